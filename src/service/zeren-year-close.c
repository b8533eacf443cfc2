/* zeren-year-close.c: a year is closed, its open items go on, and the next year is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-close.h"

#include "zeren-duty-repo.h"
#include "zeren-recurrence.h"
#include "zeren-service-error.h"
#include "zeren-task-repo.h"
#include "zeren-year-planner-private.h"
#include "zeren-year-repo.h"

#include <glib/gi18n-lib.h>

static void
free_series (gpointer data)
{
  ZerenYearSeries *series = data;

  g_free (series->quote);
  g_free (series->reason);
  g_free (series);
}

void
zeren_year_closing_free (ZerenYearClosing *self)
{
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_free (self);
}

/* --- what is open ----------------------------------------------------------------------------- */

static gboolean
goes_on (ZerenTask *task)
{
  ZerenTaskState state = zeren_task_get_state (task);

  return zeren_task_state_is_open (state) || state == ZEREN_TASK_STATE_SUBMITTED;
}

static gboolean
add_open (ZerenContext *context, ZerenYearClosing *self, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  ZerenTaskQuery query = { .year = (guint)self->year };
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, &query, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (goes_on (g_ptr_array_index (tasks, i)))
      g_ptr_array_add (self->open, g_object_ref (g_ptr_array_index (tasks, i)));
  if (tasks != NULL)
    self->n_tasks = tasks->len;

  return tasks != NULL;
}

/* --- the year after --------------------------------------------------------------------------- */

static const char *
find_note (ZerenYearPlan *next, gint64 duty)
{
  for (guint i = 0; i < next->notes->len; i++)
    {
      const ZerenYearNote *note = g_ptr_array_index (next->notes, i);

      if (note->duty == duty)
        return note->message;
    }

  return NULL;
}

static ZerenYearSeries *
make_series (ZerenDuty *duty, ZerenYearPlan *next, ZerenTaskMaker *maker)
{
  ZerenYearSeries *series = g_new0 (ZerenYearSeries, 1);
  const char *note = find_note (next, zeren_duty_get_id (duty));

  series->duty = zeren_duty_get_id (duty);
  series->quote = g_strdup (zeren_duty_get_quote (duty));
  for (guint i = 0; i < maker->tasks->len; i++)
    series->n_tasks += zeren_task_get_duty (g_ptr_array_index (maker->tasks, i)) == series->duty;
  for (guint i = 0; i < next->changes->len; i++)
    {
      const ZerenYearChange *change = g_ptr_array_index (next->changes, i);

      series->n_missing += change->kind == ZEREN_YEAR_CHANGE_APPEARS &&
                           zeren_task_get_duty (change->task) == series->duty;
    }
  if (series->n_tasks == 0)
    series->reason = note != NULL ? g_strdup (note)
                                  /* Translators: %d is a year */
                                  : g_strdup_printf (_ ("It asks for nothing in %d."), next->year);

  return series;
}

/* A duty after an event is no matter of a year. */
static gboolean
is_planned (ZerenDuty *duty)
{
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);

  return frequency != NULL && (frequency->kind != ZEREN_FREQUENCY_EVENT ||
                               zeren_recurrence_asks_begin (frequency) == ZEREN_BEGIN_TERM);
}

static gboolean
add_series (ZerenContext *context, ZerenYearClosing *self, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (zeren_context_get_database (context));
  ZerenDutyQuery query = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED,
                           .scopes = 1 << ZEREN_SCOPE_RECORD,
                           .bound = TRUE };
  g_autoptr (ZerenTaskMaker) maker = NULL;
  g_autoptr (ZerenYearPlan) next = NULL;
  g_autoptr (GPtrArray) duties = zeren_duty_repo_list (repo, &query, error);

  if (duties == NULL)
    return FALSE;
  next = zeren_year_plan_compute (context, self->year + 1, ZEREN_DATE_NONE, NULL, &maker, error);
  if (next == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      ZerenYearSeries *series;

      if (!is_planned (duty))
        continue;
      series = make_series (duty, next, maker);
      self->n_missing += series->n_missing > 0;
      g_ptr_array_add (self->series, series);
    }

  return TRUE;
}

