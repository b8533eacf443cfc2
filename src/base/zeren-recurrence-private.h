/* zeren-recurrence-private.h: what the files of the recurrence share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-recurrence.h"
#include "zeren-time-words-private.h"

G_BEGIN_DECLS

/** A period that only words tell: @kind what it is made of, @assumed whether its begin is unknown
 */
typedef struct
{
  ZerenUnit unit;
  guint count;
  gboolean assumed;
  gboolean terms;      /* of a school: two a year */
  int weekday;         /* 每周一: 1; else 0 */
  gboolean odd_months; /* 单月: January, March … */
} ZerenOddPeriod;

/** Where in a term of office words point; %ZEREN_TERM_BEGIN counts from its first day. */
typedef enum
{
  ZEREN_TERM_BEGIN,
  ZEREN_TERM_MIDDLE,
  ZEREN_TERM_END,
} ZerenTermPoint;

typedef enum
{
  ZEREN_TERM_DAYS,
  ZEREN_TERM_WORKING_DAYS,
  ZEREN_TERM_MONTHS,
  ZEREN_TERM_YEARS,
} ZerenTermUnit;

/** @number and @unit hold for %ZEREN_TERM_BEGIN only. */
typedef struct
{
  ZerenTermPoint point;
  int number;
  ZerenTermUnit unit;
} ZerenTermWords;

gboolean zeren_term_words_read (const char *words, ZerenTermWords *term);
void zeren_term_words_spread (const ZerenTermWords *words,
                              ZerenPeriod term,
                              guint count,
                              ZerenCalendar *calendar,
                              GArray *points);

gboolean zeren_odd_period_read (const char *words, ZerenOddPeriod *odd);

ZerenDate zeren_yearly_default (const char *action, int year);

/** The days that @count instances in @period are due by, before they are moved (ZerenPoint) */
void zeren_spread (ZerenPeriod period, guint count, ZerenCalendar *calendar, GArray *points);

/** As zeren_spread(), for a period that begins and ends anywhere: even numbers of days */
void zeren_spread_days (ZerenPeriod period, guint count, GArray *points);

G_END_DECLS
