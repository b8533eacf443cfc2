/* zeren-footnotes.c: notes at the foot of pages
 *
 * They stand between the halves of a sentence that goes on on the next page, and their marks look
 * like the numbers of clauses. As in a DOCX they are no part of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-footnotes.h"

/* How much smaller than the text notes are, and the marks that point to them. */
#define NOTE_SIZE 0.85
#define MARK_SIZE 0.75
/* So many of them stand on a line at most. */
#define MOST_MARKS 32

static gunichar
char_at (const ZerenPageLine *line, guint i)
{
  return i < line->chars->len ? g_array_index (line->chars, ZerenPageChar, i).c : 0;
}

static gboolean
is_mark (gunichar c)
{
  return (c >= 0x2460 && c <= 0x2473) || c == '*' || c == 0xFF0A || c == 0x203B;
}

/* ① [1] 〔1〕 * ※ 1 before the words of the note; 1. and 1、 are items of a list */
static gboolean
begins_note (const ZerenPageLine *line)
{
  guint i = 0;
  gunichar next;

  if (is_mark (char_at (line, 0)))
    return TRUE;
  if (char_at (line, 0) == '[' || char_at (line, 0) == 0x3014)
    i++;
  if (!g_unichar_isdigit (char_at (line, i)))
    return FALSE;
  while (g_unichar_isdigit (char_at (line, i)) && i < 4)
    i++;
  next = char_at (line, i);
  if (g_unichar_isdigit (char_at (line, 0)))
    return next == ' ' || (next >= 0x4E00 && next <= 0x9FFF);

  return next == ']' || next == 0x3015;
}

/* Where the notes of a page begin among its items; as many as there are where it has none. */
static guint
find_notes (const ZerenPageLayout *page, double body_size)
{
  guint first = page->items->len, none = page->items->len;

  while (first > 0)
    {
      const ZerenPageItem *item = page->items->pdata[first - 1];

      if (item->line == NULL || item->line->size > NOTE_SIZE * body_size)
        break;
      first--;
    }
  if (first == 0)
    return none;
  while (first < none && !begins_note (((ZerenPageItem *)page->items->pdata[first])->line))
    first++;

  return first;
}

static void
drop_blank (ZerenPageLine *line, guint i)
{
  if (char_at (line, i) == ' ')
    g_array_remove_index (line->chars, i);
}

/* The small raised marks in the text that point to notes, and the gaps around them. */
static void
drop_marks (ZerenPageLine *line)
{
  guint n_marks = 0;

  for (guint i = line->chars->len; i > 0 && n_marks < MOST_MARKS; i--)
    {
      const ZerenPageChar *c = &g_array_index (line->chars, ZerenPageChar, i - 1);

      if (c->box.page != 0 && c->box.height < MARK_SIZE * (line->y1 - line->y0) &&
          (is_mark (c->c) || g_unichar_isdigit (c->c) || c->c == '[' || c->c == ']') &&
          c->box.y + c->box.height / 2 < (line->y0 + line->y1) / 2)
        {
          n_marks++;
          g_array_remove_index (line->chars, i - 1);
          drop_blank (line, i - 1);
          if (i > 1)
            drop_blank (line, i - 2);
          i = MIN (i, line->chars->len + 1);
        }
    }
}

/**
 * zeren_footnotes_drop:
 * @pages: (element-type ZerenPageLayout): all pages of a document, without their furniture
 * @body_size: the size of its text
 *
 * Takes away the notes at the feet of pages and the marks that point to them.
 *
 * Returns: how many notes there were
 */
guint
zeren_footnotes_drop (GPtrArray *pages, double body_size)
{
  guint n_notes = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const ZerenPageLayout *page = pages->pdata[i];
      guint first = find_notes (page, body_size);

      if (first == page->items->len)
        continue;
      for (guint j = first; j < page->items->len; j++)
        n_notes += begins_note (((ZerenPageItem *)page->items->pdata[j])->line) ? 1 : 0;
      g_ptr_array_set_size (page->items, first);
      for (guint j = first; j > 0; j--)
        {
          ZerenPageLine *line = ((ZerenPageItem *)page->items->pdata[j - 1])->line;

          if (line == NULL)
            continue;
          drop_marks (line);
          if (line->chars->len == 0) /* a mark that was raised above its line */
            g_ptr_array_remove_index (page->items, j - 1);
        }
    }

  return n_notes;
}
