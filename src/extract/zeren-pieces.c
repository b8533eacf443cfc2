/* zeren-pieces.c: joins lines to paragraphs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pieces-private.h"

static void
free_piece (gpointer data)
{
  ZerenPiece *piece = data;

  g_clear_pointer (&piece->paragraph, zeren_paragraph_free);
  g_free (piece);
}

/* 报领导小组备案。（责任单位：办公室）: the sentence ended before the bracket. */
static gsize
skip_bracket_behind (const ZerenParagraph *paragraph)
{
  gsize end = paragraph->n_chars, open = end;

  if (end == 0 || paragraph->chars[end - 1] != 0xFF09)
    return end;
  while (open > 0 && paragraph->chars[open - 1] != 0xFF08)
    open--;

  return open > 1 && zeren_is_sentence_end (paragraph->chars[open - 2]) ? open - 1 : end;
}

static void
judge_end (ZerenPiece *piece)
{
  gsize i = skip_bracket_behind (piece->paragraph);

  while (i > 0 && zeren_is_closing_mark (piece->paragraph->chars[i - 1]))
    i--;
  piece->ends = i > 0 && zeren_is_sentence_end (piece->paragraph->chars[i - 1]);
  piece->ends_with_colon = piece->paragraph->n_chars > 0 &&
                           piece->paragraph->chars[piece->paragraph->n_chars - 1] == 0xFF1A;
}

static ZerenPiece *
add_piece (GPtrArray *pieces, const ZerenPage *page, const ZerenLine *line)
{
  const ZerenBlock *block = zeren_text_get_block (page->text, line->first_block);
  ZerenPiece *piece = g_new0 (ZerenPiece, 1);

  piece->document = -1;
  piece->indent = line->indent;
  piece->font_size = block->font_size;
  piece->align = block->align;
  g_ptr_array_add (pieces, piece);

  return piece;
}

static void
finish_piece (ZerenPiece *piece)
{
  zeren_paragraph_finish (piece->paragraph);
  piece->marker = zeren_marker_parse (zeren_paragraph_get_run (piece->paragraph),
                                      piece->paragraph->map);
  judge_end (piece);
}

/* Where the next item of a list begins within its line: behind ：；。 stands the expected number.
 */
static gsize
find_inline_item (ZerenRun run, gsize from, guint value)
{
  for (gsize i = from; i + 3 < run.n_chars; i++)
    {
      guint found;
      gsize length;

      if (run.chars[i] != 0xFF08 || i == 0 || !zeren_is_sentence_end (run.chars[i - 1]) ||
          (value == 1 && run.chars[i - 1] != 0xFF1A))
        continue;
      length = zeren_parse_han_number (run, i + 1, &found);
      if (length > 0 && found == value && run.chars[i + 1 + length] == 0xFF09)
        return i;
    }

  return 0;
}

static void
add_part (GPtrArray *pieces,
          const ZerenPage *page,
          const ZerenLine *line,
          const ZerenParagraph *whole,
          gsize start,
          gsize end)
{
  ZerenPiece *piece = add_piece (pieces, page, line);

  piece->paragraph = zeren_paragraph_new ();
  for (gsize i = start; i < end; i++)
    zeren_paragraph_append (piece->paragraph, page, whole->map[i], whole->map[i] + 1);
  finish_piece (piece);
}

/* 有下列情形之一的：（一）…；（二）…。 on one line becomes as many pieces. */
static gboolean
add_inline_items (GPtrArray *pieces,
                  const ZerenPage *page,
                  const ZerenLine *line,
                  const ZerenParagraph *whole)
{
  ZerenRun run = zeren_paragraph_get_run (whole);
  gsize first = find_inline_item (run, 1, 1), start, next;
  guint value = 2;

  if (first == 0 || find_inline_item (run, first + 3, 2) == 0)
    return FALSE;
  add_part (pieces, page, line, whole, 0, first);
  for (start = first; (next = find_inline_item (run, start + 3, value)) > 0; value++)
    {
      add_part (pieces, page, line, whole, start, next);
      start = next;
    }
  add_part (pieces, page, line, whole, start, run.n_chars);

  return TRUE;
}

static guint
add_text (GPtrArray *pieces, const ZerenPage *page, ZerenJoiner *joiner, guint position)
{
  const ZerenLine *first = zeren_page_get_line (page, position);
  g_autoptr (ZerenParagraph) paragraph = zeren_paragraph_new ();
  ZerenPiece *piece;
  guint next;

  zeren_paragraph_append (paragraph, page, first->start, first->end);
  for (next = zeren_page_next_line (page, position);
       next < page->lines->len && zeren_joiner_joins (joiner, position, next);
       next = zeren_page_next_line (page, position))
    {
      const ZerenLine *line = zeren_page_get_line (page, next);

      zeren_paragraph_append (paragraph, page, line->start, line->end);
      position = next;
    }
  if (add_inline_items (pieces, page, first, paragraph))
    return next;
  piece = add_piece (pieces, page, first);
  piece->paragraph = g_steal_pointer (&paragraph);
  finish_piece (piece);

  return next;
}

static guint
add_table (GPtrArray *pieces, const ZerenPage *page, guint position)
{
  const ZerenLine *line = zeren_page_get_line (page, position);
  ZerenPiece *piece = add_piece (pieces, page, line);
  guint table = line->table;

  piece->table_line = position;
  while (position < page->lines->len && zeren_page_get_line (page, position)->table == table)
    position++;

  return zeren_page_next_line (page, position - 1);
}

static void
find_successors (GPtrArray *pieces)
{
  guint next[ZEREN_N_MARKERS] = { 0 };

  for (guint i = pieces->len; i > 0; i--)
    {
      ZerenPiece *piece = pieces->pdata[i - 1];
      ZerenMarkerClass marker_class = piece->marker.marker_class;

      if (marker_class == ZEREN_MARKER_NONE)
        continue;
      piece->has_successor = next[marker_class] == piece->marker.value + 1;
      next[marker_class] = piece->marker.value;
    }
}

/**
 * zeren_pieces_new:
 * @page: lines, with tables found and needless lines skipped
 *
 * Returns: (transfer full) (element-type ZerenPiece): paragraphs and tables
 */
GPtrArray *
zeren_pieces_new (const ZerenPage *page)
{
  g_autoptr (ZerenJoiner) joiner = zeren_joiner_new (page);
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece);
  guint position = zeren_page_next_line (page, (guint)-1);

  while (position < page->lines->len)
    {
      if (zeren_page_get_line (page, position)->kind == ZEREN_LINE_TABLE)
        position = add_table (pieces, page, position);
      else
        position = add_text (pieces, page, joiner, position);
    }
  find_successors (pieces);

  return pieces;
}
