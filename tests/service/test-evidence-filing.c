/* test-evidence-filing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-check.h"
#include "zeren-evidence-filing.h"
#include "zeren-history.h"
#include "zeren-service-error.h"
#include "zeren-storage-error.h"
#include "zeren-undo.h"

#include <glib/gstdio.h>

typedef struct
{
  YearFixture *office;
  GPtrArray *tasks;
} Filing;

/* Four tasks of a year, one a quarter, on 25 March */
static Filing *
filing_new (void)
{
  Filing *self = g_new0 (Filing, 1);
  gint64 duty;
  g_autoptr (ZerenYearPlan) plan = NULL;

  self->office = year_fixture_new ();
  duty = year_fixture_add_bound (
    self->office, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  plan = year_fixture_plan (self->office, 2026, NULL);
  self->tasks = year_fixture_list (self->office, duty);
  g_assert_cmpuint (self->tasks->len, ==, 4);
  year_fixture_set_today (self->office, "2026-03-25");

  return self;
}

static void
filing_free (Filing *self)
{
  g_autoptr (GPtrArray) findings = zeren_database_check (
    zeren_context_get_database (self->office->context), NULL, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
  g_ptr_array_unref (self->tasks);
  year_fixture_free (self->office);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Filing, filing_free)

static gint64
task_of (Filing *it, guint quarter)
{
  return zeren_task_get_id (g_ptr_array_index (it->tasks, quarter));
}

static GPtrArray *
try_file (Filing *it,
          guint quarter,
          const char *day,
          const char *name,
          const char *text,
          gint64 replaces,
          GError **error)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, name, text);

  return zeren_evidence_filing_add (it->office->context,
                                    task_of (it, quarter),
                                    day != NULL ? on (day) : ZEREN_DATE_NONE,
                                    files,
                                    replaces,
                                    NULL,
                                    error);
}

static gint64
file_one (Filing *it,
          guint quarter,
          const char *day,
          const char *name,
          const char *text,
          gint64 replaces)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filed = try_file (it, quarter, day, name, text, replaces, &error);
  ZerenFiled *one;

  g_assert_no_error (error);
  one = g_ptr_array_index (filed, 0);
  g_assert_false (one->is_known);

  return zeren_evidence_get_id (one->evidence);
}

