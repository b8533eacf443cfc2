/* zeren-history.c: who did what and when: the append-only chain of events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-history-private.h"

#include "zeren-row-image-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenHistory
{
  GObject parent_instance;

  ZerenDatabase *database;
};

G_DEFINE_FINAL_TYPE (ZerenHistory, zeren_history, G_TYPE_OBJECT)

/* What hashes an event, in this order, after the hash of the event before */
enum
{
  SEQ,
  AT,
  WHO,
  VERB,
  OBJECT_KIND,
  OBJECT_ID,
  PAYLOAD_DIGEST,
  ROWS_DIGEST,
  N_VALUES
};

static const char *const columns[N_VALUES] = {
  "seq", "at", "who", "verb", "object_kind", "object_id", "payload_digest", "rows_digest",
};

typedef struct
{
  ZerenTouchedRow row;
  char *digest; /* NULL where the row is deleted */
} DigestedRow;

static void
zeren_history_finalize (GObject *object)
{
  ZerenHistory *self = ZEREN_HISTORY (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (zeren_history_parent_class)->finalize (object);
}

static void
zeren_history_class_init (ZerenHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_history_finalize;
}

static void
zeren_history_init (ZerenHistory *self)
{
}

ZerenHistory *
zeren_history_new (ZerenDatabase *database)
{
  ZerenHistory *self = g_object_new (ZEREN_TYPE_HISTORY, NULL);

  self->database = g_object_ref (database);

  return self;
}

/* 32 random bytes of the engine's generator, as hexadecimal digits */
static char *
new_salt (void)
{
  guchar bytes[32];
  GString *salt = g_string_new (NULL);

  sqlite3_randomness (sizeof bytes, bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (salt, "%02x", bytes[i]);

  return g_string_free_and_steal (salt);
}

static int
compare_touched (gconstpointer a, gconstpointer b)
{
  const ZerenTouchedRow *first = a, *second = b;
  int by_table = strcmp (first->table, second->table);

  return by_table != 0 ? by_table : (first->row > second->row) - (first->row < second->row);
}

static void
clear_digested_row (gpointer data)
{
  g_free (((DigestedRow *)data)->digest);
}

/* Appends what the row holds now to @content. */
static gboolean
digest_row (ZerenDatabase *database,
            const char *salt,
            DigestedRow *digested,
            GString *content,
            GError **error)
{
  const ZerenTouchedRow *row = &digested->row;
  g_autoptr (GError) local = NULL;
  g_autofree char *image = zeren_row_image_load (database, row->table, row->row, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (image != NULL)
    digested->digest = zeren_row_digest (salt, row->table, row->row, image);
  g_string_append_printf (
    content, "%s %" G_GINT64_FORMAT "%s\n", row->table, row->row, image != NULL ? "" : " deleted");
  if (image != NULL)
    g_string_append (content, image);

  return TRUE;
}

/* Returns: (element-type DigestedRow): the rows written since the last event, each once */
static GArray *
digest_rows (ZerenDatabase *database, const char *salt, GString *content, GError **error)
{
  g_autoptr (GArray) touched = zeren_database_steal_touched (database);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (DigestedRow));

  g_array_set_clear_func (rows, clear_digested_row);
  g_array_sort (touched, compare_touched);
  for (guint i = 0; i < touched->len; i++)
    {
      const ZerenTouchedRow *row = &g_array_index (touched, ZerenTouchedRow, i);
      DigestedRow digested = { *row, NULL };

      if (i > 0 && compare_touched (row, row - 1) == 0)
        continue;
      if (!digest_row (database, salt, &digested, content, error))
        return NULL;
      g_array_append_val (rows, digested);
    }

  return g_steal_pointer (&rows);
}

/** zeren_history_digest_row: adds a row and its digest to the digest of all rows of an event */
void
zeren_history_digest_row (GChecksum *checksum, const char *table, gint64 row, const char *digest)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row);

  zeren_digest_field (checksum, table);
  zeren_digest_field (checksum, id);
  zeren_digest_field (checksum, digest != NULL ? digest : "");
}

