/* zeren-official-title-private.h: the shape of a title over several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **zeren_official_shape_title (const char *title);

G_END_DECLS
