/* zeren-ground-sentences.c: a sentence that states conduct and what follows from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-grounds-private.h"

/* … where a consequence is named beside it or stands in its part of the plan. */
static const char *const consequence_words[] = {
  "追究",     "问责",     "追责",     "处分",     "严肃处理", "通报批评", "约谈",     "给予处罚",
  "予以处罚", "罚款",     "诫勉",     "警告",     "免职",     "责令",     "撤职",     "组织处理",
  "降职",     "记过",     "开除",     "批评教育", "书面检查", "一票否决", "承担责任", "辞退",
  "吊销",     "予以通报", "依法处罚", "依法处理", "给予处理", "依纪处理", "依规处理", "从严处理",
  "从重处理", "规定处理", "提醒谈话", "谈话提醒", "予以提醒", "给予提醒", "取消评",   "取消当年",
  "取消年度", "取消其",   "调离",     "撤换",     "停岗",     "转岗",     "清退",     "劝退",
  "待岗",     "下岗",     "停职",     "解聘",     "除名",     "赔偿损失", "照价赔偿", "停班",
  "调整岗位", "调整职务", NULL,
};

/* Within a list of duties, talking to somebody is a task; these words are not. */
static const char *const hard_consequence_words[] = {
  "追究",     "问责",     "追责",     "处分",     "严肃处理", "通报批评", "予以处罚",
  "罚款",     "诫勉",     "责令",     "予以通报", "组织处理", "通报、",   "一票否决",
  "挂牌督办", "提醒谈话", "从严处理", "从重处理", "取消评",   "取消当年", "取消年度",
  "予以约谈", "给予约谈", "予以提醒", "给予提醒", NULL,
};

/* These lists are of another kind: exemption, procedure, conditions. */
static const char *const other_consequence_words[] = {
  "不予追究", "免予",     "免于",     "从轻",         "减轻",     "可以不",       "不予受理",
  "不承担",   "回避",     "重新",     "不予处罚",     "予以表彰", "给予表彰",     "给予奖励",
  "终止",     "中止",     "免除责任", "容错",         "不予问责", "不予行政处罚", "应当告知",
  "可以申请", "应当听证", "从重处罚", "依法给予补偿", "审核",     "简易程序",     "可以当场",
  "听证",     "不再重复", NULL,
};

/* What a sentence has to say of the conduct to be a ground by itself. */
static const char *const failure_words[] = {
  "履职不力", "推诿",     "敷衍",     "拖延",     "弄虚作假", "失职",     "渎职",     "玩忽职守",
  "不作为",   "隐瞒",     "瞒报",     "谎报",     "迟报",     "漏报",     "不履行",   "未履行",
  "未按",     "不按",     "拒不",     "落实不力", "工作不力", "未完成",   "不落实",   "未落实",
  "未建立",   "未开展",   "未组织",   "不到位",   "不力的",   "未及时",   "未依法",   "不服从",
  "擅离职守", "措施不力", "整改不力", "处置不力", "监管不力", "未制定",   "未报告",   "未如实",
  "不认真",   "逾期",     "未设置",   "未配备",   "未进行",   "不如实",   "工作不实", "未采取",
  "滥用职权", "徇私舞弊", "造假",     "未召开",   "违章",     "违规",     "冒险作业", "无故",
  "不达标",   "不合格",   "末位",     "走过场",   "流于形式", "应付",     "擅自",     "私自",
  "脱岗",     "离岗",     "漏岗",     "疏于",     "贻误",     "延误",     "超期",     "缺报",
  "拒绝",     "失当",     "失误",     "失察",     "失管",     "把关不严", "懈怠",     "吃拿卡要",
  "连续两次", "连续三次", "连续2次",  "连续3次",  "连续两年", "连续两个", NULL,
};

/* What no conduct begins with: mere outcome, a tier, what comes after a first consequence, and who
 * answers for a decision. */
static const char *const no_conduct_words[] = {
  "涉嫌",       "属于",     "造成",     "导致",     "构成",     "情节",   "逾期",
  "有前款",     "有前两款", "有上述",   "受到",     "错误决策", "后果",   "拒不改正",
  "触犯",       "违反治安", "发生",     "尚不",     "因前款",   "第一次", "第二次",
  "第三次",     "第四次",   "首次",     "再次",     "初次",     "对情节", "两次以上",
  "年度内首次", "年度内第", "一年内第", "年内首次", "三次以上", "多次",   NULL,
};

