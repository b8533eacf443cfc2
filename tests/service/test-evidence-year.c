/* test-evidence-year.c: what is missing in a year, and the folder for the superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-evidence-coverage.h"
#include "zeren-evidence-filing.h"
#include "zeren-evidence-folder.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-zip.h"

#include <glib/gstdio.h>

static const ZerenTaskQuery whole_year = { .year = 2026 };

static gint64
plan_quarters (YearFixture *it)
{
  gint64 duty = year_fixture_add_bound (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  return duty;
}

static gint64
task_of (YearFixture *it, gint64 duty, guint quarter)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (it, duty);

  return zeren_task_get_id (g_ptr_array_index (tasks, quarter));
}

static gint64
file (YearFixture *it, gint64 task, const char *name, const char *text, gint64 replaces)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = year_fixture_files (it, name, text);
  g_autoptr (GPtrArray) filed = zeren_evidence_filing_add (
    it->context, task, ZEREN_DATE_NONE, files, replaces, NULL, &error);

  g_assert_no_error (error);

  return zeren_evidence_get_id (((ZerenFiled *)g_ptr_array_index (filed, 0))->evidence);
}

/* --- coverage --------------------------------------------------------------------------------- */

static char *
describe_quarters (YearFixture *it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCoverage)
    coverage = zeren_evidence_coverage_load (it->context, &whole_year, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < coverage->rows->len; i++)
    for (guint month = 1; month <= 12; month += 3)
      {
        ZerenCoverageCell cell = zeren_coverage_row_look (
          g_ptr_array_index (coverage->rows, i), month, month + 2);

        g_string_append_printf (text,
                                "%s%s %u/%u",
                                text->len > 0 ? ", " : "",
                                zeren_coverage_mark_to_id (cell.mark),
                                cell.n_with,
                                cell.n_tasks);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_quarters (YearFixture *it, const char *expected)
{
  g_autofree char *found = describe_quarters (it);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_what_is_not_recorded_is_to_be_verified_and_not_missing (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();

  plan_quarters (it);
  year_fixture_set_today (it, "2026-04-08");
  assert_quarters (it, "to_verify 0/1, not_due 0/1, not_due 0/1, not_due 0/1");
}

static void
test_what_is_filed_covers_its_period (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_quarters (it);

  year_fixture_set_today (it, "2026-04-08");
  file (it, task_of (it, duty, 0), "纪要.txt", "纪要", 0);
  assert_quarters (it, "has 1/1, not_due 0/1, not_due 0/1, not_due 0/1");
}

static void
test_what_is_not_needed_is_not_missing (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_quarters (it);
  g_autoptr (ZerenTask) waived = NULL;

  year_fixture_set_today (it, "2026-04-08");
  waived = zeren_tasks_waive (it->context, task_of (it, duty, 0), "本季度停工", NULL);
  assert_quarters (it, "settled 0/1, not_due 0/1, not_due 0/1, not_due 0/1");
}

static void
test_one_of_two_is_not_all (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  year_fixture_set_today (it, "2026-04-08");
  file (it, task_of (it, duty, 0), "纪要.txt", "纪要", 0);
  assert_quarters (it, "to_verify 1/2, not_due 0/2, not_due 0/2, not_due 0/2");
}

static void
test_a_reminder_that_passed_is_missing_and_never_to_be_verified (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_add_bound (it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_YEAR, NULL);
  plan = year_fixture_plan (it, 2026, NULL);
  year_fixture_set_today (it, "2026-07-20");
  assert_quarters (it, "none 0/0, lacks 0/1, none 0/0, not_due 0/1");
}

/* --- folder ----------------------------------------------------------------------------------- */

static char *
dup_target (YearFixture *it, const char *name)
{
  g_autofree char *inside = service_fixture_write (it->base, "here", "");
  g_autofree char *folder = g_path_get_dirname (inside);

  return g_build_filename (folder, name, NULL);
}

static gboolean
try_write (YearFixture *it,
           const ZerenTaskQuery *query,
           const char *name,
           ZerenEvidenceFolderResult *result,
           GError **error)
{
  g_autofree char *path = dup_target (it, name);

  return zeren_evidence_folder_write (it->context, query, path, result, NULL, NULL, NULL, error);
}

static char *
read_list (YearFixture *it)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_target (it, "folder.zip");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GBytes) list = NULL;

  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  bytes = g_bytes_new (content, length);
  list = zeren_zip_read (bytes, "manifest.txt", &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (list, NULL), g_bytes_get_size (list));
}

