/* zeren-table-row.h: a row of a table of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-enums.h"
#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenTableRow:
 *
 * A row has a scope like a duty.
 */

#define ZEREN_TYPE_TABLE_ROW (zeren_table_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTableRow, zeren_table_row, ZEREN, TABLE_ROW, ZerenRecord)

ZerenTableRow *zeren_table_row_new (void);
gint64 zeren_table_row_get_id (ZerenTableRow *self);

gint64 zeren_table_row_get_plan_table (ZerenTableRow *self);
void zeren_table_row_set_plan_table (ZerenTableRow *self, gint64 plan_table);
guint zeren_table_row_get_position (ZerenTableRow *self);
void zeren_table_row_set_position (ZerenTableRow *self, guint position);
ZerenScope zeren_table_row_get_scope (ZerenTableRow *self);
void zeren_table_row_set_scope (ZerenTableRow *self, ZerenScope scope);
const char *const *zeren_table_row_get_cells (ZerenTableRow *self);
void zeren_table_row_set_cells (ZerenTableRow *self, const char *const *cells);

G_END_DECLS