static char *
digest_all (GArray *rows)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rows->len; i++)
    {
      const DigestedRow *row = &g_array_index (rows, DigestedRow, i);

      zeren_history_digest_row (checksum, row->row.table, row->row.row, row->digest);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/** zeren_history_digest_payload: Returns: (transfer full): the salted digest of what was written */
char *
zeren_history_digest_payload (const char *salt, const char *note, const char *content)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  zeren_digest_field (checksum, salt);
  zeren_digest_field (checksum, note != NULL ? note : "");
  zeren_digest_field (checksum, content);

  return g_strdup (g_checksum_get_string (checksum));
}

static char *
hash_values (const char *previous_hash, const char *const *values)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  zeren_digest_field (checksum, previous_hash);
  for (guint i = 0; i < N_VALUES; i++)
    zeren_digest_field (checksum, values[i] != NULL ? values[i] : "");

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * zeren_history_hash_event:
 * @event: a statement that stands on a row with the columns of an event
 * @previous_hash: the hash of the event before
 *
 * Returns: (transfer full): the hash that the event must have
 */
char *
zeren_history_hash_event (ZerenStatement *event, const char *previous_hash)
{
  const char *values[N_VALUES];

  for (guint i = 0; i < N_VALUES; i++)
    values[i] = zeren_statement_get_string (event, columns[i]);

  return hash_values (previous_hash, values);
}

static gboolean
load_last (ZerenDatabase *database, gint64 *seq, char **hash, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");

  *seq = 0;
  g_set_str (hash, ZEREN_HISTORY_FIRST_HASH);
  if (zeren_statement_step (statement))
    {
      *seq = zeren_statement_get_int64 (statement, "seq");
      g_set_str (hash, zeren_statement_get_string (statement, "hash"));
    }

  return zeren_statement_finish (statement, error);
}

static gboolean
insert_event (ZerenDatabase *database,
              const char *const *values,
              const char *previous_hash,
              GError **error)
{
  g_autofree char *hash = hash_values (previous_hash, values);
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database,
    "INSERT INTO event (seq, at, who, verb, object_kind, object_id, "
    "payload_digest, rows_digest, previous_hash, hash) "
    "VALUES (:seq, :at, :who, :verb, :object_kind, :object_id, "
    ":payload_digest, :rows_digest, :previous_hash, :hash)");

  for (guint i = 0; i < N_VALUES; i++)
    zeren_statement_bind_string (statement, columns[i], values[i]);
  zeren_statement_bind_string (statement, "previous_hash", previous_hash);
  zeren_statement_bind_string (statement, "hash", hash);

  return zeren_statement_run (statement, error);
}

