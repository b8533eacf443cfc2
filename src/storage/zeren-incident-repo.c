/* zeren-incident-repo.c: keeps incidents, their timeline and confirmed missed steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenIncidentRepo, zeren_incident_repo)

#define COLUMNS "id, organisation, title, kind, occurred_at, state, closed_at "

#define MISSING N_ ("There is no incident with the number %s.")

static GDateTime *
now_of (ZerenIncidentRepo *self)
{
  return zeren_clock_now (zeren_database_get_clock (zeren_repo_get_database (ZEREN_REPO (self))));
}

/** zeren_incident_repo_list: Returns: (transfer full) (element-type ZerenIncident) (nullable): all
 * incidents, the newest first */
GPtrArray *
zeren_incident_repo_list (ZerenIncidentRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), NULL);

  statement = zeren_repo_prepare (
    self, "SELECT " COLUMNS "FROM incident ORDER BY julianday (occurred_at) DESC, id DESC");

  return zeren_repo_read_all (statement, ZEREN_TYPE_INCIDENT, error);
}

/** zeren_incident_repo_load: Returns: (transfer full) (nullable): one incident */
ZerenIncident *
zeren_incident_repo_load (ZerenIncidentRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " COLUMNS "FROM incident WHERE id = :id",
                          ZEREN_TYPE_INCIDENT,
                          MISSING,
                          id,
                          error);
}

/** zeren_incident_repo_add: Returns: whether @incident was added and has an id now */
gboolean
zeren_incident_repo_add (ZerenIncidentRepo *self, ZerenIncident *incident, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_incident_get_id (incident) == 0, FALSE);

  return zeren_repo_check_exists (self,
                                  "SELECT id FROM organisation WHERE id = :id",
                                  N_ ("There is no organization with the number %s."),
                                  zeren_incident_get_organisation (incident),
                                  error) &&
         zeren_repo_store (
           self,
           "INSERT INTO incident (organisation, title, kind, occurred_at, state, closed_at) "
           "VALUES (:organisation, :title, :kind, :occurred_at, :state, :closed_at)",
           incident,
           "add",
           "incident",
           MISSING,
           error);
}

/** zeren_incident_repo_close: Returns: whether the incident was open and is closed now */
gboolean
zeren_incident_repo_close (ZerenIncidentRepo *self,
                           ZerenIncident *incident,
                           GDateTime *at,
                           GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenIncident) stored = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);
  g_return_val_if_fail (at != NULL, FALSE);

  transaction = zeren_database_begin (zeren_repo_get_database (ZEREN_REPO (self)), error);
  if (transaction == NULL)
    return FALSE;
  stored = zeren_incident_repo_load (self, zeren_incident_get_id (incident), error);
  if (stored == NULL || !zeren_incident_close (stored, at, error) ||
      !zeren_repo_store (self,
                         "UPDATE incident SET state = :state, closed_at = :closed_at "
                         "WHERE id = :id",
                         stored,
                         "close",
                         "incident",
                         MISSING,
                         error) ||
      !zeren_transaction_commit (transaction, error))
    return FALSE;

  zeren_incident_set_state (incident, ZEREN_INCIDENT_STATE_CLOSED);
  zeren_incident_set_closed_at (incident, at);

  return TRUE;
}

/** zeren_incident_repo_list_entries: Returns: (transfer full) (element-type ZerenIncidentEntry)
 * (nullable): the timeline */
GPtrArray *
zeren_incident_repo_list_entries (ZerenIncidentRepo *self, gint64 incident, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, incident, at, text, recorded_at, who "
                                  "FROM incident_entry WHERE incident = :incident "
                                  "ORDER BY julianday (at), id");
  zeren_statement_bind_int64 (statement, "incident", incident);

  return zeren_repo_read_all (statement, ZEREN_TYPE_INCIDENT_ENTRY, error);
}

/**
 * zeren_incident_repo_add_entry:
 * @self: a repository
 * @entry: an entry for an open incident
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * Who writes it down and when comes from the database and its clock.
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_incident_repo_add_entry (ZerenIncidentRepo *self, ZerenIncidentEntry *entry, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenIncident) incident = NULL;
  g_autoptr (GDateTime) now = NULL;
  ZerenDatabase *database;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_incident_entry_get_id (entry) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = now_of (self);
  zeren_incident_entry_set_recorded_at (entry, now);
  zeren_incident_entry_set_who (entry, zeren_database_get_who (database));

  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  incident = zeren_incident_repo_load (self, zeren_incident_entry_get_incident (entry), error);

  return incident != NULL && zeren_incident_check_open (incident, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO incident_entry (incident, at, text, recorded_at, who) "
                            "VALUES (:incident, :at, :text, :recorded_at, :who)",
                            entry,
                            error) &&
         zeren_history_record (
           database, "enter", "incident", zeren_incident_get_id (incident), NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_incident_repo_list_marks: Returns: (transfer full) (element-type ZerenIncidentMark)
 * (nullable): the steps that somebody has marked as told of by an entry */
GPtrArray *
zeren_incident_repo_list_marks (ZerenIncidentRepo *self, gint64 incident, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, incident, duty, entry, at "
                                  "FROM incident_mark WHERE incident = :incident ORDER BY id");
  zeren_statement_bind_int64 (statement, "incident", incident);

  return zeren_repo_read_all (statement, ZEREN_TYPE_INCIDENT_MARK, error);
}

