/* zeren-instruction-dialog.h: a task that no plan asks for is added or changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INSTRUCTION_DIALOG (zeren_instruction_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenInstructionDialog,
                      zeren_instruction_dialog,
                      ZEREN,
                      INSTRUCTION_DIALOG,
                      AdwDialog)

void zeren_instruction_dialog_present_new (GtkWidget *parent, ZerenInstructionKind kind);
void zeren_instruction_dialog_present_edit (GtkWidget *parent, const ZerenTaskDetails *details);

G_END_DECLS
