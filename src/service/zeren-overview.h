/* zeren-overview.h: what the office has to look after today, in figures and short lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-overview-repo.h"

G_BEGIN_DECLS

/**
 * ZerenOverview:
 * @today: the day that it is about
 * @counts: the figures
 * @provisional: whether the year of @today has no whole holiday table yet and has open tasks
 * @incidents: (element-type ZerenIncidentView): the open ones, with their clocks
 * @shares: (element-type ZerenOverviewShare): how far each organisation is with the year
 * @next: (element-type ZerenTaskView): the open tasks due next, a few of them
 */
typedef struct
{
  ZerenDate today;
  ZerenOverviewCounts counts;
  gboolean provisional;
  GPtrArray *incidents;
  GPtrArray *shares;
  GPtrArray *next;
} ZerenOverview;

ZerenOverview *zeren_overview_load (ZerenContext *context, GError **error);
void zeren_overview_free (ZerenOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOverview, zeren_overview_free)

G_END_DECLS