/* Who or what a conduct phrase ends with, before the consequence. */
static const char *const subject_words[] = {
  "单位",     "部门",   "个人", "人员", "干部", "领导班子", "机关", "机构", "同志",
  "责任人",   "负责人", "党员", "企业", "科室", "组织",     "学校", "成员", "工作人员",
  "领导干部", "者",     "人",   "村",   "社区", "长",       "员",   "班组", "网格",
  "中心",     "公司",   "所",   "站",   "队",   "厂",       "商户", "教师", "小组",
  "支部",     "党支部", "班级", "门店", NULL,
};

/* 未 that tells of no failure */
static const char *const no_failure_words[] = {
  "尚未", "未成年", "未造成", "未构成", "未来", NULL,
};

/* Where a sentence says what has to be done it states no failure. */
static const char *const duty_words[] = { "应当", "必须", "应于", "须", NULL };

/* What is done well, and what is only found, has consequences of another kind. */
static const char *const no_penalty_words[] = {
  "突出", "显著", "优异",     "贡献",     "表现好",   "先进", "优秀",
  "有功", "立功", "及时报告", "存在问题", "存在隐患", "发现", NULL,
};

/* 每月5日前报送，逾期未报的，…: what has to be done stands before what is not. */
static const char *const timed_words[] = { "每", "日前", "底前", "日内", "定期", "及时", NULL };

/* 扣发当月奖金, 暂停准入资格, 解除劳动合同: what is taken from somebody. */
static const struct
{
  const char *verbs[10];
  const char *things[18];
} takings[] = {
  { { "扣", "减发", "停发", "罚", "核减", "收回", "追缴" },
    { "绩效",
      "奖",
      "工资",
      "津贴",
      "补贴",
      "补助",
      "薪",
      "元",
      "分",
      "报酬",
      "款",
      "押金",
      "保证金" } },
  { { "取消", "暂停", "停止", "撤销", "收回", "不得", "不予", "降低" },
    { "资格",
      "权限",
      "评优",
      "评先",
      "评奖",
      "晋升",
      "晋级",
      "执业",
      "准入",
      "荣誉",
      "称号",
      "先进",
      "优秀",
      "等次",
      "提拔" } },
  { { "解除", "终止" }, { "合同", "聘", "劳动关系", "职务", "协议" } },
  { { "移送", "移交" },
    { "有关部门", "有关机关", "公安", "司法", "纪检", "纪委", "监委", "监察", "检察" } },
};

/* The thing stands within so many characters behind its verb. */
#define TAKING_CHARS 14

/* Conduct and what follows from it are told within so many characters: the time that a sentence
 * takes grows with its length. */
#define LONGEST_CASE 800

/* Somebody, what he failed to do, and what else: no more parts than these. */
#define CASE_PARTS 3

static gsize
find_char (ZerenRun run, gsize from, gunichar mark)
{
  while (from < run.n_chars && run.chars[from] != mark)
    from++;

  return from;
}

static gsize
find_comma (ZerenRun run, gsize from)
{
  return find_char (run, from, 0xFF0C);
}

