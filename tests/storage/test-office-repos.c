/* test-office-repos.c: organisations, posts, members and their appointments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-model-error.h"

/* --- organisations --- */

static ZerenOrganisation *
load_organisation (Fixture *fixture, gint64 id)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  ZerenOrganisation *organisation = zeren_organisation_repo_load (repo, id, &error);

  g_assert_no_error (error);

  return organisation;
}

static void
set_position (Fixture *fixture, gint64 id, guint position)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  g_autoptr (ZerenOrganisation) organisation = load_organisation (fixture, id);

  zeren_organisation_set_position (organisation, position);
  g_assert_true (zeren_organisation_repo_update (repo, organisation, NULL));
}

static char *
list_names (GPtrArray *organisations)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < organisations->len; i++)
    g_string_append_printf (
      names, "%s ", zeren_organisation_get_name (g_ptr_array_index (organisations, i)));

  return g_string_free_and_steal (names);
}

static void
test_the_tree_comes_in_rank_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 second = office_add_organisation (fixture, bureau, "乙科", "科室");
  gint64 first = office_add_organisation (fixture, bureau, "甲科", "科室");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *names = NULL;

  office_add_organisation (fixture, second, "乙科支部", "党支部");
  office_add_organisation (fixture, 0, "镇", "镇");
  set_position (fixture, first, 1);
  set_position (fixture, second, 2);

  all = zeren_organisation_repo_list (repo, NULL);
  names = list_names (all);
  g_assert_cmpstr (names, ==, "局 甲科 乙科 乙科支部 镇 ");

  sections = zeren_organisation_repo_list_below (repo, bureau, "科室", NULL);
  g_assert_cmpuint (sections->len, ==, 2);
}

static void
test_positions_sort_as_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  g_autoptr (GPtrArray) below = NULL;
  g_autofree char *names = NULL;

  set_position (fixture, office_add_organisation (fixture, bureau, "十", "科室"), 10);
  set_position (fixture, office_add_organisation (fixture, bureau, "九", "科室"), 9);

  below = zeren_organisation_repo_list_below (repo, bureau, NULL, NULL);
  names = list_names (below);
  g_assert_cmpstr (names, ==, "九 十 ");
}

static void
test_an_organisation_cannot_stand_below_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 section = office_add_organisation (fixture, bureau, "科", "科室");
  gint64 group = office_add_organisation (fixture, section, "组", "组");
  g_autoptr (ZerenOrganisation) organisation = load_organisation (fixture, bureau);

  zeren_organisation_set_parent (organisation, group);
  g_assert_false (zeren_organisation_repo_update (repo, organisation, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_an_unknown_parent_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, "科");
  zeren_organisation_set_parent (organisation, 7);
  g_assert_false (zeren_organisation_repo_add (repo, organisation, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no organization with the number 7.");
  g_assert_cmpint (zeren_organisation_get_id (organisation), ==, 0);
}

static void
test_an_organisation_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  gint64 id = office_add_organisation (fixture, 0, "局", "局");
  g_autoptr (ZerenOrganisation) organisation = NULL;

  g_assert_true (zeren_organisation_repo_end (repo, id, day ("2026-03-31"), NULL));
  organisation = load_organisation (fixture, id);
  g_assert_false (zeren_organisation_is_active_on (organisation, day ("2026-04-01")));
  g_assert_cmpstr (zeren_organisation_get_name (organisation), ==, "局");
}

/* --- posts --- */

static void
test_posts_are_found_by_organisation_and_role (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 section = office_add_organisation (fixture, bureau, "科", "科室");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) of_bureau = NULL;
  g_autoptr (GPtrArray) leaders = NULL;

  office_add_post (fixture, bureau, "局长", "first_responsible");
  office_add_post (fixture, bureau, "副局长", "leadership_member");
  office_add_post (fixture, section, "科长", "department_head");

  all = zeren_post_repo_list (repo, 0, NULL);
  of_bureau = zeren_post_repo_list (repo, bureau, NULL);
  leaders = zeren_post_repo_list_of_role (repo, bureau, "leadership_member", NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (of_bureau->len, ==, 2);
  g_assert_cmpuint (leaders->len, ==, 1);
}

static void
test_a_post_is_edited_and_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 id = office_add_post (fixture, bureau, "局长", "first_responsible");
  g_autoptr (ZerenPost) post = zeren_post_repo_load (repo, id, NULL);
  g_autoptr (ZerenPost) again = NULL;

  zeren_post_set_title (post, "主任");
  g_assert_true (zeren_post_repo_update (repo, post, NULL));
  g_assert_true (zeren_post_repo_end (repo, id, day ("2026-03-31"), NULL));
  again = zeren_post_repo_load (repo, id, NULL);
  g_assert_cmpstr (zeren_post_get_title (again), ==, "主任");
  g_assert_false (zeren_post_is_active_on (again, day ("2026-04-01")));

  zeren_post_set_organisation (post, 77);
  g_assert_false (zeren_post_repo_update (repo, post, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
}

/* --- members and appointments --- */

static gboolean
appoint (Fixture *fixture,
         gint64 post,
         gint64 member,
         const char *from,
         const char *to,
         GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, day (from));
  if (to != NULL)
    zeren_appointment_set_to_date (appointment, day (to));

  return zeren_member_repo_appoint (repo, appointment, error);
}

static char *
holder_on (Fixture *fixture, gint64 post, const char *date)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  g_autoptr (GPtrArray) holders = zeren_member_repo_list_holders (repo, post, day (date), NULL);

  if (holders->len == 0)
    return g_strdup ("—");

  return g_strdup (zeren_member_get_name (g_ptr_array_index (holders, 0)));
}

