/* zeren-month-view.h: a month of deadlines as a wall calendar: six weeks of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-month-cell.h"

G_BEGIN_DECLS

/**
 * ZerenMonthView:
 *
 * One day is chosen; only it can have the focus, and keys move on from it: arrows by days and
 * weeks, Home and End within the week, Page Up and Page Down by months, with Ctrl by months and
 * years. The signal `day-chosen` tells of another day, `month-wanted` that it lies in another
 * month, whose deadlines are to be set then, `day-activated` that somebody wants to see what is on
 * it.
 */
#define ZEREN_TYPE_MONTH_VIEW (zeren_month_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMonthView, zeren_month_view, ZEREN, MONTH_VIEW, GtkWidget)

GtkWidget *zeren_month_view_new (void);

int zeren_month_view_get_first_weekday (ZerenMonthView *self);
void zeren_month_view_set_first_weekday (ZerenMonthView *self, int weekday);
int zeren_month_view_get_year (ZerenMonthView *self);
int zeren_month_view_get_month (ZerenMonthView *self);
ZerenDate zeren_month_view_get_date (ZerenMonthView *self);
void zeren_month_view_set_date (ZerenMonthView *self, ZerenDate date);
void zeren_month_view_set_days (ZerenMonthView *self, const ZerenMonth *month, ZerenDate today);
ZerenMonthCell *zeren_month_view_find_cell (ZerenMonthView *self, ZerenDate date);

G_END_DECLS
