/* zeren-overview-repo.h: how many there are of what the office has to look after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"

G_BEGIN_DECLS

/**
 * ZerenOverviewCounts:
 * @organisations: registered ones
 * @plans: in force
 * @tasks: of all years
 * @week: open tasks due in the week of today, Monday to Sunday
 * @overdue: open tasks whose due date has passed, also those to be verified
 * @to_verify: open tasks whose last day by the plan's own words has passed
 * @year: tasks of the year, without those waived or from before the start
 * @year_done: of these, done
 * @due: of @year, those due until today
 * @due_done: of @due, done
 * @provisional: open tasks of the year whose date a holiday table to come may move
 * @to_review: proposed duties, of plans in force, that are acts of the office itself
 * @review_plan: the plan that they are of, where it is one
 * @unbound: accepted duties, of plans in force, that nobody is bound to
 * @unbound_plan: the plan that they are of, where it is one
 */
typedef struct
{
  guint organisations;
  guint plans;
  guint tasks;
  guint week;
  guint overdue;
  guint to_verify;
  guint year;
  guint year_done;
  guint due;
  guint due_done;
  guint provisional;
  guint to_review;
  gint64 review_plan;
  guint unbound;
  gint64 unbound_plan;
} ZerenOverviewCounts;

/**
 * ZerenOverviewShare:
 * @organisation: an organisation that has tasks of the year
 * @name: what it is called
 * @tasks: how many, without those waived or from before the start
 * @done: of these, done
 */
typedef struct
{
  gint64 organisation;
  char *name;
  guint tasks;
  guint done;
} ZerenOverviewShare;

void zeren_overview_share_free (ZerenOverviewShare *self);

#define ZEREN_TYPE_OVERVIEW_REPO (zeren_overview_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOverviewRepo, zeren_overview_repo, ZEREN, OVERVIEW_REPO, ZerenRepo)

ZerenOverviewRepo *zeren_overview_repo_new (ZerenDatabase *database);

gboolean zeren_overview_repo_count (ZerenOverviewRepo *self,
                                    ZerenDate today,
                                    ZerenOverviewCounts *counts,
                                    GError **error);
GPtrArray *zeren_overview_repo_list_shares (ZerenOverviewRepo *self, int year, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOverviewShare, zeren_overview_share_free)

G_END_DECLS
