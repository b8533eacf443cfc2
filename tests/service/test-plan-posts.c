/* test-plan-posts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-plan-posts.h"
#include "zeren-registry.h"

#define PLAN                                                                                       \
  "青禾县水务局防汛工作方案\n一、领导小组\n组长：局长\n副组长：副局长\n二、职责\n"                 \
  "（一）办公室每月检查一次泵站。\n"

static void
appoint (ServiceFixture *it, gint64 post, gint64 member)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  g_autoptr (GError) error = NULL;

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, zeren_context_get_today (it->context));
  zeren_registry_appoint (it->context, appointment, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_offers (ServiceFixture *it, gint64 plan)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *offers = zeren_plan_posts_list (it->context, plan, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 2);

  return offers;
}

/* Whoever holds the office that the plan names is offered; a vacant one has nobody to offer, and
 * nothing is changed by looking. */
static void
test_holders_of_the_office_are_offered (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 member = service_fixture_add_member (it, "钱一");
  gint64 plan;
  g_autoptr (GPtrArray) offers = NULL;
  const ZerenPostOffer *head, *deputy;

  appoint (it, service_fixture_add_post (it, bureau, "局长", "first_responsible"), member);
  plan = service_fixture_import (it, "plan.txt", PLAN, bureau);
  offers = list_offers (it, plan);
  head = g_ptr_array_index (offers, 0);
  deputy = g_ptr_array_index (offers, 1);

  g_assert_cmpstr (head->title, ==, "组长（青禾县水务局防汛工作方案）");
  g_assert_null (head->post);
  g_assert_cmpuint (head->holders->len, ==, 1);
  g_assert_cmpint (zeren_member_get_id (g_ptr_array_index (head->holders, 0)), ==, member);
  g_assert_cmpuint (deputy->holders->len, ==, 0);
}

/* The post is made once; a refused appointment leaves no post behind. */
static void
test_appointing_makes_the_post (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 member = service_fixture_add_member (it, "钱一");
  gint64 plan = service_fixture_import (it, "plan.txt", PLAN, bureau);
  ZerenDate today = zeren_context_get_today (it->context);
  g_autoptr (GPtrArray) offers = list_offers (it, plan);
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
    zeren_plan_posts_appoint (it->context, g_ptr_array_index (offers, 0), 999, today, &error),
    ==,
    0);
  g_assert_nonnull (error);
  g_clear_error (&error);
  refused = list_offers (it, plan);
  g_assert_null (((ZerenPostOffer *)g_ptr_array_index (refused, 0))->post);

  g_assert_cmpint (
    zeren_plan_posts_appoint (it->context, g_ptr_array_index (offers, 0), member, today, &error),
    >,
    0);
  g_assert_no_error (error);
  after = list_offers (it, plan);
  g_assert_nonnull (((ZerenPostOffer *)g_ptr_array_index (after, 0))->post);
  g_assert_null (((ZerenPostOffer *)g_ptr_array_index (after, 1))->post);

  g_assert_cmpint (
    zeren_plan_posts_appoint (it->context, g_ptr_array_index (after, 0), member, today, &error),
    ==,
    0);
  g_assert_nonnull (error);
}

static void
choose (GArray *choices, GPtrArray *offers, guint i, gint64 member, ZerenDate from)
{
  const ZerenPostOffer *offer = g_ptr_array_index (offers, i);
  ZerenPostChoice choice = { zeren_plan_post_get_id (offer->named), member, from };

  g_array_append_val (choices, choice);
}

/* A vacant post is made, too; one refusal takes back all of them. */
static void
test_several_are_appointed_or_none (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 member = service_fixture_add_member (it, "钱一");
  gint64 plan = service_fixture_import (it, "plan.txt", PLAN, bureau);
  ZerenDate today = zeren_context_get_today (it->context);
  g_autoptr (GPtrArray) offers = list_offers (it, plan);
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) bad = g_array_new (FALSE, FALSE, sizeof (ZerenPostChoice));
  g_autoptr (GArray) good = g_array_new (FALSE, FALSE, sizeof (ZerenPostChoice));
  g_autoptr (GError) error = NULL;

  choose (bad, offers, 0, member, today);
  choose (bad, offers, 1, 999, today);
  g_assert_false (zeren_plan_posts_appoint_all (it->context, plan, bad, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  refused = list_offers (it, plan);
  g_assert_null (((ZerenPostOffer *)g_ptr_array_index (refused, 0))->post);

  choose (good, offers, 0, member, today);
  choose (good, offers, 1, 0, today);
  g_assert_true (zeren_plan_posts_appoint_all (it->context, plan, good, &error));
  g_assert_no_error (error);
  after = list_offers (it, plan);
  g_assert_nonnull (((ZerenPostOffer *)g_ptr_array_index (after, 0))->post);
  g_assert_nonnull (((ZerenPostOffer *)g_ptr_array_index (after, 1))->post);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/plan-posts/holders-of-the-office-are-offered",
                   test_holders_of_the_office_are_offered);
  g_test_add_func ("/service/plan-posts/appointing-makes-the-post", test_appointing_makes_the_post);
  g_test_add_func ("/service/plan-posts/several-are-appointed-or-none",
                   test_several_are_appointed_or_none);

  return g_test_run ();
}
