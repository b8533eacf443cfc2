/* test-backup-keeper.c: backups are made while the window is open, and a failure is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-keeper.h"
#include "zeren-backup-schedule.h"
#include "zeren-backup-settings.h"
#include "zeren-gui-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *target;
  ZerenTestShell *shell;
  ZerenSession *session;
  ZerenBackupKeeper *keeper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *database = NULL;

  fixture->folder = zeren_gui_make_folder ();
  fixture->target = g_build_filename (fixture->folder, "usb", NULL);
  database = g_build_filename (fixture->folder, "db", NULL);
  g_assert_cmpint (g_mkdir (fixture->target, 0700), ==, 0);
  fixture->shell = zeren_gui_open_shell (database, "2026-03-05T09:30");
  fixture->session = zeren_shell_get_session (ZEREN_SHELL (fixture->shell));
}

static gboolean
is_idle (gpointer keeper)
{
  return !zeren_backup_keeper_is_running (keeper);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->keeper != NULL)
    {
      zeren_gui_wait_until (is_idle, fixture->keeper);
      zeren_backup_keeper_stop (fixture->keeper);
    }
  zeren_gui_settle ();
  g_clear_object (&fixture->keeper);
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->target);
}

static gpointer
save (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_backup_schedule_save (data, context, error) ? data : NULL;
}

static void
set_schedule (Fixture *fixture, ZerenBackupMoment moment)
{
  ZerenBackupSchedule schedule = { .folder = fixture->target, .moment = moment, .keep = 2 };

  g_assert_nonnull (zeren_gui_do (fixture->shell, save, &schedule));
}

static gboolean
has_backup (gpointer data)
{
  g_autoptr (GDir) entries = g_dir_open (data, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      if (g_str_has_suffix (name, ".zeren-backup"))
        return TRUE;
    }

  return FALSE;
}

static void
test_what_is_due_is_made_by_itself (Fixture *fixture, gconstpointer data)
{
  set_schedule (fixture, ZEREN_BACKUP_WHEN_DUE);
  fixture->keeper = zeren_backup_keeper_new (GTK_WIDGET (fixture->shell), fixture->session);

  zeren_gui_wait_until (has_backup, fixture->target);
  zeren_gui_wait_until (is_idle, fixture->keeper);
  g_assert_false (gtk_widget_get_visible (zeren_backup_keeper_get_status (fixture->keeper)));
}

static void
test_a_schedule_that_is_set_is_followed_at_once (Fixture *fixture, gconstpointer data)
{
  fixture->keeper = zeren_backup_keeper_new (GTK_WIDGET (fixture->shell), fixture->session);
  zeren_gui_settle ();
  g_assert_false (has_backup (fixture->target));

  set_schedule (fixture, ZEREN_BACKUP_WHEN_DUE);
  zeren_gui_wait_until (has_backup, fixture->target);
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static void
test_a_folder_that_is_gone_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status;

  set_schedule (fixture, ZEREN_BACKUP_AT_CLOSING);
  g_rmdir (fixture->target);
  fixture->keeper = zeren_backup_keeper_new (GTK_WIDGET (fixture->shell), fixture->session);
  status = zeren_backup_keeper_get_status (fixture->keeper);
  zeren_gui_settle ();
  zeren_backup_keeper_run (fixture->keeper);
  zeren_gui_wait_until (is_idle, fixture->keeper);

  zeren_gui_wait_until (is_shown, status);
  g_assert_nonnull (zeren_gui_find (status, GTK_TYPE_LABEL, "The Backup Failed"));
}

static gpointer
load (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_backup_schedule_load (context, error);
}

static gboolean
keeps_folder (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (ZerenBackupSchedule) schedule = zeren_gui_do (fixture->shell, load, NULL);

  return g_strcmp0 (schedule->folder, fixture->target) == 0;
}

static void
test_settings_keep_what_is_chosen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->target);
  AdwDialog *dialog = zeren_backup_settings_new (fixture->session);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->shell));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  zeren_backup_settings_set_folder (ZEREN_BACKUP_SETTINGS (dialog), folder);
  zeren_gui_wait_until (keeps_folder, fixture);
  adw_dialog_force_close (dialog);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/backup-keeper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("what-is-due-is-made", test_what_is_due_is_made_by_itself);
  ADD ("schedule-is-followed-at-once", test_a_schedule_that_is_set_is_followed_at_once);
  ADD ("folder-that-is-gone-is-shown", test_a_folder_that_is_gone_is_shown);
  ADD ("settings-keep-what-is-chosen", test_settings_keep_what_is_chosen);
#undef ADD

  return g_test_run ();
}
