/* zeren-office.h: the whole office as it stood on a day: who held which post, and which were vacant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-appointment.h"
#include "zeren-database.h"
#include "zeren-member.h"
#include "zeren-organisation.h"
#include "zeren-post.h"

G_BEGIN_DECLS

/**
 * ZerenOffice:
 *
 * All organisations, posts, members and appointments, read at once; ended ones too. It never
 * changes, so it may be read on one thread and shown on another. What it lends lives as long as it.
 */
typedef struct _ZerenOffice ZerenOffice;

#define ZEREN_TYPE_OFFICE (zeren_office_get_type ())

GType zeren_office_get_type (void) G_GNUC_CONST;

ZerenOffice *zeren_office_load (ZerenDatabase *database, ZerenDate day, GError **error);
ZerenOffice *zeren_office_ref (ZerenOffice *self);
void zeren_office_unref (ZerenOffice *self);

ZerenDate zeren_office_get_day (ZerenOffice *self);
GPtrArray *zeren_office_get_organisations (ZerenOffice *self);
GPtrArray *zeren_office_get_members (ZerenOffice *self);
GPtrArray *zeren_office_get_posts (ZerenOffice *self, gint64 organisation);
GPtrArray *zeren_office_get_children (ZerenOffice *self, gint64 organisation);
GPtrArray *zeren_office_get_post_appointments (ZerenOffice *self, gint64 post);
GPtrArray *zeren_office_get_member_appointments (ZerenOffice *self, gint64 member);

ZerenOrganisation *zeren_office_find_organisation (ZerenOffice *self, gint64 id);
ZerenPost *zeren_office_find_post (ZerenOffice *self, gint64 id);
ZerenMember *zeren_office_find_member (ZerenOffice *self, gint64 id);

GPtrArray *zeren_office_list_holders (ZerenOffice *self, gint64 post);
gboolean zeren_office_is_vacant (ZerenOffice *self, ZerenPost *post);
guint zeren_office_count_vacant (ZerenOffice *self, gint64 organisation);

char *zeren_office_dup_post_name (ZerenOffice *self, gint64 post);
char *zeren_office_dup_posts_of_member (ZerenOffice *self, gint64 member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOffice, zeren_office_unref)

G_END_DECLS
