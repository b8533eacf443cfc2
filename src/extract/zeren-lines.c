/* zeren-lines.c: the lines of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"

static gboolean
is_rule (const ZerenPage *self, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    if (self->shadow[i] != 0 && self->shadow[i] != '-' && self->shadow[i] != '=' &&
        self->shadow[i] != '_' && self->shadow[i] != '*' && self->shadow[i] != 0x2014)
      return FALSE;

  return TRUE;
}

/* Copies at most @size shadow characters that are not blank. */
static gsize
copy_compact (const ZerenPage *self,
              gsize start,
              gsize end,
              gunichar *chars,
              gsize *map,
              gsize size)
{
  gsize n = 0;

  for (gsize i = start; i < end && n < size; i++)
    if (self->shadow[i] != 0)
      {
        chars[n] = self->shadow[i];
        map[n++] = i;
      }

  return n;
}

/* 3, - 3 -, — 3 —, 第3页, 第3页共9页, 3/9 */
static gboolean
is_page_number (ZerenRun run)
{
  gboolean has_digit = FALSE;

  if (run.n_chars == 0 || run.n_chars > 12)
    return FALSE;
  for (gsize i = 0; i < run.n_chars; i++)
    {
      gunichar c = run.chars[i];

      if (c >= '0' && c <= '9')
        has_digit = TRUE;
      else if (c != '-' && c != 0x2014 && c != 0x2015 && c != '/' && c != 0x7B2C && c != 0x9875 &&
               c != 0x5171 && c != 0xB7)
        return FALSE;
    }

  return has_digit;
}

static void
add_line (ZerenPage *self,
          gsize start,
          gsize end,
          guint first_block,
          guint n_blocks,
          gboolean is_cells)
{
  gunichar chars[48];
  gsize map[48], n;
  ZerenLine line = { .first_block = first_block, .n_blocks = n_blocks, .is_cells = is_cells };

  line.start = start;
  line.end = end;
  while (line.start < line.end && self->shadow[line.start] == 0)
    line.start++;
  while (line.end > line.start && self->shadow[line.end - 1] == 0)
    line.end--;
  line.indent = line.start - start;
  for (gsize i = line.start; i < line.end; i++)
    line.n_chars += self->shadow[i] != 0;

  n = copy_compact (self, line.start, line.end, chars, map, G_N_ELEMENTS (chars));
  if (zeren_text_get_block (self->text, first_block)->kind == ZEREN_BLOCK_FURNITURE)
    line.kind = ZEREN_LINE_SKIPPED;
  else if (line.n_chars == 0 || (line.n_chars >= 3 && is_rule (self, line.start, line.end)))
    line.kind = ZEREN_LINE_BLANK;
  else if (!is_cells && is_page_number ((ZerenRun){ chars, n }) && line.n_chars == n)
    line.kind = ZEREN_LINE_SKIPPED;
  else
    line.marker = zeren_marker_parse ((ZerenRun){ chars, n }, map);

  g_array_append_val (self->lines, line);
}

static void
add_block_lines (ZerenPage *self, guint position)
{
  const ZerenBlock *block = zeren_text_get_block (self->text, position);
  gsize start = block->start;

  for (gsize i = block->start; i <= block->end; i++)
    if (i == block->end || self->chars[i] == '\n')
      {
        add_line (self, start, i, position, 1, FALSE);
        start = i + 1;
      }
}

static guint
add_row (ZerenPage *self, guint position)
{
  const ZerenBlock *first = zeren_text_get_block (self->text, position);
  const ZerenBlock *last = first;
  guint next = position + 1;

  for (; next < zeren_text_get_n_blocks (self->text); next++)
    {
      const ZerenBlock *block = zeren_text_get_block (self->text, next);

      if (block->kind != ZEREN_BLOCK_CELL || block->table != first->table ||
          block->row != first->row)
        break;
      last = block;
    }
  add_line (self, first->start, last->end, position, next - position, TRUE);

  return next;
}

/**
 * zeren_page_new:
 * @text: a text
 *
 * Returns: (transfer full): its shadow and its lines, nothing joined or left out yet
 */
ZerenPage *
zeren_page_new (ZerenText *text)
{
  ZerenPage *self = g_new0 (ZerenPage, 1);
  guint n_blocks = zeren_text_get_n_blocks (text), position = 0;

  self->text = zeren_text_ref (text);
  self->chars = zeren_text_get_chars (text, &self->n_chars);
  self->shadow = zeren_shadow_text (self->chars, self->n_chars);
  self->lines = g_array_new (FALSE, FALSE, sizeof (ZerenLine));
  while (position < n_blocks)
    {
      if (zeren_text_get_block (text, position)->kind == ZEREN_BLOCK_CELL)
        position = add_row (self, position);
      else
        add_block_lines (self, position++);
    }

  return self;
}

