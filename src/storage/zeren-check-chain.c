/* zeren-check-chain.c: whether the history is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-check-private.h"

#include "zeren-history-private.h"

#include <glib/gi18n-lib.h>

static void
add_chain_finding (GPtrArray *findings, gint64 seq, const char *format)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", text, 1);
  zeren_check_add (findings,
                   ZEREN_FINDING_CHAIN,
                   "event",
                   seq,
                   g_string_free_and_steal (g_steal_pointer (&message)));
}

static gboolean
check_event_rows (ZerenDatabase *database,
                  gint64 seq,
                  const char *expected,
                  GPtrArray *findings,
                  GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (ZerenStatement)
    statement = zeren_statement_new (database,
                                     "SELECT table_name, row_id, digest FROM event_row "
                                     "WHERE event = :event ORDER BY table_name, row_id");

  zeren_statement_bind_int64 (statement, "event", seq);
  while (zeren_statement_step (statement))
    zeren_history_digest_row (checksum,
                              zeren_statement_get_string (statement, "table_name"),
                              zeren_statement_get_int64 (statement, "row_id"),
                              zeren_statement_get_string (statement, "digest"));

  if (g_strcmp0 (g_checksum_get_string (checksum), expected) != 0)
    add_chain_finding (
      findings, seq, _ ("The rows that event %s of the history names were changed."));

  return zeren_statement_finish (statement, error);
}

/* @event stands on an event with its payload. */
static gboolean
check_event (ZerenDatabase *database,
             ZerenStatement *event,
             const char *previous_hash,
             GPtrArray *findings,
             GError **error)
{
  gint64 seq = zeren_statement_get_int64 (event, "seq");
  const char *salt = zeren_statement_get_string (event, "salt");
  g_autofree char *hash = zeren_history_hash_event (event, previous_hash);

  if (g_strcmp0 (zeren_statement_get_string (event, "previous_hash"), previous_hash) != 0)
    add_chain_finding (
      findings, seq, _ ("Event %s of the history does not follow the one before it."));
  else if (g_strcmp0 (zeren_statement_get_string (event, "hash"), hash) != 0)
    add_chain_finding (findings, seq, _ ("Event %s of the history was changed."));

  if (salt != NULL)
    {
      g_autofree char *digest = zeren_history_digest_payload (
        salt,
        zeren_statement_get_string (event, "note"),
        zeren_statement_get_string (event, "content"));

      if (g_strcmp0 (zeren_statement_get_string (event, "payload_digest"), digest) != 0)
        add_chain_finding (
          findings, seq, _ ("The content of event %s of the history was changed."));
    }

  return check_event_rows (
    database, seq, zeren_statement_get_string (event, "rows_digest"), findings, error);
}

/* The engine remembers the last number it gave out: events taken off the end are missed. */
static gboolean
check_last_event (ZerenDatabase *database, gint64 last, GPtrArray *findings, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database, "SELECT seq FROM sqlite_sequence WHERE name = 'event'");

  if (zeren_statement_step (statement) && zeren_statement_get_int64 (statement, "seq") != last)
    add_chain_finding (findings, last, _ ("Events after number %s of the history were removed."));

  return zeren_statement_finish (statement, error);
}

/* Payloads are erased by an event, and only with the rows that it names. */
static gboolean
check_erasures (ZerenDatabase *database, GPtrArray *findings, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database,
    "SELECT seq FROM event "
    "WHERE NOT EXISTS (SELECT 1 FROM event_payload WHERE event_payload.event = event.seq) "
    "AND NOT EXISTS ("
    "SELECT 1 FROM event_row "
    "JOIN event AS erasure ON erasure.verb = 'erase' "
    "AND erasure.object_kind = event_row.table_name AND erasure.object_id = event_row.row_id "
    "WHERE event_row.event = event.seq AND erasure.seq > event.seq)");

  while (zeren_statement_step (statement))
    add_chain_finding (findings,
                       zeren_statement_get_int64 (statement, "seq"),
                       _ ("The content of event %s of the history was removed."));

  return zeren_statement_finish (statement, error);
}

/** zeren_check_chain: every event follows the one before, with its rows and its content */
gboolean
zeren_check_chain (ZerenDatabase *database,
                   GPtrArray *findings,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *previous = g_strdup (ZEREN_HISTORY_FIRST_HASH);
  gint64 last = 0;
  g_autoptr (ZerenStatement) statement = zeren_statement_new (
    database,
    "SELECT seq, at, who, verb, object_kind, object_id, payload_digest, rows_digest, "
    "previous_hash, hash, salt, note, content "
    "FROM event LEFT JOIN event_payload ON event_payload.event = event.seq ORDER BY seq");

  while (zeren_statement_step (statement))
    {
      gint64 seq = zeren_statement_get_int64 (statement, "seq");

      if (seq != last + 1)
        add_chain_finding (
          findings, seq, _ ("Events before number %s of the history were removed."));
      if (!check_event (database, statement, previous, findings, error))
        return FALSE;
      last = seq;
      g_set_str (&previous, zeren_statement_get_string (statement, "hash"));
    }

  return zeren_statement_finish (statement, error) &&
         check_last_event (database, last, findings, error) &&
         check_erasures (database, findings, error);
}
