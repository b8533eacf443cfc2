/* zeren-numbered-table.c: a schedule of numbered rows, copied from a page as lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

/* No cells of a numbered row take more lines. */
#define MOST_ROW_LINES 16
/* Fewer rows are no table. */
#define FEWEST_ROWS 2

/* --- a cell a line --------------------------------------------------------------------------- */

/* What the heads of a table of numbered rows tell; columns are counted behind that of the number.
 */
typedef struct
{
  guint n_lines;   /* of the heads, with those that are skipped */
  guint n_columns; /* without that of the number */
  guint time;
  guint act; /* whose cells go on over several lines */
} NumberedHeads;

static gboolean
is_empty (const ZerenLine *line)
{
  return line->kind == ZEREN_LINE_SKIPPED || line->n_chars == 0;
}

static gboolean
is_number (const ZerenPage *self, const ZerenLine *line, guint value)
{
  guint read = 0;

  if (line->is_cells || line->n_chars == 0 || line->n_chars > 3)
    return FALSE;
  for (gsize i = line->start; i < line->end; i++)
    {
      gunichar c = self->shadow[i];

      if (c == 0)
        continue;
      if (c < '0' || c > '9')
        return FALSE;
      read = read * 10 + (c - '0');
    }

  return read == value;
}

static gboolean
read_numbered_heads (const ZerenPage *self, guint from, NumberedHeads *heads)
{
  static const char *const numbers[] = { "序号", "编号", "项次", NULL };
  static const char *const acts[] = { "任务", "内容", "事项", "措施", "工作", "要求", NULL };
  gunichar chars[ZEREN_LONGEST_LINE_HEAD];
  gboolean has_act = FALSE, has_time = FALSE, is_time;
  guint line = from + 1;

  if (zeren_run_starts_any (zeren_page_copy_short_line (
                              self, zeren_page_get_line (self, from), chars, G_N_ELEMENTS (chars)),
                            numbers) == NULL)
    return FALSE;

  *heads = (NumberedHeads){ 0 };
  for (; line < self->lines->len && heads->n_columns < ZEREN_MOST_LINE_HEADS; line++)
    {
      const ZerenLine *head = zeren_page_get_line (self, line);

      if (is_number (self, head, 1))
        break;
      if (is_empty (head))
        continue;
      if (!zeren_page_is_head_line (self, head, &is_time))
        break;
      if (is_time && !has_time)
        heads->time = heads->n_columns;
      else if (!has_act && zeren_run_has_any (
                             zeren_page_copy_short_line (self, head, chars, G_N_ELEMENTS (chars)),
                             acts) != NULL)
        {
          heads->act = heads->n_columns;
          has_act = TRUE;
        }
      has_time |= is_time;
      heads->n_columns++;
    }
  heads->n_lines = line - from;

  return has_act && has_time && heads->act < heads->time && line < self->lines->len &&
         is_number (self, zeren_page_get_line (self, line), 1);
}

/* The lines of a row, behind its number; one that goes on to the next number, or stops behind the
 * columns that follow its first time */
static guint
find_row_end (const ZerenPage *self,
              const NumberedHeads *heads,
              guint number,
              guint value,
              guint limit,
              gboolean *is_last)
{
  guint n = 0, end = 0, behind = 0;

  *is_last = FALSE;
  for (guint i = number + 1; i < limit && n <= MOST_ROW_LINES; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);

      if (is_number (self, line, value + 1))
        return i;
      if (is_empty (line))
        continue;
      if (line->is_cells || line->marker.marker_class != ZEREN_MARKER_NONE)
        break;
      if (end == 0 && n >= heads->time && zeren_page_is_time_line (self, line))
        {
          behind = heads->n_columns - heads->time - 1;
          end = i + 1;
        }
      else if (end > 0 && behind > 0)
        {
          behind--;
          end = i + 1;
        }
      n++;
    }
  *is_last = TRUE;

  return behind == 0 ? end : 0;
}

static void
add_piece (GArray *cells, guint row, guint column, gsize start, gsize end)
{
  ZerenPlacedCell piece = { row, column, start, end };

  g_array_append_val (cells, piece);
}