static void
assert_holder (Fixture *fixture, gint64 post, const char *date, const char *name)
{
  g_autofree char *found = holder_on (fixture, post, date);

  g_assert_cmpstr (found, ==, name);
}

static void
test_who_answered_for_a_post_on_a_day (Fixture *fixture, gconstpointer data)
{
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 post = office_add_post (fixture, bureau, "局长", "first_responsible");
  gint64 first = office_add_member (fixture, "韩秋");
  gint64 second = office_add_member (fixture, "陆平");

  g_assert_true (appoint (fixture, post, first, "2024-01-01", "2026-02-28", NULL));
  g_assert_true (appoint (fixture, post, second, "2026-03-05", NULL, NULL));

  assert_holder (fixture, post, "2023-12-31", "—");
  assert_holder (fixture, post, "2024-01-01", "韩秋");
  assert_holder (fixture, post, "2026-02-28", "韩秋");
  assert_holder (fixture, post, "2026-03-01", "—");
  assert_holder (fixture, post, "2026-03-05", "陆平");
  assert_holder (fixture, post, "2030-01-01", "陆平");
}

/* The SQL that finds holders repeats zeren_appointment_covers(). */
static void
test_holders_are_those_whose_appointment_covers_the_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 post = office_add_post (fixture, bureau, "委员", "member");
  g_autoptr (GPtrArray) appointments = NULL;
  ZerenDate start = day ("2026-01-01");

  for (guint i = 0; i < 12; i++)
    {
      gint64 member = office_add_member (fixture, "韩秋");
      g_autofree char *from = zeren_date_to_string (
        zeren_date_add_days (start, g_test_rand_int_range (0, 40)));
      g_autofree char *to = zeren_date_to_string (
        zeren_date_add_days (start, g_test_rand_int_range (40, 80)));

      g_assert_true (appoint (fixture, post, member, from, i % 3 == 0 ? NULL : to, NULL));
    }

  appointments = zeren_member_repo_list_appointments (repo, post, 0, NULL);
  g_assert_cmpuint (appointments->len, ==, 12);
  for (int offset = -2; offset < 90; offset++)
    {
      ZerenDate date = zeren_date_add_days (start, offset);
      g_autoptr (GPtrArray) holders = zeren_member_repo_list_holders (repo, post, date, NULL);
      guint expected = 0;

      for (guint i = 0; i < appointments->len; i++)
        expected += zeren_appointment_covers (g_ptr_array_index (appointments, i), date);
      g_assert_cmpuint (holders->len, ==, expected);
    }
}

