/* test-office-duties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-office-duties.h"
#include "zeren-registry.h"
#include "zeren-task-views.h"

static gint64
add_duty (YearFixture *it, const char *action, ZerenBinding *binding)
{
  gint64 duty = year_fixture_add_duty (
    it, action, ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);

  year_fixture_bind (it, duty, binding);

  return duty;
}

static char *
list_duties (YearFixture *it, gint64 organisation, guint *n_tasks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOffice) office = zeren_office_load (
    zeren_context_get_database (it->context), zeren_context_get_today (it->context), &error);
  g_autoptr (ZerenOfficeDuties) duties = NULL;
  GString *actions = g_string_new (NULL);

  g_assert_no_error (error);
  duties = zeren_office_duties_load_organisation (it->context, office, organisation, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < duties->duties->len; i++)
    g_string_append_printf (
      actions, "%s%s", i > 0 ? " " : "", zeren_duty_get_action (duties->duties->pdata[i]));
  if (n_tasks != NULL)
    *n_tasks = duties->tasks->len;

  return g_string_free (actions, FALSE);
}

static void
test_duties_fall_on_organisation_kind_and_posts (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *bureau = NULL;
  g_autofree char *office = NULL;

  add_duty (it, "甲", zeren_binding_new_organisation (0, it->office));
  add_duty (it, "乙", zeren_binding_new_post (0, it->head_post));
  add_duty (it, "丙", zeren_binding_new_organisation (0, it->workshop));
  bureau = list_duties (it, it->bureau, NULL);
  office = list_duties (it, it->office, NULL);
  g_assert_cmpstr (bureau, ==, "乙");
  g_assert_cmpstr (office, ==, "甲");
}

static void
test_open_tasks_are_those_not_done (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_duty (it, "甲", zeren_binding_new_organisation (0, it->office));
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) first = year_fixture_first (it, duty);
  g_autoptr (ZerenTask) done = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_before, n_after;

  g_assert_nonnull (plan);
  before = list_duties (it, it->office, &n_before);
  done = zeren_tasks_waive (it->context, zeren_task_get_id (first), "不适用", NULL);
  g_assert_nonnull (done);
  after = list_duties (it, it->office, &n_after);
  g_assert_cmpuint (n_before, ==, 4);
  g_assert_cmpuint (n_after, ==, 3);
}

static void
test_member_answers_for_tasks (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenOfficeDuties) first = NULL;
  g_autoptr (ZerenOfficeDuties) clerk = NULL;

  add_duty (it, "乙", zeren_binding_new_post (0, it->head_post));
  plan = year_fixture_plan (it, 2026, NULL);
  g_assert_nonnull (plan);
  first = zeren_office_duties_load_member (it->context, it->first_head, NULL);
  clerk = zeren_office_duties_load_member (it->context, it->clerk, NULL);
  g_assert_cmpuint (first->tasks->len, >, 0);
  g_assert_cmpuint (clerk->tasks->len, ==, 0);
  g_assert_cmpuint (first->duties->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/office-duties/duties-fall-on-organisation-kind-and-posts",
                   test_duties_fall_on_organisation_kind_and_posts);
  g_test_add_func ("/service/office-duties/open-tasks-are-those-not-done",
                   test_open_tasks_are_those_not_done);
  g_test_add_func ("/service/office-duties/member-answers-for-tasks",
                   test_member_answers_for_tasks);

  return g_test_run ();
}
