/* zeren-time-row.h: a row of a form that a time of day is typed into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenTimeRow:
 *
 * Reads 14:30, 1430, 14点30分 and 下午2点30分; where the text is no time, the row says so. The
 * property `valid` tells whether it has one.
 */
#define ZEREN_TYPE_TIME_ROW (zeren_time_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTimeRow, zeren_time_row, ZEREN, TIME_ROW, AdwEntryRow)

GtkWidget *zeren_time_row_new (void);

gboolean zeren_time_row_get_time (ZerenTimeRow *self, int *hour, int *minute);
void zeren_time_row_set_time (ZerenTimeRow *self, int hour, int minute);
gboolean zeren_time_row_get_valid (ZerenTimeRow *self);

gboolean zeren_time_parse_typed (const char *text, int *hour, int *minute);

G_END_DECLS
