/* zeren-database.c: the one file that everything is kept in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-database-private.h"

#include "zeren-history-private.h"
#include "zeren-migration-private.h"
#include "zeren-storage-error-private.h"
#include "zeren-wording.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_NAME        "zeren.db"
#define BUSY_TIMEOUT_MS  5000
#define CACHE_STATEMENTS 128
#define JOURNAL_BYTES    (1024 * 1024)

struct _ZerenDatabase
{
  GObject parent_instance;

  char *folder;
  char *who;
  ZerenClock *clock;
  GThread *owner;
  gboolean read_only;

  sqlite3 *engine;
  GHashTable *statements; /* char * SQL → sqlite3_stmt *, those not in use */

  guint depth;     /* of transactions within each other */
  gboolean broken; /* a part of the innermost real one was given up, so it cannot be committed */
  GArray *touched; /* ZerenTouchedRow, those that no event tells of yet */
  ZerenChanges changes;
};

struct _ZerenTransaction
{
  ZerenDatabase *database;
  guint depth;         /* 1 for an outermost one */
  gboolean is_part;    /* of the one around it, and nothing of its own */
  gboolean was_broken; /* whether the one around it was when it began */
  GArray *touched;     /* what was touched before it began */
  ZerenChanges changes;
};

G_DEFINE_FINAL_TYPE (ZerenDatabase, zeren_database, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const ZerenAuditedTable audited[] = {
  { "organisation", ZEREN_CHANGES_ORGANISATIONS },
  { "post", ZEREN_CHANGES_POSTS },
  { "member", ZEREN_CHANGES_MEMBERS },
  { "appointment", ZEREN_CHANGES_MEMBERS },
  { "file", ZEREN_CHANGES_FILES },
  { "plan", ZEREN_CHANGES_PLANS },
  { "plan_document", ZEREN_CHANGES_PLANS },
  { "clause", ZEREN_CHANGES_PLANS },
  { "soft", ZEREN_CHANGES_PLANS },
  { "ground", ZEREN_CHANGES_PLANS },
  { "measure", ZEREN_CHANGES_PLANS },
  { "plan_table", ZEREN_CHANGES_PLANS },
  { "plan_table_row", ZEREN_CHANGES_PLANS },
  { "rule", ZEREN_CHANGES_PLANS },
  { "plan_post", ZEREN_CHANGES_PLANS },
  { "duty", ZEREN_CHANGES_DUTIES },
  { "binding", ZEREN_CHANGES_DUTIES },
  { "task", ZEREN_CHANGES_TASKS },
  { "evidence", ZEREN_CHANGES_TASKS },
  { "instruction", ZEREN_CHANGES_TASKS },
  { "task_entry", ZEREN_CHANGES_TASKS },
  { "task_document", ZEREN_CHANGES_TASKS },
  { "incident", ZEREN_CHANGES_INCIDENTS },
  { "incident_entry", ZEREN_CHANGES_INCIDENTS },
  { "incident_mark", ZEREN_CHANGES_INCIDENTS },
  { "incident_miss", ZEREN_CHANGES_INCIDENTS },
  { "accountability_case", ZEREN_CHANGES_CASES },
  { "case_ground", ZEREN_CHANGES_CASES },
  { "case_document", ZEREN_CHANGES_CASES },
  { "draft_copy", ZEREN_CHANGES_DRAFTS },
  { "draft_edit", ZEREN_CHANGES_DRAFTS },
  { "calendar_year", ZEREN_CHANGES_CALENDAR },
  { "calendar_day", ZEREN_CHANGES_CALENDAR },
  { "closed_year", ZEREN_CHANGES_CALENDAR },
  { "carried_task", ZEREN_CHANGES_TASKS },
  { "duty_term", ZEREN_CHANGES_DUTIES },
  { "desktop_user", ZEREN_CHANGES_SETTINGS },
  { "saved_view", ZEREN_CHANGES_SETTINGS },
  { "setting", ZEREN_CHANGES_SETTINGS },
  { "template", ZEREN_CHANGES_SETTINGS },
};

/** zeren_audited_tables: Returns: (array length=n_tables): every table but those of the history */
const ZerenAuditedTable *
zeren_audited_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (audited);

  return audited;
}

static void
assert_owner (ZerenDatabase *self)
{
  if (self->owner != g_thread_self ())
    g_error ("A database is used by the thread that opened it and by no other");
}

