/* zeren-template-repo.c: keeps the files of the office that documents are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-repo.h"

#include "zeren-repo-private.h"
#include "zeren-storage-error.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenTemplateRepo, zeren_template_repo)

#define MISSING N_ ("There is no template with the number %s.")

/** zeren_template_repo_list: Returns: (transfer full) (element-type ZerenTemplate) (nullable): the
 * templates of the office, at most one of each kind */
GPtrArray *
zeren_template_repo_list (ZerenTemplateRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TEMPLATE_REPO (self), NULL);

  statement = zeren_repo_prepare (
    self, "SELECT id, kind, file, file_name, added_at FROM template ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_TEMPLATE, error);
}

static gboolean
find (ZerenTemplateRepo *self, ZerenTemplateKind kind, ZerenTemplate **found, GError **error)
{
  g_autoptr (GPtrArray) all = zeren_template_repo_list (self, error);

  *found = NULL;
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (zeren_template_get_kind (g_ptr_array_index (all, i)) == kind)
        g_set_object (found, g_ptr_array_index (all, i));
    }

  return all != NULL;
}

static gboolean
take_away (ZerenTemplateRepo *self, ZerenTemplate *template, GError **error)
{
  return zeren_repo_update (
           self, "DELETE FROM template WHERE id = :id", template, MISSING, error) &&
         zeren_history_record (zeren_repo_get_database (ZEREN_REPO (self)),
                               "remove",
                               "template",
                               zeren_template_get_id (template),
                               zeren_template_get_file_name (template),
                               error);
}

/**
 * zeren_template_repo_put:
 * @self: a repository
 * @replacement: a new template; its file is in the file store already
 * @error: return location for a #ZerenStorageError
 *
 * The moment of adding is the clock's. It takes the place of the one of its kind.
 *
 * Returns: whether it was stored and has an id now
 */
gboolean
zeren_template_repo_put (ZerenTemplateRepo *self, ZerenTemplate *replacement, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTemplate) before = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (ZEREN_IS_TEMPLATE_REPO (self), FALSE);
  g_return_val_if_fail (zeren_template_get_id (replacement) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_template_set_added_at (replacement, now);
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL || !find (self, zeren_template_get_kind (replacement), &before, error) ||
      (before != NULL && !take_away (self, before, error)))
    return FALSE;

  return zeren_repo_store (self,
                           "INSERT INTO template (kind, file, file_name, added_at) "
                           "VALUES (:kind, :file, :file_name, :added_at)",
                           replacement,
                           "add",
                           "template",
                           MISSING,
                           error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_template_repo_remove: Returns: whether the template of @kind is gone; it is an error where
 * there was none */
gboolean
zeren_template_repo_remove (ZerenTemplateRepo *self, ZerenTemplateKind kind, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTemplate) template = NULL;

  g_return_val_if_fail (ZEREN_IS_TEMPLATE_REPO (self), FALSE);

  transaction = zeren_database_begin (zeren_repo_get_database (ZEREN_REPO (self)), error);
  if (transaction == NULL || !find (self, kind, &template, error))
    return FALSE;
  if (template == NULL)
    {
      g_set_error_literal (error,
                           ZEREN_STORAGE_ERROR,
                           ZEREN_STORAGE_ERROR_NOT_FOUND,
                           _ ("There is no template of the office for this document."));
      return FALSE;
    }

  return take_away (self, template, error) && zeren_transaction_commit (transaction, error);
}
