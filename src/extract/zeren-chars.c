/* zeren-chars.c: words at a place in a run of characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-chars-private.h"

#include <string.h>

/* The length of the word, that ends at a blank, in code points. */
static gsize
word_length (const char *word)
{
  gsize length = 0;

  for (; *word != '\0' && *word != ' '; word = g_utf8_next_char (word))
    length++;

  return length;
}

static gboolean
is_word_at (const ZerenChars *self, gsize at, const char *word)
{
  for (; *word != '\0' && *word != ' '; word = g_utf8_next_char (word), at++)
    {
      if (at >= self->length || self->chars[at] != g_utf8_get_char (word))
        return FALSE;
    }

  return TRUE;
}

static const char *
next_word (const char *word)
{
  const char *blank = strchr (word, ' ');

  return blank != NULL ? blank + 1 : NULL;
}

gsize
zeren_chars_eat (const ZerenChars *self, gsize at, const char *words)
{
  for (const char *word = words; word != NULL; word = next_word (word))
    {
      if (is_word_at (self, at, word))
        return word_length (word);
    }

  return 0;
}

gsize
zeren_chars_eat_back (const ZerenChars *self, gsize end, const char *words)
{
  for (const char *word = words; word != NULL; word = next_word (word))
    {
      gsize length = word_length (word);

      if (length <= end && is_word_at (self, end - length, word))
        return length;
    }

  return 0;
}

gboolean
zeren_chars_contain (const ZerenChars *self, gsize start, gsize end, const char *words)
{
  ZerenChars part = { self->chars, MIN (end, self->length) };

  for (gsize i = start; i < part.length; i++)
    {
      if (zeren_chars_eat (&part, i, words) > 0)
        return TRUE;
    }

  return FALSE;
}

/** zeren_chars_at: Returns: the character, 0 behind the last */
gunichar
zeren_chars_at (const ZerenChars *self, gsize at)
{
  return at < self->length ? self->chars[at] : 0;
}
