/* zeren-plan-table.c: a table of a plan: a schedule, a list of risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-table.h"

#include "zeren-record-private.h"

struct _ZerenPlanTable
{
  ZerenRecord parent_instance;

  gint64 plan;
  guint kind;
  GStrv header;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenPlanTable, zeren_plan_table, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenPlanTable, plan) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenPlanTable, kind), zeren_table_kind_ids },
  { "header", ZEREN_FIELD_STRV, offsetof (ZerenPlanTable, header) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenPlanTable, passage) },
};

static void
zeren_plan_table_class_init (ZerenPlanTableClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_plan_table_init (ZerenPlanTable *self)
{
}

ZerenPlanTable *
zeren_plan_table_new (void)
{
  return g_object_new (ZEREN_TYPE_PLAN_TABLE, NULL);
}

ZEREN_ID_GETTER (ZerenPlanTable, zeren_plan_table)
ZEREN_ACCESSORS (ZerenPlanTable, zeren_plan_table, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenPlanTable, zeren_plan_table, ZerenTableKind, uint, kind)
ZEREN_STRV_ACCESSORS (ZerenPlanTable, zeren_plan_table, header)
ZEREN_ACCESSORS (ZerenPlanTable, zeren_plan_table, ZerenPassage *, passage, passage)
