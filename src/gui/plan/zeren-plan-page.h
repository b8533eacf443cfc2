/* zeren-plan-page.h: one plan: what it is called, and its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_PAGE (zeren_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanPage, zeren_plan_page, ZEREN, PLAN_PAGE, ZerenPage)

G_END_DECLS
