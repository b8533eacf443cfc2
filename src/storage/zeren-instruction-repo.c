/* zeren-instruction-repo.c: keeps what the office or a leader asked for once, and the threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-instruction-repo.h"

#include "zeren-plan-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenInstructionRepo, zeren_instruction_repo)

#define COLUMNS "id, duty, kind, given_by, given_on, number, reply_by, file, file_name "

#define NO_INSTRUCTION N_ ("There is no instruction with the number %s.")
#define NO_TASK        N_ ("There is no task with the number %s.")

/** zeren_instruction_repo_list: Returns: (transfer full) (element-type ZerenInstruction)
 * (nullable): all of them in the order of recording */
GPtrArray *
zeren_instruction_repo_list (ZerenInstructionRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT " COLUMNS "FROM instruction ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_INSTRUCTION, error);
}

/**
 * zeren_instruction_repo_find:
 * @self: a repository
 * @duty: a duty
 * @found: (out) (transfer full) (nullable): where it comes from; %NULL where a plan states it
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it could be read
 */
gboolean
zeren_instruction_repo_find (ZerenInstructionRepo *self,
                             gint64 duty,
                             ZerenInstruction **found,
                             GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  statement = zeren_repo_prepare (self, "SELECT " COLUMNS "FROM instruction WHERE duty = :duty");
  zeren_statement_bind_int64 (statement, "duty", duty);
  all = zeren_repo_read_all (statement, ZEREN_TYPE_INSTRUCTION, error);
  if (all == NULL)
    return FALSE;

  *found = all->len > 0 ? g_object_ref (g_ptr_array_index (all, 0)) : NULL;

  return TRUE;
}

static gboolean
insert_binding (ZerenInstructionRepo *self, const ZerenGiven *given, GError **error)
{
  zeren_binding_set_duty (given->binding, zeren_duty_get_id (given->duty));

  return zeren_binding_check (given->binding, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO binding (duty, kind, organisation, organisation_kind, "
                            "post, role) "
                            "VALUES (:duty, :kind, :organisation, :organisation_kind, :post, "
                            ":role)",
                            given->binding,
                            error);
}

static gboolean
insert_all (ZerenInstructionRepo *self, const ZerenGiven *given, GError **error)
{
  if (!zeren_repo_insert (self, ZEREN_DUTY_INSERT, given->duty, error) ||
      !insert_binding (self, given, error))
    return FALSE;

  zeren_instruction_set_duty (given->instruction, zeren_duty_get_id (given->duty));
  zeren_task_set_duty (given->task, zeren_duty_get_id (given->duty));

  return zeren_repo_insert (self,
                            "INSERT INTO instruction (duty, kind, given_by, given_on, number, "
                            "reply_by, file, file_name) "
                            "VALUES (:duty, :kind, :given_by, :given_on, :number, :reply_by, "
                            ":file, :file_name)",
                            given->instruction,
                            error) &&
         zeren_repo_insert (
           self,
           "INSERT INTO task (duty, organisation, post, member, year, key, rule_date, rule_source, "
           "lapse_date, due_date, moved_because, provisional, state, assigned_to) "
           "VALUES (:duty, :organisation, :post, :member, :year, :key, :rule_date, :rule_source, "
           ":lapse_date, :due_date, :moved_because, :provisional, :state, :assigned_to)",
           given->task,
           error);
}

/** zeren_instruction_repo_add: Returns: whether all of @given is stored and has ids now. The
 * database asks its judge about the words */
gboolean
zeren_instruction_repo_add (ZerenInstructionRepo *self, const ZerenGiven *given, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_duty_get_plan (given->duty) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && zeren_duty_check_acceptable (given->duty, error) &&
         insert_all (self, given, error) &&
         zeren_history_record (database,
                               "give",
                               "task",
                               zeren_task_get_id (given->task),
                               zeren_duty_get_quote (given->duty),
                               error) &&
         zeren_transaction_commit (transaction, error);
}

static gboolean
run_for_duty (ZerenInstructionRepo *self, const char *sql, gint64 duty, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "duty", duty);

  return zeren_statement_run (statement, error);
}

