/* zeren-task-print.h: a list of tasks goes to a printer, or into a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_task_print_install (GtkWidgetClass *widget_class);
GMenuModel *zeren_task_print_create_menu (void);

void zeren_task_print_write (GtkWidget *widget, GPtrArray *views, GFile *file);

G_END_DECLS
