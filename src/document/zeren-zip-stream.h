/* zeren-zip-stream.h: a large ZIP container read entry by entry, without holding any of it whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenZipStream:
 *
 * The entries come in the order of the file. Nothing is written anywhere and no name is believed:
 * what an entry is called and how much of it there is, the caller checks while it reads.
 */
typedef struct _ZerenZipStream ZerenZipStream;

ZerenZipStream *zeren_zip_stream_open (const char *path, GError **error);
const char *zeren_zip_stream_next (ZerenZipStream *self, GError **error);
gssize zeren_zip_stream_read (ZerenZipStream *self, void *buffer, gsize size, GError **error);
void zeren_zip_stream_free (ZerenZipStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenZipStream, zeren_zip_stream_free)

G_END_DECLS
