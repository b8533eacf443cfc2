/* zeren-time-marks-private.h: named points of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-chars-private.h"
#include "zeren-frequency-reader.h"

G_BEGIN_DECLS

/* What a number may begin with: asked before it is read, for most places have none. */
#define ZEREN_FIGURES "0 1 2 3 4 5 6 7 8 9 一 二 两 三 四 五 六 七 八 九 十"

gsize zeren_read_point (const ZerenChars *text,
                        gsize at,
                        const ZerenVocabulary *vocabulary,
                        GArray *marks,
                        ZerenPeriodKind *period);

/**
 * ZerenPointPlace:
 * @at: where a named point begins
 * @end: one past its last character
 * @follows_mark: whether another expression of time ends right before it
 */
typedef struct
{
  const ZerenChars *text;
  const ZerenVocabulary *vocabulary;
  gsize at, end;
  gboolean follows_mark;
} ZerenPointPlace;

gboolean zeren_point_is_adverb (const ZerenPointPlace *self, gboolean is_plain);

gsize zeren_read_limit (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary);

gsize zeren_read_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period);
gsize zeren_read_terse_period (const ZerenChars *self,
                               gsize at,
                               const ZerenVocabulary *vocabulary,
                               ZerenPeriodKind *period);
gsize zeren_read_interval (const ZerenChars *self, gsize at, const ZerenVocabulary *vocabulary);
gsize zeren_read_weak_period (const ZerenChars *self, gsize at, ZerenPeriodKind *period);
gboolean zeren_is_single_verb (const ZerenChars *self, gsize at);

gboolean zeren_is_month_range (const ZerenChars *text, const ZerenTimeMark *point);

G_END_DECLS
