/* zeren-task-papers.h: the papers before the act of a task are drafted and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-act.h"
#include "zeren-context.h"
#include "zeren-drafts.h"
#include "zeren-task-document.h"

G_BEGIN_DECLS

GPtrArray *zeren_task_papers_list (ZerenContext *context, gint64 task, GError **error);
guint zeren_task_papers_suggest (ZerenContext *context, gint64 task, GError **error);

GPtrArray *zeren_task_papers_draft (ZerenContext *context,
                                    gint64 task,
                                    guint kinds,
                                    ZerenRedraft choice,
                                    const char *folder,
                                    GCancellable *cancellable,
                                    char ***files,
                                    GError **error);
GPtrArray *zeren_task_papers_compare_with_new (ZerenContext *context,
                                               gint64 task,
                                               guint kinds,
                                               GError **error);

guint zeren_task_papers_find_version (GPtrArray *documents, ZerenTaskDocument *document);
char *zeren_task_papers_dup_file_name (ZerenTaskDocument *document,
                                       guint version,
                                       const char *extension);

G_END_DECLS
