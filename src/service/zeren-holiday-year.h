/* zeren-holiday-year.h: the holiday table of a year as it is shown: its days, where they are from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-context.h"

G_BEGIN_DECLS

/**
 * ZerenHolidayOrigin:
 * @ZEREN_HOLIDAY_ORIGIN_NONE: there is no table of the year
 * @ZEREN_HOLIDAY_ORIGIN_SHIPPED: the table came with Zeren
 * @ZEREN_HOLIDAY_ORIGIN_CHANGED: it came with Zeren, and days of it were set by hand
 * @ZEREN_HOLIDAY_ORIGIN_OWN: the office imported it, or entered it by hand
 */
typedef enum
{
  ZEREN_HOLIDAY_ORIGIN_NONE,
  ZEREN_HOLIDAY_ORIGIN_SHIPPED,
  ZEREN_HOLIDAY_ORIGIN_CHANGED,
  ZEREN_HOLIDAY_ORIGIN_OWN,
} ZerenHolidayOrigin;

/**
 * ZerenHolidayYear:
 * @year: the year
 * @calendar: the working days of the office
 * @table: (nullable): the table of the year
 * @origin: where the table is from
 * @n_by_hand: how many of its days are not as the table that came with Zeren has them
 * @provisional: whether the table is not the whole arrangement of the year
 * @can_complete: whether it looks whole, so that it can be said to be
 * @n_moves: how many open tasks move when the year is planned again; none in a closed year
 * @n_settles: how many stay on their day, which is final when the year is planned again
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  int year;
  ZerenCalendar *calendar;
  ZerenCalendarYear *table;
  ZerenHolidayOrigin origin;
  guint n_by_hand;
  gboolean provisional;
  gboolean can_complete;
  guint n_moves;
  guint n_settles;
} ZerenHolidayYear;

ZerenHolidayYear *zeren_holiday_year_load (ZerenContext *context, int year, GError **error);
ZerenHolidayYear *zeren_holiday_year_ref (ZerenHolidayYear *self);
void zeren_holiday_year_unref (ZerenHolidayYear *self);
guint zeren_holiday_year_count (const ZerenHolidayYear *self, gboolean off);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenHolidayYear, zeren_holiday_year_unref)

G_END_DECLS
