/* zeren-import-dialog.h: asks what is needed about files and pasted text, and imports them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenImportDialog:
 *
 * Looks at what it is given (is it here already, can it be read), asks for the organisation,
 * imports one after the other, and says of each what became of it. One plan that came in is opened
 * at once. Present it on a widget of the window: see zeren-import.h.
 */
#define ZEREN_TYPE_IMPORT_DIALOG (zeren_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportDialog, zeren_import_dialog, ZEREN, IMPORT_DIALOG, AdwDialog)

AdwDialog *zeren_import_dialog_new (ZerenSession *session);

void zeren_import_dialog_add_files (ZerenImportDialog *self, GListModel *files);
void zeren_import_dialog_set_text (ZerenImportDialog *self, const char *text);

G_END_DECLS
