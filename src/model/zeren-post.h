/* zeren-post.h: a post of an organisation, whoever holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenPost:
 *
 * The role is a free word; these are known: first_responsible, direct_responsible,
 * leadership_member, department_head, liaison, member.
 */

#define ZEREN_TYPE_POST (zeren_post_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPost, zeren_post, ZEREN, POST, ZerenRecord)

ZerenPost *zeren_post_new (void);
gint64 zeren_post_get_id (ZerenPost *self);

gint64 zeren_post_get_organisation (ZerenPost *self);
void zeren_post_set_organisation (ZerenPost *self, gint64 organisation);
const char *zeren_post_get_title (ZerenPost *self);
void zeren_post_set_title (ZerenPost *self, const char *title);
const char *zeren_post_get_role (ZerenPost *self);
void zeren_post_set_role (ZerenPost *self, const char *role);
ZerenDate zeren_post_get_ended_on (ZerenPost *self);
void zeren_post_set_ended_on (ZerenPost *self, ZerenDate ended_on);

const char *zeren_post_role_to_label (const char *role);
const char *zeren_post_role_from_word (const char *word);

gboolean zeren_post_is_active_on (ZerenPost *self, ZerenDate day);

G_END_DECLS
