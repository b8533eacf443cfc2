/* zeren-month.h: the deadlines of a month, day by day, as a wall calendar shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

#define ZEREN_MONTH_N_DAYS 42

/**
 * ZerenDayMark:
 * @ZEREN_DAY_MARK_NONE: the day is what its weekday says
 * @ZEREN_DAY_MARK_OFF: a day off: of a holiday, or set so by hand
 * @ZEREN_DAY_MARK_WORK: a make-up working day
 */
typedef enum
{
  ZEREN_DAY_MARK_NONE,
  ZEREN_DAY_MARK_OFF,
  ZEREN_DAY_MARK_WORK,
} ZerenDayMark;

/**
 * ZerenMonthDay:
 * @date: the day
 * @working: whether it is a working day
 * @mark: what it is marked as
 * @holiday: (nullable): the holiday that it is off for or made up for, in the user's language
 * @tasks: (element-type ZerenTaskView): what falls due on it, by zeren_month_rank() and duty
 */
typedef struct
{
  ZerenDate date;
  gboolean working;
  ZerenDayMark mark;
  char *holiday;
  GPtrArray *tasks;
} ZerenMonthDay;

/**
 * ZerenMonthQuery:
 * @year: the year
 * @month: the month
 * @first_weekday: the weekday that weeks begin with, 1 for Monday to 7 for Sunday
 * @filter: which tasks; its dates, year and limit are not looked at
 */
typedef struct
{
  int year;
  int month;
  int first_weekday;
  ZerenTaskQuery filter;
} ZerenMonthQuery;

/**
 * ZerenMonth:
 * @year: the year
 * @month: the month
 * @provisional: whether the year has no whole holiday table yet
 * @planned: whether there is any task at all
 * @days: (element-type ZerenMonthDay): six whole weeks
 * @next: (element-type ZerenTaskView): the next open deadlines from today on, a few of them
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  int year;
  int month;
  gboolean provisional;
  gboolean planned;
  GPtrArray *days;
  GPtrArray *next;
} ZerenMonth;

ZerenMonth *zeren_month_load (ZerenContext *context, const ZerenMonthQuery *query, GError **error);
ZerenMonth *zeren_month_ref (ZerenMonth *self);
void zeren_month_unref (ZerenMonth *self);
const ZerenMonthDay *zeren_month_find_day (const ZerenMonth *self, ZerenDate date);
guint zeren_month_count (const ZerenMonth *self);
guint zeren_month_rank (ZerenTaskView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenMonth, zeren_month_unref)

G_END_DECLS
