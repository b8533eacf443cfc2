/* zeren-month.c: the deadlines of a month, day by day, as a wall calendar shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-month.h"

#include "zeren-holidays.h"

/* So many of the next deadlines are told of. */
#define N_NEXT 5

static void
free_day (gpointer data)
{
  ZerenMonthDay *day = data;

  g_free (day->holiday);
  g_ptr_array_unref (day->tasks);
  g_free (day);
}

static void
clear_month (gpointer data)
{
  ZerenMonth *self = data;

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->next, g_ptr_array_unref);
}

ZerenMonth *
zeren_month_ref (ZerenMonth *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zeren_month_unref (ZerenMonth *self)
{
  g_atomic_rc_box_release_full (self, clear_month);
}

/** zeren_month_find_day: Returns: (nullable) (transfer none): the day, where it is in one of the
 * six weeks */
const ZerenMonthDay *
zeren_month_find_day (const ZerenMonth *self, ZerenDate date)
{
  const ZerenMonthDay *first = g_ptr_array_index (self->days, 0);
  int place = zeren_date_days_until (first->date, date);

  return place >= 0 && place < (int)self->days->len ? g_ptr_array_index (self->days, place) : NULL;
}

/** zeren_month_count: Returns: how many tasks fall due in the month itself */
guint
zeren_month_count (const ZerenMonth *self)
{
  guint n_tasks = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const ZerenMonthDay *day = g_ptr_array_index (self->days, i);

      n_tasks += zeren_date_get_month (day->date) == self->month ? day->tasks->len : 0;
    }

  return n_tasks;
}

/**
 * zeren_month_rank:
 * @view: a task
 *
 * Returns: its place in a day by what it asks for, from 0 for what is to be verified to 8
 */
guint
zeren_month_rank (ZerenTaskView *view)
{
  switch (zeren_task_view_get_state (view))
    {
    case ZEREN_TASK_STATE_TO_VERIFY:
      return 0;
    case ZEREN_TASK_STATE_PLANNED:
    case ZEREN_TASK_STATE_IN_PROGRESS:
    case ZEREN_TASK_STATE_RETURNED:
      return zeren_task_view_is_overdue (view) ? 1 : 2;
    case ZEREN_TASK_STATE_SUBMITTED:
      return 3;
    case ZEREN_TASK_STATE_UNPERFORMED:
      return 4;
    case ZEREN_TASK_STATE_DONE_LATE:
      return 5;
    case ZEREN_TASK_STATE_DONE:
      return 6;
    case ZEREN_TASK_STATE_WAIVED:
      return 7;
    case ZEREN_TASK_STATE_BEFORE_START:
    default:
      return 8;
    }
}

static int
compare_views (gconstpointer a, gconstpointer b)
{
  ZerenTaskView *x = *(ZerenTaskView *const *)a;
  ZerenTaskView *y = *(ZerenTaskView *const *)b;
  gint64 first = zeren_task_get_duty (zeren_task_view_get_task (x));
  gint64 second = zeren_task_get_duty (zeren_task_view_get_task (y));

  if (zeren_month_rank (x) != zeren_month_rank (y))
    return zeren_month_rank (x) < zeren_month_rank (y) ? -1 : 1;
  if (first != second)
    return first < second ? -1 : 1;

  return zeren_task_view_get_id (x) < zeren_task_view_get_id (y) ? -1 : 1;
}

/* A weekend within a break is marked too, as on every wall calendar. */
static ZerenDayMark
mark_day (ZerenCalendar *calendar, ZerenDate date, gboolean working)
{
  gboolean weekend = zeren_date_get_weekday (date) > 5;

  if (working)
    return weekend ? ZEREN_DAY_MARK_WORK : ZEREN_DAY_MARK_NONE;

  return !weekend || zeren_calendar_get_name (calendar, date) != NULL ? ZEREN_DAY_MARK_OFF
                                                                      : ZEREN_DAY_MARK_NONE;
}