/* The engine tells of every row that is written, whichever statement or trigger did it. */
static void
row_written_cb (gpointer data,
                int operation,
                const char *schema,
                const char *table,
                sqlite3_int64 row)
{
  ZerenDatabase *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (audited); i++)
    {
      if (g_str_equal (audited[i].name, table))
        {
          ZerenTouchedRow touched = { audited[i].name, row };

          g_array_append_val (self->touched, touched);
          self->changes |= audited[i].changes;
          return;
        }
    }
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
zeren_database_finalize (GObject *object)
{
  ZerenDatabase *self = ZEREN_DATABASE (object);

  g_assert (self->depth == 0);

  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->engine);
  g_clear_pointer (&self->touched, g_array_unref);
  g_clear_object (&self->clock);
  g_free (self->folder);
  g_free (self->who);

  G_OBJECT_CLASS (zeren_database_parent_class)->finalize (object);
}

static void
zeren_database_class_init (ZerenDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_database_finalize;

  /* What one statement changes fits into this; of the 64 KB that the engine begins with a single
   * row with its indexes can make too much, and then all that follow write to a temporary file.
   * Where somebody else has begun to use the engine it stays as it is. */
  sqlite3_config (SQLITE_CONFIG_STMTJRNL_SPILL, JOURNAL_BYTES);

  /**
   * ZerenDatabase::changed:
   * @self: the database
   * @changes: a set of #ZerenChanges
   *
   * A transaction of this connection was committed.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   ZEREN_TYPE_DATABASE,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
}

static void
zeren_database_init (ZerenDatabase *self)
{
  self->owner = g_thread_self ();
  self->who = g_strdup (g_get_user_name ());
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->touched = g_array_new (FALSE, FALSE, sizeof (ZerenTouchedRow));
}

/** zeren_database_get_default_folder: Returns: (transfer full): where the database is by itself */
char *
zeren_database_get_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "zeren", NULL);
}

static gboolean
execute (ZerenDatabase *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->engine, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  zeren_storage_set_error (error, self->engine);

  return FALSE;
}

/* Until somebody who can judge is there; see zeren-wording.h */
static gboolean
take_no_words (const char *words, gpointer data)
{
  return FALSE;
}

static ZerenDatabase *
connect_engine (const char *folder, ZerenClock *clock, int flags, GError **error)
{
  g_autoptr (ZerenDatabase) self = g_object_new (ZEREN_TYPE_DATABASE, NULL);
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->clock = g_object_ref (clock);
  self->read_only = (flags & SQLITE_OPEN_READONLY) != 0;

  if (sqlite3_open_v2 (path, &self->engine, flags | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      zeren_storage_set_error (error, self->engine);
      return NULL;
    }

  sqlite3_busy_timeout (self->engine, BUSY_TIMEOUT_MS);
  sqlite3_update_hook (self->engine, row_written_cb, self);
  /* secure_delete: what is erased from the history shall not stay in free pages */
  if (!execute (self,
                "PRAGMA foreign_keys = ON;"
                "PRAGMA trusted_schema = OFF;"
                "PRAGMA secure_delete = ON;"
                "PRAGMA synchronous = FULL;",
                error))
    return NULL;
  zeren_database_set_wording_judge (self, take_no_words, NULL, NULL);

  return g_steal_pointer (&self);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  int saved;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  saved = errno;
  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_READ_ONLY,
               /* Translators: %1$s is a folder, %2$s what the system says */
               _ ("The folder “%1$s” cannot be made: %2$s."),
               folder,
               g_strerror (saved));

  return FALSE;
}

static gboolean
check_writable (ZerenDatabase *self, GError **error)
{
  if (sqlite3_db_readonly (self->engine, "main") == 0 && g_access (self->folder, W_OK) == 0)
    return TRUE;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_READ_ONLY,
               /* Translators: %s is a folder */
               _ ("The folder “%s” cannot be written. Check that it belongs to you and is not on a "
                  "read-only disk."),
               self->folder);

  return FALSE;
}

static gboolean
has_history (ZerenDatabase *self)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = sqlite3_prepare_v2 (
                     self->engine, "SELECT 1 FROM event LIMIT 1", -1, &statement, NULL) ==
                     SQLITE_OK &&
                   sqlite3_step (statement) == SQLITE_ROW;

  sqlite3_finalize (statement);

  return found;
}

/* The history begins with the database itself; another process may have begun it meanwhile. */
static gboolean
begin_history (ZerenDatabase *self, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  if (has_history (self))
    return TRUE;

  transaction = zeren_database_begin (self, error);

  return transaction != NULL &&
         (has_history (self) ||
          zeren_history_record (self, "create", "database", 0, NULL, error)) &&
         zeren_transaction_commit (transaction, error);
}

