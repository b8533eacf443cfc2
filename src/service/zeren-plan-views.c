/* zeren-plan-views.c: plans as lists show them: with names and with what hangs on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-views.h"

#include "zeren-organisation-repo.h"

#include <string.h>

struct _ZerenPlanView
{
  GObject parent_instance;

  ZerenPlan *plan;
  ZerenPlanWeight weight;
  gint64 replaced_by;
  char *replaced_by_title;
  char *replaces_title;
  char *organisation_name;
  char *searched; /* what a search looks at, casefolded */
};

G_DEFINE_FINAL_TYPE (ZerenPlanView, zeren_plan_view, G_TYPE_OBJECT)

/* --- lanes --------------------------------------------------------------------------------- */

static const char *const lanes[] = {
  [ZEREN_PLAN_LANE_ACTIVE] = "active",
  [ZEREN_PLAN_LANE_TO_REVIEW] = "to-review",
  [ZEREN_PLAN_LANE_UNBOUND] = "unbound",
  [ZEREN_PLAN_LANE_WITHDRAWN] = "withdrawn",
};

const char *
zeren_plan_lane_to_id (ZerenPlanLane lane)
{
  g_return_val_if_fail (lane < ZEREN_N_PLAN_LANES, NULL);

  return lanes[lane];
}

gboolean
zeren_plan_lane_from_id (const char *id, ZerenPlanLane *lane)
{
  for (guint i = 0; i < ZEREN_N_PLAN_LANES; i++)
    {
      if (g_strcmp0 (id, lanes[i]) != 0)
        continue;
      *lane = (ZerenPlanLane)i;
      return TRUE;
    }

  return FALSE;
}

gboolean
zeren_plan_view_is_in_lane (ZerenPlanView *self, ZerenPlanLane lane)
{
  gboolean active;

  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), FALSE);

  active = zeren_plan_view_is_active (self);
  switch (lane)
    {
    case ZEREN_PLAN_LANE_TO_REVIEW:
      return active && self->weight.duties_proposed > 0;
    case ZEREN_PLAN_LANE_UNBOUND:
      return active && self->weight.duties_unbound > 0;
    case ZEREN_PLAN_LANE_WITHDRAWN:
      return !active;
    case ZEREN_PLAN_LANE_ACTIVE:
    default:
      return active;
    }
}

/* --- reading ------------------------------------------------------------------------------- */

static void
add_word (GString *words, const char *word)
{
  g_autofree char *folded = word != NULL ? g_utf8_casefold (word, -1) : NULL;

  if (folded == NULL)
    return;
  g_string_append (words, folded);
  g_string_append_c (words, '\n');
}

static char *
gather_searched (ZerenPlanView *self)
{
  GString *words = g_string_new (NULL);

  add_word (words, zeren_plan_get_title (self->plan));
  add_word (words, zeren_plan_get_issuer (self->plan));
  add_word (words, zeren_plan_get_number (self->plan));
  add_word (words, zeren_plan_get_file_name (self->plan));
  add_word (words, self->organisation_name);

  return g_string_free (words, FALSE);
}

static ZerenPlan *
find_plan (GPtrArray *plans, gint64 id)
{
  for (guint i = 0; id != 0 && i < plans->len; i++)
    {
      if (zeren_plan_get_id (g_ptr_array_index (plans, i)) == id)
        return g_ptr_array_index (plans, i);
    }

  return NULL;
}

static ZerenPlan *
find_newer (GPtrArray *plans, gint64 id)
{
  for (guint i = 0; i < plans->len; i++)
    {
      if (zeren_plan_get_supersedes (g_ptr_array_index (plans, i)) == id)
        return g_ptr_array_index (plans, i);
    }

  return NULL;
}

static const char *
find_organisation_name (GPtrArray *organisations, gint64 id)
{
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);

      if (zeren_organisation_get_id (organisation) == id)
        return zeren_organisation_get_name (organisation);
    }

  return NULL;
}

/**
 * zeren_plan_view_new:
 * @plan: a plan
 * @organisation_name: (nullable): whose plan it is
 * @weight: what hangs on it
 *
 * Returns: (transfer full): a view of the plan
 */
ZerenPlanView *
zeren_plan_view_new (ZerenPlan *plan, const char *organisation_name, const ZerenPlanWeight *weight)
{
  ZerenPlanView *self;

  g_return_val_if_fail (ZEREN_IS_PLAN (plan), NULL);
  g_return_val_if_fail (weight != NULL, NULL);

  self = g_object_new (ZEREN_TYPE_PLAN_VIEW, NULL);
  self->plan = g_object_ref (plan);
  self->organisation_name = g_strdup (organisation_name);
  self->weight = *weight;
  self->searched = gather_searched (self);

  return self;
}

