/* zeren-date.c: a date without hours and without a zone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gpointer
copy_date (gpointer boxed)
{
  return g_memdup2 (boxed, sizeof (ZerenDate));
}

G_DEFINE_BOXED_TYPE (ZerenDate, zeren_date, copy_date, g_free)

static GDate
to_gdate (ZerenDate self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self.julian);

  return date;
}

/**
 * zeren_date_new:
 * @year: the year, 1 to 9999
 * @month: the month, 1 to 12
 * @day: the day of the month, from 1
 *
 * Returns: the date, or %ZEREN_DATE_NONE where there is no such day
 */
ZerenDate
zeren_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return ZEREN_DATE_NONE;
  if (!g_date_valid_dmy (day, month, year))
    return ZEREN_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return (ZerenDate){ g_date_get_julian (&date) };
}

/**
 * zeren_date_new_from_date_time:
 * @when: an instant
 *
 * Returns: the day that @when falls on in its own time zone
 */
ZerenDate
zeren_date_new_from_date_time (GDateTime *when)
{
  g_return_val_if_fail (when != NULL, ZEREN_DATE_NONE);

  return zeren_date_new (
    g_date_time_get_year (when), g_date_time_get_month (when), g_date_time_get_day_of_month (when));
}

static gboolean
parse_digits (const char *text, int length, int *value)
{
  *value = 0;
  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * zeren_date_parse:
 * @text: a date as `YYYY-MM-DD`
 * @date: (out): the date
 * @error: return location for a %G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: whether @text is a date that exists
 */
gboolean
zeren_date_parse (const char *text, ZerenDate *date, GError **error)
{
  int year, month, day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (strlen (text) == 10 && text[4] == '-' && text[7] == '-' && parse_digits (text, 4, &year) &&
      parse_digits (text + 5, 2, &month) && parse_digits (text + 8, 2, &day))
    {
      *date = zeren_date_new (year, month, day);
      if (zeren_date_is_set (*date))
        return TRUE;
    }

  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: %s is what the user typed */
               _ ("“%s” is not a date. Write it as year-month-day, for example 2026-03-31."),
               text);

  return FALSE;
}

/** zeren_date_is_set: Returns: whether @self is a date at all */
gboolean
zeren_date_is_set (ZerenDate self)
{
  return self.julian != 0;
}

int
zeren_date_get_year (ZerenDate self)
{
  GDate date = to_gdate (self);

  g_return_val_if_fail (zeren_date_is_set (self), 0);

  return g_date_get_year (&date);
}

int
zeren_date_get_month (ZerenDate self)
{
  GDate date = to_gdate (self);

  g_return_val_if_fail (zeren_date_is_set (self), 0);

  return g_date_get_month (&date);
}

int
zeren_date_get_day (ZerenDate self)
{
  GDate date = to_gdate (self);

  g_return_val_if_fail (zeren_date_is_set (self), 0);

  return g_date_get_day (&date);
}

/** zeren_date_get_weekday: Returns: 1 for Monday to 7 for Sunday */
int
zeren_date_get_weekday (ZerenDate self)
{
  GDate date = to_gdate (self);

  g_return_val_if_fail (zeren_date_is_set (self), 0);

  return g_date_get_weekday (&date);
}

/** zeren_date_compare: Returns: negative, 0 or positive, as strcmp() does; no date comes first */
int
zeren_date_compare (ZerenDate a, ZerenDate b)
{
  return (a.julian > b.julian) - (a.julian < b.julian);
}

/** zeren_date_days_until: Returns: the days from @from to @to, negative when @to is earlier */
int
zeren_date_days_until (ZerenDate from, ZerenDate to)
{
  return (int)to.julian - (int)from.julian;
}

ZerenDate
zeren_date_add_days (ZerenDate self, int days)
{
  gint64 julian = (gint64)self.julian + days;

  g_return_val_if_fail (zeren_date_is_set (self), ZEREN_DATE_NONE);

  return julian < 1 ? ZEREN_DATE_NONE : (ZerenDate){ (guint32)julian };
}

/**
 * zeren_date_add_months:
 * @self: a date
 * @months: how many months, may be negative
 *
 * Returns: the same day number in the other month, or its last day where it has no such day
 *   (the civil-law rule, domain.md 3.2)
 */
ZerenDate
zeren_date_add_months (ZerenDate self, int months)
{
  int year, month, day;

  g_return_val_if_fail (zeren_date_is_set (self), ZEREN_DATE_NONE);

  year = zeren_date_get_year (self);
  month = zeren_date_get_month (self) - 1 + months;
  year += month >= 0 ? month / 12 : -((11 - month) / 12);
  month = ((month % 12) + 12) % 12 + 1;
  day = MIN (zeren_date_get_day (self), zeren_days_in_month (year, month));

  return zeren_date_new (year, month, day);
}

ZerenDate
zeren_date_end_of_month (ZerenDate self)
{
  int year = zeren_date_get_year (self);
  int month = zeren_date_get_month (self);

  return zeren_date_new (year, month, zeren_days_in_month (year, month));
}

int
zeren_days_in_month (int year, int month)
{
  g_return_val_if_fail (year >= 1 && year <= 9999, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month (month, year);
}

/** zeren_date_to_string: Returns: (transfer full): the date as `YYYY-MM-DD`, empty where unset */
char *
zeren_date_to_string (ZerenDate self)
{
  if (!zeren_date_is_set (self))
    return g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02d",
                          zeren_date_get_year (self),
                          zeren_date_get_month (self),
                          zeren_date_get_day (self));
}

/** zeren_date_to_label: Returns: (transfer full): the date as a sentence in the user's language
 * names it, empty where unset */
char *
zeren_date_to_label (ZerenDate self)
{
  if (!zeren_date_is_set (self))
    return g_strdup ("");

  /* Translators: a year, a month and a day of the month, within a sentence */
  return g_strdup_printf (_ ("%1$04d-%2$02d-%3$02d"),
                          zeren_date_get_year (self),
                          zeren_date_get_month (self),
                          zeren_date_get_day (self));
}

/**
 * zeren_date_to_chinese:
 * @self: a date
 *
 * The form that official documents use: Arabic digits, the year in full, no zero padding
 * (GB/T 9704-2012; domain.md 1.3).
 *
 * Returns: (transfer full): the date, for example `2026年3月6日`
 */
char *
zeren_date_to_chinese (ZerenDate self)
{
  g_return_val_if_fail (zeren_date_is_set (self), g_strdup (""));

  return g_strdup_printf ("%d年%d月%d日",
                          zeren_date_get_year (self),
                          zeren_date_get_month (self),
                          zeren_date_get_day (self));
}
