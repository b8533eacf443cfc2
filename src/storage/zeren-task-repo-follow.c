/* zeren-task-repo-follow.c: open tasks follow what became of their duty and of who answers for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-repo.h"

#include "zeren-repo-private.h"

/**
 * zeren_task_repo_keep_what_a_person_did:
 * @task: a task as planning makes it
 * @stored: the same occurrence as it is kept
 *
 * Planning knows of tasks that are to be done and of those before the start, and of no more: one
 * that was begun or given back stays so, and one that a person has moved stays on its day.
 */
void
zeren_task_repo_keep_what_a_person_did (ZerenTask *task, ZerenTask *stored)
{
  if (zeren_task_get_state (task) == ZEREN_TASK_STATE_PLANNED &&
      zeren_task_state_is_open (zeren_task_get_state (stored)))
    zeren_task_set_state (task, zeren_task_get_state (stored));
  if (zeren_date_is_set (zeren_task_get_moved_to (stored)))
    {
      zeren_task_set_moved_to (task, zeren_task_get_moved_to (stored));
      zeren_task_set_moved_to_reason (task, zeren_task_get_moved_to_reason (stored));
      zeren_task_set_due_date (task, zeren_task_get_moved_to (stored));
    }
}

/** zeren_task_repo_list_holding: Returns: (transfer full) (element-type gint64) (nullable): the
 * tasks that anything was kept for: planning never takes them away */
GHashTable *
zeren_task_repo_list_holding (ZerenTaskRepo *self, GError **error)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT id FROM task WHERE " ZEREN_TASK_HOLDS);
  while (zeren_statement_step (statement))
    {
      gint64 task = zeren_statement_get_int64 (statement, "id");

      g_hash_table_add (tasks, g_memdup2 (&task, sizeof task));
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&tasks) : NULL;
}

static gboolean
remove_open (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "DELETE FROM task WHERE id = :id "
                                    "AND state IN ('planned', 'in_progress', 'returned', "
                                    "'before_start') AND NOT " ZEREN_TASK_HOLDS);

  zeren_statement_bind_int64 (statement, "id", zeren_task_get_id (task));

  return zeren_statement_run (statement, error);
}

/**
 * zeren_task_repo_follow:
 * @self: a repository
 * @tasks: (element-type ZerenTask): tasks as zeren_task_repo_upsert() takes them
 * @gone: (element-type ZerenTask): open tasks that nobody asks for any more
 * @note: what they follow, for the history
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether the tasks are so now; what was done, and what papers were kept for, stays
 */
gboolean
zeren_task_repo_follow (ZerenTaskRepo *self,
                        GPtrArray *tasks,
                        GPtrArray *gone,
                        const char *note,
                        GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);

  if (tasks->len + gone->len == 0)
    return TRUE;
  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_join (database, error);
  if (transaction == NULL || !zeren_task_repo_upsert (self, tasks, NULL, error))
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (!remove_open (self, g_ptr_array_index (gone, i), error))
      return FALSE;

  return zeren_history_record (database, "follow", "task", 0, note, error) &&
         zeren_transaction_commit (transaction, error);
}
