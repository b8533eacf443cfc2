/* zeren-organisation.h: a unit of the office: a bureau, a section, a school, a party branch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenOrganisation:
 *
 * Organisations form a tree. Their order among siblings is rank order, set by hand.
 */

#define ZEREN_TYPE_ORGANISATION (zeren_organisation_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisation, zeren_organisation, ZEREN, ORGANISATION, ZerenRecord)

ZerenOrganisation *zeren_organisation_new (void);
gint64 zeren_organisation_get_id (ZerenOrganisation *self);

gint64 zeren_organisation_get_parent (ZerenOrganisation *self);
void zeren_organisation_set_parent (ZerenOrganisation *self, gint64 parent);
const char *zeren_organisation_get_name (ZerenOrganisation *self);
void zeren_organisation_set_name (ZerenOrganisation *self, const char *name);
const char *zeren_organisation_get_kind (ZerenOrganisation *self);
void zeren_organisation_set_kind (ZerenOrganisation *self, const char *kind);
guint zeren_organisation_get_position (ZerenOrganisation *self);
void zeren_organisation_set_position (ZerenOrganisation *self, guint position);
ZerenDate zeren_organisation_get_ended_on (ZerenOrganisation *self);
void zeren_organisation_set_ended_on (ZerenOrganisation *self, ZerenDate ended_on);

gboolean zeren_organisation_is_active_on (ZerenOrganisation *self, ZerenDate day);

G_END_DECLS
