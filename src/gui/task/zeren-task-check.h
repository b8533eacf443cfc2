/* zeren-task-check.h: the box that selects a task in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *zeren_task_check_new (GtkListItem *item);
void zeren_task_check_set_name (GtkWidget *check, const char *title);
void zeren_task_check_column_show (GtkColumnView *table, gboolean show);

G_END_DECLS
