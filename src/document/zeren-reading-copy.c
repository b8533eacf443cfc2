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

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* In points. */
#define PAGE_WIDTH   595.28
#define PAGE_HEIGHT  841.89
#define MARGIN_SIDE  72.0
#define MARGIN_TOP   72.0
#define MARGIN_FOOT  72.0
#define TEXT_WIDTH   (PAGE_WIDTH - 2 * MARGIN_SIDE)
#define TEXT_BOTTOM  (PAGE_HEIGHT - MARGIN_FOOT)
#define BODY_SIZE    12.0
#define SMALLEST     8.0
#define LARGEST      26.0
#define TABLE_SIZE   10.5
#define LINE_SPACING 1.35
#define PARAGRAPH    4.0
#define CELL_PADDING 3.0
#define RULE_WIDTH   0.5
#define NARROWEST    18.0 /* column */

/* Pango lays out a paragraph as a whole; one beyond this is laid out in parts. */
#define LONGEST_PART 6000

#define FONT_FAMILIES                                                                              \
  "FandolSong, Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, AR PL UMing CN, serif"

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  ZerenTextBuilder *builder;
  GByteArray *bytes;
  guint page;
  double y;
  guint table;
} Maker;

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
start (Maker *maker)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  maker->bytes = g_byte_array_new ();
  maker->surface = cairo_pdf_surface_create_for_stream (
    write_cb, maker->bytes, PAGE_WIDTH, PAGE_HEIGHT);
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
  maker->y = MARGIN_TOP;
  zeren_text_builder_add_page (maker->builder, PAGE_WIDTH, PAGE_HEIGHT);
}

static void
clear (Maker *maker)
{
  g_clear_pointer (&maker->cr, cairo_destroy);
  g_clear_pointer (&maker->surface, cairo_surface_destroy);
  g_clear_object (&maker->context);
  g_clear_pointer (&maker->builder, zeren_text_builder_free);
  g_clear_pointer (&maker->bytes, g_byte_array_unref);
}

static void
next_page (Maker *maker)
{
  cairo_show_page (maker->cr);
  zeren_text_builder_add_page (maker->builder, PAGE_WIDTH, PAGE_HEIGHT);
  maker->page++;
  maker->y = MARGIN_TOP;
}

/* --- layouts -----------------------------------------------------------------------------------
 */

static PangoLayout *
layout_new (Maker *maker, const ZerenFlowText *style, const char *text, gssize length, double width)
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

/* A line of a layout, measured from the top of the layout. */
typedef struct
{
  PangoLayoutLine *line; /* lent by the layout */
  double top, height, baseline, x;
} Line;

static double
measure_lines (PangoLayout *layout, GArray *lines)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double y = 0;

  do
    {
      PangoRectangle logical;
      Line line = { 0 };
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double)logical.height / PANGO_SCALE;
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.top = y;
      line.height = height * LINE_SPACING;
      line.x = (double)logical.x / PANGO_SCALE;
      line.baseline = y +
                      (double)(pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE +
                      height * (LINE_SPACING - 1) / 2;
      y += line.height;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return y;
}

/* Draws a line with its upper left at @x, @y and notes where its characters stand. @boxes has one
 * entry for each byte of the text of the layout; those where a character begins are filled in. */
static void
draw_line (Maker *maker, const Line *line, double x, double y, ZerenBox *boxes)
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
  double right = CLAMP (box->x + box->width, 0, PAGE_WIDTH);
  double bottom = CLAMP (box->y + box->height, 0, PAGE_HEIGHT);

  box->x = CLAMP (box->x, 0, right);
  box->y = CLAMP (box->y, 0, bottom);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

static void
add_chars (Maker *maker, const char *text, gsize length, ZerenBox *boxes)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      ZerenBox *box = &boxes[p - text];

      keep_on_page (box);
      zeren_text_builder_add_char (
        maker->builder, g_utf8_get_char (p), box->page != 0 ? box : NULL);
    }
}

/* --- paragraphs --------------------------------------------------------------------------------
 */

static gsize
length_of_part (const char *text)
{
  const char *p = text;

  for (int i = 0; i < LONGEST_PART && *p != '\0'; i++)
    p = g_utf8_next_char (p);

  return p - text;
}

static void
add_part (Maker *maker, const ZerenFlowText *style, const char *text, gsize length)
{
  g_autoptr (PangoLayout) layout = layout_new (maker, style, text, length, TEXT_WIDTH);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autofree ZerenBox *boxes = g_new0 (ZerenBox, length + 1);

  measure_lines (layout, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (maker->y + line->height > TEXT_BOTTOM && maker->y > MARGIN_TOP)
        next_page (maker);
      draw_line (maker, line, MARGIN_SIDE, maker->y, boxes);
      maker->y += line->height;
    }
  add_chars (maker, text, length, boxes);
}

