/* zeren-task.c: one occurrence of a duty: what has to be done by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task.h"

#include "zeren-calendar.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenTask
{
  ZerenRecord parent_instance;

  gint64 duty;
  gint64 organisation;
  gint64 post;
  gint64 member;
  guint year;
  char *key;
  ZerenDate rule_date;
  guint rule_source;
  ZerenDate lapse_date;
  ZerenDate due_date;
  char *moved_because;
  gboolean provisional;
  guint state;
  ZerenDate done_on;
  gint64 unperformed_by;
  char *unperformed_reason;
  char *waived_reason;
  gint64 assigned_to;
  ZerenDate moved_to;
  char *moved_to_reason;
  gint64 submitted_by;
  char *returned_reason;
};

G_DEFINE_FINAL_TYPE (ZerenTask, zeren_task, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenTask, duty) },
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenTask, organisation) },
  { "post", ZEREN_FIELD_ID, offsetof (ZerenTask, post) },
  { "member", ZEREN_FIELD_ID, offsetof (ZerenTask, member) },
  { "year", ZEREN_FIELD_UINT, offsetof (ZerenTask, year) },
  { "key", ZEREN_FIELD_STRING, offsetof (ZerenTask, key) },
  { "rule-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, rule_date) },
  { "rule-source", ZEREN_FIELD_CHOICE, offsetof (ZerenTask, rule_source), zeren_rule_source_ids },
  { "lapse-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, lapse_date) },
  { "due-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, due_date) },
  { "moved-because", ZEREN_FIELD_STRING, offsetof (ZerenTask, moved_because) },
  { "provisional", ZEREN_FIELD_BOOLEAN, offsetof (ZerenTask, provisional) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenTask, state), zeren_task_state_ids },
  { "done-on", ZEREN_FIELD_DATE, offsetof (ZerenTask, done_on) },
  { "unperformed-by", ZEREN_FIELD_ID, offsetof (ZerenTask, unperformed_by) },
  { "unperformed-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, unperformed_reason) },
  { "waived-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, waived_reason) },
  { "assigned-to", ZEREN_FIELD_ID, offsetof (ZerenTask, assigned_to) },
  { "moved-to", ZEREN_FIELD_DATE, offsetof (ZerenTask, moved_to) },
  { "moved-to-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, moved_to_reason) },
  { "submitted-by", ZEREN_FIELD_ID, offsetof (ZerenTask, submitted_by) },
  { "returned-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, returned_reason) },
};

static void
zeren_task_class_init (ZerenTaskClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_task_init (ZerenTask *self)
{
}

ZerenTask *
zeren_task_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK, NULL);
}

ZEREN_ID_GETTER (ZerenTask, zeren_task)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, post)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, member)
ZEREN_ACCESSORS (ZerenTask, zeren_task, guint, uint, year)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, key)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, rule_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenRuleSource, uint, rule_source)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, lapse_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, due_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, moved_because)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gboolean, boolean, provisional)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenTaskState, uint, state)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, done_on)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, unperformed_by)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, unperformed_reason)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, waived_reason)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, assigned_to)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, moved_to)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, moved_to_reason)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, submitted_by)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, returned_reason)

/* Rows: from; columns: to. Leaving done work happens through planned, so that nothing is judged
 * unperformed that has its evidence; unperformed can be taken back, or be corrected when the
 * evidence turns up. To be verified is never stored and so leads nowhere. */
#define T TRUE
#define F FALSE

static const gboolean transitions[10][10] = {
  /*                      planned done late unperf waived before begun submit return verify */
  /* planned      */ { F, T, T, T, T, T, T, T, F, F },
  /* done         */ { T, F, F, F, F, F, F, F, F, F },
  /* done late    */ { T, F, F, F, F, F, F, F, F, F },
  /* unperformed  */ { T, T, T, F, F, F, F, F, F, F },
  /* waived       */ { T, F, F, F, F, F, F, F, F, F },
  /* before start */ { T, T, T, F, F, F, F, F, F, F },
  /* in progress  */ { T, T, T, T, T, F, F, T, F, F },
  /* submitted    */ { T, T, T, F, F, F, F, F, T, F },
  /* returned     */ { T, T, T, T, T, F, F, T, F, F },
  /* to verify    */ { F, F, F, F, F, F, F, F, F, F },
};

