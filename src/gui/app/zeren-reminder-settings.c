/* zeren-reminder-settings.c: whether and when somebody is reminded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reminder-settings.h"

#include "zeren-reminders.h"
#include "zeren-settings.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenReminderSettings
{
  AdwPreferencesDialog parent_instance;

  GtkEditable *days_row;
  GSettings *settings; /* NULL where the schema is not installed */
};

G_DEFINE_FINAL_TYPE (ZerenReminderSettings, zeren_reminder_settings, ADW_TYPE_PREFERENCES_DIALOG)

/* --- the days, which are those of the office ---------------------------------------------------
 */

static char *
dup_days (ZerenContext *context, GError **error)
{
  g_autoptr (GArray) days = zeren_reminder_days_load (context, error);
  g_autofree char *text = days != NULL ? zeren_reminder_days_to_string (days) : NULL;
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  return words != NULL ? g_strjoinv (", ", words) : NULL;
}

/* On the reader thread. */
static gpointer
read_days (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return dup_days (context, error);
}

/* On the writer thread. */
static gpointer
set_days (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_reminder_days_set (context, data, error) ? dup_days (context, error) : NULL;
}

/* What was refused is said here, and what was typed stays. */
static void
say (ZerenReminderSettings *self, const GError *error)
{
  AdwToast *toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
  gtk_widget_add_css_class (GTK_WIDGET (self->days_row), "error");
}

static void
show_days (ZerenReminderSettings *self, const char *days)
{
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->days_row), FALSE);
  gtk_editable_set_text (self->days_row, days);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->days_row), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->days_row), "error");
}

static void
days_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenReminderSettings) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *days = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (days != NULL)
    show_days (self, days);
  else
    say (self, error);
}

static void
days_set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenReminderSettings *self = ZEREN_REMINDER_SETTINGS (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *days = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  if (days != NULL)
    show_days (self, days);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    say (self, error);
}

static void
days_applied_cb (ZerenReminderSettings *self)
{
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Days of reminders changed"),
                         set_days,
                         g_strdup (gtk_editable_get_text (self->days_row)),
                         g_free,
                         g_free,
                         NULL,
                         days_set_cb,
                         NULL);
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
add_switch (ZerenReminderSettings *self,
            AdwPreferencesGroup *group,
            const char *key,
            const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_settings_bind (self->settings, key, row, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
create_login_group (ZerenReminderSettings *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("On This Login"));
  add_switch (self,
              group,
              "due-list-at-start",
              _ ("The Due _List at the First Start of a Day"),
              _ ("Where something on it is new"));
  add_switch (self,
              group,
              "morning-notification",
              _ ("A _Notification in the Morning"),
              _ ("On working days from eight o’clock on, one a day, where something is new"));

  return group;
}

static AdwPreferencesGroup *
create_office_group (ZerenReminderSettings *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_group_set_title (group, _ ("In the Whole Office"));
  adw_preferences_group_set_description (
    group,
    _ (
      "Numbers with commas between them. A task is also reminded of on the day it is due, and when "
      "that day has passed. Left empty, the usual days count again."));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("_Working Days Before a Task Is Due"));
  g_signal_connect_object (row, "apply", G_CALLBACK (days_applied_cb), self, G_CONNECT_SWAPPED);
  self->days_row = GTK_EDITABLE (row);
  adw_preferences_group_add (group, row);

  return group;
}

/* --- class ------------------------------------------------------------------------------------ */

static void
zeren_reminder_settings_dispose (GObject *object)
{
  g_clear_object (&ZEREN_REMINDER_SETTINGS (object)->settings);

  G_OBJECT_CLASS (zeren_reminder_settings_parent_class)->dispose (object);
}

static void
zeren_reminder_settings_class_init (ZerenReminderSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_reminder_settings_dispose;
}

static void
zeren_reminder_settings_init (ZerenReminderSettings *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->settings = zeren_settings_open ();
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Reminders"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 520);
  if (self->settings != NULL)
    adw_preferences_page_add (page, create_login_group (self));
  adw_preferences_page_add (page, create_office_group (self));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
}

/** zeren_reminder_settings_new: Returns: (transfer floating): a dialog that changes at once what is
 * changed in it */
AdwDialog *
zeren_reminder_settings_new (ZerenSession *session)
{
  ZerenReminderSettings *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_REMINDER_SETTINGS, NULL);
  zeren_session_read_async (
    session, read_days, NULL, NULL, g_free, NULL, days_read_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
