/* test-recurrence-properties.c: what holds for every frequency in every year, with any holidays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-recurrence.h"

#include <string.h>

#define FIRST_YEAR 2020
#define LAST_YEAR  2049
/* Under the address sanitizer, which is looking for other things, two are enough. */
#ifdef __SANITIZE_ADDRESS__
#define N_CALENDARS 2
#else
#define N_CALENDARS 7
#endif

typedef struct
{
  ZerenFrequencyKind kind;
  guint count;
  ZerenPeriodKind period;
  const char *date;
  gboolean tiles; /* its instances cover every day of all years */
} Shape;

static const Shape shapes[] = {
  { ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_EXACT, 2, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 3, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 4, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_EXACT, 7, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 12, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 52, ZEREN_PERIOD_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_HALF_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 3, ZEREN_PERIOD_HALF_YEAR, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 5, ZEREN_PERIOD_QUARTER, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_MONTH, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 4, ZEREN_PERIOD_MONTH, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_WEEK, NULL, TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_WEEK, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_DAY, NULL, TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每旬", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每半月", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每半个月", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "双月", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每两个月", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每两周", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每两年", TRUE },
  { ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_NONE, "每三年", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "隔年", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每学期", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每周一", TRUE },
  { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每周五", TRUE },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每月5日前", TRUE },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每月31日前", TRUE },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每季度末", TRUE },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "年初" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "年中、年终" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "2月底" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "2月29日前" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月第一周" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "9月中旬" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年3月31日前" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年3月至5月" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月1日至3月31日期间" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月至5月、9月至11月" },
  { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "重要时间节点" },
};

static const int start_years[] = { 0, 2019, 2020, 2021 };

/* --- calendars that no notice ever gave ------------------------------------------------------- */

/* Breaks of up to @longest days anywhere, and weekend days that are worked */
static ZerenCalendar *
make_calendar (guint seed, int longest)
{
  g_autoptr (GPtrArray)
    years = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (int year = FIRST_YEAR - 1; year <= LAST_YEAR + 6; year++)
    {
      ZerenCalendarYear *table = zeren_calendar_year_new (year, NULL, TRUE);

      for (int i = 0; i < 9; i++)
        {
          ZerenDate day = zeren_date_add_days (zeren_date_new (year, 1, 1),
                                               g_rand_int_range (random, 0, 365));
          int length = g_rand_int_range (random, 1, longest + 1);

          for (int j = 0; j < length; j++, day = zeren_date_add_days (day, 1))
            if (zeren_date_get_year (day) == year && zeren_calendar_year_find (table, day) == NULL)
              zeren_calendar_year_add (table, day, "", TRUE);
        }
      for (int i = 0; i < 8; i++)
        {
          ZerenDate day = zeren_date_add_days (zeren_date_new (year, 1, 1),
                                               g_rand_int_range (random, 0, 365));

          if (zeren_date_get_weekday (day) > 5 && zeren_calendar_year_find (table, day) == NULL)
            zeren_calendar_year_add (table, day, "", FALSE);
        }
      g_ptr_array_add (years, table);
    }

  return zeren_calendar_new (years);
}

static GPtrArray *
expand_with (const Shape *shape, int year, const ZerenRecurrenceOptions *options)
{
  g_autoptr (ZerenFrequency)
    frequency = zeren_frequency_new (shape->kind, shape->count, shape->period, FALSE, shape->date);
  g_autofree char *problem = NULL;
  GPtrArray *instances = zeren_recurrence_expand (frequency, year, options, &problem);

  g_assert_null (problem);

  return instances;
}

static GPtrArray *
expand (const Shape *shape, int year, ZerenCalendar *calendar)
{
  ZerenRecurrenceOptions options = { .calendar = calendar, .first_year = 2020 };

  return expand_with (shape, year, &options);
}

typedef void (*Check) (const Shape *shape, int year, ZerenCalendar *calendar);

static void
for_all (Check check)
{
  for (guint seed = 0; seed < N_CALENDARS; seed++)
    {
      g_autoptr (ZerenCalendar) calendar = seed == 0 ? zeren_calendar_new_shipped ()
                                                     : make_calendar (seed, (int)(4 * seed));

      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
          check (&shapes[i], year, calendar);
    }
}

/* --- dates ------------------------------------------------------------------------------------ */

static gboolean
has_working_day (ZerenCalendar *calendar, ZerenDate from, ZerenDate to)
{
  for (ZerenDate day = from; zeren_date_compare (day, to) <= 0; day = zeren_date_add_days (day, 1))
    if (zeren_calendar_is_working_day (calendar, day))
      return TRUE;

  return FALSE;
}

