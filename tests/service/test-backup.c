/* test-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-backup.h"
#include "zeren-check.h"
#include "zeren-database-copy.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-zip-stream.h"
#include "zeren-zip-writer.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* An office with a plan, and its backup; `other` is where it is restored to. */
typedef struct
{
  ServiceFixture *base;
  char *file;
  char *other;
} Office;

static void
office_free (Office *self)
{
  service_fixture_free (self->base);
  g_free (self->file);
  g_free (self->other);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);
  gint64 bureau;

  self->base = service_fixture_new ();
  self->file = g_build_filename (self->base->folder, "save.zeren-backup", NULL);
  self->other = g_build_filename (self->base->folder, "other", NULL);
  bureau = service_fixture_add_organisation (self->base, "翠微街道办事处", "街道", 0);
  service_fixture_add_member (self->base, "周样例");
  service_fixture_import_sample (self->base, bureau);

  return self;
}

static void
back_up (Office *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult)
    result = zeren_backup_write (self->base->context, self->file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
}

static ZerenBackupResult *
restore (Office *self, GError **error)
{
  return zeren_backup_restore (self->file, self->other, self->base->clock, NULL, NULL, NULL, error);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

/* --- whole containers --- */

typedef struct
{
  char *name;
  GBytes *content;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_bytes_unref (entry->content);
  g_free (entry);
}

static void
add_entry (GPtrArray *entries, const char *name, GBytes *content)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->name = g_strdup (name);
  entry->content = content;
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
read_entries (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenZipStream) zip = zeren_zip_stream_open (path, &error);
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = zeren_zip_stream_next (zip, &error)) != NULL)
    {
      g_autofree char *kept = g_strdup (name);
      g_autoptr (GByteArray) content = g_byte_array_new ();
      guint8 chunk[4096];
      gssize n;

      while ((n = zeren_zip_stream_read (zip, chunk, sizeof chunk, &error)) > 0)
        g_byte_array_append (content, chunk, n);
      g_assert_no_error (error);
      add_entry (entries, kept, g_byte_array_free_to_bytes (g_steal_pointer (&content)));
    }
  g_assert_no_error (error);

  return entries;
}

static void
write_entries (const char *path, GPtrArray *entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 5, 9, 0, 0);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  g_autoptr (ZerenZipWriter) zip = zeren_zip_writer_new (fd, &error);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      gsize size;
      const void *content = g_bytes_get_data (entry->content, &size);

      zeren_zip_writer_begin (zip, entry->name, size, now, TRUE, &error);
      g_assert_no_error (error);
      zeren_zip_writer_write (zip, content, size, &error);
      g_assert_no_error (error);
    }
  zeren_zip_writer_close (zip, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
}

static Entry *
find_entry (GPtrArray *entries, const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (g_str_has_prefix (entry->name, name))
        return entry;
    }
  g_assert_not_reached ();
}

static void
set_content (Entry *entry, GBytes *content)
{
  g_bytes_unref (entry->content);
  entry->content = content;
}

/* Changes the first @from in an entry, which has to be there. */
static void
replace_text (Entry *entry, const char *from, const char *to)
{
  gsize size, before;
  const char *content = g_bytes_get_data (entry->content, &size);
  const char *found = memmem (content, size, from, strlen (from));
  g_autoptr (GByteArray) changed = g_byte_array_new ();

  g_assert_nonnull (found);
  before = found - content;
  g_byte_array_append (changed, (const guint8 *)content, before);
  g_byte_array_append (changed, (const guint8 *)to, strlen (to));
  g_byte_array_append (
    changed, (const guint8 *)found + strlen (from), size - before - strlen (from));
  set_content (entry, g_byte_array_free_to_bytes (g_steal_pointer (&changed)));
}

/* --- there and back --- */

