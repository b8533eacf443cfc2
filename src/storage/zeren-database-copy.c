/* zeren-database-copy.c: a whole copy of the database while it is in use, and what tells that it is
 * one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-database-copy.h"

#include "zeren-database-private.h"
#include "zeren-migration-private.h"
#include "zeren-statement-private.h"
#include "zeren-storage-error-private.h"

#include <glib/gi18n-lib.h>

#define FILE_NAME     "zeren.db"
#define PAGES_AT_ONCE 256
#define WAIT_US       (50 * 1000)
#define MAX_WAITS     200 /* ten seconds */
#define LOCK_WAIT_MS  500

/* What the history itself is kept in; the other tables are those that it accounts for. */
static const char *const history_tables[] = { "event", "event_row", "event_payload" };

void
zeren_table_count_free (ZerenTableCount *self)
{
  g_free (self->table);
  g_free (self);
}

static sqlite3 *
open_engine (const char *folder, int flags, GError **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  sqlite3 *engine = NULL;

  if (sqlite3_open_v2 (path, &engine, flags | SQLITE_OPEN_EXRESCODE, NULL) == SQLITE_OK)
    return engine;

  zeren_storage_set_error (error, engine);
  sqlite3_close (engine);

  return NULL;
}

/* A reading transaction holds the moment fast: without it every write of another connection would
 * let the copy begin anew. */
static gboolean
hold_moment (sqlite3 *engine, gboolean *held, GError **error)
{
  *held = sqlite3_get_autocommit (engine) != 0;
  if (!*held ||
      sqlite3_exec (engine, "BEGIN; SELECT 1 FROM sqlite_schema", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  zeren_storage_set_error (error, engine);
  sqlite3_exec (engine, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

static void
release_moment (sqlite3 *engine, gboolean held)
{
  if (held)
    sqlite3_exec (engine, "ROLLBACK", NULL, NULL, NULL);
}

/* Some pages at a time, so that it can be given up and others may write meanwhile. */
static gboolean
copy_pages (sqlite3 *copy,
            sqlite3 *engine,
            GCancellable *cancellable,
            GFileProgressCallback progress,
            gpointer progress_data,
            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", engine, "main");
  guint n_waits = 0;
  int result = SQLITE_OK;

  if (backup == NULL)
    {
      zeren_storage_set_error (error, copy);
      return FALSE;
    }

  while (result == SQLITE_OK && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
      if (progress != NULL)
        progress (sqlite3_backup_pagecount (backup) - sqlite3_backup_remaining (backup),
                  sqlite3_backup_pagecount (backup),
                  progress_data);
      if (((result & 0xff) == SQLITE_BUSY || (result & 0xff) == SQLITE_LOCKED) &&
          n_waits++ < MAX_WAITS)
        {
          g_usleep (WAIT_US);
          result = SQLITE_OK;
        }
    }

  sqlite3_backup_finish (backup);
  if (result != SQLITE_DONE && result != SQLITE_OK)
    zeren_storage_set_error (error, copy);

  return result == SQLITE_DONE;
}

/* The copy is one file that needs no log beside it. */
static gboolean
leave_log (sqlite3 *engine, GError **error)
{
  if (sqlite3_exec (engine, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  zeren_storage_set_error (error, engine);

  return FALSE;
}

/**
 * zeren_database_copy:
 * @self: a database
 * @folder: a folder that has no database
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told how many of how many pages are copied
 * @progress_data: handed to @progress
 * @error: return location for a #ZerenStorageError
 *
 * Copies the database as of one moment, whoever works with it. Where it fails, an unfinished file
 * may be left in @folder.
 *
 * Returns: whether @folder has a database now; the files that are kept beside it are not copied
 */
gboolean
zeren_database_copy (ZerenDatabase *self,
                     const char *folder,
                     GCancellable *cancellable,
                     GFileProgressCallback progress,
                     gpointer progress_data,
                     GError **error)
{
  gboolean copied, held;
  sqlite3 *engine;
  sqlite3 *copy;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  engine = zeren_database_get_engine (self);
  if (!hold_moment (engine, &held, error))
    return FALSE;

  copy = open_engine (folder, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  copied = copy != NULL && copy_pages (copy, engine, cancellable, progress, progress_data, error) &&
           leave_log (copy, error);
  sqlite3_close (copy);
  release_moment (engine, held);

  return copied;
}

static gboolean
add_count (ZerenDatabase *self, const char *table, GPtrArray *counts, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) AS count FROM %s", table);
  g_autoptr (ZerenStatement) statement = zeren_statement_new (self, sql);
  ZerenTableCount *count = g_new0 (ZerenTableCount, 1);

  count->table = g_strdup (table);
  if (zeren_statement_step (statement))
    count->rows = zeren_statement_get_int64 (statement, "count");
  g_ptr_array_add (counts, count);

  return zeren_statement_finish (statement, error);
}

/* A database that is still to be converted does not have the tables of later versions. */
static gboolean
has_table (ZerenDatabase *self, const char *table, gboolean *has, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  statement = zeren_statement_new (self,
                                   "SELECT name "
                                   "FROM sqlite_schema "
                                   "WHERE type = 'table' AND name = :name");
  zeren_statement_bind_string (statement, "name", table);
  *has = zeren_statement_step (statement);

  return zeren_statement_finish (statement, error);
}

/**
 * zeren_database_count_rows:
 *
 * Returns: (transfer full) (element-type ZerenTableCount) (nullable): how many rows every table
 *   has that is there, those of the history last
 */
GPtrArray *
zeren_database_count_rows (ZerenDatabase *self, GError **error)
{
  g_autoptr (GPtrArray)
    counts = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_table_count_free);
  const ZerenAuditedTable *tables;
  guint n_tables;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);

  tables = zeren_audited_tables (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      gboolean has;

      if (!has_table (self, tables[i].name, &has, error) ||
          (has && !add_count (self, tables[i].name, counts, error)))
        return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (history_tables); i++)
    {
      if (!add_count (self, history_tables[i], counts, error))
        return NULL;
    }

  return g_steal_pointer (&counts);
}

/** zeren_database_get_version: Returns: the version of the schema, 0 with @error */
gint64
zeren_database_get_version (ZerenDatabase *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  gint64 version = 0;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), 0);

  statement = zeren_statement_new (self, "SELECT user_version FROM pragma_user_version");
  if (zeren_statement_step (statement))
    version = zeren_statement_get_int64 (statement, "user_version");

  return zeren_statement_finish (statement, error) ? version : 0;
}

/** zeren_database_get_newest_version: Returns: the version of the schema that this program writes
 */
guint
zeren_database_get_newest_version (void)
{
  g_auto (GStrv) scripts = zeren_migrations_load ();

  return g_strv_length (scripts);
}

/**
 * zeren_database_get_history_end:
 * @seq: (out): the number of the last event, 0 where there is none
 * @hash: (out) (nullable): its hash, which stands for all that was ever done
 *
 * Returns: whether it could be read
 */
gboolean
zeren_database_get_history_end (ZerenDatabase *self, gint64 *seq, char **hash, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), FALSE);

  *seq = 0;
  *hash = NULL;
  statement = zeren_statement_new (self, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  if (zeren_statement_step (statement))
    {
      *seq = zeren_statement_get_int64 (statement, "seq");
      *hash = g_strdup (zeren_statement_get_string (statement, "hash"));
    }

  return zeren_statement_finish (statement, error);
}

/** zeren_database_dup_event_hash: Returns: (transfer full) (nullable): the hash of an event, %NULL
 * without an error where there is none of that number */
char *
zeren_database_dup_event_hash (ZerenDatabase *self, gint64 seq, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);

  statement = zeren_statement_new (self, "SELECT hash FROM event WHERE seq = :seq");
  zeren_statement_bind_int64 (statement, "seq", seq);
  if (zeren_statement_step (statement))
    hash = g_strdup (zeren_statement_get_string (statement, "hash"));

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&hash) : NULL;
}

