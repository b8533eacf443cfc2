/* zeren-organisation-item.c: an organisation in the tree, as of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-item.h"

struct _ZerenOrganisationItem
{
  GObject parent_instance;

  gint64 id;
  gboolean is_leaf;
  GListStore *children;
  ZerenOffice *office;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationItem, zeren_organisation_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
zeren_organisation_item_finalize (GObject *object)
{
  ZerenOrganisationItem *self = ZEREN_ORGANISATION_ITEM (object);

  g_clear_object (&self->children);
  g_clear_pointer (&self->office, zeren_office_unref);

  G_OBJECT_CLASS (zeren_organisation_item_parent_class)->finalize (object);
}

static void
zeren_organisation_item_class_init (ZerenOrganisationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_organisation_item_finalize;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_organisation_item_init (ZerenOrganisationItem *self)
{
  self->children = g_list_store_new (ZEREN_TYPE_ORGANISATION_ITEM);
}

/**
 * zeren_organisation_item_new:
 * @id: an organisation
 * @is_leaf: whether nothing stands below it; a tree model asks that only once, so another answer
 *   needs another item
 */
ZerenOrganisationItem *
zeren_organisation_item_new (gint64 id, gboolean is_leaf)
{
  ZerenOrganisationItem *self = g_object_new (ZEREN_TYPE_ORGANISATION_ITEM, NULL);

  self->id = id;
  self->is_leaf = is_leaf;

  return self;
}

gint64
zeren_organisation_item_get_id (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), 0);

  return self->id;
}

/** zeren_organisation_item_get_children: Returns: (transfer none): the items right below */
GListStore *
zeren_organisation_item_get_children (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), NULL);

  return self->children;
}

gboolean
zeren_organisation_item_is_leaf (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), TRUE);

  return self->is_leaf;
}

/** zeren_organisation_item_set_office: @office has the organisation */
void
zeren_organisation_item_set_office (ZerenOrganisationItem *self, ZerenOffice *office)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_ITEM (self));
  g_return_if_fail (office != NULL);

  if (self->office == office)
    return;
  g_clear_pointer (&self->office, zeren_office_unref);
  self->office = zeren_office_ref (office);
  g_signal_emit (self, signals[CHANGED], 0);
}

ZerenOrganisation *
zeren_organisation_item_get_organisation (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), NULL);

  return zeren_office_find_organisation (self->office, self->id);
}

/** zeren_organisation_item_get_n_vacant: Returns: how many of its posts nobody held on the day */
guint
zeren_organisation_item_get_n_vacant (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), 0);

  return zeren_office_count_vacant (self->office, self->id);
}

gboolean
zeren_organisation_item_has_ended (ZerenOrganisationItem *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_ITEM (self), FALSE);

  return !zeren_organisation_is_active_on (zeren_organisation_item_get_organisation (self),
                                           zeren_office_get_day (self->office));
}
