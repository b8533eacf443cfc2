/* zeren-plan-details.c: what a plan is called, who issued it, and whose it is, put right by a
 * person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-details.h"

#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

static char *
dup_or_null (const char *text)
{
  return zeren_string_is_blank (text) ? NULL : zeren_string_dup_stripped (text);
}

static gboolean
check_title (const char *title, GError **error)
{
  if (title != NULL)
    return TRUE;

  g_set_error_literal (
    error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, _ ("A plan needs a title."));

  return FALSE;
}

static gboolean
check_organisation (ZerenContext *context, gint64 before, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL)
    return FALSE;
  if (id == before ||
      zeren_organisation_is_active_on (organisation, zeren_context_get_today (context)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               _ ("“%s” has ended; a plan cannot be for it."),
               zeren_organisation_get_name (organisation));

  return FALSE;
}

/**
 * zeren_plan_edit_details:
 * @context: the context
 * @plan: a stored plan with another title, issuer, number, date or organisation
 * @error: return location for an error
 *
 * Only these are taken; the file and what was found in it stay.
 */
gboolean
zeren_plan_edit_details (ZerenContext *context, ZerenPlan *plan, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenPlan) stored = NULL;
  g_autofree char *title = NULL;
  g_autofree char *issuer = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_PLAN (plan), FALSE);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  stored = zeren_plan_repo_load (repo, zeren_plan_get_id (plan), error);
  if (stored == NULL)
    return FALSE;
  title = dup_or_null (zeren_plan_get_title (plan));
  issuer = dup_or_null (zeren_plan_get_issuer (plan));
  number = dup_or_null (zeren_plan_get_number (plan));
  if (!check_title (title, error) ||
      !check_organisation (
        context, zeren_plan_get_organisation (stored), zeren_plan_get_organisation (plan), error))
    return FALSE;
  zeren_plan_set_title (stored, title);
  zeren_plan_set_issuer (stored, issuer);
  zeren_plan_set_number (stored, number);
  zeren_plan_set_issued (stored, zeren_plan_get_issued (plan));
  zeren_plan_set_organisation (stored, zeren_plan_get_organisation (plan));

  return zeren_plan_repo_update (repo, stored, error);
}