static gboolean
delete_mark (ZerenIncidentRepo *self, gint64 incident, gint64 duty, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "DELETE FROM incident_mark WHERE incident = :incident AND duty = :duty");

  zeren_statement_bind_int64 (statement, "incident", incident);
  zeren_statement_bind_int64 (statement, "duty", duty);

  return zeren_statement_run (statement, error);
}

static gboolean
check_entry (ZerenIncidentRepo *self, ZerenIncidentMark *mark, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "SELECT id FROM incident_entry WHERE id = :entry AND incident = :incident");
  gboolean found;

  zeren_statement_bind_record (statement, ZEREN_RECORD (mark));
  found = zeren_statement_step (statement);
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error,
                         ZEREN_STORAGE_ERROR,
                         ZEREN_STORAGE_ERROR_REFUSED,
                         _ ("A step is marked by an entry of the same incident."));

  return found;
}

/**
 * zeren_incident_repo_mark:
 * @self: a repository
 * @mark: which entry tells of which step
 * @error: return location for a #ZerenStorageError
 *
 * Takes the place of a mark that the step has already.
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_incident_repo_mark (ZerenIncidentRepo *self, ZerenIncidentMark *mark, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;
  gint64 incident;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_incident_mark_get_id (mark) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = now_of (self);
  incident = zeren_incident_mark_get_incident (mark);
  zeren_incident_mark_set_at (mark, now);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && check_entry (self, mark, error) &&
         delete_mark (self, incident, zeren_incident_mark_get_duty (mark), error) &&
         zeren_repo_insert (self,
                            "INSERT INTO incident_mark (incident, duty, entry, at) "
                            "VALUES (:incident, :duty, :entry, :at)",
                            mark,
                            error) &&
         zeren_history_record (database, "mark", "incident", incident, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_incident_repo_unmark: Returns: whether the step has no mark any more */
gboolean
zeren_incident_repo_unmark (ZerenIncidentRepo *self, gint64 incident, gint64 duty, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && delete_mark (self, incident, duty, error) &&
         zeren_history_record (database, "unmark", "incident", incident, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_incident_repo_list_misses: Returns: (transfer full) (element-type ZerenIncidentMiss)
 * (nullable): the steps that somebody has confirmed as missed */
GPtrArray *
zeren_incident_repo_list_misses (ZerenIncidentRepo *self, gint64 incident, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, incident, duty, confirmed_by, reason, at "
                                  "FROM incident_miss WHERE incident = :incident ORDER BY id");
  zeren_statement_bind_int64 (statement, "incident", incident);

  return zeren_repo_read_all (statement, ZEREN_TYPE_INCIDENT_MISS, error);
}

static gboolean
check_not_confirmed (ZerenIncidentRepo *self, ZerenIncidentMiss *miss, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "SELECT id FROM incident_miss WHERE incident = :incident AND duty = :duty");
  gboolean found;

  zeren_statement_bind_record (statement, ZEREN_RECORD (miss));
  found = zeren_statement_step (statement);
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (found)
    g_set_error_literal (error,
                         ZEREN_STORAGE_ERROR,
                         ZEREN_STORAGE_ERROR_REFUSED,
                         _ ("This missed step is confirmed already."));

  return !found;
}

static gboolean
check_duty (ZerenIncidentRepo *self, ZerenIncidentMiss *miss, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "SELECT id FROM duty WHERE id = :duty AND scope = 'record' AND state = 'accepted'");
  gboolean found;

  zeren_statement_bind_record (statement, ZEREN_RECORD (miss));
  found = zeren_statement_step (statement);
  if (!zeren_statement_finish (statement, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error,
                         ZEREN_STORAGE_ERROR,
                         ZEREN_STORAGE_ERROR_REFUSED,
                         _ ("A missed step needs a duty that has been accepted."));

  return found;
}

/**
 * zeren_incident_repo_confirm_miss:
 * @self: a repository
 * @miss: who confirms which missed step, and why
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_incident_repo_confirm_miss (ZerenIncidentRepo *self, ZerenIncidentMiss *miss, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_REPO (self), FALSE);
  g_return_val_if_fail (zeren_incident_miss_get_id (miss) == 0, FALSE);

  if (!zeren_incident_miss_check (miss, error))
    return FALSE;

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = now_of (self);
  zeren_incident_miss_set_at (miss, now);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_check_exists (self,
                                  "SELECT id FROM incident WHERE id = :id",
                                  MISSING,
                                  zeren_incident_miss_get_incident (miss),
                                  error) &&
         zeren_repo_check_exists (self,
                                  "SELECT id FROM member WHERE id = :id",
                                  N_ ("There is no member with the number %s."),
                                  zeren_incident_miss_get_confirmed_by (miss),
                                  error) &&
         check_duty (self, miss, error) && check_not_confirmed (self, miss, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO incident_miss (incident, duty, confirmed_by, reason, at) "
                            "VALUES (:incident, :duty, :confirmed_by, :reason, :at)",
                            miss,
                            error) &&
         zeren_history_record (database,
                               "confirm",
                               "incident",
                               zeren_incident_miss_get_incident (miss),
                               zeren_incident_miss_get_reason (miss),
                               error) &&
         zeren_transaction_commit (transaction, error);
}
