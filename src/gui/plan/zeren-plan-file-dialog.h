/* zeren-plan-file-dialog.h: which file a plan came from, and where it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_FILE_DIALOG (zeren_plan_file_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanFileDialog,
                      zeren_plan_file_dialog,
                      ZEREN,
                      PLAN_FILE_DIALOG,
                      AdwDialog)

AdwDialog *zeren_plan_file_dialog_new (ZerenPlan *plan, GFile *file);

G_END_DECLS
