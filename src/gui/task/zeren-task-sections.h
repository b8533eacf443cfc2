/* zeren-task-sections.h: the rows of the page of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Each returns rows for a group of the page, in their order (transfer full) (element-type
 * GtkWidget). */

GPtrArray *zeren_task_create_who_rows (const ZerenTaskDetails *details);
GPtrArray *zeren_task_create_date_rows (const ZerenTaskDetails *details);
GPtrArray *zeren_task_create_evidence_rows (const ZerenTaskDetails *details);
GPtrArray *zeren_task_create_case_rows (const ZerenTaskDetails *details);
GPtrArray *zeren_task_create_history_rows (const ZerenTaskDetails *details);

char *zeren_task_dup_place (const ZerenTaskDetails *details);
char *zeren_task_dup_note (const ZerenTaskDetails *details);

G_END_DECLS