static gboolean
update_all (ZerenInstructionRepo *self, const ZerenGiven *given, GError **error)
{
  return zeren_repo_update (
           self,
           "UPDATE duty SET quote = :quote, action = :action, frequency_date = :frequency_date "
           "WHERE id = :id AND plan ISNULL",
           given->duty,
           ZEREN_MISSING_DUTY,
           error) &&
         run_for_duty (self,
                       "DELETE FROM binding WHERE duty = :duty",
                       zeren_duty_get_id (given->duty),
                       error) &&
         insert_binding (self, given, error) &&
         zeren_repo_update (self,
                            "UPDATE instruction SET kind = :kind, given_by = :given_by, "
                            "given_on = :given_on, number = :number, reply_by = :reply_by, "
                            "file = :file, file_name = :file_name "
                            "WHERE id = :id",
                            given->instruction,
                            NO_INSTRUCTION,
                            error) &&
         zeren_repo_update (self,
                            "UPDATE task SET organisation = :organisation, post = :post, "
                            "member = :member, year = :year, rule_date = :rule_date, "
                            "due_date = :due_date, moved_to = :moved_to, "
                            "moved_to_reason = :moved_to_reason, assigned_to = :assigned_to "
                            "WHERE id = :id",
                            given->task,
                            NO_TASK,
                            error);
}

/** zeren_instruction_repo_change: Returns: whether all of @given, stored before, is as it is now */
gboolean
zeren_instruction_repo_change (ZerenInstructionRepo *self, const ZerenGiven *given, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_get_id (given->task) != 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && update_all (self, given, error) &&
         zeren_history_record (database,
                               "amend",
                               "task",
                               zeren_task_get_id (given->task),
                               zeren_duty_get_quote (given->duty),
                               error) &&
         zeren_transaction_commit (transaction, error);
}

/* What was kept for it would lose what it was kept for. */
static gboolean
check_holds_nothing (ZerenInstructionRepo *self, gint64 task, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "SELECT " ZEREN_TASK_HOLDS " AS holds FROM task WHERE id = :task");
  gboolean holds = FALSE;

  zeren_statement_bind_int64 (statement, "task", task);
  if (zeren_statement_step (statement))
    holds = zeren_statement_get_int64 (statement, "holds") != 0;
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (!holds)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_STORAGE_ERROR,
                       ZEREN_STORAGE_ERROR_REFUSED,
                       _ ("Files or entries are kept with this task, so it cannot be withdrawn. "
                          "Waive it with a reason instead."));

  return FALSE;
}

/** zeren_instruction_repo_remove: Returns: whether @task and where it came from are gone; refused
 * where something is kept with it */
gboolean
zeren_instruction_repo_remove (ZerenInstructionRepo *self, ZerenTask *task, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  gint64 duty;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_get_id (task) != 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  duty = zeren_task_get_duty (task);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && check_holds_nothing (self, zeren_task_get_id (task), error) &&
         run_for_duty (self, "DELETE FROM task WHERE duty = :duty", duty, error) &&
         run_for_duty (self, "DELETE FROM binding WHERE duty = :duty", duty, error) &&
         run_for_duty (self, "DELETE FROM instruction WHERE duty = :duty", duty, error) &&
         run_for_duty (self, "DELETE FROM duty WHERE id = :duty AND plan ISNULL", duty, error) &&
         zeren_history_record (
           database, "withdraw", "task", zeren_task_get_id (task), NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- threads ---------------------------------------------------------------------------------- */

/** zeren_instruction_repo_list_entries: Returns: (transfer full) (element-type ZerenTaskEntry)
 * (nullable): the thread of @task, the oldest first */
GPtrArray *
zeren_instruction_repo_list_entries (ZerenInstructionRepo *self, gint64 task, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, task, text, recorded_at, who "
                                  "FROM task_entry WHERE task = :task ORDER BY id");
  zeren_statement_bind_int64 (statement, "task", task);

  return zeren_repo_read_all (statement, ZEREN_TYPE_TASK_ENTRY, error);
}

/** zeren_instruction_repo_add_entry: Returns: whether @entry stands in the thread of its task; when
 * and who are the clock's and the database's */
gboolean
zeren_instruction_repo_add_entry (ZerenInstructionRepo *self, ZerenTaskEntry *entry, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;
  gint64 task;

  g_return_val_if_fail (ZEREN_IS_INSTRUCTION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_entry_get_id (entry) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  task = zeren_task_entry_get_task (entry);
  zeren_task_entry_set_recorded_at (entry, now);
  zeren_task_entry_set_who (entry, zeren_database_get_who (database));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_check_exists (
           self, "SELECT id FROM task WHERE id = :id", NO_TASK, task, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO task_entry (task, text, recorded_at, who) "
                            "VALUES (:task, :text, :recorded_at, :who)",
                            entry,
                            error) &&
         zeren_history_record (database, "note", "task", task, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
