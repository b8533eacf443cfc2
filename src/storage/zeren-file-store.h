/* zeren-file-store.h: files kept by the SHA-256 of their content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"
#include "zeren-file.h"

G_BEGIN_DECLS

/**
 * ZerenFileStore:
 *
 * The folder `files/` beside the database, `files/ab/cdef…` for each content. A file is whole and
 * on the disk before the row that names it; a file without a row is harmless and found again.
 */
#define ZEREN_TYPE_FILE_STORE (zeren_file_store_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFileStore, zeren_file_store, ZEREN, FILE_STORE, GObject)

ZerenFileStore *zeren_file_store_new (ZerenDatabase *database);

ZerenFile *zeren_file_store_add (ZerenFileStore *self,
                                 GFile *source,
                                 GCancellable *cancellable,
                                 GError **error);
ZerenFile *zeren_file_store_add_bytes (ZerenFileStore *self,
                                       GBytes *bytes,
                                       const char *name,
                                       const char *media_type,
                                       GError **error);
ZerenFile *zeren_file_store_load (ZerenFileStore *self, const char *sha256, GError **error);
GPtrArray *zeren_file_store_list (ZerenFileStore *self, GError **error);
GFile *zeren_file_store_get_file (ZerenFileStore *self, const char *sha256);
gboolean zeren_file_store_verify (ZerenFileStore *self,
                                  const char *sha256,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean zeren_file_store_copy_out (ZerenFileStore *self,
                                    const char *sha256,
                                    GFile *target,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
