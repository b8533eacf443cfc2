/* zeren-judge-object.c: what is known of the object of an act of looking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-object-private.h"

#include "zeren-chars-private.h"

#define ENUMERATORS "、 以及 和 及 与 或者 或"
#define AROUND                                                                                     \
  "每 并 、 了 各 该 其 本 所 及 和 应当 应 要 须 组织 集中 安排 专项 联合 带队 以上 以下 以内 "   \
  "左右 起 综合 随机 突击 交叉 例行 完毕 遍"
#define TAILS                                                                                      \
  "情况 状况 现状 等 的 各项 有关 相关 方面 环节 问题 是否 上 中 内 里 下 各类 全部 数据 信息 "    \
  "效果 "                                                                                          \
  "成效 过程 变化 程度 水平 率 人数 数量 使用"
#define LIVING   "宿舍 寝室 公寓 家中 床"
#define SOMEBODY "员 者 人 户 士 手 友 民 属 师 迷 客"
#define LISTS    "名单 名册 花名册 底册 台账 档案 信息库 信息 信息表"
#define NUMERALS "0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十 百 千 半 几 %"
#define UNITS                                                                                      \
  "个工作日 工作日 小时 分钟 个月 场次 轮次 批次 人次 次 轮 遍 批 场 家 户 处 回 日 天 周 月 年 "  \
  "季度 学期 学年 名 人 份 期 篇 节 堂 个 项 条 座 台 件 所 卷 株 吨 米 公里 公顷 亩"

/* Those who came with a matter: the matter is looked at, and never where they are or who. */
#define PETITIONERS "信访人 举报人 投诉人 来访人 申请人 上访人 报案人 知情人 关系人 反映人"
#define THEIRS      "去向 行踪 下落 动向 动态 身份 背景 住址 住处 关系 往来 情绪"

/* More things, places and goods that are looked at, and what an office has under its supervision */
#define KEPT                                                                                       \
  "部位 工序 工段 航标 浮标 缆绳 系固 紧固 书库 效期 有效期 保质期 门市 大排档 烧烤档 "            \
  "小吃摊 "                                                                                        \
  "监管事项 巡查事项 检查事项 督办事项 交办事项 整改事项 审批事项 许可事项 巡查重点事项 "          \
  "检查重点事项 监管重点事项"

static gsize
match (const ZerenJudgePassage *passage, ZerenJudgedWord range, ZerenWordClass word_class)
{
  return zeren_vocabulary_match (
    passage->vocabulary, word_class, passage->chars + range.start, range.end - range.start);
}

static gsize
match_tail (const ZerenJudgePassage *passage, ZerenJudgedWord range, ZerenWordClass word_class)
{
  return zeren_vocabulary_match_end (
    passage->vocabulary, word_class, passage->chars + range.start, range.end - range.start);
}

static gboolean
range_has (const ZerenJudgePassage *passage, ZerenJudgedWord range, ZerenWordClass word_class)
{
  ZerenJudgedWord word;

  return zeren_judge_find_in (passage, word_class, range.start, range.end, &word);
}

/* Length of 2次, 15日, 一轮 … at the head of @range */
static gsize
eat_count (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars, range.end };
  gsize at = range.start, length;

  while ((length = zeren_chars_eat (&text, at, NUMERALS)) > 0)
    at += length;
  length = at > range.start ? zeren_chars_eat (&text, at, UNITS) : 0;

  return length > 0 ? at + length - range.start : 0;
}

static gsize
eat_count_back (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars + range.start, range.end - range.start };
  gsize unit = zeren_chars_eat_back (&text, text.length, UNITS), at = text.length - unit, length;

  if (unit == 0)
    return 0;
  while ((length = zeren_chars_eat_back (&text, at, NUMERALS)) > 0)
    at -= length;

  return at + unit < text.length ? text.length - at : 0;
}

/**
 * zeren_judge_strip_manner:
 *
 * Returns: @range without what says when, how often and in what manner at either end
 */
