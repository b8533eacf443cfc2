/* zeren-task-sheet.h: a list of tasks to print: what is due in a week, or what was selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

ZerenOfficialDocument *zeren_task_sheet_new (GPtrArray *views,
                                             const char *organisation,
                                             ZerenDate from,
                                             ZerenDate to,
                                             ZerenDate today);

GBytes *zeren_task_sheet_write_days (ZerenContext *context,
                                     ZerenDate from,
                                     ZerenDate to,
                                     gint64 organisation,
                                     GError **error);
GBytes *zeren_task_sheet_write_tasks (ZerenContext *context, GArray *ids, GError **error);
GBytes *zeren_task_sheet_write_views (ZerenContext *context, GPtrArray *views, GError **error);

void zeren_task_sheet_get_week (ZerenDate day, ZerenDate *from, ZerenDate *to);

G_END_DECLS
