/* zeren-task-criteria.h: which tasks a list shows, in which order, and what it says of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

G_BEGIN_DECLS

/** In @assigned_to of #ZerenTaskCriteria: what nobody has in hand */
#define ZEREN_TASK_NOBODY (-1)

/**
 * ZerenTaskCriteria:
 * @lane: the list
 * @organisation: of this organisation only, 0 for all
 * @plan: of this plan only, 0 for all
 * @year: of this year only, 0 for all
 * @member: what this member answers for only, 0 for all
 * @assigned_to: what this member has in hand only, %ZEREN_TASK_NOBODY for what nobody has, 0 for
 *   all
 * @states: in these states only, a set of `1 << ZerenTaskState`, 0 for all
 * @words: (nullable): with these words only, as typed, without blanks around
 *
 * All zero for what is open.
 */
typedef struct
{
  ZerenTaskLane lane;
  gint64 organisation;
  gint64 plan;
  guint year;
  gint64 member;
  gint64 assigned_to;
  guint states;
  char *words;
} ZerenTaskCriteria;

void zeren_task_criteria_clear (ZerenTaskCriteria *self);
void zeren_task_criteria_copy (const ZerenTaskCriteria *self, ZerenTaskCriteria *copy);
gboolean zeren_task_criteria_equal (const ZerenTaskCriteria *self, const ZerenTaskCriteria *other);
gboolean zeren_task_criteria_is_narrow (const ZerenTaskCriteria *self);
gboolean zeren_task_criteria_match (const ZerenTaskCriteria *self,
                                    const char *folded,
                                    ZerenTaskView *view);

/**
 * ZerenTaskArrangement:
 * @criteria: which tasks
 * @sort: (nullable): the id of the column that they are sorted by
 * @descending: whether the last comes first
 * @columns: (nullable): the ids of the columns that are shown
 *
 * What a saved view of the list of tasks keeps. Columns that are not known are passed over, so that
 * an older program reads the view of a newer one.
 */
typedef struct
{
  ZerenTaskCriteria criteria;
  char *sort;
  gboolean descending;
  GStrv columns;
} ZerenTaskArrangement;

void zeren_task_arrangement_free (ZerenTaskArrangement *self);
gboolean zeren_task_arrangement_equal (const ZerenTaskArrangement *self,
                                       const ZerenTaskArrangement *other);
char *zeren_task_arrangement_to_json (const ZerenTaskArrangement *self);
ZerenTaskArrangement *zeren_task_arrangement_from_json (const char *json, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTaskArrangement, zeren_task_arrangement_free)

G_END_DECLS
