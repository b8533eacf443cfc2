/* zeren-plan-views.h: plans as lists show them: with names and with what hangs on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-repo.h"

G_BEGIN_DECLS

/**
 * ZerenPlanLane:
 * @ZEREN_PLAN_LANE_ACTIVE: plans in force
 * @ZEREN_PLAN_LANE_TO_REVIEW: of these, plans with duties that nobody has decided about
 * @ZEREN_PLAN_LANE_UNBOUND: of these, plans with accepted duties that are not bound
 * @ZEREN_PLAN_LANE_WITHDRAWN: plans out of force
 *
 * The lists of plans that the program speaks of; a plan can be in several.
 */
typedef enum
{
  ZEREN_PLAN_LANE_ACTIVE,
  ZEREN_PLAN_LANE_TO_REVIEW,
  ZEREN_PLAN_LANE_UNBOUND,
  ZEREN_PLAN_LANE_WITHDRAWN,
} ZerenPlanLane;

#define ZEREN_N_PLAN_LANES (ZEREN_PLAN_LANE_WITHDRAWN + 1)

const char *zeren_plan_lane_to_id (ZerenPlanLane lane);
gboolean zeren_plan_lane_from_id (const char *id, ZerenPlanLane *lane);

/**
 * ZerenPlanView:
 *
 * One plan as it was when it was read; immutable, so that any thread may look at it.
 */
#define ZEREN_TYPE_PLAN_VIEW (zeren_plan_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanView, zeren_plan_view, ZEREN, PLAN_VIEW, GObject)

GPtrArray *zeren_plan_views_list (ZerenContext *context, GError **error);
ZerenPlanView *zeren_plan_view_new (ZerenPlan *plan,
                                    const char *organisation_name,
                                    const ZerenPlanWeight *weight);

gint64 zeren_plan_view_get_id (ZerenPlanView *self);
ZerenPlan *zeren_plan_view_get_plan (ZerenPlanView *self);
const char *zeren_plan_view_get_title (ZerenPlanView *self);
const char *zeren_plan_view_get_organisation_name (ZerenPlanView *self);
gint64 zeren_plan_view_get_replaced_by (ZerenPlanView *self);
const char *zeren_plan_view_get_replaced_by_title (ZerenPlanView *self);
const char *zeren_plan_view_get_replaces_title (ZerenPlanView *self);
const ZerenPlanWeight *zeren_plan_view_get_weight (ZerenPlanView *self);
gboolean zeren_plan_view_is_active (ZerenPlanView *self);

gboolean zeren_plan_view_is_in_lane (ZerenPlanView *self, ZerenPlanLane lane);
gboolean zeren_plan_view_matches (ZerenPlanView *self, const char *words);
gboolean zeren_plan_view_equal (ZerenPlanView *self, ZerenPlanView *other);

G_END_DECLS
