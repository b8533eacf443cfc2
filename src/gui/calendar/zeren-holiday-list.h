/* zeren-holiday-list.h: the days of a holiday table as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-holiday-year.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenHolidayList:
 *
 * Breaks with their first and last day, make-up working days one by one. The signal `day-activated`
 * (date) tells that a row was chosen.
 */
#define ZEREN_TYPE_HOLIDAY_LIST (zeren_holiday_list_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHolidayList,
                      zeren_holiday_list,
                      ZEREN,
                      HOLIDAY_LIST,
                      AdwPreferencesGroup)

guint zeren_holiday_list_show (ZerenHolidayList *self, const ZerenHolidayYear *year, gboolean off);

G_END_DECLS
