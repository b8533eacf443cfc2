/* zeren-calendar-year.h: the holiday table of one year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "zeren-date.h"

G_BEGIN_DECLS

/**
 * ZerenCalendarDay:
 * @date: the day
 * @name: the holiday that it is off for or made up for; empty where there is none
 * @off: %TRUE for a day off, %FALSE for a working day
 */
typedef struct
{
  ZerenDate date;
  char *name;
  gboolean off;
} ZerenCalendarDay;

/**
 * ZerenCalendarYear:
 * @year: the year
 * @source: (nullable): where the table is from, for example the number of the notice
 * @complete: whether the table is the whole arrangement of the year; where it is not, every date
 *   computed with it is provisional
 * @days: (element-type ZerenCalendarDay): the days that are not what their weekday says, by date
 *
 * The holiday table of one year: an immutable value once it is in a calendar, reference counted.
 */
typedef struct
{
  int year;
  char *source;
  gboolean complete;
  GPtrArray *days;
} ZerenCalendarYear;

#define ZEREN_TYPE_CALENDAR_YEAR (zeren_calendar_year_get_type ())

GType zeren_calendar_year_get_type (void) G_GNUC_CONST;

ZerenCalendarYear *zeren_calendar_year_new (int year, const char *source, gboolean complete);
ZerenCalendarYear *zeren_calendar_year_ref (ZerenCalendarYear *self);
void zeren_calendar_year_unref (ZerenCalendarYear *self);
ZerenCalendarYear *zeren_calendar_year_copy_with (const ZerenCalendarYear *self,
                                                  ZerenDate date,
                                                  const char *name,
                                                  gboolean off);
void zeren_calendar_year_add (ZerenCalendarYear *self,
                              ZerenDate date,
                              const char *name,
                              gboolean off);
const ZerenCalendarDay *zeren_calendar_year_find (const ZerenCalendarYear *self, ZerenDate date);
gboolean zeren_calendar_year_looks_complete (const ZerenCalendarYear *self);
gboolean zeren_calendar_year_equal (const ZerenCalendarYear *a, const ZerenCalendarYear *b);

GPtrArray *zeren_calendar_year_dup_shipped (void);
GPtrArray *zeren_calendar_year_read (GBytes *bytes, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCalendarYear, zeren_calendar_year_unref)

G_END_DECLS
