/* zeren-plan-list-page.h: the plans of the office, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-state.h"
#include "zeren-plan-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenPlanListPage:
 *
 * Emits `plan-selected` with a #ZerenPlan when another one is marked, and `plan-activated` when one
 * is to be opened.
 */
#define ZEREN_TYPE_PLAN_LIST_PAGE (zeren_plan_list_page_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanListPage,
                      zeren_plan_list_page,
                      ZEREN,
                      PLAN_LIST_PAGE,
                      AdwNavigationPage)

void zeren_plan_list_page_set_list (ZerenPlanListPage *self, ZerenPlanList *list);
ZerenPageState zeren_plan_list_page_get_state (ZerenPlanListPage *self);
void zeren_plan_list_page_select (ZerenPlanListPage *self, gint64 plan);
void zeren_plan_list_page_start_search (ZerenPlanListPage *self);

G_END_DECLS
