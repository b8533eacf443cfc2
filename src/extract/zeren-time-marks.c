/* zeren-time-marks.c: the expressions of time and frequency in a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each reader below knows one family of domain.md 4.4. It looks at one place, and gives the length
 * of what it read, or 0.
 */

#include "zeren-time-marks-private.h"

#include "zeren-chars-private.h"
#include "zeren-numeral.h"

#define UNITS_OF_PERIOD                                                                            \
  "个季度 年度 年 半年 季度 季 个月 月份 月 星期 周 工作日 日 天 学期 学年 届 个学期 小时 个小时 " \
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
    { "个星期 星期 周", ZEREN_PERIOD_WEEK },
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
           "有 指定 派 不少于两人 不少于二人 不少于三人 不少于2人 不少于3人 不得少于 不少于1人 "
           "不少于一人 至少两人 至少2人 至少有 每 ， 。 、 ） 都 均") == 0 &&
         at + 1 < self->length;
}

/* 半年, 季度, 半个月 … behind 每, 按 or 逐 */
static gsize
read_unit (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
{
  gsize length = zeren_chars_eat (
    self,
    at,
    "半年度 半年 个工作日 个季度 个星期 个学期 半个月 半月 双月 单月 双周 "
    "学期 学年 工作日 班次 年度 年 季度 季 "
    "月度 月份 个月 月 星期 周 日 天 旬 届 个小时 小时 晚 早 晨");
  if (length == 0 && is_shift (self, at))
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

  for (guint i = 0; i < G_N_ELEMENTS (cleared); i++)
    if (zeren_word_list_eat (
          zeren_word_list_get (cleared[i].words), self->chars + at, self->length - at) > 0)
      {
        *period = cleared[i].period;
        return 1;
      }

  return 0;
}

/* 每年, 每半年, 每两年, 按季度, 逐月, 隔年 */
static gsize
read_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
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
       zeren_chars_eat (self, at, "逐年") > 0 ||
       zeren_chars_eat (self,
                        at + sign + length,
                        "计划 工作 预算 目标 方案 安排的 安排表 安排， 任务 要求 标准") > 0))
    return 0;
  if (self->chars[at] == U'隔')
    *period = ZEREN_PERIOD_NONE;

  return sign + length;
}

/* 一年一校, 半年一洗、: whatever verb, where nothing stands behind it; no measure (一年一期) */
static gboolean
is_single_verb (const ZerenChars *self, gsize at)
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
            is_single_verb (self, at + length + 1)))
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

/* 双月检测, 单周检查: every second month or week, where an act follows right behind */
static gsize
read_alternate (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary)
{
  gsize length = zeren_chars_eat (self, at, "双月 单月 双周 单周 双日 单日");

  return length > 0 && zeren_vocabulary_match (vocabulary,
                                               ZEREN_WORDS_ACT,
                                               self->chars + at + length,
                                               self->length - at - length) > 0
           ? length
           : 0;
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
static gsize
read_weak_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period)
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

/* ---- counts -----------------------------------------------------------------------------------
 */

/* 第一次, 每次, 再次 … are no counts; neither are 一次性 and 二次供水. */
static gboolean
is_count_of_times (const ZerenChars *self,
                   gsize start,
                   gsize end,
                   gsize unit_length,
                   gboolean has_bound)
{
  if (!has_bound && zeren_chars_eat_back (self, start, "上") > 0)
    return FALSE;
  if (zeren_chars_eat_back (self, start, "第 首 每 再 逐 历 此 该 同 一式 前 后 第- 达 增 满") > 0)
    return FALSE;
  /* 预警期间加密到六次, 一节课内 */
  if (zeren_chars_eat_back (
        self, start, "加密到 增加到 提高到 加密至 增加至 提高至 增至 调整为 增加为") > 0 ||
      zeren_chars_eat (self, end, "课内 课之内 内 以内") > 0)
    return FALSE;
  if (unit_length == 1 && self->chars[end - 1] == U'次')
    return zeren_chars_eat (self, end, "性 供水 供 污染 利用 创业 装修 元 变 事故 违 分配 函 电") ==
           0;

  return zeren_chars_eat (self, end, "制 数 额 之 点") == 0;
}