static void
test_what_was_backed_up_is_restored_equal (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  back_up (it);
  result = restore (it, &error);
  g_assert_no_error (error);
  g_assert_null (result->moved_to);
  g_assert_cmpuint (result->left_out, ==, 0);
  g_assert_cmpuint (result->files, >, 0);

  again = zeren_context_open (it->other, it->base->clock, "测试员", &error);
  g_assert_no_error (error);
  before = zeren_database_count_rows (zeren_context_get_database (it->base->context), &error);
  after = zeren_database_count_rows (zeren_context_get_database (again), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    {
      ZerenTableCount *first = g_ptr_array_index (before, i);
      ZerenTableCount *second = g_ptr_array_index (after, i);

      g_assert_cmpstr (first->table, ==, second->table);
      g_assert_cmpint (first->rows, ==, second->rows);
    }
  findings = zeren_database_check (zeren_context_get_database (again), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_a_backup_goes_on_from_where_it_was (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  ServiceFixture second = { 0 };

  back_up (it);
  result = restore (it, &error);
  g_assert_no_error (error);
  again = zeren_context_open (it->other, it->base->clock, "测试员", &error);
  second.context = again;
  service_fixture_add_organisation (&second, "临川县水务局", "局", 0);
  findings = zeren_database_check (zeren_context_get_database (again), NULL, &error);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_what_was_there_before_is_moved_aside (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autofree char *kept = NULL;

  back_up (it);
  g_mkdir (it->other, 0700);
  {
    g_autoptr (ZerenContext)
      mine = zeren_context_open (it->other, it->base->clock, "测试员", &error);
    ServiceFixture other = { .context = mine };

    service_fixture_add_organisation (&other, "我的单位", "局", 0);
  }
  result = restore (it, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result->moved_to);
  g_assert_true (g_str_has_suffix (result->moved_to, "other.before-20260105-090000"));
  {
    g_autoptr (ZerenContext)
      aside = zeren_context_open (result->moved_to, it->base->clock, "测试员", &error);
    g_autoptr (GPtrArray)
      counts = zeren_database_count_rows (zeren_context_get_database (aside), &error);

    g_assert_cmpstr (((ZerenTableCount *)counts->pdata[0])->table, ==, "organisation");
    g_assert_cmpint (((ZerenTableCount *)counts->pdata[0])->rows, ==, 1);
  }
}

static void
test_a_link_to_the_folder_stays (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *real = g_build_filename (it->base->folder, "real", NULL);
  g_autofree char *inside = g_build_filename (real, "zeren.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;

  back_up (it);
  g_assert_cmpint (g_mkdir (real, 0700), ==, 0);
  g_assert_cmpint (symlink ("real", it->other), ==, 0);
  result = restore (it, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_test (it->other, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (inside, G_FILE_TEST_IS_REGULAR));
}

static void
test_a_kept_file_that_is_gone_is_told (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->base->context));
  g_autoptr (GPtrArray) files = zeren_file_store_list (store, &error);
  g_autoptr (GFile)
    gone = zeren_file_store_get_file (store, zeren_file_get_sha256 (files->pdata[0]));
  g_autoptr (ZerenBackupResult) written = NULL;
  g_autoptr (ZerenBackupResult) restored = NULL;

  g_assert_true (g_file_delete (gone, NULL, NULL));
  written = zeren_backup_write (it->base->context, it->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (written->left_out, ==, 1);
  g_assert_cmpuint (written->files, ==, files->len - 1);

  restored = restore (it, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->left_out, ==, 1);
}

static void
test_a_kept_file_that_was_changed_is_left_out (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->base->context));
  g_autoptr (GPtrArray) files = zeren_file_store_list (store, &error);
  g_autoptr (GFile)
    changed = zeren_file_store_get_file (store, zeren_file_get_sha256 (files->pdata[0]));
  g_autoptr (ZerenBackupResult) written = NULL;
  g_autoptr (ZerenBackupResult) restored = NULL;
  g_autofree char *content = NULL;
  gsize length;

  /* of the same length, so that only reading it tells */
  g_assert_true (g_file_load_contents (changed, NULL, &content, &length, NULL, &error));
  content[length / 2] ^= 1;
  g_assert_cmpint (g_chmod (g_file_peek_path (changed), 0600), ==, 0);
  g_assert_true (g_file_set_contents_full (
    g_file_peek_path (changed), content, length, G_FILE_SET_CONTENTS_NONE, 0600, &error));

  written = zeren_backup_write (it->base->context, it->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (written->left_out, ==, 1);
  g_assert_cmpuint (written->files, ==, files->len - 1);

  restored = restore (it, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->left_out, ==, 1);
}

static void
test_an_older_backup_is_replaced (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  guint n_before = count_entries (it->base->folder);

  g_file_set_contents (it->file, "nothing", -1, NULL);
  back_up (it);
  g_assert_cmpuint (count_entries (it->base->folder), ==, n_before + 1);
  result = restore (it, &error);
  g_assert_no_error (error);
}

static void
test_no_backup_goes_into_the_database (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *inside = g_build_filename (
    zeren_context_get_folder (it->base->context), "a.zip", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_backup_write (it->base->context, inside, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_a_database_in_use_is_not_swapped (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  const char *folder = zeren_context_get_folder (it->base->context);

  back_up (it);
  g_assert_null (
    zeren_backup_restore (it->file, folder, it->base->clock, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_BUSY);
}

/* --- damage --- */

/* The backup is refused, and there is nothing but it and the database of before. */
static void
assert_refused (Office *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_entries (self->base->folder);

  g_assert_null (restore (self, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
  g_assert_cmpuint (count_entries (self->base->folder), ==, n_before);
  g_assert_false (g_file_test (self->other, G_FILE_TEST_EXISTS));
}

static void
test_a_file_that_is_no_backup_is_refused (void)
{
  g_autoptr (Office) it = office_new ();

  g_file_set_contents (it->file, "Dear office, please find attached", -1, NULL);
  assert_refused (it, "no backup");
  g_file_set_contents (it->file, "", -1, NULL);
  assert_refused (it, "cannot be used");
  g_unlink (it->file);
  assert_refused (it, "No such file");
}

static void
test_a_cut_off_backup_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *content = NULL;
  gsize size;

  back_up (it);
  g_file_get_contents (it->file, &content, &size, NULL);
  for (guint share = 1; share < 10; share++)
    {
      g_file_set_contents (it->file, content, size * share / 10, NULL);
      assert_refused (it, "");
    }
}

static void
test_a_changed_byte_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *content = NULL;
  Entry *entry;
  gsize size;

  back_up (it);
  entries = read_entries (it->file);
  entry = find_entry (entries, "files/");
  content = g_bytes_unref_to_data (entry->content, &size);
  content[size / 2] ^= 1;
  entry->content = g_bytes_new_take (g_steal_pointer (&content), size);
  write_entries (it->file, entries);

  assert_refused (it, "damaged");
}

/* Wherever a disk has turned a byte: it is refused, or it was nothing that is read (a time in the
 * container), and then what is restored is sound. */
static void
test_any_changed_byte_is_harmless (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *content = NULL;
  gsize size;
  guint n_tries = g_test_slow () ? 500 : 25;

  back_up (it);
  g_file_get_contents (it->file, &content, &size, NULL);
  for (guint i = 0; i < n_tries; i++)
    {
      g_autofree char *changed = g_memdup2 (content, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenBackupResult) result = NULL;

      changed[g_test_rand_int_range (0, (gint32)size)] ^= (char)g_test_rand_int_range (1, 256);
      g_file_set_contents (it->file, changed, (gssize)size, NULL);
      result = restore (it, &error);
      if (result == NULL)
        g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
    }
}

static void
test_a_missing_part_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;

  back_up (it);
  entries = read_entries (it->file);
  g_ptr_array_remove (entries, find_entry (entries, "files/"));
  write_entries (it->file, entries);

  assert_refused (it, "missing");
}

static void
test_a_name_that_leads_out_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *evil = g_build_filename (it->base->folder, "evil", NULL);

  back_up (it);
  entries = read_entries (it->file);
  add_entry (entries, "../evil", g_bytes_new_static ("x", 1));
  write_entries (it->file, entries);
  assert_refused (it, "not on its list");
  g_assert_false (g_file_test (evil, G_FILE_TEST_EXISTS));

  /* on its list neither */
  replace_text (find_entry (entries, "manifest"), "\"name\" : \"files/", "\"name\" : \"../files/");
  write_entries (it->file, entries);
  assert_refused (it, "list of contents");
}

static void
test_the_same_part_twice_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;
  Entry *entry;

  back_up (it);
  entries = read_entries (it->file);
  entry = find_entry (entries, "zeren.db");
  add_entry (entries, entry->name, g_bytes_ref (entry->content));
  write_entries (it->file, entries);

  assert_refused (it, "not on its list");
}

/* A megabyte of zeros takes a kilobyte in the container. */
static void
test_a_part_that_unpacks_to_more_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;

  back_up (it);
  entries = read_entries (it->file);
  set_content (find_entry (entries, "zeren.db"),
               g_bytes_new_take (g_malloc0 (64 * 1024 * 1024), 64 * 1024 * 1024));
  write_entries (it->file, entries);

  assert_refused (it, "damaged");
}

static void
test_a_newer_backup_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *schema = g_strdup_printf ("\"schema\" : %u",
                                             zeren_database_get_newest_version ());

  back_up (it);
  entries = read_entries (it->file);
  replace_text (find_entry (entries, "manifest"), schema, "\"schema\" : 9999");
  write_entries (it->file, entries);
  assert_refused (it, "newer Zeren");

  replace_text (find_entry (entries, "manifest"), "\"zeren_backup\" : 1", "\"zeren_backup\" : 2");
  write_entries (it->file, entries);
  assert_refused (it, "newer Zeren");
}

static void
test_a_list_that_is_none_is_refused (void)
{
  static const char *const lists[] = {
    "",
    "[]",
    "{",
    "{}",
    "{\"zeren_backup\":1,\"schema\":1}",
    "{\"zeren_backup\":1,\"schema\":1,\"made_at\":\"x\",\"counts\":{},\"parts\":[],\"left_out\":[]"
    "}",
    "{\"zeren_backup\":1,\"schema\":1,\"made_at\":\"x\",\"counts\":{},"
    "\"parts\":[{\"name\":\"zeren.db\",\"size\":-1,\"sha256\":\"\"}],\"left_out\":[]}",
  };
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;

  back_up (it);
  entries = read_entries (it->file);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      set_content (find_entry (entries, "manifest"),
                   g_bytes_new_static (lists[i], strlen (lists[i])));
      write_entries (it->file, entries);
      assert_refused (it, "cannot be used");
    }
}

/* Whoever changes a row can make the list agree; the history tells nevertheless. */
static void
test_a_row_changed_outside_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Entry *database;

  back_up (it);
  entries = read_entries (it->file);
  database = find_entry (entries, "zeren.db");
  before = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, database->content);
  replace_text (database, "周样例", "周改过");
  after = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, database->content);
  replace_text (find_entry (entries, "manifest"), before, after);
  write_entries (it->file, entries);

  assert_refused (it, "cannot be used");
}