/* --- closing ---------------------------------------------------------------------------------- */

/**
 * zeren_year_close_preview:
 * @context: the context
 * @year: a year
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what closing it comes to; nothing is written
 */
ZerenYearClosing *
zeren_year_close_preview (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenYearClosing) self = g_new0 (ZerenYearClosing, 1);
  ZerenDate today = zeren_context_get_today (context);

  self->year = year;
  self->is_over = zeren_date_get_year (today) > year;
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->series = g_ptr_array_new_with_free_func (free_series);

  return zeren_year_repo_is_closed (repo, (guint)year, &self->is_closed, error) &&
             add_open (context, self, error) && add_series (context, self, error)
           ? g_steal_pointer (&self)
           : NULL;
}

static gboolean
refuse (GError **error, char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, message);
  g_free (message);

  return FALSE;
}

static gboolean
check (const ZerenYearClosing *self, gboolean carry, GError **error)
{
  if (self->is_closed)
    /* Translators: %d is a year */
    return refuse (error, g_strdup_printf (_ ("%d is closed already."), self->year));
  if (self->n_tasks == 0)
    /* Translators: %d is a year */
    return refuse (error, g_strdup_printf (_ ("%d has no tasks to close."), self->year));
  if (!self->is_over)
    /* Translators: %d is a year */
    return refuse (error,
                   g_strdup_printf (
                     _ ("%d is not over yet. Close it when its last day has passed."), self->year));
  if (self->n_missing > 0)
    return refuse (
      error,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    /* Translators: a number of duties, and twice a year */
                                    "%u duty is not planned in %d yet. Plan %d first.",
                                    "%u duties are not planned in %d yet. Plan %d first.",
                                    self->n_missing),
                       self->n_missing,
                       self->year + 1,
                       self->year + 1));
  if (self->open->len > 0 && !carry)
    return refuse (
      error,
      g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     /* Translators: a number of tasks and a year */
                     "%u task of %d is still open. Settle it, or say that it is to be carried.",
                     "%u tasks of %d are still open. Settle them, or say that they are to be "
                     "carried.",
                     self->open->len),
        self->open->len,
        self->year));

  return TRUE;
}

/**
 * zeren_year_close_run:
 * @context: the context
 * @year: a year that is over and whose next year is planned
 * @carry: whether open tasks go on; without it a year with open tasks is refused
 * @error: return location for a #GError
 *
 * What was recorded in a closed year stays as it is, until it is opened again. Carried tasks keep
 * their dates, can be done, and are shown as from their year.
 *
 * Returns: (transfer full): what it came to
 */
ZerenYearClosing *
zeren_year_close_run (ZerenContext *context, int year, gboolean carry, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (database);
  g_autoptr (ZerenYearClosing)
    self = transaction != NULL ? zeren_year_close_preview (context, year, error) : NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self == NULL || !check (self, carry, error))
    return NULL;
  for (guint i = 0; i < self->open->len; i++)
    {
      gint64 id = zeren_task_get_id (g_ptr_array_index (self->open, i));

      g_array_append_val (ids, id);
    }

  return zeren_year_repo_close (repo, (guint)year, ids, error) &&
             zeren_transaction_commit (transaction, error)
           ? g_steal_pointer (&self)
           : NULL;
}

/** zeren_year_close_reopen: Returns: whether @year, which was closed, can be changed again */
gboolean
zeren_year_close_reopen (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (zeren_context_get_database (context));
  gboolean closed = FALSE;

  if (!zeren_year_repo_is_closed (repo, (guint)year, &closed, error))
    return FALSE;
  if (!closed)
    /* Translators: %d is a year */
    return refuse (error, g_strdup_printf (_ ("%d is not closed."), year));

  return zeren_year_repo_reopen (repo, (guint)year, error);
}

/** zeren_year_close_list: Returns: (transfer full) (element-type ZerenClosedYear): the closed
 * years, the latest first */
GPtrArray *
zeren_year_close_list (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (zeren_context_get_database (context));

  return zeren_year_repo_list_closed (repo, error);
}
