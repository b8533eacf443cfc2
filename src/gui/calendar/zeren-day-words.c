/* zeren-day-words.c: days, weekdays and months as the window names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>

static const char *const weekdays[] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const initials[] = {
  NC_ ("weekday in a column", "Mon"), NC_ ("weekday in a column", "Tue"),
  NC_ ("weekday in a column", "Wed"), NC_ ("weekday in a column", "Thu"),
  NC_ ("weekday in a column", "Fri"), NC_ ("weekday in a column", "Sat"),
  NC_ ("weekday in a column", "Sun"),
};

static const char *const letters[] = {
  NC_ ("letter of Monday", "M"),   NC_ ("letter of Tuesday", "T"), NC_ ("letter of Wednesday", "W"),
  NC_ ("letter of Thursday", "T"), NC_ ("letter of Friday", "F"),  NC_ ("letter of Saturday", "S"),
  NC_ ("letter of Sunday", "S"),
};

static const char *const letter_contexts[] = {
  "letter of Monday", "letter of Tuesday",  "letter of Wednesday", "letter of Thursday",
  "letter of Friday", "letter of Saturday", "letter of Sunday",
};

static const char *const months[] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

/**
 * zeren_day_words_get_first_weekday:
 *
 * Returns: the weekday that weeks begin with, 1 for Monday to 7 for Sunday: Monday in Chinese, else
 *   as the locale has it
 */
int
zeren_day_words_get_first_weekday (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  if (locale != NULL && g_str_has_prefix (locale, "zh"))
    return 1;
#ifdef _NL_TIME_FIRST_WEEKDAY
  {
    /* The first day is counted from the one that the locale counts as the first; glibc hands over
     * both in its own ways. */
    int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
    gboolean from_sunday = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY)) == 19971130;

    return (first - 1 + (from_sunday ? 6 : 0)) % 7 + 1;
  }
#else
  return 1;
#endif
}

/**
 * zeren_day_words_get_first_of_grid:
 * @first_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the day in the first cell of a month that is shown in whole weeks
 */
ZerenDate
zeren_day_words_get_first_of_grid (int year, int month, int first_weekday)
{
  ZerenDate first = zeren_date_new (year, month, 1);
  int before = (zeren_date_get_weekday (first) - first_weekday + 7) % 7;

  return zeren_date_add_days (first, -before);
}

const char *
zeren_day_words_get_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[weekday - 1]);
}

/** zeren_day_words_get_weekday_initial: Returns: the shortest name, for the head of a column */
const char *
zeren_day_words_get_weekday_initial (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday in a column", initials[weekday - 1]);
}

/** zeren_day_words_get_weekday_letter: Returns: one letter, for small calendars */
const char *
zeren_day_words_get_weekday_letter (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, letter_contexts[weekday - 1], letters[weekday - 1]);
}

const char *
zeren_day_words_get_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

char *
zeren_day_words_dup_month_of_year (int year, int month)
{
  /* Translators: a month and its year: March 2026 */
  return g_strdup_printf (
    C_ ("month of a year", "%1$s %2$d"), zeren_day_words_get_month (month), year);
}

/** zeren_day_words_dup_short_month: Returns: (transfer full): the month of a year where there is
 * little room */
char *
zeren_day_words_dup_short_month (int year, int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  /* Translators: a short name of a month and its year: Mar 2026 */
  return g_strdup_printf (C_ ("short month of a year", "%1$s %2$d"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]),
                          year);
}

char *
zeren_day_words_dup_year (int year)
{
  /* Translators: a year that stands alone, as a title */
  return g_strdup_printf (C_ ("year", "%d"), year);
}

/** zeren_day_words_dup_day: Returns: (transfer full): the day within its year: 5 March */
char *
zeren_day_words_dup_day (ZerenDate date)
{
  if (!zeren_date_is_set (date))
    return g_strdup ("");

  /* Translators: a day of the month and the month: 5 March */
  return g_strdup_printf (C_ ("day of a year", "%1$d %2$s"),
                          zeren_date_get_day (date),
                          zeren_day_words_get_month (zeren_date_get_month (date)));
}

/** zeren_day_words_dup_short: Returns: (transfer full): the day with its weekday */
char *
zeren_day_words_dup_short (ZerenDate date)
{
  g_autofree char *day = zeren_day_words_dup_day (date);

  if (!zeren_date_is_set (date))
    return g_strdup ("");

  /* Translators: a weekday and a day: Thursday, 5 March */
  return g_strdup_printf (C_ ("day with its weekday", "%1$s, %2$s"),
                          zeren_day_words_get_weekday (zeren_date_get_weekday (date)),
                          day);
}

/** zeren_day_words_dup_long: Returns: (transfer full): the day with its weekday and its year */
char *
zeren_day_words_dup_long (ZerenDate date)
{
  g_autofree char *day = zeren_day_words_dup_day (date);

  if (!zeren_date_is_set (date))
    return g_strdup ("");

  /* Translators: a weekday, a day and a year: Thursday, 5 March 2026 */
  return g_strdup_printf (C_ ("day with its weekday", "%1$s, %2$s %3$d"),
                          zeren_day_words_get_weekday (zeren_date_get_weekday (date)),
                          day,
                          zeren_date_get_year (date));
}

/** zeren_day_words_join: Returns: (transfer full): @parts as one line to be read aloud */
char *
zeren_day_words_join (GStrv parts)
{
  /* Translators: stands between the parts of a name that is read aloud: 5 March, Thursday, 2 tasks
   */
  return g_strjoinv (C_ ("between parts", ", "), parts);
}
