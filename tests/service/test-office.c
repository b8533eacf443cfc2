/* test-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-office.h"
#include "zeren-registry.h"

typedef struct
{
  gint64 bureau, section, head, clerk, an, bo;
} People;

static void
appoint (ServiceFixture *it, gint64 post, gint64 member, ZerenDate from, ZerenDate to)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, from);
  zeren_appointment_set_to_date (appointment, to);
  g_assert_true (zeren_registry_appoint (it->context, appointment, NULL));
}

static People
fill (ServiceFixture *it)
{
  People it_has = { 0 };

  it_has.bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  it_has.section = service_fixture_add_organisation (it, "安全科", "科室", it_has.bureau);
  it_has.head = service_fixture_add_post (it, it_has.section, "科长", "department_head");
  it_has.clerk = service_fixture_add_post (it, it_has.section, "科员", "member");
  it_has.an = service_fixture_add_member (it, "甲某");
  it_has.bo = service_fixture_add_member (it, "乙某");
  appoint (it, it_has.head, it_has.an, zeren_date_new (2024, 1, 1), zeren_date_new (2025, 12, 31));
  appoint (it, it_has.head, it_has.bo, zeren_date_new (2026, 3, 1), ZEREN_DATE_NONE);

  return it_has;
}

static ZerenOffice *
load (ServiceFixture *it, int year, int month, int day)
{
  g_autoptr (GError) error = NULL;
  ZerenOffice *office = zeren_office_load (
    zeren_context_get_database (it->context), zeren_date_new (year, month, day), &error);

  g_assert_no_error (error);

  return office;
}

static char *
name_holders (ZerenOffice *office, gint64 post)
{
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (office, post);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    g_string_append (names, zeren_member_get_name (g_ptr_array_index (holders, i)));

  return g_string_free (names, FALSE);
}

static void
test_holders_are_those_of_the_day (void)
{
  static const struct
  {
    int year, month, day;
    const char *holders;
  } cases[] = {
    { 2023, 12, 31, "" }, { 2024, 1, 1, "甲某" }, { 2025, 12, 31, "甲某" }, { 2026, 1, 1, "" },
    { 2026, 2, 28, "" },  { 2026, 3, 1, "乙某" }, { 2030, 1, 1, "乙某" },
  };
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  People people = fill (it);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenOffice) office = load (it, cases[i].year, cases[i].month, cases[i].day);
      g_autofree char *holders = name_holders (office, people.head);

      g_assert_cmpstr (holders, ==, cases[i].holders);
      g_assert_cmpuint (zeren_office_count_vacant (office, 0), ==, *holders == '\0' ? 2 : 1);
    }
}

static void
test_post_that_ended_is_not_vacant (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  People people = fill (it);
  g_autoptr (ZerenOffice) before = NULL;
  g_autoptr (ZerenOffice) after = NULL;

  g_assert_true (
    zeren_registry_end_post (it->context, people.clerk, zeren_date_new (2026, 6, 30), NULL));
  before = load (it, 2026, 6, 30);
  after = load (it, 2026, 7, 1);
  g_assert_true (zeren_office_is_vacant (before, zeren_office_find_post (before, people.clerk)));
  g_assert_false (zeren_office_is_vacant (after, zeren_office_find_post (after, people.clerk)));
  g_assert_cmpuint (zeren_office_count_vacant (before, people.section), ==, 1);
  g_assert_cmpuint (zeren_office_count_vacant (before, people.bureau), ==, 0);
}

static void
test_member_is_told_by_the_posts_of_the_day (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  People people = fill (it);
  g_autoptr (ZerenOffice) office = NULL;
  g_autofree char *posts = NULL;
  g_autofree char *none = NULL;

  appoint (it, people.clerk, people.bo, zeren_date_new (2026, 4, 1), ZEREN_DATE_NONE);
  office = load (it, 2026, 5, 1);
  posts = zeren_office_dup_posts_of_member (office, people.bo);
  none = zeren_office_dup_posts_of_member (office, people.an);
  g_assert_cmpstr (posts, ==, "安全科, 科长; 安全科, 科员");
  g_assert_null (none);
}

static void
test_tree_is_by_parent (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  People people = fill (it);
  g_autoptr (ZerenOffice) office = load (it, 2026, 5, 1);
  GPtrArray *top = zeren_office_get_children (office, 0);
  GPtrArray *below = zeren_office_get_children (office, people.bureau);

  g_assert_cmpuint (top->len, ==, 1);
  g_assert_cmpuint (below->len, ==, 1);
  g_assert_cmpint (zeren_organisation_get_id (below->pdata[0]), ==, people.section);
  g_assert_cmpuint (zeren_office_get_children (office, people.section)->len, ==, 0);
  g_assert_cmpuint (zeren_office_get_posts (office, people.section)->len, ==, 2);
  g_assert_cmpuint (zeren_office_get_member_appointments (office, people.an)->len, ==, 1);
  g_assert_null (zeren_office_find_organisation (office, 99));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/office/holders-are-those-of-the-day",
                   test_holders_are_those_of_the_day);
  g_test_add_func ("/service/office/post-that-ended-is-not-vacant",
                   test_post_that_ended_is_not_vacant);
  g_test_add_func ("/service/office/member-is-told-by-the-posts-of-the-day",
                   test_member_is_told_by_the_posts_of_the_day);
  g_test_add_func ("/service/office/tree-is-by-parent", test_tree_is_by_parent);

  return g_test_run ();
}