static void
add_paragraph (Maker *maker, const ZerenFlowText *paragraph)
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
  maker->y += PARAGRAPH;
}

/* --- tables ------------------------------------------------------------------------------------
 */

/* A cell as it is laid out; @top counts from the top of the table, as if there were no pages. */
typedef struct
{
  const ZerenFlowCell *cell;
  PangoLayout *layout;
  GArray *lines; /* Line */
  ZerenBox *boxes;
  double x, width, text_height;
  ZerenBox first; /* the part of the cell on the page that it begins on */
} Cell;

typedef struct
{
  const ZerenFlowTable *table;
  GPtrArray *cells; /* Cell */
  double *edges;    /* of columns, n_columns + 1 */
  double *tops;     /* of rows, n_rows + 1 */
} Table;

static void
free_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_object (&cell->layout);
  g_clear_pointer (&cell->lines, g_array_unref);
  g_free (cell->boxes);
  g_free (cell);
}

/* The relative widths that the document states; without, by how much stands in the columns. */
static void
weigh_columns (const ZerenFlowTable *table, double *weights)
{
  for (guint i = 0; i < table->n_columns; i++)
    weights[i] = table->widths != NULL && i < table->widths->len
                   ? MAX (0, g_array_index (table->widths, double, i))
                   : 0;
  if (table->widths != NULL)
    return;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const ZerenFlowCell *cell = table->cells->pdata[i];
      double length = g_utf8_strlen (cell->content.text, -1);

      if (cell->column_span == 1)
        weights[cell->column] = MAX (weights[cell->column], MIN (length, 30));
    }
}

static double *
place_columns (const ZerenFlowTable *table)
{
  guint n = table->n_columns;
  g_autofree double *weights = g_new0 (double, n);
  double *edges = g_new0 (double, n + 1);
  double narrowest = MIN (NARROWEST, TEXT_WIDTH / n), sum = 0;

  weigh_columns (table, weights);
  for (guint i = 0; i < n; i++)
    sum += weights[i];
  edges[0] = MARGIN_SIDE;
  for (guint i = 0; i < n; i++)
    {
      double share = sum > 0 ? weights[i] / sum : 1.0 / n;

      edges[i + 1] = edges[i] + narrowest + share * (TEXT_WIDTH - n * narrowest);
    }

  return edges;
}

static Cell *
lay_out_cell (Maker *maker, const ZerenFlowCell *flow_cell, const double *edges)
{
  Cell *cell = g_new0 (Cell, 1);
  ZerenFlowText style = flow_cell->content;
  const char *text = flow_cell->content.text;
  double right = edges[flow_cell->column + flow_cell->column_span];

  style.size = style.size > 0 ? MIN (style.size, TABLE_SIZE) : TABLE_SIZE;
  style.indent = 0;
  cell->cell = flow_cell;
  cell->x = edges[flow_cell->column];
  cell->width = right - cell->x;
  cell->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  cell->boxes = g_new0 (ZerenBox, strlen (text) + 1);
  cell->layout = layout_new (
    maker, &style, text, -1, MAX (cell->width - 2 * CELL_PADDING, TABLE_SIZE));
  cell->text_height = measure_lines (cell->layout, cell->lines);

  return cell;
}

static int
compare_cells_by_end (gconstpointer a, gconstpointer b)
{
  const ZerenFlowCell *x = (*(Cell *const *)a)->cell, *y = (*(Cell *const *)b)->cell;
  guint first = x->row + x->row_span, second = y->row + y->row_span;

  return (first > second) - (first < second);
}

/* A row is as high as its highest cell; the last row of a merged cell takes what is missing. */
static double *
place_rows (const Table *table)
{
  g_autoptr (GPtrArray) ending = g_ptr_array_copy (table->cells, NULL, NULL);
  double *tops = g_new0 (double, table->table->n_rows + 1);
  guint i = 0;

  g_ptr_array_set_free_func (ending, NULL);
  g_ptr_array_sort (ending, compare_cells_by_end);
  for (guint row = 0; row < table->table->n_rows; row++)
    {
      tops[row + 1] = tops[row] + TABLE_SIZE * LINE_SPACING + 2 * CELL_PADDING;
      for (; i < ending->len; i++)
        {
          const Cell *cell = ending->pdata[i];

          if (cell->cell->row + cell->cell->row_span > row + 1)
            break;
          tops[row + 1] = MAX (tops[row + 1],
                               tops[cell->cell->row] + cell->text_height + 2 * CELL_PADDING);
        }
    }

  return tops;
}

