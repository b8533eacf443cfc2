/* zeren-strings-private.h: lists of strings as JSON arrays, as they stand in columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

char *zeren_strings_to_json (const char *const *strings);
GStrv zeren_strings_from_json (const char *json);

G_END_DECLS