static char *
describe (Filing *it, guint quarter, gboolean with_older)
{
  g_autoptr (GPtrArray)
    all = zeren_evidence_filing_list (it->office->context, task_of (it, quarter), with_older, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      ZerenEvidence *one = g_ptr_array_index (all, i);
      g_autofree char *day = zeren_date_to_string (zeren_evidence_get_proves_on (one));

      g_string_append_printf (
        text, "%s%s %s", i > 0 ? "; " : "", zeren_evidence_get_name (one), day);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_counts (Filing *it, const char *expected)
{
  g_autofree char *found = describe (it, 0, FALSE);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_without_a_day_it_proves_the_day_it_was_done (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "纪要.txt", "纪要");
  g_autoptr (ZerenTask) done = zeren_tasks_complete (
    it->office->context, task_of (it, 0), on ("2026-03-10"), files, NULL, NULL);

  g_assert_nonnull (done);
  file_one (it, 0, NULL, "签到表.txt", "签到", 0);
  assert_counts (it, "纪要.txt 2026-03-10; 签到表.txt 2026-03-10");
}

static void
test_an_open_task_takes_evidence_of_today (void)
{
  g_autoptr (Filing) it = filing_new ();

  file_one (it, 0, NULL, "照片.txt", "照片", 0);
  assert_counts (it, "照片.txt 2026-03-25");
}

static void
test_the_same_content_is_filed_once_and_said (void)
{
  g_autoptr (Filing) it = filing_new ();
  gint64 first = file_one (it, 0, "2026-03-02", "纪要.txt", "同一份", 0);
  g_autoptr (GPtrArray) again = try_file (it, 0, "2026-03-03", "副本.txt", "同一份", 0, NULL);
  ZerenFiled *known = g_ptr_array_index (again, 0);

  g_assert_true (known->is_known);
  g_assert_cmpint (zeren_evidence_get_id (known->evidence), ==, first);
  g_assert_cmpuint (known->elsewhere->len, ==, 0);
  assert_counts (it, "纪要.txt 2026-03-02");
}

static void
test_a_content_of_other_tasks_is_filed_and_said (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GPtrArray) filed = NULL;
  ZerenFiled *one;

  file_one (it, 1, "2026-03-02", "纪要.txt", "同一份", 0);
  filed = try_file (it, 0, "2026-03-02", "纪要.txt", "同一份", 0, NULL);
  one = g_ptr_array_index (filed, 0);

  g_assert_false (one->is_known);
  g_assert_cmpuint (one->elsewhere->len, ==, 1);
  g_assert_cmpint (
    zeren_evidence_get_task (g_ptr_array_index (one->elsewhere, 0)), ==, task_of (it, 1));
}

static void
test_the_newest_version_is_what_counts (void)
{
  g_autoptr (Filing) it = filing_new ();
  gint64 draft = file_one (it, 0, "2026-03-02", "初稿.txt", "初稿", 0);
  gint64 second;
  g_autofree char *all = NULL;

  /* of a newer version the day is that of the older where none is said */
  second = file_one (it, 0, NULL, "二稿.txt", "二稿", draft);
  file_one (it, 0, "2026-03-04", "定稿.txt", "定稿", second);
  assert_counts (it, "定稿.txt 2026-03-04");

  all = describe (it, 0, TRUE);
  g_assert_cmpstr (all, ==, "初稿.txt 2026-03-02; 二稿.txt 2026-03-02; 定稿.txt 2026-03-04");
}

static void
test_a_version_replaces_one_of_its_own_task_once (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) foreign = NULL;
  gint64 draft = file_one (it, 0, "2026-03-02", "初稿.txt", "初稿", 0);

  file_one (it, 0, NULL, "定稿.txt", "定稿", draft);
  g_assert_null (try_file (it, 0, NULL, "又一稿.txt", "又一稿", draft, &twice));
  g_assert_error (twice, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_nonnull (strstr (twice->message, "定稿.txt"));
  g_assert_null (try_file (it, 1, NULL, "别处.txt", "别处", draft, &foreign));
  g_assert_error (foreign, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_the_day_it_proves_can_be_put_right (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenEvidence) dated = NULL;
  gint64 id = file_one (it, 0, "2026-03-02", "纪要.txt", "纪要", 0);

  dated = zeren_evidence_filing_set_date (it->office->context, id, on ("2026-03-20"), &error);
  g_assert_no_error (error);
  assert_counts (it, "纪要.txt 2026-03-20");
  g_assert_null (
    zeren_evidence_filing_set_date (it->office->context, id, on ("2026-03-26"), &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

static const char *
newest_note (GPtrArray *events)
{
  return ((ZerenEvent *)g_ptr_array_index (events, events->len - 1))->note;
}

static void
test_what_is_removed_stays_in_the_history (void)
{
  g_autoptr (Filing) it = filing_new ();
  ZerenDatabase *database = zeren_context_get_database (it->office->context);
  g_autoptr (ZerenHistory) history = zeren_history_new (database);
  g_autoptr (GPtrArray) events = NULL;
  gint64 id = file_one (it, 0, "2026-03-02", "菜单.txt", "菜单", 0);

  g_assert_true (zeren_evidence_filing_remove (it->office->context, id, "归错了事项", NULL));
  assert_counts (it, "");
  events = zeren_history_list_of (history, "task", task_of (it, 0), NULL);
  g_assert_nonnull (strstr (newest_note (events), "菜单.txt: 归错了事项 (SHA-256 "));
}

static void
test_removing_can_be_undone (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  ZerenDatabase *database = zeren_context_get_database (it->office->context);
  gint64 draft = file_one (it, 0, "2026-03-02", "初稿.txt", "初稿", 0);
  gint64 second = file_one (it, 0, NULL, "二稿.txt", "二稿", draft);
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;

  file_one (it, 0, NULL, "定稿.txt", "定稿", second);
  recording = zeren_undo_record (database);
  g_assert_true (zeren_evidence_filing_remove (it->office->context, second, "传错了", NULL));
  undo = zeren_undo_recording_end (recording);
  g_assert_true (zeren_undo_apply (undo, database, &error));
  g_assert_no_error (error);
  {
    g_autofree char *all = describe (it, 0, TRUE);

    g_assert_cmpstr (all, ==, "初稿.txt 2026-03-02; 二稿.txt 2026-03-02; 定稿.txt 2026-03-02");
  }
  assert_counts (it, "定稿.txt 2026-03-02");
}

static void
test_removing_leaves_the_chain_of_versions_whole (void)
{
  g_autoptr (Filing) it = filing_new ();
  gint64 draft = file_one (it, 0, "2026-03-02", "初稿.txt", "初稿", 0);
  gint64 second = file_one (it, 0, NULL, "二稿.txt", "二稿", draft);
  gint64 third = file_one (it, 0, NULL, "定稿.txt", "定稿", second);

  g_assert_true (zeren_evidence_filing_remove (it->office->context, second, "传错了", NULL));
  assert_counts (it, "定稿.txt 2026-03-02");
  g_assert_true (zeren_evidence_filing_remove (it->office->context, third, "未定稿", NULL));
  assert_counts (it, "初稿.txt 2026-03-02");
}

static void
test_removing_needs_a_reason (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = file_one (it, 0, "2026-03-02", "纪要.txt", "纪要", 0);

  g_assert_false (zeren_evidence_filing_remove (it->office->context, id, " 　", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  assert_counts (it, "纪要.txt 2026-03-02");
}

static void
test_what_is_done_keeps_something_that_shows_it (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "纪要.txt", "纪要");
  g_autoptr (ZerenTask) done = zeren_tasks_complete (
    it->office->context, task_of (it, 0), on ("2026-03-10"), files, NULL, NULL);
  g_autoptr (GPtrArray)
    filed = zeren_evidence_filing_list (it->office->context, task_of (it, 0), FALSE, NULL);
  gint64 only = zeren_evidence_get_id (g_ptr_array_index (filed, 0));

  g_assert_false (zeren_evidence_filing_remove (it->office->context, only, "归错了", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  file_one (it, 0, NULL, "正确的纪要.txt", "正确的纪要", 0);
  g_assert_true (zeren_evidence_filing_remove (it->office->context, only, "归错了", NULL));
}

static void
test_what_is_not_needed_takes_no_evidence (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask)
    waived = zeren_tasks_waive (it->office->context, task_of (it, 0), "本季度停工", NULL);

  g_assert_null (try_file (it, 0, NULL, "纪要.txt", "纪要", 0, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

static void
test_a_copy_goes_out_over_nothing (void)
{
  g_autoptr (Filing) it = filing_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = file_one (it, 0, "2026-03-02", "纪要.txt", "纪要", 0);
  g_autofree char *folder = g_dir_make_tmp ("evidence-XXXXXX", NULL);
  g_autoptr (GFile)
    copy = zeren_evidence_filing_export (it->office->context, id, folder, NULL, &error);
  g_autofree char *content = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (copy, NULL, &content, NULL, NULL, NULL));
  g_assert_cmpstr (content, ==, "纪要");
  g_assert_null (zeren_evidence_filing_export (it->office->context, id, folder, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_file_delete (copy, NULL, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define PATH "/service/evidence-filing/"
  g_test_add_func (PATH "day-done", test_without_a_day_it_proves_the_day_it_was_done);
  g_test_add_func (PATH "open-task", test_an_open_task_takes_evidence_of_today);
  g_test_add_func (PATH "known-content", test_the_same_content_is_filed_once_and_said);
  g_test_add_func (PATH "elsewhere", test_a_content_of_other_tasks_is_filed_and_said);
  g_test_add_func (PATH "newest-counts", test_the_newest_version_is_what_counts);
  g_test_add_func (PATH "own-task-once", test_a_version_replaces_one_of_its_own_task_once);
  g_test_add_func (PATH "date", test_the_day_it_proves_can_be_put_right);
  g_test_add_func (PATH "removed-in-history", test_what_is_removed_stays_in_the_history);
  g_test_add_func (PATH "remove-undone", test_removing_can_be_undone);
  g_test_add_func (PATH "remove-chain", test_removing_leaves_the_chain_of_versions_whole);
  g_test_add_func (PATH "remove-reason", test_removing_needs_a_reason);
  g_test_add_func (PATH "remove-last", test_what_is_done_keeps_something_that_shows_it);
  g_test_add_func (PATH "not-needed", test_what_is_not_needed_takes_no_evidence);
  g_test_add_func (PATH "export", test_a_copy_goes_out_over_nothing);

  return g_test_run ();
}
