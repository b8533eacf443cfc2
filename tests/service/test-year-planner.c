/* test-year-planner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-history.h"
#include "zeren-holidays.h"
#include "zeren-plan-import.h"
#include "zeren-registry.h"
#include "zeren-task-maker-private.h"

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

static guint
count (const ZerenYearPlan *plan, ZerenYearChangeKind kind)
{
  return zeren_year_plan_count (plan, kind);
}

static guint
count_events (YearFixture *it)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (it->context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 0, &error);

  g_assert_no_error (error);

  return events->len;
}

static void
test_a_duty_becomes_tasks_with_who_answers_on_the_rule_date (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "专题研究", AT_LEAST, 2, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (count (plan, ZEREN_YEAR_CHANGE_APPEARS), ==, 2);
  assert_tasks (it,
                duty,
                "2026/1 2026-06-30 planned %d; 2026/2 2026-12-31 planned %d",
                (int)it->first_head,
                (int)it->second_head);
}

static void
test_planning_twice_changes_nothing (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autofree char *before = year_fixture_describe (it, duty);
  guint n_events = count_events (it);
  g_autoptr (ZerenYearPlan) second = year_fixture_plan (it, 2026, NULL);
  g_autofree char *after = year_fixture_describe (it, duty);

  g_assert_cmpuint (first->changes->len, ==, 4);
  g_assert_cmpuint (second->changes->len, ==, 0);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_events (it), ==, n_events);
}

static void
test_a_duty_bound_later_begins_with_the_office_too (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 first = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) begun = year_fixture_plan (it, 2026, "2026-05-01");
  gint64 later = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autofree char *expected = year_fixture_describe (it, first);
  g_autofree char *found = year_fixture_describe (it, later);

  g_assert_cmpuint (begun->n_before_start, ==, 1);
  g_assert_cmpuint (plan->n_before_start, ==, 2);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_preview_writes_nothing_and_tells_the_same (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (GError) error = NULL;
  guint n_events = count_events (it);
  g_autoptr (ZerenYearPlan)
    preview = zeren_year_planner_preview (it->context, 2026, ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (preview, ZEREN_YEAR_CHANGE_APPEARS), ==, 4);
  assert_tasks (it, duty, "%s", "");
  g_assert_cmpuint (count_events (it), ==, n_events);
}

static void
test_what_falls_due_before_the_start_is_not_overdue (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, "2026-07-01");
  ZerenTaskQuery overdue = { .overdue = TRUE };
  g_autoptr (GPtrArray) tasks = NULL;

  g_assert_cmpuint (plan->n_before_start, ==, 2);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 before_start %d; 2026-Q2 2026-06-30 before_start %d; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned %d",
                (int)it->first_head,
                (int)it->first_head,
                (int)it->second_head,
                (int)it->second_head);
  year_fixture_set_today (it, "2026-10-09");
  tasks = zeren_tasks_list (it->context, &overdue, NULL);
  g_assert_cmpuint (tasks->len, ==, 1);
}

static void
test_an_earlier_start_brings_tasks_back_and_none_leaves_them (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) july = year_fixture_plan (it, 2026, "2026-07-01");
  g_autoptr (ZerenYearPlan) same = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) april = year_fixture_plan (it, 2026, "2026-04-01");

  g_assert_cmpuint (same->changes->len, ==, 0);
  g_assert_cmpuint (count (april, ZEREN_YEAR_CHANGE_DIFFERS), ==, 1);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 before_start %d; 2026-Q2 2026-06-30 planned %d; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned %d",
                (int)it->first_head,
                (int)it->first_head,
                (int)it->second_head,
                (int)it->second_head);
}

static void
test_a_plan_asks_for_nothing_before_it_was_issued (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty;
  g_autoptr (ZerenYearPlan) plan = NULL;

  it->plan = year_fixture_add_plan (it, "2026-05-10");
  duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_before_start, ==, 1);
  assert_tasks (it,
                duty,
                "2026-Q1 2026-03-31 before_start %d; 2026-Q2 2026-06-30 planned %d; "
                "2026-Q3 2026-09-30 planned %d; 2026-Q4 2026-12-31 planned %d",
                (int)it->first_head,
                (int)it->first_head,
                (int)it->second_head,
                (int)it->second_head);
}

static void
test_done_work_is_left_alone (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "记录.txt", "检查记录");
  g_autoptr (ZerenTask) done = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  year_fixture_set_today (it, "2026-03-20");
  done = zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on ("2026-03-19"), files, NULL, NULL);
  g_assert_nonnull (done);
  /* bound to another organisation now: the open ones went at once, the done one stays */
  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->office));
  again = year_fixture_plan (it, 2026, NULL);
  tasks = year_fixture_list (it, duty);

  g_assert_cmpuint (again->changes->len, ==, 0);
  g_assert_cmpuint (again->n_kept, ==, 1);
  g_assert_cmpuint (tasks->len, ==, 5);
  {
    g_autoptr (ZerenTask) kept = zeren_tasks_load (it->context, zeren_task_get_id (task), NULL);

    g_assert_cmpint (zeren_task_get_state (kept), ==, ZEREN_TASK_STATE_DONE);
    g_assert_cmpint (zeren_task_get_organisation (kept), ==, it->bureau);
  }
}

