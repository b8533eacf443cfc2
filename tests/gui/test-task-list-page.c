/* test-task-list-page.c: lanes, filters, and several tasks at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-date-row.h"
#include "zeren-file-drop.h"
#include "zeren-member-row.h"
#include "zeren-task-column-choice.h"
#include "zeren-task-columns.h"
#include "zeren-task-list-page.h"
#include "zeren-task-print.h"

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

static GtkSelectionModel *
start_selecting (TaskFixture *it)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (task_fixture_find (it, GTK_TYPE_COLUMN_VIEW, NULL));

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (task_fixture_find (it, GTK_TYPE_TOGGLE_BUTTON, "Select Several Tasks")),
    TRUE);
  zeren_gui_settle ();

  return gtk_column_view_get_model (table);
}

static guint
count_selected (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  return (guint)gtk_bitset_get_size (selected);
}

static void
test_boxes_and_a_button_select (TaskFixture *it, gconstpointer data)
{
  GtkSelectionModel *model;
  GtkWidget *check;

  show_content (it, 1200);
  g_assert_null (task_fixture_find (it, GTK_TYPE_CHECK_BUTTON, NULL));
  model = start_selecting (it);
  check = task_fixture_find (it, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (count_selected (model), ==, 1);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "1 task selected"));
  task_fixture_click (it, "Select _All");
  g_assert_cmpuint (count_selected (model), ==, 6);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "6 tasks selected"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (count_selected (model), ==, 5);
}

static void
start_selecting_narrow (TaskFixture *it)
{
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (task_fixture_find (it, GTK_TYPE_TOGGLE_BUTTON, "Select Several Tasks")),
    TRUE);
  zeren_gui_settle ();
}

/* The same boxes and verbs where there is room for 360 pixels only */
static void
test_selecting_works_where_it_is_narrow (TaskFixture *it, gconstpointer data)
{
  GtkWidget *list, *check;

  show_content (it, 360);
  start_selecting_narrow (it);
  list = task_fixture_find (it, GTK_TYPE_LIST_VIEW, NULL);
  check = zeren_gui_find (list, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_widget_get_mapped (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (count_selected (gtk_list_view_get_model (GTK_LIST_VIEW (list))), ==, 1);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_BUTTON, "_Assign…"));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (it->page)), <=, 360);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_several_are_completed_with_one_file (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  g_autoptr (GFile) file = task_fixture_write (it, "会议纪要.txt", "四月例会纪要");
  g_autoptr (ZerenTask) waived = NULL;
  AdwDialog *dialog;

  zeren_page_show_list (it->page, "all");
  waived = zeren_tasks_waive (
    it->office->context, task_fixture_first (it, it->drill), "并入专项行动", NULL);
  zeren_gui_settle ();
  start_selecting (it);
  task_fixture_click (it, "Select _All");
  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "1 task cannot be taken"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  zeren_file_drop_add (
    ZEREN_FILE_DROP (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_FILE_DROP, NULL)), file);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "complete.save", NULL);
  zeren_gui_wait_until_said (it->shell, "5 tasks done");

  zeren_page_show_list (it->page, "done");
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 5);
  g_assert_true (zeren_gui_undo (it->shell, NULL));
  g_assert_cmpuint (count (page), ==, 0);
}

/* From one task: the meeting served another one of the same organisation too. */
static void
test_one_act_also_serves_what_is_near (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  g_autoptr (GFile) file = task_fixture_write (it, "会议纪要.txt", "年度会议纪要");
  g_autoptr (ZerenTask) served = NULL;
  gint64 second;
  GtkSelectionModel *model;
  AdwDialog *dialog;
  GtkWidget *check;

  second = year_fixture_add_bound (
    it->office, "年度培训", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年2月10日前");
  zeren_year_plan_free (year_fixture_plan (it->office, 2026, NULL));
  zeren_gui_settle ();
  model = start_selecting (it);
  gtk_selection_model_select_item (model, 0, TRUE);
  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  zeren_gui_settle ();
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "This Act Also Serves"));
  check = zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  zeren_file_drop_add (
    ZEREN_FILE_DROP (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_FILE_DROP, NULL)), file);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "complete.save", NULL);
  zeren_gui_wait_until_said (it->shell, "2 tasks done");
  served = task_fixture_load (it, task_fixture_first (it, second));
  g_assert_cmpint (zeren_task_get_state (served), ==, ZEREN_TASK_STATE_DONE_LATE);
  zeren_page_show_list (it->page, "done");
  g_assert_cmpuint (count (page), ==, 2);
}