ZerenJudgedWord
zeren_judge_strip_manner (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  gsize length;

  while (range.start < range.end)
    {
      ZerenChars text = { passage->chars, range.end };

      if ((length = match (passage, range, ZEREN_WORDS_MANNER)) == 0 &&
          (length = match (passage, range, ZEREN_WORDS_AT_LEAST)) == 0 &&
          (length = eat_count (passage, range)) == 0 &&
          (length = zeren_chars_eat (&text, range.start, AROUND)) == 0)
        break;
      range.start += length;
    }
  while (range.start < range.end)
    {
      ZerenChars text = { passage->chars + range.start, range.end - range.start };

      if ((length = match_tail (passage, range, ZEREN_WORDS_MANNER)) == 0 &&
          (length = match_tail (passage, range, ZEREN_WORDS_AT_LEAST)) == 0 &&
          (length = eat_count_back (passage, range)) == 0 &&
          (length = zeren_chars_eat_back (&text, text.length, AROUND)) == 0)
        break;
      range.end -= length;
    }

  return range;
}

/* 用电情况, 台账等: what it is about stands before that. */
static ZerenJudgedWord
strip_tails (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  while (range.start < range.end)
    {
      ZerenChars text = { passage->chars + range.start, range.end - range.start };
      gsize length = zeren_chars_eat_back (&text, text.length, TAILS);

      if (length == 0 || length == text.length)
        break;
      range.end -= length;
    }

  return range;
}

static gboolean
names_kept (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars + range.start, range.end - range.start };

  return zeren_chars_eat_back (&text, text.length, KEPT) > 0;
}

/** zeren_judge_has_known_head: Returns: whether @range ends with a thing an office takes care of */
gboolean
zeren_judge_has_known_head (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars, range.end };

  return match_tail (passage, range, ZEREN_WORDS_HEAD) > 0 ||
         match_tail (passage, range, ZEREN_WORDS_THING) > 0 ||
         match_tail (passage, range, ZEREN_WORDS_PAPER) > 0 || names_kept (passage, range) ||
         (match_tail (passage, range, ZEREN_WORDS_STUFF) > 0 &&
          !zeren_chars_contain (&text, range.start, range.end, LIVING));
}

/* Whether a thing is named that is no room: what is in a room may be somebody's own. */
static gboolean
names_thing (const ZerenJudgePassage *passage, ZerenJudgedWord range, gsize shortest)
{
  ZerenJudgedWord word = { 0, range.start };

  while (zeren_judge_find_in (passage, ZEREN_WORDS_THING, word.end, range.end, &word))
    if (word.end - word.start >= shortest &&
        match (passage, word, ZEREN_WORDS_QUARTERS) < word.end - word.start)
      return TRUE;

  return FALSE;
}

/** zeren_judge_names_people: Returns: whether people as such are named in @range */
gboolean
zeren_judge_names_people (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return range_has (passage, range, ZEREN_WORDS_PERSON);
}

/** zeren_judge_names_matter: Returns: whether a thing or a failure of the office's own is named */
gboolean
zeren_judge_names_matter (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return names_thing (passage, range, 2) || range_has (passage, range, ZEREN_WORDS_FAILURE);
}

/** zeren_judge_names_private: Returns: whether something of somebody's own is named in @range */
gboolean
zeren_judge_names_private (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return range_has (passage, range, ZEREN_WORDS_PRIVATE);
}

/** zeren_judge_names_speech: Returns: whether what is said, shown or published is named in @range
 */
gboolean
zeren_judge_names_speech (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return range_has (passage, range, ZEREN_WORDS_SPEECH);
}

/** zeren_judge_names_channel: Returns: whether a place where people say something is named */
gboolean
zeren_judge_names_channel (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return range_has (passage, range, ZEREN_WORDS_CHANNEL);
}

/** zeren_judge_names_role: Returns: whether a unit or somebody in his post is named in @range */
gboolean
zeren_judge_names_role (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return range_has (passage, range, ZEREN_WORDS_ROLE) ||
         range_has (passage, range, ZEREN_WORDS_FAILURE) ||
         (range_has (passage, range, ZEREN_WORDS_THING) &&
          !zeren_judge_names_people (passage, range));
}

/* 供水企业, and not 诗社成员 */
static gboolean
is_unit (const ZerenJudgePassage *passage, ZerenJudgedWord head)
{
  ZerenChars text = { passage->chars + head.start, head.end - head.start };

  return match_tail (passage, head, ZEREN_WORDS_ACTOR) > 0 &&
         zeren_chars_eat_back (&text, text.length, SOMEBODY) == 0;
}

