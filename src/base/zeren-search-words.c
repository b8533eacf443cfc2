/* zeren-search-words.c: whether a text has the words that somebody searches for, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-search-words.h"

#include <string.h>

#define MAX_WORDS 16

struct _ZerenSearchWords
{
  char *whole;      /* all that was typed, folded */
  GPtrArray *words; /* folded */
};

static gboolean
is_han (gunichar character)
{
  return (character >= 0x3400 && character <= 0x9fff) ||
         (character >= 0x20000 && character <= 0x3ffff) ||
         (character >= 0x3001 && character <= 0x303f);
}

static void
append_folded (GString *folded, const char *at, gunichar character)
{
  g_autofree char *normal = NULL;
  g_autofree char *lower = NULL;

  if (character < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower ((char)character));
      return;
    }
  if (is_han (character))
    {
      g_string_append_unichar (folded, character);
      return;
    }

  normal = g_utf8_normalize (at, g_utf8_next_char (at) - at, G_NORMALIZE_ALL_COMPOSE);
  lower = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  if (lower != NULL)
    g_string_append (folded, lower);
}

/* Returns: (transfer full): the text as it is compared; @offsets gets for each byte of it the byte
 * of @text that it stands for */
static char *
fold (const char *text, GArray *offsets)
{
  g_autoptr (GString) folded = g_string_sized_new (strlen (text));
  gboolean after_han = FALSE, space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      guint offset = at - text;

      if (g_unichar_isspace (character) || character == 0x200b || character == 0xfeff)
        {
          space = folded->len > 0;
          continue;
        }
      if (space && !(after_han && is_han (character)))
        g_string_append_c (folded, ' ');
      append_folded (folded, at, character);
      while (offsets != NULL && offsets->len < folded->len)
        g_array_append_val (offsets, offset);
      space = FALSE;
      after_han = is_han (character);
    }

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

/**
 * zeren_search_words_new:
 * @typed: what somebody typed
 *
 * Returns: (transfer full) (nullable): what to search for, %NULL where that is nothing
 */
ZerenSearchWords *
zeren_search_words_new (const char *typed)
{
  g_autoptr (ZerenSearchWords) self = g_new0 (ZerenSearchWords, 1);
  g_autofree char *valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);
  g_auto (GStrv) words = NULL;

  self->whole = fold (valid, NULL);
  self->words = g_ptr_array_new_with_free_func (g_free);
  /* The ideographic space is what an input method gives. */
  words = g_regex_split_simple ("[\\s\\x{3000}]+", valid, 0, 0);
  for (guint i = 0; words[i] != NULL && self->words->len < MAX_WORDS; i++)
    {
      g_autofree char *word = fold (words[i], NULL);

      if (word[0] != '\0')
        g_ptr_array_add (self->words, g_steal_pointer (&word));
    }

  return self->words->len > 0 ? g_steal_pointer (&self) : NULL;
}

void
zeren_search_words_free (ZerenSearchWords *self)
{
  g_free (self->whole);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static gboolean
has_all (const ZerenSearchWords *self, const char *name, const char *text)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = g_ptr_array_index (self->words, i);

      if (strstr (name, word) == NULL && (text == NULL || strstr (text, word) == NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_search_words_rank:
 * @name: (nullable): what something is called
 * @text: (nullable): what else it is found by
 *
 * Returns: how well it fits
 */
ZerenSearchRank
zeren_search_words_rank (const ZerenSearchWords *self, const char *name, const char *text)
{
  g_autofree char *folded = fold (name != NULL ? name : "", NULL);
  g_autofree char *rest = NULL;

  if (g_str_equal (folded, self->whole))
    return ZEREN_SEARCH_RANK_SAME;
  if (g_str_has_prefix (folded, self->whole))
    return ZEREN_SEARCH_RANK_BEGINS;
  if (has_all (self, folded, NULL))
    return ZEREN_SEARCH_RANK_NAME;

  rest = text != NULL ? fold (text, NULL) : NULL;

  return has_all (self, folded, rest) ? ZEREN_SEARCH_RANK_TEXT : ZEREN_SEARCH_RANK_NONE;
}

static gssize
find_first (const ZerenSearchWords *self, const char *folded)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *found = strstr (folded, g_ptr_array_index (self->words, i));

      if (found != NULL)
        return found - folded;
    }

  return -1;
}

/* White space as a line of text has it. */
static void
append_line (GString *line, const char *from, const char *to)
{
  for (const char *at = from; at < to; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isspace (character))
        g_string_append_unichar (line, character);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
}

/**
 * zeren_search_words_excerpt:
 * @text: a text
 * @width: about how many characters are wanted
 *
 * Returns: (transfer full): the part of @text around the first word that it has, in one line, with
 *   “…” where something was left out
 */
char *
zeren_search_words_excerpt (const ZerenSearchWords *self, const char *text, guint width)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = fold (text, offsets);
  g_autoptr (GString) line = g_string_new (NULL);
  gssize found = find_first (self, folded);
  const char *middle = found >= 0 ? text + g_array_index (offsets, guint, found) : text;
  const char *from = middle, *to = middle;

  for (guint i = 0; i < width / 4 && from > text; i++)
    from = g_utf8_prev_char (from);
  if (from - text < (gssize)width / 4)
    from = text;
  for (guint i = g_utf8_pointer_to_offset (from, middle); i < width && *to != '\0'; i++)
    to = g_utf8_next_char (to);

  if (from > text)
    g_string_append (line, "…");
  append_line (line, from, to);
  if (*to != '\0')
    g_string_append (line, "…");

  return g_string_free_and_steal (g_steal_pointer (&line));
}
