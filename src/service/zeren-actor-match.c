/* zeren-actor-match.c: the words for who has to act → proposals of whom to bind
 *
 * Only what is certain by name is proposed: a name, a title or a kind that the office has. The rest
 * is left to the person who binds (domain.md 4.5 and 4.6).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-actor-match.h"

#include <string.h>

/* Words before a name that say "every one of them" (domain.md 4.6, rule 6). */
static const char *const each_words[] = {
  "所属各", "下属各", "直属各", "各级", "各个", "每个", "各", "每一", "全体", NULL,
};

/* Words before a name that only point at the plan's own organisation. */
static const char *const own_words[] = { "本", "该", NULL };

/* Words for a role, and whether the role is held by several (domain.md 4.5). */
static const struct
{
  const char *word;
  const char *role;
  gboolean several;
} roles[] = {
  { "第一责任人", "first_responsible", FALSE },
  { "主要负责人", "first_responsible", FALSE },
  { "主要负责同志", "first_responsible", FALSE },
  { "直接责任人", "direct_responsible", FALSE },
  { "分管领导", "direct_responsible", FALSE },
  { "分管负责人", "direct_responsible", FALSE },
  { "班子其他成员", "leadership_member", TRUE },
  { "其他班子成员", "leadership_member", TRUE },
  { "领导班子成员", "leadership_member", TRUE },
  { "班子成员", "leadership_member", TRUE },
  { "部门负责人", "department_head", TRUE },
  { "科室负责人", "department_head", TRUE },
  { "联络员", "liaison", FALSE },
};

/* Words for the plan's organisation as a whole. */
static const char *const whole_words[] = {
  "党委", "党组", "党总支", "领导班子", "班子", "党组织", "单位", NULL,
};

static ZerenOrganisation *
find_organisation (GPtrArray *organisations, gint64 id)
{
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);

      if (zeren_organisation_get_id (organisation) == id)
        return organisation;
    }

  return NULL;
}

/** zeren_organisations_is_below: Returns: whether @id stands anywhere below @ancestor */
gboolean
zeren_organisations_is_below (GPtrArray *organisations, gint64 id, gint64 ancestor)
{
  ZerenOrganisation *organisation = find_organisation (organisations, id);

  /* A tree of n organisations is at most n deep: a ring in damaged data ends here too. */
  for (guint i = 0; i < organisations->len && organisation != NULL; i++)
    {
      gint64 parent = zeren_organisation_get_parent (organisation);

      if (parent == ancestor)
        return TRUE;
      organisation = find_organisation (organisations, parent);
    }

  return FALSE;
}

/** zeren_organisations_of_kind_below: Returns: (transfer full): every organisation of @kind below
 * @ancestor, in the order given */
GPtrArray *
zeren_organisations_of_kind_below (GPtrArray *organisations, const char *kind, gint64 ancestor)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);

      if (g_strcmp0 (zeren_organisation_get_kind (organisation), kind) == 0 &&
          zeren_organisations_is_below (
            organisations, zeren_organisation_get_id (organisation), ancestor))
        g_ptr_array_add (found, g_object_ref (organisation));
    }

  return found;
}