static void
test_the_same_member_does_not_hold_a_post_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 post = office_add_post (fixture, bureau, "局长", NULL);
  gint64 other_post = office_add_post (fixture, bureau, "书记", NULL);
  gint64 member = office_add_member (fixture, "韩秋");
  gint64 other = office_add_member (fixture, "陆平");

  g_assert_true (appoint (fixture, post, member, "2026-01-01", NULL, NULL));
  g_assert_false (appoint (fixture, post, member, "2026-06-01", NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);

  g_assert_true (appoint (fixture, other_post, member, "2026-06-01", NULL, NULL));
  g_assert_true (appoint (fixture, post, other, "2026-06-01", NULL, NULL));
  fixture_assert_consistent (fixture);
}

static void
test_an_appointment_ends_and_can_begin_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 post = office_add_post (fixture, bureau, "局长", NULL);
  gint64 member = office_add_member (fixture, "韩秋");

  g_assert_true (appoint (fixture, post, member, "2026-01-01", NULL, NULL));
  g_assert_false (zeren_member_repo_end_appointment (repo, 1, day ("2025-12-31"), &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INVALID);

  g_assert_true (zeren_member_repo_end_appointment (repo, 1, day ("2026-03-31"), NULL));
  g_assert_true (appoint (fixture, post, member, "2026-04-01", NULL, NULL));
}

static void
test_an_appointment_needs_a_post_and_a_member (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) no_post = NULL;
  g_autoptr (GError) no_member = NULL;
  gint64 bureau = office_add_organisation (fixture, 0, "局", "局");
  gint64 post = office_add_post (fixture, bureau, "局长", NULL);
  gint64 member = office_add_member (fixture, "韩秋");

  g_assert_false (appoint (fixture, 77, member, "2026-01-01", NULL, &no_post));
  g_assert_cmpstr (no_post->message, ==, "There is no post with the number 77.");
  g_assert_false (appoint (fixture, post, 77, "2026-01-01", NULL, &no_member));
  g_assert_cmpstr (no_member->message, ==, "There is no member with the number 77.");
}

static void
test_a_member_is_edited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  gint64 id = office_add_member (fixture, "韩秋");
  g_autoptr (ZerenMember) member = zeren_member_repo_load (repo, id, NULL);
  g_autoptr (ZerenMember) again = NULL;

  zeren_member_set_contact (member, "内线 218");
  g_assert_true (zeren_member_repo_update (repo, member, NULL));
  again = zeren_member_repo_load (repo, id, NULL);
  g_assert_cmpstr (zeren_member_get_contact (again), ==, "内线 218");
  g_assert_cmpstr (zeren_member_get_name (again), ==, "韩秋");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/organisation-repo/the-tree-comes-in-rank-order",
                    test_the_tree_comes_in_rank_order);
  fixture_add_test ("/storage/organisation-repo/positions-sort-as-numbers",
                    test_positions_sort_as_numbers);
  fixture_add_test ("/storage/organisation-repo/an-organisation-cannot-stand-below-itself",
                    test_an_organisation_cannot_stand_below_itself);
  fixture_add_test ("/storage/organisation-repo/an-unknown-parent-is-refused",
                    test_an_unknown_parent_is_refused);
  fixture_add_test ("/storage/organisation-repo/an-organisation-ends", test_an_organisation_ends);
  fixture_add_test ("/storage/post-repo/posts-are-found-by-organisation-and-role",
                    test_posts_are_found_by_organisation_and_role);
  fixture_add_test ("/storage/post-repo/a-post-is-edited-and-ends", test_a_post_is_edited_and_ends);
  fixture_add_test ("/storage/member-repo/who-answered-for-a-post-on-a-day",
                    test_who_answered_for_a_post_on_a_day);
  fixture_add_test ("/storage/member-repo/holders-are-those-whose-appointment-covers-the-day",
                    test_holders_are_those_whose_appointment_covers_the_day);
  fixture_add_test ("/storage/member-repo/the-same-member-does-not-hold-a-post-twice",
                    test_the_same_member_does_not_hold_a_post_twice);
  fixture_add_test ("/storage/member-repo/an-appointment-ends-and-can-begin-again",
                    test_an_appointment_ends_and_can_begin_again);
  fixture_add_test ("/storage/member-repo/an-appointment-needs-a-post-and-a-member",
                    test_an_appointment_needs_a_post_and_a_member);
  fixture_add_test ("/storage/member-repo/a-member-is-edited", test_a_member_is_edited);

  return g_test_run ();
}
