/* zeren-period-marks.c: how often: 每年, 按季度, 半月一调度, 月月查, 两小时巡校一遍 …
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-marks-private.h"

#include "zeren-numeral.h"

/* What is done between 两小时 and 一遍 is told in fewer characters. */
#define LONGEST_BETWEEN 9

#define UNITS_OF_PERIOD                                                                            \
  "个季度 年度 年 半年 季度 季 个月 月份 月 个礼拜 礼拜 星期 周 工作日 日 天 学期 学年 届 个学期 " \
  "小时 个小时 "                                                                                   \
  "旬"

static ZerenPeriodKind
period_of_unit (const ZerenChars *unit)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } units[] = {
    { "半年度 半年", ZEREN_PERIOD_HALF_YEAR },
    { "年度 年", ZEREN_PERIOD_YEAR },
    { "个季度 季度 季", ZEREN_PERIOD_QUARTER },
    { "个月 月份 月度 月", ZEREN_PERIOD_MONTH },
    { "个星期 星期 个礼拜 礼拜 周", ZEREN_PERIOD_WEEK },
    { "个工作日 工作日 日 天 晚 早 晨", ZEREN_PERIOD_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (zeren_chars_eat (unit, 0, units[i].words) == unit->length)
        return units[i].period;
    }

  return ZEREN_PERIOD_NONE;
}

/* 每三个月 is a quarter in other words; 每两年 has no id and keeps its words. */
static ZerenPeriodKind
period_of_several (guint count, ZerenPeriodKind unit)
{
  if (count == 1)
    return unit;
  if (unit != ZEREN_PERIOD_MONTH)
    return ZEREN_PERIOD_NONE;

  switch (count)
    {
    case 3:
      return ZEREN_PERIOD_QUARTER;
    case 6:
      return ZEREN_PERIOD_HALF_YEAR;
    case 12:
      return ZEREN_PERIOD_YEAR;
    default:
      return ZEREN_PERIOD_NONE;
    }
}

/* 每班冲洗: a shift; 每班设安全员一名: a class */
static gboolean
is_shift (const ZerenChars *self, gsize at)
{
  return zeren_chars_eat (self, at, "班") > 0 &&
         zeren_chars_eat (
           self,
           at + 1,
           "级 组 子 长 主任 委 干部 团 学生 同学 教师 家长 人 名 中 里 设 配 推 选 "
           "双人上 双人在 双人值 双人当 双人作 双人操 两人上 两人在 两人值 两人当 两人作 两人操 "
           "有 指定 派 不少于两人 不少于二人 不少于三人 不少于2人 不少于3人 不得少于 不少于1人 "
           "不少于一人 至少两人 至少2人 至少有 每 ， 。 、 ） 都 均") == 0 &&
         at + 1 < self->length;
}

/* 每餐留样; 每餐厅, 每餐标准: no meal */
static gboolean
is_meal (const ZerenChars *self, gsize at)
{
  return zeren_chars_eat (self, at, "餐") > 0 && at + 1 < self->length &&
         zeren_chars_eat (self,
                          at + 1,
                          "厅 饮 费 补 标 券 盒 位 桌 具 车 台 品 食 吃 元 人 收 一荤 两荤 不超 "
                          "0 1 2 3 4 5 6 7 8 9 ， 、 。 ） 的") == 0;
}

/* 半年, 季度, 半个月 … behind 每, 按 or 逐 */
static gsize
read_unit (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  gsize length = zeren_chars_eat (
    self,
    at,
    "半年度 半年 个工作日 个季度 个星期 个礼拜 礼拜 个学期 半个月 半月 双月 单月 双周 "
    "学期 学年 工作日 班次 整点 年度 年 季度 季 "
    "月度 月份 个月 月 星期 周 日 天 旬 届 个小时 小时 晚 早 晨 餐前 餐后 餐次 节课前 节课后");
  if (length == 0 && (is_shift (self, at) || is_meal (self, at)))
    length = 1;
  ZerenChars unit = { self->chars + at, length };

  if (zeren_chars_eat (self, at + length, "级 龄 轻 节 期 常 益 前 内 程 薪 租 产 收入") > 0)
    return 0;

  *period = length > 0 ? period_of_unit (&unit) : ZEREN_PERIOD_NONE;
  return length;
}

