/* test-folder-zip.c: a folder for a superior as a container, read back, and given up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "folder-desk.h"

#include "zeren-export-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* --- ZIP -------------------------------------------------------------------------------------- */

/* path → content */
static GHashTable *
read_zip (const char *path)
{
  GHashTable *found = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = (gsize)archive_entry_size (entry);
      char *content = g_malloc (size + 1);

      g_assert_cmpint (archive_read_data (archive, content, size), ==, (gssize)size);
      g_assert_true (g_hash_table_insert (
        found, g_strdup (archive_entry_pathname_utf8 (entry)), g_bytes_new_take (content, size)));
    }
  archive_read_free (archive);

  return found;
}

static GHashTable *
write_zip (Desk *it)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = desk_dup_out (it, "folder.zip");

  zeren_folder_write_zip (it->folder, path, &it->work, &error);
  g_assert_no_error (error);

  return read_zip (path);
}

static char *
dup_text (GHashTable *zip, const char *name)
{
  GBytes *bytes = g_hash_table_lookup (zip, name);

  g_assert_nonnull (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_zip_holds_every_file_with_its_hash (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GHashTable) zip = NULL;
  g_autofree char *sums = NULL;
  g_auto (GStrv) lines = NULL;

  desk_file_text (it, "纪要.txt", "会议纪要");
  desk_file_pdf (it, "检查表.pdf", "table", 2);
  zip = write_zip (it);
  sums = dup_text (zip, "SHA256SUMS");
  lines = g_strsplit (sums, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  for (guint i = 0; lines[i][0] != '\0'; i++)
    {
      GBytes *content = g_hash_table_lookup (zip, lines[i] + 66);
      g_autofree char *sum = NULL;

      g_assert_nonnull (content);
      sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
      g_assert_true (g_str_has_prefix (lines[i], sum));
    }
  g_assert_nonnull (
    g_hash_table_lookup (zip, "01 安全科每季度组织1次泵站安全检查/2026-03-31 安全科/纪要.txt"));
  g_assert_cmpuint (it->work.written, ==, 2);
}

static void
test_zip_lists_what_it_cannot_take_in (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GHashTable) zip = NULL;
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;
  ZerenFolderFile *file = desk_file_text (it, "遗失.txt", "不见了");

  g_clear_pointer (&file->path, g_free);
  file->problem = g_strdup ("It is gone.");
  zip = write_zip (it);
  json = dup_text (zip, "manifest.json");
  csv = dup_text (zip, "manifest.csv");
  text = dup_text (zip, "manifest.txt");
  g_assert_nonnull (strstr (json, "\"problem\": \"It is gone.\""));
  g_assert_nonnull (strstr (json, "\"path\": null"));
  g_assert_nonnull (strstr (csv, "It is gone."));
  g_assert_nonnull (strstr (text, "It is gone."));
  g_assert_cmpuint (it->work.listed, ==, 1);
}

static void
test_zip_names_are_clean_and_never_the_same (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GHashTable) zip = NULL;
  const char *folder = "01 安全科每季度组织1次泵站安全检查/2026-03-31 安全科/";
  static const char *const expected[] = { "a_b.txt",      "照片.jpg", "照片 (2).jpg",
                                          "照片 (3).JPG", "_CON.txt", "_" };

  desk_file_text (it, "a/b.txt", "1");
  desk_file_text (it, "照片.jpg", "2");
  desk_file_text (it, "照片.jpg", "3");
  desk_file_text (it, "照片.JPG", "4");
  desk_file_text (it, "con.txt", "5");
  desk_file_text (it, "..", "6");
  zip = write_zip (it);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = g_strconcat (folder, i == 4 ? "_con.txt" : expected[i], NULL);

      if (!g_hash_table_contains (zip, path))
        g_test_message ("%s", path);
      g_assert_true (g_hash_table_contains (zip, path));
    }
}

