/* cmd-plan.c: the plans of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-plan.h"
#include "zeren-cli-task.h"
#include "zeren-plan-import.h"

#include <glib/gi18n-lib.h>

/* One file: its id or its error. Several: one after the other; what fails is named on stderr. */
static gboolean
import_one (ZerenCli *cli, ZerenContext *context, gint64 organisation, GError **error)
{
  gint64 id = zeren_plan_import (
    context, zeren_cli_get_arg (cli, 0), organisation, NULL, NULL, NULL, error);

  if (id == 0)
    return FALSE;
  zeren_cli_print_id (cli, id);

  return TRUE;
}

static void
import_several (ZerenCli *cli, ZerenContext *context, gint64 organisation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < zeren_cli_get_n_args (cli); i++)
    {
      const char *path = zeren_cli_get_arg (cli, i);
      g_autoptr (GError) error = NULL;
      gint64 id = zeren_plan_import (context, path, organisation, NULL, NULL, NULL, &error);

      if (id == 0)
        {
          zeren_cli_complain (cli, error->message);
          continue;
        }
      if (!zeren_cli_is_json (cli))
        zeren_cli_print_id (cli, id);
      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "file", path);
      zeren_cli_json_int (builder, "id", id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (zeren_cli_is_json (cli))
    zeren_cli_print_json (cli, builder);
}

static gboolean
run_import (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 organisation;

  if (!zeren_cli_get_id (cli, "org", &organisation, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  if (zeren_cli_get_n_args (cli) == 1)
    return import_one (cli, context, organisation, error);
  import_several (cli, context, organisation);

  return TRUE;
}

static gboolean
add_row (ZerenCliTable *table,
         ZerenContext *context,
         ZerenNames *names,
         ZerenPlan *plan,
         GError **error)
{
  gint64 organisation = zeren_plan_get_organisation (plan);
  ZerenDutyQuery query = { .plan = zeren_plan_get_id (plan), .withdrawn = TRUE };
  g_autoptr (GPtrArray) duties = zeren_duties_list (context, &query, error);
  ZerenPlanState state = zeren_plan_get_state (plan);

  if (duties == NULL)
    return FALSE;
  zeren_cli_table_add_id (table, zeren_plan_get_id (plan));
  zeren_cli_table_add_named_id (
    table, organisation, zeren_names_get_organisation (names, organisation));
  zeren_cli_table_add_string (table, zeren_plan_get_title (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_issuer (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_number (plan));
  zeren_cli_table_add_date (table, zeren_plan_get_issued (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_file_name (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_format (plan));
  zeren_cli_table_add_int (table, zeren_plan_get_pages (plan));
  zeren_cli_table_add_int (table, duties->len);
  zeren_cli_table_add_word (
    table, zeren_plan_state_to_id (state), zeren_plan_state_to_label (state));
  zeren_cli_table_add_time (table, zeren_plan_get_imported_at (plan));

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "organisation", N_ ("Organization") },
    { "title", N_ ("Title") },
    { "issuer", NULL },
    { "number", NULL },
    { "issued", NULL },
    { "file", N_ ("File") },
    { "format", NULL },
    { "pages", N_ ("Pages") },
    { "duties", N_ ("Duties") },
    { "state", N_ ("State") },
    { "imported_at", NULL },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  names = context != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  plans = zeren_plan_repo_list (repo, error);
  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      if (!add_row (table, context, names, g_ptr_array_index (plans, i), error))
        return FALSE;
    }
  zeren_cli_table_print (table, cli, _ ("No plans yet."));

  return TRUE;
}

static void
print_plan_json (ZerenCli *cli, ZerenPlan *plan, const ZerenPlanContents *contents)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_plan_head (builder, plan);
  zeren_cli_json_plan_contents (builder, contents);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (ZerenPlanContents) contents = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  plan = zeren_plan_repo_load (repo, id, error);
  contents = plan != NULL ? zeren_cli_load_plan_contents (context, id, error) : NULL;
  if (contents == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_plan_json (cli, plan, contents);
  else
    zeren_cli_print_plan (cli, plan, contents);

  return TRUE;
}

static gboolean
run_withdraw (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL ||
      !zeren_plan_withdraw (context, id, zeren_cli_get_value (cli, "reason"), error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static const ZerenCliOption import_options[] = {
  { "org", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption withdraw_options[] = {
  { "reason", ZEREN_CLI_VALUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_plan_commands[] = {
  { "plan",
    "import",
    "FILE… --org ID",
    N_ ("Read plan files and keep what is found as proposals."),
    1,
    ZEREN_CLI_MANY,
    import_options,
    run_import },
  { "plan", "list", "", N_ ("List the plans."), 0, 0, NULL, run_list },
  { "plan",
    "show",
    "ID",
    N_ ("Show a plan with everything that was found in it."),
    1,
    1,
    NULL,
    run_show },
  { "plan",
    "withdraw",
    "ID [--reason TEXT]",
    N_ ("Put a plan out of force; what was done stays."),
    1,
    1,
    withdraw_options,
    run_withdraw },
  { NULL },
};
