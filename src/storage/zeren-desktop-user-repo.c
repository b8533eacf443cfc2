/* zeren-desktop-user-repo.c: keeps who sits at the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-desktop-user-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenDesktopUserRepo, zeren_desktop_user_repo)

#define NO_USER N_ ("There is no user with the number %s.")

/** zeren_desktop_user_repo_list: Returns: (transfer full) (element-type ZerenDesktopUser)
 * (nullable): everybody who has said who they are */
GPtrArray *
zeren_desktop_user_repo_list (ZerenDesktopUserRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DESKTOP_USER_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, login, member, role FROM desktop_user ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_DESKTOP_USER, error);
}

/** zeren_desktop_user_repo_save: Returns: whether @user is stored; one without an id is added */
gboolean
zeren_desktop_user_repo_save (ZerenDesktopUserRepo *self, ZerenDesktopUser *user, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DESKTOP_USER_REPO (self), FALSE);

  if (zeren_desktop_user_get_id (user) == 0)
    return zeren_repo_store (self,
                             "INSERT INTO desktop_user (login, member, role) "
                             "VALUES (:login, :member, :role)",
                             user,
                             "add",
                             "desktop_user",
                             NO_USER,
                             error);

  return zeren_repo_store (self,
                           "UPDATE desktop_user SET member = :member, role = :role WHERE id = :id",
                           user,
                           "update",
                           "desktop_user",
                           NO_USER,
                           error);
}

/** zeren_desktop_user_repo_remove: Returns: whether nobody is chosen for that login any more */
gboolean
zeren_desktop_user_repo_remove (ZerenDesktopUserRepo *self, ZerenDesktopUser *user, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DESKTOP_USER_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  statement = zeren_repo_prepare (self, "DELETE FROM desktop_user WHERE id = :id");
  zeren_statement_bind_int64 (statement, "id", zeren_desktop_user_get_id (user));

  return zeren_statement_run (statement, error) &&
         zeren_history_record (
           database, "remove", "desktop_user", zeren_desktop_user_get_id (user), NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
