/* test-check.c: what was changed behind Zeren's back is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include <glib/gstdio.h>

static void
fill_office (Fixture *fixture)
{
  office_import_plan (fixture);
  office_accept_duty (fixture, 1);
  office_add_member (fixture, "韩秋");
  g_object_unref (office_plan_task (fixture, "2026H1-1", "2026-06-30"));
}

static void
test_an_untouched_database_has_no_findings (Fixture *fixture, gconstpointer data)
{
  fill_office (fixture);

  fixture_assert_consistent (fixture);
  fixture_reopen (fixture);
  fixture_assert_consistent (fixture);
}

static void
test_an_edited_row_is_found (Fixture *fixture, gconstpointer data)
{
  fill_office (fixture);
  fixture_run_raw (fixture, "UPDATE task SET due_date = '2026-09-30' WHERE id = 1");

  fixture_assert_found (fixture, ZEREN_FINDING_ROW_CHANGED, "task", 1);
}

static void
test_a_value_taken_away_is_found (Fixture *fixture, gconstpointer data)
{
  fill_office (fixture);
  fixture_run_raw (fixture, "UPDATE plan SET number = NULL");

  fixture_assert_found (fixture, ZEREN_FINDING_ROW_CHANGED, "plan", 1);
}

static void
test_a_removed_row_is_found (Fixture *fixture, gconstpointer data)
{
  fill_office (fixture);
  fixture_run_raw (fixture, "DELETE FROM measure WHERE id = 1");

  fixture_assert_found (fixture, ZEREN_FINDING_ROW_MISSING, "measure", 1);
}

static void
test_an_added_row_is_found (Fixture *fixture, gconstpointer data)
{
  fill_office (fixture);
  fixture_run_raw (fixture, "INSERT INTO member (id, name) VALUES (9, '无名')");

  fixture_assert_found (fixture, ZEREN_FINDING_ROW_UNACCOUNTED, "member", 9);
}

static void
test_a_file_row_written_by_hand_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean found = FALSE;

  fill_office (fixture);
  fixture_run_raw (fixture,
                   "PRAGMA ignore_check_constraints = ON; "
                   "INSERT INTO file (id, sha256, name, size, media_type, added_at) "
                   "SELECT 99, 'no digest', name, size, media_type, added_at FROM file LIMIT 1");

  findings = zeren_database_check (fixture->database, NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      ZerenFinding *finding = g_ptr_array_index (findings, i);

      found |= finding->kind == ZEREN_FINDING_FILE_MISSING && finding->row == 99;
    }
  g_assert_true (found);
}

static void
test_a_row_that_comes_back_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanRepo) plans = NULL;

  fill_office (fixture);
  plans = zeren_plan_repo_new (fixture->database);
  zeren_plan_repo_withdraw (plans, 1, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_consistent (fixture);

  fixture_run_raw (fixture,
                   "INSERT INTO task (id, duty, organisation, year, key, rule_date, rule_source, "
                   "lapse_date, due_date) "
                   "VALUES (1, 1, 1, 2026, '2026H1-1', '2026-06-30', 'period_end', '2026-06-30', "
                   "'2026-06-30')");
  fixture_assert_found (fixture, ZEREN_FINDING_ROW_UNACCOUNTED, "task", 1);
}

static void
test_a_missing_reference_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean found = FALSE;

  fill_office (fixture);
  fixture_run_raw (fixture, "UPDATE task SET organisation = 77");

  findings = zeren_database_check (fixture->database, NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      ZerenFinding *finding = g_ptr_array_index (findings, i);

      found |= finding->kind == ZEREN_FINDING_REFERENCE && g_str_equal (finding->table, "task") &&
               finding->row == 1;
    }
  g_assert_true (found);
}

static void
test_a_removed_trigger_is_found (Fixture *fixture, gconstpointer data)
{
  fixture_run_raw (fixture, "DROP TRIGGER event_is_not_updated");
  fixture_assert_found (fixture, ZEREN_FINDING_SCHEMA, "event_is_not_updated", 0);
}

static void
test_a_foreign_table_is_found (Fixture *fixture, gconstpointer data)
{
  fixture_run_raw (fixture, "CREATE TABLE watch_list (name TEXT)");
  fixture_assert_found (fixture, ZEREN_FINDING_SCHEMA, "watch_list", 0);
}

/* Takes the triggers off, changes the history and puts them back on, as somebody would who knows
 * the schema. */
static void
change_history (Fixture *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
  g_autoptr (GString) triggers = g_string_new (NULL);
  g_autoptr (GString) drops = g_string_new (NULL);
  sqlite3_stmt *statement;
  sqlite3 *engine;

  g_assert_cmpint (sqlite3_open (path, &engine), ==, SQLITE_OK);
  sqlite3_prepare_v2 (engine,
                      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' "
                      "AND tbl_name LIKE 'event%'",
                      -1,
                      &statement,
                      NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (drops, "DROP TRIGGER %s;", sqlite3_column_text (statement, 0));
      g_string_append_printf (triggers, "%s;", sqlite3_column_text (statement, 1));
    }
  sqlite3_finalize (statement);
  sqlite3_close (engine);

  fixture_run_raw (fixture, drops->str);
  fixture_run_raw (fixture, sql);
  fixture_run_raw (fixture, triggers->str);
}

