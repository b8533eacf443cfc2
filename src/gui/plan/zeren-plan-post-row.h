/* zeren-plan-post-row.h: a post that the plan names, and who is to be appointed to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"
#include "zeren-plan-posts.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenPlanPostRow:
 *
 * What the plan says of a post, and how that stands in the office. Unfolded, a member and the first
 * day are chosen. Emits `changed` whenever what it would do changes.
 */
#define ZEREN_TYPE_PLAN_POST_ROW (zeren_plan_post_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanPostRow, zeren_plan_post_row, ZEREN, PLAN_POST_ROW, AdwExpanderRow)

GtkWidget *zeren_plan_post_row_new (const ZerenPostOffer *offer,
                                    const char *clause,
                                    ZerenOffice *office);

gboolean zeren_plan_post_row_get_checked (ZerenPlanPostRow *self);
gboolean zeren_plan_post_row_get_choice (ZerenPlanPostRow *self, ZerenPostChoice *choice);

G_END_DECLS
