/* zeren-plan-withdrawal.c: a plan goes out of force, comes back, or gives way to a newer one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-withdrawal.h"

/**
 * zeren_plan_withdraw:
 * @context: the context
 * @plan: the id of a plan
 * @reason: (nullable): why, for the history
 *
 * The plan, its duties and what was done stay readable; nothing more is planned from it. Tasks that
 * came only from it go, unless something was done or filed for them.
 */
gboolean
zeren_plan_withdraw (ZerenContext *context, gint64 plan, const char *reason, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_withdraw (repo, plan, reason, error);
}

/**
 * zeren_plan_restore:
 * @context: the context
 * @plan: the id of a plan that was withdrawn
 *
 * The plan is in force again. Its tasks come back when the year is planned the next time.
 */
gboolean
zeren_plan_restore (ZerenContext *context, gint64 plan, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_restore (repo, plan, error);
}

/**
 * zeren_plan_replace:
 * @context: the context
 * @older: the id of a plan in force
 * @newer: the id of the plan in force that is its new version
 *
 * @older is withdrawn and its duties are superseded.
 */
gboolean
zeren_plan_replace (ZerenContext *context, gint64 older, gint64 newer, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_replace (repo, older, newer, error);
}

/**
 * zeren_plan_weigh:
 * @context: the context
 * @plan: the id of a plan
 * @weight: (out): what goes with the plan and what stays
 */
gboolean
zeren_plan_weigh (ZerenContext *context, gint64 plan, ZerenPlanWeight *weight, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_weigh (repo, plan, weight, error);
}
