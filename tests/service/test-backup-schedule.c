/* test-backup-schedule.c: backups are made when they are due, and only ours that are too many go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-backup-schedule.h"
#include "zeren-check.h"
#include "zeren-database-copy.h"
#include "zeren-service-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

typedef struct
{
  ServiceFixture *base;
  char *target;
} Office;

static void
office_free (Office *self)
{
  service_fixture_free (self->base);
  g_free (self->target);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);

  self->base = service_fixture_new ();
  self->target = g_build_filename (self->base->folder, "优盘", NULL);
  g_assert_cmpint (g_mkdir (self->target, 0700), ==, 0);
  service_fixture_add_organisation (self->base, "翠微街道办事处", "街道", 0);

  return self;
}

static void
set_schedule (Office *self, ZerenBackupEvery every, guint keep)
{
  ZerenBackupSchedule schedule = { .folder = self->target, .every = every, .keep = keep };
  g_autoptr (GError) error = NULL;

  zeren_backup_schedule_save (&schedule, self->base->context, &error);
  g_assert_no_error (error);
}

static ZerenBackupSchedule *
load (Office *self)
{
  g_autoptr (GError) error = NULL;
  ZerenBackupSchedule *schedule = zeren_backup_schedule_load (self->base->context, &error);

  g_assert_no_error (error);

  return schedule;
}

static gboolean
is_due (Office *self)
{
  g_autoptr (ZerenBackupSchedule) schedule = load (self);

  return zeren_backup_schedule_is_due (schedule, zeren_context_get_today (self->base->context));
}

static ZerenBackupResult *
run (Office *self)
{
  g_autoptr (ZerenBackupSchedule) schedule = load (self);
  g_autoptr (GError) error = NULL;
  ZerenBackupResult *result = zeren_backup_schedule_run (
    schedule, self->base->context, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  zeren_backup_schedule_note (self->base->context, result, NULL, &error);
  g_assert_no_error (error);

  return result;
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

static gboolean
is_there (Office *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->target, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* --- when --- */

static void
test_nothing_is_due_without_a_schedule (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupSchedule) schedule = load (it);

  g_assert_null (schedule->folder);
  g_assert_cmpuint (schedule->keep, ==, ZEREN_BACKUP_KEEP);
  g_assert_false (is_due (it));
}

static void
test_what_is_set_is_there_again (void)
{
  g_autoptr (Office) it = office_new ();
  ZerenBackupSchedule set = { .folder = it->target,
                              .every = ZEREN_BACKUP_MONTHLY,
                              .moment = ZEREN_BACKUP_AT_CLOSING,
                              .keep = 3 };
  ZerenBackupSchedule off = { .keep = ZEREN_BACKUP_KEEP };
  g_autoptr (ZerenBackupSchedule) schedule = NULL;
  g_autoptr (ZerenBackupSchedule) after = NULL;

  g_assert_true (zeren_backup_schedule_save (&set, it->base->context, NULL));
  schedule = load (it);
  g_assert_cmpstr (schedule->folder, ==, it->target);
  g_assert_cmpint (schedule->every, ==, ZEREN_BACKUP_MONTHLY);
  g_assert_cmpint (schedule->moment, ==, ZEREN_BACKUP_AT_CLOSING);
  g_assert_cmpuint (schedule->keep, ==, 3);

  g_assert_true (zeren_backup_schedule_save (&off, it->base->context, NULL));
  after = load (it);
  g_assert_null (after->folder);
}

static void
test_each_is_due_in_its_time (void)
{
  static const struct
  {
    ZerenBackupEvery every;
    int days_not_due, days_due;
  } cases[] = {
    { ZEREN_BACKUP_DAILY, 0, 1 },
    { ZEREN_BACKUP_WEEKLY, 6, 7 },
    { ZEREN_BACKUP_MONTHLY, 30, 31 }, /* from 5 January */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Office) it = office_new ();
      g_autoptr (ZerenBackupResult) result = NULL;
      g_autoptr (ZerenBackupSchedule) schedule = NULL;
      ZerenDate first = zeren_date_new (2026, 1, 5);

      set_schedule (it, cases[i].every, 3);
      g_assert_true (is_due (it)); /* the first one at once */
      result = run (it);
      schedule = load (it);
      g_assert_nonnull (schedule->last_at);
      g_assert_cmpstr (schedule->last_file, ==, result->path);
      g_assert_false (zeren_backup_schedule_is_due (
        schedule, zeren_date_add_days (first, cases[i].days_not_due)));
      g_assert_true (
        zeren_backup_schedule_is_due (schedule, zeren_date_add_days (first, cases[i].days_due)));
    }
}

