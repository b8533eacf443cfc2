/* zeren-lattice.c: tables found by the lines that are drawn around their cells
 *
 * Poppler does not tell what is drawn on a page, so the lines are looked for in a picture of it:
 * long thin dark runs, those that touch put together, and the areas between them are cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lattice.h"

#include "zeren-document-limits.h"
#include "zeren-pdf.h"

#include <string.h>

/* All in points. */
#define SHORTEST_LINE  9.0
#define THICKEST_LINE  4.5
#define TOUCHING       2.5
#define SMALLEST_TABLE 60.0
#define SMALLEST_CELL  4.0
#define DARK           190 /* of 255; lighter than this is paper or shading */
#define COVERED        0.7 /* how much of an edge has to be drawn for it to be one */
#define MOST_LINES     4000
#define MOST_EDGES     512

/* A horizontal or vertical line: it runs along @from to @to at @at. */
typedef struct
{
  double at, from, to, thickness;
  guint group;
} Line;

typedef struct
{
  GArray *horizontal;
  GArray *vertical;
} Lines;

void
zeren_lattice_free (ZerenLattice *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_free (self);
}

/* --- from pixels to lines -------------------------------------------------------------------- */

static guint8 *
darkness_of (const ZerenImage *image)
{
  const guint8 *pixels = g_bytes_get_data (image->pixels, NULL);
  guint8 *dark = g_malloc ((gsize)image->width * image->height);

  for (int y = 0; y < image->height; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(pixels + y * image->stride);

      for (int x = 0; x < image->width; x++)
        {
          guint red = (row[x] >> 16) & 0xff, green = (row[x] >> 8) & 0xff, blue = row[x] & 0xff;

          dark[(gsize)y * image->width + x] = (2 * red + 5 * green + blue) / 8 < DARK;
        }
    }

  return dark;
}

/* Adds a run of pixels to the line that the run beside it belongs to, or begins one. */
static void
add_run (GArray *lines, GArray *open, int at, int from, int to)
{
  Line line = { at, from, to, 1, 0 };

  for (guint i = 0; i < open->len; i++)
    {
      Line *known = &g_array_index (lines, Line, g_array_index (open, guint, i));
      double overlap = MIN (known->to, to) - MAX (known->from, from);

      if (known->at + known->thickness == at && overlap > 0.5 * (to - from) &&
          overlap > 0.5 * (known->to - known->from))
        {
          known->thickness += 1;
          known->from = MIN (known->from, from);
          known->to = MAX (known->to, to);
          return;
        }
    }

  if (lines->len < MOST_LINES)
    {
      guint position = lines->len;

      g_array_append_val (lines, line);
      g_array_append_val (open, position);
    }
}

static void
close_lines (GArray *lines, GArray *open, int at)
{
  for (guint i = open->len; i > 0; i--)
    {
      const Line *known = &g_array_index (lines, Line, g_array_index (open, guint, i - 1));

      if (known->at + known->thickness < at)
        g_array_remove_index_fast (open, i - 1);
    }
}

/* Looks along rows (or columns: steps swapped) for long dark runs. */
static GArray *
scan (const guint8 *dark, int length, int count, gsize along, gsize across, double scale)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  int shortest = SHORTEST_LINE * scale;

  for (int at = 0; at < count; at++)
    {
      const guint8 *p = dark + at * across;
      int from = -1;

      close_lines (lines, open, at);
      for (int i = 0; i <= length; i++)
        {
          gboolean is_dark = i < length && p[i * along];

          if (is_dark && from < 0)
            from = i;
          else if (!is_dark && from >= 0)
            {
              if (i - from >= shortest)
                add_run (lines, open, at, from, i);
              from = -1;
            }
        }
    }

  return lines;
}

static gboolean
is_within_glyph (double x0, double y0, double x1, double y1, const GArray *glyphs)
{
  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);

      if (x0 >= glyph->x0 - 1 && x1 <= glyph->x1 + 1 && y0 >= glyph->y0 - 1 && y1 <= glyph->y1 + 1)
        return TRUE;
    }

  return FALSE;
}

/* From pixels to points; what is too thick to be a line, or a stroke of a character, is left out.
 */
static GArray *
clean_lines (GArray *lines, gboolean horizontal, double scale, const GArray *glyphs)
{
  GArray *clean = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);

      line.at = (line.at + line.thickness / 2) / scale;
      line.from /= scale;
      line.to /= scale;
      line.thickness /= scale;
      if (line.thickness > THICKEST_LINE)
        continue;
      if (horizontal ? is_within_glyph (line.from, line.at, line.to, line.at, glyphs)
                     : is_within_glyph (line.at, line.from, line.at, line.to, glyphs))
        continue;

      line.group = G_MAXUINT;
      g_array_append_val (clean, line);
    }

  return clean;
}

/* --- lines that touch ------------------------------------------------------------------------ */

static gboolean
is_touching (const Line *horizontal, const Line *vertical)
{
  return vertical->at >= horizontal->from - TOUCHING && vertical->at <= horizontal->to + TOUCHING &&
         horizontal->at >= vertical->from - TOUCHING && horizontal->at <= vertical->to + TOUCHING;
}

