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

/* The words that begin with a character, the longest first. */
typedef struct
{
  guint64 classes; /* of all of them */
  GArray *words;   /* Word */
} Row;

/* Most places of a text begin no word of the class asked for, and end none: a look at one character
 * says so. Characters that agree in their low bits share a place among the last. */
#define N_PLACES 4096
#define N_ROWS   0x10000

struct _ZerenVocabulary
{
  Row *rows[N_ROWS]; /* by the first character; there are no words beyond the basic plane */
  gsize longest;
  guint64 last_classes[N_PLACES]; /* the classes of the words that end with such a character */
};

G_STATIC_ASSERT (ZEREN_N_WORD_CLASSES <= 64);

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->chars);
}

static void
free_row (Row *row)
{
  g_array_unref (row->words);
  g_free (row);
}

static Row *
ensure_row (ZerenVocabulary *self, gunichar first)
{
  Row *row = self->rows[first];

  if (row == NULL)
    {
      row = self->rows[first] = g_new0 (Row, 1);
      row->words = g_array_new (FALSE, FALSE, sizeof (Word));
      g_array_set_clear_func (row->words, clear_word);
    }

  return row;
}

/* The row of the words that begin with @first, where one of them is of the class. */
static inline const Row *
find_row (const ZerenVocabulary *self, gunichar first, guint64 bit)
{
  const Row *row = first < N_ROWS ? self->rows[first] : NULL;

  return row != NULL && (row->classes & bit) != 0 ? row : NULL;
}

static gboolean
has_class (const guint64 *classes, gunichar c, ZerenWordClass word_class)
{
  return (classes[c % N_PLACES] >> word_class & 1) != 0;
}

/* The first character is that of the row, and the same. */
static inline gboolean
begins_with (const gunichar *chars, gsize n_chars, const Word *word)
{
  if (word->length > n_chars)
    return FALSE;

  for (gsize i = 1; i < word->length; i++)
    if (chars[i] != word->chars[i])
      return FALSE;

  return TRUE;
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

  if (length == 0 || chars[0] >= N_ROWS)
    return;

  self->last_classes[chars[length - 1] % N_PLACES] |= bit;
  ensure_row (self, chars[0])->classes |= bit;
  row = self->rows[chars[0]]->words;
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

  for (guint i = 0; i < N_ROWS; i++)
    g_clear_pointer (&self->rows[i], free_row);
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

/** zeren_vocabulary_get_classes: Returns: the classes, as bits, that have a word beginning with
 * @first */
guint64
zeren_vocabulary_get_classes (const ZerenVocabulary *self, gunichar first)
{
  const Row *row = first < N_ROWS ? self->rows[first] : NULL;

  return row != NULL ? row->classes : 0;
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
  const Row *row = n_chars > 0 ? find_row (self, chars[0], bit) : NULL;

  for (guint i = 0; row != NULL && i < row->words->len; i++)
    {
      const Word *word = &g_array_index (row->words, Word, i);

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
  const Row *row = find_row (self, chars[0], bit);

  for (guint i = 0; row != NULL && i < row->words->len; i++)
    {
      const Word *word = &g_array_index (row->words, Word, i);

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
