/* test-task-list-page.c: lanes, filters, and several tasks at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-task-list-page.h"

static ZerenTaskListPage *
open_page (TaskFixture *it, int width)
{
  ZerenTaskListPage *page = g_object_new (ZEREN_TYPE_TASK_LIST_PAGE, NULL);

  task_fixture_open (it, ZEREN_PAGE (page), width);

  return page;
}

static ZerenTaskListPage *
show_content (TaskFixture *it, int width)
{
  ZerenTaskListPage *page;

  task_fixture_plan (it);
  page = open_page (it, width);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  return page;
}

static guint
count (ZerenTaskListPage *page)
{
  return g_list_model_get_n_items (zeren_task_list_page_get_shown (page));
}

static gint64
get_id (ZerenTaskListPage *page, guint position)
{
  g_autoptr (ZerenTaskView)
    view = g_list_model_get_item (zeren_task_list_page_get_shown (page), position);

  return zeren_task_view_get_id (view);
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_a_session (TaskFixture *it, gconstpointer data)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_LIST_PAGE, NULL);
  GtkWindow *window = zeren_gui_show (GTK_WIDGET (page), 900, 700);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  gtk_window_destroy (window);
}

static void
test_empty_leads_to_planning_and_to_importing (TaskFixture *it, gconstpointer data)
{
  open_page (it, 900);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);

  task_fixture_click (it, "_Plan the Year…");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('year', 2026)");
  task_fixture_click (it, "_Import a Plan…");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "import-plan");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_no_results_say_why_and_lead_back (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 900);

  zeren_page_show_list (it->page, "done");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "Nothing is recorded as done yet."));

  zeren_page_show_list (it->page, "all");
  zeren_task_filter_set_words (zeren_task_list_page_get_filter (page), "消防");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  task_fixture_click (it, "_Remove All Filters");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_cmpuint (count (page), ==, 6);
}

static void
test_content_is_named_at_any_width (TaskFixture *it, gconstpointer data)
{
  static const int widths[] = { 360, 800, 1400 };

  show_content (it, 1400);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (it->shell), widths[i], 900);
      zeren_gui_settle ();
      g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
    }
}

static void
test_broken_database_is_an_error (TaskFixture *it, gconstpointer data)
{
  it->shell = zeren_gui_open_shell (zeren_context_get_folder (it->office->context), "2026-04-20");
  it->page = g_object_new (ZEREN_TYPE_TASK_LIST_PAGE, NULL);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

/* --- lanes and filters --------------------------------------------------------------------- */

static void
test_lanes_hold_what_they_say (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  const struct
  {
    const char *lane;
    guint n;
  } cases[] = {
    /* four quarters, the report, the drill; the first quarter and the report are over */
    { "open", 6 }, { "week", 0 },  { "overdue", 2 }, { "to-verify", 2 },
    { "done", 0 }, { "other", 0 }, { "all", 6 },     { "mine", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      zeren_page_show_list (it->page, cases[i].lane);
      g_assert_cmpuint (count (page), ==, cases[i].n);
    }
}

static void
test_tasks_of_one_organisation_are_a_list (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  ZerenTaskFilter *filter = zeren_task_list_page_get_filter (page);

  zeren_page_show_list (it->page, "organisation/1");
  zeren_gui_settle ();
  g_assert_cmpint (zeren_task_filter_get_organisation (filter), ==, 1);
  g_assert_cmpint (zeren_task_filter_get_lane (filter), ==, ZEREN_TASK_LANE_ALL);
  g_assert_cmpuint (count (page), >, 0);

  zeren_page_show_list (it->page, "organisation/99");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  zeren_page_show_list (it->page, "all");
  g_assert_cmpuint (count (page), ==, 6);
}

static void
test_toggles_change_the_lane_and_count (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  GtkWidget *toggle = task_fixture_find (it, GTK_TYPE_TOGGLE_BUTTON, "To Be Verified 2");

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 2);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_TOGGLE_BUTTON, "All 6"));
}

static void
test_verify_lane_explains_itself (TaskFixture *it, gconstpointer data)
{
  static const char words[] =
    "Not recorded is not the same as not done. The last day by the plan’s own words has passed and "
    "nothing is recorded. Either it was done after all: complete it with its evidence. Or a named "
    "member confirms, with a reason, that it was not done.";

  show_content (it, 1200);
  g_assert_null (task_fixture_find (it, GTK_TYPE_LABEL, words));
  zeren_page_show_list (it->page, "to-verify");
  zeren_gui_settle ();
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, words));
}

static void
test_filters_are_visible_and_removable (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);

  zeren_task_filter_set_organisation (zeren_task_list_page_get_filter (page), it->office->office);
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 4);
  task_fixture_click (it, "Remove the Filter “办公室”");
  g_assert_cmpuint (count (page), ==, 6);
}

