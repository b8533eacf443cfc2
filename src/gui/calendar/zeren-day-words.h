/* zeren-day-words.h: days, weekdays and months as the window names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

G_BEGIN_DECLS

int zeren_day_words_get_first_weekday (void);
ZerenDate zeren_day_words_get_first_of_grid (int year, int month, int first_weekday);

const char *zeren_day_words_get_weekday (int weekday);
const char *zeren_day_words_get_weekday_initial (int weekday);
const char *zeren_day_words_get_weekday_letter (int weekday);
const char *zeren_day_words_get_month (int month);

char *zeren_day_words_dup_month_of_year (int year, int month);
char *zeren_day_words_dup_short_month (int year, int month);
char *zeren_day_words_dup_year (int year);
char *zeren_day_words_dup_day (ZerenDate date);
char *zeren_day_words_dup_short (ZerenDate date);
char *zeren_day_words_dup_long (ZerenDate date);
char *zeren_day_words_join (GStrv parts);

G_END_DECLS
