/* zeren-duty-rows-private.h: the acts in the rows of a schedule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"

G_BEGIN_DECLS

gboolean zeren_find_in_row (const ZerenOutline *outline,
                            const ZerenVocabulary *vocabulary,
                            guint position,
                            GPtrArray *duties);

G_END_DECLS
