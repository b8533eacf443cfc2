/* zeren-act.c: what sort of act the words of a duty ask for, and which papers go with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-act.h"

#include <string.h>

/* The word that stands first decides: 听取检查情况汇报 is hearing, 研究培训计划 a meeting. */
static const struct
{
  const char *word;
  ZerenActKind kind;
} words_of_acts[] = {
  { "听取", ZEREN_ACT_HEARING },
  { "研究", ZEREN_ACT_MEETING },
  { "部署", ZEREN_ACT_MEETING },
  { "审议", ZEREN_ACT_MEETING },
  { "讨论", ZEREN_ACT_MEETING },
  { "会议", ZEREN_ACT_MEETING },
  { "例会", ZEREN_ACT_MEETING },
  { "会商", ZEREN_ACT_MEETING },
  { "研判", ZEREN_ACT_MEETING },
  { "通报", ZEREN_ACT_MEETING },
  { "述职", ZEREN_ACT_MEETING },
  { "述责", ZEREN_ACT_MEETING },
  { "培训", ZEREN_ACT_TRAINING },
  { "学习", ZEREN_ACT_TRAINING },
  { "宣讲", ZEREN_ACT_TRAINING },
  { "讲座", ZEREN_ACT_TRAINING },
  { "授课", ZEREN_ACT_TRAINING },
  { "演练", ZEREN_ACT_DRILL },
  { "演习", ZEREN_ACT_DRILL },
  { "检查", ZEREN_ACT_INSPECTION },
  { "督查", ZEREN_ACT_INSPECTION },
  { "督导", ZEREN_ACT_INSPECTION },
  { "督促", ZEREN_ACT_INSPECTION },
  { "抽查", ZEREN_ACT_INSPECTION },
  { "巡查", ZEREN_ACT_INSPECTION },
  { "排查", ZEREN_ACT_INSPECTION },
  { "自查", ZEREN_ACT_INSPECTION },
  { "检测", ZEREN_ACT_INSPECTION },
  { "考核", ZEREN_ACT_INSPECTION },
  { "检修", ZEREN_ACT_INSPECTION },
  { "盘点", ZEREN_ACT_INSPECTION },
  { "核查", ZEREN_ACT_INSPECTION },
  /* these make a paper themselves, whatever stands after them */
  { "报告", ZEREN_ACT_OTHER },
  { "报送", ZEREN_ACT_OTHER },
  { "上报", ZEREN_ACT_OTHER },
  { "制定", ZEREN_ACT_OTHER },
  { "制订", ZEREN_ACT_OTHER },
  { "编制", ZEREN_ACT_OTHER },
  { "修订", ZEREN_ACT_OTHER },
  { "汇总", ZEREN_ACT_OTHER },
};

/**
 * zeren_act_kind_from_words:
 * @words: (nullable): what has to be done, as the duty says it
 *
 * Returns: what sort of act it is; %ZEREN_ACT_OTHER where no word tells
 */
ZerenActKind
zeren_act_kind_from_words (const char *words)
{
  const char *first = NULL;
  ZerenActKind kind = ZEREN_ACT_OTHER;

  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (words_of_acts); i++)
    {
      const char *place = strstr (words, words_of_acts[i].word);

      if (place == NULL || (first != NULL && place >= first))
        continue;
      first = place;
      kind = words_of_acts[i].kind;
    }

  return kind;
}

/** zeren_act_kind_has_paper: Returns: whether @paper usually goes with an act of this sort; any can
 * be drafted all the same */
gboolean
zeren_act_kind_has_paper (ZerenActKind kind, ZerenTaskDocumentKind paper)
{
  static const guint papers[] = {
    [ZEREN_ACT_MEETING] = 1 << ZEREN_TASK_DOCUMENT_NOTICE | 1 << ZEREN_TASK_DOCUMENT_AGENDA |
                          1 << ZEREN_TASK_DOCUMENT_SIGN_IN | 1 << ZEREN_TASK_DOCUMENT_MINUTES |
                          1 << ZEREN_TASK_DOCUMENT_RECORD,
    [ZEREN_ACT_HEARING] = 1 << ZEREN_TASK_DOCUMENT_NOTICE | 1 << ZEREN_TASK_DOCUMENT_AGENDA |
                          1 << ZEREN_TASK_DOCUMENT_SIGN_IN | 1 << ZEREN_TASK_DOCUMENT_RECORD,
    [ZEREN_ACT_INSPECTION] = 1 << ZEREN_TASK_DOCUMENT_NOTICE | 1 << ZEREN_TASK_DOCUMENT_RECORD,
    [ZEREN_ACT_TRAINING] = 1 << ZEREN_TASK_DOCUMENT_NOTICE | 1 << ZEREN_TASK_DOCUMENT_AGENDA |
                           1 << ZEREN_TASK_DOCUMENT_SIGN_IN | 1 << ZEREN_TASK_DOCUMENT_RECORD,
    [ZEREN_ACT_DRILL] = 1 << ZEREN_TASK_DOCUMENT_NOTICE | 1 << ZEREN_TASK_DOCUMENT_AGENDA |
                        1 << ZEREN_TASK_DOCUMENT_SIGN_IN | 1 << ZEREN_TASK_DOCUMENT_RECORD,
    [ZEREN_ACT_OTHER] = 1 << ZEREN_TASK_DOCUMENT_RECORD,
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (papers), FALSE);
  g_return_val_if_fail (paper < ZEREN_N_TASK_DOCUMENT_KINDS, FALSE);

  return papers[kind] >> paper & 1;
}
