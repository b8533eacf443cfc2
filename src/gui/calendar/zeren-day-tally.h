/* zeren-day-tally.h: how many tasks of a day are in which state, and how the day is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-month.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

#define ZEREN_DAY_TALLY_MAX_GROUPS 9

/**
 * ZerenDayTally:
 * @groups: the states that occur, the ones that ask for something first
 * @n_groups: how many there are
 * @n_overdue: how many tasks are overdue, without those to be verified
 *
 * A value on the stack; it lends the views of its day.
 */
typedef struct
{
  struct
  {
    ZerenTaskView *first;
    guint n_tasks;
  } groups[ZEREN_DAY_TALLY_MAX_GROUPS];
  guint n_groups;
  guint n_overdue;
} ZerenDayTally;

void zeren_day_tally_init (ZerenDayTally *self, GPtrArray *tasks);

char *zeren_day_tally_dup_kind (const ZerenMonthDay *day);
char *zeren_day_tally_dup_name (const ZerenMonthDay *day, gboolean is_today);

G_END_DECLS