/**
 * zeren_database_open:
 * @folder: the folder of the database; made where there is none
 * @clock: tells when things are recorded
 * @error: return location for a #ZerenStorageError
 *
 * Opens the database for reading and writing, making or updating it as needed. Before an update the
 * database is copied to a file beside it.
 *
 * Returns: (transfer full) (nullable): a connection owned by this thread
 */
ZerenDatabase *
zeren_database_open (const char *folder, ZerenClock *clock, GError **error)
{
  g_autoptr (ZerenDatabase) self = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_auto (GStrv) scripts = zeren_migrations_load ();

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_CLOCK (clock), NULL);

  if (!make_folder (folder, error))
    return NULL;

  self = connect_engine (folder, clock, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL ||
      !zeren_migration_check_version (self->engine, g_strv_length (scripts), error) ||
      !check_writable (self, error) || !execute (self, "PRAGMA journal_mode = WAL", error))
    return NULL;

  now = zeren_clock_now (clock);
  if (!zeren_migrate (self->engine, folder, (const char *const *)scripts, now, error) ||
      !begin_history (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * zeren_database_open_read_only:
 * @folder: the folder of a database that exists
 * @clock: tells the time
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (nullable): a connection for reading only, owned by this thread
 */
ZerenDatabase *
zeren_database_open_read_only (const char *folder, ZerenClock *clock, GError **error)
{
  g_autoptr (ZerenDatabase) self = NULL;
  g_auto (GStrv) scripts = zeren_migrations_load ();

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_CLOCK (clock), NULL);

  self = connect_engine (folder, clock, SQLITE_OPEN_READONLY, error);
  if (self == NULL || !zeren_migration_check_version (self->engine, g_strv_length (scripts), error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
zeren_database_get_folder (ZerenDatabase *self)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);

  return self->folder;
}

gboolean
zeren_database_is_read_only (ZerenDatabase *self)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), FALSE);

  return self->read_only;
}

/** zeren_database_get_clock: Returns: (transfer none): the clock that events are dated by */
ZerenClock *
zeren_database_get_clock (ZerenDatabase *self)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);

  return self->clock;
}

/**
 * zeren_database_get_outside_version:
 *
 * Returns: a number that is another one whenever some other connection has committed since
 */
gint64
zeren_database_get_outside_version (ZerenDatabase *self)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DATABASE (self), 0);

  statement = zeren_statement_new (self, "PRAGMA data_version");

  return zeren_statement_step (statement) ? zeren_statement_get_int64 (statement, "data_version")
                                          : 0;
}

/** zeren_database_get_who: Returns: who the history names; at first the user of the system */
const char *
zeren_database_get_who (ZerenDatabase *self)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);

  return self->who;
}

void
zeren_database_set_who (ZerenDatabase *self, const char *who)
{
  g_return_if_fail (ZEREN_IS_DATABASE (self));
  g_return_if_fail (who != NULL && *who != '\0');

  g_set_str (&self->who, who);
}

sqlite3 *
zeren_database_get_engine (ZerenDatabase *self)
{
  assert_owner (self);

  return self->engine;
}

/** zeren_database_take_statement: Returns: (nullable): a prepared statement that nobody else uses
 */
sqlite3_stmt *
zeren_database_take_statement (ZerenDatabase *self, const char *sql, GError **error)
{
  gpointer key = NULL, statement = NULL;

  assert_owner (self);

  if (g_hash_table_steal_extended (self->statements, sql, &key, &statement))
    {
      g_free (key);
      return statement;
    }

  if (sqlite3_prepare_v3 (
        self->engine, sql, -1, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **)&statement, NULL) ==
      SQLITE_OK)
    return statement;

  zeren_storage_set_error (error, self->engine);

  return NULL;
}

/** zeren_database_give_statement: keeps a statement that is done with for the next time */
void
zeren_database_give_statement (ZerenDatabase *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  if (g_hash_table_size (self->statements) >= CACHE_STATEMENTS)
    g_hash_table_remove_all (self->statements);
  g_hash_table_replace (self->statements, g_strdup (sql), statement);
}

gboolean
zeren_database_is_in_transaction (ZerenDatabase *self)
{
  return self->depth > 0;
}

/** zeren_database_touch: has the next event account for a row that was not written again */
void
zeren_database_touch (ZerenDatabase *self, const char *table, gint64 row)
{
  g_assert (self->depth > 0);

  row_written_cb (self, SQLITE_UPDATE, "main", table, row);
}

