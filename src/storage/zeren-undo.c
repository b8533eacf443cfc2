/* zeren-undo.c: how what was done is taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-undo.h"

#include "zeren-database-private.h"
#include "zeren-history-private.h"
#include "zeren-storage-error-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenUndo
{
  GObject parent_instance;

  gint64 last_event; /* of the act */
  int size;
  void *changeset; /* already turned round */
};

G_DEFINE_FINAL_TYPE (ZerenUndo, zeren_undo, G_TYPE_OBJECT)

struct _ZerenUndoRecording
{
  ZerenDatabase *database;
  sqlite3_session *session;
};

/* What has happened in an incident stays in its timeline, what was said of a task in its thread;
 * what leaves them alone may go back. */
static const char *const only_added_to[] = { "incident_entry", "task_entry", NULL };

static void
zeren_undo_finalize (GObject *object)
{
  ZerenUndo *self = ZEREN_UNDO (object);

  g_clear_pointer (&self->changeset, sqlite3_free);

  G_OBJECT_CLASS (zeren_undo_parent_class)->finalize (object);
}

static void
zeren_undo_class_init (ZerenUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_undo_finalize;
}

static void
zeren_undo_init (ZerenUndo *self)
{
}

/* A row of `file` tells of a file that is there whoever refers to it. */
static gboolean
is_recorded (const char *table)
{
  return !g_str_equal (table, "file");
}

/**
 * zeren_undo_record:
 * @database: a database outside of any transaction
 *
 * Begins to record what is written.
 *
 * Returns: (transfer full) (nullable): the recording; %NULL where the engine has no memory for it
 */
ZerenUndoRecording *
zeren_undo_record (ZerenDatabase *database)
{
  g_autoptr (ZerenUndoRecording) self = NULL;
  const ZerenAuditedTable *tables;
  guint n_tables;

  g_return_val_if_fail (ZEREN_IS_DATABASE (database), NULL);
  g_return_val_if_fail (!zeren_database_is_in_transaction (database), NULL);

  self = g_new0 (ZerenUndoRecording, 1);
  self->database = g_object_ref (database);
  if (sqlite3session_create (zeren_database_get_engine (database), "main", &self->session) !=
      SQLITE_OK)
    return NULL;

  /* In this order, in which what others refer to comes first, it is also taken back. */
  tables = zeren_audited_tables (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      if (is_recorded (tables[i].name) &&
          sqlite3session_attach (self->session, tables[i].name) != SQLITE_OK)
        return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
can_be_taken_back (int size, void *changeset)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean can = size > 0;

  if (sqlite3changeset_start (&iter, size, changeset) != SQLITE_OK)
    return FALSE;
  while (can && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      can = !g_strv_contains (only_added_to, table);
    }
  sqlite3changeset_finalize (iter);

  return can;
}

/* Returns: the number of the last event, 0 for none, -1 where it cannot be read */
static gint64
load_last_event (ZerenDatabase *database, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_statement_new (database,
                                     "SELECT coalesce (max (seq), 0) AS seq "
                                     "FROM event");
  gint64 seq = zeren_statement_step (statement) ? zeren_statement_get_int64 (statement, "seq") : -1;

  return zeren_statement_finish (statement, error) ? seq : -1;
}

/**
 * zeren_undo_recording_end:
 *
 * Returns: (transfer full) (nullable): how to take back what was written; %NULL where nothing was,
 *   or where it may only be added to
 */
ZerenUndo *
zeren_undo_recording_end (ZerenUndoRecording *self)
{
  g_autoptr (ZerenUndo) undo = NULL;
  void *changeset = NULL;
  int size = 0;

  g_return_val_if_fail (self != NULL, NULL);

  undo = g_object_new (ZEREN_TYPE_UNDO, NULL);
  if (sqlite3session_changeset (self->session, &size, &changeset) == SQLITE_OK &&
      can_be_taken_back (size, changeset))
    sqlite3changeset_invert (size, changeset, &undo->size, &undo->changeset);
  sqlite3_free (changeset);
  undo->last_event = load_last_event (self->database, NULL);

  return undo->changeset != NULL && undo->last_event > 0 ? g_steal_pointer (&undo) : NULL;
}

void
zeren_undo_recording_free (ZerenUndoRecording *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_object (&self->database);
  g_free (self);
}

static void
set_changed_since (GError **error)
{
  g_set_error_literal (
    error,
    ZEREN_STORAGE_ERROR,
    ZEREN_STORAGE_ERROR_REFUSED,
    _ ("This can no longer be undone, because something else has been changed since."));
}

/* Whatever came after the act may rest on it, in ways that no single row shows. */
static gboolean
check_is_last (ZerenUndo *self, ZerenDatabase *database, GError **error)
{
  gint64 last = load_last_event (database, error);

  if (last < 0)
    return FALSE;
  if (last == self->last_event)
    return TRUE;
  set_changed_since (error);

  return FALSE;
}

typedef struct
{
  sqlite3 *engine;
  GError *error;
} Conflict;

/* All or nothing: the first thing that stands against it is said. */
static int
conflict_cb (void *data, int kind, sqlite3_changeset_iter *iter)
{
  Conflict *conflict = data;

  if (conflict->error != NULL)
    return SQLITE_CHANGESET_ABORT;
  if (kind == SQLITE_CHANGESET_CONSTRAINT)
    zeren_storage_set_error (&conflict->error, conflict->engine);
  else if (kind == SQLITE_CHANGESET_FOREIGN_KEY)
    g_set_error_literal (&conflict->error,
                         ZEREN_STORAGE_ERROR,
                         ZEREN_STORAGE_ERROR_REFUSED,
                         _ ("This cannot be undone, because other records rest on it."));
  else
    set_changed_since (&conflict->error);

  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (ZerenUndo *self, ZerenDatabase *database, GError **error)
{
  Conflict conflict = { zeren_database_get_engine (database), NULL };
  int status = sqlite3changeset_apply (
    conflict.engine, self->size, self->changeset, NULL, conflict_cb, &conflict);

  if (conflict.error != NULL)
    {
      g_propagate_error (error, conflict.error);
      return FALSE;
    }
  if (status != SQLITE_OK)
    zeren_storage_set_error (error, conflict.engine);

  return status == SQLITE_OK;
}

/**
 * zeren_undo_apply:
 * @database: the database it was recorded in
 * @error: return location for a #ZerenStorageError
 *
 * Takes back what was written, in one transaction, as an event of its own.
 *
 * Returns: whether that went well; if not, nothing is changed
 */
gboolean
zeren_undo_apply (ZerenUndo *self, ZerenDatabase *database, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_UNDO (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_DATABASE (database), FALSE);

  transaction = zeren_database_begin (database, error);

  return transaction != NULL && check_is_last (self, database, error) &&
         apply (self, database, error) &&
         zeren_history_record (database, "undone", "event", self->last_event, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
