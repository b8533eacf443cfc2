/* zeren-time-points.c: the words for one point in time → its date in a year
 *
 * Each pattern is one row of a table with a short reader. What the words do not fix (年初, 月初,
 * 汛期前) gets the conventions of domain.md 4.9 and says so by its source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-points-private.h"

#include <string.h>

/* What stands after a point in time and does not change the day (that day is included). */
#define ENDING "(?:以?之?前|以内|之内|内|期间|左右|完成)?$"

int
zeren_time_reader_get_number (ZerenTimeReader *reader, int group)
{
  g_autofree char *text = g_match_info_fetch (reader->match, group);

  return text != NULL && *text != '\0' ? atoi (text) : 0;
}

gboolean
zeren_time_reader_group_is (ZerenTimeReader *reader, int group, const char *words)
{
  g_autofree char *text = g_match_info_fetch (reader->match, group);
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return text != NULL && g_strv_contains ((const char *const *)list, text);
}

static void
add_in (ZerenTimeReader *reader,
        ZerenPeriod period,
        ZerenDate date,
        ZerenDateSource source,
        ZerenDate lapse)
{
  ZerenPoint point = { .date = date, .source = source, .lapse = lapse, .period = period };

  if (zeren_date_is_set (date))
    g_array_append_val (reader->reading->points, point);
}

void
zeren_time_reader_add (ZerenTimeReader *reader,
                       ZerenDate date,
                       ZerenDateSource source,
                       ZerenDate lapse)
{
  ZerenDate first = zeren_date_new (reader->reading->year, 1, 1);

  add_in (reader, zeren_period_containing (ZEREN_UNIT_YEAR, first), date, source, lapse);
}

ZerenDate
zeren_time_day_of_month (int year, int month, int day)
{
  if (month < 1 || month > 12 || day < 1)
    return ZEREN_DATE_NONE;

  return zeren_date_new (year, month, MIN (day, zeren_days_in_month (year, month)));
}

ZerenDate
zeren_time_end_of_year (int year)
{
  return zeren_date_new (year, 12, 31);
}

/* The day that a part of a month (上旬, 底 …) stands for, 0 for its last */
static int
day_of_part (ZerenTimeReader *reader, int group)
{
  if (zeren_time_reader_group_is (reader, group, "上旬"))
    return 10;
  if (zeren_time_reader_group_is (reader, group, "中旬"))
    return 20;
  if (zeren_time_reader_group_is (reader, group, "初"))
    return 5;
  if (zeren_time_reader_group_is (reader, group, "中"))
    return 15;

  return 0;
}

static void
add_part_of_month (ZerenTimeReader *reader, ZerenPeriod period, int year, int month, int group)
{
  gboolean vague = zeren_time_reader_group_is (reader, group, "初|中");
  int day = day_of_part (reader, group);
  ZerenDate end = zeren_time_day_of_month (year, month, 31);
  ZerenDate date = day == 0 ? end : zeren_time_day_of_month (year, month, day);

  add_in (reader,
          period,
          date,
          vague ? ZEREN_DATE_SOURCE_DEFAULT : ZEREN_DATE_SOURCE_STATED,
          vague ? end : date);
}

static ZerenPeriod
planned_year (ZerenTimeReader *reader)
{
  return zeren_period_containing (ZEREN_UNIT_YEAR, zeren_date_new (reader->reading->year, 1, 1));
}

/* --- points of a year --- */

static void
read_day (ZerenTimeReader *reader)
{
  ZerenDate date = zeren_time_day_of_month (reader->year,
                                            zeren_time_reader_get_number (reader, 1),
                                            zeren_time_reader_get_number (reader, 2));

  zeren_time_reader_add (reader, date, ZEREN_DATE_SOURCE_STATED, date);
}

static void
read_part_of_month (ZerenTimeReader *reader)
{
  add_part_of_month (
    reader, planned_year (reader), reader->year, zeren_time_reader_get_number (reader, 1), 2);
}

