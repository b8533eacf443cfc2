/* zeren-plan-import.c: a plan file comes in: read, extracted, kept; and a plan goes out of force
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-import.h"

#include "zeren-file-store.h"
#include "zeren-organisation-repo.h"
#include "zeren-found-contents.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* --- keeping ---------------------------------------------------------------------------------- */

static gboolean
check_organisation (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL)
    return FALSE;
  if (zeren_organisation_is_active_on (organisation, zeren_context_get_today (context)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is the name of an organisation */
               _ ("“%s” has ended; it takes no new plans."),
               zeren_organisation_get_name (organisation));

  return FALSE;
}

static gboolean
check_new (ZerenPlanRepo *repo, const ZerenPlanReading *reading, GError **error)
{
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list_of_file (repo, reading->sha256, error);

  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_WITHDRAWN)
        continue;
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_EXISTS,
                   /* Translators: the id and the title of a plan */
                   _ ("This file is already here as plan %" PRId64 " (%s)."),
                   zeren_plan_get_id (plan),
                   zeren_plan_get_title (plan));
      return FALSE;
    }

  return TRUE;
}

static char *
dup_title (const ZerenPlanReading *reading)
{
  GPtrArray *documents = reading->extraction->documents;
  const char *dot = strrchr (reading->name, '.');

  for (guint i = 0; i < documents->len; i++)
    {
      const ZerenFoundDocument *document = g_ptr_array_index (documents, i);

      if (document->title != NULL)
        return g_strdup (document->title);
    }

  return dot != NULL && dot != reading->name ? g_strndup (reading->name, dot - reading->name)
                                             : g_strdup (reading->name);
}

/* The file is one plan; its head is that of the first document in it. */
static void
set_head (ZerenPlan *plan, const ZerenPlanReading *reading)
{
  g_autofree char *title = dup_title (reading);

  zeren_plan_set_title (plan, title);
  if (reading->extraction->documents->len > 0)
    {
      const ZerenFoundDocument *first = g_ptr_array_index (reading->extraction->documents, 0);

      zeren_plan_set_issuer (plan, first->issuer);
      zeren_plan_set_number (plan, first->number);
      zeren_plan_set_issued (plan, first->issued);
    }
}

static gboolean
keep_files (ZerenFileStore *store, ZerenPlan *plan, const ZerenPlanReading *reading, GError **error)
{
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store,
                                       reading->bytes,
                                       reading->name,
                                       zeren_document_format_get_media_type (reading->format),
                                       error);
  g_autoptr (ZerenFile) copy = NULL;
  g_autofree char *copy_name = NULL;

  if (file == NULL)
    return FALSE;
  zeren_plan_set_file (plan, zeren_file_get_sha256 (file));
  if (reading->format == ZEREN_DOCUMENT_FORMAT_PDF)
    {
      zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (file));
      return TRUE;
    }

  copy_name = g_strconcat (reading->name, ".pdf", NULL);
  copy = zeren_file_store_add_bytes (
    store,
    reading->reading_copy,
    copy_name,
    zeren_document_format_get_media_type (ZEREN_DOCUMENT_FORMAT_PDF),
    error);
  if (copy == NULL)
    return FALSE;
  zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (copy));

  return TRUE;
}

static ZerenPlan *
build_plan (ZerenContext *context, const ZerenPlanReading *reading, gint64 organisation)
{
  ZerenPlan *plan = zeren_plan_new ();
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);

  zeren_plan_set_organisation (plan, organisation);
  set_head (plan, reading);
  zeren_plan_set_file_name (plan, reading->name);
  zeren_plan_set_format (plan, zeren_document_format_to_id (reading->format));
  zeren_plan_set_pages (plan, zeren_text_get_n_pages (reading->extraction->text));
  zeren_plan_set_imported_at (plan, now);

  return plan;
}

static gint64
store (ZerenContext *context, const ZerenPlanReading *reading, gint64 organisation, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (ZerenFileStore) files = zeren_file_store_new (database);
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (ZerenPlanContents) contents = NULL;

  if (transaction == NULL || !check_organisation (context, organisation, error) ||
      !check_new (repo, reading, error))
    return 0;

  plan = build_plan (context, reading, organisation);
  contents = zeren_plan_contents_from_extraction (reading->extraction);
  if (!keep_files (files, plan, reading, error) ||
      !zeren_plan_repo_import (repo, plan, contents, error) ||
      !zeren_transaction_commit (transaction, error))
    return 0;

  return zeren_plan_get_id (plan);
}

/**
 * zeren_plan_import_store:
 * @context: the context
 * @reading: a plan file that was read
 * @organisation: the id of the organisation whose plan it is
 *
 * Keeps the file, its reading copy and everything found in it, in one transaction. The duties are
 * proposals. A file that is already a plan in force is refused with the id of that plan.
 *
 * Returns: the id of the new plan, or 0 with an error that names the file
 */
gint64
zeren_plan_import_store (ZerenContext *context,
                         const ZerenPlanReading *reading,
                         gint64 organisation,
                         GError **error)
{
  gint64 id;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (reading != NULL, 0);

  id = store (context, reading, organisation, error);
  if (id == 0)
    g_prefix_error (error, _ ("%s: "), reading->path);

  return id;
}

