/* zeren-judge-ground.c: wrongdoing that looks like a failed act, and neglect that names none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-passage-private.h"

#include "zeren-chars-private.h"

/* clang-format off: it counts a Chinese character as one column and breaks lists anew */

/* What is done to papers and figures on purpose; 记录造假 is left to the act that it spoils. */
#define FORGERY                                                                                    \
  "代签 替签 后补 补填 代填 代写 编造 捏造 涂改 倒签 冒签 冒名 补造 虚开 改小 改大 改低 改高 "     \
  "调低数据 调高数据 "                                                                             \
  "人为调整"

#define DELIBERATE "故意 明知 指使 授意 唆使 胁迫 强令 强行 伪证"

/* 对…失察 of what others did wrong on purpose is not the office's own act. */
#define OVERLOOKED      "失察 失管 监管不力 监管不到位 管理不力 管理不到位 默许"
#define TRUTH_KEPT_BACK "隐瞒事实 隐瞒真相 隐瞒真实 掩盖事实 掩盖真相 歪曲事实"
#define FRAUD           "造假 做假 作假 舞弊"

/* Ways round what is laid down; 规避风险 is what an office has to do. */
#define EVADED                                                                                     \
  "规避招 规避公开 规避审 规避监 规避检 规避监督 规避程序 规避集 规避政府 规避调查 规避追 规避考 " \
  "规避处 规避法 规避规 规避制 规避政策 规避采购 规避上级 逃避招 逃避公开 逃避审 逃避监 逃避检 "   \
  "逃避调查 逃避追 逃避考 逃避处 逃避法 逃避制裁 逃避缴 逃避督 拆单 化整为零 肢解"

/* Against the rules, and not left undone: power used as it must not be */
#define AGAINST "违反 违规 违法 违纪 不按规定 不按程序"
#define POWER                                                                                      \
  "选拔 任用 提拔 提任 晋升 录用 招录 调动 干预 出让 出借 担保 减免 发放 报销 收费 摊派 集资 "     \
  "兼职 投资 入股 购置 超标准 配备 装修 占用 审批 核准 许可 处置国有 处置资产 处置集体"
#define CHOICE_OF_PEOPLE "用人失察 用人失误 用人不当 选人失察 选人失误 带病提拔 任人唯亲"

/* Where somebody stands, and what people do to say what they want */
#define STANCE "党的领导 党性 党的观念 党的意识 宗旨意识"
#define WEAK   "弱化 淡化 虚化 削弱 动摇 缺失 丧失 边缘化 不强"
#define VOICE  "公开反对 表示反对 反对意见 请愿 联名 抗议 抵制 罢工 静坐 游行 示威"

/* Those who hold no office stay away from something: their own conduct */
#define MEMBERS "代表 党员 会员 社员 村民 居民 群众 家长 学生 职工 员工"
#define AWAY    "不参加 不出席 未参加 未出席 缺席 拒绝参加"
#define HEADS   "领导 干部 负责人 代表会 代表大会"

/* 隐瞒感染病例: an event kept back, of the kinds an office must report */
#define KEPT_BACK "隐瞒 瞒报 谎报 迟报 漏报 缓报"
#define EVENTS                                                                                     \
  "事故 险情 疫情 灾情 病例 火情 警情 伤亡 感染 中毒 泄漏 沉没 溃坝 决口 污染事件 安全事件"
#define OWN    "本人 个人 自己 家 亲 病史"
#define BEYOND "强行 牟 谋 收 参与 指使 授意 故意"

/* 长期不维护, 交接班不签字: work of the office left undone */
#define UNDONE                                                                                     \
  "不维护 不更新 不签字 不检修 不保养 不校验 不检定 不维修 不修理 不修复 不清洗 不消毒 不交接 "    \
  "不盘点 不演练 不做演练 不做应急演练 不做检查 不做记录 不做检测 不做维护 不做保养 不做试 "       \
  "不做登记 不做培训 不巡检 不巡护 不值守"

/* 台账缺月, 漏检一处, 信息晚一天报: said in plain words of what the office keeps, and of nobody */
#define LACKING                                                                                    \
  "没人 没清 没去 没看 没查 没报 没交 没做 没办 没按 没销 没修 没换 没登 没签 没记 没开 没到 "     \
  "没整 没归 "                                                                                     \
  "无签到 无记录 无台账 无方案 无预案 无回音 无进展 无反馈 无计划 无总结 无痕迹 无人 缺月 缺记录 " \
  "缺页 缺项 "                                                                                     \
  "缺签 缺联 缺册 缺次 不全 不够 不足 不符 漏检 漏巡 漏登 漏查 漏记 漏项 漏填 漏报 丢页 缺失 "     \
  "断档 "                                                                                          \
  "晚一天 晚报 "                                                                                   \
  "晚交 迟交 迟报 慢 反弹 拖着 压着 压案 走形式 走过场 不劝 不销号 不出动 不办 不签 不换 不清 "    \
  "不修 不补 "                                                                                     \
  "不查 不看 不巡 不管 不接 不闭 不退 不还 不回 缺的 少的"

