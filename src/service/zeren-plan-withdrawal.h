/* zeren-plan-withdrawal.h: a plan goes out of force, comes back, or gives way to a newer one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-repo.h"

G_BEGIN_DECLS

gboolean zeren_plan_withdraw (ZerenContext *context,
                              gint64 plan,
                              const char *reason,
                              GError **error);
gboolean zeren_plan_restore (ZerenContext *context, gint64 plan, GError **error);
gboolean zeren_plan_replace (ZerenContext *context, gint64 older, gint64 newer, GError **error);
gboolean zeren_plan_weigh (ZerenContext *context,
                           gint64 plan,
                           ZerenPlanWeight *weight,
                           GError **error);

G_END_DECLS
