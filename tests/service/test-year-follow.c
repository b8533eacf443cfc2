/* test-year-follow.c: what a person does to the tasks of a year, and what they follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-duty-terms.h"
#include "zeren-registry.h"
#include "zeren-service-error.h"
#include "zeren-task-moves.h"
#include "zeren-undo.h"

#define AT_LEAST ZEREN_FREQUENCY_AT_LEAST
#define EVERY    ZEREN_FREQUENCY_EVERY
#define POINT    ZEREN_FREQUENCY_DATE
#define EVENT    ZEREN_FREQUENCY_EVENT
#define YEAR     ZEREN_PERIOD_YEAR
#define QUARTER  ZEREN_PERIOD_QUARTER
#define NONE     ZEREN_PERIOD_NONE

static void assert_tasks (YearFixture *it, gint64 duty, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

static void
assert_tasks (YearFixture *it, gint64 duty, const char *format, ...)
{
  g_autofree char *text = year_fixture_describe (it, duty);
  g_autofree char *expected = NULL;
  va_list arguments;

  va_start (arguments, format);
  expected = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_date (ZerenDate date, const char *expected)
{
  g_autofree char *text = zeren_date_to_string (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
complete (YearFixture *it, ZerenTask *task, const char *day)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", day);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) done = zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on (day), files, NULL, &error);

  g_assert_no_error (error);
}

/* --- one instance is moved or not needed ------------------------------------------------------ */

static void
test_a_moved_task_keeps_its_rule_and_stays_when_planned_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "上报总结", POINT, 1, NONE, "3月31日前");
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (ZerenTask) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) moved = zeren_task_moves_move (
    it->context, zeren_task_get_id (task), on ("2026-04-03"), " 上级同意延后 ", &error);
  g_autoptr (ZerenYearPlan) second = NULL;

  g_assert_no_error (error);
  second = year_fixture_plan (it, 2026, NULL);
  after = year_fixture_first (it, duty);
  g_assert_cmpuint (second->changes->len, ==, 0);
  g_assert_cmpuint (second->placed->len, ==, 1);
  assert_date (zeren_task_get_due_date (after), "2026-04-03");
  assert_date (zeren_task_get_rule_date (after), "2026-03-31");
  assert_date (zeren_task_get_lapse_date (after), "2026-03-31");
  g_assert_cmpstr (zeren_task_get_moved_to_reason (after), ==, "上级同意延后");
  /* worked to another day is not allowed by the plan: its own words still judge */
  g_assert_true (zeren_task_is_late_on (after, on ("2026-04-01")));
  g_assert_cmpint (
    zeren_task_get_state_on (after, on ("2026-04-01")), ==, ZEREN_TASK_STATE_TO_VERIFY);
}

static void
test_a_task_is_moved_back_to_the_day_of_its_rule (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "上报总结", POINT, 1, NONE, "1月31日前");
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask)
    moved = zeren_task_moves_move (it->context, id, on ("2026-01-20"), "会议提前", &error);
  g_autoptr (ZerenTask) back = zeren_task_moves_move_back (it->context, id, &error);
  g_autoptr (ZerenYearPlan) second = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) again = NULL;

  g_assert_no_error (error);
  assert_date (zeren_task_get_due_date (back), "2026-01-30");
  g_assert_false (zeren_date_is_set (zeren_task_get_moved_to (back)));
  g_assert_cmpuint (second->changes->len, ==, 0);
  g_assert_cmpuint (second->placed->len, ==, 0);
  again = zeren_task_moves_move_back (it->context, id, &error);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_assert_null (again);
}

static void
test_a_task_that_was_skipped_stays_so_when_planned_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask)
    waived = zeren_tasks_waive (it->context, zeren_task_get_id (task), "并入专项检查", &error);
  g_autoptr (ZerenYearPlan) second = NULL;

  g_assert_no_error (error);
  second = year_fixture_plan (it, 2026, NULL);
  g_assert_cmpuint (second->changes->len, ==, 0);
  g_assert_cmpuint (second->placed->len, ==, 1);
  g_assert_true (g_str_equal (zeren_task_get_waived_reason (g_ptr_array_index (second->placed, 0)),
                              "并入专项检查"));
}

