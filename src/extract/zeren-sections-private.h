/* zeren-sections-private.h: what kind of text stands under a heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"

G_BEGIN_DECLS

ZerenSection zeren_judge_section (const ZerenParagraph *heading,
                                  gsize heading_end,
                                  ZerenSection above);
gboolean zeren_introduces_content (const ZerenParagraph *lead);
ZerenSection zeren_judge_title_section (const char *title);
gboolean zeren_judge_heading_line (const ZerenParagraph *line, ZerenSection *section);

G_END_DECLS
