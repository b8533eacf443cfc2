/* zeren-actor-reader.c: the subject of a part of a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-actor-reader-private.h"

#include "zeren-frequency-reader.h"

/* No name of an organisation or post is longer; what is, is a whole sentence. */
#define LONGEST_SUBJECT 60

/* A name that is told from what follows only by its own end is shorter still. */
#define LONGEST_LOOSE  16
#define SHORTEST_LOOSE 3

/* 主要负责人 holds no 要, 应急 no 应: whether a longer word begins here. */
gboolean
zeren_is_inside_word (const ZerenChars *text,
                      gsize at,
                      gsize end,
                      const ZerenVocabulary *vocabulary,
                      gsize *length)
{
  *length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_INSIDE, text->chars + at, end - at);
  return *length > 0;
}

/* 党组书记（党支部书记）: the bracket is a second name. */
static gsize
strip_bracket (const ZerenChars *text, gsize start, gsize end)
{
  if (end <= start || text->chars[end - 1] != U'）')
    return end;

  for (gsize at = end - 1; at > start && end - at <= LONGEST_SUBJECT; at--)
    {
      if (text->chars[at - 1] == U'（')
        return at - 1;
    }

  return end;
}

/** zeren_ends_with_actor: Returns: whether a range ends with who can act */
gboolean
zeren_ends_with_actor (const ZerenChars *text,
                       gsize start,
                       gsize end,
                       const ZerenVocabulary *vocabulary)
{
  gsize bare = strip_bracket (text, start, end);
  const gunichar *chars = text->chars + start;
  gsize length = zeren_vocabulary_match_end (vocabulary, ZEREN_WORDS_ACTOR, chars, bare - start);

  return length > 0 && zeren_vocabulary_match_end (
                         vocabulary, ZEREN_WORDS_NO_ACTOR, chars, bare - start) < length;
}

/** zeren_skip_modal: Returns: the place behind 应当, 要, 必须 … and more of them */
gsize
zeren_skip_modal (const ZerenChars *text, gsize at, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize length, inside;

  while (at < end && !zeren_is_inside_word (text, at, end, vocabulary, &inside) &&
         (length = zeren_vocabulary_match (
            vocabulary, ZEREN_WORDS_MODAL, text->chars + at, end - at)) > 0)
    at += length;

  return at;
}

#define NAME_AFTER_VERB                                                                            \
  "医生 医师 护士 教师 老师 民警 经理 主任 司机 电工 窗口 官 秘书 工 师 岗 组 部 局 处 科 室 "     \
  "机构 机关 部门 中心 单位 人员 员 管理 小组 委员会 主管 监管 行政 "                              \
  "执法 工作 "                                                                                     \
  "办 站 所 队 责任人 委员 干事 "                                                                  \
  "负责人 领导 企业 公司 服务 专班 实验室 者 班班长 班每 班应 班负责 班逐 班对 班按 班在 班于 "    \
  "班将 班须 班要 班随"

/* 借阅人, 招标人; but 通知人事科, 安排人手 */
static gboolean
is_person (const ZerenChars *text, gsize at)
{
  return zeren_chars_eat (text, at, "人") > 0 && at + 1 < text->length &&
         zeren_chars_eat (
           text,
           at + 1,
           "民 员 数 次 力 选 们 才 口 均 工 身 体 为 事 群 大 社 行 手 情 家 居 文 物 防 "
           "像 生 类 心 头 民 员") == 0;
}

/* 检查组, 维修保养单位, 监督管理部门: verbs that only begin a name. */
static gboolean
is_name_after_verbs (const ZerenChars *text, gsize at, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize length;

  while (at < end && (length = zeren_vocabulary_match (
                        vocabulary, ZEREN_WORDS_ACT, text->chars + at, end - at)) > 0)
    {
      at += length;
      at += zeren_chars_eat (text, at, "、");
      if (zeren_chars_eat (text, at, NAME_AFTER_VERB) > 0 || is_person (text, at))
        return TRUE;
    }

  return zeren_chars_eat (text, at, NAME_AFTER_VERB) > 0 || is_person (text, at);
}

