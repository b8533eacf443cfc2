/* zeren-limit-marks.c: limits after or before an event: 二十日内, 提前三日, 当日, 立即 …
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-marks-private.h"

#include "zeren-numeral.h"

/* 任职三个月内须…: a limit. 任职两年内不得… and 任职满三年 are none. */
static gboolean
speaks_of_term (const ZerenChars *self, gsize start, gsize end)
{
  return zeren_chars_eat_back (self, start, "任职") > 0 &&
         zeren_chars_eat (self, end, "须 应 应当 要 必须 参加 完成 接受 提交") == 0;
}

/* 每次发生后24小时内 is a limit; 12个月内累计两次 and 近三个月内 are not. */
static gboolean
is_limit (const ZerenChars *self, gsize start, gsize end)
{
  return zeren_chars_eat_back (self, start, "每 逾期 超过 满 近 最近 过去 连续") == 0 &&
         !speaks_of_term (self, start, end) &&
         zeren_chars_eat (self, end, "累计 发生 出现 连续 有 未 不 达 被 两次 二次 多次 的") == 0;
}

static gsize
read_span (const ZerenChars *self, gsize at)
{
  ZerenNumeral numeral;
  gsize half = zeren_chars_eat (
    self, at, "一个半小时 两个半小时 一个半月 半个小时 半小时 半个工作日 半天 半日 半个月");
  gsize length = half > 0 ? 0 : zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize unit = half > 0 ? half
               : length > 0
                 ? zeren_chars_eat (
                     self,
                     at + length,
                     "秒钟 秒 分钟 个小时 小时 个工作日 工作日 个自然日 个日历日 日 天 个月 "
                     "个自然月 个星期 个礼拜 礼拜 个周 节课 周 月")
                 : 0;

  return unit > 0 ? length + unit : 0;
}

/* 届满前一个月, 举办前5日: counted back from an event. */
static gboolean
is_before_event (const ZerenChars *self, gsize start, gsize end)
{
  return zeren_chars_eat_back (self,
                               start,
                               "届满前 期满前 到期前 举办前 召开前 实施前 开始前 开工前 施工前 "
                               "活动前 会前 会议前 作业前 "
                               "启用前 投用前 使用前 换届前 结束前 开业前") > 0 &&
         zeren_chars_eat (self, end, "的 以上 完成") == 0;
}

/* 二十日内, 24小时以内, 提前三日, （举办）5日前 */
static gsize
read_numbered_limit (const ZerenChars *self, gsize at)
{
  gsize ahead = zeren_chars_eat (self, at, "提前");
  gsize length = ahead + read_span (self, at + ahead);
  gsize inside;

  if (length == ahead)
    return 0;

  inside = zeren_chars_eat (self, at + length, "之内 以内 内");
  if (inside > 0 && is_limit (self, at, at + length + inside))
    return length + inside;
  if (ahead > 0 || is_before_event (self, at, at + length))
    return length;
  /* 第一节课前: which one, not how long */
  if (zeren_chars_eat_back (self, at, "月 每月 年 第") > 0)
    return 0;
  /* 审核前一日终结的工作票: of the day before */
  if (zeren_chars_eat_back (self, at, "前") > 0 &&
      zeren_chars_eat (self, at, "一日 一天 1日 1天") > 0 &&
      zeren_chars_contain (self, at + length, MIN (self->length, at + length + 5), "的"))
    return 0;
  /* 验收前48小时, 活动开始前2个工作日: counted back from what stands before. */
  if (at >= 2 && zeren_chars_eat_back (self, at, "前") > 0 &&
      zeren_chars_eat_back (self, at, "目前 此前 日前 年前 月前 提前 以前 之前 期前 节前") == 0 &&
      zeren_chars_eat (
        self, at + length, "的 以上 之 前 后 为 、 。 ； ） 和 至 未 不 仍 没 是 左右") == 0)
    return length;

  inside = zeren_chars_eat (self, at + length, "之前 以前 前");
  return inside > 0 ? length + inside : 0;
}

/* 当日报告, 当天内反馈 */
/* 九时前, 17点前 behind 次日 */
static gsize
read_hour (const ZerenChars *self, gsize at)
{
  ZerenNumeral numeral;
  gsize day = zeren_chars_eat (self, at, "上午 下午 晚上 早上");
  gsize length = zeren_read_numeral (self->chars + at + day, self->length - at - day, &numeral);
  gsize noon = zeren_chars_eat (self, at, "中午前 正午前 下班前 上班前 上午下班前 午前");
  gsize unit = length > 0 ? zeren_chars_eat (
                              self, at + day + length, "时前 点前 时之前 点之前 时以前 点以前")
                          : 0;

  if (noon > 0)
    return noon;

  return unit > 0 ? day + length + unit : 0;
}

