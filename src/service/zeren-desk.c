/* zeren-desk.c: who sits at the PC, and what is offered to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-desk.h"

#include "zeren-desktop-user-repo.h"
#include "zeren-member-repo.h"

static ZerenDesktopUserRepo *
open_repo (ZerenContext *context)
{
  return zeren_desktop_user_repo_new (zeren_context_get_database (context));
}

/** zeren_desk_dup_login: Returns: (transfer full): the login name of this desktop */
char *
zeren_desk_dup_login (void)
{
  return g_utf8_make_valid (g_get_user_name (), -1);
}

void
zeren_desk_free (ZerenDesk *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->user);
  g_free (self->name);
  g_free (self);
}

static ZerenDesktopUser *
find_user (GPtrArray *users, const char *login)
{
  for (guint i = 0; i < users->len; i++)
    {
      ZerenDesktopUser *user = g_ptr_array_index (users, i);

      if (g_strcmp0 (zeren_desktop_user_get_login (user), login) == 0)
        return user;
    }

  return NULL;
}

static gboolean
has_reviewer (GPtrArray *users)
{
  for (guint i = 0; i < users->len; i++)
    if (zeren_desktop_user_get_role (g_ptr_array_index (users, i)) == ZEREN_DESK_REVIEWER)
      return TRUE;

  return FALSE;
}

static char *
dup_member_name (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenMember) member = zeren_member_repo_load (repo, id, error);

  return member != NULL ? g_strdup (zeren_member_get_name (member)) : NULL;
}

/**
 * zeren_desk_load:
 * @context: the context
 * @login: a login name, see zeren_desk_dup_login()
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): who sits there
 */
ZerenDesk *
zeren_desk_load (ZerenContext *context, const char *login, GError **error)
{
  g_autoptr (ZerenDesktopUserRepo) repo = NULL;
  g_autoptr (GPtrArray) users = NULL;
  g_autoptr (ZerenDesk) self = g_new0 (ZerenDesk, 1);

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (login != NULL, NULL);

  repo = open_repo (context);
  users = zeren_desktop_user_repo_list (repo, error);
  if (users == NULL)
    return NULL;

  g_set_object (&self->user, find_user (users, login));
  self->has_reviewer = has_reviewer (users);
  if (self->user == NULL)
    return g_steal_pointer (&self);
  self->name = dup_member_name (context, zeren_desktop_user_get_member (self->user), error);

  return self->name != NULL ? g_steal_pointer (&self) : NULL;
}

/** zeren_desk_hands_in: Returns: whether who sits here hands in what was done, for a reviewer to
 * say that it is done. Where nobody reviews, or nobody was chosen here, one person does all. */
gboolean
zeren_desk_hands_in (const ZerenDesk *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_reviewer && self->user != NULL &&
         zeren_desktop_user_get_role (self->user) == ZEREN_DESK_CLERK;
}

/* What is recorded from here on is recorded under the name of who was chosen. */
static void
act_as (ZerenContext *context, const char *login, const char *name)
{
  g_autofree char *own = zeren_desk_dup_login ();
  g_autofree char *nobody = zeren_context_dup_default_who ();

  if (g_strcmp0 (own, login) == 0)
    zeren_database_set_who (zeren_context_get_database (context), name != NULL ? name : nobody);
}

/**
 * zeren_desk_choose:
 * @context: the context
 * @login: a login name
 * @member: the member who sits there
 * @role: what they do
 * @error: return location for a #GError
 *
 * Returns: whether it is so now
 */
gboolean
zeren_desk_choose (ZerenContext *context,
                   const char *login,
                   gint64 member,
                   ZerenDeskRole role,
                   GError **error)
{
  g_autoptr (ZerenDesktopUserRepo) repo = NULL;
  g_autoptr (GPtrArray) users = NULL;
  g_autoptr (ZerenDesktopUser) user = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (login != NULL, FALSE);

  name = dup_member_name (context, member, error);
  repo = open_repo (context);
  users = name != NULL ? zeren_desktop_user_repo_list (repo, error) : NULL;
  if (users == NULL)
    return FALSE;

  g_set_object (&user, find_user (users, login));
  if (user == NULL)
    user = zeren_desktop_user_new ();
  zeren_desktop_user_set_login (user, login);
  zeren_desktop_user_set_member (user, member);
  zeren_desktop_user_set_role (user, role);
  if (!zeren_desktop_user_repo_save (repo, user, error))
    return FALSE;
  act_as (context, login, name);

  return TRUE;
}

/** zeren_desk_choose_nobody: Returns: whether nobody is chosen for @login now */
gboolean
zeren_desk_choose_nobody (ZerenContext *context, const char *login, GError **error)
{
  g_autoptr (ZerenDesktopUserRepo) repo = NULL;
  g_autoptr (GPtrArray) users = NULL;
  ZerenDesktopUser *user;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (login != NULL, FALSE);

  repo = open_repo (context);
  users = zeren_desktop_user_repo_list (repo, error);
  if (users == NULL)
    return FALSE;
  user = find_user (users, login);
  if (user != NULL && !zeren_desktop_user_repo_remove (repo, user, error))
    return FALSE;
  act_as (context, login, NULL);

  return TRUE;
}