static void
test_a_task_is_not_moved_without_a_reason_or_once_it_is_done (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GError) error = NULL;

  g_assert_null (
    zeren_task_moves_move (it->context, zeren_task_get_id (task), on ("2026-02-10"), " ", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  complete (it, task, "2026-01-05");
  g_assert_null (zeren_task_moves_move (
    it->context, zeren_task_get_id (task), on ("2026-02-10"), "改期", &error));
  g_assert_nonnull (error);
}

/* --- open tasks follow the appointments ------------------------------------------------------- */

static void
test_open_tasks_follow_an_appointment_in_mid_year_and_done_ones_stay (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  g_autoptr (ZerenTask) first = NULL;
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;
  guint n_tasks = 0;

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, it->vacant_post));
  plan = year_fixture_plan (it, 2026, NULL);
  first = year_fixture_first (it, duty);
  complete (it, first, "2026-01-05");
  zeren_appointment_set_post (appointment, it->vacant_post);
  zeren_appointment_set_member (appointment, it->clerk);
  zeren_appointment_set_from_date (appointment, on ("2026-07-01"));
  recording = zeren_undo_record (zeren_context_get_database (it->context));
  zeren_registry_appoint_full (it->context, appointment, &n_tasks, &error);
  g_assert_no_error (error);
  undo = zeren_undo_recording_end (recording);

  g_assert_cmpuint (n_tasks, ==, 2);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 done 0; 2026-Q2 2026-06-30 planned 0; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned %d",
                (int)it->clerk,
                (int)it->clerk);

  zeren_registry_end_appointment_full (
    it->context, zeren_appointment_get_id (appointment), on ("2026-10-31"), &n_tasks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_tasks, ==, 1);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 done 0; 2026-Q2 2026-06-30 planned 0; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned 0",
                (int)it->clerk);
}

static void
test_one_undo_takes_back_the_appointment_and_what_followed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, it->vacant_post));
  plan = year_fixture_plan (it, 2026, NULL);
  before = year_fixture_describe (it, duty);
  recording = zeren_undo_record (zeren_context_get_database (it->context));
  year_fixture_appoint (it, it->vacant_post, it->clerk, "2026-01-01", NULL);
  undo = zeren_undo_recording_end (recording);

  zeren_undo_apply (undo, zeren_context_get_database (it->context), &error);
  g_assert_no_error (error);
  after = year_fixture_describe (it, duty);
  g_assert_cmpstr (before, ==, after);
}

static void
test_the_tasks_of_an_organisation_follow_its_head (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->workshop));
  plan = year_fixture_plan (it, 2026, NULL);
  year_fixture_appoint (it, it->vacant_post, it->deputy_a, "2026-04-01", NULL);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 planned 0; 2026-Q2 2026-06-30 planned %d; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned %d",
                (int)it->deputy_a,
                (int)it->deputy_a,
                (int)it->deputy_a);
}

static void
test_a_new_holder_has_tasks_of_their_own (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "听取汇报", AT_LEAST, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_each_holder (duty, it->deputy_post, NULL));
  plan = year_fixture_plan (it, 2026, NULL);
  before = year_fixture_list (it, duty);
  year_fixture_appoint (it, it->deputy_post, it->clerk, "2026-09-01", NULL);
  after = year_fixture_list (it, duty);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 3);
}

static void
test_an_appointment_changes_nothing_else_of_the_plan (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 planned = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  gint64 later;
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, planned, zeren_binding_new_post (planned, it->vacant_post));
  plan = year_fixture_plan (it, 2026, NULL);
  later = year_fixture_add_duty (it, "培训", EVERY, 1, QUARTER, NULL);
  year_fixture_bind (it, later, zeren_binding_new_post (later, it->vacant_post));
  year_fixture_appoint (it, it->vacant_post, it->clerk, "2026-01-01", NULL);
  assert_tasks (it, later, "%s", "");
}

static void
test_a_duty_bound_otherwise_falls_on_others_from_today_on (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;
  guint n_tasks = 0;

  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->office));
  plan = year_fixture_plan (it, 2026, NULL);
  year_fixture_set_today (it, "2026-05-01");
  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->workshop));
  zeren_duties_bind_full (it->context, duty, bindings, &n_tasks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_tasks, ==, 6);
  tasks = year_fixture_list (it, duty);
  g_assert_cmpuint (tasks->len, ==, 4);
  for (guint i = 0; i < tasks->len; i++)
    g_assert_cmpint (zeren_task_get_organisation (g_ptr_array_index (tasks, i)),
                     ==,
                     i == 0 ? it->office : it->workshop);
}

/* --- terms and periods of several years ------------------------------------------------------- */

static ZerenYearNote *
only_note (ZerenYearPlan *plan)
{
  g_assert_cmpuint (plan->notes->len, ==, 1);

  return g_ptr_array_index (plan->notes, 0);
}

