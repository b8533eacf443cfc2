/* zeren-case-holders.c: who held which post on a day, for the drafts of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-collect-private.h"

#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-post-repo.h"

char *
zeren_case_dup_organisation_name (ZerenDatabase *database, gint64 id)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (database);
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, NULL);

  return organisation != NULL ? g_strdup (zeren_organisation_get_name (organisation)) : NULL;
}

static gboolean
holds_on (ZerenAppointment *appointment, ZerenDate day)
{
  ZerenDate to = zeren_appointment_get_to_date (appointment);

  return zeren_date_compare (zeren_appointment_get_from_date (appointment), day) <= 0 &&
         (!zeren_date_is_set (to) || zeren_date_compare (to, day) >= 0);
}

/* The title of a post with the name of its organisation; only if that is @organisation, where
 * given. */
char *
zeren_case_dup_post_title (ZerenDatabase *database, gint64 id, gint64 organisation)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (database);
  g_autoptr (ZerenPost) post = zeren_post_repo_load (repo, id, NULL);
  g_autofree char *name = NULL;

  if (post == NULL || (organisation != 0 && zeren_post_get_organisation (post) != organisation))
    return NULL;
  name = zeren_case_dup_organisation_name (database, zeren_post_get_organisation (post));

  return g_strconcat (name != NULL ? name : "", zeren_post_get_title (post), NULL);
}

/* The post that a member held on a day, in @organisation where there is one, else anywhere. */
char *
zeren_case_find_post_title (ZerenDatabase *database,
                            gint64 member,
                            gint64 organisation,
                            ZerenDate day)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (database);
  g_autoptr (GPtrArray) appointments = zeren_member_repo_list_appointments (repo, 0, member, NULL);
  char *elsewhere = NULL;

  for (guint i = 0; appointments != NULL && i < appointments->len; i++)
    {
      ZerenAppointment *appointment = appointments->pdata[i];
      char *title;

      if (!holds_on (appointment, day))
        continue;
      title = zeren_case_dup_post_title (
        database, zeren_appointment_get_post (appointment), organisation);
      if (title != NULL)
        {
          g_free (elsewhere);
          return title;
        }
      if (elsewhere == NULL)
        elsewhere = zeren_case_dup_post_title (
          database, zeren_appointment_get_post (appointment), 0);
    }

  return elsewhere;
}

/* Names whoever held @post on @day, where that is one person. */
gint64
zeren_case_fill_holder (ZerenDatabase *database,
                        ZerenCaseBreach *breach,
                        gint64 post,
                        ZerenDate day)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (database);
  g_autoptr (GPtrArray) holders = zeren_member_repo_list_holders (repo, post, day, NULL);

  if (holders == NULL || holders->len != 1)
    return 0;
  breach->person = g_strdup (zeren_member_get_name (holders->pdata[0]));
  breach->post = zeren_case_dup_post_title (database, post, 0);

  return zeren_member_get_id (holders->pdata[0]);
}

/* For an organisation answers who is first responsible for it, else the head of the department. */
gint64
zeren_case_fill_head (ZerenDatabase *database,
                      ZerenCaseBreach *breach,
                      gint64 organisation,
                      ZerenDate day)
{
  static const char *const head_roles[] = { "first_responsible", "department_head" };
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (database);

  for (gsize i = 0; i < G_N_ELEMENTS (head_roles); i++)
    {
      g_autoptr (GPtrArray)
        posts = zeren_post_repo_list_of_role (repo, organisation, head_roles[i], NULL);

      if (posts == NULL || posts->len == 0)
        continue;
      return posts->len == 1
               ? zeren_case_fill_holder (database, breach, zeren_post_get_id (posts->pdata[0]), day)
               : 0;
    }

  return 0;
}
