/* zeren-frequency-reader.c: expressions of time put together into frequencies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-frequency-reader.h"

#include "zeren-chars-private.h"
#include "zeren-time-marks-private.h"

typedef struct
{
  ZerenChars text;
  GArray *marks;
  GArray *readings;
  ZerenCarriedPeriod carried;  /* the period that holds for a count without one */
  gboolean carried_is_ours;    /* it was said in this passage */
  GArray *pending;             /* indices of periods that wait for their count */
  GArray *points;              /* indices of points not yet used */
  const ZerenTimeMark *season; /* 3月至12月, for the periods behind it */
} Combiner;

static const ZerenTimeMark *
get_mark (const Combiner *self, guint position)
{
  return &g_array_index (self->marks, ZerenTimeMark, position);
}

static const ZerenTimeMark *
get_listed (const Combiner *self, GArray *list, guint position)
{
  return get_mark (self, g_array_index (list, guint, position));
}

static void
add_reading (Combiner *self, ZerenReading reading)
{
  reading.to = self->text.length;
  g_array_append_val (self->readings, reading);
}

/* The words of a date beside a period: of one that has no name, or the part of the year. */
static void
set_date (const Combiner *self, const ZerenTimeMark *period, ZerenReading *reading)
{
  const ZerenTimeMark *told = period->period == ZEREN_PERIOD_NONE ? period : self->season;

  if (told == NULL)
    return;
  reading->date_start = told->start;
  if (told == self->season)
    reading->date_start += zeren_chars_eat (&self->text, told->start, "每年的 每年度 每年");
  reading->date_end = told->end;
}

/* --- periods and counts ----------------------------------------------------------------------- */

static void
add_counted (Combiner *self, const ZerenTimeMark *period, const ZerenTimeMark *count)
{
  gboolean is_measured = count->kind == ZEREN_MARK_HOURS;
  ZerenReading reading;

  if (count->at_most)
    return;

  reading = (ZerenReading){
    .kind = is_measured       ? ZEREN_FREQUENCY_EVERY
            : count->at_least ? ZEREN_FREQUENCY_AT_LEAST
                              : ZEREN_FREQUENCY_EXACT,
    .count = count->count,
    .period = period->period,
    .each = count->each,
    .start = MIN (period->start, count->start),
    .end = MAX (period->end, count->end),
    .measured = is_measured,
  };
  set_date (self, period, &reading);
  add_reading (self, reading);
}

static void
add_every (Combiner *self, const ZerenTimeMark *period)
{
  ZerenReading reading;

  if (period->weak)
    return;

  reading = (ZerenReading){
    .kind = ZEREN_FREQUENCY_EVERY,
    .count = 1,
    .period = period->period,
    .start = period->start,
    .end = period->end,
  };
  set_date (self, period, &reading);
  add_reading (self, reading);
}

/* 重点单位应当每月、其他单位应当每季度至少进行一次: one count for both periods. */
static gboolean
shares_count (const Combiner *self, const ZerenTimeMark *first, const ZerenTimeMark *second)
{
  return zeren_chars_contain (&self->text, first->end, second->start, "、") &&
         second->start - first->end <= 24;
}

static void
flush_pending (Combiner *self, guint keep_from)
{
  for (guint i = 0; i < keep_from && i < self->pending->len; i++)
    add_every (self, get_listed (self, self->pending, i));
  g_array_remove_range (self->pending, 0, MIN (keep_from, self->pending->len));
}

/* More actors than this do not share one verb. */
#define MOST_SHARING 4

/* How many of the waiting periods, from the end, the count holds for. */
static guint
count_sharing (const Combiner *self)
{
  guint shared = 1;

  while (shared < MIN (self->pending->len, MOST_SHARING) &&
         shares_count (self,
                       get_listed (self, self->pending, self->pending->len - shared - 1),
                       get_listed (self, self->pending, self->pending->len - shared)))
    shared++;

  return shared;
}

