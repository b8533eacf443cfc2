/* zeren-duty-fields.c: recipient, deliverable and action of a duty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-fields-private.h"

#include "zeren-actor-reader-private.h"

/* A recipient is a name, perhaps with its description; what is longer is a sentence. */
#define LONGEST_RECIPIENT 60

/* 用户, 社会: publishing is no report to somebody. */
#define TO_EVERYBODY "公布 公示 公开 发布 宣传活动 宣传教育 宣传单 宣传资料 宣传工作"

/* 报后勤科, 报一级网格办: a name may begin like a word that is none. */
static gboolean
begins_with_no_name (const ZerenChars *text, gsize start)
{
  if (zeren_chars_eat (text, start, "后勤 报社 一级 一把手 一线 应急 应对 在建 在岗 按摩") > 0)
    return FALSE;

  if (zeren_chars_eat (text, start, "交") > 0)
    return zeren_chars_eat (text, start, "交通 交警 交投 交运 交易") == 0;

  return zeren_chars_eat (
           text,
           start,
           "（ 报 送 后 的 于 在 每 应 按 将 至少 一 以 ， 、 。 给 至 到 往 进馆 进场 进库") > 0;
}

static gboolean
is_recipient (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  if (end <= start || end - start > LONGEST_RECIPIENT || begins_with_no_name (text, start) ||
      zeren_chars_contain (text, start, end, "给 日内 时内 钟内 月内 天内") ||
      zeren_chars_contain (text, start, end, "， 。 应当 提前 须 并通知 并报 并送 并抄"))
    return FALSE;

  return zeren_ends_with_actor (text, start, end, vocabulary) ||
         zeren_chars_eat_back (text,
                               end,
                               "务会 工作会 会商会 会议 党委会 党组会 大会 全会 常委会 办公会 "
                               "行政会 支委会 上级 领导小组会 本人 畜主 群众 农户 诉求人") > 0;
}

/* The adverbs between recipient and verb: 向上级每半年专题、书面报告 */
static gsize
trim_adverbs (const ZerenChars *text, gsize start, gsize end)
{
  gsize length;

  while (end > start && (length = zeren_chars_eat_back (
                           text,
                           end,
                           "至少 专题 电话 书面 及时 如实 逐级 统一 当面 口头 进行 作 做 "
                           "一次 1次 2次 两次 工作 分别 定期 主动 立即 再")) > 0)
    end -= length;

  return end;
}

/* Said with 向 only: 向上级预警, 向居民代表会念一遍 */
#define HANDS_OVER "退还 返还 发放 出具 移交 呈交 上交 缴 上缴 预警 示警 告警 念 宣读 说明 述"

/* 向…报告, 向…提交: between the preposition and the first verb that hands over. */
static gboolean
read_behind_to (const ZerenChars *text,
                gsize start,
                gsize end,
                const ZerenVocabulary *vocabulary,
                ZerenSpan *recipient)
{
  for (gsize at = start; at < end; at++)
    {
      if (text->chars[at] != U'向' ||
          (zeren_chars_eat_back (text, at, "方 导 倾 动 面 流 转 去") > 0 &&
           zeren_chars_eat_back (text, at, "书面 当面") == 0))
        continue;

      for (gsize to = at + 2; to < MIN (end, at + LONGEST_RECIPIENT + 12); to++)
        {
          gsize stop = trim_adverbs (text, at + 1, to);

          if ((zeren_vocabulary_match (
                 vocabulary, ZEREN_WORDS_DELIVER, text->chars + to, end - to) == 0 &&
               zeren_chars_eat (text, to, HANDS_OVER) == 0) ||
              !is_recipient (text, at + 1, stop, vocabulary))
            continue;
          if (zeren_chars_contain (text, at, to, TO_EVERYBODY) ||
              zeren_chars_are (text, at + 1, stop, "社会 全社会 社会各界 社会公众"))
            break;

          *recipient = (ZerenSpan){ at + 1, stop };
          return TRUE;
        }
    }

  return FALSE;
}

