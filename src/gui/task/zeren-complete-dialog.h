/* zeren-complete-dialog.h: records that tasks were done, with the files that show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenCompleteDialog:
 *
 * Says in words whether the day counts as late before anything is recorded. For a task that is done
 * already it adds evidence.
 */
#define ZEREN_TYPE_COMPLETE_DIALOG (zeren_complete_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCompleteDialog, zeren_complete_dialog, ZEREN, COMPLETE_DIALOG, AdwDialog)

void zeren_complete_dialog_present (GtkWidget *parent, ZerenTaskView *view, GPtrArray *files);
void zeren_complete_dialog_present_for (GtkWidget *parent, GPtrArray *views);

char *zeren_task_judge_day (ZerenTaskView *view, ZerenDate done_on);

G_END_DECLS
