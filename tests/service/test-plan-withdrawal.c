/* test-plan-withdrawal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-plan-import.h"
#include "zeren-plan-views.h"
#include "zeren-storage-error.h"

#include <string.h>

static void
complete (YearFixture *it, ZerenTask *task, const char *day, const char *file)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it, file, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) done = zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on (day), files, NULL, &error);

  g_assert_no_error (error);
}

/* A duty of every quarter: the first done, the second open again with evidence, two untouched. */
static gint64
add_started_duty (YearFixture *it)
{
  gint64 duty = year_fixture_add_bound (
    it, "检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) year = year_fixture_plan (it, 2026, NULL);
  g_autoptr (GPtrArray) tasks = year_fixture_list (it, duty);
  g_autoptr (ZerenTask) open = NULL;

  g_assert_cmpuint (tasks->len, ==, 4);
  year_fixture_set_today (it, "2026-04-20");
  complete (it, g_ptr_array_index (tasks, 0), "2026-03-20", "minutes.txt");
  complete (it, g_ptr_array_index (tasks, 1), "2026-04-18", "notice.txt");
  open = zeren_tasks_reopen (it->context, zeren_task_get_id (g_ptr_array_index (tasks, 1)), NULL);
  g_assert_nonnull (open);

  return duty;
}

static gboolean
can_restore (ZerenContext *context, gint64 id)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, id, &error);
  gboolean can = FALSE;

  g_assert_no_error (error);
  g_assert_true (zeren_plan_repo_can_restore (repo, plan, &can, &error));
  g_assert_no_error (error);

  return can;
}

static void
test_what_goes_is_known_before (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_started_duty (it);
  ZerenPlanWeight before, after;

  g_assert_true (zeren_plan_weigh (it->context, it->plan, &before, NULL));
  g_assert_cmpuint (before.duties_accepted, ==, 1);
  g_assert_cmpuint (before.duties_unbound, ==, 0);
  g_assert_cmpuint (before.tasks_gone, ==, 2);
  g_assert_cmpuint (before.tasks_waived, ==, 1);
  g_assert_cmpuint (before.tasks_kept, ==, 1);

  g_assert_true (zeren_plan_withdraw (it->context, it->plan, "误导入", NULL));
  g_assert_true (zeren_plan_weigh (it->context, it->plan, &after, NULL));
  g_assert_cmpuint (after.tasks_gone, ==, 0);
  g_assert_cmpuint (after.tasks_waived, ==, 0);
  g_assert_cmpuint (after.tasks_kept, ==, 2);
  g_assert_cmpint (duty, >, 0);
}

static void
test_restored_plan_has_its_duties_and_is_planned_again (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_started_duty (it);
  g_autoptr (ZerenYearPlan) again = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_plan_withdraw (it->context, it->plan, NULL, NULL));
  g_assert_true (can_restore (it->context, it->plan));
  g_assert_true (zeren_plan_restore (it->context, it->plan, &error));
  g_assert_no_error (error);
  again = year_fixture_plan (it, 2026, NULL);
  tasks = year_fixture_list (it, duty);
  g_assert_cmpuint (tasks->len, ==, 4);

  g_assert_false (can_restore (it->context, it->plan));
  g_assert_false (zeren_plan_restore (it->context, it->plan, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_replaced_plan_gives_way_and_stays_away (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_started_duty (it);
  gint64 older = it->plan;
  gint64 newer = service_fixture_import (
    it->base, "new.txt", "一、办公室每季度检查1次。\n", it->bureau);
  g_autoptr (ZerenDuty) superseded = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_plan_replace (it->context, older, newer, &error));
  g_assert_no_error (error);
  superseded = zeren_duties_load (it->context, duty, NULL);
  g_assert_cmpint (zeren_duty_get_state (superseded), ==, ZEREN_DUTY_STATE_SUPERSEDED);

  views = zeren_plan_views_list (it->context, NULL);
  g_assert_cmpuint (views->len, ==, 2);
  g_assert_false (zeren_plan_view_is_active (g_ptr_array_index (views, 0)));
  g_assert_cmpint (zeren_plan_view_get_replaced_by (g_ptr_array_index (views, 0)), ==, newer);
  g_assert_nonnull (zeren_plan_view_get_replaces_title (g_ptr_array_index (views, 1)));

  g_assert_false (can_restore (it->context, older));
  g_assert_false (zeren_plan_restore (it->context, older, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_plan_that_cannot_replace_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 other = service_fixture_import (
    it->base, "new.txt", "一、办公室每季度检查1次。\n", it->bureau);
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_plan_replace (it->context, it->plan, it->plan, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (zeren_plan_withdraw (it->context, other, NULL, NULL));
  g_assert_false (zeren_plan_replace (it->context, it->plan, other, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_false (zeren_plan_replace (it->context, other, it->plan, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_file_that_came_again_keeps_the_first_away (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 first = service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_plan_withdraw (it->context, first, NULL, NULL));
  service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  g_assert_false (can_restore (it->context, first));
  g_assert_false (zeren_plan_restore (it->context, first, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_views_know_lanes_and_words (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_duty (
    it, "检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (GPtrArray) views = zeren_plan_views_list (it->context, NULL);
  ZerenPlanView *view = g_ptr_array_index (views, 0);

  g_assert_cmpint (duty, >, 0);
  g_assert_true (zeren_plan_view_is_in_lane (view, ZEREN_PLAN_LANE_ACTIVE));
  g_assert_false (zeren_plan_view_is_in_lane (view, ZEREN_PLAN_LANE_WITHDRAWN));
  g_assert_true (zeren_plan_view_is_in_lane (view, ZEREN_PLAN_LANE_UNBOUND));
  g_assert_true (zeren_plan_view_matches (view, zeren_plan_view_get_organisation_name (view)));
  g_assert_false (zeren_plan_view_matches (view, "没有这样的词"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/plan-withdrawal/" name, function)
  ADD ("what-goes-is-known-before", test_what_goes_is_known_before);
  ADD ("restored-plan-has-its-duties-and-is-planned-again",
       test_restored_plan_has_its_duties_and_is_planned_again);
  ADD ("replaced-plan-gives-way-and-stays-away", test_replaced_plan_gives_way_and_stays_away);
  ADD ("plan-that-cannot-replace-is-refused", test_plan_that_cannot_replace_is_refused);
  ADD ("file-that-came-again-keeps-the-first-away", test_file_that_came_again_keeps_the_first_away);
  ADD ("views-know-lanes-and-words", test_views_know_lanes_and_words);

  return g_test_run ();
}