static void
remember_period (Combiner *self, const ZerenTimeMark *period)
{
  self->carried = (ZerenCarriedPeriod){ TRUE, period->period, period->start, period->end };
  self->carried_is_ours = TRUE;
}

static void
take_count_with_periods (Combiner *self, const ZerenTimeMark *count)
{
  flush_pending (self, self->pending->len - count_sharing (self));

  for (guint i = 0; i < self->pending->len; i++)
    add_counted (self, get_listed (self, self->pending, i), count);

  remember_period (self, get_listed (self, self->pending, self->pending->len - 1));
  g_array_set_size (self->pending, 0);
}

/* 至少组织1次综合演练、2次专项演练: the bound holds for both. */
static gboolean
shares_bound (const Combiner *self, const ZerenTimeMark *count)
{
  const ZerenTimeMark *before = count - 1;

  return count > get_mark (self, 0) && before->kind == ZEREN_MARK_COUNT && before->at_least &&
         zeren_chars_eat_back (&self->text, count->start, "、 和 及") > 0;
}

static void
take_count_with_carried (Combiner *self, const ZerenTimeMark *count)
{
  ZerenTimeMark period = { .kind = ZEREN_MARK_PERIOD,
                           .period = self->carried.period,
                           .start = count->start,
                           .end = count->end };
  ZerenTimeMark bounded = *count;
  guint before = self->readings->len;

  bounded.at_least |= shares_bound (self, count);
  add_counted (self, &period, &bounded);
  if (self->readings->len > before)
    {
      ZerenReading *reading = &g_array_index (self->readings, ZerenReading, before);

      reading->carried = TRUE;
      reading->date_start = reading->date_end = 0;
    }
}

static void
take_count (Combiner *self, const ZerenTimeMark *count)
{
  if (self->pending->len > 0)
    take_count_with_periods (self, count);
  else if (self->points->len > 0)
    return; /* 年底召开一次会议: the point tells it */
  else if (self->carried.is_set)
    take_count_with_carried (self, count);
}

/* --- points and limits ------------------------------------------------------------------------ */

/* 年初、年中: one point after the other. */
static gboolean
is_next_point (const Combiner *self, const ZerenTimeMark *first, const ZerenTimeMark *second)
{
  return second->start - first->end <= 2 &&
         zeren_chars_contain (&self->text, first->end, second->start, "、 和 及 与 或");
}

static void
add_points (Combiner *self, guint from, guint to)
{
  const ZerenTimeMark *first = get_listed (self, self->points, from);
  const ZerenTimeMark *last = get_listed (self, self->points, to);

  add_reading (self,
               (ZerenReading){
                 .kind = ZEREN_FREQUENCY_DATE,
                 .count = 1,
                 .period = first->period,
                 .start = first->start,
                 .end = last->end,
                 .date_start = first->start,
                 .date_end = last->end,
                 .first_point = g_array_index (self->points, guint, from),
                 .n_points = to - from + 1,
               });
}

/* The points of the passage; 每年 before them (每年应于…) says that they come back. */
static void
flush_points (Combiner *self)
{
  guint before = self->readings->len;

  for (guint i = 0, from = 0; i < self->points->len; i++)
    {
      if (i + 1 < self->points->len && is_next_point (self,
                                                      get_listed (self, self->points, i),
                                                      get_listed (self, self->points, i + 1)))
        continue;
      add_points (self, from, i);
      from = i + 1;
    }

  if (self->points->len > 0 && self->pending->len > 0)
    {
      ZerenReading *reading = &g_array_index (self->readings, ZerenReading, before);

      if (reading->period == ZEREN_PERIOD_NONE)
        reading->period = get_listed (self, self->pending, 0)->period;
      g_array_set_size (self->pending, 0);
    }
  g_array_set_size (self->points, 0);
}

