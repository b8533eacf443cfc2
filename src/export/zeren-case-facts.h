/* zeren-case-facts.h: what is recorded about a case, as its drafts need it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

G_BEGIN_DECLS

/**
 * ZerenCaseLine:
 * @when: the time, as printed
 * @what: what is recorded
 * @who: (nullable): who recorded it
 *
 * A line of a list of evidence, of the history or of the timeline of an incident.
 */
typedef struct
{
  char *when;
  char *what;
  char *who;
} ZerenCaseLine;

/**
 * ZerenCaseBreach:
 * @organisation: the organisation that the duty fell on
 * @plan_title: the plan, without 《》
 * @clause_path: the chain of labels of the clause
 * @page: its page, from 1; 0 where there are none
 * @quote: the words of the plan
 * @duty: (nullable): the act that the plan asks for, in its own words
 * @limit: the day or instant by which it had to be done, as printed
 * @limit_basis: what the limit rests on in the plan's own words
 * @person: (nullable): who answered for it that day
 * @post: (nullable): the office held that day
 * @confirmed_by: who confirmed that it was not done
 * @confirmed_reason: the reason given
 * @evidence: (element-type ZerenCaseLine): what is filed; may be empty
 *
 * A duty that a named person has confirmed as not done, with everything recorded about it. What
 * is %NULL is not recorded and becomes a placeholder.
 */
typedef struct
{
  char *organisation;
  char *plan_title;
  char *clause_path;
  guint page;
  char *quote;
  char *duty;
  char *limit;
  char *limit_basis;
  char *person;
  char *post;
  char *confirmed_by;
  char *confirmed_reason;
  GPtrArray *evidence;
} ZerenCaseBreach;

/**
 * ZerenCaseGround:
 * @plan_title: the plan that states it, without 《》
 * @chosen: whether the clerk named it as a candidate for this case
 *
 * A ground of kind `duty` that the plan states.
 */
typedef struct
{
  char *plan_title;
  char *clause_path;
  guint page;
  char *quote;
  gboolean chosen;
} ZerenCaseGround;

/**
 * ZerenCaseIncident:
 * @organisation: (nullable): where it happened, if not with those who missed a step
 * @kind: its kind, in Chinese
 * @timeline: (element-type ZerenCaseLine): its entries
 */
typedef struct
{
  char *organisation;
  char *title;
  char *kind;
  char *occurred_at;
  GPtrArray *timeline;
} ZerenCaseIncident;

/**
 * ZerenCaseFacts:
 * @organisation: (nullable): the organisation that the case is about, or several
 * @proposer: (nullable): the organisation that drafts
 * @drafted_on: the day of the draft
 * @breaches: (element-type ZerenCaseBreach): what was not done, at least one
 * @incident: (nullable): the incident that the case rests on
 * @history: (element-type ZerenCaseLine): what the history says
 * @grounds: (element-type ZerenCaseGround): candidate grounds
 * @measures: (element-type utf8): the measures that the plans list; none is chosen
 */
typedef struct
{
  char *organisation;
  char *proposer;
  ZerenDate drafted_on;
  GPtrArray *breaches;
  ZerenCaseIncident *incident;
  GPtrArray *history;
  GPtrArray *grounds;
  GPtrArray *measures;
} ZerenCaseFacts;

ZerenCaseFacts *zeren_case_facts_new (void);
void zeren_case_facts_free (ZerenCaseFacts *self);
ZerenCaseBreach *zeren_case_facts_add_breach (ZerenCaseFacts *self);
ZerenCaseGround *zeren_case_facts_add_ground (ZerenCaseFacts *self);
ZerenCaseIncident *zeren_case_facts_set_incident (ZerenCaseFacts *self);
char *zeren_case_facts_dup_sha256 (const ZerenCaseFacts *self);
void zeren_case_lines_add (GPtrArray *lines, const char *when, const char *what, const char *who);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCaseFacts, zeren_case_facts_free)

G_END_DECLS
