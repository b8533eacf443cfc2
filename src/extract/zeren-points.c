/* zeren-points.c: named points of time: 年底, 3月中旬, 每年1月31日前, 每季度末, 二、四季度 …
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-marks-private.h"

#include "zeren-numeral.h"

#define BEFORE "底之前 底以前 底前 之前 以前 前 期间 之内 以内 内"

/* A point being read: [at, end) and what it showed on the way. */
typedef struct
{
  const ZerenChars *text;
  const ZerenVocabulary *vocabulary;
  GArray *marks;
  gsize at, end;
  ZerenPeriodKind period;
  gboolean comes_back; /* 每年 … */
  gboolean is_bare;    /* 每 … (每学期末) */
  gboolean is_limited; /* … 前 */
  gboolean has_year;   /* 2025年 … */
  gboolean has_day;    /* 1月31日, 中旬 … */
} Point;

static inline gboolean
go_on (Point *self, gsize length)
{
  self->end += length;
  return length > 0;
}

#define eat(self, words) go_on ((self), zeren_chars_eat ((self)->text, (self)->end, (words)))

static gboolean
eat_number (Point *self, guint low, guint high)
{
  ZerenNumeral numeral;
  gsize length = zeren_read_numeral (
    self->text->chars + self->end, self->text->length - self->end, &numeral);

  if (length == 0 || numeral.low < low || numeral.high > high)
    return FALSE;

  self->end += length;
  return TRUE;
}

/* 双月的10日前, 单月上旬, 双月第一周 */
static gboolean
day_may_follow (const Point *self)
{
  gsize at = self->end + zeren_chars_eat (self->text, self->end, "的 于 在 应于 应在");

  return at < self->text->length &&
         (g_unichar_isdigit (self->text->chars[at]) ||
          zeren_chars_eat (self->text, at, "上 中 下 月 底 初 末 第 首 最后 一 二 三 五 十") > 0);
}

/* 每年, 每季度, 当年, 次年, 2025年 before the point itself */
static void
eat_frame (Point *self)
{
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
  } frames[] = {
    { "每年度 每年", ZEREN_PERIOD_YEAR },
    { "每半年", ZEREN_PERIOD_HALF_YEAR },
    { "每季度 每季", ZEREN_PERIOD_QUARTER },
    { "每月", ZEREN_PERIOD_MONTH },
    { "每周 每星期", ZEREN_PERIOD_WEEK },
    { "次月 下月 当月 本月", ZEREN_PERIOD_MONTH },
    { "每单月 每双月 逢单月 逢双月 单月 双月", ZEREN_PERIOD_MONTH },
  };
  static const ZerenWordList *lists[G_N_ELEMENTS (frames)];
  gsize start = self->end;

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      if (!go_on (self, zeren_chars_eat_listed (&lists[i], self->text, self->end, frames[i].words)))
        continue;
      /* 逢单月复查: how often, no day of a month */
      if (zeren_chars_eat_back (self->text, self->end, "单月 双月") > 0 && !day_may_follow (self))
        {
          self->end = start;
          return;
        }
      self->period = frames[i].period;
      self->comes_back = TRUE;
      eat (self, "的 应当于 应于 应当在 应在 应当 应 须在 须于 要在 于 在");
      return;
    }

  if (eat (self, "每逢 逢 每"))
    {
      self->comes_back = self->is_bare = TRUE;
      return;
    }

  if (eat (self, "当年 次年 翌年 本年度 本年 今年 明年 下年度 下一年度 下一年"))
    {
      eat (self, "的");
      return;
    }

  if (eat_number (self, 1949, 2999) && eat (self, "年度 年"))
    self->has_year = TRUE;
  else
    self->end = start;
}

/* 10日, 上旬, 底, 第一周 behind a month */
static void
eat_day_of_month (Point *self)
{
  gsize start = self->end;

  if (eat (self, "上旬 中旬 下旬 月底 月初 月末 底 初 末"))
    {
      self->has_day = TRUE;
      return;
    }
  if (eat (self, "首周 头一周 末周") ||
      (eat (self, "第") && eat_number (self, 1, 5) && eat (self, "个星期 周 个周")))
    {
      eat (self, "周一 周二 周三 周四 周五 星期一 星期五");
      self->has_day = TRUE;
      return;
    }
  self->end = start;
  eat (self, "的");
  if (eat_number (self, 1, 31) && eat (self, "日 号"))
    {
      self->has_day = TRUE;
      return;
    }

  self->end = start;
  eat (self, "份");
}

