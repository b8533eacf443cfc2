/* zeren-task-paper-row.h: a paper before the act of a task, with what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-drafts.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *zeren_task_paper_row_new (ZerenTaskDocument *paper,
                                     ZerenDraftEdit *edit,
                                     guint version,
                                     gboolean is_newest);
GtkWidget *zeren_task_paper_row_new_missing (ZerenTaskDocumentKind kind);

G_END_DECLS