/* --- giving up --- */

typedef struct
{
  GCancellable *cancellable;
  double at;
  double last;
} Patience;

static void
cancel_at_cb (const char *message, double fraction, gpointer user_data)
{
  Patience *patience = user_data;

  g_assert_cmpfloat (fraction, >=, patience->last);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_true (message != NULL && *message != '\0');
  patience->last = fraction;
  if (fraction >= patience->at)
    g_cancellable_cancel (patience->cancellable);
}

static void
test_a_cancelled_backup_leaves_nothing (void)
{
  g_autoptr (Office) it = office_new ();
  const char *folder = zeren_context_get_folder (it->base->context);
  guint n_outside = count_entries (it->base->folder), n_inside = count_entries (folder);

  for (double at = 0; at < 1; at += 0.15)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Patience patience = { cancellable, at, 0 };

      g_assert_null (zeren_backup_write (
        it->base->context, it->file, cancellable, cancel_at_cb, &patience, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_entries (it->base->folder), ==, n_outside);
      g_assert_cmpuint (count_entries (folder), ==, n_inside);
    }
}

static void
test_a_cancelled_restoring_changes_nothing (void)
{
  g_autoptr (Office) it = office_new ();
  guint n_before;

  back_up (it);
  n_before = count_entries (it->base->folder);
  for (double at = 0; at < 1; at += 0.15)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Patience patience = { cancellable, at, 0 };

      g_assert_null (zeren_backup_restore (
        it->file, it->other, it->base->clock, cancellable, cancel_at_cb, &patience, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_entries (it->base->folder), ==, n_before);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/backup/" name, function)
  ADD ("what-was-backed-up-is-restored-equal", test_what_was_backed_up_is_restored_equal);
  ADD ("goes-on-from-where-it-was", test_a_backup_goes_on_from_where_it_was);
  ADD ("what-was-there-before-is-moved-aside", test_what_was_there_before_is_moved_aside);
  ADD ("link-to-the-folder-stays", test_a_link_to_the_folder_stays);
  ADD ("kept-file-that-is-gone-is-told", test_a_kept_file_that_is_gone_is_told);
  ADD ("kept-file-that-was-changed-is-left-out", test_a_kept_file_that_was_changed_is_left_out);
  ADD ("older-backup-is-replaced", test_an_older_backup_is_replaced);
  ADD ("not-into-the-database", test_no_backup_goes_into_the_database);
  ADD ("database-in-use-is-not-swapped", test_a_database_in_use_is_not_swapped);
  ADD ("file-that-is-no-backup", test_a_file_that_is_no_backup_is_refused);
  ADD ("cut-off", test_a_cut_off_backup_is_refused);
  ADD ("changed-byte", test_a_changed_byte_is_refused);
  ADD ("any-changed-byte-is-harmless", test_any_changed_byte_is_harmless);
  ADD ("missing-part", test_a_missing_part_is_refused);
  ADD ("name-that-leads-out", test_a_name_that_leads_out_is_refused);
  ADD ("same-part-twice", test_the_same_part_twice_is_refused);
  ADD ("part-that-unpacks-to-more", test_a_part_that_unpacks_to_more_is_refused);
  ADD ("newer-backup", test_a_newer_backup_is_refused);
  ADD ("list-that-is-none", test_a_list_that_is_none_is_refused);
  ADD ("row-changed-outside", test_a_row_changed_outside_is_refused);
  ADD ("cancelled-backup-leaves-nothing", test_a_cancelled_backup_leaves_nothing);
  ADD ("cancelled-restoring-changes-nothing", test_a_cancelled_restoring_changes_nothing);
#undef ADD

  return g_test_run ();
}
