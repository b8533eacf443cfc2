/* zeren-page-layout.c: the characters of a page put into lines, columns and table cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-layout.h"

#include "zeren-page-grid.h"
#include "zeren-page-line.h"
#include "zeren-page-turn.h"

#include <math.h>

#include <string.h>

/* Columns of text: at least so many runs on both sides of a gutter, each so many ems long. */
#define COLUMN_RUNS   5
#define COLUMN_WIDTH  10.0
#define GUTTER_STEP   2.0
#define DEEPEST_SPLIT 6
/* How far columns of two pages may lie apart, in points. */
#define SAME_COLUMN 12.0

void
zeren_page_item_free (ZerenPageItem *self)
{
  g_clear_pointer (&self->line, zeren_page_line_free);
  g_clear_pointer (&self->table, zeren_lattice_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

void
zeren_page_layout_free (ZerenPageLayout *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* --- may there be a table? ------------------------------------------------------------------- */

/* 第一条　… and 一、　… : the gap after the number of a clause. */
static gboolean
is_number_gap (const GArray *glyphs, guint line_start, guint position)
{
  gunichar last = g_array_index (glyphs, ZerenGlyph, position - 1).c;

  return position - line_start <= 8 &&
         (g_array_index (glyphs, ZerenGlyph, line_start).c == 0x7B2C /* 第 */ || last == 0x3001 ||
          last == '.' || last == 0xFF0E || last == ')' || last == 0xFF09);
}

static gboolean
is_new_line (const ZerenGlyph *last, const ZerenGlyph *next)
{
  double height = MIN (last->y1 - last->y0, next->y1 - next->y0);

  return MIN (last->y1, next->y1) - MAX (last->y0, next->y0) < 0.5 * height || next->x0 < last->x0;
}

/**
 * zeren_page_layout_may_hold_table:
 * @glyphs: (element-type ZerenGlyph): the characters of a page
 *
 * Drawing a page to look for lines takes three times as long as reading its text, so it is only
 * done where text stands beside text with a gap between.
 *
 * Returns: whether the page has to be looked at for tables
 */
gboolean
zeren_page_layout_may_hold_table (const GArray *glyphs)
{
  guint line_start = 0;

  for (guint i = 1; i < glyphs->len; i++)
    {
      const ZerenGlyph *last = &g_array_index (glyphs, ZerenGlyph, i - 1);
      const ZerenGlyph *next = last + 1;

      if (is_new_line (last, next))
        {
          /* Poppler reads cells one by one: a new run to the right of the last and beside it, or
           * one further up, is text beside text too */
          if (next->run != last->run && next->y0 + next->y1 < last->y0 + last->y1 - last->size)
            return TRUE;
          line_start = i;
        }
      else if (next->x0 - last->x1 > 0.9 * MAX (last->size, next->size) &&
               !is_number_gap (glyphs, line_start, i))
        return TRUE;
    }

  return FALSE;
}

/* --- cells ----------------------------------------------------------------------------------- */

static gboolean
is_in_box (const ZerenGlyph *glyph, const ZerenBox *box)
{
  double x = (glyph->x0 + glyph->x1) / 2, y = (glyph->y0 + glyph->y1) / 2;

  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

static gboolean
is_run_in_box (const ZerenPageRun *run, const ZerenBox *box)
{
  double x = (run->x0 + run->x1) / 2, y = (run->y0 + run->y1) / 2;

  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

static ZerenPageLine *
read_cell (const ZerenLatticeCell *cell, const GArray *glyphs, guint page)
{
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  g_autoptr (GPtrArray) runs = NULL, lines = NULL;

  for (guint i = 0; i < glyphs->len; i++)
    if (is_in_box (&g_array_index (glyphs, ZerenGlyph, i), &cell->box))
      g_array_append_val (inside, g_array_index (glyphs, ZerenGlyph, i));
  runs = zeren_page_runs_new (inside);
  lines = zeren_page_lines_new (runs, page);

  return zeren_page_lines_join (lines, cell->box.x + cell->box.width);
}

static GArray *
glyphs_in_box (const GArray *glyphs, const ZerenBox *box)
{
  GArray *inside = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));

  for (guint i = 0; i < glyphs->len; i++)
    if (is_in_box (&g_array_index (glyphs, ZerenGlyph, i), box))
      g_array_append_val (inside, g_array_index (glyphs, ZerenGlyph, i));

  return inside;
}

static GArray *
glyphs_outside (const GArray *glyphs, GPtrArray *lattices)
{
  GArray *outside = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));

  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);
      gboolean inside = FALSE;

      for (guint j = 0; !inside && lattices != NULL && j < lattices->len; j++)
        inside = is_in_box (glyph, &((ZerenLattice *)lattices->pdata[j])->box);
      if (!inside)
        g_array_append_vals (outside, glyph, 1);
    }

  return outside;
}

