/* cmd-whoami.c: who sits at this PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-desk.h"

#include <glib/gi18n-lib.h>

static gboolean
take_role (ZerenCli *cli, ZerenDeskRole *role, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "role");

  *role = ZEREN_DESK_CLERK;
  if (word == NULL || zeren_desk_role_from_id (word, role))
    return TRUE;

  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               _ ("There is no role “%s”; there are clerk and reviewer."),
               word);

  return FALSE;
}

static gboolean
choose (ZerenCli *cli, ZerenContext *context, const char *login, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "member");
  ZerenDeskRole role;
  gint64 member;

  if (zeren_cli_has (cli, "nobody"))
    return zeren_desk_choose_nobody (context, login, error);
  if (!take_role (cli, &role, error))
    return FALSE;
  if (word == NULL)
    return TRUE;
  member = zeren_cli_find_member (context, word, error);

  return member != 0 && zeren_desk_choose (context, login, member, role, error);
}

static void
print_json (ZerenCli *cli, const ZerenDesk *desk, const char *login)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "login", login);
  zeren_cli_json_id (
    builder, "member", desk->user != NULL ? zeren_desktop_user_get_member (desk->user) : 0);
  zeren_cli_json_string (builder, "name", desk->name);
  zeren_cli_json_string (
    builder,
    "role",
    desk->user != NULL ? zeren_desk_role_to_id (zeren_desktop_user_get_role (desk->user)) : NULL);
  zeren_cli_json_bool (builder, "hands_in", zeren_desk_hands_in (desk));
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_text (ZerenCli *cli, const ZerenDesk *desk)
{
  if (desk->user == NULL)
    {
      zeren_cli_print (
        cli, "%s\n", _ ("Nobody was chosen here; the history keeps the name of the login."));
      return;
    }
  zeren_cli_print (cli,
                   /* Translators: the name of a member, and their role */
                   _ ("%s, %s\n"),
                   desk->name,
                   zeren_desk_role_to_label (zeren_desktop_user_get_role (desk->user)));
  if (zeren_desk_hands_in (desk))
    zeren_cli_print (
      cli, "%s\n", _ ("What was done is submitted, and a reviewer accepts it or returns it."));
}

static gboolean
check_words (ZerenCli *cli, GError **error)
{
  if ((zeren_cli_get_value (cli, "member") != NULL) ==
        (zeren_cli_get_value (cli, "role") != NULL) ||
      zeren_cli_get_value (cli, "role") == NULL)
    return TRUE;

  g_set_error_literal (
    error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("“--role” needs “--member”."));

  return FALSE;
}

static gboolean
run_whoami (ZerenCli *cli, GError **error)
{
  g_autofree char *login = zeren_desk_dup_login ();
  g_autoptr (ZerenDesk) desk = NULL;
  ZerenContext *context;

  if (!check_words (cli, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !choose (cli, context, login, error))
    return FALSE;
  desk = zeren_desk_load (context, login, error);
  if (desk == NULL)
    return FALSE;

  if (zeren_cli_is_json (cli))
    print_json (cli, desk, login);
  else
    print_text (cli, desk);

  return TRUE;
}

static const ZerenCliOption options[] = {
  { "member", ZEREN_CLI_VALUE },
  { "role", ZEREN_CLI_VALUE },
  { "nobody", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_whoami_commands[] = {
  { "whoami",
    NULL,
    "[--member MEMBER [--role clerk|reviewer] | --nobody]",
    N_ ("Say who sits at this PC, or choose it."),
    0,
    0,
    options,
    run_whoami },
  { NULL },
};
