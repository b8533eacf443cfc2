/* zeren-task-moves.c: one task is worked to another day, with a reason, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-moves.h"

#include "zeren-holidays.h"
#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

/**
 * zeren_task_moves_move:
 * @context: the context
 * @id: a task that is still to be done
 * @day: the day that the office wants to work to
 * @reason: why
 * @error: return location for a #GError
 *
 * The date of the rule and the last day by the plan's own words stay, and so does the move when the
 * year is planned again.
 *
 * Returns: (transfer full): the task as it is now
 */
ZerenTask *
zeren_task_moves_move (ZerenContext *context,
                       gint64 id,
                       ZerenDate day,
                       const char *reason,
                       GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);
  g_autofree char *stripped = zeren_string_dup_stripped (reason);

  if (task == NULL || !zeren_task_move (task, day, stripped, error) ||
      !zeren_task_repo_save_move (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

static gboolean
check_moved (ZerenTask *task, GError **error)
{
  if (!zeren_date_is_set (zeren_task_get_moved_to (task)))
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_REFUSED,
                           _ ("Nobody has moved this task, so it cannot be moved back."));
      return FALSE;
    }
  if (zeren_task_state_is_open (zeren_task_get_state (task)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state of a task, for example “Done” */
               _ ("The task is “%s”; nothing is left to be done about it."),
               zeren_task_state_to_label (zeren_task_get_state (task)));

  return FALSE;
}

/* As planning has it: the working day that the date of the rule moves to. */
static void
set_due_by_rule (ZerenTask *task, ZerenCalendar *calendar)
{
  ZerenDate rule = zeren_task_get_rule_date (task);
  g_autofree char *because = NULL;
  ZerenDate due = zeren_calendar_move_to_working_day (calendar, rule, &because);

  zeren_task_set_due_date (task, due);
  zeren_task_set_moved_to (task, ZEREN_DATE_NONE);
  zeren_task_set_moved_to_reason (task, NULL);
}

/** zeren_task_moves_move_back: Returns: (transfer full): the task, due by its rule again; planning
 * the year would say the same */
ZerenTask *
zeren_task_moves_move_back (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);
  g_autoptr (ZerenCalendar) calendar = NULL;

  if (task == NULL || !check_moved (task, error))
    return NULL;
  calendar = zeren_holidays_load_calendar (context, error);
  if (calendar == NULL)
    return NULL;
  set_due_by_rule (task, calendar);

  return zeren_task_repo_save_move (repo, task, error) ? g_steal_pointer (&task) : NULL;
}
