/* zeren-task-selection-bar.h: what can be done to the selected tasks, and how many they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTaskSelectionBar:
 *
 * Activates the actions `tasks.…` of the page around it; takes a second line where there is little
 * room.
 */
#define ZEREN_TYPE_TASK_SELECTION_BAR (zeren_task_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskSelectionBar,
                      zeren_task_selection_bar,
                      ZEREN,
                      TASK_SELECTION_BAR,
                      AdwBin)

void zeren_task_selection_bar_set_n_selected (ZerenTaskSelectionBar *self, guint n);

G_END_DECLS