static void
test_state_and_members_filter_too (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  ZerenTaskFilter *filter = zeren_task_list_page_get_filter (page);
  const struct
  {
    ZerenTaskCriteria criteria;
    guint n;
    const char *chip;
  } cases[] = {
    { { .states = 1u << ZEREN_TASK_STATE_TO_VERIFY }, 2, "To Be Verified" },
    { { .member = it->office->clerk }, 4, "Answers for it: 戊五" },
    { { .assigned_to = ZEREN_TASK_NOBODY }, 6, "Has it in hand: Nobody" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tooltip = g_strdup_printf ("Remove the Filter “%s”", cases[i].chip);

      zeren_task_filter_set_criteria (filter, &cases[i].criteria);
      zeren_gui_settle ();
      g_assert_cmpuint (count (page), ==, cases[i].n);
      task_fixture_click (it, tooltip);
      g_assert_false (zeren_task_filter_is_narrow (filter));
    }
}

static void
test_search_finds_words (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  GtkWidget *entry;

  g_assert_true (zeren_page_start_search (it->page));
  entry = task_fixture_find (it, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), " 报告 ");
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 1);

  g_signal_emit_by_name (entry, "stop-search");
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 6);
}

static void
test_headers_sort (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  GtkColumnView *table = GTK_COLUMN_VIEW (task_fixture_find (it, GTK_TYPE_COLUMN_VIEW, NULL));
  GListModel *columns = gtk_column_view_get_columns (table);
  gint64 first = task_fixture_first (it, it->report);

  g_assert_cmpint (get_id (page, 0), ==, first); /* due in January */
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_sort_by_column (table, column, GTK_SORT_DESCENDING);
      g_assert_cmpuint (count (page), ==, 6);
      if (g_str_equal (gtk_column_view_column_get_id (column), "due"))
        g_assert_cmpint (get_id (page, 5), ==, first);
    }
}

static void
test_a_task_opens_its_page (TaskFixture *it, gconstpointer data)
{
  g_autofree char *asked = NULL;

  show_content (it, 1200);
  g_signal_emit_by_name (task_fixture_find (it, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
  asked = g_strdup_printf ("open ('task', %d)", (int)task_fixture_first (it, it->report));
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);
}

/* --- several ------------------------------------------------------------------------------- */

static void
test_several_are_waived_with_one_reason (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  GtkColumnView *table = GTK_COLUMN_VIEW (task_fixture_find (it, GTK_TYPE_COLUMN_VIEW, NULL));
  AdwDialog *dialog;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (task_fixture_find (it, GTK_TYPE_TOGGLE_BUTTON, "Select Several Tasks")),
    TRUE);
  zeren_gui_settle ();
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 0, TRUE);
  gtk_selection_model_select_item (gtk_column_view_get_model (table), 1, FALSE);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "2 tasks selected"));
  task_fixture_click (it, "_Waive…");
  dialog = task_fixture_wait_for_dialog (it);
  gtk_editable_set_text (
    GTK_EDITABLE (zeren_gui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), "并入专项行动");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL);
  zeren_gui_wait_until_said (it->shell, "2 tasks waived");

  g_assert_cmpuint (count (page), ==, 4);
  g_assert_true (zeren_gui_undo (it->shell, NULL));
  g_assert_cmpuint (count (page), ==, 6);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/task-list-page/" name,                                                         \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              function,                                                                            \
              task_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-has-a-session", test_loads_until_it_has_a_session);
  ADD ("empty-leads-to-planning-and-to-importing", test_empty_leads_to_planning_and_to_importing);
  ADD ("no-results-say-why-and-lead-back", test_no_results_say_why_and_lead_back);
  ADD ("content-is-named-at-any-width", test_content_is_named_at_any_width);
  ADD ("broken-database-is-an-error", test_broken_database_is_an_error);
  ADD ("lanes-hold-what-they-say", test_lanes_hold_what_they_say);
  ADD ("tasks-of-one-organisation-are-a-list", test_tasks_of_one_organisation_are_a_list);
  ADD ("toggles-change-the-lane-and-count", test_toggles_change_the_lane_and_count);
  ADD ("verify-lane-explains-itself", test_verify_lane_explains_itself);
  ADD ("filters-are-visible-and-removable", test_filters_are_visible_and_removable);
  ADD ("state-and-members-filter-too", test_state_and_members_filter_too);
  ADD ("search-finds-words", test_search_finds_words);
  ADD ("headers-sort", test_headers_sort);
  ADD ("a-task-opens-its-page", test_a_task_opens_its_page);
  ADD ("several-are-waived-with-one-reason", test_several_are_waived_with_one_reason);

  return g_test_run ();
}
