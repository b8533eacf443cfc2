/* zeren-cli-plan.c: plans and duties of the database, loaded whole and as a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-plan.h"

#include "zeren-cli-report.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* Loads one part into @place in place of the empty list there. */
static gboolean
load_part (GPtrArray **place, GPtrArray *loaded)
{
  if (loaded == NULL)
    return FALSE;
  g_ptr_array_unref (*place);
  *place = loaded;

  return TRUE;
}

/** zeren_cli_load_plan_contents: Returns: (transfer full): all that was found in a plan */
ZerenPlanContents *
zeren_cli_load_plan_contents (ZerenContext *context, gint64 plan, GError **error)
{
  g_autoptr (ZerenPlanContents) it = zeren_plan_contents_new ();
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  ZerenDutyQuery query = { .plan = plan, .withdrawn = TRUE };

  if (load_part (&it->documents, zeren_plan_repo_list_documents (repo, plan, error)) &&
      load_part (&it->clauses, zeren_plan_repo_list_clauses (repo, plan, error)) &&
      load_part (&it->duties, zeren_duties_list (context, &query, error)) &&
      load_part (&it->softs, zeren_plan_repo_list_softs (repo, plan, error)) &&
      load_part (&it->grounds, zeren_plan_repo_list_grounds (repo, plan, error)) &&
      load_part (&it->measures, zeren_plan_repo_list_measures (repo, plan, error)) &&
      load_part (&it->tables, zeren_plan_repo_list_tables (repo, plan, error)) &&
      load_part (&it->rules, zeren_plan_repo_list_rules (repo, plan, error)) &&
      load_part (&it->posts, zeren_plan_repo_list_posts (repo, plan, error)))
    return g_steal_pointer (&it);

  return NULL;
}

/** zeren_cli_dup_bindings: Returns: (transfer full): whom a duty falls on, on one line */
char *
zeren_cli_dup_bindings (ZerenContext *context, GPtrArray *bindings)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < bindings->len; i++)
    {
      g_autofree char *one = zeren_duties_describe_binding (context,
                                                            g_ptr_array_index (bindings, i));

      g_string_append_printf (line, "%s%s", i > 0 ? _ (", ") : "", one);
    }

  return g_string_free (line, FALSE);
}

/** zeren_cli_label_duty: Returns: the state of @duty, or that it is for reading only */
const char *
zeren_cli_label_duty (ZerenDuty *duty)
{
  if (zeren_duty_get_scope (duty) == ZEREN_SCOPE_TEXT)
    return zeren_cli_scope_label (ZEREN_SCOPE_TEXT);

  return zeren_duty_state_to_label (zeren_duty_get_state (duty));
}

static void
print_head (ZerenCli *cli, ZerenPlan *plan)
{
  g_autofree char *issued = zeren_date_to_string (zeren_plan_get_issued (plan));
  g_autofree char *imported = g_date_time_format (zeren_plan_get_imported_at (plan),
                                                  "%Y-%m-%d %H:%M");

  zeren_cli_print (
    cli, "%" G_GINT64_FORMAT " %s\n", zeren_plan_get_id (plan), zeren_plan_get_title (plan));
  zeren_cli_print_field (cli, _ ("State"), zeren_plan_state_to_label (zeren_plan_get_state (plan)));
  zeren_cli_print_field (cli, _ ("Issuer"), zeren_plan_get_issuer (plan));
  zeren_cli_print_field (cli, _ ("Number"), zeren_plan_get_number (plan));
  zeren_cli_print_field (cli, _ ("Date"), issued);
  zeren_cli_print_field (cli, _ ("File"), zeren_plan_get_file_name (plan));
  zeren_cli_print_field (cli, "SHA-256", zeren_plan_get_file (plan));
  zeren_cli_print_field (cli, _ ("Imported"), imported);
}

static void
print_clauses (ZerenCli *cli, GPtrArray *clauses)
{
  zeren_cli_print_heading (cli, _ ("Clauses"), clauses->len);
  for (guint i = 0; i < clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (clauses, i);
      const char *heading = zeren_clause_get_heading (clause);
      g_autofree char *line = zeren_cli_dup_line (heading != NULL ? heading : "");

      zeren_cli_print (cli,
                       "  %*s%s %s\n",
                       (int)(MAX (zeren_clause_get_level (clause), 1) - 1) * 2,
                       "",
                       zeren_clause_get_label (clause),
                       line);
      zeren_cli_print_irregularity (
        cli, zeren_clause_get_level (clause), zeren_clause_get_flags (clause));
    }
}