/* A paper that only lists people: 归国人员名单, not 值班人员名单 */
static gboolean
lists_people (const ZerenJudgePassage *passage, ZerenJudgedWord head)
{
  ZerenChars text = { passage->chars + head.start, head.end - head.start };
  gsize length = zeren_chars_eat_back (&text, text.length, LISTS);

  head.end -= length;
  return length > 0 && match_tail (passage, head, ZEREN_WORDS_PERSON) > 0 &&
         !names_thing (passage, head, 2) && !range_has (passage, head, ZEREN_WORDS_ACT);
}

/* What is theirs has to be known by name: 学生用电设施, 职工培训; a mere 机 or 柜 does not do. */
static ZerenJudgedObject
judge_people (const ZerenJudgePassage *passage, ZerenJudgedWord range, ZerenJudgedWord head)
{
  ZerenChars text = { passage->chars + head.start, head.end - head.start };

  if (lists_people (passage, range) ||
      zeren_chars_eat_back (&text, text.length, "意见 评价 反映 反应") > 0)
    return ZEREN_OBJECT_BARRED;

  return match_tail (passage, head, ZEREN_WORDS_HEAD) > 0 ||
             match_tail (passage, head, ZEREN_WORDS_THING) > 1 ||
             match_tail (passage, head, ZEREN_WORDS_PAPER) > 0 ||
             match_tail (passage, head, ZEREN_WORDS_ACT) > 0 ||
             (match_tail (passage, head, ZEREN_WORDS_STUFF) > 0 && names_thing (passage, range, 2))
           ? ZEREN_OBJECT_KNOWN
           : ZEREN_OBJECT_BARRED;
}

static ZerenJudgedObject
judge_thing (const ZerenJudgePassage *passage, ZerenJudgedWord range, ZerenJudgedWord head)
{
  return names_thing (passage, range, 1) || range_has (passage, range, ZEREN_WORDS_PAPER) ||
             is_unit (passage, head) || match_tail (passage, head, ZEREN_WORDS_ACT) > 0
           ? ZEREN_OBJECT_KNOWN
           : ZEREN_OBJECT_UNKNOWN;
}

static gboolean
traces_petitioners (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars, passage->n_chars };

  return zeren_chars_contain (&text, range.start, range.end, PETITIONERS) &&
         zeren_chars_contain (&text, range.start, range.end, THEIRS);
}

static ZerenJudgedObject
judge_one (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenJudgedWord head;

  range = zeren_judge_strip_manner (passage, range);
  head = strip_tails (passage, range);
  if (head.start >= head.end)
    return ZEREN_OBJECT_NONE;
  if (zeren_judge_names_private (passage, range) || traces_petitioners (passage, range))
    return ZEREN_OBJECT_BARRED;
  if (zeren_judge_names_speech (passage, range) || range_has (passage, range, ZEREN_WORDS_CHANNEL))
    return match_tail (passage, head, ZEREN_WORDS_HEAD) > 0 ? ZEREN_OBJECT_KNOWN
                                                            : ZEREN_OBJECT_BARRED;
  if (zeren_judge_names_people (passage, range))
    return judge_people (passage, range, head);

  return zeren_judge_has_known_head (passage, head) ? ZEREN_OBJECT_KNOWN
                                                    : judge_thing (passage, range, head);
}

/** zeren_judge_lists_people: Returns: whether @range is a paper that only lists people */
gboolean
zeren_judge_lists_people (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return lists_people (passage, range);
}

/**
 * zeren_judge_object:
 * @range: what an act of looking is about
 *
 * The head of a phrase says what it is about: 学生用电设施 is a facility, 职工书柜 and 墙报内容 are
 * not. Of several things side by side one that is known is enough, and one that is barred too much.
 */
ZerenJudgedObject
zeren_judge_object (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  ZerenChars text = { passage->chars, range.end };
  ZerenJudgedObject object = ZEREN_OBJECT_NONE;
  gsize start = range.start;

  for (gsize at = range.start; at <= range.end;)
    {
      gsize length = zeren_chars_eat (&text, at, ENUMERATORS);

      if (length > 0 || at == range.end)
        {
          object = MAX (object, judge_one (passage, (ZerenJudgedWord){ start, at }));
          start = at + length;
        }
      at += MAX (length, 1);
    }

  return object;
}
