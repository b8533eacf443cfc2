/* zeren-move-dialog.h: asks which day a task is moved to, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_MOVE_DIALOG (zeren_move_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMoveDialog, zeren_move_dialog, ZEREN, MOVE_DIALOG, AdwDialog)

void zeren_move_dialog_present (GtkWidget *parent, const ZerenTaskDetails *details);
void zeren_move_dialog_move_back (GtkWidget *widget, gint64 task);

G_END_DECLS
