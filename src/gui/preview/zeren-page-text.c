/* zeren-page-text.c: the text of a document as one points at it, selects it and searches it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-text.h"

#include <math.h>

struct _ZerenPageText
{
  ZerenText *text;
  const gunichar *chars;
  gsize length;
  GArray *pages;  /* ZerenSpan: from the first to behind the last character on each page */
  GArray *rights; /* double: where the longest line of each page ends */
  GArray *folded; /* gunichar: the text without what a search does not look at */
  GArray *origin; /* gsize: where in the text each folded character stands */
};

/* --- folding ------------------------------------------------------------------------------- */

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || c == 0x3000 || c == 0xfeff;
}

/* Letters and digits of scripts that put spaces between words. */
static gboolean
is_spaced (gunichar c)
{
  return g_unichar_isalnum (c) && c < 0x2e80;
}

static gunichar
fold_char (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e) /* the full-width form of an ASCII character */
    c -= 0xff01 - 0x21;

  return g_unichar_tolower (c);
}

/* White space counts as one space between words of letters, and as nothing anywhere else: a line
 * may end within any word of Chinese. */
static void
fold (const gunichar *chars, gsize length, GArray *folded, GArray *origin)
{
  gsize blank = G_MAXSIZE;

  for (gsize i = 0; i < length; i++)
    {
      gunichar c = fold_char (chars[i]);

      if (is_blank (chars[i]))
        {
          blank = blank == G_MAXSIZE ? i : blank;
          continue;
        }
      if (blank != G_MAXSIZE && folded->len > 0 && is_spaced (c) &&
          is_spaced (g_array_index (folded, gunichar, folded->len - 1)))
        {
          const gunichar space = ' ';

          g_array_append_val (folded, space);
          if (origin != NULL)
            g_array_append_val (origin, blank);
        }
      blank = G_MAXSIZE;
      g_array_append_val (folded, c);
      if (origin != NULL)
        g_array_append_val (origin, i);
    }
}

/* --- the object ---------------------------------------------------------------------------- */

static void
index_pages (ZerenPageText *self)
{
  for (gsize i = 0; i < self->length; i++)
    {
      ZerenSpan *span;
      double *right;
      ZerenBox box;

      if (!zeren_text_get_char_box (self->text, i, &box))
        continue;
      if (box.page > self->pages->len)
        {
          g_array_set_size (self->pages, box.page);
          g_array_set_size (self->rights, box.page);
        }
      right = &g_array_index (self->rights, double, box.page - 1);
      *right = MAX (*right, box.x + box.width);
      span = &g_array_index (self->pages, ZerenSpan, box.page - 1);
      if (span->end == 0)
        span->start = i;
      span->end = i + 1;
    }
}

/**
 * zeren_page_text_new:
 * @text: a text with pages
 *
 * Returns: (transfer full): an index of it; free with zeren_page_text_free()
 */
ZerenPageText *
zeren_page_text_new (ZerenText *text)
{
  ZerenPageText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (ZerenPageText, 1);
  self->text = zeren_text_ref (text);
  self->chars = zeren_text_get_chars (text, &self->length);
  self->pages = g_array_new (FALSE, TRUE, sizeof (ZerenSpan));
  self->rights = g_array_new (FALSE, TRUE, sizeof (double));
  index_pages (self);

  return self;
}

void
zeren_page_text_free (ZerenPageText *self)
{
  zeren_text_unref (self->text);
  g_array_unref (self->pages);
  g_array_unref (self->rights);
  g_clear_pointer (&self->folded, g_array_unref);
  g_clear_pointer (&self->origin, g_array_unref);
  g_free (self);
}

/** zeren_page_text_get_text: Returns: (transfer none): the text itself */
ZerenText *
zeren_page_text_get_text (ZerenPageText *self)
{
  return self->text;
}

/** zeren_page_text_get_page: Returns: what stands on @page (from 1); an empty span for none */
ZerenSpan
zeren_page_text_get_page (ZerenPageText *self, guint page)
{
  if (page < 1 || page > self->pages->len)
    return (ZerenSpan){ 0 };

  return g_array_index (self->pages, ZerenSpan, page - 1);
}