/* 消毒供应中心对…, 血液透析室应当…: what the office does is all of its name. */
static gboolean
is_office_named_so (const ZerenChars *text,
                    gsize start,
                    gsize end,
                    const ZerenVocabulary *vocabulary)
{
  for (gsize at = start + 4; at < MIN (end, start + 10); at++)
    {
      gsize inside;

      if (zeren_chars_eat (text, at, "对 每 应 须 必须 要 负责 按 将 把 ： ，") == 0 ||
          zeren_is_inside_word (text, at, end, vocabulary, &inside))
        continue;
      return zeren_chars_eat_back (text, at, "中心 公司 部 科 室 站 所 队 组") > 0 &&
             zeren_ends_with_actor (text, start, at, vocabulary) &&
             !zeren_chars_contain (
               text, start, at, "各 本 有关 相关 所属 下级 基层 全体 、 和 的 与 了 到 一 会议");
    }

  return FALSE;
}

/* 组织员工 …, 提交党委会 … have no subject in 员工 and 党委会; 组织部 and 检查组 are names. */
static gboolean
begins_with_verb (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  const gunichar *chars = text->chars + start;
  gsize length, inside;

  if (zeren_is_inside_word (text, start, end, vocabulary, &inside))
    return FALSE;
  if (zeren_chars_eat (
        text,
        start,
        "组织 安排 督促 邀请 聘请 动员 要求 通知 委托 引导 协助 配合 联合 会同 主持 召集 "
        "召开 接到 收到 指定 选派 确定 明确 设立 配备 建议 提倡 倡导 倡议 鼓励 号召") > 0)
    return zeren_chars_eat (text, start, "主持人 召集人 配合单位 协助单位 委托人 委托方") == 0;

  length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_CAUSE, chars, end - start);
  if (length > 0)
    return !is_name_after_verbs (text, start + length, end, vocabulary);

  return zeren_vocabulary_match (vocabulary, ZEREN_WORDS_ACT, chars, end - start) > 0 &&
         !is_name_after_verbs (text, start, end, vocabulary) &&
         !is_office_named_so (text, start, end, vocabulary);
}

/* 每月, 2次, 不少于2次 */
static gboolean
begins_mark (const ZerenTimeMark *mark, gsize at)
{
  return mark->start == at || (mark->bound_end > mark->bound_start && mark->bound_start == at);
}

/* Whether one of the expressions of time, or what it counts from, begins at a place. */
static gboolean
starts_mark (GArray *marks, gsize at)
{
  for (guint i = 0; i < marks->len; i++)
    if (begins_mark (&g_array_index (marks, ZerenTimeMark, i), at))
      return TRUE;

  return FALSE;
}

/* Where the subject must end: a modal, a preposition, an expression of time. */
static gsize
find_hard_stop (const ZerenChars *text,
                gsize start,
                gsize end,
                GArray *marks,
                const ZerenVocabulary *vocabulary)
{
  guint mark = 0;

  for (gsize at = start; at < end;)
    {
      gsize length;

      while (mark < marks->len && g_array_index (marks, ZerenTimeMark, mark).start < at)
        mark++;
      if (mark < marks->len && begins_mark (&g_array_index (marks, ZerenTimeMark, mark), at))
        return at;
      if (zeren_is_inside_word (text, at, end, vocabulary, &length))
        {
          /* 各科室应对设备…: 应 and 对, behind who acts */
          if (at > start && zeren_chars_eat (text, at, "应对") > 0 &&
              zeren_ends_with_actor (text, start, at, vocabulary))
            return at;
          /* 安保处于每月5日前…: 处 is the end of the name where a time stands behind 于 */
          if (at > start && zeren_chars_eat (text, at, "处于") > 0 && starts_mark (marks, at + 2))
            return at + 1;
          at += length;
          continue;
        }
      if (zeren_vocabulary_match (vocabulary, ZEREN_WORDS_MODAL, text->chars + at, end - at) > 0 ||
          zeren_vocabulary_match (vocabulary, ZEREN_WORDS_LINK, text->chars + at, end - at) > 0)
        return at;
      at++;
    }

  return end;
}

/* 水库巡查责任人, 设备维护人员: 水库 and 设备 do not act. */
static gboolean
is_title_after_verb (const ZerenChars *text, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_vocabulary_match (
    vocabulary, ZEREN_WORDS_ACT, text->chars + at, text->length - at);

  return length > 0 &&
         zeren_chars_eat (text,
                          at + length,
                          "责任人 负责人 人员 员 单位 机构 小组 部门 中心 主体 委员会 委员 "
                          "指挥部 办公室 大队 中队 专班 工作组") > 0;
}

/* 联络员会议, 读者座谈会: whoever comes to it does not act */
#define MEETINGS "会议 例会 座谈会 家长会 培训班 联席会议"