/* 以上, 及以上, （含）以上 behind a count */
static gsize
read_or_more (const ZerenChars *self, gsize at)
{
  return zeren_chars_eat (
    self, at, "（含）以上 （含）及以上 及以上 （及）以上 以上 或以上 或者以上 或多次");
}

/* 2次, 一至两次, 三次以上, 1份 */
static gsize
read_count (const ZerenChars *self,
            gsize at,
            const ZerenVocabulary *vocabulary,
            gboolean has_bound,
            ZerenTimeMark *mark)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize unit, end, more;

  if (length == 0 || numeral.low == 0)
    return 0;

  end = at + length;
  unit = zeren_vocabulary_match (
    vocabulary, ZEREN_WORDS_TIMES, self->chars + end, self->length - end);
  /* 一年一度, 一年两检 */
  if (unit == 0 && zeren_chars_eat_back (self, at, "一年 一季 一月") > 0 &&
      zeren_chars_eat (self, at, "一度") > 0)
    {
      *mark = (ZerenTimeMark){ .kind = ZEREN_MARK_COUNT, .count = 1 };
      return length + 1;
    }
  if (unit == 0 && zeren_chars_eat_back (self, at, "年 季 季度 月 周 日 天 旬 学期") > 0 &&
      zeren_chars_eat (self, at, "两 二 三 四 双") > 0 && is_single_verb (self, end))
    {
      *mark = (ZerenTimeMark){ .kind = ZEREN_MARK_COUNT, .count = numeral.low };
      return length + 1;
    }
  if (unit == 0 || !is_count_of_times (self, at, end + unit, unit, has_bound))
    return 0;

  more = read_or_more (self, end + unit);
  mark->kind = ZEREN_MARK_COUNT;
  mark->count = numeral.low;
  mark->at_least = more > 0 || numeral.high > numeral.low;

  return length + unit + more;
}

/* 每月接访不少于2天, 每月带班不少于5个班次: days and shifts count like times. */
static gboolean
counts_like_times (const ZerenChars *self, gsize unit)
{
  return zeren_chars_eat (self, unit, "个工作日 天 个班次 班次 个班") > 0 &&
         zeren_chars_eat (self, unit, "天内 天以内 天前 天的 天公示") == 0;
}

/* 32学时, 20小时: a quantity that is measured. */
static gsize
read_hours (const ZerenChars *self, gsize at, ZerenTimeMark *mark)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize unit = length > 0
                 ? zeren_chars_eat (
                     self, at + length, "个学时 学时 个课时 课时 小时 个小时 天 个班次 班次 个班")
                 : 0;

  if (unit == 0)
    return 0;

  mark->kind = counts_like_times (self, at + length) ? ZEREN_MARK_COUNT : ZEREN_MARK_HOURS;
  mark->count = mark->kind == ZEREN_MARK_COUNT ? numeral.low : 1;
  return length + unit;
}

/* ---- the passage ------------------------------------------------------------------------------
 */

/* Names in 《》 and short ones in “” tell no time. */
static gsize
skip_quoted (const ZerenChars *self, gsize at)
{
  gunichar close = self->chars[at] == U'《' ? U'》' : self->chars[at] == U'“' ? U'”' : 0;

  if (close == 0)
    return 0;

  for (gsize i = at + 1; i < self->length; i++)
    {
      if (self->chars[i] == close)
        return i + 1 - at;
      if (self->chars[i] == self->chars[at])
        return 0;
    }

  return 0;
}

typedef struct
{
  const ZerenChars *text;
  const ZerenVocabulary *vocabulary;
  GArray *marks;
  gboolean has_bound, bound_is_most, has_each;
  guint factor; /* 早、中、晚各: how often the next number counts; 0 for once */
  gsize bound_start, bound_end;
} Reader;

