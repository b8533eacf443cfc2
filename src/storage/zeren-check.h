/* zeren-check.h: whether the database is what its history says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"

G_BEGIN_DECLS

/**
 * ZerenFindingKind:
 * @ZEREN_FINDING_DAMAGED: the engine finds the file inconsistent
 * @ZEREN_FINDING_REFERENCE: a row names another one that does not exist
 * @ZEREN_FINDING_SCHEMA: a table, index or trigger is not as Zeren made it
 * @ZEREN_FINDING_CHAIN: an event of the history was changed, or one is missing
 * @ZEREN_FINDING_ROW_CHANGED: a row is not what the last event about it recorded
 * @ZEREN_FINDING_ROW_MISSING: a row is gone and no event says so
 * @ZEREN_FINDING_ROW_UNACCOUNTED: a row that no event tells of
 * @ZEREN_FINDING_FILE_MISSING: a kept file is gone
 * @ZEREN_FINDING_FILE_CHANGED: a kept file does not have the content that it is named by
 */
typedef enum
{
  ZEREN_FINDING_DAMAGED,
  ZEREN_FINDING_REFERENCE,
  ZEREN_FINDING_SCHEMA,
  ZEREN_FINDING_CHAIN,
  ZEREN_FINDING_ROW_CHANGED,
  ZEREN_FINDING_ROW_MISSING,
  ZEREN_FINDING_ROW_UNACCOUNTED,
  ZEREN_FINDING_FILE_MISSING,
  ZEREN_FINDING_FILE_CHANGED,
} ZerenFindingKind;

/**
 * ZerenFinding:
 * @kind: what is wrong
 * @table: (nullable): the table
 * @row: the id of the row (of an event its number), 0 where it is about no single one
 * @message: what is wrong, in the user's language
 */
typedef struct
{
  ZerenFindingKind kind;
  char *table;
  gint64 row;
  char *message;
} ZerenFinding;

void zeren_finding_free (ZerenFinding *self);
const char *zeren_finding_kind_to_id (ZerenFindingKind kind);

GPtrArray *zeren_database_check (ZerenDatabase *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFinding, zeren_finding_free)

G_END_DECLS
