/* zeren-plan-posts.h: posts that a plan names, offered for appointment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-date.h"
#include "zeren-member.h"
#include "zeren-plan-post.h"
#include "zeren-post.h"

G_BEGIN_DECLS

/**
 * ZerenPostOffer:
 * @named: what the plan says: the post, and the office that its holder has by profession
 * @organisation: whose post it would be: that of the plan
 * @title: what the post is called in the office
 * @post: (nullable): the post of that title, where there is one already
 * @holders: (element-type ZerenMember): who has that office today
 */
typedef struct
{
  ZerenPlanPost *named;
  gint64 organisation;
  char *title;
  ZerenPost *post;
  GPtrArray *holders;
} ZerenPostOffer;

/**
 * ZerenPostChoice:
 * @named: the id of what the plan names, a #ZerenPlanPost
 * @member: who is appointed, 0 where the post stays vacant
 * @from: the first day of the appointment
 *
 * What a person has decided about one offer.
 */
typedef struct
{
  gint64 named;
  gint64 member;
  ZerenDate from;
} ZerenPostChoice;

GPtrArray *zeren_plan_posts_list (ZerenContext *context, gint64 plan, GError **error);
gint64 zeren_plan_posts_appoint (ZerenContext *context,
                                 const ZerenPostOffer *offer,
                                 gint64 member,
                                 ZerenDate from,
                                 GError **error);
gboolean zeren_plan_posts_appoint_all (ZerenContext *context,
                                       gint64 plan,
                                       GArray *choices,
                                       GError **error);
void zeren_post_offer_free (ZerenPostOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPostOffer, zeren_post_offer_free)

G_END_DECLS
