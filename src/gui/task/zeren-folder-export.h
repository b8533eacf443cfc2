/* zeren-folder-export.h: asks where the folder for the superior goes, and writes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-repo.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_folder_export_ask (GtkWidget *parent, const ZerenTaskQuery *query, gboolean is_pdf);
void zeren_folder_export_ask_year (GtkWidget *parent, const ZerenTaskQuery *query, gboolean is_pdf);
void zeren_folder_export_write (GtkWidget *parent, const ZerenTaskQuery *query, GFile *file);

G_END_DECLS
