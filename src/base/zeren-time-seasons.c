/* zeren-time-seasons.c: seasons, school terms and holidays, which no plan dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-points-private.h"

#include <string.h>

#define FLOOD_MONTH 5
#define FLOOD_DAY   1

void
zeren_read_flood_season (ZerenTimeReader *reader)
{
  const ZerenRecurrenceOptions *options = reader->reading->options;
  ZerenDate begin = zeren_time_day_of_month (
    reader->year,
    options->flood_month > 0 ? options->flood_month : FLOOD_MONTH,
    options->flood_day > 0 ? options->flood_day : FLOOD_DAY);

  zeren_time_reader_add (reader,
                         zeren_date_add_days (begin, -1),
                         ZEREN_DATE_SOURCE_DEFAULT,
                         zeren_time_end_of_year (reader->year));
}

/* What a school has dated takes the place of what is usual: the day before a term (开学前), its
 * first week, its last day. Returns: whether it was that */
static gboolean
read_school (ZerenTimeReader *reader)
{
  const ZerenPeriod *terms = reader->reading->options->school_terms;
  g_autofree char *words = g_match_info_fetch (reader->match, 0);
  gboolean begins = zeren_time_reader_group_is (reader, 1, "开学|学期初|学期开学");
  int days = strstr (words, "前") != NULL ? -1 : 6;

  if (terms == NULL ||
      (!begins && !zeren_time_reader_group_is (reader, 1, "学期末|学期结束|期末|放假|寒暑假")))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    zeren_time_reader_add (reader,
                           begins ? zeren_date_add_days (terms[i].start, days) : terms[i].end,
                           ZEREN_DATE_SOURCE_DEFAULT,
                           terms[i].end);

  return TRUE;
}

/* Times of the year that every office knows and no plan dates: [own], reminders only. */
void
zeren_read_season (ZerenTimeReader *reader)
{
  static const struct
  {
    const char *words;
    int month, day, other_month, other_day;
  } seasons[] = {
    { "入冬|冬季|供暖|供暖季|采暖期|采暖季", 10, 31, 0, 0 },
    { "入夏|夏季|高温季节|雨季|台风季节|高考|中考", 5, 31, 0, 0 },
    { "春耕", 2, 28, 0, 0 },
    { "防火期", 9, 30, 0, 0 },
    { "汛期结束|汛", 10, 31, 0, 0 },
    { "开学|学期初|学期开学", 2, 28, 8, 31 },
    { "学期中", 4, 30, 10, 31 },
    { "学期末|学期结束|期末|放假|寒暑假", 1, 15, 6, 30 },
    { "学年初", 9, 30, 0, 0 },
    { "学年末|学年底", 6, 30, 0, 0 },
    { "暑假", 6, 30, 0, 0 },
    { "寒假", 1, 15, 0, 0 },
    { "安全生产月", 6, 30, 0, 0 },
    { "消防宣传月", 11, 30, 0, 0 },
  };
  ZerenDate end = zeren_time_end_of_year (reader->year);

  if (read_school (reader))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (zeren_time_reader_group_is (reader, 1, seasons[i].words))
      {
        zeren_time_reader_add (
          reader,
          zeren_time_day_of_month (reader->year, seasons[i].month, seasons[i].day),
          ZEREN_DATE_SOURCE_DEFAULT,
          end);
        zeren_time_reader_add (
          reader,
          zeren_time_day_of_month (reader->year, seasons[i].other_month, seasons[i].other_day),
          ZEREN_DATE_SOURCE_DEFAULT,
          end);
      }
}

/* 开学后两周内: counted from the first day of a term; without the school's own dates from 1 March
 * and 1 September */
void
zeren_read_after_begin_of_term (ZerenTimeReader *reader)
{
  const ZerenPeriod *terms = reader->reading->options->school_terms;
  int number = zeren_time_reader_get_number (reader, 1);

  for (int i = 0; i < 2; i++)
    {
      ZerenDate begin = terms != NULL ? terms[i].start
                                      : zeren_date_new (reader->year, i == 0 ? 3 : 9, 1);
      ZerenDate date;

      if (zeren_time_reader_group_is (reader, 2, "个工作日|工作日"))
        date = zeren_calendar_add_working_days (reader->reading->options->calendar, begin, number);
      else if (zeren_time_reader_group_is (reader, 2, "月|个月"))
        date = zeren_date_add_months (begin, number);
      else
        date = zeren_date_add_days (
          begin, zeren_time_reader_group_is (reader, 2, "日") ? number : 7 * number);
      zeren_time_reader_add (reader,
                             date,
                             ZEREN_DATE_SOURCE_DEFAULT,
                             terms != NULL ? terms[i].end : zeren_time_end_of_year (reader->year));
    }
}

/* The day before the break; New Year's eve of the year planned, not of the one before. */
static void
add_before_holiday (ZerenTimeReader *reader, const char *name)
{
  int year = strcmp (name, "元旦") == 0 ? reader->year + 1 : reader->year;
  ZerenDate first;

  if (zeren_calendar_find_holiday (reader->reading->options->calendar, year, name, &first))
    zeren_time_reader_add (reader,
                           strcmp (name, "元旦") == 0 ? zeren_time_end_of_year (reader->year)
                                                      : zeren_date_add_days (first, -1),
                           ZEREN_DATE_SOURCE_DEFAULT,
                           zeren_time_end_of_year (reader->year));
}

void
zeren_read_holiday (ZerenTimeReader *reader)
{
  static const struct
  {
    const char *words, *name;
  } holidays[] = {
    { "元旦", "元旦" },           { "春节", "春节" },        { "清明|清明节", "清明" },
    { "51|劳动节", "劳动节" },    { "端午|端午节", "端午" }, { "中秋|中秋节", "中秋" },
    { "11|国庆|国庆节", "国庆" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (zeren_time_reader_group_is (reader, 1, holidays[i].words))
      add_before_holiday (reader, holidays[i].name);
}

void
zeren_read_new_year_holidays (ZerenTimeReader *reader)
{
  add_before_holiday (reader, "春节");
  add_before_holiday (reader, "元旦");
}

void
zeren_read_major_holidays (ZerenTimeReader *reader)
{
  static const char *const names[] = { "春节", "劳动节", "国庆", "元旦" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_before_holiday (reader, names[i]);
}

void
zeren_read_all_holidays (ZerenTimeReader *reader)
{
  static const char *const names[] = { "春节", "清明", "劳动节", "端午", "中秋", "国庆", "元旦" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_before_holiday (reader, names[i]);
}

/* 重要时间节点: the days before the holidays and those that every office prepares for (domain.md
 * 4.4): the sessions in March, 1 May, 1 July, 1 August, National Day */
void
zeren_read_nodes (ZerenTimeReader *reader)
{
  static const struct
  {
    int month, day;
  } days[] = { { 3, 1 }, { 7, 1 }, { 8, 1 } };

  zeren_read_major_holidays (reader);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    zeren_time_reader_add (
      reader,
      zeren_date_add_days (zeren_time_day_of_month (reader->year, days[i].month, days[i].day), -1),
      ZEREN_DATE_SOURCE_DEFAULT,
      zeren_time_end_of_year (reader->year));
}
