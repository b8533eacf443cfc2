/* zeren-task-details.h: everything that there is to know about one task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-desk.h"
#include "zeren-event.h"
#include "zeren-evidence-views.h"
#include "zeren-file.h"
#include "zeren-instructions.h"
#include "zeren-office.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

/**
 * ZerenTaskDetails:
 * @view: the task with its duty
 * @office: the office of today, from which a person who confirms is chosen
 * @holders: (element-type ZerenMember): who held the post on the date of the rule, as a case
 *   would have it
 * @evidence: (element-type ZerenEvidence): what shows that it was done, in the order of filing
 * @files: (element-type ZerenFile): the file of each
 * @filed: (element-type ZerenEvidenceView): the same with older versions and where else it is filed
 * @events: (element-type ZerenEvent): what happened to it, the newest first
 * @cases: (element-type ZerenCase): the cases that rest on it
 * @confirmed_by: (nullable): who confirmed that it was not done
 * @not_confirmable: (nullable): why nobody can confirm now that it was not done; %NULL where a
 * named person with a reason can
 * @instruction: (nullable): where it comes from if no plan asks for it
 * @entries: (element-type ZerenTaskEntry): its thread, the oldest first
 * @desk: who looks at it
 * @quota: (nullable): how often it was done of how often it is asked for in its year (“1 of 2”)
 * @quota_remark: (nullable): what is to be seen beside that
 * @carried_from: the closed year that it was open in; 0 for none
 *
 * Read at once, so that a page can show it without a question more.
 */
typedef struct
{
  ZerenTaskView *view;
  ZerenOffice *office;
  GPtrArray *holders;
  GPtrArray *evidence;
  GPtrArray *files;
  GPtrArray *filed;
  GPtrArray *events;
  GPtrArray *cases;
  char *confirmed_by;
  char *not_confirmable;
  ZerenInstruction *instruction;
  GPtrArray *entries;
  ZerenDesk *desk;
  char *quota;
  char *quota_remark;
  guint carried_from;
} ZerenTaskDetails;

ZerenTaskDetails *zeren_task_details_load (ZerenContext *context, gint64 id, GError **error);
void zeren_task_details_free (ZerenTaskDetails *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTaskDetails, zeren_task_details_free)

G_END_DECLS
