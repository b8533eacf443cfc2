/* zeren-task-repo-evidence.c: the evidence of tasks and its versions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

#define COLUMNS "id, task, file, name, proves_on, filed_at, replaces "

/* What no newer version has taken the place of */
#define COUNTS "NOT EXISTS (SELECT 1 FROM evidence AS newer WHERE newer.replaces = evidence.id) "

#define MISSING      N_ ("There is no evidence with the number %s.")
#define MISSING_TASK N_ ("There is no task with the number %s.")

static GPtrArray *
list_of_task (ZerenTaskRepo *self, const char *sql, gint64 task, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "task", task);

  return zeren_repo_read_all (statement, ZEREN_TYPE_EVIDENCE, error);
}

/** zeren_task_repo_list_evidence: Returns: (transfer full) (element-type ZerenEvidence) (nullable):
 * the evidence of a task in the order of filing, the newest version of each */
GPtrArray *
zeren_task_repo_list_evidence (ZerenTaskRepo *self, gint64 task, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  return list_of_task (self,
                       "SELECT " COLUMNS "FROM evidence WHERE task = :task AND " COUNTS
                       "ORDER BY id",
                       task,
                       error);
}

/** zeren_task_repo_list_evidence_versions: Returns: (transfer full) (element-type ZerenEvidence)
 * (nullable): all that was filed for a task in the order of filing, older versions too */
GPtrArray *
zeren_task_repo_list_evidence_versions (ZerenTaskRepo *self, gint64 task, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  return list_of_task (
    self, "SELECT " COLUMNS "FROM evidence WHERE task = :task ORDER BY id", task, error);
}

/** zeren_task_repo_list_all_evidence: Returns: (transfer full) (element-type ZerenEvidence)
 * (nullable): the evidence of every task, task by task in the order of filing, the newest version
 * of each */
GPtrArray *
zeren_task_repo_list_all_evidence (ZerenTaskRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  statement = zeren_repo_prepare (
    self, "SELECT " COLUMNS "FROM evidence WHERE " COUNTS "ORDER BY task, id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_EVIDENCE, error);
}

/** zeren_task_repo_list_evidence_of_file: Returns: (transfer full) (element-type ZerenEvidence)
 * (nullable): everything that a content is filed as, older versions too */
GPtrArray *
zeren_task_repo_list_evidence_of_file (ZerenTaskRepo *self, const char *sha256, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  statement = zeren_repo_prepare (
    self, "SELECT " COLUMNS "FROM evidence WHERE file = :file ORDER BY task, id");
  zeren_statement_bind_string (statement, "file", sha256);

  return zeren_repo_read_all (statement, ZEREN_TYPE_EVIDENCE, error);
}

/** zeren_task_repo_count_evidence: Returns: (transfer full) (element-type gint64 guint) (nullable):
 * how many files there are of each task that has any; versions of one count once */
GHashTable *
zeren_task_repo_count_evidence (ZerenTaskRepo *self, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  statement = zeren_repo_prepare (
    self, "SELECT task, count (*) AS count FROM evidence WHERE " COUNTS "GROUP BY task");
  while (zeren_statement_step (statement))
    {
      gint64 task = zeren_statement_get_int64 (statement, "task");

      g_hash_table_insert (counts,
                           g_memdup2 (&task, sizeof task),
                           GUINT_TO_POINTER (zeren_statement_get_int64 (statement, "count")));
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&counts) : NULL;
}

/** zeren_task_repo_load_evidence: Returns: (transfer full) (nullable): one piece of evidence, of
 * whatever version */
ZerenEvidence *
zeren_task_repo_load_evidence (ZerenTaskRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " COLUMNS "FROM evidence WHERE id = :id",
                          ZEREN_TYPE_EVIDENCE,
                          MISSING,
                          id,
                          error);
}

/* --- versions --------------------------------------------------------------------------------- */

/* The version that took the place of @id; %NULL in @newer where there is none. */
static gboolean
load_newer (ZerenTaskRepo *self, gint64 id, ZerenEvidence **newer, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "SELECT " COLUMNS "FROM evidence WHERE replaces = :id");

  zeren_statement_bind_int64 (statement, "id", id);
  found = zeren_repo_read_all (statement, ZEREN_TYPE_EVIDENCE, error);
  if (found == NULL)
    return FALSE;

  *newer = found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;

  return TRUE;
}

