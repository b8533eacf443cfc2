/* test-undo.c: what was done is taken back, as an event of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-undo.h"

#include "storage-fixture.h"
#include "zeren-database-private.h"
#include "zeren-duty-repo.h"
#include "zeren-history.h"
#include "zeren-incident-repo.h"
#include "zeren-organisation-repo.h"

static gint64
add_organisation (Fixture *fixture, const char *name)
{
  return office_add_organisation (fixture, 0, name, "局");
}

static guint
count_organisations (Fixture *fixture)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, NULL);

  return organisations->len;
}

static void
assert_undone (Fixture *fixture, ZerenUndo *undo)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_undo_apply (undo, fixture->database, &error));
  g_assert_no_error (error);
  fixture_assert_consistent (fixture);
}

static void
test_what_was_added_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;

  add_organisation (fixture, "水务局");
  recording = zeren_undo_record (fixture->database);
  add_organisation (fixture, "林业局");
  add_organisation (fixture, "粮食局");
  undo = zeren_undo_recording_end (recording);
  g_assert_cmpuint (count_organisations (fixture), ==, 3);

  assert_undone (fixture, undo);
  g_assert_cmpuint (count_organisations (fixture), ==, 1);
}

static void
test_what_was_changed_is_as_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (ZerenDuty) duty = NULL;

  office_import_plan (fixture);
  recording = zeren_undo_record (fixture->database);
  office_accept_duty (fixture, 1);
  undo = zeren_undo_recording_end (recording);

  assert_undone (fixture, undo);
  duty = zeren_duty_repo_load (repo, 1, NULL);
  g_assert_cmpint (zeren_duty_get_state (duty), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_the_history_keeps_both (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (fixture->database);
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GPtrArray) events = NULL;

  add_organisation (fixture, "水务局");
  undo = zeren_undo_recording_end (recording);
  assert_undone (fixture, undo);

  events = zeren_history_list (history, 0, 2, NULL);
  g_assert_cmpstr (((ZerenEvent *)g_ptr_array_index (events, 0))->verb, ==, "undone");
  g_assert_cmpstr (((ZerenEvent *)g_ptr_array_index (events, 1))->verb, ==, "add");
}

static void
test_only_the_last_act_is_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (fixture->database);
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;

  add_organisation (fixture, "水务局");
  undo = zeren_undo_recording_end (recording);
  add_organisation (fixture, "林业局");

  g_assert_false (zeren_undo_apply (undo, fixture->database, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_cmpuint (count_organisations (fixture), ==, 2);
  fixture_assert_consistent (fixture);
}

static void
test_nothing_written_is_nothing_to_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (fixture->database);

  count_organisations (fixture);
  g_assert_null (zeren_undo_recording_end (recording));
}

static void
test_a_timeline_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncident) incident = zeren_incident_new ();
  g_autoptr (ZerenIncidentEntry) entry = zeren_incident_entry_new ();
  g_autoptr (GDateTime) at = moment ("2026-03-05T08:00:00+08:00");
  g_autoptr (ZerenUndoRecording) recording = NULL;

  add_organisation (fixture, "水务局");
  zeren_incident_set_organisation (incident, 1);
  zeren_incident_set_title (incident, "二号水泵停机");
  zeren_incident_set_kind (incident, ZEREN_INCIDENT_EQUIPMENT);
  zeren_incident_set_occurred_at (incident, at);
  g_assert_true (zeren_incident_repo_add (repo, incident, NULL));

  recording = zeren_undo_record (fixture->database);
  zeren_incident_entry_set_incident (entry, zeren_incident_get_id (incident));
  zeren_incident_entry_set_at (entry, at);
  zeren_incident_entry_set_text (entry, "电话报告");
  g_assert_true (zeren_incident_repo_add_entry (repo, entry, NULL));

  g_assert_null (zeren_undo_recording_end (recording));
}

static ZerenUndo *
add_undoably (Fixture *fixture)
{
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (fixture->database);

  add_organisation (fixture, "水务局");

  return zeren_undo_recording_end (recording);
}

/* @sql goes round the repositories, so that no event tells of it. */
static void
assert_refused (Fixture *fixture, const char *sql, const char *said)
{
  g_autoptr (ZerenUndo) undo = add_undoably (fixture);
  g_autoptr (GError) error = NULL;
  sqlite3 *engine = zeren_database_get_engine (fixture->database);

  g_assert_cmpint (sqlite3_exec (engine, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (zeren_undo_apply (undo, fixture->database, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, said));
  g_assert_cmpuint (count_organisations (fixture), ==, 1);
}

static void
test_what_others_refer_to_stays (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture,
                  "INSERT INTO post (organisation, title, role) VALUES (1, '局长', 'head')",
                  "other records rest on it");
}

static void
test_what_is_different_by_now_stays (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "UPDATE organisation SET name = '水利局' WHERE id = 1", "changed since");
}

static void
test_what_a_rule_forbids_is_said (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture,
                  "CREATE TEMP TRIGGER keep BEFORE DELETE ON organisation "
                  "BEGIN SELECT RAISE (ABORT, 'an organisation is kept'); END",
                  "an organisation is kept");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/undo/what-was-added-goes", test_what_was_added_goes);
  fixture_add_test ("/storage/undo/what-was-changed-is-as-before",
                    test_what_was_changed_is_as_before);
  fixture_add_test ("/storage/undo/the-history-keeps-both", test_the_history_keeps_both);
  fixture_add_test ("/storage/undo/only-the-last-act-is-taken-back",
                    test_only_the_last_act_is_taken_back);
  fixture_add_test ("/storage/undo/nothing-written-is-nothing-to-undo",
                    test_nothing_written_is_nothing_to_undo);
  fixture_add_test ("/storage/undo/a-timeline-stays", test_a_timeline_stays);
  fixture_add_test ("/storage/undo/what-others-refer-to-stays", test_what_others_refer_to_stays);
  fixture_add_test ("/storage/undo/what-is-different-by-now-stays",
                    test_what_is_different_by_now_stays);
  fixture_add_test ("/storage/undo/what-a-rule-forbids-is-said", test_what_a_rule_forbids_is_said);

  return g_test_run ();
}
