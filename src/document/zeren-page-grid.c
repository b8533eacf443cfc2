/* zeren-page-grid.c: tables whose cells have no lines around them
 *
 * Only strong evidence counts, because text beside text is more often something else: a row of
 * short heads, below it rows that keep to the same columns, and gaps between the columns that no
 * row crosses. Columns of prose have no heads; signatures and lists of names have no rows of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-grid.h"

#include "zeren-page-line.h"

#include <string.h>

#define FEWEST_COLUMNS 3
#define FEWEST_ROWS    2
#define MOST_COLUMNS   16
#define MOST_RUNS      64
#define MOST_ROWS      400
#define MOST_TABLES    32
/* Characters of a head, and how long the cells of one column have to be at least. */
#define HEAD_CHARS 10
#define CELL_CHARS 5.0
/* In ems: the least gap between columns, and the most between two rows. */
#define LEAST_GAP 0.8
#define MOST_AIR  2.5

/* The runs that stand side by side. */
typedef struct
{
  guint first, n_runs; /* among the sorted runs */
  double y0, y1;
} Row;

typedef struct
{
  GPtrArray *runs; /* from top to bottom, each row from left to right */
  GArray *rows;
} Rows;

typedef struct
{
  double x0[MOST_COLUMNS], x1[MOST_COLUMNS];
  guint n;
} Columns;

static const ZerenPageRun *
run_at (const Rows *self, const Row *row, guint i)
{
  return self->runs->pdata[row->first + i];
}

static const Row *
row_at (const Rows *self, guint i)
{
  return &g_array_index (self->rows, Row, i);
}

static void
collect_rows (Rows *self)
{
  guint from = 0;

  while (from < self->runs->len)
    {
      guint to = zeren_page_runs_sort_line (self->runs, from);
      Row row = { from, to - from, G_MAXDOUBLE, 0 };

      for (guint i = from; i < to; i++)
        {
          const ZerenPageRun *run = self->runs->pdata[i];

          row.y0 = MIN (row.y0, run->y0);
          row.y1 = MAX (row.y1, run->y1);
        }
      g_array_append_val (self->rows, row);
      from = to;
    }
}

/* --- what rows look like --------------------------------------------------------------------- */

static gboolean
is_word (const ZerenPageRun *run)
{
  guint n_letters = 0;

  for (guint i = 0; i < run->glyphs->len; i++)
    {
      gunichar c = g_array_index (run->glyphs, ZerenGlyph, i).c;

      if (c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == ':' || c == ',' ||
          c == ';' || c == 0x300A || g_unichar_isdigit (c))
        return FALSE;
      n_letters += g_unichar_isalpha (c) ? 1 : 0;
    }

  return n_letters > 0 && run->glyphs->len <= HEAD_CHARS;
}

static gboolean
is_head (const Rows *self, const Row *row)
{
  if (row->n_runs < FEWEST_COLUMNS || row->n_runs > MOST_RUNS)
    return FALSE;
  for (guint i = 0; i < row->n_runs; i++)
    if (!is_word (run_at (self, row, i)))
      return FALSE;

  return TRUE;
}

/* 一、… and （一）… begin a clause. */
static gboolean
begins_sentence (const Rows *self, const Row *row, double left, double right)
{
  const ZerenPageRun *run = run_at (self, row, 0);

  return row->n_runs == 1 && run->x1 - run->x0 > 0.5 * (right - left);
}

/* --- columns --------------------------------------------------------------------------------- */

/* Adds an area that is covered; areas closer than @gap are one. */
static gboolean
cover (Columns *columns, double x0, double x1, double gap)
{
  guint at = 0, end;

  while (at < columns->n && columns->x1[at] + gap <= x0)
    at++;
  for (end = at; end < columns->n && columns->x0[end] < x1 + gap; end++)
    {
      x0 = MIN (x0, columns->x0[end]);
      x1 = MAX (x1, columns->x1[end]);
    }
  if (end == at && columns->n == MOST_COLUMNS)
    return FALSE;

  memmove (&columns->x0[at + 1], &columns->x0[end], (columns->n - end) * sizeof (double));
  memmove (&columns->x1[at + 1], &columns->x1[end], (columns->n - end) * sizeof (double));
  columns->n = columns->n - (end - at) + 1;
  columns->x0[at] = x0;
  columns->x1[at] = x1;

  return TRUE;
}

static gboolean
cover_row (Columns *columns, const Rows *self, const Row *row)
{
  for (guint i = 0; i < row->n_runs; i++)
    {
      const ZerenPageRun *run = run_at (self, row, i);

      if (!cover (columns, run->x0, run->x1, LEAST_GAP * run->size))
        return FALSE;
    }

  return TRUE;
}

static guint
column_of (const Columns *columns, const ZerenPageRun *run)
{
  guint column = 0;

  while (column + 1 < columns->n && columns->x0[column + 1] <= run->x0 + 0.1)
    column++;

  return column;
}

/* Goes down from the head at @first as far as rows keep to the columns. Returns: one past the last
 * row */
static guint
follow (const Rows *self, guint first, Columns *columns)
{
  const Row *head = row_at (self, first);
  double size = run_at (self, head, 0)->size;
  guint i;

  columns->n = 0;
  if (!cover_row (columns, self, head))
    return first;
  for (i = first + 1; i < self->rows->len && i <= first + MOST_ROWS; i++)
    {
      const Row *row = row_at (self, i), *above = row_at (self, i - 1);
      Columns wider = *columns;

      if (row->n_runs > MOST_RUNS || row->y0 - above->y1 > MOST_AIR * size ||
          begins_sentence (self, row, columns->x0[0], columns->x1[columns->n - 1]) ||
          !cover_row (&wider, self, row) || wider.n < FEWEST_COLUMNS ||
          (wider.n != columns->n && (row->n_runs == 1 || i > first + 3)))
        break;
      *columns = wider;
    }

  return i;
}

