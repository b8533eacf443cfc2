/* test-plan-list-page.c: the five states of the page that lists plans
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-plan-fixture.h"
#include "zeren-plan-list-page.h"
#include "zeren-plan-row.h"

typedef struct
{
  char *folder;
  ZerenDatabase *database;
  gint64 organisation;
  ZerenPlanList *list;
  ZerenPlanListPage *page;
  GtkWindow *window;
  guint n_selected, n_activated;
} Fixture;

static void
selected_cb (Fixture *fixture)
{
  fixture->n_selected++;
}

static void
activated_cb (Fixture *fixture)
{
  fixture->n_activated++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->database = zeren_plan_fixture_open (fixture->folder);
  fixture->organisation = zeren_plan_fixture_add_organisation (fixture->database, "Water Bureau");
  fixture->list = zeren_plan_list_new (fixture->database);
  fixture->page = g_object_new (ZEREN_TYPE_PLAN_LIST_PAGE, NULL);
  g_signal_connect_swapped (fixture->page, "plan-selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect_swapped (fixture->page, "plan-activated", G_CALLBACK (activated_cb), fixture);
  fixture->window = zeren_gui_show (GTK_WIDGET (fixture->page), 360, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  zeren_gui_settle ();
  g_assert_finalize_object (fixture->list);
  g_clear_object (&fixture->database);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
add (Fixture *fixture, const char *title)
{
  g_autoptr (GBytes) bytes = g_bytes_new (title, strlen (title));
  g_autoptr (ZerenPlan)
    plan = zeren_plan_fixture_add (fixture->database, fixture->organisation, title, bytes, 1);
}

static void
show_list (Fixture *fixture)
{
  g_assert_true (zeren_plan_list_refresh (fixture->list));
  zeren_plan_list_page_set_list (fixture->page, fixture->list);
  zeren_gui_settle ();
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (fixture->page), type, text);
}

static void
search (Fixture *fixture, const char *words)
{
  GtkWidget *entry;

  zeren_plan_list_page_start_search (fixture->page);
  entry = find (fixture, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_settle ();
}

static void
test_loads_until_it_has_a_list (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (zeren_plan_list_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_LOADING);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Reading the Plans…"));
}

static void
test_empty_has_the_button_that_helps (Fixture *fixture, gconstpointer data)
{
  show_list (fixture);

  g_assert_cmpint (zeren_plan_list_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_EMPTY);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Yet"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Import a Plan…"));
}

static void
test_shows_plans_as_they_come (Fixture *fixture, gconstpointer data)
{
  show_list (fixture);
  add (fixture, "Fire Safety Responsibility Plan");
  zeren_gui_settle ();

  g_assert_cmpint (zeren_plan_list_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_CONTENT);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Fire Safety Responsibility Plan"));
}

static void
test_search_finds_words_in_any_case (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Fire Safety Responsibility Plan");
  add (fixture, "Lift Inspection Rules");
  show_list (fixture);

  search (fixture, "LIFT");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Lift Inspection Rules"));
  g_assert_null (find (fixture, GTK_TYPE_LABEL, "Fire Safety Responsibility Plan"));

  search (fixture, "petitions");
  g_assert_cmpint (zeren_plan_list_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Found"));

  search (fixture, "");
  g_assert_cmpint (zeren_plan_list_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_first_plan_is_chosen_at_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_box;

  add (fixture, "Fire Safety Responsibility Plan");
  add (fixture, "Lift Inspection Rules");
  show_list (fixture);

  list_box = find (fixture, GTK_TYPE_LIST_BOX, NULL);
  g_assert_cmpuint (fixture->n_selected, ==, 1);
  g_assert_cmpint (
    gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (list_box))), ==, 0);
}

static void
test_choice_survives_new_plans (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlan) plan = NULL;
  GtkListBoxRow *row;

  add (fixture, "Lift Inspection Rules");
  add (fixture, "Fire Safety Responsibility Plan");
  show_list (fixture);
  plan = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  zeren_plan_list_page_select (fixture->page, zeren_plan_get_id (plan));
  g_assert_cmpuint (fixture->n_selected, ==, 2);

  add (fixture, "Another Plan");
  zeren_gui_settle ();
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (find (fixture, GTK_TYPE_LIST_BOX, NULL)));
  g_assert_true (zeren_plan_row_get_plan (ZEREN_PLAN_ROW (row)) == plan);
}

static void
test_activated_row_tells_its_plan (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_box;

  add (fixture, "Lift Inspection Rules");
  show_list (fixture);
  list_box = find (fixture, GTK_TYPE_LIST_BOX, NULL);
  gtk_widget_activate_action (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), 0)), "plan.open", NULL);
  zeren_gui_settle ();

  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->n_selected, ==, 1);
}

static void
test_controls_have_names (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Lift Inspection Rules");
  show_list (fixture);

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/plan-list-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-has-a-list", test_loads_until_it_has_a_list);
  ADD ("empty-has-the-button-that-helps", test_empty_has_the_button_that_helps);
  ADD ("shows-plans-as-they-come", test_shows_plans_as_they_come);
  ADD ("search-finds-words-in-any-case", test_search_finds_words_in_any_case);
  ADD ("first-plan-is-chosen-at-first", test_first_plan_is_chosen_at_first);
  ADD ("choice-survives-new-plans", test_choice_survives_new_plans);
  ADD ("activated-row-tells-its-plan", test_activated_row_tells_its_plan);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
