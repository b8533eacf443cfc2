/* test-actor-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-actor-match.h"

#include "zeren-record.h"

/* A bureau with two sections, two stations, a party branch, and the posts of the bureau. */
typedef struct
{
  GPtrArray *organisations;
  GPtrArray *posts;
  ZerenActorOffice office;
} Office;

static void
add_organisation (Office *it, gint64 id, gint64 parent, const char *name, const char *kind)
{
  ZerenOrganisation *organisation = zeren_organisation_new ();

  zeren_record_set_id (ZEREN_RECORD (organisation), id);
  zeren_organisation_set_parent (organisation, parent);
  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);
  g_ptr_array_add (it->organisations, organisation);
}

static void
add_post (Office *it, gint64 id, gint64 organisation, const char *title, const char *role)
{
  ZerenPost *post = zeren_post_new ();

  zeren_record_set_id (ZEREN_RECORD (post), id);
  zeren_post_set_organisation (post, organisation);
  zeren_post_set_title (post, title);
  zeren_post_set_role (post, role);
  g_ptr_array_add (it->posts, post);
}

static Office *
office_new (void)
{
  Office *it = g_new0 (Office, 1);

  it->organisations = g_ptr_array_new_with_free_func (g_object_unref);
  it->posts = g_ptr_array_new_with_free_func (g_object_unref);
  add_organisation (it, 1, 0, "青禾县水务局", "局");
  add_organisation (it, 2, 1, "办公室", "科室");
  add_organisation (it, 3, 1, "安全科", "科室");
  add_organisation (it, 4, 1, "东岸泵站", "泵站");
  add_organisation (it, 5, 4, "东岸泵站党支部", "党支部");
  add_organisation (it, 6, 0, "邻县水务局安全科", "科室");
  add_post (it, 1, 1, "局长", "first_responsible");
  add_post (it, 2, 1, "分管副局长", "direct_responsible");
  add_post (it, 3, 1, "总工程师", "leadership_member");
  add_post (it, 4, 1, "工会主席", "leadership_member");
  add_post (it, 5, 3, "科长", "department_head");
  it->office = (ZerenActorOffice){ it->organisations, it->posts, 1 };

  return it;
}

static void
office_free (Office *it)
{
  g_ptr_array_unref (it->organisations);
  g_ptr_array_unref (it->posts);
  g_free (it);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

/* The proposals in a short form: o2 k科室 p1 r… */
static char *
propose (Office *it, const char *actor)
{
  g_autoptr (GPtrArray) proposals = zeren_actor_propose (&it->office, actor, 9);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      ZerenBinding *binding = g_ptr_array_index (proposals, i);

      g_assert_cmpint (zeren_binding_get_duty (binding), ==, 9);
      g_assert_true (zeren_binding_check (binding, NULL));
      if (i > 0)
        g_string_append_c (line, ' ');
      switch (zeren_binding_get_kind (binding))
        {
        case ZEREN_BINDING_ORGANISATION:
          g_string_append_printf (
            line, "o%" G_GINT64_FORMAT, zeren_binding_get_organisation (binding));
          break;
        case ZEREN_BINDING_ORGANISATION_KIND:
          g_string_append_printf (line, "k%s", zeren_binding_get_organisation_kind (binding));
          break;
        case ZEREN_BINDING_POST:
          g_string_append_printf (line, "p%" G_GINT64_FORMAT, zeren_binding_get_post (binding));
          break;
        case ZEREN_BINDING_EACH_HOLDER:
          g_string_append_printf (line, "r%s", zeren_binding_get_role (binding));
          break;
        default:
          g_assert_not_reached ();
        }
    }

  return g_string_free (line, FALSE);
}

static void
test_words_become_proposals (void)
{
  static const struct
  {
    const char *actor;
    const char *expected;
  } cases[] = {
    { "安全科", "o3" },
    { "局安全科", "o3" },
    { "各科室", "k科室" },
    { "各党支部", "k党支部" },
    { "每个泵站", "k泵站" },
    { "局长", "p1" },
    { "第一责任人", "p1" },
    { "直接责任人", "p2" },
    { "分管领导", "p2" },
    { "班子其他成员", "rleadership_member" },
    { "局党组", "o1" },
    { "本局", "o1" },
    { "领导班子", "o1" },
    { "全体党员干部", "o1" },
    { "安全科、办公室", "o3 o2" },
    { "安全科和办公室", "o3 o2" },
    { "局长（主要负责人）", "p1" },
    { "安全科、安全科", "o3" },
  };
  g_autoptr (Office) it = office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = propose (it, cases[i].actor);

      g_test_message ("%s", cases[i].actor);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_what_is_not_certain_is_left_to_a_person (void)
{
  /* several kinds below the bureau; no such name; a post that is not of the bureau; a neighbour */
  static const char *const actors[] = { "各单位", "档案馆", "邻县水务局", "联络员", "", NULL };
  g_autoptr (Office) it = office_new ();

  for (guint i = 0; actors[i] != NULL; i++)
    {
      g_autofree char *found = propose (it, actors[i]);

      g_test_message ("%s", actors[i]);
      g_assert_cmpstr (found, ==, "");
    }
}

static void
test_no_words_give_no_proposal (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) proposals = zeren_actor_propose (&it->office, NULL, 9);

  g_assert_cmpuint (proposals->len, ==, 0);
}

static void
test_kind_below_leaves_out_other_trees (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) found = zeren_organisations_of_kind_below (it->organisations, "科室", 1);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (zeren_organisation_get_id (g_ptr_array_index (found, 0)), ==, 2);
  g_assert_cmpint (zeren_organisation_get_id (g_ptr_array_index (found, 1)), ==, 3);
}

static void
test_ring_in_damaged_data_ends (void)
{
  g_autoptr (Office) it = office_new ();

  zeren_organisation_set_parent (g_ptr_array_index (it->organisations, 0), 4);
  g_assert_false (zeren_organisations_is_below (it->organisations, 1, 99));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/actor-match/words-become-proposals", test_words_become_proposals);
  g_test_add_func ("/service/actor-match/what-is-not-certain-is-left-to-a-person",
                   test_what_is_not_certain_is_left_to_a_person);
  g_test_add_func ("/service/actor-match/no-words-give-no-proposal",
                   test_no_words_give_no_proposal);
  g_test_add_func ("/service/actor-match/kind-below-leaves-out-other-trees",
                   test_kind_below_leaves_out_other_trees);
  g_test_add_func ("/service/actor-match/ring-in-damaged-data-ends",
                   test_ring_in_damaged_data_ends);

  return g_test_run ();
}