static ZerenPlanView *
read_view (ZerenPlanRepo *repo,
           ZerenPlan *plan,
           GPtrArray *plans,
           GPtrArray *organisations,
           GError **error)
{
  ZerenPlan *newer = find_newer (plans, zeren_plan_get_id (plan));
  ZerenPlan *older = find_plan (plans, zeren_plan_get_supersedes (plan));
  ZerenPlanWeight weight;
  ZerenPlanView *self;

  if (!zeren_plan_repo_weigh (repo, zeren_plan_get_id (plan), &weight, error))
    return NULL;

  self = zeren_plan_view_new (
    plan, find_organisation_name (organisations, zeren_plan_get_organisation (plan)), &weight);
  if (newer != NULL)
    {
      self->replaced_by = zeren_plan_get_id (newer);
      self->replaced_by_title = g_strdup (zeren_plan_get_title (newer));
    }
  if (older != NULL)
    self->replaces_title = g_strdup (zeren_plan_get_title (older));

  return self;
}

/**
 * zeren_plan_views_list:
 * @context: the context; one that only reads will do
 *
 * Returns: (transfer full) (element-type ZerenPlanView) (nullable): all plans in the order of
 *   importing, withdrawn ones too
 */
GPtrArray *
zeren_plan_views_list (ZerenContext *context, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenOrganisationRepo) organisation_repo = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) organisations = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  organisation_repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  plans = zeren_plan_repo_list (repo, error);
  organisations = plans != NULL ? zeren_organisation_repo_list (organisation_repo, error) : NULL;
  if (organisations == NULL)
    return NULL;
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);
      ZerenPlanView *view = read_view (repo, plan, plans, organisations, error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }

  return g_steal_pointer (&views);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_view_finalize (GObject *object)
{
  ZerenPlanView *self = ZEREN_PLAN_VIEW (object);

  g_clear_object (&self->plan);
  g_free (self->replaced_by_title);
  g_free (self->replaces_title);
  g_free (self->organisation_name);
  g_free (self->searched);

  G_OBJECT_CLASS (zeren_plan_view_parent_class)->finalize (object);
}

static void
zeren_plan_view_class_init (ZerenPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_plan_view_finalize;
}

static void
zeren_plan_view_init (ZerenPlanView *self)
{
}

gint64
zeren_plan_view_get_id (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), 0);

  return zeren_plan_get_id (self->plan);
}

ZerenPlan *
zeren_plan_view_get_plan (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return self->plan;
}

const char *
zeren_plan_view_get_title (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return zeren_plan_get_title (self->plan);
}

const char *
zeren_plan_view_get_organisation_name (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return self->organisation_name;
}

/** zeren_plan_view_get_replaced_by: Returns: the id of the plan that took its place, or 0 */
gint64
zeren_plan_view_get_replaced_by (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), 0);

  return self->replaced_by;
}

/** zeren_plan_view_get_replaced_by_title: Returns: (nullable): the title of that plan */
const char *
zeren_plan_view_get_replaced_by_title (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return self->replaced_by_title;
}

/** zeren_plan_view_get_replaces_title: Returns: (nullable): the title of the plan whose place it
 * took */
const char *
zeren_plan_view_get_replaces_title (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return self->replaces_title;
}

const ZerenPlanWeight *
zeren_plan_view_get_weight (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), NULL);

  return &self->weight;
}

gboolean
zeren_plan_view_is_active (ZerenPlanView *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), FALSE);

  return zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_ACTIVE;
}

/**
 * zeren_plan_view_matches:
 * @words: (nullable): what is looked for, casefolded
 *
 * Returns: whether each of the words stands in the title, issuer, number, file name or organisation
 */
gboolean
zeren_plan_view_matches (ZerenPlanView *self, const char *words)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), FALSE);

  if (words == NULL)
    return TRUE;

  parts = g_strsplit (words, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (self->searched, parts[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/** zeren_plan_view_equal: Returns: whether a list would show both alike */
gboolean
zeren_plan_view_equal (ZerenPlanView *self, ZerenPlanView *other)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (other), FALSE);

  return zeren_record_equal (self->plan, other->plan) &&
         memcmp (&self->weight, &other->weight, sizeof self->weight) == 0 &&
         g_strcmp0 (self->organisation_name, other->organisation_name) == 0 &&
         g_strcmp0 (self->replaced_by_title, other->replaced_by_title) == 0 &&
         g_strcmp0 (self->replaces_title, other->replaces_title) == 0;
}