/* 3月前 may mean before March or before its end: we remind early and judge late. */
static void
read_before_month (ZerenTimeReader *reader)
{
  int month = zeren_time_reader_get_number (reader, 1);
  ZerenDate first = zeren_time_day_of_month (reader->year, month, 1);

  if (month >= 1 && month <= 12)
    zeren_time_reader_add (reader,
                           month > 1 ? zeren_date_add_days (first, -1)
                                     : zeren_time_day_of_month (reader->year, 1, 31),
                           ZEREN_DATE_SOURCE_DEFAULT,
                           zeren_date_end_of_month (first));
}

/* Week 1 is the one with the month's first Monday (domain.md 4.9). */
static void
read_week_of_month (ZerenTimeReader *reader)
{
  ZerenDate first = zeren_time_day_of_month (
    reader->year, zeren_time_reader_get_number (reader, 1), 1);
  int week = zeren_time_reader_get_number (reader, 2);
  ZerenDate monday, sunday, date;

  if (!zeren_date_is_set (first) || week < 1 || week > 5)
    return;
  monday = zeren_date_add_days (first, (8 - zeren_date_get_weekday (first)) % 7 + 7 * (week - 1));
  sunday = zeren_date_add_days (monday, 6);
  date = zeren_calendar_move_to_working_day (
    reader->reading->options->calendar, zeren_date_add_days (monday, 4), NULL);
  if (zeren_date_compare (date, monday) < 0)
    date = zeren_date_add_days (monday, 4);
  zeren_time_reader_add (reader, date, ZEREN_DATE_SOURCE_PERIOD_END, sunday);
}

static void
read_part_of_year (ZerenTimeReader *reader)
{
  ZerenDate end = zeren_time_end_of_year (reader->year);

  if (zeren_time_reader_group_is (reader, 1, "初"))
    zeren_time_reader_add (
      reader, zeren_date_new (reader->year, 1, 31), ZEREN_DATE_SOURCE_DEFAULT, end);
  else if (zeren_time_reader_group_is (reader, 1, "中"))
    zeren_time_reader_add (
      reader, zeren_date_new (reader->year, 6, 30), ZEREN_DATE_SOURCE_DEFAULT, end);
  else
    zeren_time_reader_add (reader, end, ZEREN_DATE_SOURCE_PERIOD_END, end);
}

static void
read_turn_of_year (ZerenTimeReader *reader)
{
  zeren_time_reader_add (reader,
                         zeren_time_end_of_year (reader->year),
                         ZEREN_DATE_SOURCE_DEFAULT,
                         zeren_date_new (reader->year + 1, 1, 31));
}

static void
read_end_of_year (ZerenTimeReader *reader)
{
  ZerenDate end = zeren_time_end_of_year (reader->year);

  zeren_time_reader_add (reader, end, ZEREN_DATE_SOURCE_PERIOD_END, end);
}

static void
add_period_end (ZerenTimeReader *reader, ZerenUnit unit, int month)
{
  ZerenPeriod period;

  if (month < 1 || month > 12)
    return;
  period = zeren_period_containing (unit, zeren_date_new (reader->year, month, 1));
  add_in (reader, period, period.end, ZEREN_DATE_SOURCE_PERIOD_END, period.end);
}

static void
read_quarter (ZerenTimeReader *reader)
{
  add_period_end (reader, ZEREN_UNIT_QUARTER, zeren_time_reader_get_number (reader, 1) * 3);
}

static void
read_half_year (ZerenTimeReader *reader)
{
  add_period_end (
    reader, ZEREN_UNIT_HALF_YEAR, zeren_time_reader_group_is (reader, 1, "上") ? 1 : 7);
}

/* --- points of each month, quarter, half-year --- */

static gboolean
get_unit (ZerenTimeReader *reader, ZerenUnit *unit)
{
  *unit = ZEREN_UNIT_YEAR;
  if (zeren_time_reader_group_is (reader, 1, "每月|每个月|月"))
    *unit = ZEREN_UNIT_MONTH;
  else if (zeren_time_reader_group_is (reader, 1, "每季度|每季|每个季度|季度|季"))
    *unit = ZEREN_UNIT_QUARTER;
  else if (zeren_time_reader_group_is (reader, 1, "每半年|半年"))
    *unit = ZEREN_UNIT_HALF_YEAR;
  else
    return zeren_unit_from_period_kind (reader->reading->period, unit);

  return TRUE;
}

