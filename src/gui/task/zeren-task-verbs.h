/* zeren-task-verbs.h: what is done to tasks on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

/**
 * ZerenTaskDoing:
 * @tasks: (element-type gint64): the tasks
 * @day: the day that they were done, that the files prove, or that they are moved to
 * @files: (element-type GFile): what shows it
 * @is_addition: more evidence of tasks that are done
 * @member: who confirms, or has them in hand
 * @reason: why
 *
 * What a verb is told; each uses what it needs.
 */
typedef struct
{
  GArray *tasks;
  ZerenDate day;
  GPtrArray *files;
  gboolean is_addition;
  gint64 member;
  char *reason;
} ZerenTaskDoing;

/**
 * ZerenTaskDone:
 * @n_known: how many of the files were evidence of the task already
 */
typedef struct
{
  guint n_known;
} ZerenTaskDone;

ZerenTaskDoing *zeren_task_doing_new (GPtrArray *views, ZerenDate day, GPtrArray *files);
ZerenTaskDoing *zeren_task_doing_new_with_reason (GPtrArray *views,
                                                  gint64 member,
                                                  const char *reason);
void zeren_task_doing_free (ZerenTaskDoing *self);

/* Each is a #ZerenVerb: all of the tasks, or none. */

gpointer zeren_task_verb_complete (ZerenContext *context,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer zeren_task_verb_confirm_unperformed (ZerenContext *context,
                                              gpointer data,
                                              GCancellable *cancellable,
                                              GError **error);
gpointer zeren_task_verb_waive (ZerenContext *context,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);
gpointer zeren_task_verb_assign (ZerenContext *context,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);
gpointer zeren_task_verb_move (ZerenContext *context,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);
gpointer zeren_task_verb_reopen (ZerenContext *context,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
