/* zeren-year-view.h: the twelve months of a year at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-holiday-cell.h"

G_BEGIN_DECLS

/**
 * ZerenYearView:
 *
 * One day is chosen; only it can have the focus, and keys move on from it: arrows by days and
 * weeks, Page Up and Page Down by months, Home and End within the month, with Ctrl within the year.
 * The signal `day-chosen` tells of another day, `day-activated` that something is to be done with
 * it.
 */
#define ZEREN_TYPE_YEAR_VIEW (zeren_year_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenYearView, zeren_year_view, ZEREN, YEAR_VIEW, GtkWidget)

ZerenDate zeren_year_view_get_date (ZerenYearView *self);
void zeren_year_view_set_date (ZerenYearView *self, ZerenDate date);
void zeren_year_view_set_year (ZerenYearView *self,
                               int year,
                               ZerenCalendar *calendar,
                               ZerenDate today);
ZerenHolidayCell *zeren_year_view_find_cell (ZerenYearView *self, ZerenDate date);

G_END_DECLS
