/* zeren-facts.c: who and when, where a list writes it behind each of its items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-facts-private.h"

#include "zeren-labels-private.h"

/* A bracket or a value that is longer says something else. */
#define LONGEST_FACT 80

/** zeren_is_time_only: Returns: whether a range is nothing but an expression of time */
gboolean
zeren_is_time_only (const ZerenChars *text,
                    gsize start,
                    gsize end,
                    const ZerenVocabulary *vocabulary)
{
  g_autoptr (GArray) marks = NULL;
  gsize at = start;

  if (end < start + 2 || end - start > 30)
    return FALSE;

  marks = zeren_read_marks_in (text, start, end, vocabulary);
  for (guint i = 0; i < marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (marks, ZerenTimeMark, i);

      while (at < mark->start && zeren_chars_eat (text, at, "、 ， 和 及 与 至 各 （ ）") > 0)
        at += zeren_chars_eat (text, at, "、 ， 和 及 与 至 各 （ ）");
      if (at < mark->start && mark->bound_end > mark->bound_start && at == mark->bound_start)
        at = mark->bound_end;
      if (at != mark->start || mark->kind == ZEREN_MARK_SOFT || mark->kind == ZEREN_MARK_HOURS)
        return FALSE;
      at = mark->end;
    }
  at += zeren_chars_eat (text, at, "份 完成 前完成");

  return marks->len > 0 && at == end;
}

static gboolean
is_time_word (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_are (
    text,
    start,
    end,
    "完成时限 完成时间 完成期限 整改时限 整改期限 办结时限 办理时限 推进时限 时间节点 时间安排 "
    "时间要求 工作时限 落实时限 时限要求 时限 时间 期限 频次 频次要求");
}

/* 配合单位：, 责任领导：: told, and nobody who acts */
static gboolean
is_aside_word (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_are (
    text,
    start,
    end,
    "配合单位 配合部门 配合科室 协助单位 参加单位 参与单位 责任领导 牵头领导 包保领导 "
    "督办领导 地点 备注 联系人 联系电话 验收标准 工作目标 完成情况 进展情况 整改情况");
}

static gboolean
is_fact_word (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_is_office_word (text, start, end) || is_time_word (text, start, end) ||
         is_aside_word (text, start, end);
}

static void
set_fact (char **fact, const ZerenPassage *passage, gsize start, gsize end)
{
  if (*fact == NULL && end > start && end - start <= LONGEST_FACT)
    *fact = zeren_paragraph_dup_shadow (passage->paragraph, start, end);
}

/* --- in brackets ------------------------------------------------------------------------------ */

static gboolean
is_plain_name (const ZerenPassage *passage, gsize start, gsize end)
{
  ZerenSpan name;

  return zeren_read_heading_name (&passage->text, start, end, passage->vocabulary, &name) &&
         name.end == end;
}

static gsize
find_piece_end (const ZerenChars *text, gsize start, gsize end)
{
  while (start < end && zeren_chars_eat (text, start, "， ； 。 ：") == 0)
    start++;

  return start;
}

/* 区应急局、区住建局按职责分工负责 */
static gsize
trim_in_charge (const ZerenChars *text, gsize start, gsize end)
{
  gsize length;

  while (
    end > start &&
    (length = zeren_chars_eat_back (
       text,
       end,
       "按照职责分工负责 按职责分工负责 分工负责 分别负责 牵头负责 负责落实 牵头 负责 落实 等")) >
      0)
    end -= length;

  return end;
}

/* 综合科, 各镇街: an office. 中小学, 学生 say whom it is about. */
static gboolean
is_office (const ZerenPassage *passage, gsize start, gsize end)
{
  return is_plain_name (passage, start, end) &&
         zeren_chars_eat_back (
           &passage->text,
           end,
           "科 处 室 局 办 部 组 站 所 队 委 会 长 书记 镇 乡 村 街 街道 社区 单位 公司 中心 院 厂 "
           "主任 经理 总监 员") > 0 &&
         zeren_chars_eat_back (&passage->text, end, "学员 人员 党员 团员 成员 职员 群众 员工") == 0;
}

