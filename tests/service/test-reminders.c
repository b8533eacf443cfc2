/* test-reminders.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-reminders.h"
#include "zeren-service-error.h"

static GArray *
usual_days (void)
{
  g_autoptr (GError) error = NULL;
  GArray *days = zeren_reminder_days_parse ("15,7,3,1", &error);

  g_assert_no_error (error);

  return days;
}

/* --- on which days -------------------------------------------------------------------------- */

/* The days on which somebody who looks every day is told something new, and how much is left */
static char *
list_days (const char *due, const char *from, const char *to)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (GArray) days = usual_days ();
  GString *told = g_string_new (NULL);

  for (ZerenDate day = on (from); zeren_date_compare (day, on (to)) <= 0;
       day = zeren_date_add_days (day, 1))
    {
      g_autofree char *text = zeren_date_to_string (day);
      ZerenReminder reminder;

      if (zeren_reminder_judge (
            calendar, days, on (due), zeren_date_add_days (day, -1), day, &reminder) &&
          reminder.fresh)
        g_string_append_printf (told,
                                "%s%s %s %u",
                                told->len > 0 ? "; " : "",
                                text + 5,
                                zeren_reminder_kind_to_id (reminder.kind),
                                reminder.days);
    }

  return g_string_free (told, FALSE);
}

static void
assert_days (const char *due, const char *from, const char *to, const char *expected)
{
  g_autofree char *told = list_days (due, from, to);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_days_are_working_days (void)
{
  assert_days ("2026-03-27",
               "2026-03-01",
               "2026-04-05",
               "03-06 soon 15; 03-18 soon 7; 03-24 soon 3; 03-26 soon 1; 03-27 today 0; "
               "03-28 overdue 0");
}

static void
test_days_go_round_holidays (void)
{
  /* 25 September and the first week of October are off, Sunday 20 September is worked. */
  assert_days ("2026-10-08",
               "2026-09-01",
               "2026-10-08",
               "09-10 soon 15; 09-21 soon 7; 09-28 soon 3; 09-30 soon 1; 10-08 today 0");
}

static void
test_a_make_up_day_counts (void)
{
  /* domain.md 4.9: Saturday 14 February 2026 is worked, then it is off until the 24th. */
  assert_days ("2026-02-24",
               "2026-02-10",
               "2026-02-25",
               "02-12 soon 3; 02-14 soon 1; 02-24 today 0; 02-25 overdue 0");
}

static void
test_days_go_over_the_change_of_the_year (void)
{
  /* Off from 1 to 3 January 2026, Sunday the 4th is worked. */
  assert_days ("2026-01-06",
               "2025-12-01",
               "2026-01-06",
               "12-15 soon 15; 12-25 soon 7; 12-31 soon 3; 01-05 soon 1; 01-06 today 0");
}

static void
test_what_is_due_on_a_day_off_is_told_on_the_working_day_before (void)
{
  assert_days ("2026-03-15", /* a Sunday */
               "2026-03-09",
               "2026-03-16",
               "03-10 soon 3; 03-12 soon 1; 03-13 soon 0; 03-15 today 0; 03-16 overdue 0");
}

static void
test_on_a_day_off_nothing_new_comes_but_what_is_due (void)
{
  assert_days ("2026-03-23", "2026-03-21", "2026-03-22", "");
}

/* --- nothing is lost ------------------------------------------------------------------------ */

static gboolean
judge (const char *due, const char *since, const char *today, ZerenReminder *reminder)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (GArray) days = usual_days ();

  return zeren_reminder_judge (
    calendar, days, on (due), since != NULL ? on (since) : ZEREN_DATE_NONE, on (today), reminder);
}

static void
test_days_missed_are_told_once (void)
{
  ZerenReminder reminder;

  /* Away from 5 to 25 March: the days 15, 7 and 3 before passed. */
  g_assert_true (judge ("2026-03-27", "2026-03-05", "2026-03-25", &reminder));
  g_assert_true (reminder.fresh);
  g_assert_cmpuint (reminder.days, ==, 2);
  g_assert_true (judge ("2026-03-27", "2026-03-25", "2026-03-25", &reminder));
  g_assert_false (reminder.fresh);
  g_assert_true (judge ("2026-03-27", "2026-03-25", "2026-04-20", &reminder));
  g_assert_true (reminder.fresh);
  g_assert_cmpint (reminder.kind, ==, ZEREN_REMINDER_OVERDUE);
  g_assert_true (judge ("2026-03-27", "2026-04-20", "2026-04-21", &reminder));
  g_assert_false (reminder.fresh);
}

static void
test_where_nothing_was_ever_shown_all_is_new (void)
{
  ZerenReminder reminder;

  g_assert_true (judge ("2026-03-27", NULL, "2026-03-19", &reminder));
  g_assert_true (reminder.fresh);
  g_assert_true (judge ("2025-03-27", NULL, "2026-03-19", &reminder));
  g_assert_true (reminder.fresh);
  g_assert_false (judge ("2026-06-30", NULL, "2026-03-19", &reminder));
}

