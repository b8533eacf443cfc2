/* test-setting-repo.c: what the office has set is kept by name, with its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-setting-repo.h"

static char *
get (Fixture *fixture, const char *name)
{
  g_autoptr (ZerenSettingRepo) repo = zeren_setting_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  char *value;

  g_assert_true (zeren_setting_repo_get (repo, name, &value, &error));
  g_assert_no_error (error);

  return value;
}

static void
set (Fixture *fixture, const char *name, const char *value)
{
  g_autoptr (ZerenSettingRepo) repo = zeren_setting_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;

  zeren_setting_repo_set (repo, name, value, &error);
  g_assert_no_error (error);
}

static guint
count_events (Fixture *fixture)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1000, NULL);

  return events->len;
}

static void
test_what_is_set_is_there_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get (fixture, "backup.folder");
  g_autofree char *after = NULL;
  g_autofree char *other = NULL;

  g_assert_null (before);
  set (fixture, "backup.folder", "/media/优盘");
  fixture_reopen (fixture);
  after = get (fixture, "backup.folder");
  other = get (fixture, "backup.keep");

  g_assert_cmpstr (after, ==, "/media/优盘");
  g_assert_null (other);
  fixture_assert_consistent (fixture);
}

static void
test_it_is_changed_and_taken_away (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changed = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *empty = NULL;

  set (fixture, "a", "1");
  set (fixture, "a", "2");
  changed = get (fixture, "a");
  set (fixture, "a", NULL);
  gone = get (fixture, "a");
  set (fixture, "a", "");
  empty = get (fixture, "a");

  g_assert_cmpstr (changed, ==, "2");
  g_assert_null (gone);
  g_assert_cmpstr (empty, ==, "");
  fixture_assert_consistent (fixture);
}

static void
test_only_a_change_is_an_event (Fixture *fixture, gconstpointer data)
{
  guint n_events = count_events (fixture);

  set (fixture, "a", NULL);
  g_assert_cmpuint (count_events (fixture), ==, n_events);
  set (fixture, "a", "1");
  g_assert_cmpuint (count_events (fixture), ==, n_events + 1);
  set (fixture, "a", "1");
  g_assert_cmpuint (count_events (fixture), ==, n_events + 1);
}

static void
note_changes_cb (ZerenDatabase *database, ZerenChanges changes, ZerenChanges *noted)
{
  *noted |= changes;
}

static void
test_whoever_shows_settings_is_told (Fixture *fixture, gconstpointer data)
{
  ZerenChanges noted = 0;

  g_signal_connect (fixture->database, "changed", G_CALLBACK (note_changes_cb), &noted);
  set (fixture, "a", "1");

  g_assert_cmpuint (noted, ==, ZEREN_CHANGES_SETTINGS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) fixture_add_test ("/storage/setting-repo/" name, function)
  ADD ("what-is-set-is-there-again", test_what_is_set_is_there_again);
  ADD ("changed-and-taken-away", test_it_is_changed_and_taken_away);
  ADD ("only-a-change-is-an-event", test_only_a_change_is_an_event);
  ADD ("whoever-shows-settings-is-told", test_whoever_shows_settings_is_told);
#undef ADD

  return g_test_run ();
}
