/* zeren-duty-unit.c: which parts of a sentence one statement of frequency belongs to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-unit-private.h"

#include "zeren-duty-fields-private.h"
#include "zeren-predicate-private.h"
#include "zeren-time-marks-private.h"

const ZerenPart *
zeren_passage_get_part (const ZerenPassage *self, guint position)
{
  return g_ptr_array_index (self->parts, position);
}

const ZerenSubject *
zeren_passage_get_subject (const ZerenPassage *self, guint position)
{
  return &g_array_index (self->subjects, ZerenSubject, position);
}

static gboolean
has_mark (GArray *marks, guint kinds)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (marks, ZerenTimeMark, i);

      if ((kinds & (1u << mark->kind)) != 0 && !mark->weak)
        return TRUE;
    }

  return FALSE;
}

#define OPENING_KINDS  (1u << ZEREN_MARK_PERIOD | 1u << ZEREN_MARK_POINT | 1u << ZEREN_MARK_LIMIT)
#define COUNTING_KINDS (1u << ZEREN_MARK_COUNT | 1u << ZEREN_MARK_HOURS)

/** zeren_part_is_timed: Returns: whether it says how often or by when */
gboolean
zeren_part_is_timed (const ZerenPart *self)
{
  return has_mark (self->marks, OPENING_KINDS | COUNTING_KINDS);
}

gboolean
zeren_part_has_soft (const ZerenPart *self)
{
  return has_mark (self->marks, 1u << ZEREN_MARK_SOFT);
}

/* 发现隐患的, 事故发生后, 情况紧急时, 对出现的突发事件: what the next part answers. */
gboolean
zeren_part_is_condition (const ZerenPassage *self, guint position)
{
  const ZerenPart *part = zeren_passage_get_part (self, position);

  if (part->sign != U'，')
    return FALSE;
  if (zeren_chars_eat_back (&self->text, part->end, "后 时 的 之日起 情况下 情形 起 之前 期间 前") >
      0)
    return TRUE;
  if (zeren_chars_eat (
        &self->text, part->core, "对 一旦 如 若 遇 发现 发生 出现 凡 接到 收到 因 查获 查实") == 0)
    return FALSE;

  /* 收到来件后应予登记, 对隐患挂牌督办: an act. */
  if (zeren_chars_contain (&self->text, part->core, part->end, "应当 应予 必须") ||
      (zeren_chars_eat (&self->text, part->core, "对") > 0 &&
       zeren_vocabulary_match_end (self->vocabulary, ZEREN_WORDS_ACT, self->text.chars, part->end) >
         0))
    return FALSE;

  return zeren_vocabulary_find (self->vocabulary,
                                ZEREN_WORDS_TRIGGER,
                                self->text.chars + part->core,
                                part->end - part->core,
                                NULL,
                                NULL) ||
         zeren_chars_contain (
           &self->text, part->core, part->end, "事件 事故 问题 隐患 险情 情况 故障 灾害 疫情");
}

/* ---- what is left of a range without its expressions of time ----------------------------------
 */

/** zeren_range_has_act: Returns: whether a verb of administrative work stands outside of the time
 */
gboolean
zeren_range_has_act (const ZerenPassage *self, gsize start, gsize end)
{
  for (gsize at = start; at < end; at++)
    {
      gsize length = zeren_vocabulary_match (
        self->vocabulary, ZEREN_WORDS_ACT, self->text.chars + at, end - at);

      if (length > 0 && !self->is_time[at])
        return TRUE;
    }

  return FALSE;
}

/* 每季度不少于一次, 每年至少召开一次: nothing but time, a subject and a verb that says nothing. */
static gboolean
is_bare_time (const ZerenPassage *self, guint position)
{
  const ZerenPart *part = zeren_passage_get_part (self, position);
  const ZerenSubject *subject = zeren_passage_get_subject (self, position);
  gsize left = 0;

  for (gsize at = part->core; at < part->end;)
    {
      gsize length = 0;

      if (self->is_time[at] || (at >= subject->start && at < subject->end))
        length = 1;
      if (length == 0)
        length = zeren_skip_modal (&self->text, at, part->end, self->vocabulary) - at;
      if (length == 0)
        length = zeren_chars_eat (
          &self->text,
          at,
          "召开 进行 开展 组织 举行 安排 实施 频次 周期 为 于 在 均 也 各 的 次 数 "
          "放在 定在 安排在 选在 固定在 完成 举办 如此 （ ） 、 和 及 每次 不 原则上 时间 内");
      if (length == 0)
        left++;
      at += MAX (length, 1);
    }

  return left <= 1;
}

