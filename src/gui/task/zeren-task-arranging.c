/* zeren-task-arranging.c: how the list of tasks is arranged, to be kept under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-arranging.h"

#include "zeren-task-print.h"

#include <glib/gi18n-lib.h>

/** zeren_task_arranging_read: Returns: (transfer full): how the list is arranged now */
ZerenTaskArrangement *
zeren_task_arranging_read (ZerenTaskFilter *filter,
                           GtkColumnView *table,
                           ZerenTaskColumnChoice *choice)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (table));
  GtkColumnViewColumn *sorted = gtk_column_view_sorter_get_primary_sort_column (sorter);
  ZerenTaskArrangement *arrangement = g_new0 (ZerenTaskArrangement, 1);

  zeren_task_criteria_copy (zeren_task_filter_get_criteria (filter), &arrangement->criteria);
  if (sorted != NULL)
    arrangement->sort = g_strdup (gtk_column_view_column_get_id (sorted));
  arrangement->descending = sorted != NULL && gtk_column_view_sorter_get_primary_sort_order (
                                                sorter) == GTK_SORT_DESCENDING;
  arrangement->columns = zeren_task_column_choice_dup_ids (choice);

  return arrangement;
}

static void
sort_by (GtkColumnView *table, const char *id, gboolean descending)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), id) == 0)
        gtk_column_view_sort_by_column (
          table, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

/** zeren_task_arranging_apply: arranges the list as @arrangement says */
void
zeren_task_arranging_apply (const ZerenTaskArrangement *arrangement,
                            ZerenTaskFilter *filter,
                            GtkColumnView *table,
                            ZerenTaskColumnChoice *choice)
{
  if (arrangement->columns != NULL)
    zeren_task_column_choice_set_ids (choice, (const char *const *)arrangement->columns);
  sort_by (table, arrangement->sort, arrangement->descending);
  zeren_task_filter_set_criteria (filter, &arrangement->criteria);
}

/** zeren_task_arranging_create_menu: Returns: (transfer full): what the page of the list offers
 * beside its buttons; @prefix is what the actions of @choice were inserted under */
GMenuModel *
zeren_task_arranging_create_menu (ZerenTaskColumnChoice *choice, const char *prefix)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new (); /* what has no button where it is narrow */
  g_autoptr (GMenuModel) printing = zeren_task_print_create_menu ();
  g_autoptr (GMenuModel) columns = zeren_task_column_choice_create_menu (choice, prefix);

  g_menu_append (others, _ ("_Search Tasks"), "win.search");
  g_menu_append (others, _ ("_Evidence of the Year"), "win.open(('evidence', int64 0))");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, printing);
  g_menu_append_section (menu, _ ("Columns"), columns);

  return G_MENU_MODEL (menu);
}
