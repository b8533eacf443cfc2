/* test-plan-page.c: a person goes through what was found in a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"
#include "zeren-confidence-dialog.h"
#include "zeren-finding-detail.h"
#include "zeren-plan-page-private.h"
#include "zeren-plan-withdrawal.h"

#include <string.h>

static ZerenPlanPage *
open_page (PlanFixture *it, const char *kind, gint64 id, int width)
{
  ZerenPlanPage *page = g_object_new (ZEREN_TYPE_PLAN_PAGE, NULL);

  gtk_window_set_default_size (GTK_WINDOW (it->shell), width, 800);
  zeren_page_set_subject (ZEREN_PAGE (page), kind, id);
  zeren_gui_show_page (it->shell, ZEREN_PAGE (page));

  return page;
}

static ZerenPlanPage *
open_sample (PlanFixture *it, int width)
{
  ZerenPlanPage *page;

  plan_fixture_import_sample (it);
  page = open_page (it, "plan", it->plan, width);
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();

  return page;
}

static gint64
id_of (PlanFixture *it, const char *words)
{
  g_autoptr (ZerenDuty) duty = plan_fixture_find_duty (it, words);

  return zeren_duty_get_id (duty);
}

static void
choose (ZerenPlanPage *page, gint64 duty)
{
  ZerenPlanFinding *finding = zeren_finding_pane_find_duty (page->findings, duty);

  g_assert_nonnull (finding);
  g_assert_true (zeren_finding_pane_choose (page->findings, finding));
  zeren_gui_settle ();
}

static gint64
get_chosen (ZerenPlanPage *page)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (page->findings);

  return chosen->len == 1 ? zeren_plan_finding_get_id (g_ptr_array_index (chosen, 0)) : 0;
}

static gboolean
press (ZerenPlanPage *page, guint key)
{
  return plan_fixture_press (zeren_finding_pane_get_list (page->findings), key, 0);
}

static gboolean
shows_button (ZerenPlanPage *page, const char *label)
{
  GtkWidget *button = zeren_gui_find (GTK_WIDGET (page->findings), GTK_TYPE_BUTTON, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

static gboolean
says (ZerenPlanPage *page, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

typedef struct
{
  PlanFixture *it;
  gint64 duty;
  ZerenDutyState state;
} Expectation;

static gboolean
is_in_state (gpointer data)
{
  Expectation *expected = data;

  return plan_fixture_get_state (expected->it, expected->duty) == expected->state;
}

static void
wait_for_duty (PlanFixture *it, gint64 duty, ZerenDutyState state)
{
  zeren_gui_wait_until (is_in_state, &(Expectation){ it, duty, state });
  zeren_gui_settle ();
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_read (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = g_object_new (ZEREN_TYPE_PLAN_PAGE, NULL);
  GtkStack *stack = zeren_finding_pane_get_stack (page->findings);

  g_object_ref_sink (page);
  g_assert_cmpint (zeren_page_get_state (ZEREN_PAGE (page)), ==, ZEREN_PAGE_STATE_LOADING);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "loading");
  g_object_unref (page);
}

static void
test_a_plan_without_findings_offers_one_by_hand (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page;

  plan_fixture_import (it, "关于办公用房的通知\n请各位同事知悉。\n");
  page = open_page (it, "plan", it->plan, 1200);
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_EMPTY);
  zeren_gui_settle ();

  g_assert_true (says (page, "Nothing Was Found"));
  g_assert_true (shows_button (page, "_Add a Duty by Hand"));
  plan_fixture_activate (GTK_WIDGET (page), "duty.add");
  g_assert_nonnull (plan_fixture_get_dialog (it));
}

static void
test_search_may_find_nothing (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);

  g_assert_true (zeren_page_start_search (ZEREN_PAGE (page)));
  gtk_editable_set_text (GTK_EDITABLE (page->search_entry), "火箭");
  g_signal_emit_by_name (page->search_entry, "search-changed");
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (says (page, "No Findings Match"));

  gtk_editable_set_text (GTK_EDITABLE (page->search_entry), "泵站");
  g_signal_emit_by_name (page->search_entry, "search-changed");
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_CONTENT);
}

static void
test_a_plan_that_is_gone_leaves_the_way_to_the_others (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_page (it, "plan", 4711, 1200);
  GtkWidget *button;

  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (says (page, "This Plan Is Not There Any More"));
  button = zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_All Plans");
  g_assert_true (button != NULL && gtk_widget_get_mapped (button));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page->preview)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (page->menu_button)));
  g_assert_false (zeren_page_start_search (ZEREN_PAGE (page)));

  /* an error after that is seen, and not hidden behind it */
  zeren_page_set_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_ERROR);
  g_assert_false (says (page, "This Plan Is Not There Any More"));

  zeren_page_set_subject (ZEREN_PAGE (page), "plan", plan_fixture_import_sample (it));
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->preview)));
}

