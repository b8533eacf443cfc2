/* test-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar.h"

#include <string.h>

static ZerenDate
day (const char *text)
{
  g_autoptr (GError) error = NULL;
  ZerenDate date;

  zeren_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

static void
assert_date (ZerenDate date, const char *expected)
{
  g_autofree char *text = zeren_date_to_string (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_tasks_move_to_the_preceding_working_day (void)
{
  static const struct
  {
    const char *nominal, *expected;
  } cases[] = {
    { "2024-01-31", "2024-01-31" }, { "2025-01-31", "2025-01-27" }, { "2026-01-31", "2026-01-30" },
    { "2024-02-29", "2024-02-29" }, { "2025-02-28", "2025-02-28" }, { "2026-02-28", "2026-02-28" },
    { "2024-03-31", "2024-03-29" }, { "2025-03-31", "2025-03-31" }, { "2026-03-31", "2026-03-31" },
    { "2024-04-30", "2024-04-30" }, { "2025-04-30", "2025-04-30" }, { "2026-04-30", "2026-04-30" },
    { "2024-05-31", "2024-05-31" }, { "2025-05-31", "2025-05-30" }, { "2026-05-31", "2026-05-29" },
    { "2024-06-30", "2024-06-28" }, { "2025-06-30", "2025-06-30" }, { "2026-06-30", "2026-06-30" },
    { "2024-08-31", "2024-08-30" }, { "2025-08-31", "2025-08-29" }, { "2026-08-31", "2026-08-31" },
    { "2024-09-20", "2024-09-20" }, { "2025-09-20", "2025-09-19" }, { "2026-09-20", "2026-09-20" },
    { "2024-09-30", "2024-09-30" }, { "2025-09-30", "2025-09-30" }, { "2026-09-30", "2026-09-30" },
    { "2024-10-31", "2024-10-31" }, { "2025-10-31", "2025-10-31" }, { "2026-10-31", "2026-10-30" },
    { "2024-11-30", "2024-11-29" }, { "2025-11-30", "2025-11-28" }, { "2026-11-30", "2026-11-30" },
    { "2024-12-20", "2024-12-20" }, { "2025-12-20", "2025-12-19" }, { "2026-12-20", "2026-12-18" },
    { "2024-12-31", "2024-12-31" }, { "2025-12-31", "2025-12-31" }, { "2026-12-31", "2026-12-31" },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = NULL;
      ZerenDate moved = zeren_calendar_move_to_working_day (
        calendar, day (cases[i].nominal), &reason);

      assert_date (moved, cases[i].expected);
      g_assert_true ((reason == NULL) == g_str_equal (cases[i].nominal, cases[i].expected));
    }
}

static void
test_a_year_has_as_many_working_days_as_announced (void)
{
  static const int expected[] = { 251, 248, 248 };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpint (zeren_calendar_count_working_days (calendar,
                                                          zeren_date_new (2024 + i, 1, 1),
                                                          zeren_date_new (2024 + i, 12, 31)),
                       ==,
                       expected[i]);
      g_assert_false (zeren_calendar_is_provisional (calendar, 2024 + i));
    }
}

static void
test_working_days_after_an_event (void)
{
  static const struct
  {
    const char *event;
    int days;
    const char *expected;
  } cases[] = {
    { "2026-02-12", 3, "2026-02-24" }, { "2026-02-13", 1, "2026-02-14" },
    { "2026-09-18", 5, "2026-09-24" }, { "2026-09-30", 1, "2026-10-08" },
    { "2026-04-30", 3, "2026-05-08" }, { "2025-01-24", 3, "2025-02-05" },
    { "2025-09-26", 5, "2025-10-10" }, { "2024-04-26", 3, "2024-04-30" },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (zeren_calendar_add_working_days (calendar, day (cases[i].event), cases[i].days),
                 cases[i].expected);
}

static void
test_appeals_end_later (void)
{
  static const struct
  {
    const char *received, *expected;
  } cases[] = {
    { "2026-01-16", "2026-02-24" }, { "2026-01-31", "2026-02-28" }, { "2026-09-03", "2026-10-08" },
    { "2026-04-03", "2026-05-06" }, { "2025-12-31", "2026-02-02" },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (zeren_calendar_end_of_months (calendar, day (cases[i].received), 1),
                 cases[i].expected);
}

static void
test_plain_weekends_move_no_limit_when_only_holidays_shall (void)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  assert_date (zeren_calendar_move_past_holiday (calendar, day ("2026-01-31")), "2026-01-31");
  assert_date (zeren_calendar_move_past_holiday (calendar, day ("2026-02-16")), "2026-02-24");
  assert_date (zeren_calendar_move_past_holiday (calendar, day ("2026-05-03")), "2026-05-06");
}

static void
test_days_are_as_the_notices_say (void)
{
  static const struct
  {
    const char *first, *last;
    gboolean working;
  } cases[] = {
    { "2024-01-01", "2024-01-01", FALSE }, { "2024-02-09", "2024-02-09", TRUE },
    { "2024-02-10", "2024-02-17", FALSE }, { "2024-02-04", "2024-02-04", TRUE },
    { "2024-02-18", "2024-02-18", TRUE },  { "2024-04-04", "2024-04-06", FALSE },
    { "2024-04-07", "2024-04-07", TRUE },  { "2024-05-01", "2024-05-05", FALSE },
    { "2024-04-28", "2024-04-28", TRUE },  { "2024-05-11", "2024-05-11", TRUE },
    { "2024-06-10", "2024-06-10", FALSE }, { "2024-09-15", "2024-09-17", FALSE },
    { "2024-09-14", "2024-09-14", TRUE },  { "2024-10-01", "2024-10-07", FALSE },
    { "2024-09-29", "2024-09-29", TRUE },  { "2024-10-12", "2024-10-12", TRUE },
    { "2025-01-01", "2025-01-01", FALSE }, { "2025-01-28", "2025-02-04", FALSE },
    { "2025-01-26", "2025-01-27", TRUE },  { "2025-02-08", "2025-02-08", TRUE },
    { "2025-04-04", "2025-04-06", FALSE }, { "2025-05-01", "2025-05-05", FALSE },
    { "2025-04-27", "2025-04-27", TRUE },  { "2025-05-31", "2025-06-02", FALSE },
    { "2025-10-01", "2025-10-08", FALSE }, { "2025-09-28", "2025-09-28", TRUE },
    { "2025-10-11", "2025-10-11", TRUE },  { "2026-01-01", "2026-01-03", FALSE },
    { "2026-01-04", "2026-01-04", TRUE },  { "2026-02-15", "2026-02-23", FALSE },
    { "2026-02-14", "2026-02-14", TRUE },  { "2026-02-28", "2026-02-28", TRUE },
    { "2026-04-04", "2026-04-06", FALSE }, { "2026-05-01", "2026-05-05", FALSE },
    { "2026-05-09", "2026-05-09", TRUE },  { "2026-06-19", "2026-06-21", FALSE },
    { "2026-09-25", "2026-09-27", FALSE }, { "2026-10-01", "2026-10-07", FALSE },
    { "2026-09-20", "2026-09-20", TRUE },  { "2026-10-10", "2026-10-10", TRUE },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (ZerenDate date = day (cases[i].first); zeren_date_compare (date, day (cases[i].last)) <= 0;
         date = zeren_date_add_days (date, 1))
      g_assert_true (zeren_calendar_is_working_day (calendar, date) == cases[i].working);
}

static void
test_years_to_come_are_provisional_and_know_the_moving_feasts (void)
{
  static const char *const off[] = {
    "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15", "2028-01-25",
    "2028-10-03", "2029-02-13", "2029-04-04", "2030-02-04", "2030-06-05", "2030-09-12",
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    {
      g_assert_false (zeren_calendar_is_working_day (calendar, day (off[i])));
      g_assert_true (zeren_calendar_is_provisional (calendar, zeren_date_get_year (day (off[i]))));
    }
  /* the 5th day of the new year is a plain Tuesday until a notice says otherwise */
  g_assert_true (zeren_calendar_is_working_day (calendar, day ("2027-02-09")));
}

