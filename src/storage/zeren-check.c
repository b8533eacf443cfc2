/* zeren-check.c: whether the database is what its history says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-check-private.h"

#include "zeren-file-store.h"
#include "zeren-migration-private.h"
#include "zeren-row-image-private.h"
#include "zeren-storage-error-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kind_ids[] = {
  "damaged",     "reference",       "schema",       "chain",        "row_changed",
  "row_missing", "row_unaccounted", "file_missing", "file_changed",
};

void
zeren_finding_free (ZerenFinding *self)
{
  g_free (self->table);
  g_free (self->message);
  g_free (self);
}

const char *
zeren_finding_kind_to_id (ZerenFindingKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_ids), NULL);

  return kind_ids[kind];
}

/** zeren_check_add: adds a finding; takes @message */
void
zeren_check_add (GPtrArray *findings,
                 ZerenFindingKind kind,
                 const char *table,
                 gint64 row,
                 char *message)
{
  ZerenFinding *finding = g_new0 (ZerenFinding, 1);

  finding->kind = kind;
  finding->table = g_strdup (table);
  finding->row = row;
  finding->message = message;
  g_ptr_array_add (findings, finding);
}

static char *
number (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* --- what the engine finds --- */

static gboolean
check_integrity (ZerenDatabase *database,
                 GPtrArray *findings,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database, "SELECT integrity_check FROM pragma_integrity_check");

  while (zeren_statement_step (statement))
    {
      const char *text = zeren_statement_get_string (statement, "integrity_check");

      if (!g_str_equal (text, "ok"))
        zeren_check_add (findings,
                         ZEREN_FINDING_DAMAGED,
                         NULL,
                         0,
                         /* Translators: %s is what the database engine says, in English */
                         g_strdup_printf (_ ("The file of the database is damaged: %s."), text));
    }

  return zeren_statement_finish (statement, error);
}

static gboolean
check_references (ZerenDatabase *database,
                  GPtrArray *findings,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database, "SELECT \"table\" AS name, rowid AS row, parent FROM pragma_foreign_key_check");

  while (zeren_statement_step (statement))
    {
      const char *table = zeren_statement_get_string (statement, "name");
      gint64 row = zeren_statement_get_int64 (statement, "row");
      g_autofree char *id = number (row);

      zeren_check_add (
        findings,
        ZEREN_FINDING_REFERENCE,
        table,
        row,
        g_strdup_printf (
          /* Translators: tables and the number of a row */
          _ ("Row %1$s of the table “%2$s” names a row of “%3$s” that does not exist."),
          id,
          table,
          zeren_statement_get_string (statement, "parent")));
    }

  return zeren_statement_finish (statement, error);
}

/* --- the schema --- */

/* Returns: (transfer full): name → definition of every table, index and trigger */
static GHashTable *
load_schema (sqlite3 *engine, GError **error)
{
  g_autoptr (GHashTable) schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = NULL;
  int result;

  if (sqlite3_prepare_v2 (engine,
                          "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
                          -1,
                          &statement,
                          NULL) != SQLITE_OK)
    {
      zeren_storage_set_error (error, engine);
      return NULL;
    }

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    g_hash_table_insert (schema,
                         g_strdup ((const char *)sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *)sqlite3_column_text (statement, 1)));
  if (result != SQLITE_DONE)
    zeren_storage_set_error (error, engine);
  sqlite3_finalize (statement);

  return result == SQLITE_DONE ? g_steal_pointer (&schema) : NULL;
}

/* What the migrations make in an empty database */
static GHashTable *
load_expected_schema (ZerenDatabase *database, GError **error)
{
  g_auto (GStrv) scripts = zeren_migrations_load ();
  g_autoptr (GDateTime) now = zeren_clock_now (zeren_database_get_clock (database));
  GHashTable *schema = NULL;
  sqlite3 *engine = NULL;

  if (sqlite3_open_v2 (":memory:", &engine, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
      SQLITE_OK)
    zeren_storage_set_error (error, engine);
  else if (zeren_migrate (engine, NULL, (const char *const *)scripts, now, error))
    schema = load_schema (engine, error);
  sqlite3_close (engine);

  return schema;
}

static gboolean
check_schema (ZerenDatabase *database,
              GPtrArray *findings,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GHashTable) expected = load_expected_schema (database, error);
  g_autoptr (GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer name, definition;

  if (expected == NULL)
    return FALSE;
  found = load_schema (zeren_database_get_engine (database), error);
  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &definition))
    {
      if (g_strcmp0 (g_hash_table_lookup (found, name), definition) != 0)
        zeren_check_add (findings,
                         ZEREN_FINDING_SCHEMA,
                         name,
                         0,
                         /* Translators: %s is the name of a table, an index or a trigger */
                         g_strdup_printf (_ ("The definition of “%s” was changed or removed."),
                                          (const char *)name));
    }

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, &definition))
    {
      if (!g_hash_table_contains (expected, name))
        zeren_check_add (
          findings,
          ZEREN_FINDING_SCHEMA,
          name,
          0,
          /* Translators: %s is the name of a table, an index or a trigger */
          g_strdup_printf (_ ("“%s” does not belong to the database."), (const char *)name));
    }

  return TRUE;
}

