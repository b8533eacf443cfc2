/* zeren-office.c: the whole office as it stood on a day: who held which post, and which were vacant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-office.h"

#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-post-repo.h"

#include <glib/gi18n-lib.h>

struct _ZerenOffice
{
  ZerenDate day;
  GPtrArray *organisations;
  GPtrArray *posts;
  GPtrArray *members;
  GPtrArray *appointments;
  GHashTable *organisation_by_id;
  GHashTable *post_by_id;
  GHashTable *member_by_id;
  GHashTable *children;             /* of an organisation */
  GHashTable *posts_of;             /* an organisation */
  GHashTable *appointments_of;      /* a post */
  GHashTable *appointments_holding; /* of a member */
  GPtrArray *none;
};

G_DEFINE_BOXED_TYPE (ZerenOffice, zeren_office, zeren_office_ref, zeren_office_unref)

static void
office_clear (ZerenOffice *self)
{
  g_clear_pointer (&self->organisation_by_id, g_hash_table_unref);
  g_clear_pointer (&self->post_by_id, g_hash_table_unref);
  g_clear_pointer (&self->member_by_id, g_hash_table_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->posts_of, g_hash_table_unref);
  g_clear_pointer (&self->appointments_of, g_hash_table_unref);
  g_clear_pointer (&self->appointments_holding, g_hash_table_unref);
  g_clear_pointer (&self->none, g_ptr_array_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
}

typedef gint64 (*GetId) (gpointer record);

/* The lists own the records; the tables only point to them. */
static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = zeren_record_get_id (g_ptr_array_index (records, i));

      g_hash_table_insert (table, g_memdup2 (&id, sizeof id), g_ptr_array_index (records, i));
    }

  return table;
}

static GHashTable *
group_by (GPtrArray *records, GetId get_id)
{
  GHashTable *table = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      gint64 id = get_id (record);
      GPtrArray *group = g_hash_table_lookup (table, &id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (table, g_memdup2 (&id, sizeof id), group);
        }
      g_ptr_array_add (group, record);
    }

  return table;
}

static gboolean
read_all (ZerenOffice *self, ZerenDatabase *database, GError **error)
{
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPostRepo) posts = zeren_post_repo_new (database);
  g_autoptr (ZerenMemberRepo) members = zeren_member_repo_new (database);

  self->organisations = zeren_organisation_repo_list (organisations, error);
  if (self->organisations == NULL)
    return FALSE;
  self->posts = zeren_post_repo_list (posts, 0, error);
  if (self->posts == NULL)
    return FALSE;
  self->members = zeren_member_repo_list (members, error);
  if (self->members == NULL)
    return FALSE;
  self->appointments = zeren_member_repo_list_appointments (members, 0, 0, error);

  return self->appointments != NULL;
}

/**
 * zeren_office_load:
 * @database: a database
 * @day: the day
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (nullable): the office
 */
ZerenOffice *
zeren_office_load (ZerenDatabase *database, ZerenDate day, GError **error)
{
  g_autoptr (ZerenOffice) self = NULL;

  g_return_val_if_fail (ZEREN_IS_DATABASE (database), NULL);
  g_return_val_if_fail (zeren_date_is_set (day), NULL);

  self = g_atomic_rc_box_new0 (ZerenOffice);
  self->day = day;
  if (!read_all (self, database, error))
    return NULL;

  self->organisation_by_id = index_by_id (self->organisations);
  self->post_by_id = index_by_id (self->posts);
  self->member_by_id = index_by_id (self->members);
  self->children = group_by (self->organisations, (GetId)zeren_organisation_get_parent);
  self->posts_of = group_by (self->posts, (GetId)zeren_post_get_organisation);
  self->appointments_of = group_by (self->appointments, (GetId)zeren_appointment_get_post);
  self->appointments_holding = group_by (self->appointments, (GetId)zeren_appointment_get_member);
  self->none = g_ptr_array_new ();

  return g_steal_pointer (&self);
}

ZerenOffice *
zeren_office_ref (ZerenOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
zeren_office_unref (ZerenOffice *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)office_clear);
}

ZerenDate
zeren_office_get_day (ZerenOffice *self)
{
  g_return_val_if_fail (self != NULL, ZEREN_DATE_NONE);

  return self->day;
}

/** zeren_office_get_organisations: Returns: (transfer none) (element-type ZerenOrganisation): all,
 * in the order of the tree */
GPtrArray *
zeren_office_get_organisations (ZerenOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->organisations;
}

/** zeren_office_get_members: Returns: (transfer none) (element-type ZerenMember): all */
GPtrArray *
zeren_office_get_members (ZerenOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->members;
}

static GPtrArray *
look_up (ZerenOffice *self, GHashTable *table, gint64 id)
{
  GPtrArray *group = g_hash_table_lookup (table, &id);

  return group != NULL ? group : self->none;
}

