/* zeren-incident-when.h: a date and a time of day in a form, together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date-row.h"
#include "zeren-time-row.h"

G_BEGIN_DECLS

void zeren_incident_when_set (ZerenDateRow *date_row, ZerenTimeRow *time_row, GDateTime *when);
GDateTime *zeren_incident_when_dup (ZerenDateRow *date_row, ZerenTimeRow *time_row, GDateTime *now);

G_END_DECLS