static void
spread_group (Lines *lines, Line *seed, gboolean seed_is_horizontal, guint group)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  seed->group = group;
  g_ptr_array_add (queue, seed);
  while (queue->len > 0)
    {
      Line *line = g_ptr_array_steal_index (queue, queue->len - 1);
      gboolean is_horizontal = (char *)line >= lines->horizontal->data &&
                               (char *)line <
                                 lines->horizontal->data + lines->horizontal->len * sizeof (Line);
      GArray *others = is_horizontal ? lines->vertical : lines->horizontal;

      for (guint i = 0; i < others->len; i++)
        {
          Line *other = &g_array_index (others, Line, i);

          if (other->group == G_MAXUINT &&
              (is_horizontal ? is_touching (line, other) : is_touching (other, line)))
            {
              other->group = group;
              g_ptr_array_add (queue, other);
            }
        }
    }
}

static guint
group_lines (Lines *lines)
{
  guint n_groups = 0;

  for (guint i = 0; i < lines->horizontal->len; i++)
    {
      Line *line = &g_array_index (lines->horizontal, Line, i);

      if (line->group == G_MAXUINT)
        spread_group (lines, line, TRUE, n_groups++);
    }

  return n_groups;
}

/* --- from lines to cells --------------------------------------------------------------------- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static GArray *
pick_group (const GArray *lines, guint group)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Line, i).group == group)
      g_array_append_val (picked, g_array_index (lines, Line, i));

  return picked;
}

/* The places of lines, those that lie side by side taken as one; the ends of the crossing lines are
 * edges too, for tables that are open at the sides. */
static GArray *
edges_of (const GArray *lines, const GArray *crossing)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < lines->len; i++)
    g_array_append_val (places, g_array_index (lines, Line, i).at);
  for (guint i = 0; i < crossing->len; i++)
    {
      low = MIN (low, g_array_index (crossing, Line, i).from);
      high = MAX (high, g_array_index (crossing, Line, i).to);
    }
  g_array_append_val (places, low);
  g_array_append_val (places, high);
  g_array_sort (places, compare_doubles);

  for (guint i = 0; i < places->len; i++)
    {
      double place = g_array_index (places, double, i);

      if (edges->len == 0 || place - g_array_index (edges, double, edges->len - 1) > SMALLEST_CELL)
        g_array_append_val (edges, place);
    }

  return edges;
}

/* Whether the edge at @at is drawn from @from to @to. */
static gboolean
is_drawn (const GArray *lines, double at, double from, double to)
{
  double covered = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->at >= at - SMALLEST_CELL && line->at <= at + SMALLEST_CELL)
        covered += MAX (0, MIN (line->to, to) - MAX (line->from, from));
    }

  return covered >= COVERED * (to - from);
}

static guint
find_root (guint *roots, guint i)
{
  while (roots[i] != i)
    i = roots[i] = roots[roots[i]];

  return i;
}

static guint *
join_areas (const GArray *xs, const GArray *ys, const GArray *horizontal, const GArray *vertical)
{
  guint n_columns = xs->len - 1, n_rows = ys->len - 1;
  guint *roots = g_new (guint, n_columns * n_rows);

  for (guint i = 0; i < n_columns * n_rows; i++)
    roots[i] = i;
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n_columns; c++)
      {
        double x0 = g_array_index (xs, double, c), x1 = g_array_index (xs, double, c + 1);
        double y0 = g_array_index (ys, double, r), y1 = g_array_index (ys, double, r + 1);
        guint here = r * n_columns + c;

        if (c + 1 < n_columns && !is_drawn (vertical, x1, y0, y1))
          roots[find_root (roots, here + 1)] = find_root (roots, here);
        if (r + 1 < n_rows && !is_drawn (horizontal, y1, x0, x1))
          roots[find_root (roots, here + n_columns)] = find_root (roots, here);
      }

  return roots;
}

/* Grows the cell that the area at @row and @column belongs to. */
static void
grow_cell (ZerenLatticeCell *cell, guint row, guint column)
{
  if (cell->row_span == 0)
    {
      *cell = (ZerenLatticeCell){ row, column, 1, 1 };
      return;
    }
  if (column < cell->column)
    {
      cell->column_span += cell->column - column;
      cell->column = column;
    }
  cell->column_span = MAX (cell->column_span, column - cell->column + 1);
  cell->row_span = MAX (cell->row_span, row - cell->row + 1);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const ZerenLatticeCell *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;

  return (x->column > y->column) - (x->column < y->column);
}

static void
place_cell (ZerenLatticeCell *cell, guint page, const GArray *xs, const GArray *ys)
{
  cell->box.page = page;
  cell->box.x = g_array_index (xs, double, cell->column);
  cell->box.y = g_array_index (ys, double, cell->row);
  cell->box.width = g_array_index (xs, double, cell->column + cell->column_span) - cell->box.x;
  cell->box.height = g_array_index (ys, double, cell->row + cell->row_span) - cell->box.y;
}