/* 全院通报, 并通报全局; but 通报有关部门 hands on news. */
static gboolean
is_told_of (ZerenRun run)
{
  static const char *const before[] = { "全院", "全局",   "全校", "全县",   "全区", "全市", "全镇",
                                        "全乡", "全厂",   "全站", "全公司", "予以", "给予", "进行",
                                        "点名", "全系统", "公开", "并",     NULL };
  static const char *const behind[] = { "有关", "相关", "上级", "情况", "结果", "信息", NULL };

  for (gssize at = zeren_run_find (run, 0, "通报"); at >= 0;
       at = zeren_run_find (run, (gsize)at + 2, "通报"))
    if (zeren_run_ends_any (zeren_run_sub (run, 0, (gsize)at), before) != NULL &&
        zeren_run_starts_any (zeren_run_sub (run, (gsize)at + 2, run.n_chars), behind) == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
takes_away (ZerenRun run)
{
  for (gsize at = 0; at < run.n_chars; at++)
    for (gsize i = 0; i < G_N_ELEMENTS (takings); i++)
      {
        ZerenRun rest = zeren_run_sub (run, at, MIN (run.n_chars, at + TAKING_CHARS));

        if (zeren_run_starts_any (rest, takings[i].verbs) != NULL &&
            zeren_run_has_any (zeren_run_sub (rest, 0, find_comma (rest, 0)), takings[i].things) !=
              NULL)
          return TRUE;
      }

  return FALSE;
}

static gboolean
names_any_consequence (ZerenRun run, const char *const *words)
{
  return zeren_run_has_any (run, words) != NULL || takes_away (run) || is_told_of (run);
}

/** zeren_names_consequence: Returns: whether something follows from conduct that is told beside */
gboolean
zeren_names_consequence (ZerenRun run)
{
  return names_any_consequence (run, consequence_words);
}

/** zeren_names_other_consequence: Returns: whether what follows is exemption, procedure or praise
 */
gboolean
zeren_names_other_consequence (ZerenRun run)
{
  return zeren_run_has_any (run, other_consequence_words) != NULL;
}

/* 三次不巡查的; not 不超过三次, 不符合条件 */
static gboolean
leaves_undone (ZerenRun head)
{
  static const char *const others[] = { "不得", "不少",   "不低", "不超", "不足",   "不满", "不同",
                                        "不含", "不限",   "不定", "不服", "不符",   "不具", "不适",
                                        "不再", "不在本", "不属", "不愿", "不存在", "不予", "不能",
                                        "不可", "不需",   "不宜", NULL };

  return zeren_run_has (head, "不") && zeren_run_has_any (head, others) == NULL;
}

/** zeren_tells_failure: Returns: whether something was left undone or done badly */
gboolean
zeren_tells_failure (ZerenRun head)
{
  return leaves_undone (head) || zeren_run_has_any (head, failure_words) != NULL ||
         (zeren_run_has (head, "未") && zeren_run_has_any (head, no_failure_words) == NULL);
}

/* 应当报告而未报告的 */
static gboolean
obliges (ZerenRun head)
{
  return zeren_run_has_any (head, duty_words) != NULL && !zeren_run_has (head, "而未") &&
         !zeren_run_has (head, "而不");
}

/* Behind a failure, or behind who judges it (由主管部门依据职责，责令改正) */
static ZerenRun
get_consequence (ZerenRun sentence, gsize at)
{
  gsize next = find_comma (sentence, at + 1);
  ZerenRun rest = zeren_run_sub (sentence, at + 1, next);

  if (zeren_run_starts (rest, "由") && next < sentence.n_chars)
    rest = zeren_run_sub (sentence, at + 1, find_comma (sentence, next + 1));

  return rest;
}

/* 未完成任务的, 未完成任务的网格员, 隐瞒不报者 */
static gboolean
names_whose_failure (ZerenRun head)
{
  return zeren_run_ends (head, "的") || zeren_run_ends (head, "者") ||
         (zeren_run_has (head, "的") && zeren_run_ends_any (head, subject_words) != NULL);
}

/* What stands first where somebody is punished, whatever he did. */
static const char *const punishments[] = {
  "通报批评", "给予通报", "予以通报", "给予警告", "给予处分", "给予记过", "诫勉",
  "撤职",     "免职",     "撤换",     "停岗",     "辞退",     "开除",     "解聘",
  "除名",     "劝退",     "清退",     "降职",     "降级",     "停班",     NULL,
};

/* 脱岗的，扣发当月奖金: where rewards and penalties are the subject, and where something is taken,
 * any act that is no merit. */
static gboolean
is_penalised (ZerenRun head, ZerenRun consequence, ZerenSection section)
{
  if (!zeren_run_ends (head, "的") && !zeren_run_ends (head, "者"))
    return FALSE;
  if (zeren_run_has_any (head, no_penalty_words) != NULL)
    return FALSE;
  if (section == ZEREN_SECTION_ORDINARY || section == ZEREN_SECTION_REQUIREMENTS)
    return zeren_run_starts_any (consequence, punishments) != NULL ||
           ((zeren_run_has (consequence, "扣") || zeren_run_has (consequence, "罚")) &&
            takes_away (consequence));

  return zeren_names_consequence (consequence);
}

static gboolean
begins_with_duty (ZerenRun sentence)
{
  ZerenRun head = zeren_run_sub (sentence, 0, find_comma (sentence, 0));

  return head.n_chars < sentence.n_chars && !zeren_run_ends (head, "的") &&
         !zeren_tells_failure (head) && zeren_run_has_any (head, timed_words) != NULL;
}

/* 值班人员擅离职守的，给予通报批评: a failure, and right behind it what follows from it. */
static gboolean
opens_with_failure (ZerenRun sentence, ZerenSection section)
{
  gsize end = find_comma (sentence, 0);

  for (guint i = 0; i < CASE_PARTS && end < sentence.n_chars; i++)
    {
      ZerenRun head = zeren_run_sub (sentence, 0, end);
      ZerenRun consequence = get_consequence (sentence, end);

      if (obliges (head))
        return FALSE;
      if (names_whose_failure (head) && zeren_tells_failure (head) &&
          zeren_names_consequence (consequence))
        return TRUE;
      if (is_penalised (head, consequence, section))
        return TRUE;
      end = find_comma (sentence, end + 1);
    }

  return FALSE;
}

/* 有本规定第九条所列情形，情节较轻的: it says where the conduct is told. */
static gboolean
only_refers (ZerenRun head)
{
  static const char *const nouns[] = { "情形", "行为", "情况", "问题", NULL };
  static const char *const places[] = { "所列", "前款",   "前条",   "上款",   "上述",
                                        "前述", "以上",   "前两款", "前三款", "前两条",
                                        "上列", "条规定", "）项",   "条第",   NULL };
  gssize noun = -1;

  for (gsize i = 0; nouns[i] != NULL && noun < 0; i++)
    noun = zeren_run_find (head, 0, nouns[i]);
  if (noun < 0 || zeren_run_starts (head, "违反"))
    return FALSE;

  return zeren_run_has_any (zeren_run_sub (head, 0, (gsize)noun), places) != NULL &&
         !zeren_tells_failure (zeren_run_sub (head, (gsize)noun, head.n_chars));
}

/* 一年内受到两次问责的: what was done about it before is a tier. */
static gboolean
was_held_before (ZerenRun head)
{
  static const char *const measures[] = {
    "问责的", "追责的", "处分的",     "约谈的",     "通报的", "通报批评的",
    "诫勉的", "警告的", "追究责任的", "追究的",     "处罚的", "责任追究的",
    "批评的", "提醒的", "诫勉谈话的", "组织处理的", NULL,
  };

  if (zeren_tells_failure (zeren_run_sub (head, 0, find_comma (head, 0))))
    return FALSE;

  return (zeren_run_has (head, "受到") || zeren_run_has (head, "被")) &&
         zeren_run_ends_any (head, measures) != NULL;
}

/* Where accountability is the subject, and behind 违反, any act will do; elsewhere it has to be
 * named as a failure. */
static gboolean
tells_conduct (ZerenRun head, ZerenSection section, gboolean opens)
{
  if (only_refers (head) || was_held_before (head))
    return FALSE;
  if (zeren_run_has_any (head, failure_words) != NULL)
    return !zeren_run_has (head, "尚未");
  if (opens)
    return TRUE;
  if (section != ZEREN_SECTION_ACCOUNTABILITY && !zeren_run_starts (head, "违反"))
    return FALSE;

  return head.n_chars >= 6 && zeren_run_ends (head, "的") &&
         !zeren_run_has (head, "决定或者批准") && !zeren_run_has (head, "前款规定");
}

/* 逾期未报的, 发生火情隐瞒不报的 are failures by themselves; 逾期不改正的 follows another,
 * 发生事故的 is an outcome. */
static gboolean
begins_with_no_conduct (ZerenRun sentence)
{
  ZerenRun act = zeren_run_sub (sentence, 0, MIN (sentence.n_chars, 6));
  static const char *const late[] = { "未报", "不报",   "未交",   "不交",
                                      "未送", "未完成", "未提交", NULL };

  if (zeren_run_starts (sentence, "逾期") && zeren_run_has_any (act, late) != NULL)
    return FALSE;
  if (zeren_run_starts (sentence, "发生") &&
      zeren_tells_failure (zeren_run_sub (sentence, 0, find_comma (sentence, 0))))
    return FALSE;

  return zeren_run_starts_any (sentence, no_conduct_words) != NULL;
}

/* Behind 对, 凡, 对于 … at the head of a sentence */
static gsize
skip_opening (ZerenRun sentence)
{
  static const char *const all[] = { "答：凡", "答：", "凡是", "凡", NULL };
  static const char *const of[] = { "对于", "对", NULL };
  const char *word = zeren_run_starts_any (sentence, all);
  gsize at = word != NULL ? (gsize)g_utf8_strlen (word, -1) : 0;

  word = zeren_run_starts_any (zeren_run_sub (sentence, at, sentence.n_chars), of);

  return at + (word != NULL ? (gsize)g_utf8_strlen (word, -1) : 0);
}

/* 对在检查中弄虚作假的单位，予以通报批评: what stands before the consequence. */
static gboolean
find_stated (ZerenRun sentence, ZerenSection section, gsize *start, gsize *end)
{
  gsize from = skip_opening (sentence);
  gboolean opens = opens_with_failure (sentence, section);
  const char *const *consequences = section == ZEREN_SECTION_ACCOUNTABILITY || (opens && from == 0)
                                      ? consequence_words
                                      : hard_consequence_words;

  if (begins_with_no_conduct (zeren_run_sub (sentence, from, sentence.n_chars)))
    return FALSE;
  for (gsize at = find_comma (sentence, from); at < sentence.n_chars;
       at = find_comma (sentence, at + 1))
    {
      ZerenRun rest = zeren_run_sub (sentence, at + 1, sentence.n_chars);
      ZerenRun head = zeren_run_sub (sentence, from, at);

      if (!tells_conduct (head, section, from == 0 && opens))
        continue;
      if (!zeren_run_ends (head, "的") && zeren_run_ends_any (head, subject_words) == NULL)
        continue;
      if (!names_any_consequence (rest, consequences) || zeren_names_other_consequence (rest))
        return FALSE;
      *start = from;
      *end = at;
      return TRUE;
    }

  return FALSE;
}

/**
 * zeren_find_conduct:
 * @sentence: a sentence without its mark
 * @section: what kind of text it stands in
 * @start: (out): where the conduct begins
 * @end: (out): where it ends
 *
 * A sentence names conduct where it begins with it, and not with who has to do something about it.
 *
 * Returns: whether it does, and says what follows
 */
gboolean
zeren_find_conduct (ZerenRun sentence, ZerenSection section, gsize *start, gsize *end)
{
  sentence = zeren_run_sub (sentence, 0, MIN (sentence.n_chars, LONGEST_CASE));
  if (zeren_run_starts_any (sentence, no_conduct_words) != NULL &&
      begins_with_no_conduct (sentence))
    return FALSE;
  if (section != ZEREN_SECTION_ACCOUNTABILITY && begins_with_duty (sentence))
    return FALSE;
  if (skip_opening (sentence) == 0 && !zeren_run_starts (sentence, "违反") &&
      section != ZEREN_SECTION_ACCOUNTABILITY && !opens_with_failure (sentence, section))
    return FALSE;

  return find_stated (sentence, section, start, end);
}

/**
 * zeren_find_inner_conduct:
 * @sentence: a sentence without its mark
 * @start: (out): where the conduct begins
 * @end: (out): where it ends
 *
 * 每季度通报一次，对连续两次不达标的单位，予以约谈; 每月5日前报送，逾期未报的，予以通报批评:
 * conduct behind a duty
 *
 * Returns: whether there is such
 */
gboolean
zeren_find_inner_conduct (ZerenRun sentence, gsize *start, gsize *end)
{
  static const char *const failures[] = { "未",   "逾期", "不按", "不及时", "拒不",
                                          "无故", "瞒报", "迟报", "漏报",   "弄虚作假",
                                          "隐瞒", "连续", NULL };

  for (gsize at = find_comma (sentence, 0); at < sentence.n_chars;
       at = find_comma (sentence, at + 1))
    {
      ZerenRun rest = zeren_run_sub (
        sentence, at + 1, MIN (sentence.n_chars, at + 1 + LONGEST_CASE));

      if (!zeren_run_starts (rest, "对") && !(zeren_run_starts_any (rest, failures) != NULL &&
                                              opens_with_failure (rest, ZEREN_SECTION_ORDINARY)))
        continue;
      if (!find_stated (rest, ZEREN_SECTION_ORDINARY, start, end))
        continue;
      *start += at + 1;
      *end += at + 1;
      return TRUE;
    }

  return FALSE;
}
