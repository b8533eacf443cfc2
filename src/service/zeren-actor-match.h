/* zeren-actor-match.h: the words for who has to act → proposals of whom to bind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-binding.h"
#include "zeren-organisation.h"
#include "zeren-post.h"

G_BEGIN_DECLS

/**
 * ZerenActorOffice:
 * @organisations: (element-type ZerenOrganisation): those that exist today
 * @posts: (element-type ZerenPost): those that exist today
 * @plan_organisation: whose plan it is
 *
 * What actor words are looked up in. Lent.
 */
typedef struct
{
  GPtrArray *organisations;
  GPtrArray *posts;
  gint64 plan_organisation;
} ZerenActorOffice;

GPtrArray *zeren_actor_propose (const ZerenActorOffice *office, const char *actor, gint64 duty);

gboolean zeren_organisations_is_below (GPtrArray *organisations, gint64 id, gint64 ancestor);
GPtrArray *zeren_organisations_of_kind_below (GPtrArray *organisations,
                                              const char *kind,
                                              gint64 ancestor);

G_END_DECLS