/* 两年, 3个月, 二小时 behind 每 */
static gsize
read_several_units (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize unit_length;
  ZerenChars unit;

  if (length == 0)
    return 0;

  unit_length = zeren_chars_eat (self, at + length, UNITS_OF_PERIOD);
  if (unit_length == 0)
    return 0;

  /* 每24小时, 每二十四小时 */
  if (numeral.low == 24 && zeren_chars_eat (self, at + length, "小时 个小时") > 0)
    {
      *period = ZEREN_PERIOD_DAY;
      return length + unit_length;
    }
  unit = (ZerenChars){ self->chars + at + length, unit_length };
  *period = numeral.high > numeral.low ? ZEREN_PERIOD_NONE
                                       : period_of_several (numeral.low, period_of_unit (&unit));
  return length + unit_length;
}

/* 上、下半年各组织一次: each half-year */
static gsize
read_both_halves (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  gsize length = zeren_chars_eat (self, at, "上、下半年 上下半年");

  if (length == 0 || zeren_chars_eat (self, at + length, "各") == 0 ||
      !zeren_chars_contain (self, at + length, self->length, "次 期 轮"))
    return 0;
  *period = ZEREN_PERIOD_HALF_YEAR;

  return length;
}

/* 以季度为周期, 以月为周期 */
static gsize
read_cycle (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  gsize length = zeren_chars_eat (self, at, "以") > 0 ? read_unit (self, at + 1, period) : 0;
  gsize tail = length > 0 ? zeren_chars_eat (self, at + 1 + length, "为周期 为一周期 为一个周期")
                          : 0;

  return tail > 0 ? 1 + length + tail : 0;
}

/* 日产日清, 月清月结: the act is said with its time */
static gsize
read_cleared (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } cleared[] = {
    { "年清年结", ZEREN_PERIOD_YEAR },
    { "季清季结", ZEREN_PERIOD_QUARTER },
    { "月清月结 月清月毕", ZEREN_PERIOD_MONTH },
    { "周清周结", ZEREN_PERIOD_WEEK },
    { "日产日清 日清日结 日清日毕", ZEREN_PERIOD_DAY },
  };

  if (at + 3 >= self->length || self->chars[at + 2] != self->chars[at])
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (cleared); i++)
    if (zeren_word_list_eat (
          zeren_word_list_get (cleared[i].words), self->chars + at, self->length - at) > 0)
      {
        *period = cleared[i].period;
        return 2;
      }

  return 0;
}

/* 每年, 每半年, 每两年, 按季度, 逐月, 隔年 */
/** zeren_read_period: Returns: the length of a period at @at, 0 where there is none */
gsize
zeren_read_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  gsize sign = zeren_chars_eat (self, at, "每逢 每 按 逐 隔");
  gboolean is_by = sign > 0 && (self->chars[at] == U'按' || self->chars[at] == U'逐');
  gsize length;

  if (sign == 0)
    return 0;

  length = is_by ? 0 : read_several_units (self, at + sign, period);
  if (length == 0)
    length = read_unit (self, at + sign, period);
  if (length == 0)
    return 0;
  /* 按日计罚 speaks of money, 按年度计划 of a plan, 逐年 of a trend. */
  if (is_by &&
      ((*period == ZEREN_PERIOD_DAY &&
        (zeren_chars_eat (self, at, "逐") == 0 ||
         zeren_chars_eat (self, at + sign + length, "增 减 上 下 递 升 降 加") > 0)) ||
       (zeren_chars_eat (self, at, "逐年") > 0 &&
        zeren_chars_eat (self, at + sign + length, "向 报 对 签 核 清 盘 检 复 评 编制 组织") ==
          0) ||
       zeren_chars_eat (self,
                        at + sign + length,
                        "计划 工作 预算 目标 方案 安排的 安排表 安排， 任务 要求 标准") > 0))
    return 0;
  if (self->chars[at] == U'隔')
    *period = ZEREN_PERIOD_NONE;

  return sign + length;
}

/* 一年一校, 半年一洗、: whatever verb, where nothing stands behind it; no measure (一年一期) */
/** zeren_is_single_verb: Returns: whether one character stands there that is no measure, and
 * nothing behind it */
