/* zeren-plan-repo-withdraw.c: a plan goes out of force, comes back, or gives way to a newer one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-repo.h"

#include "zeren-plan-repo-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- out of force --- */

static gboolean
run_for_plan (ZerenPlanRepo *self, const char *sql, gint64 plan, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "plan", plan);

  return zeren_statement_run (statement, error);
}

/* Open tasks exist for the plan alone and go with it; where evidence or papers were kept for one
 * already, the task stays as waived, so that they keep their place. Done work is kept as it is. */
static gboolean
close_open_tasks (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  g_autoptr (ZerenStatement) waive = NULL;

  if (!run_for_plan (self,
                     "DELETE FROM task "
                     "WHERE state IN ('planned', 'before_start', 'in_progress', 'returned') "
                     "AND duty IN (SELECT id FROM duty WHERE plan = :plan) "
                     "AND NOT " ZEREN_TASK_HOLDS,
                     plan,
                     error))
    return FALSE;

  waive = zeren_repo_prepare (
    self,
    "UPDATE task SET state = 'waived', waived_reason = :reason "
    "WHERE state IN ('planned', 'before_start', 'in_progress', 'returned') "
    "AND duty IN (SELECT id FROM duty WHERE plan = :plan)");
  zeren_statement_bind_int64 (waive, "plan", plan);
  zeren_statement_bind_string (waive, "reason", _ ("The plan was withdrawn."));

  return zeren_statement_run (waive, error);
}

static gboolean
withdraw_plan (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (self, id, error);

  if (plan == NULL)
    return FALSE;
  if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_WITHDRAWN)
    {
      g_set_error_literal (error,
                           ZEREN_STORAGE_ERROR,
                           ZEREN_STORAGE_ERROR_REFUSED,
                           _ ("The plan is withdrawn already."));
      return FALSE;
    }

  return run_for_plan (self, "UPDATE plan SET state = 'withdrawn' WHERE id = :plan", id, error) &&
         close_open_tasks (self, id, error);
}

/**
 * zeren_plan_repo_withdraw:
 * @self: a repository
 * @id: a plan in force
 * @reason: (nullable): why, for the history
 * @error: return location for a #ZerenStorageError
 *
 * The plan, its file and its history stay. Its duties are in no list any more, its open tasks are
 * removed, done work is kept.
 *
 * Returns: whether the plan is withdrawn now
 */
gboolean
zeren_plan_repo_withdraw (ZerenPlanRepo *self, gint64 id, const char *reason, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && withdraw_plan (self, id, error) &&
         zeren_history_record (database, "withdraw", "plan", id, reason, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_plan_repo_supersede: withdraws a plan that a newer one replaces, within a transaction */
gboolean
zeren_plan_repo_supersede (ZerenPlanRepo *self, gint64 id, GError **error)
{
  return withdraw_plan (self, id, error) &&
         run_for_plan (self,
                       "UPDATE duty SET state = 'superseded' "
                       "WHERE plan = :plan AND state <> 'superseded'",
                       id,
                       error) &&
         zeren_history_record (
           zeren_repo_get_database (ZEREN_REPO (self)), "supersede", "plan", id, NULL, error);
}

/* --- replaced --- */

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED, message);

  return FALSE;
}

static gboolean
set_supersedes (ZerenPlanRepo *self, gint64 id, gint64 older, GError **error)
{
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (self, id, error);
  g_autoptr (ZerenStatement) statement = NULL;

  if (plan == NULL)
    return FALSE;
  if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_WITHDRAWN)
    return refuse (error, _ ("A plan that is withdrawn cannot replace another."));
  if (zeren_plan_get_supersedes (plan) != 0)
    return refuse (error, _ ("The newer plan has replaced another plan already."));

  statement = zeren_repo_prepare (self, "UPDATE plan SET supersedes = :older WHERE id = :plan");
  zeren_statement_bind_int64 (statement, "plan", id);
  zeren_statement_bind_int64 (statement, "older", older);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_plan_repo_replace:
 * @self: a repository
 * @older: a plan in force
 * @newer: the plan in force that takes its place
 * @error: return location for a #ZerenStorageError
 *
 * As if @newer had been imported as the new version of @older.
 *
 * Returns: whether @older is withdrawn now, and its duties superseded
 */
gboolean
zeren_plan_repo_replace (ZerenPlanRepo *self, gint64 older, gint64 newer, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);

  if (older == newer)
    return refuse (error, _ ("A plan cannot replace itself."));

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && set_supersedes (self, newer, older, error) &&
         zeren_plan_repo_supersede (self, older, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- back --- */

static gboolean
check_not_replaced (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "SELECT title FROM plan WHERE supersedes = :plan");
  g_autofree char *title = NULL;

  zeren_statement_bind_int64 (statement, "plan", id);
  if (zeren_statement_step (statement))
    title = g_strdup (zeren_statement_get_string (statement, "title"));
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (title == NULL)
    return TRUE;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_REFUSED,
               /* Translators: %s is the title of a plan */
               _ ("The plan was replaced by “%s”. To use it again, import its file anew."),
               title);

  return FALSE;
}

