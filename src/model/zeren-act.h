/* zeren-act.h: what sort of act the words of a duty ask for, and which papers go with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenActKind:
 * @ZEREN_ACT_MEETING: 研究, 部署, 审议, 研判, 通报: a body deliberates
 * @ZEREN_ACT_HEARING: 听取汇报
 * @ZEREN_ACT_INSPECTION: 检查, 督查, 抽查, 排查, 自查
 * @ZEREN_ACT_TRAINING: 培训, 学习, 宣讲
 * @ZEREN_ACT_DRILL: 演练
 * @ZEREN_ACT_OTHER: anything else: a report, a plan, a file
 *
 * Sorts of acts after domain.md 4.5, as far as the papers before them differ.
 */
typedef enum
{
  ZEREN_ACT_MEETING,
  ZEREN_ACT_HEARING,
  ZEREN_ACT_INSPECTION,
  ZEREN_ACT_TRAINING,
  ZEREN_ACT_DRILL,
  ZEREN_ACT_OTHER,
} ZerenActKind;

ZerenActKind zeren_act_kind_from_words (const char *words);
gboolean zeren_act_kind_has_paper (ZerenActKind kind, ZerenTaskDocumentKind paper);

G_END_DECLS
