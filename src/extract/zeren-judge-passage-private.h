/* zeren-judge-passage-private.h: looking for the words of the boundary in a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-judge-private.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/**
 * ZerenJudgePassage:
 * @chars: the text as the judge reads it, folded
 * @places: where each character came from
 * @classes: for each character the classes of the words that begin with it, as bits
 * @all_classes: those of all of them
 * @marked: for each place whether an object mark stands before it in its part, once that was asked
 */
typedef struct
{
  gunichar *chars;
  gsize *places;
  guint64 *classes;
  guint64 all_classes;
  guint8 *marked;
  gsize n_chars;
  const ZerenVocabulary *vocabulary;
} ZerenJudgePassage;

void zeren_judge_passage_init (ZerenJudgePassage *self,
                               const gunichar *chars,
                               gsize n_chars,
                               const ZerenVocabulary *vocabulary);
void zeren_judge_passage_clear (ZerenJudgePassage *self);
gboolean zeren_judge_find (const ZerenJudgePassage *passage,
                           ZerenWordClass word_class,
                           ZerenJudgedWord *word);
gboolean zeren_judge_find_in (const ZerenJudgePassage *passage,
                              ZerenWordClass word_class,
                              gsize from,
                              gsize to,
                              ZerenJudgedWord *word);
gboolean zeren_judge_find_from (const ZerenJudgePassage *passage,
                                ZerenWordClass word_class,
                                gsize from,
                                ZerenJudgedWord *word);
gboolean zeren_judge_has (const ZerenJudgePassage *passage, ZerenWordClass word_class);
ZerenJudgedWord zeren_judge_place (const ZerenJudgePassage *passage, ZerenJudgedWord word);

/* zeren-judge-people.c */
gboolean zeren_judge_follows_people (const ZerenJudgePassage *passage, ZerenJudgedWord *word);
gboolean zeren_judge_inquires_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord *word);

/* zeren-judge-looking.c */
gboolean zeren_judge_looks_in_doubt (const ZerenJudgePassage *passage, ZerenJudgedWord *word);

/* zeren-judge-ground.c */
gboolean zeren_judge_names_wrongdoing (const ZerenJudgePassage *passage);
gboolean zeren_judge_names_neglect (const ZerenJudgePassage *passage);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZerenJudgePassage, zeren_judge_passage_clear)

G_END_DECLS
