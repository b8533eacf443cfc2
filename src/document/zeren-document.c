/* zeren-document.c: a file that was opened for reading: its text, its pages, pictures of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-document.h"

#include "zeren-document-limits.h"
#include "zeren-docx.h"
#include "zeren-pdf-text.h"
#include "zeren-pdf.h"
#include "zeren-plain.h"
#include "zeren-reading-copy.h"
#include "zeren-sniff.h"

#include <glib/gi18n-lib.h>

struct _ZerenDocument
{
  GObject parent_instance;

  ZerenDocumentFormat format;
  ZerenPdfTextWay way;
  GMutex lock;          /* around what follows */
  ZerenText *text;      /* of a PDF: once it was asked for */
  ZerenFlow *flow;      /* what is laid out here, until it was drawn; NULL for a PDF */
  GBytes *reading_copy; /* once it was asked for */
  ZerenPdf *pdf;        /* the file itself, or the reading copy */
  GPtrArray *notes;
};

G_DEFINE_FINAL_TYPE (ZerenDocument, zeren_document, G_TYPE_OBJECT)

static void
zeren_document_finalize (GObject *object)
{
  ZerenDocument *self = ZEREN_DOCUMENT (object);

  g_clear_pointer (&self->pdf, zeren_pdf_free);
  g_clear_pointer (&self->reading_copy, g_bytes_unref);
  g_clear_pointer (&self->text, zeren_text_unref);
  g_clear_pointer (&self->flow, zeren_flow_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (zeren_document_parent_class)->finalize (object);
}

static void
zeren_document_class_init (ZerenDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_document_finalize;
}

static void
zeren_document_init (ZerenDocument *self)
{
  g_mutex_init (&self->lock);
  self->notes = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

static gboolean
check_size (guint64 size, guint64 limit, GError **error)
{
  if (size <= limit)
    return TRUE;

  g_set_error (error,
               ZEREN_DOCUMENT_ERROR,
               ZEREN_DOCUMENT_ERROR_TOO_LARGE,
               /* Translators: %u megabytes. */
               _ ("This file is larger than %u MB and is not read. Import only the part that holds "
                  "the plan."),
               (guint)(limit / (1024 * 1024)));
  return FALSE;
}

/* Lays out what has no pages; the text gets its pages and boxes from there. Drawing takes longer
 * and waits until somebody wants to see it. */
static gboolean
lay_out (ZerenDocument *self, ZerenFlow *flow, GCancellable *cancellable, GError **error)
{
  self->flow = flow;
  self->text = zeren_reading_copy_lay_out (flow, cancellable, error);

  return self->text != NULL;
}

static gboolean
ensure_reading_copy (ZerenDocument *self, GError **error)
{
  if (self->flow == NULL)
    return TRUE;

  self->reading_copy = zeren_reading_copy_draw (self->flow, error);
  if (self->reading_copy == NULL)
    return FALSE;

  g_clear_pointer (&self->flow, zeren_flow_free);

  return TRUE;
}

/* The PDF whose pages are shown. */
static ZerenPdf *
ensure_pdf (ZerenDocument *self, GError **error)
{
  if (self->pdf == NULL && ensure_reading_copy (self, error))
    self->pdf = zeren_pdf_new (self->reading_copy, error);

  return self->pdf;
}

static gboolean
open_text (ZerenDocument *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (ZerenFlow) flow = NULL;

  if (!check_size (g_bytes_get_size (bytes), ZEREN_LIMIT_TEXT_SIZE, error))
    return FALSE;
  text = zeren_plain_decode (bytes);
  if (text == NULL)
    {
      g_set_error_literal (
        error,
        ZEREN_DOCUMENT_ERROR,
        ZEREN_DOCUMENT_ERROR_UNKNOWN,
        _ ("This file is neither PDF nor DOCX nor text in UTF-8 or GB18030. Open "
           "it in the program that it was made with, save it as DOCX or PDF, and "
           "import that."));
      return FALSE;
    }
  flow = zeren_plain_read (text, error);
  if (flow == NULL)
    return FALSE;
  if (zeren_flow_is_empty (flow))
    {
      g_set_error_literal (error,
                           ZEREN_DOCUMENT_ERROR,
                           ZEREN_DOCUMENT_ERROR_EMPTY,
                           _ ("There is no text in this file. Choose a file with text in it."));
      return FALSE;
    }

  return lay_out (self, g_steal_pointer (&flow), cancellable, error);
}

static gboolean
open_docx (ZerenDocument *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  ZerenFlow *flow = zeren_docx_read (bytes, self->notes, error);

  return flow != NULL && lay_out (self, flow, cancellable, error);
}

/**
 * zeren_document_open_bytes:
 * @bytes: the contents of a file
 * @cancellable: (nullable): a cancellable
 *
 * What the file is is told by its contents. A DOCX or text file is read and laid out here; the text
 * of a PDF is only read by zeren_document_read_text().
 *
 * Returns: (transfer full): the document, or %NULL with an error of %ZEREN_DOCUMENT_ERROR
 */
ZerenDocument *
zeren_document_open_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenDocument) self = g_object_new (ZEREN_TYPE_DOCUMENT, NULL);
  gboolean opened = FALSE;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_size (g_bytes_get_size (bytes), ZEREN_LIMIT_FILE_SIZE, error) ||
      !zeren_sniff (bytes, &self->format, error))
    return NULL;

  switch (self->format)
    {
    case ZEREN_DOCUMENT_FORMAT_PDF:
      self->pdf = zeren_pdf_new (bytes, error);
      opened = self->pdf != NULL;
      break;
    case ZEREN_DOCUMENT_FORMAT_DOCX:
      opened = open_docx (self, bytes, cancellable, error);
      break;
    case ZEREN_DOCUMENT_FORMAT_TEXT:
    default:
      opened = open_text (self, bytes, cancellable, error);
      break;
    }

  return opened ? g_steal_pointer (&self) : NULL;
}

