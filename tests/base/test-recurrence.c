/* test-recurrence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-recurrence.h"

#include <string.h>

typedef struct
{
  ZerenFrequencyKind kind;
  guint count;
  ZerenPeriodKind period;
  const char *date;
} Shape;

static GPtrArray *
expand_with (Shape shape, int year, const char *action, const char *const *points, char **problem)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (ZerenFrequency)
    frequency = zeren_frequency_new (shape.kind, shape.count, shape.period, FALSE, shape.date);
  ZerenRecurrenceOptions options = { .calendar = calendar, .action = action, .points = points };

  return zeren_recurrence_expand (frequency, year, &options, problem);
}

static GPtrArray *
expand (Shape shape, int year)
{
  g_autofree char *problem = NULL;
  GPtrArray *instances = expand_with (shape, year, NULL, NULL, &problem);

  g_assert_null (problem);

  return instances;
}

/* The instances as `key rule>due@lapse source`, one after the other */
static char *
describe (GPtrArray *instances)
{
  static const char sources[] = { 's', 'p', 'd' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < instances->len; i++)
    {
      ZerenInstance *instance = g_ptr_array_index (instances, i);
      g_autofree char *rule = zeren_date_to_string (instance->rule_date);
      g_autofree char *due = zeren_date_to_string (instance->due_date);
      g_autofree char *lapse = zeren_date_to_string (instance->lapse_date);

      g_string_append_printf (text,
                              "%s%s %s>%s@%s%c",
                              i > 0 ? "; " : "",
                              instance->key,
                              rule + 5,
                              due + 5,
                              *lapse != '\0' ? lapse : "none",
                              sources[instance->rule_source]);
    }

  return g_string_free (text, FALSE);
}

static void
assert_instances (Shape shape, int year, const char *expected)
{
  g_autoptr (GPtrArray) instances = expand (shape, year);
  g_autofree char *text = describe (instances);

  g_assert_cmpstr (text, ==, expected);
}

static Shape
count (guint n, ZerenPeriodKind period)
{
  return (Shape){ ZEREN_FREQUENCY_AT_LEAST, n, period, NULL };
}

static Shape
point (const char *words)
{
  return (Shape){ ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, words };
}

static Shape
odd (const char *words)
{
  return (Shape){ ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, words };
}

static void
test_counts_a_year_have_default_dates_that_never_lapse_before_the_year (void)
{
  assert_instances (count (1, ZEREN_PERIOD_YEAR), 2026, "2026 12-31>12-31@2026-12-31p");
  assert_instances (count (2, ZEREN_PERIOD_YEAR),
                    2024,
                    "2024/1 06-30>06-28@2024-12-31d; 2024/2 12-31>12-31@2024-12-31p");
  assert_instances (count (3, ZEREN_PERIOD_YEAR),
                    2026,
                    "2026/1 04-30>04-30@2026-12-31d; 2026/2 08-31>08-31@2026-12-31d; "
                    "2026/3 12-31>12-31@2026-12-31p");
  assert_instances (count (4, ZEREN_PERIOD_YEAR),
                    2024,
                    "2024/1 03-31>03-29@2024-12-31d; 2024/2 06-30>06-28@2024-12-31d; "
                    "2024/3 09-30>09-30@2024-12-31d; 2024/4 12-31>12-31@2024-12-31p");
  assert_instances (count (5, ZEREN_PERIOD_YEAR),
                    2026,
                    "2026/1 03-31>03-31@2026-12-31d; 2026/2 05-31>05-29@2026-12-31d; "
                    "2026/3 08-31>08-31@2026-12-31d; 2026/4 10-31>10-30@2026-12-31d; "
                    "2026/5 12-31>12-31@2026-12-31p");
}

static void
test_six_a_year_fall_on_even_months (void)
{
  assert_instances (count (6, ZEREN_PERIOD_YEAR),
                    2026,
                    "2026/1 02-28>02-28@2026-12-31d; 2026/2 04-30>04-30@2026-12-31d; "
                    "2026/3 06-30>06-30@2026-12-31d; 2026/4 08-31>08-31@2026-12-31d; "
                    "2026/5 10-31>10-30@2026-12-31d; 2026/6 12-31>12-31@2026-12-31p");
  assert_instances (odd ("双月"),
                    2024,
                    "2024-01-02 02-29>02-29@2024-02-29p; 2024-03-04 04-30>04-30@2024-04-30p; "
                    "2024-05-06 06-30>06-28@2024-06-30p; 2024-07-08 08-31>08-30@2024-08-31p; "
                    "2024-09-10 10-31>10-31@2024-10-31p; 2024-11-12 12-31>12-31@2024-12-31p");
}