static void
test_another_folder_gets_one_at_once (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autofree char *other = g_build_filename (it->base->folder, "other", NULL);

  set_schedule (it, ZEREN_BACKUP_MONTHLY, 3);
  result = run (it);
  g_assert_false (is_due (it));
  g_mkdir (other, 0700);
  g_set_str (&it->target, other);
  set_schedule (it, ZEREN_BACKUP_MONTHLY, 3);

  g_assert_true (is_due (it));
}

static void
test_a_clock_that_was_wrong_stops_nothing (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupResult) result = NULL;

  set_schedule (it, ZEREN_BACKUP_DAILY, 3);
  service_fixture_set_today (it->base, 2099, 1, 1);
  result = run (it);
  service_fixture_set_today (it->base, 2026, 1, 6);

  g_assert_true (is_due (it));
}

static void
test_what_was_missed_at_closing_is_told (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (ZerenBackupSchedule) schedule = NULL;

  set_schedule (it, ZEREN_BACKUP_DAILY, 3);
  result = run (it);
  schedule = load (it);

  g_assert_false (zeren_backup_schedule_is_missed (schedule, zeren_date_new (2026, 1, 12)));
  g_assert_true (zeren_backup_schedule_is_missed (schedule, zeren_date_new (2026, 1, 13)));
}

static void
test_no_schedule_for_a_folder_that_is_none (void)
{
  g_autoptr (Office) it = office_new ();
  const char *inside = zeren_context_get_folder (it->base->context);
  const char *const folders[] = { "/no/such/folder", "relative", inside };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      ZerenBackupSchedule schedule = { .folder = (char *)folders[i], .keep = 1 };
      g_autoptr (GError) error = NULL;

      g_assert_false (zeren_backup_schedule_save (&schedule, it->base->context, &error));
      g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
    }
}

/* --- made --- */

static void
test_what_the_schedule_makes_can_be_restored (void)
{
  g_autoptr (Office) it = office_new ();
  g_autofree char *other = g_build_filename (it->base->folder, "other", NULL);
  g_autoptr (ZerenBackupResult) made = NULL;
  g_autoptr (ZerenBackupResult) restored = NULL;
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  service_fixture_import_sample (it->base, 1);
  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  before = zeren_database_count_rows (zeren_context_get_database (it->base->context), &error);
  made = run (it);
  restored = zeren_backup_restore (made->path, other, it->base->clock, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (restored->rows, ==, made->rows);
  g_assert_cmpuint (restored->files, ==, made->files);
  g_assert_cmpuint (restored->files, >, 0);

  again = zeren_context_open (other, it->base->clock, "测试员", &error);
  g_assert_no_error (error);
  after = zeren_database_count_rows (zeren_context_get_database (again), &error);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpint (
      ((ZerenTableCount *)before->pdata[i])->rows, ==, ((ZerenTableCount *)after->pdata[i])->rows);
  findings = zeren_database_check (zeren_context_get_database (again), NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_a_context_for_reading_is_enough (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupSchedule) schedule = NULL;
  g_autoptr (ZerenContext) reader = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  schedule = load (it);
  reader = zeren_context_open_read_only (
    zeren_context_get_folder (it->base->context), it->base->clock, &error);
  g_assert_no_error (error);
  result = zeren_backup_schedule_run (schedule, reader, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
}

/* --- kept --- */

static void
test_the_oldest_of_ours_go (void)
{
  g_autoptr (Office) it = office_new ();

  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  for (int day = 5; day <= 9; day++)
    {
      g_autoptr (ZerenBackupResult) result = NULL;

      service_fixture_set_today (it->base, 2026, 1, day);
      result = run (it);
      g_assert_cmpuint (result->removed, ==, day < 7 ? 0 : 1);
    }

  g_assert_cmpuint (count_entries (it->target), ==, 2);
  g_assert_true (is_there (it, "zeren-auto-20260108-090000.zeren-backup"));
  g_assert_true (is_there (it, "zeren-auto-20260109-090000.zeren-backup"));
}

static void
test_several_in_one_second_are_told_apart (void)
{
  g_autoptr (Office) it = office_new ();

  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  for (guint i = 0; i < 11; i++)
    {
      g_autoptr (ZerenBackupResult) result = run (it);
    }

  g_assert_cmpuint (count_entries (it->target), ==, 2);
  /* names become free again, but never the one that was just made */
  {
    g_autoptr (ZerenBackupSchedule) schedule = load (it);

    g_assert_true (g_file_test (schedule->last_file, G_FILE_TEST_EXISTS));
  }
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &content, &size, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize)size, NULL));
}

