/* cmd-member.c: the members of the office and the posts that they hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-office.h"
#include "zeren-registry.h"

#include <glib/gi18n-lib.h>

/* --- member ----------------------------------------------------------------------------------- */

static void
apply_options (ZerenCli *cli, ZerenMember *member)
{
  if (zeren_cli_has (cli, "name"))
    zeren_member_set_name (member, zeren_cli_get_value (cli, "name"));
  if (zeren_cli_has (cli, "contact"))
    zeren_member_set_contact (member, zeren_cli_get_value (cli, "contact"));
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenMember) member = zeren_member_new ();
  ZerenContext *context = zeren_cli_get_context (cli, error);

  if (context == NULL)
    return FALSE;
  apply_options (cli, member);
  if (!zeren_registry_add_member (context, member, error))
    return FALSE;
  zeren_cli_print_id (cli, zeren_member_get_id (member));

  return TRUE;
}

static gboolean
run_edit (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = NULL;
  g_autoptr (ZerenMember) member = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  repo = zeren_member_repo_new (zeren_context_get_database (context));
  member = zeren_member_repo_load (repo, id, error);
  if (member == NULL)
    return FALSE;
  apply_options (cli, member);
  if (!zeren_registry_save_member (context, member, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static char *
describe_appointment (ZerenOffice *office, ZerenAppointment *appointment)
{
  g_autofree char *from = zeren_date_to_string (zeren_appointment_get_from_date (appointment));
  g_autofree char *to = zeren_date_to_string (zeren_appointment_get_to_date (appointment));
  g_autofree char *post = zeren_office_dup_post_name (office,
                                                      zeren_appointment_get_post (appointment));

  if (to[0] == '\0')
    /* Translators: a post, and since when it is held */
    return g_strdup_printf (_ ("%s (%s–)"), post, from);

  /* Translators: a post, and from when to when it was held */
  return g_strdup_printf (_ ("%s (%s–%s)"), post, from, to);
}

static JsonNode *
appointments_to_json (GPtrArray *appointments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "id", zeren_appointment_get_id (appointment));
      zeren_cli_json_int (builder, "post", zeren_appointment_get_post (appointment));
      zeren_cli_json_date (builder, "from", zeren_appointment_get_from_date (appointment));
      zeren_cli_json_date (builder, "to", zeren_appointment_get_to_date (appointment));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
add_appointments (ZerenCliTable *table, ZerenOffice *office, gint64 member)
{
  GPtrArray *appointments = zeren_office_get_member_appointments (office, member);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < appointments->len; i++)
    {
      g_autofree char *one = describe_appointment (office, g_ptr_array_index (appointments, i));

      g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list of posts", "; ") : "", one);
    }
  zeren_cli_table_add_node (table, text->str, appointments_to_json (appointments));
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "name", N_ ("Member") },
    { "contact", N_ ("Contact at work") },
    { "appointments", N_ ("Posts held") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenOffice) office = NULL;
  GPtrArray *members;

  if (context == NULL)
    return FALSE;
  office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (office == NULL)
    return FALSE;
  members = zeren_office_get_members (office);
  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);

      zeren_cli_table_add_id (table, zeren_member_get_id (member));
      zeren_cli_table_add_string (table, zeren_member_get_name (member));
      zeren_cli_table_add_string (table, zeren_member_get_contact (member));
      add_appointments (table, office, zeren_member_get_id (member));
    }
  zeren_cli_table_print (table, cli, _ ("No members yet."));

  return TRUE;
}

/* --- appoint ---------------------------------------------------------------------------------- */

static void
note_followers (ZerenCli *cli, guint n_tasks)
{
  g_autofree char *message = NULL;

  if (n_tasks == 0)
    return;
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u open task follows: it is answered for by who holds "
                                          "the post on the date of its rule.",
                                          "%u open tasks follow: they are answered for by who "
                                          "holds the post on the date of their rule.",
                                          n_tasks),
                             n_tasks);
  zeren_cli_note (cli, message);
}

static gboolean
run_appoint (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  ZerenContext *context;
  gint64 post, member;
  ZerenDate from, to;
  guint n_tasks = 0;

  if (!zeren_cli_get_id (cli, "post", &post, error) ||
      !zeren_cli_get_id (cli, "member", &member, error) ||
      !zeren_cli_get_date (cli, "from", &from, error) ||
      !zeren_cli_get_date (cli, "to", &to, error))
    return FALSE;
  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, from);
  zeren_appointment_set_to_date (appointment, to);
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_registry_appoint_full (context, appointment, &n_tasks, error))
    return FALSE;
  zeren_cli_print_id (cli, zeren_appointment_get_id (appointment));
  note_followers (cli, n_tasks);

  return TRUE;
}

static gboolean
run_end (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  ZerenDate on;
  gint64 id;
  guint n_tasks = 0;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_date (cli, "on", &on, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  if (context == NULL || !zeren_registry_end_appointment_full (context, id, on, &n_tasks, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);
  note_followers (cli, n_tasks);

  return TRUE;
}

static const ZerenCliOption add_options[] = {
  { "name", ZEREN_CLI_VALUE, TRUE },
  { "contact", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption edit_options[] = {
  { "name", ZEREN_CLI_VALUE },
  { "contact", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption appoint_options[] = {
  { "post", ZEREN_CLI_VALUE, TRUE },
  { "member", ZEREN_CLI_VALUE, TRUE },
  { "from", ZEREN_CLI_VALUE, TRUE },
  { "to", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption end_options[] = {
  { "on", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_member_commands[] = {
  { "member",
    "add",
    "--name NAME [--contact TEXT]",
    N_ ("Add an office-holder; nothing but the name and the contact at work is kept."),
    0,
    0,
    add_options,
    run_add },
  { "member",
    "list",
    "",
    N_ ("List the members with the posts they hold and held."),
    0,
    0,
    NULL,
    run_list },
  { "member",
    "edit",
    "ID [--name NAME] [--contact TEXT]",
    N_ ("Change the name or the contact of a member."),
    1,
    1,
    edit_options,
    run_edit },
  { "appoint",
    NULL,
    "--post ID --member ID --from DATE [--to DATE]",
    N_ ("Record that a member holds a post from a day on."),
    0,
    0,
    appoint_options,
    run_appoint },
  { "appoint",
    "end",
    "ID --on DATE",
    N_ ("End an appointment; the date is its last day."),
    1,
    1,
    end_options,
    run_end },
  { NULL },
};
