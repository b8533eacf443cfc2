/* test-bind-dialog.c: a person says whom duties fall on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"
#include "zeren-bind-certain-dialog.h"
#include "zeren-binding-dialog.h"
#include "zeren-plan-page-private.h"

#include <string.h>

typedef struct
{
  PlanFixture plan;
  ZerenPlanPage *page;
} Fixture;

static void
set_up (Fixture *it, gconstpointer data)
{
  plan_fixture_set_up (&it->plan, NULL);
  plan_fixture_import_sample (&it->plan);
  it->page = g_object_new (ZEREN_TYPE_PLAN_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (it->plan.shell), 1200, 800);
  zeren_page_set_subject (ZEREN_PAGE (it->page), "plan", it->plan.plan);
  zeren_gui_show_page (it->plan.shell, ZEREN_PAGE (it->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (it->page), ZEREN_PAGE_STATE_CONTENT);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  plan_fixture_tear_down (&it->plan, NULL);
}

static gint64
choose (Fixture *it, const char *words)
{
  g_autoptr (ZerenDuty) duty = plan_fixture_find_duty (&it->plan, words);

  zeren_finding_pane_choose (
    it->page->findings,
    zeren_finding_pane_find_duty (it->page->findings, zeren_duty_get_id (duty)));
  zeren_gui_settle ();

  return zeren_duty_get_id (duty);
}

typedef struct
{
  GtkWidget *root;
  const char *words;
} Text;

static gboolean
shows (gpointer data)
{
  Text *text = data;

  return zeren_gui_find (text->root, GTK_TYPE_LABEL, text->words) != NULL;
}

static void
wait_for_text (GtkWidget *root, const char *words)
{
  zeren_gui_wait_until (shows, &(Text){ root, words });
}

static GtkWidget *
open_dialog (Fixture *it)
{
  GtkWidget *dialog;

  g_assert_true (
    plan_fixture_press (zeren_finding_pane_get_list (it->page->findings), GDK_KEY_b, 0));
  dialog = GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
  g_assert_true (ZEREN_IS_BINDING_DIALOG (dialog));

  return dialog;
}

static GtkCheckButton *
find_check (GtkWidget *dialog, const char *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (zeren_gui_find (dialog, GTK_TYPE_LABEL, label),
                                            ADW_TYPE_ACTION_ROW);

  return GTK_CHECK_BUTTON (zeren_gui_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
test_what_the_plan_suggests_is_checked_and_confirmed (Fixture *it, gconstpointer data)
{
  gint64 duty = choose (it, "安全自查");
  GtkWidget *dialog = open_dialog (it);

  wait_for_text (dialog, "Makes 8 tasks in 2026");
  g_assert_true (gtk_check_button_get_active (find_check (dialog, "every 科室")));
  g_assert_nonnull (
    zeren_gui_find (dialog, GTK_TYPE_LABEL, "Suggested by the plan · 2 organizations"));
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, duty), ==, 0);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);

  plan_fixture_activate (dialog, "binding-dialog.save");
  zeren_gui_wait_until_said (it->plan.shell, "Duty bound");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, duty), ==, 1);
}

static gboolean
says_that_tasks_follow (GtkWidget *dialog)
{
  GtkWidget *label = zeren_gui_find (
    dialog,
    GTK_TYPE_LABEL,
    "Open tasks due from today on go to whom you choose; earlier ones stay.");

  return label != NULL && gtk_widget_get_visible (label);
}

static void
test_a_vacant_post_shows_as_vacant (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog;

  choose (it, "专题会议");
  dialog = open_dialog (it);
  wait_for_text (dialog, "局长 (青禾县水务局)");
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "Vacant"));
}

static void
test_several_can_be_bound_and_unbound (Fixture *it, gconstpointer data)
{
  gint64 duty = choose (it, "泵站");
  GtkWidget *dialog = open_dialog (it);

  wait_for_text (dialog, "Makes 12 tasks in 2026");
  g_assert_false (says_that_tasks_follow (dialog));
  gtk_check_button_set_active (find_check (dialog, "办公室"), TRUE);
  wait_for_text (dialog, "Makes 24 tasks in 2026");
  plan_fixture_activate (dialog, "binding-dialog.save");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, duty), ==, 2);

  dialog = open_dialog (it);
  wait_for_text (dialog, "Makes 24 tasks in 2026");
  g_assert_true (says_that_tasks_follow (dialog));
  gtk_check_button_set_active (find_check (dialog, "办公室"), FALSE);
  gtk_check_button_set_active (find_check (dialog, "安全科"), FALSE);
  wait_for_text (dialog, "It falls on nobody and is not planned.");
  plan_fixture_activate (dialog, "binding-dialog.save");
  zeren_gui_wait_until_said (it->plan.shell, "Duty falls on nobody now");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, duty), ==, 0);
}

static void
test_search_keeps_what_is_checked_in_sight (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog, *entry;

  choose (it, "安全自查");
  dialog = open_dialog (it);
  wait_for_text (dialog, "every 科室");
  entry = zeren_gui_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "局长");
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "every 科室"));
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "局长 (青禾县水务局)"));
  g_assert_null (zeren_gui_find (dialog, GTK_TYPE_LABEL, "办公室"));
}

static void
test_a_duty_to_read_is_never_bound (Fixture *it, gconstpointer data)
{
  gint64 duty = choose (it, "舆情");

  g_assert_false (
    plan_fixture_press (zeren_finding_pane_get_list (it->page->findings), GDK_KEY_b, 0));
  g_assert_null (plan_fixture_get_dialog (&it->plan));
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, duty), ==, 0);
}

static gboolean
is_accepted (gpointer data)
{
  Fixture *it = data;
  g_autoptr (ZerenDuty) duty = plan_fixture_find_duty (&it->plan, "泵站");

  return zeren_duty_get_state (duty) == ZEREN_DUTY_STATE_ACCEPTED;
}

static void
test_all_that_is_certain_is_shown_and_bound (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog;
  gint64 checks, station;

  plan_fixture_activate (GTK_WIDGET (it->page->findings), "findings.select-all");
  plan_fixture_activate (GTK_WIDGET (it->page), "duty.accept");
  zeren_gui_wait_until (is_accepted, it);
  zeren_gui_settle ();
  plan_fixture_activate (GTK_WIDGET (it->page), "duty.bind-certain");
  dialog = GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
  g_assert_true (ZEREN_IS_BIND_CERTAIN_DIALOG (dialog));
  wait_for_text (dialog, "“各科室”: every 科室");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  g_assert_nonnull (gtk_widget_get_focus_child (zeren_gui_find (dialog, GTK_TYPE_LIST_BOX, NULL)));

  /* A second press while the first is at work binds nothing again. */
  g_assert_true (gtk_widget_activate_action (dialog, "bind-certain.bind", NULL));
  g_assert_false (gtk_widget_is_sensitive (adw_dialog_get_default_widget (ADW_DIALOG (dialog))));
  zeren_gui_wait_until_said (it->plan.shell, "3 duties bound");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  checks = choose (it, "安全自查");
  station = choose (it, "泵站");
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, checks), ==, 1);
  g_assert_cmpuint (plan_fixture_count_bindings (&it->plan, station), ==, 1);
}