static gboolean
insert_rows (ZerenDatabase *database, gint64 seq, GArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const DigestedRow *row = &g_array_index (rows, DigestedRow, i);
      g_autoptr (ZerenStatement) statement = zeren_statement_new (
        database,
        "INSERT INTO event_row (event, table_name, row_id, digest) "
        "VALUES (:event, :table_name, :row_id, :digest)");

      zeren_statement_bind_int64 (statement, "event", seq);
      zeren_statement_bind_string (statement, "table_name", row->row.table);
      zeren_statement_bind_int64 (statement, "row_id", row->row.row);
      zeren_statement_bind_string (statement, "digest", row->digest);
      if (!zeren_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_payload (ZerenDatabase *database,
                gint64 seq,
                const char *salt,
                const char *note,
                const char *content,
                GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_statement_new (database,
                                     "INSERT INTO event_payload (event, salt, note, content) "
                                     "VALUES (:event, :salt, :note, :content)");

  zeren_statement_bind_int64 (statement, "event", seq);
  zeren_statement_bind_string (statement, "salt", salt);
  zeren_statement_bind_string (statement, "note", note);
  zeren_statement_bind_string (statement, "content", content);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_history_record:
 * @database: a database with an open transaction
 * @verb: what was done
 * @object_kind: the table of what it was done to
 * @object_id: the row, 0 for none
 * @note: (nullable): a reason or remark
 * @error: return location for a #ZerenStorageError
 *
 * Appends an event that accounts for every row written since the last one.
 *
 * Returns: whether it was appended
 */
gboolean
zeren_history_record (ZerenDatabase *database,
                      const char *verb,
                      const char *object_kind,
                      gint64 object_id,
                      const char *note,
                      GError **error)
{
  g_autoptr (GDateTime) now = zeren_clock_now (zeren_database_get_clock (database));
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *salt = new_salt ();
  g_autofree char *previous_hash = NULL;
  g_autofree char *seq_text = NULL, *at = NULL, *object = NULL;
  g_autofree char *payload_digest = NULL, *rows_digest = NULL;
  gint64 seq;

  g_assert (zeren_database_is_in_transaction (database));

  rows = digest_rows (database, salt, content, error);
  if (rows == NULL || !load_last (database, &seq, &previous_hash, error))
    return FALSE;

  seq++;
  seq_text = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  at = zeren_time_to_sql (now);
  object = object_id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, object_id) : NULL;
  payload_digest = zeren_history_digest_payload (salt, note, content->str);
  rows_digest = digest_all (rows);

  const char *const values[N_VALUES] = {
    [SEQ] = seq_text,
    [AT] = at,
    [WHO] = zeren_database_get_who (database),
    [VERB] = verb,
    [OBJECT_KIND] = object_kind,
    [OBJECT_ID] = object,
    [PAYLOAD_DIGEST] = payload_digest,
    [ROWS_DIGEST] = rows_digest,
  };

  return insert_event (database, values, previous_hash, error) &&
         insert_rows (database, seq, rows, error) &&
         insert_payload (database, seq, salt, note, content->str, error);
}

/**
 * zeren_history_append:
 * @self: a history
 * @verb: what was done
 * @object_kind: the table of what it was done to
 * @object_id: the row, 0 for none
 * @note: (nullable): a reason or remark
 * @error: return location for a #ZerenStorageError
 *
 * For acts that write no row, such as exporting; the repositories record theirs themselves.
 *
 * Returns: whether it was appended
 */
gboolean
zeren_history_append (ZerenHistory *self,
                      const char *verb,
                      const char *object_kind,
                      gint64 object_id,
                      const char *note,
                      GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (verb != NULL && object_kind != NULL, FALSE);

  transaction = zeren_database_begin (self->database, error);

  return transaction != NULL &&
         zeren_history_record (self->database, verb, object_kind, object_id, note, error) &&
         zeren_transaction_commit (transaction, error);
}

static GPtrArray *
read_events (ZerenStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_event_unref);

  while (zeren_statement_step (statement))
    {
      g_autoptr (GDateTime) at = zeren_statement_dup_time (statement, "at");

      if (at == NULL)
        at = g_date_time_new_from_unix_utc (0);
      g_ptr_array_add (events,
                       zeren_event_new (zeren_statement_get_int64 (statement, "seq"),
                                        at,
                                        zeren_statement_get_string (statement, "who"),
                                        zeren_statement_get_string (statement, "verb"),
                                        zeren_statement_get_string (statement, "object_kind"),
                                        zeren_statement_get_int64 (statement, "object_id"),
                                        zeren_statement_get_string (statement, "note"),
                                        zeren_statement_get_int64 (statement, "erased") != 0));
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&events) : NULL;
}

#define SELECT_EVENTS                                                                              \
  "SELECT event.seq, event.at, event.who, event.verb, event.object_kind, event.object_id, "        \
  "event_payload.note, event_payload.event IS NULL AS erased "                                     \
  "FROM event LEFT JOIN event_payload ON event_payload.event = event.seq "

/**
 * zeren_history_list:
 * @self: a history
 * @before: only events with a smaller number, 0 for the newest
 * @limit: at most so many
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenEvent) (nullable): events, the newest first
 */
GPtrArray *
zeren_history_list (ZerenHistory *self, gint64 before, guint limit, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_HISTORY (self), NULL);

  statement = zeren_statement_new (self->database,
                                   SELECT_EVENTS "WHERE event.seq < :before "
                                                 "ORDER BY event.seq DESC LIMIT :limit");
  zeren_statement_bind_int64 (statement, "before", before != 0 ? before : G_MAXINT64);
  zeren_statement_bind_int64 (statement, "limit", limit);

  return read_events (statement, error);
}

