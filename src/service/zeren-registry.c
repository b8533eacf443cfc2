/* zeren-registry.c: changes to the organisations, posts, members and appointments of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-registry.h"

#include "zeren-actor-match.h"
#include "zeren-service-error.h"
#include "zeren-string.h"
#include "zeren-year-follow.h"

#include <glib/gi18n-lib.h>

/* Names are kept without spaces around them; one of nothing but spaces is none. */
static char *
dup_stripped (const char *text)
{
  return zeren_string_dup_stripped (text);
}

static gboolean
check_text (const char *text, const char *message, GError **error)
{
  if (text[0] != '\0')
    return TRUE;
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

/* --- organisations ---------------------------------------------------------------------------- */

static gboolean
tidy_organisation (ZerenOrganisation *organisation, GError **error)
{
  g_autofree char *name = dup_stripped (zeren_organisation_get_name (organisation));
  g_autofree char *kind = dup_stripped (zeren_organisation_get_kind (organisation));

  if (!check_text (name, _ ("An organization needs a name."), error) ||
      !check_text (kind, _ ("An organization needs a kind, for example 科室 or 党支部."), error))
    return FALSE;
  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);

  return TRUE;
}

static ZerenOrganisation *
load_active_organisation (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL)
    return NULL;
  if (zeren_organisation_is_active_on (organisation, zeren_context_get_today (context)))
    return g_steal_pointer (&organisation);

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               _ ("“%s” has ended."),
               zeren_organisation_get_name (organisation));

  return NULL;
}

/* A parent that exists and is not the organisation itself or below it. */
static gboolean
check_parent (ZerenContext *context,
              ZerenOrganisationRepo *repo,
              ZerenOrganisation *organisation,
              GError **error)
{
  gint64 id = zeren_organisation_get_id (organisation);
  gint64 parent = zeren_organisation_get_parent (organisation);
  g_autoptr (ZerenOrganisation) loaded = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (parent == 0)
    return TRUE;
  loaded = load_active_organisation (context, parent, error);
  if (loaded == NULL || id == 0)
    return loaded != NULL; /* nothing is below a new one */
  all = zeren_organisation_repo_list (repo, error);
  if (all == NULL)
    return FALSE;
  if (parent != id && !zeren_organisations_is_below (all, parent, id))
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("An organization cannot stand below itself."));

  return FALSE;
}

/**
 * zeren_registry_add_organisation:
 * @context: the context
 * @organisation: a new one; gets its id, and where its position is 0 the one after its siblings
 */
