/* zeren-year-words.h: what planning a year changes, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-year-preview.h"

G_BEGIN_DECLS

char *zeren_year_words_dup_line (const ZerenYearLine *line);
char *zeren_year_words_dup_count (const ZerenYearPreview *preview, ZerenYearChangeKind kind);
char *zeren_year_words_dup_summary (const ZerenYearPreview *preview);
char *zeren_year_words_dup_done (const ZerenYearPreview *preview);

G_END_DECLS
