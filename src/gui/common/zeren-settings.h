/* zeren-settings.h: what this login has set for the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *zeren_settings_open (void);

G_END_DECLS
