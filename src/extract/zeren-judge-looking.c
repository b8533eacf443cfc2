/* zeren-judge-looking.c: acts of looking, visiting and talking earn `record` by what they are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-object-private.h"

#include "zeren-chars-private.h"

#define SENTENCE_ENDS "。 ； ！ ？ ："
#define PART_ENDS     "， , 。 ； ！ ？ ： ） （ ( )"

/* clang-format off: it counts a Chinese character as one column and breaks lists anew */

/* 检查 is no act in 检查组, 检查记录; nor in 检查发现, which tells of an event. */
#define NOUNS                                                                                      \
  "站 所 组 员 队 院 点 表 单 报告 专报 记录 台账 台帐 通报 会 方案 计划 制度 机制 人员 责任人 "   \
  "结果 意见 通知书 办法 标准 清单 名单 档案 材料 手册 平台 细则 频次 次数 周期 路线 日志 时间 "   \
  "任务 人 者 指标 规定 制 结论 书 办 机构 单位 对象 中心 职责 责任 方式 方法 比例 率"
#define EVENTS "发现 中发现 时发现 合格 不合格"

/* What may stand behind such a name: 检查组应当…, and not the rest of a word: 检查员工…, 检查书籍
 */
#define BEHIND_NOUN                                                                                \
  "， , 。 ； ！ ？ ： 、 ） （ ( ) 每 应 要 须 必 负 对 的 和 及 与 由 在 按 开展 进行 履 向 将 " \
  "发现 接到 收到 到场 赶到 赶赴 不 未 至少 报 并 等 一次 两次 1 2 3 4 5 6 7 8 9 提 落 存 作 是 "  \
  "为 上 后 交给 交由 交回 归档 "                                                                  \
  "录入"

/* Looking when nobody expects it */
#define SURPRISES "夜查 突查 突击查 巡访 蹲守"

/* What looking is for, where it is for people; 聚集性疫情 and what gathers in a pipe are not. */
#define EAVESDROPPING                                                                              \
  "怎么说 怎么想 说什么 说些什么 谈什么 谈些什么 聊什么 聊些什么 想什么 有无聚会 有无集会 "        \
  "有无串联 有无结社 有无聚众 有无人员聚集 是否聚会 是否集会 是否串联 是否聚众 是否有人聚集 "      \
  "有没有聚会 有没有集会 有没有人聚集 与谁 和谁 同谁"

/* clang-format on */

#define OBJECT_MARKS "针对 对于 对 将 把 围绕 与 同 到 赴"
#define NO_MARK_BEHIND                                                                             \
  "核 比 校 绝 相 面 反 敌 派 应 不 得 达 做 共 陪 遇 签 收 接 感 想 直 提 会 参"
#define NO_MARK_AHEAD "口 外 策 接 标 方 应 象 照 位 期 时 达 会 步 意 岗 账 联"

/* Behind one of these the people before an act are whom it is about, not who does it. */
#define NOMINAL "开展 进行 实施 做好 抓好 加强 组织一次 实行"

/* Visited for one of these, people are watched, whatever else they are visited for. */
#define UNREST "稳定 维稳 稳控 动态 动向 诉求 去向 行踪"

static ZerenChars
get_chars (const ZerenJudgePassage *passage)
{
  return (ZerenChars){ passage->chars, passage->n_chars };
}

/* No object stands farther from its act. */
#define FARTHEST 160

static gsize
find_back (const ZerenJudgePassage *passage, gsize at, const char *marks)
{
  ZerenChars text = get_chars (passage);
  gsize farthest = at - MIN (at, FARTHEST);

  while (at > farthest && zeren_chars_eat_back (&text, at, marks) == 0)
    at--;

  return at;
}

static gsize
find_ahead (const ZerenJudgePassage *passage, gsize at, const char *marks)
{
  ZerenChars text = get_chars (passage);
  gsize farthest = MIN (passage->n_chars, at + FARTHEST);

  while (at < farthest && zeren_chars_eat (&text, at, marks) == 0)
    at++;

  return at;
}

static gboolean
is_noun (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenChars text = get_chars (passage);
  gsize length;

  if (zeren_chars_eat (&text, act.end, EVENTS) > 0)
    return TRUE;
  length = zeren_chars_eat (&text, act.end, NOUNS);

  return length > 0 && (act.end + length >= text.length ||
                        zeren_chars_eat (&text, act.end + length, BEHIND_NOUN) > 0);
}

/* 检查消防设施一次: what stands behind the act in its part */
static ZerenJudgedWord
get_behind (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord range = { act.end, find_ahead (passage, act.end, PART_ENDS) };

  return zeren_judge_strip_manner (passage, range);
}

static gboolean
is_object_mark (const ZerenJudgePassage *passage, gsize at, gsize length)
{
  ZerenChars text = get_chars (passage);

  return length > 0 && zeren_chars_eat (&text, at + length, NO_MARK_AHEAD) == 0 &&
         zeren_chars_eat_back (&text, at, NO_MARK_BEHIND) == 0;
}

