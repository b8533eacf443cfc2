/* cmd-year.c: plan a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-report.h"
#include "zeren-cli-task.h"
#include "zeren-school-terms.h"
#include "zeren-year-planner.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* What a person has to say, in the order of ZerenBegin */
static const char *const begin_ids[] = { NULL, "year", "term" };
static const char *const change_ids[] = { "appears", "moves", "differs", "disappears" };

/* --- JSON ------------------------------------------------------------------------------------- */

static gboolean
add_changes (JsonBuilder *builder, ZerenNames *names, ZerenYearPlan *plan, GError **error)
{
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->changes->len; i++)
    {
      const ZerenYearChange *change = g_ptr_array_index (plan->changes, i);

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "change", change_ids[change->kind]);
      zeren_cli_json_date (builder,
                           "due_before",
                           change->before != NULL ? zeren_task_get_due_date (change->before)
                                                  : ZEREN_DATE_NONE);
      if (!zeren_cli_json_task (builder, names, change->task, error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
add_placed (JsonBuilder *builder, ZerenNames *names, ZerenYearPlan *plan, GError **error)
{
  json_builder_set_member_name (builder, "placed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->placed->len; i++)
    {
      json_builder_begin_object (builder);
      if (!zeren_cli_json_task (builder, names, g_ptr_array_index (plan->placed, i), error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static void
add_unbound (JsonBuilder *builder, ZerenYearPlan *plan)
{
  json_builder_set_member_name (builder, "unbound");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->unbound->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (plan->unbound, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "duty", zeren_duty_get_id (duty));
      zeren_cli_json_string (builder, "quote", zeren_duty_get_quote (duty));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder, ZerenYearPlan *plan)
{
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->notes->len; i++)
    {
      const ZerenYearNote *note = g_ptr_array_index (plan->notes, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "duty", note->duty);
      zeren_cli_json_string (builder, "message", note->message);
      zeren_cli_json_string (builder, "asks", begin_ids[note->begin]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
print_json (ZerenCli *cli, ZerenNames *names, ZerenYearPlan *plan, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "year", plan->year);
  zeren_cli_json_date (builder, "from", plan->from);
  zeren_cli_json_bool (builder, "preview", zeren_cli_has (cli, "preview"));
  zeren_cli_json_bool (builder, "provisional", plan->provisional);
  zeren_cli_json_int (builder, "tasks", plan->n_tasks);
  zeren_cli_json_int (builder, "before_start", plan->n_before_start);
  zeren_cli_json_int (builder, "kept", plan->n_kept);
  for (guint kind = 0; kind < G_N_ELEMENTS (change_ids); kind++)
    zeren_cli_json_int (builder, change_ids[kind], zeren_year_plan_count (plan, kind));
  if (!add_changes (builder, names, plan, error) || !add_placed (builder, names, plan, error))
    return FALSE;
  add_unbound (builder, plan);
  add_notes (builder, plan);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

/* --- text ------------------------------------------------------------------------------------- */

static const char *
label_change (ZerenYearChangeKind kind)
{
  switch (kind)
    {
    case ZEREN_YEAR_CHANGE_APPEARS:
      return _ ("new");
    case ZEREN_YEAR_CHANGE_MOVES:
      return _ ("moves");
    case ZEREN_YEAR_CHANGE_DIFFERS:
      return _ ("changes");
    case ZEREN_YEAR_CHANGE_DISAPPEARS:
    default:
      return _ ("goes");
    }
}

static void
add_row (ZerenCliTable *table, ZerenNames *names, const ZerenYearChange *change)
{
  ZerenTask *task = change->task;
  const char *person = zeren_names_describe_person (names, task);
  const char *said = zeren_names_get_quote (names, zeren_task_get_duty (task));
  g_autofree char *quote = zeren_cli_dup_line (said != NULL ? said : "");

  zeren_cli_table_add_string (table, label_change (change->kind));
  zeren_cli_table_add_date (table, zeren_task_get_due_date (task));
  zeren_cli_table_add_date (table,
                            change->kind == ZEREN_YEAR_CHANGE_MOVES
                              ? zeren_task_get_due_date (change->before)
                              : ZEREN_DATE_NONE);
  zeren_cli_table_add_string (
    table, zeren_names_get_organisation (names, zeren_task_get_organisation (task)));
  zeren_cli_table_add_string (table, person);
  zeren_cli_table_add_string (table, quote);
}

static void
print_changes (ZerenCli *cli, ZerenNames *names, ZerenYearPlan *plan)
{
  static const ZerenCliColumn columns[] = {
    { "change", N_ ("Change") },
    { "due_date", N_ ("Due") },
    { "due_before", N_ ("Due before") },
    { "organisation", N_ ("Organization") },
    { "person", N_ ("Who answers") },
    { "quote", N_ ("The plan says") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < plan->changes->len; i++)
    add_row (table, names, g_ptr_array_index (plan->changes, i));
  zeren_cli_table_print (table, cli, _ ("Nothing changes."));
}

static void
print_remarks (ZerenCli *cli, ZerenYearPlan *plan)
{
  if (plan->n_before_start > 0)
    zeren_cli_print (cli,
                     g_dngettext (GETTEXT_PACKAGE,
                                  "%u task fell due before the start. If it was done, record it "
                                  "with “task done”.\n",
                                  "%u tasks fell due before the start. If they were done, record "
                                  "them with “task done”.\n",
                                  plan->n_before_start),
                     plan->n_before_start);
  if (plan->provisional)
    zeren_cli_print (cli,
                     _ ("There is no whole holiday table for %d yet, so the dates are "
                        "provisional.\n"),
                     plan->year);
  if (plan->placed->len > 0)
    zeren_cli_print (cli,
                     g_dngettext (GETTEXT_PACKAGE,
                                  "%u task stays where a person put it: moved, or not needed.\n",
                                  "%u tasks stay where a person put them: moved, or not needed.\n",
                                  plan->placed->len),
                     plan->placed->len);
  for (guint i = 0; i < plan->unbound->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (plan->unbound, i);
      g_autofree char *quote = zeren_cli_dup_line (zeren_duty_get_quote (duty));

      /* Translators: the id of a duty and the words of the plan */
      zeren_cli_print (cli,
                       _ ("Not planned, nobody is bound to it: duty %" PRId64 ": %s\n"),
                       zeren_duty_get_id (duty),
                       quote);
    }
  for (guint i = 0; i < plan->notes->len; i++)
    {
      const ZerenYearNote *note = g_ptr_array_index (plan->notes, i);

      zeren_cli_print (cli, _ ("Duty %" PRId64 ": %s\n"), note->duty, note->message);
      if (note->begin != ZEREN_BEGIN_KNOWN)
        zeren_cli_print (cli,
                         "  zeren-cli duty term %" PRId64 " --from YYYY-MM-DD%s\n",
                         note->duty,
                         note->begin == ZEREN_BEGIN_TERM ? " --to YYYY-MM-DD" : "");
    }
}

static void
print_text (ZerenCli *cli, ZerenNames *names, ZerenYearPlan *plan)
{
  if (zeren_cli_has (cli, "preview"))
    print_changes (cli, names, plan);
  zeren_cli_print (cli,
                   /* Translators: a year and four numbers of tasks */
                   _ ("%d: %u new, %u moved, %u changed, %u gone.\n"),
                   plan->year,
                   zeren_year_plan_count (plan, ZEREN_YEAR_CHANGE_APPEARS),
                   zeren_year_plan_count (plan, ZEREN_YEAR_CHANGE_MOVES),
                   zeren_year_plan_count (plan, ZEREN_YEAR_CHANGE_DIFFERS),
                   zeren_year_plan_count (plan, ZEREN_YEAR_CHANGE_DISAPPEARS));
  print_remarks (cli, plan);
}

static gboolean
run_plan (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenNames) names = NULL;
  ZerenDate from;
  gint64 year;

  if (!zeren_cli_parse_int (zeren_cli_get_arg (cli, 0), 2000, 2999, &year, error) ||
      !zeren_cli_get_date (cli, "from", &from, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  plan = zeren_cli_has (cli, "preview")
           ? zeren_year_planner_preview (context, (int)year, from, error)
           : zeren_year_planner_run (context, (int)year, from, error);
  names = plan != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    return print_json (cli, names, plan, error);
  print_text (cli, names, plan);

  return TRUE;
}

/* --- school terms ----------------------------------------------------------------------------- */

static gboolean
parse_term (ZerenCli *cli, const char *option, ZerenDate *days, GError **error)
{
  const char *text = zeren_cli_get_value (cli, option);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "..", -1);

  if (g_strv_length (parts) == 2 && zeren_date_parse (parts[0], &days[0], NULL) &&
      zeren_date_parse (parts[1], &days[1], NULL))
    return TRUE;
  g_set_error_literal (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_USAGE,
                       _ ("Say the first and the last day of both terms, for example --spring "
                          "2026-03-02..2026-07-10 --autumn 2026-09-01..2027-01-22."));

  return FALSE;
}

static void
add_term_json (JsonBuilder *builder, const char *name, ZerenPeriod term)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  zeren_cli_json_date (builder, "from", term.start);
  zeren_cli_json_date (builder, "to", term.end);
  json_builder_end_object (builder);
}

static void
print_terms_json (ZerenCli *cli, int year, const ZerenSchoolTerms *terms)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "year", year);
  zeren_cli_json_bool (builder, "provisional", !terms->is_set);
  add_term_json (builder, "spring", terms->terms[0]);
  add_term_json (builder, "autumn", terms->terms[1]);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_terms (ZerenCli *cli, const ZerenSchoolTerms *terms)
{
  const char *const titles[] = { _ ("Spring term"), _ ("Autumn term") };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *from = zeren_date_to_string (terms->terms[i].start);
      g_autofree char *to = zeren_date_to_string (terms->terms[i].end);

      /* Translators: %1$s is “Spring term” or “Autumn term”, the others are dates */
      zeren_cli_print (cli, _ ("%1$s: %2$s to %3$s\n"), titles[i], from, to);
    }
  if (!terms->is_set)
    zeren_cli_print (cli, _ ("Provisional: nobody has said when the terms begin and end.\n"));
}

static gboolean
change_terms (ZerenCli *cli, ZerenContext *context, int year, GError **error)
{
  ZerenDate days[4];

  if (zeren_cli_has (cli, "off"))
    return zeren_school_terms_save (context, year, NULL, error);

  return parse_term (cli, "spring", &days[0], error) &&
         parse_term (cli, "autumn", &days[2], error) &&
         zeren_school_terms_save (context, year, days, error);
}

static gboolean
run_terms (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  ZerenSchoolTerms terms;
  gint64 year;

  if (!zeren_cli_parse_int (zeren_cli_get_arg (cli, 0), 2000, 2999, &year, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  if ((zeren_cli_has (cli, "spring") || zeren_cli_has (cli, "autumn") ||
       zeren_cli_has (cli, "off")) &&
      !change_terms (cli, context, (int)year, error))
    return FALSE;
  if (!zeren_school_terms_load (context, (int)year, &terms, error))
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_terms_json (cli, (int)year, &terms);
  else
    print_terms (cli, &terms);

  return TRUE;
}

static const ZerenCliOption terms_options[] = {
  { "spring", ZEREN_CLI_VALUE },
  { "autumn", ZEREN_CLI_VALUE },
  { "off", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption plan_options[] = {
  { "from", ZEREN_CLI_VALUE },
  { "preview", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_year_commands[] = {
  { "year",
    "plan",
    "YEAR [--from DATE] [--preview]",
    N_ ("Make the tasks of a year from the accepted and bound duties."),
    1,
    1,
    plan_options,
    run_plan },
  { "year",
    "terms",
    "YEAR [--spring DATE..DATE --autumn DATE..DATE | --off]",
    N_ ("Show or set when the terms of a school begin and end."),
    1,
    1,
    terms_options,
    run_terms },
  { NULL },
};
