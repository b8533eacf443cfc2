/* zeren-setting-repo.c: keeps what the office has set for itself, by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-setting-repo.h"

#include "zeren-repo-private.h"

ZEREN_DEFINE_REPO (ZerenSettingRepo, zeren_setting_repo)

static gboolean
find (ZerenSettingRepo *self, const char *name, gint64 *id, char **value, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "SELECT id, value FROM setting WHERE name = :name");

  *id = 0;
  *value = NULL;
  zeren_statement_bind_string (statement, "name", name);
  if (zeren_statement_step (statement))
    {
      *id = zeren_statement_get_int64 (statement, "id");
      *value = g_strdup (zeren_statement_get_string (statement, "value"));
    }
  if (zeren_statement_finish (statement, error))
    return TRUE;
  g_clear_pointer (value, g_free);

  return FALSE;
}

/**
 * zeren_setting_repo_get:
 * @self: a repository
 * @name: the name of a setting
 * @value: (out) (nullable): what is set, %NULL where nothing is
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it could be read
 */
gboolean
zeren_setting_repo_get (ZerenSettingRepo *self, const char *name, char **value, GError **error)
{
  gint64 id;

  g_return_val_if_fail (ZEREN_IS_SETTING_REPO (self), FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);

  return find (self, name, &id, value, error);
}

static gboolean
insert (ZerenSettingRepo *self, const char *name, const char *value, gint64 *id, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self,
                                                             "INSERT INTO setting (name, value) "
                                                             "VALUES (:name, :value) "
                                                             "RETURNING id");

  zeren_statement_bind_string (statement, "name", name);
  zeren_statement_bind_string (statement, "value", value);
  while (zeren_statement_step (statement))
    *id = zeren_statement_get_int64 (statement, "id");

  return zeren_statement_finish (statement, error);
}

static gboolean
update (ZerenSettingRepo *self, gint64 id, const char *value, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    value != NULL ? "UPDATE setting SET value = :value "
                                                    "WHERE id = :id"
                                                  : "DELETE FROM setting WHERE id = :id");

  if (value != NULL)
    zeren_statement_bind_string (statement, "value", value);
  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_setting_repo_set:
 * @self: a repository
 * @name: the name of a setting
 * @value: (nullable): what it is from now on; %NULL takes it away
 * @error: return location for a #ZerenStorageError
 *
 * What is set already is no change and no event.
 *
 * Returns: whether it is set so
 */
gboolean
zeren_setting_repo_set (ZerenSettingRepo *self, const char *name, const char *value, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  g_return_val_if_fail (ZEREN_IS_SETTING_REPO (self), FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL || !find (self, name, &id, &before, error))
    return FALSE;
  if (g_strcmp0 (before, value) == 0)
    return TRUE;

  return (id == 0 ? insert (self, name, value, &id, error) : update (self, id, value, error)) &&
         zeren_history_record (database, "set", "setting", id, name, error) &&
         zeren_transaction_commit (transaction, error);
}
