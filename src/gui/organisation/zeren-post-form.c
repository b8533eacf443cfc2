/* zeren-post-form.c: the form of a post: title and role
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-post-form.h"

#include "zeren-choice-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenPostForm
{
  ZerenOfficeForm parent_instance;

  AdwEntryRow *title_row;
  ZerenChoiceRow *role_row;
  AdwEntryRow *other_row;

  gint64 id;
  gint64 organisation;
};

G_DEFINE_FINAL_TYPE (ZerenPostForm, zeren_post_form, ZEREN_TYPE_OFFICE_FORM)

static const char *const roles[] = {
  "first_responsible", "direct_responsible",
  "leadership_member", "department_head",
  "liaison",           "member",
};

#define OTHER_ROLE ((gint64)G_N_ELEMENTS (roles) + 1)

static char *
dup_role (ZerenPostForm *self)
{
  gint64 choice = zeren_choice_row_get_selected_id (self->role_row);

  if (choice == OTHER_ROLE)
    return zeren_office_form_dup_text (self->other_row);

  return choice > 0 ? g_strdup (roles[choice - 1]) : NULL;
}

static ZerenOfficeAct *
zeren_post_form_read (ZerenOfficeForm *form, char **complaint)
{
  ZerenPostForm *self = ZEREN_POST_FORM (form);
  g_autofree char *title = zeren_office_form_dup_text (self->title_row);
  g_autofree char *role = dup_role (self);
  ZerenOfficeAct *act;

  if (title == NULL || role == NULL)
    return NULL;
  act = zeren_office_act_new (self->id);
  act->parent = self->organisation;
  act->name = g_steal_pointer (&title);
  act->kind = g_steal_pointer (&role);

  return act;
}

static void
role_changed_cb (ZerenPostForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->other_row),
                          zeren_choice_row_get_selected_id (self->role_row) == OTHER_ROLE);
  zeren_office_form_update (ZEREN_OFFICE_FORM (self));
}

static void
zeren_post_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_POST_FORM);

  G_OBJECT_CLASS (zeren_post_form_parent_class)->dispose (object);
}

static void
zeren_post_form_class_init (ZerenPostFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_post_form_dispose;
  ZEREN_OFFICE_FORM_CLASS (klass)->read = zeren_post_form_read;

  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-post-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPostForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostForm, role_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostForm, other_row);
  gtk_widget_class_bind_template_callback (widget_class, zeren_office_form_update);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
}

static void
zeren_post_form_init (ZerenPostForm *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->title_row));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_ptr_array_add (choices,
                     zeren_choice_new (i + 1, zeren_post_role_to_label (roles[i]), NULL, 0));
  g_ptr_array_add (choices, zeren_choice_new (OTHER_ROLE, _ ("Another Role"), NULL, 0));
  zeren_choice_row_set_choices (self->role_row, choices);
}

static void
show_role (ZerenPostForm *self, const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_strcmp0 (role, roles[i]) != 0)
        continue;
      zeren_choice_row_select (self->role_row, i + 1);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->other_row), role != NULL ? role : "");
  zeren_choice_row_select (self->role_row, OTHER_ROLE);
}

/**
 * zeren_post_form_new:
 * @organisation: the organisation of a new post
 * @post: (nullable): the post to change, %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_post_form_new (gint64 organisation, ZerenPost *post)
{
  ZerenPostForm *self = g_object_new (ZEREN_TYPE_POST_FORM, NULL);

  self->organisation = organisation;
  if (post != NULL)
    {
      self->id = zeren_post_get_id (post);
      gtk_editable_set_text (GTK_EDITABLE (self->title_row), zeren_post_get_title (post));
      show_role (self, zeren_post_get_role (post));
    }
  adw_dialog_set_title (ADW_DIALOG (self), post != NULL ? _ ("Edit Post") : _ ("Add Post"));
  zeren_office_form_set_save_label (ZEREN_OFFICE_FORM (self),
                                    post != NULL ? _ ("_Save") : _ ("_Add"));
  zeren_office_form_set_act (ZEREN_OFFICE_FORM (self),
                             post != NULL ? _ ("Post changed") : _ ("Post added"),
                             zeren_office_act_save_post);

  return ADW_DIALOG (self);
}
