/* zeren-judge.c: the boundary: what may be recorded, and what is only for reading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-passage-private.h"

#include "zeren-chars-private.h"
#include "zeren-outline-private.h"

/* Opinions, beliefs and those who are watched for them: never anything but text. */
static gboolean
concerns_opinion (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  return zeren_judge_find (passage, ZEREN_WORDS_OPINION, word) ||
         zeren_judge_find (passage, ZEREN_WORDS_DOCTRINE_EVENT, word);
}

/* Watching or vetting a place where people say something. */
static gboolean
watches_channel (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  return zeren_judge_find (passage, ZEREN_WORDS_CHANNEL, word) &&
         zeren_judge_has (passage, ZEREN_WORDS_WATCH);
}

/* Vetting what is said, taught, printed or shown, or following it. */
static gboolean
vets_speech (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  return zeren_judge_find (passage, ZEREN_WORDS_SPEECH, word) &&
         zeren_judge_has (passage, ZEREN_WORDS_VET);
}

/* A field like 意识形态 is the office's own work in meetings, reports and training; watching it or
 * answering an event in it is not. */
static gboolean
watches_doctrine (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  if (!zeren_judge_find (passage, ZEREN_WORDS_DOCTRINE, word))
    return FALSE;
  if (zeren_judge_has (passage, ZEREN_WORDS_PROBE))
    return TRUE;
  if (zeren_judge_has (passage, ZEREN_WORDS_OFFICE_ACT))
    return FALSE;

  return zeren_judge_has (passage, ZEREN_WORDS_WATCH) ||
         zeren_judge_has (passage, ZEREN_WORDS_RESPOND);
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
  g_auto (ZerenJudgePassage) passage = { 0 };

  zeren_judge_passage_init (&passage, chars, n_chars, vocabulary);
  if (concerns_opinion (&passage, word) || watches_channel (&passage, word) ||
      vets_speech (&passage, word) || watches_doctrine (&passage, word) ||
      zeren_judge_follows_people (&passage, word) ||
      zeren_judge_inquires_in_doubt (&passage, word) || zeren_judge_looks_in_doubt (&passage, word))
    return ZEREN_SCOPE_TEXT;

  *word = (ZerenJudgedWord){ 0 };
  return ZEREN_SCOPE_RECORD;
}

/** zeren_judge_is_office_act: Returns: whether the words name a meeting, a report, training … */
gboolean
zeren_judge_is_office_act (const gunichar *chars, gsize n_chars, const ZerenVocabulary *vocabulary)
{
  g_auto (ZerenJudgePassage) passage = { 0 };

  zeren_judge_passage_init (&passage, chars, n_chars, vocabulary);
  return zeren_judge_has (&passage, ZEREN_WORDS_OFFICE_ACT);
}

/** zeren_judge_concerns_opinion: Returns: whether the words around a duty make it one about opinion
 */
