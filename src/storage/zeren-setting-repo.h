/* zeren-setting-repo.h: keeps what the office has set for itself, by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"

G_BEGIN_DECLS

/**
 * ZerenSettingRepo:
 *
 * Texts under names such as `backup.folder`. They are kept in the database, so that window, command
 * line and backup agree; each change is an event of the history.
 */
#define ZEREN_TYPE_SETTING_REPO (zeren_setting_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSettingRepo, zeren_setting_repo, ZEREN, SETTING_REPO, ZerenRepo)

ZerenSettingRepo *zeren_setting_repo_new (ZerenDatabase *database);

gboolean zeren_setting_repo_get (ZerenSettingRepo *self,
                                 const char *name,
                                 char **value,
                                 GError **error);
gboolean zeren_setting_repo_set (ZerenSettingRepo *self,
                                 const char *name,
                                 const char *value,
                                 GError **error);

G_END_DECLS
