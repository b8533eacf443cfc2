/* test-year-preview.c: what planning a year would change, and what a holiday table would
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-holiday-year.h"
#include "zeren-holidays.h"
#include "zeren-year-preview.h"

static gint64
add (YearFixture *it, const char *action, ZerenPeriodKind period)
{
  return year_fixture_add_bound (it, action, ZEREN_FREQUENCY_EVERY, 1, period, NULL);
}

static ZerenYearPreview *
load (YearFixture *it, const char *from)
{
  g_autoptr (GError) error = NULL;
  ZerenYearPreview *preview = zeren_year_preview_load (
    it->context, 2026, from != NULL ? on (from) : ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);

  return preview;
}

static ZerenHolidayYear *
load_year (YearFixture *it, int year)
{
  g_autoptr (GError) error = NULL;
  ZerenHolidayYear *loaded = zeren_holiday_year_load (it->context, year, &error);

  g_assert_no_error (error);

  return loaded;
}

static void
set_day (YearFixture *it, const char *date, gboolean off)
{
  g_autoptr (GError) error = NULL;

  zeren_holidays_set_day (it->context, zeren_date_get_year (on (date)), on (date), off, &error);
  g_assert_no_error (error);
}

static void
test_nothing_accepted_is_empty (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPreview) preview = load (it, NULL);

  g_assert_true (zeren_year_preview_is_empty (preview));
  g_assert_false (preview->planned_before);
}

static void
test_tasks_of_a_duty_make_one_line (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add (it, "检查", ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenYearPreview) preview = load (it, NULL);
  const ZerenYearLine *line = g_ptr_array_index (preview->lines, 0);

  g_assert_cmpuint (preview->lines->len, ==, 1);
  g_assert_cmpint (line->kind, ==, ZEREN_YEAR_CHANGE_APPEARS);
  g_assert_cmpint (line->duty, ==, duty);
  g_assert_cmpuint (line->n_tasks, ==, 4);
  g_assert_cmpuint (line->n_organisations, ==, 1);
  g_assert_cmpstr (line->title, ==, "检查");
  g_assert_cmpstr (line->plan_title, ==, "安全生产责任制");
  g_assert_cmpint (zeren_date_compare (line->first, on ("2026-03-31")), ==, 0);
  g_assert_cmpint (zeren_date_compare (line->last, on ("2026-12-31")), ==, 0);
}

static void
test_lines_add_up_to_what_planning_does (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPreview) preview = NULL;
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenYearPreview) after = NULL;
  guint n_tasks = 0;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  add (it, "汇报", ZEREN_PERIOD_MONTH);
  preview = load (it, NULL);
  plan = year_fixture_plan (it, 2026, NULL);
  after = load (it, NULL);

  for (guint i = 0; i < preview->lines->len; i++)
    n_tasks += ((ZerenYearLine *)g_ptr_array_index (preview->lines, i))->n_tasks;
  g_assert_cmpuint (n_tasks, ==, plan->changes->len);
  g_assert_cmpuint (n_tasks, ==, 16);
  g_assert_cmpuint (after->lines->len, ==, 0);
  g_assert_true (after->planned_before);
  g_assert_false (zeren_year_preview_is_empty (after));
}

static void
test_moves_say_from_where_and_why (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenYearPreview) preview = NULL;
  const ZerenYearLine *line;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  plan = year_fixture_plan (it, 2026, NULL);
  set_day (it, "2026-03-31", TRUE);
  preview = load (it, NULL);
  line = g_ptr_array_index (preview->lines, 0);

  g_assert_cmpuint (preview->lines->len, ==, 1);
  g_assert_cmpint (line->kind, ==, ZEREN_YEAR_CHANGE_MOVES);
  g_assert_cmpint (zeren_date_compare (line->before, on ("2026-03-31")), ==, 0);
  g_assert_cmpint (zeren_date_compare (line->first, on ("2026-03-30")), ==, 0);
  g_assert_cmpstr (line->reason, ==, "2026-03-31 is not a working day");
}

static void
test_differences_are_told (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenYearPreview) preview = NULL;
  const ZerenYearLine *line;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  plan = year_fixture_plan (it, 2026, NULL);
  preview = load (it, "2026-07-01");
  line = g_ptr_array_index (preview->lines, 0);

  g_assert_cmpuint (preview->lines->len, ==, 1);
  g_assert_cmpint (line->kind, ==, ZEREN_YEAR_CHANGE_DIFFERS);
  g_assert_cmpuint (line->n_tasks, ==, 2);
  g_assert_cmpstr (line->difference, ==, "counts as before the start");
}

static void
test_unbound_duties_and_notes_are_named (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 unbound = year_fixture_add_duty (
    it, "制定预案", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_YEAR, NULL);
  gint64 odd = year_fixture_add_bound (
    it, "开展检查", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "换届前");
  g_autoptr (ZerenYearPreview) preview = load (it, NULL);
  const ZerenYearRemark *first = g_ptr_array_index (preview->unbound, 0);
  const ZerenYearRemark *note = g_ptr_array_index (preview->notes, 0);

  g_assert_cmpint (first->duty, ==, unbound);
  g_assert_cmpstr (first->title, ==, "制定预案");
  g_assert_null (first->message);
  g_assert_cmpint (note->duty, ==, odd);
  g_assert_nonnull (note->message);
}

/* The reader thread of the window has a context that cannot write. */
static void
test_a_context_that_cannot_write_will_do (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *folder = g_build_filename (it->base->folder, "db", NULL);
  g_autoptr (ZerenContext) reader = NULL;
  g_autoptr (ZerenYearPreview) preview = NULL;
  g_autoptr (ZerenHolidayYear) year = NULL;
  g_autoptr (GError) error = NULL;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  reader = zeren_context_open_read_only (folder, it->base->clock, &error);
  g_assert_no_error (error);
  preview = zeren_year_preview_load (reader, 2026, ZEREN_DATE_NONE, &error);
  g_assert_no_error (error);
  year = zeren_holiday_year_load (reader, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->lines->len, ==, 1);
  g_assert_cmpuint (year->n_moves, ==, 0);
}

