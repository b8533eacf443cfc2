/* test-year-page.c: what planning a year makes is seen before it is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"
#include "zeren-date-row.h"
#include "zeren-holidays.h"
#include "zeren-school-terms-dialog.h"
#include "zeren-task-moves.h"
#include "zeren-term-dialog.h"
#include "zeren-year-close.h"
#include "zeren-year-page.h"
#include "zeren-year-section.h"

static void
open_page (CalendarFixture *it, int year)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_YEAR_PAGE, NULL);

  zeren_page_set_subject (page, "year", year);
  calendar_fixture_open (it, page, 900, 900);
}

static GtkWidget *
find (CalendarFixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->page), type, text);
}

static GtkWidget *
find_section_below (GtkWidget *root, const char *title)
{
  if (ZEREN_IS_YEAR_SECTION (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_section_below (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static ZerenYearSection *
find_section (CalendarFixture *it, const char *title)
{
  GtkWidget *section = find_section_below (GTK_WIDGET (it->page), title);

  g_assert_nonnull (section);

  return ZEREN_YEAR_SECTION (section);
}

static void
assert_section (CalendarFixture *it, const char *title, guint n_lines, const char *summary)
{
  ZerenYearSection *section = find_section (it, title);

  g_assert_cmpuint (zeren_year_section_get_n_lines (section), ==, n_lines);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (section)), ==, n_lines > 0);
  if (summary != NULL)
    g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (section)), ==, summary);
}

static guint
count_tasks (CalendarFixture *it)
{
  ZerenTaskQuery query = { 0 };
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (it->office->context, &query, NULL);

  return tasks->len;
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_read (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_YEAR_PAGE, NULL));
}

static void
test_without_duties_it_leads_to_the_plans (CalendarFixture *it, gconstpointer data)
{
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_EMPTY);

  g_assert_true (calendar_fixture_says (it->page, "No Accepted Duties"));
  g_signal_emit_by_name (find (it, GTK_TYPE_BUTTON, "_Open the Plans"), "clicked");
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "go 'plans'");
}

static void
test_a_planned_year_has_nothing_to_change (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2026);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);

  g_assert_true (calendar_fixture_says (it->page, "Nothing to Change"));
  g_assert_false (gtk_widget_get_sensitive (find (it, GTK_TYPE_BUTTON, "_Plan")));
}

static void
test_says_why_it_cannot_read (CalendarFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->office->base->folder, "db", NULL);

  it->shell = zeren_gui_open_shell (folder, "2026-03-05");
  it->page = g_object_new (ZEREN_TYPE_YEAR_PAGE, NULL);
  zeren_page_set_subject (it->page, "year", 2026);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);

  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

/* --- the preview --------------------------------------------------------------------------- */

static void
test_preview_counts_by_duty (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_add_duty (it, "汇报", 1, ZEREN_PERIOD_MONTH);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  assert_section (it, "New Tasks", 2, "16 tasks of 2 duties");
  assert_section (it, "Tasks That Move to Another Day", 0, NULL);
  assert_section (it, "Nobody Answers Yet", 0, NULL);
  g_assert_cmpuint (count_tasks (it), ==, 0);
}

static void
test_a_line_opens_its_duty (CalendarFixture *it, gconstpointer data)
{
  gint64 duty = calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  g_autofree char *expected = g_strdup_printf ("open ('duty', %d)", (int)duty);
  ZerenYearSection *section;
  GtkWidget *label;

  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  section = find_section (it, "New Tasks");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
  zeren_gui_settle ();

  g_assert_true (calendar_fixture_says (
    it->page, "4 tasks · 31 March to 31 December · 云岭县水务局 · 安全生产责任制"));
  label = find (it, GTK_TYPE_LABEL, "检查");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_activate (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW)));
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, expected);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_what_is_not_planned_is_told (CalendarFixture *it, gconstpointer data)
{
  year_fixture_add_duty (it->office, "制定预案", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_YEAR, NULL);
  year_fixture_add_bound (
    it->office, "开展检查", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "换届前");
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  assert_section (it, "Nobody Answers Yet", 1, "1 duty that nobody answers for");
  assert_section (it, "To Be Looked At", 1, "1 duty to look at");
}

static void
test_the_first_day_of_use_counts (CalendarFixture *it, gconstpointer data)
{
  ZerenDateRow *row;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  row = ZEREN_DATE_ROW (find (it, ZEREN_TYPE_DATE_ROW, NULL));
  zeren_date_row_set_date (row, on ("2026-07-01"));
  zeren_gui_settle ();

  g_assert_true (
    calendar_fixture_says (it->page,
                           "The accepted duties ask for 4 tasks in 2026.\n2 tasks fall "
                           "due before the start and are never overdue."));
}