typedef void (*PeriodReader) (ZerenTimeReader *reader, ZerenPeriod period);

static void
for_each_period (ZerenTimeReader *reader, PeriodReader read)
{
  ZerenUnit unit;
  ZerenPeriod period;

  if (!get_unit (reader, &unit))
    return;
  period = zeren_period_containing (unit, zeren_date_new (reader->reading->year, 1, 1));
  for (; zeren_period_get_year (period) == reader->reading->year;
       period = zeren_period_next (period))
    read (reader, period);
}

static void
add_day_of_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  ZerenDate month = reader->year > reader->reading->year ? zeren_date_add_days (period.end, 1)
                                                         : period.start;
  ZerenDate date = zeren_time_day_of_month (zeren_date_get_year (month),
                                            zeren_date_get_month (month),
                                            zeren_time_reader_get_number (reader, 2));

  add_in (reader, period, date, ZEREN_DATE_SOURCE_STATED, date);
}

static void
read_day_of_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_day_of_period);
}

static void
add_day_of_following_month (ZerenTimeReader *reader, ZerenPeriod period)
{
  ZerenDate month = zeren_date_add_days (period.end, 1), date;

  if (zeren_time_reader_get_number (reader, 2) == 0)
    {
      add_part_of_month (
        reader, period, zeren_date_get_year (month), zeren_date_get_month (month), 3);
      return;
    }
  date = zeren_time_day_of_month (zeren_date_get_year (month),
                                  zeren_date_get_month (month),
                                  zeren_time_reader_get_number (reader, 2));
  add_in (reader, period, date, ZEREN_DATE_SOURCE_STATED, date);
}

static void
read_following_month (ZerenTimeReader *reader)
{
  for_each_period (reader, add_day_of_following_month);
}

static void
add_part_of_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  if (zeren_time_reader_group_is (reader, 2, "初"))
    add_in (
      reader, period, zeren_date_add_days (period.start, 4), ZEREN_DATE_SOURCE_DEFAULT, period.end);
  else if (zeren_time_reader_group_is (reader, 2, "中"))
    add_in (reader,
            period,
            zeren_date_add_days (period.start, zeren_period_get_n_days (period) / 2),
            ZEREN_DATE_SOURCE_DEFAULT,
            period.end);
  else if (zeren_time_reader_group_is (reader, 2, "上旬|中旬|下旬"))
    add_part_of_month (
      reader, period, zeren_date_get_year (period.start), zeren_date_get_month (period.start), 2);
  else
    add_in (reader, period, period.end, ZEREN_DATE_SOURCE_PERIOD_END, period.end);
}

static void
read_part_of_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_part_of_period);
}

/* 第1周, 首周; 0 for the last */
static int
get_week (ZerenTimeReader *reader)
{
  g_autofree char *words = g_match_info_fetch (reader->match, 0);

  return strstr (words, "首") != NULL ? 1 : zeren_time_reader_get_number (reader, 2);
}

/* 每月第1周, 每月最后1周: the same weeks as those of a named month */
static void
add_week_of_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  int week = get_week (reader);
  ZerenDate first = period.start;
  int offset = (8 - zeren_date_get_weekday (first)) % 7;
  ZerenDate monday = zeren_date_add_days (first, offset + 7 * (week - 1));
  ZerenDate sunday, date;

  if (week == 0)
    monday = zeren_date_add_days (period.end, 1 - zeren_date_get_weekday (period.end));
  sunday = zeren_date_add_days (monday, 6);
  date = zeren_date_add_days (monday, 4);
  if (zeren_date_compare (date, period.end) > 0)
    date = period.end;
  add_in (reader, period, date, ZEREN_DATE_SOURCE_PERIOD_END, sunday);
}

/* 次月首周: due in the month after the one that it is for */
static void
add_week_of_following (ZerenTimeReader *reader, ZerenPeriod period)
{
  ZerenDate first = zeren_date_add_days (period.end, 1);
  int offset = (8 - zeren_date_get_weekday (first)) % 7;
  ZerenDate friday = zeren_date_add_days (first, offset + 7 * (get_week (reader) - 1) + 4);

  add_in (reader, period, friday, ZEREN_DATE_SOURCE_PERIOD_END, zeren_date_add_days (friday, 2));
}

