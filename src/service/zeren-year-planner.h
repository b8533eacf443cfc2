/* zeren-year-planner.h: the accepted and bound duties become the tasks of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-duty.h"
#include "zeren-recurrence.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenYearChangeKind:
 * @ZEREN_YEAR_CHANGE_APPEARS: a new task
 * @ZEREN_YEAR_CHANGE_MOVES: an open task with another due date
 * @ZEREN_YEAR_CHANGE_DIFFERS: an open task whose due date stays, but not who answers for it, or
 *   whether it counts as before the start, or where its date is from
 * @ZEREN_YEAR_CHANGE_DISAPPEARS: an open task that no duty asks for any more
 */
typedef enum
{
  ZEREN_YEAR_CHANGE_APPEARS,
  ZEREN_YEAR_CHANGE_MOVES,
  ZEREN_YEAR_CHANGE_DIFFERS,
  ZEREN_YEAR_CHANGE_DISAPPEARS,
} ZerenYearChangeKind;

/**
 * ZerenYearChange:
 * @kind: what happens
 * @task: the task as it will be; as it was, where it disappears
 * @before: (nullable): the task as it is stored; %NULL where it appears
 */
typedef struct
{
  ZerenYearChangeKind kind;
  ZerenTask *task;
  ZerenTask *before;
} ZerenYearChange;

/**
 * ZerenYearNote:
 * @duty: the id of a duty
 * @message: what the clerk has to know about it
 * @begin: what somebody has to say about it (zeren_duty_terms_set())
 */
typedef struct
{
  gint64 duty;
  char *message;
  ZerenBegin begin;
} ZerenYearNote;

/**
 * ZerenYearPlan:
 * @year: the year
 * @from: the day that the office begins to use Zeren; unset for the whole year
 * @provisional: whether the year has no complete holiday table
 * @changes: (element-type ZerenYearChange): what planning changes, by due date
 * @placed: (element-type ZerenTask): tasks that stay where a person put them: moved to another day,
 *   or not needed, each with its reason
 * @reaching: (element-type ZerenTask): those of @changes that are open tasks of the year before and
 *   end in this one, as the autumn term of a school does
 * @unbound: (element-type ZerenDuty): accepted duties that nobody is bound to: not planned
 * @notes: (element-type ZerenYearNote): duties that could not be planned as they stand
 * @n_tasks: how many tasks the duties ask for in this year
 * @n_before_start: how many of them fall due before the start
 * @n_kept: tasks that are no longer open and so are left alone
 */
typedef struct
{
  int year;
  ZerenDate from;
  gboolean provisional;
  GPtrArray *changes;
  GPtrArray *placed;
  GPtrArray *reaching;
  GPtrArray *unbound;
  GPtrArray *notes;
  guint n_tasks;
  guint n_before_start;
  guint n_kept;
} ZerenYearPlan;

ZerenYearPlan *zeren_year_planner_preview (ZerenContext *context,
                                           int year,
                                           ZerenDate from,
                                           GError **error);
ZerenYearPlan *zeren_year_planner_run (ZerenContext *context,
                                       int year,
                                       ZerenDate from,
                                       GError **error);

guint zeren_year_plan_count (const ZerenYearPlan *self, ZerenYearChangeKind kind);
void zeren_year_plan_free (ZerenYearPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenYearPlan, zeren_year_plan_free)

G_END_DECLS