/* 3月, 3月中旬, 1月31日 */
static gboolean
eat_month (Point *self)
{
  gsize start = self->end;

  if (eat (self, "元月") || (eat_number (self, 1, 12) && eat (self, "月")))
    {
      eat_day_of_month (self);
      return TRUE;
    }

  self->end = start;
  return FALSE;
}

/* 第一季度, 二、四季度末 */
static gboolean
eat_quarters (Point *self)
{
  gsize start = self->end;

  do
    {
      eat (self, "第");
      if (!eat_number (self, 1, 4))
        break;
    }
  while (eat (self, "、 和 及"));

  if (self->end == start && eat (self, "前三个季度 前三季度 前两个季度 前两季度"))
    return TRUE;
  if (self->end > start && eat (self, "季度 季"))
    {
      eat (self, "末 初");
      return TRUE;
    }

  self->end = start;
  return FALSE;
}

/* 每月5日, 每季度首月10日, 每季度最后一个月, 每周五: only behind such a frame */
static gboolean
eat_day_of_frame (Point *self)
{
  gsize start = self->end;

  if (self->period == ZEREN_PERIOD_WEEK)
    {
      if (eat (self, "一至周五 一至五 一 二 三 四 五 六 日") &&
          !eat (self, "次 场 期 节 份 轮 至少 个 天 回 遍 趟 小时 堂 篇 项 件 家 户 本 名 人"))
        {
          while (
            eat (self,
                 "、周一 、周二 、周三 、周四 、周五 、周六 、周日 、一 、二 、三 、四 、五 、六 "
                 "、日 和周一 和周二 和周三 和周四 和周五 和周六 和周日"))
            ;
          return TRUE;
        }
      self->end = start;
      return eat (self, "末");
    }
  if (self->period == ZEREN_PERIOD_QUARTER &&
      eat (self, "首周 第一周 最后一周 首月 第一个月 第1个月 最后一个月 末月 最后1个月"))
    {
      eat (self, "的");
      eat_day_of_month (self);
      return TRUE;
    }
  if (self->period == ZEREN_PERIOD_MONTH)
    {
      if (eat (self, "头一个 末一个 第一个 首个 最后一个 最后1个 第二个 第三个 第四个") &&
          eat (self, "工作日 星期一 星期二 星期三 星期四 星期五 周一 周二 周三 周四 周五 周末"))
        return TRUE;
      self->end = start;
      if (eat (self,
               "上旬 中旬 下旬 第一周 第二周 第三周 第四周 首周 末周 最后一周 最后一天 最后一日 底 "
               "初 末"))
        return TRUE;
      if (eat_number (self, 1, 31) && eat (self, "日 号"))
        return TRUE;
    }
  if (self->period != ZEREN_PERIOD_NONE && eat (self, "末 初 底"))
    return TRUE;

  self->end = start;
  return FALSE;
}

static gboolean
eat_named (Point *self)
{
  gsize length = zeren_vocabulary_match (self->vocabulary,
                                         ZEREN_WORDS_POINT,
                                         self->text->chars + self->end,
                                         self->text->length - self->end);

  self->end += length;
  return length > 0;
}

static gboolean
eat_halves (Point *self)
{
  if (eat (self, "上、下半年 上下半年"))
    return TRUE;
  if (!eat (self, "上半年 下半年"))
    return FALSE;

  eat (self, "末 初");
  if (eat (self, "、 和 及 与") && !eat (self, "下半年"))
    self->end--;
  return TRUE;
}

/* The period that 每月底 or 每学期末 names by itself. */
static void
set_period_by_name (Point *self, gsize name)
{
  if (self->comes_back && self->period == ZEREN_PERIOD_NONE)
    self->period = zeren_chars_eat (self->text, name, "年")   ? ZEREN_PERIOD_YEAR
                   : zeren_chars_eat (self->text, name, "季") ? ZEREN_PERIOD_QUARTER
                   : zeren_chars_eat (self->text, name, "月") ? ZEREN_PERIOD_MONTH
                                                              : ZEREN_PERIOD_NONE;
}

