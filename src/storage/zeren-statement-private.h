/* zeren-statement-private.h: one run of a prepared SQL statement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database-private.h"
#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenStatement:
 *
 * Parameters are bound and columns read by name. The first error latches: what follows does
 * nothing, and zeren_statement_finish() tells. Prepared statements are kept by the database and
 * used again.
 *
 * |[
 * g_autoptr (ZerenStatement) statement = zeren_statement_new (database, "SELECT … = :id");
 *
 * zeren_statement_bind_int64 (statement, "id", id);
 * while (zeren_statement_step (statement))
 *   …
 * return zeren_statement_finish (statement, error);
 * ]|
 */
typedef struct _ZerenStatement ZerenStatement;

ZerenStatement *zeren_statement_new (ZerenDatabase *database, const char *sql);
void zeren_statement_free (ZerenStatement *self);

void zeren_statement_bind_int64 (ZerenStatement *self, const char *name, gint64 value);
void zeren_statement_bind_id (ZerenStatement *self, const char *name, gint64 id);
void zeren_statement_bind_double (ZerenStatement *self, const char *name, double value);
void zeren_statement_bind_string (ZerenStatement *self, const char *name, const char *value);
void zeren_statement_bind_date (ZerenStatement *self, const char *name, ZerenDate value);
void zeren_statement_bind_time (ZerenStatement *self, const char *name, GDateTime *value);
void zeren_statement_bind_record (ZerenStatement *self, ZerenRecord *record);

gboolean zeren_statement_step (ZerenStatement *self);
gboolean zeren_statement_finish (ZerenStatement *self, GError **error);
gboolean zeren_statement_run (ZerenStatement *self, GError **error);

gint64 zeren_statement_get_int64 (ZerenStatement *self, const char *column);
const char *zeren_statement_get_string (ZerenStatement *self, const char *column);
GDateTime *zeren_statement_dup_time (ZerenStatement *self, const char *column);
void zeren_statement_read_record (ZerenStatement *self, ZerenRecord *record);

char *zeren_time_to_sql (GDateTime *time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenStatement, zeren_statement_free)

G_END_DECLS
