/* zeren-clause.h: a numbered clause of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenClause:
 *
 * The position is the clause's place in the file from 1; document and parent are ids once stored.
 */

#define ZEREN_TYPE_CLAUSE (zeren_clause_get_type ())

G_DECLARE_FINAL_TYPE (ZerenClause, zeren_clause, ZEREN, CLAUSE, ZerenRecord)

ZerenClause *zeren_clause_new (void);
gint64 zeren_clause_get_id (ZerenClause *self);

gint64 zeren_clause_get_plan (ZerenClause *self);
void zeren_clause_set_plan (ZerenClause *self, gint64 plan);
gint64 zeren_clause_get_document (ZerenClause *self);
void zeren_clause_set_document (ZerenClause *self, gint64 document);
gint64 zeren_clause_get_parent (ZerenClause *self);
void zeren_clause_set_parent (ZerenClause *self, gint64 parent);
guint zeren_clause_get_position (ZerenClause *self);
void zeren_clause_set_position (ZerenClause *self, guint position);
guint zeren_clause_get_level (ZerenClause *self);
void zeren_clause_set_level (ZerenClause *self, guint level);
const char *zeren_clause_get_label (ZerenClause *self);
void zeren_clause_set_label (ZerenClause *self, const char *label);
const char *zeren_clause_get_path (ZerenClause *self);
void zeren_clause_set_path (ZerenClause *self, const char *path);
const char *zeren_clause_get_heading (ZerenClause *self);
void zeren_clause_set_heading (ZerenClause *self, const char *heading);
const char *zeren_clause_get_text (ZerenClause *self);
void zeren_clause_set_text (ZerenClause *self, const char *text);
ZerenPassage *zeren_clause_get_passage (ZerenClause *self);
void zeren_clause_set_passage (ZerenClause *self, ZerenPassage *passage);
const char *const *zeren_clause_get_flags (ZerenClause *self);
void zeren_clause_set_flags (ZerenClause *self, const char *const *flags);
char *zeren_clause_path_to_name (const char *path);
char *zeren_clause_flags_to_label (const char *const *flags);

G_END_DECLS
