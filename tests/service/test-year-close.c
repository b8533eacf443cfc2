/* test-year-close.c: what was done of what a year asks for; a year is closed and goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-holidays.h"
#include "zeren-names.h"
#include "zeren-quota.h"
#include "zeren-school-terms.h"
#include "zeren-service-error.h"
#include "zeren-task-views.h"
#include "zeren-storage-error.h"
#include "zeren-undo.h"
#include "zeren-year-close.h"
#include "zeren-year-repo.h"

#define AT_LEAST ZEREN_FREQUENCY_AT_LEAST
#define EVERY    ZEREN_FREQUENCY_EVERY
#define YEAR     ZEREN_PERIOD_YEAR
#define QUARTER  ZEREN_PERIOD_QUARTER
#define NONE     ZEREN_PERIOD_NONE

static gint64
nth (YearFixture *it, gint64 duty, guint place)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (it, duty);

  g_assert_cmpuint (place, <, tasks->len);

  return zeren_task_get_id (g_ptr_array_index (tasks, place));
}

static ZerenTask *
try_complete (YearFixture *it, gint64 id, const char *day, GError **error)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", day);

  return zeren_tasks_complete (it->context, id, on (day), files, NULL, error);
}

static void
complete (YearFixture *it, gint64 id, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) done = try_complete (it, id, day, &error);

  g_assert_no_error (error);
}

static void
assert_quota (YearFixture *it, gint64 duty, guint n_done, guint n_asked, guint n_early)
{
  ZerenTaskQuery query = { .year = 2026, .duty = duty };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quotas = zeren_quotas_list (it->context, &query, &error);
  const ZerenQuota *quota;

  g_assert_no_error (error);
  g_assert_cmpuint (quotas->len, ==, 1);
  quota = g_ptr_array_index (quotas, 0);
  g_assert_cmpuint (quota->n_done, ==, n_done);
  g_assert_cmpuint (quota->n_asked, ==, n_asked);
  g_assert_cmpuint (quota->n_early, ==, n_early);
  g_assert_cmpuint (quota->done_on->len, ==, n_done);
}

/* --- counts ----------------------------------------------------------------------------------- */

static void
test_a_second_one_done_early_counts_and_can_be_seen (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "专题研究", AT_LEAST, 2, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  year_fixture_set_today (it, "2026-06-30");
  assert_quota (it, duty, 0, 2, 0);
  complete (it, nth (it, duty, 0), "2026-03-10");
  assert_quota (it, duty, 1, 2, 0);
  complete (it, nth (it, duty, 1), "2026-05-20");
  assert_quota (it, duty, 2, 2, 1);
}

static void
test_two_in_december_are_seen_as_such_and_not_late (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "专题研究", AT_LEAST, 2, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  ZerenTaskQuery query = { .year = 2026, .duty = duty };
  g_autoptr (GPtrArray) quotas = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *label = NULL;
  g_autoptr (ZerenTask) first = NULL;

  year_fixture_set_today (it, "2026-12-31");
  complete (it, nth (it, duty, 0), "2026-12-08");
  complete (it, nth (it, duty, 1), "2026-12-22");
  quotas = zeren_quotas_list (it->context, &query, NULL);
  remark = zeren_quota_to_remark (g_ptr_array_index (quotas, 0));
  label = zeren_quota_to_label (g_ptr_array_index (quotas, 0));
  g_assert_nonnull (strstr (remark, "one month"));
  g_assert_cmpstr (label, ==, "2 of 2 in 2026");
  first = year_fixture_first (it, duty);
  g_assert_cmpint (zeren_task_get_state (first), ==, ZEREN_TASK_STATE_DONE);
}

static void
test_what_was_done_before_the_start_counts (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, "2026-05-01");

  year_fixture_set_today (it, "2026-05-10");
  complete (it, nth (it, duty, 0), "2026-03-02");
  assert_quota (it, duty, 1, 4, 0);
}

static void
test_what_is_not_needed_is_not_counted (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) waived = zeren_tasks_waive (it->context, nth (it, duty, 1), "停工", NULL);

  g_assert_nonnull (waived);
  assert_quota (it, duty, 0, 3, 0);
}

