/* zeren-task-order.h: which task stands before and after another in the list that was looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

G_BEGIN_DECLS

void zeren_task_order_remember (ZerenSession *session, GListModel *views);
gint64 zeren_task_order_find_neighbour (ZerenSession *session, gint64 task, int step);

G_END_DECLS
