/* zeren-plan-repo.h: keeps plans and what was found in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clause.h"
#include "zeren-repo.h"
#include "zeren-duty.h"
#include "zeren-ground.h"
#include "zeren-measure.h"
#include "zeren-plan-document.h"
#include "zeren-plan-post.h"
#include "zeren-plan-table.h"
#include "zeren-plan.h"
#include "zeren-rule.h"
#include "zeren-soft.h"

G_BEGIN_DECLS

/**
 * ZerenPlanContents:
 * @documents: (element-type ZerenPlanDocument): documents within the file
 * @clauses: (element-type ZerenClause): a parent before its children
 * @duties: (element-type ZerenDuty)
 * @softs: (element-type ZerenSoft)
 * @grounds: (element-type ZerenGround)
 * @measures: (element-type ZerenMeasure)
 * @tables: (element-type ZerenPlanTable)
 * @rules: (element-type ZerenRule)
 * @posts: (element-type ZerenPlanPost)
 *
 * What was found in a plan. Until they are stored, the document and parent of a clause, and the
 * clause of everything else, are places in these arrays counted from 1 (0 for none);
 * zeren_plan_repo_import() turns them into ids and sets the ids of all.
 */
typedef struct
{
  GPtrArray *documents;
  GPtrArray *clauses;
  GPtrArray *duties;
  GPtrArray *softs;
  GPtrArray *grounds;
  GPtrArray *measures;
  GPtrArray *tables;
  GPtrArray *rules;
  GPtrArray *posts;
} ZerenPlanContents;

ZerenPlanContents *zeren_plan_contents_new (void);
void zeren_plan_contents_free (ZerenPlanContents *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPlanContents, zeren_plan_contents_free)

/**
 * ZerenPlanWeight:
 * @duties_proposed: duties that are still to be reviewed; those for reading only are not among them
 * @duties_accepted: duties that were accepted
 * @duties_unbound: of these, duties that are not bound
 * @tasks_gone: open tasks without evidence, which go with the plan
 * @tasks_waived: open tasks with evidence, which stay as waived
 * @tasks_kept: tasks that were done or decided about, which stay as they are
 * @cases: accountability cases that rest on one of the tasks, which stay
 *
 * What hangs on a plan, and what becomes of it where the plan goes.
 */
typedef struct
{
  guint duties_proposed;
  guint duties_accepted;
  guint duties_unbound;
  guint tasks_gone;
  guint tasks_waived;
  guint tasks_kept;
  guint cases;
} ZerenPlanWeight;

/**
 * ZerenPlanRepo:
 *
 * What was found in a plan is listed in the order of its text.
 */
#define ZEREN_TYPE_PLAN_REPO (zeren_plan_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanRepo, zeren_plan_repo, ZEREN, PLAN_REPO, ZerenRepo)

ZerenPlanRepo *zeren_plan_repo_new (ZerenDatabase *database);

gboolean zeren_plan_repo_import (ZerenPlanRepo *self,
                                 ZerenPlan *plan,
                                 ZerenPlanContents *contents,
                                 GError **error);
gboolean zeren_plan_repo_withdraw (ZerenPlanRepo *self,
                                   gint64 id,
                                   const char *reason,
                                   GError **error);
gboolean zeren_plan_repo_replace (ZerenPlanRepo *self, gint64 older, gint64 newer, GError **error);
gboolean zeren_plan_repo_can_restore (ZerenPlanRepo *self,
                                      ZerenPlan *plan,
                                      gboolean *can,
                                      GError **error);
gboolean zeren_plan_repo_restore (ZerenPlanRepo *self, gint64 id, GError **error);
gboolean zeren_plan_repo_weigh (ZerenPlanRepo *self,
                                gint64 id,
                                ZerenPlanWeight *weight,
                                GError **error);
gboolean zeren_plan_repo_update (ZerenPlanRepo *self, ZerenPlan *plan, GError **error);

GPtrArray *zeren_plan_repo_list (ZerenPlanRepo *self, GError **error);
ZerenPlan *zeren_plan_repo_load (ZerenPlanRepo *self, gint64 id, GError **error);
GPtrArray *zeren_plan_repo_list_of_file (ZerenPlanRepo *self, const char *sha256, GError **error);

GPtrArray *zeren_plan_repo_list_documents (ZerenPlanRepo *self, gint64 plan, GError **error);
GPtrArray *zeren_plan_repo_list_clauses (ZerenPlanRepo *self, gint64 plan, GError **error);
ZerenClause *zeren_plan_repo_load_clause (ZerenPlanRepo *self, gint64 id, GError **error);
GPtrArray *zeren_plan_repo_list_softs (ZerenPlanRepo *self, gint64 plan, GError **error);
GPtrArray *zeren_plan_repo_list_grounds (ZerenPlanRepo *self, gint64 plan, GError **error);
ZerenGround *zeren_plan_repo_load_ground (ZerenPlanRepo *self, gint64 id, GError **error);
GPtrArray *zeren_plan_repo_list_measures (ZerenPlanRepo *self, gint64 plan, GError **error);
GPtrArray *zeren_plan_repo_list_tables (ZerenPlanRepo *self, gint64 plan, GError **error);
GPtrArray *zeren_plan_repo_list_rules (ZerenPlanRepo *self, gint64 plan, GError **error);
GPtrArray *zeren_plan_repo_list_posts (ZerenPlanRepo *self, gint64 plan, GError **error);

G_END_DECLS
