/* zeren-post-repo.c: keeps posts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-post-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenPostRepo, zeren_post_repo)

#define COLUMNS "id, organisation, title, role, ended_on "

#define MISSING N_ ("There is no post with the number %s.")

/** zeren_post_repo_list: Returns: (transfer full) (element-type ZerenPost) (nullable): the posts of
 * @organisation, of all where it is 0 */
GPtrArray *
zeren_post_repo_list (ZerenPostRepo *self, gint64 organisation, GError **error)
{
  return zeren_post_repo_list_of_role (self, organisation, NULL, error);
}

/**
 * zeren_post_repo_list_of_role:
 * @self: a repository
 * @organisation: an organisation, 0 for all
 * @role: (nullable): a role, %NULL for any
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenPost) (nullable): the posts, ended ones too
 */
GPtrArray *
zeren_post_repo_list_of_role (ZerenPostRepo *self,
                              gint64 organisation,
                              const char *role,
                              GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_POST_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT " COLUMNS "FROM post "
                                  "WHERE (:organisation IS NULL OR organisation = :organisation) "
                                  "AND (:role IS NULL OR role = :role) "
                                  "ORDER BY organisation, id");
  zeren_statement_bind_id (statement, "organisation", organisation);
  zeren_statement_bind_string (statement, "role", role);

  return zeren_repo_read_all (statement, ZEREN_TYPE_POST, error);
}

/** zeren_post_repo_load: Returns: (transfer full) (nullable): one post */
ZerenPost *
zeren_post_repo_load (ZerenPostRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_POST_REPO (self), NULL);

  return zeren_repo_load (
    self, "SELECT " COLUMNS "FROM post WHERE id = :id", ZEREN_TYPE_POST, MISSING, id, error);
}

static gboolean
check_organisation (ZerenPostRepo *self, ZerenPost *post, GError **error)
{
  return zeren_repo_check_exists (self,
                                  "SELECT id FROM organisation WHERE id = :id",
                                  N_ ("There is no organization with the number %s."),
                                  zeren_post_get_organisation (post),
                                  error);
}

/** zeren_post_repo_add: Returns: whether @post was added and has an id now */
gboolean
zeren_post_repo_add (ZerenPostRepo *self, ZerenPost *post, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_POST_REPO (self), FALSE);
  g_return_val_if_fail (zeren_post_get_id (post) == 0, FALSE);

  return check_organisation (self, post, error) &&
         zeren_repo_store (self,
                           "INSERT INTO post (organisation, title, role, ended_on) "
                           "VALUES (:organisation, :title, :role, :ended_on)",
                           post,
                           "add",
                           "post",
                           MISSING,
                           error);
}

/** zeren_post_repo_update: Returns: whether all of @post was stored */
gboolean
zeren_post_repo_update (ZerenPostRepo *self, ZerenPost *post, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_POST_REPO (self), FALSE);
  g_return_val_if_fail (zeren_post_get_id (post) != 0, FALSE);

  return check_organisation (self, post, error) &&
         zeren_repo_store (self,
                           "UPDATE post SET organisation = :organisation, title = :title, "
                           "role = :role, ended_on = :ended_on "
                           "WHERE id = :id",
                           post,
                           "edit",
                           "post",
                           MISSING,
                           error);
}

/** zeren_post_repo_end: Returns: whether the post has @on as its last day now */
gboolean
zeren_post_repo_end (ZerenPostRepo *self, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenPost) post = NULL;

  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  post = zeren_post_repo_load (self, id, error);
  if (post == NULL)
    return FALSE;

  zeren_post_set_ended_on (post, on);

  return zeren_repo_store (self,
                           "UPDATE post SET ended_on = :ended_on WHERE id = :id",
                           post,
                           "end",
                           "post",
                           MISSING,
                           error);
}
