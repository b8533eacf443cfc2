/* zeren-duty-unit-private.h: the passage that holds one or more duties, and what makes it one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-actor-reader-private.h"
#include "zeren-frequency-reader.h"

G_BEGIN_DECLS

/**
 * ZerenPassage:
 * @paragraph: the paragraph at hand
 * @text: its characters
 * @parts: (element-type ZerenPart): its parts
 * @subjects: (element-type ZerenSubject): who acts in each part
 * @is_time: for each character whether it belongs to an expression of time
 *
 * A paragraph while duties are looked for in it.
 */
typedef struct
{
  const ZerenParagraph *paragraph;
  const ZerenVocabulary *vocabulary;
  ZerenChars text;
  GPtrArray *parts;
  GArray *subjects;
  gboolean *is_time;
} ZerenPassage;

/**
 * ZerenUnit:
 * @first: its first part
 * @last: its last part
 * @start: first character
 * @end: one past the last
 * @marks: (element-type ZerenTimeMark): its expressions of time
 * @is_joined: whether the frequency stands in another part than the act
 * @shares_act: whether it says only who and how often, of the act of the duty before it
 *
 * The parts that one statement of frequency belongs to.
 */
typedef struct
{
  guint first, last;
  gsize start, end;
  GArray *marks;
  gboolean is_joined;
  gboolean shares_act;
} ZerenUnit;

const ZerenPart *zeren_passage_get_part (const ZerenPassage *self, guint position);
const ZerenSubject *zeren_passage_get_subject (const ZerenPassage *self, guint position);
gboolean zeren_part_is_timed (const ZerenPart *self);
gboolean zeren_part_has_soft (const ZerenPart *self);
gboolean zeren_part_is_condition (const ZerenPassage *self, guint position);
gboolean zeren_range_has_act (const ZerenPassage *self, gsize start, gsize end);

void zeren_unit_find (const ZerenPassage *passage,
                      guint sentence_first,
                      guint sentence_end,
                      guint position,
                      guint free_from,
                      ZerenUnit *unit);
void zeren_unit_clear (ZerenUnit *self);
gboolean zeren_unit_is_no_duty (const ZerenPassage *passage,
                                const ZerenUnit *unit,
                                const ZerenReading *reading);

G_END_DECLS