static void
test_a_stated_period_lapses_at_its_end (void)
{
  assert_instances (count (1, ZEREN_PERIOD_HALF_YEAR),
                    2024,
                    "2024-H1 06-30>06-28@2024-06-30p; 2024-H2 12-31>12-31@2024-12-31p");
  assert_instances (count (1, ZEREN_PERIOD_QUARTER),
                    2024,
                    "2024-Q1 03-31>03-29@2024-03-31p; 2024-Q2 06-30>06-28@2024-06-30p; "
                    "2024-Q3 09-30>09-30@2024-09-30p; 2024-Q4 12-31>12-31@2024-12-31p");
  assert_instances (count (2, ZEREN_PERIOD_HALF_YEAR),
                    2026,
                    "2026-H1/1 03-31>03-31@2026-06-30d; 2026-H1/2 06-30>06-30@2026-06-30p; "
                    "2026-H2/1 09-30>09-30@2026-12-31d; 2026-H2/2 12-31>12-31@2026-12-31p");
}

static void
test_every_month_falls_on_its_last_day (void)
{
  g_autoptr (GPtrArray) instances = expand (count (1, ZEREN_PERIOD_MONTH), 2025);
  g_autofree char *text = describe (instances);

  g_assert_cmpuint (instances->len, ==, 12);
  g_assert_true (g_str_has_prefix (text,
                                   "2025-01 01-31>01-27@2025-01-31p; "
                                   "2025-02 02-28>02-28@2025-02-28p; "
                                   "2025-03 03-31>03-31@2025-03-31p"));
}

static void
test_parts_of_a_month (void)
{
  g_autoptr (GPtrArray) halves = expand (odd ("每半月"), 2026);
  g_autoptr (GPtrArray) tens = expand (odd ("每旬"), 2026);
  g_autofree char *halves_text = describe (halves);
  g_autofree char *tens_text = describe (tens);

  g_assert_cmpuint (halves->len, ==, 24);
  g_assert_true (g_str_has_prefix (
    halves_text, "2026-01-B1 01-15>01-15@2026-01-15p; 2026-01-B2 01-31>01-30@2026-01-31p; "));
  g_assert_cmpuint (tens->len, ==, 36);
  g_assert_true (g_str_has_prefix (tens_text,
                                   "2026-01-X1 01-10>01-09@2026-01-10p; "
                                   "2026-01-X2 01-20>01-20@2026-01-20p; "
                                   "2026-01-X3 01-31>01-30@2026-01-31p; "));
  g_assert_nonnull (strstr (tens_text, "2026-09-X2 09-20>09-20@2026-09-20p"));
}

static ZerenInstance *
find (GPtrArray *instances, const char *key)
{
  for (guint i = 0; i < instances->len; i++)
    {
      ZerenInstance *instance = g_ptr_array_index (instances, i);

      if (g_str_equal (instance->key, key))
        return instance;
    }

  return NULL;
}

