/* zeren-appoint-form.c: the form in which somebody is appointed to a post
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appoint-form.h"

#include "zeren-date-row.h"
#include "zeren-member-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenAppointForm
{
  ZerenOfficeForm parent_instance;

  AdwPreferencesGroup *group;
  AdwSwitchRow *new_row;
  ZerenMemberRow *member_row;
  AdwEntryRow *name_row;
  AdwEntryRow *contact_row;
  ZerenDateRow *from_row;
  ZerenDateRow *to_row;
  AdwSwitchRow *replace_row;

  gint64 post;
};

G_DEFINE_FINAL_TYPE (ZerenAppointForm, zeren_appoint_form, ZEREN_TYPE_OFFICE_FORM)

static gboolean
is_new (ZerenAppointForm *self)
{
  return adw_switch_row_get_active (self->new_row);
}

static ZerenOfficeAct *
zeren_appoint_form_read (ZerenOfficeForm *form, char **complaint)
{
  ZerenAppointForm *self = ZEREN_APPOINT_FORM (form);
  g_autofree char *name = zeren_office_form_dup_text (self->name_row);
  gint64 member = zeren_member_row_get_selected_id (self->member_row);
  ZerenDate from, to;
  ZerenOfficeAct *act;

  if (!zeren_date_row_get_date (self->from_row, &from) ||
      !zeren_date_row_get_date (self->to_row, &to))
    return NULL;
  if (zeren_date_is_set (to) && zeren_date_compare (to, from) < 0)
    {
      *complaint = g_strdup (_ ("The last day cannot be before the first day."));
      return NULL;
    }
  if (is_new (self) ? name == NULL : member == 0)
    return NULL;

  act = zeren_office_act_new (0);
  act->post = self->post;
  act->from = from;
  act->to = to;
  act->replaces = gtk_widget_get_visible (GTK_WIDGET (self->replace_row)) &&
                  adw_switch_row_get_active (self->replace_row);
  if (is_new (self))
    {
      act->name = g_steal_pointer (&name);
      act->contact = zeren_office_form_dup_text (self->contact_row);
    }
  else
    act->member = member;

  return act;
}

static void
update_cb (ZerenAppointForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->member_row), !is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->contact_row), is_new (self));
  zeren_office_form_update (ZEREN_OFFICE_FORM (self));
}

static void
zeren_appoint_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_APPOINT_FORM);

  G_OBJECT_CLASS (zeren_appoint_form_parent_class)->dispose (object);
}

static void
zeren_appoint_form_class_init (ZerenAppointFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_appoint_form_dispose;
  ZEREN_OFFICE_FORM_CLASS (klass)->read = zeren_appoint_form_read;

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-appoint-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, group);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, new_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, member_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, contact_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, from_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, to_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenAppointForm, replace_row);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
zeren_appoint_form_init (ZerenAppointForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
name_holders (ZerenOffice *office, gint64 post)
{
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (office, post);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? _ (", ") : "", zeren_member_get_name (g_ptr_array_index (holders, i)));

  return g_string_free (names, FALSE);
}

/**
 * zeren_appoint_form_new:
 * @office: the office as it stands today
 * @post: a post
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_appoint_form_new (ZerenOffice *office, gint64 post)
{
  ZerenAppointForm *self = g_object_new (ZEREN_TYPE_APPOINT_FORM, NULL);
  g_autofree char *name = zeren_office_dup_post_name (office, post);
  g_autofree char *holders = name_holders (office, post);
  g_autofree char *title = NULL;
  GPtrArray *members = zeren_office_get_members (office);

  self->post = post;
  adw_preferences_group_set_title (self->group, name);
  zeren_member_row_set_members (self->member_row, members, office);
  adw_switch_row_set_active (self->new_row, members->len == 0);
  zeren_date_row_set_today (self->from_row, zeren_office_get_day (office));
  zeren_date_row_set_today (self->to_row, zeren_office_get_day (office));
  zeren_date_row_set_date (self->from_row, zeren_office_get_day (office));
  /* Translators: the names of those who hold a post */
  title = g_strdup_printf (_ ("%s Holds It Until the Day Before"), holders);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->replace_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->replace_row), *holders != '\0');
  zeren_office_form_set_act (ZEREN_OFFICE_FORM (self), _ ("Appointed"), zeren_office_act_appoint);
  update_cb (self);
  adw_dialog_set_focus (
    ADW_DIALOG (self), is_new (self) ? GTK_WIDGET (self->name_row) : GTK_WIDGET (self->member_row));

  return ADW_DIALOG (self);
}
