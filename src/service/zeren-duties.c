/* zeren-duties.c: a person decides about duties: accept or reject, and who they fall on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duties.h"

#include "zeren-actor-match.h"
#include "zeren-duty-pairs.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-post-repo.h"
#include "zeren-service-error.h"
#include "zeren-year-follow.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static ZerenDutyRepo *
open_repo (ZerenContext *context)
{
  return zeren_duty_repo_new (zeren_context_get_database (context));
}

/** zeren_duties_load: Returns: (transfer full): the duty, or %NULL with an error that names @id */
ZerenDuty *
zeren_duties_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (context);

  return zeren_duty_repo_load (repo, id, error);
}

/** zeren_duties_list: Returns: (transfer full) (element-type ZerenDuty): the duties asked for */
GPtrArray *
zeren_duties_list (ZerenContext *context, const ZerenDutyQuery *query, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (context);

  return zeren_duty_repo_list (repo, query, error);
}

/* --- accepting and rejecting ------------------------------------------------------------------ */

static gboolean
check_plan_in_force (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPlan) plan = NULL;

  if (!zeren_duty_check_has_plan (duty, error))
    return FALSE;
  plan = zeren_plan_repo_load (repo, zeren_duty_get_plan (duty), error);
  if (plan == NULL)
    return FALSE;
  if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: the id and the title of a plan */
               _ ("Plan %" PRId64 " (%s) is withdrawn; nothing of it can be accepted."),
               zeren_plan_get_id (plan),
               zeren_plan_get_title (plan));

  return FALSE;
}

static gboolean
accept_one (ZerenContext *context, ZerenDutyRepo *repo, gint64 id, GError **error)
{
  g_autoptr (ZerenDuty) duty = zeren_duty_repo_load (repo, id, error);

  if (duty == NULL)
    return FALSE;
  if (zeren_duty_check_acceptable (duty, error) && check_plan_in_force (context, duty, error) &&
      (zeren_duty_get_state (duty) == ZEREN_DUTY_STATE_ACCEPTED ||
       zeren_duty_repo_set_state (repo, duty, ZEREN_DUTY_STATE_ACCEPTED, NULL, error)))
    return TRUE;

  /* Translators: before the reason why a duty is refused; the number is its id */
  g_prefix_error (error, _ ("Duty %" PRId64 ": "), id);

  return FALSE;
}

/**
 * zeren_duties_accept:
 * @context: the context
 * @ids: (element-type gint64): duties
 * @error: return location for an error that names the duty
 *
 * All are accepted or none. A duty of scope `text` is always refused (DESIGN.md 2). One that is
 * accepted already stays so.
 */