static void
test_content_has_a_name_for_every_control (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);

  choose (page, id_of (it, "专题会议"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (page)), ==, 0);
}

/* --- the boundary -------------------------------------------------------------------------- */

static void
test_a_duty_to_read_has_no_way_to_accept_it (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 text = id_of (it, "舆情");
  static const guint keys[] = { GDK_KEY_a, GDK_KEY_r, GDK_KEY_e, GDK_KEY_b, GDK_KEY_Delete };

  choose (page, text);
  g_assert_true (says (page, "Only to read"));
  g_assert_false (shows_button (page, "Accept"));
  g_assert_false (shows_button (page, "Reject"));
  g_assert_false (shows_button (page, "Bind…"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (press (page, keys[i]));
  gtk_widget_activate_action (GTK_WIDGET (page), "duty.accept", NULL);
  g_signal_emit_by_name (zeren_finding_pane_get_list (page->findings), "activate", 0);
  zeren_gui_settle ();
  g_assert_cmpint (plan_fixture_get_state (it, text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_a_duty_to_read_says_why (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  ZerenPlanFinding *finding = zeren_finding_pane_find_duty (page->findings, id_of (it, "舆情"));

  g_assert_true (zeren_plan_finding_is_for_reading (finding));
  g_assert_nonnull (strstr (zeren_plan_finding_get_why_text (finding), "舆情"));
  zeren_finding_pane_choose (page->findings, finding);
  g_assert_true (says (page, zeren_plan_finding_get_why_text (finding)));
}

static ZerenPlanFinding *
find_section (ZerenPlanPage *page, ZerenPlanFindingSection section)
{
  GListModel *model = G_LIST_MODEL (
    gtk_list_view_get_model (GTK_LIST_VIEW (zeren_finding_pane_get_list (page->findings))));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (ZerenPlanFinding) finding = g_list_model_get_item (model, i);

      if (zeren_plan_finding_get_section (finding) == section)
        return finding;
    }

  return NULL;
}

static void
test_a_ground_of_conduct_is_apart_and_says_why (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  ZerenPlanFinding *conduct = find_section (page, ZEREN_PLAN_FINDING_CONDUCT);
  ZerenPlanFinding *duty = find_section (page, ZEREN_PLAN_FINDING_GROUND);

  g_assert_nonnull (conduct);
  g_assert_nonnull (duty);
  g_assert_nonnull (strstr (zeren_plan_finding_get_quote (conduct), "言论"));
  g_assert_false (zeren_plan_finding_is_for_reading (duty));
  zeren_finding_pane_choose (page->findings, conduct);
  zeren_gui_settle ();
  g_assert_true (says (page, zeren_plan_finding_get_why_text (conduct)));
  g_assert_false (shows_button (page, "Accept"));
  g_assert_false (press (page, GDK_KEY_a));
}

static void
test_several_chosen_are_accepted_but_for_those_to_read (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 record = id_of (it, "专题会议"), text = id_of (it, "舆情");

  plan_fixture_activate (GTK_WIDGET (page->findings), "findings.select-all");
  g_assert_true (press (page, GDK_KEY_a));
  zeren_gui_wait_until_said (it->shell, "3 duties accepted");
  wait_for_duty (it, record, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_cmpint (plan_fixture_get_state (it, text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

/* --- decisions ----------------------------------------------------------------------------- */

static void
test_accepting_can_be_undone (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 duty = id_of (it, "专题会议");
  g_autoptr (GError) error = NULL;

  choose (page, duty);
  g_assert_true (press (page, GDK_KEY_a));
  zeren_gui_wait_until_said (it->shell, "1 duty accepted");
  wait_for_duty (it, duty, ZEREN_DUTY_STATE_ACCEPTED);

  g_assert_true (zeren_test_shell_can_undo (it->shell));
  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  wait_for_duty (it, duty, ZEREN_DUTY_STATE_PROPOSED);
}

/* One key after the other, down the list. */
static void
test_the_whole_review_by_keyboard (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 first = id_of (it, "专题会议"), second = id_of (it, "安全自查");
  gint64 third = id_of (it, "泵站"), text = id_of (it, "舆情");

  choose (page, first);
  g_assert_true (press (page, GDK_KEY_a));
  wait_for_duty (it, first, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_cmpint (get_chosen (page), ==, second);

  g_assert_true (press (page, GDK_KEY_r));
  wait_for_duty (it, second, ZEREN_DUTY_STATE_REJECTED);
  g_assert_cmpint (get_chosen (page), ==, third);

  g_assert_true (press (page, GDK_KEY_a));
  wait_for_duty (it, third, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_cmpint (get_chosen (page), ==, third);

  g_assert_true (press (page, GDK_KEY_p));
  wait_for_duty (it, third, ZEREN_DUTY_STATE_PROPOSED);
  g_assert_cmpint (plan_fixture_get_state (it, text), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static guint
find_position (ZerenPlanPage *page, gint64 duty)
{
  GListModel *model = G_LIST_MODEL (
    gtk_list_view_get_model (GTK_LIST_VIEW (zeren_finding_pane_get_list (page->findings))));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (ZerenPlanFinding) finding = g_list_model_get_item (model, i);

      if (zeren_plan_finding_get_duty (finding) != NULL &&
          zeren_plan_finding_get_id (finding) == duty)
        return i;
    }
  g_assert_not_reached ();
}

static void
test_enter_accepts_a_proposal (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 duty = id_of (it, "泵站");

  choose (page, duty);
  g_signal_emit_by_name (
    zeren_finding_pane_get_list (page->findings), "activate", find_position (page, duty));
  wait_for_duty (it, duty, ZEREN_DUTY_STATE_ACCEPTED);
}

static void
test_accepts_as_many_above_a_confidence_as_it_says (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  AdwDialog *dialog;
  g_autofree char *said = NULL;
  guint count;

  plan_fixture_activate (GTK_WIDGET (page), "duty.accept-above");
  dialog = plan_fixture_get_dialog (it);
  g_assert_true (ZEREN_IS_CONFIDENCE_DIALOG (dialog));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  count = zeren_confidence_dialog_get_count (ZEREN_CONFIDENCE_DIALOG (dialog));
  g_assert_cmpuint (count, ==, 3);
  plan_fixture_activate (GTK_WIDGET (dialog), "confidence.accept");
  zeren_gui_wait_until_said (it->shell, "3 duties accepted");
  plan_fixture_wait_for_dialog_to_close (it);

  g_assert_cmpint (plan_fixture_get_state (it, id_of (it, "泵站")), ==, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_cmpint (plan_fixture_get_state (it, id_of (it, "舆情")), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_nothing_of_a_withdrawn_plan_can_be_decided (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  g_autoptr (ZerenPlan) plan = zeren_plan_new ();

  zeren_plan_set_state (plan, ZEREN_PLAN_STATE_WITHDRAWN);
  choose (page, id_of (it, "专题会议"));
  g_set_object (&page->plan, plan);
  zeren_plan_page_update_actions (page);

  g_assert_false (press (page, GDK_KEY_a));
  gtk_widget_activate_action (GTK_WIDGET (page), "duty.add", NULL);
  zeren_gui_settle ();
  g_assert_null (plan_fixture_get_dialog (it));
}

/* --- where it stands ----------------------------------------------------------------------- */

static gboolean
has_text (gpointer preview)
{
  return zeren_preview_has_text (preview);
}

static void
test_choosing_a_duty_lights_its_clause (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 duty = id_of (it, "泵站");
  g_autoptr (ZerenDuty) loaded = plan_fixture_find_duty (it, "泵站");
  ZerenPageView *view;

  zeren_gui_wait_until (has_text, page->preview);
  choose (page, duty);
  view = zeren_page_column_get_page (zeren_preview_get_column (page->preview), 1);
  g_assert_cmpuint (zeren_page_view_get_n_boxes (view, ZEREN_PAGE_LAYER_PASSAGE), >=, 1);
  g_assert_cmpint (
    zeren_clause_tree_get_chosen (page->clauses), ==, zeren_duty_get_clause (loaded));
}

static void
test_choosing_text_chooses_its_finding_and_clause (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  g_autoptr (ZerenDuty) duty = plan_fixture_find_duty (it, "安全自查");
  const ZerenPassage *passage = zeren_duty_get_passage (duty);

  zeren_gui_wait_until (has_text, page->preview);
  g_signal_emit_by_name (page->preview,
                         "text-chosen",
                         passage->page,
                         (guint64)passage->start + 2,
                         (guint64)passage->start + 6);
  zeren_gui_settle ();
  g_assert_cmpint (get_chosen (page), ==, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_clause_tree_get_chosen (page->clauses), ==, zeren_duty_get_clause (duty));
}

static void
test_opens_at_the_duty_asked_for (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page;
  gint64 duty;

  plan_fixture_import_sample (it);
  duty = id_of (it, "泵站");
  page = open_page (it, "duty", duty, 1200);
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();
  g_assert_cmpint (get_chosen (page), ==, duty);
}

static void
test_opens_at_the_clause_asked_for (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page;
  g_autoptr (ZerenDuty) duty = NULL;

  plan_fixture_import_sample (it);
  duty = plan_fixture_find_duty (it, "专题会议");
  page = open_page (it, "clause", zeren_duty_get_clause (duty), 1200);
  zeren_gui_wait_for_state (ZEREN_PAGE (page), ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();
  g_assert_cmpint (zeren_clause_tree_get_chosen (page->clauses), ==, zeren_duty_get_clause (duty));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (page->wide_stack), ==, "clauses");
}

static void
test_irregular_numbers_are_marked (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  GtkWidget *row;

  adw_view_stack_set_visible_child_name (page->wide_stack, "clauses");
  zeren_gui_settle ();
  row = zeren_gui_find (GTK_WIDGET (page->clauses), GTK_TYPE_LABEL, "（四）监测");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (gtk_widget_get_next_sibling (row)));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (gtk_widget_get_next_sibling (row)),
                            "A number is missing"));
}

static gboolean
has_dialog (gpointer data)
{
  return plan_fixture_get_dialog (data) != NULL;
}

static void
test_the_year_of_a_folder_can_be_chosen (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  gint64 duty = id_of (it, "泵站");
  GtkWidget *dialog, *row;

  choose (page, duty);
  press (page, GDK_KEY_a);
  wait_for_duty (it, duty, ZEREN_DUTY_STATE_ACCEPTED);
  choose (page, duty);
  plan_fixture_activate (GTK_WIDGET (page), "duty.folder");
  zeren_gui_wait_until (has_dialog, it);
  dialog = GTK_WIDGET (plan_fixture_get_dialog (it));
  row = zeren_gui_find (dialog, GTK_TYPE_LABEL, "Year");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_SPIN_ROW);
  g_assert_nonnull (row);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, 2026);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  adw_dialog_close (ADW_DIALOG (dialog));
  plan_fixture_wait_for_dialog_to_close (it);
}

/* --- widths -------------------------------------------------------------------------------- */

static void
test_narrow_shows_one_part_at_a_time (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 360);

  g_assert_cmpstr (adw_multi_layout_view_get_layout_name (page->layouts), ==, "narrow");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->findings)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page->preview)));
  choose (page, id_of (it, "泵站"));
  plan_fixture_activate (GTK_WIDGET (page), "findings.show-place");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->preview)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);
}

static void
test_every_part_has_names_in_any_width (PlanFixture *it, gconstpointer data)
{
  static const char *const parts[] = { "findings", "clauses", "preview" };
  ZerenPlanPage *page = open_sample (it, 360);

  choose (page, id_of (it, "舆情"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      zeren_plan_page_show_part (page, parts[i]);
      zeren_gui_settle ();
      g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (page)), ==, 0);
    }
}

/* --- the plan itself ----------------------------------------------------------------------- */

static gboolean
is_renamed (gpointer data)
{
  ZerenPlanPage *page = data;

  return g_strcmp0 (adw_window_title_get_title (page->title), "消防安全责任制") == 0;
}

static void
test_details_of_the_plan_are_put_right (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);
  GtkWidget *dialog, *row;

  plan_fixture_activate (GTK_WIDGET (page), "plan.edit");
  dialog = GTK_WIDGET (plan_fixture_get_dialog (it));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  row = gtk_widget_get_ancestor (zeren_gui_find (dialog, GTK_TYPE_LABEL, "Title"),
                                 ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "消防安全责任制");
  plan_fixture_activate (dialog, "plan-details.save");
  zeren_gui_wait_until_said (it->shell, "Plan changed");
  plan_fixture_wait_for_dialog_to_close (it);
  zeren_gui_wait_until (is_renamed, page);
}

