/* zeren-grid.c: the cells of a table, whatever it was made with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

/* A table of text that claims more is not believed. */
#define MAX_COLUMNS  64
#define MAX_ROW_SPAN 256

static void
free_cell (gpointer cell)
{
  if (cell != NULL)
    zeren_paragraph_free (cell);
}

static GPtrArray *
add_row (ZerenGrid *self)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (free_cell);

  g_ptr_array_add (self->rows, row);

  return row;
}

static void
set_cell (GPtrArray *row, guint column, ZerenParagraph *cell)
{
  if (column >= row->len)
    g_ptr_array_set_size (row, column + 1);
  if (row->pdata[column] == NULL)
    row->pdata[column] = cell;
  else
    zeren_paragraph_free (cell);
}

static ZerenParagraph *
read_cell (const ZerenPage *page, gsize start, gsize end)
{
  ZerenParagraph *cell = zeren_paragraph_new ();

  zeren_paragraph_append (cell, page, start, end);

  return cell;
}

/* One cell a line; a line without a tab goes on with the cell above; a blank line ends the row. */
static void
read_tabbed (ZerenGrid *self, const ZerenPage *page, guint from, guint end)
{
  GPtrArray *row = NULL;

  for (guint i = from; i < end; i++)
    {
      const ZerenLine *line = zeren_page_get_line (page, i);

      if (line->n_chars == 0 && !line->is_cells)
        row = NULL;
      else if (line->is_cells)
        {
          if (row == NULL)
            row = add_row (self);
          g_ptr_array_add (row, read_cell (page, line->start, line->end));
        }
      else if (row != NULL)
        zeren_paragraph_append (row->pdata[row->len - 1], page, line->start, line->end);
    }
}

/* Without blank lines between the rows, all cells came as one row. */
static void
break_single_row (ZerenGrid *self, guint n_headers)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *row = NULL;

  if (self->rows->len != 1 || n_headers == 0)
    return;
  all = g_ptr_array_steal_index (self->rows, 0);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      if (i % n_headers == 0)
        row = add_row (self);
      g_ptr_array_add (row, all->pdata[i]);
    }
}

static gboolean
is_empty_column (const ZerenGrid *self, guint column)
{
  for (guint i = 1; i < self->rows->len; i++)
    {
      ZerenParagraph *cell = zeren_grid_get_cell (self, i, column);

      if (cell != NULL && cell->n_chars > 0)
        return FALSE;
    }

  return TRUE;
}

static guint
count_columns (const ZerenGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n = MAX (n, ((GPtrArray *)self->rows->pdata[i])->len);

  return n;
}

/* Where a head stood over two columns, the rows have one more than the head says. */
static void
drop_empty_columns (ZerenGrid *self, guint n_headers)
{
  guint n_columns = count_columns (self);

  for (guint column = 1; column < n_columns && n_columns > n_headers;)
    {
      if (!is_empty_column (self, column))
        {
          column++;
          continue;
        }
      for (guint i = 1; i < self->rows->len; i++)
        if (((GPtrArray *)self->rows->pdata[i])->len > n_headers)
          g_ptr_array_remove_index (self->rows->pdata[i], column);
      n_columns--;
    }
}

static guint
get_row_number (const ZerenPage *page, guint line)
{
  return zeren_text_get_block (page->text, zeren_page_get_line (page, line)->first_block)->row;
}

/* Puts the cell into its row and, where it is merged, into the rows that it covers below. */
static void
place_cell (ZerenGrid *self, const ZerenPage *page, guint from, guint row, const ZerenBlock *block)
{
  for (guint r = row; r < self->rows->len; r++)
    {
      if (get_row_number (page, from + r) >= block->row + CLAMP (block->row_span, 1, MAX_ROW_SPAN))
        break;
      set_cell (self->rows->pdata[r], block->column, read_cell (page, block->start, block->end));
    }
}

static void
read_cells (ZerenGrid *self, const ZerenPage *page, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    add_row (self);
  for (guint i = from; i < end; i++)
    {
      const ZerenLine *line = zeren_page_get_line (page, i);

      for (guint k = 0; k < line->n_blocks; k++)
        {
          const ZerenBlock *block = zeren_text_get_block (page->text, line->first_block + k);

          if (block->column < MAX_COLUMNS)
            place_cell (self, page, from, i - from, block);
        }
    }
}