gboolean
zeren_judge_concerns_opinion (const gunichar *chars,
                              gsize n_chars,
                              const ZerenVocabulary *vocabulary)
{
  g_auto (ZerenJudgePassage) passage = { 0 };

  zeren_judge_passage_init (&passage, chars, n_chars, vocabulary);
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

/* 违反 … 规程 */
#define FARTHEST_RULE 16

/* A paper that lists what a heading like 重点人员 names is no act of the office alone. */
#define LISTS "台账 清单 名单 名册 档案 底册 花名册"

/**
 * zeren_judge_scope_under:
 * @text: a duty, in any writing
 * @around: the sentences it stands in
 * @headings: (nullable) (array zero-terminated=1): the headings above it
 *
 * Like zeren_judge_scope() for words that were taken out of a plan: where they name no act of the
 * office on their own, what stands around them decides too, as it does for what the extractor
 * finds.
 */
ZerenScope
zeren_judge_scope_under (const char *text,
                         const char *around,
                         const char *const *headings,
                         const ZerenVocabulary *vocabulary)
{
  g_autofree gunichar *chars = NULL;
  gboolean under_opinion = FALSE, is_office_act, is_list;
  ZerenChars words = { 0 };
  gsize n_chars;

  g_return_val_if_fail (around != NULL, ZEREN_SCOPE_TEXT);

  if (zeren_judge_scope (text, vocabulary) == ZEREN_SCOPE_TEXT)
    return ZEREN_SCOPE_TEXT;

  chars = normalise (text, &n_chars);
  words = (ZerenChars){ chars, n_chars };
  is_office_act = zeren_judge_is_office_act (chars, n_chars, vocabulary);
  is_list = zeren_chars_contain (&words, 0, n_chars, LISTS);
  for (; headings != NULL && *headings != NULL && !under_opinion; headings++)
    {
      gsize n_heading;
      g_autofree gunichar *heading = normalise (*headings, &n_heading);

      under_opinion = zeren_judge_concerns_opinion (heading, n_heading, vocabulary);
    }
  if (under_opinion && (is_list || !is_office_act))
    return ZEREN_SCOPE_TEXT;

  return is_office_act ? ZEREN_SCOPE_RECORD : zeren_judge_scope (around, vocabulary);
}

/* What anybody said, published, showed or believes. */
static gboolean
touches_speech_or_belief (const ZerenJudgePassage *passage)
{
  ZerenJudgedWord word;

  return zeren_judge_has (passage, ZEREN_WORDS_OPINION) ||
         zeren_judge_has (passage, ZEREN_WORDS_TOUCH) ||
         zeren_judge_has (passage, ZEREN_WORDS_CHANNEL) || vets_speech (passage, &word) ||
         zeren_judge_follows_people (passage, &word);
}

/* An event of opinion counts only where bad handling led to an accident or a mass incident. */
static gboolean
is_mere_opinion_event (const ZerenJudgePassage *passage)
{
  return zeren_judge_has (passage, ZEREN_WORDS_DOCTRINE_EVENT) &&
         !zeren_judge_has (passage, ZEREN_WORDS_OUTCOME);
}

/* Watching a field like 意识形态 badly; an event in it is judged below. */
static gboolean
is_bad_watch (const ZerenJudgePassage *passage)
{
  ZerenJudgedWord word;

  return watches_doctrine (passage, &word) &&
         !zeren_judge_has (passage, ZEREN_WORDS_DOCTRINE_EVENT);
}

/* Failure, and an act of the office that failed: 水质不达标 names none. */
static gboolean
is_failed_act (const ZerenJudgePassage *passage)
{
  return zeren_judge_has (passage, ZEREN_WORDS_FAILURE) &&
         (zeren_judge_has (passage, ZEREN_WORDS_ACT) ||
          zeren_judge_has (passage, ZEREN_WORDS_DELIVER) ||
          zeren_judge_has (passage, ZEREN_WORDS_TASK));
}

/* 灭火器未年检, 井盖未修复: something of the office's own was left undone. */
static gboolean
is_omission (const ZerenJudgePassage *passage)
{
  ZerenChars text = { passage->chars, passage->n_chars };

  if (!zeren_judge_has (passage, ZEREN_WORDS_THING) ||
      zeren_judge_has (passage, ZEREN_WORDS_PERSON))
    return FALSE;
  for (gsize at = 0; at < text.length; at++)
    if (zeren_chars_eat (&text, at, "未") > 0 &&
        zeren_chars_eat (
          &text, at, "未造成 未构成 未遂 未引发 未发生 未来 未成年 未婚 未知 未必") == 0)
      return TRUE;

  return FALSE;
}

/* 违反无菌操作规程: failure to keep to what is laid down for the work */
static gboolean
is_breach (const ZerenJudgePassage *passage)
{
  ZerenChars text = { passage->chars, passage->n_chars };

  for (gsize at = 0; at < text.length; at++)
    if (zeren_chars_eat (&text, at, "违反 不遵守 不执行") > 0 &&
        zeren_chars_contain (&text,
                             at,
                             MIN (text.length, at + FARTHEST_RULE),
                             "规程 操作 操作规范 技术规范 制度 程序 标准 预案 方案 调度 指令"))
      return TRUE;

  return FALSE;
}

/* 其他违反…责任制有关规定的行为: neglect in general, at the end of a list. */
static gboolean
is_neglect_in_general (const ZerenJudgePassage *passage)
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
  g_auto (ZerenJudgePassage) passage = { 0 };
  gsize n_chars;

  g_return_val_if_fail (text != NULL, ZEREN_GROUND_CONDUCT);
  g_return_val_if_fail (vocabulary != NULL, ZEREN_GROUND_CONDUCT);

  chars = normalise (text, &n_chars);
  zeren_judge_passage_init (&passage, chars, n_chars, vocabulary);
  if (touches_speech_or_belief (&passage) || zeren_judge_has (&passage, ZEREN_WORDS_WRONG) ||
      zeren_judge_names_wrongdoing (&passage) || is_bad_watch (&passage) ||
      is_mere_opinion_event (&passage))
    return ZEREN_GROUND_CONDUCT;

  return is_failed_act (&passage) || is_omission (&passage) || is_breach (&passage) ||
             is_neglect_in_general (&passage) || zeren_judge_names_neglect (&passage)
           ? ZEREN_GROUND_DUTY
           : ZEREN_GROUND_CONDUCT;
}

/**
 * zeren_judge_ground_heading:
 * @heading: the heading that a list of grounds stands under
 *
 * Returns: `conduct` where all below it is about what people think, say, publish or believe
 */
ZerenGroundKind
zeren_judge_ground_heading (const char *heading, const ZerenVocabulary *vocabulary)
{
  g_auto (ZerenJudgePassage) passage = { 0 };
  g_autofree gunichar *chars = normalise (heading, &passage.n_chars);

  zeren_judge_passage_init (&passage, chars, passage.n_chars, vocabulary);

  return zeren_judge_has (&passage, ZEREN_WORDS_OPINION) ? ZEREN_GROUND_CONDUCT : ZEREN_GROUND_DUTY;
}