/* 对食堂每月检查一次; 对食堂，每月检查一次 */
static ZerenJudgedWord
get_marked (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenChars text = get_chars (passage);
  gsize sentence = find_back (passage, act.start, SENTENCE_ENDS);

  for (gsize at = act.start; at > sentence; at--)
    {
      gsize length = zeren_chars_eat (&text, at - 1, OBJECT_MARKS), start = at - 1 + length;

      if (start < act.start && is_object_mark (passage, at - 1, length))
        return zeren_judge_strip_manner (
          passage,
          (ZerenJudgedWord){ start, MIN (act.start, find_ahead (passage, start, PART_ENDS)) });
    }

  return (ZerenJudgedWord){ 0 };
}

/* Without a mark: who does it, or what it is done to (消防设施每月检查, 开展隐患排查) */
static ZerenJudgedWord
get_before (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord range = { find_back (passage, act.start, PART_ENDS), act.start };

  return range;
}

static gboolean
is_object_before (const ZerenJudgePassage *passage, ZerenJudgedWord before)
{
  ZerenChars text = get_chars (passage);

  return zeren_chars_contain (&text, before.start, before.end, NOMINAL) ||
         !zeren_judge_names_people (passage, before);
}

/* What an act is about: what stands behind it, else what 对 names, else what stands before it. */
static ZerenJudgedObject
judge_act (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedObject object = zeren_judge_object (passage, get_behind (passage, act));
  ZerenJudgedWord before = get_before (passage, act);

  if (object != ZEREN_OBJECT_NONE)
    return object;
  object = zeren_judge_object (passage, get_marked (passage, act));
  if (object != ZEREN_OBJECT_NONE)
    return object;
  if (is_object_before (passage, before) &&
      zeren_judge_object (passage, before) == ZEREN_OBJECT_BARRED)
    return ZEREN_OBJECT_BARRED;

  return ZEREN_OBJECT_NONE;
}

/* 对演出场所进行安全检查: what is done is about safety, wherever; not so 对网站文章检查 */
static gboolean
is_qualified_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenChars text = get_chars (passage);
  ZerenJudgedWord marked = get_marked (passage, act);

  if (zeren_judge_object (passage, get_behind (passage, act)) == ZEREN_OBJECT_BARRED)
    return TRUE;

  return zeren_chars_contain (&text, marked.start, marked.end, NOMINAL)
           ? zeren_judge_names_private (passage, marked)
           : zeren_judge_object (passage, marked) == ZEREN_OBJECT_BARRED;
}

static gboolean
is_look_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedObject object;

  if (is_noun (passage, act))
    return FALSE;
  if (zeren_judge_has_known_head (passage, get_before (passage, act)))
    return is_qualified_in_doubt (passage, act);
  object = judge_act (passage, act);

  return object == ZEREN_OBJECT_UNKNOWN || object == ZEREN_OBJECT_BARRED;
}

/* Whether something that people are visited or led to for stands near the act */
static gboolean
has_aid (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord word;

  return zeren_judge_find_in (passage,
                              ZEREN_WORDS_AID,
                              act.start - MIN (act.start, FARTHEST),
                              MIN (passage->n_chars, act.end + FARTHEST),
                              &word);
}

/* A visit to a unit is one of the office's own; people are visited for something they get. */
static gboolean
is_visit_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenChars text = get_chars (passage);

  if (is_noun (passage, act))
    return FALSE;
  if (!zeren_judge_names_people (passage, get_behind (passage, act)) &&
      !zeren_judge_names_people (passage, get_marked (passage, act)) &&
      judge_act (passage, act) == ZEREN_OBJECT_KNOWN)
    return FALSE;

  return !has_aid (passage, act) ||
         zeren_chars_contain (
           &text, act.start - MIN (act.start, FARTHEST), act.end + FARTHEST, UNREST);
}

/* 和职工谈心: 和 before an act of talking is no "and". */
static ZerenJudgedWord
get_companion (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord before = get_before (passage, act);
  gsize start = find_back (passage, act.start, "和");

  return start > before.start
           ? zeren_judge_strip_manner (passage, (ZerenJudgedWord){ start, act.start })
           : (ZerenJudgedWord){ 0 };
}

/* Talks within the office are its own: with those who hold a post, or about their work. */
static gboolean
is_talk_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord with = get_marked (passage, act);

  if (is_noun (passage, act) || zeren_judge_has_known_head (passage, get_before (passage, act)))
    return FALSE;
  if (with.start >= with.end)
    with = get_behind (passage, act);
  if (with.start >= with.end)
    with = get_companion (passage, act);
  with.start += zeren_vocabulary_match (
    passage->vocabulary, ZEREN_WORDS_TALK, passage->chars + with.start, with.end - with.start);

  return with.start < with.end && !zeren_judge_names_role (passage, with);
}

