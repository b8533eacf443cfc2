/* zeren-tasks.h: tasks are listed, done with evidence, or confirmed not to have been done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-evidence.h"
#include "zeren-task-repo.h"

G_BEGIN_DECLS

GPtrArray *zeren_tasks_list (ZerenContext *context, const ZerenTaskQuery *query, GError **error);
ZerenTask *zeren_tasks_load (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_tasks_list_evidence (ZerenContext *context, gint64 task, GError **error);

/* Each verb is one transaction with its history. */

ZerenTask *zeren_tasks_complete (ZerenContext *context,
                                 gint64 id,
                                 ZerenDate done_on,
                                 GPtrArray *files,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean zeren_tasks_add_evidence (ZerenContext *context,
                                   gint64 id,
                                   ZerenDate proves_on,
                                   GPtrArray *files,
                                   GCancellable *cancellable,
                                   GError **error);
ZerenTask *zeren_tasks_begin (ZerenContext *context, gint64 id, GError **error);
ZerenTask *zeren_tasks_submit (ZerenContext *context,
                               gint64 id,
                               gint64 member,
                               ZerenDate done_on,
                               GPtrArray *files,
                               GCancellable *cancellable,
                               GError **error);
ZerenTask *zeren_tasks_accept (ZerenContext *context, gint64 id, GError **error);
ZerenTask *zeren_tasks_return (ZerenContext *context,
                               gint64 id,
                               const char *reason,
                               GError **error);
ZerenTask *zeren_tasks_confirm_unperformed (ZerenContext *context,
                                            gint64 id,
                                            gint64 member,
                                            const char *reason,
                                            GError **error);
ZerenTask *zeren_tasks_waive (ZerenContext *context, gint64 id, const char *reason, GError **error);
ZerenTask *zeren_tasks_reopen (ZerenContext *context, gint64 id, GError **error);

G_END_DECLS
