/* zeren-duty-fields-private.h: recipient, deliverable and action of a duty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-chars-private.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/** A range of characters, empty where there is nothing. */
typedef struct
{
  gsize start, end;
} ZerenSpan;

#define ZEREN_MAX_PAIRS 8

/** 甲向乙、丙向丁汇报: who reports to whom. */
typedef struct
{
  ZerenSpan actors[ZEREN_MAX_PAIRS];
  ZerenSpan recipients[ZEREN_MAX_PAIRS];
  guint n_pairs;
} ZerenPairs;

gboolean zeren_read_recipient (const ZerenChars *text,
                               gsize start,
                               gsize end,
                               const ZerenVocabulary *vocabulary,
                               ZerenSpan *recipient);
gboolean zeren_read_pairs (const ZerenChars *text,
                           gsize start,
                           gsize end,
                           const ZerenVocabulary *vocabulary,
                           ZerenPairs *pairs);
gboolean zeren_read_deliverable (const ZerenChars *text,
                                 gsize start,
                                 gsize end,
                                 const ZerenVocabulary *vocabulary,
                                 ZerenSpan *deliverable);
gboolean zeren_is_delivery (const ZerenChars *text,
                            gsize start,
                            gsize end,
                            const ZerenVocabulary *vocabulary);

G_END_DECLS
