/* zeren-period.c: a stretch of days that a duty has to be done in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-period.h"

static ZerenPeriod
make_period (ZerenUnit unit, guint count, ZerenDate start, ZerenDate end)
{
  return (ZerenPeriod){ .unit = unit, .count = count, .start = start, .end = end };
}

/* Months @first to @last of @year, counted from 1 */
static ZerenPeriod
make_months (ZerenUnit unit, guint count, int year, int first, int last)
{
  return make_period (unit,
                      count,
                      zeren_date_new (year, first, 1),
                      zeren_date_new (year, last, zeren_days_in_month (year, last)));
}

static ZerenPeriod
months_containing (ZerenUnit unit, guint count, guint length, ZerenDate date)
{
  int year = zeren_date_get_year (date);
  int first = (zeren_date_get_month (date) - 1) / (int)length * (int)length + 1;

  return make_months (unit, count, year, first, MIN (first + (int)length - 1, 12));
}

static ZerenDate
first_monday_of_iso_year (int year)
{
  ZerenDate fourth = zeren_date_new (year, 1, 4);

  return zeren_date_add_days (fourth, 1 - zeren_date_get_weekday (fourth));
}

/**
 * zeren_date_get_iso_week:
 * @self: a date
 * @year: (out) (optional): the year that the week belongs to: that of its Thursday
 *
 * Returns: the number of the week by ISO 8601, 1 to 53
 */
int
zeren_date_get_iso_week (ZerenDate self, int *year)
{
  ZerenDate thursday;
  int owner;

  g_return_val_if_fail (zeren_date_is_set (self), 0);

  thursday = zeren_date_add_days (self, 4 - zeren_date_get_weekday (self));
  owner = zeren_date_get_year (thursday);
  if (year != NULL)
    *year = owner;

  return zeren_date_days_until (first_monday_of_iso_year (owner), thursday) / 7 + 1;
}

/* Weeks are counted in groups from the first of the ISO year; the last group may be shorter. */
static ZerenPeriod
weeks_containing (guint count, ZerenDate date)
{
  int year;
  int week = zeren_date_get_iso_week (date, &year);
  ZerenDate start = zeren_date_add_days (first_monday_of_iso_year (year),
                                         (week - 1) / (int)count * (int)count * 7);
  ZerenDate end = zeren_date_add_days (start, (int)count * 7 - 1);
  ZerenDate last = zeren_date_add_days (first_monday_of_iso_year (year + 1), -1);

  return make_period (
    ZEREN_UNIT_WEEK, count, start, zeren_date_compare (end, last) > 0 ? last : end);
}

static ZerenPeriod
part_of_month (ZerenUnit unit, int length, int parts, ZerenDate date)
{
  int year = zeren_date_get_year (date);
  int month = zeren_date_get_month (date);
  int part = MIN ((zeren_date_get_day (date) - 1) / length, parts - 1);
  int last = part == parts - 1 ? zeren_days_in_month (year, month) : (part + 1) * length;

  return make_period (
    unit, 1, zeren_date_new (year, month, part * length + 1), zeren_date_new (year, month, last));
}

static ZerenPeriod
years_containing (guint count, int first_year, ZerenDate date)
{
  int year = zeren_date_get_year (date);
  int offset = (year - first_year) % (int)count;

  year -= offset < 0 ? offset + (int)count : offset;

  return make_period (ZEREN_UNIT_YEAR,
                      count,
                      zeren_date_new (year, 1, 1),
                      zeren_date_new (year + (int)count - 1, 12, 31));
}

/** zeren_period_containing: Returns: the period of one @unit that @date lies in */
ZerenPeriod
zeren_period_containing (ZerenUnit unit, ZerenDate date)
{
  return zeren_period_spanning (unit, 1, 0, date);
}

/**
 * zeren_period_spanning:
 * @unit: what the period is made of; days, 旬 and half months cannot be counted together
 * @count: how many units it spans
 * @first_year: for several years, a year that such a period begins with
 * @date: a date
 *
 * Returns: the period that @date lies in
 */
ZerenPeriod
zeren_period_spanning (ZerenUnit unit, guint count, int first_year, ZerenDate date)
{
  g_return_val_if_fail (zeren_date_is_set (date), (ZerenPeriod){ 0 });
  g_return_val_if_fail (count >= 1, (ZerenPeriod){ 0 });

  switch (unit)
    {
    case ZEREN_UNIT_DAY:
      return make_period (unit, 1, date, date);
    case ZEREN_UNIT_WEEK:
      return weeks_containing (count, date);
    case ZEREN_UNIT_TEN_DAYS:
      return part_of_month (unit, 10, 3, date);
    case ZEREN_UNIT_HALF_MONTH:
      return part_of_month (unit, 15, 2, date);
    case ZEREN_UNIT_MONTH:
      return months_containing (unit, count, count, date);
    case ZEREN_UNIT_QUARTER:
      return months_containing (unit, count, 3 * count, date);
    case ZEREN_UNIT_HALF_YEAR:
      return months_containing (unit, count, 6 * count, date);
    case ZEREN_UNIT_YEAR:
      return years_containing (count, first_year, date);
    default:
      g_return_val_if_reached ((ZerenPeriod){ 0 });
    }
}