/**
 * zeren_document_open:
 * @path: (type filename): a file
 * @cancellable: (nullable): a cancellable
 *
 * The file is read as a whole; it may be changed or removed afterwards.
 *
 * Returns: (transfer full): the document; see zeren_document_open_bytes()
 */
ZerenDocument *
zeren_document_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("“%s” is not a file."), path);
      return NULL;
    }
  if (!check_size (g_file_info_get_size (info), ZEREN_LIMIT_FILE_SIZE, error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    return NULL;

  return zeren_document_open_bytes (bytes, cancellable, error);
}

ZerenDocumentFormat
zeren_document_get_format (ZerenDocument *self)
{
  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), ZEREN_DOCUMENT_FORMAT_TEXT);

  return self->format;
}

/* What was laid out here knows its pages before it is drawn. */
static guint
count_pages (ZerenDocument *self)
{
  return self->format == ZEREN_DOCUMENT_FORMAT_PDF ? zeren_pdf_get_n_pages (self->pdf)
                                                   : zeren_text_get_n_pages (self->text);
}

/** zeren_document_get_n_pages: Returns: pages of the PDF or of the reading copy */
guint
zeren_document_get_n_pages (ZerenDocument *self)
{
  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), 0);

  return count_pages (self);
}

/**
 * zeren_document_get_page_size:
 * @self: a document
 * @page: the page, from 1
 * @size: (out): its size in points as it is shown
 *
 * Returns: whether there is such a page and it can be read
 */
gboolean
zeren_document_get_page_size (ZerenDocument *self, guint page, ZerenPageSize *size)
{
  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), FALSE);

  if (page < 1 || page > count_pages (self))
    return FALSE;
  if (self->format == ZEREN_DOCUMENT_FORMAT_PDF)
    return zeren_pdf_get_page_size (self->pdf, page, size);

  *size = *zeren_text_get_page_size (self->text, page);

  return TRUE;
}

/**
 * zeren_document_get_reading_copy:
 * @self: a document
 * @copy: (out) (transfer none) (nullable): the PDF that a DOCX or text file is laid out in; %NULL
 *   for a PDF. The same file gives the same bytes
 *
 * Draws it where nobody has asked before.
 */
gboolean
zeren_document_get_reading_copy (ZerenDocument *self, GBytes **copy, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), FALSE);

  locker = g_mutex_locker_new (&self->lock);
  if (!ensure_reading_copy (self, error))
    return FALSE;

  *copy = self->reading_copy;

  return TRUE;
}

/**
 * zeren_document_set_progress:
 * @self: a document, before its text is read
 * @progress: (nullable): is told which page is read; a text that was laid out here is read already
 */
void
zeren_document_set_progress (ZerenDocument *self, ZerenPagesFunc progress, gpointer user_data)
{
  g_return_if_fail (ZEREN_IS_DOCUMENT (self));

  self->way.progress = progress;
  self->way.progress_data = user_data;
}

/**
 * zeren_document_set_recognizes:
 * @self: a document, before its text is read
 * @recognizes: whether the text of pages that are only pictures is recognized, which takes seconds
 *   a page; off at first
 */
void
zeren_document_set_recognizes (ZerenDocument *self, gboolean recognizes)
{
  g_return_if_fail (ZEREN_IS_DOCUMENT (self));

  self->way.recognizes = recognizes;
}

/**
 * zeren_document_read_text:
 * @self: a document
 * @cancellable: (nullable): looked at between pages, and while a picture is read
 *
 * Returns: (transfer full): the text with its blocks, pages and the boxes of its characters, or
 * %NULL with %ZEREN_DOCUMENT_ERROR_IMAGE_ONLY, …_UNREADABLE, …_EMPTY or …_TOO_LARGE
 */
ZerenText *
zeren_document_read_text (ZerenDocument *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (self->text == NULL)
    self->text = zeren_pdf_read_text (self->pdf, &self->way, self->notes, cancellable, error);

  return self->text != NULL ? zeren_text_ref (self->text) : NULL;
}

/**
 * zeren_document_dup_notes:
 * @self: a document, whose text was read
 *
 * Returns: (transfer full): sentences for the user on what of the file is not in the text:
 * footnotes, pages that are pictures …; mostly empty
 */
GStrv
zeren_document_dup_notes (ZerenDocument *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), NULL);

  locker = g_mutex_locker_new (&self->lock);

  return self->notes->len > 0 ? g_strdupv ((char **)self->notes->pdata) : g_new0 (char *, 1);
}

/**
 * zeren_document_render:
 * @self: a document
 * @page: the page, from 1
 * @region: (nullable): the part of the page to draw in points, or %NULL for all of it
 * @scale: pixels a point
 * @cancellable: (nullable): looked at before the work begins
 *
 * Returns: (transfer full): the picture, on white
 */
ZerenImage *
zeren_document_render (ZerenDocument *self,
                       guint page,
                       const ZerenBox *region,
                       double scale,
                       GCancellable *cancellable,
                       GError **error)
{
  ZerenPdf *pdf;

  g_return_val_if_fail (ZEREN_IS_DOCUMENT (self), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (page < 1 || page > count_pages (self))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("There is no page %u; this document has %u."),
                   page,
                   count_pages (self));
      return NULL;
    }
  g_mutex_lock (&self->lock);
  pdf = ensure_pdf (self, error);
  g_mutex_unlock (&self->lock);

  return pdf != NULL ? zeren_pdf_render (pdf, page, region, scale, error) : NULL;
}
