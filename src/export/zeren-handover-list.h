/* zeren-handover-list.h: the list that a clerk signs when the work is handed over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"

#include "zeren-date.h"

G_BEGIN_DECLS

/**
 * ZerenHandoverSection:
 * @ZEREN_HANDOVER_TASKS: 事项、责任单位、办理期限、经办人、状态
 * @ZEREN_HANDOVER_CLOCKS: 事件、发生单位、待办环节、时限
 * @ZEREN_HANDOVER_DRAFTS: 材料、所属单位、起草日期、待填处
 * @ZEREN_HANDOVER_CHECKS: 待核定内容、所属方案或单位、数量
 * @ZEREN_HANDOVER_PLANS: 名称、文号、所属单位、印发日期
 * @ZEREN_HANDOVER_TERMS: 姓名、职务、所在单位、任职截止日期
 */
typedef enum
{
  ZEREN_HANDOVER_TASKS,
  ZEREN_HANDOVER_CLOCKS,
  ZEREN_HANDOVER_DRAFTS,
  ZEREN_HANDOVER_CHECKS,
  ZEREN_HANDOVER_PLANS,
  ZEREN_HANDOVER_TERMS,
} ZerenHandoverSection;

#define ZEREN_HANDOVER_N_SECTIONS  (ZEREN_HANDOVER_TERMS + 1)
#define ZEREN_HANDOVER_MAX_COLUMNS 5

/**
 * ZerenHandoverFacts:
 * @organ: (nullable): whose work it is
 * @from: who hands over
 * @to: who takes over
 * @on: the day
 * @paper: (nullable): where the paper is
 * @n_later: how many open tasks are due later than those that are listed
 * @until: the last day that tasks are listed for
 * @rows: (element-type GStrv): for each section its rows, each with as many texts as the section
 *   has columns
 *
 * What is recorded, and nothing about how anybody did the work.
 */
typedef struct
{
  char *organ;
  char *from;
  char *to;
  ZerenDate on;
  char *paper;
  guint n_later;
  ZerenDate until;
  GPtrArray *rows[ZEREN_HANDOVER_N_SECTIONS];
} ZerenHandoverFacts;

ZerenHandoverFacts *zeren_handover_facts_new (void);
void zeren_handover_facts_free (ZerenHandoverFacts *self);
void zeren_handover_facts_add (ZerenHandoverFacts *self,
                               ZerenHandoverSection section,
                               ...) G_GNUC_NULL_TERMINATED;
guint zeren_handover_section_get_n_columns (ZerenHandoverSection section);

ZerenOfficialDocument *zeren_handover_list_new (const ZerenHandoverFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenHandoverFacts, zeren_handover_facts_free)

G_END_DECLS
