/* zeren-table-row.c: a row of a table of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-table-row.h"

#include "zeren-record-private.h"

struct _ZerenTableRow
{
  ZerenRecord parent_instance;

  gint64 plan_table;
  guint position;
  guint scope;
  GStrv cells;
};

G_DEFINE_FINAL_TYPE (ZerenTableRow, zeren_table_row, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan-table", ZEREN_FIELD_ID, offsetof (ZerenTableRow, plan_table) },
  { "position", ZEREN_FIELD_UINT, offsetof (ZerenTableRow, position) },
  { "scope", ZEREN_FIELD_CHOICE, offsetof (ZerenTableRow, scope), zeren_scope_ids },
  { "cells", ZEREN_FIELD_STRV, offsetof (ZerenTableRow, cells) },
};

static void
zeren_table_row_class_init (ZerenTableRowClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_table_row_init (ZerenTableRow *self)
{
}

ZerenTableRow *
zeren_table_row_new (void)
{
  return g_object_new (ZEREN_TYPE_TABLE_ROW, NULL);
}

ZEREN_ID_GETTER (ZerenTableRow, zeren_table_row)
ZEREN_ACCESSORS (ZerenTableRow, zeren_table_row, gint64, int64, plan_table)
ZEREN_ACCESSORS (ZerenTableRow, zeren_table_row, guint, uint, position)
ZEREN_ACCESSORS (ZerenTableRow, zeren_table_row, ZerenScope, uint, scope)
ZEREN_STRV_ACCESSORS (ZerenTableRow, zeren_table_row, cells)
