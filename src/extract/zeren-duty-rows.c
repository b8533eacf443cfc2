/* zeren-duty-rows.c: the acts in the rows of a schedule: each a duty with the row's time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-rows-private.h"

#include "zeren-facts-private.h"

#include "zeren-duty-builder-private.h"

/* 元旦 alone is no act; 消防演练 is one, for the column says so, and 家长会 by itself. */
#define SHORTEST_ACT 4

typedef struct
{
  const ZerenOutline *outline;
  const ZerenVocabulary *vocabulary;
  ZerenPassage passage;
  ZerenReading reading;
  const char *time;
  ZerenActor actor; /* who is responsible where a sentence does not say it */
  gboolean row_has_actor;
  const gboolean *is_taken;
  GPtrArray *duties;
} Row;

/* 每月, 每季度末 in the time column come back; 3月中旬 is a point. 全年 and 长期 are no time. */
static gboolean
read_row_time (const char *time, const ZerenVocabulary *vocabulary, ZerenReading *reading)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (time, -1, &length);
  ZerenChars text = { chars, length };
  g_autoptr (GArray) marks = zeren_read_time_marks (chars, length, vocabulary);
  g_autoptr (GArray) readings = zeren_read_frequencies (chars, length, marks, NULL);

  *reading = (ZerenReading){ .kind = ZEREN_FREQUENCY_DATE, .count = 1 };
  if (zeren_chars_contain (
        &text,
        0,
        text.length,
        "全年 长期 日常 常年 持续 适时 不定期 随时 全天 24小时 二十四小时 常态 经常"))
    return FALSE;
  /* 常态化, 即用即换 */
  if (readings->len == 0 &&
      !zeren_chars_contain (
        &text, 0, text.length, "月 日 季 年 周 旬 节 前 末 底 初 汛 学期 假 会 时 天"))
    return FALSE;
  if (readings->len > 0)
    *reading = g_array_index (readings, ZerenReading, 0);
  reading->n_points = 0;

  return TRUE;
}

/* 之后，形成报告: goes on with the act before it. */
static gboolean
goes_on (const Row *self, const ZerenPart *part)
{
  return zeren_chars_eat (&self->passage.text, part->start, "之后 随后 然后 同时 并 其中") > 0;
}

/* 对…进行总结, 里面包含…: what it is about; the act stands before. */
static gboolean
tells_content (const Row *self, const ZerenPart *part)
{
  return zeren_chars_eat (&self->passage.text,
                          part->core,
                          "对 里面 内容 包含 包括 主要 确保 以 通过 重点 总结 部署 做到 切实") > 0;
}

static gboolean
is_note (const Row *self, const ZerenPart *part)
{
  return zeren_chars_at (&self->passage.text, part->start) == U'（';
}

static gboolean
is_about (const Row *self, const ZerenSubject *subject, gsize end)
{
  return zeren_chars_eat (&self->passage.text,
                          subject->end,
                          "培训 会议 座谈 大会 例会 体检 考试 考核 轮训 演练 述职 会") > 0 &&
         end <= subject->end + 4;
}

static void
add_act (Row *self, guint first, guint last)
{
  const ZerenParagraph *paragraph = self->passage.paragraph;
  const ZerenPart *head = zeren_passage_get_part (&self->passage, first);
  ZerenDutyDraft draft = { .reading = &self->reading, .row_time = self->time };
  const ZerenPart *next = first + 1 < self->passage.parts->len
                            ? zeren_passage_get_part (&self->passage, first + 1)
                            : NULL;
  g_autofree char *own = NULL;
  ZerenSubject subject;

  while (last > first && tells_content (self, zeren_passage_get_part (&self->passage, last)))
    last--;

  draft.start = draft.act_start = head->core;
  draft.end = zeren_passage_get_part (&self->passage, last)->end;
  draft.context_start = draft.start;
  draft.context_end = draft.end;
  draft.actor = self->actor.name;
  draft.actor_source = self->actor.source;
  /* 责任人培训, in a row with an office of its own: whom it is about */
  if (zeren_read_subject (&self->passage.text, head, next, self->vocabulary, &subject) &&
      !(self->row_has_actor &&
        zeren_chars_are (&self->passage.text,
                         subject.start,
                         subject.end,
                         "全员 全体人员 全体职工 全体员工 干部 职工 员工 学生 师生 人员")) &&
      !(self->actor.name != NULL && paragraph->table != 0 && is_about (self, &subject, draft.end)))
    {
      own = zeren_paragraph_dup_quote (paragraph, self->outline->text, subject.start, subject.end);
      draft.actor = own;
      draft.actor_source = ZEREN_ACTOR_OWN;
      draft.subject_start = subject.start;
      draft.subject_end = subject.end;
    }

  if ((draft.end >= draft.start + SHORTEST_ACT ||
       (draft.end + 1 >= draft.start + SHORTEST_ACT &&
        zeren_range_has_act (&self->passage, draft.start, draft.end))) &&
      (paragraph->table != 0 || zeren_range_has_act (&self->passage, draft.start, draft.end)))
    g_ptr_array_add (self->duties, zeren_build_duty (self->outline, &self->passage, &draft));
}

