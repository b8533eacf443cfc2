/* zeren-task-views.h: tasks as lists show them: with the names behind their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-names.h"
#include "zeren-tasks.h"

G_BEGIN_DECLS

/**
 * ZerenTaskLane:
 * @ZEREN_TASK_LANE_OPEN: not done yet, also what is to be verified
 * @ZEREN_TASK_LANE_WEEK: open and due in the week of today, Monday to Sunday
 * @ZEREN_TASK_LANE_OVERDUE: the day that the office works to has passed; also what is to be
 * verified
 * @ZEREN_TASK_LANE_TO_VERIFY: the last day by the plan's own words has passed
 * @ZEREN_TASK_LANE_TO_REVIEW: submitted, and a reviewer has not looked yet
 * @ZEREN_TASK_LANE_DONE: done, in time or late
 * @ZEREN_TASK_LANE_OTHER: settled in another way: unperformed, waived, before the start
 * @ZEREN_TASK_LANE_ALL: every task
 *
 * The lists of tasks that the program speaks of; a task can be in several.
 */
typedef enum
{
  ZEREN_TASK_LANE_OPEN,
  ZEREN_TASK_LANE_WEEK,
  ZEREN_TASK_LANE_OVERDUE,
  ZEREN_TASK_LANE_TO_VERIFY,
  ZEREN_TASK_LANE_TO_REVIEW,
  ZEREN_TASK_LANE_DONE,
  ZEREN_TASK_LANE_OTHER,
  ZEREN_TASK_LANE_ALL,
} ZerenTaskLane;

#define ZEREN_N_TASK_LANES (ZEREN_TASK_LANE_ALL + 1)

const char *zeren_task_lane_to_id (ZerenTaskLane lane);
gboolean zeren_task_lane_from_id (const char *id, ZerenTaskLane *lane);
const char *zeren_task_lane_to_label (ZerenTaskLane lane);

/**
 * ZerenTaskView:
 *
 * One task as it was when it was read, on the day it was read; immutable, so that any thread may
 * look at it. A list compares the old and the new one with zeren_task_view_equal().
 */
#define ZEREN_TYPE_TASK_VIEW (zeren_task_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskView, zeren_task_view, ZEREN, TASK_VIEW, GObject)

GPtrArray *zeren_task_views_list (ZerenContext *context,
                                  const ZerenTaskQuery *query,
                                  GError **error);
ZerenTaskView *zeren_task_view_load (ZerenContext *context, gint64 id, GError **error);
ZerenTaskView *zeren_task_view_new (ZerenNames *names, ZerenTask *task, guint n_evidence);

gint64 zeren_task_view_get_id (ZerenTaskView *self);
ZerenTask *zeren_task_view_get_task (ZerenTaskView *self);
ZerenDuty *zeren_task_view_get_duty (ZerenTaskView *self);
ZerenDate zeren_task_view_get_today (ZerenTaskView *self);
const char *zeren_task_view_get_title (ZerenTaskView *self);
const char *zeren_task_view_get_who (ZerenTaskView *self);
const char *zeren_task_view_get_organisation_name (ZerenTaskView *self);
const char *zeren_task_view_get_post_title (ZerenTaskView *self);
const char *zeren_task_view_get_member_name (ZerenTaskView *self);
const char *zeren_task_view_get_assigned_name (ZerenTaskView *self);
gint64 zeren_task_view_get_plan_id (ZerenTaskView *self);
const char *zeren_task_view_get_plan_title (ZerenTaskView *self);
ZerenTaskState zeren_task_view_get_state (ZerenTaskView *self);
gboolean zeren_task_view_is_overdue (ZerenTaskView *self);
guint zeren_task_view_get_n_evidence (ZerenTaskView *self);

gboolean zeren_task_view_is_in_lane (ZerenTaskView *self, ZerenTaskLane lane);
gboolean zeren_task_view_matches (ZerenTaskView *self, const char *words);
gboolean zeren_task_view_equal (ZerenTaskView *self, ZerenTaskView *other);

G_END_DECLS
