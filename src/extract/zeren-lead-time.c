/* zeren-lead-time.c: a time in the line that leads to a list, for all that stands below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lead-time-private.h"

#include "zeren-actor-reader-private.h"
#include "zeren-facts-private.h"

/* A longer line is a paragraph of its own. */
#define LONGEST_LEAD  60
#define LONGEST_PHASE 16

/* What a lead calls the items below it. */
#define ITEMS                                                                                      \
  "工作任务 重点任务 主要任务 重点工作 主要工作 常规工作 固定工作 必做工作 例行工作 工作安排 "     \
  "工作 任务 事项 安排"

/* Whether a clause or a paragraph of the same clause stands below. */
static gboolean
has_items (const ZerenOutline *outline, guint position)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (outline, position), *next;

  if (position + 1 >= outline->paragraphs->len)
    return FALSE;

  next = zeren_outline_get_paragraph (outline, position + 1);
  return next->document == paragraph->document && next->table == 0 &&
         (next->clause == paragraph->clause ||
          (next->clause > 0 &&
           zeren_outline_get_clause (outline, next->clause)->found->parent == paragraph->clause));
}

/* One past the expressions of time that a range begins with, or @start */
static gsize
skip_times (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  g_autoptr (GArray) marks = zeren_read_marks_in (text, start, end, vocabulary);
  gsize at = start;

  for (guint i = 0; i < marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (marks, ZerenTimeMark, i);

      if (at > start)
        at += zeren_chars_eat (text, at, "、 和 及 与");
      if (mark->start != at)
        break;
      at = mark->end;
    }

  return at;
}

/* 准备阶段（3月下旬至4月底） */
static gboolean
read_phase (const ZerenChars *text,
            gsize start,
            gsize end,
            const ZerenVocabulary *vocabulary,
            ZerenSpan *time)
{
  gsize open = start;

  while (open < end && text->chars[open] != U'（')
    open++;
  if (open >= end || text->chars[end - 1] != U'）' || open > start + LONGEST_PHASE ||
      zeren_chars_eat_back (text, open, "阶段 时期 步骤 环节") == 0 ||
      !zeren_is_time_only (text, open + 1, end - 1, vocabulary))
    return FALSE;

  *time = (ZerenSpan){ open + 1, end - 1 };
  return TRUE;
}

/* 每季度重点工作：, 每年汛前，管理所应当完成下列工作： */
static gboolean
read_list_lead (const ZerenChars *text,
                gsize start,
                gsize end,
                const ZerenVocabulary *vocabulary,
                ZerenSpan *time)
{
  gsize behind = skip_times (text, start, end, vocabulary), at = behind;

  if (behind == start)
    return FALSE;

  at += zeren_chars_eat (text, at, "的");
  at += zeren_chars_eat (text, at, ITEMS);
  if (at < end &&
      !(zeren_chars_contain (text, behind, end, "以下 下列 如下") &&
        zeren_chars_eat_back (text, end, "工作 任务 事项 活动 内容 检查 准备 如下") > 0))
    return FALSE;

  *time = (ZerenSpan){ start, behind };
  return TRUE;
}

/**
 * zeren_read_lead_time:
 * @position: a paragraph
 * @time: (out): the time, as a range of the paragraph
 *
 * Returns: whether the paragraph is nothing but the head of the list below it and says when all of
 *   that is to be done
 */
gboolean
zeren_read_lead_time (const ZerenOutline *outline,
                      guint position,
                      const ZerenVocabulary *vocabulary,
                      ZerenSpan *time)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (outline, position);
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  gsize end = paragraph->n_chars;

  if (paragraph->table != 0 || end <= paragraph->body || end > paragraph->body + LONGEST_LEAD ||
      zeren_chars_contain (&text, paragraph->body, end, "。 ；") || !has_items (outline, position))
    return FALSE;
  if (text.chars[end - 1] != U'：')
    return read_phase (&text, paragraph->body, end, vocabulary, time);

  end--;
  return read_phase (&text, paragraph->body, end, vocabulary, time) ||
         read_list_lead (&text, paragraph->body, end, vocabulary, time);
}
