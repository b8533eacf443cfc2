/* test-file-store.c: files are kept whole, once, and under their own digest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static GFile *
write_source (Fixture *fixture, const char *name, const char *content, gssize length)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autofree char *path = g_build_filename (parent, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));

  return g_file_new_for_path (path);
}

static guint
count_entries (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "files", name, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
test_a_file_is_named_by_its_content (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GFile) source = write_source (fixture, "签到表.txt", "abc", 3);
  g_autoptr (ZerenFile) file = zeren_file_store_add (store, source, NULL, &error);
  g_autofree char *path = g_build_filename (
    fixture->folder,
    "files",
    "ba",
    "7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (zeren_file_get_sha256 (file),
                   ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (zeren_file_get_name (file), ==, "签到表.txt");
  g_assert_cmpint (zeren_file_get_size (file), ==, 3);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (zeren_file_store_verify (store, zeren_file_get_sha256 (file), NULL, NULL));
  fixture_assert_consistent (fixture);
}

static void
test_the_same_content_is_kept_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = office_add_file (fixture, "签到表.txt", "abc");
  g_autofree char *second = office_add_file (fixture, "副本.txt", "abc");
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GPtrArray) files = zeren_file_store_list (store, NULL);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (zeren_file_get_name (g_ptr_array_index (files, 0)), ==, "签到表.txt");
  g_assert_cmpuint (count_entries (fixture, "ba"), ==, 1);
}

static void
test_an_empty_file_and_one_of_many_chunks_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  gsize length = 3 * 1024 * 1024 + 17;
  g_autofree char *content = g_strnfill (length, 'z');
  g_autoptr (GFile) large = write_source (fixture, "录像.bin", content, length);
  g_autoptr (GFile) nothing = write_source (fixture, "空.txt", "", 0);
  g_autoptr (ZerenFile) kept = zeren_file_store_add (store, large, NULL, &error);
  g_autoptr (ZerenFile) empty = zeren_file_store_add (store, nothing, NULL, &error);
  g_autoptr (GFile) target = write_source (fixture, "出.bin", "alt", 3);
  g_autofree char *copied = NULL;
  gsize copied_length;

  g_assert_no_error (error);
  g_assert_cmpint (zeren_file_get_size (kept), ==, (gint64)length);
  g_assert_cmpint (zeren_file_get_size (empty), ==, 0);

  g_assert_true (
    zeren_file_store_copy_out (store, zeren_file_get_sha256 (kept), target, NULL, &error));
  g_assert_true (g_file_load_contents (target, NULL, &copied, &copied_length, NULL, NULL));
  g_assert_cmpmem (copied, copied_length, content, length);
}

static gboolean
copy_out_on_a_full_disk (ZerenFileStore *store, const char *sha256, GFile *target, GError **error)
{
  struct rlimit limit, narrow;
  gboolean done;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  narrow = limit;
  narrow.rlim_cur = 2;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
  done = zeren_file_store_copy_out (store, sha256, target, NULL, error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  return done;
}

static void
test_what_cannot_be_handed_out_leaves_what_was_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "abc");
  g_autoptr (GFile) target = write_source (fixture, "出.txt", "alt", 3);
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autoptr (GDir) left = NULL;
  g_autofree char *content = NULL;

  g_assert_false (copy_out_on_a_full_disk (store, sha256, target, &error));
  g_assert_nonnull (error);

  g_assert_true (g_file_load_contents (target, NULL, &content, NULL, NULL, NULL));
  g_assert_cmpstr (content, ==, "alt");
  left = g_dir_open (g_file_peek_path (folder), 0, NULL);
  for (const char *name = g_dir_read_name (left); name != NULL; name = g_dir_read_name (left))
    g_assert_false (g_str_has_prefix (name, ".zeren-"));
}

static void
test_a_name_may_be_as_long_as_the_disk_takes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "abc");
  g_autofree char *name = g_strnfill (255, 'x');
  g_autofree char *longer = g_strnfill (256, 'x');
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr (GFile) folder = g_file_new_for_path (parent);
  g_autoptr (GFile) target = g_file_get_child (folder, name);
  g_autoptr (GFile) no_target = g_file_get_child (folder, longer);

  zeren_file_store_copy_out (store, sha256, target, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (zeren_file_store_copy_out (store, sha256, no_target, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "Choose a shorter one"));
}

static void
test_a_changed_file_is_not_handed_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "abc");
  g_autoptr (GFile) kept = zeren_file_store_get_file (store, sha256);
  g_autoptr (GFile) target = write_source (fixture, "出.txt", "alt", 3);

  g_assert_true (g_file_set_contents (g_file_peek_path (kept), "abd", 3, NULL));
  g_assert_false (zeren_file_store_copy_out (store, sha256, target, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_true (g_file_delete (kept, NULL, NULL));
  g_assert_false (zeren_file_store_copy_out (store, sha256, target, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Restore it from a backup"));
}

static void
test_a_source_that_is_not_there_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GFile) source = g_file_new_for_path ("/nirgends/签到表.txt");

  g_assert_null (zeren_file_store_add (store, source, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_entries (fixture, ""), ==, 0);
}

static void
test_giving_up_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GFile) source = write_source (fixture, "签到表.txt", "abc", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_file_store_add (store, source, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  files = zeren_file_store_list (store, NULL);
  g_assert_cmpuint (files->len, ==, 0);
  g_assert_cmpuint (count_entries (fixture, ""), ==, 0);
}

static void
test_a_read_only_store_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autofree char *files = g_build_filename (fixture->folder, "files", NULL);

  g_assert_cmpint (g_mkdir (files, 0500), ==, 0);
  if (g_access (files, W_OK) == 0)
    {
      g_test_skip ("this user may write everywhere");
      return;
    }

  g_assert_null (zeren_file_store_add_bytes (store, bytes, "签到表.txt", NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_READ_ONLY);
}

/* Killed after the content is on the disk and before the row names it: the content does no harm,
 * and keeping it again works. */