static void
add_mark (Reader *self, ZerenTimeMark *mark, gsize start, gsize length)
{
  mark->start = start;
  mark->end = start + length;
  g_array_append_vals (self->marks, mark, 1);
}

/* A count or quantity takes up the bound before it. */
static void
add_counted (Reader *self, ZerenTimeMark *mark, gsize start, gsize length)
{
  if (self->has_bound)
    {
      mark->bound_start = self->bound_start;
      mark->bound_end = self->bound_end;
      mark->at_most = self->bound_is_most;
      mark->at_least = !self->bound_is_most;
    }
  mark->each = self->has_each;
  if (self->factor > 0)
    {
      mark->count *= self->factor;
      mark->each = FALSE;
      self->factor = 0;
    }
  self->has_bound = self->has_each = FALSE;
  add_mark (self, mark, start, length);
}

/* 至少 waits for its number; 各 and 分别 for theirs. */
static gsize
read_bound (Reader *self, gsize at)
{
  const gunichar *chars = self->text->chars + at;
  gsize left = self->text->length - at;
  gsize least = zeren_vocabulary_match (self->vocabulary, ZEREN_WORDS_AT_LEAST, chars, left);
  gsize most = zeren_vocabulary_match (self->vocabulary, ZEREN_WORDS_AT_MOST, chars, left);

  if (least == 0 && most == 0)
    {
      if (zeren_chars_eat (
            self->text,
            at,
            "各不 各至少 各安排 各开展 各组织 各召开 各进行 各1 各一 各两 各举办 分别") > 0)
        self->has_each = TRUE;
      return 0;
    }

  self->has_bound = TRUE;
  self->bound_is_most = most > 0;
  self->bound_start = at;
  self->bound_end = at + MAX (least, most);
  return MAX (least, most);
}

#define PARTS_OF_DAY                                                                               \
  "上班后 下班前 上班前 下班后 班前 班后 餐前 餐后 饭前 饭后 课前 课后 开门前 关门前 关门后 "      \
  "开市前 "                                                                                        \
  "收市后 早上 中午 晚上 上午 下午 夜间 白天 早 中 晚 午 夜 晨"

/* 八点, 20时 */
static gsize
read_clock (const ZerenChars *self, gsize at)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (self->chars + at, self->length - at, &numeral);
  gsize unit = length > 0 ? zeren_chars_eat (self, at + length, "点整 点半 点 时") : 0;

  return unit > 0 ? length + unit : 0;
}

/* 早、中、晚各记一次, 八点、二十点各巡一遍: so many times a day */
static gsize
read_parts_of_day (Reader *self, gsize at)
{
  ZerenTimeMark mark = { .kind = ZEREN_MARK_PERIOD, .period = ZEREN_PERIOD_DAY };
  gsize end = at, length, each;
  guint n = 0;

  while ((length = zeren_chars_eat (self->text, end, PARTS_OF_DAY)) > 0 ||
         (length = read_clock (self->text, end)) > 0)
    {
      n++;
      end += length;
      length = zeren_chars_eat (self->text, end, "、 和 及 与");
      end += length;
    }
  each = zeren_chars_eat (self->text, end, "各");
  if (n < 2)
    return 0;
  /* 早中晚三次: the number is all of them */
  if (each == 0 && !(n == 2   ? zeren_chars_eat (self->text, end, "两次 2次 两遍") > 0
                     : n == 3 ? zeren_chars_eat (self->text, end, "三次 3次 三遍") > 0
                              : FALSE))
    return 0;
  if (each == 0)
    n = 1;

  self->factor = n;
  if (self->marks->len == 0 ||
      g_array_index (self->marks, ZerenTimeMark, self->marks->len - 1).kind != ZEREN_MARK_PERIOD)
    add_mark (self, &mark, at, end + each - at);

  return end + each - at;
}

