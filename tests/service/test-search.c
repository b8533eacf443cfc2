/* test-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-plan-import.h"
#include "zeren-registry.h"
#include "zeren-search.h"

#include <string.h>

static GPtrArray *
search (ZerenContext *context, const char *typed)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *groups = zeren_search (context, typed, 3, NULL, &error);

  g_assert_no_error (error);

  return groups;
}

static const ZerenSearchGroup *
find_group (GPtrArray *groups, ZerenSearchKind kind)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const ZerenSearchGroup *group = g_ptr_array_index (groups, i);

      if (group->kind == kind)
        return group;
    }

  return NULL;
}

static const ZerenSearchHit *
first_hit (GPtrArray *groups, ZerenSearchKind kind)
{
  const ZerenSearchGroup *group = find_group (groups, kind);

  g_assert_nonnull (group);

  return g_ptr_array_index (group->hits, 0);
}

static void
test_nothing_typed_finds_nothing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GPtrArray) groups = search (it->context, " 　");

  g_assert_cmpuint (groups->len, ==, 0);
}

static void
test_every_kind_is_found (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) office = NULL;
  const ZerenSearchHit *hit;

  year_fixture_add_bound (
    it, "召开消防会议", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月31日前");
  zeren_year_plan_free (year_fixture_plan (it, 2026, NULL));
  tasks = search (it->context, "消防 会议");

  hit = first_hit (tasks, ZEREN_SEARCH_TASK);
  g_assert_cmpstr (hit->title, ==, "召开消防会议");
  g_assert_nonnull (strstr (hit->detail, "due "));
  g_assert_cmpint (hit->id, ==, hit->shown_by);
  hit = first_hit (tasks, ZEREN_SEARCH_DUTY);
  g_assert_nonnull (strstr (hit->detail, "Accepted"));

  office = search (it->context, "办公室");
  hit = first_hit (office, ZEREN_SEARCH_ORGANISATION);
  g_assert_cmpint (hit->id, ==, it->office);
  hit = first_hit (office, ZEREN_SEARCH_POST);
  g_assert_cmpint (hit->id, ==, it->office_head_post);
  g_assert_cmpint (hit->shown_by, ==, it->office);
  g_assert_cmpstr (zeren_search_kind_to_page_id (hit->kind), ==, "organisation");
}

static void
test_clauses_and_plans_are_found (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 plan = service_fixture_import_sample (it, bureau);
  g_autoptr (GPtrArray) pumps = search (it->context, "泵站");
  g_autoptr (GPtrArray) plans = search (it->context, "青禾县水务局安全生产责任制实施细则");
  g_autoptr (GPtrArray) after = NULL;
  const ZerenSearchHit *hit = first_hit (pumps, ZEREN_SEARCH_CLAUSE);

  g_assert_nonnull (strstr (hit->title, "泵站安全检查"));
  g_assert_nonnull (strstr (hit->detail, "安全生产责任制"));
  hit = first_hit (plans, ZEREN_SEARCH_PLAN);
  g_assert_cmpint (hit->id, ==, plan);
  /* called just so: before the tasks and duties of that plan */
  g_assert_cmpint (((ZerenSearchGroup *)plans->pdata[0])->kind, ==, ZEREN_SEARCH_PLAN);

  g_assert_true (zeren_plan_withdraw (it->context, plan, "误导入", NULL));
  after = search (it->context, "泵站");
  g_assert_cmpuint (after->len, ==, 0);
}

/* What is only for reading says so where it is found. */
static void
test_a_duty_for_reading_says_so (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autoptr (GPtrArray) groups = NULL;

  service_fixture_import_sample (it, bureau);
  groups = search (it->context, "舆情监测");

  g_assert_nonnull (strstr (first_hit (groups, ZEREN_SEARCH_DUTY)->detail, "for reading only"));
  g_assert_null (find_group (groups, ZEREN_SEARCH_TASK));
}

/* A person is found by name; a contact, though kept, is no way to find anybody. */
static void
test_members_are_found_by_name_only (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenMember) member = zeren_member_new ();
  g_autoptr (GPtrArray) by_name = NULL;
  g_autoptr (GPtrArray) by_contact = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenSearchHit *hit;

  zeren_member_set_name (member, "林样例");
  zeren_member_set_contact (member, "内线8123");
  zeren_registry_add_member (it->context, member, &error);
  g_assert_no_error (error);
  year_fixture_appoint (it, it->vacant_post, zeren_member_get_id (member), "2025-01-01", NULL);

  by_name = search (it->context, "林样例");
  hit = first_hit (by_name, ZEREN_SEARCH_MEMBER);
  g_assert_cmpint (hit->id, ==, zeren_member_get_id (member));
  g_assert_null (strstr (hit->detail, "8123"));
  by_contact = search (it->context, "8123");
  g_assert_cmpuint (by_contact->len, ==, 0);
}

static void
test_a_kind_is_limited_and_counted (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  const ZerenSearchGroup *group;
  g_autoptr (GPtrArray) groups = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u安全科", i);

      service_fixture_add_organisation (it, name, "科室", 0);
    }
  service_fixture_add_organisation (it, "安全科", "科室", 0);
  groups = search (it->context, "安全科");
  group = find_group (groups, ZEREN_SEARCH_ORGANISATION);

  g_assert_cmpuint (group->n_found, ==, 6);
  g_assert_cmpuint (group->hits->len, ==, 3);
  g_assert_true (group->same);
  g_assert_cmpstr (((ZerenSearchHit *)group->hits->pdata[0])->title, ==, "安全科");
}

static void
test_signs_of_the_engine_are_plain_text (void)
{
  static const char *const typed[] = { "%", "_", "'", "\\", "\"", "*", "); DROP TABLE task; --" };
  g_autoptr (ServiceFixture) it = service_fixture_new ();

  service_fixture_add_organisation (it, "安全科", "科室", 0);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) groups = search (it->context, typed[i]);

      g_assert_cmpuint (groups->len, ==, 0);
    }
}

static void
test_a_search_can_be_given_up (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_search (it->context, "安全", 3, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/search/nothing-typed-finds-nothing", test_nothing_typed_finds_nothing);
  g_test_add_func ("/service/search/every-kind-is-found", test_every_kind_is_found);
  g_test_add_func ("/service/search/clauses-and-plans-are-found", test_clauses_and_plans_are_found);
  g_test_add_func ("/service/search/duty-for-reading-says-so", test_a_duty_for_reading_says_so);
  g_test_add_func ("/service/search/members-are-found-by-name-only",
                   test_members_are_found_by_name_only);
  g_test_add_func ("/service/search/kind-is-limited-and-counted",
                   test_a_kind_is_limited_and_counted);
  g_test_add_func ("/service/search/signs-of-the-engine-are-plain-text",
                   test_signs_of_the_engine_are_plain_text);
  g_test_add_func ("/service/search/can-be-given-up", test_a_search_can_be_given_up);

  return g_test_run ();
}
