/* zeren-launch.h: opens a file with the program that the desktop has for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_launch_file (GtkWidget *widget, GFile *file, gboolean writable);
void zeren_launch_complain (GtkWidget *widget, GFile *file, const GError *error);

G_END_DECLS
