/* zeren-post.c: a post of an organisation, whoever holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-post.h"

#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenPost
{
  ZerenRecord parent_instance;

  gint64 organisation;
  char *title;
  char *role;
  ZerenDate ended_on;
};

G_DEFINE_FINAL_TYPE (ZerenPost, zeren_post, ZEREN_TYPE_RECORD)

static const struct
{
  const char *id;
  const char *label;
} roles[] = {
  { "first_responsible", N_ ("First Person Responsible") },
  { "direct_responsible", N_ ("Direct Person Responsible") },
  { "leadership_member", N_ ("Leadership Member") },
  { "department_head", N_ ("Department Head") },
  { "liaison", N_ ("Liaison Officer") },
  { "member", N_ ("Member of Staff") },
};

static const ZerenField fields[] = {
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenPost, organisation) },
  { "title", ZEREN_FIELD_STRING, offsetof (ZerenPost, title) },
  { "role", ZEREN_FIELD_STRING, offsetof (ZerenPost, role) },
  { "ended-on", ZEREN_FIELD_DATE, offsetof (ZerenPost, ended_on) },
};

static void
zeren_post_class_init (ZerenPostClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_post_init (ZerenPost *self)
{
}

ZerenPost *
zeren_post_new (void)
{
  return g_object_new (ZEREN_TYPE_POST, NULL);
}

ZEREN_ID_GETTER (ZerenPost, zeren_post)
ZEREN_ACCESSORS (ZerenPost, zeren_post, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenPost, zeren_post, const char *, string, title)
ZEREN_ACCESSORS (ZerenPost, zeren_post, const char *, string, role)
ZEREN_ACCESSORS (ZerenPost, zeren_post, ZerenDate, date, ended_on)

/** zeren_post_role_to_label: Returns: (nullable): a known role in the user's language, any other
 * word as it is */
const char *
zeren_post_role_to_label (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_strcmp0 (role, roles[i].id) == 0)
        return _ (roles[i].label);
    }

  return role;
}

/** zeren_post_role_from_word: Returns: (nullable): the role that @word names by its label, any
 * other word as it is */
const char *
zeren_post_role_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_strcmp0 (word, _ (roles[i].label)) == 0)
        return roles[i].id;
    }

  return word;
}

/** zeren_post_is_active_on: Returns: whether @self has not ended before @day */
gboolean
zeren_post_is_active_on (ZerenPost *self, ZerenDate day)
{
  g_return_val_if_fail (ZEREN_IS_POST (self), FALSE);

  return !zeren_date_is_set (self->ended_on) || zeren_date_compare (day, self->ended_on) <= 0;
}