#undef T
#undef F

/** zeren_task_state_can_become: Returns: whether a stored task may go from @from to @to */
gboolean
zeren_task_state_can_become (ZerenTaskState from, ZerenTaskState to)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (transitions), FALSE);
  g_return_val_if_fail (to < G_N_ELEMENTS (transitions), FALSE);

  return transitions[from][to];
}

/** zeren_task_state_is_open: Returns: whether a stored task is still to be done: planned, begun, or
 * given back */
gboolean
zeren_task_state_is_open (ZerenTaskState state)
{
  return state == ZEREN_TASK_STATE_PLANNED || state == ZEREN_TASK_STATE_IN_PROGRESS ||
         state == ZEREN_TASK_STATE_RETURNED;
}

static gboolean
is_after (ZerenDate day, ZerenDate limit)
{
  return zeren_date_is_set (limit) && zeren_date_compare (day, limit) > 0;
}

/**
 * zeren_task_get_state_on:
 * @self: a task
 * @today: the day of asking
 *
 * "Not recorded" is not "not done": a task whose last day by the plan's own words has passed is to
 * be verified, nothing more (DESIGN.md 2).
 *
 * Returns: the stored state, or %ZEREN_TASK_STATE_TO_VERIFY
 */
ZerenTaskState
zeren_task_get_state_on (ZerenTask *self, ZerenDate today)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), ZEREN_TASK_STATE_PLANNED);

  if (zeren_task_state_is_open (self->state) && is_after (today, self->lapse_date))
    return ZEREN_TASK_STATE_TO_VERIFY;

  return self->state;
}

/** zeren_task_dup_moved_label: Returns: (transfer full) (nullable): why the due date is not the
 * rule date: what the person says who moved it, else the day off, in the user's language */
char *
zeren_task_dup_moved_label (ZerenTask *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), NULL);

  if (zeren_date_is_set (self->moved_to))
    return g_strdup (self->moved_to_reason);

  return zeren_day_reason_to_label (self->moved_because);
}

/** zeren_task_is_overdue: Returns: whether the day that the office works to has passed, undone */
gboolean
zeren_task_is_overdue (ZerenTask *self, ZerenDate today)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  return zeren_task_state_is_open (self->state) && is_after (today, self->due_date);
}

/**
 * zeren_task_is_late_on:
 * @self: a task
 * @done_on: the day that it was done
 *
 * Only the plan's own words make a task late: the date that it states, or the end of the period
 * that it states. Default dates and dates moved to a working day are reminders (domain.md 4.9).
 *
 * Returns: whether being done on that day is late
 */
gboolean
zeren_task_is_late_on (ZerenTask *self, ZerenDate done_on)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  return (self->rule_source == ZEREN_RULE_SOURCE_STATED && is_after (done_on, self->rule_date)) ||
         is_after (done_on, self->lapse_date);
}

static gboolean
check_transition (ZerenTask *self, ZerenTaskState to, GError **error)
{
  if (zeren_task_state_can_become (self->state, to))
    return TRUE;

  g_set_error (error,
               ZEREN_MODEL_ERROR,
               ZEREN_MODEL_ERROR_STATE,
               /* Translators: both are states of a task, for example “Done” and “Waived” */
               _ ("The task is “%s”; it cannot become “%s”."),
               zeren_task_state_to_label (self->state),
               zeren_task_state_to_label (to));

  return FALSE;
}

static gboolean
check_reason (const char *reason, GError **error)
{
  if (!zeren_string_is_blank (reason))
    return TRUE;

  g_set_error_literal (
    error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INCOMPLETE, _ ("A reason is needed."));

  return FALSE;
}

