/* test-migration.c: a database of any version becomes one of this version, or stays what it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-database-private.h"
#include "zeren-migration-private.h"

/* Every released version, as a dump with an office in it; see fixtures/README.md */
static const char *const released[] = { "version-1.sql",
                                        "version-2.sql",
                                        "version-3.sql",
                                        "version-4.sql" };

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "storage", "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *sql = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);

  return sql;
}

/* Puts a released version in place of the fixture's empty database. */
static void
install_released (Fixture *fixture, const char *name)
{
  g_autofree char *sql = read_fixture (name);

  g_assert_finalize_object (fixture->database);
  remove_folder (fixture->folder);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  fixture_run_raw (fixture, sql);
}

static void
open_again (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->database = zeren_database_open (fixture->folder, fixture->clock, &error);
  g_assert_no_error (error);
}

static void
test_every_released_version_opens_with_all_it_holds (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_autoptr (ZerenTaskRepo) tasks = NULL;
      g_autoptr (ZerenDutyRepo) duties = NULL;
      g_autoptr (GPtrArray) stored_tasks = NULL;
      g_autoptr (ZerenDuty) duty = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      install_released (fixture, released[i]);
      open_again (fixture);

      tasks = zeren_task_repo_new (fixture->database);
      duties = zeren_duty_repo_new (fixture->database);
      stored_tasks = zeren_task_repo_list (tasks, &(ZerenTaskQuery){ 0 }, NULL);
      duty = zeren_duty_repo_load (duties, 1, NULL);
      g_assert_cmpuint (stored_tasks->len, ==, 2);
      g_assert_cmpint (zeren_task_get_state (g_ptr_array_index (stored_tasks, 0)),
                       ==,
                       ZEREN_TASK_STATE_UNPERFORMED);
      g_assert_cmpstr (zeren_duty_get_quote (duty), ==, "各科室每半年至少检查2次消防设施。");

      /* the files are not part of the dump */
      findings = zeren_database_check (fixture->database, NULL, NULL);
      for (guint j = 0; j < findings->len; j++)
        g_assert_cmpint (
          ((ZerenFinding *)g_ptr_array_index (findings, j))->kind, ==, ZEREN_FINDING_FILE_MISSING);
    }
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_prefix (name, "zeren-version-") && g_str_has_suffix (name, ".db");

  return count;
}

static gboolean
migrate_with (Fixture *fixture, const char *next, GError **error)
{
  g_auto (GStrv) scripts = zeren_migrations_load ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) with_next = NULL;
  g_autoptr (GDateTime) now = zeren_clock_now (fixture->clock);

  g_strv_builder_addv (builder, (const char **)scripts);
  g_strv_builder_add (builder, next);
  with_next = g_strv_builder_end (builder);

  return zeren_migrate (zeren_database_get_engine (fixture->database),
                        fixture->folder,
                        (const char *const *)with_next,
                        now,
                        error);
}

static void
test_an_update_is_preceded_by_a_backup (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) scripts = zeren_migrations_load ();
  g_autofree char *name = g_strdup_printf ("zeren-version-%u-20260306T093000.db",
                                           g_strv_length (scripts));
  g_autofree char *backup = g_build_filename (fixture->folder, name, NULL);
  sqlite3 *engine;

  office_add_member (fixture, "韩秋");
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  g_assert_true (migrate_with (fixture, "ALTER TABLE organisation ADD COLUMN note TEXT", NULL));
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  g_assert_cmpint (sqlite3_open (backup, &engine), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (engine, "SELECT name FROM member WHERE id = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (engine, "SELECT note FROM organisation", NULL, NULL, NULL), !=, SQLITE_OK);
  sqlite3_close (engine);
}

static void
test_an_update_that_fails_leaves_the_version_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_add_member (fixture, "韩秋");
  g_assert_false (migrate_with (fixture,
                                "ALTER TABLE organisation ADD COLUMN note TEXT;"
                                "UPDATE nirgends SET a = 1",
                                &error));
  g_assert_nonnull (error);

  fixture_assert_consistent (fixture);
  fixture_reopen (fixture);
  fixture_assert_consistent (fixture);
}

/* A column that a later version adds does not make rows written before look changed. */
static void
test_digests_survive_a_new_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  office_import_plan (fixture);
  g_assert_true (migrate_with (fixture, "ALTER TABLE plan ADD COLUMN note TEXT", NULL));

  findings = zeren_database_check (fixture->database, NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (
      ((ZerenFinding *)g_ptr_array_index (findings, i))->kind, ==, ZEREN_FINDING_SCHEMA);
}

static void
test_migrating_again_does_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) scripts = zeren_migrations_load ();
  g_autoptr (GDateTime) now = zeren_clock_now (fixture->clock);

  g_assert_true (zeren_migrate (zeren_database_get_engine (fixture->database),
                                fixture->folder,
                                (const char *const *)scripts,
                                now,
                                NULL));
  g_assert_cmpuint (count_backups (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/migration/every-released-version-opens-with-all-it-holds",
                    test_every_released_version_opens_with_all_it_holds);
  fixture_add_test ("/storage/migration/an-update-is-preceded-by-a-backup",
                    test_an_update_is_preceded_by_a_backup);
  fixture_add_test ("/storage/migration/an-update-that-fails-leaves-the-version-before",
                    test_an_update_that_fails_leaves_the_version_before);
  fixture_add_test ("/storage/migration/digests-survive-a-new-column",
                    test_digests_survive_a_new_column);
  fixture_add_test ("/storage/migration/migrating-again-does-nothing",
                    test_migrating_again_does_nothing);

  return g_test_run ();
}
