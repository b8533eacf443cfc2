/* zeren-year-close.h: a year is closed, its open items go on, and the next year is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenYearSeries:
 * @duty: an accepted duty that somebody is bound to
 * @quote: the words of the plan
 * @n_tasks: how many tasks it asks for in the year after
 * @n_missing: how many of them are not planned yet
 * @reason: (nullable): why it asks for none, in the user's language
 */
typedef struct
{
  gint64 duty;
  char *quote;
  guint n_tasks;
  guint n_missing;
  char *reason;
} ZerenYearSeries;

/**
 * ZerenYearClosing:
 * @year: the year
 * @is_over: whether its last day has passed
 * @is_closed: whether it is closed already
 * @n_tasks: how many tasks it has
 * @open: (element-type ZerenTask): those that are not done, by due date: they are carried
 * @series: (element-type ZerenYearSeries): what every duty has in the year after
 * @n_missing: how many duties have tasks in the year after that are not planned yet
 *
 * What closing a year comes to.
 */
typedef struct
{
  int year;
  gboolean is_over;
  gboolean is_closed;
  guint n_tasks;
  GPtrArray *open;
  GPtrArray *series;
  guint n_missing;
} ZerenYearClosing;

ZerenYearClosing *zeren_year_close_preview (ZerenContext *context, int year, GError **error);
ZerenYearClosing *zeren_year_close_run (ZerenContext *context,
                                        int year,
                                        gboolean carry,
                                        GError **error);
gboolean zeren_year_close_reopen (ZerenContext *context, int year, GError **error);
GPtrArray *zeren_year_close_list (ZerenContext *context, GError **error);

void zeren_year_closing_free (ZerenYearClosing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenYearClosing, zeren_year_closing_free)

G_END_DECLS
