/* zeren-calendar-repo.c: keeps the holiday tables that the office has entered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar-repo.h"

#include "zeren-repo-private.h"

ZEREN_DEFINE_REPO (ZerenCalendarRepo, zeren_calendar_repo)

static gboolean
read_days (ZerenCalendarRepo *self, ZerenCalendarYear *year, GError **error)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year->year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year->year);
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "SELECT date, name, off FROM calendar_day "
                                    "WHERE date BETWEEN :first AND :last ORDER BY date");

  zeren_statement_bind_string (statement, "first", first);
  zeren_statement_bind_string (statement, "last", last);
  while (zeren_statement_step (statement))
    {
      ZerenDate date;

      if (zeren_date_parse (zeren_statement_get_string (statement, "date"), &date, NULL))
        zeren_calendar_year_add (year,
                                 date,
                                 zeren_statement_get_string (statement, "name"),
                                 zeren_statement_get_int64 (statement, "off") != 0);
    }

  return zeren_statement_finish (statement, error);
}

/** zeren_calendar_repo_list_years: Returns: (transfer full) (element-type ZerenCalendarYear)
 * (nullable): the tables that the office has entered, with their days */
GPtrArray *
zeren_calendar_repo_list_years (ZerenCalendarRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  g_autoptr (GPtrArray) years = NULL;

  g_return_val_if_fail (ZEREN_IS_CALENDAR_REPO (self), NULL);

  years = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);
  statement = zeren_repo_prepare (self,
                                  "SELECT year, source, complete FROM calendar_year ORDER BY year");
  while (zeren_statement_step (statement))
    g_ptr_array_add (
      years,
      zeren_calendar_year_new (zeren_statement_get_int64 (statement, "year"),
                               zeren_statement_get_string (statement, "source"),
                               zeren_statement_get_int64 (statement, "complete") != 0));
  if (!zeren_statement_finish (statement, error))
    return NULL;

  for (guint i = 0; i < years->len; i++)
    {
      if (!read_days (self, g_ptr_array_index (years, i), error))
        return NULL;
    }

  return g_steal_pointer (&years);
}

static gboolean
store_year (ZerenCalendarRepo *self, const ZerenCalendarYear *year, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "INSERT INTO calendar_year (year, source, complete) "
                                    "VALUES (:year, :source, :complete) "
                                    "ON CONFLICT (year) DO UPDATE "
                                    "SET source = excluded.source, complete = excluded.complete");

  zeren_statement_bind_int64 (statement, "year", year->year);
  zeren_statement_bind_string (statement, "source", year->source);
  zeren_statement_bind_int64 (statement, "complete", year->complete);

  return zeren_statement_run (statement, error);
}

static gboolean
store_day (ZerenCalendarRepo *self, const ZerenCalendarDay *day, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "INSERT INTO calendar_day (date, name, off) "
                                    "VALUES (:date, :name, :off) "
                                    "ON CONFLICT (date) DO UPDATE "
                                    "SET name = excluded.name, off = excluded.off");

  zeren_statement_bind_date (statement, "date", day->date);
  zeren_statement_bind_string (statement, "name", day->name != NULL ? day->name : "");
  zeren_statement_bind_int64 (statement, "off", day->off);

  return zeren_statement_run (statement, error);
}

static gboolean
delete_other_days (ZerenCalendarRepo *self, const ZerenCalendarYear *year, GError **error)
{
  g_autoptr (ZerenCalendarYear)
    stored = zeren_calendar_year_new (year->year, year->source, year->complete);

  if (!read_days (self, stored, error))
    return FALSE;

  for (guint i = 0; i < stored->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (stored->days, i);
      g_autoptr (ZerenStatement) statement = NULL;

      if (zeren_calendar_year_find (year, day->date) != NULL)
        continue;
      statement = zeren_repo_prepare (self, "DELETE FROM calendar_day WHERE date = :date");
      zeren_statement_bind_date (statement, "date", day->date);
      if (!zeren_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_calendar_repo_save_year:
 * @self: a repository
 * @year: the whole table of a year
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether @year is stored in place of what was entered for that year before
 */
gboolean
zeren_calendar_repo_save_year (ZerenCalendarRepo *self, ZerenCalendarYear *year, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_CALENDAR_REPO (self), FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL || !store_year (self, year, error) ||
      !delete_other_days (self, year, error))
    return FALSE;

  for (guint i = 0; i < year->days->len; i++)
    {
      if (!store_day (self, g_ptr_array_index (year->days, i), error))
        return FALSE;
    }

  return zeren_history_record (
           database, "save", "calendar_year", year->year, year->source, error) &&
         zeren_transaction_commit (transaction, error);
}
