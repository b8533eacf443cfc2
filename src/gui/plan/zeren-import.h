/* zeren-import.h: the ways into an import: files chosen, dropped, pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void zeren_import_present (GtkWidget *widget, GListModel *files);
void zeren_import_paste (GtkWidget *widget);
void zeren_import_add_drop_target (GtkWidget *widget);

void zeren_import_choose_files_async (GtkWidget *widget,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GListModel *zeren_import_choose_files_finish (GtkWidget *widget,
                                              GAsyncResult *result,
                                              GError **error);
GListModel *zeren_import_get_dropped_files (const GValue *value);

G_END_DECLS
