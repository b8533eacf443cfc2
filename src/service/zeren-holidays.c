/* zeren-holidays.c: the holiday tables of the office: those that Zeren ships, and the office's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holidays.h"

#include "zeren-calendar-repo.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* A holiday table has some kilobytes; what is much larger is no such file. */
#define MAX_FILE_SIZE (4 * 1024 * 1024)

static ZerenCalendarRepo *
open_repo (ZerenContext *context)
{
  return zeren_calendar_repo_new (zeren_context_get_database (context));
}

/** zeren_holidays_load_calendar: Returns: (transfer full): the working days of the office */
ZerenCalendar *
zeren_holidays_load_calendar (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenCalendarRepo) repo = NULL;
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);
  own = zeren_calendar_repo_list_years (repo, error);
  if (own == NULL)
    return NULL;
  years = zeren_calendar_year_dup_shipped ();
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (years, zeren_calendar_year_ref (g_ptr_array_index (own, i)));

  return zeren_calendar_new (years);
}

/** zeren_holidays_is_own: tells by @own whether the table of @year was entered by the office */
gboolean
zeren_holidays_is_own (ZerenContext *context, int year, gboolean *own, GError **error)
{
  g_autoptr (ZerenCalendarRepo) repo = open_repo (context);
  g_autoptr (GPtrArray) years = zeren_calendar_repo_list_years (repo, error);

  *own = FALSE;
  for (guint i = 0; years != NULL && i < years->len; i++)
    *own = *own || ((ZerenCalendarYear *)g_ptr_array_index (years, i))->year == year;

  return years != NULL;
}

/* A file with a few days of a year must not make us forget the statutory days that we know. */
static ZerenCalendarYear *
complement (ZerenCalendar *calendar, ZerenCalendarYear *year)
{
  ZerenCalendarYear *known = zeren_calendar_get_year (calendar, year->year);
  ZerenCalendarYear *whole;

  if (year->complete || known == NULL)
    return zeren_calendar_year_ref (year);

  whole = zeren_calendar_year_new (year->year, year->source, known->complete);
  for (guint i = 0; i < known->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (known->days, i);

      zeren_calendar_year_add (whole, day->date, day->name, day->off);
    }
  for (guint i = 0; i < year->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (year->days, i);

      zeren_calendar_year_add (whole, day->date, day->name, day->off);
    }

  return whole;
}

static GBytes *
read_file (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_set_error_literal (
        error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_NOT_FOUND, _ ("There is no such file."));
      return NULL;
    }
  info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, NULL, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
      g_file_info_get_size (info) <= MAX_FILE_SIZE)
    return g_file_load_bytes (file, NULL, NULL, error);

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       _ ("It is not a file with a holiday table."));

  return NULL;
}

static GPtrArray *
import_years (ZerenContext *context, GPtrArray *years, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (context, error);
  g_autoptr (ZerenCalendarRepo) repo = open_repo (context);
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GPtrArray)
    saved = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);

  transaction = calendar != NULL
                  ? zeren_database_begin (zeren_context_get_database (context), error)
                  : NULL;
  if (transaction == NULL)
    return NULL;
  for (guint i = 0; i < years->len; i++)
    {
      ZerenCalendarYear *year = complement (calendar, g_ptr_array_index (years, i));

      g_ptr_array_add (saved, year);
      if (!zeren_calendar_repo_save_year (repo, year, error))
        return NULL;
    }

  return zeren_transaction_commit (transaction, error) ? g_steal_pointer (&saved) : NULL;
}

/**
 * zeren_holidays_import:
 * @context: the context
 * @file: a holiday table, in JSON or as an ICS calendar
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenCalendarYear) (nullable): the tables as they are now.
 *   One that does not look like the arrangement of a whole year is not complete: it is kept, its
 *   year stays provisional.
 */
GPtrArray *
zeren_holidays_import (ZerenContext *context, GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) years = NULL;
  GPtrArray *saved = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  bytes = read_file (file, error);
  years = bytes != NULL ? zeren_calendar_year_read (bytes, name, error) : NULL;
  saved = years != NULL ? import_years (context, years, error) : NULL;
  if (saved == NULL)
    g_prefix_error (error, _ ("%s: "), name);

  return saved;
}

static ZerenCalendarYear *
dup_year (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (context, error);
  ZerenCalendarYear *known = calendar != NULL ? zeren_calendar_get_year (calendar, year) : NULL;

  if (calendar == NULL)
    return NULL;
  if (known != NULL)
    return zeren_calendar_year_ref (known);

  return zeren_calendar_year_new (year, _ ("entered by hand"), FALSE);
}

/**
 * zeren_holidays_set_day:
 * @context: the context
 * @year: the year whose table is changed
 * @date: a day of it
 * @off: whether it is a day off
 * @error: return location for a #GError
 *
 * Returns: whether the day was set
 */
gboolean
zeren_holidays_set_day (ZerenContext *context,
                        int year,
                        ZerenDate date,
                        gboolean off,
                        GError **error)
{
  g_autoptr (ZerenCalendarRepo) repo = NULL;
  g_autoptr (ZerenCalendarYear) known = NULL;
  g_autoptr (ZerenCalendarYear) changed = NULL;
  const ZerenCalendarDay *day;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  if (!zeren_date_is_set (date) || zeren_date_get_year (date) != year)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %d is a year */
                   _ ("The day is not in the year %d."),
                   year);
      return FALSE;
    }
  known = dup_year (context, year, error);
  if (known == NULL)
    return FALSE;
  day = zeren_calendar_year_find (known, date);
  if (day != NULL && !day->off == !off)
    return TRUE;
  /* What the day was off or made up for is no longer so. */
  changed = zeren_calendar_year_copy_with (known, date, NULL, off);
  repo = open_repo (context);

  return zeren_calendar_repo_save_year (repo, changed, error);
}

/**
 * zeren_holidays_set_complete:
 * @context: the context
 * @year: a year whose days were entered one by one
 * @error: return location for a #GError
 *
 * Says that the table of @year is whole, so that its dates are no longer provisional.
 */
gboolean
zeren_holidays_set_complete (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenCalendarRepo) repo = NULL;
  g_autoptr (ZerenCalendarYear) known = NULL;
  g_autoptr (ZerenCalendarYear) whole = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  known = dup_year (context, year, error);
  if (known == NULL || known->complete)
    return known != NULL;
  if (!zeren_calendar_year_looks_complete (known))
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: %d is a year */
                   _ ("The table of %d is not whole yet: New Year, Spring Festival, Labour Day and "
                      "National Day have to be in it."),
                   year);
      return FALSE;
    }
  whole = zeren_calendar_year_new (year, known->source, TRUE);
  for (guint i = 0; i < known->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (known->days, i);

      zeren_calendar_year_add (whole, day->date, day->name, day->off);
    }
  repo = open_repo (context);

  return zeren_calendar_repo_save_year (repo, whole, error);
}
