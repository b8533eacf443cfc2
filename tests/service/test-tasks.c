/* test-tasks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-file-store.h"
#include "zeren-history.h"
#include "zeren-model-error.h"
#include "zeren-service-error.h"

#include <glib/gstdio.h>
#include <unistd.h>

static ZerenTask *
complete (YearFixture *it, gint64 duty, const char *done_on, GError **error)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");

  return zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on (done_on), files, NULL, error);
}

/* One task of 2026 with the time @date */
static gint64
plan_point (YearFixture *it, const char *date)
{
  gint64 duty = year_fixture_add_bound (
    it, "报送材料", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, date);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 1);

  return duty;
}

static gint64
plan_count (YearFixture *it, guint count, ZerenPeriodKind period)
{
  gint64 duty = year_fixture_add_bound (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, count, period, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  return duty;
}

static void
assert_done (YearFixture *it, gint64 duty, const char *done_on, ZerenTaskState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = complete (it, duty, done_on, &error);

  g_assert_no_error (error);
  g_assert_cmpint (zeren_task_get_state (task), ==, state);
}

static void
test_a_day_that_was_only_moved_makes_nobody_late (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_point (it, "每年1月31日前");
  g_autofree char *planned = year_fixture_describe (it, duty);

  /* the 31st is a Saturday, so the office works to Friday the 30th */
  g_assert_true (g_str_has_prefix (planned, "2026 2026-01-30 planned"));
  year_fixture_set_today (it, "2026-03-01");
  assert_done (it, duty, "2026-01-31", ZEREN_TASK_STATE_DONE);
}

static void
test_after_the_plans_own_date_is_late_and_counts (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_point (it, "每年1月31日前");

  year_fixture_set_today (it, "2026-03-01");
  assert_done (it, duty, "2026-02-01", ZEREN_TASK_STATE_DONE_LATE);
}

static void
test_after_a_default_date_is_not_late (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 2, ZEREN_PERIOD_YEAR);

  year_fixture_set_today (it, "2026-10-20");
  assert_done (it, duty, "2026-09-01", ZEREN_TASK_STATE_DONE);
}

static void
test_after_the_stated_period_is_late (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);

  year_fixture_set_today (it, "2026-04-20");
  assert_done (it, duty, "2026-04-01", ZEREN_TASK_STATE_DONE_LATE);
}

static void
test_evidence_is_kept_with_its_two_dates (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autofree char *filed = NULL;
  ZerenEvidence *one;

  year_fixture_set_today (it, "2026-03-25");
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
  evidence = zeren_tasks_list_evidence (it->context, zeren_task_get_id (task), NULL);
  g_assert_cmpuint (evidence->len, ==, 1);
  one = g_ptr_array_index (evidence, 0);
  filed = g_date_time_format (zeren_evidence_get_filed_at (one), "%Y-%m-%d");

  g_assert_cmpstr (zeren_evidence_get_name (one), ==, "纪要.txt");
  g_assert_cmpint (
    zeren_date_compare (zeren_evidence_get_proves_on (one), on ("2026-03-20")), ==, 0);
  g_assert_cmpstr (filed, ==, "2026-03-25");
  store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_assert_true (zeren_file_store_verify (store, zeren_evidence_get_file (one), NULL, NULL));
}

static void
assert_untouched (YearFixture *it, gint64 duty)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray)
    evidence = zeren_tasks_list_evidence (it->context, zeren_task_get_id (task), NULL);

  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_PLANNED);
  g_assert_cmpuint (evidence->len, ==, 0);
}

static void
test_files_that_show_nothing_are_refused_before_anything_is_written (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autofree char *good = service_fixture_write (it->base, "good.txt", "纪要");
  g_autofree char *empty = service_fixture_write (it->base, "empty.txt", "");
  g_autofree char *missing = g_build_filename (it->base->folder, "missing.txt", NULL);
  const char *bad[] = { empty, missing, it->base->folder };

  year_fixture_set_today (it, "2026-03-25");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (files, g_file_new_for_path (good));
      g_ptr_array_add (files, g_file_new_for_path (bad[i]));
      g_assert_null (zeren_tasks_complete (
        it->context, zeren_task_get_id (task), on ("2026-03-20"), files, NULL, &error));
      g_assert_nonnull (error);
      assert_untouched (it, duty);
    }
}