/* Versions are a chain within one task. */
static gboolean
check_replaces (ZerenTaskRepo *self, ZerenEvidence *evidence, GError **error)
{
  gint64 replaces = zeren_evidence_get_replaces (evidence);
  g_autoptr (ZerenEvidence) older = NULL;
  g_autoptr (ZerenEvidence) newer = NULL;

  if (replaces == 0)
    return TRUE;
  older = zeren_task_repo_load_evidence (self, replaces, error);
  if (older == NULL || !load_newer (self, replaces, &newer, error))
    return FALSE;
  if (zeren_evidence_get_task (older) != zeren_evidence_get_task (evidence))
    g_set_error (error,
                 ZEREN_STORAGE_ERROR,
                 ZEREN_STORAGE_ERROR_REFUSED,
                 /* Translators: %s is the name of a file */
                 _ ("“%s” is evidence of another task, so nothing filed here can replace it."),
                 zeren_evidence_get_name (older));
  else if (newer != NULL)
    g_set_error (error,
                 ZEREN_STORAGE_ERROR,
                 ZEREN_STORAGE_ERROR_REFUSED,
                 /* Translators: the name of a file, and that of its newer version */
                 _ ("“%1$s” has a newer version already: “%2$s”. Replace that one."),
                 zeren_evidence_get_name (older),
                 zeren_evidence_get_name (newer));

  return zeren_evidence_get_task (older) == zeren_evidence_get_task (evidence) && newer == NULL;
}

/**
 * zeren_task_repo_add_evidence:
 * @self: a repository
 * @evidence: new evidence; its file is in the file store already. Where it replaces an older
 *   version, that one stays and counts no more
 * @error: return location for a #ZerenStorageError
 *
 * The moment of filing is the clock's.
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_task_repo_add_evidence (ZerenTaskRepo *self, ZerenEvidence *evidence, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  gint64 task;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (zeren_evidence_get_id (evidence) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_evidence_set_filed_at (evidence, now);
  task = zeren_evidence_get_task (evidence);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_check_exists (
           self, "SELECT id FROM task WHERE id = :id", MISSING_TASK, task, error) &&
         check_replaces (self, evidence, error) &&
         zeren_repo_insert (
           self,
           "INSERT INTO evidence (task, file, name, proves_on, filed_at, replaces) "
           "VALUES (:task, :file, :name, :proves_on, :filed_at, :replaces)",
           evidence,
           error) &&
         zeren_history_record (database,
                               zeren_evidence_get_replaces (evidence) != 0 ? "file-version"
                                                                           : "file",
                               "task",
                               task,
                               zeren_evidence_get_name (evidence),
                               error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_task_repo_save_evidence_date: Returns: whether the day that @evidence proves is stored;
 * the history keeps the one of before */
gboolean
zeren_task_repo_save_evidence_date (ZerenTaskRepo *self, ZerenEvidence *evidence, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenEvidence) stored = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (zeren_evidence_get_id (evidence) != 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  stored = transaction != NULL
             ? zeren_task_repo_load_evidence (self, zeren_evidence_get_id (evidence), error)
             : NULL;
  if (stored == NULL)
    return FALSE;
  before = zeren_date_to_string (zeren_evidence_get_proves_on (stored));
  after = zeren_date_to_string (zeren_evidence_get_proves_on (evidence));
  note = g_strdup_printf (
    "%s: %s → %s", zeren_evidence_get_name (stored), *before != '\0' ? before : "–", after);

  return zeren_repo_update (self,
                            "UPDATE evidence SET proves_on = :proves_on WHERE id = :id",
                            evidence,
                            MISSING,
                            error) &&
         zeren_history_record (
           database, "date-evidence", "task", zeren_evidence_get_task (stored), note, error) &&
         zeren_transaction_commit (transaction, error);
}

/* What took the place of the removed version takes that of the one before it. */
static gboolean
close_gap (ZerenTaskRepo *self, ZerenEvidence *removed, GError **error)
{
  g_autoptr (ZerenEvidence) newer = NULL;

  if (!load_newer (self, zeren_evidence_get_id (removed), &newer, error))
    return FALSE;
  if (newer == NULL)
    return TRUE;
  zeren_evidence_set_replaces (newer, zeren_evidence_get_replaces (removed));

  return zeren_repo_update (
    self, "UPDATE evidence SET replaces = :replaces WHERE id = :id", newer, MISSING, error);
}

static gboolean
delete_row (ZerenTaskRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "DELETE FROM evidence WHERE id = :id");

  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_task_repo_remove_evidence:
 * @self: a repository
 * @id: evidence, of whatever version
 * @reason: why it does not belong there
 * @error: return location for a #ZerenStorageError
 *
 * The version before it counts again. The history keeps its name, its content's SHA-256 and the
 * reason; the content stays kept.
 *
 * Returns: whether it is evidence no more
 */
gboolean
zeren_task_repo_remove_evidence (ZerenTaskRepo *self, gint64 id, const char *reason, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenEvidence) evidence = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  evidence = transaction != NULL ? zeren_task_repo_load_evidence (self, id, error) : NULL;
  if (evidence == NULL)
    return FALSE;
  note = g_strdup_printf ("%s: %s (SHA-256 %s)",
                          zeren_evidence_get_name (evidence),
                          reason,
                          zeren_evidence_get_file (evidence));

  return close_gap (self, evidence, error) && delete_row (self, id, error) &&
         zeren_history_record (
           database, "remove-evidence", "task", zeren_evidence_get_task (evidence), note, error) &&
         zeren_transaction_commit (transaction, error);
}