static void
test_a_holiday_table_moves_open_tasks_when_planned_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenYearChange *change;
  g_autofree char *before = NULL;

  zeren_holidays_set_day (it->context, 2026, on ("2026-03-31"), TRUE, &error);
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (again->changes->len, ==, 1);
  change = g_ptr_array_index (again->changes, 0);
  g_assert_cmpint (change->kind, ==, ZEREN_YEAR_CHANGE_MOVES);
  before = zeren_date_to_string (zeren_task_get_due_date (change->before));
  g_assert_cmpstr (before, ==, "2026-03-31");
  {
    g_autoptr (ZerenTask) task = year_fixture_first (it, duty);

    g_assert_cmpint (zeren_date_compare (zeren_task_get_due_date (task), on ("2026-03-30")), ==, 0);
    g_assert_cmpint (
      zeren_date_compare (zeren_task_get_rule_date (task), on ("2026-03-31")), ==, 0);
    g_assert_nonnull (zeren_task_get_moved_because (task));
  }
}

static void
test_years_without_a_table_are_provisional_until_it_comes (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2027, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) before = year_fixture_first (it, duty);
  g_autoptr (ZerenTask) after = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;

  g_assert_true (first->provisional);
  g_assert_true (zeren_task_get_provisional (before));
  zeren_holidays_set_complete (it->context, 2027, &error);
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2027, NULL);
  after = year_fixture_first (it, duty);

  g_assert_false (again->provisional);
  g_assert_false (zeren_task_get_provisional (after));
  g_assert_cmpuint (count (again, ZEREN_YEAR_CHANGE_DIFFERS), ==, 4);
}

static void
test_every_organisation_of_a_kind_below_has_its_own (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "自查", EVERY, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_organisation_kind (duty, "科室"));
  plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 2);
  assert_tasks (it, duty, "2026 2026-11-30 planned %d; 2026 2026-11-30 planned 0", (int)it->clerk);
}

static void
test_the_head_of_a_department_answers_where_nobody_is_first_responsible (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "自查", EVERY, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->workshop));
  year_fixture_appoint (it, it->vacant_post, it->deputy_a, "2026-02-01", NULL);
  plan = year_fixture_plan (it, 2026, NULL);

  assert_tasks (it, duty, "2026 2026-11-30 planned %d", (int)it->deputy_a);
}

static void
test_a_post_is_answered_for_by_who_holds_it_or_nobody (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 held = year_fixture_add_duty (it, "总结", AT_LEAST, 2, YEAR, NULL);
  gint64 vacant = year_fixture_add_duty (it, "总结", AT_LEAST, 1, YEAR, NULL);
  gint64 shared = year_fixture_add_duty (it, "总结", AT_LEAST, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, held, zeren_binding_new_post (held, it->head_post));
  year_fixture_bind (it, vacant, zeren_binding_new_post (vacant, it->vacant_post));
  year_fixture_bind (it, shared, zeren_binding_new_post (shared, it->deputy_post));
  plan = year_fixture_plan (it, 2026, NULL);

  assert_tasks (it,
                held,
                "2026/1 2026-06-30 planned %d; 2026/2 2026-12-31 planned %d",
                (int)it->first_head,
                (int)it->second_head);
  assert_tasks (it, vacant, "2026 2026-12-31 planned 0");
  assert_tasks (it, shared, "2026 2026-12-31 planned 0");
  g_assert_cmpuint (plan->notes->len, ==, 1);
  g_assert_cmpint (((ZerenYearNote *)g_ptr_array_index (plan->notes, 0))->duty, ==, shared);
}

