/* zeren-share-row.h: how far an organization is with the tasks of the year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ZerenShareRow: says it in words beside the bar; activated, it opens the organization. */
#define ZEREN_TYPE_SHARE_ROW (zeren_share_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenShareRow, zeren_share_row, ZEREN, SHARE_ROW, GtkListBoxRow)

GtkWidget *zeren_share_row_new (void);
void zeren_share_row_set_share (ZerenShareRow *self, const ZerenOverviewShare *share);

char *zeren_share_to_words (guint done, guint tasks);

G_END_DECLS
