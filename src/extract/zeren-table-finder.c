/* zeren-table-finder.c: which lines are rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"
#include "zeren-tables-private.h"

/* Tabs also indent paragraphs and stand behind numbers, so a tab alone makes no table. */

static const ZerenBlock *
get_cell (const ZerenPage *self, const ZerenLine *line, guint column)
{
  return zeren_text_get_block (self->text, line->first_block + column);
}

static gboolean
is_filled (const ZerenPage *self, const ZerenBlock *cell)
{
  for (gsize i = cell->start; i < cell->end; i++)
    if (self->shadow[i] != 0)
      return TRUE;

  return FALSE;
}

static guint
count_filled (const ZerenPage *self, const ZerenLine *line)
{
  guint n = 0;

  for (guint i = 0; i < line->n_blocks; i++)
    n += is_filled (self, get_cell (self, line, i));

  return n;
}

static gboolean
is_led_by_tab (const ZerenPage *self, const ZerenLine *line)
{
  return line->is_cells && line->n_blocks == 2 && !is_filled (self, get_cell (self, line, 0));
}

/* 「1.」 and its words in two cells are a list, not a table. */
static gboolean
is_numbered_line (const ZerenPage *self, const ZerenLine *line)
{
  const ZerenBlock *first = get_cell (self, line, 0);
  gsize n = 0;

  if (line->n_blocks != 2 || line->marker.marker_class == ZEREN_MARKER_NONE)
    return FALSE;
  for (gsize i = first->start; i < first->end; i++)
    n += self->shadow[i] != 0;

  return n == line->marker.n_chars;
}

static ZerenRun
copy_line (const ZerenPage *self, const ZerenLine *line, gunichar *chars, gsize size)
{
  gsize n = 0;

  for (gsize i = line->start; i < line->end && n < size; i++)
    if (self->shadow[i] != 0)
      chars[n++] = self->shadow[i];

  return (ZerenRun){ chars, n };
}

/* The heads of columns stand one below the other, each behind a tab. */
static guint
count_tab_headers (const ZerenPage *self, guint from)
{
  guint n = 0, n_known = 0;

  for (guint i = from; i < self->lines->len; i++, n++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);
      gunichar chars[16];
      ZerenRun run;

      if (!is_led_by_tab (self, line) || line->n_chars == 0 || line->n_chars > 10)
        break;
      run = copy_line (self, line, chars, G_N_ELEMENTS (chars));
      n_known += zeren_is_column_word (run);
    }

  return n >= 2 && n_known >= 2 ? n : 0;
}

static gboolean
is_empty_line (const ZerenLine *line)
{
  return line->n_chars == 0 && !line->is_cells;
}

/* A table of the kind above ends where a blank line is followed by a line without a tab. */
static guint
find_tab_table_end (const ZerenPage *self, guint from)
{
  guint end = from;

  for (guint i = from; i < self->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);
      gboolean after_blank = i > from && is_empty_line (zeren_page_get_line (self, i - 1));

      if (is_empty_line (line))
        continue;
      if (!is_led_by_tab (self, line) && (after_blank || line->is_cells))
        break;
      if (!line->is_cells && line->marker.marker_class >= ZEREN_MARKER_PART &&
          line->marker.marker_class <= ZEREN_MARKER_HAN)
        break;
      end = i + 1;
    }

  return end;
}

static guint
find_grid_end (const ZerenPage *self, guint from)
{
  guint table = get_cell (self, zeren_page_get_line (self, from), 0)->table;
  guint i = from;

  while (i < self->lines->len)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);

      if (!line->is_cells || get_cell (self, line, 0)->table != table)
        break;
      i++;
    }

  return i;
}

static gboolean
is_grid (const ZerenPage *self, guint from, guint end)
{
  guint n_wide = 0, n_numbered = 0, n_rows = end - from;

  for (guint i = from; i < end; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self, i);

      n_wide += count_filled (self, line) >= 2;
      n_numbered += is_numbered_line (self, line);
    }

  return n_rows >= 2 && n_wide >= 2 && 2 * n_numbered < n_rows;
}

static void
mark_table (ZerenPage *self, guint from, guint end, guint table)
{
  for (guint i = from; i < end; i++)
    {
      ZerenLine *line = zeren_page_edit_line (self, i);

      if (line->kind != ZEREN_LINE_SKIPPED)
        line->kind = ZEREN_LINE_TABLE;
      line->table = table;
      line->marker = (ZerenMarker){ 0 };
    }
}

/**
 * zeren_page_find_tables:
 * @self: lines
 *
 * Marks the lines that are rows of a table. Other lines with cells stay lines of text, for tabs
 * also indent and stand behind numbers.
 */
void
zeren_page_find_tables (ZerenPage *self)
{
  guint table = 0, i = 0;

  while (i < self->lines->len)
    {
      guint end;

      if (!zeren_page_get_line (self, i)->is_cells)
        {
          end = zeren_page_find_typed_table (self, i);
          if (end > i)
            mark_table (self, i, end, ++table);
          i = MAX (end, i + 1);
          continue;
        }
      if (count_tab_headers (self, i) > 0)
        {
          end = find_tab_table_end (self, i);
          mark_table (self, i, end, ++table);
          i = end;
          continue;
        }
      end = find_grid_end (self, i);
      if (is_grid (self, i, end))
        mark_table (self, i, end, ++table);
      else if (is_led_by_tab (self, zeren_page_get_line (self, i)))
        end = i + 1;
      i = end;
    }
}

/** zeren_table_count_heads: Returns: how many column heads stand on lines of their own, or 0 */
guint
zeren_table_count_heads (const ZerenPage *page, guint line)
{
  return count_tab_headers (page, line);
}

/** zeren_table_is_tabbed: Returns: whether each cell of the table stands on a line of its own */
gboolean
zeren_table_is_tabbed (const ZerenPage *page, guint line)
{
  return zeren_table_count_heads (page, line) > 0;
}
