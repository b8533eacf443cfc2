/* test-duties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-duty-pairs.h"
#include "zeren-model-error.h"
#include "zeren-plan-import.h"

#include <string.h>

/* The sample plan of a bureau with two sections and a head. */
typedef struct
{
  ServiceFixture *it;
  gint64 bureau, safety, office, head;
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

static gint64
find (Office *self, const char *words)
{
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (self->it, self->plan, words);

  return zeren_duty_get_id (duty);
}

static ZerenDutyState
state_of (Office *self, gint64 id)
{
  g_autoptr (ZerenDuty) duty = zeren_duties_load (self->it->context, id, NULL);

  return zeren_duty_get_state (duty);
}

static gboolean
accept (Office *self, gint64 a, gint64 b, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, a);
  if (b != 0)
    g_array_append_val (ids, b);

  return zeren_duties_accept (self->it->context, ids, error);
}

static gboolean
bind (Office *self, gint64 duty, ZerenBinding *binding, GError **error)
{
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);

  if (binding != NULL)
    g_ptr_array_add (bindings, binding);

  return zeren_duties_bind (self->it->context, duty, bindings, error);
}

static guint
count (Office *self, const ZerenDutyQuery *query)
{
  g_autoptr (GPtrArray) duties = zeren_duties_list (self->it->context, query, NULL);

  return duties->len;
}

