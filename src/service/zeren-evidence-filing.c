/* zeren-evidence-filing.c: files are filed for a task, dated, replaced, taken out again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-filing.h"

#include "zeren-evidence-check-private.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-string.h"
#include "zeren-task-repo.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

void
zeren_filed_free (ZerenFiled *self)
{
  g_clear_object (&self->evidence);
  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_free (self);
}

static ZerenTaskRepo *
open_repo (ZerenContext *context)
{
  return zeren_task_repo_new (zeren_context_get_database (context));
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, message);

  return FALSE;
}

/* --- what may be filed ------------------------------------------------------------------------ */

static gboolean
check_state (ZerenTask *task, GError **error)
{
  ZerenTaskState state = zeren_task_get_state (task);

  if (zeren_task_state_is_open (state) || state == ZEREN_TASK_STATE_DONE ||
      state == ZEREN_TASK_STATE_DONE_LATE || state == ZEREN_TASK_STATE_SUBMITTED)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state such as waived */
               _ ("The task is “%s”. Complete it together with its evidence."),
               zeren_task_state_to_label (state));

  return FALSE;
}

static gboolean
check_day (ZerenContext *context, ZerenDate day, GError **error)
{
  if (zeren_date_compare (day, zeren_context_get_today (context)) <= 0)
    return TRUE;

  return refuse (error, _ ("A file cannot prove a day that has not come yet."));
}

static gboolean
check_files (GPtrArray *files, gint64 replaces, GCancellable *cancellable, GError **error)
{
  if (replaces != 0 && files != NULL && files->len > 1)
    return refuse (error, _ ("One file takes the place of another; name only one."));

  return zeren_evidence_check_files (files, cancellable, error);
}

/* --- filing ----------------------------------------------------------------------------------- */

/* The day that is meant where none is said: that of the version before, that on which the task was
 * done, today. */
static gboolean
choose_day (ZerenContext *context,
            ZerenTaskRepo *repo,
            ZerenTask *task,
            gint64 replaces,
            ZerenDate *day,
            GError **error)
{
  g_autoptr (ZerenEvidence) older = NULL;

  if (zeren_date_is_set (*day))
    return check_day (context, *day, error);
  if (replaces != 0)
    {
      older = zeren_task_repo_load_evidence (repo, replaces, error);
      if (older == NULL)
        return FALSE;
      *day = zeren_evidence_get_proves_on (older);
    }
  if (!zeren_date_is_set (*day))
    *day = zeren_task_get_done_on (task);
  if (!zeren_date_is_set (*day))
    *day = zeren_context_get_today (context);

  return TRUE;
}

/* Tells of the same content for this task and for others. */
static ZerenFiled *
look_up (ZerenTaskRepo *repo, gint64 task, const char *sha256, GError **error)
{
  g_autoptr (GPtrArray) found = zeren_task_repo_list_evidence_of_file (repo, sha256, error);
  g_autoptr (ZerenFiled) filed = NULL;

  if (found == NULL)
    return NULL;
  filed = g_new0 (ZerenFiled, 1);
  filed->elsewhere = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < found->len; i++)
    {
      ZerenEvidence *one = g_ptr_array_index (found, i);

      if (zeren_evidence_get_task (one) != task)
        g_ptr_array_add (filed->elsewhere, g_object_ref (one));
      else
        g_set_object (&filed->evidence, one);
    }
  filed->is_known = filed->evidence != NULL;

  return g_steal_pointer (&filed);
}

static ZerenFiled *
add_file (ZerenContext *context,
          ZerenTaskRepo *repo,
          ZerenEvidence *like,
          GFile *source,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  g_autoptr (ZerenFile) file = zeren_file_store_add (store, source, cancellable, error);
  g_autoptr (ZerenFiled) filed = NULL;
  g_autofree char *name = g_file_get_basename (source);

  if (file == NULL)
    return NULL;
  filed = look_up (repo, zeren_evidence_get_task (like), zeren_file_get_sha256 (file), error);
  if (filed == NULL || filed->is_known)
    return g_steal_pointer (&filed);

  filed->evidence = zeren_evidence_new ();
  zeren_evidence_set_task (filed->evidence, zeren_evidence_get_task (like));
  zeren_evidence_set_file (filed->evidence, zeren_file_get_sha256 (file));
  zeren_evidence_set_name (filed->evidence, name);
  zeren_evidence_set_proves_on (filed->evidence, zeren_evidence_get_proves_on (like));
  zeren_evidence_set_replaces (filed->evidence, zeren_evidence_get_replaces (like));

  return zeren_task_repo_add_evidence (repo, filed->evidence, error) ? g_steal_pointer (&filed)
                                                                     : NULL;
}

/**
 * zeren_evidence_filing_add:
 * @context: the context
 * @task: a task that is open, submitted or done
 * @proves_on: the day that the files prove, unset for the day on which the task was done (of a
 * newer version: that of the older), or today
 * @files: (element-type GFile): the files
 * @replaces: evidence of the task that the one file takes the place of, or 0
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * A content that the task has already is not filed twice. All files are kept, or none.
 *
 * Returns: (transfer full) (element-type ZerenFiled) (nullable): what became of each file
 */