static void
test_somebody_says_since_when_a_period_of_years_runs (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "开展普查", EVERY, 1, NONE, "每三年");
  ZerenDutyTerm term = { duty, on ("2024-01-01"), ZEREN_DATE_NONE };
  g_autoptr (ZerenYearPlan) asking = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (only_note (asking)->begin, ==, ZEREN_BEGIN_YEAR);
  assert_tasks (it, duty, "2025-2027 2027-12-31 planned %d", (int)it->second_head);
  zeren_duty_terms_set (it->context, &term, &error);
  g_assert_no_error (error);
  said = year_fixture_plan (it, 2026, NULL);
  g_assert_cmpuint (said->notes->len, ==, 0);
  /* the period is counted otherwise now: the other one is gone */
  assert_tasks (it, duty, "2024-2026 2026-12-31 planned %d", (int)it->second_head);
}

static void
test_a_term_is_asked_for_and_then_planned (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "开展中期评估", POINT, 1, NONE, "届中");
  ZerenDutyTerm term = { duty, on ("2024-06-01"), ZEREN_DATE_NONE };
  g_autoptr (ZerenYearPlan) asking = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (only_note (asking)->begin, ==, ZEREN_BEGIN_TERM);
  assert_tasks (it, duty, "%s", "");
  g_assert_false (zeren_duty_terms_set (it->context, &term, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  term.ends_on = on ("2029-05-31");
  zeren_duty_terms_set (it->context, &term, &error);
  g_assert_no_error (error);
  said = year_fixture_plan (it, 2026, NULL);
  g_assert_cmpuint (said->notes->len, ==, 0);
  assert_tasks (it, duty, "2024-2029 2026-11-30 planned %d", (int)it->second_head);
}

static void
test_an_appointment_with_its_last_day_is_a_term (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 within = year_fixture_add_duty (it, "参加轮训", AT_LEAST, 1, NONE, "任期内");
  gint64 begun = year_fixture_add_duty (it, "参加任职培训", EVENT, 1, NONE, "任职三个月内");
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, within, zeren_binding_new_post (within, it->head_post));
  year_fixture_bind (it, begun, zeren_binding_new_post (begun, it->head_post));
  plan = year_fixture_plan (it, 2026, NULL);
  /* the second head has no last day: nothing is guessed */
  assert_tasks (
    it, within, "2024-2026@%d 2026-06-30 planned %d", (int)it->first_head, (int)it->first_head);
  assert_tasks (it,
                begun,
                "2024-2027@%d 2024-04-01 before_start %d; 2026-2029@%d 2026-09-30 planned %d",
                (int)it->first_head,
                (int)it->first_head,
                (int)it->second_head,
                (int)it->second_head);
}

static void
test_what_the_plan_leaves_open_is_said_of_nothing_else (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  ZerenDutyTerm term = { duty, on ("2024-01-01"), ZEREN_DATE_NONE };
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_duty_terms_set (it->context, &term, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/year-follow/" name, function)
  ADD ("a-moved-task-keeps-its-rule-and-stays-when-planned-again",
       test_a_moved_task_keeps_its_rule_and_stays_when_planned_again);
  ADD ("a-task-is-moved-back-to-the-day-of-its-rule",
       test_a_task_is_moved_back_to_the_day_of_its_rule);
  ADD ("a-task-that-was-skipped-stays-so-when-planned-again",
       test_a_task_that_was_skipped_stays_so_when_planned_again);
  ADD ("a-task-is-not-moved-without-a-reason-or-once-it-is-done",
       test_a_task_is_not_moved_without_a_reason_or_once_it_is_done);
  ADD ("open-tasks-follow-an-appointment-in-mid-year-and-done-ones-stay",
       test_open_tasks_follow_an_appointment_in_mid_year_and_done_ones_stay);
  ADD ("one-undo-takes-back-the-appointment-and-what-followed",
       test_one_undo_takes_back_the_appointment_and_what_followed);
  ADD ("the-tasks-of-an-organisation-follow-its-head",
       test_the_tasks_of_an_organisation_follow_its_head);
  ADD ("a-new-holder-has-tasks-of-their-own", test_a_new_holder_has_tasks_of_their_own);
  ADD ("an-appointment-changes-nothing-else-of-the-plan",
       test_an_appointment_changes_nothing_else_of_the_plan);
  ADD ("a-duty-bound-otherwise-falls-on-others-from-today-on",
       test_a_duty_bound_otherwise_falls_on_others_from_today_on);
  ADD ("somebody-says-since-when-a-period-of-years-runs",
       test_somebody_says_since_when_a_period_of_years_runs);
  ADD ("a-term-is-asked-for-and-then-planned", test_a_term_is_asked_for_and_then_planned);
  ADD ("an-appointment-with-its-last-day-is-a-term",
       test_an_appointment_with_its_last_day_is_a_term);
  ADD ("what-the-plan-leaves-open-is-said-of-nothing-else",
       test_what_the_plan_leaves_open_is_said_of_nothing_else);
#undef ADD

  return g_test_run ();
}
