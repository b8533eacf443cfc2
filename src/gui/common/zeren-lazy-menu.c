/* zeren-lazy-menu.c: menus that are made when somebody opens them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lazy-menu.h"

static void
create_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * zeren_lazy_menu_set:
 * @button: a button without a menu
 * @menu: what its menu says
 *
 * As gtk_menu_button_set_menu_model(), but the widgets of the menu are made when it is opened for
 * the first time: a menu of eight lines takes a quarter of a frame, and most are never opened.
 */
void
zeren_lazy_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
