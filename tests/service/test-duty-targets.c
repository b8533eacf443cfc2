/* test-duty-targets.c: all that a duty could fall on, and what would come of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-duty-targets.h"
#include "zeren-plan-details.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"

#include <string.h>

typedef struct
{
  ServiceFixture *it;
  gint64 bureau, office, safety, head, deputy;
  gint64 plan;
} Office;

static Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);

  self->it = service_fixture_new ();
  self->bureau = service_fixture_add_organisation (self->it, "青禾县水务局", "局", 0);
  self->office = service_fixture_add_organisation (self->it, "办公室", "科室", self->bureau);
  self->safety = service_fixture_add_organisation (self->it, "安全科", "科室", self->bureau);
  self->head = service_fixture_add_post (self->it, self->bureau, "局长", "first_responsible");
  self->deputy = service_fixture_add_post (self->it, self->bureau, "副局长", "leadership_member");
  self->plan = service_fixture_import_sample (self->it, self->bureau);

  return self;
}

static void
office_free (Office *self)
{
  service_fixture_free (self->it);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static void
appoint (Office *self, gint64 post, const char *name)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, service_fixture_add_member (self->it, name));
  zeren_appointment_set_from_date (appointment, zeren_date_new (2025, 1, 1));
  g_assert_true (zeren_registry_appoint (self->it->context, appointment, NULL));
}

static GPtrArray *
list (Office *self, const char *words)
{
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (self->it, self->plan, words);
  g_autoptr (GError) error = NULL;
  GPtrArray *targets = zeren_duty_targets_list (self->it->context, duty, &error);

  g_assert_no_error (error);

  return targets;
}

static const ZerenDutyTarget *
find (GPtrArray *targets, const char *label)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const ZerenDutyTarget *target = g_ptr_array_index (targets, i);

      if (g_str_equal (target->label, label))
        return target;
    }

  return NULL;
}

static void
test_everything_in_the_office_is_offered (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) targets = NULL;

  appoint (it, it->deputy, "沈青禾");
  appoint (it, it->deputy, "顾远山");
  targets = list (it, "安全自查");

  g_assert_nonnull (find (targets, "青禾县水务局"));
  g_assert_nonnull (find (targets, "安全科"));
  g_assert_cmpstr (find (targets, "every 科室")->note, ==, "2 organizations");
  g_assert_true (find (targets, "局长 (青禾县水务局)")->is_vacant);
  g_assert_cmpstr (find (targets, "副局长 (青禾县水务局)")->note, ==, "沈青禾, 顾远山");
  g_assert_nonnull (find (targets, "every holder of 副局长 (青禾县水务局)"));
  g_assert_null (find (targets, "every holder of 局长 (青禾县水务局)"));
  g_assert_nonnull (find (targets, "everyone with the role “Leadership Member”"));
}

static void
test_what_it_falls_on_and_what_is_suggested_come_first (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it->it, it->plan, "安全自查");
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) targets = NULL;
  const ZerenDutyTarget *first, *second;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (zeren_duty_get_id (duty), it->office));
  g_assert_true (zeren_duties_bind (it->it->context, zeren_duty_get_id (duty), bindings, NULL));
  targets = list (it, "安全自查");
  first = g_ptr_array_index (targets, 0);
  second = g_ptr_array_index (targets, 1);

  g_assert_cmpstr (first->label, ==, "办公室");
  g_assert_true (first->is_bound);
  g_assert_false (first->is_proposed);
  g_assert_cmpstr (second->label, ==, "every 科室");
  g_assert_true (second->is_proposed);
  g_assert_false (second->is_bound);
}

static void
test_nothing_is_suggested_for_a_duty_to_read (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) targets = list (it, "舆情");

  for (guint i = 0; i < targets->len; i++)
    g_assert_false (((ZerenDutyTarget *)g_ptr_array_index (targets, i))->is_proposed);
}

static void
test_tasks_of_a_year_are_counted_before_anything_is_bound (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it->it, it->plan, "安全自查");
  g_autoptr (GPtrArray) bindings = zeren_duties_propose_bindings (it->it->context, duty, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) stored = NULL;
  guint n_tasks = 99;

  g_assert_true (
    zeren_duty_targets_count_tasks (it->it->context, duty, bindings, 2026, &n_tasks, NULL));
  g_assert_cmpuint (n_tasks, ==, 8);
  g_assert_true (
    zeren_duty_targets_count_tasks (it->it->context, duty, none, 2026, &n_tasks, NULL));
  g_assert_cmpuint (n_tasks, ==, 0);
  stored = zeren_duties_list_bindings (it->it->context, zeren_duty_get_id (duty), NULL);
  g_assert_cmpuint (stored->len, ==, 0);
}

static void
test_a_duty_to_read_makes_no_tasks (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it->it, it->plan, "舆情");
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_tasks = 99;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (zeren_duty_get_id (duty), it->office));
  g_assert_true (
    zeren_duty_targets_count_tasks (it->it->context, duty, bindings, 2026, &n_tasks, NULL));
  g_assert_cmpuint (n_tasks, ==, 0);
}

static void
test_offers_are_accepted_duties_that_name_somebody (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GPtrArray) before = zeren_duty_offers_list (it->it->context, it->plan, NULL);
  g_autoptr (GArray) accepted = zeren_duties_accept_above (it->it->context, it->plan, 0, NULL);
  g_autoptr (GPtrArray) offers = zeren_duty_offers_list (it->it->context, it->plan, NULL);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (accepted->len, ==, 3);
  g_assert_cmpuint (offers->len, >=, 2);
  for (guint i = 0; i < offers->len; i++)
    g_assert_cmpint (
      zeren_duty_get_scope (((ZerenDutyOffer *)offers->pdata[i])->duty), ==, ZEREN_SCOPE_RECORD);

  g_assert_true (zeren_duty_offers_bind (it->it->context, offers, NULL));
  after = zeren_duty_offers_list (it->it->context, it->plan, NULL);
  g_assert_cmpuint (after->len, ==, 0);
}

/* --- details of a plan ------------------------------------------------------------------------ */

