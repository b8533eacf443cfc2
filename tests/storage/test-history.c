/* test-history.c: every write leaves its event, and the law can have its content erased
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-database-private.h"

static ZerenEvent *
last_event (Fixture *fixture)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1, NULL);

  g_assert_cmpuint (events->len, ==, 1);

  return zeren_event_ref (g_ptr_array_index (events, 0));
}

static void
test_the_history_begins_with_the_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenEvent) event = last_event (fixture);

  g_assert_cmpint (event->seq, ==, 1);
  g_assert_cmpstr (event->verb, ==, "create");
  g_assert_cmpstr (event->object_kind, ==, "database");
}

static void
test_an_event_says_who_did_what_and_when (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenEvent) event = NULL;
  g_autofree char *at = NULL;
  gint64 id;

  fixture_set_now (fixture, "2026-05-04T16:05:06+08:00");
  zeren_database_set_who (fixture->database, "陆平");
  id = office_add_member (fixture, "韩秋");

  event = last_event (fixture);
  at = g_date_time_format_iso8601 (event->at);
  g_assert_cmpstr (event->who, ==, "陆平");
  g_assert_cmpstr (event->verb, ==, "add");
  g_assert_cmpstr (event->object_kind, ==, "member");
  g_assert_cmpint (event->object_id, ==, id);
  g_assert_cmpstr (at, ==, "2026-05-04T16:05:06+08");
}

static void
test_importing_a_plan_is_one_event (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (GPtrArray) of_plan = NULL;
  g_autoptr (GPtrArray) touching_clause = NULL;

  office_import_plan (fixture);
  of_plan = zeren_history_list_of (history, "plan", 1, NULL);
  touching_clause = zeren_history_list_touching (history, "clause", 2, NULL);

  g_assert_cmpuint (of_plan->len, ==, 1);
  g_assert_cmpuint (touching_clause->len, ==, 1);
  g_assert_cmpint (((ZerenEvent *)g_ptr_array_index (touching_clause, 0))->seq,
                   ==,
                   ((ZerenEvent *)g_ptr_array_index (of_plan, 0))->seq);
}

static void
test_events_are_listed_in_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GPtrArray) older = NULL;

  for (guint i = 0; i < 4; i++)
    office_add_member (fixture, "韩秋");

  newest = zeren_history_list (history, 0, 2, NULL);
  g_assert_cmpint (((ZerenEvent *)g_ptr_array_index (newest, 0))->seq, ==, 5);
  g_assert_cmpint (((ZerenEvent *)g_ptr_array_index (newest, 1))->seq, ==, 4);
  older = zeren_history_list (history, 4, 10, NULL);
  g_assert_cmpuint (older->len, ==, 3);
}

static void
test_an_act_without_a_row_can_be_recorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenEvent) event = NULL;

  g_assert_true (zeren_history_append (history, "export", "plan", 3, "台账", NULL));
  event = last_event (fixture);
  g_assert_cmpstr (event->note, ==, "台账");
  fixture_assert_consistent (fixture);
}

static gboolean
any_payload_holds (Fixture *fixture, const char *text)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT 1 FROM event_payload WHERE instr (content, '%s') OR instr (note, '%s')", text, text);
  sqlite3_stmt *statement;
  gboolean found;

  sqlite3_prepare_v2 (zeren_database_get_engine (fixture->database), sql, -1, &statement, NULL);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);

  return found;
}

static void
test_erasing_leaves_the_chain_and_no_content (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenMemberRepo) members = zeren_member_repo_new (fixture->database);
  g_autoptr (ZerenMember) member = NULL;
  g_autoptr (GPtrArray) events = NULL;
  gint64 id = office_add_member (fixture, "顾惜南");

  office_add_member (fixture, "陆平");
  member = zeren_member_repo_load (members, id, NULL);
  zeren_member_set_name (member, "（已删除）");
  g_assert_true (zeren_member_repo_update (members, member, NULL));
  g_assert_true (any_payload_holds (fixture, "顾惜南"));

  g_assert_false (zeren_history_erase (history, "member", id, "", NULL));
  g_assert_true (zeren_history_erase (history, "member", id, "依法删除", NULL));

  g_assert_false (any_payload_holds (fixture, "顾惜南"));
  g_assert_true (any_payload_holds (fixture, "陆平"));
  events = zeren_history_list_of (history, "member", id, NULL);
  g_assert_cmpuint (events->len, ==, 3);
  g_assert_true (((ZerenEvent *)g_ptr_array_index (events, 0))->erased);
  g_assert_false (((ZerenEvent *)g_ptr_array_index (events, 2))->erased);
  fixture_assert_consistent (fixture);
}

/* Erasing takes the salts of an event; rows that stood in the same event stay provable. */
static void
test_erasing_keeps_other_rows_under_watch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);

  office_import_plan (fixture);
  g_assert_true (zeren_history_erase (history, "clause", 1, "依法删除", NULL));
  fixture_assert_consistent (fixture);

  fixture_run_raw (fixture, "UPDATE measure SET name = '免职'");
  fixture_assert_found (fixture, ZEREN_FINDING_ROW_CHANGED, "measure", 1);
}

static void
test_the_engine_refuses_to_change_events (Fixture *fixture, gconstpointer data)
{
  const char *const refused[] = {
    "UPDATE event SET who = '别人'",           "DELETE FROM event",
    "UPDATE event_row SET digest = NULL",      "DELETE FROM event_row",
    "UPDATE event_payload SET content = '改'",
  };

  office_add_member (fixture, "韩秋");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (
      sqlite3_exec (zeren_database_get_engine (fixture->database), refused[i], NULL, NULL, NULL) &
        0xff,
      ==,
      SQLITE_CONSTRAINT);
  fixture_assert_consistent (fixture);
}

static void
test_a_write_without_an_event_ends_the_program (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (ZerenTransaction) transaction = zeren_database_begin (fixture->database, NULL);

      sqlite3_exec (zeren_database_get_engine (fixture->database),
                    "INSERT INTO member (name) VALUES ('无名')",
                    NULL,
                    NULL,
                    NULL);
      zeren_transaction_commit (transaction, NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*member*without an event*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/history/the-history-begins-with-the-database",
                    test_the_history_begins_with_the_database);
  fixture_add_test ("/storage/history/an-event-says-who-did-what-and-when",
                    test_an_event_says_who_did_what_and_when);
  fixture_add_test ("/storage/history/importing-a-plan-is-one-event",
                    test_importing_a_plan_is_one_event);
  fixture_add_test ("/storage/history/events-are-listed-in-pages", test_events_are_listed_in_pages);
  fixture_add_test ("/storage/history/an-act-without-a-row-can-be-recorded",
                    test_an_act_without_a_row_can_be_recorded);
  fixture_add_test ("/storage/history/erasing-leaves-the-chain-and-no-content",
                    test_erasing_leaves_the_chain_and_no_content);
  fixture_add_test ("/storage/history/erasing-keeps-other-rows-under-watch",
                    test_erasing_keeps_other_rows_under_watch);
  fixture_add_test ("/storage/history/the-engine-refuses-to-change-events",
                    test_the_engine_refuses_to_change_events);
  fixture_add_test ("/storage/history/a-write-without-an-event-ends-the-program",
                    test_a_write_without_an_event_ends_the_program);

  return g_test_run ();
}