/* --- rows against their last event --- */

/* Translators: %1$s is the number of a row, %2$s a table */
#define CHANGED_MESSAGE _ ("Row %1$s of the table “%2$s” was changed outside of Zeren.")
/* Translators: %1$s is the number of a row, %2$s a table */
#define MISSING_MESSAGE _ ("Row %1$s of the table “%2$s” was removed outside of Zeren.")
/* Translators: %1$s is the number of a row, %2$s a table */
#define ADDED_MESSAGE _ ("Row %1$s of the table “%2$s” was added outside of Zeren.")

static void
add_row_finding (GPtrArray *findings,
                 ZerenFindingKind kind,
                 const char *table,
                 gint64 row,
                 const char *format)
{
  g_autofree char *id = number (row);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%1$s", id, 1);
  g_string_replace (message, "%2$s", table, 1);
  zeren_check_add (
    findings, kind, table, row, g_string_free_and_steal (g_steal_pointer (&message)));
}

static void
check_row (GPtrArray *findings,
           const char *table,
           gint64 row,
           const char *image,
           const char *digest,
           const char *salt)
{
  g_autofree char *found = NULL;

  if (image == NULL && digest != NULL)
    add_row_finding (findings, ZEREN_FINDING_ROW_MISSING, table, row, MISSING_MESSAGE);
  if (image == NULL)
    return;
  if (digest == NULL)
    {
      add_row_finding (findings, ZEREN_FINDING_ROW_UNACCOUNTED, table, row, ADDED_MESSAGE);
      return;
    }

  /* Without its salt the digest of an erased event proves nothing; check_erasures() tells. */
  if (salt == NULL)
    return;
  found = zeren_row_digest (salt, table, row, image);
  if (!g_str_equal (found, digest))
    add_row_finding (findings, ZEREN_FINDING_ROW_CHANGED, table, row, CHANGED_MESSAGE);
}

static gboolean
step_rows (ZerenDatabase *database, sqlite3_stmt *rows, gboolean *has_row, GError **error)
{
  int result = sqlite3_step (rows);

  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  zeren_storage_set_error (error, zeren_database_get_engine (database));

  return FALSE;
}

/* Walks the rows and the last events about them side by side, both by id. */
static gboolean
compare_rows (ZerenDatabase *database,
              const char *table,
              sqlite3_stmt *rows,
              ZerenStatement *events,
              GPtrArray *findings,
              GError **error)
{
  gboolean has_row, has_event = zeren_statement_step (events);

  if (!step_rows (database, rows, &has_row, error))
    return FALSE;

  while (has_row || has_event)
    {
      gint64 row = has_row ? sqlite3_column_int64 (rows, 0) : G_MAXINT64;
      gint64 told = has_event ? zeren_statement_get_int64 (events, "row_id") : G_MAXINT64;
      g_autofree char *image = row <= told ? zeren_row_image (rows) : NULL;

      check_row (findings,
                 table,
                 MIN (row, told),
                 image,
                 told <= row ? zeren_statement_get_string (events, "digest") : NULL,
                 told <= row ? zeren_statement_get_string (events, "salt") : NULL);

      if (row <= told && !step_rows (database, rows, &has_row, error))
        return FALSE;
      if (told <= row)
        has_event = zeren_statement_step (events);
    }

  return TRUE;
}

