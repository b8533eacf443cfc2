/* zeren-import-run.c: what an import does apart from the main thread: looking, reading, keeping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-run.h"

#include "zeren-registry.h"

#include <glib/gi18n-lib.h>

/* --- looking: loaded on a thread of its own, looked up by the reader ------------------------ */

typedef struct
{
  ZerenImportItem *item;
  ZerenPlanSource *source;
  gboolean is_doubtful;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  g_object_unref (check->item);
  g_clear_pointer (&check->source, zeren_plan_source_unref);
  g_free (check);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Check *check = task_data;
  GError *error = NULL;

  if (check->source == NULL)
    check->source = zeren_plan_source_load (
      zeren_import_item_get_path (check->item), cancellable, &error);
  if (check->source != NULL)
    check->is_doubtful = zeren_plan_source_is_doubtful (check->source);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* A plan, or an empty array where there is none: a verb returns something. */
static gpointer
find_plan (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  ZerenPlanSource *source = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  ZerenPlan *plan = NULL;

  if (!zeren_plan_import_find (context, source->sha256, &plan, error))
    return NULL;
  if (plan != NULL)
    g_ptr_array_add (found, plan);

  return g_steal_pointer (&found);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Check *check = g_object_get_data (G_OBJECT (task), "check");
  GError *error = NULL;
  g_autoptr (GPtrArray) found = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  zeren_import_item_set_checked (
    check->item, found->len > 0 ? g_ptr_array_index (found, 0) : NULL, check->is_doubtful);
  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  ZerenSession *session = ZEREN_SESSION (object);
  Check *check = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  if (zeren_import_item_get_source (check->item) == NULL)
    zeren_import_item_set_source (check->item, check->source);
  /* The task of loading ends here: what it found goes along with the other. */
  g_object_set_data_full (G_OBJECT (task), "loading", g_object_ref (result), g_object_unref);
  g_object_set_data (G_OBJECT (task), "check", check);
  zeren_session_read_async (session,
                            find_plan,
                            zeren_plan_source_ref (check->source),
                            (GDestroyNotify)zeren_plan_source_unref,
                            (GDestroyNotify)g_ptr_array_unref,
                            g_task_get_cancellable (task),
                            found_cb,
                            task);
}

/**
 * zeren_import_run_check_async:
 * @session: an open session
 * @item: a file or text
 *
 * Loads the file, looks whether it is a plan already, and whether its text can be read.
 */
void
zeren_import_run_check_async (ZerenSession *session,
                              ZerenImportItem *item,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  g_autoptr (GTask) loading = g_task_new (session, cancellable, loaded_cb, task);
  Check *check = g_new0 (Check, 1);

  g_task_set_source_tag (task, zeren_import_run_check_async);
  check->item = g_object_ref (item);
  if (zeren_import_item_get_source (item) != NULL)
    check->source = zeren_plan_source_ref (zeren_import_item_get_source (item));
  g_task_set_task_data (loading, check, check_free);
  g_task_set_return_on_cancel (loading, TRUE);
  g_task_run_in_thread (loading, load_in_thread);
}

gboolean
zeren_import_run_check_finish (ZerenSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- reading: needs no database ------------------------------------------------------------- */

typedef struct
{
  ZerenPlanSource *source;
  char *encoding;
  gint64 supersedes;
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;

  zeren_plan_source_unref (text->source);
  g_free (text->encoding);
  g_free (text);
}

typedef struct
{
  GPtrArray *texts; /* Text */
  ZerenVocabulary *vocabulary;
  GCancellable *cancellable;
  ZerenImportProgress progress; /* is called while nobody has cancelled */
  gpointer progress_data;
  guint current;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_ptr_array_unref (reading->texts);
  g_clear_pointer (&reading->vocabulary, zeren_vocabulary_free);
  g_clear_object (&reading->cancellable);
  g_free (reading);
}

typedef struct
{
  GTask *task;
  guint item;
  char *message;
  double fraction;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step->message);
  g_free (step);
}

/* On the main thread. After the end, or after cancelling, nobody listens any more. */
static gboolean
show_step_cb (gpointer data)
{
  Step *step = data;
  Reading *reading = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task) && !g_cancellable_is_cancelled (reading->cancellable))
    reading->progress (step->item, step->message, step->fraction, reading->progress_data);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (const char *message, double fraction, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  Step *step = g_new0 (Step, 1);
  g_autoptr (GSource) idle = NULL;

  step->task = g_object_ref (task);
  step->item = reading->current;
  step->message = g_strdup (message);
  step->fraction = fraction;
  /* g_main_context_invoke() would call it on this thread while the other runs no loop. */
  idle = g_idle_source_new ();
  g_source_set_priority (idle, G_PRIORITY_DEFAULT);
  g_source_set_callback (idle, show_step_cb, step, step_free);
  g_source_attach (idle, g_task_get_context (task));
}

static void
outcome_free (gpointer data)
{
  ZerenImportOutcome *outcome = data;

  g_clear_pointer (&outcome->reading, zeren_plan_reading_free);
  g_clear_error (&outcome->error);
  g_free (outcome);
}

