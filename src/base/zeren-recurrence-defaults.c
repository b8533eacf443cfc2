/* zeren-recurrence-defaults.c: the conventions where a plan gives a count and no date
 *
 * Everything here is ours (domain.md 4.5 and 4.9): it reminds, and no more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-recurrence-private.h"

#include <string.h>

/* The verbs of domain.md 4.5 with the date of a duty that is only yearly. The first verb in the
 * action decides: 听取检查情况汇报 is hearing, not inspecting. */
static const struct
{
  const char *word;
  int month, day;
  gboolean makes; /* what is made decides: a plan or something else */
} yearly[] = {
  { "自查", 11, 30 },     { "督查", 11, 30 },     { "督促", 11, 30 },     { "督导", 11, 30 },
  { "检查", 11, 30 },     { "抽查", 11, 30 },     { "巡查", 11, 30 },     { "排查", 11, 30 },
  { "检测", 11, 30 },     { "培训", 10, 31 },     { "工作计划", 1, 31 },  { "年度计划", 1, 31 },
  { "计划", 1, 31 },      { "工作要点", 1, 31 },  { "风险评估", 1, 31 },  { "风险排查", 1, 31 },
  { "梳理风险", 1, 31 },  { "制定", 0, 0, TRUE }, { "制订", 0, 0, TRUE }, { "编制", 0, 0, TRUE },
  { "拟定", 0, 0, TRUE }, { "拟订", 0, 0, TRUE }, { "研究", 12, 31 },     { "通报", 12, 31 },
  { "报告", 12, 31 },     { "汇报", 12, 31 },     { "听取", 12, 31 },     { "学习", 12, 31 },
  { "研判", 12, 31 },     { "审议", 12, 31 },     { "述职", 12, 31 },     { "述责", 12, 31 },
  { "述廉", 12, 31 },     { "考核", 12, 31 },     { "考评", 12, 31 },     { "总结", 12, 31 },
  { "会议", 12, 31 },     { "演练", 12, 31 },     { "评议", 12, 31 },     { "报送", 12, 31 },
  { "上报", 12, 31 },
};

/**
 * zeren_yearly_default:
 * @action: (nullable): what has to be done
 * @year: the year
 *
 * Returns: the date by which a duty that is due once a year is expected
 */
ZerenDate
zeren_yearly_default (const char *action, int year)
{
  const char *best = NULL;
  int month = 12, day = 31;

  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (yearly); i++)
    {
      const char *place = strstr (action, yearly[i].word);
      gboolean plans = yearly[i].makes && (strstr (action, "计划") || strstr (action, "要点"));

      if (place == NULL || (best != NULL && place >= best))
        continue;
      best = place;
      month = plans ? 1 : yearly[i].makes ? 12 : yearly[i].month;
      day = yearly[i].makes ? 31 : yearly[i].day;
    }

  return zeren_date_new (year, month, day);
}

static void
add_date (GArray *points, ZerenPeriod period, ZerenDate date, ZerenDate last)
{
  gboolean ends = zeren_date_compare (date, last) == 0;
  ZerenPoint point = {
    .date = date,
    .source = ends ? ZEREN_DATE_SOURCE_PERIOD_END : ZEREN_DATE_SOURCE_DEFAULT,
    .lapse = period.end,
    .period = period,
  };

  g_array_append_val (points, point);
}

static guint
divide_up (guint value, guint by)
{
  return (value + by - 1) / by;
}

static void
spread_by_months (ZerenPeriod period, guint count, guint n_months, GArray *points)
{
  for (guint i = 1; i <= count; i++)
    {
      ZerenDate month = zeren_date_add_months (period.start,
                                               (int)divide_up (n_months * i, count) - 1);

      add_date (points, period, zeren_date_end_of_month (month), period.end);
    }
}

static void
spread_by_days (ZerenPeriod period, guint count, guint n_days, GArray *points)
{
  for (guint i = 1; i <= count; i++)
    add_date (points,
              period,
              zeren_date_add_days (period.start, (int)divide_up (n_days * i, count) - 1),
              period.end);
}

