/* test-database.c: opening, transactions, changes, and what goes wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void
add_member (Fixture *fixture, const char *name)
{
  office_add_member (fixture, name);
}

static guint
count_members (Fixture *fixture)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  g_autoptr (GPtrArray) members = zeren_member_repo_list (repo, NULL);

  return members->len;
}

static void
test_what_was_written_is_there_after_opening_again (Fixture *fixture, gconstpointer data)
{
  add_member (fixture, "韩秋");
  fixture_reopen (fixture);

  g_assert_cmpuint (count_members (fixture), ==, 1);
}

static void
test_a_transaction_that_is_not_committed_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (ZerenTransaction) transaction = zeren_database_begin (fixture->database, NULL);

    add_member (fixture, "韩秋");
    g_assert_cmpuint (count_members (fixture), ==, 1);
  }

  g_assert_cmpuint (count_members (fixture), ==, 0);
  fixture_assert_consistent (fixture);
}

static void
test_an_inner_transaction_is_rolled_back_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTransaction) outer = zeren_database_begin (fixture->database, NULL);

  add_member (fixture, "韩秋");
  {
    g_autoptr (ZerenTransaction) inner = zeren_database_begin (fixture->database, NULL);

    add_member (fixture, "陆平");
  }
  add_member (fixture, "白露");
  g_assert_true (zeren_transaction_commit (outer, NULL));

  g_assert_cmpuint (count_members (fixture), ==, 2);
  fixture_assert_consistent (fixture);
}

static void
test_the_outer_transaction_takes_the_inner_one_with_it (Fixture *fixture, gconstpointer data)
{
  {
    g_autoptr (ZerenTransaction) outer = zeren_database_begin (fixture->database, NULL);
    g_autoptr (ZerenTransaction) inner = zeren_database_begin (fixture->database, NULL);

    add_member (fixture, "韩秋");
    g_assert_true (zeren_transaction_commit (inner, NULL));
  }

  g_assert_cmpuint (count_members (fixture), ==, 0);
  fixture_assert_consistent (fixture);
}

static void
test_a_part_is_committed_with_the_transaction_around_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTransaction) outer = zeren_database_begin (fixture->database, NULL);
  g_autoptr (ZerenTransaction) part = zeren_database_join (fixture->database, NULL);

  add_member (fixture, "韩秋");
  g_assert_true (zeren_transaction_commit (part, NULL));
  g_assert_true (zeren_transaction_commit (outer, NULL));

  g_assert_cmpuint (count_members (fixture), ==, 1);
  fixture_assert_consistent (fixture);
}

static void
test_a_part_that_is_given_up_takes_the_transaction_around_it_with_it (Fixture *fixture,
                                                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (ZerenTransaction) outer = zeren_database_begin (fixture->database, NULL);

    add_member (fixture, "韩秋");
    {
      g_autoptr (ZerenTransaction) part = zeren_database_join (fixture->database, NULL);

      add_member (fixture, "陆平");
    }
    g_assert_false (zeren_transaction_commit (outer, &error));
    g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_FAILED);
  }
  g_assert_cmpuint (count_members (fixture), ==, 0);

  /* and nothing of it is left behind for the next one */
  add_member (fixture, "白露");
  g_assert_cmpuint (count_members (fixture), ==, 1);
  fixture_assert_consistent (fixture);
}

static void
test_a_part_of_an_inner_transaction_is_rolled_back_with_that_alone (Fixture *fixture,
                                                                    gconstpointer data)
{
  g_autoptr (ZerenTransaction) outer = zeren_database_begin (fixture->database, NULL);

  add_member (fixture, "韩秋");
  {
    g_autoptr (ZerenTransaction) inner = zeren_database_begin (fixture->database, NULL);
    g_autoptr (ZerenTransaction) part = zeren_database_join (fixture->database, NULL);

    add_member (fixture, "陆平");
  }
  g_assert_true (zeren_transaction_commit (outer, NULL));

  g_assert_cmpuint (count_members (fixture), ==, 1);
  fixture_assert_consistent (fixture);
}

