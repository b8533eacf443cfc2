/* zeren-task-filter.h: which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-criteria.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenTaskFilter:
 *
 * A lane, and what narrows it; see #ZerenTaskCriteria. 0 and %NULL narrow nothing.
 */
#define ZEREN_TYPE_TASK_FILTER (zeren_task_filter_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskFilter, zeren_task_filter, ZEREN, TASK_FILTER, GtkFilter)

ZerenTaskFilter *zeren_task_filter_new (void);

const ZerenTaskCriteria *zeren_task_filter_get_criteria (ZerenTaskFilter *self);
void zeren_task_filter_set_criteria (ZerenTaskFilter *self, const ZerenTaskCriteria *criteria);

ZerenTaskLane zeren_task_filter_get_lane (ZerenTaskFilter *self);
void zeren_task_filter_set_lane (ZerenTaskFilter *self, ZerenTaskLane lane);
gint64 zeren_task_filter_get_organisation (ZerenTaskFilter *self);
void zeren_task_filter_set_organisation (ZerenTaskFilter *self, gint64 organisation);
const char *zeren_task_filter_get_words (ZerenTaskFilter *self);
void zeren_task_filter_set_words (ZerenTaskFilter *self, const char *words);

gboolean zeren_task_filter_is_narrow (ZerenTaskFilter *self);
void zeren_task_filter_widen (ZerenTaskFilter *self);
const char *zeren_task_filter_explain_nothing (ZerenTaskFilter *self);
gboolean zeren_task_filter_matches_in_any_lane (ZerenTaskFilter *self, ZerenTaskView *view);

G_END_DECLS