static gboolean
tells_time (const Row *self, const ZerenPart *part)
{
  return zeren_is_time_only (&self->passage.text, part->core, part->end, self->vocabulary);
}

/* The last part of the sentence that @from stands in */
static guint
find_sentence_end (const Row *self, guint from)
{
  while (from + 1 < self->passage.parts->len &&
         !zeren_part_ends_sentence (zeren_passage_get_part (&self->passage, from)))
    from++;

  return from;
}

/* Each sentence of the cell is an act, with those that go on with it. */
static void
find_acts (Row *self)
{
  guint n_parts = self->passage.parts->len;
  guint first = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      const ZerenPart *part = zeren_passage_get_part (&self->passage, i);
      const ZerenPart *next = i + 1 < n_parts ? zeren_passage_get_part (&self->passage, i + 1)
                                              : NULL;

      /* 一季度：, said of the acts behind it, and what says its own time */
      if (self->is_taken != NULL && self->is_taken[i])
        {
          if (i > first)
            add_act (self, first, i - 1);
          else if (part->sign == U'：' && !tells_time (self, part)) /* 问题一：… */
            i = find_sentence_end (self, i);
          first = i + 1;
          continue;
        }
      if (next != NULL && (!zeren_part_ends_sentence (part) || goes_on (self, next)))
        continue;
      if (!is_note (self, zeren_passage_get_part (&self->passage, first)))
        add_act (self, first, i);
      first = i + 1;
    }
}

/* A cell that says itself how often (每周一次) is read like any other text. */
static gboolean
has_own_frequency (const Row *self)
{
  g_autoptr (GArray) readings = NULL;
  g_autoptr (GArray) marks = zeren_read_marks_in (
    &self->passage.text, 0, self->passage.text.length, self->vocabulary);

  readings = zeren_read_frequencies (
    self->passage.text.chars, self->passage.text.length, marks, NULL);
  for (guint i = 0; i < readings->len; i++)
    {
      ZerenFrequencyKind kind = g_array_index (readings, ZerenReading, i).kind;

      if (kind != ZEREN_FREQUENCY_DATE && kind != ZEREN_FREQUENCY_EVENT)
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_find_in_row:
 * @position: a paragraph
 * @above: who acts where the table does not say it
 *
 * Finds the acts where the paragraph is a cell of a schedule with a time in its row.
 *
 * Returns: whether the paragraph is done with
 */
gboolean
zeren_find_in_row (const ZerenOutline *outline,
                   const ZerenVocabulary *vocabulary,
                   guint position,
                   const ZerenActor *above,
                   GPtrArray *duties)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (outline, position);
  Row row = { .outline = outline, .vocabulary = vocabulary, .duties = duties };

  if (paragraph->table == 0 || paragraph->table_kind == ZEREN_TABLE_OTHER)
    return FALSE;
  /* What a list of problems says beside the answer is read like any other text. */
  if (!paragraph->is_act_column)
    return paragraph->table_kind == ZEREN_TABLE_SCHEDULE || paragraph->is_time_column;
  if (paragraph->row_time == NULL)
    return FALSE;
  if (!read_row_time (paragraph->row_time, vocabulary, &row.reading))
    return FALSE;

  row.passage.paragraph = paragraph;
  row.passage.vocabulary = vocabulary;
  row.passage.text = (ZerenChars){ paragraph->chars, paragraph->n_chars };
  if (has_own_frequency (&row))
    return FALSE;

  row.passage.parts = zeren_split_parts (&row.passage.text, paragraph->body, vocabulary);
  row.passage.is_time = g_new0 (gboolean, paragraph->n_chars + 1);
  row.time = paragraph->row_time;
  if (paragraph->row_actor != NULL)
    row.actor = (ZerenActor){ paragraph->row_actor, ZEREN_ACTOR_LEAD };
  else
    row.actor = *above;
  row.row_has_actor = paragraph->row_actor != NULL;
  find_acts (&row);

  g_ptr_array_unref (row.passage.parts);
  g_free (row.passage.is_time);
  return TRUE;
}

/**
 * zeren_find_timed_acts:
 * @passage: a paragraph with its parts
 * @is_taken: (array): for each part whether it is done with
 * @time: by when or how often, as a heading above it or a bracket behind it says
 * @actor: who is responsible where a sentence does not say it
 *
 * Finds the acts of a list whose items say no time of their own.
 */
void
zeren_find_timed_acts (const ZerenOutline *outline,
                       const ZerenPassage *passage,
                       const gboolean *is_taken,
                       const char *time,
                       const ZerenActor *actor,
                       GPtrArray *duties)
{
  Row row = { .outline = outline,
              .vocabulary = passage->vocabulary,
              .passage = *passage,
              .time = time,
              .actor = *actor,
              .is_taken = is_taken,
              .duties = duties };

  if (read_row_time (time, passage->vocabulary, &row.reading))
    find_acts (&row);
}
