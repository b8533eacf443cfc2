/* zeren-backup.h: the whole database folder in one file, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-import.h"

G_BEGIN_DECLS

/** What a backup is called by itself ends in this; `.zip` is as good. */
#define ZEREN_BACKUP_SUFFIX ".zeren-backup"

/**
 * ZerenBackupResult:
 * @made_at: when the backup was made
 * @schema: the version of the database in it
 * @rows: how many rows its tables have in all, those of the history aside
 * @files: how many kept files are in it
 * @left_out: how many kept files are not, since they were gone or changed before
 * @size: how large the backup is, in bytes
 * @path: (nullable): where the backup is; %NULL after restoring
 * @removed: how many older backups of the schedule were removed after this one was made
 * @moved_to: (nullable): after restoring, the folder that what was there before is in now
 */
typedef struct
{
  char *made_at;
  guint schema;
  gint64 rows;
  guint files;
  guint left_out;
  gint64 size;
  char *path;
  guint removed;
  char *moved_to;
} ZerenBackupResult;

char *zeren_backup_dup_name (ZerenDate today);

ZerenBackupResult *zeren_backup_write (ZerenContext *context,
                                       const char *path,
                                       GCancellable *cancellable,
                                       ZerenProgressFunc progress,
                                       gpointer progress_data,
                                       GError **error);
ZerenBackupResult *zeren_backup_restore (const char *path,
                                         const char *folder,
                                         ZerenClock *clock,
                                         GCancellable *cancellable,
                                         ZerenProgressFunc progress,
                                         gpointer progress_data,
                                         GError **error);
void zeren_backup_result_free (ZerenBackupResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenBackupResult, zeren_backup_result_free)

G_END_DECLS
