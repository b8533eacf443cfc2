/* zeren-task-document-repo.c: keeps the papers that are drafted before the act of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-document-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenTaskDocumentRepo, zeren_task_document_repo)

#define NO_TASK N_ ("There is no task with the number %s.")

/** zeren_task_document_repo_list: Returns: (transfer full) (element-type ZerenTaskDocument)
 * (nullable): the papers of a task in the order of drafting */
GPtrArray *
zeren_task_document_repo_list (ZerenTaskDocumentRepo *self, gint64 task, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_DOCUMENT_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, task, kind, file_docx, file_pdf, name, placeholders, "
                                  "drafted_at, template_name "
                                  "FROM task_document WHERE task = :task ORDER BY id");
  zeren_statement_bind_int64 (statement, "task", task);

  return zeren_repo_read_all (statement, ZEREN_TYPE_TASK_DOCUMENT, error);
}

/**
 * zeren_task_document_repo_add:
 * @self: a repository
 * @document: a new paper; its files are in the file store already
 * @error: return location for a #ZerenStorageError
 *
 * The moment of drafting is the clock's.
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_task_document_repo_add (ZerenTaskDocumentRepo *self,
                              ZerenTaskDocument *document,
                              GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;
  gint64 task;

  g_return_val_if_fail (ZEREN_IS_TASK_DOCUMENT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_document_get_id (document) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_task_document_set_drafted_at (document, now);
  task = zeren_task_document_get_task (document);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_check_exists (
           self, "SELECT id FROM task WHERE id = :id", NO_TASK, task, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO task_document (task, kind, file_docx, file_pdf, name, "
                            "placeholders, drafted_at, template_name) "
                            "VALUES (:task, :kind, :file_docx, :file_pdf, :name, :placeholders, "
                            ":drafted_at, :template_name)",
                            document,
                            error) &&
         zeren_history_record (database,
                               "draft-document",
                               "task",
                               task,
                               zeren_task_document_get_name (document),
                               error) &&
         zeren_transaction_commit (transaction, error);
}
