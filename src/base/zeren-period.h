/* zeren-period.h: a stretch of days that a duty has to be done in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"
#include "zeren-frequency.h"

G_BEGIN_DECLS

/**
 * ZerenUnit:
 * @ZEREN_UNIT_TEN_DAYS: a 旬: the 1st to 10th, the 11th to 20th, the 21st to the last of a month
 * @ZEREN_UNIT_HALF_MONTH: the 1st to 15th, the 16th to the last of a month
 * @ZEREN_UNIT_WEEK: Monday to Sunday (ISO 8601)
 *
 * What periods are made of. Wider than #ZerenPeriodKind, which has the ids of the plan extract.
 */
typedef enum
{
  ZEREN_UNIT_DAY,
  ZEREN_UNIT_WEEK,
  ZEREN_UNIT_TEN_DAYS,
  ZEREN_UNIT_HALF_MONTH,
  ZEREN_UNIT_MONTH,
  ZEREN_UNIT_QUARTER,
  ZEREN_UNIT_HALF_YEAR,
  ZEREN_UNIT_YEAR,
} ZerenUnit;

/**
 * ZerenPeriod:
 * @unit: what it is made of
 * @count: how many of them: 1 for most, 3 for 每三年
 * @start: its first day
 * @end: its last day
 *
 * A value, passed as such. Periods of one unit and count lie side by side without gaps. Periods of
 * several months or weeks are counted from the start of the year, so the last of a year may be
 * shorter; periods of several years from a year that the caller names.
 */
typedef struct
{
  ZerenUnit unit;
  guint count;
  ZerenDate start;
  ZerenDate end;
} ZerenPeriod;

ZerenPeriod zeren_period_containing (ZerenUnit unit, ZerenDate date);
ZerenPeriod zeren_period_spanning (ZerenUnit unit, guint count, int first_year, ZerenDate date);
ZerenPeriod zeren_period_next (ZerenPeriod self);
gboolean zeren_period_contains (ZerenPeriod self, ZerenDate date);
int zeren_period_get_n_days (ZerenPeriod self);
int zeren_period_get_year (ZerenPeriod self);
char *zeren_period_to_key (ZerenPeriod self);

gboolean zeren_unit_from_period_kind (ZerenPeriodKind kind, ZerenUnit *unit);
int zeren_date_get_iso_week (ZerenDate self, int *year);

G_END_DECLS
