/* test-registry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-history.h"
#include "zeren-registry.h"

#include <string.h>

static ZerenOrganisation *
load_organisation (ServiceFixture *it, gint64 id)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GError) error = NULL;
  ZerenOrganisation *organisation = zeren_organisation_repo_load (repo, id, &error);

  g_assert_no_error (error);

  return organisation;
}

static char *
list_names (ServiceFixture *it)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, &error);
  g_autoptr (GHashTable) depths = NULL;
  GString *line = g_string_new (NULL);

  g_assert_no_error (error);
  depths = zeren_registry_measure_depths (organisations);
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);
      guint depth = GPOINTER_TO_UINT (g_hash_table_lookup (depths, organisation));

      g_string_append_printf (
        line, "%s%u%s", i > 0 ? " " : "", depth, zeren_organisation_get_name (organisation));
    }

  return g_string_free (line, FALSE);
}

static guint
add_below (ServiceFixture *it, gint64 parent, guint position)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  zeren_organisation_set_name (organisation, "样例科");
  zeren_organisation_set_kind (organisation, "科室");
  zeren_organisation_set_parent (organisation, parent);
  zeren_organisation_set_position (organisation, position);
  zeren_registry_add_organisation (it->context, organisation, &error);
  g_assert_no_error (error);

  return zeren_organisation_get_position (organisation);
}

static void
test_a_new_one_comes_after_its_siblings (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 other = service_fixture_add_organisation (it, "青禾县林业局", "局", 0);

  g_assert_cmpuint (add_below (it, bureau, 0), ==, 1);
  g_assert_cmpuint (add_below (it, bureau, 7), ==, 7);
  g_assert_cmpuint (add_below (it, bureau, 0), ==, 8);
  g_assert_cmpuint (add_below (it, other, 0), ==, 1);
  g_assert_cmpuint (add_below (it, 0, 0), ==, 3);
}

static void
test_position_set_by_hand_is_the_order (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 first = service_fixture_add_organisation (it, "安全科", "科室", bureau);
  gint64 second = service_fixture_add_organisation (it, "办公室", "科室", bureau);
  g_autoptr (ZerenOrganisation) office = load_organisation (it, second);
  g_autoptr (ZerenOrganisation) safety = load_organisation (it, first);
  g_autofree char *before = list_names (it);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "0水务局 1安全科 1办公室");
  zeren_organisation_set_position (office, 1);
  zeren_organisation_set_position (safety, 2);
  g_assert_true (zeren_registry_save_organisation (it->context, office, NULL));
  g_assert_true (zeren_registry_save_organisation (it->context, safety, NULL));
  after = list_names (it);
  g_assert_cmpstr (after, ==, "0水务局 1办公室 1安全科");
}

static void
test_organisation_needs_name_and_kind (void)
{
  static const char *const pairs[][2] = { { "", "局" }, { "  ", "局" }, { "水务局", "" } };
  g_autoptr (ServiceFixture) it = service_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
      g_autoptr (GError) error = NULL;

      zeren_organisation_set_name (organisation, pairs[i][0]);
      zeren_organisation_set_kind (organisation, pairs[i][1]);
      g_assert_false (zeren_registry_add_organisation (it->context, organisation, &error));
      g_assert_nonnull (error);
    }
}

static void
test_organisation_cannot_stand_below_itself (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 section = service_fixture_add_organisation (it, "安全科", "科室", bureau);
  g_autoptr (ZerenOrganisation) organisation = load_organisation (it, bureau);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  zeren_organisation_set_parent (organisation, section);
  g_assert_false (zeren_registry_save_organisation (it->context, organisation, &error));
  g_assert_nonnull (error);
  names = list_names (it);
  g_assert_cmpstr (names, ==, "0水务局 1安全科");
}

static void
test_parent_has_to_exist (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  zeren_organisation_set_name (organisation, "安全科");
  zeren_organisation_set_kind (organisation, "科室");
  zeren_organisation_set_parent (organisation, 77);
  g_assert_false (zeren_registry_add_organisation (it->context, organisation, &error));
  g_assert_nonnull (strstr (error->message, "77"));
}

static void
test_organisation_ends_after_what_is_below_it (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 section = service_fixture_add_organisation (it, "安全科", "科室", bureau);
  ZerenDate on = zeren_date_new (2026, 6, 30);
  g_autoptr (ZerenOrganisation) ended = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_registry_end_organisation (it->context, bureau, on, &error));
  g_assert_nonnull (strstr (error->message, "安全科"));
  g_assert_true (zeren_registry_end_organisation (it->context, section, on, NULL));
  g_assert_true (zeren_registry_end_organisation (it->context, bureau, on, NULL));
  ended = load_organisation (it, bureau);
  g_assert_true (zeren_organisation_is_active_on (ended, on));
  g_assert_false (zeren_organisation_is_active_on (ended, zeren_date_add_days (on, 1)));
}

static gboolean
appoint (ServiceFixture *it,
         gint64 post,
         gint64 member,
         ZerenDate from,
         ZerenDate to,
         gint64 *id,
         GError **error)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, from);
  zeren_appointment_set_to_date (appointment, to);
  if (!zeren_registry_appoint (it->context, appointment, error))
    return FALSE;
  *id = zeren_appointment_get_id (appointment);

  return TRUE;
}

static void
test_member_holds_a_post_once_at_a_time (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 post = service_fixture_add_post (it, bureau, "局长", "first_responsible");
  gint64 member = service_fixture_add_member (it, "甲某");
  gint64 other = service_fixture_add_member (it, "乙某");
  gint64 id = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    appoint (it, post, member, zeren_date_new (2024, 1, 1), ZEREN_DATE_NONE, &id, NULL));
  g_assert_false (
    appoint (it, post, member, zeren_date_new (2025, 1, 1), ZEREN_DATE_NONE, &id, &error));
  g_assert_nonnull (error);
  g_assert_true (
    appoint (it, post, other, zeren_date_new (2025, 1, 1), ZEREN_DATE_NONE, &id, NULL));
}

static void
test_appointment_that_ended_makes_room (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 post = service_fixture_add_post (it, bureau, "局长", "first_responsible");
  gint64 member = service_fixture_add_member (it, "甲某");
  gint64 id = 0;

  g_assert_true (
    appoint (it, post, member, zeren_date_new (2024, 1, 1), ZEREN_DATE_NONE, &id, NULL));
  g_assert_true (
    zeren_registry_end_appointment (it->context, id, zeren_date_new (2024, 12, 31), NULL));
  g_assert_true (
    appoint (it, post, member, zeren_date_new (2025, 1, 1), ZEREN_DATE_NONE, &id, NULL));
}

static void
test_appointment_names_what_is_missing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 post = service_fixture_add_post (it, bureau, "局长", "first_responsible");
  gint64 member = service_fixture_add_member (it, "甲某");
  ZerenDate from = zeren_date_new (2024, 1, 1);
  gint64 id;
  g_autoptr (GError) no_post = NULL;
  g_autoptr (GError) no_member = NULL;
  g_autoptr (GError) backwards = NULL;

  g_assert_false (appoint (it, 88, member, from, ZEREN_DATE_NONE, &id, &no_post));
  g_assert_nonnull (strstr (no_post->message, "88"));
  g_assert_false (appoint (it, post, 99, from, ZEREN_DATE_NONE, &id, &no_member));
  g_assert_nonnull (strstr (no_member->message, "99"));
  g_assert_false (appoint (it, post, member, from, zeren_date_new (2023, 1, 1), &id, &backwards));
  g_assert_nonnull (backwards);
}

static void
test_post_needs_an_organisation_that_goes_on (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  g_autoptr (ZerenPost) post = zeren_post_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (
    zeren_registry_end_organisation (it->context, bureau, zeren_date_new (2025, 12, 31), NULL));
  zeren_post_set_organisation (post, bureau);
  zeren_post_set_title (post, "局长");
  zeren_post_set_role (post, "first_responsible");
  g_assert_false (zeren_registry_add_post (it->context, post, &error));
  g_assert_nonnull (strstr (error->message, "水务局"));
}

static void
test_what_cannot_be_read_is_no_name_and_no_contact (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenMember) nameless = zeren_member_new ();
  g_autoptr (ZerenMember) member = zeren_member_new ();
  g_autoptr (GError) error = NULL;

  zeren_member_set_name (nameless, "　");
  g_assert_false (zeren_registry_add_member (it->context, nameless, &error));
  g_assert_nonnull (error);

  zeren_member_set_name (member, "　甲某 ");
  zeren_member_set_contact (member, " 　");
  g_assert_true (zeren_registry_add_member (it->context, member, NULL));
  g_assert_cmpstr (zeren_member_get_name (member), ==, "甲某");
  g_assert_null (zeren_member_get_contact (member));
}

/* --- moving ----------------------------------------------------------------------------------- */

