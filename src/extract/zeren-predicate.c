/* zeren-predicate.c: whether words say what is done, known as verbs or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No list holds all that offices do (晒书, 校秤, 擦拭母排). What stands behind somebody and a time,
 * or behind a time alone, is an act by its place, unless its first or last words make it a thing,
 * a state or a longer expression of time.
 */

#include "zeren-predicate-private.h"

/* 每月的…, 每季度为…, 每年有…: the time belongs to a thing, or to a state. */
#define STATES                                                                                     \
  "的 之 为 是 和 及 与 或 等 、 ） ” 》 时 期间 期 内 后 前 中 起 以上 以下 以内 有 无 未 没 不 " \
  "达 超 低于 高于 少于 多于 约 共 计 占 平均 属于 逐 都 均 增 减 下降 上升 第 最 收入 支出 产 "   \
  "各 "                                                                                            \
  "工作 任务 压力 形势 风险 重点 主要 例行 固定 规定 应急预案 经费 津贴 补贴 奖励 左右 上下 前后 " \
  "以来 至今"

/* 早晚高峰, 汛期来临之际, 安全生产月: nothing but a time, a place, a thing */
#define THINGS                                                                                     \
  "时段 期间 高峰 高峰期 阶段 季节 时间 时节 节点 左右 之际 际 前夕 前后 以来 至今 周期 频次 日 "  \
  "月 周 "                                                                                         \
  "节 季 上 下 中 内 后 前 时 的 之 和 与 期 段 制 制度 机制 原则 标准 方式 情况 要求 目标 任务 "  \
  "范围 "                                                                                          \
  "计划 方案 预案 台账 "                                                                           \
  "清单 名单 报表 表 记录 档案 结果 数 数量 率 元 天 次 名 人 个 点 等"

/* 把…, 给…, 到…, 请…, and what only a verb is followed by */
#define OPENS_ACT                                                                                  \
  "把 将 向 给 对 到 去 请 找 替 帮 与 同 用 从 在 由 听 看 做 作 打 开 关 办 交 送 领 取 收 发 "  \
  "填 "                                                                                            \
  "写 画 贴 挂 拿 提 搞 编 制 订 定 召 组 带 派 催 督 追 销 清 理 结 缴 还 撤 拆 运 备 补 拨 付 "  \
  "评 议 审 批 签 挖 栽 种 浇 喂 洗 擦 扫 刷 擦 换 修 补 加 测 量 称 校 试 检 查 核 点 盘 数 清 "  \
  "抄 "                                                                                            \
  "记 "                                                                                            \
  "晒 拍 "                                                                                         \
  "传 印 订 装 搬 倒 冲 排 放 停 启 锁 巡 走 过 入 进 上 下 回 约 谈 讲 学 读 考 练 跑 站 守 护 "  \
  "防 "
#define AFTER_VERB                                                                                 \
  "了 着 完 好 齐 毕 一次 一遍 一回 一趟 一轮 到位 清楚 干净 出来 下去 起来 给 至 到"

/* Fewer characters are no act. */
#define SHORTEST 2

/* A heading without any sign is no longer. */
#define LONGEST_HEADING 6

/* 十点, 22时30分前, 二十点半 */
static gsize
skip_clock (const ZerenChars *text, gsize at)
{
  static const char figures[] = "0 1 2 3 4 5 6 7 8 9 零 一 两 二 三 四 五 六 七 八 九 十";
  gsize from = at, length;

  while ((length = zeren_chars_eat (text, at, figures)) > 0)
    at += length;
  length = zeren_chars_eat (text, at, "点半 点整 点 时 : ：");
  if (at == from || length == 0)
    return from;
  at += length;
  while ((length = zeren_chars_eat (text, at, figures)) > 0)
    at += length;
  at += zeren_chars_eat (text, at, "分");
  at += zeren_chars_eat (text, at, "之前 以前 前 之后 以后 后");
  at += zeren_chars_eat (text, at, "、 和 及 至 到 — -");

  return at;
}