static void
test_zip_is_the_same_every_time_and_marks_its_names_as_utf8 (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autofree char *path = desk_dup_out (it, "folder.zip");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n_first, n_second;
  ZerenFolderWork work = { 0 };
  locale_t plain = newlocale (LC_ALL_MASK, "C", (locale_t)0);
  locale_t before;

  desk_file_text (it, "纪要.txt", "会议纪要");
  before = uselocale (plain);
  g_assert_true (zeren_folder_write_zip (it->folder, path, &work, NULL));
  uselocale (before);
  freelocale (plain);
  g_assert_true (g_file_get_contents (path, &first, &n_first, NULL));
  g_assert_true (zeren_folder_write_zip (it->folder, path, &work, NULL));
  g_assert_true (g_file_get_contents (path, &second, &n_second, NULL));
  g_assert_cmpmem (first, n_first, second, n_second);
  /* of each entry with a Chinese name, bit 11 of its flags (APPNOTE 4.4.4), in the locale C too */
  for (gsize i = 0; i + 30 < n_first; i++)
    if (memcmp (first + i, "PK\x03\x04", 4) == 0 && (guchar)first[i + 30] >= '0' &&
        (guchar)first[i + 30] <= '9')
      g_assert_cmpint (first[i + 7] & 0x08, ==, 0x08);
}

static void
test_zip_of_a_changed_file_is_not_written (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = desk_dup_out (it, "folder.zip");
  ZerenFolderFile *file = desk_file_text (it, "纪要.txt", "会议纪要");

  g_assert_true (g_file_set_contents (file->path, "会议记要", -1, NULL));
  g_assert_false (zeren_folder_write_zip (it->folder, path, &it->work, &error));
  g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_WRITE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_csv_cells_are_no_formulas (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GHashTable) zip = NULL;
  g_autofree char *csv = NULL;

  desk_file_text (it, "=1+1 \"x\".txt", "1");
  zip = write_zip (it);
  csv = dup_text (zip, "manifest.csv");
  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (csv, "\"'=1+1 \"\"x\"\".txt\""));
}

/* --- giving up -------------------------------------------------------------------------------- */

typedef struct
{
  GCancellable *cancellable;
  double at;
} Patience;

static void
cancel_cb (double share, gpointer data)
{
  Patience *patience = data;

  if (share >= patience->at)
    g_cancellable_cancel (patience->cancellable);
}

static void
assert_nothing_left (Desk *it, gboolean as_pdf, double at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = desk_dup_out (it, as_pdf ? "folder.pdf" : "folder.zip");
  g_autoptr (GDir) dir = NULL;
  Patience patience = { cancellable, at };
  ZerenFolderWork work = { .cancellable = cancellable, .progress = cancel_cb, .data = &patience };

  if (as_pdf)
    g_assert_false (zeren_folder_write_pdf (it->folder, path, &work, &error));
  else
    g_assert_false (zeren_folder_write_zip (it->folder, path, &work, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dir = g_dir_open (it->out, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_cancelling_leaves_nothing (void)
{
  g_autoptr (Desk) it = desk_new ();

  desk_file_pdf (it, "alpha.pdf", "first", 3);
  desk_file_text (it, "纪要.txt", "会议纪要");
  desk_file_pdf (it, "beta.pdf", "second", 3);
  assert_nothing_left (it, FALSE, 0);
  assert_nothing_left (it, FALSE, 0.5);
  assert_nothing_left (it, TRUE, 0);
  assert_nothing_left (it, TRUE, 0.4);
  assert_nothing_left (it, TRUE, 0.9);
}

static void
test_what_was_there_stays_until_the_new_one_is_whole (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autofree char *path = desk_dup_out (it, "folder.zip");
  g_autofree char *content = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ZerenFolderWork work = { .cancellable = cancellable };

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  desk_file_text (it, "纪要.txt", "会议纪要");
  g_cancellable_cancel (cancellable);
  g_assert_false (zeren_folder_write_zip (it->folder, path, &work, NULL));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_CTYPE, "C.UTF-8");

#define PATH "/export/folder/"
  g_test_add_func (PATH "zip/hashes", test_zip_holds_every_file_with_its_hash);
  g_test_add_func (PATH "zip/lists-the-rest", test_zip_lists_what_it_cannot_take_in);
  g_test_add_func (PATH "zip/names", test_zip_names_are_clean_and_never_the_same);
  g_test_add_func (PATH "zip/same-bytes",
                   test_zip_is_the_same_every_time_and_marks_its_names_as_utf8);
  g_test_add_func (PATH "zip/changed-file", test_zip_of_a_changed_file_is_not_written);
  g_test_add_func (PATH "zip/no-formulas", test_csv_cells_are_no_formulas);
  g_test_add_func (PATH "cancel", test_cancelling_leaves_nothing);
  g_test_add_func (PATH "replace", test_what_was_there_stays_until_the_new_one_is_whole);

  return g_test_run ();
}