static void
test_the_moving_feasts_stand_where_the_almanac_has_them (void)
{
  /* Every feast of seven years; the eve of 2024 was no day off by the notice of that year */
  static const char *const feasts[][5] = {
    { NULL, "2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17" },
    { "2025-01-28", "2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06" },
    { "2026-02-16", "2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25" },
    { "2027-02-05", "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15" },
    { "2028-01-25", "2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03" },
    { "2029-02-12", "2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22" },
    { "2030-02-02", "2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12" },
  };
  static const char *const names[] = { "春节", "春节", "清明", "端午", "中秋" };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      {
        const char *name;

        if (feasts[i][k] == NULL)
          continue;
        name = zeren_calendar_get_name (calendar, day (feasts[i][k]));
        g_assert_false (zeren_calendar_is_working_day (calendar, day (feasts[i][k])));
        g_assert_nonnull (name);
        g_assert_nonnull (strstr (name, names[k]));
      }
}

static void
test_a_year_without_any_table_keeps_the_fixed_statutory_days (void)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  g_assert_true (zeren_calendar_is_provisional (calendar, 2040));
  g_assert_false (zeren_calendar_is_working_day (calendar, day ("2040-10-02")));
  g_assert_false (zeren_calendar_is_working_day (calendar, day ("2040-05-01")));
  g_assert_true (zeren_calendar_is_working_day (calendar, day ("2040-10-04")));
}

