/* zeren-reason-dialog.h: asks why a task is not needed, or who confirms that it was not done, and
 * why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_REASON_DIALOG (zeren_reason_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenReasonDialog, zeren_reason_dialog, ZEREN, REASON_DIALOG, AdwDialog)

void zeren_reason_dialog_present_waive (GtkWidget *parent, GPtrArray *views);
void zeren_reason_dialog_present_unperformed (GtkWidget *parent, ZerenTaskDetails *details);

G_END_DECLS
