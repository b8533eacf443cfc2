/* test-event-limit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-event-limit.h"

static GDateTime *
instant (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (8 * 3600);
  GDateTime *when = g_date_time_new_from_iso8601 (text, zone);

  g_assert_nonnull (when);

  return when;
}

static ZerenLimit *
limit_of (const char *words, const char *event)
{
  g_autoptr (ZerenFrequency)
    frequency = zeren_frequency_new (ZEREN_FREQUENCY_EVENT, 1, ZEREN_PERIOD_NONE, FALSE, words);
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (GDateTime) when = instant (event);

  return zeren_limit_after_event (frequency, when, calendar);
}

static void
assert_instant (GDateTime *when, const char *expected)
{
  g_autofree char *text = g_date_time_format (when, "%Y-%m-%dT%H:%M:%S");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_stated_lengths_are_measured (void)
{
  static const struct
  {
    const char *words, *event, *at, *latest;
  } cases[] = {
    { "一小时内", "2026-03-06T09:30:00", "2026-03-06T10:30:00", "2026-03-06T10:30:00" },
    { "两小时内", "2026-03-06T23:30:00", "2026-03-07T01:30:00", "2026-03-07T01:30:00" },
    { "三十分钟内", "2026-03-06T09:30:00", "2026-03-06T10:00:00", "2026-03-06T10:00:00" },
    { "半小时内", "2026-03-06T09:30:00", "2026-03-06T10:00:00", "2026-03-06T10:00:00" },
    { "24小时内", "2026-02-14T12:00:00", "2026-02-15T12:00:00", "2026-02-15T12:00:00" },
    { "３日内", "2026-03-02T09:30:00", "2026-03-05T23:59:59", "2026-03-05T23:59:59" },
    { "十日内", "2026-01-21T09:30:00", "2026-01-31T23:59:59", "2026-02-02T23:59:59" },
    { "二十日内", "2026-03-02T09:30:00", "2026-03-22T23:59:59", "2026-03-23T23:59:59" },
    { "三个工作日内", "2026-02-12T09:00:00", "2026-02-24T23:59:59", "2026-02-24T23:59:59" },
    { "十个工作日内", "2026-03-02T09:00:00", "2026-03-16T23:59:59", "2026-03-16T23:59:59" },
    { "5个工作日内", "2025-09-26T09:00:00", "2025-10-10T23:59:59", "2025-10-10T23:59:59" },
    { "一个月内", "2026-01-31T09:00:00", "2026-02-28T23:59:59", "2026-02-28T23:59:59" },
    { "一个月内", "2026-01-16T09:00:00", "2026-02-16T23:59:59", "2026-02-24T23:59:59" },
    { "一周内", "2026-03-02T09:00:00", "2026-03-09T23:59:59", "2026-03-09T23:59:59" },
    { "当日", "2026-03-02T09:00:00", "2026-03-02T23:59:59", "2026-03-02T23:59:59" },
    { "次日", "2026-03-02T09:00:00", "2026-03-03T23:59:59", "2026-03-03T23:59:59" },
    { "立即报告，最迟不超过1小时",
      "2026-03-02T09:00:00",
      "2026-03-02T10:00:00",
      "2026-03-02T10:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenLimit) limit = limit_of (cases[i].words, cases[i].event);

      g_assert_cmpint (limit->kind, ==, ZEREN_LIMIT_STATED);
      assert_instant (limit->at, cases[i].at);
      assert_instant (limit->latest, cases[i].latest);
    }
}

static void
test_soft_words_remind_and_are_never_missed (void)
{
  static const char *const words[] = { "立即", "第一时间", "马上", "即时" };
  g_autoptr (GDateTime) years_later = instant ("2030-01-01T00:00:00");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (ZerenLimit) limit = limit_of (words[i], "2026-03-06T09:30:00");

      g_assert_cmpint (limit->kind, ==, ZEREN_LIMIT_REMINDER);
      assert_instant (limit->at, "2026-03-06T11:30:00");
      assert_instant (limit->written_at, "2026-03-07T09:30:00");
      g_assert_false (zeren_limit_is_missed (limit, years_later));
    }
}

static void
test_before_the_event_there_is_no_limit (void)
{
  static const char *const words[] = { "会前",       "事先",    "实施前五日内", "实施前十日内",
                                       "活动举办前", "提前3日", "召开5日前" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (ZerenLimit) limit = limit_of (words[i], "2026-03-06T09:30:00");

      g_assert_cmpint (limit->kind, ==, ZEREN_LIMIT_NONE);
      g_assert_null (limit->at);
    }
}

static void
test_a_stated_limit_is_missed_only_after_its_lenient_end (void)
{
  g_autoptr (ZerenLimit) limit = limit_of ("十日内", "2026-01-21T09:30:00");
  g_autoptr (GDateTime) sunday = instant ("2026-02-01T10:00:00");
  g_autoptr (GDateTime) monday = instant ("2026-02-02T10:00:00");
  g_autoptr (GDateTime) tuesday = instant ("2026-02-03T00:00:00");

  g_assert_false (zeren_limit_is_missed (limit, sunday));
  g_assert_false (zeren_limit_is_missed (limit, monday));
  g_assert_true (zeren_limit_is_missed (limit, tuesday));
}

static void
test_periodic_duties_have_no_limit_after_an_event (void)
{
  g_autoptr (ZerenFrequency)
    frequency = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, FALSE, "3月5日");
  g_autoptr (ZerenCalendar) calendar = zeren_calendar_new_shipped ();
  g_autoptr (GDateTime) when = instant ("2026-03-01T08:00:00");
  g_autoptr (ZerenLimit) limit = zeren_limit_after_event (frequency, when, calendar);

  g_assert_cmpint (limit->kind, ==, ZEREN_LIMIT_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/event-limit/stated-lengths-are-measured",
                   test_stated_lengths_are_measured);
  g_test_add_func ("/base/event-limit/soft-words-remind-and-are-never-missed",
                   test_soft_words_remind_and_are_never_missed);
  g_test_add_func ("/base/event-limit/before-the-event-there-is-no-limit",
                   test_before_the_event_there_is_no_limit);
  g_test_add_func ("/base/event-limit/a-stated-limit-is-missed-only-after-its-lenient-end",
                   test_a_stated_limit_is_missed_only_after_its_lenient_end);
  g_test_add_func ("/base/event-limit/periodic-duties-have-no-limit-after-an-event",
                   test_periodic_duties_have_no_limit_after_an_event);

  return g_test_run ();
}