/* ---- joining parts ----------------------------------------------------------------------------
 */

static void
join_back (ZerenUnit *unit)
{
  unit->first--;
  unit->is_joined = TRUE;
}

/* 3月至12月，每月…: in which part of the year the next part holds */
static gboolean
is_season (const ZerenPassage *passage, guint position)
{
  const ZerenPart *part = zeren_passage_get_part (passage, position);

  return part->marks->len == 1 && part->sign == U'，' &&
         g_array_index (part->marks, ZerenTimeMark, 0).kind == ZEREN_MARK_POINT &&
         zeren_is_month_range (&passage->text, &g_array_index (part->marks, ZerenTimeMark, 0));
}

static gboolean
can_join_next (const ZerenPassage *passage, const ZerenUnit *unit, guint sentence_end)
{
  const ZerenPart *next;

  if (unit->last + 1 >= sentence_end)
    return FALSE;

  next = zeren_passage_get_part (passage, unit->last + 1);
  if (unit->first == unit->last && is_season (passage, unit->first) && next->marks->len > 0 &&
      g_array_index (next->marks, ZerenTimeMark, 0).kind == ZEREN_MARK_PERIOD)
    return TRUE;

  return !has_mark (next->marks, OPENING_KINDS);
}

/* 每年12月，组织…; 应当自…之日起二十日内，向…备案: the act comes behind the time. */
static void
join_next_to_act (const ZerenPassage *passage, ZerenUnit *unit, guint sentence_end)
{
  for (guint steps = 0; steps < 2 && can_join_next (passage, unit, sentence_end); steps++)
    {
      const ZerenPart *next = zeren_passage_get_part (passage, unit->last + 1);

      unit->last++;
      unit->is_joined = TRUE;
      if (zeren_range_has_act (passage, next->core, next->end))
        return;
    }
}

static gboolean
ends_with_mark (const ZerenPart *part)
{
  const ZerenTimeMark *mark;

  if (part->marks->len == 0)
    return FALSE;

  mark = &g_array_index (part->marks, ZerenTimeMark, part->marks->len - 1);
  return mark->end == part->end && (1u << mark->kind & OPENING_KINDS) != 0;
}

/* Nothing but a subject and a number, right behind a duty of the same sentence */
static gboolean
shares_act_before (const ZerenPassage *passage, const ZerenUnit *unit, guint free_from)
{
  const ZerenPart *part = zeren_passage_get_part (passage, unit->first);
  const ZerenSubject *subject = zeren_passage_get_subject (passage, unit->first);

  return free_from > 0 && unit->first == free_from && subject->end > subject->start &&
         zeren_passage_get_part (passage, unit->first - 1)->sign != U'。' &&
         has_mark (part->marks, COUNTING_KINDS) && !has_mark (part->marks, OPENING_KINDS);
}

static void
join_parts (const ZerenPassage *passage,
            guint sentence_first,
            guint sentence_end,
            guint free_from,
            ZerenUnit *unit)
{
  const ZerenPart *part = zeren_passage_get_part (passage, unit->first);
  gboolean has_count = has_mark (part->marks, COUNTING_KINDS);
  gboolean has_room = unit->first > MAX (sentence_first, free_from);

  /* 县级每年不少于2次，乡级不少于4次: the act was said before. */
  if (is_bare_time (passage, unit->first))
    {
      unit->shares_act = shares_act_before (passage, unit, free_from);
      if (unit->shares_act)
        return;
      /* 演练由办公室牵头，放在每年12月进行 */
      if (has_room &&
          (has_count || unit->first + 1 == sentence_end ||
           zeren_chars_eat (&passage->text, part->core, "放在 定在 安排在 选在 固定在") > 0))
        join_back (unit);
      else
        join_next_to_act (passage, unit, sentence_end);
    }
  else if (ends_with_mark (part) ||
           (!has_count && !zeren_range_has_act (passage, part->core, part->end) &&
            !zeren_part_is_predicated (passage, unit->first)))
    join_next_to_act (passage, unit, sentence_end);
}

/**
 * zeren_unit_find:
 * @sentence_first: first part of the sentence
 * @sentence_end: one past its last part
 * @position: a part that says how often or by when
 * @free_from: the first part that no earlier duty has taken
 * @unit: (out): the parts that belong to it
 */
