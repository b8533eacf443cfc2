/* zeren-ground-penalties.c: conduct told by what follows from it, where penalties are the subject
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under 责任追究, 奖惩 and the like no list holds all that may be done wrong: what ends in 的 and
 * is followed by something that is taken from somebody, or done to him, is conduct.
 */

#include "zeren-grounds-private.h"

/* What is done to somebody; each says so wherever it stands. */
static const char *const penalties[] = {
  "扣",       "罚",       "没收",     "收回",     "追回",     "追缴",     "退赔",     "赔偿",
  "赔付",     "停发",     "停职",     "停岗",     "停薪",     "取消",     "撤销",     "撤换",
  "撤职",     "免职",     "免去",     "调离",     "换岗",     "转岗",     "待岗",     "下岗",
  "离岗培训", "辞退",     "开除",     "解除",     "解聘",     "终止",     "除名",     "清退",
  "劝退",     "降级",     "降职",     "降薪",     "降为",     "降低",     "降档",     "黄牌",
  "红牌",     "蓝牌",     "警告",     "警示",     "曝光",     "通报",     "批评",     "检讨",
  "书面检查", "写检查",   "作检查",   "作出检查", "深刻检查", "上检查",   "约谈",     "谈话",
  "诫勉",     "问责",     "追责",     "追究",     "处分",     "处理",     "处罚",     "惩处",
  "记过",     "一票否决", "不合格",   "不称职",   "不得分",   "零分",     "不得评",   "不得参加",
  "不得推荐", "不得提",   "不得晋",   "不予评",   "不评",     "不推荐",   "不发",     "不得晋级",
  "表态发言", "说明原因", "说明理由", "停业",     "停产",     "停工",     "黑名单",   "不良记录",
  "失信",     "诚信档案", "承担",     "责令",     "重训",     "返工",     "补训",     "提醒",
  "不予发放", "记入",     "赔",       "减拨",     "列入",     "不得承",   "停运",     "书面说明",
  "挂牌督办", "不享受",   "不再续",   "移送",     "移交司法", "立案",     "移交纪",   "不计分",
  "倒扣",     "减分",     "减发",     "调整岗位", "调整职务", "岗位调整", "限期整改", "自费",
  "本人承担", "违约金",   "换人",     "查处",     "当众点名", NULL,
};

/* Where one of these stands behind 的 without a comma, what follows begins there. */
static const char *const directly[] = {
  "一律", "扣",   "罚",   "给予", "予以", "责令", "通报", "取消", "停发", "停职", "没收",
  "收回", "追究", "辞退", "解除", "约谈", "记过", "调离", "诫勉", "警告", NULL,
};

/* What is done well, or by the way, is no conduct, and neither is how far it went. */
static const char *const others[] = {
  "突出",         "显著",     "优异", "贡献",     "表现好",   "优秀",   "有功",     "立功",
  "主动",         "积极",     "检举", "配合调查", "不服决",   "不服处", "不服的",   "不服本",
  "异议",         "认为",     "符合", "经查实",   "需要",     "申请",   "达到",     "及时报告",
  "尽职免责",     "不可抗力", "自愿", "认错",     "挽回",     "下表",   "附表",     "所列",
  "影响较大",     "影响恶劣", "性质", "拒不改",   "仍",       "再犯",   "屡教",     "再次",
  "累计",         "以上者",   "前款", "上述",     "前述",     "受到",   "违法犯罪", "触犯",
  "决定或者批准", "同时违",   "到期", "逾期不改", "逾期未改", "不超过", "未超过",   NULL,
};

/* Where they stand at its head only */
static const char *const no_heads[] = {
  "对于有",   "有下列",   "有以下", "有前", "有上", "存在下列", "存在以下", "出现下列",
  "出现以下", "错误决策", "第",     "首次", "初次", "严重的",   "较重的",   "轻微的",
  "较轻的",   "有以",     "具有",   "每",   "涉嫌", "属于",     "两次",     "三次",
  "多次",     "一次",     "经",     "发现", "因前", "年度内",   "一年内",   "同时",
  "并",       "或者",     "且",     "但",   NULL,
};