static ZerenMonthDay *
new_day (ZerenCalendar *calendar, ZerenDate date)
{
  ZerenMonthDay *day = g_new0 (ZerenMonthDay, 1);

  day->date = date;
  day->working = zeren_calendar_is_working_day (calendar, date);
  day->mark = mark_day (calendar, date, day->working);
  if (day->mark != ZEREN_DAY_MARK_NONE)
    day->holiday = g_strdup (zeren_calendar_get_holiday_label (calendar, date));
  day->tasks = g_ptr_array_new_with_free_func (g_object_unref);

  return day;
}

static void
add_days (ZerenMonth *self, ZerenCalendar *calendar, int first_weekday)
{
  ZerenDate first = zeren_date_new (self->year, self->month, 1);
  int before = (zeren_date_get_weekday (first) - first_weekday + 7) % 7;

  for (int i = 0; i < ZEREN_MONTH_N_DAYS; i++)
    g_ptr_array_add (self->days, new_day (calendar, zeren_date_add_days (first, i - before)));
}

static gboolean
add_tasks (ZerenMonth *self, ZerenContext *context, ZerenTaskQuery query, GError **error)
{
  g_autoptr (GPtrArray) views = NULL;
  const ZerenMonthDay *first = g_ptr_array_index (self->days, 0);

  query.from = first->date;
  query.to = zeren_date_add_days (first->date, ZEREN_MONTH_N_DAYS - 1);
  views = zeren_task_views_list (context, &query, error);
  for (guint i = 0; views != NULL && i < views->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (views, i);
      ZerenDate due = zeren_task_get_due_date (zeren_task_view_get_task (view));
      const ZerenMonthDay *day = zeren_month_find_day (self, due);

      if (day != NULL)
        g_ptr_array_add (day->tasks, g_object_ref (view));
    }
  for (guint i = 0; i < self->days->len; i++)
    g_ptr_array_sort (((ZerenMonthDay *)g_ptr_array_index (self->days, i))->tasks, compare_views);

  return views != NULL;
}

static gboolean
add_next (ZerenMonth *self, ZerenContext *context, ZerenTaskQuery query, GError **error)
{
  query.from = query.today;
  query.states = ZEREN_TASK_STATES_OPEN;
  query.overdue = FALSE;
  query.limit = N_NEXT;
  self->next = zeren_task_views_list (context, &query, error);

  return self->next != NULL;
}

static gboolean
is_planned (ZerenContext *context, gboolean *planned, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  ZerenTaskQuery query = { .limit = 1 };
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, &query, error);

  *planned = tasks != NULL && tasks->len > 0;

  return tasks != NULL;
}

/**
 * zeren_month_load:
 * @context: the context
 * @query: the month, and which of its tasks
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the six weeks that the month is in
 */
ZerenMonth *
zeren_month_load (ZerenContext *context, const ZerenMonthQuery *query, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = NULL;
  g_autoptr (ZerenMonth) self = NULL;
  ZerenTaskQuery filter = query->filter;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (query->month >= 1 && query->month <= 12, NULL);
  g_return_val_if_fail (query->first_weekday >= 1 && query->first_weekday <= 7, NULL);

  calendar = zeren_holidays_load_calendar (context, error);
  if (calendar == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (ZerenMonth);
  self->year = query->year;
  self->month = query->month;
  self->provisional = zeren_calendar_is_provisional (calendar, query->year);
  self->days = g_ptr_array_new_with_free_func (free_day);
  add_days (self, calendar, query->first_weekday);

  filter.year = 0;
  filter.limit = filter.offset = 0;
  filter.today = zeren_context_get_today (context);
  if (!add_tasks (self, context, filter, error) || !add_next (self, context, filter, error) ||
      !is_planned (context, &self->planned, error))
    return NULL;

  return g_steal_pointer (&self);
}
