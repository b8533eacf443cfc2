/* zeren-task-bulk.h: one verb for many tasks at once, all of them or none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

G_BEGIN_DECLS

/**
 * ZerenTaskBulkVerb:
 * @ZEREN_TASK_BULK_COMPLETE: one act that serves many tasks: the same day, the same files
 * @ZEREN_TASK_BULK_ASSIGN: a member has them in hand from now on, or nobody
 * @ZEREN_TASK_BULK_MOVE: the office works to another day, with a reason
 * @ZEREN_TASK_BULK_WAIVE: they are not needed, with a reason
 */
typedef enum
{
  ZEREN_TASK_BULK_COMPLETE,
  ZEREN_TASK_BULK_ASSIGN,
  ZEREN_TASK_BULK_MOVE,
  ZEREN_TASK_BULK_WAIVE,
} ZerenTaskBulkVerb;

/**
 * ZerenTaskBulk:
 * @verb: what is done to all
 * @day: the day that they were done, or that they are moved to
 * @files: (nullable) (element-type GFile): what shows that they were done
 * @member: who has them in hand from now on, 0 for nobody
 * @reason: (nullable): why they are moved or not needed
 *
 * Each verb uses what it needs.
 */
typedef struct
{
  ZerenTaskBulkVerb verb;
  ZerenDate day;
  GPtrArray *files;
  gint64 member;
  const char *reason;
} ZerenTaskBulk;

/**
 * ZerenTaskRefusal:
 * @task: the id of a task
 * @title: what it asks for, on one line
 * @reason: why it cannot be taken, as a sentence
 */
typedef struct
{
  gint64 task;
  char *title;
  char *reason;
} ZerenTaskRefusal;

char *zeren_task_bulk_explain (ZerenTask *task, ZerenTaskBulkVerb verb);

GPtrArray *zeren_task_bulk_list_near (ZerenContext *context, gint64 id, GError **error);

GPtrArray *zeren_task_bulk_list_refused (ZerenContext *context,
                                         const ZerenTaskBulk *bulk,
                                         GArray *ids,
                                         GError **error);
gboolean zeren_task_bulk_check (ZerenContext *context,
                                const ZerenTaskBulk *bulk,
                                GArray *ids,
                                GError **error);
GPtrArray *zeren_task_bulk_do (ZerenContext *context,
                               const ZerenTaskBulk *bulk,
                               GArray *ids,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