static ZerenPageItem *
item_of_table (ZerenLattice *table, const GArray *glyphs, guint page)
{
  ZerenPageItem *item = g_new0 (ZerenPageItem, 1);
  g_autoptr (GArray) inside = glyphs_in_box (glyphs, &table->box);

  item->table = table;
  item->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_page_line_free);
  for (guint i = 0; i < table->cells->len; i++)
    g_ptr_array_add (item->cells,
                     read_cell (&g_array_index (table->cells, ZerenLatticeCell, i), inside, page));

  return item;
}

/* --- columns --------------------------------------------------------------------------------- */

typedef struct
{
  double x;
  double top, bottom;
  guint n_runs;
} Gutter;

static int
compare_runs_by_top (gconstpointer a, gconstpointer b)
{
  const ZerenPageRun *x = *(ZerenPageRun *const *)a, *y = *(ZerenPageRun *const *)b;

  return (x->y0 > y->y0) - (x->y0 < y->y0);
}

/* Looks from the run at @from on how far a gutter at @x reaches down, and weighs both sides. */
static gboolean
measure_gutter (GPtrArray *runs, guint from, double x, guint *end, Gutter *gutter)
{
  guint n_left = 0, n_right = 0, n_long_left = 0, n_long_right = 0;
  double left_bottom = 0, right_bottom = 0, left_top = G_MAXDOUBLE, right_top = G_MAXDOUBLE;
  guint i;

  for (i = from; i < runs->len; i++)
    {
      const ZerenPageRun *run = runs->pdata[i];
      gboolean is_long = run->x1 - run->x0 >= COLUMN_WIDTH * run->size;

      if (run->x0 < x && run->x1 > x)
        break;
      if (run->x1 <= x)
        {
          n_left++;
          n_long_left += is_long ? 1 : 0;
          left_top = MIN (left_top, run->y0);
          left_bottom = MAX (left_bottom, run->y1);
        }
      else
        {
          n_right++;
          n_long_right += is_long ? 1 : 0;
          right_top = MIN (right_top, run->y0);
          right_bottom = MAX (right_bottom, run->y1);
        }
    }

  *end = i;
  *gutter = (Gutter){ x, MIN (left_top, right_top), MAX (left_bottom, right_bottom), i - from };

  return n_left >= COLUMN_RUNS && n_right >= COLUMN_RUNS && 2 * n_long_left >= n_left &&
         2 * n_long_right >= n_right &&
         MIN (left_bottom, right_bottom) - MAX (left_top, right_top) >
           0.4 * (gutter->bottom - gutter->top);
}

/* Where the pages before have columns, fewer lines show that this page has them too. */
static gboolean
keeps_gutter (GPtrArray *runs, const ZerenPageColumns *known, Gutter *gutter)
{
  double x = (known->columns[0].right + known->columns[1].left) / 2;

  *gutter = (Gutter){ x, G_MAXDOUBLE, 0, runs->len };
  if (known->columns[1].right <= known->columns[1].left)
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenPageRun *run = runs->pdata[i];

      if (run->x0 < known->columns[0].left - SAME_COLUMN ||
          run->x1 > known->columns[1].right + SAME_COLUMN)
        return FALSE;
      if (run->x0 < x && run->x1 > x)
        continue;
      gutter->top = MIN (gutter->top, run->y0);
      gutter->bottom = MAX (gutter->bottom, run->y1);
    }
  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenPageRun *run = runs->pdata[i];

      if (run->x0 < x && run->x1 > x && run->y1 > gutter->top && run->y0 < gutter->bottom)
        return FALSE;
    }

  return gutter->bottom > gutter->top;
}

static gboolean
find_gutter (GPtrArray *runs, Gutter *best)
{
  double left = G_MAXDOUBLE, right = 0;
  Gutter gutter;

  best->n_runs = 0;
  if (runs->len < 2 * COLUMN_RUNS)
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenPageRun *run = runs->pdata[i];

      left = MIN (left, run->x0);
      right = MAX (right, run->x1);
    }

  for (double x = left + 0.2 * (right - left); x < right - 0.2 * (right - left); x += GUTTER_STEP)
    for (guint from = 0, end; from < runs->len; from = MAX (end, from) + 1)
      if (measure_gutter (runs, from, x, &end, &gutter) && gutter.n_runs > best->n_runs)
        *best = gutter;

  return best->n_runs > 0;
}

