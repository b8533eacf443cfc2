/* zeren-skips.c: lines that are printed and no text of the plan: web teaser, table of contents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"

#define MAX_CONTENTS 600

static void
append_line (const ZerenPage *self, const ZerenLine *line, GArray *chars)
{
  for (gsize i = line->start; i < line->end; i++)
    if (self->shadow[i] != 0)
      g_array_append_val (chars, self->shadow[i]);
}

static GArray *
read_line (const ZerenPage *self, guint position)
{
  GArray *chars = g_array_new (FALSE, FALSE, sizeof (gunichar));

  append_line (self, zeren_page_get_line (self, position), chars);

  return chars;
}

static gboolean
is_dot (gunichar c)
{
  return c == '.' || c == 0x2026 || c == 0xB7 || c == 0x22EF;
}

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || c == 'X';
}

/* The year of the teaser may be that of an older version: digits need not agree. */
static gboolean
is_prefix (GArray *teaser, GArray *body)
{
  if (body->len < teaser->len)
    return FALSE;
  for (guint i = 0; i < teaser->len; i++)
    {
      gunichar a = g_array_index (teaser, gunichar, i), b = g_array_index (body, gunichar, i);

      if (a != b && !(is_digit (a) && is_digit (b)))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_page_skip_teaser:
 * @self: lines
 *
 * A web page begins with the head of the text, cut off with dots: it is left out where the lines
 * that follow say the same.
 */
void
zeren_page_skip_teaser (ZerenPage *self)
{
  guint first = zeren_page_next_line (self, (guint)-1), next;
  g_autoptr (GArray) teaser = NULL, body = NULL;

  if (first >= self->lines->len || zeren_page_get_line (self, first)->n_chars > 2000)
    return;
  teaser = read_line (self, first);
  if (teaser->len < 20 || !is_dot (g_array_index (teaser, gunichar, teaser->len - 1)))
    return;
  while (teaser->len > 0 && is_dot (g_array_index (teaser, gunichar, teaser->len - 1)))
    g_array_set_size (teaser, teaser->len - 1);

  body = g_array_new (FALSE, FALSE, sizeof (gunichar));
  next = zeren_page_next_line (self, first);
  while (next < self->lines->len && body->len < teaser->len)
    {
      append_line (self, zeren_page_get_line (self, next), body);
      next = zeren_page_next_line (self, next);
    }
  if (is_prefix (teaser, body))
    zeren_page_edit_line (self, first)->kind = ZEREN_LINE_SKIPPED;
}

static void
strip_page_number (GArray *chars)
{
  while (chars->len > 0)
    {
      gunichar c = g_array_index (chars, gunichar, chars->len - 1);

      if (!is_dot (c) && !is_digit (c) && c != '-')
        return;
      g_array_set_size (chars, chars->len - 1);
    }
}

static gboolean
says_contents (const ZerenPage *self, guint position)
{
  const ZerenLine *line = zeren_page_get_line (self, position);
  g_autoptr (GArray) chars = NULL;

  if (line->kind != ZEREN_LINE_TEXT || line->n_chars != 2)
    return FALSE;
  chars = read_line (self, position);

  return g_array_index (chars, gunichar, 0) == 0x76EE &&
         (g_array_index (chars, gunichar, 1) == 0x5F55 ||
          g_array_index (chars, gunichar, 1) == 0x6B21);
}

/* Returns: the line where the text of the first entry stands again, or the number of lines */
static guint
find_first_entry_again (const ZerenPage *self, guint entry)
{
  g_autoptr (GArray) wanted = read_line (self, entry);
  guint position = entry;

  strip_page_number (wanted);
  if (wanted->len < 2)
    return self->lines->len;
  for (guint n = 0; n < MAX_CONTENTS; n++)
    {
      g_autoptr (GArray) chars = NULL;

      position = zeren_page_next_line (self, position);
      if (position >= self->lines->len)
        return position;
      if (zeren_page_get_line (self, position)->n_chars > 200)
        continue;
      chars = read_line (self, position);
      strip_page_number (chars);
      if (chars->len == wanted->len && is_prefix (wanted, chars))
        return position;
    }

  return self->lines->len;
}

/**
 * zeren_page_skip_contents:
 * @self: lines
 *
 * Leaves out 目录 and its entries, up to where the first of them stands again as a heading.
 */
void
zeren_page_skip_contents (ZerenPage *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint entry, end;

      if (!says_contents (self, i))
        continue;
      zeren_page_edit_line (self, i)->kind = ZEREN_LINE_SKIPPED;
      entry = zeren_page_next_line (self, i);
      if (entry >= self->lines->len)
        return;
      end = find_first_entry_again (self, entry);
      for (guint k = i; end < self->lines->len && k < end; k++)
        zeren_page_edit_line (self, k)->kind = ZEREN_LINE_SKIPPED;
    }
}
