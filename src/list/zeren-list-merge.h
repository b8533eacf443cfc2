/* zeren-list-merge.h: brings a list store up to date without disturbing what stays the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void zeren_list_merge (GListStore *store, GPtrArray *items, GEqualFunc is_same);

G_END_DECLS