/* 巡查员汛期每日…, 站长全面负责…: a word before the time or modal that is no part of the name */
static gsize
trim_season (const ZerenChars *text, gsize start, gsize end)
{
  gsize length;

  while (end > start &&
         (length = zeren_chars_eat_back (
            text,
            end,
            "营业期间 作业期间 施工期间 响应期间 值班期间 供暖期间 收购期间 使用期间 开放期间 "
            "在岗期间 任职期间 节假日期间 假期期间 防火期内 汛期内 非汛期 汛期 防火期 平时 日常 "
            "期间 一般 原则上 全年 全面 "
            "入职 到岗 上岗 报到 上任 到任 就任 任职 离任 履新 新任 "
            "上岗前 离岗前 到岗前 转岗前 进场前 退场前 入职前 离职前 调离前 出车前 "
            "收车后 交班前 接班后 会前 会后 班前 班后 课前 课后 作业前 作业后 "
            "各 同 均 都 皆 具体 直接 统一 亲自 共同 每人 每名 每位")) > 0)
    end -= length;

  return end;
}

/* 班子成员听取…, 生产单位发生…: somebody, and a verb right behind. */
static gsize
find_soft_stop (const ZerenChars *text, gsize start, gsize end, const ZerenVocabulary *vocabulary)
{
  static const ZerenWordClass stops[] = {
    ZEREN_WORDS_ACT, ZEREN_WORDS_TRIGGER, ZEREN_WORDS_VERB_LINK, ZEREN_WORDS_DOING
  };

  for (gsize at = start + 1; at < MIN (end, start + LONGEST_SUBJECT); at++)
    {
      gsize inside, length = 0;

      if (zeren_chars_eat (text, at, MEETINGS) > 0 || is_title_after_verb (text, at, vocabulary))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
        length = MAX (length,
                      zeren_vocabulary_match (vocabulary, stops[i], text->chars + at, end - at));
      /* 核对 and 逐户 are whole words that stop a name, though 对 and 逐 in them do not. */
      zeren_is_inside_word (text, at, end, vocabulary, &inside);
      if (length == 0 || length < inside)
        continue;
      if (zeren_ends_with_actor (text, start, at, vocabulary))
        return at;
      /* 委员会统一领导…, 站长亲自带队…: a word of manner between */
      if (zeren_ends_with_actor (text, start, trim_season (text, start, at), vocabulary))
        return trim_season (text, start, at);
    }

  return start;
}

static gboolean
set_subject (const ZerenChars *text,
             gsize start,
             gsize end,
             const ZerenVocabulary *vocabulary,
             ZerenSubject *subject)
{
  gsize bare = end - (end > start ? zeren_chars_eat_back (text, end, "等") : 0);

  if (end <= start || end - start > LONGEST_SUBJECT || bare <= start ||
      text->chars[start] == U'《' || !zeren_ends_with_actor (text, start, bare, vocabulary) ||
      zeren_chars_eat (
        text,
        start,
        "书面 口头 当面 逐级 及时 统一 同步 由 报局 报县 报市 报镇 报乡 报区 报省 提交") > 0 ||
      (zeren_chars_eat (text, start, "经") > 0 &&
       zeren_chars_eat (text, start, "经理 经营 经办 经济 经信 经发 经贸 经管 经开") == 0) ||
      (zeren_chars_contain (text, start, end, "发现") &&
       !zeren_chars_contain (text, start, end, "发现人 发现者")) ||
      zeren_chars_contain (text,
                           start,
                           end,
                           "当面 书面 交由 转由 告知 答复 包括 牵头完成 并报 并将 出现 发生 实行 "
                           "任主任 任组长 任副 任指挥 任总指 任队长 任班长 担任"))
    return FALSE;

  /* 公司委托维保单位…, but 公司委托的维保单位 is one */
  if (zeren_chars_contain (text, start, end, "委托") &&
      !zeren_chars_contain (text, start, end, "委托的 委托人 受委托"))
    return FALSE;
  /* 人员变动后5日内: what happens to them */
  if (zeren_chars_are (text, start, end, "人员 学生 员工 职工 干部 成员") &&
      zeren_chars_eat (text, end, "变更 变动 调整 流动 离职 异动 调动 更换 增减") > 0)
    return FALSE;

  *subject = (ZerenSubject){ start, end };
  return TRUE;
}

