/* zeren-backup-preview.h: what is in a backup, beside what is here, before it is restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"

G_BEGIN_DECLS

/**
 * ZerenBackupRelation:
 * @ZEREN_BACKUP_RELATION_UNKNOWN: there is nothing to compare with, or the backup does not tell
 * @ZEREN_BACKUP_RELATION_SAME: it is what is here
 * @ZEREN_BACKUP_RELATION_EARLIER: it is what was here before some changes
 * @ZEREN_BACKUP_RELATION_FURTHER: of this database, with changes that are not here
 * @ZEREN_BACKUP_RELATION_OTHER: of another database
 */
typedef enum
{
  ZEREN_BACKUP_RELATION_UNKNOWN,
  ZEREN_BACKUP_RELATION_SAME,
  ZEREN_BACKUP_RELATION_EARLIER,
  ZEREN_BACKUP_RELATION_FURTHER,
  ZEREN_BACKUP_RELATION_OTHER,
} ZerenBackupRelation;

const char *zeren_backup_relation_to_id (ZerenBackupRelation self);

/**
 * ZerenBackupComparison:
 * @table: what is counted, by the name of its table
 * @there: how many are in the backup; -1 where it does not tell
 * @here: how many are here; -1 where nothing is
 */
typedef struct
{
  const char *table;
  gint64 there;
  gint64 here;
} ZerenBackupComparison;

const char *zeren_backup_comparison_get_title (const ZerenBackupComparison *self);

/**
 * ZerenBackupPreview:
 * @made_at: when it was made
 * @made_by: (nullable): by whom
 * @from: (nullable): who hands the work over with it
 * @to: (nullable): and to whom
 * @schema: the version of the database in it
 * @scheduled: whether the schedule made it
 * @files: how many kept files are in it
 * @left_out: how many kept files are not, since they were gone before
 * @size: how large the backup is, in bytes
 * @relation: to what is here
 * @changes: how many changes were made here since; 0 unless it is %ZEREN_BACKUP_RELATION_EARLIER
 * @comparisons: (element-type ZerenBackupComparison): what is counted, there and here
 *
 * What a backup says of itself. Only restoring checks that it is so.
 */
typedef struct
{
  GDateTime *made_at;
  char *made_by;
  char *from;
  char *to;
  guint schema;
  gboolean scheduled;
  guint files;
  guint left_out;
  gint64 size;
  ZerenBackupRelation relation;
  gint64 changes;
  GPtrArray *comparisons;
} ZerenBackupPreview;

ZerenBackupPreview *zeren_backup_preview_new (const char *path,
                                              ZerenContext *context,
                                              GError **error);
void zeren_backup_preview_free (ZerenBackupPreview *self);
char *zeren_backup_preview_dup_relation_words (const ZerenBackupPreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenBackupPreview, zeren_backup_preview_free)

G_END_DECLS
