/* zeren-end-form.c: the form that asks for the last day of an organisation, post or appointment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-end-form.h"

#include "zeren-date-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenEndForm
{
  ZerenOfficeForm parent_instance;

  AdwPreferencesGroup *group;
  ZerenDateRow *date_row;

  gint64 id;
  ZerenDate from; /* unset where it has no first day */
};

G_DEFINE_FINAL_TYPE (ZerenEndForm, zeren_end_form, ZEREN_TYPE_OFFICE_FORM)

static ZerenOfficeAct *
zeren_end_form_read (ZerenOfficeForm *form, char **complaint)
{
  ZerenEndForm *self = ZEREN_END_FORM (form);
  ZerenOfficeAct *act;
  ZerenDate on;

  if (!zeren_date_row_get_date (self->date_row, &on))
    return NULL;
  if (zeren_date_is_set (self->from) && zeren_date_compare (on, self->from) < 0)
    {
      g_autofree char *from = zeren_date_to_label (self->from);

      /* Translators: the first day of an appointment */
      *complaint = g_strdup_printf (_ ("It began on %s and cannot end before that."), from);
      return NULL;
    }

  act = zeren_office_act_new (self->id);
  act->to = on;

  return act;
}

static void
zeren_end_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_END_FORM);

  G_OBJECT_CLASS (zeren_end_form_parent_class)->dispose (object);
}

static void
zeren_end_form_class_init (ZerenEndFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_end_form_dispose;
  ZEREN_OFFICE_FORM_CLASS (klass)->read = zeren_end_form_read;

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-end-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenEndForm, group);
  gtk_widget_class_bind_template_child (widget_class, ZerenEndForm, date_row);
  gtk_widget_class_bind_template_callback (widget_class, zeren_office_form_update);
}

static void
zeren_end_form_init (ZerenEndForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->date_row));
}

static ZerenEndForm *
create (ZerenOffice *office,
        gint64 id,
        const char *title,
        const char *verb,
        const char *name,
        const char *description)
{
  ZerenEndForm *self = g_object_new (ZEREN_TYPE_END_FORM, "title", title, NULL);
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  self->id = id;
  zeren_office_form_set_save_label (ZEREN_OFFICE_FORM (self), verb);
  adw_preferences_group_set_title (self->group, escaped);
  adw_preferences_group_set_description (self->group, description);
  zeren_date_row_set_today (self->date_row, zeren_office_get_day (office));
  zeren_date_row_set_date (self->date_row, zeren_office_get_day (office));

  return self;
}

/** zeren_end_form_new_organisation: Returns: (transfer floating): the dialog */
AdwDialog *
zeren_end_form_new_organisation (ZerenOffice *office, gint64 organisation)
{
  ZerenEndForm *self = create (
    office,
    organisation,
    _ ("End Organization"),
    C_ ("an organisation", "_End"),
    zeren_organisation_get_name (zeren_office_find_organisation (office, organisation)),
    _ ("It stays in the records. What stands below it has to end or move first."));

  zeren_office_form_set_act (
    ZEREN_OFFICE_FORM (self), _ ("Organization ended"), zeren_office_act_end_organisation);

  return ADW_DIALOG (self);
}

/** zeren_end_form_new_post: Returns: (transfer floating): the dialog */
AdwDialog *
zeren_end_form_new_post (ZerenOffice *office, gint64 post)
{
  g_autofree char *name = zeren_office_dup_post_name (office, post);
  ZerenEndForm *self = create (
    office,
    post,
    _ ("End Post"),
    C_ ("a post", "_End"),
    name,
    _ ("It stays in the records. Whoever holds it on its last day holds it no longer."));

  zeren_office_form_set_act (ZEREN_OFFICE_FORM (self), _ ("Post ended"), zeren_office_act_end_post);

  return ADW_DIALOG (self);
}

/** zeren_end_form_new_appointment: Returns: (transfer floating): the dialog */
AdwDialog *
zeren_end_form_new_appointment (ZerenOffice *office, ZerenAppointment *appointment)
{
  g_autofree char *post = zeren_office_dup_post_name (office,
                                                      zeren_appointment_get_post (appointment));
  ZerenMember *member = zeren_office_find_member (office,
                                                  zeren_appointment_get_member (appointment));
  g_autofree char *escaped = g_markup_escape_text (post, -1);
  g_autofree char *description = g_strjoin (
    "\n",
    escaped,
    _ ("Open tasks follow: from the next day on they are answered for by whoever holds the post "
       "then. What is done stays."),
    NULL);
  ZerenEndForm *self = create (office,
                               zeren_appointment_get_id (appointment),
                               _ ("End Appointment"),
                               C_ ("an appointment", "_End"),
                               zeren_member_get_name (member),
                               description);

  self->from = zeren_appointment_get_from_date (appointment);
  zeren_office_form_set_act (
    ZEREN_OFFICE_FORM (self), _ ("Appointment ended"), zeren_office_act_end_appointment);

  return ADW_DIALOG (self);
}
