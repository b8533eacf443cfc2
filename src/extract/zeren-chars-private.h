/* zeren-chars-private.h: words at a place in a run of characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenChars:
 *
 * A lent run of normalised characters.
 */
typedef struct
{
  const gunichar *chars;
  gsize length;
} ZerenChars;

/* A list of words that was taken apart: the characters that its words begin and end with, as sets
 * that may hold some which were never put in. */
typedef struct
{
  const char *source;
  guint64 firsts[4], lasts[4];
} ZerenWordList;

const ZerenWordList *zeren_word_list_get (const char *words);
gsize zeren_word_list_eat (const ZerenWordList *self, const gunichar *chars, gsize n_chars);
gsize zeren_word_list_eat_back (const ZerenWordList *self, const gunichar *chars, gsize end);

static inline gboolean
zeren_word_list_may_have (const guint64 set[4], gunichar c)
{
  return (set[(c >> 6) & 3] >> (c & 63) & 1) != 0;
}

/* Each place that asks remembers the list it asked for last: it is nearly always the same. */
static inline const ZerenWordList *
zeren_word_list_recall (const ZerenWordList **last, const char *words)
{
  const ZerenWordList *list = __atomic_load_n (last, __ATOMIC_ACQUIRE);

  if (G_UNLIKELY (list == NULL || list->source != words))
    {
      list = zeren_word_list_get (words);
      __atomic_store_n (last, list, __ATOMIC_RELEASE);
    }

  return list;
}

static inline gsize
zeren_chars_eat_listed (const ZerenWordList **last,
                        const ZerenChars *self,
                        gsize at,
                        const char *words)
{
  const ZerenWordList *list = zeren_word_list_recall (last, words);

  if (at >= self->length || !zeren_word_list_may_have (list->firsts, self->chars[at]))
    return 0;

  return zeren_word_list_eat (list, self->chars + at, self->length - at);
}

static inline gsize
zeren_chars_eat_back_listed (const ZerenWordList **last,
                             const ZerenChars *self,
                             gsize end,
                             const char *words)
{
  const ZerenWordList *list = zeren_word_list_recall (last, words);

  if (end == 0 || end > self->length ||
      !zeren_word_list_may_have (list->lasts, self->chars[end - 1]))
    return 0;

  return zeren_word_list_eat_back (list, self->chars, end);
}

/* gsize zeren_chars_eat (const ZerenChars *self, gsize at, const char *words): how many characters
 * one of @words takes that stands at @at. @words: alternatives separated by blanks, the longer
 * before the shorter, in a constant of the program (they are remembered by their address); 0 means
 * none. zeren_chars_eat_back() is the same for words that end at @end. */
#define zeren_chars_eat(self, at, words)                                                           \
  ({                                                                                               \
    static const ZerenWordList *last_;                                                             \
                                                                                                   \
    zeren_chars_eat_listed (&last_, (self), (at), (words));                                        \
  })
#define zeren_chars_eat_back(self, end, words)                                                     \
  ({                                                                                               \
    static const ZerenWordList *last_;                                                             \
                                                                                                   \
    zeren_chars_eat_back_listed (&last_, (self), (end), (words));                                  \
  })

/* gboolean zeren_chars_are (const ZerenChars *self, gsize start, gsize end, const char *words):
 * whether one of @words is all that stands between. */
#define zeren_chars_are(self, start, end, words)                                                   \
  ((end) > (start) && zeren_chars_eat ((self), (start), (words)) == (end) - (start))

gboolean zeren_chars_contain_listed (const ZerenWordList *list,
                                     const ZerenChars *self,
                                     gsize start,
                                     gsize end);

/* gboolean zeren_chars_contain (const ZerenChars *self, gsize start, gsize end, const char *words):
 * whether one of @words stands between. */
#define zeren_chars_contain(self, start, end, words)                                               \
  ({                                                                                               \
    static const ZerenWordList *last_;                                                             \
                                                                                                   \
    zeren_chars_contain_listed (zeren_word_list_recall (&last_, (words)), (self), (start), (end)); \
  })

gunichar zeren_chars_at (const ZerenChars *self, gsize at);

G_END_DECLS
