/* zeren-table-layout.c: a table of an official document, cut where pages end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-layout-private.h"

#define TEXT_SIZE      ZEREN_SMALL_SIZE
#define TEXT_PITCH     20.0
#define PADDING        4.0
#define RULE_THICKNESS 0.75
#define GAP_BELOW      10.0
#define EPSILON        0.01

/* The table is laid out on one endless strip; a segment of the strip is what one page shows. */
typedef struct
{
  const ZerenOfficialCell *cell;
  ZerenSetText *text;
  double x, width;
  double text_height;
  double top, bottom; /* on the strip */
  double text_top;
} LaidCell;

struct _ZerenTableLayout
{
  const ZerenOfficialTable *table;
  GArray *cells;   /* of LaidCell */
  double *columns; /* left edges and the right one */
  double *rows;    /* top edges and the last bottom one */
  guint n_rows;
};

static guint
last_row_of (ZerenTableLayout *self, const ZerenOfficialCell *cell)
{
  return MIN (cell->row + cell->row_span, self->n_rows) - 1;
}

static void
set_columns (ZerenTableLayout *self)
{
  const GArray *shares = self->table->shares;
  double total = 0, x = 0;

  for (guint i = 0; i < shares->len; i++)
    total += g_array_index (shares, guint, i);

  self->columns = g_new0 (double, shares->len + 1);
  for (guint i = 0; i < shares->len; i++)
    {
      x += g_array_index (shares, guint, i) * ZEREN_TYPE_WIDTH / total;
      self->columns[i + 1] = x;
    }
}

/* The paragraphs of a cell are one Pango text, so that they are drawn in one piece. */
static ZerenSetText *
set_cell_text (ZerenOfficialLayout *layout, const ZerenOfficialCell *cell, double width)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  ZerenOfficialRun feed = { ZEREN_OFFICIAL_RUN_PLAIN, (char *)"\n" };
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_BODY, TEXT_SIZE, width - 2 * PADDING };

  if (cell->style == ZEREN_OFFICIAL_CELL_HEAD)
    style.font = ZEREN_OFFICIAL_FONT_HEI;
  if (cell->style != ZEREN_OFFICIAL_CELL_TEXT)
    style.alignment = PANGO_ALIGN_CENTER;
  style.ragged = style.width < ZEREN_NARROW_CELL;

  for (guint i = 0; i < cell->paragraphs->len; i++)
    {
      const ZerenOfficialParagraph *paragraph = g_ptr_array_index (cell->paragraphs, i);

      if (i > 0)
        g_ptr_array_add (runs, &feed);
      g_ptr_array_extend (runs, paragraph->runs, NULL, NULL);
    }

  return zeren_official_layout_set_text (layout, runs, &style);
}

static void
lay_cells (ZerenTableLayout *self, ZerenOfficialLayout *layout)
{
  for (guint i = 0; i < self->table->cells->len; i++)
    {
      LaidCell laid = { .cell = g_ptr_array_index (self->table->cells, i) };

      laid.x = self->columns[laid.cell->column];
      laid.width = self->columns[laid.cell->column + laid.cell->column_span] - laid.x;
      laid.text = set_cell_text (layout, laid.cell, laid.width);
      laid.text_height = laid.text->lines->len * TEXT_PITCH;
      g_array_append_val (self->cells, laid);
    }
}

static void
set_rows (ZerenTableLayout *self)
{
  g_autofree double *heights = g_new0 (double, self->n_rows + 1);

  for (guint i = 0; i < self->n_rows; i++)
    heights[i] = MAX (1, g_array_index (self->table->row_lines, guint, i)) * TEXT_PITCH +
                 2 * PADDING + RULE_THICKNESS;

  for (guint span = 1; span <= self->n_rows; span++)
    for (guint i = 0; i < self->cells->len; i++)
      {
        const LaidCell *laid = &g_array_index (self->cells, LaidCell, i);
        guint last = last_row_of (self, laid->cell);
        double room = 0;

        if (last - laid->cell->row + 1 != span)
          continue;
        for (guint row = laid->cell->row; row <= last; row++)
          room += heights[row];
        heights[last] += MAX (0, laid->text_height + 2 * PADDING + RULE_THICKNESS - room);
      }

  self->rows = g_new0 (double, self->n_rows + 1);
  for (guint i = 0; i < self->n_rows; i++)
    self->rows[i + 1] = self->rows[i] + heights[i];
}

static gboolean
is_top_aligned (ZerenTableLayout *self, const LaidCell *laid)
{
  return laid->cell->style == ZEREN_OFFICIAL_CELL_TEXT &&
         g_array_index (self->table->row_lines, guint, laid->cell->row) > 1;
}

static void
place_cells (ZerenTableLayout *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      LaidCell *laid = &g_array_index (self->cells, LaidCell, i);
      double room;

      laid->top = self->rows[laid->cell->row];
      laid->bottom = self->rows[last_row_of (self, laid->cell) + 1];
      room = laid->bottom - laid->top - 2 * PADDING - laid->text_height;
      laid->text_top = laid->top + PADDING + (is_top_aligned (self, laid) ? 0 : room / 2);
    }
}