static void
check_dates (const Shape *shape, int year, ZerenCalendar *calendar)
{
  g_autoptr (GPtrArray) instances = expand (shape, year, calendar);

  for (guint i = 0; i < instances->len; i++)
    {
      ZerenInstance *instance = g_ptr_array_index (instances, i);
      ZerenPeriod period = instance->period;
      gboolean worked = has_working_day (calendar, period.start, instance->rule_date);

      g_assert_true (zeren_period_contains (period, instance->rule_date));
      g_assert_cmpint (zeren_date_compare (instance->due_date, instance->rule_date), <=, 0);
      if (zeren_date_is_set (instance->lapse_date))
        g_assert_cmpint (zeren_date_compare (instance->rule_date, instance->lapse_date), <=, 0);
      if (instance->rule_source != ZEREN_DATE_SOURCE_STATED)
        g_assert_true (zeren_period_contains (period, instance->due_date));
      if (worked || instance->rule_source == ZEREN_DATE_SOURCE_STATED)
        g_assert_true (zeren_calendar_is_working_day (calendar, instance->due_date));
      else
        g_assert_cmpint (zeren_date_compare (instance->due_date, instance->rule_date), ==, 0);
      /* nothing is worked between the day that it is due by and the rule's */
      if (zeren_date_compare (instance->due_date, instance->rule_date) < 0)
        g_assert_false (has_working_day (
          calendar, zeren_date_add_days (instance->due_date, 1), instance->rule_date));
    }
}

static void
test_every_instance_lies_in_its_period_and_is_due_on_a_working_day (void)
{
  for_all (check_dates);
}

static void
check_order (const Shape *shape, int year, ZerenCalendar *calendar)
{
  g_autoptr (GPtrArray) instances = expand (shape, year, calendar);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < instances->len; i++)
    {
      ZerenInstance *instance = g_ptr_array_index (instances, i);

      g_assert_true (g_hash_table_add (keys, instance->key));
      if (i > 0)
        {
          ZerenInstance *before = g_ptr_array_index (instances, i - 1);

          g_assert_cmpint (zeren_date_compare (before->rule_date, instance->rule_date), <=, 0);
          g_assert_cmpint (zeren_date_compare (before->due_date, instance->due_date), <=, 0);
        }
    }
}

static void
test_instances_come_by_date_with_keys_of_their_own (void)
{
  for_all (check_order);
}

static void
check_pure (const Shape *shape, int year, ZerenCalendar *calendar)
{
  g_autoptr (GPtrArray) once = expand (shape, year, calendar);
  g_autoptr (GPtrArray) other = expand (shape, year == LAST_YEAR ? FIRST_YEAR : year + 1, calendar);
  g_autoptr (GPtrArray) again = expand (shape, year, calendar);

  g_assert_cmpuint (once->len, ==, again->len);
  for (guint i = 0; i < once->len; i++)
    {
      ZerenInstance *a = g_ptr_array_index (once, i);
      ZerenInstance *b = g_ptr_array_index (again, i);

      g_assert_cmpstr (a->key, ==, b->key);
      g_assert_cmpint (zeren_date_compare (a->rule_date, b->rule_date), ==, 0);
      g_assert_cmpint (zeren_date_compare (a->due_date, b->due_date), ==, 0);
      g_assert_cmpint (zeren_date_compare (a->lapse_date, b->lapse_date), ==, 0);
      g_assert_cmpint (a->rule_source, ==, b->rule_source);
      g_assert_cmpstr (a->moved_because, ==, b->moved_because);
    }
}

static void
test_the_same_question_has_the_same_answer (void)
{
  for_all (check_pure);
}

/* --- over the change of the year -------------------------------------------------------------- */

static gboolean
is_week_off (ZerenCalendar *calendar, ZerenDate from, ZerenDate to)
{
  for (ZerenDate day = from; zeren_date_compare (day, to) <= 0; day = zeren_date_add_days (day, 1))
    if (zeren_date_get_weekday (day) <= 5 && zeren_calendar_is_working_day (calendar, day))
      return FALSE;

  return TRUE;
}

/* Weeks in which nobody works have no instance; 每周一 has none where the rest of the week is off.
 */
static gboolean
may_be_missing (const Shape *shape, ZerenCalendar *calendar, ZerenDate from, ZerenDate to)
{
  gboolean weekly = shape->period == ZEREN_PERIOD_WEEK ||
                    (shape->date != NULL && strstr (shape->date, "周") != NULL);
  gboolean named_day = shape->date != NULL && g_str_has_prefix (shape->date, "每周");

  return weekly && (named_day || is_week_off (calendar, from, to));
}