static void
test_each_holder_has_a_task (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "述职", AT_LEAST, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_each_holder (duty, 0, "leadership_member"));
  plan = year_fixture_plan (it, 2026, NULL);

  assert_tasks (it,
                duty,
                "2026@%d 2026-12-31 planned %d; 2026@%d 2026-12-31 planned %d",
                (int)it->deputy_a,
                (int)it->deputy_a,
                (int)it->deputy_b,
                (int)it->deputy_b);
}

static void
test_who_answers_follows_the_appointments_for_open_tasks (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "总结", AT_LEAST, 1, YEAR, NULL);
  g_autoptr (ZerenYearPlan) first = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, it->vacant_post));
  first = year_fixture_plan (it, 2026, NULL);
  assert_tasks (it, duty, "2026 2026-12-31 planned 0");
  year_fixture_appoint (it, it->vacant_post, it->clerk, "2026-02-01", NULL);
  assert_tasks (it, duty, "2026 2026-12-31 planned %d", (int)it->clerk);
  again = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (again->changes->len, ==, 0);
}

static void
test_an_organisation_that_ends_has_no_tasks_after_it (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = NULL;
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->workshop));
  first = year_fixture_plan (it, 2026, NULL);
  zeren_registry_end_post (it->context, it->vacant_post, on ("2026-08-31"), &error);
  zeren_registry_end_organisation (it->context, it->workshop, on ("2026-08-31"), &error);
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (count (again, ZEREN_YEAR_CHANGE_DISAPPEARS), ==, 2);
  assert_tasks (it, duty, "2026-Q1 2026-03-31 planned 0; 2026-Q2 2026-06-30 planned 0");
}

static void
test_duties_after_an_event_are_not_planned (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "报告事故", EVENT, 1, NONE, "一小时内");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 0);
  g_assert_cmpuint (plan->notes->len, ==, 0);
  assert_tasks (it, duty, "%s", "");
}

/* Its object is what people say: shown for reading and nothing more. */
static gint64
add_text_duty (YearFixture *it)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (zeren_context_get_database (it->context));
  g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (EVERY, 1, QUARTER, FALSE, NULL);
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  g_autoptr (GError) error = NULL;

  zeren_duty_set_plan (duty, it->plan);
  zeren_duty_set_quote (duty, "每季度研判社会舆论动向");
  zeren_duty_set_action (duty, "研判");
  zeren_duty_set_scope (duty, ZEREN_SCOPE_TEXT);
  zeren_duty_set_frequency (duty, frequency);
  zeren_duty_repo_add (repo, duty, &error);
  g_assert_no_error (error);

  return zeren_duty_get_id (duty);
}

static void
test_a_duty_for_reading_is_never_planned (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_text_duty (it);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, duty);
  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->bureau));
  g_assert_false (zeren_duties_accept (it->context, ids, &error));
  g_clear_error (&error);
  g_assert_false (zeren_duties_bind (it->context, duty, bindings, &error));
  plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 0);
  g_assert_cmpuint (plan->unbound->len, ==, 0);
  assert_tasks (it, duty, "%s", "");
}

/* Even where a caller hands it one as accepted */
static void
test_the_maker_refuses_a_duty_for_reading_by_itself (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (zeren_context_get_database (it->context));
  g_autoptr (ZerenDuty) duty = zeren_duty_repo_load (repo, add_text_duty (it), NULL);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskMaker)
    maker = zeren_task_maker_new (it->context, 2026, ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);
  zeren_duty_set_state (duty, ZEREN_DUTY_STATE_ACCEPTED);
  g_ptr_array_add (bindings, zeren_binding_new_organisation (zeren_duty_get_id (duty), it->bureau));
  g_assert_true (zeren_task_maker_add_duty (maker, duty, bindings, &error));
  g_assert_cmpuint (maker->tasks->len, ==, 0);
  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  g_assert_true (zeren_task_maker_add_duty (maker, duty, bindings, &error));
  g_assert_cmpuint (maker->tasks->len, ==, 4);
}

static void
test_duties_that_nobody_is_bound_to_are_reported (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 0);
  g_assert_cmpuint (plan->unbound->len, ==, 1);
  g_assert_cmpint (zeren_duty_get_id (g_ptr_array_index (plan->unbound, 0)), ==, duty);
}

static void
test_times_that_are_not_understood_are_reported (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", POINT, 1, NONE, "换届前");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (plan->n_tasks, ==, 0);
  g_assert_cmpuint (plan->notes->len, ==, 1);
  g_assert_cmpint (((ZerenYearNote *)g_ptr_array_index (plan->notes, 0))->duty, ==, duty);
}

