/* zeren-duty-rows-private.h: the acts in the rows of a schedule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-unit-private.h"

G_BEGIN_DECLS

gboolean zeren_find_in_row (const ZerenOutline *outline,
                            const ZerenVocabulary *vocabulary,
                            guint position,
                            const ZerenActor *above,
                            GPtrArray *duties);

void zeren_find_timed_acts (const ZerenOutline *outline,
                            const ZerenPassage *passage,
                            const gboolean *is_taken,
                            const char *time,
                            const ZerenActor *actor,
                            GPtrArray *duties);

G_END_DECLS
