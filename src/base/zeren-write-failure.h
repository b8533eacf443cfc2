/* zeren-write-failure.h: why a file could not be written, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *zeren_write_failure_to_text (const char *path, const GError *reason);
void zeren_write_failure_explain (GError *error, const char *path);

gboolean zeren_write_make_folder (const char *path, int mode, GError **error);

G_END_DECLS
