/* test-agenda.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-agenda.h"
#include "zeren-holidays.h"
#include "zeren-service-error.h"

static void
test_tasks_stand_on_their_due_days (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    days = zeren_agenda_load (it->context, on ("2026-01-26"), on ("2026-03-01"), &error);
  const ZerenAgendaDay *friday, *saturday, *make_up;

  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 35);
  friday = g_ptr_array_index (days, 4);
  saturday = g_ptr_array_index (days, 5);
  make_up = g_ptr_array_index (days, 33);
  g_assert_cmpuint (friday->tasks->len, ==, 1);
  g_assert_cmpint (zeren_task_get_duty (g_ptr_array_index (friday->tasks, 0)), ==, duty);
  g_assert_cmpuint (saturday->tasks->len, ==, 0);
  g_assert_false (saturday->working);
  g_assert_nonnull (saturday->note);
  g_assert_cmpuint (make_up->tasks->len, ==, 1);
  g_assert_true (make_up->working);
}

static void
test_days_in_the_wrong_order_are_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_agenda_load (it->context, on ("2026-03-01"), on ("2026-02-01"), &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

/* --- holidays --------------------------------------------------------------------------------- */

static gboolean
is_working (YearFixture *it, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (it->context, &error);

  g_assert_no_error (error);

  return zeren_calendar_is_working_day (calendar, on (date));
}

static GPtrArray *
import (YearFixture *it, const char *name, const char *text, GError **error)
{
  g_autofree char *path = service_fixture_write (it->base, name, text);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return zeren_holidays_import (it->context, file, error);
}

static void
test_one_day_set_by_hand_keeps_the_rest_of_the_year (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  gboolean own;

  g_assert_true (zeren_holidays_set_day (it->context, 2026, on ("2026-03-06"), TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (is_working (it, "2026-03-06"));
  g_assert_false (is_working (it, "2026-02-16"));
  g_assert_true (is_working (it, "2026-02-28"));
  g_assert_true (zeren_holidays_is_own (it->context, 2026, &own, NULL) && own);
  g_assert_true (zeren_holidays_set_day (it->context, 2026, on ("2026-03-06"), FALSE, &error));
  g_assert_true (is_working (it, "2026-03-06"));
}

static void
test_a_day_of_another_year_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_holidays_set_day (it->context, 2026, on ("2027-03-06"), TRUE, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_a_few_days_from_a_file_keep_the_statutory_days (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = import (it,
                                        "2027.json",
                                        "{\"year\":2027,\"days\":[{\"date\":\"2027-02-09\","
                                        "\"name\":\"春节\",\"off\":true}]}",
                                        &error);

  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, 1);
  g_assert_false (((ZerenCalendarYear *)g_ptr_array_index (years, 0))->complete);
  g_assert_false (is_working (it, "2027-02-09"));
  g_assert_false (is_working (it, "2027-04-05"));
  g_assert_false (is_working (it, "2027-10-01"));
}

static void
test_a_year_is_whole_only_when_its_holidays_are_in_it (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCalendar) calendar = NULL;

  g_assert_false (zeren_holidays_set_complete (it->context, 2045, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (zeren_holidays_set_complete (it->context, 2027, &error));
  g_assert_no_error (error);
  calendar = zeren_holidays_load_calendar (it->context, NULL);
  g_assert_false (zeren_calendar_is_provisional (calendar, 2027));
}

static void
test_files_that_are_no_tables_are_refused_and_named (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (it->base->folder);
  gboolean own;

  g_assert_null (import (it, "kaput.json", "{\"year\":2027,\"days\":", &error));
  g_assert_nonnull (strstr (error->message, "kaput.json"));
  g_clear_error (&error);
  g_assert_null (zeren_holidays_import (it->context, folder, &error));
  g_assert_nonnull (error);
  g_assert_true (zeren_holidays_is_own (it->context, 2027, &own, NULL) && !own);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/agenda/tasks-stand-on-their-due-days",
                   test_tasks_stand_on_their_due_days);
  g_test_add_func ("/service/agenda/days-in-the-wrong-order-are-refused",
                   test_days_in_the_wrong_order_are_refused);
  g_test_add_func ("/service/holidays/one-day-set-by-hand-keeps-the-rest-of-the-year",
                   test_one_day_set_by_hand_keeps_the_rest_of_the_year);
  g_test_add_func ("/service/holidays/a-day-of-another-year-is-refused",
                   test_a_day_of_another_year_is_refused);
  g_test_add_func ("/service/holidays/a-few-days-from-a-file-keep-the-statutory-days",
                   test_a_few_days_from_a_file_keep_the_statutory_days);
  g_test_add_func ("/service/holidays/a-year-is-whole-only-when-its-holidays-are-in-it",
                   test_a_year_is_whole_only_when_its_holidays_are_in_it);
  g_test_add_func ("/service/holidays/files-that-are-no-tables-are-refused-and-named",
                   test_files_that_are_no_tables_are_refused_and_named);

  return g_test_run ();
}
