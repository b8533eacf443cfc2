/* test-duty-dialog.c: the words of a duty are put right, and a duty is added by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"
#include "zeren-choice-row.h"
#include "zeren-duties.h"
#include "zeren-duty-dialog.h"
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

/* The dialog over the page, after `e` on the duty with these words */
static GtkWidget *
open_edit (Fixture *it, const char *words)
{
  g_autoptr (ZerenDuty) duty = plan_fixture_find_duty (&it->plan, words);

  zeren_finding_pane_choose (
    it->page->findings,
    zeren_finding_pane_find_duty (it->page->findings, zeren_duty_get_id (duty)));
  zeren_gui_settle ();
  g_assert_true (
    plan_fixture_press (zeren_finding_pane_get_list (it->page->findings), GDK_KEY_e, 0));

  return GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
}

/* The row with that title, which is a label within it */
static GtkWidget *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *label = zeren_gui_find (dialog, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW);
}

static void
type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, title)), text);
  zeren_gui_settle ();
}

static void
test_edited_words_are_stored (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_edit (it, "专题会议");
  g_autoptr (ZerenDuty) duty = NULL;

  g_assert_true (ZEREN_IS_DUTY_DIALOG (dialog));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  type (dialog, "Act", "召开安全生产专题会议");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Times")), 1);
  plan_fixture_activate (dialog, "duty-dialog.save");
  zeren_gui_wait_until_said (it->plan.shell, "Duty changed");
  plan_fixture_wait_for_dialog_to_close (&it->plan);

  duty = plan_fixture_find_duty (&it->plan, "专题会议");
  g_assert_cmpstr (zeren_duty_get_action (duty), ==, "召开安全生产专题会议");
  g_assert_cmpuint (zeren_duty_get_frequency (duty)->count, ==, 1);
  g_assert_true (zeren_test_shell_can_undo (it->plan.shell));
  g_assert_true (zeren_gui_undo (it->plan.shell, NULL));
}

typedef struct
{
  GtkWidget *dialog;
  const char *words;
} Alert;

static GtkWidget *
find_alert (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_alert (child, words);

  return found;
}

static gboolean
shows_alert (gpointer data)
{
  Alert *alert = data;

  return find_alert (alert->dialog, alert->words) != NULL;
}

/* The dialog stays, with the reason and with all that was typed. */
static void
test_an_edit_into_watching_is_refused_with_the_reason (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_edit (it, "专题会议");
  g_autoptr (ZerenDuty) duty = NULL;

  type (dialog, "Act", "监测干部网上言论");
  plan_fixture_activate (dialog, "duty-dialog.save");
  zeren_gui_wait_until (shows_alert, &(Alert){ dialog, "what people think, say or publish" });
  g_assert_true (GTK_WIDGET (plan_fixture_get_dialog (&it->plan)) == dialog);
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Act"))), ==, "监测干部网上言论");
  duty = plan_fixture_find_duty (&it->plan, "专题会议");
  g_assert_cmpstr (zeren_duty_get_action (duty), !=, "监测干部网上言论");

  type (dialog, "Act", "召开会议");
  plan_fixture_activate (dialog, "duty-dialog.save");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
}

static void
test_a_number_that_the_plan_does_not_give_is_refused (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_edit (it, "专题会议");

  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Times")), 4);
  plan_fixture_activate (dialog, "duty-dialog.save");
  zeren_gui_wait_until (shows_alert, &(Alert){ dialog, "does not give this number of times" });
  g_assert_true (GTK_WIDGET (plan_fixture_get_dialog (&it->plan)) == dialog);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (dialog, "Times")), 2);
  plan_fixture_activate (dialog, "duty-dialog.save");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
}

static void
test_rows_follow_how_it_is_counted (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_edit (it, "专题会议");
  GtkWidget *kind = find_row (dialog, "How it is counted");
  GtkWidget *times = find_row (dialog, "Times");
  GtkWidget *period = find_row (dialog, "Period");

  g_assert_true (gtk_widget_get_visible (times));
  zeren_choice_row_select (ZEREN_CHOICE_ROW (kind), ZEREN_FREQUENCY_EVENT + 1);
  zeren_gui_settle ();
  g_assert_false (gtk_widget_get_visible (times));
  g_assert_false (gtk_widget_get_visible (period));
  zeren_choice_row_select (ZEREN_CHOICE_ROW (kind), ZEREN_FREQUENCY_EVERY + 1);
  zeren_gui_settle ();
  g_assert_true (gtk_widget_get_visible (period));
  plan_fixture_activate (dialog, "duty-dialog.cancel");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
}

static guint
count_duties (Fixture *it)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (
    zeren_session_get_database (zeren_shell_get_session (ZEREN_SHELL (it->plan.shell))));

  return zeren_duty_repo_count (repo, &(ZerenDutyQuery){ 0 }, NULL);
}

static void
test_a_duty_by_hand_rests_on_words_of_the_plan (Fixture *it, gconstpointer data)
{
  guint before = count_duties (it);
  GtkWidget *dialog;
  g_autoptr (ZerenDuty) duty = NULL;

  plan_fixture_activate (GTK_WIDGET (it->page), "duty.add");
  dialog = GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  type (dialog, "Words of the plan that ask for it", "会后形成会议纪要报局长");
  type (dialog, "Act", "形成会议纪要");
  plan_fixture_activate (dialog, "duty-dialog.save");
  zeren_gui_wait_until_said (it->plan.shell, "Duty added");
  plan_fixture_wait_for_dialog_to_close (&it->plan);

  g_assert_cmpuint (count_duties (it), ==, before + 1);
  duty = plan_fixture_find_duty (&it->plan, "会议纪要报局长");
  g_assert_cmpint (zeren_duty_get_state (duty), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_words_that_are_not_in_the_plan_are_refused (Fixture *it, gconstpointer data)
{
  guint before = count_duties (it);
  GtkWidget *dialog;

  plan_fixture_activate (GTK_WIDGET (it->page), "duty.add");
  dialog = GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
  type (dialog, "Words of the plan that ask for it", "每周打扫卫生");
  type (dialog, "Act", "打扫卫生");
  plan_fixture_activate (dialog, "duty-dialog.save");
  zeren_gui_wait_until (shows_alert, &(Alert){ dialog, "do not stand there in the plan" });
  g_assert_cmpuint (count_duties (it), ==, before);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/duty-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("edited-words-are-stored", test_edited_words_are_stored);
  ADD ("an-edit-into-watching-is-refused-with-the-reason",
       test_an_edit_into_watching_is_refused_with_the_reason);
  ADD ("a-number-that-the-plan-does-not-give-is-refused",
       test_a_number_that_the_plan_does_not_give_is_refused);
  ADD ("rows-follow-how-it-is-counted", test_rows_follow_how_it_is_counted);
  ADD ("a-duty-by-hand-rests-on-words-of-the-plan", test_a_duty_by_hand_rests_on_words_of_the_plan);
  ADD ("words-that-are-not-in-the-plan-are-refused",
       test_words_that_are_not_in_the_plan_are_refused);

  return g_test_run ();
}
