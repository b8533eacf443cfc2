/* zeren-database-private.h: the inside of the database, for the storage layer only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * ZerenTouchedRow:
 * @table: the name of an audited table, interned
 * @row: the row that was inserted, updated or deleted
 */
typedef struct
{
  const char *table;
  gint64 row;
} ZerenTouchedRow;

/**
 * ZerenAuditedTable:
 *
 * A table whose rows are accounted for in the history.
 */
typedef struct
{
  const char *name;
  ZerenChanges changes;
} ZerenAuditedTable;

const ZerenAuditedTable *zeren_audited_tables (guint *n_tables);

sqlite3 *zeren_database_get_engine (ZerenDatabase *self);

sqlite3_stmt *zeren_database_take_statement (ZerenDatabase *self, const char *sql, GError **error);
void zeren_database_give_statement (ZerenDatabase *self, sqlite3_stmt *statement);

gboolean zeren_database_is_in_transaction (ZerenDatabase *self);
void zeren_database_touch (ZerenDatabase *self, const char *table, gint64 row);
GArray *zeren_database_steal_touched (ZerenDatabase *self);

G_END_DECLS
