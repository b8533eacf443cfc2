/* test-desk.c: who sits at the PC, what the history says of it, and what is offered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-desk.h"
#include "zeren-history.h"
#include "zeren-office.h"

static ZerenDesk *
load_desk (ServiceFixture *it, const char *login)
{
  g_autoptr (GError) error = NULL;
  ZerenDesk *desk = zeren_desk_load (it->context, login, &error);

  g_assert_no_error (error);

  return desk;
}

static void
choose (ServiceFixture *it, const char *login, gint64 member, ZerenDeskRole role)
{
  g_autoptr (GError) error = NULL;

  zeren_desk_choose (it->context, login, member, role, &error);
  g_assert_no_error (error);
}

static char *
dup_last_who (ServiceFixture *it)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1, NULL);

  return g_strdup (((ZerenEvent *)g_ptr_array_index (events, 0))->who);
}

static void
test_where_nobody_was_chosen_one_person_does_all (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenDesk) desk = load_desk (it, "clerk1");

  g_assert_null (desk->user);
  g_assert_null (desk->name);
  g_assert_false (zeren_desk_hands_in (desk));
}

static void
test_a_clerk_hands_in_only_where_somebody_reviews (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 clerk = service_fixture_add_member (it, "甲某");
  gint64 reviewer = service_fixture_add_member (it, "乙某");
  g_autoptr (ZerenDesk) alone = NULL;
  g_autoptr (ZerenDesk) reviewed = NULL;
  g_autoptr (ZerenDesk) reviewing = NULL;
  g_autoptr (ZerenDesk) stranger = NULL;

  choose (it, "clerk1", clerk, ZEREN_DESK_CLERK);
  alone = load_desk (it, "clerk1");
  g_assert_cmpstr (alone->name, ==, "甲某");
  g_assert_false (zeren_desk_hands_in (alone));

  choose (it, "chief", reviewer, ZEREN_DESK_REVIEWER);
  reviewed = load_desk (it, "clerk1");
  reviewing = load_desk (it, "chief");
  stranger = load_desk (it, "elsewhere");
  g_assert_true (zeren_desk_hands_in (reviewed));
  g_assert_false (zeren_desk_hands_in (reviewing));
  g_assert_false (zeren_desk_hands_in (stranger));
}

static void
test_the_history_says_who_was_chosen (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 member = service_fixture_add_member (it, "甲某");
  g_autofree char *login = zeren_desk_dup_login ();
  g_autofree char *folder = g_strdup (zeren_context_get_folder (it->context));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (ZerenContext) told = NULL;

  choose (it, login, member, ZEREN_DESK_CLERK);
  service_fixture_add_organisation (it, "水务局", "局", 0);
  first = dup_last_who (it);
  g_assert_cmpstr (first, ==, "甲某");

  again = zeren_context_open (folder, it->clock, NULL, NULL);
  g_assert_cmpstr (zeren_context_get_who (again), ==, "甲某");
  told = zeren_context_open (folder, it->clock, "丙某", NULL);
  g_assert_cmpstr (zeren_context_get_who (told), ==, "丙某");

  /* what is chosen for another login changes nothing here */
  choose (it, "elsewhere", service_fixture_add_member (it, "乙某"), ZEREN_DESK_CLERK);
  second = dup_last_who (it);
  g_assert_cmpstr (second, ==, "甲某");
}

static void
test_the_choice_can_be_changed_and_taken_back (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 first = service_fixture_add_member (it, "甲某");
  gint64 second = service_fixture_add_member (it, "乙某");
  g_autofree char *login = zeren_desk_dup_login ();
  g_autofree char *nobody = zeren_context_dup_default_who ();
  g_autoptr (ZerenDesk) changed = NULL;
  g_autoptr (ZerenDesk) gone = NULL;
  g_autoptr (GError) error = NULL;

  choose (it, login, first, ZEREN_DESK_CLERK);
  choose (it, login, second, ZEREN_DESK_REVIEWER);
  changed = load_desk (it, login);
  g_assert_cmpstr (changed->name, ==, "乙某");
  g_assert_true (changed->has_reviewer);

  g_assert_true (zeren_desk_choose_nobody (it->context, login, &error));
  g_assert_true (zeren_desk_choose_nobody (it->context, login, &error));
  gone = load_desk (it, login);
  g_assert_null (gone->user);
  g_assert_false (gone->has_reviewer);
  g_assert_cmpstr (zeren_context_get_who (it->context), ==, nobody);
}

static void
test_only_a_registered_member_can_be_chosen (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_desk_choose (it->context, "clerk1", 4711, ZEREN_DESK_CLERK, &error));
  g_assert_nonnull (strstr (error->message, "4711"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/desk/" name, function)
  ADD ("where-nobody-was-chosen-one-person-does-all",
       test_where_nobody_was_chosen_one_person_does_all);
  ADD ("a-clerk-hands-in-only-where-somebody-reviews",
       test_a_clerk_hands_in_only_where_somebody_reviews);
  ADD ("the-history-says-who-was-chosen", test_the_history_says_who_was_chosen);
  ADD ("the-choice-can-be-changed-and-taken-back", test_the_choice_can_be_changed_and_taken_back);
  ADD ("only-a-registered-member-can-be-chosen", test_only_a_registered_member_can_be_chosen);
#undef ADD

  return g_test_run ();
}
