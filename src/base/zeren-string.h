/* zeren-string.h: texts as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *zeren_string_dup_stripped (const char *text);
gboolean zeren_string_is_blank (const char *text);

G_END_DECLS
