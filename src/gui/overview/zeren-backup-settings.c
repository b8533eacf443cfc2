/* zeren-backup-settings.c: where backups go by themselves, how often, and how many are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-settings.h"

#include "zeren-backup-schedule.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenBackupSettings
{
  AdwPreferencesDialog parent_instance;

  ZerenSession *session;
  ZerenBackupSchedule *schedule; /* as it was read last */
  AdwSwitchRow *on_row;
  AdwActionRow *folder_row;
  AdwComboRow *every_row;
  AdwComboRow *moment_row;
  AdwSpinRow *keep_row;
  AdwActionRow *last_row;
  AdwActionRow *failed_row;
  gboolean is_showing; /* what was read, which is no change by a person */
};

G_DEFINE_FINAL_TYPE (ZerenBackupSettings, zeren_backup_settings, ADW_TYPE_PREFERENCES_DIALOG)

static void load (ZerenBackupSettings *self);

/* --- saving --------------------------------------------------------------------------------- */

static gpointer
save_schedule (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_backup_schedule_save (data, context, error) ? data : NULL;
}

/* A message names folders and files, which are no markup. */
static void
complain (ZerenBackupSettings *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBackupSettings) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  if (self->session == NULL)
    return;
  if (error != NULL)
    complain (self, error->message);
  load (self);
}

static void
save (ZerenBackupSettings *self, const char *folder)
{
  ZerenBackupSchedule *schedule = g_new0 (ZerenBackupSchedule, 1);

  schedule->folder = g_strdup (folder);
  schedule->every = adw_combo_row_get_selected (self->every_row);
  schedule->moment = adw_combo_row_get_selected (self->moment_row);
  schedule->keep = (guint)adw_spin_row_get_value (self->keep_row);
  zeren_session_run_async (self->session,
                           save_schedule,
                           schedule,
                           (GDestroyNotify)zeren_backup_schedule_free,
                           NULL,
                           NULL,
                           saved_cb,
                           g_object_ref (self));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBackupSettings) self = user_data;
  g_autoptr (GFile)
    folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (self->session == NULL)
    return;
  if (folder != NULL)
    zeren_backup_settings_set_folder (self, folder);
  else
    load (self); /* the switch goes back */
}

static void
choose_folder_cb (ZerenBackupSettings *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Folder for Backups"));
  gtk_file_dialog_select_folder (dialog,
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 NULL,
                                 folder_chosen_cb,
                                 g_object_ref (self));
}

static void
switched_cb (ZerenBackupSettings *self)
{
  if (self->is_showing || self->schedule == NULL)
    return;
  if (!adw_switch_row_get_active (self->on_row))
    save (self, NULL);
  else if (self->schedule->folder == NULL)
    choose_folder_cb (self);
}

static void
changed_cb (ZerenBackupSettings *self)
{
  if (!self->is_showing && self->schedule != NULL && self->schedule->folder != NULL)
    save (self, self->schedule->folder);
}

static void
back_up_cb (ZerenBackupSettings *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back-up-now", NULL);
}

/* --- showing -------------------------------------------------------------------------------- */

static void
show_times (ZerenBackupSettings *self)
{
  const ZerenBackupSchedule *schedule = self->schedule;
  g_autofree char *last = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *text = NULL;

  if (schedule->last_at != NULL)
    last = g_date_time_format (schedule->last_at, "%Y-%m-%d %H:%M");
  if (last != NULL)
    /* Translators: %1$s is a date and time, %2$s a file */
    text = g_strdup_printf (_ ("%1$s, %2$s"), last, schedule->last_file);
  adw_action_row_set_subtitle (self->last_row, text != NULL ? text : _ ("None yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->failed_row), schedule->failed_at != NULL);
  if (schedule->failed_at == NULL)
    return;

  failed = g_date_time_format (schedule->failed_at, "%Y-%m-%d %H:%M");
  g_free (text);
  /* Translators: %1$s is a date and time, %2$s a whole sentence that says why */
  text = g_strdup_printf (_ ("%1$s: %2$s"), failed, schedule->failure);
  adw_action_row_set_subtitle (self->failed_row, text);
}

static void
show (ZerenBackupSettings *self)
{
  const ZerenBackupSchedule *schedule = self->schedule;
  gboolean is_on = schedule->folder != NULL;

  self->is_showing = TRUE;
  adw_switch_row_set_active (self->on_row, is_on);
  adw_action_row_set_subtitle (self->folder_row, is_on ? schedule->folder : _ ("None yet"));
  adw_combo_row_set_selected (self->every_row, schedule->every);
  adw_combo_row_set_selected (self->moment_row, schedule->moment);
  adw_spin_row_set_value (self->keep_row, schedule->keep);
  gtk_widget_set_sensitive (GTK_WIDGET (self->every_row), is_on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->moment_row), is_on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_row), is_on);
  show_times (self);
  self->is_showing = FALSE;
}

