/* zeren-saved-view-menu.c: the saved views of the list of tasks, in a popover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-saved-view-menu.h"

#include "zeren-saved-view.h"

#include <glib/gi18n-lib.h>

static void
pop_down_cb (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
set_action (GtkWidget *widget, const char *action, gint64 id)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "x", id);
}

static GtkWidget *
create_button (const char *icon, const char *tooltip, ZerenSavedView *view, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  set_action (button, action, zeren_saved_view_get_id (view));
  g_signal_connect (button, "clicked", G_CALLBACK (pop_down_cb), NULL);

  return button;
}

static GtkWidget *
create_row (ZerenSavedView *view)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  const char *name = zeren_saved_view_get_name (view);
  /* Translators: %s is the name of a saved view */
  g_autofree char *change = g_strdup_printf (_ ("Keep What Is Shown Now as “%s”"), name);
  /* Translators: %s is the name of a saved view */
  g_autofree char *rename = g_strdup_printf (_ ("Rename “%s”"), name);
  /* Translators: %s is the name of a saved view */
  g_autofree char *delete = g_strdup_printf (_ ("Delete “%s”"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  set_action (GTK_WIDGET (row), "tasks.show-view", zeren_saved_view_get_id (view));
  g_signal_connect (row, "activated", G_CALLBACK (pop_down_cb), NULL);
  adw_action_row_add_suffix (
    row, create_button ("document-save-symbolic", change, view, "tasks.change-view"));
  adw_action_row_add_suffix (
    row, create_button ("document-edit-symbolic", rename, view, "tasks.rename-view"));
  adw_action_row_add_suffix (
    row, create_button ("user-trash-symbolic", delete, view, "tasks.remove-view"));

  return GTK_WIDGET (row);
}

static GtkWidget *
create_save_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("_Save This View…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "tasks.save-view");
  g_signal_connect (row, "activated", G_CALLBACK (pop_down_cb), NULL);

  return row;
}

static void
create_cb (GtkMenuButton *button, gpointer data)
{
  GPtrArray *views = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_size_request (group, 300, -1);
  for (guint i = 0; i < views->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (g_ptr_array_index (views, i)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_save_row ());
  gtk_scrolled_window_set_policy (
    GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

/** zeren_saved_view_menu_set: @button shows @views (ZerenSavedView) from now on; its widgets are
 * made when it is opened */
void
zeren_saved_view_menu_set (GtkMenuButton *button, GPtrArray *views)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (views != NULL);

  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (
    button, create_cb, g_ptr_array_ref (views), (GDestroyNotify)g_ptr_array_unref);
}