/* What only one state has is gone when the task leaves that state. */
static void
enter_state (ZerenTask *self, ZerenTaskState state)
{
  zeren_task_set_done_on (self, ZEREN_DATE_NONE);
  zeren_task_set_unperformed_by (self, 0);
  zeren_task_set_unperformed_reason (self, NULL);
  zeren_task_set_waived_reason (self, NULL);
  zeren_task_set_submitted_by (self, 0);
  zeren_task_set_returned_reason (self, NULL);
  zeren_task_set_state (self, state);
}

static gboolean
check_done_on (ZerenDate done_on, ZerenDate today, GError **error)
{
  if (zeren_date_is_set (done_on) && zeren_date_compare (done_on, today) <= 0)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_MODEL_ERROR,
                       ZEREN_MODEL_ERROR_INVALID,
                       _ ("A task is done on a day that has come already."));

  return FALSE;
}

/**
 * zeren_task_complete:
 * @self: a task that is not done
 * @done_on: the day that it was done
 * @today: the day of recording it
 * @error: return location for a #ZerenModelError
 *
 * Returns: whether the task is done, or done late, now
 */
gboolean
zeren_task_complete (ZerenTask *self, ZerenDate done_on, ZerenDate today, GError **error)
{
  ZerenTaskState state;

  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_done_on (done_on, today, error))
    return FALSE;

  state = zeren_task_is_late_on (self, done_on) ? ZEREN_TASK_STATE_DONE_LATE
                                                : ZEREN_TASK_STATE_DONE;
  if (!check_transition (self, state, error))
    return FALSE;

  enter_state (self, state);
  zeren_task_set_done_on (self, done_on);

  return TRUE;
}

/** zeren_task_begin: Returns: whether the task is in progress now */
gboolean
zeren_task_begin (ZerenTask *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_IN_PROGRESS, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_IN_PROGRESS);

  return TRUE;
}

/**
 * zeren_task_submit:
 * @self: a task that is not done
 * @member: who says that it was done
 * @done_on: the day that it was done
 * @today: the day of recording it
 * @error: return location for a #ZerenModelError
 *
 * A reviewer accepts what was submitted with zeren_task_complete(), for the same day, or gives it
 * back with zeren_task_return().
 *
 * Returns: whether the task is submitted now
 */
gboolean
zeren_task_submit (ZerenTask *self,
                   gint64 member,
                   ZerenDate done_on,
                   ZerenDate today,
                   GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_done_on (done_on, today, error) ||
      !check_transition (self, ZEREN_TASK_STATE_SUBMITTED, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_SUBMITTED);
  zeren_task_set_done_on (self, done_on);
  zeren_task_set_submitted_by (self, member);

  return TRUE;
}

/** zeren_task_return: Returns: whether the task, submitted before, is given back now; it needs a
 * reason */
gboolean
zeren_task_return (ZerenTask *self, const char *reason, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_RETURNED, error) || !check_reason (reason, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_RETURNED);
  zeren_task_set_returned_reason (self, reason);

  return TRUE;
}

/**
 * zeren_task_confirm_unperformed:
 * @self: a task that is to be verified
 * @member: who confirms it
 * @reason: what shows it
 * @today: the day of confirming
 * @error: return location for a #ZerenModelError
 *
 * Only a named person confirms that something was not done, and only after the last day by the
 * plan's own words; a task without such a day cannot be unperformed (DESIGN.md 2).
 *
 * Returns: whether the task is unperformed now
 */