static void
check_tiling (const Shape *shape, ZerenCalendar *calendar, int first_year)
{
  ZerenRecurrenceOptions options = { .calendar = calendar, .first_year = first_year };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ZerenDate next = ZEREN_DATE_NONE;
  guint n_in_period = 0;

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr (GPtrArray) instances = expand_with (shape, year, &options);

      for (guint i = 0; i < instances->len; i++)
        {
          ZerenInstance *instance = g_ptr_array_index (instances, i);
          ZerenPeriod period = instance->period;
          gboolean same = zeren_date_is_set (next) && zeren_date_days_until (period.end, next) == 1;

          if (!g_hash_table_add (seen, g_strdup (instance->key)))
            {
              /* a period of several years stands in each of them as one and the same */
              g_assert_cmpuint (period.count, >, 1);
              g_assert_cmpint (period.unit, ==, ZEREN_UNIT_YEAR);
              continue;
            }
          n_in_period = same ? n_in_period + 1 : 1;
          g_assert_cmpuint (n_in_period, <=, MAX (shape->count, 1));
          if (!same && zeren_date_is_set (next) && zeren_date_compare (next, period.start) != 0)
            {
              g_assert_cmpint (zeren_date_compare (next, period.start), <, 0);
              g_assert_true (
                may_be_missing (shape, calendar, next, zeren_date_add_days (period.start, -1)));
            }
          next = zeren_date_add_days (period.end, 1);
        }
    }
  g_assert_cmpint (zeren_date_get_year (next), >=, LAST_YEAR);
}

static void
test_periods_leave_no_day_out_and_count_none_twice_over_the_years (void)
{
  for (guint seed = 0; seed < N_CALENDARS; seed++)
    {
      g_autoptr (ZerenCalendar) calendar = seed == 0 ? zeren_calendar_new_shipped ()
                                                     : make_calendar (seed, (int)(4 * seed));

      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        for (guint j = 0; shapes[i].tiles && j < G_N_ELEMENTS (start_years); j++)
          if (start_years[j] > 0 || shapes[i].date == NULL || strstr (shapes[i].date, "年") == NULL)
            check_tiling (&shapes[i], calendar, start_years[j]);
    }
}

static void
test_a_count_is_met_in_every_year_whatever_its_holidays (void)
{
  for (guint seed = 1; seed < N_CALENDARS; seed++)
    {
      g_autoptr (ZerenCalendar) calendar = make_calendar (seed, (int)(4 * seed));

      for (guint n = 1; n <= 60; n++)
        {
          Shape shape = { ZEREN_FREQUENCY_AT_LEAST, n, ZEREN_PERIOD_YEAR, NULL, TRUE };

          for (int year = FIRST_YEAR; year <= LAST_YEAR; year += 7)
            {
              g_autoptr (GPtrArray) instances = expand (&shape, year, calendar);
              ZerenInstance *last = g_ptr_array_index (instances, instances->len - 1);

              g_assert_cmpuint (instances->len, ==, n);
              g_assert_cmpint (zeren_date_get_month (last->rule_date), ==, 12);
              for (guint i = 0; i < n; i++)
                {
                  ZerenInstance *instance = g_ptr_array_index (instances, i);

                  g_assert_cmpint (
                    zeren_date_compare (instance->lapse_date, zeren_date_new (year, 12, 31)),
                    ==,
                    0);
                }
            }
        }
    }
}

static void
test_leap_days_belong_to_leap_years (void)
{
  static const Shape feb = { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "2月29日前", FALSE };
  static const Shape month = { ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_MONTH, NULL, TRUE };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      g_autoptr (GPtrArray) points = expand (&feb, year, calendar);
      g_autoptr (GPtrArray) months = expand (&month, year, calendar);
      ZerenInstance *point = g_ptr_array_index (points, 0);
      ZerenInstance *february = g_ptr_array_index (months, 1);
      int last = year % 4 == 0 ? 29 : 28;

      g_assert_cmpint (zeren_date_get_day (point->rule_date), ==, last);
      g_assert_cmpint (zeren_date_get_day (february->rule_date), ==, last);
      g_assert_cmpint (zeren_date_get_day (february->lapse_date), ==, last);
    }
}

/* --- terms of office -------------------------------------------------------------------------- */

