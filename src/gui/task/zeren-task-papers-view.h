/* zeren-task-papers-view.h: the papers before the act of a task, on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTaskPapersView:
 *
 * The papers that usually go with the act, then the others under “More”, then earlier drafts. The
 * actions `papers.draft` (`u`: kinds as bits, 0 for those that go with the act), `papers.open`,
 * `papers.save-docx` and `papers.save-pdf` (`x`: the id of a paper) are its own.
 */
#define ZEREN_TYPE_TASK_PAPERS_VIEW (zeren_task_papers_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskPapersView, zeren_task_papers_view, ZEREN, TASK_PAPERS_VIEW, AdwBin)

void zeren_task_papers_view_show (ZerenTaskPapersView *self, ZerenSession *session, gint64 task);

G_END_DECLS