gboolean
zeren_task_confirm_unperformed (ZerenTask *self,
                                gint64 member,
                                const char *reason,
                                ZerenDate today,
                                GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_UNPERFORMED, error))
    return FALSE;
  if (!zeren_date_is_set (self->lapse_date))
    {
      g_set_error_literal (
        error,
        ZEREN_MODEL_ERROR,
        ZEREN_MODEL_ERROR_BOUNDARY,
        _ ("No plan gives this task a date or a period of its own. Its due date is a reminder, "
           "so nobody can be held to it."));
      return FALSE;
    }
  if (zeren_task_get_state_on (self, today) != ZEREN_TASK_STATE_TO_VERIFY)
    {
      g_autofree char *last = zeren_date_to_label (self->lapse_date);

      g_set_error (error,
                   ZEREN_MODEL_ERROR,
                   ZEREN_MODEL_ERROR_STATE,
                   /* Translators: %s is a date */
                   _ ("By the plan the task can be done until %s. It cannot be confirmed as "
                      "unperformed before that day has passed."),
                   last);
      return FALSE;
    }
  if (member == 0)
    {
      g_set_error_literal (error,
                           ZEREN_MODEL_ERROR,
                           ZEREN_MODEL_ERROR_INCOMPLETE,
                           _ ("A named person must confirm that the task was not done."));
      return FALSE;
    }
  if (!check_reason (reason, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_UNPERFORMED);
  zeren_task_set_unperformed_by (self, member);
  zeren_task_set_unperformed_reason (self, reason);

  return TRUE;
}

/** zeren_task_waive: Returns: whether the task is waived now; it needs a reason */
gboolean
zeren_task_waive (ZerenTask *self, const char *reason, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_WAIVED, error) || !check_reason (reason, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_WAIVED);
  zeren_task_set_waived_reason (self, reason);

  return TRUE;
}

/** zeren_task_mark_before_start: Returns: whether the task counts as before the office began */
gboolean
zeren_task_mark_before_start (ZerenTask *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_BEFORE_START, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_BEFORE_START);

  return TRUE;
}

/** zeren_task_reopen: Returns: whether the task is planned again */
gboolean
zeren_task_reopen (ZerenTask *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (!check_transition (self, ZEREN_TASK_STATE_PLANNED, error))
    return FALSE;

  enter_state (self, ZEREN_TASK_STATE_PLANNED);

  return TRUE;
}

static gboolean
check_is_open (ZerenTask *self, GError **error)
{
  if (zeren_task_state_is_open (self->state))
    return TRUE;

  g_set_error (error,
               ZEREN_MODEL_ERROR,
               ZEREN_MODEL_ERROR_STATE,
               /* Translators: %s is a state of a task, for example “Done” */
               _ ("The task is “%s”; nothing is left to be done about it."),
               zeren_task_state_to_label (self->state));

  return FALSE;
}

/**
 * zeren_task_move:
 * @self: a task that is still to be done
 * @day: the day that the office wants to work to
 * @reason: why
 * @error: return location for a #ZerenModelError
 *
 * The rule date and the last day by the plan's own words stay what they are: to be late is judged
 * against them, never against @day.
 *
 * Returns: whether the task is due on @day now
 */
gboolean
zeren_task_move (ZerenTask *self, ZerenDate day, const char *reason, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);
  g_return_val_if_fail (zeren_date_is_set (day), FALSE);

  if (!check_is_open (self, error) || !check_reason (reason, error))
    return FALSE;

  zeren_task_set_moved_to (self, day);
  zeren_task_set_moved_to_reason (self, reason);
  zeren_task_set_due_date (self, day);

  return TRUE;
}

/**
 * zeren_task_assign:
 * @self: a task that is still to be done, or waits for review
 * @member: who has it in hand from now on, 0 for nobody
 * @error: return location for a #ZerenModelError
 *
 * Who answers for it stays the same: that is said by appointment.
 *
 * Returns: whether it was given to them
 */
gboolean
zeren_task_assign (ZerenTask *self, gint64 member, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (self->state != ZEREN_TASK_STATE_SUBMITTED && !check_is_open (self, error))
    return FALSE;

  zeren_task_set_assigned_to (self, member);

  return TRUE;
}

/** zeren_task_check_supports_case: Returns: whether a case may rest on @self */
gboolean
zeren_task_check_supports_case (ZerenTask *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK (self), FALSE);

  if (self->state == ZEREN_TASK_STATE_UNPERFORMED)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_MODEL_ERROR,
                       ZEREN_MODEL_ERROR_STATE,
                       _ ("A case can only rest on a task that a named person has confirmed as "
                          "unperformed."));

  return FALSE;
}