static void
add_lines (GPtrArray *items, GPtrArray *runs, guint page)
{
  g_autoptr (GPtrArray) lines = zeren_page_lines_new (runs, page);

  g_ptr_array_set_free_func (lines, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      ZerenPageItem *item = g_new0 (ZerenPageItem, 1);

      item->line = lines->pdata[i];
      g_ptr_array_add (items, item);
    }
}

/* Tells the lines from @first on how wide the column is that they stand in: as wide as on the
 * pages before, where these lines may all be short. */
static void
set_column (GPtrArray *items, guint first, ZerenPageColumn *column)
{
  double left = G_MAXDOUBLE, right = 0;

  for (guint i = first; i < items->len; i++)
    {
      const ZerenPageLine *line = ((ZerenPageItem *)items->pdata[i])->line;

      left = MIN (left, line->x0);
      right = MAX (right, line->x1);
    }
  if (column->right > column->left && fabs (left - column->left) < SAME_COLUMN)
    {
      left = MIN (left, column->left);
      right = MAX (right, column->right);
    }
  if (first < items->len)
    *column = (ZerenPageColumn){ left, right };
  for (guint i = first; i < items->len; i++)
    {
      ZerenPageLine *line = ((ZerenPageItem *)items->pdata[i])->line;

      if (line->right > 0)
        continue;
      line->left = left;
      line->right = right;
    }
}

/* Adds the lines of a region; one with two columns is taken apart into what stands above, the left,
 * the right, and what stands below. @runs are lent and come sorted by their upper edge. */
static void
add_region (GPtrArray *items, GPtrArray *runs, guint page, guint depth, ZerenPageColumns *known)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new (), below = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new (), right = g_ptr_array_new ();
  Gutter gutter;
  guint first;

  if (runs->len == 0)
    return;
  if (depth >= DEEPEST_SPLIT ||
      (!find_gutter (runs, &gutter) && (depth > 0 || !keeps_gutter (runs, known, &gutter))))
    {
      add_lines (items, runs, page);
      return;
    }

  for (guint i = 0; i < runs->len; i++)
    {
      ZerenPageRun *run = runs->pdata[i];

      if (run->y0 < gutter.top)
        g_ptr_array_add (above, run);
      else if (run->y1 > gutter.bottom || (run->x0 < gutter.x && run->x1 > gutter.x))
        g_ptr_array_add (below, run);
      else
        g_ptr_array_add (run->x1 <= gutter.x ? left : right, run);
    }
  add_region (items, above, page, depth + 1, known);
  first = items->len;
  add_region (items, left, page, depth + 1, known);
  set_column (items, first, &known->columns[0]);
  first = items->len;
  add_region (items, right, page, depth + 1, known);
  set_column (items, first, &known->columns[1]);
  add_region (items, below, page, depth + 1, known);
}

/* --- the page -------------------------------------------------------------------------------- */

static double
top_of_item (const ZerenPageItem *item)
{
  return item->line != NULL ? item->line->y0 : item->table->box.y;
}

static double
bottom_of_item (const ZerenPageItem *item)
{
  return item->line != NULL ? item->line->y1 : item->table->box.y + item->table->box.height;
}

/* A table goes before the first line that stands below it. */
static void
insert_table (GPtrArray *items, ZerenPageItem *table)
{
  double middle = (top_of_item (table) + bottom_of_item (table)) / 2;
  guint at = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const ZerenPageItem *item = items->pdata[i];

      if ((top_of_item (item) + bottom_of_item (item)) / 2 < middle)
        at = i + 1;
    }
  g_ptr_array_insert (items, at, table);
}

/* Page numbers and running heads stand upright also on a page whose text does not. */
static GArray *
take_turned (const GArray *glyphs, GArray *upright)
{
  GArray *turned = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  guint start = 0;

  for (guint i = 1; i <= glyphs->len; i++)
    {
      const ZerenGlyph *first = &g_array_index (glyphs, ZerenGlyph, start);

      if (i < glyphs->len && first[i - start].run == first->run)
        continue;
      g_array_append_vals (
        zeren_page_run_stands_upright (first, i - start) ? upright : turned, first, i - start);
      start = i;
    }

  return turned;
}

