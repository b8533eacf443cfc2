/* zeren-table-join.c: tables that go on on the next page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-table-join.h"

#include "zeren-page-line.h"

#include <math.h>
#include <string.h>

/* How far the columns of two halves of a table may differ, in points. */
#define SAME_COLUMN 3.0

static gboolean
has_same_columns (const ZerenLattice *a, const ZerenLattice *b)
{
  if (a->n_columns != b->n_columns)
    return FALSE;
  for (guint i = 0; i < a->columns->len; i++)
    if (fabs (g_array_index (a->columns, double, i) - g_array_index (b->columns, double, i)) >
        SAME_COLUMN)
      return FALSE;

  return TRUE;
}

static const ZerenLatticeCell *
cell_at (const ZerenPageItem *item, guint i)
{
  return &g_array_index (item->table->cells, ZerenLatticeCell, i);
}

static gboolean
has_same_text (const ZerenPageLine *a, const ZerenPageLine *b)
{
  g_autofree char *first = zeren_page_line_dup_text (a);
  g_autofree char *second = zeren_page_line_dup_text (b);

  return strcmp (first, second) == 0;
}

static gboolean
is_same_cell (const ZerenPageItem *a, const ZerenPageItem *b, guint i)
{
  const ZerenLatticeCell *first = cell_at (a, i), *second = cell_at (b, i);

  return first->row == second->row && first->column == second->column &&
         first->row_span == second->row_span && first->column_span == second->column_span &&
         has_same_text (a->cells->pdata[i], b->cells->pdata[i]);
}

/* How many rows at the top of @item repeat the head of the table that it continues. */
static guint
count_repeated_rows (const ZerenPageItem *head, const ZerenPageItem *item)
{
  guint rows = 0, n_cells = item->table->cells->len;

  for (guint i = 0; i < n_cells && i < head->table->cells->len; i++)
    {
      if (!is_same_cell (head, item, i))
        break;
      if (i + 1 == n_cells || cell_at (item, i + 1)->row > cell_at (item, i)->row)
        rows = cell_at (item, i)->row + 1;
    }

  return rows < item->table->n_rows ? rows : 0;
}

/* The cells of a row as long as none of it is merged downwards or across; else -1. */
static int
first_of_plain_row (const ZerenPageItem *item, guint row)
{
  int first = -1;
  guint count = 0;

  for (guint i = 0; i < item->table->cells->len; i++)
    {
      const ZerenLatticeCell *cell = cell_at (item, i);

      if (cell->row != row)
        continue;
      if (cell->row_span != 1 || cell->column_span != 1)
        return -1;
      first = first < 0 ? (int)i : first;
      count++;
    }

  return count == item->table->n_columns ? first : -1;
}

static gboolean
is_finished (const ZerenPageLine *text)
{
  gunichar last = g_array_index (text->chars, ZerenPageChar, text->chars->len - 1).c;

  return strchr (".;!?", last < 0x80 ? (int)last : 'x') != NULL || last == 0x3002 ||
         last == 0xFF1B || last == 0xFF01 || last == 0xFF1F;
}

/* Whether the row @next is the rest of the row @last, which the page was too short for: it has no
 * beginning, and what it has goes on where a cell broke off. */
static gboolean
is_rest_of_row (const ZerenPageItem *last, int last_row, const ZerenPageItem *item, int next_row)
{
  guint n_empty = 0, n_columns = item->table->n_columns;

  if (last_row < 0 || next_row < 0)
    return FALSE;
  for (guint i = 0; i < n_columns; i++)
    {
      const ZerenPageLine *above = last->cells->pdata[last_row + i];
      const ZerenPageLine *below = item->cells->pdata[next_row + i];

      if (below->chars->len == 0)
        {
          n_empty++;
          continue;
        }
      if (i == 0 || above->chars->len == 0 || is_finished (above))
        return FALSE;
    }

  return 2 * n_empty >= n_columns && n_empty < n_columns;
}

static void
append_rest (const ZerenPageItem *last, int last_row, const ZerenPageItem *item, int next_row)
{
  for (guint i = 0; i < item->table->n_columns; i++)
    {
      ZerenPageLine *above = last->cells->pdata[last_row + i];
      const ZerenPageLine *below = item->cells->pdata[next_row + i];

      g_array_append_vals (above->chars, below->chars->data, below->chars->len);
    }
}

/* Where the last row of the table was read. */
typedef struct
{
  const ZerenPageItem *head; /* the first part */
  const ZerenPageItem *last; /* the part with the last row */
  guint last_row;
  guint page;
} Open;

static void
join (Open *open, ZerenPageItem *item)
{
  int last_row, next_row;

  item->continues = TRUE;
  item->skipped = count_repeated_rows (open->head, item);
  last_row = first_of_plain_row (open->last, open->last_row);
  next_row = first_of_plain_row (item, item->skipped);
  if (is_rest_of_row (open->last, last_row, item, next_row))
    {
      append_rest (open->last, last_row, item, next_row);
      item->skipped++;
    }
}

/**
 * zeren_table_join:
 * @pages: (element-type ZerenPageLayout): all pages of a document, without their furniture
 *
 * A table at the top of a page with the columns of the one that ended the page before is the same
 * table. A head that is repeated there is skipped, and a row that the end of the page cut in two is
 * one again.
 */
void
zeren_table_join (GPtrArray *pages)
{
  Open open = { 0 };

  for (guint i = 0; i < pages->len; i++)
    {
      const ZerenPageLayout *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        {
          ZerenPageItem *item = page->items->pdata[j];

          if (item->table == NULL)
            {
              open.head = NULL;
              continue;
            }
          if (open.head != NULL && open.page + 1 == page->page &&
              has_same_columns (open.head->table, item->table))
            join (&open, item);
          else
            open.head = item;
          open.page = page->page;
          if (item->skipped < item->table->n_rows)
            {
              open.last = item;
              open.last_row = item->table->n_rows - 1;
            }
        }
    }
}