static void
changed_cb (ZerenDatabase *database, guint changes, gpointer data)
{
  GArray *seen = data;

  g_array_append_val (seen, changes);
}

static void
test_one_commit_is_one_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_signal_connect (fixture->database, "changed", G_CALLBACK (changed_cb), seen);
  transaction = zeren_database_begin (fixture->database, NULL);
  add_member (fixture, "韩秋");
  office_add_organisation (fixture, 0, "青岚局", "局");
  g_assert_cmpuint (seen->len, ==, 0);
  g_assert_true (zeren_transaction_commit (transaction, NULL));

  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpuint (
    g_array_index (seen, guint, 0), ==, ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_ORGANISATIONS);
}

static void
test_a_rollback_is_no_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect (fixture->database, "changed", G_CALLBACK (changed_cb), seen);
  {
    g_autoptr (ZerenTransaction) transaction = zeren_database_begin (fixture->database, NULL);

    add_member (fixture, "韩秋");
  }
  office_add_organisation (fixture, 0, "青岚局", "局");

  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpuint (g_array_index (seen, guint, 0), ==, ZEREN_CHANGES_ORGANISATIONS);
}

static void
assert_cannot_open (Fixture *fixture, ZerenStorageError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDatabase)
    database = zeren_database_open (fixture->folder, fixture->clock, &error);

  g_assert_null (database);
  g_test_message ("%s", error->message);
  g_assert_error (error, ZEREN_STORAGE_ERROR, (int)code);
}

static void
close_database (Fixture *fixture)
{
  g_assert_finalize_object (fixture->database);
  fixture->database = NULL;
}

/* For tests that leave the database closed */
static void
tear_down_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  g_clear_object (&fixture->clock);
  remove_folder (parent);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
test_a_newer_database_is_refused_and_left_alone (Fixture *fixture, gconstpointer data)
{
  close_database (fixture);
  fixture_run_raw (fixture, "PRAGMA user_version = 99");

  assert_cannot_open (fixture, ZEREN_STORAGE_ERROR_NEWER);
}

static void
replace_file (Fixture *fixture, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
test_a_file_that_is_no_database_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (8192, 'x');

  close_database (fixture);
  replace_file (fixture, text, 8192);

  assert_cannot_open (fixture, ZEREN_STORAGE_ERROR_DAMAGED);
}

static void
test_a_database_of_another_program_is_refused (Fixture *fixture, gconstpointer data)
{
  close_database (fixture);
  fixture_run_raw (fixture, "PRAGMA application_id = 7");

  assert_cannot_open (fixture, ZEREN_STORAGE_ERROR_DAMAGED);
}

static void
test_a_damaged_file_is_refused_or_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
  g_autofree char *content = NULL;
  gsize length;

  for (guint i = 0; i < 50; i++)
    add_member (fixture, "韩秋");
  close_database (fixture);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + 120, 0xa5, 3000); /* the page of the schema, behind the header */
  replace_file (fixture, content, length);

  assert_cannot_open (fixture, ZEREN_STORAGE_ERROR_DAMAGED);
}

static void
test_a_read_only_folder_is_refused (Fixture *fixture, gconstpointer data)
{
  close_database (fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);

  if (g_access (fixture->folder, W_OK) == 0)
    g_test_skip ("this user may write everywhere");
  else
    assert_cannot_open (fixture, ZEREN_STORAGE_ERROR_READ_ONLY);

  g_chmod (fixture->folder, 0700);
}

static void
test_a_folder_that_cannot_be_made_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside_file = g_build_filename (fixture->folder, "zeren.db", "office", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_database_open (inside_file, fixture->clock, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_READ_ONLY);
}

