/* test-backup-preview.c: a backup says what it is before it is restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-backup-preview.h"
#include "zeren-backup.h"
#include "zeren-service-error.h"

#include <string.h>

static ZerenBackupPreview *
preview (const char *path, ServiceFixture *here)
{
  g_autoptr (GError) error = NULL;
  ZerenBackupPreview *preview = zeren_backup_preview_new (
    path, here != NULL ? here->context : NULL, &error);

  g_assert_no_error (error);

  return preview;
}

static char *
back_up (ServiceFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "save.zeren-backup", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult)
    result = zeren_backup_write (self->context, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static const ZerenBackupComparison *
find (const ZerenBackupPreview *self, const char *table)
{
  for (guint i = 0; i < self->comparisons->len; i++)
    {
      const ZerenBackupComparison *comparison = g_ptr_array_index (self->comparisons, i);

      if (g_str_equal (comparison->table, table))
        return comparison;
    }
  g_assert_not_reached ();
}

static void
test_says_when_and_by_whom (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = back_up (it);
  g_autoptr (ZerenBackupPreview) same = preview (path, it);
  g_autofree char *made_at = g_date_time_format (same->made_at, "%Y-%m-%dT%H:%M");

  g_assert_cmpstr (made_at, ==, "2026-01-05T09:00");
  g_assert_cmpstr (same->made_by, ==, "测试员");
  g_assert_cmpint (same->relation, ==, ZEREN_BACKUP_RELATION_SAME);
  g_assert_false (same->scheduled);
  g_assert_null (same->from);
  g_assert_cmpint (same->size, >, 0);
}

static void
test_counts_what_is_there_and_here (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (ZerenBackupPreview) earlier = NULL;
  g_autofree char *words = NULL;

  service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  path = back_up (it);
  service_fixture_add_organisation (it, "安全科", "科室", 1);
  service_fixture_add_member (it, "周样例");
  earlier = preview (path, it);

  g_assert_cmpint (earlier->relation, ==, ZEREN_BACKUP_RELATION_EARLIER);
  g_assert_cmpint (earlier->changes, ==, 2);
  g_assert_cmpint (find (earlier, "organisation")->there, ==, 1);
  g_assert_cmpint (find (earlier, "organisation")->here, ==, 2);
  g_assert_cmpint (find (earlier, "member")->there, ==, 0);
  g_assert_cmpint (find (earlier, "member")->here, ==, 1);
  words = zeren_backup_preview_dup_relation_words (earlier);
  g_assert_nonnull (strstr (words, "2 changes"));
}

static void
test_what_went_on_elsewhere_is_told (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *other = g_build_filename (it->folder, "other", NULL);
  g_autoptr (ZerenContext) back = NULL;
  g_autoptr (ZerenBackupPreview) further = NULL;
  g_autoptr (ZerenBackupResult) restored = NULL;
  g_autoptr (GError) error = NULL;
  ServiceFixture old = { 0 };

  before = back_up (it);
  restored = zeren_backup_restore (before, other, it->clock, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  after = back_up (it);
  back = zeren_context_open (other, it->clock, "测试员", &error);
  old.context = back;

  further = preview (after, &old);
  g_assert_cmpint (further->relation, ==, ZEREN_BACKUP_RELATION_FURTHER);
}

static void
test_another_office_is_told (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ServiceFixture) other = service_fixture_new ();
  g_autofree char *path = back_up (other);
  g_autoptr (ZerenBackupPreview) theirs = preview (path, it);

  g_assert_cmpint (theirs->relation, ==, ZEREN_BACKUP_RELATION_OTHER);
}

static void
test_without_a_database_there_is_nothing_to_compare (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = back_up (it);
  g_autoptr (ZerenBackupPreview) alone = preview (path, NULL);

  g_assert_cmpint (alone->relation, ==, ZEREN_BACKUP_RELATION_UNKNOWN);
  g_assert_cmpint (find (alone, "task")->here, ==, -1);
  g_assert_null (zeren_backup_preview_dup_relation_words (alone));
}

static void
test_what_is_no_backup_is_refused (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = service_fixture_write (it, "letter.txt", "各科室：");
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_backup_preview_new (path, it->context, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/backup-preview/" name, function)
  ADD ("says-when-and-by-whom", test_says_when_and_by_whom);
  ADD ("counts-what-is-there-and-here", test_counts_what_is_there_and_here);
  ADD ("what-went-on-elsewhere", test_what_went_on_elsewhere_is_told);
  ADD ("another-office", test_another_office_is_told);
  ADD ("nothing-to-compare", test_without_a_database_there_is_nothing_to_compare);
  ADD ("no-backup", test_what_is_no_backup_is_refused);
#undef ADD

  return g_test_run ();
}