/* 由属地车间交底: as much of it as is a name, where an act that is not known follows */
static gboolean
read_longest (const ZerenChars *text,
              gsize start,
              gsize end,
              const ZerenVocabulary *vocabulary,
              ZerenSubject *subject)
{
  for (gsize stop = MIN (end, start + LONGEST_LOOSE); stop > start + 1; stop--)
    if (stop + 2 <= end && zeren_chars_eat (text, stop, "的 、 和 或 等 之 担任 兼任 为") == 0 &&
        set_subject (text, start, stop, vocabulary, subject))
      return TRUE;

  return FALSE;
}

/* 总指挥由厂长担任: who acts is told by the post, not by who holds it. */
static gboolean
read_appointed (const ZerenChars *text,
                const ZerenPart *part,
                const ZerenVocabulary *vocabulary,
                ZerenSubject *subject)
{
  for (gsize at = part->core + 2; at < MIN (part->end, part->core + LONGEST_LOOSE); at++)
    if (zeren_chars_eat (text, at, "由") > 0)
      return zeren_chars_eat_back (text, part->end, "担任 兼任 出任") > 0 &&
             set_subject (text, part->core, at, vocabulary, subject);

  return FALSE;
}

/* …由办公室组织召开: who stands behind 由. */
static gboolean
read_behind_by (const ZerenChars *text,
                const ZerenPart *part,
                const ZerenVocabulary *vocabulary,
                ZerenSubject *subject)
{
  for (gsize at = part->core; at < part->end; at++)
    {
      gsize stop;

      if (text->chars[at] != U'由' || zeren_chars_eat (text, at, "由于 由此") > 0 ||
          zeren_chars_eat_back (text, at, "理 自 经 事 缘 因 交 转 报 呈 送") > 0)
        continue;

      stop = find_hard_stop (text, at + 1, part->end, part->marks, vocabulary);
      /* 小组由科长、组员组成: who belongs to it does not act, nor who only comes. */
      if (zeren_chars_contain (text,
                               at + 1,
                               MIN (stop, part->end),
                               "组成 担任 兼任 构成 任指挥 任总指 任组长 任主任 任队长"))
        return FALSE;
      if (zeren_chars_contain (text, at + 1, part->end, "参加的 参与的 出席的 组成的"))
        continue;
      if (set_subject (text, at + 1, stop, vocabulary, subject))
        return TRUE;

      stop = find_soft_stop (text, at + 1, part->end, vocabulary);
      return set_subject (text, at + 1, stop, vocabulary, subject) ||
             read_longest (text, at + 1, part->end, vocabulary, subject);
    }

  return FALSE;
}

/* 在本县从业的招标代理|机构: a short name behind 的 */
#define LONGEST_DESCRIBED 8

static gboolean
ends_description (const ZerenChars *text, gsize start, gsize end)
{
  for (gsize at = end; at > start + 1 && end - at <= LONGEST_DESCRIBED; at--)
    if (text->chars[at - 1] == U'的')
      return TRUE;

  return FALSE;
}

/* 在户外作业的单位应当…, 接到报告的部门应当…: a description that begins like a phrase. */
static gboolean
read_described (const ZerenChars *text,
                const ZerenPart *part,
                const ZerenVocabulary *vocabulary,
                ZerenSubject *subject)
{
  gsize stop = find_hard_stop (text, part->core + 1, part->end, part->marks, vocabulary);
  gsize length = zeren_vocabulary_match_end (vocabulary, ZEREN_WORDS_ACTOR, text->chars, stop);

  /* 指定责任心强的同志担任安全员: who is chosen does not choose. */
  if (zeren_chars_eat (
        text, part->core, "指定 选派 确定 明确 安排 配备 抽调 聘请 委托 挑选 选拔 选聘") > 0)
    return FALSE;
  /* 对新上岗的员工每年…: whom it is done to, unless 对…负有责任的部门. */
  if (zeren_chars_eat (text, part->core, "对 向 把 将 为 给") > 0 &&
      !zeren_chars_contain (text, part->core, stop, "负有 具有 负责"))
    return FALSE;
  if (stop == part->end || length == 0 || !ends_description (text, part->core, stop - length))
    return FALSE;

  return set_subject (text, part->core, stop, vocabulary, subject);
}

