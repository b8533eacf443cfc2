/* test-database-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-database-copy.h"

#include <glib/gstdio.h>

static char *
make_folder (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "copy", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  return folder;
}

static gint64
count_organisations (ZerenDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = zeren_database_count_rows (database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (counts, i);

      if (g_str_equal (count->table, "organisation"))
        return count->rows;
    }
  g_assert_not_reached ();
}

static void
assert_sound (ZerenDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = zeren_database_check (database, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Long names take many pages. */
static void
fill (Fixture *fixture, guint n_organisations)
{
  for (guint i = 0; i < n_organisations; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u站%04000u", i, i);

      office_add_organisation (fixture, 0, name, "站");
    }
}

static void
test_copy_has_everything_and_needs_no_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autofree char *log = g_build_filename (folder, "zeren.db-wal", NULL);
  g_autoptr (ZerenDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture, 3);
  g_assert_true (zeren_database_copy (fixture->database, folder, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  copy = zeren_database_open_read_only (folder, fixture->clock, &error);
  g_assert_no_error (error);

  g_assert_cmpint (count_organisations (copy), ==, 3);
  g_assert_cmpint (
    zeren_database_get_version (copy, NULL), ==, zeren_database_get_newest_version ());
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_sound (copy);
}

/* Another program that writes in the middle of a copy. */
typedef struct
{
  Fixture *fixture;
  guint n_told;
} Intruder;

static void
write_meanwhile_cb (goffset current, goffset total, gpointer user_data)
{
  Intruder *intruder = user_data;
  g_autoptr (ZerenDatabase) other = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (current, <=, total);
  intruder->n_told++;
  other = zeren_database_open (intruder->fixture->folder, intruder->fixture->clock, &error);
  g_assert_no_error (error);
  repo = zeren_organisation_repo_new (other);
  zeren_organisation_set_name (organisation, "临时站");
  zeren_organisation_set_kind (organisation, "站");
  zeren_organisation_repo_add (repo, organisation, &error);
  g_assert_no_error (error);
}

static void
test_copy_is_of_one_moment (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autoptr (ZerenDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;
  Intruder intruder = { fixture, 0 };

  fill (fixture, 200); /* more pages than are copied at once */
  g_assert_true (
    zeren_database_copy (fixture->database, folder, NULL, write_meanwhile_cb, &intruder, &error));
  g_assert_no_error (error);
  copy = zeren_database_open_read_only (folder, fixture->clock, &error);
  g_assert_no_error (error);

  /* that in which it began: who writes on and on does not let it begin anew on and on */
  g_assert_cmpuint (intruder.n_told, >, 1);
  g_assert_cmpint (count_organisations (copy), ==, 200);
  assert_sound (copy);
}

static void
test_copy_can_be_given_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (zeren_database_copy (fixture->database, folder, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The fixture closes a database at the end, so there has to be one. */
static void
open_again (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->database = zeren_database_open (fixture->folder, fixture->clock, &error);
  g_assert_no_error (error);
}

static void
test_whether_somebody_has_it_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autofree char *folder = g_strdup (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_database_check_unused (nowhere, &error));
  g_assert_no_error (error);
  g_assert_false (zeren_database_check_unused (folder, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_object (&fixture->database);
  g_assert_true (zeren_database_check_unused (folder, &error));
  g_assert_no_error (error);
  open_again (fixture);
}

/* A backup is restored over it, so it must not be in the way. */
static void
test_what_is_no_database_is_nobodys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->database);
  g_file_set_contents (path, "This is no database, whatever its name says.", -1, NULL);

  g_assert_true (zeren_database_check_unused (fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  open_again (fixture);
}

/* A backup of an older Zeren is counted before it is converted. */
static void
test_an_older_database_is_counted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "storage", "fixtures", "version-3.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->database);
  remove_folder (fixture->folder);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  fixture_run_raw (fixture, sql);
  fixture->database = zeren_database_open_read_only (fixture->folder, fixture->clock, &error);
  g_assert_no_error (error);

  g_assert_cmpint (count_organisations (fixture->database), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/database-copy/has-everything-and-needs-no-log",
                    test_copy_has_everything_and_needs_no_log);
  fixture_add_test ("/storage/database-copy/is-of-one-moment", test_copy_is_of_one_moment);
  fixture_add_test ("/storage/database-copy/can-be-given-up", test_copy_can_be_given_up);
  fixture_add_test ("/storage/database-copy/whether-somebody-has-it-open",
                    test_whether_somebody_has_it_open);
  fixture_add_test ("/storage/database-copy/what-is-no-database-is-nobodys",
                    test_what_is_no_database_is_nobodys);
  fixture_add_test ("/storage/database-copy/older-database-is-counted",
                    test_an_older_database_is_counted);

  return g_test_run ();
}