/** zeren_period_next: Returns: the period that begins the day after @self ends */
ZerenPeriod
zeren_period_next (ZerenPeriod self)
{
  return zeren_period_spanning (
    self.unit, self.count, zeren_date_get_year (self.start), zeren_date_add_days (self.end, 1));
}

gboolean
zeren_period_contains (ZerenPeriod self, ZerenDate date)
{
  return zeren_date_compare (self.start, date) <= 0 && zeren_date_compare (date, self.end) <= 0;
}

int
zeren_period_get_n_days (ZerenPeriod self)
{
  return zeren_date_days_until (self.start, self.end) + 1;
}

/** zeren_period_get_year: Returns: the year that the period belongs to; for weeks that of ISO 8601
 */
int
zeren_period_get_year (ZerenPeriod self)
{
  int year;

  if (self.unit != ZEREN_UNIT_WEEK)
    return zeren_date_get_year (self.start);
  zeren_date_get_iso_week (self.start, &year);

  return year;
}

static char *
week_to_key (ZerenPeriod self)
{
  int year;
  int week = zeren_date_get_iso_week (self.start, &year);

  if (self.count == 1)
    return g_strdup_printf ("%04d-W%02d", year, week);

  return g_strdup_printf ("%04d-W%02d-W%02d", year, week, zeren_date_get_iso_week (self.end, NULL));
}

static char *
months_to_key (ZerenPeriod self, const char *letter, int length)
{
  int year = zeren_date_get_year (self.start);
  int month = zeren_date_get_month (self.start);

  if (self.count == 1 && length == 1)
    return g_strdup_printf ("%04d-%02d", year, month);
  if (self.count == 1)
    return g_strdup_printf ("%04d-%s%d", year, letter, (month - 1) / length + 1);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, zeren_date_get_month (self.end));
}

static char *
years_to_key (ZerenPeriod self)
{
  int first = zeren_date_get_year (self.start);

  if (self.count == 1)
    return g_strdup_printf ("%04d", first);

  return g_strdup_printf ("%04d-%04d", first, zeren_date_get_year (self.end));
}

static char *
part_to_key (ZerenPeriod self, char letter, int length)
{
  return g_strdup_printf ("%04d-%02d-%c%d",
                          zeren_date_get_year (self.start),
                          zeren_date_get_month (self.start),
                          letter,
                          (zeren_date_get_day (self.start) - 1) / length + 1);
}

/**
 * zeren_period_to_key:
 * @self: a period
 *
 * Returns: (transfer full): a short name that no other period of the same unit and count has:
 *   `2026`, `2026-H1`, `2026-Q3`, `2026-03`, `2026-03-B1`, `2026-03-X2`, `2026-W07`, `2026-2028`
 */
char *
zeren_period_to_key (ZerenPeriod self)
{
  switch (self.unit)
    {
    case ZEREN_UNIT_DAY:
      return zeren_date_to_string (self.start);
    case ZEREN_UNIT_WEEK:
      return week_to_key (self);
    case ZEREN_UNIT_TEN_DAYS:
      return part_to_key (self, 'X', 10);
    case ZEREN_UNIT_HALF_MONTH:
      return part_to_key (self, 'B', 15);
    case ZEREN_UNIT_MONTH:
      return months_to_key (self, "", 1);
    case ZEREN_UNIT_QUARTER:
      return months_to_key (self, "Q", 3);
    case ZEREN_UNIT_HALF_YEAR:
      return months_to_key (self, "H", 6);
    case ZEREN_UNIT_YEAR:
      return years_to_key (self);
    default:
      g_return_val_if_reached (NULL);
    }
}

/** zeren_unit_from_period_kind: Returns: whether @kind is a period at all */
gboolean
zeren_unit_from_period_kind (ZerenPeriodKind kind, ZerenUnit *unit)
{
  switch (kind)
    {
    case ZEREN_PERIOD_YEAR:
      *unit = ZEREN_UNIT_YEAR;
      return TRUE;
    case ZEREN_PERIOD_HALF_YEAR:
      *unit = ZEREN_UNIT_HALF_YEAR;
      return TRUE;
    case ZEREN_PERIOD_QUARTER:
      *unit = ZEREN_UNIT_QUARTER;
      return TRUE;
    case ZEREN_PERIOD_MONTH:
      *unit = ZEREN_UNIT_MONTH;
      return TRUE;
    case ZEREN_PERIOD_WEEK:
      *unit = ZEREN_UNIT_WEEK;
      return TRUE;
    case ZEREN_PERIOD_DAY:
      *unit = ZEREN_UNIT_DAY;
      return TRUE;
    case ZEREN_PERIOD_NONE:
    default:
      return FALSE;
    }
}
