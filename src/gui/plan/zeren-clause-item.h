/* zeren-clause-item.h: a clause as the tree shows it, with those below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clause.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_CLAUSE_ITEM (zeren_clause_item_get_type ())

G_DECLARE_FINAL_TYPE (ZerenClauseItem, zeren_clause_item, ZEREN, CLAUSE_ITEM, GObject)

ZerenClauseItem *zeren_clause_item_new (ZerenClause *clause, guint n_findings);

ZerenClause *zeren_clause_item_get_clause (ZerenClauseItem *self);
GListStore *zeren_clause_item_get_children (ZerenClauseItem *self);
guint zeren_clause_item_get_n_findings (ZerenClauseItem *self);
const char *zeren_clause_item_get_title (ZerenClauseItem *self);
const char *zeren_clause_item_get_flags (ZerenClauseItem *self);
gboolean zeren_clause_item_matches (ZerenClauseItem *self, const char *words);

G_END_DECLS