static void
print_duties (ZerenCli *cli, GPtrArray *duties)
{
  zeren_cli_print_heading (cli, _ ("Duties"), duties->len);
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *frequency = zeren_frequency_to_label (zeren_duty_get_frequency (duty));

      zeren_cli_print (cli,
                       /* Translators: the id of a duty, how often, what, and its state */
                       _ ("  %" PRId64 ". %s: %s (%s)\n"),
                       zeren_duty_get_id (duty),
                       frequency,
                       zeren_duty_get_action (duty) != NULL ? zeren_duty_get_action (duty)
                                                            : _ ("no act named"),
                       zeren_cli_label_duty (duty));
      zeren_cli_print_quote (cli,
                             zeren_duty_get_path (duty),
                             zeren_duty_get_quote (duty),
                             zeren_duty_get_passage (duty)->page);
      zeren_cli_print_field (cli, _ ("Who"), zeren_duty_get_actor (duty));
      zeren_cli_print_field (cli, _ ("To whom"), zeren_duty_get_recipient (duty));
      zeren_cli_print_field (cli, _ ("Result"), zeren_duty_get_deliverable (duty));
    }
}

static void
print_accountability (ZerenCli *cli, const ZerenPlanContents *contents)
{
  zeren_cli_print_heading (cli, _ ("Grounds for accountability"), contents->grounds->len);
  for (guint i = 0; i < contents->grounds->len; i++)
    {
      ZerenGround *ground = g_ptr_array_index (contents->grounds, i);

      zeren_cli_print (cli,
                       "  %" G_GINT64_FORMAT ". %s\n",
                       zeren_ground_get_id (ground),
                       zeren_cli_ground_label (zeren_ground_get_kind (ground)));
      zeren_cli_print_quote (cli,
                             zeren_ground_get_path (ground),
                             zeren_ground_get_quote (ground),
                             zeren_ground_get_passage (ground)->page);
    }

  zeren_cli_print_heading (cli, _ ("Measures"), contents->measures->len);
  for (guint i = 0; i < contents->measures->len; i++)
    {
      ZerenMeasure *measure = g_ptr_array_index (contents->measures, i);

      zeren_cli_print_noted (
        cli, zeren_measure_get_name (measure), zeren_measure_get_tier (measure));
    }
}

static void
print_rest (ZerenCli *cli, const ZerenPlanContents *contents)
{
  zeren_cli_print_heading (cli, _ ("Without a measurable time"), contents->softs->len);
  for (guint i = 0; i < contents->softs->len; i++)
    {
      ZerenSoft *soft = g_ptr_array_index (contents->softs, i);

      zeren_cli_print_quote (
        cli, NULL, zeren_soft_get_quote (soft), zeren_soft_get_passage (soft)->page);
    }

  zeren_cli_print_heading (cli, _ ("Tables"), contents->tables->len);
  for (guint i = 0; i < contents->tables->len; i++)
    {
      ZerenPlanTable *table = g_ptr_array_index (contents->tables, i);
      GPtrArray *rows = zeren_plan_table_get_rows (table);

      zeren_cli_print (cli, "  %s\n", zeren_cli_table_label (zeren_plan_table_get_kind (table)));
      zeren_cli_print_row (cli, zeren_plan_table_get_header (table));
      for (guint j = 0; j < rows->len; j++)
        zeren_cli_print_row (cli, zeren_table_row_get_cells (g_ptr_array_index (rows, j)));
    }
}

/** zeren_cli_print_plan: the report on a plan of the database; ids are those of the database */
void
zeren_cli_print_plan (ZerenCli *cli, ZerenPlan *plan, const ZerenPlanContents *contents)
{
  print_head (cli, plan);
  print_clauses (cli, contents->clauses);
  print_duties (cli, contents->duties);
  print_accountability (cli, contents);
  print_rest (cli, contents);
}
