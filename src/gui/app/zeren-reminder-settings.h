/* zeren-reminder-settings.h: whether and when somebody is reminded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_REMINDER_SETTINGS (zeren_reminder_settings_get_type ())

G_DECLARE_FINAL_TYPE (ZerenReminderSettings,
                      zeren_reminder_settings,
                      ZEREN,
                      REMINDER_SETTINGS,
                      AdwPreferencesDialog)

AdwDialog *zeren_reminder_settings_new (ZerenSession *session);

G_END_DECLS