static void
test_the_folder_has_the_newest_versions_only (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *list = NULL;
  gint64 duty = plan_quarters (it);
  gint64 draft;
  ZerenEvidenceFolderResult result;

  year_fixture_set_today (it, "2026-04-08");
  draft = file (it, task_of (it, duty, 0), "初稿.txt", "初稿", 0);
  file (it, task_of (it, duty, 0), "定稿.txt", "定稿", draft);
  g_assert_true (try_write (it, &whole_year, "folder.zip", &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.written, ==, 1);
  list = read_list (it);
  g_assert_nonnull (strstr (list, "定稿.txt"));
  g_assert_null (strstr (list, "初稿.txt"));
}

static void
test_a_period_narrows_the_folder (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_quarters (it);
  ZerenTaskQuery second = { .year = 2026, .from = on ("2026-04-01"), .to = on ("2026-06-30") };
  ZerenEvidenceFolderResult result;

  year_fixture_set_today (it, "2026-07-08");
  file (it, task_of (it, duty, 0), "一季度.txt", "一", 0);
  file (it, task_of (it, duty, 1), "二季度.txt", "二", 0);
  g_assert_true (try_write (it, &second, "folder.zip", &result, NULL));
  g_assert_cmpuint (result.written, ==, 1);
  g_assert_true (try_write (it, &whole_year, "folder.zip", &result, NULL));
  g_assert_cmpuint (result.written, ==, 2);
  g_assert_cmpuint (result.duties, ==, 1);
}

static void
test_a_kept_file_that_was_changed_is_listed_only (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_quarters (it);
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) filed = NULL;
  g_autoptr (GFile) content = NULL;
  g_autofree char *path = NULL;
  ZerenEvidenceFolderResult result;

  year_fixture_set_today (it, "2026-04-08");
  file (it, task_of (it, duty, 0), "纪要.txt", "纪要", 0);
  filed = zeren_evidence_filing_list (it->context, 0, FALSE, NULL);
  content = zeren_file_store_get_file (store,
                                       zeren_evidence_get_file (g_ptr_array_index (filed, 0)));
  path = g_file_get_path (content);
  g_chmod (path, 0600);
  g_assert_true (g_file_set_contents (path, "改过", -1, NULL));
  g_assert_true (try_write (it, &whole_year, "folder.zip", &result, NULL));
  g_assert_cmpuint (result.written, ==, 0);
  g_assert_cmpuint (result.listed, ==, 1);
  g_assert_true (g_file_set_contents (path, "纪要", -1, NULL));
}

static void
test_nothing_filed_makes_no_folder (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_target (it, "folder.zip");

  plan_quarters (it);
  g_assert_false (try_write (it, &whole_year, "folder.zip", NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_the_ending_says_what_is_made (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 duty = plan_quarters (it);
  ZerenEvidenceFolderResult result;

  year_fixture_set_today (it, "2026-04-08");
  file (it, task_of (it, duty, 0), "纪要.txt", "纪要", 0);
  g_assert_false (try_write (it, &whole_year, "folder.doc", NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_true (try_write (it, &whole_year, "folder.PDF", &result, NULL));
  /* cover, index, divider, spine; a text is not bound */
  g_assert_cmpuint (result.pages, ==, 4);
  g_assert_cmpuint (result.listed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define PATH "/service/evidence-year/"
  g_test_add_func (PATH "coverage/to-verify",
                   test_what_is_not_recorded_is_to_be_verified_and_not_missing);
  g_test_add_func (PATH "coverage/has", test_what_is_filed_covers_its_period);
  g_test_add_func (PATH "coverage/settled", test_what_is_not_needed_is_not_missing);
  g_test_add_func (PATH "coverage/one-of-two", test_one_of_two_is_not_all);
  g_test_add_func (PATH "coverage/reminder",
                   test_a_reminder_that_passed_is_missing_and_never_to_be_verified);
  g_test_add_func (PATH "folder/newest", test_the_folder_has_the_newest_versions_only);
  g_test_add_func (PATH "folder/period", test_a_period_narrows_the_folder);
  g_test_add_func (PATH "folder/changed-file", test_a_kept_file_that_was_changed_is_listed_only);
  g_test_add_func (PATH "folder/nothing", test_nothing_filed_makes_no_folder);
  g_test_add_func (PATH "folder/ending", test_the_ending_says_what_is_made);

  return g_test_run ();
}
