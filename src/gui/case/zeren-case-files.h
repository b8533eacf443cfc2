/* zeren-case-files.h: all drafted documents of a case, written into a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_case_files_export (GtkWidget *widget, gint64 case_id, guint version, GFile *folder);

G_END_DECLS
