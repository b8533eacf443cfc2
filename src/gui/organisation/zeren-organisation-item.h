/* zeren-organisation-item.h: an organisation in the tree, as of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenOrganisationItem:
 *
 * Stays the same object while the organisation stays in the tree, so that the tree keeps what is
 * open and chosen; the signal `changed` tells that it shows something else now.
 */
#define ZEREN_TYPE_ORGANISATION_ITEM (zeren_organisation_item_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationItem,
                      zeren_organisation_item,
                      ZEREN,
                      ORGANISATION_ITEM,
                      GObject)

ZerenOrganisationItem *zeren_organisation_item_new (gint64 id, gboolean is_leaf);

gint64 zeren_organisation_item_get_id (ZerenOrganisationItem *self);
GListStore *zeren_organisation_item_get_children (ZerenOrganisationItem *self);
gboolean zeren_organisation_item_is_leaf (ZerenOrganisationItem *self);

void zeren_organisation_item_set_office (ZerenOrganisationItem *self, ZerenOffice *office);
ZerenOrganisation *zeren_organisation_item_get_organisation (ZerenOrganisationItem *self);
guint zeren_organisation_item_get_n_vacant (ZerenOrganisationItem *self);
gboolean zeren_organisation_item_has_ended (ZerenOrganisationItem *self);

G_END_DECLS
