/* zeren-agenda.c: what falls due on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-agenda.h"

#include "zeren-holidays.h"
#include "zeren-service-error.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

/* Ten years: a longer agenda is a slip of the pen in a date. */
#define MAX_DAYS 3660

void
zeren_agenda_day_free (ZerenAgendaDay *self)
{
  g_free (self->note);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

static ZerenAgendaDay *
new_day (ZerenCalendar *calendar, ZerenDate date)
{
  ZerenAgendaDay *day = g_new0 (ZerenAgendaDay, 1);

  day->date = date;
  day->working = zeren_calendar_is_working_day (calendar, date);
  day->note = zeren_calendar_label_day (calendar, date);
  day->tasks = g_ptr_array_new_with_free_func (g_object_unref);

  return day;
}

static gboolean
check_range (ZerenDate from, ZerenDate to, GError **error)
{
  int n_days = zeren_date_days_until (from, to) + 1;

  if (zeren_date_is_set (from) && zeren_date_is_set (to) && n_days >= 1 && n_days <= MAX_DAYS)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       n_days < 1
                         ? _ ("The last day of the agenda is before its first.")
                         : _ ("An agenda needs a first and a last day, at most ten years apart."));

  return FALSE;
}

/**
 * zeren_agenda_load:
 * @context: the context
 * @from: the first day
 * @to: the last day
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenAgendaDay): every day from @from to @to
 */
GPtrArray *
zeren_agenda_load (ZerenContext *context, ZerenDate from, ZerenDate to, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (ZerenCalendar) calendar = NULL;
  ZerenTaskQuery query = { .from = from, .to = to };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  if (!check_range (from, to, error))
    return NULL;
  calendar = zeren_holidays_load_calendar (context, error);
  tasks = calendar != NULL ? zeren_tasks_list (context, &query, error) : NULL;
  if (tasks == NULL)
    return NULL;

  days = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_agenda_day_free);
  for (ZerenDate date = from; zeren_date_compare (date, to) <= 0;
       date = zeren_date_add_days (date, 1))
    g_ptr_array_add (days, new_day (calendar, date));
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      ZerenAgendaDay *day = g_ptr_array_index (
        days, (guint)zeren_date_days_until (from, zeren_task_get_due_date (task)));

      g_ptr_array_add (day->tasks, g_object_ref (task));
    }

  return g_steal_pointer (&days);
}
