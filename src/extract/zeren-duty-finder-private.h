/* zeren-duty-finder-private.h: from the paragraphs of an outline to its duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"

G_BEGIN_DECLS

void zeren_find_duties (const ZerenOutline *outline,
                        const ZerenVocabulary *vocabulary,
                        GPtrArray *duties,
                        GPtrArray *softs);

G_END_DECLS
