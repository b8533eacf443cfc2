/* zeren-ruled-table.c: tables that were typed with bars or wide gaps between their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

/* The widest head of a column. */
#define LONGEST_HEAD 12

/* Where each cell stands on a line of its own. */
#define LONGEST_WRAPPED 5

static gboolean
is_bar (gunichar c)
{
  return c == '|' || c == 0xFF5C || c == 0x2502 || c == 0x2503;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0x3000 || c == 0xA0 || c == '\t';
}

static gboolean
has_bar (const ZerenPage *page, const ZerenLine *line)
{
  for (gsize i = line->start; i < line->end; i++)
    if (is_bar (page->chars[i]))
      return TRUE;

  return FALSE;
}

static void
add_cell (GArray *cells, const ZerenPage *page, gsize start, gsize end)
{
  ZerenTypedCell cell;

  while (start < end && is_blank (page->chars[start]))
    start++;
  while (end > start && is_blank (page->chars[end - 1]))
    end--;
  cell = (ZerenTypedCell){ start, end };
  g_array_append_val (cells, cell);
}

static void
split_at_bars (const ZerenPage *page, const ZerenLine *line, GArray *cells)
{
  gsize end = is_bar (page->chars[line->end - 1]) ? line->end - 1 : line->end;
  gsize from = is_bar (page->chars[line->start]) ? line->start + 1 : line->start;

  for (gsize i = from; i < end; i++)
    if (is_bar (page->chars[i]))
      {
        add_cell (cells, page, from, i);
        from = i + 1;
      }
  add_cell (cells, page, from, end);
}

/* Two blanks, or one as wide as a character, part two cells. */
static void
split_at_gaps (const ZerenPage *page, const ZerenLine *line, GArray *cells)
{
  gsize from = line->start;

  for (gsize i = line->start; i < line->end; i++)
    {
      gsize end = i;
      gboolean is_wide = FALSE;

      while (end < line->end && is_blank (page->chars[end]))
        is_wide |= page->chars[end++] == 0x3000;
      if (end == i || (end < i + 2 && !is_wide))
        continue;
      add_cell (cells, page, from, i);
      from = i = end;
    }
  add_cell (cells, page, from, line->end);
}

/* 序号 任务 责任单位 完成时限: one blank between heads, each of them known */
static gboolean
is_blank_head (const ZerenPage *page, const ZerenLine *line)
{
  guint n_cells = 0;

  if (line->n_chars < 6 || line->n_chars > 40)
    return FALSE;
  for (gsize i = line->start; i < line->end;)
    {
      gunichar chars[LONGEST_HEAD];
      ZerenRun run = { chars, 0 };

      while (i < line->end && is_blank (page->chars[i]))
        i++;
      for (; i < line->end && !is_blank (page->chars[i]); i++)
        {
          if (run.n_chars == LONGEST_HEAD)
            return FALSE;
          if (page->shadow[i] != 0)
            chars[run.n_chars++] = page->shadow[i];
        }
      if (run.n_chars == 0)
        continue;
      if (!zeren_is_column_word (run))
        return FALSE;
      n_cells++;
    }

  return n_cells >= 3;
}

static void
split_at_blanks (const ZerenPage *page, const ZerenLine *line, GArray *cells)
{
  gsize from = line->start;

  for (gsize i = line->start; i <= line->end; i++)
    if (i == line->end || is_blank (page->chars[i]))
      {
        if (i > from)
          add_cell (cells, page, from, i);
        from = i + 1;
      }
}

/**
 * zeren_page_split_row:
 * @line: a row of the table
 * @head: its first line
 *
 * Returns: (transfer full) (element-type ZerenTypedCell): the cells of the row; where the heads
 *   have no more than one blank between them, the cells have neither
 */
GArray *
zeren_page_split_row (const ZerenPage *self, const ZerenLine *line, const ZerenLine *head)
{
  GArray *cells = zeren_page_split_line (self, line);
  g_autoptr (GArray) heads = zeren_page_split_line (self, head);

  if (heads->len > 1 || cells->len > 1 || !is_blank_head (self, head))
    return cells;
  g_array_set_size (cells, 0);
  split_at_blanks (self, line, cells);

  return cells;
}

/**
 * zeren_page_split_line:
 * @line: a line of text
 *
 * Returns: (transfer full) (element-type ZerenTypedCell): what stands between its bars or gaps
 */
GArray *
zeren_page_split_line (const ZerenPage *self, const ZerenLine *line)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (ZerenTypedCell));

  if (line->n_chars == 0)
    return cells;
  if (has_bar (self, line))
    split_at_bars (self, line, cells);
  else
    split_at_gaps (self, line, cells);

  return cells;
}

/** zeren_page_measure_edge: Returns: how far from the edge a place of a line stands, in halves of a
 * wide character */
gsize
zeren_page_measure_edge (const ZerenPage *self, gsize at)
{
  gsize width = 0;

  for (gsize i = at; i > 0 && self->chars[i - 1] != '\n'; i--)
    width += g_unichar_iswide (self->chars[i - 1]) ? 2 : 1;

  return width;
}

/**
 * zeren_page_find_cell_above:
 * @cells: (element-type ZerenTypedCell): the cells of a row
 * @start: where a piece in a line below it begins
 *
 * Returns: the cell that stands nearest above the piece
 */
