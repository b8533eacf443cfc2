/* zeren-duty-subject.c: where the sentence of a duty says who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-subject-private.h"

#include "zeren-labels-private.h"

/* A longer description names nobody. */
#define LONGEST_DOER 40

/* The subject in the duty's own parts, else the nearest before them in the sentence. */
gboolean
zeren_find_own_subject (const ZerenPassage *self,
                        guint first,
                        const ZerenUnit *unit,
                        ZerenSubject *subject)
{
  for (guint i = unit->last + 1; i > first; i--)
    {
      *subject = *zeren_passage_get_subject (self, i - 1);
      if (subject->end > subject->start)
        return TRUE;
    }

  return FALSE;
}

/* 设备每季度保养一次，由维护单位负责: who acts is said behind. */
gboolean
zeren_find_subject_behind (const ZerenPassage *self,
                           guint sentence_end,
                           const ZerenUnit *unit,
                           ZerenSubject *subject)
{
  for (guint i = unit->last + 1; i < sentence_end; i++)
    {
      const ZerenPart *part = zeren_passage_get_part (self, i);

      *subject = *zeren_passage_get_subject (self, i);
      if (zeren_chars_eat (&self->text, part->core, "由 均由 都由") > 0 &&
          subject->end > subject->start &&
          zeren_chars_contain (&self->text,
                               subject->end,
                               part->end,
                               "负责 组织 牵头 承担 实施 落实 执行 完成 委托 进行 承办 办理"))
        return TRUE;
    }

  return FALSE;
}

/* 甲应当每月、乙应当每季度…: the second reading has a subject of its own. */
gboolean
zeren_read_subject_from (const ZerenPassage *self, gsize start, gsize end, ZerenSubject *subject)
{
  ZerenPart part = { .start = start, .core = start, .end = end };
  gboolean is_found;

  part.marks = zeren_read_marks_in (&self->text, start, end, self->vocabulary);
  is_found = zeren_read_subject (&self->text, &part, NULL, self->vocabulary, subject);
  g_array_unref (part.marks);

  return is_found;
}

/* 跨区运输危险货物的，应当…: whoever does so has to act; not where something happens to him. */
gboolean
zeren_find_doer (const ZerenPassage *self,
                 guint first,
                 const ZerenUnit *unit,
                 ZerenSubject *subject)
{
  const ZerenChars *text = &self->text;

  for (guint i = unit->first; i > first; i--)
    {
      const ZerenPart *part = zeren_passage_get_part (self, i - 1);
      const ZerenPart *next = zeren_passage_get_part (self, i);

      if (part->sign != U'，' || text->chars[part->end - 1] != U'的' ||
          part->end - part->core > LONGEST_DOER || zeren_part_is_timed (part) ||
          zeren_skip_modal (text, next->core, next->end, self->vocabulary) == next->core ||
          zeren_chars_contain (
            text,
            part->core,
            part->end,
            "发生 发现 出现 造成 情形 情况 问题 隐患 未 不 已 需要 需 确需 遇 接到 "
            "收到 存在 属于 符合 涉及 超过 到期 变更 因 无法 不力 若 如 当 范围内"))
        continue;

      *subject = (ZerenSubject){ part->core, part->end - 1 };
      return TRUE;
    }

  return FALSE;
}

/* 院长：每季度…。副院长：每月…: a name before a colon, also within a paragraph. 岗位：院长. */
gboolean
zeren_read_label_part (const ZerenPassage *self, guint position, ZerenSubject *subject)
{
  const ZerenPart *part = zeren_passage_get_part (self, position);
  const ZerenPart *before = position > 0 ? zeren_passage_get_part (self, position - 1) : NULL;
  ZerenSpan name = { part->core, part->end };
  gboolean is_named = before != NULL && before->sign == U'：' && part->end - part->core >= 2 &&
                      part->end - part->core <= 20 && part->sign != U'，' &&
                      zeren_is_post_word (&self->text, before->core, before->end);

  if (!is_named &&
      (part->sign != U'：' ||
       !zeren_read_heading_name (&self->text, part->core, part->end, self->vocabulary, &name)))
    return FALSE;

  *subject = (ZerenSubject){ name.start, name.end };
  return TRUE;
}
