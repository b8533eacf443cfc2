/* zeren-incident-views.c: incidents as lists show them, each with its running clocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-views.h"

#include "zeren-organisation-repo.h"

#include <string.h>

struct _ZerenIncidentView
{
  GObject parent_instance;

  ZerenIncident *incident;
  char *organisation_name;
  GPtrArray *steps; /* of ZerenIncidentStep; those of a closed incident only where it was loaded */
};

G_DEFINE_FINAL_TYPE (ZerenIncidentView, zeren_incident_view, G_TYPE_OBJECT)

static void
zeren_incident_view_finalize (GObject *object)
{
  ZerenIncidentView *self = ZEREN_INCIDENT_VIEW (object);

  g_clear_object (&self->incident);
  g_clear_pointer (&self->organisation_name, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_incident_view_parent_class)->finalize (object);
}

static void
zeren_incident_view_class_init (ZerenIncidentViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_incident_view_finalize;
}

static void
zeren_incident_view_init (ZerenIncidentView *self)
{
}

ZerenIncident *
zeren_incident_view_get_incident (ZerenIncidentView *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), NULL);

  return self->incident;
}

gint64
zeren_incident_view_get_id (ZerenIncidentView *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), 0);

  return zeren_incident_get_id (self->incident);
}

const char *
zeren_incident_view_get_organisation_name (ZerenIncidentView *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), NULL);

  return self->organisation_name;
}

/** zeren_incident_view_get_steps: Returns: (transfer none) (element-type ZerenIncidentStep): what
 * the plans ask for, reports first; none in a list where the incident is closed */
GPtrArray *
zeren_incident_view_get_steps (ZerenIncidentView *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), NULL);

  return self->steps;
}

gboolean
zeren_incident_view_is_open (ZerenIncidentView *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), FALSE);

  return zeren_incident_get_state (self->incident) == ZEREN_INCIDENT_STATE_OPEN;
}

/** zeren_incident_view_count_steps: Returns: how many steps are in @state at @now */
guint
zeren_incident_view_count_steps (ZerenIncidentView *self,
                                 ZerenIncidentStepState state,
                                 GDateTime *now)
{
  guint count = 0;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), 0);

  for (guint i = 0; i < self->steps->len; i++)
    count += zeren_incident_step_get_state_at (self->steps->pdata[i], now) == state;

  return count;
}

/* What comes first in a list: limits of the plan that still run, then our own reminders. */
static guint
rank (const ZerenIncidentStep *step, GDateTime *now)
{
  switch (zeren_incident_step_get_state_at (step, now))
    {
    case ZEREN_INCIDENT_STEP_RUNNING:
      return 2;
    case ZEREN_INCIDENT_STEP_REMINDER:
      return step->met_by == NULL ? 1 : 0;
    case ZEREN_INCIDENT_STEP_MET:
    case ZEREN_INCIDENT_STEP_TO_CONFIRM:
    case ZEREN_INCIDENT_STEP_MISSED:
    default:
      return 0;
    }
}

/**
 * zeren_incident_view_find_nearest:
 * @self: an incident
 * @now: the present instant
 *
 * The limit of the plan that ends first; where none runs any more, the reminder that does.
 *
 * Returns: (transfer none) (nullable): the step, %NULL where no clock runs
 */
const ZerenIncidentStep *
zeren_incident_view_find_nearest (ZerenIncidentView *self, GDateTime *now)
{
  const ZerenIncidentStep *nearest = NULL;
  guint best = 0;

  g_return_val_if_fail (ZEREN_IS_INCIDENT_VIEW (self), NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const ZerenIncidentStep *step = self->steps->pdata[i];
      guint ranked = rank (step, now);

      if (ranked > best || (ranked == best && nearest != NULL &&
                            g_date_time_compare (step->limit->at, nearest->limit->at) < 0))
        {
          nearest = step;
          best = ranked;
        }
    }

  return nearest;
}

/* --- reading ------------------------------------------------------------------------------- */

static const char *
find_name (GPtrArray *organisations, gint64 id)
{
  for (guint i = 0; i < organisations->len; i++)
    {
      if (zeren_organisation_get_id (organisations->pdata[i]) == id)
        return zeren_organisation_get_name (organisations->pdata[i]);
    }

  return NULL;
}

static gboolean
has_words (const char *text, const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_asked_for (ZerenIncident *incident,
              const char *organisation_name,
              const ZerenIncidentQuery *query,
              const char *const *words)
{
  g_autofree char *text = NULL;

  if (query->states != 0 && (query->states & (1u << zeren_incident_get_state (incident))) == 0)
    return FALSE;
  if (query->kinds != 0 && (query->kinds & (1u << zeren_incident_get_kind (incident))) == 0)
    return FALSE;
  if (query->organisation != 0 && zeren_incident_get_organisation (incident) != query->organisation)
    return FALSE;

  text = g_strjoin ("\n", zeren_incident_get_title (incident), organisation_name, NULL);

  return has_words (text, words);
}

static GStrv
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}

static ZerenIncidentView *
view_new (ZerenContext *context,
          ZerenIncident *incident,
          const char *organisation_name,
          gboolean with_steps,
          GError **error)
{
  g_autoptr (ZerenIncidentView) self = g_object_new (ZEREN_TYPE_INCIDENT_VIEW, NULL);

  self->incident = g_object_ref (incident);
  self->organisation_name = g_strdup (organisation_name);
  self->steps = with_steps
                  ? zeren_incidents_list_steps (context, zeren_incident_get_id (incident), error)
                  : g_ptr_array_new ();

  return self->steps != NULL ? g_steal_pointer (&self) : NULL;
}

static GPtrArray *
list_organisations (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));

  return zeren_organisation_repo_list (repo, error);
}

/**
 * zeren_incident_views_list:
 * @context: the context
 * @query: (nullable): which; %NULL for all
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenIncidentView): open incidents first, each group with
 *   the newest first
 */
GPtrArray *
zeren_incident_views_list (ZerenContext *context, const ZerenIncidentQuery *query, GError **error)
{
  static const ZerenIncidentQuery all = { 0 };
  g_auto (GStrv) words = split_words (query != NULL ? query->words : NULL);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) organisations = NULL;
  g_autoptr (GPtrArray) incidents = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  organisations = list_organisations (context, error);
  incidents = organisations != NULL ? zeren_incidents_list (context, error) : NULL;
  if (incidents == NULL)
    return NULL;

  for (int open = 1; open >= 0; open--)
    {
      for (guint i = 0; i < incidents->len; i++)
        {
          ZerenIncident *incident = incidents->pdata[i];
          const char *name = find_name (organisations, zeren_incident_get_organisation (incident));
          ZerenIncidentView *view;

          if ((zeren_incident_get_state (incident) == ZEREN_INCIDENT_STATE_OPEN) != open ||
              !is_asked_for (
                incident, name, query != NULL ? query : &all, (const char *const *)words))
            continue;
          view = view_new (context, incident, name, open, error);
          if (view == NULL)
            return NULL;
          g_ptr_array_add (views, view);
        }
    }

  return g_steal_pointer (&views);
}

/** zeren_incident_view_load: Returns: (transfer full): one incident with all its steps, or %NULL
 * with an error */
ZerenIncidentView *
zeren_incident_view_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) organisations = NULL;
  g_autoptr (ZerenIncident) incident = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  incident = zeren_incidents_load (context, id, error);
  organisations = incident != NULL ? list_organisations (context, error) : NULL;
  if (organisations == NULL)
    return NULL;

  return view_new (context,
                   incident,
                   find_name (organisations, zeren_incident_get_organisation (incident)),
                   TRUE,
                   error);
}
