/* zeren-duty-terms.c: a person says since when a period runs that the plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-terms.h"

#include "zeren-duty-repo.h"
#include "zeren-recurrence.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* No body is elected for longer; a typing error would be. */
#define LONGEST_TERM 3660

gboolean
zeren_duty_terms_find (ZerenContext *context, gint64 duty, ZerenDutyTerm *term, GError **error)
{
  g_autoptr (ZerenTermRepo) repo = zeren_term_repo_new (zeren_context_get_database (context));

  return zeren_term_repo_find (repo, duty, term, error);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
check_term (const ZerenDutyTerm *term, ZerenBegin begin, GError **error)
{
  if (begin == ZEREN_BEGIN_KNOWN)
    return refuse (error,
                   _ ("This duty counts neither in a term of office nor in periods of several "
                      "years, so nothing has to be said about its begin."));
  if (!zeren_date_is_set (term->begins_on))
    return refuse (error, _ ("Give the first day."));
  if (begin == ZEREN_BEGIN_YEAR)
    return TRUE;
  if (!zeren_date_is_set (term->ends_on))
    return refuse (error, _ ("Give the last day of the term too."));
  if (zeren_date_compare (term->ends_on, term->begins_on) < 0)
    return refuse (error, _ ("The last day of the term is before its first."));
  if (zeren_date_days_until (term->begins_on, term->ends_on) > LONGEST_TERM)
    return refuse (error, _ ("A term of more than ten years is not kept. Check the two days."));

  return TRUE;
}

/**
 * zeren_duty_terms_set:
 * @context: the context
 * @term: the first day; for a term of office the last day too
 * @error: return location for a #GError
 *
 * The tasks follow when the year is planned again. What a person says here reminds: it is not the
 * plan's own words, so nobody is late by it.
 */
gboolean
zeren_duty_terms_set (ZerenContext *context, const ZerenDutyTerm *term, GError **error)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenTermRepo) repo = zeren_term_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenDuty) duty = zeren_duty_repo_load (duties, term->duty, error);
  ZerenFrequency *frequency = duty != NULL ? zeren_duty_get_frequency (duty) : NULL;
  ZerenBegin begin = frequency != NULL ? zeren_recurrence_asks_begin (frequency)
                                       : ZEREN_BEGIN_KNOWN;
  ZerenDutyTerm kept = *term;

  if (duty == NULL || !check_term (term, begin, error))
    return FALSE;
  if (begin == ZEREN_BEGIN_YEAR)
    kept.ends_on = ZEREN_DATE_NONE;

  return zeren_term_repo_save (repo, &kept, error);
}

/** zeren_duty_terms_clear: takes back what was said; the begin is asked for again */
gboolean
zeren_duty_terms_clear (ZerenContext *context, gint64 duty, GError **error)
{
  g_autoptr (ZerenTermRepo) repo = zeren_term_repo_new (zeren_context_get_database (context));

  return zeren_term_repo_remove (repo, duty, error);
}