static void
test_each_holder_is_counted_apart_and_what_is_asked_once_is_not (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 each = year_fixture_add_duty (it, "督查", EVERY, 1, QUARTER, NULL);
  gint64 once = year_fixture_add_bound (it, "总结", AT_LEAST, 1, YEAR, NULL);
  ZerenTaskQuery query = { .year = 2026 };
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GPtrArray) quotas = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GHashTable) of_tasks = NULL;
  gint64 id;

  year_fixture_bind (it, each, zeren_binding_new_each_holder (each, it->deputy_post, NULL));
  plan = year_fixture_plan (it, 2026, NULL);
  quotas = zeren_quotas_list (it->context, &query, NULL);
  g_assert_cmpuint (quotas->len, ==, 2);
  for (guint i = 0; i < quotas->len; i++)
    g_assert_cmpuint (((ZerenQuota *)g_ptr_array_index (quotas, i))->n_asked, ==, 4);

  tasks = zeren_tasks_list (it->context, &query, NULL);
  of_tasks = zeren_quotas_of_tasks (it->context, tasks, NULL);
  g_assert_cmpuint (g_hash_table_size (of_tasks), ==, 8);
  id = nth (it, once, 0);
  g_assert_null (g_hash_table_lookup (of_tasks, &id));
}

/* --- closing ---------------------------------------------------------------------------------- */

static void
assert_refused (YearFixture *it, int year, gboolean carry, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenYearClosing) closing = zeren_year_close_run (it->context, year, carry, &error);

  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_assert_null (closing);
  g_assert_nonnull (strstr (error->message, words));
}

static void
plan_years (YearFixture *it, int first, int last)
{
  for (int year = first; year <= last; year++)
    zeren_year_plan_free (year_fixture_plan (it, year, NULL));
}

static void
close_year (YearFixture *it, int year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenYearClosing) closing = zeren_year_close_run (it->context, year, TRUE, &error);

  g_assert_no_error (error);
}

static void
test_a_year_is_closed_only_when_it_is_over_and_the_next_is_there (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearClosing) preview = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenYearSeries *series;

  assert_refused (it, 2026, TRUE, "no tasks");
  plan_years (it, 2026, 2026);
  assert_refused (it, 2026, TRUE, "not over");
  year_fixture_set_today (it, "2027-01-04");
  assert_refused (it, 2026, TRUE, "Plan 2027 first");
  preview = zeren_year_close_preview (it->context, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->n_missing, ==, 1);
  series = g_ptr_array_index (preview->series, 0);
  g_assert_cmpint (series->duty, ==, duty);
  g_assert_cmpuint (series->n_tasks, ==, 4);
  g_assert_cmpuint (series->n_missing, ==, 4);

  plan_years (it, 2027, 2027);
  assert_refused (it, 2026, FALSE, "still open");
  close_year (it, 2026);
  assert_refused (it, 2026, TRUE, "closed already");
}

static void
test_open_tasks_go_on_and_can_be_done (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;

  plan_years (it, 2026, 2027);
  year_fixture_set_today (it, "2026-04-01");
  complete (it, nth (it, duty, 0), "2026-03-20");
  year_fixture_set_today (it, "2027-01-04");
  close_year (it, 2026);

  names = zeren_names_new (it->context, NULL);
  g_assert_cmpuint (zeren_names_get_carried_from (names, nth (it, duty, 0)), ==, 0);
  g_assert_cmpuint (zeren_names_get_carried_from (names, nth (it, duty, 1)), ==, 2026);
  g_assert_cmpuint (zeren_names_get_carried_from (names, nth (it, duty, 4)), ==, 0);

  view = zeren_task_view_load (it->context, nth (it, duty, 1), NULL);
  g_assert_true (g_str_has_suffix (zeren_task_view_get_who (view), "carried from 2026"));

  recording = zeren_undo_record (zeren_context_get_database (it->context));
  complete (it, nth (it, duty, 1), "2027-01-04");
  undo = zeren_undo_recording_end (recording);
  zeren_undo_apply (undo, zeren_context_get_database (it->context), &error);
  g_assert_no_error (error);
}

/* --- a term of school that ends in the next year -----------------------------------------------
 */

/* The autumn term ends on @end, in January 2027. */
static gint64
add_school_duty (YearFixture *it, const char *end)
{
  gint64 duty = year_fixture_add_bound (it, "组织疏散演练", AT_LEAST, 1, NONE, "每学期");
  const ZerenDate days[] = { on ("2026-02-20"), on ("2026-07-05"), on ("2026-09-01"), on (end) };
  g_autoptr (GError) error = NULL;

  zeren_school_terms_save (it->context, 2026, days, &error);
  g_assert_no_error (error);

  return duty;
}

static ZerenTask *
load_nth (YearFixture *it, gint64 duty, guint place)
{
  return zeren_tasks_load (it->context, nth (it, duty, place), NULL);
}

