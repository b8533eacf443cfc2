/* zeren-school-terms.c: when the terms of a school begin and end, as the office has dated them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-school-terms.h"

#include "zeren-service-error.h"
#include "zeren-setting-repo.h"
#include "zeren-year-repo.h"

#include <glib/gi18n-lib.h>

#define N_DAYS 4

static char *
dup_name (int year)
{
  return g_strdup_printf ("school-terms.%04d", year);
}

static ZerenPeriod
make_term (ZerenDate start, ZerenDate end)
{
  return (ZerenPeriod){ .unit = ZEREN_UNIT_HALF_YEAR, .count = 1, .start = start, .end = end };
}

static void
set_days (ZerenSchoolTerms *self, const ZerenDate *days)
{
  self->is_set = TRUE;
  self->terms[0] = make_term (days[0], days[1]);
  self->terms[1] = make_term (days[2], days[3]);
}

/* The spring term begins in the first half of the year, the autumn term in the second: so each has
 * the key of its half-year, whatever its days. */
static gboolean
are_terms (const ZerenDate *days, int year)
{
  for (guint i = 0; i < N_DAYS; i++)
    {
      if (!zeren_date_is_set (days[i]) || (i > 0 && zeren_date_compare (days[i - 1], days[i]) >= 0))
        return FALSE;
    }

  return zeren_date_get_year (days[0]) == year && zeren_date_get_month (days[0]) <= 6 &&
         zeren_date_get_year (days[2]) == year && zeren_date_get_month (days[2]) >= 7 &&
         zeren_date_compare (days[3], zeren_date_new (year + 1, 3, 31)) <= 0;
}

static gboolean
read_days (const char *text, int year, ZerenDate *days)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_strv_length (words) != N_DAYS)
    return FALSE;
  for (guint i = 0; i < N_DAYS; i++)
    {
      if (!zeren_date_parse (words[i], &days[i], NULL))
        return FALSE;
    }

  return are_terms (days, year);
}

/**
 * zeren_school_terms_load:
 * @context: a context
 * @year: the year that both terms begin in
 * @terms: (out caller-allocates): the terms
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether they could be read; half-years where none are set
 */
gboolean
zeren_school_terms_load (ZerenContext *context, int year, ZerenSchoolTerms *terms, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autofree char *name = dup_name (year);
  g_autofree char *text = NULL;
  ZerenDate days[N_DAYS];

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (terms != NULL, FALSE);

  terms->is_set = FALSE;
  for (int i = 0; i < 2; i++)
    terms->terms[i] = zeren_period_containing (ZEREN_UNIT_HALF_YEAR,
                                               zeren_date_new (year, 1 + 6 * i, 1));
  repo = zeren_setting_repo_new (zeren_context_get_database (context));
  if (!zeren_setting_repo_get (repo, name, &text, error))
    return FALSE;
  if (text != NULL && read_days (text, year, days))
    set_days (terms, days);

  return TRUE;
}

static gboolean
check_open (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (zeren_context_get_database (context));
  gboolean closed = FALSE;

  if (!zeren_year_repo_is_closed (repo, (guint)year, &closed, error))
    return FALSE;
  if (closed)
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_REFUSED,
                 /* Translators: %d is a year */
                 _ ("%d is closed, so its school terms stay as they are. Reopen the year first."),
                 year);

  return !closed;
}

/**
 * zeren_school_terms_save:
 * @context: a context
 * @year: the year that both terms begin in
 * @days: (nullable) (array fixed-size=4): the first and the last day of the spring term, then of
 *   the autumn term; %NULL goes back to half-years
 * @error: return location for a #ZerenServiceError or #ZerenStorageError
 *
 * The tasks there are move when the year is planned again, which a preview shows before. Those of a
 * closed year are refused.
 *
 * Returns: whether they are set so
 */
gboolean
zeren_school_terms_save (ZerenContext *context, int year, const ZerenDate *days, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autofree char *name = dup_name (year);
  g_auto (GStrv) words = g_new0 (char *, N_DAYS + 1);
  g_autofree char *text = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  if (!check_open (context, year, error))
    return FALSE;

  repo = zeren_setting_repo_new (zeren_context_get_database (context));
  if (days == NULL)
    return zeren_setting_repo_set (repo, name, NULL, error);
  if (!are_terms (days, year))
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %1$d and %2$d are years */
                   _ ("The spring term begins between January and June %1$d and ends before the "
                      "autumn term, which begins between July and December and ends by March "
                      "%2$d."),
                   year,
                   year + 1);
      return FALSE;
    }
  for (guint i = 0; i < N_DAYS; i++)
    words[i] = zeren_date_to_string (days[i]);
  text = g_strjoinv (" ", words);

  return zeren_setting_repo_set (repo, name, text, error);
}