static ZerenPlan *
load_plan (Office *self)
{
  g_autoptr (ZerenPlanRepo)
    repo = zeren_plan_repo_new (zeren_context_get_database (self->it->context));

  return zeren_plan_repo_load (repo, self->plan, NULL);
}

static void
test_details_of_a_plan_are_put_right (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenPlan) plan = load_plan (it);
  g_autofree char *file = g_strdup (zeren_plan_get_file (plan));
  g_autoptr (ZerenPlan) stored = NULL;

  zeren_plan_set_title (plan, " 安全生产责任制 ");
  zeren_plan_set_issuer (plan, "");
  zeren_plan_set_number (plan, "青水〔2026〕3号");
  zeren_plan_set_issued (plan, zeren_date_new (2026, 1, 4));
  zeren_plan_set_organisation (plan, it->safety);
  zeren_plan_set_file (plan, "0");
  g_assert_true (zeren_plan_edit_details (it->it->context, plan, NULL));

  stored = load_plan (it);
  g_assert_cmpstr (zeren_plan_get_title (stored), ==, "安全生产责任制");
  g_assert_null (zeren_plan_get_issuer (stored));
  g_assert_cmpstr (zeren_plan_get_number (stored), ==, "青水〔2026〕3号");
  g_assert_cmpint (zeren_plan_get_organisation (stored), ==, it->safety);
  g_assert_cmpstr (zeren_plan_get_file (stored), ==, file);
}

static void
test_a_plan_needs_a_title_and_an_organisation (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenPlan) untitled = load_plan (it);
  g_autoptr (ZerenPlan) homeless = load_plan (it);

  zeren_plan_set_title (untitled, "　");
  g_assert_false (zeren_plan_edit_details (it->it->context, untitled, NULL));
  zeren_plan_set_organisation (homeless, 99);
  g_assert_false (zeren_plan_edit_details (it->it->context, homeless, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/duty-targets/everything-in-the-office-is-offered",
                   test_everything_in_the_office_is_offered);
  g_test_add_func ("/service/duty-targets/what-it-falls-on-and-what-is-suggested-come-first",
                   test_what_it_falls_on_and_what_is_suggested_come_first);
  g_test_add_func ("/service/duty-targets/nothing-is-suggested-for-a-duty-to-read",
                   test_nothing_is_suggested_for_a_duty_to_read);
  g_test_add_func ("/service/duty-targets/tasks-of-a-year-are-counted-before-anything-is-bound",
                   test_tasks_of_a_year_are_counted_before_anything_is_bound);
  g_test_add_func ("/service/duty-targets/a-duty-to-read-makes-no-tasks",
                   test_a_duty_to_read_makes_no_tasks);
  g_test_add_func ("/service/duty-targets/offers-are-accepted-duties-that-name-somebody",
                   test_offers_are_accepted_duties_that_name_somebody);
  g_test_add_func ("/service/plan-details/details-of-a-plan-are-put-right",
                   test_details_of_a_plan_are_put_right);
  g_test_add_func ("/service/plan-details/a-plan-needs-a-title-and-an-organisation",
                   test_a_plan_needs_a_title_and_an_organisation);

  return g_test_run ();
}