static void
test_several_are_given_to_a_member (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  ZerenTaskFilter *filter = zeren_task_list_page_get_filter (page);
  ZerenTaskCriteria mine = { .assigned_to = it->office->clerk };
  AdwDialog *dialog;
  GtkWidget *row;

  start_selecting (it);
  task_fixture_click (it, "Select _All");
  task_fixture_click (it, "_Assign…");
  dialog = task_fixture_wait_for_dialog (it);
  row = zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_MEMBER_ROW, NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  g_assert_nonnull (
    task_fixture_find (it, GTK_TYPE_LABEL, "Choose who has the tasks in hand, or nobody."));
  g_assert_true (zeren_member_row_select (ZEREN_MEMBER_ROW (row), it->office->clerk));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  zeren_gui_wait_until_said (it->shell, "6 tasks assigned");

  zeren_task_filter_set_criteria (filter, &mine);
  g_assert_cmpuint (count (page), ==, 6);
  g_assert_true (zeren_gui_undo (it->shell, NULL));
  g_assert_cmpuint (count (page), ==, 0);
}

static void
test_several_are_moved_with_a_reason (TaskFixture *it, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *row;

  show_content (it, 1200);
  start_selecting (it);
  task_fixture_click (it, "Select _All");
  task_fixture_click (it, "Mo_ve…");
  dialog = task_fixture_wait_for_dialog (it);
  row = zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_DATE_ROW, NULL);
  zeren_date_row_set_date (ZEREN_DATE_ROW (row), on ("2026-05-08"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "A reason is needed."));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (row)), "会场维修");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  zeren_gui_wait_until_said (it->shell, "6 tasks moved");
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "2026-05-08"));
}

/* --- columns and saved views --------------------------------------------------------------- */

static void
test_columns_are_chosen_and_remembered (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GtkWidget) other = g_object_ref_sink (gtk_column_view_new (NULL));
  g_autoptr (ZerenTaskColumnChoice) choice = NULL;
  g_auto (GStrv) ids = NULL;
  g_autofree char *remembered = NULL;

  show_content (it, 1400);
  g_assert_null (task_fixture_find (it, GTK_TYPE_LABEL, "In Hand"));
  gtk_widget_activate_action (GTK_WIDGET (it->page), "columns.assigned", NULL);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "columns.plan", NULL);
  zeren_gui_settle ();
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_LABEL, "In Hand"));
  g_assert_null (task_fixture_find (it, GTK_TYPE_LABEL, "Plan"));

  zeren_task_columns_add (GTK_COLUMN_VIEW (other));
  choice = zeren_task_column_choice_new (GTK_COLUMN_VIEW (other));
  ids = zeren_task_column_choice_dup_ids (choice);
  remembered = g_strjoinv (" ", ids);
  g_assert_cmpstr (remembered, ==, "state what who due evidence assigned");
  gtk_widget_activate_action (GTK_WIDGET (it->page), "columns.assigned", NULL);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "columns.plan", NULL);
}

static void
save_view (TaskFixture *it, const char *name)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (it->page), "tasks.save-view", NULL);
  dialog = task_fixture_wait_for_dialog (it);
  gtk_editable_set_text (
    GTK_EDITABLE (zeren_gui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL)), name);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "name.save", NULL);
}