static void
test_a_file_that_may_not_be_read_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autofree char *path = service_fixture_write (it->base, "secret.txt", "纪要");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may read everything");
      return;
    }
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (path));
  year_fixture_set_today (it, "2026-03-25");
  g_assert_null (zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on ("2026-03-20"), files, NULL, &error));
  g_assert_nonnull (error);
  assert_untouched (it, duty);
}

static void
test_without_evidence_nothing_is_done (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  year_fixture_set_today (it, "2026-03-25");
  g_assert_null (zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on ("2026-03-20"), none, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  assert_untouched (it, duty);
}

static void
test_a_reopened_task_needs_no_more_evidence_than_it_kept (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) reopened = NULL;
  g_autoptr (ZerenTask) again = NULL;

  year_fixture_set_today (it, "2026-03-25");
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
  reopened = zeren_tasks_reopen (it->context, zeren_task_get_id (task), &error);
  g_assert_no_error (error);
  again = zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on ("2026-03-21"), none, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (zeren_task_get_state (again), ==, ZEREN_TASK_STATE_DONE);
}

static void
test_a_day_to_come_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (GError) error = NULL;

  g_assert_null (complete (it, duty, "2026-02-20", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INVALID);
  assert_untouched (it, duty);
}

static void
test_what_was_done_before_the_start_can_be_recorded (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, "2026-05-01");

  year_fixture_set_today (it, "2026-05-06");
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
}

/* --- what was not done ------------------------------------------------------------------------ */

static ZerenTask *
confirm (YearFixture *it, gint64 duty, gint64 member, const char *reason, GError **error)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);

  return zeren_tasks_confirm_unperformed (
    it->context, zeren_task_get_id (task), member, reason, error);
}

static void
test_a_default_date_that_passed_is_not_to_be_verified (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 2, ZEREN_PERIOD_YEAR);
  g_autoptr (GError) error = NULL;
  ZerenTaskQuery to_verify = { .states = 1 << ZEREN_TASK_STATE_TO_VERIFY };
  ZerenTaskQuery overdue = { .overdue = TRUE };
  g_autoptr (GPtrArray) unclear = NULL;
  g_autoptr (GPtrArray) late = NULL;

  year_fixture_set_today (it, "2026-07-15");
  unclear = zeren_tasks_list (it->context, &to_verify, NULL);
  late = zeren_tasks_list (it->context, &overdue, NULL);
  g_assert_cmpuint (unclear->len, ==, 0);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_null (confirm (it, duty, it->clerk, "没有记录", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
}

static void
test_after_the_period_a_named_person_confirms_with_a_reason (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  ZerenTaskQuery to_verify = { .states = 1 << ZEREN_TASK_STATE_TO_VERIFY };
  g_autoptr (GPtrArray) unclear = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it, "2026-04-01");
  unclear = zeren_tasks_list (it->context, &to_verify, NULL);
  g_assert_cmpuint (unclear->len, ==, 1);
  task = confirm (it, duty, it->clerk, "  核对会议记录，一季度没有研究  ", &error);
  g_assert_no_error (error);

  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_UNPERFORMED);
  g_assert_cmpint (zeren_task_get_unperformed_by (task), ==, it->clerk);
  g_assert_cmpstr (zeren_task_get_unperformed_reason (task), ==, "核对会议记录，一季度没有研究");
}

static void
test_without_a_person_or_a_reason_nothing_is_confirmed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  const struct
  {
    gint64 member;
    const char *reason;
  } cases[] = {
    { 0, "没有记录" }, { 4711, "没有记录" },  { it->clerk, NULL },
    { it->clerk, "" }, { it->clerk, " \t " }, { it->clerk, "　\n" },
  };

  year_fixture_set_today (it, "2026-04-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (confirm (it, duty, cases[i].member, cases[i].reason, &error));
      g_assert_nonnull (error);
      assert_untouched (it, duty);
    }
}

