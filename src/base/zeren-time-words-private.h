/* zeren-time-words-private.h: the words of a plan for points in time → dates of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-recurrence.h"

G_BEGIN_DECLS

/**
 * ZerenPoint:
 * @date: the day by the rule
 * @source: where it is from
 * @lapse: the last day by the plan's own words, unset for none
 * @period: what it is done in
 *
 * One point in time, in one year.
 */
typedef struct
{
  ZerenDate date;
  ZerenDateSource source;
  ZerenDate lapse;
  ZerenPeriod period;
} ZerenPoint;

/** What is known while words are read. */
typedef struct
{
  const ZerenRecurrenceOptions *options;
  ZerenPeriodKind period; /* what the frequency says beside the words */
  int year;               /* the year planned */
  GArray *points;         /* ZerenPoint, found so far */
} ZerenTimeReading;

char *zeren_time_words_normalise (const char *words);
gboolean zeren_time_point_read (ZerenTimeReading *self, const char *words, int year);
gboolean zeren_time_words_read (ZerenTimeReading *self, const char *words);

G_END_DECLS
