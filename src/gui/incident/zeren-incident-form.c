/* zeren-incident-form.c: the form in which an incident is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-form.h"

#include "zeren-dialogs.h"
#include "zeren-incident-verbs.h"
#include "zeren-incident-when.h"
#include "zeren-organisation-row.h"
#include "zeren-shell.h"
#include "zeren-states.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentForm
{
  AdwDialog parent_instance;

  GtkWidget *record_button;
  AdwBanner *empty_banner;
  AdwBanner *error_banner;
  ZerenOrganisationRow *organisation_row;
  ZerenChoiceRow *kind_row;
  AdwEntryRow *title_row;
  ZerenDateRow *date_row;
  ZerenTimeRow *time_row;
  AdwEntryRow *entry_row;
  ZerenDateRow *entry_date_row;
  ZerenTimeRow *entry_time_row;

  GDateTime *now;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentForm, zeren_incident_form, ADW_TYPE_DIALOG)

static void
complain (ZerenIncidentForm *self, const char *message)
{
  if (message != NULL)
    adw_banner_set_title (self->error_banner, message);
  adw_banner_set_revealed (self->error_banner, message != NULL);
}

static gboolean
is_blank (AdwEntryRow *row)
{
  return zeren_string_is_blank (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* --- what is typed ------------------------------------------------------------------------- */

/* An instant that has come; what is not is said. */
static GDateTime *
read_when (ZerenIncidentForm *self, ZerenDateRow *date_row, ZerenTimeRow *time_row)
{
  g_autoptr (GDateTime) when = zeren_incident_when_dup (date_row, time_row, self->now);

  if (when == NULL)
    return NULL;
  if (g_date_time_compare (when, self->now) > 0)
    {
      complain (self, _ ("This time has not come yet."));
      return NULL;
    }

  return g_steal_pointer (&when);
}

static ZerenIncidentAct *
read_form (ZerenIncidentForm *self)
{
  g_autoptr (GDateTime) occurred_at = read_when (self, self->date_row, self->time_row);
  g_autoptr (GDateTime) at = NULL;
  gint64 kind = zeren_choice_row_get_selected_id (self->kind_row);
  gint64 organisation = zeren_organisation_row_get_selected_id (self->organisation_row);
  ZerenIncidentAct *act;

  if (occurred_at == NULL || kind == 0 || organisation == 0 || is_blank (self->title_row))
    return NULL;
  if (!is_blank (self->entry_row))
    {
      at = read_when (self, self->entry_date_row, self->entry_time_row);
      if (at == NULL)
        return NULL;
    }

  act = zeren_incident_act_new (0);
  act->organisation = organisation;
  act->kind = g_strdup (zeren_incident_kind_ids[kind - 1]);
  act->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  act->occurred_at = g_steal_pointer (&occurred_at);
  act->at = g_steal_pointer (&at);
  if (act->at != NULL)
    act->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry_row)));

  return act;
}

static void
changed_cb (ZerenIncidentForm *self)
{
  ZerenIncidentAct *act;

  if (self->now == NULL)
    return;

  complain (self, NULL);
  act = read_form (self);
  gtk_widget_set_sensitive (self->record_button, act != NULL);
  g_clear_pointer (&act, zeren_incident_act_free);
}

/* --- recording ----------------------------------------------------------------------------- */

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenIncidentForm *self = ZEREN_INCIDENT_FORM (source);
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  gtk_widget_set_sensitive (self->record_button, TRUE);
  if (id == NULL)
    {
      complain (self, error->message);
      return;
    }

  zeren_dialog_close_if_open (ADW_DIALOG (self));
  gtk_widget_activate_action (parent, "win.open", "(sx)", "incident", *id);
}

static void
record_cb (ZerenIncidentForm *self)
{
  ZerenIncidentAct *act = read_form (self);

  if (act == NULL)
    return;

  gtk_widget_set_sensitive (self->record_button, FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Incident recorded"),
                         zeren_incident_act_record,
                         act,
                         zeren_incident_act_free,
                         g_free,
                         NULL,
                         recorded_cb,
                         g_object_ref (GTK_WIDGET (zeren_shell_get (GTK_WIDGET (self)))));
}

static void
organisations_cb (ZerenIncidentForm *self)
{
  GtkWidget *shell = GTK_WIDGET (zeren_shell_get (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (shell, "win.go", "s", "organisations");
}

static void
cancel_cb (ZerenIncidentForm *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_incident_form_dispose (GObject *object)
{
  ZerenIncidentForm *self = ZEREN_INCIDENT_FORM (object);

  g_clear_pointer (&self->now, g_date_time_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INCIDENT_FORM);

  G_OBJECT_CLASS (zeren_incident_form_parent_class)->dispose (object);
}

static void
zeren_incident_form_class_init (ZerenIncidentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_form_dispose;

  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-incident-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, record_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, empty_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, error_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, time_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, entry_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, entry_date_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentForm, entry_time_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisations_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
fill_kinds (ZerenIncidentForm *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; zeren_incident_kind_ids[i] != NULL; i++)
    g_ptr_array_add (choices, zeren_choice_new (i + 1, zeren_incident_kind_to_label (i), NULL, 0));
  zeren_choice_row_set_choices (self->kind_row, choices);
}

static void
zeren_incident_form_init (ZerenIncidentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
}

/**
 * zeren_incident_form_new:
 * @office: the office as of today
 * @now: the present instant; nothing in the form may be later
 *
 * Returns: (transfer full): the form, to be presented; it records and closes by itself
 */
AdwDialog *
zeren_incident_form_new (ZerenOffice *office, GDateTime *now)
{
  ZerenIncidentForm *self = g_object_new (ZEREN_TYPE_INCIDENT_FORM, NULL);

  zeren_organisation_row_set_organisations (self->organisation_row,
                                            zeren_office_get_organisations (office));
  adw_banner_set_revealed (self->empty_banner, zeren_office_get_organisations (office)->len == 0);
  zeren_incident_when_set (self->date_row, self->time_row, now);
  zeren_incident_when_set (self->entry_date_row, self->entry_time_row, now);
  self->now = g_date_time_ref (now);

  return ADW_DIALOG (self);
}
