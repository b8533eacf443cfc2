/* zeren-duty-stated-private.h: whether the plan itself states when a duty is to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty.h"

G_BEGIN_DECLS

gboolean zeren_duty_states_date (ZerenDuty *duty, GPtrArray *clauses);
gboolean zeren_duty_states_period (ZerenDuty *duty, GPtrArray *clauses);
gboolean zeren_duty_states_count (ZerenDuty *duty, GPtrArray *clauses);

G_END_DECLS
