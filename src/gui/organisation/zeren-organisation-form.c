/* zeren-organisation-form.c: the form of an organisation: name, kind, what it stands below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-form.h"

#include "zeren-organisation-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenOrganisationForm
{
  ZerenOfficeForm parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *kind_row;
  ZerenOrganisationRow *parent_row;
  GtkFlowBox *kinds_box;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationForm, zeren_organisation_form, ZEREN_TYPE_OFFICE_FORM)

static ZerenOfficeAct *
zeren_organisation_form_read (ZerenOfficeForm *form, char **complaint)
{
  ZerenOrganisationForm *self = ZEREN_ORGANISATION_FORM (form);
  g_autofree char *name = zeren_office_form_dup_text (self->name_row);
  g_autofree char *kind = zeren_office_form_dup_text (self->kind_row);
  ZerenOfficeAct *act;

  if (name == NULL || kind == NULL)
    return NULL;
  act = zeren_office_act_new (self->id);
  act->name = g_steal_pointer (&name);
  act->kind = g_steal_pointer (&kind);
  act->parent = zeren_organisation_row_get_selected_id (self->parent_row);

  return act;
}

static void
zeren_organisation_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_ORGANISATION_FORM);

  G_OBJECT_CLASS (zeren_organisation_form_parent_class)->dispose (object);
}

static void
zeren_organisation_form_class_init (ZerenOrganisationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_organisation_form_dispose;
  ZEREN_OFFICE_FORM_CLASS (klass)->read = zeren_organisation_form_read;

  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-organisation-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationForm, kinds_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationForm, parent_row);
  gtk_widget_class_bind_template_callback (widget_class, zeren_office_form_update);
}

static void
zeren_organisation_form_init (ZerenOrganisationForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

/* --- what the office has already ------------------------------------------------------------ */

/* What may stand above: whatever goes on, without the organisation itself and all below it. */
static GPtrArray *
list_parents (ZerenOffice *office, gint64 id)
{
  GPtrArray *all = zeren_office_get_organisations (office);
  GPtrArray *parents = g_ptr_array_new ();
  g_autoptr (GHashTable) below = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (all, i);
      ZerenOrganisation *above = zeren_office_find_organisation (
        office, zeren_organisation_get_parent (organisation));

      if ((id != 0 && zeren_organisation_get_id (organisation) == id) ||
          (above != NULL && g_hash_table_contains (below, above)))
        g_hash_table_add (below, organisation);
      else if (zeren_organisation_is_active_on (organisation, zeren_office_get_day (office)))
        g_ptr_array_add (parents, organisation);
    }

  return parents;
}

static void
kind_clicked_cb (ZerenOrganisationForm *self, GtkButton *button)
{
  gtk_editable_set_text (GTK_EDITABLE (self->kind_row), gtk_button_get_label (button));
}

/* The kinds that the office has, so that one kind is not spelled in two ways. */
static void
offer_kinds (ZerenOrganisationForm *self, ZerenOffice *office)
{
  GPtrArray *all = zeren_office_get_organisations (office);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->len; i++)
    {
      const char *kind = zeren_organisation_get_kind (g_ptr_array_index (all, i));
      GtkWidget *button;

      if (kind == NULL || !g_hash_table_add (seen, (gpointer)kind))
        continue;
      button = gtk_button_new_with_label (kind);
      gtk_widget_add_css_class (button, "pill-small");
      g_signal_connect_object (
        button, "clicked", G_CALLBACK (kind_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->kinds_box, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->kinds_box), g_hash_table_size (seen) > 0);
}

/**
 * zeren_organisation_form_new:
 * @office: the office as it stands today
 * @id: the organisation to change, 0 for a new one
 * @parent: what a new one is to stand below at first, 0 for the top
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_organisation_form_new (ZerenOffice *office, gint64 id, gint64 parent)
{
  ZerenOrganisationForm *self = g_object_new (ZEREN_TYPE_ORGANISATION_FORM, NULL);
  ZerenOrganisation *organisation = zeren_office_find_organisation (office, id);
  g_autoptr (GPtrArray) parents = list_parents (office, id);

  self->id = id;
  offer_kinds (self, office);
  /* Translators: an organisation that stands below no other */
  zeren_organisation_row_set_none (self->parent_row, _ ("At the Top"));
  zeren_organisation_row_set_organisations (self->parent_row, parents);
  if (organisation != NULL)
    {
      parent = zeren_organisation_get_parent (organisation);
      gtk_editable_set_text (GTK_EDITABLE (self->name_row),
                             zeren_organisation_get_name (organisation));
      gtk_editable_set_text (GTK_EDITABLE (self->kind_row),
                             zeren_organisation_get_kind (organisation));
    }
  zeren_organisation_row_select (self->parent_row, parent);
  adw_dialog_set_title (ADW_DIALOG (self),
                        id != 0 ? _ ("Edit Organization") : _ ("Add Organization"));
  zeren_office_form_set_save_label (ZEREN_OFFICE_FORM (self), id != 0 ? _ ("_Save") : _ ("_Add"));
  zeren_office_form_set_act (ZEREN_OFFICE_FORM (self),
                             id != 0 ? _ ("Organization changed") : _ ("Organization added"),
                             zeren_office_act_save_organisation);

  return ADW_DIALOG (self);
}