void
zeren_unit_find (const ZerenPassage *passage,
                 guint sentence_first,
                 guint sentence_end,
                 guint position,
                 guint free_from,
                 ZerenUnit *unit)
{
  *unit = (ZerenUnit){ .first = position, .last = position };
  join_parts (passage, sentence_first, sentence_end, free_from, unit);

  unit->start = zeren_passage_get_part (passage, unit->first)->core;
  unit->end = zeren_passage_get_part (passage, unit->last)->end;
  unit->marks = zeren_read_marks_in (&passage->text, unit->start, unit->end, passage->vocabulary);
}

void
zeren_unit_clear (ZerenUnit *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
}

/* ---- what looks like a duty and is none -------------------------------------------------------
 */

/* 未按规定每月巡查的: a ground. */
static gboolean
is_failure (const ZerenPassage *passage, const ZerenUnit *unit, const ZerenReading *reading)
{
  gsize near = reading->start > reading->from + 10 ? reading->start - 10 : reading->from;
  gboolean is_case = zeren_chars_eat_back (&passage->text, unit->end, "的 的情形 的行为") > 0;

  /* 不能立即整改的，…: a case, and what follows is the duty. */
  if (is_case && reading->kind == ZEREN_FREQUENCY_EVENT)
    return TRUE;
  if (is_case)
    return zeren_chars_contain (
      &passage->text,
      reading->from,
      reading->to,
      "未 没有 不按 拒不 逾期 不得 违反 无故 累计 连续 不参加 不合格 不达标 "
      "漏巡 漏检 漏报 漏查 缺席 缺勤 缺岗 旷工 迟到 早退 "
      "被约谈 被通报 被问责 被追责 被处 被警告 被举报 被投诉 受到");

  /* 效期不足六个月的药品每月…: a description */
  if (zeren_chars_contain (&passage->text, near, reading->start, "不足 不满 不够") &&
      !zeren_chars_contain (&passage->text, near, reading->start, "的"))
    return TRUE;

  return zeren_chars_contain (&passage->text,
                              near,
                              reading->start,
                              "未按 未在 未能 没有 不按 逾期 未于 未经 未做到 未达到 未实现 未坚持 "
                              "达不到 做不到");
}

/* 建议各班每半月…, 提倡司机每天…: nobody has to. */
static gboolean
is_advised (const ZerenPassage *passage, const ZerenReading *reading)
{
  return zeren_chars_eat (
           &passage->text, reading->from, "建议 提倡 倡导 倡议 号召 欢迎 希望 提议 鼓励") > 0 &&
         zeren_chars_eat (&passage->text,
                          reading->from,
                          "建议书 建议应 建议要 建议须 建议由 建议于 建议在 倡议书 提议人") == 0;
}

/* 可以自收到之日起三日内申请复核: a right. 宜每季度…: advice. 不得每日…: a ban. */
static gboolean
is_right_or_ban (const ZerenPassage *passage, const ZerenUnit *unit, const ZerenReading *reading)
{
  gsize behind = reading->start;

  /* 每年也可召开多次 */
  while (behind < reading->to && passage->is_time[behind])
    behind++;
  if (is_advised (passage, reading))
    return TRUE;
  /* 期满前30日内，双方可以协商续签 */
  if (reading->kind == ZEREN_FREQUENCY_EVENT && reading->end < reading->to &&
      zeren_chars_contain (
        &passage->text, reading->end, MIN (reading->to, reading->end + 8), "可以") &&
      !zeren_chars_contain (&passage->text, reading->end, reading->to, "应 须 必"))
    return TRUE;
  if (zeren_chars_eat_back (&passage->text, reading->start, "宜") > 0 &&
      zeren_chars_eat_back (&passage->text, reading->start, "事宜 适宜 便宜") == 0)
    return TRUE;
  if (zeren_chars_eat (&passage->text, behind, "宜 也可 亦可 还可 均可 可 不得 严禁 禁止") > 0 &&
      zeren_chars_eat (&passage->text, behind, "可能 可靠 可行 可视 可疑 可燃") == 0)
    return TRUE;

  for (gsize at = reading->start; at > reading->from; at--)
    {
      gsize modal = zeren_chars_eat_back (
        &passage->text, at, "可以 可在 可于 可自 有权 不得 严禁 禁止 应当 必须 应 须 不宜 鼓励");
      gsize inside;

      /* 可以自知道或者应当知道之日起十日内 */
      if (modal == 0 || zeren_chars_eat (&passage->text, at, "知道 当知道 知悉 当知悉") > 0)
        continue;
      if (zeren_is_inside_word (
            &passage->text, at - modal, unit->end, passage->vocabulary, &inside))
        continue;
      return zeren_chars_eat (
               &passage->text, at - modal, "可以 可在 可于 可自 有权 不得 严禁 禁止 不宜 鼓励") > 0;
    }

  return FALSE;
}

