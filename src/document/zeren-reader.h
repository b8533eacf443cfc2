/* zeren-reader.h: the door to documents for a window: nothing here blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

G_BEGIN_DECLS

/**
 * ZerenReader:
 *
 * One document seen from the main thread. Documents are opened and pages drawn on one thread that
 * every reader of the process shares, in the order it was asked for; a cancelled request that has
 * not begun costs nothing. Text is read beside that, so that pages need not wait for it. Callbacks
 * come in the main context that was the thread default when asking.
 *
 * Open once; then the getters answer at once and without blocking.
 */
#define ZEREN_TYPE_READER (zeren_reader_get_type ())
G_DECLARE_FINAL_TYPE (ZerenReader, zeren_reader, ZEREN, READER, GObject)

ZerenReader *zeren_reader_new (void);

void zeren_reader_open_async (ZerenReader *self,
                              GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void zeren_reader_open_bytes_async (ZerenReader *self,
                                    GBytes *bytes,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean zeren_reader_open_finish (ZerenReader *self, GAsyncResult *result, GError **error);

gboolean zeren_reader_is_open (ZerenReader *self);
ZerenDocumentFormat zeren_reader_get_format (ZerenReader *self);
guint zeren_reader_get_n_pages (ZerenReader *self);
gboolean zeren_reader_get_page_size (ZerenReader *self, guint page, ZerenPageSize *size);

void zeren_reader_read_text_async (ZerenReader *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
ZerenText *zeren_reader_read_text_finish (ZerenReader *self, GAsyncResult *result, GError **error);

void zeren_reader_render_async (ZerenReader *self,
                                guint page,
                                const ZerenBox *region,
                                double scale,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
ZerenImage *zeren_reader_render_finish (ZerenReader *self, GAsyncResult *result, GError **error);

G_END_DECLS