static void
test_a_read_only_connection_reads_and_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDatabase) reader = NULL;
  g_autoptr (ZerenMemberRepo) repo = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (ZerenMember) member = zeren_member_new ();

  add_member (fixture, "韩秋");
  reader = zeren_database_open_read_only (fixture->folder, fixture->clock, &error);
  g_assert_no_error (error);
  g_assert_true (zeren_database_is_read_only (reader));

  repo = zeren_member_repo_new (reader);
  members = zeren_member_repo_list (repo, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (members->len, ==, 1);

  zeren_member_set_name (member, "陆平");
  g_assert_false (zeren_member_repo_add (repo, member, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_READ_ONLY);
}

static void
test_opening_to_read_makes_no_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_database_open_read_only (nowhere, fixture->clock, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

/* A second process that holds the lock for @milliseconds */
static pid_t
hold_lock (Fixture *fixture, guint milliseconds)
{
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
      sqlite3 *engine;

      sqlite3_open (path, &engine);
      sqlite3_exec (engine, "BEGIN IMMEDIATE", NULL, NULL, NULL);
      if (write (ready[1], "x", 1) == 1)
        g_usleep (milliseconds * 1000);
      sqlite3_exec (engine, "COMMIT", NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  close (ready[1]);

  return child;
}

static void
test_a_writer_waits_for_another_process (Fixture *fixture, gconstpointer data)
{
  pid_t child = hold_lock (fixture, 300);

  add_member (fixture, "韩秋");
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_cmpuint (count_members (fixture), ==, 1);
}

static void
test_a_writer_that_waits_in_vain_is_told (Fixture *fixture, gconstpointer data)
{
  pid_t child = hold_lock (fixture, 20000);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;

  fixture_set_patience (fixture, 50);
  transaction = zeren_database_begin (fixture->database, &error);
  g_assert_null (transaction);
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_BUSY);
  g_assert_cmpuint (count_members (fixture), ==, 0);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

static void
test_two_connections_write_one_chain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDatabase) second = zeren_database_open (fixture->folder, fixture->clock, &error);
  Fixture other = { fixture->folder, fixture->clock, second };

  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      add_member (fixture, "韩秋");
      add_member (&other, "陆平");
    }

  g_assert_cmpuint (count_members (fixture), ==, 10);
  fixture_assert_consistent (fixture);
}

static pid_t
open_and_add (Fixture *fixture, const char *folder, const char *name)
{
  pid_t child = fork ();

  if (child == 0)
    {
      Fixture own = { (char *)folder, fixture->clock, NULL };

      own.database = zeren_database_open (folder, fixture->clock, NULL);
      if (own.database == NULL)
        _exit (1);
      add_member (&own, name);
      _exit (0);
    }

  return child;
}

/* Two programs are started on an empty folder at the same time. */
static void
test_two_processes_make_one_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  g_autoptr (ZerenHistory) history = NULL;
  g_autoptr (GPtrArray) events = NULL;
  pid_t children[4];
  Fixture made = { folder, fixture->clock, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = open_and_add (fixture, folder, "韩秋");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }

  made.database = zeren_database_open (folder, fixture->clock, NULL);
  history = zeren_history_new (made.database);
  events = zeren_history_list (history, 0, 100, NULL);
  g_assert_cmpuint (events->len, ==, 1 + G_N_ELEMENTS (children));
  fixture_assert_consistent (&made);
  g_clear_object (&history);
  g_assert_finalize_object (made.database);
}

static gpointer
use_elsewhere (gpointer data)
{
  Fixture *fixture = data;

  return zeren_database_begin (fixture->database, NULL);
}

static void
test_another_thread_may_not_use_it (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_thread_join (g_thread_new ("other", use_elsewhere, fixture));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*used by the thread that opened it*");
}