/* --- rows ------------------------------------------------------------------------------------ */

static gboolean
has_first_cell (const Rows *self, const Row *row, const Columns *columns)
{
  return column_of (columns, run_at (self, row, 0)) == 0;
}

/* Where the rows of the table begin: each has something in its first column, in its first line or,
 * where cells are centred, in its middle. Returns: (element-type double): the upper edges, and the
 * lower edge of the last */
static GArray *
find_edges (const Rows *self, guint first, guint end, const Columns *columns)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));
  double top = row_at (self, first)->y0 - 1, edge;
  gboolean is_centred = !has_first_cell (self, row_at (self, first + 1), columns);
  const Row *anchor = NULL;

  g_array_append_val (edges, top);
  for (guint i = first + 1; i < end; i++)
    {
      const Row *row = row_at (self, i), *above = row_at (self, i - 1);

      if (!has_first_cell (self, row, columns))
        continue;
      edge = anchor == NULL ? (row_at (self, first)->y1 + row_at (self, first + 1)->y0) / 2
             : is_centred   ? (anchor->y0 + anchor->y1 + row->y0 + row->y1) / 4
                            : (above->y1 + row->y0) / 2;
      g_array_append_val (edges, edge);
      anchor = row;
    }
  edge = row_at (self, end - 1)->y1 + 1;
  g_array_append_val (edges, edge);

  return edges;
}

/* Whether the cells hold words: one column of long ones, one of short ones, most of them filled. */
static gboolean
is_table (const Rows *self, guint first, guint end, const Columns *columns, guint n_rows)
{
  guint n_chars[MOST_COLUMNS] = { 0 }, n_filled = 0, longest = 0, shortest = G_MAXUINT;

  if (n_rows < FEWEST_ROWS)
    return FALSE;
  for (guint i = first + 1; i < end; i++)
    {
      const Row *row = row_at (self, i);

      n_filled += has_first_cell (self, row, columns) && row->n_runs >= 2 ? 1 : 0;
      for (guint k = 0; k < row->n_runs; k++)
        n_chars[column_of (columns, run_at (self, row, k))] += run_at (self, row, k)->glyphs->len;
    }
  for (guint i = 0; i < columns->n; i++)
    {
      longest = MAX (longest, n_chars[i]);
      shortest = MIN (shortest, n_chars[i]);
    }

  return longest >= CELL_CHARS * n_rows && 2 * shortest <= longest && n_filled >= FEWEST_ROWS;
}

static ZerenLattice *
make_lattice (guint page, const Columns *columns, const GArray *edges)
{
  ZerenLattice *self = g_new0 (ZerenLattice, 1);
  double left = columns->x0[0] - 1, top = g_array_index (edges, double, 0);

  self->n_rows = edges->len - 1;
  self->n_columns = columns->n;
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->cells = g_array_new (FALSE, FALSE, sizeof (ZerenLatticeCell));
  for (guint i = 0; i <= columns->n; i++)
    {
      double x = i == 0           ? left
                 : i < columns->n ? (columns->x1[i - 1] + columns->x0[i]) / 2
                                  : columns->x1[i - 1] + 1;

      g_array_append_val (self->columns, x);
    }
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        ZerenLatticeCell cell = { row, column, 1, 1 };
        double x = g_array_index (self->columns, double, column);
        double y = g_array_index (edges, double, row);

        cell.box = (ZerenBox){ page,
                               x,
                               y,
                               g_array_index (self->columns, double, column + 1) - x,
                               g_array_index (edges, double, row + 1) - y };
        g_array_append_val (self->cells, cell);
      }
  self->box = (ZerenBox){ page,
                          left,
                          top,
                          columns->x1[columns->n - 1] + 1 - left,
                          g_array_index (edges, double, edges->len - 1) - top };

  return self;
}

/* The table whose head stands at @first. Returns: one past its last row, @first where there is none
 */
static guint
read_grid (const Rows *self, guint first, guint page, GPtrArray *found)
{
  g_autoptr (GArray) edges = NULL;
  Columns columns;
  guint end = follow (self, first, &columns);

  if (columns.n < FEWEST_COLUMNS || end < first + 1 + FEWEST_ROWS)
    return first;
  edges = find_edges (self, first, end, &columns);
  if (edges->len < 2 || !is_table (self, first, end, &columns, edges->len - 2))
    return first;
  g_ptr_array_add (found, make_lattice (page, &columns, edges));

  return end;
}

/**
 * zeren_page_grids_find:
 * @runs: (element-type ZerenPageRun): the runs of a page, outside of ruled tables
 * @page: the page, from 1
 *
 * Returns: (transfer full) (element-type ZerenLattice): the tables that are set without lines
 */
GPtrArray *
zeren_page_grids_find (GPtrArray *runs, guint page)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_lattice_free);
  Rows self = { sorted, rows };

  for (guint i = 0; i < runs->len; i++)
    g_ptr_array_add (sorted, runs->pdata[i]);
  zeren_page_runs_sort_down (sorted);
  collect_rows (&self);
  for (guint i = 0; i < rows->len && found->len < MOST_TABLES; i++)
    {
      guint end = is_head (&self, row_at (&self, i)) ? read_grid (&self, i, page, found) : i;

      i = MAX (i, end > i ? end - 1 : i);
    }

  return found;
}
