/* zeren-facts-private.h: who and when, where a list writes it behind each of its items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-unit-private.h"

G_BEGIN_DECLS

/**
 * ZerenFacts:
 * @actor: (nullable): who is responsible for the item
 * @time: (nullable): by when or how often it is to be done
 *
 * 开展风险排查（6月底前，安全科）; 责任单位：安全科。完成时限：6月底前。
 */
typedef struct
{
  char *actor;
  char *time;
} ZerenFacts;

gboolean zeren_is_time_only (const ZerenChars *text,
                             gsize start,
                             gsize end,
                             const ZerenVocabulary *vocabulary);
gboolean zeren_begins_with_fact (const ZerenParagraph *paragraph,
                                 const ZerenVocabulary *vocabulary);
gboolean zeren_facts_stand_behind (const ZerenOutline *outline,
                                   guint position,
                                   const ZerenVocabulary *vocabulary);
void zeren_facts_take (ZerenFacts *self, ZerenPassage *passage, gboolean *is_taken);
void zeren_facts_clear (ZerenFacts *self);

G_END_DECLS
