/* zeren-judge-object-private.h: what is known of the object of an act of looking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-judge-passage-private.h"

G_BEGIN_DECLS

/**
 * ZerenJudgedObject:
 * @ZEREN_OBJECT_NONE: nothing is named
 * @ZEREN_OBJECT_UNKNOWN: no word of it is known: in doubt
 * @ZEREN_OBJECT_KNOWN: a thing, a paper, a unit, an act of the office
 * @ZEREN_OBJECT_BARRED: people as such, what is theirs, what they say, write or watch
 *
 * In the order in which one outweighs another.
 */
typedef enum
{
  ZEREN_OBJECT_NONE,
  ZEREN_OBJECT_UNKNOWN,
  ZEREN_OBJECT_KNOWN,
  ZEREN_OBJECT_BARRED,
} ZerenJudgedObject;

ZerenJudgedWord zeren_judge_strip_manner (const ZerenJudgePassage *passage, ZerenJudgedWord range);
ZerenJudgedObject zeren_judge_object (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_has_known_head (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_people (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_private (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_speech (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_channel (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_lists_people (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_matter (const ZerenJudgePassage *passage, ZerenJudgedWord range);
gboolean zeren_judge_names_role (const ZerenJudgePassage *passage, ZerenJudgedWord range);

G_END_DECLS