/* 每季度结束后10日内: no event, but a day that comes back. */
static gboolean
ends_period (const Combiner *self, const ZerenTimeMark *period, const ZerenTimeMark *limit)
{
  return limit->start - period->end <= 8 &&
         zeren_chars_contain (
           &self->text, period->end, limit->start, "结束 终了 开始 期满 届满 开学");
}

/* 开学前一周内: the limit belongs to the point before it. */
static gboolean
ends_with_point (const Combiner *self, const ZerenTimeMark *limit)
{
  return self->points->len > 0 &&
         get_listed (self, self->points, self->points->len - 1)->end == limit->start;
}

static void
stretch_point (Combiner *self, const ZerenTimeMark *limit)
{
  ZerenReading *reading;

  flush_points (self);
  reading = &g_array_index (self->readings, ZerenReading, self->readings->len - 1);
  reading->end = reading->date_end = limit->end;
}

/* 40分钟内用电话、一个半小时内用书面报送: one act, told in two ways */
static gboolean
is_second_way (const Combiner *self, const ZerenTimeMark *limit)
{
  const ZerenReading *last = self->readings->len > 0 ? &g_array_index (self->readings,
                                                                       ZerenReading,
                                                                       self->readings->len - 1)
                                                     : NULL;
  gsize way;

  if (last == NULL || last->kind != ZEREN_FREQUENCY_EVENT || limit->start <= last->end)
    return FALSE;
  way = zeren_chars_eat (
    &self->text, last->end, "用电话、 以电话、 用口头、 口头、 电话、 以口头形式、 以电话形式、");

  return way > 0 && last->end + way == limit->start;
}

static void
take_limit (Combiner *self, const ZerenTimeMark *limit)
{
  const ZerenTimeMark *period = self->pending->len > 0
                                  ? get_listed (self, self->pending, self->pending->len - 1)
                                  : NULL;
  gboolean is_date = period != NULL && ends_period (self, period, limit);
  gsize date_start = is_date ? period->start : limit->start;

  if (is_second_way (self, limit))
    {
      ZerenReading *last = &g_array_index (self->readings, ZerenReading, self->readings->len - 1);

      last->end = last->date_end = limit->end;
      return;
    }
  if (ends_with_point (self, limit))
    {
      stretch_point (self, limit);
      return;
    }

  add_reading (self,
               (ZerenReading){
                 .kind = is_date ? ZEREN_FREQUENCY_DATE : ZEREN_FREQUENCY_EVENT,
                 .count = 1,
                 .period = is_date ? period->period : ZEREN_PERIOD_NONE,
                 .start = date_start,
                 .end = limit->end,
                 .date_start = date_start,
                 .date_end = limit->end,
               });
  if (is_date)
    g_array_set_size (self->pending, self->pending->len - 1);
}

static void
take_period (Combiner *self, guint position)
{
  /* 汛期前每月…一次: the period counts, the point only says in which part of the year. */
  if (!get_mark (self, position)->weak)
    {
      const ZerenTimeMark *last = self->points->len > 0
                                    ? get_listed (self, self->points, self->points->len - 1)
                                    : NULL;

      if (last != NULL && zeren_is_month_range (&self->text, last))
        self->season = last;
      g_array_set_size (self->points, 0);
    }
  g_array_append_val (self->pending, position);
}

static void
take_mark (Combiner *self, guint position)
{
  const ZerenTimeMark *mark = get_mark (self, position);

  switch (mark->kind)
    {
    case ZEREN_MARK_PERIOD:
      take_period (self, position);
      break;
    case ZEREN_MARK_POINT:
      g_array_append_val (self->points, position);
      break;
    case ZEREN_MARK_COUNT:
    case ZEREN_MARK_HOURS:
      if (self->points->len > 0)
        flush_points (self);
      else
        take_count (self, mark);
      break;
    case ZEREN_MARK_LIMIT:
      take_limit (self, mark);
      break;
    case ZEREN_MARK_SOFT:
    default:
      break;
    }
}

/* --- boundaries between two readings of one passage ------------------------------------------- */