/* --- the whole way, at once ------------------------------------------------------------------- */

/**
 * zeren_plan_import:
 * @context: the context
 * @path: the plan file
 * @organisation: the id of the organisation whose plan it is
 * @progress: (nullable): is told what is being done
 *
 * Blocks while the file is read; see zeren_plan_import_async() for windows.
 *
 * Returns: the id of the new plan, or 0 with an error that names the file
 */
gint64
zeren_plan_import (ZerenContext *context,
                   const char *path,
                   gint64 organisation,
                   GCancellable *cancellable,
                   ZerenProgressFunc progress,
                   gpointer progress_data,
                   GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = NULL;
  g_autoptr (ZerenPlanReading) reading = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (path != NULL, 0);

  if (!check_organisation (context, organisation, error))
    return 0;
  vocabulary = zeren_context_dup_vocabulary (context, error);
  if (vocabulary == NULL)
    return 0;
  if (progress != NULL)
    progress (_ ("Reading the plan…"), 0.1, progress_data);
  reading = zeren_plan_read (path, vocabulary, cancellable, error);
  if (reading == NULL)
    return 0;
  if (progress != NULL)
    progress (_ ("Keeping what was found…"), 0.9, progress_data);

  return zeren_plan_import_store (context, reading, organisation, error);
}

/* --- the whole way, for a window -------------------------------------------------------------- */

/* Reading takes long and needs no database: it has a thread of its own. Keeping is one transaction
 * and happens on the thread that owns the database, which also tells the lists what changed. */
typedef struct
{
  char *path;
  gint64 organisation;
  ZerenVocabulary *vocabulary;
  ZerenProgressFunc progress;
  gpointer progress_data;
} ImportJob;

static void
import_job_free (gpointer data)
{
  ImportJob *job = data;

  g_free (job->path);
  g_clear_pointer (&job->vocabulary, zeren_vocabulary_free);
  g_free (job);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ImportJob *job = task_data;
  GError *error = NULL;
  ZerenPlanReading *reading = zeren_plan_read (job->path, job->vocabulary, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, (GDestroyNotify)zeren_plan_reading_free);
  else
    g_task_return_error (task, error);
}

static void
import_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ImportJob *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (ZerenPlanReading) reading = g_task_propagate_pointer (G_TASK (result), &error);
  gint64 id = 0;

  if (reading != NULL)
    {
      if (job->progress != NULL)
        job->progress (_ ("Keeping what was found…"), 0.9, job->progress_data);
      id = zeren_plan_import_store (ZEREN_CONTEXT (source), reading, job->organisation, &error);
    }

  if (id != 0)
    g_task_return_int (task, id);
  else
    g_task_return_error (task, error);
}

/**
 * zeren_plan_import_async:
 * @context: the context
 * @path: the plan file
 * @organisation: the id of the organisation whose plan it is
 * @cancellable: (nullable): stops the reading; nothing is kept then
 * @progress: (nullable): is told what is being done, on the thread that called
 * @callback: calls zeren_plan_import_finish()
 */
void
zeren_plan_import_async (ZerenContext *context,
                         const char *path,
                         gint64 organisation,
                         GCancellable *cancellable,
                         ZerenProgressFunc progress,
                         gpointer progress_data,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (context, cancellable, callback, user_data);
  g_autoptr (GTask) reading = NULL;
  ImportJob *job = g_new0 (ImportJob, 1);
  GError *error = NULL;

  g_return_if_fail (ZEREN_IS_CONTEXT (context));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, zeren_plan_import_async);
  job->path = g_strdup (path);
  job->organisation = organisation;
  job->progress = progress;
  job->progress_data = progress_data;
  job->vocabulary = zeren_context_dup_vocabulary (context, &error);
  reading = g_task_new (context, cancellable, import_read_cb, g_object_ref (task));
  g_task_set_task_data (reading, job, import_job_free);
  if (job->vocabulary == NULL)
    {
      g_task_return_error (reading, error);
      return;
    }

  if (progress != NULL)
    progress (_ ("Reading the plan…"), 0.1, progress_data);
  g_task_run_in_thread (reading, read_in_thread);
}

/** zeren_plan_import_finish: Returns: the id of the new plan, or 0 with an error */
gint64
zeren_plan_import_finish (ZerenContext *context, GAsyncResult *result, GError **error)
{
  gssize id;

  g_return_val_if_fail (g_task_is_valid (result, context), 0);

  id = g_task_propagate_int (G_TASK (result), error);

  return MAX (id, 0);
}

/* --- out of force ----------------------------------------------------------------------------- */

/**
 * zeren_plan_withdraw:
 * @context: the context
 * @plan: the id of a plan
 * @reason: (nullable): why, for the history
 *
 * The plan, its duties and what was done stay readable; nothing more is planned from it.
 */
gboolean
zeren_plan_withdraw (ZerenContext *context, gint64 plan, const char *reason, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_withdraw (repo, plan, reason, error);
}
