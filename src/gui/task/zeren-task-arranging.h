/* zeren-task-arranging.h: how the list of tasks is arranged, to be kept under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-column-choice.h"
#include "zeren-task-filter.h"

G_BEGIN_DECLS

ZerenTaskArrangement *zeren_task_arranging_read (ZerenTaskFilter *filter,
                                                 GtkColumnView *table,
                                                 ZerenTaskColumnChoice *choice);
void zeren_task_arranging_apply (const ZerenTaskArrangement *arrangement,
                                 ZerenTaskFilter *filter,
                                 GtkColumnView *table,
                                 ZerenTaskColumnChoice *choice);
GMenuModel *zeren_task_arranging_create_menu (ZerenTaskColumnChoice *choice, const char *prefix);

G_END_DECLS
