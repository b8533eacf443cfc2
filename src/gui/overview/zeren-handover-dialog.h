/* zeren-handover-dialog.h: asks who hands the work over to whom, and writes the package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_HANDOVER_DIALOG (zeren_handover_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHandoverDialog, zeren_handover_dialog, ZEREN, HANDOVER_DIALOG, AdwDialog)

AdwDialog *zeren_handover_dialog_new (GtkWidget *window, ZerenSession *session);
void zeren_handover_dialog_write (ZerenHandoverDialog *self, GFile *file);

G_END_DECLS
