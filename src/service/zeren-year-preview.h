/* zeren-year-preview.h: what planning a year would change, in lines that a person can check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-year-close.h"
#include "zeren-year-planner.h"

G_BEGIN_DECLS

/**
 * ZerenYearLine:
 * @kind: what happens
 * @duty: the duty whose tasks they are
 * @title: what is to be done
 * @plan_title: the plan that the duty is from
 * @who: the organisation and the post that answer for the first of the tasks
 * @n_tasks: how many tasks the line is about
 * @n_organisations: how many organisations they are of
 * @first: the first of their due dates
 * @last: the last of them
 * @before: the due date before, where they move
 * @reason: (nullable): why the due date is not the rule date, where they move
 * @difference: (nullable): what is another, where they differ; in the user's language
 *
 * Tasks of one duty that change in the same way.
 */
typedef struct
{
  ZerenYearChangeKind kind;
  gint64 duty;
  char *title;
  char *plan_title;
  char *who;
  guint n_tasks;
  guint n_organisations;
  ZerenDate first;
  ZerenDate last;
  ZerenDate before;
  char *reason;
  char *difference;
} ZerenYearLine;

/**
 * ZerenYearRemark:
 * @duty: a duty that was not planned, or not as it stands
 * @title: what is to be done
 * @plan_title: the plan that the duty is from
 * @message: (nullable): what the clerk has to know; %NULL where nobody is bound to the duty
 * @task: the task that it is about, 0 where it is about the duty
 * @begin: what somebody has to say about it
 */
typedef struct
{
  gint64 duty;
  gint64 task;
  ZerenBegin begin;
  char *title;
  char *plan_title;
  char *message;
} ZerenYearRemark;

/**
 * ZerenYearPreview:
 * @plan: what planning changes
 * @lines: (element-type ZerenYearLine): the changes, by kind and by date
 * @unbound: (element-type ZerenYearRemark): accepted duties that nobody is bound to
 * @notes: (element-type ZerenYearRemark): duties that could not be planned as they stand
 * @placed: (element-type ZerenYearRemark): tasks that stay where a person put them
 * @closing: (nullable): what closing the year comes to; %NULL where it is not over
 * @open: (element-type ZerenYearRemark): what of a year that is over is open
 * @series: (element-type ZerenYearRemark): duties that have no tasks in the year after, and why
 * @planned_before: whether the year has tasks already
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  ZerenYearPlan *plan;
  GPtrArray *lines;
  GPtrArray *unbound;
  GPtrArray *notes;
  GPtrArray *placed;
  ZerenYearClosing *closing;
  GPtrArray *open;
  GPtrArray *series;
  gboolean planned_before;
} ZerenYearPreview;

ZerenYearPreview *zeren_year_preview_load (ZerenContext *context,
                                           int year,
                                           ZerenDate from,
                                           GError **error);
ZerenYearPreview *zeren_year_preview_ref (ZerenYearPreview *self);
void zeren_year_preview_unref (ZerenYearPreview *self);
gboolean zeren_year_preview_is_empty (const ZerenYearPreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenYearPreview, zeren_year_preview_unref)

G_END_DECLS
