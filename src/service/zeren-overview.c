/* zeren-overview.c: what the office has to look after today, in figures and short lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-overview.h"

#include "zeren-holidays.h"
#include "zeren-incident-views.h"
#include "zeren-task-views.h"

#define N_NEXT 8

void
zeren_overview_free (ZerenOverview *self)
{
  g_clear_pointer (&self->incidents, g_ptr_array_unref);
  g_clear_pointer (&self->shares, g_ptr_array_unref);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_figures (ZerenOverview *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOverviewRepo)
    repo = zeren_overview_repo_new (zeren_context_get_database (context));

  if (!zeren_overview_repo_count (repo, self->today, &self->counts, error))
    return FALSE;
  self->shares = zeren_overview_repo_list_shares (repo, zeren_date_get_year (self->today), error);

  return self->shares != NULL;
}

/* The holiday tables are only read where some open task still waits for one. */
static gboolean
load_year (ZerenOverview *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = NULL;

  if (self->counts.provisional == 0)
    return TRUE;
  calendar = zeren_holidays_load_calendar (context, error);
  if (calendar == NULL)
    return FALSE;
  self->provisional = zeren_calendar_is_provisional (calendar, zeren_date_get_year (self->today));

  return TRUE;
}

static gboolean
load_next (ZerenOverview *self, ZerenContext *context, GError **error)
{
  ZerenTaskQuery query = {
    .from = self->today,
    .states = ZEREN_TASK_STATES_OPEN,
    .today = self->today,
    .limit = N_NEXT,
  };

  self->next = zeren_task_views_list (context, &query, error);

  return self->next != NULL;
}

static gboolean
load_incidents (ZerenOverview *self, ZerenContext *context, GError **error)
{
  ZerenIncidentQuery query = { .states = 1 << ZEREN_INCIDENT_STATE_OPEN };

  self->incidents = zeren_incident_views_list (context, &query, error);

  return self->incidents != NULL;
}

/**
 * zeren_overview_load:
 * @context: a context
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): how things stand today
 */
ZerenOverview *
zeren_overview_load (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOverview) self = g_new0 (ZerenOverview, 1);

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  self->today = zeren_context_get_today (context);
  if (!load_figures (self, context, error) || !load_year (self, context, error) ||
      !load_next (self, context, error) || !load_incidents (self, context, error))
    return NULL;

  return g_steal_pointer (&self);
}
