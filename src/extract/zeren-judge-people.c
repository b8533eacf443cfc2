/* zeren-judge-people.c: people whom somebody finds out about or follows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-passage-private.h"

#include "zeren-chars-private.h"

#define COMMAS          "，。；：、！？（）,;"
#define FARTHEST_OBJECT 6 /* 排查 … 人员 */
#define FARTHEST_AGENT  4 /* 由 … 人员 */

static ZerenChars
get_chars (const ZerenJudgePassage *passage)
{
  return (ZerenChars){ passage->chars, passage->n_chars };
}

/* Behind whatever says when and how: 每周, 进行, 情况 … */
static gsize
skip_manner (const ZerenJudgePassage *passage, gsize at)
{
  gsize length;

  while (at < passage->n_chars &&
         (length = zeren_vocabulary_match (
            passage->vocabulary, ZEREN_WORDS_MANNER, passage->chars + at, passage->n_chars - at)) >
           0)
    at += length;

  return at;
}

/* Whether the phrase ends at @at: nothing stands there that could be the true object. */
static gboolean
is_phrase_end (const ZerenJudgePassage *passage, gsize at)
{
  ZerenChars text = get_chars (passage);

  return at >= passage->n_chars || skip_manner (passage, at) > at ||
         zeren_chars_eat (
           &text, at, "， 。 ； ： 、 ！ ？ ） , ; 工作 台账 机制 制度 思想 并 和 及 与") > 0;
}

static gboolean
is_comma (gunichar c)
{
  return g_utf8_strchr (COMMAS, -1, c) != NULL;
}

enum
{
  UNKNOWN,
  UNMARKED,
  MARKED,
};

static guint8
read_mark (const ZerenJudgePassage *passage, gsize at)
{
  ZerenChars text = get_chars (passage);

  if (at == 0 || is_comma (passage->chars[at - 1]))
    return UNMARKED;

  return zeren_chars_eat_back (&text, at, "针对 对 将 把 围绕 抓好 做好 加强") > 0 ? MARKED
                                                                                   : UNKNOWN;
}

/* Whether 对, 将 or 把 stands before @at in the same part: what follows is done to the people. What
 * was found is kept for all places on the way, so that a part is read once, however long it is. */
static gboolean
has_object_mark (const ZerenJudgePassage *passage, gsize at)
{
  gsize from = at;

  while (passage->marked[from] == UNKNOWN &&
         (passage->marked[from] = read_mark (passage, from)) == UNKNOWN)
    from--;
  for (gsize i = from + 1; i <= at; i++)
    passage->marked[i] = passage->marked[from];

  return passage->marked[at] == MARKED;
}

/* 由专业人员跟踪, 组织人员排查: the people do it themselves. */
static gboolean
is_agent (const ZerenJudgePassage *passage, gsize at)
{
  ZerenChars text = get_chars (passage);

  for (gsize steps = 0; at > 0 && steps < FARTHEST_AGENT; steps++, at--)
    if (zeren_chars_eat_back (&text, at, "由 组织 安排 抽调 指派 选派 派出 派 明确 指定 落实专门") >
        0)
      return TRUE;

  return FALSE;
}

/* 对…人员每周跟踪, …人员排查。 */
static gboolean
is_followed (const ZerenJudgePassage *passage, const ZerenJudgedWord *people)
{
  gsize at = skip_manner (passage, people->end);
  gsize length = zeren_vocabulary_match (
    passage->vocabulary, ZEREN_WORDS_FOLLOW, passage->chars + at, passage->n_chars - at);

  if (length == 0 || is_agent (passage, people->start))
    return FALSE;

  return has_object_mark (passage, people->start) || is_phrase_end (passage, at + length);
}

/* Whether a verb of following ends at @at and is no part of a role like 监管人员. */
static gboolean
is_object_of (const ZerenJudgePassage *passage, gsize at, const ZerenJudgedWord *people)
{
  ZerenChars text = get_chars (passage);

  if (zeren_vocabulary_match_end (passage->vocabulary, ZEREN_WORDS_FOLLOW, passage->chars, at) == 0)
    return FALSE;

  return at < people->start ||
         zeren_chars_eat (&text, at, "人员 对象 干部 工人 人群 群体 的人") == 0;
}

/* 排查…人员, 掌握群众… */
static gboolean
is_sought (const ZerenJudgePassage *passage, const ZerenJudgedWord *people)
{
  gsize at = people->start;

  if (!is_phrase_end (passage, people->end))
    return FALSE;
  for (gsize steps = 0; at > 0 && steps <= FARTHEST_OBJECT; steps++, at--)
    {
      if (is_object_of (passage, at, people))
        return TRUE;
      if (is_comma (passage->chars[at - 1]) || passage->chars[at - 1] == 0x5E76 /* 并 */)
        return FALSE;
    }

  return FALSE;
}

/** zeren_judge_follows_people: Returns: whether people are found out about or followed */
gboolean
zeren_judge_follows_people (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  ZerenJudgedWord people = { 0 };

  while (zeren_judge_find_from (passage, ZEREN_WORDS_PERSON, people.end, &people))
    if (is_followed (passage, &people) || is_sought (passage, &people))
      {
        *word = zeren_judge_place (passage, people);
        return TRUE;
      }

  return FALSE;
}

/* Behind 分析研判 and the like, where several such verbs stand together. */
static gsize
skip_inquiry (const ZerenJudgePassage *passage, gsize at)
{
  gsize length;

  while (at < passage->n_chars &&
         (length = zeren_vocabulary_match (
            passage->vocabulary, ZEREN_WORDS_INQUIRE, passage->chars + at, passage->n_chars - at)) >
           0)
    at += length;

  return at;
}

/* Whether something is said about which it is done: 对…进行分析, 了解…; not 每月分析一次, 分析会.
 */
static gboolean
has_object (const ZerenJudgePassage *passage, const ZerenJudgedWord *verb)
{
  ZerenChars text = get_chars (passage);
  gsize end = skip_inquiry (passage, verb->end);

  if (has_object_mark (passage, verb->start))
    return TRUE;

  return !is_phrase_end (passage, end) &&
         zeren_chars_eat (&text, end, "会 报告 材料 结果 专报 组 员 人员 小组 队 清单 表") == 0;
}

/* Behind the last people to whom something is done: 对辖区群众… is about them, not about 辖区. */
static gsize
find_matter (const ZerenJudgePassage *passage)
{
  ZerenJudgedWord people = { 0 };
  gsize matter = 0;

  while (zeren_judge_find_from (passage, ZEREN_WORDS_PERSON, people.end, &people))
    if (has_object_mark (passage, people.start) && !is_agent (passage, people.start))
      matter = people.end;

  return matter;
}

/**
 * zeren_judge_inquires_in_doubt:
 *
 * Returns: whether something is found out that is no thing an office keeps, checks or repairs;
 * whom or what it may be about is in doubt
 */
gboolean
zeren_judge_inquires_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  ZerenJudgedWord verb = { 0 };
  ZerenJudgedWord thing;

  if (zeren_judge_find_from (passage, ZEREN_WORDS_THING, find_matter (passage), &thing))
    return FALSE;
  while (zeren_judge_find_from (passage, ZEREN_WORDS_INQUIRE, verb.end, &verb))
    if (has_object (passage, &verb))
      {
        *word = zeren_judge_place (passage, verb);
        return TRUE;
      }

  return FALSE;
}