typedef struct
{
  gint64 bureau, office, safety, finance, desk;
} Tree;

static Tree
plant_tree (ServiceFixture *it)
{
  Tree tree = { 0 };

  tree.bureau = service_fixture_add_organisation (it, "局", "局", 0);
  tree.office = service_fixture_add_organisation (it, "办", "科室", tree.bureau);
  tree.safety = service_fixture_add_organisation (it, "安", "科室", tree.bureau);
  tree.finance = service_fixture_add_organisation (it, "财", "科室", tree.bureau);
  tree.desk = service_fixture_add_organisation (it, "窗口", "窗口", tree.office);

  return tree;
}

static void
assert_move (ServiceFixture *it, gint64 id, gint64 parent, guint position, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  zeren_registry_move_organisation (it->context, id, parent, position, &error);
  g_assert_no_error (error);
  names = list_names (it);
  g_assert_cmpstr (names, ==, expected);
}

static void
test_move_orders_and_re_parents (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  Tree tree = plant_tree (it);

  assert_move (it, tree.finance, tree.bureau, 1, "0局 1财 1办 2窗口 1安");
  assert_move (it, tree.finance, tree.bureau, 2, "0局 1办 2窗口 1财 1安");
  assert_move (it, tree.office, tree.bureau, 0, "0局 1财 1安 1办 2窗口");
  assert_move (it, tree.office, tree.safety, 1, "0局 1财 1安 2办 3窗口");
  assert_move (it, tree.desk, 0, 1, "0窗口 0局 1财 1安 2办");
  assert_move (it, tree.desk, tree.bureau, 99, "0局 1财 1安 2办 1窗口");
}

