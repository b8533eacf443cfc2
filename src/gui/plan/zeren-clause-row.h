/* zeren-clause-row.h: a clause in the tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clause-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_CLAUSE_ROW (zeren_clause_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenClauseRow, zeren_clause_row, ZEREN, CLAUSE_ROW, GtkBox)

GtkWidget *zeren_clause_row_new (void);
void zeren_clause_row_set_item (ZerenClauseRow *self, ZerenClauseItem *item);

G_END_DECLS
