/* zeren-holiday-cell.h: a day of the year at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenHolidayCell:
 *
 * The number of a day, and in its corner the letter for a day off or a make-up working day. Both
 * are drawn; the name that a screen reader says is that of zeren_holiday_cell_dup_name().
 */
#define ZEREN_TYPE_HOLIDAY_CELL (zeren_holiday_cell_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHolidayCell, zeren_holiday_cell, ZEREN, HOLIDAY_CELL, GtkWidget)

GtkWidget *zeren_holiday_cell_new (void);

ZerenDate zeren_holiday_cell_get_date (ZerenHolidayCell *self);
void zeren_holiday_cell_set_date (ZerenHolidayCell *self,
                                  ZerenDate date,
                                  ZerenCalendar *calendar,
                                  gboolean is_today);
void zeren_holiday_cell_set_selected (ZerenHolidayCell *self, gboolean selected);
char *zeren_holiday_cell_dup_kind (ZerenCalendar *calendar, ZerenDate date);
char *zeren_holiday_cell_dup_name (ZerenCalendar *calendar, ZerenDate date, gboolean is_today);

G_END_DECLS
