/* zeren-case-actions.h: the actions of a window that draft cases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_case_actions_add (GActionMap *map, GtkWidget *window);

G_END_DECLS
