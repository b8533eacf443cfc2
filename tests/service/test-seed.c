/* test-seed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"
#include "zeren-seed.h"

#include <string.h>

static char *
sample_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "service", "data", "office", NULL);
}

static guint
count_organisations (ServiceFixture *it)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, NULL);

  return organisations->len;
}

static void
test_office_is_loaded_whole (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *folder = sample_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenSeedResult) result = zeren_seed_load (it->context, folder, &error);
  g_autoptr (ZerenMemberRepo) members = NULL;
  g_autoptr (GPtrArray) holders = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (result->organisations, ==, 3);
  g_assert_cmpuint (result->posts, ==, 2);
  g_assert_cmpuint (result->members, ==, 2);
  g_assert_cmpuint (result->appointments, ==, 2);
  g_assert_cmpuint (result->plans->len, ==, 1);
  members = zeren_member_repo_new (zeren_context_get_database (it->context));
  holders = zeren_member_repo_list_holders (members, 2, zeren_date_new (2026, 6, 30), NULL);
  g_assert_cmpuint (holders->len, ==, 1);
  g_assert_cmpstr (zeren_member_get_name (g_ptr_array_index (holders, 0)), ==, "乙某");
}

/* Of four duties three are acts of the office; the rules bind two; the fourth is for reading. */
static void
test_rules_bind_by_the_words_of_the_plan (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *folder = sample_folder ();
  g_autoptr (ZerenSeedResult) result = zeren_seed_load (it->context, folder, NULL);
  gint64 plan = g_array_index (result->plans, gint64, 0);
  g_autoptr (ZerenDuty) each = service_fixture_find_duty (it, plan, "安全自查");
  g_autoptr (ZerenDuty) none = service_fixture_find_duty (it, plan, "专题会议");
  g_autoptr (ZerenDuty) text = service_fixture_find_duty (it, plan, "舆情");
  g_autoptr (GPtrArray)
    bound = zeren_duties_list_bindings (it->context, zeren_duty_get_id (each), NULL);
  g_autoptr (GPtrArray)
    unbound = zeren_duties_list_bindings (it->context, zeren_duty_get_id (none), NULL);

  g_assert_cmpuint (result->accepted, ==, 3);
  g_assert_cmpuint (result->unbound, ==, 1);
  g_assert_cmpuint (bound->len, ==, 1);
  g_assert_cmpstr (zeren_binding_get_organisation_kind (g_ptr_array_index (bound, 0)), ==, "科室");
  g_assert_cmpuint (unbound->len, ==, 0);
  g_assert_cmpint (zeren_duty_get_state (none), ==, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_cmpint (zeren_duty_get_state (text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_office_that_exists_is_left_alone (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *folder = sample_folder ();
  g_autoptr (GError) error = NULL;

  service_fixture_add_organisation (it, "县档案馆", "馆", 0);
  g_assert_null (zeren_seed_load (it->context, folder, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_organisations (it), ==, 1);
}

/* Each of these is wrong in one place; the message has to name it, and nothing may stay. */
static void
test_slips_are_named_and_nothing_is_kept (void)
{
  static const struct
  {
    const char *json;
    const char *named;
  } cases[] = {
    { "{ \"organisation\": [] }", "“organisation”" },
    { "[]", "office.json" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"kind\": \"局\" } ] }", "organisations[0]" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\" },"
      " { \"key\": \"b\", \"name\": \"乙\", \"kind\": \"科\", \"parent\": \"c\" } ] }",
      "“c”" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\" },"
      " { \"key\": \"a\", \"name\": \"乙\", \"kind\": \"科\" } ] }",
      "“a”" },
    { "{ \"members\": [ { \"key\": \"m\", \"name\": \"甲某\", \"belief\": \"x\" } ] }",
      "“belief”" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\" } ],"
      " \"plans\": [ { \"file\": \"missing.txt\", \"organisation\": \"a\" } ] }",
      "missing.txt" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\" } ],"
      " \"plans\": [ { \"file\": \"../plan.txt\", \"organisation\": \"a\" } ] }",
      "../plan.txt" },
    { "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\","
      " \"position\": \"first\" } ] }",
      "“position”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ServiceFixture) it = service_fixture_new ();
      g_autofree char *path = service_fixture_write (it, "office.json", cases[i].json);
      g_autoptr (GError) error = NULL;

      g_assert_null (zeren_seed_load (it->context, it->folder, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_nonnull (strstr (error->message, "office.json"));
      g_assert_cmpuint (count_organisations (it), ==, 0);
    }
}

static void
test_rule_with_two_targets_is_refused (void)
{
  const char *json =
    "{ \"organisations\": [ { \"key\": \"a\", \"name\": \"甲\", \"kind\": \"局\" } ],"
    " \"plans\": [ { \"file\": \"p.txt\", \"organisation\": \"a\","
    " \"bind\": [ { \"actor\": \"无人\", \"organisation\": \"a\", \"kind\": \"局\" } ] } ] }";
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = service_fixture_write (it, "office.json", json);
  g_autofree char *plan = service_fixture_write (it, "p.txt", "一、局党组每年召开1次会议。\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_seed_load (it->context, it->folder, &error));
  g_assert_nonnull (strstr (error->message, "plans[0]"));
  g_assert_cmpuint (count_organisations (it), ==, 0);
}

/* The office that comes with Zeren: it has to show every kind of thing that plans bring. */
static void
test_sample_has_five_plans (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "seeds", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenSeedResult) result = zeren_seed_load (it->context, folder, &error);
  ZerenDutyQuery watching = { .scopes = 1 << ZEREN_SCOPE_TEXT };
  g_autoptr (ZerenPlanRepo) plans = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GPtrArray) grounds = NULL;
  guint n_conduct = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (result->plans->len, ==, 5);
  g_assert_cmpuint (result->accepted, ==, 95);
  g_assert_cmpuint (result->unbound, ==, 2);

  texts = zeren_duties_list (it->context, &watching, NULL);
  g_assert_cmpuint (texts->len, ==, 2);
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpint (
      zeren_duty_get_state (g_ptr_array_index (texts, i)), ==, ZEREN_DUTY_STATE_PROPOSED);

  plans = zeren_plan_repo_new (zeren_context_get_database (it->context));
  grounds = zeren_plan_repo_list_grounds (plans, g_array_index (result->plans, gint64, 4), NULL);
  for (guint i = 0; i < grounds->len; i++)
    n_conduct += zeren_ground_get_kind (g_ptr_array_index (grounds, i)) == ZEREN_GROUND_CONDUCT;
  g_assert_cmpuint (n_conduct, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/seed/office-is-loaded-whole", test_office_is_loaded_whole);
  g_test_add_func ("/service/seed/rules-bind-by-the-words-of-the-plan",
                   test_rules_bind_by_the_words_of_the_plan);
  g_test_add_func ("/service/seed/office-that-exists-is-left-alone",
                   test_office_that_exists_is_left_alone);
  g_test_add_func ("/service/seed/slips-are-named-and-nothing-is-kept",
                   test_slips_are_named_and_nothing_is_kept);
  g_test_add_func ("/service/seed/rule-with-two-targets-is-refused",
                   test_rule_with_two_targets_is_refused);
  g_test_add_func ("/service/seed/sample-has-five-plans", test_sample_has_five_plans);

  return g_test_run ();
}
