/* zeren-holidays.h: the holiday tables of the office: those that Zeren ships, and the office's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-context.h"

G_BEGIN_DECLS

/* What is entered here counts before the shipped table of the same year. Open tasks move when their
 * year is planned again. */

ZerenCalendar *zeren_holidays_load_calendar (ZerenContext *context, GError **error);
gboolean zeren_holidays_is_own (ZerenContext *context, int year, gboolean *own, GError **error);

GPtrArray *zeren_holidays_import (ZerenContext *context, GFile *file, GError **error);
gboolean zeren_holidays_set_day (ZerenContext *context,
                                 int year,
                                 ZerenDate date,
                                 gboolean off,
                                 GError **error);
gboolean zeren_holidays_set_complete (ZerenContext *context, int year, GError **error);

G_END_DECLS
