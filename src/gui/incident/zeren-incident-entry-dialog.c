/* zeren-incident-entry-dialog.c: adds an entry to the timeline of an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-entry-dialog.h"

#include "zeren-choice-row.h"
#include "zeren-dialogs.h"
#include "zeren-incident-verbs.h"
#include "zeren-incident-when.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentEntryDialog
{
  AdwDialog parent_instance;

  GtkWidget *add_button;
  AdwBanner *error_banner;
  AdwEntryRow *text_row;
  ZerenDateRow *date_row;
  ZerenTimeRow *time_row;
  ZerenChoiceRow *step_row;

  gint64 incident;
  GDateTime *now;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentEntryDialog, zeren_incident_entry_dialog, ADW_TYPE_DIALOG)

static void
complain (ZerenIncidentEntryDialog *self, const char *message)
{
  if (message != NULL)
    adw_banner_set_title (self->error_banner, message);
  adw_banner_set_revealed (self->error_banner, message != NULL);
}

static ZerenIncidentAct *
read_form (ZerenIncidentEntryDialog *self)
{
  g_autoptr (GDateTime) at = zeren_incident_when_dup (self->date_row, self->time_row, self->now);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  ZerenIncidentAct *act;

  if (at == NULL || zeren_string_is_blank (text))
    return NULL;
  if (g_date_time_compare (at, self->now) > 0)
    {
      complain (self, _ ("This time has not come yet."));
      return NULL;
    }

  act = zeren_incident_act_new (self->incident);
  act->text = g_strdup (text);
  act->at = g_steal_pointer (&at);
  act->duty = zeren_choice_row_get_selected_id (self->step_row);

  return act;
}

static void
changed_cb (ZerenIncidentEntryDialog *self)
{
  ZerenIncidentAct *act;

  if (self->now == NULL)
    return;

  complain (self, NULL);
  act = read_form (self);
  gtk_widget_set_sensitive (self->add_button, act != NULL);
  g_clear_pointer (&act, zeren_incident_act_free);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenIncidentEntryDialog *self = ZEREN_INCIDENT_ENTRY_DIALOG (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  gtk_widget_set_sensitive (self->add_button, TRUE);
  if (error != NULL)
    complain (self, error->message);
  else
    zeren_dialog_close_if_open (ADW_DIALOG (self));
}

static void
add_cb (ZerenIncidentEntryDialog *self)
{
  ZerenIncidentAct *act = read_form (self);

  if (act == NULL)
    return;

  gtk_widget_set_sensitive (self->add_button, FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Entry added"),
                         zeren_incident_act_enter,
                         act,
                         zeren_incident_act_free,
                         NULL,
                         NULL,
                         added_cb,
                         NULL);
}

static void
cancel_cb (ZerenIncidentEntryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
zeren_incident_entry_dialog_dispose (GObject *object)
{
  ZerenIncidentEntryDialog *self = ZEREN_INCIDENT_ENTRY_DIALOG (object);

  g_clear_pointer (&self->now, g_date_time_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INCIDENT_ENTRY_DIALOG);

  G_OBJECT_CLASS (zeren_incident_entry_dialog_parent_class)->dispose (object);
}

static void
zeren_incident_entry_dialog_class_init (ZerenIncidentEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_entry_dialog_dispose;

  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-incident-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, error_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentEntryDialog, step_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
zeren_incident_entry_dialog_init (ZerenIncidentEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The steps that no entry tells of yet */
static void
fill_steps (ZerenIncidentEntryDialog *self, ZerenIncidentView *view)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *steps = zeren_incident_view_get_steps (view);

  g_ptr_array_add (choices, zeren_choice_new (0, C_ ("step", "None in Particular"), NULL, 0));
  for (guint i = 0; i < steps->len; i++)
    {
      const ZerenIncidentStep *step = steps->pdata[i];

      if (step->miss == NULL && step->met_by == NULL)
        g_ptr_array_add (
          choices,
          zeren_choice_new (
            zeren_duty_get_id (step->duty), zeren_duty_get_quote (step->duty), NULL, 0));
    }
  zeren_choice_row_set_choices (self->step_row, choices);
  gtk_widget_set_visible (GTK_WIDGET (self->step_row), choices->len > 1);
}

/**
 * zeren_incident_entry_dialog_new:
 * @view: an open incident with its steps
 * @duty: the step that the entry is to tell of, or 0
 * @now: the present instant; no entry is of a later time
 *
 * Returns: (transfer full): the dialog, to be presented; it adds the entry and closes by itself
 */
AdwDialog *
zeren_incident_entry_dialog_new (ZerenIncidentView *view, gint64 duty, GDateTime *now)
{
  ZerenIncidentEntryDialog *self = g_object_new (ZEREN_TYPE_INCIDENT_ENTRY_DIALOG, NULL);

  self->incident = zeren_incident_view_get_id (view);
  fill_steps (self, view);
  if (duty != 0)
    zeren_choice_row_select (self->step_row, duty);
  zeren_incident_when_set (self->date_row, self->time_row, now);
  self->now = g_date_time_ref (now);

  return ADW_DIALOG (self);
}
