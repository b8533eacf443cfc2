/* zeren-date-row.h: a row of a form that a date is typed into or chosen in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenDateRow:
 *
 * An entry for a date with a calendar beside it. What is typed is read in the usual ways to write a
 * date (see zeren_date_parse_typed()); where it is none, the row says so. The property `valid`
 * tells whether it has a date, or is empty where it is `optional`.
 */
#define ZEREN_TYPE_DATE_ROW (zeren_date_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDateRow, zeren_date_row, ZEREN, DATE_ROW, AdwEntryRow)

GtkWidget *zeren_date_row_new (void);

gboolean zeren_date_row_get_date (ZerenDateRow *self, ZerenDate *date);
void zeren_date_row_set_date (ZerenDateRow *self, ZerenDate date);
void zeren_date_row_set_today (ZerenDateRow *self, ZerenDate today);
gboolean zeren_date_row_get_optional (ZerenDateRow *self);
void zeren_date_row_set_optional (ZerenDateRow *self, gboolean optional);
gboolean zeren_date_row_get_valid (ZerenDateRow *self);

G_END_DECLS