/** zeren_database_count_changes_since: Returns: how many events came after that number, those
 * aside that only tell what is set; -1 with @error */
gint64
zeren_database_count_changes_since (ZerenDatabase *self, gint64 seq, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  gint64 changes = 0;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), -1);

  statement = zeren_statement_new (self,
                                   "SELECT count (*) AS changes "
                                   "FROM event "
                                   "WHERE seq > :seq AND object_kind <> 'setting'");
  zeren_statement_bind_int64 (statement, "seq", seq);
  if (zeren_statement_step (statement))
    changes = zeren_statement_get_int64 (statement, "changes");

  return zeren_statement_finish (statement, error) ? changes : -1;
}

/**
 * zeren_database_check_unused:
 * @folder: the folder of a database
 * @error: %ZEREN_STORAGE_ERROR_BUSY where somebody has it open
 *
 * The log is left only when nobody else has the database open, so that is asked for. Afterwards the
 * database is one file without a log, until it is opened again.
 *
 * Returns: whether nobody uses the database; %TRUE too where there is none
 */
gboolean
zeren_database_check_unused (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  sqlite3 *engine;
  gboolean unused;
  int result;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  engine = open_engine (folder, SQLITE_OPEN_READWRITE, error);
  if (engine == NULL)
    return FALSE;

  sqlite3_busy_timeout (engine, LOCK_WAIT_MS);
  sqlite3_exec (engine, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  result = sqlite3_errcode (engine) & 0xff;
  /* What cannot be read at all is nobody's: it is what a backup is restored for. */
  unused = result == SQLITE_OK || result == SQLITE_NOTADB || result == SQLITE_CORRUPT;
  if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
    g_set_error_literal (error,
                         ZEREN_STORAGE_ERROR,
                         ZEREN_STORAGE_ERROR_BUSY,
                         _ ("The database is open in another window or program. Close it there "
                            "and try again."));
  else if (!unused)
    zeren_storage_set_error (error, engine);
  sqlite3_close (engine);

  return unused;
}
