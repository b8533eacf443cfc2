/* zeren-office-act.c: what the window does to organisations, posts, members and appointments, on
 * the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-office-act.h"

#include "zeren-registry-table.h"
#include "zeren-registry.h"

ZerenOfficeAct *
zeren_office_act_new (gint64 id)
{
  ZerenOfficeAct *self = g_new0 (ZerenOfficeAct, 1);

  self->id = id;

  return self;
}

void
zeren_office_act_free (gpointer data)
{
  ZerenOfficeAct *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->contact);
  g_free (self->text);
  g_free (self);
}

/* A verb returns the id of what it made or changed. */
static gpointer
dup_id (gboolean done, gint64 id)
{
  return done ? g_memdup2 (&id, sizeof id) : NULL;
}

gpointer
zeren_office_act_save_organisation (ZerenContext *context,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  ZerenOfficeAct *self = data;
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = NULL;
  gboolean moves, done;

  organisation = self->id != 0 ? zeren_organisation_repo_load (repo, self->id, error)
                               : zeren_organisation_new ();
  if (organisation == NULL)
    return NULL;
  moves = self->id != 0 && zeren_organisation_get_parent (organisation) != self->parent;
  zeren_organisation_set_name (organisation, self->name);
  zeren_organisation_set_kind (organisation, self->kind);
  if (self->id == 0)
    {
      zeren_organisation_set_parent (organisation, self->parent);
      done = zeren_registry_add_organisation (context, organisation, error);
    }
  else
    done = zeren_registry_save_organisation (context, organisation, error) &&
           (!moves || zeren_registry_move_organisation (context, self->id, self->parent, 0, error));

  return dup_id (done, zeren_organisation_get_id (organisation));
}

gpointer
zeren_office_act_move_organisation (ZerenContext *context,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  ZerenOfficeAct *self = data;

  return dup_id (
    zeren_registry_move_organisation (context, self->id, self->parent, self->position, error),
    self->id);
}

gpointer
zeren_office_act_end_organisation (ZerenContext *context,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error)
{
  ZerenOfficeAct *self = data;

  return dup_id (zeren_registry_end_organisation (context, self->id, self->to, error), self->id);
}

gpointer
zeren_office_act_save_post (ZerenContext *context,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  ZerenOfficeAct *self = data;
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPost) post = NULL;
  gboolean done;

  post = self->id != 0 ? zeren_post_repo_load (repo, self->id, error) : zeren_post_new ();
  if (post == NULL)
    return NULL;
  zeren_post_set_title (post, self->name);
  zeren_post_set_role (post, self->kind);
  if (self->id == 0)
    {
      zeren_post_set_organisation (post, self->parent);
      done = zeren_registry_add_post (context, post, error);
    }
  else
    done = zeren_registry_save_post (context, post, error);

  return dup_id (done, zeren_post_get_id (post));
}

gpointer
zeren_office_act_end_post (ZerenContext *context,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  ZerenOfficeAct *self = data;

  return dup_id (zeren_registry_end_post (context, self->id, self->to, error), self->id);
}

gpointer
zeren_office_act_save_member (ZerenContext *context,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  ZerenOfficeAct *self = data;
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenMember) member = NULL;
  gboolean done;

  member = self->id != 0 ? zeren_member_repo_load (repo, self->id, error) : zeren_member_new ();
  if (member == NULL)
    return NULL;
  zeren_member_set_name (member, self->name);
  zeren_member_set_contact (member, self->kind);
  done = self->id == 0 ? zeren_registry_add_member (context, member, error)
                       : zeren_registry_save_member (context, member, error);

  return dup_id (done, zeren_member_get_id (member));
}

/* Whoever holds the post on the first day of the new one stops the day before. */
static gboolean
end_holders (ZerenContext *context, gint64 post, ZerenDate from, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) all = zeren_member_repo_list_appointments (repo, post, 0, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (all, i);

      if (zeren_appointment_covers (appointment, from) &&
          !zeren_registry_end_appointment (
            context, zeren_appointment_get_id (appointment), zeren_date_add_days (from, -1), error))
        return FALSE;
    }

  return TRUE;
}

static gint64
provide_member (ZerenContext *context, const ZerenOfficeAct *self, GError **error)
{
  g_autoptr (ZerenMember) member = NULL;

  if (self->member != 0)
    return self->member;

  member = zeren_member_new ();
  zeren_member_set_name (member, self->name);
  zeren_member_set_contact (member, self->contact);

  return zeren_registry_add_member (context, member, error) ? zeren_member_get_id (member) : 0;
}

gpointer
zeren_office_act_appoint (ZerenContext *context,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  ZerenOfficeAct *self = data;
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  gint64 member = transaction != NULL ? provide_member (context, self, error) : 0;

  if (member == 0)
    return NULL;
  zeren_appointment_set_post (appointment, self->post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, self->from);
  zeren_appointment_set_to_date (appointment, self->to);

  return dup_id ((!self->replaces || end_holders (context, self->post, self->from, error)) &&
                   zeren_registry_appoint (context, appointment, error) &&
                   zeren_transaction_commit (transaction, error),
                 member);
}

gpointer
zeren_office_act_end_appointment (ZerenContext *context,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error)
{
  ZerenOfficeAct *self = data;

  return dup_id (zeren_registry_end_appointment (context, self->id, self->to, error), self->id);
}

gpointer
zeren_office_act_apply_table (ZerenContext *context,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  ZerenOfficeAct *self = data;
  g_autoptr (ZerenRegistryTable)
    table = zeren_registry_table_apply (context, self->text, self->from, error);

  return dup_id (table != NULL, table != NULL ? table->n_rows : 0);
}
