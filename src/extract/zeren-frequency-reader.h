/* zeren-frequency-reader.h: how often and by when, read from the words of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-frequency.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/**
 * ZerenMarkKind:
 * @ZEREN_MARK_PERIOD: 每年, 每半年, 每旬, 按季度 … a period and no number
 * @ZEREN_MARK_COUNT: 至少两次, 1份 … how often
 * @ZEREN_MARK_HOURS: 不少于20学时: a measured quantity, not how often
 * @ZEREN_MARK_POINT: 年底, 3月中旬, 每年1月31日前 … a named point
 * @ZEREN_MARK_LIMIT: 立即, 二十日内 … a limit after an event
 * @ZEREN_MARK_SOFT: 及时, 定期 … no measurable time
 */
typedef enum
{
  ZEREN_MARK_PERIOD,
  ZEREN_MARK_COUNT,
  ZEREN_MARK_HOURS,
  ZEREN_MARK_POINT,
  ZEREN_MARK_LIMIT,
  ZEREN_MARK_SOFT,
} ZerenMarkKind;

/**
 * ZerenTimeMark:
 * @start: first character
 * @end: one past the last
 * @bound_start: where a bound stands that is apart from its number (至少 … 一次)
 * @bound_end: one past it; equal to @bound_start where there is none
 * @period: the period, of a PERIOD or a POINT that comes back (每年年初)
 * @weak: a PERIOD that is one only together with a number (一年两次, 全年不少于…)
 * @count: how many times
 * @at_least: whether that is the least
 * @at_most: whether it is the most: no duty
 * @each: whether it holds for each (各不少于 …)
 *
 * An expression of time or frequency.
 */
typedef struct
{
  ZerenMarkKind kind;
  gsize start, end;
  gsize bound_start, bound_end;
  ZerenPeriodKind period;
  gboolean weak;
  guint count;
  gboolean at_least, at_most, each;
} ZerenTimeMark;

/**
 * ZerenReading:
 * @kind: sort of frequency
 * @start: where its first expression begins
 * @end: one past its last expression
 * @date_start: the words of a point, limit or odd period
 * @date_end: one past them; equal to @date_start where there are none
 * @from: where the duty of this reading begins: 0, or a boundary between two readings
 * @to: where it ends: a boundary, or the length of the passage
 * @carried: whether the period was said earlier
 * @measured: whether it is a quantity (学时)
 * @first_point: index of the first point in the marks
 * @n_points: how many points it names
 *
 * One frequency, put together from expressions that belong together.
 */
typedef struct
{
  ZerenFrequencyKind kind;
  guint count;
  ZerenPeriodKind period;
  gboolean each;
  gsize start, end;
  gsize date_start, date_end;
  gsize from, to;
  gboolean carried;
  gboolean measured;
  guint first_point, n_points;
} ZerenReading;

/**
 * ZerenCarriedPeriod:
 * @is_set: whether a period was said earlier in the sentence
 *
 * 每年至少2次…，至少…1次: both yearly.
 */
typedef struct
{
  gboolean is_set;
  ZerenPeriodKind period;
  gsize start, end; /* its words, where the caller counts from */
} ZerenCarriedPeriod;

GArray *zeren_read_time_marks (const gunichar *chars,
                               gsize n_chars,
                               const ZerenVocabulary *vocabulary);
GArray *zeren_read_frequencies (const gunichar *chars,
                                gsize n_chars,
                                GArray *marks,
                                const ZerenCarriedPeriod *carried);

G_END_DECLS
