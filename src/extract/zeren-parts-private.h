/* zeren-parts-private.h: sentences and their parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-chars-private.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/**
 * ZerenPart:
 * @start: first character
 * @core: first character behind opening words (并, 同时, 一是 …)
 * @end: one past the last, without the sign that closes it
 * @sign: the sign that closes it: ， ： ； 。 or 0 at the end of the paragraph
 * @marks: (element-type ZerenTimeMark): its expressions of time, placed in the paragraph
 *
 * What stands between two signs, brackets and titles being whole.
 */
typedef struct
{
  gsize start, core, end;
  gunichar sign;
  GArray *marks;
} ZerenPart;

/* The parts of a range of characters. */
GPtrArray *zeren_split_parts (const ZerenChars *text,
                              gsize start,
                              const ZerenVocabulary *vocabulary);
gboolean zeren_part_ends_sentence (const ZerenPart *self);
GArray *zeren_read_marks_in (const ZerenChars *text,
                             gsize start,
                             gsize end,
                             const ZerenVocabulary *vocabulary);
gsize zeren_skip_opening (const ZerenChars *text,
                          gsize start,
                          gsize end,
                          const ZerenVocabulary *vocabulary);

G_END_DECLS
