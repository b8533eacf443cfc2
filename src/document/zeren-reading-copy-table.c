/* zeren-reading-copy-table.c: tables of a reading copy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-document-limits.h"
#include "zeren-reading-copy-private.h"

#include <string.h>

/* In points. */
#define TABLE_SIZE   10.5
#define CELL_PADDING 3.0
#define RULE_WIDTH   0.5
#define NARROWEST    18.0 /* column */

/* A cell as it is laid out. */
typedef struct
{
  const ZerenFlowCell *cell;
  ZerenCopySetting *setting;
  ZerenBox *boxes; /* of its characters */
  double x, width;
  ZerenBox first; /* the part of the cell on the page that it begins on */
} Cell;

typedef struct
{
  const ZerenFlowTable *table;
  GPtrArray *cells; /* Cell */
  double *edges;    /* of columns, n_columns + 1 */
  double *tops;     /* of rows, n_rows + 1 */
  guint row;        /* the first one that is not drawn to its end, */
  guint first_cell; /* and the first such cell */
} Table;

static void
free_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->setting, zeren_copy_setting_free);
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
  double narrowest = MIN (NARROWEST, ZEREN_COPY_TEXT_WIDTH / n), sum = 0;

  weigh_columns (table, weights);
  for (guint i = 0; i < n; i++)
    sum += weights[i];
  edges[0] = ZEREN_COPY_MARGIN_SIDE;
  for (guint i = 0; i < n; i++)
    {
      double share = sum > 0 ? weights[i] / sum : 1.0 / n;

      edges[i + 1] = edges[i] + narrowest + share * (ZEREN_COPY_TEXT_WIDTH - n * narrowest);
    }

  return edges;
}

static Cell *
lay_out_cell (ZerenCopyMaker *maker, const ZerenFlowCell *flow_cell, const double *edges)
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
  cell->boxes = g_new0 (ZerenBox, g_utf8_strlen (text, -1) + 1);
  cell->setting = zeren_copy_set (
    maker, &style, text, strlen (text), MAX (cell->width - 2 * CELL_PADDING, TABLE_SIZE));

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
      tops[row + 1] = tops[row] + TABLE_SIZE * ZEREN_COPY_LINE_SPACING + 2 * CELL_PADDING;
      for (; i < ending->len; i++)
        {
          const Cell *cell = ending->pdata[i];

          if (cell->cell->row + cell->cell->row_span > row + 1)
            break;
          tops[row + 1] = MAX (tops[row + 1],
                               tops[cell->cell->row] + cell->setting->height + 2 * CELL_PADDING);
        }
    }

  return tops;
}

static double
bottom_of (const Table *table, const Cell *cell)
{
  return table->tops[cell->cell->row + cell->cell->row_span];
}

static void
draw_cell (ZerenCopyMaker *maker, const Table *table, Cell *cell, double from, double to)
{
  double top = table->tops[cell->cell->row];
  double bottom = bottom_of (table, cell);
  double shift = maker->y - from;
  double upper = MAX (top, from), lower = MIN (bottom, to);

  if (lower <= upper)
    return;
  if (cell->first.page == 0)
    cell->first = (ZerenBox){ maker->page, cell->x, upper + shift, cell->width, lower - upper };
  if (maker->cr != NULL)
    {
      cairo_rectangle (maker->cr, cell->x, upper + shift, cell->width, lower - upper);
      cairo_stroke (maker->cr);
    }

  for (guint i = 0; i < cell->setting->lines->len; i++)
    {
      const ZerenCopyLine *line = zeren_copy_setting_get_line (cell->setting, i);
      double y = top + CELL_PADDING + line->top;

      /* the line belongs to the page that its upper edge is on */
      if (y >= from && y < to)
        zeren_copy_draw_line (
          maker, cell->setting, i, cell->x + CELL_PADDING, y + shift, cell->boxes);
    }
}

/* Where the part of the table that begins at @from has to end: at a row, or, where a row is higher
 * than a page, within it. */
static double
end_of_fragment (Table *table, double from, double room, double whole_page)
{
  guint n = table->table->n_rows;
  double end = from;

  while (table->row < n && table->tops[table->row + 1] <= from)
    table->row++;
  for (guint row = table->row; row < n && table->tops[row + 1] - from <= room; row++)
    end = table->tops[row + 1];
  if (end > from || room < whole_page)
    return end;

  return MIN (from + whole_page, table->tops[n]);
}

/* Cells stand row after row: neither those above the part nor those below it are looked at. */
static void
draw_fragment (ZerenCopyMaker *maker, Table *table, double from, double to)
{
  GPtrArray *cells = table->cells;

  while (table->first_cell < cells->len &&
         bottom_of (table, cells->pdata[table->first_cell]) <= from)
    table->first_cell++;
  for (guint i = table->first_cell; i < cells->len; i++)
    {
      Cell *cell = cells->pdata[i];

      if (table->tops[cell->cell->row] >= to)
        break;
      draw_cell (maker, table, cell, from, to);
    }
}

static void
draw_table (ZerenCopyMaker *maker, Table *table)
{
  double whole_page = ZEREN_COPY_TEXT_BOTTOM - ZEREN_COPY_MARGIN_TOP;
  double bottom = table->tops[table->table->n_rows];
  double from = 0;

  if (maker->cr != NULL)
    cairo_set_line_width (maker->cr, RULE_WIDTH);
  while (from < bottom && maker->page <= ZEREN_LIMIT_PAGES)
    {
      double to = end_of_fragment (table, from, ZEREN_COPY_TEXT_BOTTOM - maker->y, whole_page);

      if (to <= from)
        {
          zeren_copy_next_page (maker);
          continue;
        }
      draw_fragment (maker, table, from, to);
      maker->y += to - from;
      from = to;
    }
}

static void
emit_table (ZerenCopyMaker *maker, const Table *table)
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
      zeren_copy_add_chars (
        maker, flow_cell->content.text, strlen (flow_cell->content.text), cell->boxes);
      zeren_text_builder_end_block (maker->builder);
    }
}

void
zeren_copy_add_table (ZerenCopyMaker *maker, const ZerenFlowTable *flow_table)
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
  if (maker->builder != NULL)
    emit_table (maker, &table);
  maker->y += ZEREN_COPY_PARAGRAPH;
}