static void
test_what_was_done_cannot_be_confirmed_as_unperformed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (GError) error = NULL;

  year_fixture_set_today (it, "2026-04-01");
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
  g_assert_null (confirm (it, duty, it->clerk, "没有记录", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
}

static void
test_a_task_without_words_of_the_plan_can_never_be_confirmed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "应急演练", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, "每两年");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (GError) error = NULL;

  year_fixture_set_today (it, "2035-01-01");
  g_assert_null (confirm (it, duty, it->clerk, "没有记录", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
}

static void
test_evidence_that_turns_up_corrects_what_was_confirmed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) unperformed = NULL;

  year_fixture_set_today (it, "2026-04-01");
  unperformed = confirm (it, duty, it->clerk, "没有记录", &error);
  g_assert_no_error (error);
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
}

static void
test_more_evidence_is_added_to_done_work_only (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) more = year_fixture_files (it, "签到.txt", "签到表");
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_task_get_id (task);

  year_fixture_set_today (it, "2026-03-25");
  g_assert_false (
    zeren_tasks_add_evidence (it->context, id, on ("2026-03-20"), more, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_clear_error (&error);
  assert_done (it, duty, "2026-03-20", ZEREN_TASK_STATE_DONE);
  g_assert_true (zeren_tasks_add_evidence (it->context, id, on ("2026-03-20"), more, NULL, &error));
  /* the same content once */
  g_assert_true (zeren_tasks_add_evidence (it->context, id, on ("2026-03-20"), more, NULL, &error));
  evidence = zeren_tasks_list_evidence (it->context, id, NULL);
  g_assert_cmpuint (evidence->len, ==, 2);
}

/* --- reviewed by somebody else ---------------------------------------------------------------- */

static ZerenTask *
submit (YearFixture *it, gint64 duty, gint64 member, const char *done_on, GError **error)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");

  return zeren_tasks_submit (
    it->context, zeren_task_get_id (task), member, on (done_on), files, NULL, error);
}

static void
assert_last_event (YearFixture *it, gint64 task, const char *verb, const char *note)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) events = zeren_history_list_of (history, "task", task, NULL);
  const ZerenEvent *event = g_ptr_array_index (events, events->len - 1);

  g_assert_cmpstr (event->verb, ==, verb);
  g_assert_cmpstr (event->note, ==, note);
  g_assert_cmpstr (event->who, ==, zeren_context_get_who (it->context));
  g_assert_nonnull (event->at);
}

static void
test_what_is_submitted_is_returned_submitted_again_and_accepted (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (ZerenTask) begun = NULL;
  g_autoptr (ZerenTask) submitted = NULL;
  g_autoptr (ZerenTask) returned = NULL;
  g_autoptr (ZerenTask) again = NULL;
  g_autoptr (ZerenTask) accepted = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GError) error = NULL;

  year_fixture_set_today (it, "2026-03-25");
  begun = zeren_tasks_begin (it->context, id, &error);
  g_assert_cmpint (zeren_task_get_state (begun), ==, ZEREN_TASK_STATE_IN_PROGRESS);
  assert_last_event (it, id, "begin", NULL);

  submitted = submit (it, duty, it->clerk, "2026-03-20", &error);
  g_assert_cmpint (zeren_task_get_state (submitted), ==, ZEREN_TASK_STATE_SUBMITTED);
  g_assert_cmpint (zeren_task_get_submitted_by (submitted), ==, it->clerk);
  assert_last_event (it, id, "submit", NULL);

  returned = zeren_tasks_return (it->context, id, "  缺少签到表 ", &error);
  g_assert_cmpint (zeren_task_get_state (returned), ==, ZEREN_TASK_STATE_RETURNED);
  g_assert_cmpstr (zeren_task_get_returned_reason (returned), ==, "缺少签到表");
  assert_last_event (it, id, "return", "缺少签到表");

  again = submit (it, duty, it->clerk, "2026-03-20", &error);
  year_fixture_set_today (it, "2026-04-20");
  accepted = zeren_tasks_accept (it->context, id, &error);
  g_assert_no_error (error);
  /* the day counts on which it was done */
  g_assert_cmpint (zeren_task_get_state (accepted), ==, ZEREN_TASK_STATE_DONE);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_done_on (accepted), on ("2026-03-20")), ==, 0);
  assert_last_event (it, id, "complete", NULL);
  evidence = zeren_tasks_list_evidence (it->context, id, NULL);
  g_assert_cmpuint (evidence->len, ==, 1);
}

