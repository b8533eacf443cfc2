/* cmd-year-close.c: what was done of what a year asks for; a year is closed, and opened again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-report.h"
#include "zeren-cli-task.h"
#include "zeren-duty-terms.h"
#include "zeren-quota.h"
#include "zeren-year-close.h"
#include "zeren-year-repo.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
take_year (ZerenCli *cli, gint64 *year, GError **error)
{
  return zeren_cli_parse_int (zeren_cli_get_arg (cli, 0), 2000, 2999, year, error);
}

/* --- close ------------------------------------------------------------------------------------ */

static gboolean
add_open (JsonBuilder *builder, ZerenNames *names, ZerenYearClosing *closing, GError **error)
{
  json_builder_set_member_name (builder, "open");
  json_builder_begin_array (builder);
  for (guint i = 0; i < closing->open->len; i++)
    {
      json_builder_begin_object (builder);
      if (!zeren_cli_json_task (builder, names, g_ptr_array_index (closing->open, i), error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static void
add_series (JsonBuilder *builder, ZerenYearClosing *closing)
{
  json_builder_set_member_name (builder, "series");
  json_builder_begin_array (builder);
  for (guint i = 0; i < closing->series->len; i++)
    {
      const ZerenYearSeries *series = g_ptr_array_index (closing->series, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "duty", series->duty);
      zeren_cli_json_string (builder, "quote", series->quote);
      zeren_cli_json_int (builder, "tasks", series->n_tasks);
      zeren_cli_json_int (builder, "missing", series->n_missing);
      zeren_cli_json_string (builder, "reason", series->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
print_json (ZerenCli *cli, ZerenYearClosing *closing, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenNames) names = context != NULL ? zeren_names_new (context, error) : NULL;

  if (names == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "year", closing->year);
  zeren_cli_json_bool (builder, "preview", zeren_cli_has (cli, "preview"));
  zeren_cli_json_bool (builder, "over", closing->is_over);
  zeren_cli_json_bool (builder, "closed", closing->is_closed);
  zeren_cli_json_int (builder, "tasks", closing->n_tasks);
  zeren_cli_json_int (builder, "missing", closing->n_missing);
  if (!add_open (builder, names, closing, error))
    return FALSE;
  add_series (builder, closing);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static void
print_series (ZerenCli *cli, ZerenYearClosing *closing)
{
  for (guint i = 0; i < closing->series->len; i++)
    {
      const ZerenYearSeries *series = g_ptr_array_index (closing->series, i);
      g_autofree char *quote = zeren_cli_dup_line (series->quote);

      if (series->reason != NULL)
        /* Translators: the id of a duty, why it has no tasks, and the words of the plan */
        zeren_cli_print (cli, _ ("Duty %" PRId64 ": %s %s\n"), series->duty, series->reason, quote);
      else if (series->n_missing > 0)
        zeren_cli_print (cli,
                         /* Translators: the id of a duty, a year, and the words of the plan */
                         _ ("Duty %" PRId64 " is not planned in %d yet: %s\n"),
                         series->duty,
                         closing->year + 1,
                         quote);
    }
}

static gboolean
print_text (ZerenCli *cli, ZerenYearClosing *closing, GError **error)
{
  gboolean preview = zeren_cli_has (cli, "preview");
  guint n_open = closing->open->len;

  if (preview && !zeren_cli_print_tasks (cli, closing->open, _ ("Nothing is open."), error))
    return FALSE;
  zeren_cli_print (cli,
                   g_dngettext (GETTEXT_PACKAGE,
                                /* Translators: a year, numbers of tasks */
                                "%d: %u task, %u of them open.\n",
                                "%d: %u tasks, %u of them open.\n",
                                closing->n_tasks),
                   closing->year,
                   closing->n_tasks,
                   n_open);
  print_series (cli, closing);
  if (!preview)
    zeren_cli_print (cli,
                     /* Translators: a year */
                     _ ("%d is closed. What is open goes on.\n"),
                     closing->year);

  return TRUE;
}

static gboolean
run_close (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenYearClosing) closing = NULL;
  gint64 year;

  if (!take_year (cli, &year, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  closing = zeren_cli_has (cli, "preview")
              ? zeren_year_close_preview (context, (int)year, error)
              : zeren_year_close_run (context, (int)year, zeren_cli_has (cli, "carry"), error);
  if (closing == NULL)
    return FALSE;

  return zeren_cli_is_json (cli) ? print_json (cli, closing, error)
                                 : print_text (cli, closing, error);
}

static gboolean
run_reopen (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 year;

  if (!take_year (cli, &year, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_year_close_reopen (context, (int)year, error))
    return FALSE;
  if (zeren_cli_is_json (cli))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "year", year);
      json_builder_end_object (builder);
      zeren_cli_print_json (cli, builder);
    }

  return TRUE;
}

static gboolean
run_closed (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "year", N_ ("Year") },
    { "closed_at", N_ ("Closed") },
    { "who", N_ ("By") },
    { "carried", N_ ("Carried tasks") },
    { NULL },
  };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GPtrArray) years = context != NULL ? zeren_year_close_list (context, error) : NULL;
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  if (years == NULL)
    return FALSE;
  for (guint i = 0; i < years->len; i++)
    {
      const ZerenClosedYear *year = g_ptr_array_index (years, i);

      zeren_cli_table_add_int (table, year->year);
      zeren_cli_table_add_time (table, year->closed_at);
      zeren_cli_table_add_string (table, year->who);
      zeren_cli_table_add_int (table, year->n_carried);
    }
  zeren_cli_table_print (table, cli, _ ("No year is closed."));

  return TRUE;
}

/* --- counts ----------------------------------------------------------------------------------- */

static JsonNode *
make_node (const ZerenQuota *quota)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  zeren_cli_json_quota (builder, quota);

  return json_builder_get_root (builder);
}

static void
add_named (ZerenCliTable *table, gint64 id, const char *name)
{
  if (id != 0)
    zeren_cli_table_add_named_id (table, id, name);
  else
    zeren_cli_table_add_string (table, NULL);
}

static void
add_quota (ZerenCliTable *table, ZerenNames *names, const ZerenQuota *quota)
{
  const char *said = zeren_names_get_quote (names, quota->duty);
  g_autofree char *quote = zeren_cli_dup_line (said != NULL ? said : "");
  g_autofree char *remark = zeren_quota_to_remark (quota);
  g_autofree char *text = zeren_quota_to_label (quota);

  zeren_cli_table_add_id (table, quota->duty);
  zeren_cli_table_add_named_id (
    table, quota->organisation, zeren_names_get_organisation (names, quota->organisation));
  add_named (table, quota->post, zeren_names_get_post (names, quota->post));
  add_named (table, quota->member, zeren_names_get_member (names, quota->member));
  zeren_cli_table_add_node (table, text, make_node (quota));
  zeren_cli_table_add_string (table, quote);
  zeren_cli_table_add_string (table, remark);
}

static gboolean
run_counts (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "duty", N_ ("Duty") },     { "organisation", N_ ("Organization") },
    { "post", N_ ("Post") },     { "member", N_ ("Member") },
    { "quota", N_ ("Done") },    { "quote", N_ ("The plan says") },
    { "remark", N_ ("Remark") }, { NULL },
  };
  ZerenTaskQuery query = { 0 };
  g_autoptr (GPtrArray) quotas = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context;
  gint64 year;

  if (!take_year (cli, &year, error) || !zeren_cli_get_id (cli, "duty", &query.duty, error) ||
      !zeren_cli_get_id (cli, "org", &query.organisation, error))
    return FALSE;
  query.year = (guint)year;
  context = zeren_cli_get_context (cli, error);
  quotas = context != NULL ? zeren_quotas_list (context, &query, error) : NULL;
  names = quotas != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < quotas->len; i++)
    add_quota (table, names, g_ptr_array_index (quotas, i));
  zeren_cli_table_print (table, cli, _ ("Nothing is asked for more than once."));

  return TRUE;
}