/* 责令三十日内改正，并处罚款: a consequence for somebody else. */
static gboolean
is_consequence (const ZerenPassage *passage, const ZerenReading *reading)
{
  /* 当场责令改正, 立即责令停产: the office's own act. */
  if (reading->kind == ZEREN_FREQUENCY_EVENT &&
      zeren_chars_eat (&passage->text, reading->end, "责令 予以责令") > 0)
    return FALSE;
  /* 一小时内报分管领导并责令改正: an act, and one more */
  if (reading->kind == ZEREN_FREQUENCY_EVENT &&
      zeren_chars_contain (&passage->text, reading->end, reading->to, "并责令 和责令 并督促") &&
      !zeren_chars_contain (&passage->text, reading->from, reading->start, "责令"))
    return FALSE;

  return zeren_chars_contain (
    &passage->text, reading->from, reading->to, "责令 罚款 处分 吊销 没收 拘留");
}

/* 每年应当完成下列工作：the items are the duties. */
static gboolean
only_opens_list (const ZerenPassage *passage, const ZerenReading *reading)
{
  return reading->kind == ZEREN_FREQUENCY_EVERY &&
         zeren_chars_contain (&passage->text, reading->from, reading->to, "下列 以下 如下");
}

/* 按照每年制定的方案, 应当立即处置的情形: the time describes a thing. */
static gboolean
only_describes (const ZerenPassage *passage, const ZerenReading *reading)
{
  /* 月度例会是指每月召开的会议, 每月考核得分作为…的依据 */
  if (zeren_chars_eat_back (&passage->text, reading->start, "是指 系指 所称") > 0 ||
      (reading->kind == ZEREN_FREQUENCY_EVERY &&
       zeren_chars_contain (&passage->text, reading->end, reading->to, "作为") &&
       zeren_chars_eat_back (&passage->text, reading->to, "依据 参考 条件 标准 基础 内容") > 0))
    return TRUE;
  /* 对连续两次不合格的单位: who it is done to */
  if (reading->carried &&
      zeren_chars_eat_back (&passage->text, reading->start, "连续 累计 先后 曾有 达到 已有") > 0)
    return TRUE;
  if (reading->kind == ZEREN_FREQUENCY_EVERY &&
      zeren_chars_eat_back (&passage->text,
                            reading->start,
                            "按照 根据 依据 依照 对照 参照 对 将 把 载明 注明 写明 标明") > 0)
    return TRUE;

  /* 立即整改的问题, 当场处罚的案件 */
  if (reading->kind == ZEREN_FREQUENCY_EVENT &&
      zeren_chars_contain (&passage->text,
                           reading->end,
                           MIN (reading->to, reading->end + 6),
                           "的问题 的隐患 的案件 的事项 的情况"))
    return TRUE;
  if (reading->kind != ZEREN_FREQUENCY_EVENT &&
      zeren_chars_eat_back (&passage->text, reading->to, "相结合 结合的方式") > 0)
    return TRUE;
  /* 全年无差错者年终给予奖励, 无事故的，学期末给予表扬: what follows from merit */
  if (reading->kind == ZEREN_FREQUENCY_DATE &&
      zeren_chars_eat_back (&passage->text, reading->start, "者 的， 者，") > 0 &&
      zeren_chars_contain (&passage->text,
                           reading->end,
                           reading->to,
                           "给予一次性奖 给予奖 予以奖 给予表彰 予以表彰 给予表扬 予以表扬"))
    return TRUE;

  return zeren_chars_contain (
    &passage->text,
    reading->end,
    reading->to,
    "的情形 的事项由 的标准 的规定 的费用 的经费 的方式另 的方式由 的办法另 "
    "的办法由 的格式 的式样 的比例");
}