static void
test_a_term_that_ends_in_the_next_year_is_of_the_year_it_began_in (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_school_duty (it, "2027-01-20");
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (ZerenTask) done = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  plan_years (it, 2026, 2027);
  task = load_nth (it, duty, 1);
  g_assert_cmpuint (zeren_task_get_year (task), ==, 2026);
  g_assert_true (zeren_date_compare (zeren_task_get_due_date (task), on ("2027-01-20")) == 0);

  year_fixture_set_today (it, "2026-07-03");
  complete (it, nth (it, duty, 0), "2026-07-02");
  year_fixture_set_today (it, "2027-01-08");
  assert_refused (it, 2026, FALSE, "still open");
  close_year (it, 2026);
  names = zeren_names_new (it->context, NULL);
  g_assert_cmpuint (zeren_names_get_carried_from (names, zeren_task_get_id (task)), ==, 2026);
  complete (it, zeren_task_get_id (task), "2027-01-08");
  done = load_nth (it, duty, 1);
  g_assert_cmpint (zeren_task_get_state (done), ==, ZEREN_TASK_STATE_DONE);
  assert_quota (it, duty, 2, 2, 0);

  zeren_year_close_reopen (it->context, 2026, &error);
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2026, NULL);
  g_assert_cmpuint (again->changes->len, ==, 0);
}