static gsize
skip_fillers (const ZerenPassage *passage, gsize at, gsize end)
{
  const ZerenChars *text = &passage->text;

  for (;;)
    {
      gsize from = at;

      while (at < end && (passage->is_time[at] || text->chars[at] == U'，'))
        at++;
      at = zeren_skip_modal (text, at, end, passage->vocabulary);
      at = skip_clock (text, at);
      at += zeren_chars_eat (text,
                             at,
                             "非汛期 汛期 防火期 冬季 夏季 春季 秋季 雨季 上午 下午 晚上 早上 中午 "
                             "左右 分别 各自 统一 集中 认真 严格 按时 准时 "
                             "逐一 逐项 逐户 逐个 亲自 带头 主动 再 还 并 就 则 要 由 各");
      if (at == from)
        return at;
    }
}

/* 每年两个主题: how many there are of a thing */
static gboolean
is_quantity (const ZerenChars *text, gsize at)
{
  return zeren_chars_eat (text, at, "0 1 2 3 4 5 6 7 8 9 一 两 二 三 四 五 六 七 八 九 十 百 几") >
           0 &&
         zeren_chars_eat (text,
                          at + 1,
                          "查 校 检 巡 报 结 清 评 考 会 训 练 测 换 洗 修 扫 访 审 核 盘 "
                          "调度 通报 研判") == 0;
}

/**
 * zeren_is_predicate:
 * @start: first character behind the time
 * @end: one past the last
 *
 * Returns: whether the words there say what is done
 */
gboolean
zeren_is_predicate (const ZerenPassage *passage, gsize start, gsize end)
{
  const ZerenChars *text = &passage->text;
  gsize at = skip_fillers (passage, start, end);

  if (end == at + 1)
    return zeren_chars_eat (text, at, OPENS_ACT) > 0;
  if (end < at + SHORTEST || is_quantity (text, at))
    return FALSE;
  if (zeren_chars_contain (text, at, end, AFTER_VERB))
    return zeren_chars_eat (text, at, STATES) == 0;
  if (zeren_chars_eat (text, at, STATES) > 0)
    return FALSE;

  return zeren_chars_eat (text, at, OPENS_ACT) > 0 || zeren_chars_eat_back (text, end, THINGS) == 0;
}

/* Behind its last expression of time */
static gsize
behind_marks (const ZerenPart *part)
{
  return part->marks->len > 0 ? g_array_index (part->marks, ZerenTimeMark, part->marks->len - 1).end
                              : part->core;
}

/**
 * zeren_part_is_predicated:
 * @position: a part
 *
 * Returns: whether it says who, when and what is done
 */
gboolean
zeren_part_is_predicated (const ZerenPassage *passage, guint position)
{
  const ZerenPart *part = zeren_passage_get_part (passage, position);
  const ZerenSubject *subject = zeren_passage_get_subject (passage, position);

  return subject->end > subject->start && subject->end <= behind_marks (part) &&
         zeren_is_predicate (passage, behind_marks (part), part->end);
}

/* 二、汛前准备: a few words without any sign */
static gboolean
is_heading (const ZerenPassage *passage)
{
  const ZerenParagraph *paragraph = passage->paragraph;

  if (paragraph->table != 0 || paragraph->body == 0 ||
      paragraph->n_chars > paragraph->body + LONGEST_HEADING)
    return FALSE;
  for (gsize i = paragraph->body; i < paragraph->n_chars; i++)
    if (!g_unichar_isalnum (passage->text.chars[i]))
      return FALSE;

  return TRUE;
}

/** zeren_unit_is_predicated: Returns: whether an act by its place stands behind the time */
gboolean
zeren_unit_is_predicated (const ZerenPassage *passage,
                          const ZerenUnit *unit,
                          const ZerenReading *reading)
{
  gsize at = MAX (reading->end, unit->start);

  if (is_heading (passage))
    return FALSE;

  return at < reading->to && zeren_is_predicate (passage, at, reading->to);
}
