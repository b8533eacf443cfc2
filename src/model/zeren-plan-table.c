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

  GPtrArray *rows; /* ZerenTableRow */
};

G_DEFINE_FINAL_TYPE (ZerenPlanTable, zeren_plan_table, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenPlanTable, plan) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenPlanTable, kind), zeren_table_kind_ids },
  { "header", ZEREN_FIELD_STRV, offsetof (ZerenPlanTable, header) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenPlanTable, passage) },
};

static void
zeren_plan_table_finalize (GObject *object)
{
  ZerenPlanTable *self = ZEREN_PLAN_TABLE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_plan_table_parent_class)->finalize (object);
}

static void
zeren_plan_table_class_init (ZerenPlanTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_plan_table_finalize;
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_plan_table_init (ZerenPlanTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
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

/** zeren_plan_table_get_rows: Returns: (transfer none) (element-type ZerenTableRow): the rows */
GPtrArray *
zeren_plan_table_get_rows (ZerenPlanTable *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_TABLE (self), NULL);

  return self->rows;
}

/** zeren_plan_table_add_row: adds @row as the last one and numbers it from 1 */
void
zeren_plan_table_add_row (ZerenPlanTable *self, ZerenTableRow *row)
{
  g_return_if_fail (ZEREN_IS_PLAN_TABLE (self));
  g_return_if_fail (ZEREN_IS_TABLE_ROW (row));

  g_ptr_array_add (self->rows, g_object_ref (row));
  zeren_table_row_set_position (row, self->rows->len);
}
