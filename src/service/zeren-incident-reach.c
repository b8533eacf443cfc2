/* zeren-incident-reach.c: on whom a duty falls after an incident in an organisation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-steps-private.h"

#include "zeren-duties.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-post-repo.h"

/* What an incident is looked at with. */
typedef struct
{
  ZerenContext *context;
  GPtrArray *organisations;
  gint64 at;  /* the organisation of the incident */
  gint64 top; /* the organisation whose plan it is */
} Looking;

static ZerenOrganisation *
find_organisation (Looking *self, gint64 id)
{
  for (guint i = 0; i < self->organisations->len; i++)
    {
      if (zeren_organisation_get_id (self->organisations->pdata[i]) == id)
        return self->organisations->pdata[i];
    }

  return NULL;
}

/* How many steps up from @from to @to, -1 where @to is not above. */
static int
climb (Looking *self, gint64 from, gint64 to)
{
  for (guint steps = 0; from != 0 && steps <= self->organisations->len; steps++)
    {
      ZerenOrganisation *organisation = find_organisation (self, from);

      if (from == to)
        return (int)steps;
      from = organisation != NULL ? zeren_organisation_get_parent (organisation) : 0;
    }

  return -1;
}

/* The organisation of @kind that the incident is in, below the one whose plan it is; 0 for none. */
static gint64
find_of_kind (Looking *self, const char *kind)
{
  gint64 id = self->at;

  for (int left = climb (self, self->at, self->top); left > 0; left--)
    {
      ZerenOrganisation *organisation = find_organisation (self, id);

      if (g_strcmp0 (zeren_organisation_get_kind (organisation), kind) == 0)
        return id;
      id = zeren_organisation_get_parent (organisation);
    }

  return 0;
}

static gint64
get_organisation_of_post (Looking *self, gint64 post)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (self->context));
  g_autoptr (ZerenPost) loaded = zeren_post_repo_load (repo, post, NULL);

  return loaded != NULL ? zeren_post_get_organisation (loaded) : 0;
}

/* Whom @binding names in an incident at this place; organisation 0 where nobody. */
static ZerenIncidentReach
resolve (Looking *self, ZerenBinding *binding)
{
  ZerenIncidentReach reach = { 0 };

  switch (zeren_binding_get_kind (binding))
    {
    case ZEREN_BINDING_ORGANISATION:
      reach.organisation = zeren_binding_get_organisation (binding);
      break;
    case ZEREN_BINDING_ORGANISATION_KIND:
      reach.organisation = find_of_kind (self, zeren_binding_get_organisation_kind (binding));
      break;
    case ZEREN_BINDING_POST:
    case ZEREN_BINDING_EACH_HOLDER:
    default:
      reach.post = zeren_binding_get_post (binding);
      reach.everyone = reach.post == 0;
      reach.organisation = reach.post != 0 ? get_organisation_of_post (self, reach.post)
                                           : self->top;
      break;
    }

  return reach;
}

/* The nearest above the incident. One that stands elsewhere is meant too where it is the only one:
 * a department that answers for the whole house, as 安全科 does. Several elsewhere each answer for
 * their own area. */
static ZerenIncidentReach
find_reach (Looking *self, GPtrArray *bindings)
{
  ZerenIncidentReach found = { 0 };
  int nearest = -1;

  for (guint i = 0; i < bindings->len; i++)
    {
      ZerenIncidentReach reach = resolve (self, bindings->pdata[i]);
      int steps = reach.organisation != 0 ? climb (self, self->at, reach.organisation) : -1;

      if (steps < 0 && bindings->len == 1 && reach.organisation != 0)
        return reach;
      if (steps >= 0 && (nearest < 0 || steps < nearest))
        {
          nearest = steps;
          found = reach;
        }
    }

  return found;
}

/**
 * zeren_incident_find_reach:
 * @context: the context
 * @duty: a duty
 * @organisation: where an incident happened
 * @reach: (out): on whom the duty falls then; organisation 0 where the incident is none of its
 *   business
 * @error: return location for a #GError
 *
 * The plan has to be that of the organisation or of one above it. A duty that is not bound falls on
 * the organisation itself.
 *
 * Returns: whether that could be found out
 */
gboolean
zeren_incident_find_reach (ZerenContext *context,
                           ZerenDuty *duty,
                           gint64 organisation,
                           ZerenIncidentReach *reach,
                           GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (database);
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (plans, zeren_duty_get_plan (duty), error);
  g_autoptr (GPtrArray) organisations = plan != NULL ? zeren_organisation_repo_list (repo, error)
                                                     : NULL;
  g_autoptr (GPtrArray)
    bindings = organisations != NULL
                 ? zeren_duties_list_bindings (context, zeren_duty_get_id (duty), error)
                 : NULL;
  Looking looking = { .context = context, .organisations = organisations, .at = organisation };

  *reach = (ZerenIncidentReach){ 0 };
  if (bindings == NULL)
    return FALSE;

  looking.top = zeren_plan_get_organisation (plan);
  if (climb (&looking, organisation, looking.top) < 0)
    return TRUE;
  if (bindings->len > 0)
    *reach = find_reach (&looking, bindings);
  else
    reach->organisation = organisation;

  return TRUE;
}
