/* zeren-task-filter-bar.h: chooses which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTaskFilterBar:
 *
 * The lanes as toggles, or as a drop-down where there is little room; what else narrows them
 * in a popover; below them, what is active, each to be removed.
 */
#define ZEREN_TYPE_TASK_FILTER_BAR (zeren_task_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskFilterBar, zeren_task_filter_bar, ZEREN, TASK_FILTER_BAR, GtkBox)

void zeren_task_filter_bar_set_filter (ZerenTaskFilterBar *self, ZerenTaskFilter *filter);
void zeren_task_filter_bar_set_narrow (ZerenTaskFilterBar *self, gboolean narrow);
void zeren_task_filter_bar_offer (ZerenTaskFilterBar *self, GPtrArray *views);
void zeren_task_filter_bar_set_saved (ZerenTaskFilterBar *self, GPtrArray *saved);
void zeren_task_filter_bar_update (ZerenTaskFilterBar *self, GListModel *views);

G_END_DECLS
