/* zeren-session.c: the database as a window sees it: reads here, everything else on one thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-session.h"

#define EVERYTHING ((ZerenChanges)~0u)

/* A worker outlives the session by the time that its last job takes, so what it needs is apart from
 * it. */
typedef struct
{
  gboolean writes;
  GAsyncQueue *jobs; /* Job */
  char *folder;
  ZerenClock *clock;
  GMainContext *main;
  GWeakRef session;
} Worker;

/* A job without a task ends the worker. */
typedef struct
{
  GTask *task;
  ZerenVerb verb;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  gboolean can_be_undone;
} Job;

struct _ZerenSession
{
  GObject parent_instance;

  Worker *writer, *reader;
  GThread *writer_thread, *reader_thread;
  ZerenDatabase *database;
  GFileMonitor *monitor;
  gint64 outside_version; /* as the writer saw it last; 0 until then */
};

G_DEFINE_FINAL_TYPE (ZerenSession, zeren_session, G_TYPE_OBJECT)

static void
job_free (Job *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_assert (self->task == NULL);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
worker_clear (Worker *self)
{
  g_async_queue_unref (self->jobs);
  g_free (self->folder);
  g_object_unref (self->clock);
  g_main_context_unref (self->main);
  g_weak_ref_clear (&self->session);
}

static void
worker_unref (Worker *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)worker_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Worker, worker_unref)

/* --- on the worker thread ------------------------------------------------------------------ */

typedef struct
{
  Worker *worker;
  ZerenChanges changes;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  worker_unref (change->worker);
  g_free (change);
}

/* Runs a function on the main thread. Unlike g_main_context_invoke() never on this one, even while
 * no loop is running there. */
static void
post (Worker *worker, GSourceFunc function, gpointer data, GDestroyNotify data_free)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, function, data, data_free);
  g_source_attach (source, worker->main);
}

static gboolean
nothing_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* On the main thread again. */
static gboolean
tell_change_cb (gpointer data)
{
  Change *change = data;
  g_autoptr (ZerenSession) session = g_weak_ref_get (&change->worker->session);

  if (session != NULL && session->database != NULL)
    g_signal_emit_by_name (session->database, "changed", change->changes);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (Worker *worker, ZerenChanges changes)
{
  Change *change = g_new0 (Change, 1);

  change->worker = g_atomic_rc_box_acquire (worker);
  change->changes = changes;
  post (worker, tell_change_cb, change, change_free);
}

static gpointer
open_context (Worker *worker, ZerenContext **context, GError **error)
{
  if (*context != NULL)
    return *context;

  if (!worker->writes)
    return *context = zeren_context_open_read_only (worker->folder, worker->clock, error);

  *context = zeren_context_open (worker->folder, worker->clock, NULL, error);
  if (*context != NULL)
    g_signal_connect_swapped (
      zeren_context_get_database (*context), "changed", G_CALLBACK (changed_cb), worker);

  return *context;
}

/* The undo of what was done goes along with the task. */
static gpointer
do_undoably (Job *job, GTask *task, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenUndoRecording)
    recording = zeren_undo_record (zeren_context_get_database (context));
  gpointer result = job->verb (context, job->data, g_task_get_cancellable (task), error);
  ZerenUndo *undo = NULL;

  if (result != NULL && recording != NULL)
    undo = zeren_undo_recording_end (recording);
  if (undo != NULL)
    g_object_set_data_full (G_OBJECT (task), "undo", undo, g_object_unref);

  return result;
}

static void
do_job (Worker *worker, ZerenContext **context, Job *job)
{
  GTask *task = g_steal_pointer (&job->task);
  GError *error = NULL;
  gpointer result = NULL;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    result = open_context (worker, context, &error);
  if (result != NULL && job->can_be_undone)
    result = do_undoably (job, task, *context, &error);
  else if (result != NULL && job->verb != NULL)
    result = job->verb (*context, job->data, g_task_get_cancellable (task), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, job->verb != NULL ? result : NULL, job->result_free);

  /* The last reference to a task may be the last one to the session, which joins this thread. */
  post (worker, nothing_cb, task, g_object_unref);
}

static gpointer
work (gpointer data)
{
  g_autoptr (Worker) worker = data;
  g_autoptr (ZerenContext) context = NULL;

  for (;;)
    {
      g_autoptr (Job) job = g_async_queue_pop (worker->jobs);

      if (job->task == NULL)
        return NULL;
      do_job (worker, &context, job);
    }
}