/**
 * zeren_history_list_of:
 * @self: a history
 * @object_kind: the name of a table
 * @object_id: a row
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenEvent) (nullable): what was done to that one object,
 *   the oldest first
 */
GPtrArray *
zeren_history_list_of (ZerenHistory *self,
                       const char *object_kind,
                       gint64 object_id,
                       GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_HISTORY (self), NULL);

  statement = zeren_statement_new (
    self->database,
    SELECT_EVENTS "WHERE event.object_kind = :object_kind AND event.object_id = :object_id "
                  "ORDER BY event.seq");
  zeren_statement_bind_string (statement, "object_kind", object_kind);
  zeren_statement_bind_int64 (statement, "object_id", object_id);

  return read_events (statement, error);
}

/**
 * zeren_history_list_touching:
 * @self: a history
 * @table: the name of a table
 * @row: a row
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenEvent) (nullable): every event that wrote the row, be
 *   it about another object (planning a year writes tasks), the oldest first
 */
GPtrArray *
zeren_history_list_touching (ZerenHistory *self, const char *table, gint64 row, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_HISTORY (self), NULL);

  statement = zeren_statement_new (self->database,
                                   SELECT_EVENTS
                                   "WHERE event.seq IN (SELECT event FROM event_row "
                                   "WHERE table_name = :table_name AND row_id = :row_id) "
                                   "ORDER BY event.seq");
  zeren_statement_bind_string (statement, "table_name", table);
  zeren_statement_bind_int64 (statement, "row_id", row);

  return read_events (statement, error);
}

/* The rows whose last event is about to lose its salt are accounted for by the next event. */
static gboolean
touch_rows_of_erased (ZerenDatabase *database, const char *table, gint64 row, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database,
    "SELECT DISTINCT other.table_name, other.row_id "
    "FROM event_row AS own "
    "JOIN event_row AS other ON other.event = own.event "
    "WHERE own.table_name = :table_name AND own.row_id = :row_id "
    "AND other.event = (SELECT max (event) FROM event_row "
    "WHERE table_name = other.table_name AND row_id = other.row_id)");

  zeren_statement_bind_string (statement, "table_name", table);
  zeren_statement_bind_int64 (statement, "row_id", row);
  while (zeren_statement_step (statement))
    zeren_database_touch (database,
                          zeren_statement_get_string (statement, "table_name"),
                          zeren_statement_get_int64 (statement, "row_id"));

  return zeren_statement_finish (statement, error);
}

static gboolean
delete_payloads (ZerenDatabase *database, const char *table, gint64 row, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database,
    "DELETE FROM event_payload WHERE event IN "
    "(SELECT event FROM event_row WHERE table_name = :table_name AND row_id = :row_id)");

  zeren_statement_bind_string (statement, "table_name", table);
  zeren_statement_bind_int64 (statement, "row_id", row);

  return zeren_statement_run (statement, error);
}

/**
 * zeren_history_erase:
 * @self: a history
 * @object_kind: the name of a table
 * @object_id: a row
 * @reason: why
 * @error: return location for a #ZerenStorageError
 *
 * Erases what all events up to now have kept of the content of a row, when the law asks for it. The
 * row itself and the chain of events stay; the erasure is an event itself.
 *
 * Returns: whether it was erased
 */
gboolean
zeren_history_erase (ZerenHistory *self,
                     const char *object_kind,
                     gint64 object_id,
                     const char *reason,
                     GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_HISTORY (self), FALSE);

  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (
        error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED, _ ("A reason is needed."));
      return FALSE;
    }

  transaction = zeren_database_begin (self->database, error);

  return transaction != NULL &&
         touch_rows_of_erased (self->database, object_kind, object_id, error) &&
         delete_payloads (self->database, object_kind, object_id, error) &&
         zeren_history_record (self->database, "erase", object_kind, object_id, reason, error) &&
         zeren_transaction_commit (transaction, error);
}