static void
read_week_of_following (ZerenTimeReader *reader)
{
  for_each_period (reader, add_week_of_following);
}

static void
read_week_of_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_week_of_period);
}

/* 每月第1个工作日, 每月前3个工作日内: what the plan says, not the end of the month */
static void
add_working_day_of_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  int days = MAX (zeren_time_reader_get_number (reader, 2), 1);
  ZerenDate date = zeren_calendar_add_working_days (
    reader->reading->options->calendar, zeren_date_add_days (period.start, -1), days);

  add_in (reader, period, date, ZEREN_DATE_SOURCE_STATED, date);
}

static void
read_working_day_of_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_working_day_of_period);
}

/* 首月10日, 第2个月中旬, 末月25日: groups 2 which month, 3 the day, 4 the part */
static void
add_month_of_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  int length = zeren_date_get_month (period.end) - zeren_date_get_month (period.start) + 1;
  int offset = 0;
  int year = zeren_date_get_year (period.start);
  int month;

  if (zeren_time_reader_group_is (reader, 2, "末|最后1个|最后"))
    offset = length - 1;
  else if (!zeren_time_reader_group_is (reader, 2, "首|首个"))
    {
      g_autofree char *text = g_match_info_fetch (reader->match, 2);

      offset = CLAMP (atoi (text + strlen ("第")) - 1, 0, length - 1);
    }
  month = zeren_date_get_month (period.start) + offset;

  if (zeren_time_reader_get_number (reader, 3) > 0)
    {
      ZerenDate date = zeren_time_day_of_month (
        year, month, zeren_time_reader_get_number (reader, 3));

      add_in (reader, period, date, ZEREN_DATE_SOURCE_STATED, date);
    }
  else
    add_part_of_month (reader, period, year, month, 4);
}

static void
read_month_of_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_month_of_period);
}

/* 每季度结束后10日内, 每月后5个工作日内 */
static void
add_after_period (ZerenTimeReader *reader, ZerenPeriod period)
{
  int days = zeren_time_reader_get_number (reader, 2);
  ZerenDate date = zeren_time_reader_group_is (reader, 3, "个工作日|工作日")
                     ? zeren_calendar_add_working_days (
                         reader->reading->options->calendar, period.end, days)
                     : zeren_date_add_days (period.end, days);

  add_in (reader, period, date, ZEREN_DATE_SOURCE_STATED, date);
}

static void
read_after_each (ZerenTimeReader *reader)
{
  for_each_period (reader, add_after_period);
}

/* --- the table --- */

#define EACH "(每个?月|每个?季度?|每半年|季度?|半年|月|)"

