/* zeren-pdf-writer.c: official documents as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pdf-writer.h"

#include "zeren-official-layout-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, ZerenOfficialDocument *document, GDateTime *made_at)
{
  g_auto (GStrv) title = zeren_official_document_dup_title_lines (document);
  g_autofree char *joined = g_strjoinv ("", title);
  g_autofree char *when = g_date_time_format (made_at, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, joined);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Zeren");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
}

static void
draw_item (cairo_t *cairo, const ZerenLayoutItem *item)
{
  if (item->red)
    cairo_set_source_rgb (cairo, 0.85, 0, 0);
  else
    cairo_set_source_rgb (cairo, 0, 0, 0);

  if (item->line != NULL)
    {
      cairo_move_to (cairo, item->x, item->y);
      pango_cairo_show_layout_line (cairo, item->line);
      return;
    }

  cairo_set_line_width (cairo, item->thickness);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_SQUARE);
  cairo_move_to (cairo, item->x, item->y);
  cairo_rel_line_to (cairo, item->width, item->height);
  cairo_stroke (cairo);
}

static void
draw_pages (cairo_t *cairo, ZerenOfficialLayout *layout)
{
  for (guint i = 0; i < layout->pages->len; i++)
    {
      const ZerenLayoutPage *page = g_ptr_array_index (layout->pages, i);

      for (guint j = 0; j < page->items->len; j++)
        draw_item (cairo, &g_array_index (page->items, ZerenLayoutItem, j));
      cairo_show_page (cairo);
    }
}

/**
 * zeren_pdf_write:
 * @document: a document
 * @made_at: the time that the file names as that of its making
 * @error: return location for a #ZerenExportError
 *
 * Writes a document on A4 pages as GB/T 9704-2012 asks. The same document at the same time gives
 * the same bytes where the same fonts are installed.
 *
 * Returns: (transfer full): the file
 */
GBytes *
zeren_pdf_write (ZerenOfficialDocument *document, GDateTime *made_at, GError **error)
{
  g_autoptr (ZerenOfficialLayout) layout = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cairo;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (made_at != NULL, NULL);

  layout = zeren_official_layout_new (document);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (
    append_cb, bytes, ZEREN_PAGE_WIDTH, ZEREN_PAGE_HEIGHT);
  set_metadata (surface, document, made_at);
  cairo = cairo_create (surface);
  draw_pages (cairo, layout);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   ZEREN_EXPORT_ERROR,
                   ZEREN_EXPORT_ERROR_WRITE,
                   /* Translators: %s is a technical reason */
                   _ ("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
