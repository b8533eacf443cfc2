/* zeren-plan-row.h: a plan in the list, with what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_ROW (zeren_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanRow, zeren_plan_row, ZEREN, PLAN_ROW, GtkListBoxRow)

GtkWidget *zeren_plan_row_new (ZerenPlanView *view);
ZerenPlanView *zeren_plan_row_get_view (ZerenPlanRow *self);

char *zeren_plan_dup_heading (ZerenPlan *plan);
char *zeren_plan_dup_subheading (ZerenPlan *plan);

G_END_DECLS