static void
test_a_later_table_overrules_the_shipped_one (void)
{
  g_autoptr (GPtrArray) years = zeren_calendar_year_dup_shipped ();
  g_autoptr (ZerenCalendar) shipped = zeren_calendar_new_shipped ();
  g_autoptr (ZerenCalendar) calendar = NULL;

  g_ptr_array_add (years,
                   zeren_calendar_year_copy_with (
                     zeren_calendar_get_year (shipped, 2026), day ("2026-03-06"), "停电", TRUE));
  calendar = zeren_calendar_new (years);

  g_assert_true (zeren_calendar_is_working_day (shipped, day ("2026-03-06")));
  g_assert_false (zeren_calendar_is_working_day (calendar, day ("2026-03-06")));
  g_assert_false (zeren_calendar_is_working_day (calendar, day ("2026-02-16")));
}

static void
test_reasons_name_the_day_and_the_holiday (void)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autofree char *saturday = NULL;
  g_autofree char *holiday = NULL;
  g_autofree char *made_up = zeren_calendar_explain_day (calendar, day ("2026-02-28"));
  g_autofree char *plain = zeren_calendar_explain_day (calendar, day ("2026-03-02"));

  zeren_calendar_move_to_working_day (calendar, day ("2026-01-31"), &saturday);
  zeren_calendar_move_to_working_day (calendar, day ("2025-01-31"), &holiday);

  g_assert_cmpstr (saturday, ==, "saturday 2026-01-31");
  g_assert_cmpstr (holiday, ==, "holiday 2025-01-31 春节");
  g_assert_cmpstr (made_up, ==, "made-up 2026-02-28");
  g_assert_null (plain);
}

