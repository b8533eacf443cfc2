/* zeren-backup-keeper.h: makes the backups that are due while a window is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenBackupKeeper:
 *
 * Follows the schedule of the database. A backup is made on a thread of its own with a connection
 * of its own, so that nothing waits for it; its status widget says how far it is, and stays where
 * one failed. A failure is told once in a dialog and tried again later.
 */
#define ZEREN_TYPE_BACKUP_KEEPER (zeren_backup_keeper_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBackupKeeper, zeren_backup_keeper, ZEREN, BACKUP_KEEPER, GObject)

ZerenBackupKeeper *zeren_backup_keeper_new (GtkWidget *window, ZerenSession *session);
GtkWidget *zeren_backup_keeper_get_status (ZerenBackupKeeper *self);
gboolean zeren_backup_keeper_is_running (ZerenBackupKeeper *self);

void zeren_backup_keeper_run (ZerenBackupKeeper *self);
gboolean zeren_backup_keeper_hold_closing (ZerenBackupKeeper *self);
void zeren_backup_keeper_stop (ZerenBackupKeeper *self);

G_END_DECLS
