/* zeren-task-column-choice.h: which columns the table of tasks shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenTaskColumnChoice:
 *
 * What is chosen is remembered. Where there is little room the column of the plan stays away,
 * chosen or not. Its actions are one toggle for each column that can be chosen, by the id of the
 * column.
 */
#define ZEREN_TYPE_TASK_COLUMN_CHOICE (zeren_task_column_choice_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskColumnChoice,
                      zeren_task_column_choice,
                      ZEREN,
                      TASK_COLUMN_CHOICE,
                      GObject)

ZerenTaskColumnChoice *zeren_task_column_choice_new (GtkColumnView *table);

GActionGroup *zeren_task_column_choice_get_actions (ZerenTaskColumnChoice *self);
GMenuModel *zeren_task_column_choice_create_menu (ZerenTaskColumnChoice *self, const char *prefix);
GStrv zeren_task_column_choice_dup_ids (ZerenTaskColumnChoice *self);
void zeren_task_column_choice_set_ids (ZerenTaskColumnChoice *self, const char *const *ids);
void zeren_task_column_choice_set_tight (ZerenTaskColumnChoice *self, gboolean tight);

G_END_DECLS
