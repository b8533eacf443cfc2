/* zeren-table-dialog.h: adds many organisations, posts and members at once from a pasted table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-registry-table.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTableDialog:
 *
 * What is pasted is cut to the known columns before it is shown; below, the dialog says what would
 * be added, and what cannot be used, while the text is being edited.
 */
#define ZEREN_TYPE_TABLE_DIALOG (zeren_table_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTableDialog, zeren_table_dialog, ZEREN, TABLE_DIALOG, AdwDialog)

AdwDialog *zeren_table_dialog_new (ZerenSession *session);
void zeren_table_dialog_paste (ZerenTableDialog *self, const char *text);
char *zeren_table_dialog_dup_text (ZerenTableDialog *self);
GListModel *zeren_table_dialog_get_preview (ZerenTableDialog *self);
const char *zeren_table_dialog_get_summary (ZerenTableDialog *self);
gboolean zeren_table_dialog_can_add (ZerenTableDialog *self);

G_END_DECLS
