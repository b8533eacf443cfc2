/* zeren-import-dialog.h: asks whose plan it is, and imports it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-state.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenImportDialog:
 *
 * Emits `imported` with the id of the last plan when all files are in; then it closes.
 */
#define ZEREN_TYPE_IMPORT_DIALOG (zeren_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportDialog, zeren_import_dialog, ZEREN, IMPORT_DIALOG, AdwDialog)

AdwDialog *zeren_import_dialog_new (ZerenSession *session, GListModel *files);
ZerenPageState zeren_import_dialog_get_state (ZerenImportDialog *self);

G_END_DECLS
