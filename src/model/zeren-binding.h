/* zeren-binding.h: who a duty falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenBinding:
 *
 * What else is set depends on the kind: the organisation, the kind of organisation, the post; for
 * each holder the post or the role.
 */

#define ZEREN_TYPE_BINDING (zeren_binding_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBinding, zeren_binding, ZEREN, BINDING, ZerenRecord)

ZerenBinding *zeren_binding_new (void);
gint64 zeren_binding_get_id (ZerenBinding *self);

gint64 zeren_binding_get_duty (ZerenBinding *self);
void zeren_binding_set_duty (ZerenBinding *self, gint64 duty);
ZerenBindingKind zeren_binding_get_kind (ZerenBinding *self);
void zeren_binding_set_kind (ZerenBinding *self, ZerenBindingKind kind);
gint64 zeren_binding_get_organisation (ZerenBinding *self);
void zeren_binding_set_organisation (ZerenBinding *self, gint64 organisation);
const char *zeren_binding_get_organisation_kind (ZerenBinding *self);
void zeren_binding_set_organisation_kind (ZerenBinding *self, const char *organisation_kind);
gint64 zeren_binding_get_post (ZerenBinding *self);
void zeren_binding_set_post (ZerenBinding *self, gint64 post);
const char *zeren_binding_get_role (ZerenBinding *self);
void zeren_binding_set_role (ZerenBinding *self, const char *role);

ZerenBinding *zeren_binding_new_organisation (gint64 duty, gint64 organisation);
ZerenBinding *zeren_binding_new_organisation_kind (gint64 duty, const char *kind);
ZerenBinding *zeren_binding_new_post (gint64 duty, gint64 post);
ZerenBinding *zeren_binding_new_each_holder (gint64 duty, gint64 post, const char *role);
gboolean zeren_binding_check (ZerenBinding *self, GError **error);

G_END_DECLS