static void
test_the_terms_of_a_closed_year_stay (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  const ZerenDate days[] = {
    on ("2026-02-23"), on ("2026-07-03"), on ("2026-09-02"), on ("2027-01-15")
  };
  ZerenSchoolTerms terms;
  g_autoptr (GError) error = NULL;

  add_school_duty (it, "2027-01-20");
  plan_years (it, 2026, 2027);
  year_fixture_set_today (it, "2027-01-25");
  close_year (it, 2026);

  g_assert_false (zeren_school_terms_save (it->context, 2026, days, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Reopen"));
  g_clear_error (&error);
  g_assert_false (zeren_school_terms_save (it->context, 2026, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (zeren_school_terms_load (it->context, 2026, &terms, &error));
  g_assert_no_error (error);
  g_assert_true (zeren_date_compare (terms.terms[1].end, on ("2027-01-20")) == 0);

  zeren_year_close_reopen (it->context, 2026, &error);
  g_assert_no_error (error);
  g_assert_true (zeren_school_terms_save (it->context, 2026, days, &error));
  g_assert_no_error (error);
}

/* Closed or not: the year that the holidays are of is planned again, and the term of the year
 * before follows. */
static void
test_a_term_follows_the_holidays_of_the_year_it_ends_in (gconstpointer data)
{
  gboolean closed = GPOINTER_TO_INT (data);
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_school_duty (it, "2027-01-20");
  g_autoptr (ZerenYearPlan) preview = NULL;
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (ZerenTask) before = NULL;
  g_autoptr (ZerenTask) after = NULL;
  g_autoptr (GError) error = NULL;

  plan_years (it, 2026, 2027);
  before = load_nth (it, duty, 1);
  g_assert_true (zeren_task_get_provisional (before));
  year_fixture_set_today (it, "2027-01-08");
  if (closed)
    close_year (it, 2026);

  zeren_holidays_set_day (it->context, 2027, on ("2027-01-20"), TRUE, &error);
  g_assert_no_error (error);
  preview = zeren_year_planner_preview (it->context, 2027, ZEREN_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (zeren_year_plan_count (preview, ZEREN_YEAR_CHANGE_MOVES), ==, 1);
  plan = year_fixture_plan (it, 2027, NULL);
  after = load_nth (it, duty, 1);
  g_assert_cmpint (zeren_task_get_id (after), ==, zeren_task_get_id (before));
  g_assert_true (zeren_date_compare (zeren_task_get_due_date (after), on ("2027-01-19")) == 0);
  g_assert_cmpuint (zeren_task_get_year (after), ==, 2026);
  again = year_fixture_plan (it, 2027, NULL);
  g_assert_cmpuint (again->changes->len, ==, 0);
}

static void
test_what_was_recorded_in_a_closed_year_stays_until_it_is_opened_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (ZerenTask) reopened = NULL;
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 done;

  plan_years (it, 2026, 2027);
  year_fixture_set_today (it, "2026-04-01");
  done = nth (it, duty, 0);
  complete (it, done, "2026-03-20");
  year_fixture_set_today (it, "2027-01-04");
  close_year (it, 2026);

  g_assert_null (zeren_tasks_reopen (it->context, done, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Reopen the year"));
  g_clear_error (&error);
  files = year_fixture_files (it, "照片.txt", "补充");
  g_assert_false (
    zeren_tasks_add_evidence (it->context, done, on ("2026-03-20"), files, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Reopen the year"));
  g_clear_error (&error);
  plan = zeren_year_planner_run (it->context, 2026, ZEREN_DATE_NONE, &error);
  g_assert_null (plan);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_clear_error (&error);

  zeren_year_close_reopen (it->context, 2026, &error);
  g_assert_no_error (error);
  reopened = zeren_tasks_reopen (it->context, done, &error);
  g_assert_no_error (error);
  g_assert_false (zeren_year_close_reopen (it->context, 2026, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

static void
test_a_duty_without_a_series_says_why (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearClosing) preview = NULL;
  const ZerenYearSeries *series;

  year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  year_fixture_add_bound (it, "开展评估", ZEREN_FREQUENCY_DATE, 1, NONE, "届中");
  year_fixture_add_bound (it, "上报", ZEREN_FREQUENCY_DATE, 1, NONE, "2026年3月15日前");
  year_fixture_add_bound (it, "报告事故", ZEREN_FREQUENCY_EVENT, 1, NONE, "1小时内");
  plan_years (it, 2026, 2027);
  year_fixture_set_today (it, "2027-01-04");
  preview = zeren_year_close_preview (it->context, 2026, NULL);

  g_assert_cmpuint (preview->n_missing, ==, 0);
  g_assert_cmpuint (preview->series->len, ==, 3);
  series = g_ptr_array_index (preview->series, 0);
  g_assert_null (series->reason);
  series = g_ptr_array_index (preview->series, 1);
  g_assert_nonnull (strstr (series->reason, "term of office"));
  series = g_ptr_array_index (preview->series, 2);
  g_assert_cmpstr (series->reason, ==, "It asks for nothing in 2027.");
  close_year (it, 2026);
}

static void
test_closing_is_kept_with_who_and_taken_back_in_one_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenClosedYear *year;

  year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  plan_years (it, 2026, 2027);
  year_fixture_set_today (it, "2027-01-04");
  recording = zeren_undo_record (zeren_context_get_database (it->context));
  close_year (it, 2026);
  undo = zeren_undo_recording_end (recording);
  closed = zeren_year_close_list (it->context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (closed->len, ==, 1);
  year = g_ptr_array_index (closed, 0);
  g_assert_cmpuint (year->year, ==, 2026);
  g_assert_cmpuint (year->n_carried, ==, 4);
  g_assert_cmpstr (year->who, ==, zeren_context_get_who (it->context));
  g_assert_cmpint (g_date_time_get_year (year->closed_at), ==, 2027);

  zeren_undo_apply (undo, zeren_context_get_database (it->context), &error);
  g_assert_no_error (error);
  after = zeren_year_close_list (it->context, NULL);
  g_assert_cmpuint (after->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/year-close/" name, function)
  ADD ("a-second-one-done-early-counts-and-can-be-seen",
       test_a_second_one_done_early_counts_and_can_be_seen);
  ADD ("two-in-december-are-seen-as-such-and-not-late",
       test_two_in_december_are_seen_as_such_and_not_late);
  ADD ("what-was-done-before-the-start-counts", test_what_was_done_before_the_start_counts);
  ADD ("what-is-not-needed-is-not-counted", test_what_is_not_needed_is_not_counted);
  ADD ("each-holder-is-counted-apart-and-what-is-asked-once-is-not",
       test_each_holder_is_counted_apart_and_what_is_asked_once_is_not);
  ADD ("a-year-is-closed-only-when-it-is-over-and-the-next-is-there",
       test_a_year_is_closed_only_when_it_is_over_and_the_next_is_there);
  ADD ("open-tasks-go-on-and-can-be-done", test_open_tasks_go_on_and_can_be_done);
  ADD ("a-term-that-ends-in-the-next-year-is-of-the-year-it-began-in",
       test_a_term_that_ends_in_the_next_year_is_of_the_year_it_began_in);
  ADD ("the-terms-of-a-closed-year-stay", test_the_terms_of_a_closed_year_stay);
  g_test_add_data_func ("/service/year-close/a-term-follows-the-holidays-of-the-year-it-ends-in",
                        GINT_TO_POINTER (FALSE),
                        test_a_term_follows_the_holidays_of_the_year_it_ends_in);
  g_test_add_data_func ("/service/year-close/a-carried-term-follows-the-holidays-too",
                        GINT_TO_POINTER (TRUE),
                        test_a_term_follows_the_holidays_of_the_year_it_ends_in);
  ADD ("what-was-recorded-in-a-closed-year-stays-until-it-is-opened-again",
       test_what_was_recorded_in_a_closed_year_stays_until_it_is_opened_again);
  ADD ("a-duty-without-a-series-says-why", test_a_duty_without_a_series_says_why);
  ADD ("closing-is-kept-with-who-and-taken-back-in-one-step",
       test_closing_is_kept_with_who_and_taken_back_in_one_step);
#undef ADD

  return g_test_run ();
}
