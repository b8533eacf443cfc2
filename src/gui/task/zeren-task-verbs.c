/* zeren-task-verbs.c: what is done to tasks on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-verbs.h"

#include "zeren-task-bulk.h"

/** zeren_task_doing_new: takes @files; Returns: (transfer full): what is to be done to @views */
ZerenTaskDoing *
zeren_task_doing_new (GPtrArray *views, ZerenDate day, GPtrArray *files)
{
  ZerenTaskDoing *self = g_new0 (ZerenTaskDoing, 1);

  self->tasks = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < views->len; i++)
    {
      gint64 id = zeren_task_view_get_id (g_ptr_array_index (views, i));

      g_array_append_val (self->tasks, id);
    }
  self->day = day;
  self->files = files;

  return self;
}

ZerenTaskDoing *
zeren_task_doing_new_with_reason (GPtrArray *views, gint64 member, const char *reason)
{
  ZerenTaskDoing *self = zeren_task_doing_new (views, ZEREN_DATE_NONE, NULL);

  self->member = member;
  self->reason = g_strdup (reason);

  return self;
}

void
zeren_task_doing_free (ZerenTaskDoing *self)
{
  g_array_unref (self->tasks);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self->reason);
  g_free (self);
}

typedef gboolean (*DoOne) (ZerenContext *context,
                           const ZerenTaskDoing *doing,
                           gint64 task,
                           ZerenTaskDone *done,
                           GCancellable *cancellable,
                           GError **error);

static gpointer
do_all (ZerenContext *context,
        const ZerenTaskDoing *doing,
        DoOne do_one,
        GCancellable *cancellable,
        GError **error)
{
  g_autofree ZerenTaskDone *done = g_new0 (ZerenTaskDone, 1);
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return NULL;
  for (guint i = 0; i < doing->tasks->len; i++)
    if (!do_one (context, doing, g_array_index (doing->tasks, gint64, i), done, cancellable, error))
      return NULL;

  return zeren_transaction_commit (transaction, error) ? g_steal_pointer (&done) : NULL;
}

/* --- the verbs ----------------------------------------------------------------------------- */

static gboolean
count_evidence (ZerenContext *context, gint64 task, guint *count, GError **error)
{
  g_autoptr (GPtrArray) evidence = zeren_tasks_list_evidence (context, task, error);

  if (evidence != NULL)
    *count = evidence->len;

  return evidence != NULL;
}

static gboolean
record_done (ZerenContext *context,
             const ZerenTaskDoing *doing,
             gint64 task,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZerenTask) done = NULL;

  if (doing->is_addition)
    return zeren_tasks_add_evidence (context, task, doing->day, doing->files, cancellable, error);

  done = zeren_tasks_complete (context, task, doing->day, doing->files, cancellable, error);

  return done != NULL;
}

static gboolean
complete_one (ZerenContext *context,
              const ZerenTaskDoing *doing,
              gint64 task,
              ZerenTaskDone *done,
              GCancellable *cancellable,
              GError **error)
{
  guint before, after;

  if (!count_evidence (context, task, &before, error) ||
      !record_done (context, doing, task, cancellable, error) ||
      !count_evidence (context, task, &after, error))
    return FALSE;
  done->n_known += doing->files->len - (after - before);

  return TRUE;
}

/* What holds for several at once is checked for all before anything is written. */
static gpointer
do_bulk (ZerenContext *context,
         ZerenTaskBulkVerb verb,
         const ZerenTaskDoing *doing,
         GCancellable *cancellable,
         GError **error)
{
  ZerenTaskBulk bulk = { verb, doing->day, doing->files, doing->member, doing->reason };
  g_autoptr (GPtrArray)
    tasks = zeren_task_bulk_do (context, &bulk, doing->tasks, cancellable, error);

  return tasks != NULL ? g_new0 (ZerenTaskDone, 1) : NULL;
}

static gpointer
complete_several (ZerenContext *context,
                  const ZerenTaskDoing *doing,
                  GCancellable *cancellable,
                  GError **error)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, doing->day, doing->files };

  return zeren_task_bulk_check (context, &bulk, doing->tasks, error)
           ? do_all (context, doing, complete_one, cancellable, error)
           : NULL;
}

gpointer
zeren_task_verb_complete (ZerenContext *context,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  const ZerenTaskDoing *doing = data;

  return doing->tasks->len > 1 ? complete_several (context, doing, cancellable, error)
                               : do_all (context, doing, complete_one, cancellable, error);
}

gpointer
zeren_task_verb_assign (ZerenContext *context,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  return do_bulk (context, ZEREN_TASK_BULK_ASSIGN, data, cancellable, error);
}

gpointer
zeren_task_verb_move (ZerenContext *context,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  return do_bulk (context, ZEREN_TASK_BULK_MOVE, data, cancellable, error);
}

static gboolean
confirm_one (ZerenContext *context,
             const ZerenTaskDoing *doing,
             gint64 task,
             ZerenTaskDone *done,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZerenTask) confirmed = zeren_tasks_confirm_unperformed (
    context, task, doing->member, doing->reason, error);

  return confirmed != NULL;
}

gpointer
zeren_task_verb_confirm_unperformed (ZerenContext *context,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error)
{
  return do_all (context, data, confirm_one, cancellable, error);
}

gpointer
zeren_task_verb_waive (ZerenContext *context,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  return do_bulk (context, ZEREN_TASK_BULK_WAIVE, data, cancellable, error);
}

static gboolean
reopen_one (ZerenContext *context,
            const ZerenTaskDoing *doing,
            gint64 task,
            ZerenTaskDone *done,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (ZerenTask) reopened = zeren_tasks_reopen (context, task, error);

  return reopened != NULL;
}

gpointer
zeren_task_verb_reopen (ZerenContext *context,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  return do_all (context, data, reopen_one, cancellable, error);
}