static void
test_move_that_makes_a_circle_is_refused (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  Tree tree = plant_tree (it);
  g_autoptr (GError) below = NULL;
  g_autoptr (GError) itself = NULL;
  g_autofree char *names = NULL;

  g_assert_false (
    zeren_registry_move_organisation (it->context, tree.bureau, tree.desk, 1, &below));
  g_assert_cmpstr (below->message, ==, "An organization cannot stand below itself.");
  g_assert_false (
    zeren_registry_move_organisation (it->context, tree.office, tree.office, 1, &itself));
  g_assert_nonnull (itself);
  names = list_names (it);
  g_assert_cmpstr (names, ==, "0局 1办 2窗口 1安 1财");
}

static void
test_move_below_what_has_ended_is_refused (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  Tree tree = plant_tree (it);
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_registry_end_organisation (
    it->context, tree.safety, zeren_date_new (2025, 12, 31), NULL));
  g_assert_false (
    zeren_registry_move_organisation (it->context, tree.finance, tree.safety, 1, &error));
  g_assert_cmpstr (error->message, ==, "“安” has ended.");
  /* Beside it is no matter. */
  assert_move (it, tree.finance, tree.bureau, 1, "0局 1财 1办 2窗口 1安");
}

static guint
count_events (ServiceFixture *it)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1000, NULL);

  return events->len;
}

static void
test_move_writes_only_what_changes (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  Tree tree = plant_tree (it);
  guint before = count_events (it);

  assert_move (it, tree.office, tree.bureau, 1, "0局 1办 2窗口 1安 1财");
  g_assert_cmpuint (count_events (it), ==, before);
  assert_move (it, tree.finance, tree.bureau, 2, "0局 1办 2窗口 1财 1安");
  g_assert_cmpuint (count_events (it), ==, before + 2);
}

/* --- the end of a post ------------------------------------------------------------------------ */

static void
test_post_cannot_end_before_somebody_takes_it_up (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 post = service_fixture_add_post (it, bureau, "局长", "first_responsible");
  gint64 member = service_fixture_add_member (it, "甲某");
  gint64 id = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    appoint (it, post, member, zeren_date_new (2026, 3, 1), ZEREN_DATE_NONE, &id, NULL));
  g_assert_false (
    zeren_registry_end_post (it->context, post, zeren_date_new (2026, 2, 28), &error));
  g_assert_cmpstr (error->message,
                   ==,
                   "“甲某” holds the post from 2026-03-01. A post cannot end before somebody takes "
                   "it up.");
}