static void
add_line (GArray *cells, const ZerenPage *self, guint line, guint row, guint column)
{
  const ZerenLine *place = zeren_page_get_line (self, line);

  add_piece (cells, row, column, place->start, place->end);
}

/* Which cell each line of a row belongs to: the act takes what is more than one line a cell, and a
 * row without a time has that of the row above. */
static void
place_row (const ZerenPage *self,
           const NumberedHeads *heads,
           guint row,
           guint number,
           guint end,
           GArray *cells)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  guint behind = heads->n_columns - heads->time - 1, n_cells, extra, column = 0;
  gboolean has_time;

  for (guint i = number + 1; i < end; i++)
    if (!is_empty (zeren_page_get_line (self, i)))
      g_array_append_val (lines, i);
  has_time = lines->len > heads->time + behind &&
             zeren_page_is_time_line (
               self,
               zeren_page_get_line (self, g_array_index (lines, guint, lines->len - 1 - behind)));
  n_cells = heads->n_columns - (has_time ? 0 : 1);
  extra = lines->len > n_cells ? lines->len - n_cells : 0;

  add_line (cells, self, number, row, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      guint line = g_array_index (lines, guint, i);

      if (column == heads->time && !has_time)
        column++;
      add_line (cells, self, line, row, column + 1);
      if (column == heads->act && extra > 0)
        extra--;
      else
        column++;
    }
}

/* A cell a line */
static GArray *
place_lines (const ZerenPage *self, guint from, guint limit, guint *table_end)
{
  g_autoptr (GArray) cells = NULL;
  NumberedHeads heads;
  guint column = 1, row = 1, number;
  gboolean is_last = FALSE;

  if (!read_numbered_heads (self, from, &heads))
    return NULL;

  cells = g_array_new (FALSE, FALSE, sizeof (ZerenPlacedCell));
  number = from + heads.n_lines;
  add_line (cells, self, from, 0, 0);
  for (guint i = from + 1; i < number; i++)
    if (!is_empty (zeren_page_get_line (self, i)))
      add_line (cells, self, i, 0, column++);

  for (; !is_last && number < limit; row++)
    {
      guint end = find_row_end (self, &heads, number, row, limit, &is_last);

      if (end <= number + 1)
        break;
      place_row (self, &heads, row, number, end, cells);
      number = end;
    }
  if (row < FEWEST_ROWS + 1)
    return NULL;
  *table_end = number;

  return g_steal_pointer (&cells);
}

/* --- columns that stand below their heads --------------------------------------------------------
 */

static gboolean
is_number_run (const ZerenPage *self, const ZerenTypedCell *cell, guint value)
{
  ZerenLine line = { .start = cell->start, .end = cell->end };

  for (gsize i = cell->start; i < cell->end; i++)
    line.n_chars += self->shadow[i] != 0;

  return is_number (self, &line, value);
}

/* 序号   时间   工作内容   责任单位, with gaps between */
static GArray *
read_aligned_heads (const ZerenPage *self, guint from, guint limit)
{
  const ZerenLine *line = zeren_page_get_line (self, from);
  g_autoptr (GArray) heads = NULL;
  gboolean has_time = FALSE;

  if (line->is_cells || line->kind == ZEREN_LINE_SKIPPED || line->n_chars < 6 ||
      line->n_chars > 40 || self->shadow[line->start] != 0x5E8F || from + 1 >= limit)
    return NULL;

  heads = zeren_page_split_line (self, line);
  for (guint i = 0; i < heads->len; i++)
    {
      const ZerenTypedCell *cell = &g_array_index (heads, ZerenTypedCell, i);
      ZerenRun run = { self->shadow + cell->start, cell->end - cell->start };

      if (run.n_chars > ZEREN_LONGEST_LINE_HEAD || !zeren_is_column_word (run))
        return NULL;
      has_time |= zeren_is_time_column_word (run);
    }

  return heads->len >= 3 && has_time ? g_steal_pointer (&heads) : NULL;
}