/* 日报, 简报, 填报: but 5个工作日报主管部门, 30日报… */
static gboolean
is_kind_of_report (const ZerenChars *text, gsize at)
{
  if (zeren_chars_eat (text, at, "传达到 传达至 传达给") > 0)
    return FALSE;
  if (zeren_chars_eat (
        text,
        at,
        "传达 传染 传播 传统 传递 传授 传输 传真 转移 转办 转为 转运 转学 转正 转岗 转变 转换 转化 "
        "转嫁 转租 转让 转入 转出 转院 转账 转发 "
        "发生 发现 发放 发挥 发展 发布 发动 发出 发起 发改 发卫 发电 发票 发言 发病 发热") > 0 ||
      (zeren_chars_eat (text, at, "传") > 0 &&
       zeren_chars_eat_back (text, at, "上 宣 流 误 谣 下") > 0) ||
      (zeren_chars_eat (text, at, "发") > 0 &&
       zeren_chars_eat_back (text, at, "突 开 印 下 颁 签 核 批 爆 引 复 多 高 收 激 研 分 补") >
         0))
    return TRUE;
  if (zeren_chars_eat_back (
        text, at, "次日 当日 翌日 按月 按日 按周 按年 每月 每日 每周 每年 逐月 逐日 逐周") > 0)
    return FALSE;
  if (zeren_chars_eat_back (text, at, "日 月 年 周") > 0 && text->chars[at] == U'报')
    return zeren_chars_eat_back (text, at - 1, "0 1 2 3 4 5 6 7 8 9 一 二 三 五 十 作 个 底") == 0;

  return zeren_chars_eat_back (text, at, "专 简 快 填 汇") > 0;
}

/* 送食品安全总监过目: two words at most stand behind the name. */
static gboolean
is_short_rest (const ZerenChars *text, gsize at, gsize end)
{
  gsize stop = at;

  while (stop < end && zeren_chars_eat (text, stop, "， 。 ； 、") == 0)
    stop++;

  if (stop == at + 1)
    return zeren_chars_eat (text, at, "换 修 看 存 批 审 阅 签 查 办 核") > 0;

  return stop == at + 2 &&
         zeren_chars_eat (
           text, at, "的 情况 工作 材料 报告 资料 数据 信息 纪要 记录 通知 方案 计划 清单") == 0;
}

/* 书面告知申请人受理情况: whom it is told stands right behind the verb. */
static gboolean
is_telling (const ZerenChars *text, gsize at)
{
  return zeren_chars_eat (text, at, "告知 答复 回复 反馈 通知") > 0;
}

/* 报镇党委, 报送主管部门备案, 提交党组会议审议: behind the verb, up to what is done with it there.
 */
static gboolean
read_behind_verb (const ZerenChars *text,
                  gsize start,
                  gsize end,
                  const ZerenVocabulary *vocabulary,
                  ZerenSpan *recipient)
{
  for (gsize at = start; at < end; at++)
    {
      gsize verb = zeren_chars_eat (
        text,
        at,
        "传达到 传达至 传达给 送达 汇交 推送 推送给 推送至 报送 报告 上报 呈报 报请 报备 报 提交 "
        "提请 "
        "递交 抄送 抄报 告知 "
        "通知 通报 送交 送 反馈 交 "
        "答复 "
        "回复 联系 呈 转 传给 传至 传 转到 告诉 办结回 补报 续报 发 回告 转告 打电话给 交给 报给 "
        "转给 "
        "送给 提供给 发至 发给 下发 下达 印发 移送 "
        "移交 转交 上缴 上交 呈交 分发 送到 送至 报到 报至 "
        "转送 汇报 抄告 通知到");
      gsize from = at + verb;

      /* 马上报告: no 上报 */
      if (verb == 0 || is_kind_of_report (text, at) ||
          (zeren_chars_eat (text, at, "上报告") > 0 &&
           zeren_chars_eat_back (text, at, "马 网 线 会") > 0))
        continue;
      from += zeren_chars_eat (text, from, "一次 1次");
      from += zeren_chars_eat (text, from, "给 至 到 经");

      for (gsize to = MIN (end, from + LONGEST_RECIPIENT); to > from + 1; to--)
        {
          gboolean is_closed = to == end ||
                               zeren_chars_eat (
                                 text,
                                 to,
                                 "， 签字 签批 会签 签发 备案 审批 批准 审查 审核 审定 审议 同意 "
                                 "核准 研究 讨论 备查 存档 "
                                 "、 并 （ 。 后 汇总 审阅 核定 汇报 办理 归档 登记 统计 审签 决定 "
                                 "公示 存查 处理 同意 "
                                 "执行 落实 知晓 受理 协调 支持 解决 指导 进行 留存 保存 存放 查处 "
                                 "调查 比对 检验 检测 鉴定 "
                                 "处置") > 0 ||
                               is_short_rest (text, to, end) ||
                               (is_telling (text, at) &&
                                zeren_ends_with_actor (text, from, to, vocabulary) &&
                                zeren_chars_eat (text, to, "受理 办理 处理 结果 理由 复核 进展") >
                                  0);

          if (!is_closed || !is_recipient (text, from, to, vocabulary))
            continue;

          *recipient = (ZerenSpan){ from, to };
          return TRUE;
        }
      at = from - 1;
    }

  return FALSE;
}

static gboolean
has_act (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  for (gsize at = start; at < end; at++)
    if (zeren_vocabulary_match (vocabulary, ZEREN_WORDS_ACT, text->chars + at, end - at) > 0)
      return TRUE;

  return FALSE;
}