/* What looks like ours and is not, or cannot be told, stays whatever is kept. */
static void
test_what_is_not_ours_stays (void)
{
  static const char *const names[] = {
    "zeren-auto-20200101-000000.zeren-backup",     /* of another office */
    "zeren-auto-20200102-000000.zeren-backup",     /* damaged */
    "zeren-auto-20200103-000000.zeren-backup",     /* a link */
    "zeren-auto-20200104-000000.zeren-backup",     /* made by hand */
    "zeren-auto-20200105-000000.zeren-backup.old", /* ours, but put aside */
    "年终总结.docx",
  };
  g_autoptr (Office) it = office_new ();
  g_autoptr (Office) other = office_new ();
  g_autoptr (ZerenBackupResult) first = NULL;
  g_autoptr (ZerenBackupResult) second = NULL;
  g_autoptr (ZerenBackupResult) theirs = NULL;
  g_autoptr (ZerenBackupResult) by_hand = NULL;
  g_auto (GStrv) paths = g_new0 (char *, G_N_ELEMENTS (names) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (it->target, names[i], NULL);
  set_schedule (other, ZEREN_BACKUP_DAILY, 1);
  theirs = run (other);
  copy_file (theirs->path, paths[0]);
  g_file_set_contents (paths[1], "PK\3\4 broken", -1, NULL);
  set_schedule (it, ZEREN_BACKUP_DAILY, 1);
  first = run (it);
  g_assert_cmpint (symlink (first->path, paths[2]), ==, 0);
  by_hand = zeren_backup_write (it->base->context, paths[3], NULL, NULL, NULL, NULL);
  copy_file (first->path, paths[4]);
  g_file_set_contents (paths[5], "总结", -1, NULL);

  service_fixture_set_today (it->base, 2026, 1, 6);
  second = run (it);

  g_assert_cmpuint (second->removed, ==, 1); /* the first, and nothing else */
  g_assert_false (g_file_test (first->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second->path, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_file_test (paths[i], G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK));
}

static void
test_the_new_one_stays_when_the_clock_goes_back (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupResult) later = NULL;
  g_autoptr (ZerenBackupResult) earlier = NULL;

  set_schedule (it, ZEREN_BACKUP_DAILY, 1);
  service_fixture_set_today (it->base, 2026, 3, 1);
  later = run (it);
  service_fixture_set_today (it->base, 2026, 1, 6);
  earlier = run (it);

  g_assert_true (g_file_test (earlier->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (later->path, G_FILE_TEST_EXISTS));
}

/* --- failing --- */

static void
assert_fails (Office *self, GQuark domain, int code, const char *words)
{
  g_autoptr (ZerenBackupSchedule) schedule = load (self);
  g_autoptr (ZerenBackupSchedule) after = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (
    zeren_backup_schedule_run (schedule, self->base->context, NULL, NULL, NULL, &failure));
  g_assert_error (failure, domain, code);
  g_assert_nonnull (strstr (failure->message, words));
  zeren_backup_schedule_note (self->base->context, NULL, failure, &error);
  g_assert_no_error (error);

  after = load (self);
  g_assert_cmpstr (after->failure, ==, failure->message);
  g_assert_nonnull (after->failed_at);
  g_assert_true (is_due (self)); /* and is tried again */
}

static void
test_a_folder_that_is_gone_is_told (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (ZerenBackupSchedule) after = NULL;

  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  g_rmdir (it->target);
  assert_fails (it, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Plug in the disk");

  g_mkdir (it->target, 0700);
  result = run (it);
  after = load (it);
  g_assert_null (after->failure);
  g_assert_null (after->failed_at);
}

static void
test_a_folder_for_reading_only_is_told (void)
{
  g_autoptr (Office) it = office_new ();

  if (geteuid () == 0)
    {
      g_test_skip ("root writes everywhere");
      return;
    }
  set_schedule (it, ZEREN_BACKUP_DAILY, 2);
  g_chmod (it->target, 0500);
  assert_fails (it, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "write protection");
  g_chmod (it->target, 0700);
}

static gboolean
write_map (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY, 0);
  gboolean written = fd >= 0 && write (fd, text, strlen (text)) == (gssize)strlen (text);

  if (fd >= 0)
    g_close (fd, NULL);

  return written;
}

/* A disk of 300 kB, seen by this process alone. */
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
test_a_full_disk_leaves_the_older_ones (void)
{
  g_autoptr (Office) it = NULL;
  g_autoptr (ZerenBackupResult) first = NULL;
  g_autofree char *noise = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  it = office_new ();
  if (!mount_small_disk (it->target))
    {
      g_test_message ("no disk can be made here");
      g_rmdir (it->target);
      return;
    }
  set_schedule (it, ZEREN_BACKUP_DAILY, 1);
  first = run (it);

  noise = g_malloc (512 * 1024);
  for (guint i = 0; i < 512 * 1024; i++)
    noise[i] = (char)g_test_rand_int_range (0, 256);
  {
    g_autofree char *plan = g_base64_encode ((guchar *)noise, 512 * 1024);
    g_autofree char *text = g_strconcat (
      "水务局消防安全责任制\n一、办公室每季度至少开展一次演练。\n", plan, NULL);

    service_fixture_import (it->base, "plan.txt", text, 1);
  }
  service_fixture_set_today (it->base, 2026, 1, 6);
  assert_fails (it, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "not enough room");

  g_assert_cmpuint (count_entries (it->target), ==, 1);
  g_assert_true (g_file_test (first->path, G_FILE_TEST_EXISTS));
  umount (it->target);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/backup-schedule/" name, function)
  ADD ("full-disk-leaves-the-older-ones", test_a_full_disk_leaves_the_older_ones);
  ADD ("nothing-is-due-without-one", test_nothing_is_due_without_a_schedule);
  ADD ("what-is-set-is-there-again", test_what_is_set_is_there_again);
  ADD ("each-is-due-in-its-time", test_each_is_due_in_its_time);
  ADD ("another-folder-gets-one-at-once", test_another_folder_gets_one_at_once);
  ADD ("clock-that-was-wrong-stops-nothing", test_a_clock_that_was_wrong_stops_nothing);
  ADD ("what-was-missed-at-closing-is-told", test_what_was_missed_at_closing_is_told);
  ADD ("not-for-a-folder-that-is-none", test_no_schedule_for_a_folder_that_is_none);
  ADD ("what-it-makes-can-be-restored", test_what_the_schedule_makes_can_be_restored);
  ADD ("context-for-reading-is-enough", test_a_context_for_reading_is_enough);
  ADD ("oldest-of-ours-go", test_the_oldest_of_ours_go);
  ADD ("several-in-one-second-are-told-apart", test_several_in_one_second_are_told_apart);
  ADD ("what-is-not-ours-stays", test_what_is_not_ours_stays);
  ADD ("new-one-stays-when-the-clock-goes-back", test_the_new_one_stays_when_the_clock_goes_back);
  ADD ("folder-that-is-gone-is-told", test_a_folder_that_is_gone_is_told);
  ADD ("folder-for-reading-only-is-told", test_a_folder_for_reading_only_is_told);
#undef ADD

  return g_test_run ();
}
