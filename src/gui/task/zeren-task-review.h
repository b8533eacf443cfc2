/* zeren-task-review.h: what is offered on the page of a task to who sits at the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTaskReview:
 *
 * The buttons with which a task is begun, handed in, accepted or given back, and those with which
 * a task that no plan asks for is changed or withdrawn. They follow the state, and the role of who
 * was chosen for this login.
 */
#define ZEREN_TYPE_TASK_REVIEW (zeren_task_review_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskReview, zeren_task_review, ZEREN, TASK_REVIEW, AdwBin)

void zeren_task_review_set_details (ZerenTaskReview *self, const ZerenTaskDetails *details);
gboolean zeren_task_review_take_files (ZerenTaskReview *self, GPtrArray *files);

gboolean zeren_task_details_can_complete (const ZerenTaskDetails *details);
char *zeren_task_details_dup_review_note (const ZerenTaskDetails *details);

G_END_DECLS
