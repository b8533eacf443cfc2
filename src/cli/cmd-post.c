/* cmd-post.c: the posts of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-registry.h"

#include <glib/gi18n-lib.h>

static void
apply_options (ZerenCli *cli, ZerenPost *post)
{
  if (zeren_cli_has (cli, "title"))
    zeren_post_set_title (post, zeren_cli_get_value (cli, "title"));
  if (zeren_cli_has (cli, "role"))
    zeren_post_set_role (post, zeren_cli_get_value (cli, "role"));
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenPost) post = zeren_post_new ();
  ZerenContext *context;
  gint64 organisation;

  if (!zeren_cli_get_id (cli, "org", &organisation, error))
    return FALSE;
  zeren_post_set_organisation (post, organisation);
  apply_options (cli, post);
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_registry_add_post (context, post, error))
    return FALSE;
  zeren_cli_print_id (cli, zeren_post_get_id (post));

  return TRUE;
}

static gboolean
run_edit (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = NULL;
  g_autoptr (ZerenPost) post = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  repo = zeren_post_repo_new (zeren_context_get_database (context));
  post = zeren_post_repo_load (repo, id, error);
  if (post == NULL)
    return FALSE;
  apply_options (cli, post);
  if (!zeren_registry_save_post (context, post, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_end (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  ZerenDate on;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_date (cli, "on", &on, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  if (context == NULL || !zeren_registry_end_post (context, id, on, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

/* Who holds @post today; several may. */
static gboolean
add_holders (ZerenCliTable *table, ZerenContext *context, ZerenPost *post, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) holders = zeren_member_repo_list_holders (
    repo, zeren_post_get_id (post), zeren_context_get_today (context), error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (holders == NULL)
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    g_strv_builder_add (names, zeren_member_get_name (g_ptr_array_index (holders, i)));
  list = g_strv_builder_end (names);
  zeren_cli_table_add_strv (table, (const char *const *)list);

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "organisation", N_ ("Organization") },
    { "title", N_ ("Post") },
    { "role", N_ ("Role") },
    { "holders", N_ ("Held today by") },
    { "ended_on", N_ ("Ended on") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenPostRepo) repo = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) posts = NULL;

  names = context != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  repo = zeren_post_repo_new (zeren_context_get_database (context));
  posts = zeren_post_repo_list (repo, 0, error);
  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);
      gint64 organisation = zeren_post_get_organisation (post);

      zeren_cli_table_add_id (table, zeren_post_get_id (post));
      zeren_cli_table_add_named_id (
        table, organisation, zeren_names_get_organisation (names, organisation));
      zeren_cli_table_add_string (table, zeren_post_get_title (post));
      zeren_cli_table_add_word (
        table, zeren_post_get_role (post), zeren_post_role_to_label (zeren_post_get_role (post)));
      if (!add_holders (table, context, post, error))
        return FALSE;
      zeren_cli_table_add_date (table, zeren_post_get_ended_on (post));
    }
  zeren_cli_table_print (table, cli, _ ("No posts yet."));

  return TRUE;
}

static const ZerenCliOption add_options[] = {
  { "org", ZEREN_CLI_VALUE, TRUE },
  { "title", ZEREN_CLI_VALUE, TRUE },
  { "role", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption edit_options[] = {
  { "title", ZEREN_CLI_VALUE },
  { "role", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption end_options[] = {
  { "on", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_post_commands[] = {
  { "post",
    "add",
    "--org ID --title TITLE --role ROLE",
    N_ ("Add a post to an organization."),
    0,
    0,
    add_options,
    run_add },
  { "post", "list", "", N_ ("List the posts and who holds them today."), 0, 0, NULL, run_list },
  { "post",
    "edit",
    "ID [--title TITLE] [--role ROLE]",
    N_ ("Change a post."),
    1,
    1,
    edit_options,
    run_edit },
  { "post",
    "end",
    "ID --on DATE",
    N_ ("End a post; the date is its last day."),
    1,
    1,
    end_options,
    run_end },
  { NULL },
};