/* 在…, 未…: but 在岗人员 is a name. */
static gboolean
begins_with_phrase (const ZerenChars *text,
                    const ZerenPart *part,
                    const ZerenVocabulary *vocabulary)
{
  gsize inside;

  return zeren_chars_eat (
           text, part->core, "在 未 从 以 与 同 请 凭 因 若 当 如发现 如有 如遇 如果") > 0 &&
         !zeren_is_inside_word (text, part->core, part->end, vocabulary, &inside);
}

/* 从事…的单位，应当…: the whole part is the subject of the next. */
static gboolean
is_subject_of_next (const ZerenChars *text,
                    const ZerenPart *part,
                    const ZerenPart *next,
                    const ZerenVocabulary *vocabulary)
{
  gsize inside;

  if (next == NULL || part->sign != U'，' || next->core >= next->end)
    return FALSE;

  return !zeren_is_inside_word (text, next->core, next->end, vocabulary, &inside) &&
         (zeren_vocabulary_match (
            vocabulary, ZEREN_WORDS_MODAL, text->chars + next->core, next->end - next->core) > 0 ||
          zeren_vocabulary_match (
            vocabulary, ZEREN_WORDS_MODAL, text->chars + next->start, next->end - next->start) > 0);
}

/* 各单位预案每三年…: whose it is acts, where nobody else does */
#define OWNERS                                                                                     \
  "各成员单位 各单位 各部门 各科室 各处室 各乡镇 各街道 各社区 各车间 各班组 各学校 各党支部 "     \
  "各支部 各村"

/* 每村至少召开一次…: each of them, and no period */
#define EACH_OF_THEM                                                                               \
  "每个村民小组 每个村 每村 每个社区 每社区 每个乡镇 每乡镇 每所学校 每校 每个单位 每单位 "        \
  "每个科室 "                                                                                      \
  "每科室 每个班组 每个支部 每支部 每名党员 每名教师 每名干部 每户 每个部门"

/* 各值, 各台区 */
#define LONGEST_OF_EACH 5

/* 每月底机修班检修全部水泵: an act with its object stands behind the name. 每季度重点单位检查一次,
 * 每年员工培训情况: what is done to them.
 */
static gboolean
goes_on_with_act (const ZerenChars *text, gsize at, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_ACT, text->chars + at, end - at);

  /* 检查一次消防通道: what it is done to stands behind */
  if (length > 0)
    length += zeren_chars_eat (text, at + length, "一次 两次 1次 2次 一遍 一回");

  return length > 0 && at + length + 2 <= end &&
         zeren_chars_eat (
           text,
           at + length,
           "一 二 两 三 四 1 2 3 4 不少于 至少 不得 次 率 会 班 表 课 日 月 周 的 、 "
           "和 及 与 情况 工作 记录 结果 人员 计划 资料 档案 材料 数据 方案 内容 活动 "
           "任务 应 须 要 由") == 0;
}

/* 每月重点科室应当…, 每年汛前各水库管理单位须…: who acts stands behind the time, before what
 * obliges, or before an act.
 */
static gboolean
read_behind_time (const ZerenChars *text,
                  const ZerenPart *part,
                  const ZerenVocabulary *vocabulary,
                  ZerenSubject *subject)
{
  gsize from = part->core, stop;

  for (guint i = 0; i < part->marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (part->marks, ZerenTimeMark, i);

      if (mark->start != from)
        break;
      from = mark->end;
    }
  if (from == part->core || begins_with_verb (text, from, part->end, vocabulary))
    return FALSE;

  stop = find_hard_stop (text, from, part->end, part->marks, vocabulary);
  if (stop < part->end && zeren_chars_eat (text, stop, "应 要 须 必须 需 负责 对 由 每 至少") > 0 &&
      set_subject (text, from, stop, vocabulary, subject))
    return TRUE;

  stop = find_soft_stop (text, from, stop, vocabulary);
  return zeren_chars_eat (
           text, from, "各类 各种 所有 重点 全部 相关 有关 对 向 把 将 给 为 到 去 赴 深入 进") ==
           0 &&
         !zeren_chars_contain (text, from, stop, "、 和 与 及") &&
         goes_on_with_act (text, stop, part->end, vocabulary) &&
         set_subject (text, from, stop, vocabulary, subject);
}