void
zeren_page_free (ZerenPage *self)
{
  zeren_text_unref (self->text);
  g_free (self->shadow);
  g_array_unref (self->lines);
  g_free (self);
}

const ZerenLine *
zeren_page_get_line (const ZerenPage *self, guint position)
{
  return &g_array_index (self->lines, ZerenLine, position);
}

ZerenLine *
zeren_page_edit_line (ZerenPage *self, guint position)
{
  return &g_array_index (self->lines, ZerenLine, position);
}

/** zeren_page_next_line: Returns: the next line with words or a table, or the number of lines */
guint
zeren_page_next_line (const ZerenPage *self, guint position)
{
  guint next = position + 1;

  while (next < self->lines->len)
    {
      ZerenLineKind kind = zeren_page_get_line (self, next)->kind;

      if (kind == ZEREN_LINE_TEXT || kind == ZEREN_LINE_TABLE)
        break;
      next++;
    }

  return next;
}

ZerenParagraph *
zeren_paragraph_new (void)
{
  ZerenParagraph *self = g_new0 (ZerenParagraph, 1);

  self->document = -1;

  return self;
}

void
zeren_paragraph_free (ZerenParagraph *self)
{
  g_free (self->chars);
  g_free (self->map);
  g_free (self->string);
  g_free (self->column_header);
  g_free (self->row_time);
  g_free (self->row_actor);
  g_free (self->row_recipient);
  g_free (self);
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum (c);
}

/* Grows by doubling: n_chars is a power of two whenever there is no room left. */
static void
push_char (ZerenParagraph *self, gunichar c, gsize position)
{
  gsize n = self->n_chars;

  if ((n & (n - 1)) == 0)
    {
      self->chars = g_renew (gunichar, self->chars, MAX (1, 2 * n));
      self->map = g_renew (gsize, self->map, MAX (1, 2 * n));
    }
  self->chars[n] = c;
  self->map[n] = position;
  self->n_chars++;
}

/** zeren_paragraph_append: adds what is not blank in [start, end), behind all that is there */
void
zeren_paragraph_append (ZerenParagraph *self, const ZerenPage *page, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    {
      gunichar c = page->shadow[i];
      gunichar last = self->n_chars > 0 ? self->chars[self->n_chars - 1] : 0;

      if (c == 0)
        continue;
      if (is_latin (c) && is_latin (last) && self->map[self->n_chars - 1] + 1 < i &&
          g_ascii_isalpha (c) && g_ascii_isalpha (last))
        push_char (self, ' ', i - 1);
      push_char (self, c, i);
    }
}

/** zeren_paragraph_finish: makes the string and the closing zero */
void
zeren_paragraph_finish (ZerenParagraph *self)
{
  self->chars = g_renew (gunichar, self->chars, self->n_chars + 1);
  self->chars[self->n_chars] = 0;
  self->string = g_ucs4_to_utf8 (self->chars, self->n_chars, NULL, NULL, NULL);
}

ZerenRun
zeren_paragraph_get_run (const ZerenParagraph *self)
{
  return (ZerenRun){ self->chars, self->n_chars };
}

gsize
zeren_paragraph_get_text_start (const ZerenParagraph *self, gsize start)
{
  g_return_val_if_fail (start < self->n_chars, 0);

  return self->map[start];
}

gsize
zeren_paragraph_get_text_end (const ZerenParagraph *self, gsize end)
{
  g_return_val_if_fail (end > 0 && end <= self->n_chars, 0);

  return self->map[end - 1] + 1;
}

/**
 * zeren_paragraph_dup_quote:
 * @self: a paragraph
 * @text: the text it was made from
 * @start: first position in the paragraph
 * @end: one past the last position
 *
 * Returns: (transfer full): the words as printed, without the blanks and line breaks between them
 */
char *
zeren_paragraph_dup_quote (const ZerenParagraph *self, ZerenText *text, gsize start, gsize end)
{
  const gunichar *chars = zeren_text_get_chars (text, NULL);
  g_autofree gunichar *quote = g_new (gunichar, end - start + 1);

  g_return_val_if_fail (start <= end && end <= self->n_chars, NULL);

  for (gsize i = start; i < end; i++)
    quote[i - start] = self->chars[i] == ' ' ? ' ' : chars[self->map[i]];

  return g_ucs4_to_utf8 (quote, end - start, NULL, NULL, NULL);
}

/** zeren_paragraph_dup_shadow: Returns: (transfer full): the normalised words of [start, end) */
char *
zeren_paragraph_dup_shadow (const ZerenParagraph *self, gsize start, gsize end)
{
  g_return_val_if_fail (start <= end && end <= self->n_chars, NULL);

  return g_ucs4_to_utf8 (self->chars + start, end - start, NULL, NULL, NULL);
}
