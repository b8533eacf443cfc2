/* zeren-task-state-mark.h: the state of a task as an icon and a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenTaskStateMark:
 *
 * Reads without colour: every state has an icon of its own shape beside its word. An open task
 * whose due date has passed is marked as overdue.
 */
#define ZEREN_TYPE_TASK_STATE_MARK (zeren_task_state_mark_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskStateMark, zeren_task_state_mark, ZEREN, TASK_STATE_MARK, GtkBox)

GtkWidget *zeren_task_state_mark_new (void);

ZerenTaskView *zeren_task_state_mark_get_view (ZerenTaskStateMark *self);
void zeren_task_state_mark_set_view (ZerenTaskStateMark *self, ZerenTaskView *view);

/* For where only an icon or a word fits */
const char *zeren_task_mark_icon_name (ZerenTaskView *view);
const char *zeren_task_mark_label (ZerenTaskView *view);
const char *zeren_task_mark_css_class (ZerenTaskView *view);

G_END_DECLS
