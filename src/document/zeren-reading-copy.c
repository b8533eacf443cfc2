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

/* In points. */
#define BODY_SIZE 12.0
#define SMALLEST  8.0
#define LARGEST   26.0

/* Pango lays out a paragraph as a whole; one beyond this is laid out in parts. */
#define LONGEST_PART 6000

#define FONT_FAMILIES                                                                              \
  "Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, AR PL UMing CN, FandolSong, serif"

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
start (ZerenCopyMaker *maker)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  maker->bytes = g_byte_array_new ();
  maker->surface = cairo_pdf_surface_create_for_stream (
    write_cb, maker->bytes, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
  /* a fixed date, so that the same input gives the same bytes */
  cairo_pdf_surface_set_metadata (
    maker->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  maker->cr = cairo_create (maker->surface);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  maker->context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_font_options (maker->context, options);
  pango_context_set_language (maker->context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (maker->context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  maker->builder = zeren_text_builder_new ();
  maker->page = 1;
  maker->y = ZEREN_COPY_MARGIN_TOP;
  zeren_text_builder_add_page (maker->builder, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
}

static void
clear (ZerenCopyMaker *maker)
{
  g_clear_pointer (&maker->cr, cairo_destroy);
  g_clear_pointer (&maker->surface, cairo_surface_destroy);
  g_clear_object (&maker->context);
  g_clear_pointer (&maker->builder, zeren_text_builder_free);
  g_clear_pointer (&maker->bytes, g_byte_array_unref);
}

void
zeren_copy_next_page (ZerenCopyMaker *maker)
{
  cairo_show_page (maker->cr);
  zeren_text_builder_add_page (maker->builder, ZEREN_COPY_PAGE_WIDTH, ZEREN_COPY_PAGE_HEIGHT);
  maker->page++;
  maker->y = ZEREN_COPY_MARGIN_TOP;
}

/* --- layouts --------------------------------------------------------------------------------- */

PangoLayout *
zeren_copy_layout_new (ZerenCopyMaker *maker,
                       const ZerenFlowText *style,
                       const char *text,
                       gssize length,
                       double width)
{
  PangoLayout *layout = pango_layout_new (maker->context);
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILIES);
  double size = style->size > 0 ? CLAMP (style->size, SMALLEST, LARGEST) : BODY_SIZE;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (
    font, style->weight >= 600 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout,
                              style->align == ZEREN_ALIGN_CENTER  ? PANGO_ALIGN_CENTER
                              : style->align == ZEREN_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                                                  : PANGO_ALIGN_LEFT);
  pango_layout_set_indent (layout, CLAMP (style->indent, 0, width / 2) * PANGO_SCALE);
  pango_layout_set_text (layout, text, length);
  pango_font_description_free (font);

  return layout;
}

double
zeren_copy_measure_lines (PangoLayout *layout, GArray *lines)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double y = 0;

  do
    {
      PangoRectangle logical;
      ZerenCopyLine line = { 0 };
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double)logical.height / PANGO_SCALE;
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.top = y;
      line.height = height * ZEREN_COPY_LINE_SPACING;
      line.x = (double)logical.x / PANGO_SCALE;
      line.baseline = y +
                      (double)(pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE +
                      height * (ZEREN_COPY_LINE_SPACING - 1) / 2;
      y += line.height;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return y;
}

/* Draws a line with its upper left at @x, @y and notes where its characters stand. @boxes has one
 * entry for each byte of the text of the layout; those where a character begins are filled in. */
void
zeren_copy_draw_line (ZerenCopyMaker *maker,
                      const ZerenCopyLine *line,
                      double x,
                      double y,
                      ZerenBox *boxes)
{
  double baseline = y + line->baseline - line->top;
  const char *text = pango_layout_get_text (line->line->layout);
  int left = 0;

  cairo_move_to (maker->cr, x + line->x, baseline);
  pango_cairo_show_layout_line (maker->cr, line->line);

  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      PangoItem *item = run->item;
      g_autofree int *widths = g_new0 (int, item->num_chars + 1);
      PangoFontMetrics *metrics = pango_font_get_metrics (item->analysis.font, NULL);
      double ascent = (double)pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
      double descent = (double)pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
      const char *p = text + item->offset;

      pango_font_metrics_unref (metrics);
      pango_glyph_item_get_logical_widths (run, text, widths);
      for (int i = 0; i < item->num_chars; i++, p = g_utf8_next_char (p))
        {
          boxes[p - text] = (ZerenBox){
            maker->page,       x + line->x + (double)left / PANGO_SCALE,
            baseline - ascent, (double)widths[i] / PANGO_SCALE,
            ascent + descent,
          };
          left += widths[i];
        }
    }
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

void
zeren_copy_add_chars (ZerenCopyMaker *maker, const char *text, gsize length, ZerenBox *boxes)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      ZerenBox *box = &boxes[p - text];

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
  g_autoptr (PangoLayout)
    layout = zeren_copy_layout_new (maker, style, text, length, ZEREN_COPY_TEXT_WIDTH);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ZerenCopyLine));
  g_autofree ZerenBox *boxes = g_new0 (ZerenBox, length + 1);

  zeren_copy_measure_lines (layout, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenCopyLine *line = &g_array_index (lines, ZerenCopyLine, i);

      if (maker->y + line->height > ZEREN_COPY_TEXT_BOTTOM && maker->y > ZEREN_COPY_MARGIN_TOP)
        zeren_copy_next_page (maker);
      zeren_copy_draw_line (maker, line, ZEREN_COPY_MARGIN_SIDE, maker->y, boxes);
      maker->y += line->height;
    }
  zeren_copy_add_chars (maker, text, length, boxes);
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
      zeren_text_builder_begin_block (maker->builder, &block);
      zeren_text_builder_end_block (maker->builder);
      maker->y += BODY_SIZE;
      return;
    }

  zeren_text_builder_begin_block (maker->builder, &block);
  while (*text != '\0')
    {
      gsize length = length_of_part (text);

      add_part (maker, paragraph, text, length);
      text += length;
    }
  zeren_text_builder_end_block (maker->builder);
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

static gboolean
finish (ZerenCopyMaker *maker, GBytes **pdf, ZerenText **text, GError **error)
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
      return FALSE;
    }

  *pdf = g_bytes_new (maker->bytes->data, maker->bytes->len);
  *text = zeren_text_builder_finish (maker->builder);

  return TRUE;
}

/**
 * zeren_reading_copy_make:
 * @flow: what the document says
 * @cancellable: (nullable): looked at between paragraphs
 * @pdf: (out): the reading copy
 * @text: (out): the text, with the pages of the reading copy and the boxes of its characters there
 */
gboolean
zeren_reading_copy_make (ZerenFlow *flow,
                         GCancellable *cancellable,
                         GBytes **pdf,
                         ZerenText **text,
                         GError **error)
{
  ZerenCopyMaker maker = { 0 };
  gboolean made = TRUE;

  start (&maker);
  for (guint i = 0; made && i < flow->items->len; i++)
    {
      const ZerenFlowItem *item = flow->items->pdata[i];

      made = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
             check_limits (&maker, error);
      if (!made)
        break;
      if (item->table != NULL)
        zeren_copy_add_table (&maker, item->table);
      else
        add_paragraph (&maker, &item->paragraph);
    }
  made = made && check_limits (&maker, error) && finish (&maker, pdf, text, error);
  clear (&maker);

  return made;
}
