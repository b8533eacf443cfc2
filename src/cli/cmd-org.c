/* cmd-org.c: the organisations of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-plain.h"
#include "zeren-registry-table.h"
#include "zeren-registry.h"

#include <glib/gi18n-lib.h>

static ZerenOrganisationRepo *
open_repo (ZerenContext *context)
{
  return zeren_organisation_repo_new (zeren_context_get_database (context));
}

/* Takes over the options given; leaves alone what is not given. */
static gboolean
apply_options (ZerenCli *cli, ZerenOrganisation *organisation, GError **error)
{
  const char *position_text = zeren_cli_get_value (cli, "position");
  gint64 parent, position;

  if (!zeren_cli_get_id (cli, "parent", &parent, error) ||
      (position_text != NULL &&
       !zeren_cli_parse_int (position_text, 1, G_MAXINT, &position, error)))
    return FALSE;

  if (zeren_cli_has (cli, "name"))
    zeren_organisation_set_name (organisation, zeren_cli_get_value (cli, "name"));
  if (zeren_cli_has (cli, "kind"))
    zeren_organisation_set_kind (organisation, zeren_cli_get_value (cli, "kind"));
  if (parent != 0)
    zeren_organisation_set_parent (organisation, parent);
  if (zeren_cli_has (cli, "top"))
    zeren_organisation_set_parent (organisation, 0);
  if (position_text != NULL)
    zeren_organisation_set_position (organisation, position);

  return TRUE;
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  ZerenContext *context;

  if (!apply_options (cli, organisation, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_registry_add_organisation (context, organisation, error))
    return FALSE;
  zeren_cli_print_id (cli, zeren_organisation_get_id (organisation));

  return TRUE;
}

static gboolean
run_edit (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  g_autoptr (ZerenOrganisation) organisation = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  repo = open_repo (context);
  organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL || !apply_options (cli, organisation, error) ||
      !zeren_registry_save_organisation (context, organisation, error))
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

  if (context == NULL || !zeren_registry_end_organisation (context, id, on, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "name", N_ ("Name") },
    { "kind", N_ ("Kind") },
    { "parent", N_ ("Below") },
    { "position", N_ ("Position") },
    { "ended_on", N_ ("Ended on") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  g_autoptr (GPtrArray) organisations = NULL;
  g_autoptr (GHashTable) depths = NULL;

  if (context == NULL)
    return FALSE;
  repo = open_repo (context);
  organisations = zeren_organisation_repo_list (repo, error);
  if (organisations == NULL)
    return FALSE;
  depths = zeren_registry_measure_depths (organisations);
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      guint depth = GPOINTER_TO_UINT (g_hash_table_lookup (depths, organisation));

      zeren_cli_table_add_id (table, zeren_organisation_get_id (organisation));
      zeren_cli_table_add_indented (table, depth, zeren_organisation_get_name (organisation));
      zeren_cli_table_add_string (table, zeren_organisation_get_kind (organisation));
      zeren_cli_table_add_id (table, zeren_organisation_get_parent (organisation));
      zeren_cli_table_add_int (table, zeren_organisation_get_position (organisation));
      zeren_cli_table_add_date (table, zeren_organisation_get_ended_on (organisation));
    }
  zeren_cli_table_print (table, cli, _ ("No organizations yet."));

  return TRUE;
}

/* --- import ----------------------------------------------------------------------------------- */

static char *
read_text (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  text = zeren_plain_decode (bytes);
  if (text == NULL)
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_VALUE,
                 /* Translators: the name of a file */
                 _ ("%s is no text. Please save the table as text or CSV."),
                 path);

  return text;
}

static const char *
step_kind_to_id (ZerenTableStepKind kind)
{
  static const char *const ids[ZEREN_TABLE_N_STEPS] = {
    [ZEREN_TABLE_ADD_ORGANISATION] = "organisation",
    [ZEREN_TABLE_ADD_POST] = "post",
    [ZEREN_TABLE_ADD_MEMBER] = "member",
    [ZEREN_TABLE_APPOINT] = "appointment",
  };

  return ids[kind];
}

