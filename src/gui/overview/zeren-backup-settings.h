/* zeren-backup-settings.h: where backups go by themselves, how often, and how many are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_BACKUP_SETTINGS (zeren_backup_settings_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBackupSettings,
                      zeren_backup_settings,
                      ZEREN,
                      BACKUP_SETTINGS,
                      AdwPreferencesDialog)

AdwDialog *zeren_backup_settings_new (ZerenSession *session);
void zeren_backup_settings_set_folder (ZerenBackupSettings *self, GFile *folder);

G_END_DECLS
