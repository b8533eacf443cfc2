/* zeren-task-list-page.h: the tasks of the office, by lanes and filters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"
#include "zeren-task-filter.h"

G_BEGIN_DECLS

/**
 * ZerenTaskListPage:
 *
 * A table where there is room, rows of two lines where there is little. Its lists are the lanes of
 * #ZerenTaskLane by their ids.
 */
#define ZEREN_TYPE_TASK_LIST_PAGE (zeren_task_list_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskListPage, zeren_task_list_page, ZEREN, TASK_LIST_PAGE, ZerenPage)

GListModel *zeren_task_list_page_get_shown (ZerenTaskListPage *self);
GPtrArray *zeren_task_list_page_dup_meant (ZerenTaskListPage *self);
ZerenTaskFilter *zeren_task_list_page_get_filter (ZerenTaskListPage *self);

G_END_DECLS
