/* zeren-labels.c: headings and labels that name who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of posts names each in a heading of its own (三、保卫科职责), before a colon (局长：…) or
 * behind the word for it (岗位：值班员). domain.md 4.5: it holds for what stands below.
 */

#include "zeren-labels-private.h"

#include "zeren-facts-private.h"

/* No name of a post or an organisation in a heading is longer. */
#define LONGEST_NAME  30
#define LONGEST_LABEL 36

/* A line that is longer is no heading. */
#define LONGEST_HEADING 24

/* --- the name in a heading -------------------------------------------------------------------- */

/* 各科室工作职责 → 各科室: what a heading of duties says before its last words. */
static gsize
strip_duty_titles (const ZerenChars *text,
                   gsize start,
                   gsize end,
                   const ZerenVocabulary *vocabulary)
{
  gsize length;

  while (end > start &&
         (length = zeren_vocabulary_match_end (
            vocabulary, ZEREN_WORDS_DUTY_TITLE, text->chars + start, end - start)) > 0)
    end -= length;
  while (end > start && (text->chars[end - 1] == U'的' || text->chars[end - 1] == U'：'))
    end--;

  return end;
}

static gboolean
begins_with_verb (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize length, inside;

  if (start >= end || zeren_is_inside_word (text, start, end, vocabulary, &inside))
    return FALSE;
  if (zeren_chars_eat (text, start, "指定 选派 抽调 挑选 选拔 选聘 配备") > 0)
    return TRUE;

  length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_CAUSE, text->chars + start, end - start);
  if (length == 0)
    length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_ACT, text->chars + start, end - start);

  return length > 0 && zeren_chars_eat (text,
                                        start + length,
                                        "公司 企业 供应中心 透析室 工 师 岗 班 院 承包 外包 委托方 "
                                        "组 部 局 处 科 委员 干事 机构 机关 部门 中心 单位 小组 "
                                        "委员会 人员 员 管理 站 队 责任人 "
                                        "所 办 室 股 馆 厂 台 干部 领导 同志 代表") == 0;
}

/* 参加人员：, 联系人：: persons, but none who has to do what follows */
#define NOBODY                                                                                     \
  "组织机构 机构设置 组织架构 参加 参会 参训 参演 出席 列席 联系 主持 记录 成员 组员 组长 副组长 " \
  "检查对象 考核对象 服务对象 "                                                                    \
  "培训对象 填报 填表 制表 编制单位 编制部门 发文 印发 公布单位 适用 抄送 抄报 主送 受检 被检 "    \
  "被考核 申请人 姓名"

/* 验收前48小时通知监理单位: a sentence, not a name */
static gboolean
tells_time (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  g_autoptr (GArray) marks = zeren_read_marks_in (text, start, end, vocabulary);

  return marks->len > 0;
}

/* 利用服务科, 采集编目部: what it does is all of its name. */
static gboolean
is_section_of_work (const ZerenChars *text, gsize start, gsize end)
{
  return end >= start + 5 && end - start <= 8 && zeren_chars_eat_back (text, end, "科 处 部") > 0 &&
         !zeren_chars_contain (text, start, end, "、 的 各 到 向 有关 相关 所属 基层 下级 和 与");
}