static void
test_whoever_holds_a_post_that_ends_holds_it_no_longer (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  gint64 post = service_fixture_add_post (it, bureau, "局长", "first_responsible");
  gint64 member = service_fixture_add_member (it, "甲某");
  g_autoptr (ZerenMemberRepo)
    repo = zeren_member_repo_new (zeren_context_get_database (it->context));
  g_autoptr (ZerenAppointment) appointment = NULL;
  g_autoptr (GError) error = NULL;
  ZerenDate end = zeren_date_new (2026, 6, 30);
  gint64 id = 0, second = 0;

  g_assert_true (
    appoint (it, post, member, zeren_date_new (2026, 3, 1), ZEREN_DATE_NONE, &id, NULL));
  g_assert_true (zeren_registry_end_post (it->context, post, end, NULL));
  appointment = zeren_member_repo_load_appointment (repo, id, NULL);
  g_assert_cmpint (zeren_date_compare (zeren_appointment_get_to_date (appointment), end), ==, 0);

  g_assert_false (
    appoint (it, post, member, zeren_date_new (2026, 7, 1), ZEREN_DATE_NONE, &second, NULL));
  g_assert_true (
    zeren_registry_end_appointment (it->context, id, zeren_date_new (2026, 3, 31), NULL));
  g_assert_false (
    appoint (it, post, member, zeren_date_new (2026, 4, 1), ZEREN_DATE_NONE, &second, &error));
  g_assert_cmpstr (error->message,
                   ==,
                   "The post “局长” ends on 2026-06-30. Please give a last day that is not later.");
  g_assert_true (appoint (it, post, member, zeren_date_new (2026, 4, 1), end, &second, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/registry/a-new-one-comes-after-its-siblings",
                   test_a_new_one_comes_after_its_siblings);
  g_test_add_func ("/service/registry/position-set-by-hand-is-the-order",
                   test_position_set_by_hand_is_the_order);
  g_test_add_func ("/service/registry/organisation-needs-name-and-kind",
                   test_organisation_needs_name_and_kind);
  g_test_add_func ("/service/registry/organisation-cannot-stand-below-itself",
                   test_organisation_cannot_stand_below_itself);
  g_test_add_func ("/service/registry/parent-has-to-exist", test_parent_has_to_exist);
  g_test_add_func ("/service/registry/organisation-ends-after-what-is-below-it",
                   test_organisation_ends_after_what_is_below_it);
  g_test_add_func ("/service/registry/member-holds-a-post-once-at-a-time",
                   test_member_holds_a_post_once_at_a_time);
  g_test_add_func ("/service/registry/appointment-that-ended-makes-room",
                   test_appointment_that_ended_makes_room);
  g_test_add_func ("/service/registry/appointment-names-what-is-missing",
                   test_appointment_names_what_is_missing);
  g_test_add_func ("/service/registry/post-needs-an-organisation-that-goes-on",
                   test_post_needs_an_organisation_that_goes_on);
  g_test_add_func ("/service/registry/what-cannot-be-read-is-no-name-and-no-contact",
                   test_what_cannot_be_read_is_no_name_and_no_contact);
  g_test_add_func ("/service/registry/move-orders-and-re-parents", test_move_orders_and_re_parents);
  g_test_add_func ("/service/registry/move-that-makes-a-circle-is-refused",
                   test_move_that_makes_a_circle_is_refused);
  g_test_add_func ("/service/registry/move-below-what-has-ended-is-refused",
                   test_move_below_what_has_ended_is_refused);
  g_test_add_func ("/service/registry/move-writes-only-what-changes",
                   test_move_writes_only_what_changes);
  g_test_add_func ("/service/registry/post-cannot-end-before-somebody-takes-it-up",
                   test_post_cannot_end_before_somebody_takes_it_up);
  g_test_add_func ("/service/registry/whoever-holds-a-post-that-ends-holds-it-no-longer",
                   test_whoever_holds_a_post_that_ends_holds_it_no_longer);

  return g_test_run ();
}
