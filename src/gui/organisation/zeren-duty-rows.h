/* zeren-duty-rows.h: rows for duties, tasks and organisations that lead to their pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-organisation.h"
#include "zeren-task-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *zeren_duty_link_row_new (ZerenDuty *duty);
GtkWidget *zeren_task_link_row_new (ZerenTaskView *view);
GtkWidget *zeren_organisation_link_row_new (ZerenOrganisation *organisation);

G_END_DECLS
