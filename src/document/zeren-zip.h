/* zeren-zip.h: parts of a ZIP container, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_zip_check (GBytes *zip, GPtrArray *names, GError **error);
GBytes *zeren_zip_read (GBytes *zip, const char *name, GError **error);

G_END_DECLS
