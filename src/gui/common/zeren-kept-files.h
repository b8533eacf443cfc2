/* zeren-kept-files.h: what is kept in the database, taken out of it to work with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each works off the main thread and says in a toast or a dialog how it went. */

void zeren_kept_files_save (GtkWidget *widget, const char *sha256, GFile *target);
void zeren_kept_files_save_as (GtkWidget *widget, const char *sha256, const char *name);

G_END_DECLS