/* NULL where joined areas are no rectangle: a drawing, not a table. */
static GArray *
find_cells (guint page,
            const GArray *xs,
            const GArray *ys,
            const GArray *horizontal,
            const GArray *vertical)
{
  guint n_columns = xs->len - 1, n_areas = n_columns * (ys->len - 1);
  g_autofree guint *roots = join_areas (xs, ys, horizontal, vertical);
  g_autofree guint *counts = g_new0 (guint, n_areas);
  g_autofree ZerenLatticeCell *joined = g_new0 (ZerenLatticeCell, n_areas);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (ZerenLatticeCell));

  for (guint i = 0; i < n_areas; i++)
    {
      guint root = find_root (roots, i);

      grow_cell (&joined[root], i / n_columns, i % n_columns);
      counts[root]++;
    }
  for (guint i = 0; i < n_areas; i++)
    {
      if (counts[i] == 0)
        continue;
      if (counts[i] != joined[i].row_span * joined[i].column_span)
        return NULL;

      place_cell (&joined[i], page, xs, ys);
      g_array_append_val (cells, joined[i]);
    }
  g_array_sort (cells, compare_cells);

  return g_steal_pointer (&cells);
}

static ZerenLattice *
lattice_of_group (const Lines *lines, guint group, guint page)
{
  g_autoptr (GArray) horizontal = pick_group (lines->horizontal, group);
  g_autoptr (GArray) vertical = pick_group (lines->vertical, group);
  g_autoptr (GArray) xs = NULL, ys = NULL, cells = NULL;
  ZerenLattice *self;
  double width, height;

  if (horizontal->len < 2 || vertical->len < 1)
    return NULL;
  xs = edges_of (vertical, horizontal);
  ys = edges_of (horizontal, vertical);
  if (xs->len < 2 || ys->len < 2 || xs->len > MOST_EDGES || ys->len > MOST_EDGES ||
      xs->len * ys->len > 40000)
    return NULL;
  width = g_array_index (xs, double, xs->len - 1) - g_array_index (xs, double, 0);
  height = g_array_index (ys, double, ys->len - 1) - g_array_index (ys, double, 0);
  if (width < SMALLEST_TABLE || height < 2 * SMALLEST_CELL)
    return NULL;
  cells = find_cells (page, xs, ys, horizontal, vertical);
  if (cells == NULL || cells->len < 2)
    return NULL;

  self = g_new0 (ZerenLattice, 1);
  self->box = (ZerenBox){
    page, g_array_index (xs, double, 0), g_array_index (ys, double, 0), width, height
  };
  self->n_columns = xs->len - 1;
  self->n_rows = ys->len - 1;
  self->columns = g_steal_pointer (&xs);
  self->cells = g_steal_pointer (&cells);

  return self;
}

static gboolean
is_inside (const ZerenBox *inner, const ZerenBox *outer)
{
  return inner->x >= outer->x - TOUCHING && inner->y >= outer->y - TOUCHING &&
         inner->x + inner->width <= outer->x + outer->width + TOUCHING &&
         inner->y + inner->height <= outer->y + outer->height + TOUCHING;
}

/* A table within a cell belongs to the text of that cell. */
static void
drop_inner (GPtrArray *lattices)
{
  for (guint i = lattices->len; i > 0; i--)
    {
      const ZerenLattice *inner = lattices->pdata[i - 1];

      for (guint j = 0; j < lattices->len; j++)
        if (j != i - 1 && is_inside (&inner->box, &((ZerenLattice *)lattices->pdata[j])->box))
          {
            g_ptr_array_remove_index (lattices, i - 1);
            break;
          }
    }
}

/**
 * zeren_lattice_find:
 * @image: a picture of the whole page
 * @page: its number, from 1
 * @scale: pixels a point of the picture
 * @glyphs: (element-type ZerenGlyph): the characters of the page, whose strokes are no lines
 *
 * Returns: (transfer full) (element-type ZerenLattice): the tables of two cells or more
 */
GPtrArray *
zeren_lattice_find (const ZerenImage *image, guint page, double scale, const GArray *glyphs)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_lattice_free);
  g_autofree guint8 *dark = darkness_of (image);
  g_autoptr (GArray) rows = scan (dark, image->width, image->height, 1, image->width, scale);
  g_autoptr (GArray) columns = scan (dark, image->height, image->width, image->width, 1, scale);
  g_autoptr (GArray) horizontal = clean_lines (rows, TRUE, scale, glyphs);
  g_autoptr (GArray) vertical = clean_lines (columns, FALSE, scale, glyphs);
  Lines lines = { horizontal, vertical };
  guint n_groups = group_lines (&lines);

  for (guint group = 0; group < n_groups; group++)
    {
      ZerenLattice *lattice = lattice_of_group (&lines, group, page);

      if (lattice != NULL)
        g_ptr_array_add (found, lattice);
    }
  drop_inner (found);

  return found;
}
