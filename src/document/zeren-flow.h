/* zeren-flow.h: a document without pages: paragraphs and tables, before they are laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

G_BEGIN_DECLS

/**
 * ZerenFlowText:
 * @text: what it says; the paragraphs of a cell are separated by `\n`
 * @size: font size in points, 0 where unknown
 * @weight: 400 normal, 700 bold, 0 where unknown
 * @indent: how far the first line is moved in, in points
 */
typedef struct
{
  char *text;
  double size;
  guint weight;
  ZerenAlign align;
  double indent;
} ZerenFlowText;

typedef struct
{
  guint row, column, row_span, column_span;
  ZerenFlowText content;
} ZerenFlowCell;

/**
 * ZerenFlowTable:
 * @widths: (element-type double) (nullable): relative widths of the columns
 * @cells: (element-type ZerenFlowCell): row after row
 */
typedef struct
{
  guint n_rows, n_columns;
  GArray *widths;
  GPtrArray *cells;
} ZerenFlowTable;

/** Either a paragraph or (where @table is set) a table. */
typedef struct
{
  ZerenFlowText paragraph;
  ZerenFlowTable *table;
} ZerenFlowItem;

/**
 * ZerenFlow:
 * @items: (element-type ZerenFlowItem)
 * @n_cells: cells of all tables so far
 */
typedef struct
{
  GPtrArray *items;
  guint n_cells;
} ZerenFlow;

ZerenFlow *zeren_flow_new (void);
void zeren_flow_free (ZerenFlow *self);
ZerenFlowText *zeren_flow_add_paragraph (ZerenFlow *self, const char *text);
ZerenFlowTable *zeren_flow_add_table (ZerenFlow *self);
void zeren_flow_take (ZerenFlow *self, ZerenFlow *other);
gboolean zeren_flow_is_empty (ZerenFlow *self);

ZerenFlowTable *zeren_flow_table_new (void);
void zeren_flow_table_free (ZerenFlowTable *self);
ZerenFlowCell *zeren_flow_table_add_cell (ZerenFlowTable *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFlow, zeren_flow_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFlowTable, zeren_flow_table_free)

G_END_DECLS