/* 因保管不善受损: bad keeping that led to harm */
#define ILL_KEPT "管理不善 保管不善 养护不善 维护不善 看护不善 看管不善 储存不善 处置不善 操作不当"
#define HARM                                                                                       \
  "事故 损失 霉变 变质 坏粮 损坏 损毁 毁损 受损 丢失 遗失 报废 中断 泄漏 火灾 伤亡 死亡 积水 "     \
  "溢流 "                                                                                          \
  "停运 停水 停电 受潮"

/* clang-format on */

#define NEAR 12

static ZerenChars
get_chars (const ZerenJudgePassage *passage)
{
  return (ZerenChars){ passage->chars, passage->n_chars };
}

/* 违反规定选拔任用, 违规干预: no farther than a few words behind */
static gboolean
uses_power_against_rules (ZerenChars *text)
{
  for (gsize at = 0; at < text->length; at++)
    {
      gsize length = zeren_chars_eat (text, at, AGAINST);

      if (length > 0 &&
          zeren_chars_contain (text, at + length, MIN (text->length, at + length + NEAR), POWER))
        return TRUE;
    }

  return FALSE;
}

/* 代表…不参加…活动, 无故不参加演练, and not 领导干部不参加接访 */
static gboolean
stays_away (ZerenChars *text)
{
  return zeren_chars_eat (text, 0, MEMBERS " 无故") > 0 &&
         zeren_chars_contain (text, 0, text->length, AWAY) &&
         !zeren_chars_contain (text, 0, text->length, HEADS);
}

/**
 * zeren_judge_names_wrongdoing:
 *
 * Returns: whether a ground names what somebody did on purpose or stood for: forging, evading,
 * using power against the rules, overlooking the fraud of others; never failure in an act alone
 */
gboolean
zeren_judge_names_wrongdoing (const ZerenJudgePassage *passage)
{
  ZerenChars text = get_chars (passage);
  gsize end = text.length;

  return zeren_chars_contain (&text, 0, end, FORGERY) ||
         zeren_chars_contain (&text, 0, end, DELIBERATE) ||
         zeren_chars_contain (&text, 0, end, TRUTH_KEPT_BACK) ||
         zeren_chars_contain (&text, 0, end, EVADED) ||
         zeren_chars_contain (&text, 0, end, CHOICE_OF_PEOPLE) ||
         zeren_chars_contain (&text, 0, end, VOICE) ||
         (zeren_chars_contain (&text, 0, end, FRAUD) &&
          zeren_chars_contain (&text, 0, end, OVERLOOKED)) ||
         (zeren_chars_contain (&text, 0, end, STANCE) &&
          zeren_chars_contain (&text, 0, end, WEAK)) ||
         uses_power_against_rules (&text) || stays_away (&text);
}

static gboolean
keeps_event_back (ZerenChars *text)
{
  if (zeren_chars_contain (text, 0, text->length, OWN) ||
      zeren_chars_contain (text, 0, text->length, BEYOND))
    return FALSE;
  for (gsize at = 0; at < text->length; at++)
    {
      gsize length = zeren_chars_eat (text, at, KEPT_BACK);

      if (length > 0 &&
          zeren_chars_contain (text, at + length, MIN (text->length, at + length + NEAR), EVENTS))
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_judge_names_neglect:
 *
 * Returns: whether a ground that names no other act is still failure of the office: an event kept
 * back, things badly kept so that they were harmed, care of things left undone
 */
gboolean
zeren_judge_names_neglect (const ZerenJudgePassage *passage)
{
  ZerenChars text = get_chars (passage);
  gsize end = text.length;

  if (keeps_event_back (&text))
    return TRUE;
  if (zeren_judge_has (passage, ZEREN_WORDS_PERSON))
    return FALSE;

  if (zeren_chars_contain (&text, 0, end, LACKING) &&
      (zeren_judge_has (passage, ZEREN_WORDS_THING) || zeren_judge_has (passage, ZEREN_WORDS_TASK)))
    return TRUE;

  return zeren_chars_contain (&text, 0, end, UNDONE) ||
         (zeren_chars_contain (&text, 0, end, ILL_KEPT) &&
          zeren_chars_contain (&text, 0, end, HARM));
}