static void
test_the_plan_can_be_withdrawn_from_its_page (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);

  plan_fixture_activate (GTK_WIDGET (page), "plan.withdraw");
  g_assert_nonnull (plan_fixture_get_dialog (it));
}

static gpointer
withdraw_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  PlanFixture *it = data;

  return zeren_plan_withdraw (context, it->plan, NULL, error) ? data : NULL;
}

static gpointer
replace_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  PlanFixture *it = data;

  return zeren_plan_replace (context, 1, it->plan, error) ? data : NULL;
}

static gboolean
offers_to_bring_back (ZerenPlanPage *page)
{
  GtkWidget *button = gtk_button_new ();
  gboolean offers;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.restore");
  gtk_widget_set_parent (button, GTK_WIDGET (page));
  offers = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return offers;
}

static gboolean
can_be_brought_back (gpointer page)
{
  return offers_to_bring_back (page);
}

static gboolean
cannot_be_brought_back (gpointer page)
{
  return !offers_to_bring_back (page);
}

/* What would be refused is not offered. */
static void
test_only_what_nothing_replaces_comes_back (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);

  g_assert_false (offers_to_bring_back (page));
  zeren_gui_do (it->shell, withdraw_verb, it);
  zeren_gui_wait_until (can_be_brought_back, page);
  gtk_widget_activate_action (GTK_WIDGET (page), "plan.restore", NULL);
  zeren_gui_wait_until (cannot_be_brought_back, page);

  plan_fixture_import (it, "青禾县电梯安全责任制\n一、办公室每月检查1次电梯。\n");
  zeren_gui_do (it->shell, replace_verb, it);
  zeren_gui_settle ();
  g_assert_cmpint (zeren_plan_get_state (page->plan), ==, ZEREN_PLAN_STATE_WITHDRAWN);
  g_assert_false (offers_to_bring_back (page));

  /* and the page leads to what holds now */
  g_assert_true (
    says (page, "This plan was replaced by “青禾县电梯安全责任制”. It is kept for reading."));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Open the Newer Plan"));
}