/* 每年覆盖面不低于80%, 每年投入不少于10万元: a figure to reach, no act to do. */
static gboolean
only_sets_figure (const ZerenPassage *passage, const ZerenReading *reading)
{
  /* 会议控制在一小时以内 */
  if (reading->kind == ZEREN_FREQUENCY_EVENT &&
      zeren_chars_eat_back (&passage->text,
                            reading->start,
                            "控制在 控制到 限定在 限制在 掌握在 缩短到 缩短至 压缩到 压缩在 "
                            "压缩至 保持在 稳定在") > 0)
    return TRUE;

  /* 每周抽查辖区20%的小区: of how much, with the act before it */
  if (zeren_vocabulary_match (passage->vocabulary,
                              ZEREN_WORDS_ACT,
                              passage->text.chars + reading->end,
                              reading->to - reading->end) > 0 &&
      zeren_chars_contain (&passage->text, reading->end, reading->to, "%的 ％的") &&
      !zeren_chars_contain (
        &passage->text, reading->end, reading->to, "不低于 不少于 不得低于 达到 以上 率"))
    return FALSE;

  return reading->kind == ZEREN_FREQUENCY_EVERY && !reading->measured &&
         zeren_chars_contain (&passage->text,
                              reading->end,
                              reading->to,
                              "% ％ 个百分点 万元 元 五成 六成 七成 八成 九成");
}

/* 每年11月9日为宣传日, 接访日为每月15日: says what a day is. */
static gboolean
only_names_day (const ZerenPassage *passage, const ZerenReading *reading)
{
  gsize near = MIN (reading->end + 20, reading->to);

  if (reading->kind == ZEREN_FREQUENCY_DATE && reading->end + 2 >= reading->to &&
      zeren_chars_eat_back (&passage->text, reading->start, "日为 日是 时间为 时间是 日定为") > 0)
    return TRUE;

  if (reading->kind == ZEREN_FREQUENCY_EVERY &&
      (zeren_chars_eat (&passage->text, reading->end, "为一 是一") > 0 ||
       zeren_chars_eat_back (&passage->text, reading->start, "时间为 时间是 时间：") > 0))
    return TRUE;

  return reading->kind == ZEREN_FREQUENCY_EVERY &&
         zeren_chars_contain (
           &passage->text, reading->end, near, "日为 月为 周为 日是 月是 周是 定为 确定为");
}

/* So far before the time a sentence may begin with 近三年来. */
#define LONGEST_NARRATIVE 120

/* 近三年来，…，每年举办演出十余场: a sentence that tells how it has been, and obliges nobody */
static gboolean
tells_years_past (const ZerenPassage *passage, const ZerenReading *reading)
{
  const ZerenChars *text = &passage->text;
  gsize start = reading->from;

  while (start > 0 && reading->from - start < LONGEST_NARRATIVE &&
         zeren_chars_eat (text, start - 1, "。") == 0)
    start--;

  return zeren_chars_contain (
           text,
           start,
           MIN (reading->start, start + 12),
           "近年 近几年 近两年 近三年 近五年 多年来 历年来 长期以来 一直以来 "
           "建成以来 成立以来 过去一年 过去的一年 一年来 去年 上年度 今年以来") &&
         !zeren_chars_contain (text, start, reading->to, "应 要 须 必");
}

/* 全年开展检查38次，实现了零事故: what was done and what came of it */
static gboolean
tells_achieved (const ZerenPassage *passage, const ZerenReading *reading)
{
  const ZerenChars *text = &passage->text;
  gsize end = reading->to;

  while (end < text->length && end - reading->to < LONGEST_NARRATIVE &&
         zeren_chars_eat (text, end, "。 ；") == 0)
    end++;

  return reading->kind != ZEREN_FREQUENCY_EVENT &&
         zeren_chars_contain (
           text,
           reading->to,
           end,
           "实现了 取得了 完成了 形成了 达到了 得到了 受到了 解决了 收到了 赢得了") &&
         !zeren_chars_contain (text, reading->from, end, "应 要 须 必 确保 力争");
}

/* The sentence ends as a question. */
static gboolean
asks (const ZerenChars *text, gsize at)
{
  gsize end = MIN (text->length, at + LONGEST_NARRATIVE);

  while (at < end && zeren_chars_eat (text, at, "。 ； ？ ?") == 0)
    at++;

  return zeren_chars_eat (text, at, "？ ?") > 0;
}

/* 曾每日三次抽查, 每月接待群众数百人次, 满意度每年稳步提高, 到年底形成…格局: what was, what is,
 * what is hoped for.
 */
