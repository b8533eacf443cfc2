/* zeren-plan-posts.c: posts that a plan names, offered for appointment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan says 组长 and 局长. Whoever is 局长 today is offered for 组长; nothing happens before a
 * person has said which.
 */

#include "zeren-plan-posts.h"

#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

void
zeren_post_offer_free (ZerenPostOffer *self)
{
  g_clear_object (&self->named);
  g_clear_object (&self->post);
  g_clear_pointer (&self->holders, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

/* The posts of the plan's organisation and of those below it. */
static GPtrArray *
list_posts (ZerenContext *context, gint64 organisation, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (database);
  g_autoptr (GPtrArray)
    below = zeren_organisation_repo_list_below (organisations, organisation, NULL, error);
  g_autoptr (GPtrArray) posts = below != NULL ? zeren_post_repo_list (repo, organisation, error)
                                              : NULL;

  for (guint i = 0; posts != NULL && i < below->len; i++)
    {
      gint64 id = zeren_organisation_get_id (g_ptr_array_index (below, i));
      g_autoptr (GPtrArray) more = id != organisation ? zeren_post_repo_list (repo, id, error)
                                                      : g_ptr_array_new ();

      if (more == NULL)
        return NULL;
      for (guint j = 0; j < more->len; j++)
        g_ptr_array_add (posts, g_object_ref (g_ptr_array_index (more, j)));
    }

  return g_steal_pointer (&posts);
}

static gboolean
is_open (ZerenContext *context, ZerenPost *post)
{
  ZerenDate end = zeren_post_get_ended_on (post);

  return !zeren_date_is_set (end) ||
         zeren_date_compare (end, zeren_context_get_today (context)) >= 0;
}

/* Every member is offered once, whatever number of such posts he holds. */
static gboolean
add_holders (ZerenContext *context, ZerenPost *post, GPtrArray *holders, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) found = zeren_member_repo_list_holders (
    repo, zeren_post_get_id (post), zeren_context_get_today (context), error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (found, i);
      gboolean is_new = TRUE;

      for (guint j = 0; j < holders->len; j++)
        is_new &= zeren_member_get_id (g_ptr_array_index (holders, j)) !=
                  zeren_member_get_id (member);
      if (is_new)
        g_ptr_array_add (holders, g_object_ref (member));
    }

  return found != NULL;
}

/* 组长 of one plan is not 组长 of another. */
static char *
dup_title (ZerenPlan *plan, ZerenPlanPost *named)
{
  return g_strdup_printf (
    "%s（%s）", zeren_plan_post_get_title (named), zeren_plan_get_title (plan));
}

static ZerenPostOffer *
make_offer (ZerenContext *context,
            ZerenPlan *plan,
            ZerenPlanPost *named,
            GPtrArray *posts,
            GError **error)
{
  g_autoptr (ZerenPostOffer) self = g_new0 (ZerenPostOffer, 1);
  const char *office = zeren_plan_post_get_holder_title (named);

  self->named = g_object_ref (named);
  self->organisation = zeren_plan_get_organisation (plan);
  self->title = dup_title (plan, named);
  self->holders = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);

      if (!is_open (context, post))
        continue;
      if (zeren_post_get_organisation (post) == self->organisation &&
          g_str_equal (zeren_post_get_title (post), self->title))
        g_set_object (&self->post, post);
      if (g_strcmp0 (zeren_post_get_title (post), office) == 0 &&
          !add_holders (context, post, self->holders, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * zeren_plan_posts_list:
 * @plan: the id of a plan
 *
 * Returns: (transfer full) (element-type ZerenPostOffer): what the plan's posts would be in the
 *   office, in the order of its text, or %NULL with an error
 */
GPtrArray *
zeren_plan_posts_list (ZerenContext *context, gint64 plan, GError **error)
{
  g_autoptr (GPtrArray)
    offers = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_post_offer_free);
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenPlan) loaded = NULL;
  g_autoptr (GPtrArray) named = NULL;
  g_autoptr (GPtrArray) posts = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  loaded = zeren_plan_repo_load (repo, plan, error);
  named = loaded != NULL ? zeren_plan_repo_list_posts (repo, plan, error) : NULL;
  posts = named != NULL ? list_posts (context, zeren_plan_get_organisation (loaded), error) : NULL;
  if (posts == NULL)
    return NULL;
  for (guint i = 0; i < named->len; i++)
    {
      ZerenPostOffer *offer = make_offer (
        context, loaded, g_ptr_array_index (named, i), posts, error);

      if (offer == NULL)
        return NULL;
      g_ptr_array_add (offers, offer);
    }

  return g_steal_pointer (&offers);
}

/* The head of a group is not the head of the house: only what the plan calls so is. */
static const char *
get_role (ZerenPlanPost *named)
{
  static const struct
  {
    const char *title, *role;
  } roles[] = {
    { "第一责任人", "first_responsible" },
    { "主要责任人", "first_responsible" },
    { "直接责任人", "direct_responsible" },
    { "联络员", "liaison" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (zeren_plan_post_get_title (named), roles[i].title) == 0)
      return roles[i].role;

  return "member";
}

static gint64
ensure_post (ZerenContext *context, const ZerenPostOffer *offer, GError **error)
{
  g_autoptr (ZerenPost) post = NULL;

  if (offer->post != NULL)
    return zeren_post_get_id (offer->post);

  post = zeren_post_new ();
  zeren_post_set_organisation (post, offer->organisation);
  zeren_post_set_title (post, offer->title);
  zeren_post_set_role (post, get_role (offer->named));

  return zeren_registry_add_post (context, post, error) ? zeren_post_get_id (post) : 0;
}

/**
 * zeren_plan_posts_appoint:
 * @offer: one of zeren_plan_posts_list(), listed anew since the last appointment
 * @member: whom a person has chosen, of @offer's holders or anybody else
 * @from: the first day
 *
 * Makes the post where it is not there yet, and appoints the member; both or nothing.
 *
 * Returns: the id of the appointment, or 0 with an error
 */
gint64
zeren_plan_posts_appoint (ZerenContext *context,
                          const ZerenPostOffer *offer,
                          gint64 member,
                          ZerenDate from,
                          GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  gint64 post;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (offer != NULL, 0);

  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  post = transaction != NULL ? ensure_post (context, offer, error) : 0;
  if (post == 0)
    return 0;

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, from);
  if (!zeren_registry_appoint (context, appointment, error) ||
      !zeren_transaction_commit (transaction, error))
    return 0;

  return zeren_appointment_get_id (appointment);
}

static const ZerenPostOffer *
find_offer (GPtrArray *offers, gint64 named, GError **error)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const ZerenPostOffer *offer = g_ptr_array_index (offers, i);

      if (zeren_plan_post_get_id (offer->named) == named)
        return offer;
    }
  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("The plan does not name this post any more. Open its posts again."));

  return NULL;
}

/* Listed anew for each: two members of one group share the post that the first of them makes. */
static gboolean
follow_choice (ZerenContext *context, gint64 plan, const ZerenPostChoice *choice, GError **error)
{
  g_autoptr (GPtrArray) offers = zeren_plan_posts_list (context, plan, error);
  const ZerenPostOffer *offer = offers != NULL ? find_offer (offers, choice->named, error) : NULL;

  if (offer == NULL)
    return FALSE;
  if (choice->member == 0)
    return ensure_post (context, offer, error) != 0;

  return zeren_plan_posts_appoint (context, offer, choice->member, choice->from, error) != 0;
}

/**
 * zeren_plan_posts_appoint_all:
 * @plan: the id of a plan
 * @choices: (element-type ZerenPostChoice): what a person has decided
 *
 * Makes the posts that are not there yet, and appoints who was chosen; all of it or nothing.
 *
 * Returns: whether it was done
 */
gboolean
zeren_plan_posts_appoint_all (ZerenContext *context, gint64 plan, GArray *choices, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (choices != NULL, FALSE);

  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    if (!follow_choice (context, plan, &g_array_index (choices, ZerenPostChoice, i), error))
      return FALSE;

  return zeren_transaction_commit (transaction, error);
}