gboolean
zeren_registry_add_organisation (ZerenContext *context,
                                 ZerenOrganisation *organisation,
                                 GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  guint last;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_ORGANISATION (organisation), FALSE);

  /* Begun before the siblings are looked at, so that two programs give no position twice. */
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  if (transaction == NULL || !tidy_organisation (organisation, error) ||
      !check_parent (context, repo, organisation, error))
    return FALSE;
  if (zeren_organisation_get_position (organisation) == 0)
    {
      if (!zeren_organisation_repo_find_last_position (
            repo, zeren_organisation_get_parent (organisation), &last, error))
        return FALSE;
      zeren_organisation_set_position (organisation, last + 1);
    }

  return zeren_organisation_repo_add (repo, organisation, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_registry_save_organisation: keeps what was edited: name, kind, parent, position */
gboolean
zeren_registry_save_organisation (ZerenContext *context,
                                  ZerenOrganisation *organisation,
                                  GError **error)
{
  g_autoptr (ZerenOrganisationRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_ORGANISATION (organisation), FALSE);

  repo = zeren_organisation_repo_new (zeren_context_get_database (context));

  return tidy_organisation (organisation, error) &&
         check_parent (context, repo, organisation, error) &&
         zeren_organisation_repo_update (repo, organisation, error);
}

/* --- the order of the tree -------------------------------------------------------------------- */

/* The siblings as they will stand: those below @parent without @organisation, then it among them.
 */
static GPtrArray *
arrange (GPtrArray *all, ZerenOrganisation *organisation, gint64 parent, guint position)
{
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = zeren_organisation_get_id (organisation);

  for (guint i = 0; i < all->len; i++)
    {
      ZerenOrganisation *other = g_ptr_array_index (all, i);

      if (zeren_organisation_get_parent (other) == parent &&
          zeren_organisation_get_id (other) != id)
        g_ptr_array_add (siblings, g_object_ref (other));
    }
  g_ptr_array_insert (siblings,
                      position == 0 || position > siblings->len ? -1 : (int)position - 1,
                      g_object_ref (organisation));

  return siblings;
}

/* Only what changes is written, and so stands in the history. */
static gboolean
renumber (ZerenOrganisationRepo *repo,
          GPtrArray *siblings,
          ZerenOrganisation *moved,
          gboolean has_new_parent,
          GError **error)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      ZerenOrganisation *sibling = g_ptr_array_index (siblings, i);
      gboolean stays = zeren_organisation_get_position (sibling) == i + 1 &&
                       !(sibling == moved && has_new_parent);

      zeren_organisation_set_position (sibling, i + 1);
      if (!stays && !zeren_organisation_repo_update (repo, sibling, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_registry_move_organisation:
 * @context: the context
 * @id: an organisation
 * @parent: the one it is to stand below, 0 for the top
 * @position: its rank among all that stand there then, ended ones too, from 1; 0 for the last
 * @error: return location for a #ZerenServiceError
 *
 * Moves an organisation, with all below it, in the tree.
 *
 * Returns: whether it stands there now
 */
gboolean
zeren_registry_move_organisation (ZerenContext *context,
                                  gint64 id,
                                  gint64 parent,
                                  guint position,
                                  GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  g_autoptr (ZerenOrganisation) organisation = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  gboolean has_new_parent;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  organisation = transaction != NULL ? zeren_organisation_repo_load (repo, id, error) : NULL;
  if (organisation == NULL)
    return FALSE;

  has_new_parent = zeren_organisation_get_parent (organisation) != parent;
  zeren_organisation_set_parent (organisation, parent);
  if (has_new_parent && !check_parent (context, repo, organisation, error))
    return FALSE;
  all = zeren_organisation_repo_list (repo, error);
  if (all == NULL)
    return FALSE;
  siblings = arrange (all, organisation, parent, position);

  return renumber (repo, siblings, organisation, has_new_parent, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- the end of an organisation --------------------------------------------------------------- */

/* What still goes on below an organisation has to end first. */
static gboolean
check_nothing_below (ZerenContext *context, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) below = zeren_organisation_repo_list_below (repo, id, NULL, error);

  if (below == NULL)
    return FALSE;
  for (guint i = 0; i < below->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (below, i);

      if (!zeren_organisation_is_active_on (organisation, zeren_date_add_days (on, 1)))
        continue;
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: %s is the name of an organisation */
                   _ ("“%s” stands below it and goes on. Please end or move it first."),
                   zeren_organisation_get_name (organisation));
      return FALSE;
    }

  return TRUE;
}

/** zeren_registry_end_organisation: @on is the last day that the organisation exists */
gboolean
zeren_registry_end_organisation (ZerenContext *context, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenOrganisationRepo) repo = NULL;
  g_autoptr (ZerenOrganisation) organisation = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  organisation = zeren_organisation_repo_load (repo, id, error);

  return organisation != NULL && check_nothing_below (context, id, on, error) &&
         zeren_organisation_repo_end (repo, id, on, error);
}

/**
 * zeren_registry_measure_depths:
 * @organisations: (element-type ZerenOrganisation): in the order of the tree, as the repository
 *   lists them
 *
 * Returns: (transfer full): for each organisation (the object itself is the key, not referenced)
 * how many stand above it, by GUINT_TO_POINTER()
 */
GHashTable *
zeren_registry_measure_depths (GPtrArray *organisations)
{
  GHashTable *depths = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new0 (gint64, organisations->len);

  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      gint64 parent = zeren_organisation_get_parent (organisation);
      gpointer above;
      guint depth = 0;

      if (g_hash_table_lookup_extended (by_id, &parent, NULL, &above))
        depth = GPOINTER_TO_UINT (above) + 1;
      ids[i] = zeren_organisation_get_id (organisation);
      g_hash_table_insert (by_id, &ids[i], GUINT_TO_POINTER (depth));
      g_hash_table_insert (depths, organisation, GUINT_TO_POINTER (depth));
    }

  return depths;
}

/* --- posts ------------------------------------------------------------------------------------ */

static gboolean
tidy_post (ZerenPost *post, GError **error)
{
  g_autofree char *title = dup_stripped (zeren_post_get_title (post));
  g_autofree char *role = dup_stripped (zeren_post_get_role (post));

  if (!check_text (title, _ ("A post needs a title."), error) ||
      !check_text (role, _ ("A post needs a role, for example member."), error))
    return FALSE;
  zeren_post_set_title (post, title);
  zeren_post_set_role (post, zeren_post_role_from_word (role));

  return TRUE;
}

gboolean
zeren_registry_add_post (ZerenContext *context, ZerenPost *post, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = NULL;
  g_autoptr (ZerenOrganisation) organisation = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_POST (post), FALSE);

  repo = zeren_post_repo_new (zeren_context_get_database (context));
  if (!tidy_post (post, error))
    return FALSE;
  organisation = load_active_organisation (context, zeren_post_get_organisation (post), error);

  return organisation != NULL && zeren_post_repo_add (repo, post, error);
}

