/* zeren-duty-rows.c: the acts in the rows of a schedule: each a duty with the row's time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-rows-private.h"

#include "zeren-duty-builder-private.h"

typedef struct
{
  const ZerenOutline *outline;
  const ZerenVocabulary *vocabulary;
  ZerenPassage passage;
  ZerenReading reading;
  char *actor; /* of the row's column of who is responsible */
  GPtrArray *duties;
} Row;

static gboolean
header_is (const ZerenParagraph *paragraph, const char *words)
{
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars header;

  if (paragraph->column_header == NULL)
    return FALSE;

  chars = g_utf8_to_ucs4_fast (paragraph->column_header, -1, &length);
  header = (ZerenChars){ chars, length };
  return zeren_chars_contain (&header, 0, header.length, words);
}

static gboolean
is_responsible_column (const ZerenParagraph *paragraph)
{
  return header_is (paragraph,
                    "责任单位 责任部门 责任主体 责任人 牵头 负责 承办 主办 落实单位 实施单位");
}

static gboolean
is_content (const ZerenParagraph *paragraph)
{
  if (g_strcmp0 (paragraph->string, paragraph->row_time) == 0 ||
      header_is (paragraph, "时间 日期 月份 时限 序号 备注 频次 周期 进度 期限 配合 参加") ||
      is_responsible_column (paragraph))
    return FALSE;

  return TRUE;
}

/* Who is responsible for the row, from its own column. */
static char *
dup_row_actor (const ZerenOutline *outline, guint position)
{
  const ZerenParagraph *self = zeren_outline_get_paragraph (outline, position);
  guint from = position;

  while (from > 0)
    {
      const ZerenParagraph *before = zeren_outline_get_paragraph (outline, from - 1);

      if (before->table != self->table || before->row != self->row)
        break;
      from--;
    }

  for (guint i = from; i < outline->paragraphs->len; i++)
    {
      const ZerenParagraph *other = zeren_outline_get_paragraph (outline, i);

      if (other->table != self->table || other->row != self->row)
        break;
      if (is_responsible_column (other) && other->n_chars > 0 && other->n_chars <= 40)
        return g_strdup (other->string);
    }

  return NULL;
}

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
  if (zeren_chars_contain (&text, 0, text.length, "全年 长期 日常 常年 持续 适时 不定期"))
    return FALSE;
  if (readings->len > 0 && g_array_index (readings, ZerenReading, 0).kind != ZEREN_FREQUENCY_EVENT)
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

static void
add_act (Row *self, guint first, guint last)
{
  const ZerenParagraph *paragraph = self->passage.paragraph;
  const ZerenPart *head = zeren_passage_get_part (&self->passage, first);
  ZerenDutyDraft draft = { .reading = &self->reading, .row_time = paragraph->row_time };
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
  draft.actor = self->actor;
  draft.actor_source = self->actor != NULL ? ZEREN_ACTOR_LEAD : ZEREN_ACTOR_NONE;
  if (zeren_read_subject (&self->passage.text, head, next, self->vocabulary, &subject))
    {
      own = zeren_paragraph_dup_quote (paragraph, self->outline->text, subject.start, subject.end);
      draft.actor = own;
      draft.actor_source = ZEREN_ACTOR_OWN;
      draft.subject_start = subject.start;
      draft.subject_end = subject.end;
    }

  if (zeren_range_has_act (&self->passage, draft.start, draft.end))
    g_ptr_array_add (self->duties, zeren_build_duty (self->outline, &self->passage, &draft));
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
 *
 * Finds the acts where the paragraph is a cell of a schedule with a time in its row.
 *
 * Returns: whether the paragraph is done with
 */
gboolean
zeren_find_in_row (const ZerenOutline *outline,
                   const ZerenVocabulary *vocabulary,
                   guint position,
                   GPtrArray *duties)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (outline, position);
  Row row = { .outline = outline, .vocabulary = vocabulary, .duties = duties };

  if (paragraph->table == 0 || paragraph->table_kind != ZEREN_TABLE_SCHEDULE ||
      paragraph->row_time == NULL)
    return FALSE;
  if (!is_content (paragraph))
    return TRUE;
  if (!read_row_time (paragraph->row_time, vocabulary, &row.reading))
    return FALSE;

  row.passage.paragraph = paragraph;
  row.passage.vocabulary = vocabulary;
  row.passage.text = (ZerenChars){ paragraph->chars, paragraph->n_chars };
  if (has_own_frequency (&row))
    return FALSE;

  row.passage.parts = zeren_split_parts (&row.passage.text, paragraph->body, vocabulary);
  row.passage.is_time = g_new0 (gboolean, paragraph->n_chars + 1);
  row.actor = dup_row_actor (outline, position);
  find_acts (&row);

  g_ptr_array_unref (row.passage.parts);
  g_free (row.passage.is_time);
  g_free (row.actor);
  return TRUE;
}