/* --- on the main thread -------------------------------------------------------------------- */

/* The program goes on until what was asked for is done, also where its last window is closed. */
static void
keep_running (GTask *task)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;

  g_application_hold (application);
  g_object_set_data_full (
    G_OBJECT (task), "application", application, (GDestroyNotify)g_application_release);
}

static void
push (Worker *worker, Job *job)
{
  if (worker->writes && job->task != NULL)
    {
      /* Cancelling after the commit undoes nothing: what was done is told as done. */
      g_task_set_check_cancellable (job->task, FALSE);
      keep_running (job->task);
    }
  g_async_queue_push (worker->jobs, job);
}

static Job *
create_job (GTask *task,
            ZerenVerb verb,
            gpointer data,
            GDestroyNotify data_free,
            GDestroyNotify result_free)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->verb = verb;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;

  return job;
}

static Worker *
create_worker (ZerenSession *self, const char *folder, ZerenClock *clock, gboolean writes)
{
  Worker *worker = g_atomic_rc_box_new0 (Worker);

  worker->writes = writes;
  worker->jobs = g_async_queue_new_full ((GDestroyNotify)job_free);
  worker->folder = g_strdup (folder);
  worker->clock = g_object_ref (clock);
  worker->main = g_main_context_ref_thread_default ();
  g_weak_ref_init (&worker->session, self);

  return worker;
}

static GThread *
start (Worker *worker)
{
  return g_thread_new (
    worker->writes ? "zeren-writer" : "zeren-reader", work, g_atomic_rc_box_acquire (worker));
}

/* Waits for what it is doing; what is still in the queue is done too. */
static void
stop (Worker *worker, GThread **thread)
{
  if (*thread == NULL)
    return;

  push (worker, g_new0 (Job, 1));
  g_clear_pointer (thread, g_thread_join);
}

static void
zeren_session_dispose (GObject *object)
{
  ZerenSession *self = ZEREN_SESSION (object);

  stop (self->reader, &self->reader_thread);
  stop (self->writer, &self->writer_thread);
  g_clear_pointer (&self->reader, worker_unref);
  g_clear_pointer (&self->writer, worker_unref);
  g_clear_object (&self->monitor);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (zeren_session_parent_class)->dispose (object);
}

static void
zeren_session_class_init (ZerenSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_session_dispose;
}

static void
zeren_session_init (ZerenSession *self)
{
}

/**
 * zeren_session_new:
 * @folder: the folder of the database
 * @clock: the source of "now"
 *
 * Returns: (transfer full): a session that is still to be opened
 */
ZerenSession *
zeren_session_new (const char *folder, ZerenClock *clock)
{
  ZerenSession *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_CLOCK (clock), NULL);

  self = g_object_new (ZEREN_TYPE_SESSION, NULL);
  self->writer = create_worker (self, folder, clock, TRUE);
  self->writer_thread = start (self->writer);
  self->reader = create_worker (self, folder, clock, FALSE);
  self->reader_thread = start (self->reader);

  return self;
}

/* Only the writer can tell what others have committed from what it has committed itself. */
static gpointer
read_outside_version (ZerenContext *context,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  gint64 version = zeren_database_get_outside_version (zeren_context_get_database (context));

  return g_memdup2 (&version, sizeof version);
}

static void
outside_version_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenSession *self = ZEREN_SESSION (source);
  g_autofree gint64 *version = zeren_session_run_finish (self, result, NULL);
  gint64 before = self->outside_version;

  if (version == NULL || self->database == NULL)
    return;
  self->outside_version = *version;
  if (before != 0 && before != *version)
    g_signal_emit_by_name (self->database, "changed", EVERYTHING);
}

static void
ask_outside_version (ZerenSession *self)
{
  zeren_session_run_async (
    self, read_outside_version, NULL, NULL, g_free, NULL, outside_version_read_cb, NULL);
}

/* zeren-cli may write while the window is open: what it commits is appended to the write-ahead log.
 * Our own commits are seen here too. */
static void
watch_others (ZerenSession *self)
{
  g_autofree char *path = g_build_filename (self->writer->folder, "zeren.db-wal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  /* Where the system cannot watch files, the window shows its own changes only. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (
      self->monitor, "changed", G_CALLBACK (ask_outside_version), self, G_CONNECT_SWAPPED);
  ask_outside_version (self);
}

