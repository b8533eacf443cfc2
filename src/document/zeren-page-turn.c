/* zeren-page-turn.c: pages whose text does not stand upright
 *
 * Text that runs down or up the page (a table set on its side, vertical writing) is read as if the
 * page were turned, so that nothing behind this has to know of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-turn.h"

#include <math.h>

/* --- vertical writing ------------------------------------------------------------------------ */

/* In ems. Characters side by side stand closer than this; what is closer on average, and by how
 * much, tells in which direction the text runs. */
#define NEAR   0.3
#define NEARER 0.25

/* How many characters a page has to have for its text to be called vertical. */
#define FEWEST_VERTICAL 20

static double
middle_x (const ZerenGlyph *glyph)
{
  return (glyph->x0 + glyph->x1) / 2;
}

static double
middle_y (const ZerenGlyph *glyph)
{
  return (glyph->y0 + glyph->y1) / 2;
}

/* Whether most characters have the one behind them to their right: ordinary text. */
static gboolean
runs_to_the_right (const GArray *glyphs)
{
  guint n = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      const ZerenGlyph *last = &g_array_index (glyphs, ZerenGlyph, i - 1), *next = last + 1;

      n += fabs (middle_y (next) - middle_y (last)) < NEAR * last->size && next->x0 > last->x0 &&
           next->x0 - last->x1 < NEAR * last->size;
    }

  return 2 * n >= glyphs->len;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const ZerenGlyph *x = a, *y = b;
  double first = middle_x (x), second = middle_x (y);

  if (first != second)
    return first > second ? -1 : 1;

  return (x->y0 > y->y0) - (x->y0 < y->y0);
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  const ZerenGlyph *x = a, *y = b;

  return (x->y0 > y->y0) - (x->y0 < y->y0);
}

/* Sorts characters into columns, from the right; each column becomes one run. */
static void
sort_columns (GArray *glyphs)
{
  guint from = 0;

  g_array_sort (glyphs, compare_columns);
  for (guint column = 0; from < glyphs->len; column++)
    {
      const ZerenGlyph *first = &g_array_index (glyphs, ZerenGlyph, from);
      guint to = from;

      while (to < glyphs->len &&
             middle_x (first) - middle_x (&first[to - from]) < 0.5 * first->size)
        g_array_index (glyphs, ZerenGlyph, to++).run = column;
      qsort (
        &g_array_index (glyphs, ZerenGlyph, from), to - from, sizeof (ZerenGlyph), compare_down);
      from = to;
    }
}

/* How many characters of the columns follow closely on the one above. */
static guint
count_close_below (const GArray *glyphs)
{
  guint n = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      const ZerenGlyph *last = &g_array_index (glyphs, ZerenGlyph, i - 1), *next = last + 1;

      n += last->run == next->run &&
           middle_y (next) - middle_y (last) < (1 + NEAR + NEARER) * next->size;
    }

  return n;
}

/**
 * zeren_page_put_in_columns:
 * @glyphs: (element-type ZerenGlyph): the characters of a page
 *
 * Programs that write from top to bottom often place each character by itself, and Poppler takes
 * what stands side by side for lines. Where the characters stand closer below each other than
 * beside each other they are put in the order of vertical writing.
 *
 * Returns: whether they were
 */
gboolean
zeren_page_put_in_columns (GArray *glyphs)
{
  g_autoptr (GArray) columns = NULL;

  if (glyphs->len < FEWEST_VERTICAL || runs_to_the_right (glyphs))
    return FALSE;
  columns = g_array_copy (glyphs);
  sort_columns (columns);
  if (3 * count_close_below (columns) < 2 * columns->len)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    g_array_index (columns, ZerenGlyph, i).spaced = FALSE;
  g_array_set_size (glyphs, 0);
  g_array_append_vals (glyphs, columns->data, columns->len);

  return TRUE;
}

/* --- turning --------------------------------------------------------------------------------- */

/* 0: to the right, 1: down, 2: to the left, 3: up */
static int
direction_between (const ZerenGlyph *last, const ZerenGlyph *next)
{
  double dx = next->x0 + next->x1 - last->x0 - last->x1;
  double dy = next->y0 + next->y1 - last->y0 - last->y1;

  return fabs (dx) >= fabs (dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 1 : 3);
}

/**
 * zeren_page_turns_of:
 * @glyphs: (element-type ZerenGlyph): the characters of a page
 *
 * Returns: how often the page has to be turned to the left, by a quarter each, for most of its
 * text to run to the right
 */
int
zeren_page_turns_of (const GArray *glyphs)
{
  guint votes[4] = { 0 };
  int most = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      const ZerenGlyph *last = &g_array_index (glyphs, ZerenGlyph, i - 1), *next = last + 1;

      if (last->run == next->run && !next->spaced)
        votes[direction_between (last, next)]++;
    }
  for (int i = 1; i < 4; i++)
    if (votes[i] > votes[most])
      most = i;

  return most;
}

