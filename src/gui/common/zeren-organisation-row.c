/* zeren-organisation-row.c: a row of a form in which one of the organisations is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-row.h"

#include "zeren-registry.h"

struct _ZerenOrganisationRow
{
  ZerenChoiceRow parent_instance;

  char *none;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationRow, zeren_organisation_row, ZEREN_TYPE_CHOICE_ROW)

static void
zeren_organisation_row_finalize (GObject *object)
{
  g_free (ZEREN_ORGANISATION_ROW (object)->none);

  G_OBJECT_CLASS (zeren_organisation_row_parent_class)->finalize (object);
}

static void
zeren_organisation_row_class_init (ZerenOrganisationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_organisation_row_finalize;
}

static void
zeren_organisation_row_init (ZerenOrganisationRow *self)
{
}

GtkWidget *
zeren_organisation_row_new (void)
{
  return g_object_new (ZEREN_TYPE_ORGANISATION_ROW, NULL);
}

/**
 * zeren_organisation_row_set_none:
 * @label: (nullable): how the first choice, which is none of them, is called; %NULL for no such
 *   choice
 *
 * Holds for the organisations that are set from now on.
 */
void
zeren_organisation_row_set_none (ZerenOrganisationRow *self, const char *label)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_ROW (self));

  g_set_str (&self->none, label);
}

/**
 * zeren_organisation_row_set_organisations:
 * @organisations: (element-type ZerenOrganisation): in the order of the tree
 *
 * Shows them as a tree. A single one is chosen at once, as there is no choice.
 */
void
zeren_organisation_row_set_organisations (ZerenOrganisationRow *self, GPtrArray *organisations)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) depths = NULL;

  g_return_if_fail (ZEREN_IS_ORGANISATION_ROW (self));
  g_return_if_fail (organisations != NULL);

  depths = zeren_registry_measure_depths (organisations);
  if (self->none != NULL)
    g_ptr_array_add (choices, zeren_choice_new (0, self->none, NULL, 0));
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      guint depth = GPOINTER_TO_UINT (g_hash_table_lookup (depths, organisation));

      g_ptr_array_add (choices,
                       zeren_choice_new (zeren_organisation_get_id (organisation),
                                         zeren_organisation_get_name (organisation),
                                         NULL,
                                         depth));
    }
  zeren_choice_row_set_choices (ZEREN_CHOICE_ROW (self), choices);

  if (choices->len == 1)
    zeren_choice_row_select (ZEREN_CHOICE_ROW (self),
                             zeren_choice_get_id (g_ptr_array_index (choices, 0)));
}

/** zeren_organisation_row_get_selected_id: Returns: the chosen organisation, 0 for none */
gint64
zeren_organisation_row_get_selected_id (ZerenOrganisationRow *self)
{
  return zeren_choice_row_get_selected_id (ZEREN_CHOICE_ROW (self));
}

/** zeren_organisation_row_select: Returns: whether @id is there, and chosen now */
gboolean
zeren_organisation_row_select (ZerenOrganisationRow *self, gint64 id)
{
  return zeren_choice_row_select (ZEREN_CHOICE_ROW (self), id);
}
