/* zeren-task-columns.h: the columns of a table of tasks, each with its order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-file-drop.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

GtkSorter *zeren_task_columns_new_sorter (const char *id);
void zeren_task_columns_add (GtkColumnView *table);
GtkListItemFactory *zeren_task_rows_new (GtkToggleButton *selecting);
GtkListItemFactory *zeren_task_table_rows_new (void);

G_END_DECLS