/* People are led to something: to safety and to sorting their waste, or to an opinion. */
static gboolean
is_steering_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  return !is_noun (passage, act) &&
         (zeren_judge_names_people (passage, get_behind (passage, act)) ||
          zeren_judge_names_people (passage, get_marked (passage, act))) &&
         !has_aid (passage, act);
}

/* 发现网上质疑的，…回复: answering what is said in public */
static gboolean
is_answer_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenChars text = get_chars (passage);
  ZerenJudgedWord before = { find_back (passage, act.start, SENTENCE_ENDS), act.start };

  return zeren_chars_eat (&text, act.start, "答 回") > 0 &&
         (zeren_judge_names_channel (passage, before) ||
          zeren_judge_names_speech (passage, before));
}

/* 职工参加聚会情况: people, and no thing or work of the office's own */
static gboolean
is_about_people (const ZerenJudgePassage *passage, ZerenJudgedWord range)
{
  return zeren_judge_names_people (passage, range) && !zeren_judge_names_matter (passage, range) &&
         zeren_judge_object (passage, range) == ZEREN_OBJECT_BARRED;
}

/* Lists and answers are papers of the office, unless they are about what people have or say. */
static gboolean
is_note_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord behind = get_behind (passage, act), marked = get_marked (passage, act);

  if (is_answer_in_doubt (passage, act) || zeren_judge_lists_people (passage, behind) ||
      zeren_judge_lists_people (passage, marked))
    return TRUE;

  if (is_about_people (passage, behind) || is_about_people (passage, marked))
    return TRUE;

  return zeren_judge_object (passage, behind) != ZEREN_OBJECT_KNOWN &&
         (zeren_judge_names_private (passage, behind) ||
          zeren_judge_names_private (passage, marked) ||
          zeren_judge_names_speech (passage, behind) || zeren_judge_names_speech (passage, marked));
}

/* 发现职工聚集的, 发现标语的: what people were found to do or to have written, and nothing of the
 * office's own happened */
static gboolean
is_finding_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord found = { act.end, find_ahead (passage, act.end, PART_ENDS) };

  if (zeren_judge_names_speech (passage, found))
    return zeren_judge_object (passage, found) != ZEREN_OBJECT_KNOWN;

  return zeren_judge_names_people (passage, found) && !zeren_judge_names_matter (passage, found);
}

typedef gboolean (*InDoubt) (const ZerenJudgePassage *passage, ZerenJudgedWord act);

static gboolean
find_in_doubt (const ZerenJudgePassage *passage,
               ZerenWordClass word_class,
               InDoubt is_in_doubt,
               ZerenJudgedWord *word)
{
  ZerenJudgedWord act = { 0 };

  while (zeren_judge_find_from (passage, word_class, act.end, &act))
    if (is_in_doubt (passage, act))
      {
        *word = zeren_judge_place (passage, act);
        return TRUE;
      }

  return FALSE;
}

/* 夜查员工住处, 夜查职工宿舍, and not 夜查烧烤档, 夜查学生宿舍用电 */
static gboolean
is_surprise_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord act)
{
  ZerenJudgedWord behind = get_behind (passage, act);

  return is_look_in_doubt (passage, act) || (zeren_judge_names_people (passage, behind) &&
                                             !zeren_judge_names_matter (passage, behind));
}

static gboolean
surprises_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  ZerenChars text = get_chars (passage);

  for (gsize at = 0; at < text.length; at++)
    {
      gsize length = zeren_chars_eat (&text, at, SURPRISES);
      ZerenJudgedWord act = { at, at + length };

      if (length > 0 && is_surprise_in_doubt (passage, act))
        {
          *word = zeren_judge_place (passage, act);
          return TRUE;
        }
    }

  return FALSE;
}

/* 检查宿舍，看有无聚会: whatever is looked at, people are meant */
static gboolean
eavesdrops (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  ZerenChars text = get_chars (passage);

  for (gsize at = 0; at < text.length; at++)
    {
      gsize length = zeren_chars_eat (&text, at, EAVESDROPPING);

      if (length > 0)
        {
          *word = zeren_judge_place (passage, (ZerenJudgedWord){ at, at + length });
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * zeren_judge_looks_in_doubt:
 *
 * Returns: whether something is looked at, somebody visited, talked to or led, and it is not said
 * that the office's own things, papers, units or work are meant
 */
gboolean
zeren_judge_looks_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord *word)
{
  return find_in_doubt (passage, ZEREN_WORDS_REGARD, is_look_in_doubt, word) ||
         surprises_in_doubt (passage, word) || eavesdrops (passage, word) ||
         find_in_doubt (passage, ZEREN_WORDS_VISIT, is_visit_in_doubt, word) ||
         find_in_doubt (passage, ZEREN_WORDS_TALK, is_talk_in_doubt, word) ||
         find_in_doubt (passage, ZEREN_WORDS_STEER, is_steering_in_doubt, word) ||
         find_in_doubt (passage, ZEREN_WORDS_FIND, is_finding_in_doubt, word) ||
         find_in_doubt (passage, ZEREN_WORDS_NOTE, is_note_in_doubt, word);
}
