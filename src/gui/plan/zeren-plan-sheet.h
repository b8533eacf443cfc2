/* zeren-plan-sheet.h: all that the page of a plan shows, read at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-clause.h"
#include "zeren-context.h"
#include "zeren-plan-finding.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

/**
 * ZerenPlanQuery:
 * @kind: `plan`, `duty` or `clause`
 * @subject: the id of one
 */
typedef struct
{
  const char *kind;
  gint64 subject;
} ZerenPlanQuery;

/**
 * ZerenPlanSheet:
 * @plan: the plan
 * @copy: the PDF with its pages
 * @original: the file as it was imported; the same as @copy for a PDF
 * @organisation: what the organisation is called whose plan it is
 * @can_be_restored: whether the plan is withdrawn, and nothing stands in its place
 * @successor: (nullable): the plan that replaced it
 * @names_posts: whether the plan names posts that members can be appointed to
 * @clauses: (element-type ZerenClause): in the order of the text
 * @findings: (element-type ZerenPlanFinding): by section, and within it in the order of the text
 * @n_findings: (element-type guint): how many findings stand in each clause, by id
 * @asked_duty: the duty that was asked for, or 0
 * @asked_clause: the clause that was asked for, or 0
 */
typedef struct
{
  ZerenPlan *plan;
  GFile *copy;
  GFile *original;
  char *organisation;
  gboolean can_be_restored;
  ZerenPlan *successor;
  gboolean names_posts;
  GPtrArray *clauses;
  GPtrArray *findings;
  GHashTable *n_findings;
  gint64 asked_duty;
  gint64 asked_clause;
} ZerenPlanSheet;

ZerenPlanSheet *zeren_plan_sheet_load (ZerenContext *context,
                                       const ZerenPlanQuery *query,
                                       GError **error);
void zeren_plan_sheet_free (ZerenPlanSheet *self);
guint zeren_plan_sheet_count_findings (const ZerenPlanSheet *self, gint64 clause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPlanSheet, zeren_plan_sheet_free)

char *zeren_duty_dup_dates (ZerenDuty *duty, ZerenCalendar *calendar, int year);

G_END_DECLS
