/* zeren-chars.c: words at a place in a run of characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same few hundred lists are asked for at every character of a plan, and nearly always in vain.
 * So each is taken apart once, and kept with a set of the characters that its words begin and end
 * with.
 */

#include "zeren-chars-private.h"

#include <string.h>

typedef struct
{
  const gunichar *chars;
  gsize length;
} Word;

typedef struct
{
  ZerenWordList list; /* first, so that one is the other */
  Word *words;
  guint n_words;
} WordList;

/* The lists are constants of the program, found by their address; none is ever given up. */
#define N_LISTS 1024
static WordList *word_lists[N_LISTS];

static void
add_char (guint64 set[4], gunichar c)
{
  set[(c >> 6) & 3] |= G_GUINT64_CONSTANT (1) << (c & 63);
}

static void
add_word (WordList *self, const gunichar *chars, gsize length)
{
  self->words[self->n_words++] = (Word){ chars, length };
  add_char (self->list.firsts, chars[0]);
  add_char (self->list.lasts, chars[length - 1]);
}

static WordList *
word_list_new (const char *source)
{
  WordList *self = g_new0 (WordList, 1);
  glong n_chars;
  gunichar *chars = g_utf8_to_ucs4_fast (source, -1, &n_chars);
  gsize end = n_chars;

  self->list.source = source;
  self->words = g_new (Word, end / 2 + 1);
  for (gsize start = 0, at = 0; at <= end; at++)
    {
      if (at < end && chars[at] != ' ')
        continue;
      /* Nothing matches everywhere, and takes no characters: what stands behind is never asked. */
      if (at == start)
        break;
      add_word (self, chars + start, at - start);
      start = at + 1;
    }
  if (self->n_words == 0)
    g_free (chars);

  return self;
}

static void
word_list_free (WordList *self)
{
  if (self->n_words > 0)
    g_free ((gpointer)self->words[0].chars);
  g_free (self->words);
  g_free (self);
}

/* Threads may ask at the same time: the first to put a list in has put it in for all. */
static const WordList *
get_list (const char *source)
{
  for (gsize i = (gsize)source * 0x9e3779b97f4a7c15u >> 20;; i++)
    {
      WordList **place = &word_lists[i % N_LISTS];
      WordList *list = g_atomic_pointer_get (place);

      if (list == NULL)
        {
          WordList *made = word_list_new (source);

          if (g_atomic_pointer_compare_and_exchange (place, NULL, made))
            return made;
          word_list_free (made);
          list = g_atomic_pointer_get (place);
        }
      if (list->list.source == source)
        return list;
    }
}

const ZerenWordList *
zeren_word_list_get (const char *words)
{
  return &get_list (words)->list;
}

static inline gboolean
is_word (const gunichar *chars, const Word *word)
{
  for (gsize i = 0; i < word->length; i++)
    {
      if (chars[i] != word->chars[i])
        return FALSE;
    }

  return TRUE;
}

/** zeren_word_list_eat: Returns: how many characters a word takes that @chars begin with; 0 for
 * none
 */
gsize
zeren_word_list_eat (const ZerenWordList *self, const gunichar *chars, gsize n_chars)
{
  const WordList *list = (const WordList *)self;

  for (guint i = 0; i < list->n_words; i++)
    {
      const Word *word = &list->words[i];

      if (word->length <= n_chars && is_word (chars, word))
        return word->length;
    }

  return 0;
}

/** zeren_word_list_eat_back: Returns: how many characters a word takes that ends at @end */
gsize
zeren_word_list_eat_back (const ZerenWordList *self, const gunichar *chars, gsize end)
{
  const WordList *list = (const WordList *)self;

  for (guint i = 0; i < list->n_words; i++)
    {
      const Word *word = &list->words[i];

      if (word->length <= end && is_word (chars + end - word->length, word))
        return word->length;
    }

  return 0;
}

gboolean
zeren_chars_contain_listed (const ZerenWordList *list,
                            const ZerenChars *self,
                            gsize start,
                            gsize end)
{
  end = MIN (end, self->length);
  for (gsize i = start; i < end; i++)
    {
      if (zeren_word_list_may_have (list->firsts, self->chars[i]) &&
          zeren_word_list_eat (list, self->chars + i, end - i) > 0)
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
