/* zeren-document.h: a file that was opened for reading: its text, its pages, pictures of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenDocumentError:
 * @ZEREN_DOCUMENT_ERROR_ENCRYPTED: the file needs a password
 * @ZEREN_DOCUMENT_ERROR_DAMAGED: the file is of a known format, but broken
 * @ZEREN_DOCUMENT_ERROR_EMPTY: no bytes, no pages or no text at all
 * @ZEREN_DOCUMENT_ERROR_IMAGE_ONLY: a scan: the pages hold pictures and no text
 * @ZEREN_DOCUMENT_ERROR_UNREADABLE: there is text, but its characters have no meaning (a PDF
 *   whose fonts do not say which characters they show)
 * @ZEREN_DOCUMENT_ERROR_CONVERT: a format that Word or WPS reads and we do not (.doc, .wps, .rtf …)
 * @ZEREN_DOCUMENT_ERROR_ALT_CHUNK: a DOCX that only holds another file (altChunk)
 * @ZEREN_DOCUMENT_ERROR_UNKNOWN: no format that can be read here
 * @ZEREN_DOCUMENT_ERROR_TOO_LARGE: beyond one of the limits of zeren-document-limits.h
 *
 * Every message says in the user's language what is wrong and what to do. A file that cannot be
 * opened or read at all gives the error of GIO (%G_IO_ERROR), a cancelled call
 * %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  ZEREN_DOCUMENT_ERROR_ENCRYPTED,
  ZEREN_DOCUMENT_ERROR_DAMAGED,
  ZEREN_DOCUMENT_ERROR_EMPTY,
  ZEREN_DOCUMENT_ERROR_IMAGE_ONLY,
  ZEREN_DOCUMENT_ERROR_UNREADABLE,
  ZEREN_DOCUMENT_ERROR_CONVERT,
  ZEREN_DOCUMENT_ERROR_ALT_CHUNK,
  ZEREN_DOCUMENT_ERROR_UNKNOWN,
  ZEREN_DOCUMENT_ERROR_TOO_LARGE,
} ZerenDocumentError;

#define ZEREN_DOCUMENT_ERROR (zeren_document_error_quark ())

GQuark zeren_document_error_quark (void);

typedef enum
{
  ZEREN_DOCUMENT_FORMAT_PDF,
  ZEREN_DOCUMENT_FORMAT_DOCX,
  ZEREN_DOCUMENT_FORMAT_TEXT,
} ZerenDocumentFormat;

const char *zeren_document_format_to_id (ZerenDocumentFormat format);
const char *zeren_document_format_get_media_type (ZerenDocumentFormat format);

/**
 * ZerenImage:
 * @pixels: @stride × @height bytes; each pixel is a native-endian 32-bit word of premultiplied
 *   ARGB, which GDK calls %GDK_MEMORY_DEFAULT
 *
 * A picture of a page or of a part of it. A plain value: free it with zeren_image_free().
 */
typedef struct
{
  GBytes *pixels;
  int width, height;
  gsize stride;
} ZerenImage;

void zeren_image_free (ZerenImage *self);

/**
 * ZerenPagesFunc:
 * @page: the page that is read now, from 1
 * @n_pages: how many there are
 * @is_picture: whether its text is recognized from a picture, which takes seconds
 *
 * Is told how far the reading of a text has come, on the thread that reads.
 */
typedef void (*ZerenPagesFunc) (guint page, guint n_pages, gboolean is_picture, gpointer user_data);

/**
 * ZerenDocument:
 *
 * An opened file. What it gives are plain values; nothing of Poppler leaves it. Its functions block
 * and may be called from any thread; one lock stands around all of Poppler. Windows use
 * #ZerenReader instead.
 *
 * A PDF has its own pages. A DOCX or text file is laid out by us: its pages, boxes and pictures are
 * those of the reading copy.
 */
#define ZEREN_TYPE_DOCUMENT (zeren_document_get_type ())
G_DECLARE_FINAL_TYPE (ZerenDocument, zeren_document, ZEREN, DOCUMENT, GObject)

ZerenDocument *zeren_document_open (const char *path, GCancellable *cancellable, GError **error);
ZerenDocument *zeren_document_open_bytes (GBytes *bytes, GCancellable *cancellable, GError **error);

ZerenDocumentFormat zeren_document_get_format (ZerenDocument *self);
guint zeren_document_get_n_pages (ZerenDocument *self);
gboolean zeren_document_get_page_size (ZerenDocument *self, guint page, ZerenPageSize *size);
gboolean zeren_document_get_reading_copy (ZerenDocument *self, GBytes **copy, GError **error);

void zeren_document_set_progress (ZerenDocument *self, ZerenPagesFunc progress, gpointer user_data);
void zeren_document_set_recognizes (ZerenDocument *self, gboolean recognizes);
ZerenText *zeren_document_read_text (ZerenDocument *self,
                                     GCancellable *cancellable,
                                     GError **error);
GStrv zeren_document_dup_notes (ZerenDocument *self);
ZerenImage *zeren_document_render (ZerenDocument *self,
                                   guint page,
                                   const ZerenBox *region,
                                   double scale,
                                   GCancellable *cancellable,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenImage, zeren_image_free)

G_END_DECLS