static gboolean
is_act_itself (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_vocabulary_match (
    vocabulary, ZEREN_WORDS_ACT, self->chars + at, self->length - at);

  return length > 0 && zeren_chars_eat (self, at, "值班 值守 带班 上岗 会议 例会 学习 培训") == 0 &&
         zeren_chars_eat (self, at + length, "情况 记录 结果 的 人员 任务 工作 安排 数据") == 0;
}

/* 当日信息, 汇总当日工作, 当天的, 当天值班: the word belongs to a thing. */
static gboolean
is_thing_of_day (const ZerenChars *self, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize act = zeren_vocabulary_match (
    vocabulary, ZEREN_WORDS_ACT, self->chars + end, self->length - end);

  return zeren_vocabulary_match_end (vocabulary, ZEREN_WORDS_ACT, self->chars, start) > 0 ||
         (act > 0 &&
          zeren_chars_eat (self, end + act, "情况 记录 结果 的 人员 任务 工作 安排 数据") > 0) ||
         zeren_chars_eat_back (
           self, start, "按 对 将 把 根据 于 从 自 和 与 了 在 的 每 节日 假日 之") > 0 ||
         zeren_chars_eat (
           self,
           end,
           "复工 复产 开工 上班 上课 开门 营业 "
           "的 值 带班 气温 天气 情况 工作 数据 记录 班 为 是 在 有 最 上午 下午 未 不 客流 产 "
           "销 信息 任务 台账 报表 日报 结果 会议 例会 现金 收入 票据 检查表 作业 岗 早 晚 中 夜 "
           "安排 无 如 若 因 出现 发生 发现 、 ， 。 ； ） 和 与 及 或 之 起 后 前 参加 "
           "剩余 轮 所 新 施工 生产 人员 学习 培训 上岗 到 天") > 0;
}

static gsize
read_same_day (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_chars_eat (self, at, "当日内 当天内 当日 当天 次日");

  if (length == 0)
    return 0;
  length += read_hour (self, at + length);
  if (is_act_itself (self, at + length, vocabulary) ||
      zeren_chars_eat (
        self,
        at + length,
        "交 内 将 以 向 报 发 印 填 送 补 书面报 书面反 书面告 书面通 书面答 口头报") > 0)
    return length;

  /* 来信当日拆阅: an act, known or not; 汇总当日信息: of that day */
  return at + length + 2 <= self->length && !is_thing_of_day (self, at, at + length, vocabulary)
           ? length
           : 0;
}

/* 收到密件后, 发现违章的，: what happened stands right before. */
static gboolean
follows_event (const ZerenChars *self, gsize at)
{
  return zeren_chars_contain (
    self, at > 16 ? at - 16 : 0, at, "收到 接到 发现 发生 出现 到货 交接 签收 遇");
}

static gsize
read_at_once (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_vocabulary_match (
    vocabulary, ZEREN_WORDS_AT_ONCE, self->chars + at, self->length - at);

  /* 能够当场解决的当场解决 tells how, wherever it stands. */
  if (length > 0 && zeren_chars_eat (self, at, "当场") > 0 &&
      (zeren_chars_eat_back (self, at, "能够 能 可以 可") > 0 ||
       (zeren_chars_eat_back (self, at, "的") > 0 &&
        zeren_chars_contain (self, at > 8 ? at - 8 : 0, at, "能当场 能够当场 可当场 可以当场"))))
    return 0;

  /* 当场整改, 收到密件后当场拆封 set a limit; 当场公布, 当场打分 tell how. */
  if (length > 0 && zeren_chars_eat (self, at, "当场") > 0 &&
      !(follows_event (self, at) &&
        zeren_chars_eat (self, at + length, "公布 宣布 打分 评分 点评 演示 提问 表态 展示") == 0) &&
      (zeren_chars_eat_back (self, at, "不能 无法 未能 不便 难以") > 0 ||
       zeren_chars_eat (
         self,
         at + length,
         "退货 整改 改正 责令 制止 纠正 处理 解决 办结 答复 反馈 告知 处置 清除 消除 予以 "
         "督促 要求 报告") == 0 ||
       zeren_chars_contain (
         self, at + length, MIN (self->length, at + length + 5), "措施 情况 方式 结果")))
    return 0;

  return length > 0 && zeren_chars_eat (
                         self, at + length, "通信 通讯 通话 通软件 通工具 性 就办 办 响应机制") == 0
           ? length
           : 0;
}

/** zeren_read_limit: 二十日内, 当日, 立即. Returns: the length of the limit at @at, 0 where there
 * is none */
gsize
zeren_read_limit (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = read_numbered_limit (self, at);

  if (length == 0)
    length = read_same_day (self, at, vocabulary);
  if (length == 0)
    length = read_at_once (self, at, vocabulary);

  return length;
}
