/* zeren-repo.c: what the repositories have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  ZerenDatabase *database;
} ZerenRepoPrivate;

/**
 * ZerenRepo:
 *
 * A repository loads and stores records of one kind. It is synchronous, belongs to the thread of
 * its database and keeps nothing in memory. Every verb that writes is one transaction with one
 * event in the history; within a transaction of the caller it is a part of that.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ZerenRepo, zeren_repo, G_TYPE_OBJECT)

static void
zeren_repo_finalize (GObject *object)
{
  ZerenRepoPrivate *priv = zeren_repo_get_instance_private (ZEREN_REPO (object));

  g_clear_object (&priv->database);

  G_OBJECT_CLASS (zeren_repo_parent_class)->finalize (object);
}

static void
zeren_repo_class_init (ZerenRepoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_repo_finalize;
}

static void
zeren_repo_init (ZerenRepo *self)
{
}

/** zeren_repo_get_database: Returns: (transfer none): the database that the repository is over */
ZerenDatabase *
zeren_repo_get_database (ZerenRepo *self)
{
  ZerenRepoPrivate *priv = zeren_repo_get_instance_private (self);

  g_return_val_if_fail (ZEREN_IS_REPO (self), NULL);

  return priv->database;
}

gpointer
zeren_repo_new (GType type, ZerenDatabase *database)
{
  ZerenRepo *self = g_object_new (type, NULL);
  ZerenRepoPrivate *priv = zeren_repo_get_instance_private (self);

  g_return_val_if_fail (ZEREN_IS_DATABASE (database), NULL);

  priv->database = g_object_ref (database);

  return self;
}

ZerenStatement *
zeren_repo_prepare (gpointer repo, const char *sql)
{
  return zeren_statement_new (zeren_repo_get_database (ZEREN_REPO (repo)), sql);
}

/** zeren_repo_read_all: Returns: (transfer full) (nullable): a record of @type for each row */
GPtrArray *
zeren_repo_read_all (ZerenStatement *statement, GType type, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  while (zeren_statement_step (statement))
    {
      gpointer record = g_object_new (type, NULL);

      zeren_statement_read_record (statement, record);
      g_ptr_array_add (records, record);
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&records) : NULL;
}

/**
 * zeren_repo_set_not_found:
 * @error: return location for a %ZEREN_STORAGE_ERROR_NOT_FOUND
 * @missing: the message, marked with N_ (), with `%s` for the number
 * @id: the number that was asked for
 */
void
zeren_repo_set_not_found (GError **error, const char *missing, gint64 id)
{
  g_autoptr (GString) message = g_string_new (g_dgettext (GETTEXT_PACKAGE, missing));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_string_replace (message, "%s", number, 1);
  g_set_error_literal (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND, message->str);
}

/** zeren_repo_read_one: Returns: (transfer full) (nullable): the record of the only row; @missing
 * is the message where there is none */
gpointer
zeren_repo_read_one (ZerenStatement *statement,
                     GType type,
                     const char *missing,
                     gint64 id,
                     GError **error)
{
  g_autoptr (ZerenRecord) record = NULL;

  if (zeren_statement_step (statement))
    {
      record = g_object_new (type, NULL);
      zeren_statement_read_record (statement, record);
    }
  if (!zeren_statement_finish (statement, error))
    return NULL;
  if (record == NULL)
    zeren_repo_set_not_found (error, missing, id);

  return g_steal_pointer (&record);
}

/** zeren_repo_load: Returns: (transfer full) (nullable): the record that @sql finds for `:id` */
gpointer
zeren_repo_load (gpointer repo,
                 const char *sql,
                 GType type,
                 const char *missing,
                 gint64 id,
                 GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (repo, sql);

  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_repo_read_one (statement, type, missing, id, error);
}

/** zeren_repo_check_exists: Returns: whether @sql finds a row for `:id` */
gboolean
zeren_repo_check_exists (gpointer repo,
                         const char *sql,
                         const char *missing,
                         gint64 id,
                         GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (repo, sql);
  gboolean found;

  zeren_statement_bind_int64 (statement, "id", id);
  found = zeren_statement_step (statement);
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (!found)
    zeren_repo_set_not_found (error, missing, id);

  return found;
}

/** zeren_repo_insert: inserts @record within a transaction and gives it its id */
gboolean
zeren_repo_insert (gpointer repo, const char *sql, gpointer record, GError **error)
{
  ZerenDatabase *database = zeren_repo_get_database (ZEREN_REPO (repo));
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (repo, sql);

  zeren_statement_bind_record (statement, record);
  if (!zeren_statement_run (statement, error))
    return FALSE;

  zeren_record_set_id (record, sqlite3_last_insert_rowid (zeren_database_get_engine (database)));

  return TRUE;
}

/** zeren_repo_update: updates the row of @record within a transaction */
gboolean
zeren_repo_update (gpointer repo,
                   const char *sql,
                   gpointer record,
                   const char *missing,
                   GError **error)
{
  ZerenDatabase *database = zeren_repo_get_database (ZEREN_REPO (repo));
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (repo, sql);

  zeren_statement_bind_record (statement, record);
  if (!zeren_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (zeren_database_get_engine (database)) == 1)
    return TRUE;

  zeren_repo_set_not_found (error, missing, zeren_record_get_id (record));

  return FALSE;
}

/**
 * zeren_repo_store:
 * @repo: a repository
 * @sql: an INSERT for a record without an id, an UPDATE for one with
 * @record: what to store
 * @verb: what the history calls it
 * @table: the table
 * @missing: see zeren_repo_set_not_found()
 * @error: return location for a #ZerenStorageError
 *
 * One whole verb: transaction, row and event.
 *
 * Returns: whether it was stored
 */
gboolean
zeren_repo_store (gpointer repo,
                  const char *sql,
                  gpointer record,
                  const char *verb,
                  const char *table,
                  const char *missing,
                  GError **error)
{
  ZerenDatabase *database = zeren_repo_get_database (ZEREN_REPO (repo));
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);
  gboolean is_new = zeren_record_get_id (record) == 0;

  if (transaction == NULL)
    return FALSE;

  if ((is_new ? zeren_repo_insert (repo, sql, record, error)
              : zeren_repo_update (repo, sql, record, missing, error)) &&
      zeren_history_record (database, verb, table, zeren_record_get_id (record), NULL, error) &&
      zeren_transaction_commit (transaction, error))
    return TRUE;

  if (is_new)
    zeren_record_set_id (record, 0);

  return FALSE;
}