static void
print_json (ZerenCli *cli, ZerenRegistryTable *table)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "rows", table->n_rows);
  json_builder_set_member_name (builder, "unread_columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < table->unread->len; i++)
    json_builder_add_int_value (builder, g_array_index (table->unread, guint, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < table->steps->len; i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (table->steps, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "line", step->line);
      zeren_cli_json_string (builder, "kind", step_kind_to_id (step->kind));
      zeren_cli_json_string (builder, "title", step->title);
      zeren_cli_json_string (builder, "detail", step->detail);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_text (ZerenCli *cli, ZerenRegistryTable *table)
{
  for (guint i = 0; i < table->unread->len; i++)
    {
      zeren_cli_print (cli, _ ("Column %u is not read."), g_array_index (table->unread, guint, i));
      zeren_cli_print (cli, "\n");
    }
  for (guint i = 0; i < table->steps->len; i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (table->steps, i);
      const char *kind = zeren_table_step_kind_to_label (step->kind);

      /* Translators: what is made (an organisation, a post …), its name, what else is known of it
       */
      zeren_cli_print (cli, _ ("%s: %s (%s)"), kind, step->title, step->detail);
      zeren_cli_print (cli, "\n");
    }
  if (table->steps->len == 0)
    zeren_cli_print (cli, "%s\n", _ ("Everything in the table is here already."));
}

/* All that is wrong is said before the first of it refuses the whole. */
static gboolean
check_problems (ZerenCli *cli, ZerenRegistryTable *table, GError **error)
{
  if (table->problems->len == 0)
    return TRUE;
  for (guint i = 0; i < table->problems->len; i++)
    {
      const ZerenTableProblem *problem = g_ptr_array_index (table->problems, i);
      g_autofree char *message = g_strdup_printf (
        /* Translators: a line of a table, and what is wrong with it */
        _ ("Line %u: %s"),
        problem->line,
        problem->message);

      zeren_cli_complain (cli, message);
    }
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_REFUSED,
               ngettext ("Nothing was changed: %u line cannot be used.",
                         "Nothing was changed: %u lines cannot be used.",
                         table->problems->len),
               table->problems->len);

  return FALSE;
}

static gboolean
run_import (ZerenCli *cli, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (ZerenOffice) office = NULL;
  g_autoptr (ZerenRegistryTable) table = NULL;
  g_autoptr (ZerenRegistryTable) made = NULL;
  ZerenContext *context;
  ZerenDate from;

  if (!zeren_cli_get_date (cli, "from", &from, error))
    return FALSE;
  text = read_text (zeren_cli_get_arg (cli, 0), error);
  context = text != NULL ? zeren_cli_get_context (cli, error) : NULL;
  if (context == NULL)
    return FALSE;
  office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  table = office != NULL ? zeren_registry_table_read (text, office, from, error) : NULL;
  if (table == NULL || !check_problems (cli, table, error))
    return FALSE;

  if (!zeren_cli_has (cli, "preview"))
    made = zeren_registry_table_apply (context, text, from, error);
  if (made == NULL && !zeren_cli_has (cli, "preview"))
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_json (cli, table);
  else
    print_text (cli, table);

  return TRUE;
}

static const ZerenCliOption import_options[] = {
  { "from", ZEREN_CLI_VALUE },
  { "preview", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption add_options[] = {
  { "name", ZEREN_CLI_VALUE, TRUE },
  { "kind", ZEREN_CLI_VALUE, TRUE },
  { "parent", ZEREN_CLI_VALUE },
  { "position", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption edit_options[] = {
  { "name", ZEREN_CLI_VALUE }, { "kind", ZEREN_CLI_VALUE },     { "parent", ZEREN_CLI_VALUE },
  { "top", ZEREN_CLI_FLAG },   { "position", ZEREN_CLI_VALUE }, { NULL },
};

static const ZerenCliOption end_options[] = {
  { "on", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_org_commands[] = {
  { "org",
    "add",
    "--name NAME --kind KIND [--parent ID] [--position N]",
    N_ ("Add an organization; its position is its rank among its siblings."),
    0,
    0,
    add_options,
    run_add },
  { "org", "list", "", N_ ("List the organizations as a tree."), 0, 0, NULL, run_list },
  { "org",
    "edit",
    "ID [--name NAME] [--kind KIND] [--parent ID | --top] [--position N]",
    N_ ("Change an organization or move it in the tree."),
    1,
    1,
    edit_options,
    run_edit },
  { "org",
    "end",
    "ID --on DATE",
    N_ ("End an organization; the date is its last day."),
    1,
    1,
    end_options,
    run_end },
  { "org",
    "import",
    "FILE [--from DATE] [--preview]",
    N_ ("Add the organizations, posts, members and appointments of a table."),
    1,
    1,
    import_options,
    run_import },
  { NULL },
};