static void
assert_chain_finding (Fixture *fixture, const char *sql, gint64 seq)
{
  g_autoptr (GPtrArray) findings = NULL;
  ZerenFinding *first;

  fill_office (fixture);
  fixture_assert_consistent (fixture);
  change_history (fixture, sql);

  findings = zeren_database_check (fixture->database, NULL, NULL);
  g_assert_cmpuint (findings->len, >, 0);
  first = g_ptr_array_index (findings, 0);
  g_test_message ("%s", first->message);
  g_assert_cmpint (first->kind, ==, ZEREN_FINDING_CHAIN);
  g_assert_cmpint (first->row, ==, seq);
}

static void
test_a_changed_name_in_the_history_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (fixture, "UPDATE event SET who = '别人' WHERE seq = 3", 3);
}

static void
test_a_changed_time_in_the_history_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (
    fixture, "UPDATE event SET at = '2025-01-01T00:00:00+08:00' WHERE seq = 2", 2);
}

static void
test_a_changed_payload_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (fixture, "UPDATE event_payload SET note = '改' WHERE event = 4", 4);
}

static void
test_a_removed_payload_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (fixture, "DELETE FROM event_payload WHERE event = 4", 4);
}

static void
test_a_changed_row_digest_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (
    fixture, "UPDATE event_row SET digest = NULL WHERE event = 4 AND table_name = 'plan'", 4);
}

static void
test_an_event_taken_out_is_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (fixture,
                        "DELETE FROM event_row WHERE event = 5;"
                        "DELETE FROM event_payload WHERE event = 5;"
                        "DELETE FROM event WHERE seq = 5",
                        6);
}

static void
test_events_taken_off_the_end_are_found (Fixture *fixture, gconstpointer data)
{
  assert_chain_finding (fixture,
                        "DELETE FROM event_row WHERE event = (SELECT max (seq) FROM event);"
                        "DELETE FROM event_payload WHERE event = (SELECT max (seq) FROM event);"
                        "DELETE FROM event WHERE seq = (SELECT max (seq) FROM event)",
                        6);
}

static char *
path_of_file (Fixture *fixture, const char *sha256)
{
  g_autofree char *first = g_strndup (sha256, 2);

  return g_build_filename (fixture->folder, "files", first, sha256 + 2, NULL);
}

static void
test_a_missing_file_is_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "签到");
  g_autofree char *path = path_of_file (fixture, sha256);

  g_assert_cmpint (g_unlink (path), ==, 0);
  fixture_assert_found (fixture, ZEREN_FINDING_FILE_MISSING, "file", 1);
}

static void
test_a_changed_file_is_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "签到");
  g_autofree char *path = path_of_file (fixture, sha256);

  g_assert_true (g_file_set_contents (path, "别的", -1, NULL));
  fixture_assert_found (fixture, ZEREN_FINDING_FILE_CHANGED, "file", 1);
}

static void
test_the_check_can_be_given_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_database_check (fixture->database, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/check/an-untouched-database-has-no-findings",
                    test_an_untouched_database_has_no_findings);
  fixture_add_test ("/storage/check/an-edited-row-is-found", test_an_edited_row_is_found);
  fixture_add_test ("/storage/check/a-value-taken-away-is-found", test_a_value_taken_away_is_found);
  fixture_add_test ("/storage/check/a-removed-row-is-found", test_a_removed_row_is_found);
  fixture_add_test ("/storage/check/an-added-row-is-found", test_an_added_row_is_found);
  fixture_add_test ("/storage/check/a-file-row-written-by-hand-is-found",
                    test_a_file_row_written_by_hand_is_found);
  fixture_add_test ("/storage/check/a-row-that-comes-back-is-found",
                    test_a_row_that_comes_back_is_found);
  fixture_add_test ("/storage/check/a-missing-reference-is-found",
                    test_a_missing_reference_is_found);
  fixture_add_test ("/storage/check/a-removed-trigger-is-found", test_a_removed_trigger_is_found);
  fixture_add_test ("/storage/check/a-foreign-table-is-found", test_a_foreign_table_is_found);
  fixture_add_test ("/storage/check/a-changed-name-in-the-history-is-found",
                    test_a_changed_name_in_the_history_is_found);
  fixture_add_test ("/storage/check/a-changed-time-in-the-history-is-found",
                    test_a_changed_time_in_the_history_is_found);
  fixture_add_test ("/storage/check/a-changed-payload-is-found", test_a_changed_payload_is_found);
  fixture_add_test ("/storage/check/a-removed-payload-is-found", test_a_removed_payload_is_found);
  fixture_add_test ("/storage/check/a-changed-row-digest-is-found",
                    test_a_changed_row_digest_is_found);
  fixture_add_test ("/storage/check/an-event-taken-out-is-found", test_an_event_taken_out_is_found);
  fixture_add_test ("/storage/check/events-taken-off-the-end-are-found",
                    test_events_taken_off_the_end_are_found);
  fixture_add_test ("/storage/check/a-missing-file-is-found", test_a_missing_file_is_found);
  fixture_add_test ("/storage/check/a-changed-file-is-found", test_a_changed_file_is_found);
  fixture_add_test ("/storage/check/the-check-can-be-given-up", test_the_check_can_be_given_up);

  return g_test_run ();
}