/* Whether a line stands below the heads and not at the edge of the page. */
static gboolean
is_aligned (const ZerenPage *self, GArray *heads, const ZerenLine *line, GArray *pieces)
{
  const ZerenTypedCell *first = &g_array_index (pieces, ZerenTypedCell, 0);
  const ZerenTypedCell *second = &g_array_index (heads, ZerenTypedCell, 1);

  return !line->is_cells && line->kind != ZEREN_LINE_SKIPPED && pieces->len <= heads->len &&
         (pieces->len > 1 || zeren_page_measure_edge (self, first->start) + 2 >=
                               zeren_page_measure_edge (self, second->start));
}

/* Whether one of the lines up to the next number fills the last column: then a row of its own
 * begins at @from, else it goes on with the row above. */
static gboolean
fills_last_column (const ZerenPage *self, GArray *heads, guint from, guint limit, guint next)
{
  for (guint i = from; i < limit && i < from + MOST_ROW_LINES; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);
      g_autoptr (GArray) pieces = zeren_page_split_line (self, line);
      const ZerenTypedCell *last;

      if (pieces->len == 0)
        continue;
      last = &g_array_index (pieces, ZerenTypedCell, pieces->len - 1);
      if (is_number_run (self, &g_array_index (pieces, ZerenTypedCell, 0), next) ||
          !is_aligned (self, heads, line, pieces))
        return FALSE;
      if (zeren_page_find_cell_above (self, heads, last->start) + 1 == heads->len)
        return TRUE;
    }

  return FALSE;
}

/* 1   1月   制定要点，经林长 / 审定后印发   林长办: a row goes on until its last column is filled,
 * and what follows without a number has the time of the row above. */
static GArray *
place_aligned (const ZerenPage *self, guint from, guint limit, guint *table_end)
{
  g_autoptr (GArray) heads = read_aligned_heads (self, from, limit), cells = NULL;
  guint row = 0, number = 0, last;
  gboolean is_full = FALSE;

  if (heads == NULL)
    return NULL;

  last = heads->len - 1;
  cells = g_array_new (FALSE, FALSE, sizeof (ZerenPlacedCell));
  for (guint i = 0; i < heads->len; i++)
    {
      const ZerenTypedCell *cell = &g_array_index (heads, ZerenTypedCell, i);

      add_piece (cells, 0, i, cell->start, cell->end);
    }
  *table_end = from;
  for (guint i = from + 1; i < limit; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);
      g_autoptr (GArray) pieces = zeren_page_split_line (self, line);
      gboolean opens;

      if (pieces->len == 0)
        continue;
      opens = is_number_run (self, &g_array_index (pieces, ZerenTypedCell, 0), number + 1);
      if (!opens && (number == 0 || !is_aligned (self, heads, line, pieces)))
        break;
      if (opens || (is_full && fills_last_column (self, heads, i, limit, number + 1)))
        {
          row++;
          is_full = FALSE;
        }
      number += opens;
      for (guint k = 0; k < pieces->len; k++)
        {
          const ZerenTypedCell *piece = &g_array_index (pieces, ZerenTypedCell, k);
          guint column = opens && k == 0 ? 0
                                         : zeren_page_find_cell_above (self, heads, piece->start);

          add_piece (cells, row, column, piece->start, piece->end);
          is_full |= column == last;
        }
      *table_end = i + 1;
    }

  return number >= FEWEST_ROWS ? g_steal_pointer (&cells) : NULL;
}

/**
 * zeren_page_place_numbered:
 * @from: the line of the first head
 * @limit: one past the last line that may belong to the table
 * @end: (out): one past its last line; left alone where there is no table
 *
 * A schedule that begins with 序号 and whose rows are numbered from 1, as it is copied from a page:
 * each cell on a line of its own or on several, or in columns that stand below their heads.
 *
 * Returns: (nullable) (transfer full) (element-type ZerenPlacedCell): the pieces of its cells in
 * the order of the text; %NULL where there is no such table
 */
GArray *
zeren_page_place_numbered (const ZerenPage *self, guint from, guint limit, guint *end)
{
  guint found = from;
  GArray *cells = place_lines (self, from, limit, &found);

  if (cells == NULL)
    cells = place_aligned (self, from, limit, &found);
  if (cells != NULL)
    *end = found;

  return cells;
}