/* Weeks: Monday to Friday as far as they are working days; a week without any has no instance. */
static void
spread_by_working_days (ZerenPeriod period, guint count, ZerenCalendar *calendar, GArray *points)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ZerenDate));

  for (ZerenDate day = period.start; zeren_date_compare (day, period.end) <= 0;
       day = zeren_date_add_days (day, 1))
    if (zeren_date_get_weekday (day) <= 5 && zeren_calendar_is_working_day (calendar, day))
      g_array_append_val (days, day);

  for (guint i = 1; days->len > 0 && i <= count; i++)
    add_date (points,
              period,
              g_array_index (days, ZerenDate, divide_up (days->len * i, count) - 1),
              g_array_index (days, ZerenDate, days->len - 1));
}

static guint
count_months (ZerenPeriod period)
{
  return (guint)((zeren_date_get_year (period.end) - zeren_date_get_year (period.start)) * 12 +
                 zeren_date_get_month (period.end) - zeren_date_get_month (period.start) + 1);
}

/* 15th and last; 10th, 20th and last; else even parts */
static void
spread_in_month (ZerenPeriod period, guint count, GArray *points)
{
  if (count <= 3)
    {
      for (guint i = 1; i < count; i++)
        add_date (points,
                  period,
                  zeren_date_add_days (period.start, (int)(30 * i / count) - 1),
                  period.end);
      add_date (points, period, period.end, period.end);
    }
  else
    spread_by_days (period, count, (guint)zeren_period_get_n_days (period), points);
}

void
zeren_spread (ZerenPeriod period, guint count, ZerenCalendar *calendar, GArray *points)
{
  guint n_months = count_months (period);

  if (period.unit == ZEREN_UNIT_WEEK)
    spread_by_working_days (period, count, calendar, points);
  else if (period.unit == ZEREN_UNIT_MONTH && n_months == 1)
    spread_in_month (period, count, points);
  else if (period.unit >= ZEREN_UNIT_YEAR || (period.unit >= ZEREN_UNIT_MONTH && count <= n_months))
    spread_by_months (period, count, n_months, points);
  else
    spread_by_days (period, count, (guint)zeren_period_get_n_days (period), points);
}

void
zeren_spread_days (ZerenPeriod period, guint count, GArray *points)
{
  spread_by_days (period, count, (guint)zeren_period_get_n_days (period), points);
}

static const struct
{
  const char *pattern;
  ZerenUnit unit;
  guint count; /* 0: the number in the words */
  gboolean assumed, terms, odd_months;
} odd_periods[] = {
  { "^(?:每个?)?学期", ZEREN_UNIT_HALF_YEAR, 1, TRUE, TRUE, FALSE },
  { "^每个?学年", ZEREN_UNIT_YEAR, 1, TRUE, FALSE, FALSE },
  { "^(?:每隔?|隔)(\\d+)年", ZEREN_UNIT_YEAR, 0, TRUE, FALSE, FALSE },
  { "^每?隔年", ZEREN_UNIT_YEAR, 2, TRUE, FALSE, FALSE },
  { "^每年", ZEREN_UNIT_YEAR, 1, FALSE, FALSE, FALSE },
  { "^每半年", ZEREN_UNIT_HALF_YEAR, 1, FALSE, FALSE, FALSE },
  { "^每个?季度?", ZEREN_UNIT_QUARTER, 1, FALSE, FALSE, FALSE },
  { "^每半个?月", ZEREN_UNIT_HALF_MONTH, 1, FALSE, FALSE, FALSE },
  { "^每?旬", ZEREN_UNIT_TEN_DAYS, 1, FALSE, FALSE, FALSE },
  { "^每10日", ZEREN_UNIT_TEN_DAYS, 1, FALSE, FALSE, FALSE },
  { "^每15日", ZEREN_UNIT_HALF_MONTH, 1, FALSE, FALSE, FALSE },
  { "^(?:每?逢?双月|每?隔月)", ZEREN_UNIT_MONTH, 2, FALSE, FALSE, FALSE },
  { "^每?逢?单月", ZEREN_UNIT_MONTH, 2, FALSE, FALSE, TRUE },
  { "^(?:每隔?|隔)(\\d+)个?月", ZEREN_UNIT_MONTH, 0, FALSE, FALSE, FALSE },
  { "^每个?月", ZEREN_UNIT_MONTH, 1, FALSE, FALSE, FALSE },
  { "^(?:每?双周|每?隔周)", ZEREN_UNIT_WEEK, 2, TRUE, FALSE, FALSE },
  { "^(?:每隔?|隔)(\\d+)个?(?:周|星期)", ZEREN_UNIT_WEEK, 0, TRUE, FALSE, FALSE },
  { "^每7日", ZEREN_UNIT_WEEK, 1, FALSE, FALSE, FALSE },
  { "^每个?(?:周|星期)(?:[^1-6日末]|$)", ZEREN_UNIT_WEEK, 1, FALSE, FALSE, FALSE },
  { "^每1?个?(?:工作)?日", ZEREN_UNIT_DAY, 1, FALSE, FALSE, FALSE },
};