/* --- since when a period runs ----------------------------------------------------------------- */

static gboolean
run_term (ZerenCli *cli, GError **error)
{
  ZerenDutyTerm term = { 0 };
  ZerenContext *context;
  gboolean clear = zeren_cli_has (cli, "clear");

  if (!zeren_cli_get_arg_id (cli, 0, &term.duty, error) ||
      !zeren_cli_get_date (cli, "from", &term.begins_on, error) ||
      !zeren_cli_get_date (cli, "to", &term.ends_on, error))
    return FALSE;
  if (clear == zeren_cli_has (cli, "from"))
    {
      g_set_error_literal (error,
                           ZEREN_CLI_ERROR,
                           ZEREN_CLI_ERROR_USAGE,
                           _ ("Give the first day with --from, or --clear."));
      return FALSE;
    }
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !(clear ? zeren_duty_terms_clear (context, term.duty, error)
                                 : zeren_duty_terms_set (context, &term, error)))
    return FALSE;
  zeren_cli_print_changed (cli, term.duty);

  return TRUE;
}

static const ZerenCliOption close_options[] = {
  { "carry", ZEREN_CLI_FLAG },
  { "preview", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption count_options[] = {
  { "duty", ZEREN_CLI_VALUE },
  { "org", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption term_options[] = {
  { "from", ZEREN_CLI_VALUE },
  { "to", ZEREN_CLI_VALUE },
  { "clear", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_year_close_commands[] = {
  { "year",
    "counts",
    "YEAR [--duty ID] [--org ID]",
    N_ ("Say how often what is asked for several times was done."),
    1,
    1,
    count_options,
    run_counts },
  { "year",
    "close",
    "YEAR [--carry] [--preview]",
    N_ ("Close a year that is over; what is open goes on."),
    1,
    1,
    close_options,
    run_close },
  { "year", "reopen", "YEAR", N_ ("Open a closed year again."), 1, 1, NULL, run_reopen },
  { "year", "closed", "", N_ ("List the closed years."), 0, 0, NULL, run_closed },
  { "duty",
    "term",
    "ID --from DATE [--to DATE]|--clear",
    N_ ("Say since when a period runs that the plan only names."),
    1,
    1,
    term_options,
    run_term },
  { NULL },
};
