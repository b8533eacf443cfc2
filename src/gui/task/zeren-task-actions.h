/* zeren-task-actions.h: the actions of a window that add tasks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_task_actions_add (GActionMap *map, GtkWidget *window);

G_END_DECLS