static void
draw_cell (Maker *maker, const Table *table, Cell *cell, double from, double to)
{
  double top = table->tops[cell->cell->row];
  double bottom = table->tops[cell->cell->row + cell->cell->row_span];
  double shift = maker->y - from;
  double upper = MAX (top, from), lower = MIN (bottom, to);

  if (lower <= upper)
    return;
  if (cell->first.page == 0)
    cell->first = (ZerenBox){ maker->page, cell->x, upper + shift, cell->width, lower - upper };
  cairo_rectangle (maker->cr, cell->x, upper + shift, cell->width, lower - upper);
  cairo_stroke (maker->cr);

  for (guint i = 0; i < cell->lines->len; i++)
    {
      const Line *line = &g_array_index (cell->lines, Line, i);
      double y = top + CELL_PADDING + line->top;

      /* the line belongs to the page that its upper edge is on */
      if (y >= from && y < to)
        draw_line (maker, line, cell->x + CELL_PADDING, y + shift, cell->boxes);
    }
}

/* Where the part of the table that begins at @from has to end: at a row, or, where a row is higher
 * than a page, within it. */
static double
end_of_fragment (const Table *table, double from, double room, double whole_page)
{
  guint n = table->table->n_rows;
  double end = from;

  for (guint row = 0; row < n; row++)
    if (table->tops[row + 1] > from && table->tops[row + 1] - from <= room)
      end = table->tops[row + 1];
  if (end > from || room < whole_page)
    return end;

  return MIN (from + whole_page, table->tops[n]);
}

static void
draw_table (Maker *maker, Table *table)
{
  double whole_page = TEXT_BOTTOM - MARGIN_TOP;
  double bottom = table->tops[table->table->n_rows];
  double from = 0;

  cairo_set_line_width (maker->cr, RULE_WIDTH);
  while (from < bottom)
    {
      double to = end_of_fragment (table, from, TEXT_BOTTOM - maker->y, whole_page);

      if (to <= from)
        {
          next_page (maker);
          continue;
        }
      for (guint i = 0; i < table->cells->len; i++)
        draw_cell (maker, table, table->cells->pdata[i], from, to);
      maker->y += to - from;
      from = to;
    }
}

static void
emit_table (Maker *maker, const Table *table)
{
  maker->table++;
  for (guint i = 0; i < table->cells->len; i++)
    {
      Cell *cell = table->cells->pdata[i];
      const ZerenFlowCell *flow_cell = cell->cell;
      ZerenBlock block = {
        .kind = ZEREN_BLOCK_CELL,
        .page = cell->first.page,
        .font_size = flow_cell->content.size,
        .weight = flow_cell->content.weight,
        .align = flow_cell->content.align,
        .table = maker->table,
        .row = flow_cell->row,
        .column = flow_cell->column,
        .row_span = flow_cell->row_span,
        .column_span = flow_cell->column_span,
      };

      if (*flow_cell->content.text == '\0')
        block.box = cell->first;
      else
        block.page = 0; /* where its first character stands */
      zeren_text_builder_begin_block (maker->builder, &block);
      add_chars (maker, flow_cell->content.text, strlen (flow_cell->content.text), cell->boxes);
      zeren_text_builder_end_block (maker->builder);
    }
}

static void
add_table (Maker *maker, const ZerenFlowTable *flow_table)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (free_cell);
  g_autofree double *edges = NULL;
  g_autofree double *tops = NULL;
  Table table = { .table = flow_table, .cells = cells };

  if (flow_table->n_columns == 0 || flow_table->n_rows == 0)
    return;
  edges = place_columns (flow_table);
  for (guint i = 0; i < flow_table->cells->len; i++)
    g_ptr_array_add (cells, lay_out_cell (maker, flow_table->cells->pdata[i], edges));
  table.edges = edges;
  tops = place_rows (&table);
  table.tops = tops;
  draw_table (maker, &table);
  emit_table (maker, &table);
  maker->y += PARAGRAPH;
}

/* --- the whole ---------------------------------------------------------------------------------
 */

static gboolean
check_limits (const Maker *maker, GError **error)
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
finish (Maker *maker, GBytes **pdf, ZerenText **text, GError **error)
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
  Maker maker = { 0 };
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
        add_table (&maker, item->table);
      else
        add_paragraph (&maker, &item->paragraph);
    }
  made = made && check_limits (&maker, error) && finish (&maker, pdf, text, error);
  clear (&maker);

  return made;
}