/* 院长办公室负责排班: a sentence; but 负责人 is a name. */
static gboolean
tells_task (const ZerenChars *text, gsize start, gsize end)
{
  for (gsize at = start + 2; at + 2 <= end; at++)
    if (zeren_chars_eat (text, at, "负责") > 0 &&
        zeren_chars_eat (text, at, "负责人 负责同志 负责部门 负责单位 负责干部 负责领导") == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_name (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  if (end >= start + 2 &&
      zeren_vocabulary_match_end (
        vocabulary, ZEREN_WORDS_ACTOR, text->chars + start, end - start) == end - start)
    return TRUE;

  return end >= start + 2 && end - start <= LONGEST_NAME &&
         (!begins_with_verb (text, start, end, vocabulary) ||
          is_section_of_work (text, start, end)) &&
         zeren_chars_eat (text, start, NOBODY) == 0 &&
         !zeren_chars_contain (
           text, start, end, "， 。 ； 应当 必须 是 每 召开 开展 进行 举行 一次 1次 上半年 年") &&
         zeren_ends_with_actor (text, start, end, vocabulary) && !tells_task (text, start, end) &&
         !tells_time (text, start, end, vocabulary);
}

/* What a list of posts writes behind each of them. */
#define POST_TITLES                                                                                \
  "消防安全岗位职责 安全生产岗位职责 消防安全职责 安全生产职责 岗位安全职责 岗位工作职责 "         \
  "安全生产责任清单 岗位责任清单 安全责任清单 岗位职责 安全职责 消防职责 主要职责 具体职责 "       \
  "岗位责任 安全责任 安全工作责任 责任清单 职责清单 履职清单 职责范围 职责任务 职责"

/* 主要职责, 防汛工作职责, 安全管理职责: a matter, nobody */
#define MATTERS                                                                                    \
  "主要 具体 基本 法定 共同 工作 岗位 安全 管理 监管 监督 日常 生产 消防 明确 落实 压实 强化 "     \
  "细化 "                                                                                          \
  "主体 属地 各级 各方 相关 有关 组织 领导 职能 履行 工作任务 保障 防控 治理 建设 服务 考核 检查 " \
  "教育 培训 应急 值班 值守 保密 环保 卫生 其他 其它 一般 重点 内部 岗位及"

/* 生产副总安全职责, 护工岗位职责: what the list of posts names is one, known or not. */
static gboolean
is_listed_post (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  return end >= start + 2 && end - start <= 16 &&
         !begins_with_verb (text, start, end, vocabulary) &&
         zeren_chars_eat_back (text, end, MATTERS) == 0 &&
         !zeren_chars_contain (text, start, end, "防 抗 救 校园 社区内") &&
         zeren_chars_eat (text, start, NOBODY) == 0 &&
         !zeren_chars_contain (
           text, start, end, "， 。 ； ： 的 “ 《 每 年 应 明确 落实 工作 制度");
}

/* 街道党工委履行主体责任, 书记承担第一责任: where the name ends */
static gsize
find_bearer_end (const ZerenChars *text, gsize start, gsize end)
{
  if (zeren_chars_eat_back (text, end, "责任 职责 义务") == 0)
    return start;

  for (gsize at = start + 2; at + 3 < end; at++)
    if (zeren_chars_eat (text, at, "履行 承担 担负 肩负") > 0)
      return at;

  return start;
}

/**
 * zeren_read_heading_name:
 * @start: first character of a heading
 * @end: one past its last
 * @name: (out): the name in it
 *
 * Returns: whether the heading is nothing but a name, or a name and 责任清单, 职责 … In
 *   分管领导责任清单 the longest title would take 领导 with it, so that a shorter one is tried too
 */
gboolean
zeren_read_heading_name (const ZerenChars *text,
                         gsize start,
                         gsize end,
                         const ZerenVocabulary *vocabulary,
                         ZerenSpan *name)
{
  gsize stop = strip_duty_titles (text, start, end, vocabulary);
  gsize bearer = find_bearer_end (text, start, end);
  gsize title;

  if (bearer > start && is_name (text, start, bearer, vocabulary))
    stop = bearer;
  if (!is_name (text, start, stop, vocabulary))
    stop = end - zeren_chars_eat_back (
                   text,
                   end,
                   "年度目标任务 年度工作任务 年度重点任务 年度任务 年度目标 "
                   "责任清单 职责清单 工作职责 工作责任 目标任务 职责 责任 义务 任务");
  if (!is_name (text, start, stop, vocabulary))
    {
      title = zeren_chars_eat_back (text, end, POST_TITLES);
      stop = end - title;
      if (title == 0 || !is_listed_post (text, start, stop, vocabulary))
        return FALSE;
    }

  *name = (ZerenSpan){ start, stop };
  return TRUE;
}

/** zeren_is_post_word: Returns: whether the words say that behind a colon follows who acts below */
gboolean
zeren_is_post_word (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_are (text,
                          start,
                          end,
                          "姓名职务 职务姓名 职务岗位 岗位职务 岗位名称 责任岗位 工作岗位 履职主体 "
                          "责任主体 实施主体 岗位 职务 主体") ||
         zeren_is_office_word (text, start, end);
}

/** zeren_is_office_word: Returns: whether the words may also stand behind what is to be done */
gboolean
zeren_is_office_word (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_are (
    text,
    start,
    end,
    "责任单位 责任部门 责任科室 责任处室 责任股室 责任人员 责任人 责任者 牵头单位 牵头部门 "
    "牵头科室 牵头处室 落实单位 落实部门 承办单位 承办部门 承办科室 实施单位 实施部门 主责单位 "
    "主责部门 责任主体");
}

/* --- labels ----------------------------------------------------------------------------------- */

/* ◆, 【, —: what a line is adorned with */
static gsize
skip_ornament (const ZerenChars *text, gsize at)
{
  gsize length;

  while ((length = zeren_chars_eat (
            text, at, "◆ ● ■ ◇ ○ □ ※ ☆ ★ ▲ ► ▪ • · — ― － - * 【 〔 ［ ﹝ [")) > 0)
    at += length;

  return at;
}

static gsize
trim_ornament (const ZerenChars *text, gsize start, gsize end)
{
  gsize length;

  while (end > start && (length = zeren_chars_eat_back (text, end, "】 〕 ］ ﹞ ] — - *")) > 0)
    end -= length;

  return end;
}

/* Where the words before the colon end; @limit where there is none near. A bracket may hold any. */
static gsize
find_colon (const ZerenChars *text, gsize start, gsize limit)
{
  guint depth = 0;

  for (gsize at = start; at < limit; at++)
    {
      gunichar c = text->chars[at];

      if (c == U'（')
        depth++;
      else if (c == U'）' && depth > 0)
        depth--;
      else if (depth == 0 && (c == U'。' || c == U'；' || c == U'，' || c == U'！' || c == U'？'))
        return limit;
      else if (depth == 0 && c == U'：')
        return at;
    }

  return limit;
}

/* 岗位：值班员: what stands behind the word, up to the next sign */
static gboolean
read_post (const ZerenChars *text, gsize from, ZerenLabel *label)
{
  gsize end = from;

  while (end < text->length && end - from <= LONGEST_NAME &&
         zeren_chars_eat (text, end, "； 。 ， ：") == 0)
    end++;
  if (end < from + 2 || end - from > LONGEST_NAME || zeren_chars_eat (text, end, "，") > 0)
    return FALSE;

  *label = (ZerenLabel){ ZEREN_LABEL_ACTOR, { from, end }, MIN (end + 1, text->length) };
  return TRUE;
}

/**
 * zeren_opens_letter:
 * @paragraph: a paragraph without a number
 *
 * Returns: whether the line above it named those it is written to: 各村、各科室： 为做好…
 */
gboolean
zeren_opens_letter (const ZerenParagraph *paragraph)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };

  return zeren_chars_eat (&text,
                          0,
                          "为 现将 现就 根据 按照 依据 近期 近日 近年 经 结合 鉴于 当前 目前 随着 "
                          "今年 兹 我局 我单位") > 0;
}

