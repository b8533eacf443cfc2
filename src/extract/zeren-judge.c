/* zeren-judge.c: the boundary: what may be recorded, and what is only for reading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-private.h"

#include "zeren-chars-private.h"
#include "zeren-outline-private.h"

/* A passage in which words are looked for. */
typedef struct
{
  const gunichar *chars;
  gsize n_chars;
  const ZerenVocabulary *vocabulary;
} Passage;

/* Finds a word of a class that is no part of an innocent longer one (民族乡, 问题导向 …). */
static gboolean
find_bare (const Passage *passage, ZerenWordClass word_class, ZerenJudgedWord *word)
{
  gsize hidden = 0; /* end of the innocent word at hand */

  for (gsize i = 0; i < passage->n_chars; i++)
    {
      const gunichar *at = passage->chars + i;
      gsize left = passage->n_chars - i;
      gsize length = zeren_vocabulary_match (passage->vocabulary, word_class, at, left);

      hidden = MAX (
        hidden, i + zeren_vocabulary_match (passage->vocabulary, ZEREN_WORDS_INNOCENT, at, left));
      if (length == 0 || i + length <= hidden)
        continue;
      if (word != NULL)
        *word = (ZerenJudgedWord){ i, i + length };
      return TRUE;
    }

  return FALSE;
}

static gboolean
has_bare (const Passage *passage, ZerenWordClass word_class)
{
  return find_bare (passage, word_class, NULL);
}

/* Opinions, beliefs and those who are watched for them: never anything but text. */
static gboolean
concerns_opinion (const Passage *passage, ZerenJudgedWord *word)
{
  return find_bare (passage, ZEREN_WORDS_OPINION, word) ||
         find_bare (passage, ZEREN_WORDS_DOCTRINE_EVENT, word);
}

/* Watching or vetting a place where people say something. */
static gboolean
watches_channel (const Passage *passage, ZerenJudgedWord *word)
{
  return find_bare (passage, ZEREN_WORDS_CHANNEL, word) && has_bare (passage, ZEREN_WORDS_WATCH);
}

/* A field like 意识形态 is the office's own work in meetings, reports and training; watching it or
 * answering an event in it is not. */
static gboolean
watches_doctrine (const Passage *passage, ZerenJudgedWord *word)
{
  if (!find_bare (passage, ZEREN_WORDS_DOCTRINE, word) ||
      has_bare (passage, ZEREN_WORDS_OFFICE_ACT))
    return FALSE;

  return has_bare (passage, ZEREN_WORDS_WATCH) || has_bare (passage, ZEREN_WORDS_RESPOND);
}

/**
 * zeren_judge_scope_of_chars:
 * @chars: normalised text
 * @word: (out): the words that decided it
 */
ZerenScope
zeren_judge_scope_of_chars (const gunichar *chars,
                            gsize n_chars,
                            const ZerenVocabulary *vocabulary,
                            ZerenJudgedWord *word)
{
  Passage passage = { chars, n_chars, vocabulary };

  if (concerns_opinion (&passage, word) || watches_channel (&passage, word) ||
      watches_doctrine (&passage, word))
    return ZEREN_SCOPE_TEXT;

  *word = (ZerenJudgedWord){ 0 };
  return ZEREN_SCOPE_RECORD;
}

/** zeren_judge_is_office_act: Returns: whether the words name a meeting, a report, training … */
gboolean
zeren_judge_is_office_act (const gunichar *chars, gsize n_chars, const ZerenVocabulary *vocabulary)
{
  Passage passage = { chars, n_chars, vocabulary };

  return has_bare (&passage, ZEREN_WORDS_OFFICE_ACT);
}

/** zeren_judge_concerns_opinion: Returns: whether the words around a duty make it one about opinion
 */
gboolean
zeren_judge_concerns_opinion (const gunichar *chars,
                              gsize n_chars,
                              const ZerenVocabulary *vocabulary)
{
  Passage passage = { chars, n_chars, vocabulary };

  return concerns_opinion (&passage, NULL);
}

static gunichar *
normalise (const char *text, gsize *n_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *shadow = zeren_shadow_string (valid);
  glong length;
  gunichar *chars = g_utf8_to_ucs4_fast (shadow, -1, &length);

  *n_chars = length;
  return chars;
}

/**
 * zeren_judge_scope:
 * @text: a duty, a task or a table row, in any writing
 *
 * The boundary for what is to be done: an act of the office itself is `record`; watching, steering,
 * vetting or judging what people think, say, publish or believe is `text`, and so is what is in
 * doubt. It holds for what was found in a plan, typed by hand or imported alike (DESIGN.md 2).
 */
ZerenScope
zeren_judge_scope (const char *text, const ZerenVocabulary *vocabulary)
{
  g_autofree gunichar *chars = NULL;
  ZerenJudgedWord word;
  gsize n_chars;

  g_return_val_if_fail (text != NULL, ZEREN_SCOPE_TEXT);
  g_return_val_if_fail (vocabulary != NULL, ZEREN_SCOPE_TEXT);

  chars = normalise (text, &n_chars);
  return zeren_judge_scope_of_chars (chars, n_chars, vocabulary, &word);
}

/* What anybody said, published, showed or believes. */
static gboolean
touches_speech_or_belief (const Passage *passage)
{
  return has_bare (passage, ZEREN_WORDS_OPINION) || has_bare (passage, ZEREN_WORDS_TOUCH) ||
         has_bare (passage, ZEREN_WORDS_CHANNEL);
}

/* An event of opinion counts only where bad handling led to an accident or a mass incident. */
static gboolean
is_mere_opinion_event (const Passage *passage)
{
  return has_bare (passage, ZEREN_WORDS_DOCTRINE_EVENT) && !has_bare (passage, ZEREN_WORDS_OUTCOME);
}

/* 其他违反…责任制有关规定的行为: neglect in general, at the end of a list. */
static gboolean
is_neglect_in_general (const Passage *passage)
{
  ZerenChars text = { passage->chars, passage->n_chars };

  return zeren_chars_eat (&text, 0, "其他违反 其它违反 违反") > 0 &&
         zeren_chars_contain (&text,
                              0,
                              text.length,
                              "相关规定 有关规定 本办法 本制度 本规定 本细则 本方案 责任制 职责");
}

/**
 * zeren_judge_ground:
 * @text: a ground for accountability, in any writing
 *
 * `duty` only where the ground names failure in an administrative act and touches nothing of what
 * anybody said, published, showed or believes, nor personal wrongdoing; a mere outcome that names
 * no act is `conduct` too, and so is what is in doubt (DESIGN.md 2).
 */
ZerenGroundKind
zeren_judge_ground (const char *text, const ZerenVocabulary *vocabulary)
{
  g_autofree gunichar *chars = NULL;
  Passage passage = { NULL, 0, vocabulary };

  g_return_val_if_fail (text != NULL, ZEREN_GROUND_CONDUCT);
  g_return_val_if_fail (vocabulary != NULL, ZEREN_GROUND_CONDUCT);

  chars = normalise (text, &passage.n_chars);
  passage.chars = chars;

  if (touches_speech_or_belief (&passage) || has_bare (&passage, ZEREN_WORDS_WRONG) ||
      is_mere_opinion_event (&passage))
    return ZEREN_GROUND_CONDUCT;

  return has_bare (&passage, ZEREN_WORDS_FAILURE) || is_neglect_in_general (&passage)
           ? ZEREN_GROUND_DUTY
           : ZEREN_GROUND_CONDUCT;
}
