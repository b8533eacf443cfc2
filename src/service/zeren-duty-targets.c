/* zeren-duty-targets.c: all that a duty could fall on, and what would come of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-targets.h"

#include "zeren-duties.h"
#include "zeren-office.h"
#include "zeren-plan-repo.h"
#include "zeren-task-maker-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
zeren_duty_target_free (ZerenDutyTarget *self)
{
  g_clear_object (&self->binding);
  g_free (self->label);
  g_free (self->note);
  g_free (self);
}

void
zeren_duty_offer_free (ZerenDutyOffer *self)
{
  g_clear_object (&self->duty);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_free (self->label);
  g_free (self);
}

/* --- targets ---------------------------------------------------------------------------------- */

/** The list while it is being made. */
typedef struct
{
  ZerenContext *context;
  ZerenOffice *office;
  gint64 duty;
  gint64 top; /* whose plan it is */
  GPtrArray *targets;
} Listing;

/* Takes @binding and @note. */
static ZerenDutyTarget *
add_target (Listing *self, ZerenBinding *binding, char *note)
{
  ZerenDutyTarget *target = g_new0 (ZerenDutyTarget, 1);

  target->binding = binding;
  target->label = zeren_duties_describe_binding (self->context, binding);
  target->note = note;
  g_ptr_array_add (self->targets, target);

  return target;
}

static gboolean
is_below (Listing *self, ZerenOrganisation *organisation, gint64 ancestor)
{
  while (organisation != NULL)
    {
      gint64 parent = zeren_organisation_get_parent (organisation);

      if (parent == ancestor)
        return TRUE;
      organisation = parent != 0 ? zeren_office_find_organisation (self->office, parent) : NULL;
    }

  return FALSE;
}

static gboolean
is_active (Listing *self, ZerenOrganisation *organisation)
{
  return zeren_organisation_is_active_on (organisation, zeren_office_get_day (self->office));
}

/* 各/每: every organisation of a kind below the one whose plan it is */
static void
add_kinds (Listing *self)
{
  GPtrArray *organisations = zeren_office_get_organisations (self->office);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      const char *kind = zeren_organisation_get_kind (organisation);
      guint count;

      if (kind == NULL || !is_active (self, organisation) ||
          !is_below (self, organisation, self->top))
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));
      if (count == 0)
        g_ptr_array_add (kinds, (gpointer)kind);
      g_hash_table_insert (counts, (gpointer)kind, GUINT_TO_POINTER (count + 1));
    }

  for (guint i = 0; i < kinds->len; i++)
    {
      const char *kind = g_ptr_array_index (kinds, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

      add_target (
        self,
        zeren_binding_new_organisation_kind (self->duty, kind),
        g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u organization", "%u organizations", count), count));
    }
}

static char *
dup_holder_names (GPtrArray *holders)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? _ (", ") : "", zeren_member_get_name (g_ptr_array_index (holders, i)));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_post (Listing *self, ZerenPost *post)
{
  gint64 id = zeren_post_get_id (post);
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (self->office, id);
  ZerenDutyTarget *target;

  if (!zeren_post_is_active_on (post, zeren_office_get_day (self->office)))
    return;
  target = add_target (self,
                       zeren_binding_new_post (self->duty, id),
                       holders->len > 0 ? dup_holder_names (holders) : g_strdup (_ ("Vacant")));
  target->is_vacant = holders->len == 0;
  if (holders->len > 1)
    add_target (
      self, zeren_binding_new_each_holder (self->duty, id, NULL), dup_holder_names (holders));
}

static void
add_organisations (Listing *self)
{
  GPtrArray *organisations = zeren_office_get_organisations (self->office);

  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      gint64 id = zeren_organisation_get_id (organisation);
      GPtrArray *posts = zeren_office_get_posts (self->office, id);

      if (!is_active (self, organisation))
        continue;
      add_target (self,
                  zeren_binding_new_organisation (self->duty, id),
                  g_strdup (zeren_organisation_get_kind (organisation)));
      for (guint j = 0; j < posts->len; j++)
        add_post (self, g_ptr_array_index (posts, j));
    }
}

/* Everyone with a role in the organisation whose plan it is */
static void
add_roles (Listing *self)
{
  GPtrArray *posts = zeren_office_get_posts (self->office, self->top);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);
      const char *role = zeren_post_get_role (post);

      if (role != NULL && zeren_post_is_active_on (post, zeren_office_get_day (self->office)) &&
          g_hash_table_add (seen, (gpointer)role))
        add_target (self, zeren_binding_new_each_holder (self->duty, 0, role), NULL);
    }
}

static ZerenDutyTarget *
find_target (Listing *self, ZerenBinding *binding)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      ZerenDutyTarget *target = g_ptr_array_index (self->targets, i);

      if (zeren_duties_is_same_target (target->binding, binding))
        return target;
    }

  return NULL;
}

/* What the duty falls on is in the list even where it has ended. */
static void
mark_bound (Listing *self, GPtrArray *bindings)
{
  for (guint i = 0; i < bindings->len; i++)
    {
      ZerenBinding *binding = g_ptr_array_index (bindings, i);
      ZerenDutyTarget *target = find_target (self, binding);

      if (target == NULL)
        target = add_target (self, g_object_ref (binding), NULL);
      target->is_bound = TRUE;
    }
}

