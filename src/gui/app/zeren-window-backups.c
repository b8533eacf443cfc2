/* zeren-window-backups.c: backing up, restoring and handing over from the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-window-private.h"

#include "zeren-backup-dialogs.h"
#include "zeren-backup-settings.h"
#include "zeren-handover-dialog.h"
#include "zeren-templates-dialog.h"
#include "zeren-restore-question.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

static void
back_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  zeren_backup_dialogs_back_up (GTK_WIDGET (self), self->session);
}

static void
back_up_now_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zeren_backup_keeper_run (ZEREN_WINDOW (user_data)->keeper);
}

static void
present (ZerenWindow *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
backup_settings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present (ZEREN_WINDOW (user_data), zeren_backup_settings_new (ZEREN_WINDOW (user_data)->session));
}

static void
templates_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  present (self, zeren_templates_dialog_new (GTK_WIDGET (self), self->session));
}

static void
hand_over_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  present (self, zeren_handover_dialog_new (GTK_WIDGET (self), self->session));
}

/* What is restored while no session is open. */
typedef struct
{
  ZerenWindow *window;
  GFile *file;
  char *folder;
  ZerenClock *clock;
  GApplication *application; /* goes on until it is restored */
} Restore;

static void
restore_free (Restore *self)
{
  g_application_release (self->application);
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_object_unref (self->clock);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
say_restored (ZerenWindow *self, const char *moved_to)
{
  g_autofree char *text = NULL;
  AdwDialog *dialog;

  if (*moved_to == '\0')
    {
      zeren_shell_say (GTK_WIDGET (self), _ ("Backup restored"));
      return;
    }

  /* Translators: %s is a folder */
  text = g_strdup_printf (_ ("What was there before is kept in the folder “%s”."), moved_to);
  dialog = adw_alert_dialog_new (_ ("Backup Restored"), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Whatever came of it, the window opens what is in the folder now. */
static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Restore) restore = user_data;
  ZerenWindow *self = restore->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *moved_to = zeren_backup_dialogs_restore_finish (
    GTK_WIDGET (source), result, &error);

  if (self->toasts == NULL) /* closed meanwhile */
    return;

  self->session = zeren_session_new (restore->folder, restore->clock);
  zeren_window_open_session (self);
  if (moved_to != NULL)
    say_restored (self, moved_to);
  else
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static gboolean
restore_cb (gpointer data)
{
  Restore *restore = data;

  zeren_backup_dialogs_restore_async (GTK_WIDGET (restore->window),
                                      restore->file,
                                      restore->folder,
                                      restore->clock,
                                      restored_cb,
                                      restore);

  return G_SOURCE_REMOVE;
}

/* The last reference to the session is gone, and with it its threads and connections. */
static void
session_gone_cb (gpointer data, GObject *session)
{
  g_idle_add (restore_cb, data);
}

/**
 * zeren_window_restore:
 * @file: a backup
 *
 * Closes the database, puts the backup in its place, and opens that.
 */
void
zeren_window_restore (ZerenWindow *self, GFile *file)
{
  Restore *restore;

  g_return_if_fail (ZEREN_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->session != NULL);

  restore = g_new0 (Restore, 1);
  restore->application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_application_hold (restore->application);
  restore->window = g_object_ref (self);
  restore->file = g_object_ref (file);
  restore->folder = g_strdup (zeren_session_get_folder (self->session));
  restore->clock = g_object_ref (zeren_session_get_clock (self->session));
  g_object_weak_ref (G_OBJECT (self->session), session_gone_cb, restore);
  zeren_window_close_session (self);
}

static void
restore_agreed_cb (GtkWidget *window, GFile *file)
{
  if (ZEREN_WINDOW (window)->session != NULL)
    zeren_window_restore (ZEREN_WINDOW (window), file);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = zeren_backup_dialogs_choose_finish (GTK_WIDGET (self), result, &error);

  if (file != NULL && self->session != NULL)
    zeren_restore_question_ask (GTK_WIDGET (self), self->session, file, restore_agreed_cb);
  else if (error != NULL && self->session != NULL)
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static void
restore_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zeren_backup_dialogs_choose_async (GTK_WIDGET (user_data), backup_chosen_cb, NULL);
}

static const GActionEntry actions[] = {
  { "back-up", back_up_cb },
  { "back-up-now", back_up_now_cb },
  { "backup-settings", backup_settings_cb },
  { "hand-over", hand_over_cb },
  { "templates", templates_cb },
  { "restore-backup", restore_backup_cb },
};

void
zeren_window_add_backup_actions (ZerenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  zeren_window_set_backups_enabled (self, FALSE);
}

void
zeren_window_set_backups_enabled (ZerenWindow *self, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    zeren_window_set_action_enabled (self, actions[i].name, enabled);
}
