/* zeren-judge-private.h: the boundary of the program, on normalised text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"

G_BEGIN_DECLS

/**
 * ZerenJudgedWord:
 *
 * The words that made a passage `text`, as a range of the characters judged; empty for `record`.
 */
typedef struct
{
  gsize start, end;
} ZerenJudgedWord;

ZerenScope zeren_judge_scope_of_chars (const gunichar *chars,
                                       gsize n_chars,
                                       const ZerenVocabulary *vocabulary,
                                       ZerenJudgedWord *word);
gboolean zeren_judge_concerns_opinion (const gunichar *chars,
                                       gsize n_chars,
                                       const ZerenVocabulary *vocabulary);
gboolean zeren_judge_is_office_act (const gunichar *chars,
                                    gsize n_chars,
                                    const ZerenVocabulary *vocabulary);
ZerenGroundKind zeren_judge_ground_heading (const char *heading, const ZerenVocabulary *vocabulary);

G_END_DECLS
