/* zeren-office-duties.c: what an organisation or a member has to do: duties, and tasks still open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-office-duties.h"

#include "zeren-duties.h"
#include "zeren-plan-repo.h"
#include "zeren-task-views.h"

void
zeren_office_duties_free (ZerenOfficeDuties *self)
{
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_free (self);
}

static ZerenOfficeDuties *
create (void)
{
  ZerenOfficeDuties *self = g_new0 (ZerenOfficeDuties, 1);

  self->duties = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/* Tasks that are planned, due or to be verified. */
static gboolean
load_tasks (ZerenOfficeDuties *self, ZerenContext *context, ZerenTaskQuery *query, GError **error)
{
  query->states = ZEREN_TASK_STATES_OPEN | 1 << ZEREN_TASK_STATE_SUBMITTED |
                  1 << ZEREN_TASK_STATE_TO_VERIFY;
  query->today = zeren_context_get_today (context);
  self->tasks = zeren_task_views_list (context, query, error);

  return self->tasks != NULL;
}

/* --- duties --------------------------------------------------------------------------------- */

/* The organisation of a plan, for “every one of that kind below the plan's”. */
static gint64
find_plan_organisation (GPtrArray *plans, gint64 plan)
{
  for (guint i = 0; i < plans->len; i++)
    {
      if (zeren_plan_get_id (g_ptr_array_index (plans, i)) == plan)
        return zeren_plan_get_organisation (g_ptr_array_index (plans, i));
    }

  return 0;
}

static gboolean
stands_within (ZerenOffice *office, gint64 organisation, gint64 top)
{
  ZerenOrganisation *at = zeren_office_find_organisation (office, organisation);

  while (at != NULL && zeren_organisation_get_id (at) != top)
    at = zeren_office_find_organisation (office, zeren_organisation_get_parent (at));

  return at != NULL;
}

static gboolean
has_post (ZerenOffice *office, gint64 organisation, ZerenBinding *binding)
{
  GPtrArray *posts = zeren_office_get_posts (office, organisation);
  const char *role = zeren_binding_get_role (binding);

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);

      if (zeren_binding_get_post (binding) != 0
            ? zeren_post_get_id (post) == zeren_binding_get_post (binding)
            : role != NULL && g_strcmp0 (zeren_post_get_role (post), role) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
falls_on (ZerenOffice *office, gint64 organisation, gint64 of_plan, ZerenBinding *binding)
{
  ZerenOrganisation *found = zeren_office_find_organisation (office, organisation);

  switch (zeren_binding_get_kind (binding))
    {
    case ZEREN_BINDING_ORGANISATION:
      return zeren_binding_get_organisation (binding) == organisation;
    case ZEREN_BINDING_ORGANISATION_KIND:
      return g_strcmp0 (zeren_binding_get_organisation_kind (binding),
                        zeren_organisation_get_kind (found)) == 0 &&
             organisation != of_plan && stands_within (office, organisation, of_plan);
    case ZEREN_BINDING_POST:
    case ZEREN_BINDING_EACH_HOLDER:
    default:
      return has_post (office, organisation, binding) &&
             (zeren_binding_get_post (binding) != 0 ||
              stands_within (office, organisation, of_plan));
    }
}

static gboolean
take_duty (ZerenOfficeDuties *self,
           ZerenContext *context,
           ZerenOffice *office,
           gint64 organisation,
           gint64 of_plan,
           ZerenDuty *duty,
           GError **error)
{
  g_autoptr (GPtrArray)
    bindings = zeren_duties_list_bindings (context, zeren_duty_get_id (duty), error);

  if (bindings == NULL)
    return FALSE;
  for (guint i = 0; i < bindings->len; i++)
    {
      if (!falls_on (office, organisation, of_plan, g_ptr_array_index (bindings, i)))
        continue;
      g_ptr_array_add (self->duties, g_object_ref (duty));
      break;
    }

  return TRUE;
}

static gboolean
load_duties (ZerenOfficeDuties *self,
             ZerenContext *context,
             ZerenOffice *office,
             gint64 organisation,
             GError **error)
{
  const ZerenDutyQuery query = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED, .bound = TRUE };
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list (repo, error);
  g_autoptr (GPtrArray) duties = NULL;

  duties = plans != NULL ? zeren_duties_list (context, &query, error) : NULL;
  if (duties == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);

      if (!take_duty (self,
                      context,
                      office,
                      organisation,
                      find_plan_organisation (plans, zeren_duty_get_plan (duty)),
                      duty,
                      error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_office_duties_load_organisation:
 * @office: the office that has @organisation
 *
 * Returns: (transfer full) (nullable): what falls on the organisation and its posts
 */
ZerenOfficeDuties *
zeren_office_duties_load_organisation (ZerenContext *context,
                                       ZerenOffice *office,
                                       gint64 organisation,
                                       GError **error)
{
  g_autoptr (ZerenOfficeDuties) self = create ();
  ZerenTaskQuery query = { .organisation = organisation };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (zeren_office_find_organisation (office, organisation) != NULL, NULL);

  if (!load_duties (self, context, office, organisation, error) ||
      !load_tasks (self, context, &query, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** zeren_office_duties_load_member: Returns: (transfer full) (nullable): the open tasks that the
 * member answers for; no duties, as they fall on posts */
ZerenOfficeDuties *
zeren_office_duties_load_member (ZerenContext *context, gint64 member, GError **error)
{
  g_autoptr (ZerenOfficeDuties) self = create ();
  ZerenTaskQuery query = { .member = member };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  return load_tasks (self, context, &query, error) ? g_steal_pointer (&self) : NULL;
}
