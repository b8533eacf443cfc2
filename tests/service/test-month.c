/* test-month.c: the days of a month with their deadlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-holidays.h"
#include "zeren-month.h"

static ZerenMonth *
load (YearFixture *it, int year, int month, const ZerenTaskQuery *filter)
{
  ZerenMonthQuery query = { .year = year, .month = month, .first_weekday = 1 };
  g_autoptr (GError) error = NULL;
  ZerenMonth *loaded;

  if (filter != NULL)
    query.filter = *filter;
  loaded = zeren_month_load (it->context, &query, &error);
  g_assert_no_error (error);

  return loaded;
}

static gint64
add_monthly (YearFixture *it, const char *action)
{
  return year_fixture_add_bound (it, action, ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL);
}

static void
plan (YearFixture *it)
{
  g_autoptr (ZerenYearPlan) planned = year_fixture_plan (it, 2026, NULL);

  g_assert_nonnull (planned);
}

static void
test_six_weeks_begin_with_the_first_weekday (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenMonthQuery query = { .year = 2026, .month = 3, .first_weekday = 7 };
  g_autoptr (ZerenMonth) from_monday = load (it, 2026, 3, NULL);
  g_autoptr (ZerenMonth) from_sunday = zeren_month_load (it->context, &query, NULL);
  const ZerenMonthDay *monday = g_ptr_array_index (from_monday->days, 0);
  const ZerenMonthDay *sunday = g_ptr_array_index (from_sunday->days, 0);

  g_assert_cmpuint (from_monday->days->len, ==, ZEREN_MONTH_N_DAYS);
  g_assert_cmpint (zeren_date_compare (monday->date, on ("2026-02-23")), ==, 0);
  g_assert_cmpint (zeren_date_compare (sunday->date, on ("2026-03-01")), ==, 0);
  g_assert_false (from_monday->planned);
  g_assert_false (from_monday->provisional);
}

static void
test_days_off_and_made_up_are_marked (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenMonth) month = NULL;
  g_autoptr (GError) error = NULL;
  static const struct
  {
    const char *date;
    ZerenDayMark mark;
    const char *holiday;
  } cases[] = {
    { "2026-02-13", ZEREN_DAY_MARK_NONE, NULL },
    { "2026-02-14", ZEREN_DAY_MARK_WORK, "Spring Festival" },
    { "2026-02-15", ZEREN_DAY_MARK_OFF, "Spring Festival" },
    { "2026-02-17", ZEREN_DAY_MARK_OFF, "Spring Festival" },
    { "2026-02-07", ZEREN_DAY_MARK_NONE, NULL },
    { "2026-02-10", ZEREN_DAY_MARK_OFF, NULL },
  };

  zeren_holidays_set_day (it->context, 2026, on ("2026-02-10"), TRUE, &error);
  g_assert_no_error (error);
  month = load (it, 2026, 2, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZerenMonthDay *day = zeren_month_find_day (month, on (cases[i].date));

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (day->mark, ==, cases[i].mark);
      g_assert_cmpstr (day->holiday, ==, cases[i].holiday);
    }
}

static void
test_tasks_stand_on_their_due_days (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenMonth) month = NULL;
  const ZerenMonthDay *last;

  add_monthly (it, "检查");
  add_monthly (it, "汇报");
  plan (it);
  month = load (it, 2026, 3, NULL);
  last = zeren_month_find_day (month, on ("2026-03-31"));

  g_assert_true (month->planned);
  g_assert_cmpuint (last->tasks->len, ==, 2);
  /* the end of February is in the first week of the grid, but not of the month */
  g_assert_cmpuint (zeren_month_find_day (month, on ("2026-02-28"))->tasks->len, ==, 2);
  g_assert_cmpuint (zeren_month_count (month), ==, 2);
  g_assert_null (zeren_month_find_day (month, on ("2026-07-01")));
}

static void
test_what_asks_for_something_comes_first (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 done = add_monthly (it, "检查");
  gint64 open = add_monthly (it, "汇报");
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (GPtrArray) files = year_fixture_files (it, "minutes.txt", "纪要");
  g_autoptr (ZerenTask) completed = NULL;
  g_autoptr (ZerenMonth) month = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenMonthDay *day;

  plan (it);
  task = year_fixture_first (it, done);
  completed = zeren_tasks_complete (
    it->context, zeren_task_get_id (task), on ("2026-01-05"), files, NULL, &error);
  g_assert_no_error (error);
  year_fixture_set_today (it, "2026-02-03");
  month = load (it, 2026, 1, NULL);
  day = zeren_month_find_day (month, on ("2026-01-30"));

  g_assert_cmpuint (day->tasks->len, ==, 2);
  g_assert_cmpint (
    zeren_task_get_duty (zeren_task_view_get_task (g_ptr_array_index (day->tasks, 0))), ==, open);
  g_assert_cmpint (
    zeren_task_view_get_state (g_ptr_array_index (day->tasks, 1)), ==, ZEREN_TASK_STATE_DONE);
}

static void
test_filters_hold_for_the_next_deadlines_too (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_monthly (it, "检查");
  ZerenTaskQuery filter = { .organisation = it->bureau };
  ZerenTaskQuery elsewhere = { .organisation = it->workshop };
  g_autoptr (ZerenMonth) here = NULL;
  g_autoptr (ZerenMonth) there = NULL;
  ZerenTaskView *next;

  plan (it);
  year_fixture_set_today (it, "2026-03-05");
  here = load (it, 2026, 8, &filter);
  there = load (it, 2026, 8, &elsewhere);
  next = g_ptr_array_index (here->next, 0);

  g_assert_cmpuint (zeren_month_count (here), ==, 1);
  g_assert_cmpuint (here->next->len, ==, 5);
  g_assert_cmpint (zeren_task_get_duty (zeren_task_view_get_task (next)), ==, duty);
  g_assert_cmpint (zeren_date_compare (zeren_task_get_due_date (zeren_task_view_get_task (next)),
                                       on ("2026-03-31")),
                   ==,
                   0);
  g_assert_cmpuint (zeren_month_count (there), ==, 0);
  g_assert_cmpuint (there->next->len, ==, 0);
  g_assert_true (there->planned);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/month/six-weeks-begin-with-the-first-weekday",
                   test_six_weeks_begin_with_the_first_weekday);
  g_test_add_func ("/service/month/days-off-and-made-up-are-marked",
                   test_days_off_and_made_up_are_marked);
  g_test_add_func ("/service/month/tasks-stand-on-their-due-days",
                   test_tasks_stand_on_their_due_days);
  g_test_add_func ("/service/month/what-asks-for-something-comes-first",
                   test_what_asks_for_something_comes_first);
  g_test_add_func ("/service/month/filters-hold-for-the-next-deadlines-too",
                   test_filters_hold_for_the_next_deadlines_too);

  return g_test_run ();
}
