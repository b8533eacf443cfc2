/* zeren-date.h: a date without hours and without a zone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenDate:
 * @julian: days since 0001-01-01, that day being 1; 0 means "no date"
 *
 * A calendar date. It is passed by value and compared with the functions below; a deadline has no
 * hour and no time zone, so it never becomes a #GDateTime.
 */
typedef struct
{
  guint32 julian;
} ZerenDate;

#define ZEREN_TYPE_DATE (zeren_date_get_type ())
#define ZEREN_DATE_NONE ((ZerenDate){ 0 })

GType zeren_date_get_type (void) G_GNUC_CONST;

ZerenDate zeren_date_new (int year, int month, int day);
ZerenDate zeren_date_new_from_date_time (GDateTime *when);
gboolean zeren_date_parse (const char *text, ZerenDate *date, GError **error);

gboolean zeren_date_is_set (ZerenDate self);
int zeren_date_get_year (ZerenDate self);
int zeren_date_get_month (ZerenDate self);
int zeren_date_get_day (ZerenDate self);
int zeren_date_get_weekday (ZerenDate self);
int zeren_date_compare (ZerenDate a, ZerenDate b);
int zeren_date_days_until (ZerenDate from, ZerenDate to);

ZerenDate zeren_date_add_days (ZerenDate self, int days);
ZerenDate zeren_date_add_months (ZerenDate self, int months);
ZerenDate zeren_date_end_of_month (ZerenDate self);

int zeren_days_in_month (int year, int month);

char *zeren_date_to_string (ZerenDate self);
char *zeren_date_to_label (ZerenDate self);
char *zeren_date_to_chinese (ZerenDate self);

G_END_DECLS
