/* zeren-list-merge.c: brings a list store up to date without disturbing what stays the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-list-merge.h"

static gboolean
is_same_at (GListStore *store, guint position, gpointer item, GEqualFunc is_same)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), position);

  return is_same (old, item);
}

/**
 * zeren_list_merge:
 * @store: the store
 * @items: (element-type GObject): what it is to hold
 * @is_same: whether two items show the same
 *
 * Puts the items between those that are the same at the start and at the end into place, with one
 * `items-changed`, or none where nothing differs. So a list keeps its selection and where it was
 * scrolled to.
 */
void
zeren_list_merge (GListStore *store, GPtrArray *items, GEqualFunc is_same)
{
  guint old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint start = 0, end = 0;

  while (start < MIN (old, items->len) &&
         is_same_at (store, start, g_ptr_array_index (items, start), is_same))
    start++;
  while (
    end < MIN (old, items->len) - start &&
    is_same_at (store, old - 1 - end, g_ptr_array_index (items, items->len - 1 - end), is_same))
    end++;

  if (old - start - end > 0 || items->len - start - end > 0)
    g_list_store_splice (
      store, start, old - start - end, items->pdata + start, items->len - start - end);
}
