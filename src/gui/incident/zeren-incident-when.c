/* zeren-incident-when.c: a date and a time of day in a form, together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-when.h"

/** zeren_incident_when_set: puts an instant into the two rows */
void
zeren_incident_when_set (ZerenDateRow *date_row, ZerenTimeRow *time_row, GDateTime *when)
{
  ZerenDate date = zeren_date_new_from_date_time (when);

  zeren_date_row_set_today (date_row, date);
  zeren_date_row_set_date (date_row, date);
  zeren_time_row_set_time (time_row, g_date_time_get_hour (when), g_date_time_get_minute (when));
}

/**
 * zeren_incident_when_dup:
 * @date_row: the date
 * @time_row: the time of day
 * @now: the present instant, for the zone of the office
 *
 * Returns: (transfer full) (nullable): the instant that the rows say, %NULL while they say none
 */
GDateTime *
zeren_incident_when_dup (ZerenDateRow *date_row, ZerenTimeRow *time_row, GDateTime *now)
{
  ZerenDate date;
  int hour, minute;

  if (!zeren_date_row_get_date (date_row, &date) ||
      !zeren_time_row_get_time (time_row, &hour, &minute))
    return NULL;

  return g_date_time_new (g_date_time_get_timezone (now),
                          zeren_date_get_year (date),
                          zeren_date_get_month (date),
                          zeren_date_get_day (date),
                          hour,
                          minute,
                          0);
}
