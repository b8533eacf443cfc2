/* zeren-task-repo.h: keeps tasks and the evidence of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-evidence.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenTaskQuery:
 * @year: only of this year, 0 for all
 * @duty: only of this duty, 0 for all
 * @plan: only of duties of this plan, 0 for all
 * @organisation: only of this organisation, 0 for all
 * @post: only of this post, 0 for all
 * @member: only those that this member answers for, 0 for all
 * @from: only due on this day or later, unset for all
 * @to: only due on this day or earlier, unset for all
 * @states: only in these states, a set of `1 << ZerenTaskState`, 0 for all; to be verified is
 *   found with @today
 * @overdue: only those whose due date has passed without their being done
 * @today: needed for @overdue and for telling planned from to be verified
 * @limit: at most so many, 0 for all
 * @offset: leaving out so many first
 *
 * Which tasks are wanted, all zero for every task. They come by due date.
 */
typedef struct
{
  guint year;
  gint64 duty;
  gint64 plan;
  gint64 organisation;
  gint64 post;
  gint64 member;
  ZerenDate from;
  ZerenDate to;
  guint states;
  gboolean overdue;
  ZerenDate today;
  guint limit;
  guint offset;
} ZerenTaskQuery;

/**
 * ZerenTaskChanges:
 * @added: tasks that were new
 * @updated: open tasks that have other dates or another holder now
 * @unchanged: tasks that were already so, or are no longer open
 * @removed: open tasks that are no longer planned
 */
typedef struct
{
  guint added;
  guint updated;
  guint unchanged;
  guint removed;
} ZerenTaskChanges;

/**
 * ZerenTaskRepo:
 *
 * Done work is never touched by planning.
 */
#define ZEREN_TYPE_TASK_REPO (zeren_task_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskRepo, zeren_task_repo, ZEREN, TASK_REPO, ZerenRepo)

ZerenTaskRepo *zeren_task_repo_new (ZerenDatabase *database);

GPtrArray *zeren_task_repo_list (ZerenTaskRepo *self, const ZerenTaskQuery *query, GError **error);
guint zeren_task_repo_count (ZerenTaskRepo *self, const ZerenTaskQuery *query, GError **error);
ZerenTask *zeren_task_repo_load (ZerenTaskRepo *self, gint64 id, GError **error);

gboolean zeren_task_repo_upsert (ZerenTaskRepo *self,
                                 GPtrArray *tasks,
                                 ZerenTaskChanges *changes,
                                 GError **error);
gboolean zeren_task_repo_plan_year (ZerenTaskRepo *self,
                                    guint year,
                                    GPtrArray *tasks,
                                    ZerenTaskChanges *changes,
                                    GError **error);
gboolean zeren_task_repo_follow (ZerenTaskRepo *self,
                                 GPtrArray *tasks,
                                 GPtrArray *gone,
                                 const char *note,
                                 GError **error);
GHashTable *zeren_task_repo_list_holding (ZerenTaskRepo *self, GError **error);
void zeren_task_repo_keep_what_a_person_did (ZerenTask *task, ZerenTask *stored);
gboolean zeren_task_repo_save_state (ZerenTaskRepo *self, ZerenTask *task, GError **error);
gboolean zeren_task_repo_save_move (ZerenTaskRepo *self, ZerenTask *task, GError **error);
gboolean zeren_task_repo_save_assigned (ZerenTaskRepo *self, ZerenTask *task, GError **error);

GPtrArray *zeren_task_repo_list_evidence (ZerenTaskRepo *self, gint64 task, GError **error);
GPtrArray *zeren_task_repo_list_evidence_versions (ZerenTaskRepo *self,
                                                   gint64 task,
                                                   GError **error);
GPtrArray *zeren_task_repo_list_all_evidence (ZerenTaskRepo *self, GError **error);
GPtrArray *zeren_task_repo_list_evidence_of_file (ZerenTaskRepo *self,
                                                  const char *sha256,
                                                  GError **error);
GHashTable *zeren_task_repo_count_evidence (ZerenTaskRepo *self, GError **error);
gboolean zeren_task_repo_add_evidence (ZerenTaskRepo *self,
                                       ZerenEvidence *evidence,
                                       GError **error);
ZerenEvidence *zeren_task_repo_load_evidence (ZerenTaskRepo *self, gint64 id, GError **error);
gboolean zeren_task_repo_save_evidence_date (ZerenTaskRepo *self,
                                             ZerenEvidence *evidence,
                                             GError **error);
gboolean zeren_task_repo_remove_evidence (ZerenTaskRepo *self,
                                          gint64 id,
                                          const char *reason,
                                          GError **error);

G_END_DECLS
