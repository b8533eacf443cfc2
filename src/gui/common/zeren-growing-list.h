/* zeren-growing-list.h: a list whose rows come as there is time for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSliceListModel *zeren_growing_list_new (GListModel *model, guint n_first);
void zeren_growing_list_restart (GtkSliceListModel *list);
void zeren_growing_list_include (GtkSliceListModel *list, guint position);
void zeren_growing_list_finish (GtkSliceListModel *list);

G_END_DECLS
