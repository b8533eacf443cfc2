/* cmd-org.c: the organisations of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

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
  { NULL },
};
