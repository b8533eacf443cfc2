/* zeren-member-repo.h: keeps members and their appointments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-appointment.h"
#include "zeren-repo.h"
#include "zeren-member.h"

G_BEGIN_DECLS

/**
 * ZerenMemberRepo:
 *
 * An appointment says who held a post from when to when, and so who answered for it on a day.
 */
#define ZEREN_TYPE_MEMBER_REPO (zeren_member_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMemberRepo, zeren_member_repo, ZEREN, MEMBER_REPO, ZerenRepo)

ZerenMemberRepo *zeren_member_repo_new (ZerenDatabase *database);

GPtrArray *zeren_member_repo_list (ZerenMemberRepo *self, GError **error);
ZerenMember *zeren_member_repo_load (ZerenMemberRepo *self, gint64 id, GError **error);
gboolean zeren_member_repo_add (ZerenMemberRepo *self, ZerenMember *member, GError **error);
gboolean zeren_member_repo_update (ZerenMemberRepo *self, ZerenMember *member, GError **error);

GPtrArray *zeren_member_repo_list_appointments (ZerenMemberRepo *self,
                                                gint64 post,
                                                gint64 member,
                                                GError **error);
ZerenAppointment *zeren_member_repo_load_appointment (ZerenMemberRepo *self,
                                                      gint64 id,
                                                      GError **error);
gboolean zeren_member_repo_appoint (ZerenMemberRepo *self,
                                    ZerenAppointment *appointment,
                                    GError **error);
gboolean zeren_member_repo_end_appointment (ZerenMemberRepo *self,
                                            gint64 id,
                                            ZerenDate on,
                                            GError **error);
GPtrArray *zeren_member_repo_list_holders (ZerenMemberRepo *self,
                                           gint64 post,
                                           ZerenDate day,
                                           GError **error);

G_END_DECLS
