/* zeren-month-chooser.h: a button with the month in sight that another month is chosen with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenMonthChooser:
 *
 * Opens a year with its twelve months. The signal `month-chosen` (year, month) tells of the choice.
 */
#define ZEREN_TYPE_MONTH_CHOOSER (zeren_month_chooser_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMonthChooser, zeren_month_chooser, ZEREN, MONTH_CHOOSER, GtkBox)

void zeren_month_chooser_set_month (ZerenMonthChooser *self, int year, int month);

G_END_DECLS
