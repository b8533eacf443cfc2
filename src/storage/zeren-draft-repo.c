/* zeren-draft-repo.c: keeps where drafts are worked on and what persons have made of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenDraftRepo, zeren_draft_repo)

#define NO_COPY N_ ("There is no copy with the number %s.")

#define OF_OWNER                                                                                   \
  "WHERE case_document IN (SELECT id FROM case_document WHERE case_id = :case_id) "                \
  "OR task_document IN (SELECT id FROM task_document WHERE task = :task) "                         \
  "ORDER BY id"

static GPtrArray *
list (ZerenDraftRepo *self,
      const char *sql,
      GType type,
      const ZerenDraftOwner *owner,
      GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "case_id", owner->case_id);
  zeren_statement_bind_int64 (statement, "task", owner->task);

  return zeren_repo_read_all (statement, type, error);
}

/** zeren_draft_repo_list_copies: Returns: (transfer full) (element-type ZerenDraftCopy) (nullable):
 * where the drafts of a case or of a task were written to, the oldest first */
GPtrArray *
zeren_draft_repo_list_copies (ZerenDraftRepo *self, const ZerenDraftOwner *owner, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DRAFT_REPO (self), NULL);
  g_return_val_if_fail (owner != NULL, NULL);

  return list (self,
               "SELECT id, case_document, task_document, path, sha256 FROM draft_copy " OF_OWNER,
               ZEREN_TYPE_DRAFT_COPY,
               owner,
               error);
}

/** zeren_draft_repo_list_edits: Returns: (transfer full) (element-type ZerenDraftEdit) (nullable):
 * what persons have made of the drafts of a case or of a task, in the order of noticing */
GPtrArray *
zeren_draft_repo_list_edits (ZerenDraftRepo *self, const ZerenDraftOwner *owner, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DRAFT_REPO (self), NULL);
  g_return_val_if_fail (owner != NULL, NULL);

  return list (self,
               "SELECT id, case_document, task_document, file, placeholders, changed_at, "
               "noticed_at, who FROM draft_edit " OF_OWNER,
               ZEREN_TYPE_DRAFT_EDIT,
               owner,
               error);
}

static gint64
find_copy (ZerenDraftRepo *self, const char *path, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "SELECT id FROM draft_copy WHERE path = :path");
  gint64 id = 0;

  zeren_statement_bind_string (statement, "path", path);
  if (zeren_statement_step (statement))
    id = zeren_statement_get_int64 (statement, "id");

  return zeren_statement_finish (statement, error) ? id : -1;
}

/**
 * zeren_draft_repo_put_copy:
 * @self: a repository
 * @copy: a file that a draft was written to, or what stands in it now
 * @error: return location for a #ZerenStorageError
 *
 * A path is remembered once, for what was written to it last.
 *
 * Returns: whether it is remembered and has an id now
 */
gboolean
zeren_draft_repo_put_copy (ZerenDraftRepo *self, ZerenDraftCopy *copy, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  gint64 id;

  g_return_val_if_fail (ZEREN_IS_DRAFT_REPO (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_DRAFT_COPY (copy), FALSE);

  transaction = zeren_database_begin (zeren_repo_get_database (ZEREN_REPO (self)), error);
  id = transaction != NULL ? find_copy (self, zeren_draft_copy_get_path (copy), error) : -1;
  if (id < 0)
    return FALSE;
  zeren_record_set_id (ZEREN_RECORD (copy), id);

  return zeren_repo_store (
           self,
           id == 0 ? "INSERT INTO draft_copy (case_document, task_document, path, sha256) "
                     "VALUES (:case_document, :task_document, :path, :sha256)"
                   : "UPDATE draft_copy SET case_document = :case_document, "
                     "task_document = :task_document, sha256 = :sha256 WHERE id = :id",
           copy,
           "put",
           "draft_copy",
           NO_COPY,
           error) &&
         zeren_transaction_commit (transaction, error);
}

/**
 * zeren_draft_repo_add_edit:
 * @self: a repository
 * @owner: whose draft it is
 * @edit: a new version; its file is in the file store already
 * @error: return location for a #ZerenStorageError
 *
 * The moment of noticing is the clock's, and who has made it is who works with the database.
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_draft_repo_add_edit (ZerenDraftRepo *self,
                           const ZerenDraftOwner *owner,
                           ZerenDraftEdit *edit,
                           GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (ZEREN_IS_DRAFT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_draft_edit_get_id (edit) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_draft_edit_set_noticed_at (edit, now);
  zeren_draft_edit_set_who (edit, zeren_database_get_who (database));

  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_insert (self,
                            "INSERT INTO draft_edit (case_document, task_document, file, "
                            "placeholders, changed_at, noticed_at, who) "
                            "VALUES (:case_document, :task_document, :file, :placeholders, "
                            ":changed_at, :noticed_at, :who)",
                            edit,
                            error) &&
         zeren_history_record (database,
                               "edit-document",
                               owner->case_id != 0 ? "accountability_case" : "task",
                               owner->case_id != 0 ? owner->case_id : owner->task,
                               NULL,
                               error) &&
         zeren_transaction_commit (transaction, error);
}

static gboolean
run_with_both (ZerenDraftRepo *self, const char *sql, gint64 from, gint64 to, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "from", from);
  zeren_statement_bind_int64 (statement, "to", to);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_draft_repo_carry:
 * @self: a repository
 * @from: a document of a case that was changed by hand
 * @to: the document of a newer draft that it goes on as
 * @error: return location for a #ZerenStorageError
 *
 * The newest version of the one is the newest of the other, and its copies are copies of the other
 * from now on.
 *
 * Returns: whether that holds now
 */
gboolean
zeren_draft_repo_carry (ZerenDraftRepo *self, gint64 from, gint64 to, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_DRAFT_REPO (self), FALSE);
  g_return_val_if_fail (from != to, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         run_with_both (self,
                        "INSERT INTO draft_edit (case_document, file, placeholders, changed_at, "
                        "noticed_at, who) "
                        "SELECT :to, file, placeholders, changed_at, noticed_at, who "
                        "FROM draft_edit WHERE case_document = :from ORDER BY id DESC LIMIT 1",
                        from,
                        to,
                        error) &&
         run_with_both (self,
                        "UPDATE draft_copy SET case_document = :to WHERE case_document = :from",
                        from,
                        to,
                        error) &&
         zeren_history_record (database, "carry", "case_document", to, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
