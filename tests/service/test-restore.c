/* test-restore.c: every table comes back as it was; whatever is wrong changes nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-backup.h"
#include "zeren-check.h"
#include "zeren-database-copy.h"
#include "zeren-file-store.h"
#include "zeren-history.h"
#include "zeren-service-error.h"
#include "zeren-statement-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

/* An office with a row in every table of a year's work, and its backup */
typedef struct
{
  YearFixture *base;
  char *file;
  char *other;
} Office;

static void
office_free (Office *self)
{
  year_fixture_free (self->base);
  g_free (self->file);
  g_free (self->other);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static void
put (ZerenDatabase *database, const char *sql, gint64 a, gint64 b, const char *text)
{
  g_autoptr (ZerenStatement) statement = zeren_statement_new (database, sql);
  g_autoptr (GError) error = NULL;

  if (strstr (sql, ":a") != NULL)
    zeren_statement_bind_int64 (statement, "a", a);
  if (strstr (sql, ":b") != NULL)
    zeren_statement_bind_int64 (statement, "b", b);
  if (strstr (sql, ":text") != NULL)
    zeren_statement_bind_string (statement, "text", text);
  zeren_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
fill_year (YearFixture *base)
{
  ZerenDatabase *database = zeren_context_get_database (base->context);
  gint64 duty = year_fixture_add_bound (
    base, "组织一次消防演练", ZEREN_FREQUENCY_EXACT, 2, ZEREN_PERIOD_YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (base, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (base, duty);
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  g_autoptr (ZerenHistory) history = zeren_history_new (database);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("通知", strlen ("通知"));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store, bytes, "通知.docx", "text/plain", &error);
  const char *sha256 = zeren_file_get_sha256 (file);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, &error);

  g_assert_no_error (error);
  put (database,
       "INSERT INTO instruction (duty, kind, given_on) VALUES (:a, 'supervision', '2026-01-04')",
       duty,
       0,
       NULL);
  put (database,
       "INSERT INTO task_entry (task, text, recorded_at, who) "
       "VALUES (:a, '演练方案已报送。', '2026-01-05T09:00:00+08:00', '测试员')",
       id,
       0,
       NULL);
  put (database,
       "INSERT INTO task_document (task, kind, file_docx, file_pdf, name, drafted_at) "
       "VALUES (:a, 'notice', :text, :text, '通知', '2026-01-05T09:00:00+08:00')",
       id,
       0,
       sha256);
  put (database,
       "INSERT INTO draft_copy (task_document, path, sha256) "
       "VALUES ((SELECT max (id) FROM task_document), '/文稿/通知.docx', :text)",
       0,
       0,
       sha256);
  put (database,
       "INSERT INTO draft_edit (task_document, file, changed_at, noticed_at, who) "
       "VALUES ((SELECT max (id) FROM task_document), :text, '2026-01-05T09:00:00+08:00', "
       "'2026-01-05T09:00:00+08:00', '测试员')",
       0,
       0,
       sha256);
  put (database,
       "INSERT INTO evidence (task, file, name, proves_on, filed_at) "
       "VALUES (:a, :text, '甲.docx', '2026-01-05', '2026-01-05T09:00:00+08:00')",
       id,
       0,
       sha256);
  put (database,
       "INSERT INTO evidence (task, file, name, proves_on, filed_at, replaces) "
       "VALUES (:a, :text, '乙.docx', '2026-01-05', '2026-01-05T09:00:00+08:00', "
       "(SELECT max (id) FROM evidence))",
       id,
       0,
       sha256);
  put (database,
       "INSERT INTO desktop_user (login, member, role) VALUES ('clerk', :a, 'clerk')",
       base->clerk,
       0,
       NULL);
  put (database,
       "INSERT INTO saved_view (place, name, query) VALUES ('tasks', '本月', '{}')",
       0,
       0,
       NULL);
  put (database,
       "INSERT INTO closed_year (year, closed_at, who) "
       "VALUES (2025, '2026-01-05T09:00:00+08:00', '测试员')",
       0,
       0,
       NULL);
  put (database,
       "INSERT INTO template (kind, file, file_name, added_at) "
       "VALUES ('notice', :text, '通知.docx', '2026-01-05T09:00:00+08:00')",
       0,
       0,
       sha256);
  put (database, "INSERT INTO carried_task (task, year) VALUES (:a, 2025)", id, 0, NULL);
  put (
    database, "INSERT INTO duty_term (duty, begins_on) VALUES (:a, '2026-01-01')", duty, 0, NULL);
  put (
    database, "INSERT INTO setting (name, value) VALUES ('handover.paper', '档案室')", 0, 0, NULL);
  put (database,
       "UPDATE task SET assigned_to = :b, moved_to = '2026-01-09', moved_to_reason = '会议冲突' "
       "WHERE id = :a",
       id,
       base->clerk,
       NULL);
  zeren_history_append (history, "fill", "database", 0, NULL, &error);
  g_assert_no_error (error);
  zeren_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;

  self->base = year_fixture_new ();
  self->file = g_build_filename (self->base->base->folder, "save.zeren-backup", NULL);
  self->other = g_build_filename (self->base->base->folder, "other", NULL);
  fill_year (self->base);
  result = zeren_backup_write (self->base->context, self->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return self;
}

static ZerenBackupResult *
restore (Office *self, GError **error)
{
  return zeren_backup_restore (
    self->file, self->other, self->base->base->clock, NULL, NULL, NULL, error);
}

static gint64
get_rows (GPtrArray *counts, const char *table)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (counts, i);

      if (g_str_equal (count->table, table))
        return count->rows;
    }
  g_assert_not_reached ();
}

/* Everything that rows of a table say, one after the other */
static char *
dump (ZerenDatabase *database, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat (rows.row, '\n') AS dump FROM "
    "(SELECT (SELECT digest FROM event_row WHERE table_name = '%s' AND row_id = t.rowid "
    "ORDER BY event DESC LIMIT 1) || t.rowid AS row FROM %s AS t ORDER BY t.rowid) AS rows",
    table,
    table);
  g_autoptr (ZerenStatement) statement = zeren_statement_new (database, sql);
  char *text = NULL;

  if (zeren_statement_step (statement))
    text = g_strdup (zeren_statement_get_string (statement, "dump"));

  return text;
}