/* The place behind the last sign between two acts, 0 where there is none. */
static gsize
find_boundary (const Combiner *self, gsize from, gsize to)
{
  for (gsize at = to; at > from; at--)
    {
      gsize sign = zeren_chars_eat (&self->text, at - 1, "、 ， ； 并 和 及");

      if (sign > 0)
        return at - 1 + sign;
    }

  return 0;
}

/* 每月、其他单位每季度…一次; 按月、按季报送: one act for both. */
static gboolean
shares_act (const Combiner *self, const ZerenReading *last, const ZerenReading *next)
{
  if (last->end > next->start)
    return TRUE;

  return last->kind == ZEREN_FREQUENCY_EVERY && next->kind == ZEREN_FREQUENCY_EVERY &&
         next->start - last->end == 1 && zeren_chars_eat (&self->text, last->end, "、 和") > 0;
}

/* 召开2次会议、开展1次检查: the sign between two acts parts them, else the second time does. A
 * count shared by two actors (每月、其他单位每季度…一次) leaves the whole to the first. */
static void
set_boundaries (Combiner *self)
{
  for (guint i = 1; i < self->readings->len; i++)
    {
      ZerenReading *last = &g_array_index (self->readings, ZerenReading, i - 1);
      ZerenReading *next = &g_array_index (self->readings, ZerenReading, i);
      gboolean is_shared = shares_act (self, last, next);
      gsize from = is_shared ? last->start : last->end;
      gsize boundary = find_boundary (self, from, next->start);

      next->from = boundary > 0 ? boundary : next->start;
      if (!is_shared)
        last->to = boundary > 0 ? boundary - 1 : next->start;
    }
}

/* What shares an act ends together; more than a few do not share one. */
static void
set_shared_ends (Combiner *self)
{
  guint shared = 1;

  for (guint i = self->readings->len; i > 1; i--)
    {
      ZerenReading *last = &g_array_index (self->readings, ZerenReading, i - 2);
      const ZerenReading *next = &g_array_index (self->readings, ZerenReading, i - 1);

      shared = shares_act (self, last, next) ? shared + 1 : 1;
      if (shared > MOST_SHARING)
        last->to = MAX (last->end, next->start);
      else if (shared > 1)
        last->to = next->to;
    }
}

/* A period that waited for its number to the end stands before readings that came earlier. */
static void
set_ends_behind_beginnings (Combiner *self)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      ZerenReading *reading = &g_array_index (self->readings, ZerenReading, i);

      if (reading->to < reading->from)
        reading->to = MAX (reading->from, reading->end);
    }
}

/**
 * zeren_read_frequencies:
 * @chars: one passage of a sentence
 * @marks: (element-type ZerenTimeMark): its expressions
 * @carried: (nullable): a period said earlier in the sentence
 *
 * Puts the expressions of a passage together: a period with its number, points, limits.
 *
 * Returns: (transfer full) (element-type ZerenReading): one entry a duty
 */
GArray *
zeren_read_frequencies (const gunichar *chars,
                        gsize n_chars,
                        GArray *marks,
                        const ZerenCarriedPeriod *carried)
{
  Combiner combiner = { .text = { chars, n_chars }, .marks = marks };

  combiner.readings = g_array_new (FALSE, TRUE, sizeof (ZerenReading));
  combiner.pending = g_array_new (FALSE, FALSE, sizeof (guint));
  combiner.points = g_array_new (FALSE, FALSE, sizeof (guint));
  if (carried != NULL)
    combiner.carried = *carried;

  for (guint i = 0; i < marks->len; i++)
    take_mark (&combiner, i);

  flush_points (&combiner);
  flush_pending (&combiner, combiner.pending->len);
  set_boundaries (&combiner);
  set_shared_ends (&combiner);
  set_ends_behind_beginnings (&combiner);

  g_array_unref (combiner.pending);
  g_array_unref (combiner.points);
  return combiner.readings;
}
