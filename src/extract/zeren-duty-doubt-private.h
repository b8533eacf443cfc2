/* zeren-duty-doubt-private.h: how sure a duty is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-builder-private.h"

G_BEGIN_DECLS

double zeren_measure_doubt (const ZerenPassage *passage,
                            const ZerenDutyDraft *draft,
                            const ZerenFoundDuty *duty);

G_END_DECLS
