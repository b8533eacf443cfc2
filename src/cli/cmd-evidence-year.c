/* cmd-evidence-year.c: the evidence of a year: what is missing, and the folder for the superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-report.h"
#include "zeren-evidence-coverage.h"
#include "zeren-evidence-folder.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
take_year (ZerenCli *cli, ZerenTaskQuery *query, GError **error)
{
  gint64 year;

  if (!zeren_cli_parse_int (zeren_cli_get_value (cli, "year"), 1900, 2200, &year, error))
    return FALSE;
  query->year = (guint)year;

  return TRUE;
}

/* --- coverage --------------------------------------------------------------------------------- */

static char *
dup_period (int year, guint month, guint n_months)
{
  return n_months == 3 ? g_strdup_printf ("%d-Q%u", year, (month + 2) / 3)
                       : g_strdup_printf ("%d-%02u", year, month);
}

static void
add_cells (JsonBuilder *builder,
           const ZerenCoverage *coverage,
           const ZerenCoverageRow *row,
           guint n)
{
  json_builder_set_member_name (builder, "periods");
  json_builder_begin_array (builder);
  for (guint month = 1; month <= 12; month += n)
    {
      ZerenCoverageCell cell = zeren_coverage_row_look (row, month, month + n - 1);
      g_autofree char *period = dup_period (coverage->year, month, n);

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "period", period);
      zeren_cli_json_string (builder, "mark", zeren_coverage_mark_to_id (cell.mark));
      zeren_cli_json_int (builder, "tasks", cell.n_tasks);
      zeren_cli_json_int (builder, "with_evidence", cell.n_with);
      zeren_cli_json_id (builder, "task", cell.task);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_coverage_json (ZerenCli *cli, const ZerenCoverage *coverage, guint n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      const ZerenCoverageRow *row = g_ptr_array_index (coverage->rows, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "duty", row->duty);
      zeren_cli_json_id (builder, "plan", row->plan);
      zeren_cli_json_int (builder, "organisation", row->organisation);
      zeren_cli_json_id (builder, "post", row->post);
      zeren_cli_json_string (builder, "who", row->who);
      zeren_cli_json_string (builder, "quote", row->words);
      add_cells (builder, coverage, row, n);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);
}

/* One letter a mark; the last line of the answer says what they mean. */
static const char *const letters[] = {
  [ZEREN_COVERAGE_NONE] = "",     [ZEREN_COVERAGE_SETTLED] = "-", [ZEREN_COVERAGE_HAS] = "+",
  [ZEREN_COVERAGE_NOT_DUE] = ".", [ZEREN_COVERAGE_LACKS] = "X",   [ZEREN_COVERAGE_TO_VERIFY] = "?",
};

static void
add_row (ZerenCliTable *table, const ZerenCoverageRow *row, guint n)
{
  g_autofree char *words = zeren_cli_dup_line (row->words);

  zeren_cli_table_add_id (table, row->duty);
  zeren_cli_table_add_string (table, row->who);
  for (guint month = 1; month <= 12; month += n)
    {
      ZerenCoverageCell cell = zeren_coverage_row_look (row, month, month + n - 1);
      g_autofree char *text = cell.n_tasks > 1
                                ? g_strdup_printf (
                                    "%s%u/%u", letters[cell.mark], cell.n_with, cell.n_tasks)
                                : g_strdup (letters[cell.mark]);

      zeren_cli_table_add_string (table, text);
    }
  zeren_cli_table_add_string (table, words);
}

static void
print_legend (ZerenCli *cli, const ZerenCoverage *coverage)
{
  for (guint mark = ZEREN_COVERAGE_SETTLED; mark < ZEREN_COVERAGE_N_MARKS; mark++)
    {
      g_autofree char *count = g_strdup_printf (
        _ ("%s: %u"), zeren_coverage_mark_to_label (mark), coverage->counts[mark]);

      zeren_cli_print (
        cli, "%s %s%s", letters[mark], count, mark + 1 < ZEREN_COVERAGE_N_MARKS ? "   " : "\n");
    }
}

