/* zeren-time-words.c: the words of a plan for points in time → dates of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-words-private.h"

#include <string.h>

static gboolean
skip_prefix (const char **words, const char *prefix)
{
  if (!g_str_has_prefix (*words, prefix))
    return FALSE;
  *words += strlen (prefix);

  return TRUE;
}

/* 每年应于3月底前 */
static void
skip_modal (const char **words)
{
  static const char *const modals[] = { "应当", "应", "须", "要" };
  static const char *const marks[] = { "于", "在", "的" };

  for (guint i = 0; i < G_N_ELEMENTS (modals); i++)
    if (skip_prefix (words, modals[i]))
      break;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (skip_prefix (words, marks[i]))
      break;
}

/* 次年1月底, 每年年初, 2027年3月: the year, and what is left. FALSE for another year than planned.
 */
static gboolean
read_year (const char **words, int *year)
{
  static const char *const next[] = { "次年度", "次年",  "翌年", "下1年度", "下1年",
                                      "下年度", "第2年", "来年", "明年" };
  static const char *const same[] = { "每年度", "每年", "全年", "当年", "本年度", "本年", "1年" };
  int planned = *year;

  if (g_str_has_prefix (*words, "每年年"))
    *words += strlen ("每年");
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (skip_prefix (words, same[i]))
      break;
  skip_modal (words);
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    if (skip_prefix (words, next[i]))
      {
        *year = planned + 1;
        return TRUE;
      }
  if (strlen (*words) > 4 && strspn (*words, "0123456789") == 4 &&
      g_str_has_prefix (*words + 4, "年"))
    {
      *year = atoi (*words);
      *words += 4 + strlen ("年");
      return *year == planned;
    }

  return TRUE;
}

/* The first day of 3月1日至… and 3月至… in @year; unset where there is no range */
static ZerenDate
start_of_range (const char *words, int year)
{
  const char *mark = strstr (words, "至");
  const char *day;
  int month = atoi (words);

  if (mark == NULL || !g_ascii_isdigit (*words) || month < 1 || month > 12)
    return ZEREN_DATE_NONE;
  day = words + strspn (words, "0123456789");
  if (!g_str_has_prefix (day, "月"))
    return ZEREN_DATE_NONE;
  day += strlen ("月");
  if (g_str_has_prefix (day, "份"))
    day += strlen ("份");
  if (day == mark)
    return zeren_date_new (year, month, 1);
  if (!g_ascii_isdigit (*day) || atoi (day) < 1 || atoi (day) > zeren_days_in_month (year, month))
    return ZEREN_DATE_NONE;

  return zeren_date_new (year, month, atoi (day));
}

/* 3月至5月 → 5月; 3月1日至15日 → 3月15日: the end counts. 11月至2月 ends in the year after. */
static char *
end_of_range (const char *words, int *year)
{
  static const char *const next[] = { "次年", "翌年", "第2年" };
  const char *mark = strstr (words, "至");
  const char *end = mark != NULL ? mark + strlen ("至") : words;
  const char *month = strstr (words, "月");

  if (mark == NULL || month == NULL || month > mark)
    return g_strdup (end);
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    if (skip_prefix (&end, next[i]))
      {
        (*year)++;
        return g_strdup (end);
      }
  if (strstr (end, "月") == NULL)
    return g_strdup_printf ("%.*s月%s", (int)(month - words), words, end);
  if (g_ascii_isdigit (*words) && g_ascii_isdigit (*end) && atoi (end) < atoi (words))
    (*year)++;

  return g_strdup (end);
}

/* What is done within a window is done from its first day on. */
static void
open_window (ZerenTimeReading *self, guint from, ZerenDate start)
{
  for (guint i = from; zeren_date_is_set (start) && i < self->points->len; i++)
    {
      ZerenPoint *point = &g_array_index (self->points, ZerenPoint, i);

      if (zeren_date_compare (start, point->date) > 0)
        continue;
      point->period.start = start;
      point->period.end = point->date;
    }
}

/* 3、9月底; 2、4季度; 每月5日、20日: a part lends what it lacks from its neighbours. */
static char *
complete_part (char **parts, guint i)
{
  static const char *const each[] = { "每月", "每个月", "每季度", "每半年" };
  const char *number = g_str_has_prefix (parts[i], "第") ? parts[i] + strlen ("第") : parts[i];
  gsize digits = strspn (number, "0123456789");

  if (digits > 0 && number[digits] == '\0')
    for (guint j = i + 1; parts[j] != NULL; j++)
      {
        gsize others = strspn (parts[j], "0123456789");

        if (others > 0 && parts[j][others] != '\0')
          return g_strconcat (parts[i], parts[j] + others, NULL);
      }
  for (guint j = 0; i > 0 && j < G_N_ELEMENTS (each); j++)
    if (g_str_has_prefix (parts[0], each[j]) && !g_str_has_prefix (parts[i], "每"))
      return g_strconcat (each[j], parts[i], NULL);

  return g_strdup (parts[i]);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const ZerenPoint *x = a;
  const ZerenPoint *y = b;

  return zeren_date_compare (x->date, y->date);
}

static gboolean
has_point (GArray *points, guint length, ZerenDate date)
{
  for (guint i = 0; i < length; i++)
    if (zeren_date_compare (g_array_index (points, ZerenPoint, i).date, date) == 0)
      return TRUE;

  return FALSE;
}

/* Two names for one day (端午节前、5月30日) are one point. */
static void
drop_doubles (GArray *points)
{
  for (guint i = points->len; i-- > 1;)
    if (has_point (points, i, g_array_index (points, ZerenPoint, i).date))
      g_array_remove_index (points, i);
}

/**
 * zeren_time_words_read:
 * @self: what is known; the points found are added to it, by date
 * @words: words of time as a plan has them, one point or several (年中、年终)
 *
 * Returns: whether all the words were understood; points may still be none (a date in another year)
 */
gboolean
zeren_time_words_read (ZerenTimeReading *self, const char *words)
{
  g_autofree char *plain = zeren_time_words_normalise (words);
  g_auto (GStrv) parts = g_strsplit (plain, "、", -1);
  const char *first = parts[0];
  int inherited = self->year;
  gboolean understood = first != NULL && *first != '\0';

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = complete_part (parts, i);
      g_autofree char *end = NULL;
      const char *rest = part;
      guint before = self->points->len;
      ZerenDate start;
      int year = i > 0 && inherited > self->year ? inherited : self->year;

      if (*part == '\0')
        continue;
      if (!read_year (&rest, &year) && year != self->year)
        continue;
      inherited = year;
      start = start_of_range (rest, year);
      end = end_of_range (rest, &year);
      understood = zeren_time_point_read (self, end, year) && understood;
      open_window (self, before, start);
    }
  g_array_sort (self->points, compare_points);
  drop_doubles (self->points);

  return understood;
}
