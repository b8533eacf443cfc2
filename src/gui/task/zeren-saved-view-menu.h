/* zeren-saved-view-menu.h: the saved views of the list of tasks, in a popover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void zeren_saved_view_menu_set (GtkMenuButton *button, GPtrArray *views);

G_END_DECLS
