/* zeren-point-place.c: whether a named point of time says when something is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-marks-private.h"

/* 汛前, 入冬前, 雨季后: one of the named points that lie before or behind something */
static gboolean
is_named_before_or_after (const ZerenPointPlace *self)
{
  gsize length = zeren_vocabulary_match_end (
    self->vocabulary, ZEREN_WORDS_POINT, self->text->chars, self->end);

  return length >= 2 && zeren_chars_eat_back (self->text, self->end, "前 后") > 0 &&
         zeren_chars_eat_back (self->text, self->end, "结束前 终了前 节课前 节课后") == 0;
}

/* 会议于年底, 各单位年底, 应当年底, and at the head of a part: a time. 对年终考核: none. */
static gboolean
has_adverb_left (const ZerenPointPlace *self)
{
  gsize at = self->at;

  if (at == 0)
    return TRUE;
  if (zeren_chars_eat_back (self->text,
                            at,
                            "一是 二是 三是 四是 五是 六是 ， 、 ； ： 。 于 在 到 至 并 且 和 及 "
                            "以及 （ ” — - － • ● ◆ ■ ★ ▲ ○ · 坚持 做到 每年 一般") > 0)
    return TRUE;
  if (self->follows_mark)
    return TRUE;

  /* 全年工作年终一总结 */
  if (zeren_chars_eat (self->text, self->end, "一") > 0 &&
      zeren_vocabulary_match (self->vocabulary,
                              ZEREN_WORDS_ACT,
                              self->text->chars + self->end + 1,
                              self->text->length - self->end - 1) > 0)
    return TRUE;

  /* 泄洪设施汛前全面试启一次: a thing, and right behind the time what is done with it */
  if (is_named_before_or_after (self) &&
      zeren_chars_eat_back (self->text, at, "的 对 将 把 为 与 按 在 做好 抓好 落实 加强") == 0 &&
      zeren_vocabulary_match_end (self->vocabulary, ZEREN_WORDS_ACT, self->text->chars, at) == 0 &&
      zeren_chars_contain (self->text,
                           self->end,
                           self->text->length,
                           "一次 两次 1次 2次 一遍 完 全面 到位 完毕 更换 补齐"))
    return TRUE;

  /* 台账月末清一次: a thing, how often, and one verb between */
  if (zeren_chars_eat_back (self->text, self->end, "月末 月底 月初 季末 季初 年末 年底 年初 周末") >
        0 &&
      zeren_chars_eat_back (self->text, at, "的 对 将 把 为 与 按 在") == 0 &&
      zeren_chars_contain (
        self->text, self->end + 1, MIN (self->text->length, self->end + 5), "一次 一遍 一回 1次"))
    return TRUE;

  return zeren_vocabulary_match_end (self->vocabulary, ZEREN_WORDS_MODAL, self->text->chars, at) >
           0 ||
         zeren_vocabulary_match_end (self->vocabulary, ZEREN_WORDS_ACTOR, self->text->chars, at) >
           0;
}

/* 年终考核不合格, 年底的工作, 6月为安全生产月: the word belongs to a thing. 年终考核。 is an act.
 */
static gboolean
has_adverb_right (const ZerenPointPlace *self)
{
  gsize noun;

  if (zeren_chars_eat (self->text,
                       self->end,
                       "的 为 是 起 施行 以来 至今 奖 绩效 决算 个人 述职报告 述责 "
                       "述廉 工作 评优 评先 分配 目标 民主") > 0)
    return FALSE;

  noun = zeren_chars_eat (
    self->text, self->end, "考核 述职 总结 评议 考评 评比 测评 检查 督查 审计 报告 考试");
  if (noun == 0)
    return TRUE;
  /* 年终述职时报告: the act stands behind. */
  if (zeren_chars_eat (self->text,
                       self->end + noun,
                       "时报告 时汇报 时说明 时作 时提交 时一并 时应当 时应 时须") > 0)
    return TRUE;

  return zeren_chars_eat (self->text,
                          self->end + noun,
                          "不 结果 合格 优秀 等 内容 方案 办法 指标 成绩 重要 范围 依据 材料 报告 "
                          "时 的 于 应 须 排名 末位 靠后 名列 连续 得分 低于 前三 后三") == 0 &&
         zeren_chars_eat_back (self->text, self->at, "和 及 纳入 作为 在") == 0;
}

/** zeren_point_is_adverb: Returns: whether the words around the point make it the time of an act,
 * and not a part of a thing; those before it are not asked where it says itself that it is a time
 */
gboolean
zeren_point_is_adverb (const ZerenPointPlace *self, gboolean is_plain)
{
  return (is_plain || has_adverb_left (self)) && has_adverb_right (self);
}
