/* zeren-plan-list.h: all plans, as a list model that follows the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

/**
 * ZerenPlanList:
 *
 * A #GListModel of #ZerenPlan, in the order of the repository. It reads when first refreshed and
 * then after each change of plans; a plan that did not change stays the same object, and whatever
 * did change is told by one `items-changed`.
 *
 * Where reading fails, the plans read before stay and #ZerenPlanList:error says why.
 */
#define ZEREN_TYPE_PLAN_LIST (zeren_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanList, zeren_plan_list, ZEREN, PLAN_LIST, GObject)

ZerenPlanList *zeren_plan_list_new (ZerenDatabase *database);

gboolean zeren_plan_list_refresh (ZerenPlanList *self);
const GError *zeren_plan_list_get_error (ZerenPlanList *self);
ZerenPlan *zeren_plan_list_find (ZerenPlanList *self, gint64 id, guint *position);

G_END_DECLS
