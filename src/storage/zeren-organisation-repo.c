/* zeren-organisation-repo.c: keeps organisations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenOrganisationRepo, zeren_organisation_repo)

#define COLUMNS "id, parent, name, kind, position, ended_on "

#define MISSING N_ ("There is no organization with the number %s.")

/* The order of the tree: the sort keys of all ancestors, one after the other. Positions and ids are
 * padded so that they sort as numbers. */
#define TREE                                                                                       \
  "WITH RECURSIVE tree (id, rank) AS ("                                                            \
  "  SELECT id, format ('%010d.%010d', position, id) FROM organisation WHERE parent IS :root "     \
  "  UNION ALL "                                                                                   \
  "  SELECT child.id, tree.rank || '/' || format ('%010d.%010d', child.position, child.id) "       \
  "  FROM organisation AS child JOIN tree ON child.parent = tree.id"                               \
  ") "

/** zeren_organisation_repo_list: Returns: (transfer full) (element-type ZerenOrganisation)
 * (nullable): all organisations in the order of the tree */
GPtrArray *
zeren_organisation_repo_list (ZerenOrganisationRepo *self, GError **error)
{
  return zeren_organisation_repo_list_below (self, 0, NULL, error);
}

/**
 * zeren_organisation_repo_list_below:
 * @self: a repository
 * @id: an organisation, which is not in the list itself; 0 for the whole tree
 * @kind: (nullable): only those of this kind
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenOrganisation) (nullable): the organisations below, at
 *   any depth, in the order of the tree
 */
GPtrArray *
zeren_organisation_repo_list_below (ZerenOrganisationRepo *self,
                                    gint64 id,
                                    const char *kind,
                                    GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  TREE
                                  "SELECT organisation.id, parent, name, kind, position, ended_on "
                                  "FROM tree JOIN organisation ON organisation.id = tree.id "
                                  "WHERE :kind IS NULL OR kind = :kind "
                                  "ORDER BY rank");
  zeren_statement_bind_id (statement, "root", id);
  zeren_statement_bind_string (statement, "kind", kind);

  return zeren_repo_read_all (statement, ZEREN_TYPE_ORGANISATION, error);
}

/**
 * zeren_organisation_repo_find_last_position:
 * @self: a repository
 * @parent: an organisation, 0 for those at the top
 * @position: (out): the greatest position directly below it, 0 where nothing is there
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it could be read
 */
gboolean
zeren_organisation_repo_find_last_position (ZerenOrganisationRepo *self,
                                            gint64 parent,
                                            guint *position,
                                            GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_REPO (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  *position = 0;
  statement = zeren_repo_prepare (self,
                                  "SELECT coalesce (max (position), 0) AS last "
                                  "FROM organisation WHERE parent IS :parent");
  zeren_statement_bind_id (statement, "parent", parent);
  if (zeren_statement_step (statement))
    *position = (guint)zeren_statement_get_int64 (statement, "last");

  return zeren_statement_finish (statement, error);
}

/** zeren_organisation_repo_load: Returns: (transfer full) (nullable): one organisation */
ZerenOrganisation *
zeren_organisation_repo_load (ZerenOrganisationRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " COLUMNS "FROM organisation WHERE id = :id",
                          ZEREN_TYPE_ORGANISATION,
                          MISSING,
                          id,
                          error);
}

/** zeren_organisation_repo_add: Returns: whether @organisation was added and has an id now */
gboolean
zeren_organisation_repo_add (ZerenOrganisationRepo *self,
                             ZerenOrganisation *organisation,
                             GError **error)
{
  g_autoptr (ZerenOrganisation) parent = NULL;
  gint64 parent_id;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_organisation_get_id (organisation) == 0, FALSE);

  parent_id = zeren_organisation_get_parent (organisation);
  if (parent_id != 0)
    {
      parent = zeren_organisation_repo_load (self, parent_id, error);
      if (parent == NULL)
        return FALSE;
    }

  return zeren_repo_store (self,
                           "INSERT INTO organisation (parent, name, kind, position, ended_on) "
                           "VALUES (:parent, :name, :kind, :position, :ended_on)",
                           organisation,
                           "add",
                           "organisation",
                           MISSING,
                           error);
}

/* An organisation cannot stand below itself. */
static gboolean
check_parent (ZerenOrganisationRepo *self, ZerenOrganisation *organisation, GError **error)
{
  gint64 id = zeren_organisation_get_id (organisation);
  gint64 parent = zeren_organisation_get_parent (organisation);
  g_autoptr (GPtrArray) below = NULL;
  gboolean circle = parent == id;

  if (parent == 0)
    return TRUE;

  below = zeren_organisation_repo_list_below (self, id, NULL, error);
  if (below == NULL)
    return FALSE;
  for (guint i = 0; i < below->len && !circle; i++)
    circle = zeren_organisation_get_id (g_ptr_array_index (below, i)) == parent;
  if (!circle)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_STORAGE_ERROR,
                       ZEREN_STORAGE_ERROR_REFUSED,
                       _ ("An organization cannot be moved below itself."));

  return FALSE;
}

/** zeren_organisation_repo_update: Returns: whether all of @organisation was stored */
gboolean
zeren_organisation_repo_update (ZerenOrganisationRepo *self,
                                ZerenOrganisation *organisation,
                                GError **error)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_REPO (self), FALSE);
  g_return_val_if_fail (zeren_organisation_get_id (organisation) != 0, FALSE);

  if (!check_parent (self, organisation, error))
    return FALSE;

  return zeren_repo_store (self,
                           "UPDATE organisation SET parent = :parent, name = :name, kind = :kind, "
                           "position = :position, ended_on = :ended_on "
                           "WHERE id = :id",
                           organisation,
                           "edit",
                           "organisation",
                           MISSING,
                           error);
}

/** zeren_organisation_repo_end: Returns: whether the organisation has @on as its last day now */
gboolean
zeren_organisation_repo_end (ZerenOrganisationRepo *self, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = NULL;

  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  organisation = zeren_organisation_repo_load (self, id, error);
  if (organisation == NULL)
    return FALSE;

  zeren_organisation_set_ended_on (organisation, on);

  return zeren_repo_store (self,
                           "UPDATE organisation SET ended_on = :ended_on WHERE id = :id",
                           organisation,
                           "end",
                           "organisation",
                           MISSING,
                           error);
}
