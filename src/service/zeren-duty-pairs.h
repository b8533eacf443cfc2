/* zeren-duty-pairs.h: one duty that a plan states twice, for a body and for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-duty.h"

G_BEGIN_DECLS

gboolean zeren_duty_is_stated_twice (ZerenDuty *duty);
ZerenDuty *zeren_duty_find_pair (GPtrArray *duties, ZerenDuty *duty);
GPtrArray *zeren_duties_list_accepted_pairs (ZerenContext *context,
                                             ZerenDuty *duty,
                                             GError **error);

G_END_DECLS