gboolean
zeren_registry_save_post (ZerenContext *context, ZerenPost *post, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_POST (post), FALSE);

  repo = zeren_post_repo_new (zeren_context_get_database (context));

  return tidy_post (post, error) && zeren_post_repo_update (repo, post, error);
}

/* Nobody can be appointed to a post after its end. */
static gboolean
check_not_held_after (ZerenMemberRepo *repo,
                      ZerenAppointment *appointment,
                      ZerenDate on,
                      GError **error)
{
  g_autoptr (ZerenMember) member = NULL;
  g_autofree char *from = NULL;

  if (zeren_date_compare (zeren_appointment_get_from_date (appointment), on) <= 0)
    return TRUE;

  member = zeren_member_repo_load (repo, zeren_appointment_get_member (appointment), error);
  if (member == NULL)
    return FALSE;
  from = zeren_date_to_label (zeren_appointment_get_from_date (appointment));
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: the name of a member and a date */
               _ ("“%s” holds the post from %s. A post cannot end before somebody takes it up."),
               zeren_member_get_name (member),
               from);

  return FALSE;
}

static gboolean
runs_past (ZerenAppointment *appointment, ZerenDate day)
{
  ZerenDate to = zeren_appointment_get_to_date (appointment);

  return !zeren_date_is_set (to) || zeren_date_compare (to, day) > 0;
}

/* Whoever holds the post on its last day holds it no longer. */
static gboolean
end_appointments (ZerenContext *context, gint64 post, ZerenDate on, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) appointments = zeren_member_repo_list_appointments (repo, post, 0, error);

  if (appointments == NULL)
    return FALSE;
  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);
      gint64 id = zeren_appointment_get_id (appointment);

      if (!check_not_held_after (repo, appointment, on, error) ||
          (runs_past (appointment, on) && !zeren_member_repo_end_appointment (repo, id, on, error)))
        return FALSE;
    }

  return TRUE;
}

/** zeren_registry_end_post: @on is the last day that the post exists, and that anybody holds it;
 * refused where an appointment begins after it */
gboolean
zeren_registry_end_post (ZerenContext *context, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  repo = zeren_post_repo_new (zeren_context_get_database (context));
  transaction = zeren_database_begin (zeren_context_get_database (context), error);

  return transaction != NULL && end_appointments (context, id, on, error) &&
         zeren_post_repo_end (repo, id, on, error) &&
         zeren_year_follow_post (context, id, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- members and appointments ----------------------------------------------------------------- */

static gboolean
tidy_member (ZerenMember *member, GError **error)
{
  g_autofree char *name = dup_stripped (zeren_member_get_name (member));
  g_autofree char *contact = dup_stripped (zeren_member_get_contact (member));

  if (!check_text (name, _ ("A member needs a name."), error))
    return FALSE;
  zeren_member_set_name (member, name);
  zeren_member_set_contact (member, contact[0] != '\0' ? contact : NULL);

  return TRUE;
}

gboolean
zeren_registry_add_member (ZerenContext *context, ZerenMember *member, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_MEMBER (member), FALSE);

  repo = zeren_member_repo_new (zeren_context_get_database (context));

  return tidy_member (member, error) && zeren_member_repo_add (repo, member, error);
}

gboolean
zeren_registry_save_member (ZerenContext *context, ZerenMember *member, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_MEMBER (member), FALSE);

  repo = zeren_member_repo_new (zeren_context_get_database (context));

  return tidy_member (member, error) && zeren_member_repo_update (repo, member, error);
}

/* The same member cannot hold the same post twice on one day. */
static gboolean
check_overlap (ZerenMemberRepo *repo, ZerenAppointment *appointment, GError **error)
{
  g_autoptr (GPtrArray)
    others = zeren_member_repo_list_appointments (repo,
                                                  zeren_appointment_get_post (appointment),
                                                  zeren_appointment_get_member (appointment),
                                                  error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      ZerenAppointment *other = g_ptr_array_index (others, i);
      g_autofree char *from = NULL;

      if (!zeren_appointment_overlaps (appointment, other))
        continue;
      from = zeren_date_to_label (zeren_appointment_get_from_date (other));
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: a date */
                   _ ("This member already holds the post in that time, from %s on."),
                   from);
      return FALSE;
    }

  return TRUE;
}