/* Who or what a description with 的 before it ends with */
static const char *const holders[] = {
  "单位", "部门", "个人", "人员", "干部", "班子", "科室", "学校", "企业", "支部", "村",     "社区",
  "者",   "员",   "长",   "班组", "公司", "站",   "所",   "队",   "商户", "教师", "责任人", NULL,
};

/* From where the conduct is told to where it ends, in parts of a sentence */
#define MOST_PARTS 4

/* Fewer characters before 情节严重 tell no conduct. */
#define SHORTEST_CONDUCT 4

/* 科室, 班组长 between 扣 and the sum */
#define LONGEST_PAYER 6

/* 保管员： before it */
#define LONGEST_LABEL 12

/* Conduct without 的 is told in a few words. */
#define LONGEST_PRICED 24

typedef struct
{
  gsize start, end, next;
} Part;

static gboolean
is_comma (gunichar c)
{
  return c == 0xFF0C;
}

/* The next part of the sentence: up to a comma, or to 的 where what follows stands right behind */
static Part
read_part (ZerenRun run, gsize from)
{
  for (gsize i = from; i < run.n_chars; i++)
    {
      if (is_comma (run.chars[i]))
        return (Part){ from, i, i + 1 };
      /* 谈话提醒或者责令检查: 者 is nobody there */
      if ((run.chars[i] == 0x7684 || (run.chars[i] == 0x8005 && run.chars[i - 1] != 0x6216)) &&
          i > from + 1 &&
          zeren_run_starts_any (zeren_run_sub (run, i + 1, run.n_chars), directly) != NULL)
        return (Part){ from, i + 1, i + 1 };
    }

  return (Part){ from, run.n_chars, run.n_chars };
}

/** zeren_names_penalty: Returns: whether something is done to somebody in @run */
gboolean
zeren_names_penalty (ZerenRun run)
{
  static const char *const none[] = { "谈话记录", "谈心谈话", "处理情况", "通报情况", "处理意见",
                                      "通报有关", "提醒服务", "不予处",   "无效",     NULL };

  return zeren_run_has_any (run, penalties) != NULL && zeren_run_has_any (run, none) == NULL &&
         (!zeren_run_has (run, "未") || zeren_run_has (run, "未付"));
}

/* 制止不力的乡镇, 未按时销号的问题: a short word behind 的 */
static gboolean
describes_somebody (ZerenRun head)
{
  for (gsize i = head.n_chars; i > 2 && head.n_chars - i < 6; i--)
    if (head.chars[i - 1] == 0x7684)
      return i + 1 < head.n_chars && zeren_tells_failure (zeren_run_sub (head, 0, i));

  return FALSE;
}

static gboolean
ends_conduct (ZerenRun head)
{
  return zeren_run_ends (head, "的") || zeren_run_ends (head, "者") ||
         (zeren_run_has (head, "的") && zeren_run_ends_any (head, holders) != NULL) ||
         (zeren_tells_failure (head) && describes_somebody (head));
}