static const struct
{
  const char *pattern;
  void (*read) (ZerenTimeReader *reader);
  gboolean needs_period; /* without 每… only where the frequency names a period below the year */
} patterns[] = {
  { "^(\\d+)月份?(\\d+)日" ENDING, read_day },
  { "^(\\d+)月份?以?之?前$", read_before_month },
  { "^(\\d+)月份?(上旬|中旬|下旬|初|中|底|末|)" ENDING, read_part_of_month },
  { "^(\\d+)月份?第(\\d)(?:个?周|个?星期)(?:周[1-5日]|星期[1-5日])?" ENDING, read_week_of_month },
  { "^年?度?(初|中|底|终|末|内)" ENDING, read_part_of_year },
  { "^(?:岁末年初|岁末|年关|年底年初)" ENDING, read_turn_of_year },
  { "^年度?(?:结束|终了)" ENDING, read_end_of_year },
  { "^第?(\\d)季度?(?:末|底|内)?" ENDING, read_quarter },
  { "^(上|下)半年(?:末|底|内)?" ENDING, read_half_year },
  { "^(?:主?汛期|汛|入汛|防汛)(?:来临|到来|开始)?(?:以?之?前|前后)$", zeren_read_flood_season },
  { "^(入冬|冬季|供暖季?|采暖期|采暖季|入夏|夏季|高温季节|雨季|台风季节|高考|中考|春耕|防火期)"
    "(?:来临|到来|开始)?" ENDING,
    zeren_read_season },
  { "^(汛期结束|汛)后" ENDING, zeren_read_season },
  { "^(?:学期)?开学(?:以|之)?后(\\d+)(个?工作日|日|周|个?星期|个?月)(?:以|之)?内?$",
    zeren_read_after_begin_of_term },
  { "^(开学|学期初|学期开学|学期中|学期末|学期结束|期末|放假|寒暑假|学年初|学年末|学年底|暑假|寒假|"
    "安全生产月|消防宣传月)(?:初|时|后|第1周|首周|第1日|首日)?" ENDING,
    zeren_read_season },
  { "^元旦春节(?:以?之?前|期间)?$", zeren_read_new_year_holidays },
  { "^(元旦|春节|清明节?|51|劳动节|端午节?|中秋节?|11|国庆节?)(?:假期)?(?:以?之?前|前后|期间)?$",
    zeren_read_holiday },
  { "^(?:重大节假?日|重要节假?日|节)(?:以?之?前|前后|期间)?$", zeren_read_major_holidays },
  { "^(?:法定)?节假?日(?:以?之?前|前后|期间)?$", zeren_read_all_holidays },
  { "^(?:重要|重大|敏感|关键|特殊)(?:时间|时段|时期)?节点" ENDING, zeren_read_nodes },
  { EACH "(\\d+)日" ENDING, read_day_of_each, TRUE },
  { EACH "(?:第([1-5])个?周|首个?周|末周|最后1?个?周)" ENDING, read_week_of_each, TRUE },
  { EACH "(?:次月|下月|下个月)(?:(\\d+)日|(上旬|中旬|下旬|初|中|底|末))" ENDING,
    read_following_month,
    TRUE },
  { EACH "(?:次月|下月|下个月)(?:第([1-5])个?周|首个?周)" ENDING, read_week_of_following, TRUE },
  { EACH "(首个?|第\\d个?|末|最后1?个?)月(?:(\\d+)日|(上旬|中旬|下旬|初|底|末|))" ENDING,
    read_month_of_each,
    TRUE },
  { EACH "(?:结束|终了)?之?后(\\d+)(个?工作日|日)" ENDING, read_after_each, TRUE },
  { EACH "(?:首|(?:第|前)(\\d+))个?工作日" ENDING, read_working_day_of_each, TRUE },
  { EACH "(上旬|中旬|下旬|初|中|底|末|(?:末|底)?最后1(?:日|个?工作日)|)" ENDING,
    read_part_of_each,
    TRUE },
};

static gpointer
compile_patterns (gpointer data)
{
  GRegex **compiled = g_new0 (GRegex *, G_N_ELEMENTS (patterns));

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *anchored = g_strconcat ("^(?:", patterns[i].pattern, ")", NULL);

      compiled[i] = g_regex_new (
        patterns[i].needs_period ? anchored : patterns[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (compiled[i] != NULL);
    }

  return compiled;
}

static gboolean
names_period (ZerenTimeReader *reader)
{
  ZerenUnit unit;

  return get_unit (reader, &unit) && unit != ZEREN_UNIT_YEAR && unit != ZEREN_UNIT_DAY &&
         unit != ZEREN_UNIT_WEEK;
}

/**
 * zeren_time_point_read:
 * @self: what is known; the point is added to it
 * @words: normalised words for one point, without a year
 * @year: the year that they speak of
 *
 * Returns: whether @words were understood
 */
gboolean
zeren_time_point_read (ZerenTimeReading *self, const char *words, int year)
{
  static GOnce once = G_ONCE_INIT;
  GRegex **compiled = g_once (&once, compile_patterns, NULL);
  guint before = self->points->len;

  for (guint i = 0; i < G_N_ELEMENTS (patterns) && *words != '\0'; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      ZerenTimeReader reader = { .reading = self, .year = year };

      if (!g_regex_match (compiled[i], words, 0, &match))
        continue;
      reader.match = match;
      if (patterns[i].needs_period && !names_period (&reader))
        continue;
      patterns[i].read (&reader);
      return self->points->len > before;
    }

  return FALSE;
}