/* Nobody holds a post that is no more. */
static gboolean
check_within_post (ZerenPost *post, ZerenAppointment *appointment, GError **error)
{
  ZerenDate end = zeren_post_get_ended_on (post);
  g_autofree char *day = zeren_date_to_label (end);

  if (!zeren_date_is_set (end))
    return TRUE;
  if (!zeren_post_is_active_on (post, zeren_appointment_get_from_date (appointment)))
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: %s is the title of a post */
                   _ ("The post “%s” has ended by then."),
                   zeren_post_get_title (post));
      return FALSE;
    }
  if (!runs_past (appointment, end))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: the title of a post and a date */
               _ ("The post “%s” ends on %s. Please give a last day that is not later."),
               zeren_post_get_title (post),
               day);

  return FALSE;
}

static gboolean
store_appointment (ZerenContext *context,
                   ZerenMemberRepo *members,
                   ZerenAppointment *appointment,
                   guint *n_tasks,
                   GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  return transaction != NULL && zeren_member_repo_appoint (members, appointment, error) &&
         zeren_year_follow_post (
           context, zeren_appointment_get_post (appointment), n_tasks, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_registry_appoint: @appointment gets its id; open tasks follow */
gboolean
zeren_registry_appoint (ZerenContext *context, ZerenAppointment *appointment, GError **error)
{
  return zeren_registry_appoint_full (context, appointment, NULL, error);
}

/**
 * zeren_registry_appoint_full:
 * @context: the context
 * @appointment: a new appointment, which gets its id
 * @n_tasks: (out) (optional): for how many open tasks somebody else answers now
 * @error: return location for a #GError
 *
 * Returns: whether it is stored, and open tasks are answered for by who holds their post on the
 *   date of their rule (zeren_year_follow_post())
 */
gboolean
zeren_registry_appoint_full (ZerenContext *context,
                             ZerenAppointment *appointment,
                             guint *n_tasks,
                             GError **error)
{
  g_autoptr (ZerenMemberRepo) members = NULL;
  g_autoptr (ZerenPostRepo) posts = NULL;
  g_autoptr (ZerenMember) member = NULL;
  g_autoptr (ZerenPost) post = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_APPOINTMENT (appointment), FALSE);

  members = zeren_member_repo_new (zeren_context_get_database (context));
  posts = zeren_post_repo_new (zeren_context_get_database (context));
  if (!zeren_appointment_check (appointment, error))
    return FALSE;
  post = zeren_post_repo_load (posts, zeren_appointment_get_post (appointment), error);
  if (post == NULL)
    return FALSE;
  member = zeren_member_repo_load (members, zeren_appointment_get_member (appointment), error);
  if (member == NULL)
    return FALSE;
  if (!check_within_post (post, appointment, error))
    return FALSE;

  return check_overlap (members, appointment, error) &&
         store_appointment (context, members, appointment, n_tasks, error);
}

/** zeren_registry_end_appointment: @on is the last day that the member holds the post; open tasks
 * follow */
gboolean
zeren_registry_end_appointment (ZerenContext *context, gint64 id, ZerenDate on, GError **error)
{
  return zeren_registry_end_appointment_full (context, id, on, NULL, error);
}

static gint64
find_post_of_appointment (ZerenMemberRepo *repo, gint64 id, GError **error)
{
  g_autoptr (ZerenAppointment) appointment = zeren_member_repo_load_appointment (repo, id, error);

  return appointment != NULL ? zeren_appointment_get_post (appointment) : 0;
}

/** zeren_registry_end_appointment_full: as zeren_registry_end_appointment(); @n_tasks (out) tells
 * for how many open tasks somebody else answers now, or nobody */
gboolean
zeren_registry_end_appointment_full (ZerenContext *context,
                                     gint64 id,
                                     ZerenDate on,
                                     guint *n_tasks,
                                     GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  gint64 post;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  repo = zeren_member_repo_new (zeren_context_get_database (context));
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  post = transaction != NULL ? find_post_of_appointment (repo, id, error) : 0;

  return post != 0 && zeren_member_repo_end_appointment (repo, id, on, error) &&
         zeren_year_follow_post (context, post, n_tasks, error) &&
         zeren_transaction_commit (transaction, error);
}
