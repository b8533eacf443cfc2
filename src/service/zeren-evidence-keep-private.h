/* zeren-evidence-keep-private.h: files are read once and are evidence of as many tasks as they
 * serve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-task-repo.h"

G_BEGIN_DECLS

GPtrArray *zeren_evidence_keep_files (ZerenContext *context,
                                      GPtrArray *files,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean zeren_evidence_keep_for_task (ZerenContext *context,
                                       ZerenTaskRepo *repo,
                                       ZerenTask *task,
                                       ZerenDate proves_on,
                                       GPtrArray *kept,
                                       GError **error);

ZerenTask *zeren_tasks_complete_with_kept (ZerenContext *context,
                                           gint64 id,
                                           ZerenDate done_on,
                                           GPtrArray *kept,
                                           GError **error);

G_END_DECLS
