/* zeren-duty-repo.h: keeps duties and whom they fall on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-binding.h"
#include "zeren-repo.h"
#include "zeren-duty.h"

G_BEGIN_DECLS

/**
 * ZerenDutyQuery:
 * @plan: only of this plan, 0 for all
 * @states: only in these states, a set of `1 << ZerenDutyState`, 0 for all
 * @scopes: only of these scopes, a set of `1 << ZerenScope`, 0 for all
 * @unbound: only those without a binding
 * @bound: only those with one
 * @withdrawn: also the duties of withdrawn plans, which are left out otherwise
 * @given: also what was given by hand, which no plan states
 * @min_confidence: only with at least this confidence
 *
 * Which duties are wanted; all zero for every duty of the plans in force.
 */
typedef struct
{
  gint64 plan;
  guint states;
  guint scopes;
  gboolean unbound;
  gboolean bound;
  gboolean withdrawn;
  gboolean given;
  double min_confidence;
} ZerenDutyQuery;

/**
 * ZerenDutyRepo:
 *
 * Lists come by plan and then in the order of its text.
 */
#define ZEREN_TYPE_DUTY_REPO (zeren_duty_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDutyRepo, zeren_duty_repo, ZEREN, DUTY_REPO, ZerenRepo)

ZerenDutyRepo *zeren_duty_repo_new (ZerenDatabase *database);

GPtrArray *zeren_duty_repo_list (ZerenDutyRepo *self, const ZerenDutyQuery *query, GError **error);
guint zeren_duty_repo_count (ZerenDutyRepo *self, const ZerenDutyQuery *query, GError **error);
ZerenDuty *zeren_duty_repo_load (ZerenDutyRepo *self, gint64 id, GError **error);
gboolean zeren_duty_repo_add (ZerenDutyRepo *self, ZerenDuty *duty, GError **error);
gboolean zeren_duty_repo_edit (ZerenDutyRepo *self, ZerenDuty *duty, GError **error);
gboolean zeren_duty_repo_set_state (ZerenDutyRepo *self,
                                    ZerenDuty *duty,
                                    ZerenDutyState state,
                                    const char *note,
                                    GError **error);

GPtrArray *zeren_duty_repo_list_bindings (ZerenDutyRepo *self, gint64 duty, GError **error);
gboolean zeren_duty_repo_set_bindings (ZerenDutyRepo *self,
                                       gint64 duty,
                                       GPtrArray *bindings,
                                       GError **error);

G_END_DECLS