static void
test_a_period_of_three_years_has_one_task_in_all_of_them (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "应急演练", AT_LEAST, 1, NONE, "每三年");
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) second = year_fixture_plan (it, 2027, NULL);
  g_autoptr (ZerenYearPlan) next = year_fixture_plan (it, 2028, NULL);

  g_assert_cmpuint (first->changes->len, ==, 1);
  g_assert_cmpuint (first->notes->len, ==, 1);
  g_assert_cmpuint (second->changes->len, ==, 0);
  g_assert_cmpuint (next->changes->len, ==, 1);
  /* the plan is of 2025 */
  assert_tasks (it,
                duty,
                "2025-2027 2027-12-31 planned %d; 2028-2030 2030-12-31 planned %d",
                (int)it->second_head,
                (int)it->second_head);
}

static void
test_the_tasks_of_a_withdrawn_plan_go_when_planned_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (it, "检查", EVERY, 1, QUARTER, NULL);
  g_autoptr (ZerenYearPlan) first = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  zeren_plan_withdraw (it->context, it->plan, "已有新方案", &error);
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2026, NULL);

  g_assert_cmpuint (again->n_tasks, ==, 0);
  assert_tasks (it, duty, "%s", "");
}

static void
test_a_start_after_the_year_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_year_planner_run (it->context, 2026, on ("2027-01-01"), &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (zeren_year_planner_run (it->context, 26, ZEREN_DATE_NONE, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/year-planner/" name, function)
  ADD ("a-duty-becomes-tasks-with-who-answers-on-the-rule-date",
       test_a_duty_becomes_tasks_with_who_answers_on_the_rule_date);
  ADD ("planning-twice-changes-nothing", test_planning_twice_changes_nothing);
  ADD ("a-duty-bound-later-begins-with-the-office-too",
       test_a_duty_bound_later_begins_with_the_office_too);
  ADD ("preview-writes-nothing-and-tells-the-same", test_preview_writes_nothing_and_tells_the_same);
  ADD ("what-falls-due-before-the-start-is-not-overdue",
       test_what_falls_due_before_the_start_is_not_overdue);
  ADD ("an-earlier-start-brings-tasks-back-and-none-leaves-them",
       test_an_earlier_start_brings_tasks_back_and_none_leaves_them);
  ADD ("a-plan-asks-for-nothing-before-it-was-issued",
       test_a_plan_asks_for_nothing_before_it_was_issued);
  ADD ("done-work-is-left-alone", test_done_work_is_left_alone);
  ADD ("a-holiday-table-moves-open-tasks-when-planned-again",
       test_a_holiday_table_moves_open_tasks_when_planned_again);
  ADD ("years-without-a-table-are-provisional-until-it-comes",
       test_years_without_a_table_are_provisional_until_it_comes);
  ADD ("every-organisation-of-a-kind-below-has-its-own",
       test_every_organisation_of_a_kind_below_has_its_own);
  ADD ("the-head-of-a-department-answers-where-nobody-is-first-responsible",
       test_the_head_of_a_department_answers_where_nobody_is_first_responsible);
  ADD ("a-post-is-answered-for-by-who-holds-it-or-nobody",
       test_a_post_is_answered_for_by_who_holds_it_or_nobody);
  ADD ("each-holder-has-a-task", test_each_holder_has_a_task);
  ADD ("who-answers-follows-the-appointments-for-open-tasks",
       test_who_answers_follows_the_appointments_for_open_tasks);
  ADD ("an-organisation-that-ends-has-no-tasks-after-it",
       test_an_organisation_that_ends_has_no_tasks_after_it);
  ADD ("duties-after-an-event-are-not-planned", test_duties_after_an_event_are_not_planned);
  ADD ("a-duty-for-reading-is-never-planned", test_a_duty_for_reading_is_never_planned);
  ADD ("the-maker-refuses-a-duty-for-reading-by-itself",
       test_the_maker_refuses_a_duty_for_reading_by_itself);
  ADD ("duties-that-nobody-is-bound-to-are-reported",
       test_duties_that_nobody_is_bound_to_are_reported);
  ADD ("times-that-are-not-understood-are-reported",
       test_times_that_are_not_understood_are_reported);
  ADD ("a-period-of-three-years-has-one-task-in-all-of-them",
       test_a_period_of_three_years_has_one_task_in_all_of_them);
  ADD ("the-tasks-of-a-withdrawn-plan-go-when-planned-again",
       test_the_tasks_of_a_withdrawn_plan_go_when_planned_again);
  ADD ("a-start-after-the-year-is-refused", test_a_start_after_the_year_is_refused);
#undef ADD

  return g_test_run ();
}