guint
zeren_page_find_cell_above (const ZerenPage *self, GArray *cells, gsize start)
{
  gsize edge = zeren_page_measure_edge (self, start);
  gsize least = G_MAXSIZE;
  guint found = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      gsize other = zeren_page_measure_edge (self, g_array_index (cells, ZerenTypedCell, i).start);
      gsize distance = MAX (edge, other) - MIN (edge, other);

      if (distance < least)
        {
          least = distance;
          found = i;
        }
    }

  return found;
}

/* |---|:---:| under the head */
gboolean
zeren_page_is_typed_rule (const ZerenPage *self, const ZerenLine *line)
{
  gboolean has_dash = FALSE;

  for (gsize i = line->start; i < line->end; i++)
    {
      gunichar c = self->chars[i];

      has_dash |= c == '-' || c == 0x2500 || c == 0x2501 || c == '=';
      if (!is_bar (c) && !is_blank (c) && c != '-' && c != ':' && c != '+' && c != '=' &&
          (c < 0x2500 || c > 0x257F))
        return FALSE;
    }

  return has_dash;
}

/* 序号  任务  完成时限  责任单位: every cell short, two of them heads of columns */
static guint
count_typed_heads (const ZerenPage *self, const ZerenLine *line)
{
  g_autoptr (GArray) cells = NULL;
  guint n_known = 0;

  if (line->is_cells || line->kind != ZEREN_LINE_TEXT || line->n_chars < 4 || line->n_chars > 120)
    return 0;

  cells = zeren_page_split_row (self, line, line);
  for (guint i = 0; i < cells->len; i++)
    {
      const ZerenTypedCell *cell = &g_array_index (cells, ZerenTypedCell, i);
      gunichar chars[LONGEST_HEAD];
      ZerenRun run = { chars, 0 };

      for (gsize k = cell->start; k < cell->end; k++)
        {
          if (self->shadow[k] == 0)
            continue;
          if (run.n_chars == LONGEST_HEAD)
            return 0;
          chars[run.n_chars++] = self->shadow[k];
        }
      n_known += run.n_chars > 0 && zeren_is_column_word (run);
    }

  return cells->len >= 2 && n_known >= 2 ? cells->len : 0;
}

/* A line that goes on with a cell of the row above: one piece, under no first column. */
static gboolean
is_wrapped (const ZerenPage *self, const ZerenLine *line, const ZerenLine *head)
{
  g_autoptr (GArray) cells = NULL;

  if (line->is_cells || line->kind != ZEREN_LINE_TEXT || line->indent < head->indent + 4 ||
      line->marker.marker_class != ZEREN_MARKER_NONE || line->n_chars > 20 || has_bar (self, line))
    return FALSE;

  cells = zeren_page_split_line (self, line);
  return cells->len == 1;
}

static gboolean
is_typed_row (const ZerenPage *self, const ZerenLine *line, const ZerenLine *head, guint n_heads)
{
  gboolean has_bars = has_bar (self, head);
  g_autoptr (GArray) cells = NULL;

  if (line->is_cells || line->kind != ZEREN_LINE_TEXT || has_bar (self, line) != has_bars)
    return FALSE;

  cells = zeren_page_split_row (self, line, head);
  if (is_blank_head (self, head))
    return cells->len == n_heads;

  return cells->len >= 2 && cells->len <= n_heads && (has_bars || cells->len + 1 >= n_heads);
}

/** zeren_page_is_one_cell: Returns: whether nothing parts the words of a line */
gboolean
zeren_page_is_one_cell (const ZerenPage *self, const ZerenLine *line)
{
  g_autoptr (GArray) cells = zeren_page_split_line (self, line);

  return cells->len == 1;
}

/* 每月最后一个 / 工作日: a few words that go on with the first cell, and a row below them */
static gboolean
is_wrapped_time (const ZerenPage *self, guint position, const ZerenLine *head, guint n_heads)
{
  const ZerenLine *line = zeren_page_get_line (self, position);
  const ZerenLine *above = zeren_page_get_line (self, position - 1);

  return !line->is_cells && line->kind == ZEREN_LINE_TEXT && line->n_chars <= LONGEST_WRAPPED &&
         line->indent == above->indent && line->marker.marker_class == ZEREN_MARKER_NONE &&
         !has_bar (self, line) && zeren_page_is_one_cell (self, line) &&
         position + 1 < self->lines->len &&
         is_typed_row (self, zeren_page_get_line (self, position + 1), head, n_heads);
}

/**
 * zeren_page_find_typed_table:
 * @from: a line
 *
 * Returns: one past the last line of a table that was typed with bars or gaps and has its head at
 *   @from, or @from where there is none
 */
guint
zeren_page_find_typed_table (const ZerenPage *self, guint from)
{
  const ZerenLine *head = zeren_page_get_line (self, from);
  guint n_heads = count_typed_heads (self, head), numbered_end = from;
  g_autoptr (GArray)
    numbered = zeren_page_place_numbered (self, from, self->lines->len, &numbered_end);
  gboolean has_bars;
  guint end = from;

  if (numbered != NULL)
    return numbered_end;
  if (n_heads == 0)
    return zeren_page_find_line_table (self, from);

  has_bars = has_bar (self, head);
  for (guint i = from + 1; i < self->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);

      if (line->n_chars == 0 || zeren_page_is_typed_rule (self, line))
        continue;
      if (end > from && !has_bars && zeren_page_get_line (self, i - 1)->n_chars > 0 &&
          (is_wrapped (self, line, head) || is_wrapped_time (self, i, head, n_heads)))
        {
          end = i + 1;
          continue;
        }
      if (!is_typed_row (self, line, head, n_heads))
        break;
      end = i + 1;
    }

  return end;
}