/** zeren_office_get_posts: Returns: (transfer none) (element-type ZerenPost): those of
 * @organisation, in the order of adding */
GPtrArray *
zeren_office_get_posts (ZerenOffice *self, gint64 organisation)
{
  g_return_val_if_fail (self != NULL, NULL);

  return look_up (self, self->posts_of, organisation);
}

/** zeren_office_get_children: Returns: (transfer none) (element-type ZerenOrganisation): those
 * right below @organisation by rank; at the top where it is 0 */
GPtrArray *
zeren_office_get_children (ZerenOffice *self, gint64 organisation)
{
  g_return_val_if_fail (self != NULL, NULL);

  return look_up (self, self->children, organisation);
}

/** zeren_office_get_post_appointments: Returns: (transfer none) (element-type ZerenAppointment): to
 * @post, by first day */
GPtrArray *
zeren_office_get_post_appointments (ZerenOffice *self, gint64 post)
{
  g_return_val_if_fail (self != NULL, NULL);

  return look_up (self, self->appointments_of, post);
}

/** zeren_office_get_member_appointments: Returns: (transfer none) (element-type ZerenAppointment):
 * of
 * @member, by first day */
GPtrArray *
zeren_office_get_member_appointments (ZerenOffice *self, gint64 member)
{
  g_return_val_if_fail (self != NULL, NULL);

  return look_up (self, self->appointments_holding, member);
}

ZerenOrganisation *
zeren_office_find_organisation (ZerenOffice *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->organisation_by_id, &id);
}

ZerenPost *
zeren_office_find_post (ZerenOffice *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->post_by_id, &id);
}

ZerenMember *
zeren_office_find_member (ZerenOffice *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->member_by_id, &id);
}

/** zeren_office_list_holders: Returns: (transfer container) (element-type ZerenMember): who
 * answered for @post on the day, the earliest appointed first */
GPtrArray *
zeren_office_list_holders (ZerenOffice *self, gint64 post)
{
  GPtrArray *appointments = zeren_office_get_post_appointments (self, post);
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);
      ZerenMember *member = zeren_office_find_member (self,
                                                      zeren_appointment_get_member (appointment));

      if (member != NULL && zeren_appointment_covers (appointment, self->day))
        g_ptr_array_add (holders, member);
    }

  return holders;
}

/** zeren_office_is_vacant: Returns: whether @post was there on the day, in an organisation that
 * was, and nobody held it */
gboolean
zeren_office_is_vacant (ZerenOffice *self, ZerenPost *post)
{
  ZerenOrganisation *organisation;
  g_autoptr (GPtrArray) holders = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ZEREN_IS_POST (post), FALSE);

  organisation = zeren_office_find_organisation (self, zeren_post_get_organisation (post));
  if (organisation == NULL || !zeren_organisation_is_active_on (organisation, self->day) ||
      !zeren_post_is_active_on (post, self->day))
    return FALSE;
  holders = zeren_office_list_holders (self, zeren_post_get_id (post));

  return holders->len == 0;
}

/** zeren_office_count_vacant: Returns: how many posts of @organisation were vacant, of all where it
 * is 0 */
guint
zeren_office_count_vacant (ZerenOffice *self, gint64 organisation)
{
  GPtrArray *posts;
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  posts = organisation != 0 ? zeren_office_get_posts (self, organisation) : self->posts;
  for (guint i = 0; i < posts->len; i++)
    count += zeren_office_is_vacant (self, g_ptr_array_index (posts, i)) ? 1 : 0;

  return count;
}

/** zeren_office_dup_post_name: Returns: (transfer full) (nullable): a post with its organisation */
char *
zeren_office_dup_post_name (ZerenOffice *self, gint64 post)
{
  ZerenPost *found = zeren_office_find_post (self, post);
  ZerenOrganisation *organisation;

  if (found == NULL)
    return NULL;
  organisation = zeren_office_find_organisation (self, zeren_post_get_organisation (found));

  /* Translators: an organisation and the title of a post in it */
  return g_strdup_printf (C_ ("post of an organisation", "%s, %s"),
                          organisation != NULL ? zeren_organisation_get_name (organisation) : "",
                          zeren_post_get_title (found));
}

/** zeren_office_dup_posts_of_member: Returns: (transfer full) (nullable): the posts that @member
 * held on the day; %NULL for none */
char *
zeren_office_dup_posts_of_member (ZerenOffice *self, gint64 member)
{
  GPtrArray *appointments = zeren_office_get_member_appointments (self, member);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);
      g_autofree char *name = NULL;

      if (!zeren_appointment_covers (appointment, self->day))
        continue;
      name = zeren_office_dup_post_name (self, zeren_appointment_get_post (appointment));
      if (name == NULL)
        continue;
      /* Translators: between the posts that one member holds */
      g_string_append_printf (
        names, "%s%s", names->len > 0 ? C_ ("list of posts", "; ") : "", name);
    }

  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}