/** zeren_page_run_stands_upright: Returns: whether every character stands to the right of the last
 */
gboolean
zeren_page_run_stands_upright (const ZerenGlyph *glyphs, guint n_glyphs)
{
  for (guint i = 1; i < n_glyphs; i++)
    if (direction_between (&glyphs[i - 1], &glyphs[i]) != 0)
      return FALSE;

  return n_glyphs > 1;
}

static void
turn_glyph (ZerenGlyph *glyph, int quarter_turns, const ZerenPageSize *size)
{
  ZerenGlyph old = *glyph;

  switch (quarter_turns)
    {
    case 1:
      glyph->x0 = old.y0;
      glyph->x1 = old.y1;
      glyph->y0 = size->width - old.x1;
      glyph->y1 = size->width - old.x0;
      break;
    case 2:
      glyph->x0 = size->width - old.x1;
      glyph->x1 = size->width - old.x0;
      glyph->y0 = size->height - old.y1;
      glyph->y1 = size->height - old.y0;
      break;
    case 3:
      glyph->x0 = size->height - old.y1;
      glyph->x1 = size->height - old.y0;
      glyph->y0 = old.x0;
      glyph->y1 = old.x1;
      break;
    default:
      break;
    }
}

/** zeren_page_turn_glyphs: turns the characters of a page of @size */
void
zeren_page_turn_glyphs (GArray *glyphs, int quarter_turns, const ZerenPageSize *size)
{
  for (guint i = 0; quarter_turns != 0 && i < glyphs->len; i++)
    turn_glyph (&g_array_index (glyphs, ZerenGlyph, i), quarter_turns, size);
}

static void
turn_box (ZerenBox *box, int quarter_turns, const ZerenPageSize *size)
{
  ZerenGlyph corners = {
    .x0 = box->x, .y0 = box->y, .x1 = box->x + box->width, .y1 = box->y + box->height
  };

  turn_glyph (&corners, quarter_turns, size);
  box->x = corners.x0;
  box->y = corners.y0;
  box->width = corners.x1 - corners.x0;
  box->height = corners.y1 - corners.y0;
}

static void
turn_cell (ZerenLatticeCell *cell, int quarter_turns, guint n_rows, guint n_columns)
{
  ZerenLatticeCell old = *cell;

  if (quarter_turns == 2)
    {
      cell->row = n_rows - old.row - old.row_span;
      cell->column = n_columns - old.column - old.column_span;
      return;
    }
  cell->row_span = old.column_span;
  cell->column_span = old.row_span;
  cell->row = quarter_turns == 1 ? n_columns - old.column - old.column_span : old.column;
  cell->column = quarter_turns == 1 ? old.row : n_rows - old.row - old.row_span;
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const ZerenLatticeCell *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;

  return (x->column > y->column) - (x->column < y->column);
}

/** zeren_page_turn_lattice: turns a table of a page of @size; its first row comes first again */
void
zeren_page_turn_lattice (ZerenLattice *lattice, int quarter_turns, const ZerenPageSize *size)
{
  guint n_rows = lattice->n_rows, n_columns = lattice->n_columns;

  turn_box (&lattice->box, quarter_turns, size);
  for (guint i = 0; i < lattice->cells->len; i++)
    {
      ZerenLatticeCell *cell = &g_array_index (lattice->cells, ZerenLatticeCell, i);

      turn_cell (cell, quarter_turns, n_rows, n_columns);
      turn_box (&cell->box, quarter_turns, size);
    }
  g_array_sort (lattice->cells, compare_cells);
  if (quarter_turns != 2)
    {
      lattice->n_rows = n_columns;
      lattice->n_columns = n_rows;
    }

  g_array_set_size (lattice->columns, lattice->n_columns + 1);
  for (guint i = 0; i < lattice->cells->len; i++)
    {
      const ZerenLatticeCell *cell = &g_array_index (lattice->cells, ZerenLatticeCell, i);

      g_array_index (lattice->columns, double, cell->column) = cell->box.x;
    }
  g_array_index (lattice->columns, double, lattice->n_columns) = lattice->box.x +
                                                                 lattice->box.width;
}

/** zeren_page_turn_back: where a box of the turned page lies on the page of @size */
void
zeren_page_turn_back (ZerenBox *box, int quarter_turns, const ZerenPageSize *size)
{
  ZerenPageSize turned = quarter_turns % 2 == 0 ? *size
                                                : (ZerenPageSize){ size->height, size->width };

  if (box->page != 0 && quarter_turns != 0)
    turn_box (box, 4 - quarter_turns, &turned);
}