/**
 * zeren_read_label:
 * @text: a paragraph
 * @start: where its words begin
 *
 * Returns: what the paragraph begins with
 */
ZerenLabel
zeren_read_label (const ZerenChars *text, gsize start, const ZerenVocabulary *vocabulary)
{
  ZerenLabel label = { ZEREN_LABEL_NONE, { 0, 0 }, start };
  gsize limit = MIN (text->length, start + LONGEST_LABEL);
  gsize from = skip_ornament (text, start);
  gsize colon = find_colon (text, start, limit);
  gsize end;

  if (colon == limit && (limit < text->length || text->length - start > LONGEST_HEADING ||
                         zeren_chars_contain (text, start, text->length, "。 ； ， ！ ？")))
    return label;
  if (from >= limit)
    return label;

  end = trim_ornament (text, from, colon);
  label.kind = ZEREN_LABEL_OTHER;
  label.end = MIN (colon + 1, text->length);
  if (colon < limit && zeren_is_post_word (text, from, end) && read_post (text, colon + 1, &label))
    return label;
  if (zeren_read_heading_name (text, from, end, vocabulary, &label.name))
    label.kind = ZEREN_LABEL_ACTOR;
  else if (zeren_is_time_only (text, from, end, vocabulary))
    {
      label.kind = ZEREN_LABEL_TIME;
      label.name = (ZerenSpan){ from, end };
    }

  return label;
}
