/* zeren-member-form.c: the form of a member: the name and the contact at work, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-member-form.h"

#include <glib/gi18n-lib.h>

struct _ZerenMemberForm
{
  ZerenOfficeForm parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *contact_row;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (ZerenMemberForm, zeren_member_form, ZEREN_TYPE_OFFICE_FORM)

static ZerenOfficeAct *
zeren_member_form_read (ZerenOfficeForm *form, char **complaint)
{
  ZerenMemberForm *self = ZEREN_MEMBER_FORM (form);
  g_autofree char *name = zeren_office_form_dup_text (self->name_row);
  ZerenOfficeAct *act;

  if (name == NULL)
    return NULL;
  act = zeren_office_act_new (self->id);
  act->name = g_steal_pointer (&name);
  act->kind = zeren_office_form_dup_text (self->contact_row);

  return act;
}

static void
zeren_member_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_MEMBER_FORM);

  G_OBJECT_CLASS (zeren_member_form_parent_class)->dispose (object);
}

static void
zeren_member_form_class_init (ZerenMemberFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_member_form_dispose;
  ZEREN_OFFICE_FORM_CLASS (klass)->read = zeren_member_form_read;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-member-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberForm, contact_row);
  gtk_widget_class_bind_template_callback (widget_class, zeren_office_form_update);
}

static void
zeren_member_form_init (ZerenMemberForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

/**
 * zeren_member_form_new:
 * @member: (nullable): the member to change, %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_member_form_new (ZerenMember *member)
{
  ZerenMemberForm *self = g_object_new (ZEREN_TYPE_MEMBER_FORM, NULL);

  if (member != NULL)
    {
      const char *contact = zeren_member_get_contact (member);

      self->id = zeren_member_get_id (member);
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), zeren_member_get_name (member));
      gtk_editable_set_text (GTK_EDITABLE (self->contact_row), contact != NULL ? contact : "");
    }
  adw_dialog_set_title (ADW_DIALOG (self), member != NULL ? _ ("Edit Member") : _ ("Add Member"));
  zeren_office_form_set_save_label (ZEREN_OFFICE_FORM (self),
                                    member != NULL ? _ ("_Save") : _ ("_Add"));
  zeren_office_form_set_act (ZEREN_OFFICE_FORM (self),
                             member != NULL ? _ ("Member changed") : _ ("Member added"),
                             zeren_office_act_save_member);

  return ADW_DIALOG (self);
}
