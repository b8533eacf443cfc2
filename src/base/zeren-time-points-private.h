/* zeren-time-points-private.h: what the readers of points in time share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-time-words-private.h"

G_BEGIN_DECLS

/** One point in time while its words are read */
typedef struct
{
  ZerenTimeReading *reading;
  GMatchInfo *match;
  int year; /* the year that the words speak of; not the one planned in 次年… */
} ZerenTimeReader;

/** The number in a group of the match, 0 for none */
int zeren_time_reader_get_number (ZerenTimeReader *self, int group);

/** Whether a group of the match is one of the words, which are separated by | */
gboolean zeren_time_reader_group_is (ZerenTimeReader *self, int group, const char *words);

/** Adds a point of the year that is planned */
void zeren_time_reader_add (ZerenTimeReader *self,
                            ZerenDate date,
                            ZerenDateSource source,
                            ZerenDate lapse);

/** The last day of the month for @day beyond it; none for what is no month */
ZerenDate zeren_time_day_of_month (int year, int month, int day);

ZerenDate zeren_time_end_of_year (int year);

void zeren_read_flood_season (ZerenTimeReader *reader);
void zeren_read_season (ZerenTimeReader *reader);
void zeren_read_after_begin_of_term (ZerenTimeReader *reader);
void zeren_read_holiday (ZerenTimeReader *reader);
void zeren_read_new_year_holidays (ZerenTimeReader *reader);
void zeren_read_major_holidays (ZerenTimeReader *reader);
void zeren_read_all_holidays (ZerenTimeReader *reader);
void zeren_read_nodes (ZerenTimeReader *reader);

G_END_DECLS