ZerenTableLayout *
zeren_table_layout_new (ZerenOfficialLayout *layout, const ZerenOfficialTable *table)
{
  ZerenTableLayout *self = g_new0 (ZerenTableLayout, 1);

  self->table = table;
  self->n_rows = table->row_lines->len;
  self->cells = g_array_new (FALSE, FALSE, sizeof (LaidCell));
  set_columns (self);
  lay_cells (self, layout);
  set_rows (self);
  place_cells (self);

  return self;
}

void
zeren_table_layout_free (ZerenTableLayout *self)
{
  g_array_unref (self->cells);
  g_free (self->columns);
  g_free (self->rows);
  g_free (self);
}

/* Whether the strip may be cut above @row: not inside the head nor through a cell. */
static gboolean
may_cut_above (ZerenTableLayout *self, guint row)
{
  if (row > 0 && row <= self->table->head_rows)
    return FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const LaidCell *laid = &g_array_index (self->cells, LaidCell, i);

      if (laid->cell->row < row && last_row_of (self, laid->cell) >= row)
        return FALSE;
    }

  return TRUE;
}

/* Where the piece that begins at @from ends at the earliest. */
static double
find_next_cut (ZerenTableLayout *self, double from)
{
  for (guint row = 1; row < self->n_rows; row++)
    {
      if (self->rows[row] > from + EPSILON && may_cut_above (self, row))
        return self->rows[row];
    }

  return self->rows[self->n_rows];
}

/* Where the last piece that still ends above @to ends; @from where there is none. */
static double
find_last_cut (ZerenTableLayout *self, double from, double to)
{
  double cut = from;

  for (double next = from; next < self->rows[self->n_rows];)
    {
      next = find_next_cut (self, next);
      if (next > to + EPSILON)
        break;
      cut = next;
    }

  return cut;
}

/* The height that the table needs to begin on a page: its head and its first rows. */
double
zeren_table_layout_get_least_height (ZerenTableLayout *self)
{
  return MIN (find_next_cut (self, 0), ZEREN_TYPE_HEIGHT / 2);
}

static void
add_frame (GArray *items, double x, double y, double width, double height)
{
  zeren_official_layout_add_rule (items, x, y, width, 0, RULE_THICKNESS);
  zeren_official_layout_add_rule (items, x, y + height, width, 0, RULE_THICKNESS);
  zeren_official_layout_add_rule (items, x, y, 0, height, RULE_THICKNESS);
  zeren_official_layout_add_rule (items, x + width, y, 0, height, RULE_THICKNESS);
}

/* A line belongs to the segment that its middle falls in. */
static gboolean
is_within (double line_top, double from, double to)
{
  double middle = line_top + TEXT_PITCH / 2;

  return middle >= from && middle < to;
}

static void
add_cell_lines (GArray *items, const LaidCell *laid, double from, double to, double shift)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));
  double top = (TEXT_PITCH - TEXT_SIZE) / 2;

  zeren_official_layout_add_text (
    lines, laid->text, laid->x + PADDING, laid->text_top + top, TEXT_PITCH);
  for (guint i = 0; i < lines->len; i++)
    {
      ZerenLayoutItem line = g_array_index (lines, ZerenLayoutItem, i);

      if (!is_within (laid->text_top + i * TEXT_PITCH, from, to))
        continue;
      line.y += shift;
      g_array_append_val (items, line);
    }
}

/* Draws what the strip shows from @from to @to, moved by @shift. */
static void
add_segment (ZerenTableLayout *self, GArray *items, double from, double to, double shift)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const LaidCell *laid = &g_array_index (self->cells, LaidCell, i);
      double top = MAX (laid->top, from), bottom = MIN (laid->bottom, to);

      if (bottom - top < EPSILON)
        continue;
      add_frame (items, laid->x, top + shift, laid->width, bottom - top);
      add_cell_lines (items, laid, from, to, shift);
    }
}

static double
find_end (ZerenTableLayout *self, double from, double room, gboolean fresh)
{
  double end = find_last_cut (self, from, from + room);

  /* a piece that no page holds is cut between its lines */
  if (end <= from && fresh)
    end = from + PADDING + TEXT_PITCH * MAX (1, (int)((room - PADDING) / TEXT_PITCH));

  return MIN (end, self->rows[self->n_rows]);
}

/* Puts the table on the last page and as many more as it takes, its head on each. */
void
zeren_table_layout_place (ZerenTableLayout *self, ZerenOfficialLayout *layout)
{
  double whole = self->rows[self->n_rows];
  double head = self->rows[MIN (self->table->head_rows, self->n_rows)];

  for (double from = 0; from < whole - EPSILON;)
    {
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));
      double repeated = from > 0 ? head : 0;
      /* the rules at either end of the piece take room too */
      double room = ZEREN_TYPE_HEIGHT - layout->y - repeated - 3 * RULE_THICKNESS;
      double end = find_end (self, from, room, layout->y <= 0);

      if (end <= from)
        {
          zeren_official_layout_begin_page (layout);
          continue;
        }
      if (repeated > 0)
        add_segment (self, items, 0, head, 0);
      add_segment (self, items, from, end, repeated - from);
      zeren_official_layout_draw (layout, items, layout->y);
      layout->y += repeated + end - from;
      from = end;
      if (from < whole - EPSILON)
        zeren_official_layout_begin_page (layout);
    }
  layout->y += GAP_BELOW;
}
