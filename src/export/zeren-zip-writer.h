/* zeren-zip-writer.h: a large ZIP container written entry by entry, without holding any of it whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ZerenZipWriter ZerenZipWriter;

ZerenZipWriter *zeren_zip_writer_new (int fd, GError **error);
gboolean zeren_zip_writer_begin (ZerenZipWriter *self,
                                 const char *name,
                                 gint64 size,
                                 GDateTime *when,
                                 gboolean packed,
                                 GError **error);
gboolean zeren_zip_writer_write (ZerenZipWriter *self,
                                 const void *bytes,
                                 gsize size,
                                 GError **error);
gboolean zeren_zip_writer_close (ZerenZipWriter *self, GError **error);
void zeren_zip_writer_free (ZerenZipWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenZipWriter, zeren_zip_writer_free)

G_END_DECLS