static void
mark_proposed (Listing *self, GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      ZerenBinding *binding = g_ptr_array_index (proposals, i);
      ZerenDutyTarget *target = find_target (self, binding);

      if (target == NULL)
        target = add_target (self, g_object_ref (binding), NULL);
      target->is_proposed = TRUE;
    }
}

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  const ZerenDutyTarget *first = a, *second = b;
  int rank_of_first = first->is_bound ? 0 : first->is_proposed ? 1 : 2;
  int rank_of_second = second->is_bound ? 0 : second->is_proposed ? 1 : 2;

  return rank_of_first - rank_of_second;
}

/**
 * zeren_duty_targets_list:
 * @context: a context, which may be read-only
 * @duty: a stored duty
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ZerenDutyTarget): what the duty falls on, then what the
 *   words of the plan suggest, then everything else in the office; or %NULL with an error
 */
GPtrArray *
zeren_duty_targets_list (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (database);
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (plans, zeren_duty_get_plan (duty), error);
  g_autoptr (ZerenOffice)
    office = plan != NULL ? zeren_office_load (database, zeren_context_get_today (context), error)
                          : NULL;
  g_autoptr (GPtrArray)
    bindings = office != NULL
                 ? zeren_duties_list_bindings (context, zeren_duty_get_id (duty), error)
                 : NULL;
  g_autoptr (GPtrArray)
    proposals = bindings != NULL ? zeren_duties_propose_bindings (context, duty, error) : NULL;
  g_autoptr (GPtrArray)
    targets = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_duty_target_free);
  Listing self = { context, office, zeren_duty_get_id (duty), 0, targets };

  if (proposals == NULL)
    return NULL;
  self.top = zeren_plan_get_organisation (plan);
  add_kinds (&self);
  add_organisations (&self);
  add_roles (&self);
  mark_bound (&self, bindings);
  mark_proposed (&self, proposals);
  g_ptr_array_sort_values (targets, compare_targets);

  return g_steal_pointer (&targets);
}

/**
 * zeren_duty_targets_count_tasks:
 * @context: a context, which may be read-only
 * @duty: a duty
 * @bindings: (element-type ZerenBinding): whom it would fall on
 * @year: a year
 * @n_tasks: (out): how many tasks it would make in @year
 */
gboolean
zeren_duty_targets_count_tasks (ZerenContext *context,
                                ZerenDuty *duty,
                                GPtrArray *bindings,
                                int year,
                                guint *n_tasks,
                                GError **error)
{
  g_autoptr (ZerenTaskMaker) maker = zeren_task_maker_new (context, year, ZEREN_DATE_NONE, error);
  g_autoptr (ZerenDuty) accepted = NULL;

  if (maker == NULL)
    return FALSE;
  accepted = zeren_duties_load (context, zeren_duty_get_id (duty), error);
  if (accepted == NULL)
    return FALSE;
  zeren_duty_set_state (accepted, ZEREN_DUTY_STATE_ACCEPTED);
  if (!zeren_task_maker_add_duty (maker, accepted, bindings, error))
    return FALSE;
  *n_tasks = maker->tasks->len;

  return TRUE;
}

/* --- offers ----------------------------------------------------------------------------------- */

static char *
describe_all (ZerenContext *context, GPtrArray *bindings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < bindings->len; i++)
    {
      g_autofree char *label = zeren_duties_describe_binding (context,
                                                              g_ptr_array_index (bindings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? _ (", ") : "", label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * zeren_duty_offers_list:
 * @context: a context, which may be read-only
 * @plan: a plan, 0 for all in force
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ZerenDutyOffer): the accepted duties that fall on nobody
 *   and whose words name for certain whom they are for; or %NULL with an error
 */
GPtrArray *
zeren_duty_offers_list (ZerenContext *context, gint64 plan, GError **error)
{
  ZerenDutyQuery query = { .plan = plan,
                           .states = 1 << ZEREN_DUTY_STATE_ACCEPTED,
                           .scopes = 1 << ZEREN_SCOPE_RECORD,
                           .unbound = TRUE };
  g_autoptr (GPtrArray) duties = zeren_duties_list (context, &query, error);
  g_autoptr (GPtrArray)
    offers = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_duty_offer_free);

  for (guint i = 0; duties != NULL && i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      g_autoptr (GPtrArray) proposals = zeren_duties_propose_bindings (context, duty, error);
      ZerenDutyOffer *offer;

      if (proposals == NULL)
        return NULL;
      if (proposals->len == 0)
        continue;
      offer = g_new0 (ZerenDutyOffer, 1);
      offer->duty = g_object_ref (duty);
      offer->label = describe_all (context, proposals);
      offer->bindings = g_steal_pointer (&proposals);
      g_ptr_array_add (offers, offer);
    }

  return duties != NULL ? g_steal_pointer (&offers) : NULL;
}

/**
 * zeren_duty_offers_bind:
 * @context: the context
 * @offers: (element-type ZerenDutyOffer): what a person has confirmed
 * @error: return location for an error
 *
 * Binds all of them or none.
 */
gboolean
zeren_duty_offers_bind (ZerenContext *context, GPtrArray *offers, GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    {
      ZerenDutyOffer *offer = g_ptr_array_index (offers, i);

      if (!zeren_duties_bind (context, zeren_duty_get_id (offer->duty), offer->bindings, error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}
