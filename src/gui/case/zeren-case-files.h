/* zeren-case-files.h: the drafted documents of a case, outside of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each works off the main thread and says in a toast or a dialog how it went. */

void zeren_case_files_save (GtkWidget *widget, const char *sha256, GFile *target);
void zeren_case_files_export (GtkWidget *widget, gint64 case_id, guint version, GFile *folder);
void zeren_case_files_open (GtkWidget *widget, ZerenCaseDocument *document, guint version);

char *zeren_case_files_dup_folder (const char *database_folder);

G_END_DECLS
