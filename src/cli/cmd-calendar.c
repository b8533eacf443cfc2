/* cmd-calendar.c: the holiday tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-holidays.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- list ------------------------------------------------------------------------------------- */

static int
count_days_off (const ZerenCalendarYear *year)
{
  int n_days = 0;

  for (guint i = 0; i < year->days->len; i++)
    n_days += ((ZerenCalendarDay *)g_ptr_array_index (year->days, i))->off ? 1 : 0;

  return n_days;
}

/* The days at weekends that are worked; a working day that was said to be one makes up for nothing.
 */
static int
count_make_up_days (const ZerenCalendarYear *year)
{
  int n_days = 0;

  for (guint i = 0; i < year->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (year->days, i);

      n_days += !day->off && zeren_date_get_weekday (day->date) >= 6 ? 1 : 0;
    }

  return n_days;
}

static gboolean
add_row (ZerenCliTable *table,
         ZerenContext *context,
         ZerenCalendar *calendar,
         ZerenCalendarYear *year,
         GError **error)
{
  gboolean own;

  if (!zeren_holidays_is_own (context, year->year, &own, error))
    return FALSE;
  zeren_cli_table_add_int (table, year->year);
  zeren_cli_table_add_bool (table, year->complete);
  zeren_cli_table_add_int (table, count_days_off (year));
  zeren_cli_table_add_int (table, count_make_up_days (year));
  zeren_cli_table_add_int (table,
                           zeren_calendar_count_working_days (calendar,
                                                              zeren_date_new (year->year, 1, 1),
                                                              zeren_date_new (year->year, 12, 31)));
  zeren_cli_table_add_bool (table, own);
  zeren_cli_table_add_string (table, year->source);

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "year", N_ ("Year") },
    /* Translators: whether the table of a year is whole; if not, its dates are provisional */
    { "complete", N_ ("Whole") },
    { "days_off", N_ ("Days off") },
    { "make_up_days", N_ ("Make-up days") },
    { "working_days", N_ ("Working days") },
    /* Translators: whether the table was entered by the office itself */
    { "own", N_ ("Entered here") },
    { "source", N_ ("Source") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenCalendar)
    calendar = context != NULL ? zeren_holidays_load_calendar (context, error) : NULL;
  g_autoptr (GPtrArray) years = NULL;

  if (calendar == NULL)
    return FALSE;
  years = zeren_calendar_dup_years (calendar);
  for (guint i = 0; i < years->len; i++)
    if (!add_row (table, context, calendar, g_ptr_array_index (years, i), error))
      return FALSE;
  zeren_cli_table_print (table, cli, _ ("There are no holiday tables."));

  return TRUE;
}

/* --- import and set --------------------------------------------------------------------------- */

static void
add_year (JsonBuilder *builder, const ZerenCalendarYear *year)
{
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "year", year->year);
  zeren_cli_json_bool (builder, "complete", year->complete);
  zeren_cli_json_int (builder, "days_off", count_days_off (year));
  zeren_cli_json_int (builder, "make_up_days", count_make_up_days (year));
  json_builder_end_object (builder);
}

static void
print_years_json (ZerenCli *cli, GPtrArray *years)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint i = 0; i < years->len; i++)
    add_year (builder, g_ptr_array_index (years, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_year (ZerenCli *cli, const ZerenCalendarYear *year)
{
  if (year->complete)
    zeren_cli_print (cli,
                     /* Translators: a year, and two numbers of days */
                     _ ("%d: %d days off, %d make-up working days.\n"),
                     year->year,
                     count_days_off (year),
                     count_make_up_days (year));
  else
    zeren_cli_print (cli,
                     _ ("%d: the table is not whole, so the dates of this year stay "
                        "provisional.\n"),
                     year->year);
  zeren_cli_print (cli,
                   _ ("Plan the year again so that open tasks follow: "
                      "zeren-cli year plan %d\n"),
                   year->year);
}

static gboolean
run_import (ZerenCli *cli, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (zeren_cli_get_arg (cli, 0));
  g_autoptr (GPtrArray) years = context != NULL ? zeren_holidays_import (context, file, error)
                                                : NULL;

  if (years == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    {
      print_years_json (cli, years);
      return TRUE;
    }
  for (guint i = 0; i < years->len; i++)
    print_year (cli, g_ptr_array_index (years, i));

  return TRUE;
}

static gboolean
take_year (ZerenCli *cli, int *year, GError **error)
{
  gint64 number;

  if (!zeren_cli_parse_int (zeren_cli_get_arg (cli, 0), 1900, 2999, &number, error))
    return FALSE;
  *year = (int)number;

  return TRUE;
}

/* The day as YYYY-MM-DD, or as MM-DD since the year stands before it */
static gboolean
take_day (ZerenCli *cli, int year, ZerenDate *date, GError **error)
{
  const char *word = zeren_cli_get_arg (cli, 1);
  g_autofree char *whole = g_strdup_printf ("%04d-%s", year, word);

  return zeren_date_parse (strlen (word) == 5 ? whole : word, date, error);
}

static gboolean
take_off (ZerenCli *cli, gboolean *off, GError **error)
{
  const char *word = zeren_cli_get_arg (cli, 2);

  *off = g_str_equal (word, "off");
  if (*off || g_str_equal (word, "work"))
    return TRUE;
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               /* Translators: off and work stay as they are */
               _ ("A day is “off” or “work”, not “%s”."),
               word);

  return FALSE;
}

static gboolean
answer (ZerenCli *cli, ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (context, error);
  g_autoptr (GPtrArray) years = g_ptr_array_new ();

  if (calendar == NULL)
    return FALSE;
  g_ptr_array_add (years, zeren_calendar_get_year (calendar, year));
  if (zeren_cli_is_json (cli))
    print_years_json (cli, years);
  else
    print_year (cli, g_ptr_array_index (years, 0));

  return TRUE;
}

static gboolean
run_set (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  ZerenDate date;
  gboolean off;
  int year;

  if (!take_year (cli, &year, error) || !take_day (cli, year, &date, error) ||
      !take_off (cli, &off, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  return context != NULL && zeren_holidays_set_day (context, year, date, off, error) &&
         answer (cli, context, year, error);
}

static gboolean
run_complete (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  int year;

  if (!take_year (cli, &year, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  return context != NULL && zeren_holidays_set_complete (context, year, error) &&
         answer (cli, context, year, error);
}

const ZerenCliCommand zeren_cli_calendar_commands[] = {
  { "calendar", "list", "", N_ ("List the holiday tables."), 0, 0, NULL, run_list },
  { "calendar",
    "import",
    "FILE",
    N_ ("Take over the holidays of a year from a JSON or ICS file."),
    1,
    1,
    NULL,
    run_import },
  { "calendar",
    "set",
    "YEAR DATE off|work",
    N_ ("Say of one day whether it is worked."),
    3,
    3,
    NULL,
    run_set },
  { "calendar",
    "complete",
    "YEAR",
    N_ ("Say that all days of a year are entered, so that its dates are final."),
    1,
    1,
    NULL,
    run_complete },
  { NULL },
};
