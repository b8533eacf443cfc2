/* zeren-bulk-dialog.h: asks who has tasks in hand from now on, or which day they are moved to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_BULK_DIALOG (zeren_bulk_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBulkDialog, zeren_bulk_dialog, ZEREN, BULK_DIALOG, AdwDialog)

void zeren_bulk_dialog_present_assign (GtkWidget *parent, GPtrArray *views);
void zeren_bulk_dialog_present_move (GtkWidget *parent, GPtrArray *views);

G_END_DECLS
