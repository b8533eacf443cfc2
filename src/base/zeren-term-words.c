/* zeren-term-words.c: the words of a plan that count in terms of office → dates in one term
 *
 * No plan says when a term begins: it comes from an appointment, or from whoever keeps the plan. So
 * these dates remind and no more (domain.md 4.9).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-recurrence-private.h"

#include <string.h>

static const struct
{
  const char *pattern;
  ZerenTermPoint point;
} patterns[] = {
  { "^(?:每个?|每1|本|1)?(?:任届|任期|届)中(?:期|间)?(?:以?之?前)?$", ZEREN_TERM_MIDDLE },
  { "^(?:每个?|每1|本|1)(?:任期|届|任)(?:任期)?(?:以内|之内|内|期间)?$", ZEREN_TERM_END },
  { "^(?:任期|任届|届)(?:以内|之内|内|期间)$", ZEREN_TERM_END },
  { "^(?:任期|任届|每届|届)?(?:届满|期满|任满|满|结束|换届)以?之?前$", ZEREN_TERM_END },
  { "^(?:到任|任职|上任|就任|到职|履新|履职|到岗)(?:之?后)?(\\d+)个?(工作日|日|月|年)"
    "(?:以内|之内|内|以?之?前)?$",
    ZEREN_TERM_BEGIN },
};

static gpointer
compile_patterns (gpointer data)
{
  GRegex **compiled = g_new0 (GRegex *, G_N_ELEMENTS (patterns));

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      compiled[i] = g_regex_new (patterns[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (compiled[i] != NULL);
    }

  return compiled;
}

static ZerenTermUnit
read_unit (const char *text)
{
  if (g_str_equal (text, "工作日"))
    return ZEREN_TERM_WORKING_DAYS;
  if (g_str_equal (text, "月"))
    return ZEREN_TERM_MONTHS;

  return g_str_equal (text, "年") ? ZEREN_TERM_YEARS : ZEREN_TERM_DAYS;
}

/**
 * zeren_term_words_read:
 * @words: (nullable): words of time as a plan has them
 * @term: (out): where in a term they point
 *
 * Returns: whether @words count in a term of office: 届中, 每届, 任期内, 任职三个月内 …
 */
gboolean
zeren_term_words_read (const char *words, ZerenTermWords *term)
{
  static GOnce once = G_ONCE_INIT;
  GRegex **compiled = g_once (&once, compile_patterns, NULL);
  g_autofree char *plain = words != NULL ? zeren_time_words_normalise (words) : NULL;

  for (guint i = 0; plain != NULL && i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_regex_match (compiled[i], plain, 0, &match))
        continue;
      *term = (ZerenTermWords){ .point = patterns[i].point };
      if (term->point == ZEREN_TERM_BEGIN)
        {
          g_autofree char *number = g_match_info_fetch (match, 1);
          g_autofree char *unit = g_match_info_fetch (match, 2);

          term->number = CLAMP (atoi (number), 1, 9999);
          term->unit = read_unit (unit);
        }
      return TRUE;
    }

  return FALSE;
}

static ZerenDate
after_begin (const ZerenTermWords *words, ZerenDate start, ZerenCalendar *calendar)
{
  switch (words->unit)
    {
    case ZEREN_TERM_WORKING_DAYS:
      return zeren_calendar_add_working_days (calendar, start, words->number);
    case ZEREN_TERM_MONTHS:
      return zeren_date_add_months (start, words->number);
    case ZEREN_TERM_YEARS:
      return zeren_date_add_months (start, 12 * words->number);
    case ZEREN_TERM_DAYS:
    default:
      return zeren_date_add_days (start, words->number);
    }
}

static void
add_in_term (GArray *points, ZerenPeriod term, ZerenDate date)
{
  ZerenPoint point = {
    .date = zeren_date_compare (date, term.end) > 0 ? term.end : date,
    .source = ZEREN_DATE_SOURCE_DEFAULT,
    .period = term,
  };

  g_array_append_val (points, point);
}

/**
 * zeren_term_words_spread:
 * @words: where in a term
 * @term: the term
 * @count: how many times
 * @calendar: the working days
 * @points: (element-type ZerenPoint): what is added to
 */
void
zeren_term_words_spread (const ZerenTermWords *words,
                         ZerenPeriod term,
                         guint count,
                         ZerenCalendar *calendar,
                         GArray *points)
{
  int n_days = zeren_period_get_n_days (term);

  if (words->point == ZEREN_TERM_BEGIN)
    add_in_term (points, term, after_begin (words, term.start, calendar));
  else if (words->point == ZEREN_TERM_MIDDLE)
    add_in_term (points, term, zeren_date_add_days (term.start, (n_days - 1) / 2));
  else
    for (guint i = 1; i <= count; i++)
      add_in_term (
        points,
        term,
        zeren_date_add_days (term.start, (int)(((gint64)n_days * i + count - 1) / count) - 1));
}
