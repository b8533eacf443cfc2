/* test-task-views.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-database-private.h"
#include "zeren-task-bulk.h"
#include "zeren-task-views.h"

static gint64
plan_quarters (YearFixture *it, const char *action)
{
  gint64 duty = year_fixture_add_bound (
    it, action, ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  return duty;
}

static GPtrArray *
list (YearFixture *it)
{
  ZerenTaskQuery query = { 0 };
  g_autoptr (GError) error = NULL;
  GPtrArray *views = zeren_task_views_list (it->context, &query, &error);

  g_assert_no_error (error);

  return views;
}

static ZerenTaskView *
first (YearFixture *it)
{
  g_autoptr (GPtrArray) views = list (it);

  g_assert_cmpuint (views->len, >, 0);

  return g_object_ref (g_ptr_array_index (views, 0));
}

static void
complete_first (YearFixture *it, const char *done_on)
{
  g_autoptr (ZerenTaskView) view = first (it);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = zeren_tasks_complete (
    it->context, zeren_task_view_get_id (view), on (done_on), files, NULL, &error);

  g_assert_no_error (error);
}

static void
test_says_what_who_and_of_which_plan (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (
    it, "专题研究\n安全生产", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTaskView) view = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, it->office_head_post));
  plan = year_fixture_plan (it, 2026, NULL);
  view = first (it);

  g_assert_cmpstr (zeren_task_view_get_title (view), ==, "专题研究安全生产");
  g_assert_cmpstr (zeren_task_view_get_who (view), ==, "办公室 · 主任 · 戊五");
  g_assert_cmpstr (zeren_task_view_get_organisation_name (view), ==, "办公室");
  g_assert_cmpstr (zeren_task_view_get_post_title (view), ==, "主任");
  g_assert_cmpstr (zeren_task_view_get_member_name (view), ==, "戊五");
  g_assert_cmpint (zeren_task_view_get_plan_id (view), ==, it->plan);
  g_assert_cmpstr (zeren_task_view_get_plan_title (view), ==, "安全生产责任制");
  g_assert_cmpint (zeren_duty_get_id (zeren_task_view_get_duty (view)), ==, duty);
}

static void
test_a_vacant_post_says_so (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (
    it, "检查", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTaskView) view = NULL;

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, it->vacant_post));
  plan = year_fixture_plan (it, 2026, NULL);
  view = first (it);

  g_assert_cmpstr (zeren_task_view_get_who (view), ==, "工程科 · 科长 · vacant");
  g_assert_null (zeren_task_view_get_member_name (view));
}

static void
test_counts_evidence_and_knows_the_state (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenTaskView) before = NULL;
  g_autoptr (ZerenTaskView) after = NULL;
  g_autoptr (ZerenTaskView) loaded = NULL;

  plan_quarters (it, "专题研究");
  year_fixture_set_today (it, "2026-04-20");
  before = first (it);
  g_assert_cmpint (zeren_task_view_get_state (before), ==, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_cmpuint (zeren_task_view_get_n_evidence (before), ==, 0);

  complete_first (it, "2026-03-20");
  after = first (it);
  loaded = zeren_task_view_load (it->context, zeren_task_view_get_id (before), NULL);
  g_assert_cmpint (zeren_task_view_get_state (after), ==, ZEREN_TASK_STATE_DONE);
  g_assert_cmpuint (zeren_task_view_get_n_evidence (after), ==, 1);
  g_assert_false (zeren_task_view_equal (before, after));
  g_assert_true (zeren_task_view_equal (after, loaded));
}

static void
assert_lanes (ZerenTaskView *view, guint expected)
{
  guint found = 0;

  for (guint lane = 0; lane < ZEREN_N_TASK_LANES; lane++)
    if (zeren_task_view_is_in_lane (view, (ZerenTaskLane)lane))
      found |= 1u << lane;
  g_assert_cmphex (found, ==, expected);
}

#define LANE(name) (1u << ZEREN_TASK_LANE_##name)

static void
test_lanes_follow_the_day (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  const struct
  {
    const char *today;
    guint lanes;
  } cases[] = {
    { "2026-03-20", LANE (OPEN) | LANE (ALL) },
    { "2026-03-30", LANE (OPEN) | LANE (WEEK) | LANE (ALL) }, /* Monday; due on Tuesday */
    { "2026-04-01", LANE (OPEN) | LANE (WEEK) | LANE (OVERDUE) | LANE (TO_VERIFY) | LANE (ALL) },
    { "2026-04-06", LANE (OPEN) | LANE (OVERDUE) | LANE (TO_VERIFY) | LANE (ALL) },
  };

  plan_quarters (it, "专题研究");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenTaskView) view = NULL;

      year_fixture_set_today (it, cases[i].today);
      view = first (it);
      assert_lanes (view, cases[i].lanes);
    }
}

static void
test_settled_tasks_leave_the_open_lanes (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) settled = NULL;
  g_autoptr (ZerenTask) waived = NULL;
  g_autoptr (GError) error = NULL;

  plan_quarters (it, "专题研究");
  year_fixture_set_today (it, "2026-04-20");
  views = list (it);
  complete_first (it, "2026-03-20");
  waived = zeren_tasks_waive (
    it->context, zeren_task_view_get_id (g_ptr_array_index (views, 1)), "并入专项行动", &error);
  g_assert_no_error (error);

  settled = list (it);
  assert_lanes (g_ptr_array_index (settled, 0), LANE (DONE) | LANE (ALL));
  assert_lanes (g_ptr_array_index (settled, 1), LANE (OTHER) | LANE (ALL));
}