/* 请各科室于…, 以班组为单位: who acts between two words */
static gboolean
read_between (const ZerenChars *text,
              const ZerenPart *part,
              const ZerenVocabulary *vocabulary,
              ZerenSubject *subject)
{
  gsize behind = zeren_chars_eat_back (text, part->end, "为单位 为单元 为主体");

  if (zeren_chars_eat (text, part->core, "以") > 0 && behind > 0)
    return set_subject (text, part->core + 1, part->end - behind, vocabulary, subject);

  return zeren_chars_eat (text, part->core, "请") > 0 &&
         set_subject (text,
                      part->core + 1,
                      find_hard_stop (text, part->core + 1, part->end, part->marks, vocabulary),
                      vocabulary,
                      subject);
}

/** zeren_read_leading_name: 后勤保障部管好污水：. Returns: whether a part begins with a name, of an
 * office of three characters or more, and goes on with an act, known or not */
gboolean
zeren_read_leading_name (const ZerenChars *text,
                         const ZerenPart *part,
                         const ZerenVocabulary *vocabulary,
                         ZerenSubject *subject)
{
  return !begins_with_phrase (text, part, vocabulary) &&
         !begins_with_verb (text, part->core, part->end, vocabulary) &&
         zeren_chars_eat (text, part->core, "对 当 被 所 各类 各种 主要 具体 工作 有 以下 下列") ==
           0 &&
         read_longest (text, part->core, part->end, vocabulary, subject) &&
         subject->end - subject->start >= SHORTEST_LOOSE;
}

/**
 * zeren_read_subject:
 * @next: (nullable): the part behind it
 * @subject: (out): who acts in it
 *
 * Returns: whether the part names who acts
 */
gboolean
zeren_read_subject (const ZerenChars *text,
                    const ZerenPart *part,
                    const ZerenPart *next,
                    const ZerenVocabulary *vocabulary,
                    ZerenSubject *subject)
{
  gsize hard;

  if (set_subject (text,
                   part->core,
                   part->core + zeren_chars_eat (text, part->core, EACH_OF_THEM),
                   vocabulary,
                   subject))
    return TRUE;
  if (read_appointed (text, part, vocabulary, subject) ||
      read_behind_by (text, part, vocabulary, subject) ||
      read_behind_time (text, part, vocabulary, subject) ||
      read_between (text, part, vocabulary, subject))
    return TRUE;
  if (begins_with_phrase (text, part, vocabulary) ||
      begins_with_verb (text, part->core, part->end, vocabulary))
    return read_described (text, part, vocabulary, subject);

  hard = find_hard_stop (text, part->core, part->end, part->marks, vocabulary);
  if (hard == part->end && !is_subject_of_next (text, part, next, vocabulary))
    return set_subject (text,
                        part->core,
                        find_soft_stop (text, part->core, part->end, vocabulary),
                        vocabulary,
                        subject);
  if (set_subject (text, part->core, hard, vocabulary, subject))
    return TRUE;

  if (set_subject (text, part->core, trim_season (text, part->core, hard), vocabulary, subject) ||
      set_subject (
        text, part->core, find_soft_stop (text, part->core, hard, vocabulary), vocabulary, subject))
    return TRUE;

  if (set_subject (text,
                   part->core,
                   part->core + zeren_chars_eat (text, part->core, OWNERS),
                   vocabulary,
                   subject))
    return TRUE;

  /* 各值于每月3日前…: whatever they are called */
  if (zeren_chars_eat (text, part->core, "各") > 0 && hard > part->core + 1 &&
      hard <= part->core + LONGEST_OF_EACH &&
      zeren_chars_eat (text, hard, "于 应 须 要 每 必须 负责") > 0 &&
      zeren_chars_eat (
        text, part->core, "各类 各种 各项 各自 各级各类 各一 各次 各方 各地 各环节 各阶段") == 0)
    {
      *subject = (ZerenSubject){ part->core, hard };
      return TRUE;
    }

  /* 各村民小组长入户发放…: an act that is not known */
  if (zeren_chars_eat (text, part->core, "各") > 0 &&
      zeren_chars_eat (text, part->core, "各类 各种 各项 各自 各级各类") == 0 &&
      read_longest (text, part->core, hard, vocabulary, subject) &&
      subject->end - subject->start >= SHORTEST_LOOSE)
    return TRUE;

  /* 党员干部操办婚事，应当提前报告: who does one thing has to do the other. */
  return part->marks->len == 0 && is_subject_of_next (text, part, next, vocabulary) &&
         zeren_chars_eat (text, next->core, "应当 必须 须 应") > 0 &&
         zeren_chars_eat (text, part->core, "对 当 被 所 各类 各种") == 0 &&
         read_longest (text, part->core, part->end, vocabulary, subject);
}