static void
test_a_holiday_year_says_where_it_is_from (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenHolidayYear) shipped = load_year (it, 2026);
  g_autoptr (ZerenHolidayYear) statutory = load_year (it, 2027);
  g_autoptr (ZerenHolidayYear) none = load_year (it, 2040);
  g_autoptr (ZerenHolidayYear) changed = NULL;
  g_autoptr (ZerenHolidayYear) own = NULL;

  g_assert_cmpint (shipped->origin, ==, ZEREN_HOLIDAY_ORIGIN_SHIPPED);
  g_assert_false (shipped->provisional);
  g_assert_cmpuint (zeren_holiday_year_count (shipped, FALSE), ==, 6);
  g_assert_true (statutory->provisional);
  g_assert_cmpint (none->origin, ==, ZEREN_HOLIDAY_ORIGIN_NONE);
  g_assert_cmpuint (zeren_holiday_year_count (none, TRUE), ==, 0);

  set_day (it, "2026-03-06", TRUE);
  set_day (it, "2040-03-06", TRUE);
  changed = load_year (it, 2026);
  own = load_year (it, 2040);
  g_assert_cmpint (changed->origin, ==, ZEREN_HOLIDAY_ORIGIN_CHANGED);
  g_assert_cmpuint (changed->n_by_hand, ==, 1);
  g_assert_cmpint (own->origin, ==, ZEREN_HOLIDAY_ORIGIN_OWN);
}

static void
test_a_changed_day_tells_how_many_tasks_move (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenHolidayYear) year = NULL;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  plan = year_fixture_plan (it, 2026, NULL);
  set_day (it, "2026-06-30", TRUE);
  year = load_year (it, 2026);

  g_assert_cmpuint (year->n_moves, ==, 1);
}

/* Next year is planned in autumn, before the notice: the table comes, planning again is offered,
 * seen, and done. */
