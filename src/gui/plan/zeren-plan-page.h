/* zeren-plan-page.h: one plan: what it is called, and its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-preview.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_PAGE (zeren_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanPage, zeren_plan_page, ZEREN, PLAN_PAGE, AdwNavigationPage)

void zeren_plan_page_show_plan (ZerenPlanPage *self, ZerenPlan *plan, GFile *reading_copy);
void zeren_plan_page_clear (ZerenPlanPage *self);
ZerenPlan *zeren_plan_page_get_plan (ZerenPlanPage *self);
ZerenPreview *zeren_plan_page_get_preview (ZerenPlanPage *self);

G_END_DECLS