gboolean
zeren_duties_accept (ZerenContext *context, GArray *ids, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  repo = open_repo (context);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (!accept_one (context, repo, g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_duties_accept_above:
 * @context: the context
 * @plan: only of this plan, 0 for all in force
 * @confidence: 0 to 1
 *
 * Accepts every proposed duty that is an act of the office and that the extractor is at least so
 * sure of. Of one that the plan states twice only the first is accepted: it would be planned twice.
 * A person who wants both accepts the other by hand.
 *
 * Returns: (transfer full) (element-type gint64): the duties accepted, or %NULL with an error
 */
GArray *
zeren_duties_accept_above (ZerenContext *context, gint64 plan, double confidence, GError **error)
{
  ZerenDutyQuery query = { .plan = plan,
                           .states = 1 << ZEREN_DUTY_STATE_PROPOSED,
                           .scopes = 1 << ZEREN_SCOPE_RECORD,
                           .min_confidence = confidence };
  ZerenDutyQuery decided = { .plan = plan, .states = 1 << ZEREN_DUTY_STATE_ACCEPTED };
  g_autoptr (GPtrArray) duties = zeren_duties_list (context, &query, error);
  g_autoptr (GPtrArray) accepted = duties != NULL ? zeren_duties_list (context, &decided, error)
                                                  : NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (accepted == NULL)
    return NULL;
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      gint64 id = zeren_duty_get_id (duty);

      if (zeren_duty_find_pair (accepted, duty) != NULL)
        continue;
      g_array_append_val (ids, id);
      g_ptr_array_add (accepted, g_object_ref (duty));
    }

  return zeren_duties_accept (context, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/** zeren_duties_accept_confident: accepts those from %ZEREN_DUTIES_CONFIDENT on, see
 * zeren_duties_accept_above() */
GArray *
zeren_duties_accept_confident (ZerenContext *context, gint64 plan, GError **error)
{
  return zeren_duties_accept_above (context, plan, ZEREN_DUTIES_CONFIDENT, error);
}

/* All of @ids are in @state afterwards, or none is. */
static gboolean
set_states (ZerenContext *context, GArray *ids, ZerenDutyState state, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (context);
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ZerenDuty) duty = zeren_duty_repo_load (repo, id, error);

      if (duty == NULL)
        return FALSE;
      if (!zeren_duty_repo_set_state (repo, duty, state, NULL, error))
        {
          g_prefix_error (error, _ ("Duty %" PRId64 ": "), id);
          return FALSE;
        }
    }

  return zeren_transaction_commit (transaction, error);
}

/** zeren_duties_reject: rejects all of @ids (gint64) or none; what is rejected can be accepted
 * again */
gboolean
zeren_duties_reject (ZerenContext *context, GArray *ids, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  return set_states (context, ids, ZEREN_DUTY_STATE_REJECTED, error);
}

/** zeren_duties_reset: takes the decision about all of @ids (gint64) back, or about none: they are
 * proposals again, and their open tasks go */
gboolean
zeren_duties_reset (ZerenContext *context, GArray *ids, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  return set_states (context, ids, ZEREN_DUTY_STATE_PROPOSED, error);
}

/* --- binding ---------------------------------------------------------------------------------- */

static gint64
get_plan_organisation (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPlan) plan = NULL;

  if (!zeren_duty_check_has_plan (duty, error))
    return 0;
  plan = zeren_plan_repo_load (repo, zeren_duty_get_plan (duty), error);

  return plan != NULL ? zeren_plan_get_organisation (plan) : 0;
}

static gboolean
check_organisation (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL)
    return FALSE;
  if (zeren_organisation_is_active_on (organisation, zeren_context_get_today (context)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               _ ("“%s” has ended; no duty can fall on it."),
               zeren_organisation_get_name (organisation));

  return FALSE;
}

static gboolean
check_kind (ZerenContext *context, ZerenDuty *duty, const char *kind, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  gint64 top = get_plan_organisation (context, duty, error);
  g_autoptr (GPtrArray)
    found = top != 0 ? zeren_organisation_repo_list_below (repo, top, kind, error) : NULL;

  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_NOT_FOUND,
               /* Translators: %s is a kind of organisation such as 科室 */
               _ ("There is no organization of the kind “%s” below the one whose plan it is."),
               kind);

  return FALSE;
}

static gboolean
check_post (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPost) post = zeren_post_repo_load (repo, id, error);

  if (post == NULL)
    return FALSE;
  if (zeren_post_is_active_on (post, zeren_context_get_today (context)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is the title of a post */
               _ ("The post “%s” has ended; no duty can fall on it."),
               zeren_post_get_title (post));

  return FALSE;
}

static gboolean
check_role (ZerenContext *context, ZerenDuty *duty, const char *role, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  gint64 top = get_plan_organisation (context, duty, error);
  g_autoptr (GPtrArray) found = top != 0 ? zeren_post_repo_list_of_role (repo, top, role, error)
                                         : NULL;

  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_NOT_FOUND,
               /* Translators: %s is a role such as liaison */
               _ ("There is no post of the role “%s” in the organization whose plan it is."),
               role);

  return FALSE;
}