static void
test_a_provisional_year_leads_to_its_holidays (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  open_page (it, 2027);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_true (calendar_fixture_says (
    it->page, "There is no whole holiday table for 2027 yet: its dates are provisional."));
  calendar_fixture_activate (it->page, "year.holidays");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('holidays', 2027)");
}

static void
test_years_are_turned (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2026);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);

  calendar_fixture_activate (it->page, "year.next");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (calendar_fixture_says (it->page, "The accepted duties ask for 4 tasks in 2027."));
  calendar_fixture_activate (it->page, "year.previous");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
}

/* --- planning ------------------------------------------------------------------------------ */

static void
test_planning_makes_what_was_seen (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  calendar_fixture_activate (it->page, "year.plan");
  zeren_gui_wait_until_said (it->shell, "2026 planned: 4 tasks changed");

  g_assert_cmpuint (count_tasks (it), ==, 4);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);

  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_tasks (it), ==, 0);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_a_day_off_moves_tasks (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ZerenYearSection *section;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2026);
  zeren_holidays_set_day (it->office->context, 2026, on ("2026-03-31"), TRUE, &error);
  g_assert_no_error (error);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  assert_section (it, "Tasks That Move to Another Day", 1, "1 task of 1 duty");
  section = find_section (it, "Tasks That Move to Another Day");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
  zeren_gui_settle ();
  g_assert_true (calendar_fixture_says (it->page,
                                        "1 task · 31 March → 30 March · 云岭县水务局 · 2026-03-31 "
                                        "is not a working day · 安全生产责任制"));
}

/* --- what a person said and did ----------------------------------------------------------------
 */

static void
test_what_a_person_moved_is_said_to_stay (CalendarFixture *it, gconstpointer data)
{
  gint64 duty = calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  g_autoptr (ZerenTask) first = NULL;
  g_autoptr (ZerenTask) moved = NULL;

  calendar_fixture_plan (it, 2026);
  first = year_fixture_first (it->office, duty);
  moved = zeren_task_moves_move (
    it->office->context, zeren_task_get_id (first), on ("2026-03-20"), "与培训合并", NULL);
  g_assert_nonnull (moved);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  assert_section (it, "Tasks That Stay Where a Person Put Them", 1, "1 task moved or not needed");
  g_assert_false (gtk_widget_get_sensitive (find (it, GTK_TYPE_BUTTON, "_Plan")));
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_somebody_is_asked_since_when_a_term_runs (CalendarFixture *it, gconstpointer data)
{
  ZerenYearSection *section;
  GtkWidget *row;
  AdwDialog *dialog;

  year_fixture_add_bound (
    it->office, "开展中期评估", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "届中");
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  section = find_section (it, "To Be Looked At");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
  zeren_gui_settle ();
  g_signal_emit_by_name (find_row (GTK_WIDGET (section), "开展中期评估"), "activated");
  zeren_gui_settle ();

  dialog = adw_window_get_visible_dialog (ADW_WINDOW (it->shell));
  g_assert_true (ZEREN_IS_TERM_DIALOG (dialog));
  row = find_row (GTK_WIDGET (dialog), "First Day");
  zeren_date_row_set_date (ZEREN_DATE_ROW (row), on ("2024-06-01"));
  row = find_row (GTK_WIDGET (dialog), "Last Day of the Term");
  zeren_date_row_set_date (ZEREN_DATE_ROW (row), on ("2029-05-31"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "term.save", NULL));
  zeren_gui_wait_until_said (it->shell, "Kept. Plan the year, and its tasks follow");
  zeren_gui_settle ();

  assert_section (it, "New Tasks", 1, "1 task of 1 duty");
  assert_section (it, "To Be Looked At", 0, NULL);
}

static void
collect_date_rows (GtkWidget *root, GPtrArray *rows)
{
  if (ZEREN_IS_DATE_ROW (root))
    g_ptr_array_add (rows, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_date_rows (child, rows);
}

static void
give_terms (AdwDialog *dialog, const char *const *days)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_date_rows (GTK_WIDGET (dialog), rows);
  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < rows->len; i++)
    zeren_date_row_set_date (g_ptr_array_index (rows, i), on (days[i]));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "terms.save", NULL));
}

static gboolean
is_refused (gpointer dialog)
{
  GtkWidget *banner = zeren_gui_find (dialog, ADW_TYPE_BANNER, NULL);

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner));
}

