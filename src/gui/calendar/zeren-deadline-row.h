/* zeren-deadline-row.h: a task in the agenda of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenDeadlineRow:
 *
 * What is to be done, by whom, in which state, and why its date is not that of the rule.
 */
#define ZEREN_TYPE_DEADLINE_ROW (zeren_deadline_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDeadlineRow, zeren_deadline_row, ZEREN, DEADLINE_ROW, GtkBox)

GtkWidget *zeren_deadline_row_new (void);

ZerenTaskView *zeren_deadline_row_get_view (ZerenDeadlineRow *self);
void zeren_deadline_row_set_view (ZerenDeadlineRow *self, ZerenTaskView *view);
void zeren_deadline_row_set_shows_date (ZerenDeadlineRow *self, gboolean shows_date);
char *zeren_deadline_row_dup_name (ZerenDeadlineRow *self);
void zeren_deadline_row_activate (ZerenDeadlineRow *self);

G_END_DECLS