static void
writer_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ZerenSession *self = ZEREN_SESSION (source);
  GError *error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  if (error == NULL && self->database == NULL)
    self->database = zeren_database_open_read_only (
      self->writer->folder, self->writer->clock, &error);
  if (self->database != NULL && self->monitor == NULL)
    watch_others (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * zeren_session_open_async:
 *
 * Opens the database, which makes or converts it where that is needed. Can be tried again after an
 * error.
 */
void
zeren_session_open_async (ZerenSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (ZEREN_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, zeren_session_open_async);
  push (self->writer,
        create_job (g_task_new (self, NULL, writer_opened_cb, task), NULL, NULL, NULL, NULL));
}

gboolean
zeren_session_open_finish (ZerenSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
zeren_session_get_folder (ZerenSession *self)
{
  g_return_val_if_fail (ZEREN_IS_SESSION (self), NULL);

  return self->writer->folder;
}

/**
 * zeren_session_get_clock:
 *
 * Returns: (transfer none): the source of "now"
 */
ZerenClock *
zeren_session_get_clock (ZerenSession *self)
{
  g_return_val_if_fail (ZEREN_IS_SESSION (self), NULL);

  return self->writer->clock;
}

/**
 * zeren_session_get_database:
 *
 * Returns: (nullable) (transfer none): the read-only connection of the main thread, %NULL until the
 *   session is open
 */
ZerenDatabase *
zeren_session_get_database (ZerenSession *self)
{
  g_return_val_if_fail (ZEREN_IS_SESSION (self), NULL);

  return self->database;
}

/**
 * zeren_session_run_async:
 * @verb: the work
 * @data: (nullable): handed to @verb
 * @data_free: (nullable): frees @data, on the worker thread
 * @result_free: (nullable): frees what @verb returned where nobody takes it
 *
 * Does @verb on the writer thread after all that was asked for before.
 */
void
zeren_session_run_async (ZerenSession *self,
                         ZerenVerb verb,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (ZEREN_IS_SESSION (self));
  g_return_if_fail (verb != NULL);

  push (self->writer,
        create_job (
          g_task_new (self, cancellable, callback, user_data), verb, data, data_free, result_free));
}

/**
 * zeren_session_act_async:
 *
 * As zeren_session_run_async(), and records how what @verb writes is taken back.
 */
void
zeren_session_act_async (ZerenSession *self,
                         ZerenVerb verb,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Job *job;

  g_return_if_fail (ZEREN_IS_SESSION (self));
  g_return_if_fail (verb != NULL);

  job = create_job (
    g_task_new (self, cancellable, callback, user_data), verb, data, data_free, result_free);
  job->can_be_undone = TRUE;
  push (self->writer, job);
}

/**
 * zeren_session_act_finish:
 * @undo: (out) (transfer full) (nullable): how it is taken back; %NULL where it cannot be
 *
 * Returns: (transfer full): what the verb returned
 */
gpointer
zeren_session_act_finish (ZerenSession *self,
                          GAsyncResult *result,
                          ZerenUndo **undo,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (undo != NULL, NULL);

  *undo = g_object_steal_data (G_OBJECT (result), "undo");

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * zeren_session_read_async:
 * @verb: reads; its context cannot write
 *
 * Does @verb on the reader thread, after the reads asked for before. The session is open. Finish
 * with zeren_session_run_finish().
 */
void
zeren_session_read_async (ZerenSession *self,
                          ZerenVerb verb,
                          gpointer data,
                          GDestroyNotify data_free,
                          GDestroyNotify result_free,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ZEREN_IS_SESSION (self));
  g_return_if_fail (verb != NULL);

  push (self->reader,
        create_job (
          g_task_new (self, cancellable, callback, user_data), verb, data, data_free, result_free));
}

/**
 * zeren_session_run_finish:
 *
 * Returns: (transfer full): what the verb returned
 */
gpointer
zeren_session_run_finish (ZerenSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * zeren_session_read_again:
 *
 * Has all that is shown read again, although nothing was written: another day has begun.
 */
void
zeren_session_read_again (ZerenSession *self)
{
  g_return_if_fail (ZEREN_IS_SESSION (self));

  if (self->database != NULL)
    g_signal_emit_by_name (self->database, "changed", EVERYTHING);
}
