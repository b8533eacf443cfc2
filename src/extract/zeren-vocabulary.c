/* zeren-vocabulary.c: the words that the extractor knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-vocabulary.h"

#include "zeren-vocabulary-boundary.h"
#include "zeren-vocabulary-words.h"

#include <string.h>

typedef struct
{
  gunichar *chars;
  gsize length;
  guint64 classes; /* bit set of ZerenWordClass */
} Word;

/* Most places of a text begin no word of the class asked for, and end none: a look at one character
 * says so. Characters that agree in their low bits share a place. */
#define N_PLACES 4096

struct _ZerenVocabulary
{
  GHashTable *by_first; /* first character → GArray of Word, the longest first */
  gsize longest;
  guint64 first_classes[N_PLACES]; /* the classes of the words that begin with such a character */
  guint64 last_classes[N_PLACES];  /* … that end with it */
};

G_STATIC_ASSERT (ZEREN_N_WORD_CLASSES <= 64);

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->chars);
}

static GArray *
ensure_row (ZerenVocabulary *self, gunichar first)
{
  GArray *row = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (first));

  if (row == NULL)
    {
      row = g_array_new (FALSE, FALSE, sizeof (Word));
      g_array_set_clear_func (row, clear_word);
      g_hash_table_insert (self->by_first, GUINT_TO_POINTER (first), row);
    }

  return row;
}

static gboolean
has_class (const guint64 *classes, gunichar c, ZerenWordClass word_class)
{
  return (classes[c % N_PLACES] >> word_class & 1) != 0;
}

static gboolean
begins_with (const gunichar *chars, gsize n_chars, const Word *word)
{
  return word->length <= n_chars &&
         memcmp (chars, word->chars, word->length * sizeof (gunichar)) == 0;
}

/* Puts a word into its row, behind the longer ones. */
static void
add_word (ZerenVocabulary *self, ZerenWordClass word_class, const char *text)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &length);
  guint64 bit = G_GUINT64_CONSTANT (1) << word_class;
  GArray *row;
  guint at = 0;

  if (length == 0)
    return;

  self->first_classes[chars[0] % N_PLACES] |= bit;
  self->last_classes[chars[length - 1] % N_PLACES] |= bit;
  row = ensure_row (self, chars[0]);
  for (; at < row->len; at++)
    {
      Word *other = &g_array_index (row, Word, at);

      if (other->length == (gsize)length && begins_with (chars, length, other))
        {
          other->classes |= bit;
          return;
        }
      if (other->length < (gsize)length)
        break;
    }

  g_array_insert_val (row, at, ((Word){ g_steal_pointer (&chars), length, bit }));
  self->longest = MAX (self->longest, (gsize)length);
}

static void
add_words (ZerenVocabulary *self, ZerenWordClass word_class, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    add_word (self, word_class, words[i]);
}

/**
 * zeren_vocabulary_new:
 *
 * Returns: (transfer full): the words of zeren-vocabulary-words.h and of the boundary
 */
ZerenVocabulary *
zeren_vocabulary_new (void)
{
  ZerenVocabulary *self = g_new0 (ZerenVocabulary, 1);

  self->by_first = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify)(void (*) (void))g_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (zeren_vocabulary_words); i++)
    add_words (self, zeren_vocabulary_words[i].word_class, zeren_vocabulary_words[i].words);
  for (guint i = 0; i < G_N_ELEMENTS (zeren_boundary_words); i++)
    add_words (self, zeren_boundary_words[i].word_class, zeren_boundary_words[i].words);

  return self;
}

void
zeren_vocabulary_free (ZerenVocabulary *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_first);
  g_free (self);
}

/**
 * zeren_vocabulary_add_actor:
 * @name: the name of an organisation or the title of a post of this office
 *
 * Makes a name known that the general words would not find. Shorter than two characters it would
 * be found everywhere, and is left out.
 */
void
zeren_vocabulary_add_actor (ZerenVocabulary *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (g_utf8_validate (name, -1, NULL) && g_utf8_strlen (name, -1) >= 2)
    add_word (self, ZEREN_WORDS_ACTOR, name);
}

/**
 * zeren_vocabulary_match:
 *
 * Returns: the length of the longest word of @word_class that @chars begins with, or 0
 */
gsize
zeren_vocabulary_match (const ZerenVocabulary *self,
                        ZerenWordClass word_class,
                        const gunichar *chars,
                        gsize n_chars)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << word_class;
  GArray *row;

  if (n_chars == 0 || !has_class (self->first_classes, chars[0], word_class))
    return 0;

  row = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (chars[0]));
  for (guint i = 0; row != NULL && i < row->len; i++)
    {
      const Word *word = &g_array_index (row, Word, i);

      if ((word->classes & bit) != 0 && begins_with (chars, n_chars, word))
        return word->length;
    }

  return 0;
}

static gboolean
has_word (const ZerenVocabulary *self,
          ZerenWordClass word_class,
          const gunichar *chars,
          gsize length)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << word_class;
  GArray *row;

  if (!has_class (self->first_classes, chars[0], word_class))
    return FALSE;

  row = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (chars[0]));
  for (guint i = 0; row != NULL && i < row->len; i++)
    {
      const Word *word = &g_array_index (row, Word, i);

      if (word->length == length && (word->classes & bit) != 0 && begins_with (chars, length, word))
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_vocabulary_match_end:
 * @end: how many characters of @chars there are
 *
 * Returns: the length of the longest word of @word_class that @chars ends with, or 0
 */
gsize
zeren_vocabulary_match_end (const ZerenVocabulary *self,
                            ZerenWordClass word_class,
                            const gunichar *chars,
                            gsize end)
{
  if (end == 0 || !has_class (self->last_classes, chars[end - 1], word_class))
    return 0;

  for (gsize length = MIN (self->longest, end); length > 0; length--)
    {
      if (has_word (self, word_class, chars + end - length, length))
        return length;
    }

  return 0;
}

/**
 * zeren_vocabulary_find:
 * @start: (out) (optional): where the first word of the class begins
 * @length: (out) (optional): how long it is
 */
gboolean
zeren_vocabulary_find (const ZerenVocabulary *self,
                       ZerenWordClass word_class,
                       const gunichar *chars,
                       gsize n_chars,
                       gsize *start,
                       gsize *length)
{
  for (gsize i = 0; i < n_chars; i++)
    {
      gsize found = zeren_vocabulary_match (self, word_class, chars + i, n_chars - i);

      if (found == 0)
        continue;
      if (start != NULL)
        *start = i;
      if (length != NULL)
        *length = found;
      return TRUE;
    }

  return FALSE;
}
