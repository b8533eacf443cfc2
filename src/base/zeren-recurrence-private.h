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
  gboolean terms; /* of a school: two a year */
  int weekday;    /* 每周一: 1; else 0 */
} ZerenOddPeriod;

gboolean zeren_odd_period_read (const char *words, ZerenOddPeriod *odd);

ZerenDate zeren_yearly_default (const char *action, int year);

/** The days that @count instances in @period are due by, before they are moved (ZerenPoint) */
void zeren_spread (ZerenPeriod period, guint count, ZerenCalendar *calendar, GArray *points);

G_END_DECLS