/* A quoted date of a document (2015年10月3日印发), 自…起, 截至…: no time to do anything. */
static gboolean
is_quoted_date (const Point *self)
{
  if (zeren_chars_eat_back (self->text, self->at, "自 从 截至 截止 截止到") > 0)
    return TRUE;
  /* Part of a longer date that was turned down. */
  if (zeren_chars_eat_back (
        self->text, self->at, "0 1 2 3 4 5 6 7 8 9 十 0年 1年 2年 3年 4年 5年 6年 7年 8年 9年") > 0)
    return TRUE;
  if (zeren_chars_eat (self->text, self->end, "起 以来 至今 施行 召开的") > 0)
    return TRUE;
  if (!self->has_year)
    return FALSE;

  return !self->is_limited || zeren_chars_eat_back (self->text, self->at, "到 至") > 0;
}

static gboolean
is_time (const Point *self, gboolean is_date)
{
  ZerenPointPlace place;

  if (is_quoted_date (self))
    return FALSE;
  /* 一季度一次 is a period with a number. */
  if (!self->comes_back &&
      zeren_chars_eat (self->text, self->end, "一次 1次 两次 2次 至少 不少于") > 0 &&
      (zeren_chars_eat_back (self->text, self->end, "季度 季") > 0 ||
       zeren_chars_are (self->text, self->at, self->end, "一月")))
    return FALSE;
  /* 一季度办一次: how often, not the first quarter */
  if (!self->comes_back && zeren_chars_are (self->text, self->at, self->end, "一季度 一季") &&
      zeren_chars_contain (self->text,
                           self->end,
                           MIN (self->text->length, self->end + 5),
                           "一次 一回 一遍 一趟 1次 两次 2次"))
    return FALSE;
  place = (ZerenPointPlace){
    .text = self->text,
    .vocabulary = self->vocabulary,
    .at = self->at,
    .end = self->end,
    .follows_mark = self->marks->len > 0 &&
                    g_array_index (self->marks, ZerenTimeMark, self->marks->len - 1).end ==
                      self->at,
  };

  return zeren_point_is_adverb (&place, self->comes_back || (is_date && self->is_limited));
}

/* 3月至5月, 1日至10日: one point. */
static void
eat_range (Point *self)
{
  gsize sign = self->end;

  gboolean is_range = eat (self, "至 到 — ～ -");

  if (is_range)
    eat (self, "次年 翌年 当年 同年");
  if (!is_range || !eat_month (self))
    self->end = sign;
}

/* 每学期第一周, 每学年第一个月 */
static gboolean
eat_part_of_term (Point *self)
{
  gsize start = self->end;

  if (eat (self, "学期 学年") && eat (self, "期初 期中 期末 之初 之末"))
    return TRUE;
  self->end = start;
  if (eat (self, "学期 学年") && eat (self, "的") + eat (self, "第 开学第 最后") > 0 &&
      eat_number (self, 1, 20) && eat (self, "个星期 个周 周 个月 天"))
    return TRUE;

  self->end = start;
  return FALSE;
}

/* 每年春节前后, 每年汛期前后: what a year has only once. */
static gboolean
eat_season (Point *self)
{
  gsize start = self->end;

  if (eat (self,
           "元旦 春节 清明 五一 劳动节 端午 七一 八一 中秋 国庆 重阳 汛期 入汛 春季 夏季 秋季 冬季 "
           "入冬 开学 春耕 三夏 三秋") &&
      eat (self, "当天 当日 前后 前夕 来临之前 来临前 到来前 之前 前 期间"))
    return TRUE;

  self->end = start;
  return FALSE;
}

/* 每年春、秋各一次 */
static gboolean
eat_two_seasons (Point *self)
{
  gsize start = self->end;

  if (eat (self, "春季 夏季 秋季 冬季 春 夏 秋 冬") && eat (self, "、 和 及") + 1 > 0 &&
      eat (self, "春季 夏季 秋季 冬季 春 夏 秋 冬") &&
      (eat (self, "两季 季") || zeren_chars_eat (self->text, self->end, "各 分别") > 0))
    return TRUE;
  self->end = start;

  return FALSE;
}

