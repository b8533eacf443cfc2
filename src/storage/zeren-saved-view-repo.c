/* zeren-saved-view-repo.c: keeps the ways of looking at a list that were given a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-saved-view-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenSavedViewRepo, zeren_saved_view_repo)

#define MISSING N_ ("There is no saved view with the number %s.")

/** zeren_saved_view_repo_list: Returns: (transfer full) (element-type ZerenSavedView) (nullable):
 * the views of @place in the order of saving */
GPtrArray *
zeren_saved_view_repo_list (ZerenSavedViewRepo *self, const char *place, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_SAVED_VIEW_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, place, name, query FROM saved_view "
                                  "WHERE place = :place ORDER BY id");
  zeren_statement_bind_string (statement, "place", place);

  return zeren_repo_read_all (statement, ZEREN_TYPE_SAVED_VIEW, error);
}

/** zeren_saved_view_repo_load: Returns: (transfer full) (nullable): one view */
ZerenSavedView *
zeren_saved_view_repo_load (ZerenSavedViewRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_SAVED_VIEW_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT id, place, name, query FROM saved_view WHERE id = :id",
                          ZEREN_TYPE_SAVED_VIEW,
                          MISSING,
                          id,
                          error);
}

/** zeren_saved_view_repo_save: Returns: whether @view, new or changed, was stored */
gboolean
zeren_saved_view_repo_save (ZerenSavedViewRepo *self, ZerenSavedView *view, GError **error)
{
  gboolean is_new;

  g_return_val_if_fail (ZEREN_IS_SAVED_VIEW_REPO (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_SAVED_VIEW (view), FALSE);

  is_new = zeren_saved_view_get_id (view) == 0;

  return zeren_repo_store (self,
                           is_new ? "INSERT INTO saved_view (place, name, query) "
                                    "VALUES (:place, :name, :query)"
                                  : "UPDATE saved_view SET name = :name, query = :query "
                                    "WHERE id = :id",
                           view,
                           is_new ? "add" : "edit",
                           "saved_view",
                           MISSING,
                           error);
}

/** zeren_saved_view_repo_remove: Returns: whether the view is gone */
gboolean
zeren_saved_view_repo_remove (ZerenSavedViewRepo *self, gint64 id, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenSavedView) view = NULL;

  g_return_val_if_fail (ZEREN_IS_SAVED_VIEW_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  view = transaction != NULL ? zeren_saved_view_repo_load (self, id, error) : NULL;

  return view != NULL &&
         zeren_repo_update (self, "DELETE FROM saved_view WHERE id = :id", view, MISSING, error) &&
         zeren_history_record (
           database, "remove", "saved_view", id, zeren_saved_view_get_name (view), error) &&
         zeren_transaction_commit (transaction, error);
}