static void
test_reasons_are_told_in_the_language_of_the_user (void)
{
  static const struct
  {
    const char *reason, *label;
  } cases[] = {
    { "saturday 2026-01-31", "Saturday 2026-01-31 is not a working day" },
    { "sunday 2026-05-31", "Sunday 2026-05-31 is not a working day" },
    { "holiday 2025-01-31 春节", "2025-01-31 is a day off (Spring Festival)" },
    { "holiday 2025-03-03 厂庆 放假", "2025-03-03 is a day off (厂庆 放假)" },
    { "made-up 2026-02-28", "2026-02-28 is a make-up working day" },
    { "off 2026-03-31", "2026-03-31 is not a working day" },
    /* words that an earlier version kept */
    { "2026年3月31日不是工作日", "2026年3月31日不是工作日" },
    { "Saturday 2026-01-31 is not a working day", "Saturday 2026-01-31 is not a working day" },
    { "", "" },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = zeren_day_reason_to_label (cases[i].reason);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_labels_say_what_sort_of_day_it_is (void)
{
  static const struct
  {
    const char *date, *label;
  } cases[] = {
    { "2026-10-01", "National Day" },
    { "2026-10-10", "make-up working day" },
    { "2026-10-11", "day off" },
    { "2026-10-12", NULL },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = zeren_calendar_label_day (calendar, day (cases[i].date));

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return zeren_calendar_year_read (bytes, "holidays.json", error);
}

#define WHOLE_YEAR                                                                                 \
  "{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":true},"                                 \
  "{\"date\":\"2027-02-05\",\"name\":\"春节\",\"isOffDay\":true},"                                 \
  "{\"date\":\"2027-02-06\",\"name\":\"春节\",\"isOffDay\":true},"                                 \
  "{\"date\":\"2027-02-08\",\"name\":\"春节\",\"isOffDay\":true},"                                 \
  "{\"date\":\"2027-02-14\",\"name\":\"春节\",\"isOffDay\":false},"                                \
  "{\"date\":\"2027-05-01\",\"name\":\"劳动节\",\"isOffDay\":true},"                               \
  "{\"date\":\"2027-10-01\",\"name\":\"国庆节\",\"isOffDay\":true},"                               \
  "{\"date\":\"2027-10-02\",\"name\":\"国庆节\",\"isOffDay\":true},"                               \
  "{\"date\":\"2027-10-03\",\"name\":\"国庆节\",\"isOffDay\":true}"

static void
test_a_table_in_the_form_of_the_public_data_sets_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = read_text ("{\"year\":2027,\"papers\":[\"https://example.org/n\"],"
                                           "\"days\":[" WHOLE_YEAR "]}",
                                           &error);
  ZerenCalendarYear *year;

  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, 1);
  year = g_ptr_array_index (years, 0);
  g_assert_cmpint (year->year, ==, 2027);
  g_assert_cmpstr (year->source, ==, "https://example.org/n");
  g_assert_true (year->complete);
  g_assert_false (zeren_calendar_year_find (year, day ("2027-02-14"))->off);
}

static void
test_a_table_with_a_few_days_is_not_complete (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = read_text (
    "{\"year\":2027,\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"off\":true}]}", &error);

  g_assert_no_error (error);
  g_assert_false (((ZerenCalendarYear *)g_ptr_array_index (years, 0))->complete);
}

static void
test_damaged_tables_are_refused (void)
{
  static const char *const wrong[] = {
    "",
    "not a table",
    "{",
    "[]",
    "{\"days\":[]}",
    "{\"year\":\"2027\",\"days\":[]}",
    "{\"year\":2027,\"days\":[]}",
    "{\"year\":2027}",
    "{\"year\":2027,\"days\":{}}",
    "{\"year\":2027,\"days\":[1]}",
    "{\"year\":2027,\"days\":[{\"date\":\"2027-02-30\",\"off\":true}]}",
    "{\"year\":2027,\"days\":[{\"date\":\"2027-02-28\",\"off\":\"yes\"}]}",
    "{\"year\":2027,\"days\":[{\"off\":true}]}",
    "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) years = read_text (wrong[i], &error);

      g_assert_null (years);
      g_assert_nonnull (error);
    }
}

static void
test_an_ics_calendar_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = read_text (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270213\r\n"
    "SUMMARY:春节（\r\n 休）\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270214\r\nSUMMARY:春节 补班\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270220\r\nSUMMARY:调整\r\n"
    "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n",
    &error);
  ZerenCalendarYear *year;

  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, 1);
  year = g_ptr_array_index (years, 0);
  g_assert_cmpuint (year->days->len, ==, 10);
  g_assert_true (zeren_calendar_year_find (year, day ("2027-02-12"))->off);
  g_assert_null (zeren_calendar_year_find (year, day ("2027-02-13")));
  g_assert_cmpstr (zeren_calendar_year_find (year, day ("2027-02-05"))->name, ==, "春节");
  g_assert_false (zeren_calendar_year_find (year, day ("2027-02-14"))->off);
  g_assert_false (zeren_calendar_year_find (year, day ("2027-02-20"))->off);
  g_assert_false (year->complete);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/calendar/tasks-move-to-the-preceding-working-day",
                   test_tasks_move_to_the_preceding_working_day);
  g_test_add_func ("/base/calendar/a-year-has-as-many-working-days-as-announced",
                   test_a_year_has_as_many_working_days_as_announced);
  g_test_add_func ("/base/calendar/working-days-after-an-event", test_working_days_after_an_event);
  g_test_add_func ("/base/calendar/appeals-end-later", test_appeals_end_later);
  g_test_add_func ("/base/calendar/plain-weekends-move-no-limit-when-only-holidays-shall",
                   test_plain_weekends_move_no_limit_when_only_holidays_shall);
  g_test_add_func ("/base/calendar/days-are-as-the-notices-say", test_days_are_as_the_notices_say);
  g_test_add_func ("/base/calendar/years-to-come-are-provisional-and-know-the-moving-feasts",
                   test_years_to_come_are_provisional_and_know_the_moving_feasts);
  g_test_add_func ("/base/calendar/the-moving-feasts-stand-where-the-almanac-has-them",
                   test_the_moving_feasts_stand_where_the_almanac_has_them);
  g_test_add_func ("/base/calendar/a-year-without-any-table-keeps-the-fixed-statutory-days",
                   test_a_year_without_any_table_keeps_the_fixed_statutory_days);
  g_test_add_func ("/base/calendar/a-later-table-overrules-the-shipped-one",
                   test_a_later_table_overrules_the_shipped_one);
  g_test_add_func ("/base/calendar/reasons-name-the-day-and-the-holiday",
                   test_reasons_name_the_day_and_the_holiday);
  g_test_add_func ("/base/calendar/reasons-are-told-in-the-language-of-the-user",
                   test_reasons_are_told_in_the_language_of_the_user);
  g_test_add_func ("/base/calendar/labels-say-what-sort-of-day-it-is",
                   test_labels_say_what_sort_of_day_it_is);
  g_test_add_func ("/base/calendar/a-table-in-the-form-of-the-public-data-sets-is-read",
                   test_a_table_in_the_form_of_the_public_data_sets_is_read);
  g_test_add_func ("/base/calendar/a-table-with-a-few-days-is-not-complete",
                   test_a_table_with_a_few_days_is_not_complete);
  g_test_add_func ("/base/calendar/damaged-tables-are-refused", test_damaged_tables_are_refused);
  g_test_add_func ("/base/calendar/an-ics-calendar-is-read", test_an_ics_calendar_is_read);

  return g_test_run ();
}
