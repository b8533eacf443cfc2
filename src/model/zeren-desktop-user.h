/* zeren-desktop-user.h: who sits at the PC: the office-holder behind a login
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenDesktopUser:
 *
 * Only what the history says of who did something; nobody is counted or compared.
 */

#define ZEREN_TYPE_DESKTOP_USER (zeren_desktop_user_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDesktopUser, zeren_desktop_user, ZEREN, DESKTOP_USER, ZerenRecord)

ZerenDesktopUser *zeren_desktop_user_new (void);
gint64 zeren_desktop_user_get_id (ZerenDesktopUser *self);

const char *zeren_desktop_user_get_login (ZerenDesktopUser *self);
void zeren_desktop_user_set_login (ZerenDesktopUser *self, const char *login);
gint64 zeren_desktop_user_get_member (ZerenDesktopUser *self);
void zeren_desktop_user_set_member (ZerenDesktopUser *self, gint64 member);
ZerenDeskRole zeren_desktop_user_get_role (ZerenDesktopUser *self);
void zeren_desktop_user_set_role (ZerenDesktopUser *self, ZerenDeskRole role);

G_END_DECLS
