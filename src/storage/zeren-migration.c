/* zeren-migration.c: brings a database to the version of this program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-migration-private.h"

#include "zeren-storage-error-private.h"
#include "zeren-storage-resources.h"

#include <glib/gi18n-lib.h>

/* Marks the file as Zeren's own: the bytes “Zern” */
#define APPLICATION_ID 0x5a65726e

#define RESOURCE_FORMAT "/io/github/zeren_app/Zeren/storage/migrations/%03u.sql"

/**
 * zeren_migrations_load:
 *
 * Returns: (transfer full): the scripts; the first leads from an empty file to version 1, each
 *   further one from the version before to its own
 */
GStrv
zeren_migrations_load (void)
{
  g_autoptr (GStrvBuilder) scripts = g_strv_builder_new ();
  static gsize registered = 0;

  /* By hand: the linker leaves constructors of a static library out. */
  if (g_once_init_enter (&registered))
    {
      zeren_storage_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  for (guint version = 1;; version++)
    {
      g_autofree char *path = g_strdup_printf (RESOURCE_FORMAT, version);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

      if (bytes == NULL)
        break;
      g_strv_builder_take (scripts,
                           g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
    }

  return g_strv_builder_end (scripts);
}

static gboolean
execute (sqlite3 *engine, const char *sql, GError **error)
{
  if (sqlite3_exec (engine, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  zeren_storage_set_error (error, engine);

  return FALSE;
}

static gboolean
read_number (sqlite3 *engine, const char *sql, int *number, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = sqlite3_prepare_v2 (engine, sql, -1, &statement, NULL) == SQLITE_OK &&
                   sqlite3_step (statement) == SQLITE_ROW;

  if (found)
    *number = sqlite3_column_int (statement, 0);
  else
    zeren_storage_set_error (error, engine);
  sqlite3_finalize (statement);

  return found;
}

/**
 * zeren_migration_check_version:
 * @engine: an open database
 * @newest: the newest version that this program knows
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether the file is empty or a database of Zeren that is not newer than the program
 */
gboolean
zeren_migration_check_version (sqlite3 *engine, guint newest, GError **error)
{
  int application_id, version, n_objects;

  if (!read_number (engine, "SELECT count (*) FROM sqlite_schema", &n_objects, error) ||
      !read_number (engine, "PRAGMA application_id", &application_id, error) ||
      !read_number (engine, "PRAGMA user_version", &version, error))
    return FALSE;

  if (n_objects > 0 && application_id != APPLICATION_ID)
    {
      g_set_error_literal (
        error,
        ZEREN_STORAGE_ERROR,
        ZEREN_STORAGE_ERROR_DAMAGED,
        _ ("The file “zeren.db” is a database of another program. Choose another folder."));
      return FALSE;
    }
  if (version > (int)newest)
    {
      g_set_error (error,
                   ZEREN_STORAGE_ERROR,
                   ZEREN_STORAGE_ERROR_NEWER,
                   /* Translators: both are version numbers of the database */
                   _ ("A newer Zeren has written this database (version %d; this program knows "
                      "version %u). Update the program."),
                   version,
                   newest);
      return FALSE;
    }

  return TRUE;
}

/* A whole copy of the database as it is, made by the engine, so that it is right under WAL too. */
static gboolean
back_up (sqlite3 *engine, const char *folder, int version, GDateTime *now, GError **error)
{
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *name = g_strdup_printf ("zeren-version-%d-%s.db", version, stamp);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK)
    backup = sqlite3_backup_init (copy, "main", engine, "main");
  if (backup != NULL)
    {
      done = sqlite3_backup_step (backup, -1) == SQLITE_DONE;
      done = sqlite3_backup_finish (backup) == SQLITE_OK && done;
    }
  if (!done)
    {
      zeren_storage_set_error (error, copy);
      g_prefix_error_literal (error,
                              _ ("The database could not be backed up before updating it. "));
    }
  sqlite3_close (copy);

  return done;
}

static gboolean
run_script (sqlite3 *engine, const char *script, guint version, GError **error)
{
  g_autofree char *mark = g_strdup_printf (
    "PRAGMA application_id = %d; PRAGMA user_version = %u", APPLICATION_ID, version);

  return execute (engine, script, error) && execute (engine, mark, error);
}

/* Looks at the version again once nobody else can write: another process may have been faster. */
static gboolean
migrate_to (sqlite3 *engine, const char *script, guint version, GError **error)
{
  int current;

  if (!execute (engine, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (read_number (engine, "PRAGMA user_version", &current, error) &&
      (current >= (int)version || run_script (engine, script, version, error)) &&
      execute (engine, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (engine))
    sqlite3_exec (engine, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

/**
 * zeren_migrate:
 * @engine: an open database that zeren_migration_check_version() has let pass
 * @folder: where a backup goes
 * @scripts: all migrations, see zeren_migrations_load()
 * @now: for the name of the backup
 * @error: return location for a #ZerenStorageError
 *
 * Each migration is one transaction: after a failure the database has the version before.
 *
 * Returns: whether the database has the newest version now
 */
gboolean
zeren_migrate (sqlite3 *engine,
               const char *folder,
               const char *const *scripts,
               GDateTime *now,
               GError **error)
{
  guint newest = g_strv_length ((GStrv)scripts);
  int version;

  if (!read_number (engine, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= (int)newest)
    return TRUE;
  if (version > 0 && !back_up (engine, folder, version, now, error))
    return FALSE;

  for (guint i = version; i < newest; i++)
    {
      if (!migrate_to (engine, scripts[i], i + 1, error))
        return FALSE;
    }

  return TRUE;
}