static void
assert_date (ZerenDate date, const char *expected)
{
  g_autofree char *text = zeren_date_to_string (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_week_ends_with_its_last_working_day_and_may_have_none (void)
{
  g_autoptr (GPtrArray) of_2024 = expand (count (1, ZEREN_PERIOD_WEEK), 2024);
  g_autoptr (GPtrArray) of_2026 = expand (count (1, ZEREN_PERIOD_WEEK), 2026);

  g_assert_null (find (of_2024, "2024-W07"));
  g_assert_null (find (of_2026, "2026-W08"));
  g_assert_cmpuint (of_2024->len, ==, 51);
  g_assert_cmpuint (of_2026->len, ==, 52);
  /* Friday 2 January is off; Saturday 14 February is worked, but weeks end with Friday at the
   * latest */
  assert_date (find (of_2026, "2026-W01")->due_date, "2025-12-31");
  assert_date (find (of_2026, "2026-W07")->due_date, "2026-02-13");
  assert_date (find (of_2026, "2026-W07")->lapse_date, "2026-02-15");
  assert_date (find (of_2026, "2026-W39")->due_date, "2026-09-24");
}

static void
test_a_weekday_moves_within_its_week (void)
{
  g_autoptr (GPtrArray) mondays = expand (odd ("每周一"), 2026);

  assert_date (find (mondays, "2026-W02")->due_date, "2026-01-05");
  assert_date (find (mondays, "2026-W15")->due_date, "2026-04-07");
  g_assert_nonnull (find (mondays, "2026-W15")->moved_because);
  g_assert_cmpint (find (mondays, "2026-W15")->rule_source, ==, ZEREN_DATE_SOURCE_DEFAULT);
  g_assert_null (find (mondays, "2026-W08"));
}

static void
test_daily_duties_are_confirmed_monthly (void)
{
  g_autoptr (GPtrArray)
    instances = expand ((Shape){ ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_DAY, NULL }, 2026);

  g_assert_cmpuint (instances->len, ==, 12);
  assert_date (find (instances, "2026-05")->rule_date, "2026-05-31");
  assert_date (find (instances, "2026-05")->lapse_date, "2026-05-31");
}

static void
test_periods_of_several_years_are_one_instance_and_never_lapse (void)
{
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (
    ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, FALSE, "每三年");
  ZerenRecurrenceOptions options = { .calendar = calendar, .first_year = 2024 };

  for (int year = 2024; year <= 2026; year++)
    {
      g_autoptr (GPtrArray) instances = zeren_recurrence_expand (frequency, year, &options, NULL);
      g_autofree char *text = describe (instances);

      g_assert_cmpstr (text, ==, "2024-2026 12-31>12-31@noned");
      g_assert_true (((ZerenInstance *)g_ptr_array_index (instances, 0))->assumed);
    }
  assert_instances (odd ("每两年"), 2026, "2026-2027 12-31>12-31@noned");
  assert_instances (odd ("隔年"), 2026, "2026-2027 12-31>12-31@noned");
}

static void
test_named_points (void)
{
  static const struct
  {
    const char *words;
    int year;
    const char *expected;
  } cases[] = {
    { "年初", 2026, "2026 01-31>01-30@2026-12-31d" },
    { "每年年初", 2025, "2025 01-31>01-27@2025-12-31d" },
    { "年中", 2024, "2024 06-30>06-28@2024-12-31d" },
    { "年底", 2026, "2026 12-31>12-31@2026-12-31p" },
    { "每年年底前", 2026, "2026 12-31>12-31@2026-12-31p" },
    { "年终", 2026, "2026 12-31>12-31@2026-12-31p" },
    { "年末", 2026, "2026 12-31>12-31@2026-12-31p" },
    { "年中、年终", 2026, "2026/1 06-30>06-30@2026-12-31d; 2026/2 12-31>12-31@2026-12-31p" },
    { "次年初", 2025, "2025 01-31>01-30@2026-12-31d" },
    { "次年年初", 2025, "2025 01-31>01-30@2026-12-31d" },
    { "次年1月15日前", 2025, "2025 01-15>01-15@2026-01-15s" },
    { "3月上旬", 2026, "2026 03-10>03-10@2026-03-10s" },
    { "3月中旬", 2026, "2026 03-20>03-20@2026-03-20s" },
    { "9月中旬", 2025, "2025 09-20>09-19@2025-09-20s" },
    { "9月中旬", 2026, "2026 09-20>09-20@2026-09-20s" },
    { "12月中旬", 2025, "2025 12-20>12-19@2025-12-20s" },
    { "十二月下旬", 2026, "2026 12-31>12-31@2026-12-31s" },
    { "２月底", 2026, "2026 02-28>02-28@2026-02-28s" },
    { "5月底前", 2026, "2026 05-31>05-29@2026-05-31s" },
    { "4月初", 2026, "2026 04-05>04-03@2026-04-30d" },
    { "3月第一周", 2024, "2024 03-08>03-08@2024-03-10p" },
    { "3月第一周", 2025, "2025 03-07>03-07@2025-03-09p" },
    { "3月第一周", 2026, "2026 03-06>03-06@2026-03-08p" },
    { "10月第1周", 2026, "2026 10-09>10-09@2026-10-11p" },
    { "每年1月31日前", 2026, "2026 01-31>01-30@2026-01-31s" },
    { "每年3月31日之前", 2024, "2024 03-31>03-29@2024-03-31s" },
    { "12月10日以前", 2026, "2026 12-10>12-10@2026-12-10s" },
    { "每年3月31日和9月30日前",
      2026,
      "2026/1 03-31>03-31@2026-03-31s; 2026/2 09-30>09-30@2026-09-30s" },
    { "6月、12月底前", 2026, "2026/1 06-30>06-30@2026-06-30s; 2026/2 12-31>12-31@2026-12-31s" },
    { "3、9月底", 2026, "2026/1 03-31>03-31@2026-03-31s; 2026/2 09-30>09-30@2026-09-30s" },
    { "二、四季度", 2026, "2026-Q2 06-30>06-30@2026-06-30p; 2026-Q4 12-31>12-31@2026-12-31p" },
    { "第一季度", 2024, "2024-Q1 03-31>03-29@2024-03-31p" },
    { "下半年", 2026, "2026-H2 12-31>12-31@2026-12-31p" },
    { "3月至5月", 2026, "2026 05-31>05-29@2026-05-31s" },
    { "6月1日—15日", 2026, "2026 06-15>06-15@2026-06-15s" },
    { "3月1日至3月31日期间", 2026, "2026 03-31>03-31@2026-03-31s" },
    { "11月至次年2月", 2026, "2026 02-28>02-26@2027-02-28s" },
    { "11月至2月底", 2026, "2026 02-28>02-26@2027-02-28s" },
    { "3月至5月、9月至11月",
      2026,
      "2026/1 05-31>05-29@2026-05-31s; 2026/2 11-30>11-30@2026-11-30s" },
    { "重要时间节点",
      2026,
      "2026/1 02-14>02-14@2026-12-31d; 2026/2 02-28>02-28@2026-12-31d; "
      "2026/3 04-30>04-30@2026-12-31d; 2026/4 06-30>06-30@2026-12-31d; "
      "2026/5 07-31>07-31@2026-12-31d; 2026/6 09-30>09-30@2026-12-31d; "
      "2026/7 12-31>12-31@2026-12-31d" },
    { "3月前", 2026, "2026 02-28>02-28@2026-03-31d" },
    { "汛期前", 2026, "2026 04-30>04-30@2026-12-31d" },
    { "每年汛期前", 2026, "2026 04-30>04-30@2026-12-31d" },
    { "春节前", 2025, "2025 01-27>01-27@2025-12-31d" },
    { "国庆节前", 2026, "2026 09-30>09-30@2026-12-31d" },
    { "入汛前", 2026, "2026 04-30>04-30@2026-12-31d" },
    { "采暖期前", 2026, "2026 10-31>10-30@2026-12-31d" },
    { "汛期结束后", 2026, "2026 10-31>10-30@2026-12-31d" },
    { "开学前", 2026, "2026/1 02-28>02-28@2026-12-31d; 2026/2 08-31>08-31@2026-12-31d" },
    { "春节前后", 2025, "2025 01-27>01-27@2025-12-31d" },
    { "汛期前后", 2026, "2026 04-30>04-30@2026-12-31d" },
    { "开学第一周", 2026, "2026/1 02-28>02-28@2026-12-31d; 2026/2 08-31>08-31@2026-12-31d" },
    { "开学后两周内", 2026, "2026/1 03-15>03-13@2026-12-31d; 2026/2 09-15>09-15@2026-12-31d" },
    { "开学后一个月内", 2026, "2026/1 04-01>04-01@2026-12-31d; 2026/2 10-01>09-30@2026-12-31d" },
    { "元旦春节前", 2026, "2026/1 02-14>02-14@2026-12-31d; 2026/2 12-31>12-31@2026-12-31d" },
    { "年度结束前", 2026, "2026 12-31>12-31@2026-12-31p" },
    { "上半年、下半年", 2026, "2026-H1 06-30>06-30@2026-06-30p; 2026-H2 12-31>12-31@2026-12-31p" },
    { "6月底或者7月底前", 2026, "2026 07-31>07-31@2026-07-31s" },
    { "每年应于3月底前", 2026, "2026 03-31>03-31@2026-03-31s" },
    { "3月第一周周五", 2026, "2026 03-06>03-06@2026-03-08p" },
    { "2月30日前", 2026, "2026 02-28>02-28@2026-02-28s" },
    { "2025年3月15日前", 2026, "" },
    { "2026年3月15日前", 2026, "2026 03-15>03-13@2026-03-15s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %d", cases[i].words, cases[i].year);
      assert_instances (point (cases[i].words), cases[i].year, cases[i].expected);
    }
}

static void
test_points_of_each_month_and_quarter (void)
{
  static const struct
  {
    const char *words;
    guint n;
    const char *first;
  } cases[] = {
    { "每月5日前", 12, "2026-01 01-05>01-05@2026-01-05s" },
    { "每月底", 12, "2026-01 01-31>01-30@2026-01-31p" },
    { "每月中旬", 12, "2026-01 01-20>01-20@2026-01-20s" },
    { "每月5日、20日前", 24, "2026-01/1 01-05>01-05@2026-01-05s" },
    { "每季度末", 4, "2026-Q1 03-31>03-31@2026-03-31p" },
    { "每季度末月25日前", 4, "2026-Q1 03-25>03-25@2026-03-25s" },
    { "每季度第一个月10日前", 4, "2026-Q1 01-10>01-09@2026-01-10s" },
    { "每季度首月上旬", 4, "2026-Q1 01-10>01-09@2026-01-10s" },
    { "每季度结束后10日内", 4, "2026-Q1 04-10>04-10@2026-04-10s" },
    { "每月次月首周", 12, "2026-01 02-06>02-06@2026-02-08p" },
    { "每月首周", 12, "2026-01 01-09>01-09@2026-01-11p" },
    { "每月次月上旬", 12, "2026-01 02-10>02-10@2026-02-10s" },
    { "每月次月5日前", 12, "2026-01 02-05>02-05@2026-02-05s" },
    { "月底", 12, "2026-01 01-31>01-30@2026-01-31p" },
    { "季度末", 4, "2026-Q1 03-31>03-31@2026-03-31p" },
    { "每月最后一天", 12, "2026-01 01-31>01-30@2026-01-31p" },
    { "每月第一周", 12, "2026-01 01-09>01-09@2026-01-11p" },
    { "每月最后一周", 12, "2026-01 01-30>01-30@2026-02-01p" },
    { "每季度最后一个月", 4, "2026-Q1 03-31>03-31@2026-03-31s" },
    { "每周一至周五", 12, "2026-01 01-31>01-30@2026-01-31p" },
    { "重大节日前", 4, "2026/1 02-14>02-14@2026-12-31d" },
    { "每半年末", 2, "2026-H1 06-30>06-30@2026-06-30p" },
    { "每季度", 4, "2026-Q1 03-31>03-31@2026-03-31p" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) instances = expand (point (cases[i].words), 2026);
      g_autofree char *text = describe (instances);

      g_test_message ("%s: %s", cases[i].words, text);
      g_assert_cmpuint (instances->len, ==, cases[i].n);
      g_assert_true (g_str_has_prefix (text, cases[i].first));
    }
}

static void
test_words_without_a_time_are_a_problem_and_no_guess (void)
{
  static const char *const words[] = { "适当时候", "每届", "任期内", "届中",     "任期届满前",
                                       "13月底",   "年",   "前",     "换届选举", "" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (GPtrArray) instances = expand_with (point (words[i]), 2026, NULL, NULL, &problem);

      g_assert_cmpuint (instances->len, ==, 0);
      g_assert_nonnull (problem);
    }
}

/* domain.md 4.9, measured: the day that a date is due by, in 2024, 2025 and 2026 */
static void
test_nominal_dates_move_as_measured (void)
{
  static const struct
  {
    const char *words, *due[3];
  } cases[] = {
    { "1月31日前", { "2024-01-31", "2025-01-27", "2026-01-30" } },
    { "2月底", { "2024-02-29", "2025-02-28", "2026-02-28" } },
    { "3月31日前", { "2024-03-29", "2025-03-31", "2026-03-31" } },
    { "4月30日前", { "2024-04-30", "2025-04-30", "2026-04-30" } },
    { "5月31日前", { "2024-05-31", "2025-05-30", "2026-05-29" } },
    { "6月30日前", { "2024-06-28", "2025-06-30", "2026-06-30" } },
    { "8月31日前", { "2024-08-30", "2025-08-29", "2026-08-31" } },
    { "9月20日前", { "2024-09-20", "2025-09-19", "2026-09-20" } },
    { "9月30日前", { "2024-09-30", "2025-09-30", "2026-09-30" } },
    { "10月31日前", { "2024-10-31", "2025-10-31", "2026-10-30" } },
    { "11月30日前", { "2024-11-29", "2025-11-28", "2026-11-30" } },
    { "12月20日前", { "2024-12-20", "2025-12-19", "2026-12-18" } },
    { "12月31日前", { "2024-12-31", "2025-12-31", "2026-12-31" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int year = 2024; year <= 2026; year++)
      {
        g_autoptr (GPtrArray) instances = expand (point (cases[i].words), year);
        ZerenInstance *only = g_ptr_array_index (instances, 0);

        assert_date (only->due_date, cases[i].due[year - 2024]);
        g_assert_cmpint (only->moved_because != NULL,
                         ==,
                         zeren_date_compare (only->due_date, only->rule_date) != 0);
      }
}

static void
test_a_window_opens_on_its_first_day (void)
{
  static const struct
  {
    const char *words, *start, *end;
  } cases[] = {
    { "每年3月至5月", "2026-03-01", "2026-05-31" },
    { "3月1日至3月31日期间", "2026-03-01", "2026-03-31" },
    { "6月1日—15日", "2026-06-01", "2026-06-15" },
    { "11月至次年2月", "2026-11-01", "2027-02-28" },
    { "5月31日前", "2026-01-01", "2026-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) instances = expand (point (cases[i].words), 2026);
      ZerenInstance *only = g_ptr_array_index (instances, 0);

      assert_date (only->period.start, cases[i].start);
      assert_date (only->period.end, cases[i].end);
    }
}

static void
test_a_term_counts_from_the_days_that_a_person_says (void)
{
  static const struct
  {
    ZerenFrequencyKind kind;
    guint count;
    const char *words, *expected;
  } cases[] = {
    { ZEREN_FREQUENCY_DATE, 1, "届中", "2024-2029 11-30>11-30@noned" },
    { ZEREN_FREQUENCY_DATE, 1, "任期中期", "2024-2029 11-30>11-30@noned" },
    { ZEREN_FREQUENCY_AT_LEAST, 1, "每届", "2024-2029 05-31>05-31@noned" },
    { ZEREN_FREQUENCY_AT_LEAST, 1, "任期内", "2024-2029 05-31>05-31@noned" },
    { ZEREN_FREQUENCY_DATE, 1, "任期届满前", "2024-2029 05-31>05-31@noned" },
    { ZEREN_FREQUENCY_AT_LEAST,
      2,
      "任期内",
      "2024-2029/1 11-30>11-30@noned; 2024-2029/2 05-31>05-31@noned" },
    { ZEREN_FREQUENCY_EVENT, 1, "到任后30日内", "2024-2029 07-01>07-01@noned" },
    { ZEREN_FREQUENCY_EVENT, 1, "任职三个月内", "2024-2029 09-01>08-30@noned" },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  ZerenRecurrenceOptions options = {
    .calendar = calendar,
    .term_start = zeren_date_new (2024, 6, 1),
    .term_end = zeren_date_new (2029, 5, 31),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (
        cases[i].kind, cases[i].count, ZEREN_PERIOD_NONE, FALSE, cases[i].words);
      g_autoptr (GPtrArray) instances = zeren_recurrence_expand (frequency, 2026, &options, NULL);
      g_autoptr (GPtrArray) after = zeren_recurrence_expand (frequency, 2030, &options, NULL);
      g_autofree char *text = describe (instances);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpuint (after->len, ==, 0);
      g_assert_cmpint (zeren_recurrence_asks_begin (frequency), ==, ZEREN_BEGIN_TERM);
    }
}

/* The dates are those of the office, not the plan's words: reminders, with nothing to lapse. */
/* What is said is the begin of a month or a term, or that one is left out. */
static void
test_words_that_are_not_the_end_of_the_period (void)
{
  assert_instances (
    odd ("每学期开学前"), 2026, "2026-H1 02-28>02-28@noned; 2026-H2 08-31>08-31@noned");
  assert_instances (odd ("每学期初"), 2026, "2026-H1 02-28>02-28@noned; 2026-H2 08-31>08-31@noned");
  assert_instances (odd ("每学期末"), 2026, "2026-H1 06-30>06-30@noned; 2026-H2 12-31>12-31@noned");
  assert_instances (odd ("每隔一年"), 2026, "2026-2027 12-31>12-31@noned");
  assert_instances (odd ("每一年"), 2026, "2026 12-31>12-31@2026-12-31p");
  assert_instances (odd ("每逢双月"),
                    2027,
                    "2027-01-02 02-28>02-26@2027-02-28p; 2027-03-04 04-30>04-30@2027-04-30p; "
                    "2027-05-06 06-30>06-30@2027-06-30p; 2027-07-08 08-31>08-31@2027-08-31p; "
                    "2027-09-10 10-31>10-29@2027-10-31p; 2027-11-12 12-31>12-31@2027-12-31p");
}

static void
test_odd_months (void)
{
  static const char *const words[] = { "单月", "逢单月", "每单月" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_instances (odd (words[i]),
                      2027,
                      "2027-01 01-31>01-29@2027-01-31p; 2027-03 03-31>03-31@2027-03-31p; "
                      "2027-05 05-31>05-31@2027-05-31p; 2027-07 07-31>07-30@2027-07-31p; "
                      "2027-09 09-30>09-30@2027-09-30p; 2027-11 11-30>11-30@2027-11-30p");
}

static void
assert_first (const char *words, ZerenPeriodKind period, const char *expected)
{
  Shape shape = { ZEREN_FREQUENCY_DATE, 1, period, words };
  g_autoptr (GPtrArray) instances = expand (shape, 2026);
  g_autofree char *date = NULL;
  ZerenInstance *first;

  g_test_message ("%s", words);
  g_assert_cmpuint (instances->len, >, 0);
  first = g_ptr_array_index (instances, 0);
  date = zeren_date_to_string (first->due_date);
  g_assert_cmpstr (date, ==, expected);
}

/* The first days of January 2026 are a holiday, Sunday the 4th is worked for it. */
static void
test_working_days_are_counted_in_each_period (void)
{
  assert_first ("每月第一个工作日", ZEREN_PERIOD_NONE, "2026-01-04");
  assert_first ("第一个工作日", ZEREN_PERIOD_MONTH, "2026-01-04");
  assert_first ("每月首个工作日", ZEREN_PERIOD_NONE, "2026-01-04");
  assert_first ("每月前三个工作日内", ZEREN_PERIOD_NONE, "2026-01-06");
  assert_first ("每季度前10个工作日内", ZEREN_PERIOD_QUARTER, "2026-01-15");
  assert_first ("每月最后一个工作日", ZEREN_PERIOD_NONE, "2026-01-30");
  assert_first ("月末最后一个工作日", ZEREN_PERIOD_MONTH, "2026-01-30");
}

static void
test_school_terms_are_those_of_the_office (void)
{
  static const struct
  {
    guint count;
    const char *words, *expected;
  } cases[] = {
    { 1, "每学期", "2026-H1 07-10>07-10@noned; 2026-H2 01-22>01-22@noned" },
    { 1, "每学年", "2026 07-10>07-10@noned" },
    { 1, "每学期开学前", "2026-H1 03-01>02-28@noned; 2026-H2 08-31>08-31@noned" },
    { 1, "每学期初", "2026-H1 03-08>03-06@noned; 2026-H2 09-07>09-07@noned" },
    { 2,
      "每学期",
      "2026-H1/1 05-06>05-06@noned; 2026-H1/2 07-10>07-10@noned; "
      "2026-H2/1 11-11>11-11@noned; 2026-H2/2 01-22>01-22@noned" },
  };
  const ZerenPeriod terms[] = {
    { ZEREN_UNIT_HALF_YEAR, 1, zeren_date_new (2026, 3, 2), zeren_date_new (2026, 7, 10) },
    { ZEREN_UNIT_HALF_YEAR, 1, zeren_date_new (2026, 9, 1), zeren_date_new (2027, 1, 22) },
  };
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  ZerenRecurrenceOptions options = { .calendar = calendar, .school_terms = terms };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (
        ZEREN_FREQUENCY_AT_LEAST, cases[i].count, ZEREN_PERIOD_NONE, FALSE, cases[i].words);
      g_autoptr (GPtrArray) instances = zeren_recurrence_expand (frequency, 2026, &options, NULL);
      g_autofree char *text = describe (instances);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_false (((ZerenInstance *)g_ptr_array_index (instances, 0))->assumed);
    }
}

static void
test_only_what_the_plan_leaves_open_is_asked (void)
{
  static const struct
  {
    const char *words;
    ZerenBegin begin;
  } cases[] = {
    { "每三年", ZEREN_BEGIN_YEAR },  { "隔年", ZEREN_BEGIN_YEAR },
    { "每两年", ZEREN_BEGIN_YEAR },  { "任期内", ZEREN_BEGIN_TERM },
    { "每届", ZEREN_BEGIN_TERM },    { "每学期", ZEREN_BEGIN_KNOWN },
    { "每旬", ZEREN_BEGIN_KNOWN },   { "年底前", ZEREN_BEGIN_KNOWN },
    { "换届时", ZEREN_BEGIN_KNOWN }, { "每年", ZEREN_BEGIN_KNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (
        ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, FALSE, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (zeren_recurrence_asks_begin (frequency), ==, cases[i].begin);
    }
}

static void
test_events_have_no_instances (void)
{
  g_autoptr (GPtrArray)
    instances = expand ((Shape){ ZEREN_FREQUENCY_EVENT, 1, ZEREN_PERIOD_NONE, "一小时内" }, 2026);

  g_assert_cmpuint (instances->len, ==, 0);
}

static void
test_a_yearly_duty_has_the_default_of_its_kind (void)
{
  static const struct
  {
    const char *action, *expected;
  } cases[] = {
    { "开展一次消防安全检查", "2024 11-30>11-29@2024-12-31d" },
    { "督查各科室", "2024 11-30>11-29@2024-12-31d" },
    { "组织自查并书面报告", "2024 11-30>11-29@2024-12-31d" },
    { "组织保密培训", "2024 10-31>10-31@2024-12-31d" },
    { "制定年度培训计划", "2024 01-31>01-31@2024-12-31d" },
    { "制定应急预案", "2024 12-31>12-31@2024-12-31p" },
    { "开展电梯风险评估", "2024 01-31>01-31@2024-12-31d" },
    { "听取检查情况汇报", "2024 12-31>12-31@2024-12-31p" },
    { "专题研究", "2024 12-31>12-31@2024-12-31p" },
    { "向主管部门报告培训情况", "2024 12-31>12-31@2024-12-31p" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray)
        instances = expand_with (count (1, ZEREN_PERIOD_YEAR), 2024, cases[i].action, NULL, NULL);
      g_autofree char *text = describe (instances);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_a_schedule_table_overrules_the_defaults_of_a_count (void)
{
  static const char *const both[] = { "3月中旬", "9月中旬", NULL };
  static const char *const one[] = { "9月中旬", NULL };
  g_autoptr (GPtrArray) two = expand_with (count (2, ZEREN_PERIOD_YEAR), 2026, NULL, both, NULL);
  g_autoptr (GPtrArray) half = expand_with (count (2, ZEREN_PERIOD_YEAR), 2026, NULL, one, NULL);
  g_autoptr (GPtrArray) more = expand_with (count (1, ZEREN_PERIOD_YEAR), 2026, NULL, both, NULL);
  g_autofree char *two_text = describe (two);
  g_autofree char *half_text = describe (half);
  g_autofree char *more_text = describe (more);

  g_assert_cmpstr (two_text, ==, "2026/1 03-20>03-20@2026-12-31s; 2026/2 09-20>09-20@2026-12-31s");
  g_assert_cmpstr (half_text, ==, "2026/1 06-30>06-30@2026-12-31d; 2026/2 09-20>09-20@2026-12-31s");
  g_assert_cmpstr (more_text, ==, "2026/1 03-20>03-20@2026-12-31s; 2026/2 09-20>09-20@2026-12-31s");
}

static void
test_years_without_a_table_are_provisional (void)
{
  g_autoptr (GPtrArray) known = expand (count (4, ZEREN_PERIOD_YEAR), 2026);
  g_autoptr (GPtrArray) unknown = expand (count (4, ZEREN_PERIOD_YEAR), 2027);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_false (((ZerenInstance *)g_ptr_array_index (known, i))->provisional);
      g_assert_true (((ZerenInstance *)g_ptr_array_index (unknown, i))->provisional);
    }
}

static void
test_periods_of_a_kind_leave_no_day_out (void)
{
  for (ZerenUnit unit = ZEREN_UNIT_DAY; unit <= ZEREN_UNIT_YEAR; unit++)
    {
      ZerenPeriod period = zeren_period_containing (unit, zeren_date_new (2019, 12, 30));

      while (zeren_date_get_year (period.start) < 2050)
        {
          ZerenPeriod next = zeren_period_next (period);

          g_assert_cmpint (zeren_date_days_until (period.end, next.start), ==, 1);
          g_assert_cmpint (zeren_date_compare (period.start, period.end), <=, 0);
          period = next;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/base/recurrence/" name, function)
  ADD ("counts-a-year-have-default-dates-that-never-lapse-before-the-year",
       test_counts_a_year_have_default_dates_that_never_lapse_before_the_year);
  ADD ("six-a-year-fall-on-even-months", test_six_a_year_fall_on_even_months);
  ADD ("a-stated-period-lapses-at-its-end", test_a_stated_period_lapses_at_its_end);
  ADD ("every-month-falls-on-its-last-day", test_every_month_falls_on_its_last_day);
  ADD ("parts-of-a-month", test_parts_of_a_month);
  ADD ("a-week-ends-with-its-last-working-day-and-may-have-none",
       test_a_week_ends_with_its_last_working_day_and_may_have_none);
  ADD ("a-weekday-moves-within-its-week", test_a_weekday_moves_within_its_week);
  ADD ("daily-duties-are-confirmed-monthly", test_daily_duties_are_confirmed_monthly);
  ADD ("periods-of-several-years-are-one-instance-and-never-lapse",
       test_periods_of_several_years_are_one_instance_and_never_lapse);
  ADD ("named-points", test_named_points);
  ADD ("points-of-each-month-and-quarter", test_points_of_each_month_and_quarter);
  ADD ("words-without-a-time-are-a-problem-and-no-guess",
       test_words_without_a_time_are_a_problem_and_no_guess);
  ADD ("nominal-dates-move-as-measured", test_nominal_dates_move_as_measured);
  ADD ("a-window-opens-on-its-first-day", test_a_window_opens_on_its_first_day);
  ADD ("a-term-counts-from-the-days-that-a-person-says",
       test_a_term_counts_from_the_days_that_a_person_says);
  ADD ("only-what-the-plan-leaves-open-is-asked", test_only_what_the_plan_leaves_open_is_asked);
  ADD ("events-have-no-instances", test_events_have_no_instances);
  ADD ("words-that-are-not-the-end-of-the-period", test_words_that_are_not_the_end_of_the_period);
  ADD ("odd-months", test_odd_months);
  ADD ("working-days-are-counted-in-each-period", test_working_days_are_counted_in_each_period);
  ADD ("school-terms-are-those-of-the-office", test_school_terms_are_those_of_the_office);
  ADD ("a-yearly-duty-has-the-default-of-its-kind", test_a_yearly_duty_has_the_default_of_its_kind);
  ADD ("a-schedule-table-overrules-the-defaults-of-a-count",
       test_a_schedule_table_overrules_the_defaults_of_a_count);
  ADD ("years-without-a-table-are-provisional", test_years_without_a_table_are_provisional);
  ADD ("periods-of-a-kind-leave-no-day-out", test_periods_of_a_kind_leave_no_day_out);
#undef ADD

  return g_test_run ();
}
