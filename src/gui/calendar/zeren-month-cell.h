/* zeren-month-cell.h: a day on the wall calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-month.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenMonthCell:
 *
 * The number of the day, what it is marked as, and what falls due on it: with room the first titles
 * and how many more there are, else how many tasks are in which state. It is read without colour:
 * every state has a picture of its own, every mark its word.
 */
#define ZEREN_TYPE_MONTH_CELL (zeren_month_cell_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMonthCell, zeren_month_cell, ZEREN, MONTH_CELL, GtkWidget)

GtkWidget *zeren_month_cell_new (void);

ZerenDate zeren_month_cell_get_date (ZerenMonthCell *self);
void zeren_month_cell_set_date (ZerenMonthCell *self, ZerenDate date, gboolean outside);
void zeren_month_cell_set_day (ZerenMonthCell *self, const ZerenMonthDay *day, ZerenDate today);
void zeren_month_cell_set_selected (ZerenMonthCell *self, gboolean selected);

G_END_DECLS
