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
      zeren_chars_eat (self, at, "两 二 三 四 双") > 0 && zeren_is_single_verb (self, end))
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
  gsize length = zeren_chars_eat (self, at, ZEREN_FIGURES) > 0
                   ? zeren_read_numeral (self->chars + at, self->length - at, &numeral)
                   : 0;
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
      end += read_clock (self->text, end); /* 上午十点 */
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
  /* 公示期不少于7天: how long, not how often */
  if (length > 0 && self->has_bound && mark.kind == ZEREN_MARK_COUNT &&
      zeren_chars_eat_back (self->text, at + length, "天 个工作日") > 0 &&
      zeren_chars_eat_back (self->text, self->bound_start, "期 期限 时间 时长") > 0)
    length = 0;
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
  gsize length = zeren_read_terse_period (self->text, at, self->vocabulary, &mark.period);

  if (length > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = zeren_read_point (
              self->text, at, self->vocabulary, self->marks, &mark.period)) > 0)
    mark.kind = ZEREN_MARK_POINT;
  else if ((length = zeren_read_period (self->text, at, &mark.period)) > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = zeren_read_limit (self->text, at, self->vocabulary)) > 0)
    mark.kind = follows_point (self, at, length) ? ZEREN_MARK_POINT : ZEREN_MARK_LIMIT;
  else if ((length = zeren_read_interval (self->text, at, self->vocabulary)) > 0)
    mark.kind = ZEREN_MARK_PERIOD;
  else if ((length = zeren_read_weak_period (self->text, at, &mark.period)) > 0)
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
