/* zeren-handover-private.h: what is recorded and has to be told to a successor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-handover-list.h"
#include "zeren-handover.h"

G_BEGIN_DECLS

ZerenHandoverFacts *zeren_handover_collect (ZerenContext *context,
                                            const ZerenHandoverTerms *terms,
                                            GError **error);

G_END_DECLS