static gboolean
only_tells (const ZerenPassage *passage, const ZerenReading *reading)
{
  const ZerenChars *text = &passage->text;

  if (zeren_chars_eat_back (
        text, reading->start, "曾 曾经 以往 往年 过去 此前 已于 已在 已经于 平均 月均") > 0 ||
      (reading->kind == ZEREN_FREQUENCY_EXACT &&
       zeren_chars_contain (text, reading->start, reading->end, "约")) ||
      zeren_chars_eat (text,
                       reading->end,
                       "平均 约一 约二 约三 约四 约五 约六 约七 约八 约九 约十 约两 约1 约2 约3 "
                       "约4 约5 约6 约7 约8 约9") > 0 ||
      zeren_chars_contain (text, reading->from, reading->start, "是指 系指 已于 已在去 已在上") ||
      tells_years_past (passage, reading) || tells_achieved (passage, reading) ||
      zeren_chars_contain (text,
                           reading->end,
                           reading->to,
                           "数百 数千 数十 上千 近千 近百 上百 多达 高达 余场 余次 余人次 多场次"))
    return TRUE;
  if (reading->kind == ZEREN_FREQUENCY_DATE &&
      zeren_chars_eat_back (text, reading->start, "到 至 力争 确保") > 0 &&
      zeren_chars_eat (text,
                       reading->end,
                       "形成 实现 建成 达到 构建 基本 全面建成 全面形成 全面实现 力争 初步 明显") >
        0)
    return TRUE;

  /* 3月18日上午，副县长主持召开推进会: what the minutes are about */
  if (reading->kind == ZEREN_FREQUENCY_DATE && passage->paragraph->clause == 0 &&
      zeren_chars_eat (text, reading->end, "上午 下午 晚上 晚") > 0 &&
      zeren_chars_contain (
        text, reading->end, MIN (text->length, reading->end + 40), "主持召开 召开了 组织召开"))
    return TRUE;

  if (zeren_chars_eat (
        text, reading->from, "为保 为确 为加 为进 为规 为做 为切 为有 为了 为防 为提") > 0 &&
      zeren_chars_contain (text,
                           reading->end,
                           MIN (text->length, reading->to + 30),
                           "制定本 特制定 制订本 制定如下 现就 现将 作如下"))
    return TRUE;

  /* 值班员每天要做哪些事？ */
  if (asks (text, reading->to))
    return TRUE;

  return reading->kind == ZEREN_FREQUENCY_EVERY &&
         (zeren_chars_eat (text, reading->end, "有人") > 0 ||
          zeren_chars_contain (text,
                               reading->end,
                               reading->to,
                               "稳步提 稳步上升 稳步增 逐步提高 持续提升 明显提 不断提 持续下降 "
                               "逐步下降 稳中有 持续改善 明显改善"));
}

/* A period or a point without any verb of work is no duty; a count or a limit nearly always is. */
static gboolean
lacks_act (const ZerenPassage *passage, const ZerenUnit *unit, const ZerenReading *reading)
{
  gsize words = 0;
  ZerenSpan recipient;

  /* 期末交档案室: what is handed over is done. */
  if (zeren_read_recipient (
        &passage->text, reading->end, reading->to, passage->vocabulary, &recipient))
    return FALSE;

  if (zeren_range_has_act (passage, reading->from, reading->to))
    return FALSE;
  if (unit->shares_act && reading->carried)
    return FALSE;
  if (zeren_unit_is_predicated (passage, unit, reading))
    return FALSE;

  for (gsize at = reading->kind == ZEREN_FREQUENCY_EVENT ? reading->end : reading->from;
       at < reading->to;
       at++)
    words += passage->is_time[at] ? 0 : 1;

  return reading->kind == ZEREN_FREQUENCY_EVERY || reading->kind == ZEREN_FREQUENCY_DATE ||
         reading->carried || words < 2;
}

/** zeren_unit_is_no_duty: Returns: whether one of the rules above says so */
gboolean
zeren_unit_is_no_duty (const ZerenPassage *passage,
                       const ZerenUnit *unit,
                       const ZerenReading *reading)
{
  return is_failure (passage, unit, reading) || is_right_or_ban (passage, unit, reading) ||
         is_consequence (passage, reading) || only_names_day (passage, reading) ||
         only_describes (passage, reading) || only_sets_figure (passage, reading) ||
         only_opens_list (passage, reading) || only_tells (passage, reading) ||
         lacks_act (passage, unit, reading);
}
