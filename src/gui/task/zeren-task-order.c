/* zeren-task-order.c: which task stands before and after another in the list that was looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-order.h"

#include "zeren-task-views.h"

#define KEY "zeren-task-order"

/**
 * zeren_task_order_remember:
 * @session: the session of the window
 * @views: (element-type ZerenTaskView): a list that a task was opened from
 *
 * From the page of a task one goes to the next of this list, as it was then: a task that is done
 * leaves its list, and still has its neighbours.
 */
void
zeren_task_order_remember (ZerenSession *session, GListModel *views)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (ZerenTaskView) view = g_list_model_get_item (views, i);
      gint64 id = zeren_task_view_get_id (view);

      g_array_append_val (ids, id);
    }
  g_object_set_data_full (G_OBJECT (session), KEY, ids, (GDestroyNotify)g_array_unref);
}

/** zeren_task_order_find_neighbour: Returns: the task @step places after @task, 0 for none */
gint64
zeren_task_order_find_neighbour (ZerenSession *session, gint64 task, int step)
{
  GArray *ids = g_object_get_data (G_OBJECT (session), KEY);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 place = (gint64)i + step;

      if (g_array_index (ids, gint64, i) == task)
        return place >= 0 && place < ids->len ? g_array_index (ids, gint64, (guint)place) : 0;
    }

  return 0;
}
