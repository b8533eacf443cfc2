/* zeren-task-check.c: the box that selects a task in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-check.h"

#include "zeren-task-views.h"

#include <glib/gi18n-lib.h>

#define ID "check"

static GtkSelectionModel *
find_model (GtkWidget *check)
{
  GtkWidget *table = gtk_widget_get_ancestor (check, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *list = gtk_widget_get_ancestor (check, GTK_TYPE_LIST_VIEW);

  if (table != NULL)
    return gtk_column_view_get_model (GTK_COLUMN_VIEW (table));

  return list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *item)
{
  GtkSelectionModel *model = find_model (GTK_WIDGET (check));
  gboolean active = gtk_check_button_get_active (check);
  guint position = gtk_list_item_get_position (item);

  if (model == NULL || position == GTK_INVALID_LIST_POSITION ||
      active == gtk_list_item_get_selected (item))
    return;
  if (active)
    gtk_selection_model_select_item (model, position, FALSE);
  else
    gtk_selection_model_unselect_item (model, position);
}

/** zeren_task_check_new: Returns: (transfer floating): a box that is ticked while @item is
 * selected, and selects it when it is ticked */
GtkWidget *
zeren_task_check_new (GtkListItem *item)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_bind_property (item, "selected", check, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), item, 0);

  return check;
}

/** zeren_task_check_set_name: says which task @check selects */
void
zeren_task_check_set_name (GtkWidget *check, const char *title)
{
  /* Translators: %s is what a task asks for */
  g_autofree char *name = g_strdup_printf (_ ("Select “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- the column of a table ----------------------------------------------------------------- */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  gtk_list_item_set_child (cell, zeren_task_check_new (cell));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  zeren_task_check_set_name (gtk_list_item_get_child (cell),
                             zeren_task_view_get_title (gtk_list_item_get_item (cell)));
}

static GtkColumnViewColumn *
create_column (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  /* Translators: the head of a narrow column of boxes to tick */
  column = gtk_column_view_column_new (C_ ("task column", "Select"), factory);
  gtk_column_view_column_set_id (column, ID);
  gtk_column_view_column_set_fixed_width (column, 64);

  return column;
}

/** zeren_task_check_column_show: puts a column of such boxes first in @table, or takes it away */
void
zeren_task_check_column_show (GtkColumnView *table, gboolean show)
{
  g_autoptr (GtkColumnViewColumn)
    first = g_list_model_get_item (gtk_column_view_get_columns (table), 0);
  gboolean is_shown = first != NULL && g_strcmp0 (gtk_column_view_column_get_id (first), ID) == 0;

  if (show && !is_shown)
    {
      g_autoptr (GtkColumnViewColumn) column = create_column ();

      gtk_column_view_insert_column (table, 0, column);
    }
  else if (!show && is_shown)
    gtk_column_view_remove_column (table, first);
}