/* The patterns, and the one for a day of the week after them */
static gpointer
compile_odd_periods (gpointer data)
{
  guint n = G_N_ELEMENTS (odd_periods);
  GRegex **compiled = g_new0 (GRegex *, n + 1);

  for (guint i = 0; i < n; i++)
    compiled[i] = g_regex_new (odd_periods[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
  compiled[n] = g_regex_new ("^每?逢?(?:周|星期)([1-6日末])", G_REGEX_OPTIMIZE, 0, NULL);

  return compiled;
}

static gboolean
read_weekday (GRegex *regex, const char *plain, ZerenOddPeriod *odd)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *day = NULL;

  if (strstr (plain, "至周5") != NULL || strstr (plain, "1至5") != NULL)
    {
      odd->unit = ZEREN_UNIT_DAY;
      return TRUE;
    }
  if (!g_regex_match (regex, plain, 0, &match))
    return FALSE;
  day = g_match_info_fetch (match, 1);
  odd->weekday = g_ascii_isdigit (*day) ? atoi (day) : strcmp (day, "日") == 0 ? 7 : 0;

  return TRUE;
}

/**
 * zeren_odd_period_read:
 * @words: the words of a plan for a period that has no name of its own in the extract
 * @odd: (out): the period
 *
 * Returns: whether @words name such a period: 每旬, 每半月, 每两个月, 双月, 单月, 每三年, 隔年,
 * 每学期 …
 */
gboolean
zeren_odd_period_read (const char *words, ZerenOddPeriod *odd)
{
  static GOnce once = G_ONCE_INIT;
  GRegex **compiled = g_once (&once, compile_odd_periods, NULL);
  g_autofree char *plain = zeren_time_words_normalise (words);

  *odd = (ZerenOddPeriod){ .unit = ZEREN_UNIT_WEEK, .count = 1 };
  if (read_weekday (compiled[G_N_ELEMENTS (odd_periods)], plain, odd))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (odd_periods); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *number = NULL;

      if (!g_regex_match (compiled[i], plain, 0, &match))
        continue;
      number = g_match_info_fetch (match, 1);
      odd->unit = odd_periods[i].unit;
      odd->count = odd_periods[i].count > 0 ? odd_periods[i].count : (guint)atoi (number);
      odd->assumed = odd_periods[i].assumed;
      odd->terms = odd_periods[i].terms;
      odd->odd_months = odd_periods[i].odd_months;
      /* 每隔1年 leaves one out, 每1年 none */
      if (odd_periods[i].count == 0 && odd->count == 1)
        {
          odd->count = strstr (plain, "隔") != NULL ? 2 : 1;
          odd->assumed = odd->assumed && odd->count > 1;
        }
      /* 每十二个月 is a year; groups of months that do not fill one have no fixed begin */
      if (odd->unit == ZEREN_UNIT_MONTH && odd->count > 1 && 12 % odd->count != 0)
        odd->assumed = TRUE;
      return odd->count >= 1 && odd->count <= 50;
    }

  return FALSE;
}
