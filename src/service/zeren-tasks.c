/* zeren-tasks.c: tasks are listed, done with evidence, or confirmed not to have been done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tasks.h"

#include "zeren-evidence-check-private.h"
#include "zeren-evidence-keep-private.h"
#include "zeren-member-repo.h"
#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

static ZerenTaskRepo *
open_repo (ZerenContext *context)
{
  return zeren_task_repo_new (zeren_context_get_database (context));
}

/**
 * zeren_tasks_list:
 * @context: the context
 * @query: which tasks are wanted; today is filled in where it is not set
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenTask): the tasks by due date
 */
GPtrArray *
zeren_tasks_list (ZerenContext *context, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  ZerenTaskQuery asked;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  asked = *query;
  if (!zeren_date_is_set (asked.today))
    asked.today = zeren_context_get_today (context);
  repo = open_repo (context);

  return zeren_task_repo_list (repo, &asked, error);
}

/** zeren_tasks_load: Returns: (transfer full): the task, or %NULL with an error that names @id */
ZerenTask *
zeren_tasks_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);

  return zeren_task_repo_load (repo, id, error);
}

/** zeren_tasks_list_evidence: Returns: (transfer full) (element-type ZerenEvidence): what shows
 * that
 * @task was done */
GPtrArray *
zeren_tasks_list_evidence (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);

  return zeren_task_repo_list_evidence (repo, task, error);
}

static gboolean
check_member (ZerenContext *context, gint64 member, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenMember) found = NULL;

  /* Without a member the model refuses, with the reason why one is needed. */
  if (member == 0)
    return TRUE;
  found = zeren_member_repo_load (repo, member, error);

  return found != NULL;
}

/* --- evidence --------------------------------------------------------------------------------- */

/* A task that was reopened has kept its evidence; it needs no more of it. */
static gboolean
check_shown (ZerenTaskRepo *repo,
             ZerenTask *task,
             GPtrArray *files,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) kept = NULL;

  if (files != NULL && files->len > 0)
    return zeren_evidence_check_files (files, cancellable, error);
  kept = zeren_task_repo_list_evidence (repo, zeren_task_get_id (task), error);

  return kept != NULL && (kept->len > 0 || zeren_evidence_check_files (files, cancellable, error));
}

static gboolean
add_evidence_files (ZerenContext *context,
                    ZerenTaskRepo *repo,
                    ZerenTask *task,
                    ZerenDate proves_on,
                    GPtrArray *files,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GPtrArray) kept = zeren_evidence_keep_files (context, files, cancellable, error);

  return kept != NULL && zeren_evidence_keep_for_task (context, repo, task, proves_on, kept, error);
}

/* @task is as it is to be: its evidence and its state are written together. */
static gboolean
save_with_evidence (ZerenContext *context,
                    ZerenTaskRepo *repo,
                    ZerenTask *task,
                    GPtrArray *files,
                    GCancellable *cancellable,
                    GError **error)
{
  ZerenDate done_on = zeren_task_get_done_on (task);
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  return transaction != NULL &&
         add_evidence_files (context, repo, task, done_on, files, cancellable, error) &&
         zeren_task_repo_save_state (repo, task, error) &&
         zeren_transaction_commit (transaction, error);
}

/**
 * zeren_tasks_complete:
 * @context: the context
 * @id: a task that is not done, also one before the start or taken for unperformed
 * @done_on: the day that it was done
 * @files: (element-type GFile): what shows it, at least one where the task has kept none
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * The task is late only by the plan's own words (zeren_task_is_late_on()). A file that is missing
 * or cannot be read is refused before anything is written.
 *
 * Returns: (transfer full): the task as it is now
 */
ZerenTask *
zeren_tasks_complete (ZerenContext *context,
                      gint64 id,
                      ZerenDate done_on,
                      GPtrArray *files,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenTask) task = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);
  task = zeren_task_repo_load (repo, id, error);
  if (task == NULL ||
      !zeren_task_complete (task, done_on, zeren_context_get_today (context), error) ||
      !check_shown (repo, task, files, cancellable, error) ||
      !save_with_evidence (context, repo, task, files, cancellable, error))
    return NULL;

  return g_steal_pointer (&task);
}

/** zeren_tasks_complete_with_kept: as zeren_tasks_complete(), with files of
 * zeren_evidence_keep_files(), which were read already. Returns: (transfer full): the task as it is
 * now */
ZerenTask *
zeren_tasks_complete_with_kept (ZerenContext *context,
                                gint64 id,
                                ZerenDate done_on,
                                GPtrArray *kept,
                                GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);

  if (task == NULL ||
      !zeren_task_complete (task, done_on, zeren_context_get_today (context), error) ||
      (kept->len == 0 && !check_shown (repo, task, NULL, NULL, error)))
    return NULL;
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL ||
      !zeren_evidence_keep_for_task (context, repo, task, done_on, kept, error) ||
      !zeren_task_repo_save_state (repo, task, error) ||
      !zeren_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&task);
}

/* --- reviewed by somebody else ---------------------------------------------------------------- */