/* --- points -------------------------------------------------------------------------------- */

static double
gap (double value, double from, double size)
{
  return MAX (0, MAX (from - value, value - (from + size)));
}

/**
 * zeren_page_text_is_over:
 * @x: a point of the page, in PDF points
 * @y: likewise, from its top edge
 *
 * Returns: whether there is text at that point, or nearly
 */
gboolean
zeren_page_text_is_over (ZerenPageText *self, guint page, double x, double y)
{
  ZerenSpan span = zeren_page_text_get_page (self, page);
  ZerenBox box;

  for (gsize i = span.start; i < span.end; i++)
    {
      if (zeren_text_get_char_box (self->text, i, &box) && box.page == page &&
          gap (x, box.x, box.width) <= box.height / 2 && gap (y, box.y, box.height) <= 1)
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_page_text_find_position:
 * @x: a point of the page, in PDF points
 * @y: likewise, from its top edge
 * @position: (out): the place between two characters that is nearest, counted as the position of
 *   the character after it
 *
 * Lines count before columns: beside a line, its end is nearest.
 *
 * Returns: whether the page has any text
 */
gboolean
zeren_page_text_find_position (ZerenPageText *self, guint page, double x, double y, gsize *position)
{
  ZerenSpan span = zeren_page_text_get_page (self, page);
  double nearest = INFINITY;

  for (gsize i = span.start; i < span.end; i++)
    {
      ZerenBox box;
      double distance;

      if (!zeren_text_get_char_box (self->text, i, &box) || box.page != page)
        continue;
      distance = gap (y, box.y, box.height) * 20 + gap (x, box.x, box.width);
      if (distance >= nearest)
        continue;
      nearest = distance;
      *position = x > box.x + box.width / 2 ? i + 1 : i;
    }

  return !isinf (nearest);
}

static gboolean
is_other_line (const ZerenBox *a, const ZerenBox *b, int direction)
{
  double middle = b->y + b->height / 2;

  if (a->page != b->page)
    return TRUE;

  return direction > 0 ? middle > a->y + a->height : middle < a->y;
}

/**
 * zeren_page_text_move_line:
 * @lines: how many lines to go down; negative for up
 *
 * Returns: the position above or below @position; the end of the text where there is none
 */
gsize
zeren_page_text_move_line (ZerenPageText *self, gsize position, int lines)
{
  int direction = lines > 0 ? 1 : -1;
  gsize at = MIN (position, self->length > 0 ? self->length - 1 : 0);
  ZerenBox from, box;

  while (at > 0 && !zeren_text_get_char_box (self->text, at, &from))
    at--;
  if (!zeren_text_get_char_box (self->text, at, &from))
    return position;

  for (int left = ABS (lines); left > 0; left--)
    {
      double x = from.x;
      gboolean found = FALSE;

      while (!found && (direction > 0 ? at + 1 < self->length : at > 0))
        {
          at += direction;
          found = zeren_text_get_char_box (self->text, at, &box) &&
                  is_other_line (&from, &box, direction);
        }
      if (!found)
        return direction > 0 ? self->length : 0;
      if (!zeren_page_text_find_position (self, box.page, x, box.y + box.height / 2, &at))
        return position;
      from = box;
      from.x = x;
    }

  return at;
}

/* --- units --------------------------------------------------------------------------------- */

enum
{
  KIND_BLANK,
  KIND_MARK,
  KIND_SPACED,
  KIND_OTHER,
};

static int
get_kind (gunichar c)
{
  if (is_blank (c))
    return KIND_BLANK;
  if (!g_unichar_isalnum (c))
    return KIND_MARK;

  return is_spaced (c) ? KIND_SPACED : KIND_OTHER;
}

/* The block that the position lies in, or ends. */
static const ZerenBlock *
get_block (ZerenPageText *self, gsize position)
{
  guint low = 0, high = zeren_text_get_n_blocks (self->text);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (zeren_text_get_block (self->text, middle)->end < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low < zeren_text_get_n_blocks (self->text) ? zeren_text_get_block (self->text, low) : NULL;
}

/** zeren_page_text_get_unit: Returns: the unit that @position lies in */
ZerenSpan
zeren_page_text_get_unit (ZerenPageText *self, gsize position, ZerenTextUnit unit)
{
  ZerenSpan span = { position, position };
  int kind;

  if (unit == ZEREN_TEXT_UNIT_CHAR || self->length == 0)
    return span;
  if (unit == ZEREN_TEXT_UNIT_BLOCK)
    {
      const ZerenBlock *block = get_block (self, position);

      return block != NULL ? (ZerenSpan){ block->start, block->end } : span;
    }

  span.start = MIN (position, self->length - 1);
  span.end = span.start + 1;
  kind = get_kind (self->chars[span.start]);
  if (kind == KIND_MARK)
    return span;
  while (span.start > 0 && get_kind (self->chars[span.start - 1]) == kind)
    span.start--;
  while (span.end < self->length && get_kind (self->chars[span.end]) == kind)
    span.end++;

  return span;
}

/* Whether the separator at the position only ends a full line of a page, so that the sentence goes
 * on behind it. */
static gboolean
is_line_end (ZerenPageText *self, gsize position)
{
  const ZerenBlock *block = get_block (self, position);
  const ZerenBlock *next = get_block (self, position + 1);
  ZerenBox last;

  if (self->chars[position] != '\n' || block == NULL || next == NULL || position == 0)
    return FALSE;
  if (block->kind != ZEREN_BLOCK_LINE || next->kind != ZEREN_BLOCK_LINE ||
      next->align == ZEREN_ALIGN_CENTER || next->start == next->end)
    return FALSE;
  if (!zeren_text_get_char_box (self->text, position - 1, &last))
    return FALSE;

  return last.x + 2.5 * last.width > g_array_index (self->rights, double, last.page - 1) &&
         !is_blank (self->chars[next->start]);
}

/**
 * zeren_page_text_dup_copy:
 *
 * Returns: (transfer full): the span as one wants to paste it: lines that only the width of the
 *   page broke are put together
 */
char *
zeren_page_text_dup_copy (ZerenPageText *self, ZerenSpan span)
{
  GString *copy = g_string_new (NULL);

  for (gsize i = span.start; i < MIN (span.end, self->length); i++)
    {
      if (!is_line_end (self, i))
        g_string_append_unichar (copy, self->chars[i]);
      else if (is_spaced (self->chars[i - 1]) && is_spaced (self->chars[i + 1])) /* between words */
        g_string_append_c (copy, ' ');
    }

  return g_string_free (copy, FALSE);
}

/* --- searching ----------------------------------------------------------------------------- */

static void
need_folded (ZerenPageText *self)
{
  if (self->folded != NULL)
    return;

  self->folded = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), (guint)self->length);
  self->origin = g_array_sized_new (FALSE, FALSE, sizeof (gsize), (guint)self->length);
  fold (self->chars, self->length, self->folded, self->origin);
}

static gboolean
matches_at (GArray *folded, guint at, const gunichar *phrase, guint length)
{
  const gunichar *here = &g_array_index (folded, gunichar, at);

  for (guint i = 0; i < length; i++)
    {
      if (here[i] != phrase[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_page_text_search:
 * @phrase: what to look for, in UTF-8
 *
 * Looks for the phrase without regard to case, to full-width forms, to the ends of lines, and to
 * white space where it does not part words.
 *
 * Returns: (transfer full) (element-type ZerenSpan): where it stands, none overlapping another
 */
GArray *
zeren_page_text_search (ZerenPageText *self, const char *phrase)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ZerenSpan));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree gunichar *chars = NULL;
  glong n_chars;

  chars = g_utf8_to_ucs4_fast (phrase, -1, &n_chars);
  fold (chars, (gsize)n_chars, wanted, NULL);
  need_folded (self);

  for (guint at = 0; wanted->len > 0 && at + wanted->len <= self->folded->len;)
    {
      ZerenSpan span;

      if (!matches_at (self->folded, at, (const gunichar *)wanted->data, wanted->len))
        {
          at++;
          continue;
        }
      span.start = g_array_index (self->origin, gsize, at);
      span.end = g_array_index (self->origin, gsize, at + wanted->len - 1) + 1;
      g_array_append_val (spans, span);
      at += wanted->len;
    }

  return spans;
}