static gboolean
check_table (ZerenDatabase *database, const char *table, GPtrArray *findings, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY rowid", table);
  sqlite3_stmt *rows = zeren_database_take_statement (database, sql, error);
  g_autoptr (ZerenStatement) events = NULL;
  gboolean compared;

  if (rows == NULL)
    return FALSE;

  /* A column beside max () has the value of the row that has the maximum (SQLite). */
  events = zeren_statement_new (database,
                                "SELECT last.row_id, last.digest, event_payload.salt "
                                "FROM (SELECT row_id, max (event) AS event, digest FROM event_row "
                                "WHERE table_name = :table_name GROUP BY row_id) AS last "
                                "LEFT JOIN event_payload ON event_payload.event = last.event "
                                "ORDER BY last.row_id");
  zeren_statement_bind_string (events, "table_name", table);

  compared = compare_rows (database, table, rows, events, findings, error);
  zeren_database_give_statement (database, rows);

  return compared && zeren_statement_finish (events, error);
}

static gboolean
check_rows (ZerenDatabase *database, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  guint n_tables;
  const ZerenAuditedTable *tables = zeren_audited_tables (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !check_table (database, tables[i].name, findings, error))
        return FALSE;
    }

  return TRUE;
}

/* --- files --- */

/* A row that was written by hand may hold anything. */
static gboolean
is_digest (const char *text)
{
  return text != NULL && strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
check_file (ZerenFileStore *store,
            ZerenFile *file,
            GPtrArray *findings,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  ZerenFindingKind kind;
  const char *format;

  if (is_digest (zeren_file_get_sha256 (file)) &&
      zeren_file_store_verify (store, zeren_file_get_sha256 (file), cancellable, &local))
    return TRUE;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (g_error_matches (local, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_DAMAGED))
    {
      kind = ZEREN_FINDING_FILE_CHANGED;
      format = _ ("The kept file “%1$s” (%2$s) was changed.");
    }
  else
    {
      kind = ZEREN_FINDING_FILE_MISSING;
      /* Translators: %1$s is a file name, %2$s its SHA-256 */
      format = _ ("The kept file “%1$s” (%2$s) is gone or cannot be read.");
    }

  {
    g_autoptr (GString) message = g_string_new (format);

    g_string_replace (message, "%1$s", zeren_file_get_name (file), 1);
    g_string_replace (message, "%2$s", zeren_file_get_sha256 (file), 1);
    zeren_check_add (findings,
                     kind,
                     "file",
                     zeren_file_get_id (file),
                     g_string_free_and_steal (g_steal_pointer (&message)));
  }

  return TRUE;
}

static gboolean
check_files (ZerenDatabase *database,
             GPtrArray *findings,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  g_autoptr (GPtrArray) files = zeren_file_store_list (store, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      if (!check_file (store, g_ptr_array_index (files, i), findings, cancellable, error))
        return FALSE;
    }

  return files != NULL;
}

typedef gboolean (*Check) (ZerenDatabase *database,
                           GPtrArray *findings,
                           GCancellable *cancellable,
                           GError **error);

static const Check checks[] = {
  check_integrity, check_references, check_schema, zeren_check_chain, check_rows, check_files,
};

/* Where the file is damaged, some of it may not be readable: that is a finding, not a failure. */
static gboolean
run_check (ZerenDatabase *database,
           Check check,
           GPtrArray *findings,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) local = NULL;

  if (check (database, findings, cancellable, &local))
    return TRUE;
  if (!g_error_matches (local, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_DAMAGED) &&
      !g_error_matches (local, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  zeren_check_add (findings, ZEREN_FINDING_DAMAGED, NULL, 0, g_strdup (local->message));

  return TRUE;
}

/**
 * zeren_database_check:
 * @self: a database
 * @cancellable: (nullable): to give up
 * @error: return location for an error that keeps from checking
 *
 * Compares everything with what the history says: the engine's own checks, the schema, the chain of
 * events, every row with the last event about it, every file with the digest that it is named by.
 * All of it is read as of one moment.
 *
 * Returns: (transfer full) (element-type ZerenFinding) (nullable): what is wrong, empty where all
 * is well
 */
GPtrArray *
zeren_database_check (ZerenDatabase *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean checked = TRUE;
  sqlite3 *engine;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);
  g_return_val_if_fail (!zeren_database_is_in_transaction (self), NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_finding_free);
  engine = zeren_database_get_engine (self);

  /* A reading transaction of the engine's own: what others write meanwhile is not seen. */
  sqlite3_exec (engine, "BEGIN", NULL, NULL, NULL);
  for (guint i = 0; checked && i < G_N_ELEMENTS (checks); i++)
    checked = run_check (self, checks[i], findings, cancellable, error);
  if (!sqlite3_get_autocommit (engine))
    sqlite3_exec (engine, "COMMIT", NULL, NULL, NULL);

  return checked ? g_steal_pointer (&findings) : NULL;
}
