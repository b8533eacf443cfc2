/* zeren-document-check-dialog.h: a DOCX of anybody against the layout of official documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "zeren-page-state.h"

G_BEGIN_DECLS

/**
 * ZerenDocumentCheckDialog:
 *
 * Takes a file that is chosen or dropped on it, checks it on a thread and lists what was found with
 * its clause, its place and what to do. Below stands which typefaces are used on this computer.
 */
#define ZEREN_TYPE_DOCUMENT_CHECK_DIALOG (zeren_document_check_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDocumentCheckDialog,
                      zeren_document_check_dialog,
                      ZEREN,
                      DOCUMENT_CHECK_DIALOG,
                      AdwDialog)

AdwDialog *zeren_document_check_dialog_new (void);

void zeren_document_check_dialog_check (ZerenDocumentCheckDialog *self, GFile *file);
ZerenPageState zeren_document_check_dialog_get_state (ZerenDocumentCheckDialog *self);

G_END_DECLS
