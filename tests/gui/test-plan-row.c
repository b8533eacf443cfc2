/* test-plan-row.c: a plan in the list says what it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-plan-row.h"

static ZerenPlan *
create_plan (void)
{
  ZerenPlan *plan = zeren_plan_new ();

  zeren_plan_set_title (plan, "Fire Safety Responsibility Plan");
  zeren_plan_set_issuer (plan, "Water Bureau");
  zeren_plan_set_number (plan, "No. 12 of 2026");
  zeren_plan_set_issued (plan, zeren_date_new (2026, 3, 5));
  zeren_plan_set_file_name (plan, "fire.pdf");

  return plan;
}

static GtkWidget *
create_row (ZerenPlan *plan)
{
  ZerenPlanWeight weight = { .duties_proposed = 12, .duties_accepted = 5, .duties_unbound = 1 };
  g_autoptr (ZerenPlanView) view = zeren_plan_view_new (plan, "Water Works", &weight);

  return g_object_ref_sink (zeren_plan_row_new (view));
}

static void
test_names_title_issuer_number_and_date (void)
{
  g_autoptr (ZerenPlan) plan = create_plan ();
  GtkWidget *row = create_row (plan);

  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "Fire Safety Responsibility Plan"));
  g_assert_nonnull (
    zeren_gui_find (row, GTK_TYPE_LABEL, "Water Bureau · No. 12 of 2026 · 2026-03-05"));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (
    row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fire Safety Responsibility Plan");
  g_object_unref (row);
}

static void
test_without_title_names_the_file (void)
{
  g_autoptr (ZerenPlan) plan = zeren_plan_new ();
  g_autofree char *unnamed = zeren_plan_dup_heading (plan);
  g_autofree char *subheading = zeren_plan_dup_subheading (plan);
  g_autofree char *heading = NULL;

  g_assert_cmpstr (unnamed, ==, "Plan without a title");
  g_assert_cmpstr (subheading, ==, "");

  zeren_plan_set_file_name (plan, "notes.txt");
  heading = zeren_plan_dup_heading (plan);
  g_assert_cmpstr (heading, ==, "notes.txt");
}

static void
test_withdrawn_is_said_in_words (void)
{
  g_autoptr (ZerenPlan) plan = create_plan ();
  GtkWidget *row, *label;

  zeren_plan_set_state (plan, ZEREN_PLAN_STATE_WITHDRAWN);
  row = create_row (plan);
  label = zeren_gui_find (row, GTK_TYPE_LABEL, "Withdrawn");

  g_assert_true (gtk_widget_get_visible (label));
  g_assert_null (zeren_gui_find (row, GTK_TYPE_LABEL, "12 to review"));
  gtk_test_accessible_assert_property (
    row,
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Water Bureau · No. 12 of 2026 · 2026-03-05, Water Works, Withdrawn");
  g_object_unref (row);
}

static void
test_counts_are_said_in_words (void)
{
  g_autoptr (ZerenPlan) plan = create_plan ();
  GtkWidget *row = create_row (plan);

  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "Water Works"));
  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "12 to review"));
  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "5 accepted"));
  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "1 not bound"));
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  g_test_add_func ("/gui/plan-row/names-title-issuer-number-and-date",
                   test_names_title_issuer_number_and_date);
  g_test_add_func ("/gui/plan-row/without-title-names-the-file", test_without_title_names_the_file);
  g_test_add_func ("/gui/plan-row/withdrawn-is-said-in-words", test_withdrawn_is_said_in_words);
  g_test_add_func ("/gui/plan-row/counts-are-said-in-words", test_counts_are_said_in_words);

  return g_test_run ();
}