static void
print_coverage (ZerenCli *cli, const ZerenCoverage *coverage, guint n)
{
  static const ZerenCliColumn by_month[] = {
    { "duty", N_ ("Duty") },
    { "who", N_ ("Who answers") },
    { "1", "1" },
    { "2", "2" },
    { "3", "3" },
    { "4", "4" },
    { "5", "5" },
    { "6", "6" },
    { "7", "7" },
    { "8", "8" },
    { "9", "9" },
    { "10", "10" },
    { "11", "11" },
    { "12", "12" },
    { "quote", N_ ("The plan says") },
    { NULL },
  };
  static const ZerenCliColumn by_quarter[] = {
    { "duty", N_ ("Duty") },
    { "who", N_ ("Who answers") },
    { "1", "Q1" },
    { "2", "Q2" },
    { "3", "Q3" },
    { "4", "Q4" },
    { "quote", N_ ("The plan says") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (n == 3 ? by_quarter : by_month);

  for (guint i = 0; i < coverage->rows->len; i++)
    add_row (table, g_ptr_array_index (coverage->rows, i), n);
  zeren_cli_table_print (table, cli, _ ("Nothing is planned for this year."));
  if (coverage->rows->len > 0)
    print_legend (cli, coverage);
}

static gboolean
run_coverage (ZerenCli *cli, GError **error)
{
  ZerenTaskQuery query = { 0 };
  guint n_months = zeren_cli_has (cli, "quarters") ? 3 : 1;
  g_autoptr (ZerenCoverage) coverage = NULL;
  ZerenContext *context;

  if (!take_year (cli, &query, error) || !zeren_cli_get_id (cli, "plan", &query.plan, error) ||
      !zeren_cli_get_id (cli, "org", &query.organisation, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  coverage = context != NULL ? zeren_evidence_coverage_load (context, &query, error) : NULL;
  if (coverage == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_coverage_json (cli, coverage, n_months);
  else
    print_coverage (cli, coverage, n_months);

  return TRUE;
}

/* --- folder ----------------------------------------------------------------------------------- */

static void
print_folder_json (ZerenCli *cli, const ZerenEvidenceFolderResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "duties", result->duties);
  zeren_cli_json_int (builder, "files", result->written);
  zeren_cli_json_int (builder, "listed", result->listed);
  zeren_cli_json_int (builder, "pages", result->pages);
  zeren_cli_json_int (builder, "size", result->size);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_folder (ZerenCli *cli, const ZerenEvidenceFolderResult *result)
{
  zeren_cli_print (cli, _ ("Duties: %u\n"), result->duties);
  zeren_cli_print (cli, _ ("Files: %u\n"), result->written);
  if (result->listed > 0)
    zeren_cli_print (cli, _ ("Files that are only listed, with the reason: %u\n"), result->listed);
  if (result->pages > 0)
    zeren_cli_print (cli, _ ("Pages: %u\n"), result->pages);
}

static gboolean
run_folder (ZerenCli *cli, GError **error)
{
  ZerenTaskQuery query = { 0 };
  ZerenEvidenceFolderResult result;
  ZerenContext *context;

  if (!take_year (cli, &query, error) || !zeren_cli_get_id (cli, "duty", &query.duty, error) ||
      !zeren_cli_get_id (cli, "org", &query.organisation, error) ||
      !zeren_cli_get_date (cli, "from", &query.from, error) ||
      !zeren_cli_get_date (cli, "to", &query.to, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL ||
      !zeren_evidence_folder_write (
        context, &query, zeren_cli_get_value (cli, "output"), &result, NULL, NULL, NULL, error))
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_folder_json (cli, &result);
  else
    print_folder (cli, &result);

  return TRUE;
}

static const ZerenCliOption coverage_options[] = {
  { "year", ZEREN_CLI_VALUE, TRUE },
  { "plan", ZEREN_CLI_VALUE },
  { "org", ZEREN_CLI_VALUE },
  { "quarters", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption folder_options[] = {
  { "year", ZEREN_CLI_VALUE, TRUE },
  { "duty", ZEREN_CLI_VALUE },
  { "org", ZEREN_CLI_VALUE },
  { "from", ZEREN_CLI_VALUE },
  { "to", ZEREN_CLI_VALUE },
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { NULL },
};

const ZerenCliCommand zeren_cli_evidence_year_commands[] = {
  { "evidence",
    "coverage",
    "--year YEAR [--plan ID] [--org ID] [--quarters]",
    N_ ("Show which duty lacks evidence in which month or quarter."),
    0,
    0,
    coverage_options,
    run_coverage },
  { "evidence",
    "folder",
    "--year YEAR [--duty ID] [--org ID] [--from DATE --to DATE] -o FILE.zip|FILE.pdf",
    N_ ("Put together what was filed, as a ZIP with hashes or as one bound PDF."),
    0,
    0,
    folder_options,
    run_folder },
  { NULL },
};
