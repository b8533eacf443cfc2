/* zeren-plan-list-page.h: the plans of the office, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

/**
 * ZerenPlanListPage:
 *
 * A row that is activated opens its plan.
 */
#define ZEREN_TYPE_PLAN_LIST_PAGE (zeren_plan_list_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanListPage, zeren_plan_list_page, ZEREN, PLAN_LIST_PAGE, ZerenPage)

G_END_DECLS