static void
test_what_is_submitted_waits_in_a_lane_of_its_own (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");
  g_autoptr (ZerenTaskView) planned = NULL;
  g_autoptr (ZerenTaskView) submitted = NULL;
  g_autoptr (ZerenTaskView) returned = NULL;
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (ZerenTask) again = NULL;
  gint64 id;

  plan_quarters (it, "专题研究");
  year_fixture_set_today (it, "2026-04-20");
  planned = first (it);
  id = zeren_task_view_get_id (planned);
  task = zeren_tasks_submit (it->context, id, 0, on ("2026-03-20"), files, NULL, NULL);
  submitted = first (it);
  assert_lanes (submitted, LANE (OPEN) | LANE (TO_REVIEW) | LANE (ALL));
  again = zeren_tasks_return (it->context, id, "缺少签到表", NULL);
  returned = first (it);
  assert_lanes (returned, LANE (OPEN) | LANE (OVERDUE) | LANE (TO_VERIFY) | LANE (ALL));
}

static void
test_lane_ids_lead_back (void)
{
  ZerenTaskLane lane;

  for (guint i = 0; i < ZEREN_N_TASK_LANES; i++)
    {
      g_assert_true (zeren_task_lane_from_id (zeren_task_lane_to_id ((ZerenTaskLane)i), &lane));
      g_assert_cmpint (lane, ==, i);
    }
  g_assert_false (zeren_task_lane_from_id ("mine", &lane));
}

static void
test_words_are_found_in_what_it_says (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenTaskView) view = NULL;

  plan_quarters (it, "Study SAFETY");
  view = first (it);
  g_assert_true (zeren_task_view_matches (view, "safety"));
  g_assert_true (zeren_task_view_matches (view, "水务"));
  g_assert_true (zeren_task_view_matches (view, "责任制"));
  g_assert_false (zeren_task_view_matches (view, "消防"));
}

/* --- how many queries ---------------------------------------------------------------------- */

static int
count_statement_cb (unsigned int event, void *data, void *statement, void *text)
{
  guint *count = data;

  (*count)++;

  return 0;
}

static guint
count_queries (YearFixture *it)
{
  sqlite3 *engine = zeren_database_get_engine (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) views = NULL;
  guint count = 0;

  sqlite3_trace_v2 (engine, SQLITE_TRACE_STMT, count_statement_cb, &count);
  views = list (it);
  sqlite3_trace_v2 (engine, 0, NULL, NULL);

  return count;
}

static void
test_more_tasks_do_not_take_more_queries (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  guint few, many;

  plan_quarters (it, "专题研究");
  few = count_queries (it);
  for (guint i = 0; i < 5; i++)
    plan_quarters (it, "检查");
  year_fixture_set_today (it, "2026-04-20");
  complete_first (it, "2026-03-20");
  many = count_queries (it);

  /* organisations, posts, members, plans, duties, tasks, their evidence, what was carried */
  g_assert_cmpuint (few, ==, 8);
  g_assert_cmpuint (many, ==, few);
}

static void
test_says_who_has_it_in_hand (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_ASSIGN, .member = it->clerk };
  g_autoptr (ZerenTaskView) before = NULL;
  g_autoptr (ZerenTaskView) after = NULL;
  gint64 id;

  plan_quarters (it, "专题研究");
  before = first (it);
  g_assert_null (zeren_task_view_get_assigned_name (before));
  id = zeren_task_view_get_id (before);
  g_array_append_val (ids, id);
  g_ptr_array_unref (zeren_task_bulk_do (it->context, &bulk, ids, NULL, NULL));

  after = first (it);
  g_assert_cmpstr (zeren_task_view_get_assigned_name (after), ==, "戊五");
  g_assert_true (zeren_task_view_matches (after, "戊五"));
  g_assert_false (zeren_task_view_equal (before, after));
}

/* One task stands for the days of a month, and says of which. */
static void
test_a_daily_duty_says_which_days_its_task_is_of (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 daily = year_fixture_add_bound (
    it, "巡查值班室", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_DAY, NULL);
  gint64 monthly = year_fixture_add_bound (
    it, "检查食堂", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (GPtrArray) tasks = year_fixture_list (it, daily);
  g_autoptr (ZerenTask) other = year_fixture_first (it, monthly);
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (ZerenTaskView) of_month = NULL;

  g_assert_cmpuint (tasks->len, ==, 12);
  view = zeren_task_view_load (
    it->context, zeren_task_get_id (g_ptr_array_index (tasks, 10)), NULL);
  of_month = zeren_task_view_load (it->context, zeren_task_get_id (other), NULL);
  g_assert_true (g_str_has_suffix (zeren_task_view_get_who (view), "every day of month 11"));
  g_assert_null (strstr (zeren_task_view_get_who (of_month), "every day"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/task-views/" name, function)
  ADD ("says-what-who-and-of-which-plan", test_says_what_who_and_of_which_plan);
  ADD ("a-vacant-post-says-so", test_a_vacant_post_says_so);
  ADD ("counts-evidence-and-knows-the-state", test_counts_evidence_and_knows_the_state);
  ADD ("lanes-follow-the-day", test_lanes_follow_the_day);
  ADD ("settled-tasks-leave-the-open-lanes", test_settled_tasks_leave_the_open_lanes);
  ADD ("what-is-submitted-waits-in-a-lane-of-its-own",
       test_what_is_submitted_waits_in_a_lane_of_its_own);
  ADD ("lane-ids-lead-back", test_lane_ids_lead_back);
  ADD ("words-are-found-in-what-it-says", test_words_are_found_in_what_it_says);
  ADD ("says-who-has-it-in-hand", test_says_who_has_it_in_hand);
  ADD ("more-tasks-do-not-take-more-queries", test_more_tasks_do_not_take_more_queries);
  ADD ("a-daily-duty-says-which-days-its-task-is-of",
       test_a_daily_duty_says_which_days_its_task_is_of);

  return g_test_run ();
}