static void
test_a_view_is_saved_shown_and_deleted (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  ZerenTaskFilter *filter = zeren_task_list_page_get_filter (page);
  ZerenTaskCriteria criteria = { .lane = ZEREN_TASK_LANE_ALL, .words = (char *)"报告" };
  GtkWidget *button;

  zeren_task_filter_set_criteria (filter, &criteria);
  g_assert_cmpuint (count (page), ==, 1);
  save_view (it, "报送材料");
  zeren_gui_wait_until_said (it->shell, "View saved");
  zeren_task_filter_widen (filter);
  g_assert_cmpuint (count (page), ==, 6);

  button = task_fixture_find (it, GTK_TYPE_MENU_BUTTON, "Saved Views");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (button, GTK_TYPE_LABEL, "报送材料"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_widget_activate_action (GTK_WIDGET (it->page), "tasks.show-view", "x", (gint64)1);
  zeren_gui_settle ();
  g_assert_cmpuint (count (page), ==, 1);
  g_assert_cmpstr (zeren_task_filter_get_words (filter), ==, "报告");

  gtk_widget_activate_action (GTK_WIDGET (it->page), "tasks.remove-view", "x", (gint64)1);
  zeren_gui_wait_until_said (it->shell, "View “报送材料” deleted");
  g_assert_true (zeren_gui_undo (it->shell, NULL));
}

static void
test_a_name_that_is_taken_is_refused_in_the_dialog (TaskFixture *it, gconstpointer data)
{
  AdwDialog *dialog;

  show_content (it, 1200);
  save_view (it, "报送材料");
  zeren_gui_wait_until_said (it->shell, "View saved");
  task_fixture_wait_for_no_dialog (it);
  save_view (it, "报送材料");
  zeren_gui_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (it->shell));
  g_assert_nonnull (dialog);
  g_assert_nonnull (task_fixture_find (
    it, GTK_TYPE_LABEL, "There is a view “报送材料” already. Choose another name."));
  adw_dialog_force_close (dialog);
}

static void
test_what_is_selected_is_printed (TaskFixture *it, gconstpointer data)
{
  ZerenTaskListPage *page = show_content (it, 1200);
  g_autoptr (GPtrArray) all = zeren_task_list_page_dup_meant (page);
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GFile) file = task_fixture_write (it, "任务.pdf", "");
  GtkSelectionModel *model = start_selecting (it);

  g_assert_cmpuint (all->len, ==, 6);
  gtk_selection_model_select_item (model, 1, TRUE);
  selected = zeren_task_list_page_dup_meant (page);
  g_assert_cmpuint (selected->len, ==, 1);
  g_assert_true (g_file_delete (file, NULL, NULL));
  zeren_task_print_write (GTK_WIDGET (page), selected, file);
  zeren_gui_wait_until_said (it->shell, "The list was saved as “任务.pdf”");
  g_assert_true (g_file_query_exists (file, NULL));
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
  ADD ("boxes-and-a-button-select", test_boxes_and_a_button_select);
  ADD ("selecting-works-where-it-is-narrow", test_selecting_works_where_it_is_narrow);
  ADD ("several-are-completed-with-one-file", test_several_are_completed_with_one_file);
  ADD ("one-act-also-serves-what-is-near", test_one_act_also_serves_what_is_near);
  ADD ("several-are-given-to-a-member", test_several_are_given_to_a_member);
  ADD ("several-are-moved-with-a-reason", test_several_are_moved_with_a_reason);
  ADD ("what-is-selected-is-printed", test_what_is_selected_is_printed);
  ADD ("columns-are-chosen-and-remembered", test_columns_are_chosen_and_remembered);
  ADD ("a-view-is-saved-shown-and-deleted", test_a_view_is_saved_shown_and_deleted);
  ADD ("a-name-that-is-taken-is-refused-in-the-dialog",
       test_a_name_that_is_taken_is_refused_in_the_dialog);

  return g_test_run ();
}
