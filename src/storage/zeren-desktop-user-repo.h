/* zeren-desktop-user-repo.h: keeps who sits at the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-desktop-user.h"
#include "zeren-repo.h"

G_BEGIN_DECLS

/** ZerenDesktopUserRepo: one office-holder for each login */
#define ZEREN_TYPE_DESKTOP_USER_REPO (zeren_desktop_user_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDesktopUserRepo,
                      zeren_desktop_user_repo,
                      ZEREN,
                      DESKTOP_USER_REPO,
                      ZerenRepo)

ZerenDesktopUserRepo *zeren_desktop_user_repo_new (ZerenDatabase *database);

GPtrArray *zeren_desktop_user_repo_list (ZerenDesktopUserRepo *self, GError **error);
gboolean zeren_desktop_user_repo_save (ZerenDesktopUserRepo *self,
                                       ZerenDesktopUser *user,
                                       GError **error);
gboolean zeren_desktop_user_repo_remove (ZerenDesktopUserRepo *self,
                                         ZerenDesktopUser *user,
                                         GError **error);

G_END_DECLS