static void
turn_chars_back (const ZerenPageLayout *self, const ZerenPageLine *line)
{
  for (guint i = 0; i < line->chars->len; i++)
    zeren_page_turn_back (
      &g_array_index (line->chars, ZerenPageChar, i).box, self->quarter_turns, &self->size);
}

static void
add_upright (ZerenPageLayout *self, const GArray *glyphs)
{
  g_autoptr (GPtrArray) runs = zeren_page_runs_new (glyphs);
  guint first = self->items->len;

  add_lines (self->items, runs, self->page);
  for (guint i = first; i < self->items->len; i++)
    ((ZerenPageItem *)self->items->pdata[i])->line->is_upright = TRUE;
}

static void
turn_boxes_back (ZerenPageLayout *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const ZerenPageItem *item = self->items->pdata[i];

      if (item->line != NULL && !item->line->is_upright)
        turn_chars_back (self, item->line);
      for (guint j = 0; item->table != NULL && j < item->cells->len; j++)
        {
          turn_chars_back (self, item->cells->pdata[j]);
          zeren_page_turn_back (&g_array_index (item->table->cells, ZerenLatticeCell, j).box,
                                self->quarter_turns,
                                &self->size);
        }
    }
}

/** zeren_page_layout_get_height: Returns: how high the page is, as @line stands on it */
double
zeren_page_layout_get_height (const ZerenPageLayout *self, const ZerenPageLine *line)
{
  return self->quarter_turns % 2 == 0 || line->is_upright ? self->size.height : self->size.width;
}

static void
add_text (ZerenPageLayout *self, GArray *glyphs, GPtrArray *lattices, ZerenPageColumns *known)
{
  g_autoptr (GArray) outside = glyphs_outside (glyphs, lattices);
  g_autoptr (GPtrArray) runs = zeren_page_runs_new (outside), lent = g_ptr_array_new ();
  g_autoptr (GPtrArray) aligned = zeren_page_grids_find (runs, self->page);

  for (guint i = 0; i < runs->len; i++)
    {
      ZerenPageRun *run = runs->pdata[i];
      gboolean inside = FALSE;

      for (guint j = 0; !inside && j < aligned->len; j++)
        inside = is_run_in_box (run, &((ZerenLattice *)aligned->pdata[j])->box);
      if (!inside)
        g_ptr_array_add (lent, run);
    }
  g_ptr_array_sort (lent, compare_runs_by_top);
  add_region (self->items, lent, self->page, 0, known);

  while (aligned->len > 0)
    insert_table (self->items,
                  item_of_table (g_ptr_array_steal_index (aligned, 0), outside, self->page));
}

/**
 * zeren_page_layout_new:
 * @page: the page, from 1
 * @size: its size
 * @glyphs: (element-type ZerenGlyph): its characters
 * @lattices: (nullable) (element-type ZerenLattice): its tables; they are taken over
 * @known: the columns of the pages before; those of this page are noted there
 *
 * Returns: (transfer full): lines and tables in reading order
 */
ZerenPageLayout *
zeren_page_layout_new (guint page,
                       const ZerenPageSize *size,
                       GArray *glyphs,
                       GPtrArray *lattices,
                       ZerenPageColumns *known)
{
  ZerenPageColumns none = { 0 };
  ZerenPageLayout *self = g_new0 (ZerenPageLayout, 1);
  g_autoptr (GArray) upright = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  g_autoptr (GArray) text = NULL;
  int turns;

  if ((lattices == NULL || lattices->len == 0) && zeren_page_turns_of (glyphs) < 2)
    zeren_page_put_in_columns (glyphs);
  turns = zeren_page_turns_of (glyphs);

  self->page = page;
  self->size = *size;
  self->quarter_turns = turns;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_page_item_free);

  text = turns != 0 ? take_turned (glyphs, upright) : g_array_ref (glyphs);
  zeren_page_turn_glyphs (text, turns, size);
  for (guint i = 0; turns != 0 && lattices != NULL && i < lattices->len; i++)
    zeren_page_turn_lattice (lattices->pdata[i], turns, size);
  add_text (self, text, lattices, turns == 0 ? known : &none);
  while (lattices != NULL && lattices->len > 0)
    insert_table (self->items, item_of_table (g_ptr_array_steal_index (lattices, 0), text, page));
  if (turns != 0)
    {
      add_upright (self, upright);
      turn_boxes_back (self);
    }

  return self;
}
