/* zeren-database-copy.h: a whole copy of the database while it is in use, and what tells that it is
 * one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"

G_BEGIN_DECLS

/**
 * ZerenTableCount:
 * @table: the name of a table
 * @rows: how many rows it has
 */
typedef struct
{
  char *table;
  gint64 rows;
} ZerenTableCount;

void zeren_table_count_free (ZerenTableCount *self);

gboolean zeren_database_copy (ZerenDatabase *self,
                              const char *folder,
                              GCancellable *cancellable,
                              GFileProgressCallback progress,
                              gpointer progress_data,
                              GError **error);
GPtrArray *zeren_database_count_rows (ZerenDatabase *self, GError **error);
gint64 zeren_database_get_version (ZerenDatabase *self, GError **error);
guint zeren_database_get_newest_version (void);
gboolean zeren_database_get_history_end (ZerenDatabase *self,
                                         gint64 *seq,
                                         char **hash,
                                         GError **error);
char *zeren_database_dup_event_hash (ZerenDatabase *self, gint64 seq, GError **error);
gint64 zeren_database_count_changes_since (ZerenDatabase *self, gint64 seq, GError **error);
gboolean zeren_database_check_unused (const char *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTableCount, zeren_table_count_free)

G_END_DECLS