static gpointer
read_schedule (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_backup_schedule_load (context, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBackupSettings) self = user_data;
  g_autoptr (GError) error = NULL;
  ZerenBackupSchedule *schedule = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->session == NULL || schedule == NULL)
    {
      g_clear_pointer (&schedule, zeren_backup_schedule_free);
      return;
    }
  g_clear_pointer (&self->schedule, zeren_backup_schedule_free);
  self->schedule = schedule;
  show (self);
}

static void
load (ZerenBackupSettings *self)
{
  zeren_session_read_async (self->session,
                            read_schedule,
                            NULL,
                            NULL,
                            (GDestroyNotify)zeren_backup_schedule_free,
                            NULL,
                            read_cb,
                            g_object_ref (self));
}

static void
database_changed_cb (ZerenDatabase *database, ZerenChanges changes, ZerenBackupSettings *self)
{
  if ((changes & ZEREN_CHANGES_SETTINGS) != 0 && self->session != NULL)
    load (self);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_backup_settings_dispose (GObject *object)
{
  ZerenBackupSettings *self = ZEREN_BACKUP_SETTINGS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->schedule, zeren_backup_schedule_free);

  G_OBJECT_CLASS (zeren_backup_settings_parent_class)->dispose (object);
}

static void
zeren_backup_settings_class_init (ZerenBackupSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_backup_settings_dispose;
}

static GtkWidget *
add_combo (ZerenBackupSettings *self,
           AdwPreferencesGroup *group,
           const char *title,
           const char *const *labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_signal_connect_object (
    row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return row;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  adw_preferences_group_add (group, row);

  return row;
}

static void
add_button (ZerenBackupSettings *self, GtkWidget *row, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_schedule_group (ZerenBackupSettings *self, AdwPreferencesPage *page)
{
  const char *const everies[] = { zeren_backup_every_get_label (ZEREN_BACKUP_DAILY),
                                  zeren_backup_every_get_label (ZEREN_BACKUP_WEEKLY),
                                  zeren_backup_every_get_label (ZEREN_BACKUP_MONTHLY),
                                  NULL };
  const char *const moments[] = { _ ("As soon as it is due"),
                                  _ ("When the window is closed"),
                                  NULL };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (
    group,
    _ ("Each backup is read again and compared. Only then older ones of this database are removed; "
       "other files in the folder are never touched. Best is another disk, such as a USB stick."));
  self->on_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->on_row), _ ("Back Up by Itself"));
  g_signal_connect_object (
    self->on_row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->on_row));
  self->folder_row = ADW_ACTION_ROW (add_row (group, _ ("Folder")));
  add_button (self, GTK_WIDGET (self->folder_row), _ ("_Choose…"), G_CALLBACK (choose_folder_cb));
  self->every_row = ADW_COMBO_ROW (add_combo (self, group, _ ("How Often"), everies));
  self->moment_row = ADW_COMBO_ROW (add_combo (self, group, _ ("When"), moments));
  self->keep_row = ADW_SPIN_ROW (adw_spin_row_new_with_range (1, ZEREN_BACKUP_MAX_KEEP, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->keep_row), _ ("How Many Are Kept"));
  g_signal_connect_object (
    self->keep_row, "notify::value", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->keep_row));
  adw_preferences_page_add (page, group);
}

static void
zeren_backup_settings_init (ZerenBackupSettings *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Backup Settings"));
  self->is_showing = TRUE;
  add_schedule_group (self, page);
  self->last_row = ADW_ACTION_ROW (add_row (group, _ ("Last Backup")));
  add_button (self, GTK_WIDGET (self->last_row), _ ("Back Up _Now"), G_CALLBACK (back_up_cb));
  self->failed_row = ADW_ACTION_ROW (add_row (group, _ ("The Backup Failed")));
  gtk_widget_add_css_class (GTK_WIDGET (self->failed_row), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->failed_row), FALSE);
  adw_preferences_page_add (page, group);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
  self->is_showing = FALSE;
}

/** zeren_backup_settings_new: Returns: (transfer floating): the dialog */
AdwDialog *
zeren_backup_settings_new (ZerenSession *session)
{
  ZerenBackupSettings *self = g_object_new (ZEREN_TYPE_BACKUP_SETTINGS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (zeren_session_get_database (session),
                           "changed",
                           G_CALLBACK (database_changed_cb),
                           self,
                           G_CONNECT_DEFAULT);
  load (self);

  return ADW_DIALOG (self);
}

/** zeren_backup_settings_set_folder: backups go to that folder from now on */
void
zeren_backup_settings_set_folder (ZerenBackupSettings *self, GFile *folder)
{
  g_autofree char *path = NULL;

  g_return_if_fail (ZEREN_IS_BACKUP_SETTINGS (self));
  g_return_if_fail (G_IS_FILE (folder));

  path = g_file_get_path (folder);
  if (path != NULL)
    {
      save (self, path);
      return;
    }
  complain (self, _ ("Choose a folder of this computer or of a disk on it."));
}
