/* zeren-member-form.h: the form of a member: the name and the contact at work, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-form.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_MEMBER_FORM (zeren_member_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMemberForm, zeren_member_form, ZEREN, MEMBER_FORM, ZerenOfficeForm)

AdwDialog *zeren_member_form_new (ZerenMember *member);

G_END_DECLS
