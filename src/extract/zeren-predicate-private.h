/* zeren-predicate-private.h: whether words say what is done, known as verbs or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-unit-private.h"

G_BEGIN_DECLS

gboolean zeren_is_predicate (const ZerenPassage *passage, gsize start, gsize end);
gboolean zeren_part_is_predicated (const ZerenPassage *passage, guint position);
gboolean zeren_unit_is_predicated (const ZerenPassage *passage,
                                   const ZerenUnit *unit,
                                   const ZerenReading *reading);

G_END_DECLS
