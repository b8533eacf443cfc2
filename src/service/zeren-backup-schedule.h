/* zeren-backup-schedule.h: backups that nobody has to think of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-backup.h"

G_BEGIN_DECLS

/** How many backups are kept unless somebody says otherwise, and at most. */
#define ZEREN_BACKUP_KEEP     7
#define ZEREN_BACKUP_MAX_KEEP 366

/** How often */
typedef enum
{
  ZEREN_BACKUP_DAILY,
  ZEREN_BACKUP_WEEKLY,
  ZEREN_BACKUP_MONTHLY,
} ZerenBackupEvery;

/**
 * ZerenBackupMoment:
 * @ZEREN_BACKUP_WHEN_DUE: as soon as it is due and the program runs
 * @ZEREN_BACKUP_AT_CLOSING: when the window is closed
 */
typedef enum
{
  ZEREN_BACKUP_WHEN_DUE,
  ZEREN_BACKUP_AT_CLOSING,
} ZerenBackupMoment;

const char *zeren_backup_every_to_id (ZerenBackupEvery self);
const char *zeren_backup_every_get_label (ZerenBackupEvery self);
gboolean zeren_backup_every_from_id (const char *id, ZerenBackupEvery *self);
const char *zeren_backup_moment_to_id (ZerenBackupMoment self);
gboolean zeren_backup_moment_from_id (const char *id, ZerenBackupMoment *self);

/**
 * ZerenBackupSchedule:
 * @folder: (nullable): where backups go; %NULL where there is no schedule
 * @every: how often
 * @moment: at what moment of the day
 * @keep: how many backups are kept, those aside that are not of this schedule
 * @last_at: (nullable): when the last one was made
 * @last_file: (nullable): where it is
 * @failed_at: (nullable): when one was tried last and failed; %NULL where the last try went well
 * @failure: (nullable): why, and what to do
 */
typedef struct
{
  char *folder;
  ZerenBackupEvery every;
  ZerenBackupMoment moment;
  guint keep;
  GDateTime *last_at;
  char *last_file;
  GDateTime *failed_at;
  char *failure;
} ZerenBackupSchedule;

ZerenBackupSchedule *zeren_backup_schedule_load (ZerenContext *context, GError **error);
gboolean zeren_backup_schedule_save (const ZerenBackupSchedule *self,
                                     ZerenContext *context,
                                     GError **error);
void zeren_backup_schedule_free (ZerenBackupSchedule *self);

ZerenDate zeren_backup_schedule_get_next (const ZerenBackupSchedule *self, ZerenDate today);
gboolean zeren_backup_schedule_is_due (const ZerenBackupSchedule *self, ZerenDate today);
gboolean zeren_backup_schedule_is_missed (const ZerenBackupSchedule *self, ZerenDate today);

ZerenBackupResult *zeren_backup_schedule_run (const ZerenBackupSchedule *self,
                                              ZerenContext *context,
                                              GCancellable *cancellable,
                                              ZerenProgressFunc progress,
                                              gpointer progress_data,
                                              GError **error);
gboolean zeren_backup_schedule_note (ZerenContext *context,
                                     const ZerenBackupResult *result,
                                     const GError *failure,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenBackupSchedule, zeren_backup_schedule_free)

G_END_DECLS