static void
test_escape_clears_the_search_then_closes (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog, *entry;

  choose (it, "安全自查");
  dialog = open_dialog (it);
  entry = zeren_gui_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), "泵站");
  g_assert_true (plan_fixture_press (entry, GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (ZEREN_IS_BINDING_DIALOG (plan_fixture_get_dialog (&it->plan)));

  g_assert_true (plan_fixture_press (entry, GDK_KEY_Escape, 0));
  plan_fixture_wait_for_dialog_to_close (&it->plan);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/bind-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("what-the-plan-suggests-is-checked-and-confirmed",
       test_what_the_plan_suggests_is_checked_and_confirmed);
  ADD ("a-vacant-post-shows-as-vacant", test_a_vacant_post_shows_as_vacant);
  ADD ("several-can-be-bound-and-unbound", test_several_can_be_bound_and_unbound);
  ADD ("search-keeps-what-is-checked-in-sight", test_search_keeps_what_is_checked_in_sight);
  ADD ("escape-clears-the-search-then-closes", test_escape_clears_the_search_then_closes);
  ADD ("a-duty-to-read-is-never-bound", test_a_duty_to_read_is_never_bound);
  ADD ("all-that-is-certain-is-shown-and-bound", test_all_that_is_certain_is_shown_and_bound);

  return g_test_run ();
}