/* 报送动态给党委书记, 给来访人出具告知书, 到林业站交日记, 在职工大会上述职 */
static gboolean
read_behind_give (const ZerenChars *text,
                  gsize start,
                  gsize end,
                  const ZerenVocabulary *vocabulary,
                  ZerenSpan *recipient)
{
  for (gsize at = start; at < end; at++)
    {
      gsize give = zeren_chars_eat (text, at, "给");
      gsize place = give > 0 ? 0 : zeren_chars_eat (text, at, "到 在");

      if (give + place == 0 ||
          zeren_chars_eat_back (text, at, "交 发 报 送 转 供 拨 付 现 存 所 正") > 0)
        continue;
      for (gsize to = MIN (end, at + 1 + LONGEST_RECIPIENT); to > at + 2; to--)
        {
          gboolean is_closed =
            give > 0
              ? to == end ||
                  zeren_chars_eat (
                    text,
                    to,
                    "， 。 ； 报 交 送 寄 提供 汇报 通报 反馈 出具 送达 开具 发送 答复 回复 送去") >
                    0
            : zeren_chars_eat (text, at, "到") > 0
              ? zeren_chars_eat (text, to, "交 报送 备案 报备 报告") > 0
              : zeren_chars_eat (text, to, "上述 上作 上报告 上汇报 上通报 上说明 述职 述安 述责") >
                  0;

          if (!is_closed || !is_recipient (text, at + 1, to, vocabulary))
            continue;
          *recipient = (ZerenSpan){ at + 1, to };
          return TRUE;
        }
    }

  return FALSE;
}

/* 与各班组签订责任书, 与财政局对账: with whom something is agreed */
static gboolean
read_behind_with (const ZerenChars *text,
                  gsize start,
                  gsize end,
                  const ZerenVocabulary *vocabulary,
                  ZerenSpan *recipient)
{
  for (gsize at = start; at < end; at++)
    {
      if (zeren_chars_eat (text, at, "与 同") == 0 || has_act (text, start, at, vocabulary) ||
          zeren_chars_eat_back (text, at, "参 相 会 共 不") > 0)
        continue;

      for (gsize to = at + 2; to < MIN (end, at + LONGEST_RECIPIENT); to++)
        {
          gsize stop = trim_adverbs (text, at + 1, to);

          if (zeren_chars_eat (
                text, to, "签订 签署 签 谈话 谈心 约谈 谈一次 各谈 对账 核对 核实 订立 层层签订") ==
              0)
            continue;
          if (!is_recipient (text, at + 1, stop, vocabulary) &&
              zeren_chars_eat_back (text, stop, "岗位 人") == 0)
            break;

          *recipient = (ZerenSpan){ at + 1, stop };
          return TRUE;
        }
    }

  return FALSE;
}

/** zeren_read_recipient: Returns: whether the range says to whom something is reported or handed */
gboolean
zeren_read_recipient (const ZerenChars *text,
                      gsize start,
                      gsize end,
                      const ZerenVocabulary *vocabulary,
                      ZerenSpan *recipient)
{
  *recipient = (ZerenSpan){ 0 };
  end = MIN (end, start + 400);

  return read_behind_to (text, start, end, vocabulary, recipient) ||
         read_behind_verb (text, start, end, vocabulary, recipient) ||
         read_behind_give (text, start, end, vocabulary, recipient) ||
         read_behind_with (text, start, end, vocabulary, recipient);
}

/* ---- pairs ------------------------------------------------------------------------------------
 */

/* The name that begins behind the last sign before @at. */
static gsize
name_start (const ZerenChars *text, gsize start, gsize at)
{
  while (at > start && text->chars[at - 1] != U'、' && text->chars[at - 1] != U'，')
    at--;

  return at;
}

static gboolean
add_pair (const ZerenChars *text,
          ZerenPairs *pairs,
          gsize start,
          gsize to_sign,
          gsize end,
          const ZerenVocabulary *vocabulary)
{
  gsize from = name_start (text, start, to_sign);
  gsize stop = to_sign + 1;

  while (stop < end && text->chars[stop] != U'、' &&
         zeren_vocabulary_match (vocabulary, ZEREN_WORDS_DELIVER, text->chars + stop, end - stop) ==
           0)
    stop++;
  stop = trim_adverbs (text, to_sign + 1, stop);

  if (pairs->n_pairs == ZEREN_MAX_PAIRS ||
      !zeren_ends_with_actor (text, from, to_sign, vocabulary) ||
      !is_recipient (text, to_sign + 1, stop, vocabulary))
    return FALSE;

  pairs->actors[pairs->n_pairs] = (ZerenSpan){ from, to_sign };
  pairs->recipients[pairs->n_pairs] = (ZerenSpan){ to_sign + 1, stop };
  pairs->n_pairs++;
  return TRUE;
}

