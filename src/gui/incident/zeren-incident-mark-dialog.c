/* zeren-incident-mark-dialog.c: asks which entry of a timeline tells of a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-mark-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-incident-clock.h"
#include "zeren-incident-verbs.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentMarkDialog
{
  AdwDialog parent_instance;

  AdwBanner *error_banner;
  AdwPreferencesGroup *entry_group;

  gint64 incident;
  gint64 duty;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentMarkDialog, zeren_incident_mark_dialog, ADW_TYPE_DIALOG)

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenIncidentMarkDialog *self = ZEREN_INCIDENT_MARK_DIALOG (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  adw_banner_set_title (self->error_banner, error->message);
  adw_banner_set_revealed (self->error_banner, TRUE);
}

static void
row_activated_cb (AdwActionRow *row, ZerenIncidentMarkDialog *self)
{
  ZerenIncidentEntry *entry = g_object_get_data (G_OBJECT (row), "entry");
  ZerenIncidentAct *act = zeren_incident_act_new (self->incident);

  act->duty = self->duty;
  act->entry = zeren_incident_entry_get_id (entry);
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Step marked as done"),
                         zeren_incident_act_mark,
                         act,
                         zeren_incident_act_free,
                         NULL,
                         NULL,
                         marked_cb,
                         NULL);
}

static void
zeren_incident_mark_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_INCIDENT_MARK_DIALOG);

  G_OBJECT_CLASS (zeren_incident_mark_dialog_parent_class)->dispose (object);
}

static void
zeren_incident_mark_dialog_class_init (ZerenIncidentMarkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_mark_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-incident-mark-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMarkDialog, error_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMarkDialog, entry_group);
}

static void
zeren_incident_mark_dialog_init (ZerenIncidentMarkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_entry (ZerenIncidentMarkDialog *self, ZerenIncidentEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = zeren_incident_clock_dup_time (zeren_incident_entry_get_at (entry));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), zeren_incident_entry_get_text (entry));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entry", g_object_ref (entry), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  adw_preferences_group_add (self->entry_group, row);
}

/**
 * zeren_incident_mark_dialog_new:
 * @incident: an incident
 * @duty: a step after it
 * @entries: the #ZerenIncidentEntry of its timeline
 *
 * Returns: (transfer full): the dialog, to be presented; it marks the entry and closes by itself
 */
AdwDialog *
zeren_incident_mark_dialog_new (gint64 incident, gint64 duty, GListModel *entries)
{
  ZerenIncidentMarkDialog *self = g_object_new (ZEREN_TYPE_INCIDENT_MARK_DIALOG, NULL);

  self->incident = incident;
  self->duty = duty;
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (ZerenIncidentEntry) entry = g_list_model_get_item (entries, i);

      add_entry (self, entry);
    }

  return ADW_DIALOG (self);
}