GPtrArray *
zeren_evidence_filing_add (ZerenContext *context,
                           gint64 task,
                           ZerenDate proves_on,
                           GPtrArray *files,
                           gint64 replaces,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTask) stored = NULL;
  g_autoptr (ZerenEvidence) like = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);
  stored = zeren_task_repo_load (repo, task, error);
  if (stored == NULL || !check_state (stored, error) ||
      !check_files (files, replaces, cancellable, error) ||
      !choose_day (context, repo, stored, replaces, &proves_on, error))
    return NULL;
  like = zeren_evidence_new ();
  zeren_evidence_set_task (like, task);
  zeren_evidence_set_proves_on (like, proves_on);
  zeren_evidence_set_replaces (like, replaces);
  all = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_filed_free);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  for (guint i = 0; transaction != NULL && i < files->len; i++)
    {
      ZerenFiled *filed = add_file (
        context, repo, like, g_ptr_array_index (files, i), cancellable, error);

      if (filed == NULL)
        return NULL;
      g_ptr_array_add (all, filed);
    }

  return transaction != NULL && zeren_transaction_commit (transaction, error)
           ? g_steal_pointer (&all)
           : NULL;
}

/** zeren_evidence_filing_set_date: Returns: (transfer full) (nullable): the evidence, which proves
 * @proves_on now; a day that has not come is refused */
ZerenEvidence *
zeren_evidence_filing_set_date (ZerenContext *context,
                                gint64 id,
                                ZerenDate proves_on,
                                GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenEvidence) evidence = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (zeren_date_is_set (proves_on), NULL);

  repo = open_repo (context);
  evidence = zeren_task_repo_load_evidence (repo, id, error);
  if (evidence == NULL || !check_day (context, proves_on, error))
    return NULL;
  if (zeren_date_compare (zeren_evidence_get_proves_on (evidence), proves_on) == 0)
    return g_steal_pointer (&evidence);
  zeren_evidence_set_proves_on (evidence, proves_on);

  return zeren_task_repo_save_evidence_date (repo, evidence, error) ? g_steal_pointer (&evidence)
                                                                    : NULL;
}

/* --- taking out ------------------------------------------------------------------------------- */

/* A task that is said to be done keeps something that shows it. */
static gboolean
check_not_the_last (ZerenTaskRepo *repo, gint64 id, GError **error)
{
  g_autoptr (ZerenEvidence) evidence = zeren_task_repo_load_evidence (repo, id, error);
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  task = evidence != NULL ? zeren_task_repo_load (repo, zeren_evidence_get_task (evidence), error)
                          : NULL;
  if (task == NULL)
    return FALSE;
  if (zeren_task_state_is_open (zeren_task_get_state (task)))
    return TRUE;
  versions = zeren_task_repo_list_evidence_versions (repo, zeren_task_get_id (task), error);
  if (versions == NULL)
    return FALSE;

  return versions->len > 1 ||
         refuse (error,
                 _ ("This is all that shows that the task was done. File what belongs there first, "
                    "or reopen the task."));
}

/**
 * zeren_evidence_filing_remove:
 * @context: the context
 * @id: evidence that was filed wrongly
 * @reason: why it does not belong there
 * @error: return location for a #GError
 *
 * The version before it counts again. It can be undone, and the history keeps what it was.
 *
 * Returns: whether it is evidence no more
 */
gboolean
zeren_evidence_filing_remove (ZerenContext *context, gint64 id, const char *reason, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  stripped = zeren_string_dup_stripped (reason);
  if (*stripped == '\0')
    return refuse (error, _ ("Say why the file does not belong there."));
  repo = open_repo (context);

  return check_not_the_last (repo, id, error) &&
         zeren_task_repo_remove_evidence (repo, id, stripped, error);
}

/**
 * zeren_evidence_filing_export:
 * @context: the context
 * @id: evidence, of whatever version
 * @folder: where to
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * Writes a copy under the name that it was filed with, over nothing that is there.
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *
zeren_evidence_filing_export (ZerenContext *context,
                              gint64 id,
                              const char *folder,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenEvidence) evidence = NULL;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autoptr (GFile) target = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  repo = open_repo (context);
  evidence = zeren_task_repo_load_evidence (repo, id, error);
  if (evidence == NULL)
    return NULL;
  store = zeren_file_store_new (zeren_context_get_database (context));
  target = g_file_new_build_filename (folder, zeren_evidence_get_name (evidence), NULL);
  if (g_file_query_exists (target, cancellable))
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %s is the name of a file */
                   _ ("“%s” is there already; name another folder."),
                   zeren_evidence_get_name (evidence));
      return NULL;
    }

  return zeren_file_store_copy_out (
           store, zeren_evidence_get_file (evidence), target, cancellable, error)
           ? g_steal_pointer (&target)
           : NULL;
}

/* --- asking ----------------------------------------------------------------------------------- */

/** zeren_evidence_filing_list: Returns: (transfer full) (element-type ZerenEvidence) (nullable):
 * the evidence of @task, of every task where it is 0; with older versions only of one task */
GPtrArray *
zeren_evidence_filing_list (ZerenContext *context, gint64 task, gboolean with_older, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) stored = NULL;

  if (task == 0)
    return zeren_task_repo_list_all_evidence (repo, error);
  stored = zeren_task_repo_load (repo, task, error);
  if (stored == NULL)
    return NULL;

  return with_older ? zeren_task_repo_list_evidence_versions (repo, task, error)
                    : zeren_task_repo_list_evidence (repo, task, error);
}

/** zeren_evidence_filing_list_elsewhere: Returns: (transfer full) (element-type ZerenEvidence)
 * (nullable): what a content is filed as for other tasks than @task */
GPtrArray *
zeren_evidence_filing_list_elsewhere (ZerenContext *context,
                                      gint64 task,
                                      const char *sha256,
                                      GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenFiled) filed = look_up (repo, task, sha256, error);

  return filed != NULL ? g_ptr_array_ref (filed->elsewhere) : NULL;
}