/** zeren_read_pairs: Returns: whether there are two or more pairs (domain.md 4.6, rule 5) */
gboolean
zeren_read_pairs (const ZerenChars *text,
                  gsize start,
                  gsize end,
                  const ZerenVocabulary *vocabulary,
                  ZerenPairs *pairs)
{
  gsize from = start;

  pairs->n_pairs = 0;
  end = MIN (end, start + 400);
  for (gsize at = start; at < end; at++)
    {
      if (text->chars[at] != U'向')
        continue;
      if (!add_pair (text, pairs, from, at, end, vocabulary))
        return FALSE;
      from = at + 1;
    }

  return pairs->n_pairs >= 2;
}

/* ---- deliverables -----------------------------------------------------------------------------
 */

/* 一份, 1篇, 书面 before the name of a paper. */
static gsize
skip_count (const ZerenChars *text, gsize at)
{
  static const char figures[] = "0 1 2 3 4 5 6 7 8 9 一 两 二 三 四";
  gsize from = at;
  gsize length;

  while ((length = zeren_chars_eat (text, from, figures)) > 0)
    from += length;
  length = zeren_chars_eat (text, from, "份 篇 期 次 个");
  if (from > at && length > 0)
    at = from + length;

  return at + zeren_chars_eat (text, at, "和上报 并上报 并报送 了");
}

/* 《…》: the title of what is written. */
static gboolean
read_title (const ZerenChars *text, gsize start, gsize end, ZerenSpan *deliverable)
{
  for (gsize at = start; at < end; at++)
    {
      gsize close = at;

      if (text->chars[at] != U'《')
        continue;
      while (close < end && text->chars[close] != U'》')
        close++;
      if (close < end)
        *deliverable = (ZerenSpan){ at, close + 1 };
      return close < end;
    }

  return FALSE;
}

/** zeren_read_deliverable: Returns: whether the range names a paper that is to be made */
gboolean
zeren_read_deliverable (const ZerenChars *text,
                        gsize start,
                        gsize end,
                        const ZerenVocabulary *vocabulary,
                        ZerenSpan *deliverable)
{
  *deliverable = (ZerenSpan){ 0 };
  end = MIN (end, start + 400);

  for (gsize at = start; at < end; at++)
    {
      gsize verb = zeren_vocabulary_match (
        vocabulary, ZEREN_WORDS_MAKE, text->chars + at, end - at);
      gsize from = skip_count (text, at + verb);
      gsize stop = from;

      if (verb == 0)
        continue;
      if (zeren_chars_eat (text, from, "和 与 及 的") > 0)
        continue;
      if (zeren_chars_at (text, from) == U'《')
        return read_title (text, from, end, deliverable);
      while (stop < end && text->chars[stop] != U'，' && text->chars[stop] != U'、')
        stop++;
      for (gsize to = stop; to > from; to--)
        {
          if (zeren_vocabulary_match_end (
                vocabulary, ZEREN_WORDS_PAPER, text->chars + from, to - from) == 0)
            continue;
          if (zeren_chars_contain (text, from, to, "应当 每 一次 1次 不少于 至少 之日 日内"))
            break;
          *deliverable = (ZerenSpan){ from, to };
          return TRUE;
        }
      at += verb - 1;
    }

  return FALSE;
}

/* 并将结果报…, 自查结果以书面形式报…, 提交会议审议: it belongs to the act before it (4.6, rules 7,
 * 9). */
gboolean
zeren_is_delivery (const ZerenChars *text,
                   gsize start,
                   gsize end,
                   const ZerenVocabulary *vocabulary)
{
  ZerenSpan recipient;
  gsize at = start;

  at += zeren_chars_eat (text, at, "并且 并 同时 且");
  at += zeren_chars_eat (text, at, "及时 按时 书面");
  if (zeren_chars_eat (text,
                       at,
                       "交 送 呈 转 传 推送 通报 通知 告知 反馈 报送 一式两份 一式三份 将 把 向 "
                       "抄送 抄报 抄告 提交 提请 报 上报 "
                       "送 呈报 形成 汇总后 经 以书面") == 0 &&
      !zeren_chars_contain (text,
                            at,
                            MIN (at + 12, end),
                            "结果 报告 情况 材料 总结 方案 计划 清单 名单 台账 记录 复印件 副本 "
                            "电子版 回执 表报 表交 表送 单报 单交 单送"))
    return FALSE;
  if (zeren_chars_eat (text, at, "要 应 必须 须 需 可") > 0 ||
      zeren_chars_contain (text, start, end, TO_EVERYBODY))
    return FALSE;

  return zeren_read_recipient (text, start, end, vocabulary, &recipient);
}
