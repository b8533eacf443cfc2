/* test-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-incidents.h"
#include "zeren-overview.h"
#include "zeren-task-views.h"

static ZerenOverview *
load (ZerenContext *context)
{
  g_autoptr (GError) error = NULL;
  ZerenOverview *overview = zeren_overview_load (context, &error);

  g_assert_no_error (error);

  return overview;
}

static void
test_an_empty_database_has_nothing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenOverview) overview = load (it->context);

  g_assert_cmpuint (overview->counts.organisations, ==, 0);
  g_assert_cmpuint (overview->counts.tasks, ==, 0);
  g_assert_cmpuint (overview->next->len, ==, 0);
  g_assert_cmpuint (overview->incidents->len, ==, 0);
  g_assert_cmpuint (overview->shares->len, ==, 0);
  g_assert_false (overview->provisional);
}

static guint
count_lane (GPtrArray *views, ZerenTaskLane lane)
{
  guint n = 0;

  for (guint i = 0; i < views->len; i++)
    n += zeren_task_view_is_in_lane (views->pdata[i], lane);

  return n;
}

static void
complete_some (YearFixture *it)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");
  ZerenTaskQuery query = { .states = 1 << ZEREN_TASK_STATE_PLANNED, .to = on ("2026-05-31") };

  tasks = zeren_tasks_list (it->context, &query, NULL);
  for (guint i = 0; i < tasks->len; i += 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenTask) done = zeren_tasks_complete (
        it->context, zeren_task_get_id (tasks->pdata[i]), on ("2026-01-04"), files, NULL, &error);

      g_assert_no_error (error);
    }
}

/* What SQL counts is what the lists show, on every day. */
static void
test_figures_are_those_of_the_lists (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();

  year_fixture_add_bound (it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 12, ZEREN_PERIOD_YEAR, NULL);
  year_fixture_add_bound (it, "安全检查", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_WEEK, NULL);
  year_fixture_add_bound (it, "报送材料", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月31日前");
  zeren_year_plan_free (year_fixture_plan (it, 2026, "2026-01-05"));
  complete_some (it);

  for (int day = 0; day < 360; day += 13)
    {
      ZerenTaskQuery query = { 0 };
      g_autofree char *today = zeren_date_to_string (zeren_date_add_days (on ("2026-01-05"), day));
      g_autoptr (ZerenOverview) overview = NULL;
      g_autoptr (GPtrArray) views = NULL;

      year_fixture_set_today (it, today);
      overview = load (it->context);
      views = zeren_task_views_list (it->context, &query, NULL);

      g_assert_cmpuint (overview->counts.tasks, ==, views->len);
      g_assert_cmpuint (overview->counts.week, ==, count_lane (views, ZEREN_TASK_LANE_WEEK));
      g_assert_cmpuint (overview->counts.overdue, ==, count_lane (views, ZEREN_TASK_LANE_OVERDUE));
      g_assert_cmpuint (
        overview->counts.to_verify, ==, count_lane (views, ZEREN_TASK_LANE_TO_VERIFY));
      g_assert_cmpuint (overview->counts.year_done, ==, count_lane (views, ZEREN_TASK_LANE_DONE));
      g_assert_cmpuint (overview->counts.due_done, <=, overview->counts.due);
      g_assert_cmpuint (overview->counts.due, <=, overview->counts.year);
    }
}

static void
test_shares_are_in_the_order_of_the_office (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 4, ZEREN_PERIOD_YEAR, NULL);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenOverview) overview = NULL;
  g_autoptr (GError) error = NULL;
  guint sum = 0;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->workshop));
  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->bureau));
  zeren_duties_bind (it->context, duty, bindings, &error);
  g_assert_no_error (error);
  zeren_year_plan_free (year_fixture_plan (it, 2026, NULL));
  overview = load (it->context);

  g_assert_cmpuint (overview->shares->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const ZerenOverviewShare *share = overview->shares->pdata[i];

      g_assert_cmpint (share->organisation, ==, i == 0 ? it->bureau : it->workshop);
      sum += share->tasks;
    }
  g_assert_cmpuint (sum, ==, overview->counts.year);
}

static void
test_duties_to_review_and_unbound_are_counted (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 plan = service_fixture_import_sample (it, bureau);
  g_autoptr (ZerenDuty) pumps = service_fixture_find_duty (it, plan, "泵站");
  g_autoptr (ZerenOverview) before = load (it->context);
  g_autoptr (ZerenOverview) after = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_duty_get_id (pumps);

  g_assert_cmpuint (before->counts.to_review, ==, 3); /* the fourth is for reading */
  g_assert_cmpint (before->counts.review_plan, ==, plan);
  g_assert_cmpuint (before->counts.unbound, ==, 0);

  g_array_append_val (ids, id);
  zeren_duties_accept (it->context, ids, &error);
  g_assert_no_error (error);
  after = load (it->context);
  g_assert_cmpuint (after->counts.to_review, ==, 2);
  g_assert_cmpuint (after->counts.unbound, ==, 1);
  g_assert_cmpint (after->counts.unbound_plan, ==, plan);
}

static void
test_open_incidents_are_there (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autoptr (GDateTime) now = zeren_context_dup_now (it->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOverview) overview = NULL;
  gint64 first = zeren_incidents_add (it->context, bureau, "泵站停电", "equipment", now, &error);

  g_assert_no_error (error);
  zeren_incidents_add (it->context, bureau, "配电室进水", "equipment", now, &error);
  g_assert_no_error (error);
  zeren_incidents_close (it->context, first, &error);
  g_assert_no_error (error);
  overview = load (it->context);

  g_assert_cmpuint (overview->incidents->len, ==, 1);
}

static void
test_a_year_without_a_table_is_provisional (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenOverview) known = NULL;
  g_autoptr (ZerenOverview) unknown = NULL;

  year_fixture_add_bound (it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 12, ZEREN_PERIOD_YEAR, NULL);
  zeren_year_plan_free (year_fixture_plan (it, 2026, NULL));
  known = load (it->context);
  g_assert_false (known->provisional);

  year_fixture_set_today (it, "2031-01-06");
  zeren_year_plan_free (year_fixture_plan (it, 2031, NULL));
  unknown = load (it->context);
  g_assert_true (unknown->provisional);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/overview/empty-database-has-nothing",
                   test_an_empty_database_has_nothing);
  g_test_add_func ("/service/overview/figures-are-those-of-the-lists",
                   test_figures_are_those_of_the_lists);
  g_test_add_func ("/service/overview/shares-are-in-the-order-of-the-office",
                   test_shares_are_in_the_order_of_the_office);
  g_test_add_func ("/service/overview/duties-to-review-and-unbound-are-counted",
                   test_duties_to_review_and_unbound_are_counted);
  g_test_add_func ("/service/overview/open-incidents-are-there", test_open_incidents_are_there);
  g_test_add_func ("/service/overview/year-without-a-table-is-provisional",
                   test_a_year_without_a_table_is_provisional);

  return g_test_run ();
}