static void
test_a_table_that_comes_settles_a_provisional_year (void)
{
  static const char *const table = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//office//\r\n"
                                   "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:元旦\r\n"
                                   "DTSTART;VALUE=DATE:20270101\r\nEND:VEVENT\r\n"
                                   "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:春节\r\n"
                                   "DTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270213\r\n"
                                   "END:VEVENT\r\n"
                                   "BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:劳动节\r\n"
                                   "DTSTART;VALUE=DATE:20270430\r\nDTEND;VALUE=DATE:20270504\r\n"
                                   "END:VEVENT\r\n"
                                   "BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:国庆节\r\n"
                                   "DTSTART;VALUE=DATE:20270930\r\nDTEND;VALUE=DATE:20271008\r\n"
                                   "END:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) imported = NULL;
  g_autoptr (ZerenYearPlan) provisional = NULL;
  g_autoptr (ZerenYearPlan) planned = NULL;
  g_autoptr (ZerenHolidayYear) before = NULL;
  g_autoptr (ZerenHolidayYear) offered = NULL;
  g_autoptr (ZerenHolidayYear) after = NULL;
  g_autoptr (ZerenYearPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duty;

  duty = year_fixture_add_bound (it, "检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  year_fixture_set_today (it, "2026-10-20");
  provisional = year_fixture_plan (it, 2027, NULL);
  before = load_year (it, 2027);
  g_assert_true (provisional->provisional);
  g_assert_cmpuint (before->n_moves + before->n_settles, ==, 0);

  files = year_fixture_files (it, "2027.ics", table);
  imported = zeren_holidays_import (it->context, g_ptr_array_index (files, 0), &error);
  g_assert_no_error (error);
  offered = load_year (it, 2027);
  g_assert_false (offered->provisional);
  g_assert_cmpuint (offered->n_moves, ==, 1); /* 30 September is off now */
  g_assert_cmpuint (offered->n_settles, ==, 3);

  preview = zeren_year_preview_load (it->context, 2027, ZEREN_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (zeren_year_plan_count (preview->plan, ZEREN_YEAR_CHANGE_MOVES), ==, 1);
  {
    g_autofree char *unchanged = year_fixture_describe (it, duty);

    g_assert_nonnull (strstr (unchanged, "2027-09-30"));
  }

  planned = year_fixture_plan (it, 2027, NULL);
  after = load_year (it, 2027);
  g_assert_cmpuint (planned->changes->len, ==, 4);
  g_assert_cmpuint (after->n_moves + after->n_settles, ==, 0);
  {
    g_autofree char *moved = year_fixture_describe (it, duty);

    g_assert_nonnull (strstr (moved, "2027-09-29"));
  }
}

static void
test_the_holidays_of_a_closed_year_can_be_looked_at (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) first = NULL;
  g_autoptr (ZerenYearPlan) second = NULL;
  g_autoptr (ZerenYearClosing) closing = NULL;
  g_autoptr (ZerenHolidayYear) year = NULL;
  g_autoptr (ZerenYearPreview) preview = NULL;

  add (it, "检查", ZEREN_PERIOD_QUARTER);
  first = year_fixture_plan (it, 2026, NULL);
  second = year_fixture_plan (it, 2027, NULL);
  year_fixture_set_today (it, "2027-01-04");
  closing = zeren_year_close_run (it->context, 2026, TRUE, NULL);
  g_assert_nonnull (closing);
  set_day (it, "2026-06-30", TRUE);
  year = load_year (it, 2026);
  g_assert_cmpuint (year->n_moves, ==, 0);
  preview = zeren_year_preview_load (it->context, 2026, ZEREN_DATE_NONE, NULL);
  g_assert_nonnull (preview);
  g_assert_true (preview->closing->is_closed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/year-preview/nothing-accepted-is-empty",
                   test_nothing_accepted_is_empty);
  g_test_add_func ("/service/year-preview/tasks-of-a-duty-make-one-line",
                   test_tasks_of_a_duty_make_one_line);
  g_test_add_func ("/service/year-preview/lines-add-up-to-what-planning-does",
                   test_lines_add_up_to_what_planning_does);
  g_test_add_func ("/service/year-preview/moves-say-from-where-and-why",
                   test_moves_say_from_where_and_why);
  g_test_add_func ("/service/year-preview/differences-are-told", test_differences_are_told);
  g_test_add_func ("/service/year-preview/unbound-duties-and-notes-are-named",
                   test_unbound_duties_and_notes_are_named);
  g_test_add_func ("/service/year-preview/a-context-that-cannot-write-will-do",
                   test_a_context_that_cannot_write_will_do);
  g_test_add_func ("/service/holiday-year/says-where-it-is-from",
                   test_a_holiday_year_says_where_it_is_from);
  g_test_add_func ("/service/holiday-year/a-changed-day-tells-how-many-tasks-move",
                   test_a_changed_day_tells_how_many_tasks_move);

  g_test_add_func ("/service/year-preview/a-table-that-comes-settles-a-provisional-year",
                   test_a_table_that_comes_settles_a_provisional_year);
  g_test_add_func ("/service/year-preview/the-holidays-of-a-closed-year-can-be-looked-at",
                   test_the_holidays_of_a_closed_year_can_be_looked_at);

  return g_test_run ();
}
