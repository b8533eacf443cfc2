/* zeren-reading-copy.c: pages for documents that have none of their own
 *
 * Paragraphs and tables are set on A4 with Pango and drawn into a PDF; the boxes of the characters
 * come from the same layout. The same flow with the same fonts gives the same bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-reading-copy.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"
#include "zeren-reading-copy-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Pango lays out a paragraph as a whole; one beyond this is laid out in parts. */
#define LONGEST_PART 6000

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
start_drawing (ZerenCopyMaker *maker)
{
  maker->bytes = g_byte_array_new ();
  maker->surface = cairo_pdf_surface_create_for_stream (
    write_cb, maker->bytes, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
  /* a fixed date, so that the same input gives the same bytes */
  cairo_pdf_surface_set_metadata (
    maker->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  maker->cr = cairo_create (maker->surface);
}

static void
start (ZerenCopyMaker *maker)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  maker->context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_font_options (maker->context, options);
  pango_context_set_language (maker->context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (maker->context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  maker->faces = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_copy_face_free);
  maker->page = 1;
  maker->y = ZEREN_COPY_MARGIN_TOP;
}

static void
clear (ZerenCopyMaker *maker)
{
  g_clear_pointer (&maker->cr, cairo_destroy);
  g_clear_pointer (&maker->surface, cairo_surface_destroy);
  g_clear_pointer (&maker->faces, g_ptr_array_unref);
  g_clear_object (&maker->context);
  g_clear_pointer (&maker->builder, zeren_text_builder_free);
  g_clear_pointer (&maker->bytes, g_byte_array_unref);
}

void
zeren_copy_next_page (ZerenCopyMaker *maker)
{
  if (maker->cr != NULL)
    cairo_show_page (maker->cr);
  if (maker->builder != NULL)
    zeren_text_builder_add_page (maker->builder, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
  maker->page++;
  maker->y = ZEREN_COPY_MARGIN_TOP;
}

static void
keep_on_page (ZerenBox *box)
{
  double right = CLAMP (box->x + box->width, 0, ZEREN_COPY_PAGE_WIDTH);
  double bottom = CLAMP (box->y + box->height, 0, ZEREN_COPY_PAGE_HEIGHT);

  box->x = CLAMP (box->x, 0, right);
  box->y = CLAMP (box->y, 0, bottom);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* @boxes has one entry for each character. */
void
zeren_copy_add_chars (ZerenCopyMaker *maker, const char *text, gsize length, ZerenBox *boxes)
{
  ZerenBox *box = boxes;

  if (maker->builder == NULL)
    return;
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p), box++)
    {
      keep_on_page (box);
      zeren_text_builder_add_char (
        maker->builder, g_utf8_get_char (p), box->page != 0 ? box : NULL);
    }
}

/* --- paragraphs ------------------------------------------------------------------------------ */

static gsize
length_of_part (const char *text)
{
  const char *p = text;

  for (int i = 0; i < LONGEST_PART && *p != '\0'; i++)
    p = g_utf8_next_char (p);

  return p - text;
}

static void
add_part (ZerenCopyMaker *maker, const ZerenFlowText *style, const char *text, gsize length)
{
  g_autoptr (ZerenCopySetting)
    setting = zeren_copy_set (maker, style, text, length, ZEREN_COPY_TEXT_WIDTH);
  g_autofree ZerenBox *boxes = g_new0 (ZerenBox, g_utf8_strlen (text, length) + 1);

  for (guint i = 0; i < setting->lines->len; i++)
    {
      const ZerenCopyLine *line = zeren_copy_setting_get_line (setting, i);

      if (maker->y + line->height > ZEREN_COPY_TEXT_BOTTOM && maker->y > ZEREN_COPY_MARGIN_TOP)
        zeren_copy_next_page (maker);
      zeren_copy_draw_line (maker, setting, i, ZEREN_COPY_MARGIN_SIDE, maker->y, boxes);
      maker->y += line->height;
    }
  zeren_copy_add_chars (maker, text, length, boxes);
}

static void
begin_block (ZerenCopyMaker *maker, const ZerenBlock *block)
{
  if (maker->builder != NULL)
    zeren_text_builder_begin_block (maker->builder, block);
}

static void
end_block (ZerenCopyMaker *maker)
{
  if (maker->builder != NULL)
    zeren_text_builder_end_block (maker->builder);
}

static void
add_paragraph (ZerenCopyMaker *maker, const ZerenFlowText *paragraph)
{
  ZerenBlock block = {
    .kind = ZEREN_BLOCK_PARAGRAPH,
    .font_size = paragraph->size,
    .weight = paragraph->weight,
    .align = paragraph->align,
  };
  const char *text = paragraph->text;

  if (*text == '\0')
    {
      /* where an empty line stands is the page that the next one would begin on */
      block.page = maker->page;
      begin_block (maker, &block);
      end_block (maker);
      maker->y += ZEREN_COPY_BODY_SIZE;
      return;
    }

  begin_block (maker, &block);
  while (*text != '\0')
    {
      gsize length = length_of_part (text);

      add_part (maker, paragraph, text, length);
      text += length;
    }
  end_block (maker);
  maker->y += ZEREN_COPY_PARAGRAPH;
}

/* --- the whole ------------------------------------------------------------------------------- */

static gboolean
check_limits (const ZerenCopyMaker *maker, GError **error)
{
  if (maker->page <= ZEREN_LIMIT_PAGES)
    return TRUE;

  g_set_error (error,
               ZEREN_DOCUMENT_ERROR,
               ZEREN_DOCUMENT_ERROR_TOO_LARGE,
               _ ("This file fills more than %d pages. Import only the part that holds the plan."),
               ZEREN_LIMIT_PAGES);
  return FALSE;
}

static GBytes *
finish_drawing (ZerenCopyMaker *maker, GError **error)
{
  cairo_status_t status;

  cairo_show_page (maker->cr);
  cairo_surface_finish (maker->surface);
  status = cairo_status (maker->cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (maker->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   /* Translators: %s is a technical reason in English. */
                   _ ("The reading copy could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_bytes_new (maker->bytes->data, maker->bytes->len);
}

static gboolean
add_items (ZerenCopyMaker *maker, ZerenFlow *flow, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < flow->items->len; i++)
    {
      const ZerenFlowItem *item = flow->items->pdata[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (item->table != NULL)
        zeren_copy_add_table (maker, item->table);
      else
        add_paragraph (maker, &item->paragraph);
      if (!check_limits (maker, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_reading_copy_lay_out:
 * @flow: what the document says
 * @cancellable: (nullable): looked at between paragraphs
 *
 * Returns: (transfer full): the text, with the pages of the reading copy and the boxes of its
 * characters there
 */
ZerenText *
zeren_reading_copy_lay_out (ZerenFlow *flow, GCancellable *cancellable, GError **error)
{
  ZerenCopyMaker maker = { 0 };
  ZerenText *text = NULL;

  start (&maker);
  maker.builder = zeren_text_builder_new ();
  zeren_text_builder_add_page (maker.builder, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
  if (add_items (&maker, flow, cancellable, error))
    text = zeren_text_builder_finish (maker.builder);
  clear (&maker);

  return text;
}

/**
 * zeren_reading_copy_draw:
 * @flow: what the document says
 *
 * Returns: (transfer full): the reading copy, in PDF; every character stands where
 * zeren_reading_copy_lay_out() has said
 */
GBytes *
zeren_reading_copy_draw (ZerenFlow *flow, GError **error)
{
  ZerenCopyMaker maker = { 0 };
  GBytes *pdf = NULL;

  start (&maker);
  start_drawing (&maker);
  if (add_items (&maker, flow, NULL, error))
    pdf = finish_drawing (&maker, error);
  clear (&maker);

  return pdf;
}