static void
test_accepted_duty_is_accepted (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 id = find (it, "专题会议");

  g_assert_true (accept (it, id, 0, NULL));
  g_assert_cmpint (state_of (it, id), ==, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_true (accept (it, id, 0, NULL));
}

static void
test_text_duty_is_always_refused (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 text = find (it, "舆情");
  g_autoptr (GError) accepted = NULL;
  g_autoptr (GError) bound = NULL;

  g_assert_false (accept (it, text, 0, &accepted));
  g_assert_error (accepted, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  g_assert_false (bind (it, text, zeren_binding_new_organisation (text, it->office), &bound));
  g_assert_error (bound, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  g_assert_cmpint (state_of (it, text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

/* Rejected first, or out of a plan that came in again: it stays for reading only. */
static void
test_no_way_round_makes_a_text_duty_accepted (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 text = find (it, "舆情");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, text);
  g_assert_true (zeren_duties_reject (it->it->context, ids, NULL));
  g_assert_false (accept (it, text, 0, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);

  g_clear_error (&error);
  g_assert_true (zeren_plan_withdraw (it->it->context, it->plan, NULL, NULL));
  it->plan = service_fixture_import_sample (it->it, it->bureau);
  text = find (it, "舆情");
  g_assert_false (accept (it, text, 0, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  g_assert_cmpint (state_of (it, text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_one_refused_duty_refuses_all (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 record = find (it, "专题会议");
  gint64 text = find (it, "舆情");
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, text);
  g_autoptr (GError) error = NULL;

  g_assert_false (accept (it, record, text, &error));
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpint (state_of (it, record), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_confident_acceptance_leaves_text_alone (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zeren_duties_accept_confident (it->it->context, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, >=, 1);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ZerenDuty)
        duty = zeren_duties_load (it->it->context, g_array_index (ids, gint64, i), NULL);

      g_assert_cmpint (zeren_duty_get_scope (duty), ==, ZEREN_SCOPE_RECORD);
      g_assert_cmpfloat (zeren_duty_get_confidence (duty), >=, ZEREN_DUTIES_CONFIDENT);
    }
  g_assert_cmpint (state_of (it, find (it, "舆情")), ==, ZEREN_DUTY_STATE_PROPOSED);
}

/* One duty that the plan states for a body and for a person is planned once, unless a person wants
 * both. */
static void
test_what_is_stated_twice_is_accepted_once (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县档案馆", "馆", 0);
  gint64 plan = service_fixture_import (it,
                                        "plan.txt",
                                        "第一条 馆党组每年至少听取一次档案安全工作汇报。\n"
                                        "第二条 分管领导每年至少听取一次档案安全工作汇报。\n"
                                        "第三条 保管科每季度检查消防设施两次。\n",
                                        bureau);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zeren_duties_accept_above (it->context, plan, 0, &error);
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) duties = service_fixture_list_duties (it, plan);
  g_autoptr (GPtrArray) pairs = NULL;
  gint64 second;

  g_assert_no_error (error);
  g_assert_cmpuint (duties->len, ==, 3);
  g_assert_cmpuint (ids->len, ==, 2);
  second = zeren_duty_get_id (g_ptr_array_index (duties, 1));
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), !=, second);

  again = zeren_duties_accept_above (it->context, plan, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 0);

  g_array_append_val (both, second);
  g_assert_true (zeren_duties_accept (it->context, both, &error));
  pairs = zeren_duties_list_accepted_pairs (it->context, g_ptr_array_index (duties, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpint (zeren_duty_get_id (g_ptr_array_index (pairs, 0)),
                   ==,
                   zeren_duty_get_id (g_ptr_array_index (duties, 0)));
}

static void
test_rejected_duty_can_be_accepted_later (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 id = find (it, "专题会议");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  g_assert_true (zeren_duties_reject (it->it->context, ids, NULL));
  g_assert_cmpint (state_of (it, id), ==, ZEREN_DUTY_STATE_REJECTED);
  g_assert_false (bind (it, id, zeren_binding_new_organisation (id, it->office), NULL));
  g_assert_true (accept (it, id, 0, NULL));
}

static void
test_duty_of_withdrawn_plan_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 id = find (it, "专题会议");
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_plan_withdraw (it->it->context, it->plan, NULL, NULL));
  g_assert_false (accept (it, id, 0, &error));
  g_assert_nonnull (error);
}

static void
test_unknown_duty_is_named (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (accept (it, 4711, 0, &error));
  g_assert_nonnull (strstr (error->message, "4711"));
}

static void
test_unbound_duties_are_listed (void)
{
  g_autoptr (Office) it = office_new ();
  ZerenDutyQuery unbound = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED, .unbound = TRUE };
  ZerenDutyQuery bound = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED, .bound = TRUE };
  gint64 id = find (it, "专题会议");

  g_assert_true (accept (it, id, find (it, "安全检查"), NULL));
  g_assert_cmpuint (count (it, &unbound), ==, 2);
  g_assert_true (bind (it, id, zeren_binding_new_organisation (id, it->bureau), NULL));
  g_assert_cmpuint (count (it, &unbound), ==, 1);
  g_assert_cmpuint (count (it, &bound), ==, 1);
  g_assert_true (bind (it, id, NULL, NULL));
  g_assert_cmpuint (count (it, &unbound), ==, 2);
}

static void
test_binding_again_replaces (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 id = find (it, "专题会议");
  g_autoptr (GPtrArray) bindings = NULL;

  g_assert_true (bind (it, id, zeren_binding_new_organisation (id, it->bureau), NULL));
  g_assert_true (bind (it, id, zeren_binding_new_post (id, it->head), NULL));
  bindings = zeren_duties_list_bindings (it->it->context, id, NULL);
  g_assert_cmpuint (bindings->len, ==, 1);
  g_assert_cmpint (zeren_binding_get_post (g_ptr_array_index (bindings, 0)), ==, it->head);
}

static void
test_binding_to_what_is_not_there_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 id = find (it, "专题会议");
  ZerenBinding *wrong[] = {
    zeren_binding_new_organisation (id, 99),
    zeren_binding_new_organisation_kind (id, "党支部"),
    zeren_binding_new_post (id, 99),
    zeren_binding_new_each_holder (id, 99, NULL),
    zeren_binding_new_each_holder (id, 0, "liaison"),
  };
  g_autoptr (GPtrArray) bindings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bind (it, id, wrong[i], &error));
      g_assert_nonnull (error);
    }
  bindings = zeren_duties_list_bindings (it->it->context, id, NULL);
  g_assert_cmpuint (bindings->len, ==, 0);
}

static void
test_words_of_the_plan_propose_a_binding (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it->it, it->plan, "安全自查");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals = zeren_duties_propose_bindings (it->it->context, duty, &error);
  g_autofree char *label = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (proposals->len, ==, 1);
  label = zeren_duties_describe_binding (it->it->context, g_ptr_array_index (proposals, 0));
  g_assert_cmpstr (label, ==, "every 科室");
  g_assert_true (zeren_duties_bind (it->it->context, zeren_duty_get_id (duty), proposals, NULL));
}

static void
test_what_is_named_twice_is_bound_once (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 duty = find (it, "安全自查");
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) bound = NULL;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->office));
  g_ptr_array_add (bindings, zeren_binding_new_organisation_kind (duty, "科室"));
  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->office));
  g_ptr_array_add (bindings, zeren_binding_new_organisation_kind (duty, "科室"));
  g_assert_true (zeren_duties_bind (it->it->context, duty, bindings, NULL));
  bound = zeren_duties_list_bindings (it->it->context, duty, NULL);
  g_assert_cmpuint (bound->len, ==, 2);
}

