/* zeren-task-paper.h: the papers before an act, drafted from what is recorded about its task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-act.h"
#include "zeren-date.h"
#include "zeren-official-document.h"

G_BEGIN_DECLS

/**
 * ZerenTaskAttendee:
 * @organisation: where the post is
 * @post: its title
 * @name: who holds it
 *
 * An office-holder who may take part.
 */
typedef struct
{
  char *organisation;
  char *post;
  char *name;
} ZerenTaskAttendee;

/**
 * ZerenTaskFacts:
 * @act: the sort of act
 * @organisation: (nullable): the organisation that the task falls on
 * @action: (nullable): what has to be done, in the plan's words
 * @plan_title: (nullable): the plan, without 《》; %NULL where no plan asks for it
 * @clause_path: (nullable): the chain of labels of the clause
 * @page: its page, from 1; 0 where there are none
 * @quote: (nullable): the words of the plan, or of the instruction
 * @person: (nullable): who answers for it
 * @post: (nullable): the office held
 * @recipient: (nullable): to whom the plan wants it reported
 * @due: the day that the office works to
 * @attendees: (element-type ZerenTaskAttendee): the office-holders of the organisation
 *
 * What is recorded about a task. What is %NULL becomes a placeholder where a paper needs it.
 */
typedef struct
{
  ZerenActKind act;
  char *organisation;
  char *action;
  char *plan_title;
  char *clause_path;
  guint page;
  char *quote;
  char *person;
  char *post;
  char *recipient;
  ZerenDate due;
  GPtrArray *attendees;
} ZerenTaskFacts;

ZerenTaskFacts *zeren_task_facts_new (void);
void zeren_task_facts_free (ZerenTaskFacts *self);
void zeren_task_facts_add_attendee (ZerenTaskFacts *self,
                                    const char *organisation,
                                    const char *post,
                                    const char *name);

const char *zeren_task_paper_get_name (ZerenTaskDocumentKind kind, ZerenActKind act);
ZerenOfficialDocument *zeren_task_paper_new (ZerenTaskDocumentKind kind,
                                             const ZerenTaskFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTaskFacts, zeren_task_facts_free)

G_END_DECLS
