/* test-plan-list-page.c: the list of plans: its states, its rows, what is done with a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-choice-row.h"
#include "zeren-duties.h"
#include "zeren-gui-fixture.h"
#include "zeren-plan-import.h"
#include "zeren-plan-list-page.h"
#include "zeren-plan-row.h"
#include "zeren-registry.h"
#include "zeren-year-planner.h"

#define FIRE "Fire Safety Responsibility Plan"
#define LIFT "Lift Inspection Rules"

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  ZerenPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-01-05");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gint64
provide_organisation (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, error);
  g_autoptr (ZerenOrganisation) bureau = zeren_organisation_new ();

  if (organisations->len > 0)
    return zeren_organisation_get_id (g_ptr_array_index (organisations, 0));
  zeren_organisation_set_name (bureau, "水务局");
  zeren_organisation_set_kind (bureau, "局");
  zeren_registry_add_organisation (context, bureau, error);

  return zeren_organisation_get_id (bureau);
}

/* A plan of one title with two duties of the office and one for reading only. */
static gpointer
import_plan (ZerenContext *context, gpointer title, GCancellable *cancellable, GError **error)
{
  ZerenPlanTerms terms = { provide_organisation (context, error) };
  g_autofree char *text = g_strdup_printf (
    "%s\n一、办公室每季度检查1次消防器材。\n二、办公室每年向上级报告1次。\n"
    "三、办公室每月开展1次网络舆情监测。\n",
    (char *)title);
  g_autoptr (ZerenPlanSource) source = zeren_plan_source_new_text (title, text, error);

  return GINT_TO_POINTER (
    zeren_plan_import_source (context, source, NULL, &terms, NULL, NULL, NULL, error) != 0);
}

static void
add (Fixture *fixture, const char *title)
{
  zeren_gui_do (fixture->shell, import_plan, (gpointer)title);
}

/* Everything accepted, one duty bound to the bureau, the year planned. */
static gpointer
plan_year (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) accepted = zeren_duties_accept_confident (context, 1, error);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenYearPlan) year = NULL;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (0, 1));
  if (accepted == NULL ||
      !zeren_duties_bind (context, g_array_index (accepted, gint64, 0), bindings, error))
    return NULL;
  year = zeren_year_planner_run (context, 2026, ZEREN_DATE_NONE, error);

  return GINT_TO_POINTER (year != NULL);
}

static void
show_page (Fixture *fixture, ZerenPageState state)
{
  fixture->page = g_object_new (ZEREN_TYPE_PLAN_LIST_PAGE, NULL);
  zeren_gui_show_page (fixture->shell, fixture->page);
  zeren_gui_wait_for_state (fixture->page, state);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (fixture->page), type, text);
}

static GtkListBoxRow *
get_row (Fixture *fixture, int position)
{
  GtkWidget *list = find (fixture, GTK_TYPE_LIST_BOX, NULL);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);
}

static void
act_on_row (Fixture *fixture, int position, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, position)), action, NULL);
  zeren_gui_settle ();
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

static GtkWidget *
take_dialog (Fixture *fixture)
{
  AdwDialog *dialog;

  zeren_gui_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->shell));
  g_assert_nonnull (dialog);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);

  return GTK_WIDGET (dialog);
}

/* --- states -------------------------------------------------------------------------------- */

static void
test_loads_at_first (Fixture *fixture, gconstpointer data)
{
  fixture->page = g_object_new (ZEREN_TYPE_PLAN_LIST_PAGE, NULL);
  g_assert_cmpint (zeren_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_LOADING);
  zeren_gui_show_page (fixture->shell, fixture->page);
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_EMPTY);
}

static void
test_empty_has_the_button_that_helps (Fixture *fixture, gconstpointer data)
{
  show_page (fixture, ZEREN_PAGE_STATE_EMPTY);

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Yet"));
  g_signal_emit_by_name (find (fixture, GTK_TYPE_BUTTON, "_Import a Plan…"), "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "import-plan");
}

static void
test_shows_plans_as_they_come (Fixture *fixture, gconstpointer data)
{
  show_page (fixture, ZEREN_PAGE_STATE_EMPTY);
  add (fixture, FIRE);
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, FIRE));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "水务局"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "2 to review"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

static void
test_error_says_why (Fixture *fixture, gconstpointer data)
{
  add (fixture, FIRE);
  zeren_gui_break_database (fixture->shell);
  show_page (fixture, ZEREN_PAGE_STATE_ERROR);

  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Try Again"));
}

static void
test_search_finds_words_in_any_case (Fixture *fixture, gconstpointer data)
{
  add (fixture, FIRE);
  add (fixture, LIFT);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);

  search (fixture, "rules LIFT");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, LIFT));
  g_assert_null (find (fixture, GTK_TYPE_LABEL, FIRE));

  search (fixture, "petitions");
  g_assert_cmpint (zeren_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "No Plans Found"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plans.widen", NULL);
  search (fixture, "");
  g_assert_cmpint (zeren_page_get_state (fixture->page), ==, ZEREN_PAGE_STATE_CONTENT);
}

/* --- order and choice ---------------------------------------------------------------------- */

static const char *
get_title (Fixture *fixture, int position)
{
  return zeren_plan_view_get_title (
    zeren_plan_row_get_view (ZEREN_PLAN_ROW (get_row (fixture, position))));
}