static gboolean
skip_prefix (const char **word, const char *const *prefixes)
{
  for (; *prefixes != NULL; prefixes++)
    {
      if (g_str_has_prefix (*word, *prefixes) && strlen (*word) > strlen (*prefixes))
        {
          *word += strlen (*prefixes);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_in_plan (const ZerenActorOffice *office, gint64 organisation)
{
  return organisation == office->plan_organisation ||
         zeren_organisations_is_below (
           office->organisations, organisation, office->plan_organisation);
}

/* Every organisation of a kind: by the kind's own word, or by 单位, 部门 where there is one kind.
 */
static const char *
match_kind (const ZerenActorOffice *office, const char *word)
{
  const char *only = NULL;
  gboolean several = FALSE;

  for (guint i = 0; i < office->organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (office->organisations, i);
      const char *kind = zeren_organisation_get_kind (organisation);

      if (!zeren_organisations_is_below (office->organisations,
                                         zeren_organisation_get_id (organisation),
                                         office->plan_organisation))
        continue;
      if (g_strcmp0 (kind, word) == 0)
        return kind;
      several = several || (only != NULL && g_strcmp0 (only, kind) != 0);
      only = kind;
    }

  if (!several && (g_str_equal (word, "单位") || g_str_equal (word, "部门")))
    return only;

  return NULL;
}

/* The one organisation of that name, or whose name ends so; none where there are several. */
static gint64
match_organisation (const ZerenActorOffice *office, const char *word)
{
  gint64 found = 0;

  for (guint i = 0; i < office->organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (office->organisations, i);
      const char *name = zeren_organisation_get_name (organisation);
      gint64 id = zeren_organisation_get_id (organisation);

      if (!is_in_plan (office, id))
        continue;
      if (g_str_equal (name, word))
        return id;
      if (g_str_has_suffix (name, word) || g_str_has_suffix (word, name))
        {
          if (found != 0)
            return 0;
          found = id;
        }
    }

  return found;
}

static gint64
match_post (const ZerenActorOffice *office, const char *word)
{
  gint64 found = 0;

  for (guint i = 0; i < office->posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (office->posts, i);

      if (!is_in_plan (office, zeren_post_get_organisation (post)))
        continue;
      if (!g_str_equal (zeren_post_get_title (post), word))
        continue;
      if (zeren_post_get_organisation (post) == office->plan_organisation)
        return zeren_post_get_id (post);
      if (found != 0)
        return 0;
      found = zeren_post_get_id (post);
    }

  return found;
}

/* The posts of a role in the plan's organisation: the one there is, or each holder. */
static ZerenBinding *
match_role (const ZerenActorOffice *office, const char *word, gint64 duty)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      gint64 found = 0;
      guint n_found = 0;

      if (!g_str_has_suffix (word, roles[i].word))
        continue;
      for (guint j = 0; j < office->posts->len; j++)
        {
          ZerenPost *post = g_ptr_array_index (office->posts, j);

          if (zeren_post_get_organisation (post) != office->plan_organisation ||
              g_strcmp0 (zeren_post_get_role (post), roles[i].role) != 0)
            continue;
          found = zeren_post_get_id (post);
          n_found++;
        }
      if (n_found > 0 && roles[i].several)
        return zeren_binding_new_each_holder (duty, 0, roles[i].role);
      if (n_found == 1)
        return zeren_binding_new_post (duty, found);
    }

  return NULL;
}

static gboolean
is_plan_organisation (const ZerenActorOffice *office, const char *word)
{
  ZerenOrganisation *own = find_organisation (office->organisations, office->plan_organisation);

  if (own == NULL)
    return FALSE;
  if (g_strcmp0 (zeren_organisation_get_kind (own), word) == 0)
    return TRUE;
  for (guint i = 0; whole_words[i] != NULL; i++)
    {
      if (g_str_has_suffix (word, whole_words[i]))
        return TRUE;
    }

  return FALSE;
}

static ZerenBinding *
propose_each (const ZerenActorOffice *office, const char *word, gint64 duty)
{
  const char *kind = match_kind (office, word);

  if (kind != NULL)
    return zeren_binding_new_organisation_kind (duty, kind);
  /* Everyone of the staff is one task of the organisation, without a roster (domain.md 4.5). */
  if (g_str_has_prefix (word, "党员") || g_str_has_prefix (word, "干部"))
    return zeren_binding_new_organisation (duty, office->plan_organisation);

  return match_role (office, word, duty);
}

static ZerenBinding *
propose_one (const ZerenActorOffice *office, const char *word, gint64 duty)
{
  ZerenBinding *role;
  gint64 id = match_post (office, word);

  if (id != 0)
    return zeren_binding_new_post (duty, id);
  role = match_role (office, word, duty);
  if (role != NULL)
    return role;
  id = match_organisation (office, word);
  if (id == 0 && is_plan_organisation (office, word))
    id = office->plan_organisation;

  return id != 0 ? zeren_binding_new_organisation (duty, id) : NULL;
}

static gboolean
is_same (ZerenBinding *a, ZerenBinding *b)
{
  return zeren_binding_get_kind (a) == zeren_binding_get_kind (b) &&
         zeren_binding_get_organisation (a) == zeren_binding_get_organisation (b) &&
         zeren_binding_get_post (a) == zeren_binding_get_post (b) &&
         g_strcmp0 (zeren_binding_get_organisation_kind (a),
                    zeren_binding_get_organisation_kind (b)) == 0 &&
         g_strcmp0 (zeren_binding_get_role (a), zeren_binding_get_role (b)) == 0;
}

static void
add_proposal (GPtrArray *proposals, ZerenBinding *proposal)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      if (is_same (g_ptr_array_index (proposals, i), proposal))
        {
          g_object_unref (proposal);
          return;
        }
    }
  g_ptr_array_add (proposals, proposal);
}

/* One actor of maybe several: what stands in brackets behind it is another name for it. */
static void
propose_part (const ZerenActorOffice *office, const char *part, gint64 duty, GPtrArray *proposals)
{
  g_autofree char *name = g_strdup (part);
  char *bracket = strstr (name, "（");
  const char *word = name;
  ZerenBinding *proposal;

  if (bracket != NULL)
    *bracket = '\0';
  g_strstrip (name);
  if (name[0] == '\0')
    return;

  if (skip_prefix (&word, each_words))
    {
      proposal = propose_each (office, word, duty);
    }
  else
    {
      skip_prefix (&word, own_words);
      proposal = propose_one (office, word, duty);
    }
  if (proposal != NULL)
    add_proposal (proposals, proposal);
}

static GStrv
split_actor (const char *actor)
{
  static const char *const separators[] = { "，", ",", "；", ";", "和", "与", "及", "\n", NULL };
  g_autoptr (GString) text = g_string_new (actor);

  for (guint i = 0; separators[i] != NULL; i++)
    g_string_replace (text, separators[i], "、", 0);

  return g_strsplit (text->str, "、", -1);
}

/* A name that is written exactly so, with whatever separators in it. */
static ZerenBinding *
propose_whole (const ZerenActorOffice *office, const char *actor, gint64 duty)
{
  for (guint i = 0; i < office->organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (office->organisations, i);
      gint64 id = zeren_organisation_get_id (organisation);

      if (g_str_equal (zeren_organisation_get_name (organisation), actor) &&
          is_in_plan (office, id))
        return zeren_binding_new_organisation (duty, id);
    }

  return NULL;
}

/**
 * zeren_actor_propose:
 * @office: what there is
 * @actor: (nullable): the words of the plan for who has to act
 * @duty: the duty that the bindings are for
 *
 * Returns: (transfer full) (element-type ZerenBinding): proposals to be confirmed by a person; none
 *   where the words name nothing that is certain
 */
GPtrArray *
zeren_actor_propose (const ZerenActorOffice *office, const char *actor, gint64 duty)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = NULL;
  ZerenBinding *whole;

  if (actor == NULL)
    return proposals;
  whole = propose_whole (office, actor, duty);
  if (whole != NULL)
    {
      g_ptr_array_add (proposals, whole);
      return proposals;
    }

  parts = split_actor (actor);
  for (guint i = 0; parts[i] != NULL; i++)
    propose_part (office, parts[i], duty, proposals);

  return proposals;
}