#define FESTIVALS                                                                                  \
  "元旦 春节 元宵节 元宵 清明节 清明 “五一” 五一 劳动节 端午节 端午 “七一” 七一 “八一” 八一 "      \
  "中秋节 冬至 "                                                                                   \
  "中秋 “十一” 十一 国庆节 国庆 重阳节 重阳 圣诞 “两会” 两会 中考 高考 寒假 暑假 开学 党代会 "     \
  "寒暑假 清明祭扫 春运 汛期 主汛期 高温季节 台风季节 雨季 冬季 夏季 春季 秋季 烈士纪念日 "        \
  "“六一” 六一 儿童节 教师节 护士节 植树节 国家宪法日 宪法日 世界环境日 消防日 国家公祭日 "        \
  "国际禁毒日 禁毒日 世界水日 土地日 国家安全日 档案日 世界无烟日 防灾减灾日 世界粮食日"

/* 元旦、春节、国庆等重大节日前, 在五一、十一等重要时段: days that a list names */
static gboolean
eat_festivals (Point *self)
{
  gsize start = self->end;
  guint n = 0;

  while (eat (self, FESTIVALS))
    {
      n++;
      if (!eat (self, "、 和 及 与"))
        break;
    }
  if (n >= 2 &&
      eat (self, "假期前 长假前 节假日前 假日前 节日前 节前 假期期间 假期 前后 前夕 期间 前"))
    {
      eat (self, "一周 一星期 三天 两天 一天 五天 五日 三日");
      return TRUE;
    }
  /* 国际禁毒日前: its own name says that it is a day */
  if (n == 1 &&
      zeren_chars_eat_back (self->text, self->end, "日 植树节 教师节 儿童节 护士节") > 0 &&
      eat (self, "前后 前夕 前 当天 当日 期间"))
    return TRUE;
  /* 雨季到来之前, 清明、烈士纪念日之前 */
  if (n >= 1 && eat (self, "即将到来之前 到来之前 来临之前 来临前 到来前 之前"))
    return TRUE;
  if (n >= 2)
    {
      eat (self, "等");
      eat (self, "重大 重要 法定 主要");
      eat (self, "传统");
      if (eat (self, "节假日 节日 假日 时段 节点 时间节点 敏感时期 时期 活动 两节") +
            eat (self, "前夕 来临前 到来前 之前 期间 前后 前") >
          0)
        return TRUE;
    }

  self->end = start;
  return FALSE;
}

/* 每周四收取…，周五上报…: a day of the week right before an act comes back every week. */
static gboolean
eat_weekday (Point *self)
{
  gsize start = self->end;

  if (eat (self, "周 星期") && eat (self, "一 二 三 四 五 六 日 天"))
    {
      eat (self, "、周一 、周二 、周三 、周四 、周五 、周六 、周日");
      eat (self, "上午 下午 晚上 早上 下班前 前");
      if (zeren_chars_eat (self->text, self->end, "将 把 向 由 前") > 0 ||
          zeren_vocabulary_match (self->vocabulary,
                                  ZEREN_WORDS_ACT,
                                  self->text->chars + self->end,
                                  self->text->length - self->end) > 0)
        {
          self->comes_back = TRUE;
          self->period = ZEREN_PERIOD_WEEK;
          return TRUE;
        }
    }

  self->end = start;
  return FALSE;
}

/* 逢五、逢十, 逢3、6、9日: days of the month */
static gboolean
eat_market_days (Point *self)
{
  gsize start = self->end;

  while (eat (self, "逢"))
    {
      if (!eat_number (self, 1, 31))
        break;
      while (eat (self, "、") && eat_number (self, 1, 31))
        ;
      eat (self, "日 号 的日子");
      start = self->end;
      eat (self, "、 和 及 ，");
    }
  self->end = start;

  return start > self->at && zeren_chars_contain (self->text, self->at, start, "逢");
}

#define NO_TIME_INSIDE                                                                             \
  "， 、 。 ； ： （ 对 向 把 将 给 在 于 由 应 须 要 每 次 一 二 三 两 0 1 2 3 4 5 6 7 8 9 的 "   \
  "目 以 之 "                                                                                      \
  "提 组 开展"