/** zeren_database_steal_touched: Returns: (transfer full): the rows that the next event is about */
GArray *
zeren_database_steal_touched (ZerenDatabase *self)
{
  GArray *touched = self->touched;

  self->touched = g_array_new (FALSE, FALSE, sizeof (ZerenTouchedRow));

  return touched;
}

static ZerenTransaction *
begin (ZerenDatabase *self, gboolean is_part, GError **error)
{
  ZerenTransaction *transaction;

  if (!is_part &&
      !execute (self, self->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT inner_one", error))
    return NULL;

  transaction = g_new0 (ZerenTransaction, 1);
  transaction->database = g_object_ref (self);
  transaction->depth = ++self->depth;
  transaction->is_part = is_part;
  transaction->was_broken = self->broken;
  transaction->touched = g_array_copy (self->touched);
  transaction->changes = self->changes;

  return transaction;
}

/**
 * zeren_database_begin:
 * @self: a database
 * @error: return location for a #ZerenStorageError
 *
 * Waits a few seconds for another program that is writing.
 *
 * Returns: (transfer full) (nullable): a transaction; an inner one where one is open
 */
ZerenTransaction *
zeren_database_begin (ZerenDatabase *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);
  assert_owner (self);

  return begin (self, FALSE, error);
}

/**
 * zeren_database_join:
 * @self: a database
 * @error: return location for a #ZerenStorageError
 *
 * As zeren_database_begin(), but an inner one cannot be rolled back alone: where it is not
 * committed, the one around it cannot be either. For writing thousands of rows: while an inner
 * transaction is open, the engine keeps a copy of every page that a row with a trigger changes, in
 * a temporary file, again for each row (14,500 tasks: 700 MB).
 *
 * Returns: (transfer full) (nullable): a transaction; a part of the one that is open
 */
ZerenTransaction *
zeren_database_join (ZerenDatabase *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DATABASE (self), NULL);
  assert_owner (self);

  return begin (self, self->depth > 0, error);
}

static void
roll_back (ZerenTransaction *transaction)
{
  ZerenDatabase *self = transaction->database;
  const char *sql = transaction->depth == 1
                      ? "ROLLBACK"
                      : "ROLLBACK TO SAVEPOINT inner_one; RELEASE SAVEPOINT inner_one";

  g_assert (transaction->depth == self->depth);

  /* After some errors (disk full) the engine has rolled back everything by itself. */
  if (!transaction->is_part && !sqlite3_get_autocommit (self->engine))
    sqlite3_exec (self->engine, sql, NULL, NULL, NULL);

  g_array_unref (self->touched);
  self->touched = g_steal_pointer (&transaction->touched);
  self->changes = transaction->changes;
  self->broken = transaction->is_part || transaction->was_broken;
  self->depth--;
  transaction->depth = 0;
}

/* A bug of the layer, found the first time that the code runs. */
static void
assert_accounted_for (ZerenDatabase *self)
{
  if (self->touched->len > 0)
    g_error ("The table “%s” was written without an event in the history",
             g_array_index (self->touched, ZerenTouchedRow, 0).table);
}

/**
 * zeren_transaction_commit:
 * @self: the innermost transaction
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it was committed; if not, it was rolled back
 */
gboolean
zeren_transaction_commit (ZerenTransaction *self, GError **error)
{
  ZerenDatabase *database = self->database;
  gboolean outermost = self->depth == 1;
  ZerenChanges changes;

  g_return_val_if_fail (self->depth > 0 && self->depth == database->depth, FALSE);
  assert_owner (database);

  if (outermost && !database->broken)
    assert_accounted_for (database);

  if (database->broken || sqlite3_get_autocommit (database->engine))
    {
      g_set_error_literal (error,
                           ZEREN_STORAGE_ERROR,
                           ZEREN_STORAGE_ERROR_FAILED,
                           _ ("The change could not be kept and was undone as a whole."));
      roll_back (self);
      return FALSE;
    }
  if (!self->is_part &&
      !execute (database, outermost ? "COMMIT" : "RELEASE SAVEPOINT inner_one", error))
    {
      roll_back (self);
      return FALSE;
    }

  database->depth--;
  self->depth = 0;
  if (outermost)
    {
      changes = database->changes;
      database->changes = 0;
      if (changes != 0)
        g_signal_emit (database, signals[CHANGED], 0, changes);
    }

  return TRUE;
}

/** zeren_transaction_free: rolls back what was not committed */
void
zeren_transaction_free (ZerenTransaction *self)
{
  if (self->depth > 0)
    roll_back (self);

  g_clear_pointer (&self->touched, g_array_unref);
  g_object_unref (self->database);
  g_free (self);
}