gboolean
zeren_is_single_verb (const ZerenChars *self, gsize at)
{
  return at < self->length &&
         (at + 1 == self->length || zeren_chars_eat (self, at + 1, "， 、 。 ； ）") > 0) &&
         zeren_chars_eat (
           self,
           at,
           "次 个 份 天 期 名 位 人 条 家 户 轮 遍 回 趟 场 篇 件 批 项 种 类 台 辆 部 本 "
           "张 块 支 节 堂 样 体 线 级 届 页 处 岗 班 组 队 村 度 册 卡 表 案 策 图 档") == 0;
}

/* 半月一调度, 一月一会商, 半年一巡 */
static gsize
read_one_each (const ZerenChars *self,
               gsize at,
               const ZerenVocabulary *vocabulary,
               ZerenPeriodKind *period)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } periods[] = {
    { "一年 每年", ZEREN_PERIOD_YEAR },
    { "半年 每半年", ZEREN_PERIOD_HALF_YEAR },
    { "一季度 一季", ZEREN_PERIOD_QUARTER },
    { "一月", ZEREN_PERIOD_MONTH },
    { "一周", ZEREN_PERIOD_WEEK },
    { "一日 一天", ZEREN_PERIOD_DAY },
    { "半月 两周 一旬 两月 两年 三年 半小时 一小时 两小时 四小时", ZEREN_PERIOD_NONE },
  };
  static const ZerenWordList *lists[G_N_ELEMENTS (periods)];

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      gsize length = zeren_chars_eat_listed (&lists[i], self, at, periods[i].words);

      if (length == 0 || zeren_chars_at (self, at + length) != U'一' ||
          zeren_chars_eat (self, at + length, "一次 一般 一定 一律 一起 一并 一同 一个 一致") > 0 ||
          !(zeren_vocabulary_match (vocabulary,
                                    ZEREN_WORDS_ACT,
                                    self->chars + at + length + 1,
                                    self->length - at - length - 1) > 0 ||
            zeren_is_single_verb (self, at + length + 1)))
        continue;
      *period = periods[i].period;
      return length;
    }

  return 0;
}

/* 月月查, 年年检: said twice it is each of them, where an act follows */
static gsize
read_twice (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } twice[] = {
    { "年年", ZEREN_PERIOD_YEAR },     { "季季", ZEREN_PERIOD_QUARTER },
    { "月月", ZEREN_PERIOD_MONTH },    { "周周", ZEREN_PERIOD_WEEK },
    { "日日 天天", ZEREN_PERIOD_DAY }, { "班班", ZEREN_PERIOD_NONE },
  };
  static const ZerenWordList *lists[G_N_ELEMENTS (twice)];

  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    {
      gsize length = zeren_chars_eat_listed (&lists[i], self, at, twice[i].words);

      if (length == 0)
        continue;
      if (at + length >= self->length ||
          zeren_chars_eat (
            self,
            at + length,
            "长 组 主 有的 有人 有所 有新 抓 讲 是 都 新 好 红 向 都是 、 ， 。 严 紧") > 0)
        return 0;
      *period = twice[i].period;
      return length;
    }

  return 0;
}

/* 双月检测, 双周 in a column of its own: every second month or week, where an act follows right
 * behind or nothing else is said */
static gsize
read_alternate (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_chars_eat (self, at, "双月 单月 双周 单周 双日 单日");

  if (length == 0 && (length = zeren_chars_eat (self, at, "逢双月 逢单月 逢双周 逢单周")) > 0)
    return length;

  return length > 0 && ((at == 0 && length == self->length) ||
                        zeren_vocabulary_match (vocabulary,
                                                ZEREN_WORDS_ACT,
                                                self->chars + at + length,
                                                self->length - at - length) > 0)
           ? length
           : 0;
}

/* 两小时巡校一遍, 十天保养一次: how often, with what is done between */
static gsize
read_interval (const ZerenChars *self, gsize at)
{
  ZerenNumeral numeral;
  gsize length = zeren_chars_eat (self, at, ZEREN_FIGURES) > 0
                   ? zeren_read_numeral (self->chars + at, self->length - at, &numeral)
                   : 0;
  gsize unit = length > 0 ? zeren_chars_eat (
                              self, at + length, "个小时 小时 分钟 天 日 个星期 周 个月 个工作日")
                          : 0;
  gsize from = at + length + unit;

  if (unit == 0 || numeral.low == 1 ||
      zeren_chars_eat_back (self, at, "第 近 前 后 提前 每 不少于 至少 满 超过 期 逢") > 0 ||
      zeren_chars_eat (
        self, from, "内 以内 之内 前 后 之 以 的 未 不 没 累计 连续 、 ， 起 至 到 未") > 0)
    return 0;
  for (gsize i = from; i < MIN (self->length, from + LONGEST_BETWEEN); i++)
    {
      if (zeren_chars_eat (self, i, "， 、 ； 。 内 前 后") > 0)
        return 0;
      if (zeren_chars_eat (self, i, "一次 一遍 一回 一趟 一轮 1次") > 0)
        return length + unit;
    }

  return 0;
}

