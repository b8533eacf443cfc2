/* zeren-year-planner-private.h: what planning would change, for one duty or for all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-maker-private.h"

G_BEGIN_DECLS

ZerenYearPlan *zeren_year_plan_compute (ZerenContext *context,
                                        int year,
                                        ZerenDate from,
                                        GHashTable *asked,
                                        ZerenTaskMaker **maker_out,
                                        GError **error);

G_END_DECLS