static ZerenImportOutcome *
read_one (GTask *task, Reading *reading, Text *text, GCancellable *cancellable)
{
  ZerenImportOutcome *outcome = g_new0 (ZerenImportOutcome, 1);

  outcome->supersedes = text->supersedes;
  outcome->reading = zeren_plan_read_source (text->source,
                                             text->encoding,
                                             ZEREN_PICTURES_RECOGNIZED,
                                             reading->vocabulary,
                                             progress_cb,
                                             task,
                                             cancellable,
                                             &outcome->error);

  return outcome;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (outcome_free);

  for (guint i = 0; i < reading->texts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      reading->current = i;
      g_ptr_array_add (
        outcomes, read_one (task, reading, g_ptr_array_index (reading->texts, i), cancellable));
    }

  g_task_return_pointer (task, g_steal_pointer (&outcomes), (GDestroyNotify)g_ptr_array_unref);
}

static gpointer
dup_vocabulary (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_context_dup_vocabulary (context, error);
}

static void
vocabulary_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  reading->vocabulary = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * zeren_import_run_read_async:
 * @session: an open session
 * @items: (element-type ZerenImportItem): what is to be read, one after the other
 * @cancellable: stops at once; what is being read then is thrown away as soon as it is through
 * @progress: is told what is being done
 *
 * Nothing is written.
 */
void
zeren_import_run_read_async (ZerenSession *session,
                             GPtrArray *items,
                             GCancellable *cancellable,
                             ZerenImportProgress progress,
                             gpointer progress_data,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, zeren_import_run_read_async);
  reading->texts = g_ptr_array_new_with_free_func (text_free);
  reading->cancellable = g_object_ref (cancellable);
  reading->progress = progress;
  reading->progress_data = progress_data;
  for (guint i = 0; i < items->len; i++)
    {
      ZerenImportItem *item = g_ptr_array_index (items, i);
      Text *text = g_new0 (Text, 1);

      text->source = zeren_plan_source_ref (zeren_import_item_get_source (item));
      text->encoding = g_strdup (zeren_import_item_get_encoding (item));
      text->supersedes = zeren_import_item_get_existing (item);
      g_ptr_array_add (reading->texts, text);
    }
  g_task_set_task_data (task, reading, reading_free);
  zeren_session_read_async (session,
                            dup_vocabulary,
                            NULL,
                            NULL,
                            (GDestroyNotify)zeren_vocabulary_free,
                            cancellable,
                            vocabulary_cb,
                            task);
}

/**
 * zeren_import_run_read_finish:
 *
 * Returns: (transfer full) (element-type ZerenImportOutcome) (nullable): what became of each item
 */
GPtrArray *
zeren_import_run_read_finish (ZerenSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- keeping: a verb of the writer ---------------------------------------------------------- */

void
zeren_import_order_free (ZerenImportOrder *self)
{
  g_ptr_array_unref (self->outcomes);
  g_free (self->name);
  g_free (self->kind);
  g_free (self);
}

static gboolean
provide_organisation (ZerenContext *context, ZerenImportOrder *order, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = NULL;

  if (order->organisation != 0)
    return TRUE;

  organisation = zeren_organisation_new ();
  zeren_organisation_set_name (organisation, order->name);
  zeren_organisation_set_kind (organisation, order->kind);
  if (!zeren_registry_add_organisation (context, organisation, error))
    return FALSE;
  order->organisation = zeren_organisation_get_id (organisation);

  return TRUE;
}

/* The message names the file, which the window shows beside it. */
static void
take_error (ZerenImportOutcome *outcome, GError *error)
{
  g_autofree char *prefix = g_strdup_printf (_ ("%s: "), outcome->reading->path);

  if (g_str_has_prefix (error->message, prefix))
    {
      g_autofree char *rest = g_strdup (error->message + strlen (prefix));

      g_set_str (&error->message, rest);
    }
  outcome->error = error;
}

/**
 * zeren_import_run_keep:
 * @order: a #ZerenImportOrder with at least one plan that was read
 *
 * Keeps every plan that was read; a #ZerenVerb. Where none can be kept, nothing stays, not even the
 * organisation that was made for them.
 *
 * Returns: (transfer full) (element-type ZerenImportOutcome): the outcomes of the order
 */
gpointer
zeren_import_run_keep (ZerenContext *context,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  ZerenImportOrder *order = data;
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);
  guint n_kept = 0;

  if (transaction == NULL || !provide_organisation (context, order, error))
    return NULL;

  for (guint i = 0; i < order->outcomes->len; i++)
    {
      ZerenImportOutcome *outcome = g_ptr_array_index (order->outcomes, i);
      ZerenPlanTerms terms = { order->organisation, outcome->supersedes };
      GError *why = NULL;

      if (outcome->reading == NULL)
        continue;
      outcome->plan = zeren_plan_import_store (context, outcome->reading, &terms, &why);
      if (why != NULL)
        take_error (outcome, why);
      n_kept += outcome->plan != 0;
    }

  if (n_kept == 0)
    {
      ZerenImportOutcome *first = g_ptr_array_index (order->outcomes, 0);

      g_propagate_error (error, g_steal_pointer (&first->error));
      return NULL;
    }

  return zeren_transaction_commit (transaction, error) ? g_ptr_array_ref (order->outcomes) : NULL;
}
