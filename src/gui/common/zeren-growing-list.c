/* zeren-growing-list.c: a list whose rows come as there is time for them
 *
 * A GtkListView makes its first two hundred rows at once, which takes longer than a frame. So it is
 * given what fits on a screen first, and the rest a few rows at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-growing-list.h"

#define MORE_ROWS 12
#define MOST_ROWS 240 /* a list makes no more widgets than that */
#define GROWING   "zeren-growing"
#define FIRST     "zeren-first"

static guint
get_n_first (GtkSliceListModel *list)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), FIRST));
}

static gboolean
grow_cb (gpointer data)
{
  GtkSliceListModel *list = data;
  GListModel *model = gtk_slice_list_model_get_model (list);
  guint size = gtk_slice_list_model_get_size (list) + MORE_ROWS;

  if (size < MOST_ROWS && size < g_list_model_get_n_items (model))
    {
      gtk_slice_list_model_set_size (list, size);
      return G_SOURCE_CONTINUE;
    }
  g_object_steal_data (G_OBJECT (list), GROWING);
  gtk_slice_list_model_set_size (list, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

static void
stop_cb (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

/**
 * zeren_growing_list_new:
 * @model: (transfer full): what is to be shown
 * @n_first: how many rows fit on a screen
 *
 * Returns: (transfer full): the first rows of @model; zeren_growing_list_restart() makes it grow
 */
GtkSliceListModel *
zeren_growing_list_new (GListModel *model, guint n_first)
{
  GtkSliceListModel *list;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  list = gtk_slice_list_model_new (model, 0, n_first);
  g_object_set_data (G_OBJECT (list), FIRST, GUINT_TO_POINTER (n_first));

  return list;
}

/** zeren_growing_list_restart: shows the first rows, and the others when there is time; to be
 * called before most of the rows change */
void
zeren_growing_list_restart (GtkSliceListModel *list)
{
  guint source;

  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (list));

  gtk_slice_list_model_set_size (list, get_n_first (list));
  if (g_object_get_data (G_OBJECT (list), GROWING) != NULL)
    return;
  source = g_idle_add (grow_cb, list);
  g_object_set_data_full (G_OBJECT (list), GROWING, GUINT_TO_POINTER (source), stop_cb);
}

/** zeren_growing_list_include: lets the list grow until it has the row at @position, with those
 * that are seen around it */
void
zeren_growing_list_include (GtkSliceListModel *list, guint position)
{
  guint wanted;

  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (list));

  wanted = MIN (position, G_MAXUINT - get_n_first (list)) + get_n_first (list);
  if (gtk_slice_list_model_get_size (list) < wanted)
    gtk_slice_list_model_set_size (list, wanted);
}

/** zeren_growing_list_finish: shows all rows */
void
zeren_growing_list_finish (GtkSliceListModel *list)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (list));

  g_object_set_data (G_OBJECT (list), GROWING, NULL);
  gtk_slice_list_model_set_size (list, G_MAXUINT);
}
