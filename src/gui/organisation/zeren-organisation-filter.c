/* zeren-organisation-filter.c: which organisations a search is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-filter.h"

#include <string.h>

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
holder_matches (ZerenOffice *office, ZerenPost *post, const char *words)
{
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (office, zeren_post_get_id (post));

  for (guint i = 0; i < holders->len; i++)
    {
      if (contains (zeren_member_get_name (g_ptr_array_index (holders, i)), words))
        return TRUE;
    }

  return FALSE;
}

static gboolean
post_matches (ZerenOffice *office, ZerenOrganisation *organisation, const char *words)
{
  GPtrArray *posts = zeren_office_get_posts (office, zeren_organisation_get_id (organisation));

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);

      if (zeren_post_is_active_on (post, zeren_office_get_day (office)) &&
          (contains (zeren_post_get_title (post), words) || holder_matches (office, post, words)))
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_organisation_is_wanted:
 * @office: the office that has @organisation
 * @words: (nullable): casefolded; the name or kind, the title of a post or the name of a holder has
 *   to have them
 * @only_vacant: whether it has to have a vacant post
 */
gboolean
zeren_organisation_is_wanted (ZerenOffice *office,
                              ZerenOrganisation *organisation,
                              const char *words,
                              gboolean only_vacant)
{
  g_return_val_if_fail (office != NULL, FALSE);
  g_return_val_if_fail (ZEREN_IS_ORGANISATION (organisation), FALSE);

  if (only_vacant &&
      zeren_office_count_vacant (office, zeren_organisation_get_id (organisation)) == 0)
    return FALSE;

  return words == NULL || contains (zeren_organisation_get_name (organisation), words) ||
         contains (zeren_organisation_get_kind (organisation), words) ||
         post_matches (office, organisation, words);
}