static void
test_duty_of_withdrawn_plan_is_not_bound (void)
{
  g_autoptr (Office) it = office_new ();
  gint64 duty = find (it, "安全自查");
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->office));
  g_assert_true (zeren_plan_withdraw (it->it->context, it->plan, NULL, NULL));
  g_assert_false (zeren_duties_bind (it->it->context, duty, bindings, &error));
  g_assert_nonnull (strstr (error->message, "withdrawn"));
}

static void
test_text_duty_has_no_proposal (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it->it, it->plan, "舆情");
  g_autoptr (GPtrArray) proposals = zeren_duties_propose_bindings (it->it->context, duty, NULL);

  g_assert_cmpuint (proposals->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/duties/accepted-duty-is-accepted", test_accepted_duty_is_accepted);
  g_test_add_func ("/service/duties/text-duty-is-always-refused", test_text_duty_is_always_refused);
  g_test_add_func ("/service/duties/no-way-round-makes-a-text-duty-accepted",
                   test_no_way_round_makes_a_text_duty_accepted);
  g_test_add_func ("/service/duties/one-refused-duty-refuses-all",
                   test_one_refused_duty_refuses_all);
  g_test_add_func ("/service/duties/what-is-stated-twice-is-accepted-once",
                   test_what_is_stated_twice_is_accepted_once);
  g_test_add_func ("/service/duties/confident-acceptance-leaves-text-alone",
                   test_confident_acceptance_leaves_text_alone);
  g_test_add_func ("/service/duties/rejected-duty-can-be-accepted-later",
                   test_rejected_duty_can_be_accepted_later);
  g_test_add_func ("/service/duties/duty-of-withdrawn-plan-is-refused",
                   test_duty_of_withdrawn_plan_is_refused);
  g_test_add_func ("/service/duties/unknown-duty-is-named", test_unknown_duty_is_named);
  g_test_add_func ("/service/duties/unbound-duties-are-listed", test_unbound_duties_are_listed);
  g_test_add_func ("/service/duties/binding-again-replaces", test_binding_again_replaces);
  g_test_add_func ("/service/duties/binding-to-what-is-not-there-is-refused",
                   test_binding_to_what_is_not_there_is_refused);
  g_test_add_func ("/service/duties/words-of-the-plan-propose-a-binding",
                   test_words_of_the_plan_propose_a_binding);
  g_test_add_func ("/service/duties/what-is-named-twice-is-bound-once",
                   test_what_is_named_twice_is_bound_once);
  g_test_add_func ("/service/duties/duty-of-withdrawn-plan-is-not-bound",
                   test_duty_of_withdrawn_plan_is_not_bound);
  g_test_add_func ("/service/duties/text-duty-has-no-proposal", test_text_duty_has_no_proposal);

  return g_test_run ();
}