/* 造成损失的 is how far it went; 措施不到位造成损失的 says what was not done. */
static gboolean
is_mere_outcome (ZerenRun head)
{
  static const char *const outcomes[] = { "造成", "导致", "后果", "引发", NULL };
  static const char *const degrees[] = { "情节", "涉嫌", "构成", "致使", "酿成", NULL };

  for (gsize i = 0; degrees[i] != NULL; i++)
    {
      gssize at = zeren_run_find (head, 0, degrees[i]);

      if (at >= 0 && at < SHORTEST_CONDUCT)
        return TRUE;
    }

  for (gsize i = 0; outcomes[i] != NULL; i++)
    {
      gssize at = zeren_run_find (head, 0, outcomes[i]);

      if (at >= 0 && !zeren_tells_failure (zeren_run_sub (head, 0, (gsize)at)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_conduct (ZerenRun head)
{
  return head.n_chars >= 3 && !is_mere_outcome (head) && zeren_run_has_any (head, others) == NULL &&
         zeren_run_starts_any (head, no_heads) == NULL;
}

static gsize
skip_all (ZerenRun run, gsize at)
{
  static const char *const words[] = { "答：", "凡是", "凡", "对于", "对", NULL };
  const char *word;

  while ((word = zeren_run_starts_any (zeren_run_sub (run, at, run.n_chars), words)) != NULL)
    at += (gsize)g_utf8_strlen (word, -1);

  return at;
}

/* 应当每日巡查, 未巡查的: what has to be done stands before what was not. */
static gboolean
only_obliges (ZerenRun part)
{
  static const char *const words[] = { "应当", "必须", "须",   "每日", "每天", "每周", "每旬",
                                       "每班", "每月", "每年", "每季", "按年", "满分", "分为",
                                       "按月", "按旬", "按季", "按周", "逐月", "负责", NULL };

  return zeren_run_has_any (part, words) != NULL && !ends_conduct (part);
}

/* 漏巡一次扣30元: conduct and what follows, done with */
static gboolean
names_price (ZerenRun part)
{
  static const char *const takes[] = { "扣", "罚", NULL };

  return zeren_run_has_any (part, takes) != NULL &&
         (zeren_run_ends (part, "元") || zeren_run_ends (part, "分"));
}

/**
 * zeren_find_penalised:
 * @sentence: a sentence without its mark, in a part on penalties
 * @from: where to begin
 * @is_first: whether nothing was found before @from; then the conduct may take several parts
 * @start: (out): where the conduct begins
 * @end: (out): where it ends
 * @next: (out): where to go on
 *
 * Returns: whether conduct is told that something follows from
 */
gboolean
zeren_find_penalised (ZerenRun sentence,
                      gsize from,
                      gboolean is_first,
                      gsize *start,
                      gsize *end,
                      gsize *next)
{
  gsize begin = skip_all (sentence, from), stop = 0;
  guint n_parts = 0;

  for (gsize at = begin; at < sentence.n_chars;)
    {
      Part part = read_part (sentence, at);
      ZerenRun words = zeren_run_sub (sentence, part.start, part.end);

      at = part.next;
      n_parts++;
      if (stop > 0 && !ends_conduct (words) && zeren_names_penalty (words))
        {
          *start = begin;
          *end = stop;
          *next = at;
          return TRUE;
        }
      if (stop == 0 && ends_conduct (words) &&
          may_be_conduct (zeren_run_sub (sentence, begin, part.end)))
        stop = part.end;
      else if (stop == 0 &&
               (!is_first || only_obliges (words) || ends_conduct (words) || names_price (words)))
        {
          begin = skip_all (sentence, at);
          at = begin;
          n_parts = 0;
        }
      if (n_parts > MOST_PARTS)
        {
          begin = skip_all (sentence, at);
          at = begin;
          stop = n_parts = 0;
        }
    }

  return FALSE;
}

/* 追回资金, 扣当月绩效: what stands first behind conduct, also outside of a part on penalties */
static const char *const takings[] = {
  "追回", "扣",     "罚款",   "没收",   "亮黄牌",   "亮红牌",   "停发",     "辞退",
  "开除", "除名",   "解聘",   "停岗",   "停班",     "劝退",     "清退",     "降职",
  "降级", "调离",   "记过",   "免职",   "撤职",     "诫勉",     "追究",     "问责",
  "追责", "给予处", "通报批", "书面检", "依规依纪", "依纪依规", "依法依规", "依纪依法",
  "比照", "退赔",   "赔偿",   "移送纪", "移送司",   "移送公",   "移送监",   "移交纪",
  "撤销", "警告",   "责令退", "责令赔", "责令上缴", "党纪",     "政务处",   "处分",
  "问责", "警示谈", "批评教", "留党",   NULL,
};

/* What may stand before them */
static const char *const takings_openings[] = {
  "给予", "予以", "一律", "一经查实", "依规", "依法", "视情", "从严", "按规定", "并", NULL,
};

/* Such words only where something was left undone */
static const char *const takings_from_failure[] = {
  "取消",       "终止",   "解除", "收回", "约谈",   "全",       "按有关规定", "按照有关规定",
  "按规定",     "下发督", "提请", "移送", "停止",   "暂停",     "降低",       "由",
  "主要负责人", "予以",   "给予", "年终", "每逾期", "支付违约", "承担违约",   "按日支付",
  "年度",       "当年",   "责任", "依法", "依规",   "依纪",     "在",         NULL,
};

/* 因乙方原因发生事故的: whose fault it was */
static gboolean
tells_fault (ZerenRun head)
{
  return zeren_run_starts (head, "因") && zeren_run_has (head, "原因");
}

static ZerenRun
skip_taking_openings (ZerenRun rest)
{
  const char *word;

  while ((word = zeren_run_starts_any (rest, takings_openings)) != NULL)
    rest = zeren_run_sub (rest, (gsize)g_utf8_strlen (word, -1), rest.n_chars);

  return rest;
}

/**
 * zeren_find_taken:
 * @sentence: a sentence without its mark, in any part of a plan
 * @start: (out): where the conduct begins
 * @end: (out): where it ends
 *
 * Returns: whether it begins with conduct that something is taken for
 */
gboolean
zeren_find_taken (ZerenRun sentence, gsize *start, gsize *end)
{
  static const char *const held[] = { "问责", "处分", "追究责任", NULL };
  gsize begin = skip_all (sentence, 0);
  Part head = read_part (sentence, begin);
  ZerenRun words = zeren_run_sub (sentence, begin, head.end), rest;
  Part following;

  /* 将材料透露给他人，或者打击报复的，… */
  for (guint i = 1; i < MOST_PARTS && head.next < sentence.n_chars && !ends_conduct (words) &&
                    !only_obliges (words);
       i++)
    {
      head = read_part (sentence, head.next);
      if (skip_all (sentence, head.start) > head.start)
        return FALSE;
      words = zeren_run_sub (sentence, begin, head.end);
    }
  if (head.next >= sentence.n_chars || !ends_conduct (words) || !may_be_conduct (words))
    return FALSE;
  following = read_part (sentence, head.next);
  rest = zeren_run_sub (sentence, following.start, following.end);
  if (zeren_run_starts_any (rest, takings) == NULL &&
      zeren_run_starts_any (skip_taking_openings (rest), takings) == NULL &&
      !(tells_fault (words) && zeren_names_penalty (rest)) &&
      !(zeren_run_starts (sentence, "凡") && zeren_names_penalty (rest)) &&
      !(begin > 0 && rest.n_chars <= LONGEST_PRICED && zeren_tells_failure (words) &&
        zeren_run_has_any (rest, held) != NULL) &&
      !(zeren_tells_failure (words) && zeren_run_starts_any (rest, takings_from_failure) != NULL &&
        zeren_names_penalty (rest)))
    return FALSE;
  *start = begin;
  *end = head.end;

  return TRUE;
}

/* 缺交一旬, 漏检一处: what is counted */
static gboolean
tells_lack (ZerenRun head)
{
  static const char *const words[] = { "缺", "漏", "迟", "瞒", "丢", "脱岗",
                                       "旷", "误", "错", "欠", NULL };

  return zeren_run_has_any (head, words) != NULL || zeren_tells_failure (head);
}

/* 季度考核中，每发生一起扣5分: a time, no conduct */
static gboolean
is_time_or_place (ZerenRun head)
{
  static const char *const ends[] = { "中", "时", "后", "前", "期间", "内", NULL };

  return zeren_run_ends_any (head, ends) != NULL && !tells_lack (head);
}

/* 扣科室20元: who pays stands before the sum. */
static gsize
skip_payer (ZerenRun run, gsize at)
{
  for (gsize i = at; i < MIN (run.n_chars, at + LONGEST_PAYER); i++)
    {
      if (is_comma (run.chars[i]))
        return at;
      if (g_unichar_isdigit (run.chars[i]))
        return i;
    }

  return at;
}

/* 站长、护林员各罚200元 */
static gboolean
is_sum (ZerenRun run)
{
  static const char *const takes[] = { "各罚", "各扣", "罚", "扣", NULL };
  const char *take = zeren_run_has_any (run, takes);

  return take != NULL && !tells_lack (run) && run.n_chars <= LONGEST_PRICED &&
         (zeren_run_ends (run, "元") || zeren_run_ends (run, "分"));
}

/* 漏报一次扣1分, 培训缺席扣2分: nothing but the number parts conduct and what follows. */
gboolean
zeren_find_priced (ZerenRun sentence, gsize *start, gsize *end)
{
  static const char *const told[] = { "每次扣", "每次罚", "每点扣", "每点罚", "每处扣", "每处罚",
                                      "每起扣", "每人扣", "每项扣", "每例扣", "一次扣", "一次罚",
                                      "扣",     "罚",     "照价赔", "停岗",   "停职",   "辞退",
                                      "调离",   "通报",   "书面检", "口头",   "约谈",   "警告",
                                      "提醒",   "没收",   "记过",   "每次",   "取消",   "当场换",
                                      "换岗",   "开除",   "除名",   "解聘",   "撤换",   "解除",
                                      NULL };
  gsize colon = 0;
  Part head, following;

  static const char *const prices[] = { "扣", "罚款", "罚", "扣减", "扣发", NULL };

  /* 保管员：账物不符，罚100元 */
  while (colon < MIN (sentence.n_chars, LONGEST_LABEL) && sentence.chars[colon] != 0xFF1A)
    colon++;
  *start = colon < MIN (sentence.n_chars, LONGEST_LABEL) ? colon + 1 : 0;
  sentence = zeren_run_sub (sentence, *start, sentence.n_chars);

  head = read_part (sentence, 0);
  following = read_part (sentence, head.next);
  if (head.next < sentence.n_chars && head.end <= LONGEST_PRICED &&
      !names_price (zeren_run_sub (sentence, 0, head.end)) &&
      may_be_conduct (zeren_run_sub (sentence, 0, head.end)) &&
      !only_obliges (zeren_run_sub (sentence, 0, head.end)) &&
      !is_time_or_place (zeren_run_sub (sentence, 0, head.end)) &&
      (zeren_run_starts_any (zeren_run_sub (sentence, following.start, following.end), told) !=
         NULL ||
       (is_sum (zeren_run_sub (sentence, following.start, following.end)) &&
        !zeren_run_starts (sentence, "对"))) &&

      zeren_names_penalty (zeren_run_sub (sentence, following.start, following.end)))
    {
      *end = *start + head.end;
      return TRUE;
    }

  for (gsize at = 2, part = 0; at + 2 < sentence.n_chars; at++)
    {
      ZerenRun rest = zeren_run_sub (sentence, at, sentence.n_chars);
      const char *price = zeren_run_starts_any (rest, prices);
      gsize behind = price != NULL ? at + (gsize)g_utf8_strlen (price, -1) : 0;

      if (is_comma (sentence.chars[at]))
        part = at + 1;
      if (at < part + 2)
        continue;
      if (price != NULL)
        behind = skip_payer (sentence, behind);
      if (behind == 0 || behind + 1 >= sentence.n_chars ||
          !(g_unichar_isdigit (sentence.chars[behind]) ||
            g_utf8_strchr ("一二三五十两", -1, sentence.chars[behind]) != NULL))
        continue;
      if (!tells_lack (zeren_run_sub (sentence, part, at)))
        continue;
      *end = *start + at;
      *start += part;
      return TRUE;
    }

  return FALSE;
}

/** zeren_find_item_tail: Returns: where 口头提醒 begins in 漏检一处，口头提醒; the end where
 * nothing follows */
gsize
zeren_find_item_tail (ZerenRun item)
{
  for (gsize at = 0; at < item.n_chars;)
    {
      Part part = read_part (item, at);

      if (part.next < item.n_chars && part.end > 1 &&
          !zeren_run_starts (zeren_run_sub (item, part.next, item.n_chars), "被") &&
          zeren_names_penalty (zeren_run_sub (item, part.next, item.n_chars)) &&
          !zeren_names_penalty (zeren_run_sub (item, 0, part.end)))
        {
          Part following = read_part (item, part.next);

          if (zeren_names_penalty (zeren_run_sub (item, following.start, following.end)))
            return part.end;
        }
      at = part.next;
    }

  return item.n_chars;
}
