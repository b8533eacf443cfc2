/* zeren-clause-tree.h: the clauses of a plan as a tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenClauseTree:
 *
 * `chosen` is emitted with the #ZerenClause when a person chooses one.
 */
#define ZEREN_TYPE_CLAUSE_TREE (zeren_clause_tree_get_type ())

G_DECLARE_FINAL_TYPE (ZerenClauseTree, zeren_clause_tree, ZEREN, CLAUSE_TREE, AdwBin)

void zeren_clause_tree_set_sheet (ZerenClauseTree *self, const ZerenPlanSheet *sheet);
void zeren_clause_tree_set_words (ZerenClauseTree *self, const char *words);
ZerenClause *zeren_clause_tree_find (ZerenClauseTree *self, gint64 id);
ZerenClause *zeren_clause_tree_find_at (ZerenClauseTree *self, gsize start, gsize end);
gboolean zeren_clause_tree_choose (ZerenClauseTree *self, gint64 id);
gint64 zeren_clause_tree_get_chosen (ZerenClauseTree *self);

G_END_DECLS
