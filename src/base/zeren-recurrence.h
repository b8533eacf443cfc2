/* zeren-recurrence.h: a frequency and a year → the instances of a duty with their dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-frequency.h"
#include "zeren-period.h"

G_BEGIN_DECLS

/**
 * ZerenDateSource:
 * @ZEREN_DATE_SOURCE_STATED: the plan says the date
 * @ZEREN_DATE_SOURCE_PERIOD_END: it is the last day of a period that the plan says
 * @ZEREN_DATE_SOURCE_DEFAULT: our convention (domain.md 4.9): a reminder, never a ground for a case
 *
 * Where a rule date is from. A task keeps it as its rule source.
 */
typedef enum
{
  ZEREN_DATE_SOURCE_STATED,
  ZEREN_DATE_SOURCE_PERIOD_END,
  ZEREN_DATE_SOURCE_DEFAULT,
} ZerenDateSource;

/**
 * ZerenBegin:
 * @ZEREN_BEGIN_KNOWN: nothing has to be said
 * @ZEREN_BEGIN_YEAR: the year that a period of several years begins with (每三年)
 * @ZEREN_BEGIN_TERM: the first and the last day of a term of office (届中, 任期内)
 *
 * What the words of a plan leave open and a person has to say.
 */
typedef enum
{
  ZEREN_BEGIN_KNOWN,
  ZEREN_BEGIN_YEAR,
  ZEREN_BEGIN_TERM,
} ZerenBegin;

/**
 * ZerenInstance:
 * @key: what tells it from the other instances of its duty, in all years: `2026/1`, `2026-Q3`
 * @period: the period that it is done in
 * @rule_date: the day by the rule, before it is moved
 * @rule_source: where the rule date is from
 * @lapse_date: the last day by the plan's own words; unset where the plan's words give none. Only
 *   after it a task may be confirmed unperformed.
 * @due_date: the rule date, or the working day before it
 * @moved_because: (nullable): why the due date is not the rule date, as
 *   zeren_calendar_explain_day() says it
 * @provisional: whether a holiday table that is still to come may change the due date
 * @assumed: whether the plan names a period without saying when it begins (每三年, 每学期), and
 *   nobody else has said it
 */
typedef struct
{
  char *key;
  ZerenPeriod period;
  ZerenDate rule_date;
  ZerenDateSource rule_source;
  ZerenDate lapse_date;
  ZerenDate due_date;
  char *moved_because;
  gboolean provisional;
  gboolean assumed;
} ZerenInstance;

void zeren_instance_free (ZerenInstance *self);

/**
 * ZerenRecurrenceOptions:
 * @calendar: the working days
 * @action: (nullable): what has to be done, for the defaults by kind of duty (domain.md 4.5)
 * @points: (nullable): dates that the plan says elsewhere, in its schedule table for example; they
 *   overrule the defaults of a count
 * @first_year: the first year of a period of several years; 0 where unknown
 * @first_year_stated: whether a person has said @first_year
 * @term_start: the first day of a term of office; unset where unknown
 * @term_end: its last day
 * @school_terms: (nullable) (array fixed-size=2): the spring and the autumn term of the year as the
 *   office has dated them; %NULL counts in half-years
 * @flood_month: the month in which the flood season begins, 0 for the default (1 May)
 * @flood_day: the day on which it begins
 */
typedef struct
{
  ZerenCalendar *calendar;
  const char *action;
  const char *const *points;
  int first_year;
  gboolean first_year_stated;
  ZerenDate term_start;
  ZerenDate term_end;
  const ZerenPeriod *school_terms;
  int flood_month;
  int flood_day;
} ZerenRecurrenceOptions;

GPtrArray *zeren_recurrence_expand (const ZerenFrequency *frequency,
                                    int year,
                                    const ZerenRecurrenceOptions *options,
                                    char **problem);
ZerenBegin zeren_recurrence_asks_begin (const ZerenFrequency *frequency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenInstance, zeren_instance_free)

G_END_DECLS