/* 2至3个月, 2——3个月 before a number of times */
static gsize
read_span_of_months (const ZerenChars *self, gsize at)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize sign, second, unit;

  if (length == 0)
    return 0;
  if (numeral.high == numeral.low)
    {
      sign = zeren_chars_eat (self, at + length, "—— — －－ － -- - ~ ～ 至 到");
      second = sign > 0 ? zeren_read_numeral (self->chars + at + length + sign,
                                              self->length - at - length - sign,
                                              &numeral)
                        : 0;
      if (second == 0)
        return 0;
      length += sign + second;
    }
  unit = zeren_chars_eat (self, at + length, "个月 个星期 周 年");

  return unit > 0 &&
             zeren_chars_eat (self,
                              at + length + unit,
                              "进行一次 开展一次 组织一次 召开一次 一次 1次 至少 不少于 检查一次 "
                              "更换一次 清洗一次 检修一次") > 0
           ? length + unit
           : 0;
}

/* 一年, 半年, 全年, 年内: a period only where a number follows. */
/** zeren_read_weak_period: Returns: the length of what is a period only beside a number */
gsize
zeren_read_weak_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } weak[] = {
    { "年度内 一年内 当年内 年内 全年 一年 本年度 全年度", ZEREN_PERIOD_YEAR },
    { "半年", ZEREN_PERIOD_HALF_YEAR },
    { "一个季度 一季度 一季", ZEREN_PERIOD_QUARTER },
    { "一个月 一月", ZEREN_PERIOD_MONTH },
    { "一周 一星期", ZEREN_PERIOD_WEEK },
    { "一日 一天", ZEREN_PERIOD_DAY },
    { "主汛期内 汛期内 防火期内 防火紧要期内 采暖期内 供暖期内 供热期内 采暖季内 供暖季内 雨季内 "
      "施工期内 施工期间 任期内 学期内 收购季内 收购期间 旺季内 建设期内 服务期内 合同期内 "
      "租赁期内 灌溉期内 孵化期内 试用期内 防火期里 汛期里 供暖期里 采暖期里",
      ZEREN_PERIOD_NONE },
    { "两年 三年 五年 一学期 一旬 半个月 半月 两个月 双月 单月", ZEREN_PERIOD_NONE },
  };
  static const ZerenWordList *lists[G_N_ELEMENTS (weak)];

  if (zeren_chars_eat_back (self, at, "上 下 近 后 前 未来 今后 第 十 百 千 满") > 0 ||
      (at > 0 && g_unichar_isdigit (self->chars[at - 1])))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    {
      gsize length = zeren_chars_eat_listed (&lists[i], self, at, weak[i].words);

      if (length > 0)
        {
          *period = weak[i].period;
          return length;
        }
    }

  return 0;
}

/** zeren_read_terse_period: 半月一调度, 月月查, 以季度为周期, 日产日清. Returns: its length, 0
 * where there is none */
gsize
zeren_read_terse_period (const ZerenChars *self,
                         gsize at,
                         const ZerenVocabulary *vocabulary,
                         ZerenPeriodKind *period)
{
  gsize length = read_one_each (self, at, vocabulary, period);

  if (length == 0)
    length = read_both_halves (self, at, period);
  if (length == 0)
    length = read_twice (self, at, period);
  if (length == 0)
    length = read_cycle (self, at, period);
  if (length == 0)
    length = read_cleared (self, at, period);

  return length;
}

/** zeren_read_interval: 双月检测, 2至3个月一次, 两小时巡校一遍. Returns: the length of a period
 * that has no name, 0 where there is none */
gsize
zeren_read_interval (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = read_alternate (self, at, vocabulary);

  if (length == 0)
    length = read_span_of_months (self, at);
  if (length == 0)
    length = read_interval (self, at);

  return length;
}