static gsize
read_counted (Reader *self, gsize at)
{
  ZerenTimeMark mark = { 0 };
  gsize length = read_count (self->text, at, self->vocabulary, self->has_bound, &mark);

  if (length == 0 && self->has_bound)
    length = read_hours (self->text, at, &mark);
  if (length > 0)
    add_counted (self, &mark, at, length);

  return length;
}

/* 每月5日前、10日前: a second day, not a limit. */
static gboolean
follows_point (const Reader *self, gsize at, gsize length)
{
  const ZerenTimeMark *last;

  if (self->marks->len == 0 ||
      zeren_chars_eat_back (self->text, at + length, "日前 日之前 日以前") == 0)
    return FALSE;

  last = &g_array_index (self->marks, ZerenTimeMark, self->marks->len - 1);
  return last->kind == ZEREN_MARK_POINT && last->end + 1 == at;
}

static gsize
read_time (Reader *self, gsize at)
{
  ZerenTimeMark mark = { 0 };
  gsize length = read_one_each (self->text, at, self->vocabulary, &mark.period);

  if (length == 0)
    length = read_twice (self->text, at, &mark.period);
  if (length == 0)
    length = read_cycle (self->text, at, &mark.period);
  if (length == 0)
    length = read_cleared (self->text, at, &mark.period);
  if (length > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = zeren_read_point (
              self->text, at, self->vocabulary, self->marks, &mark.period)) > 0)
    mark.kind = ZEREN_MARK_POINT;
  else if ((length = read_period (self->text, at, &mark.period)) > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = zeren_read_limit (self->text, at, self->vocabulary)) > 0)
    mark.kind = follows_point (self, at, length) ? ZEREN_MARK_POINT : ZEREN_MARK_LIMIT;
  else if ((length = read_alternate (self->text, at, self->vocabulary)) > 0 ||
           (length = read_span_of_months (self->text, at)) > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = read_weak_period (self->text, at, &mark.period)) > 0)
    {
      mark.kind = ZEREN_MARK_PERIOD;
      mark.weak = TRUE;
    }
  else
    {
      length = zeren_vocabulary_match (
        self->vocabulary, ZEREN_WORDS_SOFT, self->text->chars + at, self->text->length - at);
      /* 规定期限, 法定期间 hold no 定期. */
      if (zeren_chars_eat_back (self->text, at, "规 法 约 指 固 限 特 既 预") > 0)
        length = 0;
      mark.kind = ZEREN_MARK_SOFT;
    }

  /* 每年的考核结果: the word belongs to a thing. 每日24小时值守 never ends. */
  if (length > 0 && mark.kind == ZEREN_MARK_PERIOD &&
      zeren_chars_eat (self->text, at + length, "的 24小时 二十四小时") > 0)
    return length;
  if (length > 0)
    add_mark (self, &mark, at, length);

  return length;
}

/**
 * zeren_read_time_marks:
 * @chars: normalised text, best one part of a sentence
 *
 * Returns: (transfer full) (element-type ZerenTimeMark): the expressions, in order
 */
GArray *
zeren_read_time_marks (const gunichar *chars, gsize n_chars, const ZerenVocabulary *vocabulary)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (ZerenTimeMark));
  ZerenChars text = { chars, n_chars };
  Reader reader = { &text, vocabulary, marks };

  for (gsize i = 0; i < n_chars;)
    {
      gsize length = zeren_chars_eat (&text, i, "“五一”前 “十一”前 “七一”前 “八一”前") > 0
                       ? read_time (&reader, i)
                       : skip_quoted (&text, i);

      if (length == 0)
        length = read_parts_of_day (&reader, i);
      if (length == 0)
        length = read_bound (&reader, i);
      if (length == 0)
        length = read_counted (&reader, i);
      if (length == 0)
        length = read_time (&reader, i);
      i += MAX (length, 1);
    }

  return marks;
}
