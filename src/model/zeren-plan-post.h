/* zeren-plan-post.h: a post that a plan names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenPlanPost:
 *
 * For example a member of a leading group, and the office that its holder has by profession. Titles
 * only, no names of persons.
 */

#define ZEREN_TYPE_PLAN_POST (zeren_plan_post_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanPost, zeren_plan_post, ZEREN, PLAN_POST, ZerenRecord)

ZerenPlanPost *zeren_plan_post_new (void);
gint64 zeren_plan_post_get_id (ZerenPlanPost *self);

gint64 zeren_plan_post_get_plan (ZerenPlanPost *self);
void zeren_plan_post_set_plan (ZerenPlanPost *self, gint64 plan);
gint64 zeren_plan_post_get_clause (ZerenPlanPost *self);
void zeren_plan_post_set_clause (ZerenPlanPost *self, gint64 clause);
const char *zeren_plan_post_get_title (ZerenPlanPost *self);
void zeren_plan_post_set_title (ZerenPlanPost *self, const char *title);
const char *zeren_plan_post_get_holder_title (ZerenPlanPost *self);
void zeren_plan_post_set_holder_title (ZerenPlanPost *self, const char *holder_title);
ZerenPassage *zeren_plan_post_get_passage (ZerenPlanPost *self);
void zeren_plan_post_set_passage (ZerenPlanPost *self, ZerenPassage *passage);

G_END_DECLS
