/* zeren-row-group.h: a group of rows that is filled anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenRowGroup:
 *
 * A preferences group that knows its rows, so that they can be taken out again. It hides itself
 * while it has none, unless it is `permanent`.
 */
#define ZEREN_TYPE_ROW_GROUP (zeren_row_group_get_type ())

G_DECLARE_FINAL_TYPE (ZerenRowGroup, zeren_row_group, ZEREN, ROW_GROUP, AdwPreferencesGroup)

void zeren_row_group_clear (ZerenRowGroup *self);
void zeren_row_group_add (ZerenRowGroup *self, GtkWidget *row);
GPtrArray *zeren_row_group_get_rows (ZerenRowGroup *self);
void zeren_row_group_truncate (ZerenRowGroup *self, guint n_rows);
void zeren_row_group_set_permanent (ZerenRowGroup *self, gboolean permanent);

G_END_DECLS
