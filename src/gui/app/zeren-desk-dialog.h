/* zeren-desk-dialog.h: asks who sits at this PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_DESK_DIALOG (zeren_desk_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDeskDialog, zeren_desk_dialog, ZEREN, DESK_DIALOG, AdwDialog)

void zeren_desk_dialog_present (GtkWidget *parent);

G_END_DECLS