static void
test_terms_of_any_length_have_their_instances_once (void)
{
  static const Shape of_term[] = {
    { ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "届中", FALSE },
    { ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_NONE, "每届", FALSE },
    { ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, "任期内", FALSE },
    { ZEREN_FREQUENCY_EVENT, 1, ZEREN_PERIOD_NONE, "任职三个月内", FALSE },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (ZerenCalendar) calendar = make_calendar (round, 12);
      ZerenDate start = zeren_date_add_days (zeren_date_new (2020, 1, 1),
                                             g_rand_int_range (random, 0, 6000));
      ZerenDate end = zeren_date_add_days (start, g_rand_int_range (random, 0, 1900));
      ZerenRecurrenceOptions options = {
        .calendar = calendar,
        .term_start = start,
        .term_end = end,
      };
      const Shape *shape = &of_term[round % G_N_ELEMENTS (of_term)];
      g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        {
          g_autoptr (GPtrArray) instances = expand_with (shape, year, &options);
          gboolean reached = zeren_date_get_year (start) <= year &&
                             year <= zeren_date_get_year (end);

          g_assert_cmpuint (instances->len, ==, reached ? shape->count : 0);
          for (guint i = 0; i < instances->len; i++)
            {
              ZerenInstance *instance = g_ptr_array_index (instances, i);

              g_hash_table_add (keys, g_strdup (instance->key));
              g_assert_cmpint (zeren_date_compare (instance->rule_date, start), >=, 0);
              g_assert_cmpint (zeren_date_compare (instance->rule_date, end), <=, 0);
              g_assert_cmpint (zeren_date_compare (instance->due_date, start), >=, 0);
              g_assert_false (zeren_date_is_set (instance->lapse_date));
              g_assert_cmpint (instance->rule_source, ==, ZEREN_DATE_SOURCE_DEFAULT);
            }
        }
      g_assert_cmpuint (g_hash_table_size (keys), ==, shape->count);
    }
}

/* --- working days ----------------------------------------------------------------------------- */

static void
test_working_days_are_counted_alike_one_by_one_and_together (void)
{
  for (guint seed = 1; seed < N_CALENDARS; seed++)
    {
      g_autoptr (ZerenCalendar) calendar = make_calendar (seed, (int)(4 * seed));
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);

      for (guint round = 0; round < 300; round++)
        {
          ZerenDate day = zeren_date_add_days (zeren_date_new (FIRST_YEAR, 1, 1),
                                               g_rand_int_range (random, 0, 10900));
          int n = g_rand_int_range (random, 1, 40);
          ZerenDate together = zeren_calendar_add_working_days (calendar, day, n);
          ZerenDate single = day;
          ZerenDate earlier = zeren_calendar_move_to_working_day (calendar, day, NULL);
          ZerenDate later = zeren_calendar_move_later (calendar, day);

          for (int i = 0; i < n; i++)
            single = zeren_calendar_next_working_day (calendar, single);
          g_assert_cmpint (zeren_date_compare (together, single), ==, 0);
          g_assert_cmpint (
            zeren_calendar_count_working_days (calendar, zeren_date_add_days (day, 1), together),
            ==,
            n);
          g_assert_true (zeren_calendar_is_working_day (calendar, together));
          /* tasks move earlier, appeals later; what is worked stays */
          g_assert_cmpint (zeren_date_compare (earlier, day), <=, 0);
          g_assert_cmpint (zeren_date_compare (day, later), <=, 0);
          g_assert_true (zeren_calendar_is_working_day (calendar, earlier));
          g_assert_true (zeren_calendar_is_working_day (calendar, later));
          if (zeren_calendar_is_working_day (calendar, day))
            g_assert_cmpint (zeren_date_compare (earlier, later), ==, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/base/recurrence-properties/" name, function)
  ADD ("every-instance-lies-in-its-period-and-is-due-on-a-working-day",
       test_every_instance_lies_in_its_period_and_is_due_on_a_working_day);
  ADD ("instances-come-by-date-with-keys-of-their-own",
       test_instances_come_by_date_with_keys_of_their_own);
  ADD ("the-same-question-has-the-same-answer", test_the_same_question_has_the_same_answer);
  ADD ("periods-leave-no-day-out-and-count-none-twice-over-the-years",
       test_periods_leave_no_day_out_and_count_none_twice_over_the_years);
  ADD ("a-count-is-met-in-every-year-whatever-its-holidays",
       test_a_count_is_met_in_every_year_whatever_its_holidays);
  ADD ("leap-days-belong-to-leap-years", test_leap_days_belong_to_leap_years);
  ADD ("terms-of-any-length-have-their-instances-once",
       test_terms_of_any_length_have_their_instances_once);
  ADD ("working-days-are-counted-alike-one-by-one-and-together",
       test_working_days_are_counted_alike_one_by_one_and_together);
#undef ADD

  return g_test_run ();
}
