/* zeren-event-limit.c: the limit that a duty sets after an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-event-limit.h"

#include <string.h>

#include "zeren-time-words-private.h"

/* 立即 and 第一时间: orally within 2 hours, in writing within 24 (domain.md 4.9, ours) */
#define SOFT_HOURS         2
#define SOFT_WRITTEN_HOURS 24
/* 会后: minutes after 3 working days (domain.md 4.9, ours) */
#define MINUTES_WORKING_DAYS 3

typedef struct
{
  GDateTime *event;
  ZerenCalendar *calendar;
  ZerenLimit *limit;
} Reading;

static ZerenDate
event_day (Reading *self)
{
  return zeren_date_new_from_date_time (self->event);
}

static GDateTime *
end_of_day (Reading *self, ZerenDate day)
{
  return g_date_time_new (g_date_time_get_timezone (self->event),
                          zeren_date_get_year (day),
                          zeren_date_get_month (day),
                          zeren_date_get_day (day),
                          23,
                          59,
                          59);
}

static void
set_instant (Reading *self, GTimeSpan span)
{
  self->limit->kind = ZEREN_LIMIT_STATED;
  self->limit->at = g_date_time_add (self->event, span);
  self->limit->latest = g_date_time_ref (self->limit->at);
}

static void
set_day (Reading *self, ZerenDate day, ZerenDate latest)
{
  self->limit->kind = ZEREN_LIMIT_STATED;
  self->limit->at = end_of_day (self, day);
  self->limit->latest = end_of_day (self, latest);
}

static void
read_minutes (Reading *self, guint number)
{
  set_instant (self, number * G_TIME_SPAN_MINUTE);
}

static void
read_hours (Reading *self, guint number)
{
  set_instant (self, number * G_TIME_SPAN_HOUR);
}

static void
read_half_hour (Reading *self, guint number)
{
  read_minutes (self, 30);
}

static void
read_working_days (Reading *self, guint number)
{
  ZerenDate day = zeren_calendar_add_working_days (self->calendar, event_day (self), (int)number);

  set_day (self, day, day);
}

/* The event's own day is not counted; the end is not moved, but a day off favours who answers. */
static void
read_days (Reading *self, guint number)
{
  ZerenDate day = zeren_date_add_days (event_day (self), (int)number);

  set_day (self, day, zeren_calendar_move_later (self->calendar, day));
}

static void
read_weeks (Reading *self, guint number)
{
  read_days (self, 7 * number);
}

static void
read_half_month (Reading *self, guint number)
{
  read_days (self, 15);
}

static void
read_months (Reading *self, guint number)
{
  ZerenDate day = zeren_date_add_months (event_day (self), (int)number);

  set_day (self, day, zeren_calendar_move_later (self->calendar, day));
}

static void
read_half_year (Reading *self, guint number)
{
  read_months (self, 6);
}

static void
read_years (Reading *self, guint number)
{
  read_months (self, 12 * number);
}

static void
read_same_day (Reading *self, guint number)
{
  set_day (self, event_day (self), event_day (self));
}

static void
read_next_day (Reading *self, guint number)
{
  read_days (self, 1);
}

static void
read_soft (Reading *self, guint number)
{
  self->limit->kind = ZEREN_LIMIT_REMINDER;
  self->limit->at = g_date_time_add_hours (self->event, SOFT_HOURS);
  self->limit->written_at = g_date_time_add_hours (self->event, SOFT_WRITTEN_HOURS);
}

static void
read_after_meeting (Reading *self, guint number)
{
  ZerenDate day = zeren_calendar_add_working_days (
    self->calendar, event_day (self), MINUTES_WORKING_DAYS);

  self->limit->kind = ZEREN_LIMIT_REMINDER;
  self->limit->at = end_of_day (self, day);
}

/* Before the event there is nothing to count from. */
static void
read_before (Reading *self, guint number)
{
}

static const struct
{
  const char *pattern;
  void (*read) (Reading *self, guint number);
} patterns[] = {
  { "前(\\d+)|\\d+个?(?:工作)?日(?:以|之)?前", read_before },
  { "提前", read_before },
  { "半个?小时", read_half_hour },
  { "(\\d+)分钟?", read_minutes },
  { "(\\d+)个?小时", read_hours },
  { "(\\d+)个?工作日", read_working_days },
  { "半个?月", read_half_month },
  { "半年", read_half_year },
  { "(\\d+)个?(?:周|星期)", read_weeks },
  { "(\\d+)个?月", read_months },
  { "(\\d+)年", read_years },
  { "(\\d+)个?日", read_days },
  { "次日|第2日", read_next_day },
  { "当日|当晚|同日", read_same_day },
  { "第1时间|立即|立刻|马上|即时|即刻|随即", read_soft },
  { "会后|会议结束后", read_after_meeting },
};

static gboolean
read_words (Reading *self, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i].pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *number = NULL;

      if (!g_regex_match (regex, words, 0, &match))
        continue;
      number = g_match_info_fetch (match, 1);
      patterns[i].read (self, number != NULL ? (guint)CLAMP (atoi (number), 0, 9999) : 0);
      return TRUE;
    }

  return FALSE;
}

/**
 * zeren_limit_after_event:
 * @frequency: the frequency of a duty after an event
 * @event: when the event was, or became known
 * @calendar: the working days
 *
 * Returns: (transfer full): the limit (domain.md 4.9, the rows marked †); of kind
 *   %ZEREN_LIMIT_NONE where the words give none (会前, 事先, 实施前五日内)
 */
ZerenLimit *
zeren_limit_after_event (const ZerenFrequency *frequency, GDateTime *event, ZerenCalendar *calendar)
{
  ZerenLimit *limit = g_new0 (ZerenLimit, 1);
  Reading reading = { .event = event, .calendar = calendar, .limit = limit };
  g_autofree char *words = NULL;

  g_return_val_if_fail (frequency != NULL, limit);
  g_return_val_if_fail (event != NULL, limit);
  g_return_val_if_fail (calendar != NULL, limit);

  if (frequency->kind != ZEREN_FREQUENCY_EVENT || frequency->date == NULL)
    return limit;
  words = zeren_time_words_normalise (frequency->date);
  read_words (&reading, words);

  return limit;
}

void
zeren_limit_free (ZerenLimit *self)
{
  g_clear_pointer (&self->at, g_date_time_unref);
  g_clear_pointer (&self->latest, g_date_time_unref);
  g_clear_pointer (&self->written_at, g_date_time_unref);
  g_free (self);
}

/**
 * zeren_limit_is_missed:
 * @self: a limit
 * @when: an instant
 *
 * Soft hours are never missed: they are ours (DESIGN.md 2).
 *
 * Returns: whether a limit that the plan states had passed at @when, read in favour of those who
 *   answer
 */
gboolean
zeren_limit_is_missed (const ZerenLimit *self, GDateTime *when)
{
  return self->kind == ZEREN_LIMIT_STATED && g_date_time_compare (when, self->latest) > 0;
}