static gboolean
check_target (ZerenContext *context, ZerenDuty *duty, ZerenBinding *binding, GError **error)
{
  if (!zeren_binding_check (binding, error))
    return FALSE;

  switch (zeren_binding_get_kind (binding))
    {
    case ZEREN_BINDING_ORGANISATION:
      return check_organisation (context, zeren_binding_get_organisation (binding), error);
    case ZEREN_BINDING_ORGANISATION_KIND:
      return check_kind (context, duty, zeren_binding_get_organisation_kind (binding), error);
    case ZEREN_BINDING_POST:
      return check_post (context, zeren_binding_get_post (binding), error);
    case ZEREN_BINDING_EACH_HOLDER:
      if (zeren_binding_get_post (binding) != 0)
        return check_post (context, zeren_binding_get_post (binding), error);
      return check_role (context, duty, zeren_binding_get_role (binding), error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_bindable (ZerenDuty *duty, GError **error)
{
  ZerenDutyState state = zeren_duty_get_state (duty);

  if (!zeren_duty_check_acceptable (duty, error))
    return FALSE;
  if (state == ZEREN_DUTY_STATE_ACCEPTED || state == ZEREN_DUTY_STATE_PROPOSED)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state such as rejected */
               _ ("The duty is “%s”; only a proposed or accepted duty can be bound."),
               zeren_duty_state_to_label (state));

  return FALSE;
}

/** zeren_duties_is_same_target: Returns: whether two bindings name the same */
gboolean
zeren_duties_is_same_target (ZerenBinding *a, ZerenBinding *b)
{
  return zeren_binding_get_kind (a) == zeren_binding_get_kind (b) &&
         zeren_binding_get_organisation (a) == zeren_binding_get_organisation (b) &&
         zeren_binding_get_post (a) == zeren_binding_get_post (b) &&
         g_strcmp0 (zeren_binding_get_organisation_kind (a),
                    zeren_binding_get_organisation_kind (b)) == 0 &&
         g_strcmp0 (zeren_binding_get_role (a), zeren_binding_get_role (b)) == 0;
}

/* What is named twice is meant once. */
static void
drop_doubles (GPtrArray *bindings)
{
  for (guint i = bindings->len; i > 1; i--)
    {
      for (guint j = 0; j < i - 1; j++)
        {
          if (zeren_duties_is_same_target (bindings->pdata[i - 1], bindings->pdata[j]))
            {
              g_ptr_array_remove_index (bindings, i - 1);
              break;
            }
        }
    }
}

static gboolean
bind_duty (ZerenContext *context,
           ZerenDutyRepo *repo,
           ZerenDuty *duty,
           GPtrArray *bindings,
           GError **error)
{
  if (!check_bindable (duty, error) || !check_plan_in_force (context, duty, error))
    return FALSE;
  drop_doubles (bindings);
  for (guint i = 0; i < bindings->len; i++)
    {
      ZerenBinding *binding = g_ptr_array_index (bindings, i);

      zeren_binding_set_duty (binding, zeren_duty_get_id (duty));
      if (!check_target (context, duty, binding, error))
        return FALSE;
    }

  return zeren_duty_repo_set_bindings (repo, zeren_duty_get_id (duty), bindings, error);
}

/**
 * zeren_duties_bind_full:
 * @context: the context
 * @duty: the id of a duty
 * @bindings: (element-type ZerenBinding): whom it falls on, instead of whom it fell on before; none
 *   to unbind it
 * @n_tasks: (out) (optional): how many open tasks came, went or changed
 * @error: return location for a #GError
 *
 * A duty of scope `text` is always refused (DESIGN.md 2). In years that it was planned in, its
 * tasks follow from today on (zeren_year_follow_duty()).
 */
gboolean
zeren_duties_bind_full (ZerenContext *context,
                        gint64 duty,
                        GPtrArray *bindings,
                        guint *n_tasks,
                        GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenDutyRepo) repo = NULL;
  g_autoptr (ZerenDuty) loaded = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (bindings != NULL, FALSE);

  repo = open_repo (context);
  loaded = zeren_duty_repo_load (repo, duty, error);
  transaction = loaded != NULL ? zeren_database_begin (zeren_context_get_database (context), error)
                               : NULL;
  if (transaction == NULL)
    return FALSE;
  if (bind_duty (context, repo, loaded, bindings, error) &&
      zeren_year_follow_duty (context, duty, n_tasks, error) &&
      zeren_transaction_commit (transaction, error))
    return TRUE;
  g_prefix_error (error, _ ("Duty %" PRId64 ": "), duty);

  return FALSE;
}

/** zeren_duties_bind: as zeren_duties_bind_full(), without counting */
gboolean
zeren_duties_bind (ZerenContext *context, gint64 duty, GPtrArray *bindings, GError **error)
{
  return zeren_duties_bind_full (context, duty, bindings, NULL, error);
}

/** zeren_duties_list_bindings: Returns: (transfer full) (element-type ZerenBinding): whom @duty
 * falls on */
GPtrArray *
zeren_duties_list_bindings (ZerenContext *context, gint64 duty, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (context);

  return zeren_duty_repo_list_bindings (repo, duty, error);
}

static GPtrArray *
list_active_organisations (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  GPtrArray *organisations = zeren_organisation_repo_list (repo, error);
  ZerenDate today = zeren_context_get_today (context);

  for (guint i = organisations != NULL ? organisations->len : 0; i > 0; i--)
    {
      if (!zeren_organisation_is_active_on (g_ptr_array_index (organisations, i - 1), today))
        g_ptr_array_remove_index (organisations, i - 1);
    }

  return organisations;
}

static GPtrArray *
list_active_posts (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  GPtrArray *posts = zeren_post_repo_list (repo, 0, error);
  ZerenDate today = zeren_context_get_today (context);

  for (guint i = posts != NULL ? posts->len : 0; i > 0; i--)
    {
      if (!zeren_post_is_active_on (g_ptr_array_index (posts, i - 1), today))
        g_ptr_array_remove_index (posts, i - 1);
    }

  return posts;
}

/**
 * zeren_duties_propose_bindings:
 * @context: the context
 * @duty: a duty
 *
 * Looks the plan's words for who has to act up in the office. A proposal is nothing but an offer: a
 * person confirms it with zeren_duties_bind().
 *
 * Returns: (transfer full) (element-type ZerenBinding): proposals, maybe none
 */
GPtrArray *
zeren_duties_propose_bindings (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (GPtrArray) organisations = list_active_organisations (context, error);
  g_autoptr (GPtrArray) posts = organisations != NULL ? list_active_posts (context, error) : NULL;
  ZerenActorOffice office = { organisations, posts, 0 };

  if (posts == NULL)
    return NULL;
  if (zeren_duty_get_plan (duty) == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  office.plan_organisation = get_plan_organisation (context, duty, error);
  if (office.plan_organisation == 0)
    return NULL;
  if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return zeren_actor_propose (&office, zeren_duty_get_actor (duty), zeren_duty_get_id (duty));
}

static char *
describe_organisation (ZerenContext *context, gint64 id)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, NULL);

  return g_strdup (organisation != NULL ? zeren_organisation_get_name (organisation) : "?");
}

