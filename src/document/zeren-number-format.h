/* zeren-number-format.h: numbers as Word prints them in automatic numbering
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *zeren_number_format (const char *format, const char *custom, guint value);

G_END_DECLS