static void
test_a_reviewer_refuses_without_a_reason_or_something_submitted (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (ZerenTask) submitted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_tasks_accept (it->context, id, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (zeren_tasks_return (it->context, id, "缺少签到表", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_clear_error (&error);

  year_fixture_set_today (it, "2026-03-25");
  submitted = submit (it, duty, 0, "2026-03-20", &error);
  g_assert_no_error (error);
  g_assert_null (zeren_tasks_return (it->context, id, "　\n", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INCOMPLETE);
}

static void
test_nothing_is_submitted_without_evidence_or_by_a_stranger (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_count (it, 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  year_fixture_set_today (it, "2026-03-25");
  g_assert_null (zeren_tasks_submit (
    it->context, zeren_task_get_id (task), it->clerk, on ("2026-03-20"), none, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (submit (it, duty, 4711, "2026-03-20", &error));
  g_assert_nonnull (strstr (error->message, "4711"));
  assert_untouched (it, duty);
}

static void
test_a_task_that_does_not_exist_is_named (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) files = year_fixture_files (it, "a.txt", "a");
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_tasks_complete (it->context, 4711, on ("2026-01-05"), files, NULL, &error));
  g_assert_nonnull (strstr (error->message, "4711"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/tasks/" name, function)
  ADD ("a-day-that-was-only-moved-makes-nobody-late",
       test_a_day_that_was_only_moved_makes_nobody_late);
  ADD ("after-the-plans-own-date-is-late-and-counts",
       test_after_the_plans_own_date_is_late_and_counts);
  ADD ("after-a-default-date-is-not-late", test_after_a_default_date_is_not_late);
  ADD ("after-the-stated-period-is-late", test_after_the_stated_period_is_late);
  ADD ("evidence-is-kept-with-its-two-dates", test_evidence_is_kept_with_its_two_dates);
  ADD ("files-that-show-nothing-are-refused-before-anything-is-written",
       test_files_that_show_nothing_are_refused_before_anything_is_written);
  ADD ("a-file-that-may-not-be-read-is-refused", test_a_file_that_may_not_be_read_is_refused);
  ADD ("without-evidence-nothing-is-done", test_without_evidence_nothing_is_done);
  ADD ("a-reopened-task-needs-no-more-evidence-than-it-kept",
       test_a_reopened_task_needs_no_more_evidence_than_it_kept);
  ADD ("a-day-to-come-is-refused", test_a_day_to_come_is_refused);
  ADD ("what-was-done-before-the-start-can-be-recorded",
       test_what_was_done_before_the_start_can_be_recorded);
  ADD ("a-default-date-that-passed-is-not-to-be-verified",
       test_a_default_date_that_passed_is_not_to_be_verified);
  ADD ("after-the-period-a-named-person-confirms-with-a-reason",
       test_after_the_period_a_named_person_confirms_with_a_reason);
  ADD ("without-a-person-or-a-reason-nothing-is-confirmed",
       test_without_a_person_or_a_reason_nothing_is_confirmed);
  ADD ("what-was-done-cannot-be-confirmed-as-unperformed",
       test_what_was_done_cannot_be_confirmed_as_unperformed);
  ADD ("a-task-without-words-of-the-plan-can-never-be-confirmed",
       test_a_task_without_words_of_the_plan_can_never_be_confirmed);
  ADD ("evidence-that-turns-up-corrects-what-was-confirmed",
       test_evidence_that_turns_up_corrects_what_was_confirmed);
  ADD ("more-evidence-is-added-to-done-work-only", test_more_evidence_is_added_to_done_work_only);
  ADD ("what-is-submitted-is-returned-submitted-again-and-accepted",
       test_what_is_submitted_is_returned_submitted_again_and_accepted);
  ADD ("a-reviewer-refuses-without-a-reason-or-something-submitted",
       test_a_reviewer_refuses_without_a_reason_or_something_submitted);
  ADD ("nothing-is-submitted-without-evidence-or-by-a-stranger",
       test_nothing_is_submitted_without_evidence_or_by_a_stranger);
  ADD ("a-task-that-does-not-exist-is-named", test_a_task_that_does_not_exist_is_named);
#undef ADD

  return g_test_run ();
}
