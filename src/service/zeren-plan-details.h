/* zeren-plan-details.h: what a plan is called, who issued it, and whose it is, put right by a
 * person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

gboolean zeren_plan_edit_details (ZerenContext *context, ZerenPlan *plan, GError **error);

G_END_DECLS
