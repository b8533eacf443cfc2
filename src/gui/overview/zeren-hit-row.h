/* zeren-hit-row.h: something that was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_HIT_ROW (zeren_hit_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHitRow, zeren_hit_row, ZEREN, HIT_ROW, GtkListBoxRow)

GtkWidget *zeren_hit_row_new (const ZerenSearchHit *hit, const ZerenSearchGroup *group);
GtkWidget *zeren_hit_row_new_rest (const ZerenSearchGroup *group);
gboolean zeren_hit_row_is_rest (ZerenHitRow *self);
ZerenSearchKind zeren_hit_row_get_kind (ZerenHitRow *self);
const char *zeren_hit_row_get_page_id (ZerenHitRow *self);
gint64 zeren_hit_row_get_shown_by (ZerenHitRow *self);
void zeren_hit_row_update_header (ZerenHitRow *self, ZerenHitRow *before);

G_END_DECLS