static gboolean
is_no_time (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_are (
    text, start, end, "长期坚持 持续推进 长期推进 常态推进 持续开展 长期 常态化 全年 立行立改");
}

/* 责任单位：安全科；完成时限：6月底前, or 6月底前，安全科 */
static gboolean
read_pieces (ZerenFacts *self, const ZerenPassage *passage, gsize start, gsize end)
{
  const ZerenChars *text = &passage->text;
  ZerenFacts found = { 0 };
  gboolean is_whole = TRUE;

  for (gsize from = start; from < end && is_whole;)
    {
      gsize to = find_piece_end (text, from, end);
      gsize value = to + 1;
      gsize stop = value < end ? find_piece_end (text, value, end) : end;

      if (to < end && text->chars[to] == U'：' && is_fact_word (text, from, to))
        {
          if (zeren_is_office_word (text, from, to))
            set_fact (&found.actor, passage, value, stop);
          else if (is_time_word (text, from, to))
            set_fact (&found.time, passage, value, stop);
          from = stop + 1;
          continue;
        }
      /* 巡护（每周不少于三次）: read with its sentence, like any frequency. */
      if (zeren_is_time_only (text, from, to, passage->vocabulary) &&
          !zeren_chars_contain (text, from, to, "每 次"))
        set_fact (&found.time, passage, from, to);
      else if (is_office (passage, from, trim_in_charge (text, from, to)))
        set_fact (&found.actor, passage, from, trim_in_charge (text, from, to));
      else if (!is_no_time (text, from, to))
        is_whole = FALSE;
      from = to + 1;
    }

  if (is_whole && self->actor == NULL)
    self->actor = g_steal_pointer (&found.actor);
  if (is_whole && self->time == NULL)
    self->time = g_steal_pointer (&found.time);
  zeren_facts_clear (&found);

  return is_whole;
}

static gsize
find_open_bracket (const ZerenChars *text, const ZerenPart *part)
{
  gsize at = part->end - 1;

  if (zeren_chars_eat (text, at, "） 〕 】") == 0)
    return part->end;

  while (at > part->start && part->end - at <= LONGEST_FACT)
    if (zeren_chars_eat (text, --at, "（ 〔 【") > 0)
      return at;

  return part->end;
}

static void
shorten_part (ZerenPassage *passage, ZerenPart *part, gsize end)
{
  part->end = MAX (end, part->core);
  g_array_unref (part->marks);
  part->marks = zeren_read_marks_in (&passage->text, part->start, part->end, passage->vocabulary);
}

/* 书记（站长）每月…: a bracket behind a name is another name for it. */
static void
take_bracket (ZerenFacts *self, ZerenPassage *passage, guint position, gboolean *is_taken)
{
  ZerenPart *part = g_ptr_array_index (passage->parts, position);
  const ZerenChars *text = &passage->text;
  gsize open = find_open_bracket (text, part);

  if (open == part->end || part->sign == U'：' ||
      (part->sign == U'，' && position + 1 < passage->parts->len) ||
      (open > part->start &&
       zeren_ends_with_actor (text, part->start, open, passage->vocabulary)) ||
      !read_pieces (self, passage, open + 1, part->end - 1))
    return;

  /* 准备阶段（3月）。召开动员会: the name of a time */
  if (open <= part->core || (position + 1 < passage->parts->len &&
                             zeren_chars_eat_back (text, open, "阶段 时期 步骤 环节") > 0))
    is_taken[position] = TRUE;
  else
    shorten_part (passage, part, open);
}

/* --- in words of their own -------------------------------------------------------------------- */

