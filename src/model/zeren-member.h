/* zeren-member.h: an office-holder: a name and how to reach them at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenMember:
 *
 * Nothing else about a person is ever recorded (DESIGN.md 2).
 */

#define ZEREN_TYPE_MEMBER (zeren_member_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMember, zeren_member, ZEREN, MEMBER, ZerenRecord)

ZerenMember *zeren_member_new (void);
gint64 zeren_member_get_id (ZerenMember *self);

const char *zeren_member_get_name (ZerenMember *self);
void zeren_member_set_name (ZerenMember *self, const char *name);
const char *zeren_member_get_contact (ZerenMember *self);
void zeren_member_set_contact (ZerenMember *self, const char *contact);

G_END_DECLS