static void
test_wide_shows_pages_beside_findings (PlanFixture *it, gconstpointer data)
{
  ZerenPlanPage *page = open_sample (it, 1200);

  g_assert_cmpstr (adw_multi_layout_view_get_layout_name (page->layouts), ==, "wide");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->findings)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->preview)));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/plan-page/" name,                                                              \
              PlanFixture,                                                                         \
              NULL,                                                                                \
              plan_fixture_set_up,                                                                 \
              function,                                                                            \
              plan_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-has-read", test_loads_until_it_has_read);
  ADD ("a-plan-without-findings-offers-one-by-hand",
       test_a_plan_without_findings_offers_one_by_hand);
  ADD ("search-may-find-nothing", test_search_may_find_nothing);
  ADD ("a-plan-that-is-gone-leaves-the-way-to-the-others",
       test_a_plan_that_is_gone_leaves_the_way_to_the_others);
  ADD ("content-has-a-name-for-every-control", test_content_has_a_name_for_every_control);
  ADD ("a-duty-to-read-has-no-way-to-accept-it", test_a_duty_to_read_has_no_way_to_accept_it);
  ADD ("a-duty-to-read-says-why", test_a_duty_to_read_says_why);
  ADD ("a-ground-of-conduct-is-apart-and-says-why", test_a_ground_of_conduct_is_apart_and_says_why);
  ADD ("several-chosen-are-accepted-but-for-those-to-read",
       test_several_chosen_are_accepted_but_for_those_to_read);
  ADD ("accepting-can-be-undone", test_accepting_can_be_undone);
  ADD ("the-whole-review-by-keyboard", test_the_whole_review_by_keyboard);
  ADD ("enter-accepts-a-proposal", test_enter_accepts_a_proposal);
  ADD ("accepts-as-many-above-a-confidence-as-it-says",
       test_accepts_as_many_above_a_confidence_as_it_says);
  ADD ("nothing-of-a-withdrawn-plan-can-be-decided",
       test_nothing_of_a_withdrawn_plan_can_be_decided);
  ADD ("choosing-a-duty-lights-its-clause", test_choosing_a_duty_lights_its_clause);
  ADD ("choosing-text-chooses-its-finding-and-clause",
       test_choosing_text_chooses_its_finding_and_clause);
  ADD ("opens-at-the-duty-asked-for", test_opens_at_the_duty_asked_for);
  ADD ("opens-at-the-clause-asked-for", test_opens_at_the_clause_asked_for);
  ADD ("irregular-numbers-are-marked", test_irregular_numbers_are_marked);
  ADD ("the-year-of-a-folder-can-be-chosen", test_the_year_of_a_folder_can_be_chosen);
  ADD ("narrow-shows-one-part-at-a-time", test_narrow_shows_one_part_at_a_time);
  ADD ("wide-shows-pages-beside-findings", test_wide_shows_pages_beside_findings);
  ADD ("every-part-has-names-in-any-width", test_every_part_has_names_in_any_width);
  ADD ("details-of-the-plan-are-put-right", test_details_of_the_plan_are_put_right);
  ADD ("the-plan-can-be-withdrawn-from-its-page", test_the_plan_can_be_withdrawn_from_its_page);
  ADD ("only-what-nothing-replaces-comes-back", test_only_what_nothing_replaces_comes_back);

  return g_test_run ();
}