/* 每年开春前, 每年供暖开始前, 每学期实验课前: what comes once in the year, however it is called */
static gboolean
eat_yearly_event (Point *self)
{
  gsize end = self->end;

  while (end < self->text->length && end - self->end < 7)
    {
      if (zeren_chars_eat (self->text, end, NO_TIME_INSIDE) > 0 ||
          zeren_vocabulary_match (
            self->vocabulary, ZEREN_WORDS_ACT, self->text->chars + end, self->text->length - end) >
            0)
        return FALSE;
      end++;
      if (end >= self->end + 2 && end + 2 < self->text->length &&
          zeren_chars_eat (self->text, end, "前 后") > 0 &&
          zeren_chars_eat (self->text, end, "前后 后备 后勤 前期 前款") == 0)
        {
          self->end = end + 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* 每逢周一, 逢周五 */
static gboolean
eat_any_weekday (Point *self)
{
  gsize start = self->end;

  if (zeren_chars_eat_back (self->text, start, "逢") > 0 && eat (self, "周 星期") &&
      eat (self, "一 二 三 四 五 六 日 天"))
    {
      self->period = ZEREN_PERIOD_WEEK;
      return TRUE;
    }
  self->end = start;

  return FALSE;
}

/* What else but a month: a day of the frame, quarters, a named point, halves. */
static gboolean
eat_words (Point *self)
{
  if (self->is_bare)
    return eat_named (self) || eat_part_of_term (self) || eat_any_weekday (self);
  if (self->comes_back && self->period == ZEREN_PERIOD_YEAR &&
      (eat_season (self) || eat_two_seasons (self)))
    return TRUE;
  if (eat_festivals (self) || (!self->comes_back && eat_weekday (self)))
    return TRUE;

  if (self->has_year && eat (self, "底 末 初 中"))
    return TRUE;

  if ((self->period == ZEREN_PERIOD_MONTH || !self->comes_back) && eat_market_days (self))
    return TRUE;

  return (self->comes_back && eat_day_of_frame (self)) || eat_quarters (self) || eat_named (self) ||
         eat_halves (self) ||
         (self->comes_back && self->period == ZEREN_PERIOD_YEAR && eat_yearly_event (self));
}

/* 每月10日、20日、30日: another day of the same month */
static gboolean
is_further_day (Point *self, ZerenPeriodKind *period)
{
  const ZerenTimeMark *last = self->marks->len > 0
                                ? &g_array_index (self->marks, ZerenTimeMark, self->marks->len - 1)
                                : NULL;

  if (last == NULL || last->kind != ZEREN_MARK_POINT || last->end + 1 != self->at ||
      zeren_chars_eat_back (self->text, self->at, "、 和 及") == 0 ||
      zeren_chars_eat_back (self->text, last->end, "日 号 日前 日之前") == 0)
    return FALSE;
  if (eat_number (self, 1, 31) && eat (self, "日 号"))
    {
      eat (self, "之前 以前 前");
      *period = last->period;
      return TRUE;
    }
  self->end = self->at;

  return FALSE;
}

/**
 * zeren_read_point:
 * @marks: (element-type ZerenTimeMark): what stands before it
 * @period: (out): the period of a point that comes back (每年年初), else %ZEREN_PERIOD_NONE
 *
 * Returns: the length of the point at @at, 0 where there is none
 */
gsize
zeren_read_point (const ZerenChars *text,
                  gsize at,
                  const ZerenVocabulary *vocabulary,
                  GArray *marks,
                  ZerenPeriodKind *period)
{
  Point point = { text, vocabulary, marks, at, at };
  gboolean is_date;
  gsize name;

  if (is_further_day (&point, period))
    return point.end - at;
  eat_frame (&point);
  name = point.end;

  is_date = !point.is_bare && eat_month (&point);
  /* 一月内完成: a limit, not January. */
  if (is_date && !point.comes_back && !point.has_day && !point.has_year &&
      zeren_chars_eat (text, point.end, "内 之内 以内") > 0)
    return 0;
  if (!is_date && !eat_words (&point))
    return 0;

  set_period_by_name (&point, name);
  if (is_date)
    eat_range (&point);
  point.is_limited = eat (&point, BEFORE);

  if (!is_time (&point, is_date))
    return 0;

  /* 本月20日前 does not come back. */
  *period = point.comes_back && zeren_chars_eat (text, at, "本月") == 0 ? point.period
                                                                        : ZEREN_PERIOD_NONE;
  return point.end - at;
}

/**
 * zeren_is_month_range:
 *
 * Returns: whether a point is a stretch of the year: 3月至12月, 每年的6月—8月
 */
gboolean
zeren_is_month_range (const ZerenChars *text, const ZerenTimeMark *point)
{
  return point->kind == ZEREN_MARK_POINT &&
         zeren_chars_contain (text, point->start, point->end, "月至 日至 月到 月— 月～ 月- 日—");
}
