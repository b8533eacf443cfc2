/* zeren-time-marks-private.h: named points of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-chars-private.h"
#include "zeren-frequency-reader.h"

G_BEGIN_DECLS

gsize zeren_read_point (const ZerenChars *text,
                        gsize at,
                        const ZerenVocabulary *vocabulary,
                        GArray *marks,
                        ZerenPeriodKind *period);

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
