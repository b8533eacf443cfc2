/* zeren-document-check.h: files are checked against the official layout, off the main thread too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "zeren-docx-check.h"
#include "zeren-official-fonts.h"

G_BEGIN_DECLS

ZerenDocxCheck *zeren_document_check (const char *path, GCancellable *cancellable, GError **error);
void zeren_document_check_async (GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
ZerenDocxCheck *zeren_document_check_finish (GAsyncResult *result, GError **error);

G_END_DECLS
