/* zeren-registry.h: changes to the organisations, posts, members and appointments of the office
 *
 * Reading is done with the repositories; every change goes through here, where it is checked
 * against the rest of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-post-repo.h"

G_BEGIN_DECLS

/* Each change is one transaction with its history. A refusal says which rule forbids it; an id that
 * does not exist is named. */

gboolean zeren_registry_add_organisation (ZerenContext *context,
                                          ZerenOrganisation *organisation,
                                          GError **error);
gboolean zeren_registry_save_organisation (ZerenContext *context,
                                           ZerenOrganisation *organisation,
                                           GError **error);
gboolean zeren_registry_move_organisation (ZerenContext *context,
                                           gint64 id,
                                           gint64 parent,
                                           guint position,
                                           GError **error);
gboolean zeren_registry_end_organisation (ZerenContext *context,
                                          gint64 id,
                                          ZerenDate on,
                                          GError **error);

gboolean zeren_registry_add_post (ZerenContext *context, ZerenPost *post, GError **error);
gboolean zeren_registry_save_post (ZerenContext *context, ZerenPost *post, GError **error);
gboolean zeren_registry_end_post (ZerenContext *context, gint64 id, ZerenDate on, GError **error);

gboolean zeren_registry_add_member (ZerenContext *context, ZerenMember *member, GError **error);
gboolean zeren_registry_save_member (ZerenContext *context, ZerenMember *member, GError **error);

gboolean zeren_registry_appoint (ZerenContext *context,
                                 ZerenAppointment *appointment,
                                 GError **error);
gboolean zeren_registry_appoint_full (ZerenContext *context,
                                      ZerenAppointment *appointment,
                                      guint *n_tasks,
                                      GError **error);
gboolean zeren_registry_end_appointment_full (ZerenContext *context,
                                              gint64 id,
                                              ZerenDate on,
                                              guint *n_tasks,
                                              GError **error);
gboolean zeren_registry_end_appointment (ZerenContext *context,
                                         gint64 id,
                                         ZerenDate on,
                                         GError **error);

GHashTable *zeren_registry_measure_depths (GPtrArray *organisations);

G_END_DECLS