/** zeren_tasks_begin: Returns: (transfer full): the task, in progress */
ZerenTask *
zeren_tasks_begin (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);

  if (task == NULL || !zeren_task_begin (task, error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

/**
 * zeren_tasks_submit:
 * @context: the context
 * @id: a task that is not done
 * @member: the member who says that it was done, 0 where that is not said
 * @done_on: the day that it was done
 * @files: (element-type GFile): what shows it, at least one where the task has kept none
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * As zeren_tasks_complete(), but it is for a reviewer to say that it is done.
 *
 * Returns: (transfer full): the task as it is now
 */
ZerenTask *
zeren_tasks_submit (ZerenContext *context,
                    gint64 id,
                    gint64 member,
                    ZerenDate done_on,
                    GPtrArray *files,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenTask) task = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);
  task = zeren_task_repo_load (repo, id, error);
  if (task == NULL || !check_member (context, member, error) ||
      !zeren_task_submit (task, member, done_on, zeren_context_get_today (context), error) ||
      !check_shown (repo, task, files, cancellable, error) ||
      !save_with_evidence (context, repo, task, files, cancellable, error))
    return NULL;

  return g_steal_pointer (&task);
}

static gboolean
check_is_submitted (ZerenTask *task, GError **error)
{
  if (zeren_task_get_state (task) == ZEREN_TASK_STATE_SUBMITTED)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state of a task, for example “Planned” */
               _ ("The task is “%s”. Only what was submitted can be accepted."),
               zeren_task_state_to_label (zeren_task_get_state (task)));

  return FALSE;
}

/** zeren_tasks_accept: Returns: (transfer full): a task that was submitted, done on the day that it
 * was submitted for, however late a reviewer looks at it */
ZerenTask *
zeren_tasks_accept (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);

  if (task == NULL || !check_is_submitted (task, error) ||
      !zeren_task_complete (
        task, zeren_task_get_done_on (task), zeren_context_get_today (context), error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

/** zeren_tasks_return: Returns: (transfer full): a task that was submitted, given back for @reason;
 * its evidence stays */
ZerenTask *
zeren_tasks_return (ZerenContext *context, gint64 id, const char *reason, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);
  g_autofree char *stripped = zeren_string_dup_stripped (reason);

  if (task == NULL || !zeren_task_return (task, stripped, error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

static gboolean
check_is_done (ZerenTask *task, GError **error)
{
  ZerenTaskState state = zeren_task_get_state (task);

  if (state == ZEREN_TASK_STATE_DONE || state == ZEREN_TASK_STATE_DONE_LATE)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state such as planned */
               _ ("The task is “%s”. Complete it together with its evidence."),
               zeren_task_state_to_label (state));

  return FALSE;
}

/**
 * zeren_tasks_add_evidence:
 * @context: the context
 * @id: a task that is done
 * @proves_on: the day that the files prove
 * @files: (element-type GFile): more of what shows that it was done
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * Returns: whether the files are kept
 */
gboolean
zeren_tasks_add_evidence (ZerenContext *context,
                          gint64 id,
                          ZerenDate proves_on,
                          GPtrArray *files,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTask) task = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (zeren_date_is_set (proves_on), FALSE);

  repo = open_repo (context);
  task = zeren_task_repo_load (repo, id, error);
  if (task == NULL || !check_is_done (task, error) ||
      !zeren_evidence_check_files (files, cancellable, error))
    return FALSE;
  transaction = zeren_database_begin (zeren_context_get_database (context), error);

  return transaction != NULL &&
         add_evidence_files (context, repo, task, proves_on, files, cancellable, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- what was not done ------------------------------------------------------------------------ */

/**
 * zeren_tasks_confirm_unperformed:
 * @context: the context
 * @id: a task that is to be verified
 * @member: the member who confirms it
 * @reason: what shows that it was not done
 * @error: return location for a #GError
 *
 * "Not recorded" is not "not done" (DESIGN.md 2): refused before the last day by the plan's own
 * words has passed, without a person, and without a reason.
 *
 * Returns: (transfer full): the task as it is now
 */
ZerenTask *
zeren_tasks_confirm_unperformed (ZerenContext *context,
                                 gint64 id,
                                 gint64 member,
                                 const char *reason,
                                 GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenTask) task = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  stripped = zeren_string_dup_stripped (reason);
  repo = open_repo (context);
  task = zeren_task_repo_load (repo, id, error);
  if (task == NULL || !check_member (context, member, error) ||
      !zeren_task_confirm_unperformed (
        task, member, stripped, zeren_context_get_today (context), error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

/** zeren_tasks_waive: Returns: (transfer full): the task, not needed for @reason */
ZerenTask *
zeren_tasks_waive (ZerenContext *context, gint64 id, const char *reason, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);
  g_autofree char *stripped = zeren_string_dup_stripped (reason);

  if (task == NULL || !zeren_task_waive (task, stripped, error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

/** zeren_tasks_reopen: Returns: (transfer full): the task, planned again; its evidence stays */
ZerenTask *
zeren_tasks_reopen (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = open_repo (context);
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);

  if (task == NULL || !zeren_task_reopen (task, error) ||
      !zeren_task_repo_save_state (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}