static void
test_the_office_dates_the_terms_of_its_school (CalendarFixture *it, gconstpointer data)
{
  const char *const overlapping[] = { "2026-03-02", "2026-09-10", "2026-09-01", "2027-01-22" };
  const char *const terms[] = { "2026-03-02", "2026-07-10", "2026-09-01", "2027-01-22" };
  AdwDialog *dialog;

  year_fixture_add_bound (
    it->office, "开展疏散演练", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_NONE, "每学期");
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  assert_section (it, "To Be Looked At", 1, NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (it->page), "year.school-terms", NULL));
  zeren_gui_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (it->shell));
  g_assert_true (ZEREN_IS_SCHOOL_TERMS_DIALOG (dialog));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  give_terms (dialog, overlapping);
  zeren_gui_wait_until (is_refused, dialog);
  give_terms (dialog, terms);
  zeren_gui_wait_until_said (it->shell, "Kept. Plan the year, and its tasks follow");
  zeren_gui_settle ();

  assert_section (it, "New Tasks", 1, "2 tasks of 1 duty");
  assert_section (it, "To Be Looked At", 0, NULL);
}

/* --- a year that is over -----------------------------------------------------------------------
 */

static void
test_a_year_that_is_over_is_closed_and_opened_again (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2025);
  open_page (it, 2025);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  /* the next year is not planned yet, which is said, and nothing can be closed */
  assert_section (it, "No Tasks in the Next Year", 1, "1 duty to look at");
  g_assert_false (gtk_widget_get_sensitive (find_row (GTK_WIDGET (it->page), "_Close 2025")));

  calendar_fixture_plan (it, 2026);
  zeren_page_reload (it->page);
  zeren_gui_settle ();
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  assert_section (it, "No Tasks in the Next Year", 0, NULL);
  assert_section (it, "Carried into the Next Year", 4, "4 open tasks go on");

  calendar_fixture_activate (it->page, "year.close");
  zeren_gui_wait_until_said (it->shell, "2025 closed");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (
    calendar_fixture_says (it->page, "2025 is closed: what was recorded in it stays as it is."));

  calendar_fixture_activate (it->page, "year.reopen");
  zeren_gui_wait_until_said (it->shell, "2025 opened again");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_a_year_that_is_not_over_cannot_be_closed (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (
    find_row (GTK_WIDGET (it->page), "_Close 2026"), ADW_TYPE_PREFERENCES_GROUP)));
}

static void
test_controls_have_names (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  open_page (it, 2026);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
  g_assert_cmpstr (
    adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (it->page)), ==, "Plan the Year 2026");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/year-page/" name,                                                              \
              CalendarFixture,                                                                     \
              NULL,                                                                                \
              calendar_fixture_set_up,                                                             \
              function,                                                                            \
              calendar_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-has-read", test_loads_until_it_has_read);
  ADD ("without-duties-it-leads-to-the-plans", test_without_duties_it_leads_to_the_plans);
  ADD ("a-planned-year-has-nothing-to-change", test_a_planned_year_has_nothing_to_change);
  ADD ("says-why-it-cannot-read", test_says_why_it_cannot_read);
  ADD ("preview-counts-by-duty", test_preview_counts_by_duty);
  ADD ("a-line-opens-its-duty", test_a_line_opens_its_duty);
  ADD ("what-is-not-planned-is-told", test_what_is_not_planned_is_told);
  ADD ("the-first-day-of-use-counts", test_the_first_day_of_use_counts);
  ADD ("a-provisional-year-leads-to-its-holidays", test_a_provisional_year_leads_to_its_holidays);
  ADD ("years-are-turned", test_years_are_turned);
  ADD ("planning-makes-what-was-seen", test_planning_makes_what_was_seen);
  ADD ("a-day-off-moves-tasks", test_a_day_off_moves_tasks);
  ADD ("what-a-person-moved-is-said-to-stay", test_what_a_person_moved_is_said_to_stay);
  ADD ("somebody-is-asked-since-when-a-term-runs", test_somebody_is_asked_since_when_a_term_runs);
  ADD ("the-office-dates-the-terms-of-its-school", test_the_office_dates_the_terms_of_its_school);
  ADD ("a-year-that-is-over-is-closed-and-opened-again",
       test_a_year_that_is_over_is_closed_and_opened_again);
  ADD ("a-year-that-is-not-over-cannot-be-closed", test_a_year_that_is_not_over_cannot_be_closed);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
