/* zeren-evidence-coverage.h: which duty lacks evidence in which part of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-task-repo.h"

G_BEGIN_DECLS

/**
 * ZerenCoverageMark:
 * @ZEREN_COVERAGE_NONE: nothing is asked for
 * @ZEREN_COVERAGE_SETTLED: waived, or due before the office began, and nothing is filed
 * @ZEREN_COVERAGE_HAS: evidence is filed for all that is asked for
 * @ZEREN_COVERAGE_NOT_DUE: not due yet, and nothing is filed
 * @ZEREN_COVERAGE_LACKS: due, done or confirmed as not done, and nothing is filed
 * @ZEREN_COVERAGE_TO_VERIFY: the last day by the plan's own words has passed and nothing is
 *   recorded: not recorded is not the same as not done
 *
 * What there is to say of some tasks together is the last that holds for one of them.
 */
typedef enum
{
  ZEREN_COVERAGE_NONE,
  ZEREN_COVERAGE_SETTLED,
  ZEREN_COVERAGE_HAS,
  ZEREN_COVERAGE_NOT_DUE,
  ZEREN_COVERAGE_LACKS,
  ZEREN_COVERAGE_TO_VERIFY,
  ZEREN_COVERAGE_N_MARKS,
} ZerenCoverageMark;

const char *zeren_coverage_mark_to_id (ZerenCoverageMark mark);
const char *zeren_coverage_mark_to_label (ZerenCoverageMark mark);

/**
 * ZerenCoverageTask:
 * @month: the month of its rule date, within the year
 * @n_evidence: how many files count as its evidence
 */
typedef struct
{
  gint64 id;
  guint month;
  ZerenDate due_on;
  ZerenCoverageMark mark;
  guint n_evidence;
} ZerenCoverageTask;

/**
 * ZerenCoverageRow:
 * @words: what the plan says
 * @who: the organisation, with the post where the duty falls on one
 * @organisation_name: the organisation alone
 * @plan_title: (nullable): the plan
 * @tasks: (element-type ZerenCoverageTask): by due date
 *
 * A duty of an organisation or a post.
 */
typedef struct
{
  gint64 duty;
  gint64 plan;
  gint64 organisation;
  gint64 post;
  char *words;
  char *who;
  char *organisation_name;
  char *plan_title;
  GArray *tasks;
} ZerenCoverageRow;

/**
 * ZerenCoverageCell:
 * @n_tasks: how many tasks fall into it
 * @n_with: of these, how many have evidence
 * @task: the first of those that say what the mark says, 0 for none
 */
typedef struct
{
  ZerenCoverageMark mark;
  guint n_tasks;
  guint n_with;
  gint64 task;
} ZerenCoverageCell;

/**
 * ZerenCoverage:
 * @rows: (element-type ZerenCoverageRow): by plan and duty
 * @counts: how many tasks have each mark
 */
typedef struct
{
  int year;
  GPtrArray *rows;
  guint counts[ZEREN_COVERAGE_N_MARKS];
} ZerenCoverage;

ZerenCoverage *zeren_evidence_coverage_load (ZerenContext *context,
                                             const ZerenTaskQuery *query,
                                             GError **error);
void zeren_coverage_free (ZerenCoverage *self);

ZerenCoverageRow *zeren_coverage_row_copy (const ZerenCoverageRow *self);
void zeren_coverage_row_free (ZerenCoverageRow *self);
ZerenCoverageCell zeren_coverage_row_look (const ZerenCoverageRow *self,
                                           guint first_month,
                                           guint last_month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCoverage, zeren_coverage_free)

G_END_DECLS
