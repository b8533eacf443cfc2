/* zeren-lock-name.h: files that an office program leaves beside what is open in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_lock_name_check (const char *path, GError **error);

G_END_DECLS
