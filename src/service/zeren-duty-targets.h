/* zeren-duty-targets.h: all that a duty could fall on, and what would come of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-binding.h"
#include "zeren-context.h"
#include "zeren-duty.h"

G_BEGIN_DECLS

/**
 * ZerenDutyTarget:
 * @binding: a binding of the duty, maybe not stored
 * @label: whom it names, in the user's language
 * @note: (nullable): who that is today: the holders of a post, how many organisations of a kind
 * @is_vacant: whether nobody holds the post
 * @is_bound: whether the duty falls on it now
 * @is_proposed: whether the words of the plan suggest it
 */
typedef struct
{
  ZerenBinding *binding;
  char *label;
  char *note;
  gboolean is_vacant;
  gboolean is_bound;
  gboolean is_proposed;
} ZerenDutyTarget;

void zeren_duty_target_free (ZerenDutyTarget *self);

GPtrArray *zeren_duty_targets_list (ZerenContext *context, ZerenDuty *duty, GError **error);
gboolean zeren_duty_targets_count_tasks (ZerenContext *context,
                                         ZerenDuty *duty,
                                         GPtrArray *bindings,
                                         int year,
                                         guint *n_tasks,
                                         GError **error);

/**
 * ZerenDutyOffer:
 * @duty: an accepted duty that falls on nobody
 * @bindings: (element-type ZerenBinding): whom the words of the plan suggest
 * @label: the same in words
 */
typedef struct
{
  ZerenDuty *duty;
  GPtrArray *bindings;
  char *label;
} ZerenDutyOffer;

void zeren_duty_offer_free (ZerenDutyOffer *self);

GPtrArray *zeren_duty_offers_list (ZerenContext *context, gint64 plan, GError **error);
gboolean zeren_duty_offers_bind (ZerenContext *context, GPtrArray *offers, GError **error);

G_END_DECLS
