/* zeren-task-row.h: a task on two lines, for where there is little room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_TASK_ROW (zeren_task_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskRow, zeren_task_row, ZEREN, TASK_ROW, GtkBox)

GtkWidget *zeren_task_row_new (void);
void zeren_task_row_set_view (ZerenTaskRow *self, ZerenTaskView *view);
ZerenTaskView *zeren_task_row_get_view (ZerenTaskRow *self);

char *zeren_task_dup_due (ZerenTaskView *view);
char *zeren_task_dup_description (ZerenTaskView *view);

G_END_DECLS
