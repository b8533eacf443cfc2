/* zeren-backup-dialogs.h: asks where a backup goes or which one is restored, and does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_backup_dialogs_back_up (GtkWidget *window, ZerenSession *session);
void zeren_backup_dialogs_back_up_to (GtkWidget *window, ZerenSession *session, GFile *file);

void zeren_backup_dialogs_choose_async (GtkWidget *window,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GFile *zeren_backup_dialogs_choose_finish (GtkWidget *window, GAsyncResult *result, GError **error);

void zeren_backup_dialogs_restore_async (GtkWidget *window,
                                         GFile *file,
                                         const char *folder,
                                         ZerenClock *clock,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
char *zeren_backup_dialogs_restore_finish (GtkWidget *window, GAsyncResult *result, GError **error);

G_END_DECLS
