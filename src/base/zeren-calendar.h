/* zeren-calendar.h: which days are working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar-year.h"

G_BEGIN_DECLS

/**
 * ZerenCalendar:
 *
 * Weekends, statutory days off and make-up working days. An immutable value, reference counted. A
 * year without a complete table is provisional: weekends, and the statutory days as far as they are
 * known (domain.md 5).
 */
typedef struct _ZerenCalendar ZerenCalendar;

#define ZEREN_TYPE_CALENDAR (zeren_calendar_get_type ())

GType zeren_calendar_get_type (void) G_GNUC_CONST;

ZerenCalendar *zeren_calendar_new (GPtrArray *years);
ZerenCalendar *zeren_calendar_new_shipped (void);
ZerenCalendar *zeren_calendar_ref (ZerenCalendar *self);
void zeren_calendar_unref (ZerenCalendar *self);
GPtrArray *zeren_calendar_dup_years (ZerenCalendar *self);
ZerenCalendarYear *zeren_calendar_get_year (ZerenCalendar *self, int year);

gboolean zeren_calendar_is_provisional (ZerenCalendar *self, int year);
gboolean zeren_calendar_is_working_day (ZerenCalendar *self, ZerenDate date);
const char *zeren_calendar_get_name (ZerenCalendar *self, ZerenDate date);
const char *zeren_calendar_get_holiday_label (ZerenCalendar *self, ZerenDate date);
gboolean zeren_calendar_find_holiday (ZerenCalendar *self,
                                      int year,
                                      const char *name,
                                      ZerenDate *first);
int zeren_calendar_count_working_days (ZerenCalendar *self, ZerenDate start, ZerenDate end);

ZerenDate zeren_calendar_previous_working_day (ZerenCalendar *self, ZerenDate date);
ZerenDate zeren_calendar_next_working_day (ZerenCalendar *self, ZerenDate date);
ZerenDate zeren_calendar_add_working_days (ZerenCalendar *self, ZerenDate date, int days);

/* Tasks move earlier, appeals move later (domain.md 3.2). */

ZerenDate zeren_calendar_move_to_working_day (ZerenCalendar *self, ZerenDate date, char **reason);
ZerenDate zeren_calendar_move_later (ZerenCalendar *self, ZerenDate date);
ZerenDate zeren_calendar_move_past_holiday (ZerenCalendar *self, ZerenDate date);
ZerenDate zeren_calendar_end_of_months (ZerenCalendar *self, ZerenDate start, int months);
char *zeren_calendar_explain_day (ZerenCalendar *self, ZerenDate date);
char *zeren_calendar_label_day (ZerenCalendar *self, ZerenDate date);
char *zeren_day_reason_to_label (const char *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCalendar, zeren_calendar_unref)

G_END_DECLS