/* 责任单位：安全科; whether the words that follow are its value */
static gboolean
take_words (ZerenFacts *self, ZerenPassage *passage, guint position, gboolean *is_taken)
{
  const ZerenPart *part = zeren_passage_get_part (passage, position);
  const ZerenPart *value;

  if (part->sign != U'：' || position + 1 >= passage->parts->len ||
      !is_fact_word (&passage->text, part->core, part->end))
    return FALSE;

  value = zeren_passage_get_part (passage, position + 1);
  if (zeren_is_office_word (&passage->text, part->core, part->end))
    set_fact (&self->actor, passage, value->start, value->end);
  else if (is_time_word (&passage->text, part->core, part->end))
    set_fact (&self->time, passage, value->start, value->end);
  is_taken[position] = is_taken[position + 1] = TRUE;

  return TRUE;
}

/**
 * zeren_begins_with_fact:
 * @paragraph: a paragraph without a number
 *
 * Returns: whether it only says who and when, as 责任单位：安全科 does
 */
gboolean
zeren_begins_with_fact (const ZerenParagraph *paragraph, const ZerenVocabulary *vocabulary)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  gsize start = zeren_chars_eat (&text, 0, "（ 〔 【");
  gsize end = find_piece_end (&text, start, MIN (text.length, start + 12));

  return paragraph->table == 0 && paragraph->body == 0 && end < text.length &&
         text.chars[end] == U'：' && is_fact_word (&text, start, end);
}

/* Whether a paragraph says what is to be done. */
static gboolean
is_item (const ZerenParagraph *paragraph, const ZerenVocabulary *vocabulary)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  ZerenLabel label;

  if (paragraph->table != 0 || zeren_begins_with_fact (paragraph, vocabulary))
    return FALSE;
  if (paragraph->body > 0)
    return text.length > paragraph->body + 4;

  label = zeren_read_label (&text, 0, vocabulary);
  return label.kind == ZEREN_LABEL_NONE || label.end < text.length;
}

/* 1., （一）, 一、: a list begins */
static gboolean
begins_list (const ZerenParagraph *paragraph)
{
  ZerenChars text = { paragraph->chars, paragraph->body };
  gsize at = zeren_chars_eat (&text, 0, "第 （");

  return paragraph->body > 0 && paragraph->table == 0 &&
         zeren_chars_eat (&text, at, "1. 1、 1） 1 一、 一） 一条 ①") > 0 &&
         zeren_chars_eat (&text, at, "10 11 12 13 14 15 16 17 18 19 1.2 1.3 1.4") == 0;
}

/**
 * zeren_facts_stand_behind:
 * @position: a paragraph
 *
 * 责任单位：安全科 behind an item tells who has to do it; where a list begins behind that line, it
 * tells who has to do what the list says.
 *
 * Returns: whether the lines behind the paragraph belong to it
 */
gboolean
zeren_facts_stand_behind (const ZerenOutline *outline,
                          guint position,
                          const ZerenVocabulary *vocabulary)
{
  if (!is_item (zeren_outline_get_paragraph (outline, position), vocabulary))
    return FALSE;

  for (guint i = position + 1; i < outline->paragraphs->len; i++)
    {
      const ZerenParagraph *next = zeren_outline_get_paragraph (outline, i);

      if (!zeren_begins_with_fact (next, vocabulary))
        return i > position + 1 && !begins_list (next);
    }

  return TRUE;
}

/**
 * zeren_facts_take:
 * @passage: a paragraph and its parts; what tells such a fact is cut off
 * @is_taken: (array): for each part whether it is done with
 *
 * Reads who and when from brackets at the end of sentences and from words of their own. What is
 * known already stays.
 */
void
zeren_facts_take (ZerenFacts *self, ZerenPassage *passage, gboolean *is_taken)
{
  for (guint i = 0; i < passage->parts->len; i++)
    {
      if (take_words (self, passage, i, is_taken))
        i++;
      else
        take_bracket (self, passage, i, is_taken);
    }
}

void
zeren_facts_clear (ZerenFacts *self)
{
  g_clear_pointer (&self->actor, g_free);
  g_clear_pointer (&self->time, g_free);
}