/* The disk is full: the engine is not given any more pages. */
static void
test_a_full_disk_leaves_what_was_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  guint n_before;

  add_member (fixture, "韩秋");
  n_before = count_members (fixture);
  fixture_limit_pages (fixture);

  while (error == NULL)
    {
      g_autoptr (ZerenMember) member = zeren_member_new ();
      g_autofree char *name = g_strnfill (2000, 'x');

      zeren_member_set_name (member, name);
      if (zeren_member_repo_add (repo, member, &error))
        n_before++;
    }

  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_FULL);
  g_assert_cmpuint (count_members (fixture), ==, n_before);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define closed_test(path, test)                                                                    \
  g_test_add (path, Fixture, NULL, fixture_set_up, test, tear_down_closed)

  fixture_add_test ("/storage/database/what-was-written-is-there-after-opening-again",
                    test_what_was_written_is_there_after_opening_again);
  fixture_add_test ("/storage/database/a-transaction-that-is-not-committed-leaves-nothing",
                    test_a_transaction_that_is_not_committed_leaves_nothing);
  fixture_add_test ("/storage/database/an-inner-transaction-is-rolled-back-alone",
                    test_an_inner_transaction_is_rolled_back_alone);
  fixture_add_test ("/storage/database/a-part-is-committed-with-the-transaction-around-it",
                    test_a_part_is_committed_with_the_transaction_around_it);
  fixture_add_test ("/storage/database/a-part-that-is-given-up-takes-the-whole-with-it",
                    test_a_part_that_is_given_up_takes_the_transaction_around_it_with_it);
  fixture_add_test ("/storage/database/a-part-of-an-inner-transaction-is-rolled-back-with-that",
                    test_a_part_of_an_inner_transaction_is_rolled_back_with_that_alone);
  fixture_add_test ("/storage/database/the-outer-transaction-takes-the-inner-one-with-it",
                    test_the_outer_transaction_takes_the_inner_one_with_it);
  fixture_add_test ("/storage/database/one-commit-is-one-change", test_one_commit_is_one_change);
  fixture_add_test ("/storage/database/a-rollback-is-no-change", test_a_rollback_is_no_change);
  closed_test ("/storage/database/a-newer-database-is-refused-and-left-alone",
               test_a_newer_database_is_refused_and_left_alone);
  closed_test ("/storage/database/a-file-that-is-no-database-is-refused",
               test_a_file_that_is_no_database_is_refused);
  closed_test ("/storage/database/a-database-of-another-program-is-refused",
               test_a_database_of_another_program_is_refused);
  closed_test ("/storage/database/a-damaged-file-is-refused-or-found",
               test_a_damaged_file_is_refused_or_found);
  closed_test ("/storage/database/a-read-only-folder-is-refused",
               test_a_read_only_folder_is_refused);
  fixture_add_test ("/storage/database/a-folder-that-cannot-be-made-is-refused",
                    test_a_folder_that_cannot_be_made_is_refused);
  fixture_add_test ("/storage/database/a-read-only-connection-reads-and-cannot-write",
                    test_a_read_only_connection_reads_and_cannot_write);
  fixture_add_test ("/storage/database/opening-to-read-makes-no-database",
                    test_opening_to_read_makes_no_database);
  fixture_add_test ("/storage/database/a-writer-waits-for-another-process",
                    test_a_writer_waits_for_another_process);
  fixture_add_test ("/storage/database/a-writer-that-waits-in-vain-is-told",
                    test_a_writer_that_waits_in_vain_is_told);
  fixture_add_test ("/storage/database/two-connections-write-one-chain",
                    test_two_connections_write_one_chain);
  fixture_add_test ("/storage/database/two-processes-make-one-database",
                    test_two_processes_make_one_database);
  fixture_add_test ("/storage/database/another-thread-may-not-use-it",
                    test_another_thread_may_not_use_it);
  fixture_add_test ("/storage/database/a-full-disk-leaves-what-was-there",
                    test_a_full_disk_leaves_what_was_there);

  return g_test_run ();
}