static char *
describe_post (ZerenContext *context, gint64 id)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPost) post = zeren_post_repo_load (repo, id, NULL);
  g_autofree char *organisation = NULL;

  if (post == NULL)
    return g_strdup ("?");
  organisation = describe_organisation (context, zeren_post_get_organisation (post));

  /* Translators: the title of a post and its organisation */
  return g_strdup_printf (_ ("%s (%s)"), zeren_post_get_title (post), organisation);
}

/** zeren_duties_describe_binding: Returns: (transfer full): @binding in the user's language */
char *
zeren_duties_describe_binding (ZerenContext *context, ZerenBinding *binding)
{
  g_autofree char *post = NULL;

  g_return_val_if_fail (ZEREN_IS_BINDING (binding), NULL);

  switch (zeren_binding_get_kind (binding))
    {
    case ZEREN_BINDING_ORGANISATION:
      return describe_organisation (context, zeren_binding_get_organisation (binding));
    case ZEREN_BINDING_ORGANISATION_KIND:
      /* Translators: %s is a kind of organisation such as 科室 */
      return g_strdup_printf (_ ("every %s"), zeren_binding_get_organisation_kind (binding));
    case ZEREN_BINDING_POST:
      return describe_post (context, zeren_binding_get_post (binding));
    case ZEREN_BINDING_EACH_HOLDER:
      if (zeren_binding_get_post (binding) == 0)
        /* Translators: %s is a role such as leadership_member */
        return g_strdup_printf (_ ("everyone with the role “%s”"),
                                zeren_post_role_to_label (zeren_binding_get_role (binding)));
      post = describe_post (context, zeren_binding_get_post (binding));
      /* Translators: %s is a post */
      return g_strdup_printf (_ ("every holder of %s"), post);
    default:
      g_assert_not_reached ();
    }
}
