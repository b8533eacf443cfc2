/* zeren-member-page.h: one member: the contact at work, the posts held, the tasks answered for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_MEMBER_PAGE (zeren_member_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMemberPage, zeren_member_page, ZEREN, MEMBER_PAGE, ZerenPage)

G_END_DECLS