static gboolean
check_file_is_free (ZerenPlanRepo *self, ZerenPlan *plan, GError **error)
{
  g_autoptr (GPtrArray)
    others = zeren_plan_repo_list_of_file (self, zeren_plan_get_file (plan), error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      ZerenPlan *other = g_ptr_array_index (others, i);

      if (zeren_plan_get_state (other) == ZEREN_PLAN_STATE_ACTIVE)
        {
          g_set_error (error,
                       ZEREN_STORAGE_ERROR,
                       ZEREN_STORAGE_ERROR_REFUSED,
                       /* Translators: the id of a plan */
                       _ ("The same file has been imported again as plan %" PRId64 "."),
                       zeren_plan_get_id (other));
          return FALSE;
        }
    }

  return others != NULL;
}

static gboolean
check_restorable (ZerenPlanRepo *self, ZerenPlan *plan, GError **error)
{
  if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE)
    return refuse (error, _ ("The plan is in force already."));

  return check_not_replaced (self, zeren_plan_get_id (plan), error) &&
         check_file_is_free (self, plan, error);
}

/**
 * zeren_plan_repo_can_restore:
 * @self: a repository
 * @plan: a plan
 * @can: (out): whether zeren_plan_repo_restore() would bring it back
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether this could be told
 */
gboolean
zeren_plan_repo_can_restore (ZerenPlanRepo *self, ZerenPlan *plan, gboolean *can, GError **error)
{
  g_autoptr (GError) why = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (can != NULL, FALSE);

  *can = check_restorable (self, plan, &why);
  if (*can || g_error_matches (why, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

static gboolean
restore_plan (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (self, id, error);

  return plan != NULL && check_restorable (self, plan, error) &&
         run_for_plan (self, "UPDATE plan SET state = 'active' WHERE id = :plan", id, error);
}

/**
 * zeren_plan_repo_restore:
 * @self: a repository
 * @id: a plan that was withdrawn
 * @error: return location for a #ZerenStorageError
 *
 * Its duties are in the lists again, as they were. The tasks that went with it come back with the
 * next planning of the year; a task that was waived stays so.
 *
 * Returns: whether the plan is in force now; one that was replaced by another is refused
 */
gboolean
zeren_plan_repo_restore (ZerenPlanRepo *self, gint64 id, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && restore_plan (self, id, error) &&
         zeren_history_record (database, "restore", "plan", id, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- what it holds --- */

static gboolean
count_tasks (ZerenPlanRepo *self, gint64 plan, ZerenPlanWeight *weight, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "SELECT "
    "count (*) FILTER (WHERE is_open AND NOT holds) AS gone, "
    "count (*) FILTER (WHERE is_open AND holds) AS waived, "
    "count (*) FILTER (WHERE NOT is_open) AS kept, "
    "coalesce (sum (n_cases), 0) AS cases "
    "FROM (SELECT task.state IN ('planned', 'before_start', 'in_progress', 'returned') AS "
    "is_open, " ZEREN_TASK_HOLDS " AS holds, "
    "(SELECT count (*) FROM accountability_case WHERE accountability_case.task = task.id) "
    "AS n_cases "
    "FROM task JOIN duty ON duty.id = task.duty WHERE duty.plan = :plan)");

  zeren_statement_bind_int64 (statement, "plan", plan);
  if (zeren_statement_step (statement))
    {
      weight->tasks_gone = zeren_statement_get_int64 (statement, "gone");
      weight->tasks_waived = zeren_statement_get_int64 (statement, "waived");
      weight->tasks_kept = zeren_statement_get_int64 (statement, "kept");
      weight->cases = zeren_statement_get_int64 (statement, "cases");
    }

  return zeren_statement_finish (statement, error);
}

static gboolean
count_duties (ZerenPlanRepo *self, gint64 plan, ZerenPlanWeight *weight, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "SELECT count (*) FILTER (WHERE state = 'proposed' AND scope = 'record') AS proposed, "
    "count (*) FILTER (WHERE state = 'accepted') AS accepted, "
    "count (*) FILTER (WHERE state = 'accepted' AND NOT EXISTS "
    "(SELECT 1 FROM binding WHERE binding.duty = duty.id)) AS unbound "
    "FROM duty WHERE plan = :plan");

  zeren_statement_bind_int64 (statement, "plan", plan);
  if (zeren_statement_step (statement))
    {
      weight->duties_proposed = zeren_statement_get_int64 (statement, "proposed");
      weight->duties_accepted = zeren_statement_get_int64 (statement, "accepted");
      weight->duties_unbound = zeren_statement_get_int64 (statement, "unbound");
    }

  return zeren_statement_finish (statement, error);
}

/**
 * zeren_plan_repo_weigh:
 * @self: a repository
 * @id: a plan
 * @weight: (out): what hangs on it
 *
 * Returns: whether it could be counted
 */
gboolean
zeren_plan_repo_weigh (ZerenPlanRepo *self, gint64 id, ZerenPlanWeight *weight, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);
  g_return_val_if_fail (weight != NULL, FALSE);

  *weight = (ZerenPlanWeight){ 0 };

  return count_duties (self, id, weight, error) && count_tasks (self, id, weight, error);
}
