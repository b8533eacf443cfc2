/* zeren-review-dialog.h: a task is handed in for a reviewer, or given back with a reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_REVIEW_DIALOG (zeren_review_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenReviewDialog, zeren_review_dialog, ZEREN, REVIEW_DIALOG, AdwDialog)

void zeren_review_dialog_present_submit (GtkWidget *parent,
                                         const ZerenTaskDetails *details,
                                         GPtrArray *files);
void zeren_review_dialog_present_return (GtkWidget *parent, const ZerenTaskDetails *details);

G_END_DECLS