static void
test_a_clock_that_goes_back_tells_nothing_new (void)
{
  ZerenReminder reminder;

  g_assert_true (judge ("2026-03-27", "2026-03-26", "2026-03-24", &reminder));
  g_assert_false (reminder.fresh);
}

/* The days of a due date, found by going back one working day after the other */
static GArray *
list_reminded (ZerenCalendar *calendar, ZerenDate due)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (ZerenDate));
  ZerenDate day = due, overdue = zeren_date_add_days (due, 1);

  g_array_append_val (found, overdue);
  g_array_append_val (found, due);
  if (!zeren_calendar_is_working_day (calendar, day))
    {
      day = zeren_calendar_previous_working_day (calendar, day);
      g_array_append_val (found, day);
    }
  for (int n = 1; n <= 15; n++)
    {
      day = zeren_calendar_previous_working_day (calendar, day);
      if (n == 1 || n == 3 || n == 7 || n == 15)
        g_array_append_val (found, day);
    }

  return found;
}

static gboolean
has_between (GArray *days, ZerenDate since, ZerenDate today)
{
  for (guint i = 0; i < days->len; i++)
    {
      ZerenDate day = g_array_index (days, ZerenDate, i);

      if (zeren_date_compare (since, day) < 0 && zeren_date_compare (day, today) <= 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_whenever_it_is_looked_at_each_day_is_told_the_next_time (void)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (GArray) days = usual_days ();

  for (guint round = 0; round < 400; round++)
    {
      ZerenDate due = zeren_date_add_days (on ("2024-06-01"), g_test_rand_int_range (0, 900));
      ZerenDate since = zeren_date_add_days (due, -40);
      g_autoptr (GArray) expected = list_reminded (calendar, due);

      while (zeren_date_days_until (due, since) < 10)
        {
          ZerenDate today = zeren_date_add_days (since, g_test_rand_int_range (1, 9));
          ZerenReminder reminder;
          gboolean told = zeren_reminder_judge (calendar, days, due, since, today, &reminder) &&
                          reminder.fresh;

          g_assert_cmpint (told, ==, has_between (expected, since, today));
          since = today;
        }
    }
}

/* --- the days of the office ------------------------------------------------------------------ */

static void
assert_parsed (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = zeren_reminder_days_parse (text, &error);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  said = zeren_reminder_days_to_string (days);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_days_are_read_as_people_write_them (void)
{
  assert_parsed ("15, 7, 3, 1", "15,7,3,1");
  assert_parsed ("1，3、7；15", "15,7,3,1");
  assert_parsed (" 5 5  10 ", "10,5");
  assert_parsed ("60", "60");
}

static void
test_what_are_no_days_is_refused (void)
{
  static const char *const texts[] = { "", " , ", "0", "61", "-3", "3.5", "three", "7,x" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (zeren_reminder_days_parse (texts[i], &error));
      g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
    }
}

static char *
load_days (ServiceFixture *it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = zeren_reminder_days_load (it->context, &error);

  g_assert_no_error (error);

  return zeren_reminder_days_to_string (days);
}

static void
assert_set (ServiceFixture *it, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *days = NULL;

  g_assert_true (zeren_reminder_days_set (it->context, text, &error));
  g_assert_no_error (error);
  days = load_days (it);
  g_assert_cmpstr (days, ==, expected);
}

static void
test_the_office_sets_its_days (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = load_days (it);

  g_assert_cmpstr (before, ==, "15,7,3,1");
  assert_set (it, "2, 10", "10,2");
  g_assert_false (zeren_reminder_days_set (it->context, "never", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  assert_set (it, NULL, "15,7,3,1");
}

/* --- tasks ------------------------------------------------------------------------------------ */

static ZerenReminders *
load (YearFixture *it, const char *today, const char *since)
{
  g_autoptr (GError) error = NULL;
  ZerenReminders *reminders = zeren_reminders_load (
    it->context, on (today), since != NULL ? on (since) : ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);

  return reminders;
}

static const ZerenReminder *
get (const ZerenReminders *reminders, guint position)
{
  g_assert_cmpuint (position, <, reminders->list->len);

  return g_ptr_array_index (reminders->list, position);
}

/* Every month, every week and every year: what is due at the end of March */
static void
plan (YearFixture *it)
{
  g_autoptr (ZerenYearPlan) planned = NULL;

  year_fixture_add_bound (it, "召开例会", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL);
  year_fixture_add_bound (it, "报送总结", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月25日前");
  planned = year_fixture_plan (it, 2026, NULL);
}

static void
test_several_tasks_on_one_day_each_have_their_own (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenReminders) reminders = NULL;

  plan (it);
  reminders = load (it, "2026-03-20", "2026-03-19"); /* 3 before the 25th, 7 before the 31st */
  g_assert_cmpuint (reminders->list->len, ==, 4);    /* January and February are overdue */
  g_assert_cmpuint (reminders->n_fresh, ==, 2);
  g_assert_false (get (reminders, 0)->fresh);
  g_assert_cmpint (get (reminders, 1)->kind, ==, ZEREN_REMINDER_OVERDUE);
  g_assert_true (get (reminders, 2)->fresh);
  g_assert_cmpuint (get (reminders, 2)->days, ==, 3);
  g_assert_true (get (reminders, 3)->fresh);
  g_assert_cmpuint (get (reminders, 3)->days, ==, 7);
}

static void
test_the_summary_counts_the_week_and_what_is_overdue (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenReminders) middle = NULL;
  g_autoptr (ZerenReminders) early = NULL;
  g_autoptr (ZerenReminders) first = NULL;
  g_autoptr (ZerenReminders) before = NULL;
  g_autofree char *middle_text = NULL;
  g_autofree char *early_text = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *before_text = NULL;

  plan (it);
  middle = load (it, "2026-03-23", NULL);
  middle_text = zeren_reminders_dup_summary (middle);
  g_assert_cmpstr (middle_text, ==, "1 task due this week, 2 overdue");
  early = load (it, "2026-03-02", NULL);
  early_text = zeren_reminders_dup_summary (early);
  g_assert_cmpstr (early_text, ==, "2 tasks overdue");
  first = load (it, "2026-01-12", NULL);
  first_text = zeren_reminders_dup_summary (first);
  g_assert_cmpstr (first_text, ==, "1 task due soon");
  before = load (it, "2025-11-03", NULL);
  before_text = zeren_reminders_dup_summary (before);
  g_assert_cmpstr (before_text, ==, "Nothing is due soon");
  g_assert_cmpuint (before->list->len, ==, 0);
}

static void
test_the_lines_are_of_what_is_new (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenReminders) reminders = NULL;
  g_autofree char *both = NULL;
  g_autofree char *one = NULL;

  plan (it);
  reminders = load (it, "2026-03-20", "2026-03-19");
  both = zeren_reminders_dup_first (reminders, 5);
  g_assert_cmpstr (both, ==, "报送总结 (3 working days left)\n召开例会 (7 working days left)");
  one = zeren_reminders_dup_first (reminders, 1);
  g_assert_cmpstr (one, ==, "报送总结 (3 working days left)");
}

static void
test_what_is_done_or_submitted_is_not_reminded_of (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (ZerenReminders) reminders = NULL;
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (ZerenTask) submitted = NULL;
  gint64 duty = year_fixture_add_bound (
    it, "报送总结", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月25日前");
  g_autoptr (ZerenYearPlan) planned = year_fixture_plan (it, 2026, NULL);

  files = year_fixture_files (it, "总结.txt", "总结");
  task = year_fixture_first (it, duty);
  year_fixture_set_today (it, "2026-03-20");
  submitted = zeren_tasks_submit (
    it->context, zeren_task_get_id (task), it->clerk, on ("2026-03-20"), files, NULL, &error);
  g_assert_no_error (error);
  reminders = load (it, "2026-03-23", NULL);
  g_assert_cmpuint (reminders->list->len, ==, 0);
}

static void
test_the_days_of_the_office_decide (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenReminders) before = NULL;
  g_autoptr (ZerenReminders) after = NULL;

  plan (it);
  before = load (it, "2026-01-19", "2026-01-18"); /* 9 working days before Friday the 30th */
  g_assert_cmpuint (before->n_fresh, ==, 0);
  g_assert_cmpuint (before->list->len, ==, 1);
  g_assert_true (zeren_reminder_days_set (it->context, "9", &error));
  g_assert_no_error (error);
  after = load (it, "2026-01-19", "2026-01-18");
  g_assert_cmpuint (after->n_fresh, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add_func ("/service/reminders/" path, test)
  ADD ("days-are-working-days", test_days_are_working_days);
  ADD ("days-go-round-holidays", test_days_go_round_holidays);
  ADD ("a-make-up-day-counts", test_a_make_up_day_counts);
  ADD ("days-go-over-the-change-of-the-year", test_days_go_over_the_change_of_the_year);
  ADD ("due-on-a-day-off", test_what_is_due_on_a_day_off_is_told_on_the_working_day_before);
  ADD ("nothing-new-on-a-day-off", test_on_a_day_off_nothing_new_comes_but_what_is_due);
  ADD ("days-missed-are-told-once", test_days_missed_are_told_once);
  ADD ("all-is-new-at-first", test_where_nothing_was_ever_shown_all_is_new);
  ADD ("a-clock-that-goes-back", test_a_clock_that_goes_back_tells_nothing_new);
  ADD ("nothing-is-lost", test_whenever_it_is_looked_at_each_day_is_told_the_next_time);
  ADD ("days-as-people-write-them", test_days_are_read_as_people_write_them);
  ADD ("no-days-are-refused", test_what_are_no_days_is_refused);
  ADD ("the-office-sets-its-days", test_the_office_sets_its_days);
  ADD ("several-on-one-day", test_several_tasks_on_one_day_each_have_their_own);
  ADD ("summary", test_the_summary_counts_the_week_and_what_is_overdue);
  ADD ("lines", test_the_lines_are_of_what_is_new);
  ADD ("not-what-is-done-or-submitted", test_what_is_done_or_submitted_is_not_reminded_of);
  ADD ("the-days-of-the-office-decide", test_the_days_of_the_office_decide);
#undef ADD

  return g_test_run ();
}
