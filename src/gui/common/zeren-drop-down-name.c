/* zeren-drop-down-name.c: what a screen reader calls a drop-down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-drop-down-name.h"

/**
 * zeren_drop_down_set_name:
 * @drop_down: a drop-down
 * @name: what it is for
 *
 * The focus is on the button within, so that is named too.
 */
void
zeren_drop_down_set_name (GtkDropDown *drop_down, const char *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (button != NULL)
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
