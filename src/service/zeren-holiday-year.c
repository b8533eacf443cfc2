/* zeren-holiday-year.c: the holiday table of a year as it is shown: its days, where they are from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holiday-year.h"

#include "zeren-holidays.h"
#include "zeren-year-planner-private.h"
#include "zeren-year-repo.h"

static void
clear_year (gpointer data)
{
  ZerenHolidayYear *self = data;

  g_clear_pointer (&self->calendar, zeren_calendar_unref);
  g_clear_pointer (&self->table, zeren_calendar_year_unref);
}

ZerenHolidayYear *
zeren_holiday_year_ref (ZerenHolidayYear *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zeren_holiday_year_unref (ZerenHolidayYear *self)
{
  g_atomic_rc_box_release_full (self, clear_year);
}

/** zeren_holiday_year_count: Returns: how many days off, or make-up working days, the table has */
guint
zeren_holiday_year_count (const ZerenHolidayYear *self, gboolean off)
{
  guint n_days = 0;

  for (guint i = 0; self->table != NULL && i < self->table->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (self->table->days, i);

      n_days += !day->off == !off ? 1 : 0;
    }

  return n_days;
}

static gboolean
is_as_shipped (ZerenCalendar *shipped, const ZerenCalendarDay *day)
{
  return zeren_calendar_is_working_day (shipped, day->date) == !day->off;
}

static void
find_origin (ZerenHolidayYear *self, gboolean own)
{
  g_autoptr (ZerenCalendar) shipped = zeren_calendar_new_shipped ();
  ZerenCalendarYear *table = zeren_calendar_get_year (shipped, self->year);

  self->origin = self->table == NULL ? ZEREN_HOLIDAY_ORIGIN_NONE
                 : own               ? ZEREN_HOLIDAY_ORIGIN_OWN
                                     : ZEREN_HOLIDAY_ORIGIN_SHIPPED;
  if (!own || table == NULL || g_strcmp0 (table->source, self->table->source) != 0)
    return;

  self->origin = ZEREN_HOLIDAY_ORIGIN_CHANGED;
  for (guint i = 0; i < self->table->days->len; i++)
    self->n_by_hand += is_as_shipped (shipped, g_ptr_array_index (self->table->days, i)) ? 0 : 1;
}

/* What only waited for the table: its day is the same, and final now. */
static guint
count_settled (const ZerenYearPlan *plan)
{
  guint n_settled = 0;

  for (guint i = 0; i < plan->changes->len; i++)
    {
      const ZerenYearChange *change = g_ptr_array_index (plan->changes, i);

      n_settled += change->kind == ZEREN_YEAR_CHANGE_DIFFERS &&
                   zeren_task_get_provisional (change->before) &&
                   !zeren_task_get_provisional (change->task);
    }

  return n_settled;
}

/**
 * zeren_holiday_year_load:
 * @context: the context; one that cannot write will do
 * @year: a year
 * @error: return location for a #GError
 *
 * Returns: (transfer full): its table, and what it would change
 */
ZerenHolidayYear *
zeren_holiday_year_load (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (context, error);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenHolidayYear) self = NULL;
  g_autoptr (ZerenYearRepo) years = zeren_year_repo_new (zeren_context_get_database (context));
  gboolean own, closed = FALSE;

  if (calendar == NULL || !zeren_holidays_is_own (context, year, &own, error))
    return NULL;
  plan = zeren_year_plan_compute (context, year, ZEREN_DATE_NONE, NULL, NULL, error);
  if (plan == NULL || !zeren_year_repo_is_closed (years, (guint)year, &closed, error))
    return NULL;

  self = g_atomic_rc_box_new0 (ZerenHolidayYear);
  self->year = year;
  self->calendar = g_steal_pointer (&calendar);
  self->table = zeren_calendar_get_year (self->calendar, year);
  if (self->table != NULL)
    zeren_calendar_year_ref (self->table);
  self->provisional = zeren_calendar_is_provisional (self->calendar, year);
  self->can_complete = self->provisional && self->table != NULL &&
                       zeren_calendar_year_looks_complete (self->table);
  self->n_moves = closed ? 0 : zeren_year_plan_count (plan, ZEREN_YEAR_CHANGE_MOVES);
  self->n_settles = closed ? 0 : count_settled (plan);
  find_origin (self, own);

  return g_steal_pointer (&self);
}