static void
test_every_table_of_a_year_comes_back (void)
{
  static const char *const tables[] = {
    "instruction", "task_entry",  "task_document", "evidence",  "desktop_user",
    "saved_view",  "closed_year", "carried_task",  "duty_term", "setting",
    "template",    "draft_copy",  "draft_edit",
  };
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult) result = restore (it, &error);
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  ZerenDatabase *old, *new;

  g_assert_no_error (error);
  again = zeren_context_open_read_only (it->other, it->base->base->clock, &error);
  g_assert_no_error (error);
  old = zeren_context_get_database (it->base->context);
  new = zeren_context_get_database (again);
  before = zeren_database_count_rows (old, &error);
  after = zeren_database_count_rows (new, &error);
  for (guint i = 0; i < before->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (before, i);

      g_assert_cmpint (get_rows (after, count->table), ==, count->rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *first = dump (old, tables[i]);
      g_autofree char *second = dump (new, tables[i]);

      g_assert_cmpint (get_rows (after, tables[i]), >, 0);
      g_assert_nonnull (first);
      g_assert_cmpstr (first, ==, second);
    }
  /* and every row says what its digest says */
  findings = zeren_database_check (new, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* --- damage --- */

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

/* Where the bytes of the parts lie in the container: between the name in the header of the one and
 * the header of the next. */
static GArray *
find_parts (const char *content, gsize size)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *end = content + size;
  const char *header = content;

  while ((header = memmem (header, end - header, "PK\3\4", 4)) != NULL)
    {
      const char *next = memmem (header + 4, end - header - 4, "PK", 2);
      gsize name = (guint8)header[26] | (guint8)header[27] << 8;
      gsize extra = (guint8)header[28] | (guint8)header[29] << 8;
      gsize begin = (header - content) + 30 + name + extra;
      gsize middle = next != NULL && next > content + begin ? begin + (next - (content + begin)) / 2
                                                            : begin;

      g_array_append_val (places, middle);
      header += 4;
    }

  return places;
}

static void
test_a_turned_bit_in_any_part_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *content = NULL;
  g_autoptr (GArray) places = NULL;
  guint n_before;
  gsize size;

  g_file_get_contents (it->file, &content, &size, NULL);
  places = find_parts (content, size);
  g_assert_cmpuint (places->len, >=, 4); /* the list, the database, two files */
  n_before = count_entries (it->base->base->folder);
  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize place = g_array_index (places, gsize, i);

      content[place] ^= 0x10;
      g_file_set_contents (it->file, content, (gssize)size, NULL);
      content[place] ^= 0x10;
      g_assert_null (restore (it, &error));
      g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "Nothing was changed."));
      g_assert_cmpuint (count_entries (it->base->base->folder), ==, n_before);
    }
}

/* --- a full disk --- */

static gboolean
write_map (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY, 0);
  gboolean written = fd >= 0 && write (fd, text, strlen (text)) == (gssize)strlen (text);

  if (fd >= 0)
    g_close (fd, NULL);

  return written;
}

static gboolean
mount_small_disk (const char *folder)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getegid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_map ("/proc/self/uid_map", users) &&
         write_map ("/proc/self/setgroups", "deny") && write_map ("/proc/self/gid_map", groups) &&
         mount ("none", folder, "tmpfs", 0, "size=300k") == 0;
}

static void
test_a_full_disk_changes_nothing (void)
{
  g_autoptr (Office) it = NULL;
  g_autofree char *disk = NULL;
  g_autofree char *target = NULL;
  g_autofree char *mine = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  it = office_new ();
  disk = g_build_filename (it->base->base->folder, "disk", NULL);
  target = g_build_filename (disk, "zeren", NULL);
  mine = g_build_filename (target, "note.txt", NULL);
  g_mkdir (disk, 0700);
  if (!mount_small_disk (disk))
    {
      g_test_message ("no disk can be made here");
      return;
    }
  g_mkdir (target, 0700);
  g_file_set_contents (mine, "x", 1, NULL);

  g_assert_null (
    zeren_backup_restore (it->file, target, it->base->base->clock, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_FULL);
  g_assert_cmpuint (count_entries (disk), ==, 1);
  g_assert_true (g_file_test (mine, G_FILE_TEST_EXISTS));
  umount (disk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/restore/" name, function)
  ADD ("full-disk-changes-nothing", test_a_full_disk_changes_nothing);
  ADD ("every-table-of-a-year-comes-back", test_every_table_of_a_year_comes_back);
  ADD ("turned-bit-in-any-part", test_a_turned_bit_in_any_part_is_refused);
#undef ADD

  return g_test_run ();
}