/* A row a line, cells between bars or gaps. One piece in a line goes on with the cell above it. */
static void
read_typed (ZerenGrid *self, const ZerenPage *page, guint from, guint end)
{
  g_autoptr (GArray) above = NULL;
  GPtrArray *row = NULL;

  for (guint i = from; i < end; i++)
    {
      const ZerenLine *line = zeren_page_get_line (page, i);
      g_autoptr (GArray) cells = NULL;

      if (line->n_chars == 0 || zeren_page_is_typed_rule (page, line))
        continue;
      cells = zeren_page_split_row (page, line, zeren_page_get_line (page, from));
      if (cells->len == 1 && row != NULL)
        {
          guint column = zeren_page_find_cell_above (page, above, line->start);

          zeren_paragraph_append (row->pdata[column], page, line->start, line->end);
          continue;
        }
      row = add_row (self);
      for (guint k = 0; k < MIN (cells->len, MAX_COLUMNS); k++)
        {
          const ZerenTypedCell *cell = &g_array_index (cells, ZerenTypedCell, k);

          g_ptr_array_add (row, read_cell (page, cell->start, cell->end));
        }
      g_array_set_size (cells, row->len);
      g_clear_pointer (&above, g_array_unref);
      above = g_steal_pointer (&cells);
    }
}

/* One cell a line, as many to a row as there are heads. */
static void
read_lines (ZerenGrid *self, const ZerenPage *page, guint from, guint end)
{
  guint n_columns = zeren_page_count_line_heads (page, from);
  GPtrArray *row = NULL;

  for (guint i = from; i < end; i++)
    {
      const ZerenLine *line = zeren_page_get_line (page, i);

      if ((i - from) % n_columns == 0)
        row = add_row (self);
      g_ptr_array_add (row, read_cell (page, line->start, line->end));
    }
}

/* Numbered rows, each cell on one line or several */
static void
read_numbered (ZerenGrid *self, const ZerenPage *page, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const ZerenPlacedCell *piece = &g_array_index (cells, ZerenPlacedCell, i);
      ZerenParagraph *cell;

      while (self->rows->len <= piece->row)
        add_row (self);
      cell = zeren_grid_get_cell (self, piece->row, piece->column);
      if (cell != NULL)
        zeren_paragraph_append (cell, page, piece->start, piece->end);
      else
        set_cell (
          self->rows->pdata[piece->row], piece->column, read_cell (page, piece->start, piece->end));
    }
}

/**
 * zeren_grid_new:
 * @page: lines, tables found
 * @line: the first line of a table
 *
 * Returns: (transfer full): its cells, merged ones repeated downwards
 */
ZerenGrid *
zeren_grid_new (const ZerenPage *page, guint line)
{
  g_autoptr (GArray) numbered = NULL;
  ZerenGrid *self = g_new0 (ZerenGrid, 1);
  guint table = zeren_page_get_line (page, line)->table;
  guint end = line;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  while (end < page->lines->len && zeren_page_get_line (page, end)->table == table)
    end++;
  self->start = zeren_page_get_line (page, line)->start;
  self->end = zeren_page_get_line (page, end - 1)->end;

  numbered = zeren_page_place_numbered (page, line, end, &end);
  if (numbered != NULL)
    read_numbered (self, page, numbered);
  else if (zeren_table_is_tabbed (page, line))
    {
      guint n_headers = zeren_table_count_heads (page, line);

      read_tabbed (self, page, line, end);
      break_single_row (self, n_headers);
      drop_empty_columns (self, n_headers);
    }
  else if (zeren_page_count_line_heads (page, line) > 0)
    read_lines (self, page, line, end);
  else if (!zeren_page_get_line (page, line)->is_cells)
    read_typed (self, page, line, end);
  else
    read_cells (self, page, line, end);
  self->n_columns = MIN (MAX_COLUMNS, count_columns (self));

  return self;
}

void
zeren_grid_free (ZerenGrid *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/** zeren_grid_get_cell: Returns: (nullable): the cell */
ZerenParagraph *
zeren_grid_get_cell (const ZerenGrid *self, guint row, guint column)
{
  GPtrArray *cells = row < self->rows->len ? self->rows->pdata[row] : NULL;

  return cells != NULL && column < cells->len ? cells->pdata[column] : NULL;
}
