/* zeren-judge-passage.c: looking for the words of the boundary in a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-passage-private.h"

#include "zeren-judge-fold-private.h"

/**
 * zeren_judge_passage_init:
 * @chars: normalised text; the passage holds a copy folded for the judge
 */
void
zeren_judge_passage_init (ZerenJudgePassage *self,
                          const gunichar *chars,
                          gsize n_chars,
                          const ZerenVocabulary *vocabulary)
{
  self->vocabulary = vocabulary;
  self->chars = g_new (gunichar, n_chars + 1);
  self->places = g_new (gsize, n_chars + 1);
  self->n_chars = zeren_judge_fold (chars, n_chars, self->chars, self->places);
  self->classes = g_new (guint64, self->n_chars + 1);
  self->marked = g_new0 (guint8, self->n_chars + 1);
  self->all_classes = 0;
  for (gsize i = 0; i < self->n_chars; i++)
    {
      self->classes[i] = zeren_vocabulary_get_classes (vocabulary, self->chars[i]);
      self->all_classes |= self->classes[i];
    }
}

void
zeren_judge_passage_clear (ZerenJudgePassage *self)
{
  g_clear_pointer (&self->chars, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->classes, g_free);
  g_clear_pointer (&self->marked, g_free);
}

static inline gsize
match (const ZerenJudgePassage *passage, ZerenWordClass word_class, gsize at)
{
  if ((passage->classes[at] >> word_class & 1) == 0)
    return 0;

  return zeren_vocabulary_match (
    passage->vocabulary, word_class, passage->chars + at, passage->n_chars - at);
}

/* No innocent word is longer. */
#define LONGEST_INNOCENT 24

/* Whether an innocent longer word (民族乡, 问题导向 …) takes the word in. */
static gboolean
is_hidden (const ZerenJudgePassage *passage, gsize start, gsize end)
{
  gsize hidden_start = 0, hidden_end = 0;

  for (gsize i = start - MIN (start, LONGEST_INNOCENT); i <= start; i++)
    {
      gsize length = match (passage, ZEREN_WORDS_INNOCENT, i);

      if (length > 0 && i + length > hidden_end)
        {
          hidden_start = i;
          hidden_end = i + length;
        }
    }

  return end <= hidden_end && (start > hidden_start || end < hidden_end);
}

/**
 * zeren_judge_find_in:
 * @from: where to begin; innocent words that begin before it count
 * @to: where to end
 * @word: (out): where it stands in the passage
 *
 * Finds a word of a class that is no part of an innocent longer one.
 */
gboolean
zeren_judge_find_in (const ZerenJudgePassage *passage,
                     ZerenWordClass word_class,
                     gsize from,
                     gsize to,
                     ZerenJudgedWord *word)
{
  if ((passage->all_classes >> word_class & 1) == 0)
    return FALSE;

  for (gsize i = from; i < to; i++)
    {
      gsize length = match (passage, word_class, i);

      if (length == 0 || i + length > to || is_hidden (passage, i, i + length))
        continue;
      *word = (ZerenJudgedWord){ i, i + length };
      return TRUE;
    }

  return FALSE;
}

gboolean
zeren_judge_find_from (const ZerenJudgePassage *passage,
                       ZerenWordClass word_class,
                       gsize from,
                       ZerenJudgedWord *word)
{
  return zeren_judge_find_in (passage, word_class, from, passage->n_chars, word);
}

/** zeren_judge_find: @word: (out) (optional): where it stands in the text that was given */
gboolean
zeren_judge_find (const ZerenJudgePassage *passage,
                  ZerenWordClass word_class,
                  ZerenJudgedWord *word)
{
  ZerenJudgedWord found;

  if (!zeren_judge_find_from (passage, word_class, 0, &found))
    return FALSE;
  if (word != NULL)
    *word = zeren_judge_place (passage, found);

  return TRUE;
}

gboolean
zeren_judge_has (const ZerenJudgePassage *passage, ZerenWordClass word_class)
{
  return zeren_judge_find (passage, word_class, NULL);
}

/** zeren_judge_place: Returns: where @word of the passage stands in the text that was given */
ZerenJudgedWord
zeren_judge_place (const ZerenJudgePassage *passage, ZerenJudgedWord word)
{
  return (ZerenJudgedWord){ passage->places[word.start], passage->places[word.end - 1] + 1 };
}
