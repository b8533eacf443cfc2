/* zeren-plan-details-dialog.h: what a plan is called, who issued it, and whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_DETAILS_DIALOG (zeren_plan_details_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanDetailsDialog,
                      zeren_plan_details_dialog,
                      ZEREN,
                      PLAN_DETAILS_DIALOG,
                      AdwDialog)

AdwDialog *zeren_plan_details_dialog_new (ZerenSession *session, ZerenPlan *plan);

G_END_DECLS