static void
test_sorts_by_import_and_title (Fixture *fixture, gconstpointer data)
{
  add (fixture, FIRE);
  add (fixture, LIFT);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);

  g_assert_cmpstr (get_title (fixture, 0), ==, LIFT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plans.sort", "s", "title");
  zeren_gui_settle ();
  g_assert_cmpstr (get_title (fixture, 0), ==, FIRE);
}

static void
test_lists_are_those_asked_for (Fixture *fixture, gconstpointer data)
{
  add (fixture, FIRE);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);

  zeren_page_show_list (fixture->page, "to-review");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
  zeren_page_show_list (fixture->page, "unbound");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Every Accepted Duty Is Bound"));

  zeren_gui_do (fixture->shell, plan_year, fixture);
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "1 not bound"));
  zeren_page_show_list (fixture->page, "nothing-known");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "1 not bound"));
}

static void
test_row_opens_its_plan (Fixture *fixture, gconstpointer data)
{
  add (fixture, FIRE);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);
  act_on_row (fixture, 0, "plan.open");

  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "open ('plan', 1)");
}

/* --- withdrawing --------------------------------------------------------------------------- */

static void
fill_in (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *label = zeren_gui_find (dialog, GTK_TYPE_LABEL, title);

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW)), text);
}

static void
test_withdrawing_says_before_what_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  add (fixture, FIRE);
  zeren_gui_do (fixture->shell, plan_year, fixture);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);
  act_on_row (fixture, 0, "plan.withdraw");
  dialog = take_dialog (fixture);
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "2 duties leave the lists"));
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "4 open tasks are removed"));

  fill_in (dialog, "Reason, for the history", "Imported by mistake");
  gtk_widget_activate_action (dialog, "withdraw.do", NULL);
  zeren_gui_wait_until_said (fixture->shell, "Plan withdrawn");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->shell)));

  g_assert_true (zeren_gui_undo (fixture->shell, &error));
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "2 accepted"));
}

static void
test_withdrawn_plans_are_marked_and_come_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add (fixture, FIRE);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);
  act_on_row (fixture, 0, "plan.withdraw");
  dialog = take_dialog (fixture);
  fill_in (dialog, "Reason, for the history", "Imported by mistake");
  gtk_widget_activate_action (dialog, "withdraw.do", NULL);
  zeren_gui_wait_until_said (fixture->shell, "Plan withdrawn");

  zeren_page_show_list (fixture->page, "withdrawn");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_nonnull (gtk_widget_get_ancestor (
    zeren_gui_find (GTK_WIDGET (get_row (fixture, 0)), GTK_TYPE_LABEL, "Withdrawn"),
    ZEREN_TYPE_PLAN_ROW));
  act_on_row (fixture, 0, "plan.restore");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_NO_RESULTS);
  zeren_page_show_list (fixture->page, "active");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_plan_is_replaced_by_a_newer_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *label;

  add (fixture, FIRE);
  add (fixture, LIFT);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);
  act_on_row (fixture, 1, "plan.replace");
  dialog = take_dialog (fixture);
  label = zeren_gui_find (dialog, GTK_TYPE_LABEL, "Replaced by");
  g_assert_true (zeren_choice_row_select (
    ZEREN_CHOICE_ROW (gtk_widget_get_ancestor (label, ZEREN_TYPE_CHOICE_ROW)), 2));
  gtk_widget_activate_action (dialog, "withdraw.do", NULL);
  zeren_gui_wait_until_said (fixture->shell, "Plan replaced");
  zeren_gui_settle ();

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "New version of “" FIRE "”"));
  zeren_page_show_list (fixture->page, "withdrawn");
  zeren_gui_settle ();
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Replaced by “" LIFT "”"));
}

static void
test_file_of_a_plan_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add (fixture, FIRE);
  show_page (fixture, ZEREN_PAGE_STATE_CONTENT);
  act_on_row (fixture, 0, "plan.file-details");
  dialog = take_dialog (fixture);
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, FIRE ".txt"));
}

static void
test_copied_text_is_imported (Fixture *fixture, gconstpointer data)
{
  show_page (fixture, ZEREN_PAGE_STATE_EMPTY);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), FIRE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plans.paste", NULL);
  zeren_gui_settle ();

  g_assert_nonnull (zeren_gui_find (take_dialog (fixture), GTK_TYPE_TEXT_VIEW, NULL));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/plan-list-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-at-first", test_loads_at_first);
  ADD ("empty-has-the-button-that-helps", test_empty_has_the_button_that_helps);
  ADD ("shows-plans-as-they-come", test_shows_plans_as_they_come);
  ADD ("error-says-why", test_error_says_why);
  ADD ("search-finds-words-in-any-case", test_search_finds_words_in_any_case);
  ADD ("sorts-by-import-and-title", test_sorts_by_import_and_title);
  ADD ("lists-are-those-asked-for", test_lists_are_those_asked_for);
  ADD ("row-opens-its-plan", test_row_opens_its_plan);
  ADD ("withdrawing-says-before-what-goes", test_withdrawing_says_before_what_goes);
  ADD ("withdrawn-plans-are-marked-and-come-back", test_withdrawn_plans_are_marked_and_come_back);
  ADD ("plan-is-replaced-by-a-newer-one", test_plan_is_replaced_by_a_newer_one);
  ADD ("copied-text-is-imported", test_copied_text_is_imported);
  ADD ("file-of-a-plan-is-shown", test_file_of_a_plan_is_shown);

  return g_test_run ();
}
