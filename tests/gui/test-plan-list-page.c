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
  ZerenTestShell *shell;
  ZerenDatabase *database;
  gint64 organisation;
  ZerenPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-03-05");
  fixture->database = zeren_plan_fixture_open (fixture->folder);
  fixture->organisation = zeren_plan_fixture_add_organisation (fixture->database, "Water Bureau");
  fixture->page = g_object_new (ZEREN_TYPE_PLAN_LIST_PAGE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  zeren_gui_close_shell (fixture->shell);
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
show (Fixture *fixture, ZerenPageState state)
{
  zeren_gui_show_page (fixture->shell, fixture->page);
  zeren_gui_wait_for_state (fixture->page, state);
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

  zeren_page_start_search (fixture->page);
  entry = find (fixture, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_settle ();
}

static void
test_empty_has_the_button_that_helps (Fixture *fixture, gconstpointer data)
{
  show (fixture, ZEREN_PAGE_STATE_EMPTY);

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Yet"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Import a Plan…"));
}

static void
test_shows_plans_as_they_come (Fixture *fixture, gconstpointer data)
{
  show (fixture, ZEREN_PAGE_STATE_EMPTY);
  add (fixture, "Fire Safety Responsibility Plan");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Fire Safety Responsibility Plan"));
}

static void
test_search_finds_words_in_any_case (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Fire Safety Responsibility Plan");
  add (fixture, "Lift Inspection Rules");
  show (fixture, ZEREN_PAGE_STATE_CONTENT);

  search (fixture, "LIFT");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Lift Inspection Rules"));
  g_assert_null (find (fixture, GTK_TYPE_LABEL, "Fire Safety Responsibility Plan"));

  search (fixture, "petitions");
  g_assert_cmpint (zeren_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Found"));

  search (fixture, "");
  g_assert_cmpint (zeren_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_activated_row_opens_its_plan (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_box;

  add (fixture, "Lift Inspection Rules");
  show (fixture, ZEREN_PAGE_STATE_CONTENT);
  list_box = find (fixture, GTK_TYPE_LIST_BOX, NULL);
  gtk_widget_activate_action (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list_box), 0)), "plan.open", NULL);
  zeren_gui_settle ();

  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "open ('plan', 1)");
}

static void
test_broken_database_is_an_error (Fixture *fixture, gconstpointer data)
{
  zeren_gui_break_database (fixture->shell);
  show (fixture, ZEREN_PAGE_STATE_ERROR);
}

static void
test_controls_have_names (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Lift Inspection Rules");
  show (fixture, ZEREN_PAGE_STATE_CONTENT);

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/plan-list-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("empty-has-the-button-that-helps", test_empty_has_the_button_that_helps);
  ADD ("shows-plans-as-they-come", test_shows_plans_as_they_come);
  ADD ("search-finds-words-in-any-case", test_search_finds_words_in_any_case);
  ADD ("activated-row-opens-its-plan", test_activated_row_opens_its_plan);
  ADD ("broken-database-is-an-error", test_broken_database_is_an_error);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
