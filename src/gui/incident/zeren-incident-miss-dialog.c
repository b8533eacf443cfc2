/* zeren-incident-miss-dialog.c: a named member confirms that a step was missed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-miss-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-incident-clock.h"
#include "zeren-incident-verbs.h"
#include "zeren-member-row.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentMissDialog
{
  AdwDialog parent_instance;

  GtkWidget *confirm_button;
  AdwBanner *error_banner;
  AdwActionRow *duty_row;
  ZerenMemberRow *member_row;
  AdwEntryRow *reason_row;

  gint64 incident;
  gint64 duty;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentMissDialog, zeren_incident_miss_dialog, ADW_TYPE_DIALOG)

static gboolean
is_complete (ZerenIncidentMissDialog *self)
{
  return zeren_member_row_get_selected_id (self->member_row) != 0 &&
         !zeren_string_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
}

static void
changed_cb (ZerenIncidentMissDialog *self)
{
  adw_banner_set_revealed (self->error_banner, FALSE);
  gtk_widget_set_sensitive (self->confirm_button, is_complete (self));
}

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenIncidentMissDialog *self = ZEREN_INCIDENT_MISS_DIALOG (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  gtk_widget_set_sensitive (self->confirm_button, TRUE);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  adw_banner_set_title (self->error_banner, error->message);
  adw_banner_set_revealed (self->error_banner, TRUE);
}

static void
confirm_cb (ZerenIncidentMissDialog *self)
{
  ZerenIncidentAct *act;

  if (!is_complete (self))
    return;

  act = zeren_incident_act_new (self->incident);
  act->duty = self->duty;
  act->member = zeren_member_row_get_selected_id (self->member_row);
  act->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
  gtk_widget_set_sensitive (self->confirm_button, FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Missed step confirmed"),
                         zeren_incident_act_confirm,
                         act,
                         zeren_incident_act_free,
                         NULL,
                         NULL,
                         confirmed_cb,
                         NULL);
}

static void
cancel_cb (ZerenIncidentMissDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
zeren_incident_miss_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_INCIDENT_MISS_DIALOG);

  G_OBJECT_CLASS (zeren_incident_miss_dialog_parent_class)->dispose (object);
}

static void
zeren_incident_miss_dialog_class_init (ZerenIncidentMissDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_miss_dialog_dispose;

  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-incident-miss-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMissDialog, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMissDialog, error_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMissDialog, duty_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMissDialog, member_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentMissDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
zeren_incident_miss_dialog_init (ZerenIncidentMissDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_step (ZerenIncidentMissDialog *self, const ZerenIncidentStep *step)
{
  GDateTime *limit = step->limit->latest != NULL ? step->limit->latest : step->limit->at;
  g_autofree char *until = zeren_incident_clock_dup_time (limit);
  /* Translators: %s is a time */
  g_autofree char *title = g_strdup_printf (_ ("By the plan to be done until %s"), until);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->duty_row), title);
  adw_action_row_set_subtitle (self->duty_row, zeren_duty_get_quote (step->duty));
}

/**
 * zeren_incident_miss_dialog_new:
 * @incident: an incident
 * @step: a step whose limit has passed
 * @office: the office as of today
 *
 * Returns: (transfer full): the dialog, to be presented; it confirms and closes by itself
 */
AdwDialog *
zeren_incident_miss_dialog_new (gint64 incident, const ZerenIncidentStep *step, ZerenOffice *office)
{
  ZerenIncidentMissDialog *self = g_object_new (ZEREN_TYPE_INCIDENT_MISS_DIALOG, NULL);

  self->incident = incident;
  self->duty = zeren_duty_get_id (step->duty);
  show_step (self, step);
  zeren_member_row_set_members (self->member_row, zeren_office_get_members (office), office);

  return ADW_DIALOG (self);
}