static void
test_killed_between_content_and_row (Fixture *fixture, gconstpointer data)
{
  pid_t child;
  int status;
  g_autofree char *sha256 = NULL;

  g_assert_finalize_object (fixture->database);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (ZerenTransaction) transaction = NULL;

      fixture->database = zeren_database_open (fixture->folder, fixture->clock, NULL);
      transaction = zeren_database_begin (fixture->database, NULL);
      sha256 = office_add_file (fixture, "签到表.txt", "abc");
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  fixture->database = zeren_database_open (fixture->folder, fixture->clock, NULL);
  g_assert_cmpuint (count_entries (fixture, "ba"), ==, 1);
  fixture_assert_consistent (fixture);

  sha256 = office_add_file (fixture, "签到表.txt", "abc");
  g_assert_cmpuint (count_entries (fixture, "ba"), ==, 1);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/file-store/a-file-is-named-by-its-content",
                    test_a_file_is_named_by_its_content);
  fixture_add_test ("/storage/file-store/the-same-content-is-kept-once",
                    test_the_same_content_is_kept_once);
  fixture_add_test ("/storage/file-store/an-empty-file-and-one-of-many-chunks-are-kept",
                    test_an_empty_file_and_one_of_many_chunks_are_kept);
  fixture_add_test ("/storage/file-store/what-cannot-be-handed-out-leaves-what-was-there",
                    test_what_cannot_be_handed_out_leaves_what_was_there);
  fixture_add_test ("/storage/file-store/a-name-may-be-as-long-as-the-disk-takes",
                    test_a_name_may_be_as_long_as_the_disk_takes);
  fixture_add_test ("/storage/file-store/a-changed-file-is-not-handed-out",
                    test_a_changed_file_is_not_handed_out);
  fixture_add_test ("/storage/file-store/a-source-that-is-not-there-leaves-nothing",
                    test_a_source_that_is_not_there_leaves_nothing);
  fixture_add_test ("/storage/file-store/giving-up-leaves-nothing", test_giving_up_leaves_nothing);
  fixture_add_test ("/storage/file-store/a-read-only-store-is-told",
                    test_a_read_only_store_is_told);
  fixture_add_test ("/storage/file-store/killed-between-content-and-row",
                    test_killed_between_content_and_row);

  return g_test_run ();
}
