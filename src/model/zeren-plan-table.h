/* zeren-plan-table.h: a table of a plan: a schedule, a list of risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-enums.h"
#include "zeren-record.h"
#include "zeren-table-row.h"

G_BEGIN_DECLS

/**
 * ZerenPlanTable:
 *
 * The cells of every row stand under the columns of the header.
 */

#define ZEREN_TYPE_PLAN_TABLE (zeren_plan_table_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanTable, zeren_plan_table, ZEREN, PLAN_TABLE, ZerenRecord)

ZerenPlanTable *zeren_plan_table_new (void);
gint64 zeren_plan_table_get_id (ZerenPlanTable *self);

gint64 zeren_plan_table_get_plan (ZerenPlanTable *self);
void zeren_plan_table_set_plan (ZerenPlanTable *self, gint64 plan);
ZerenTableKind zeren_plan_table_get_kind (ZerenPlanTable *self);
void zeren_plan_table_set_kind (ZerenPlanTable *self, ZerenTableKind kind);
const char *const *zeren_plan_table_get_header (ZerenPlanTable *self);
void zeren_plan_table_set_header (ZerenPlanTable *self, const char *const *header);
ZerenPassage *zeren_plan_table_get_passage (ZerenPlanTable *self);
void zeren_plan_table_set_passage (ZerenPlanTable *self, ZerenPassage *passage);

GPtrArray *zeren_plan_table_get_rows (ZerenPlanTable *self);
void zeren_plan_table_add_row (ZerenPlanTable *self, ZerenTableRow *row);

G_END_DECLS
