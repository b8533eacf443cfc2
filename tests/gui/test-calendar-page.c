/* test-calendar-page.c: the month of deadlines, by eye, by ear and by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"
#include "zeren-agenda-panel.h"
#include "zeren-calendar-page.h"
#include "zeren-deadline-row.h"
#include "zeren-month-chooser.h"
#include "zeren-month-list.h"

static void
open_page (CalendarFixture *it, int width)
{
  calendar_fixture_open (it, g_object_new (ZEREN_TYPE_CALENDAR_PAGE, NULL), width, 800);
}

static ZerenMonthView *
get_view (CalendarFixture *it)
{
  return zeren_calendar_page_get_month_view (ZEREN_CALENDAR_PAGE (it->page));
}

static void
show_content (CalendarFixture *it, int width)
{
  open_page (it, width);
  zeren_month_view_set_first_weekday (get_view (it), 1);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
assert_chosen (CalendarFixture *it, const char *date)
{
  g_autofree char *chosen = zeren_date_to_string (zeren_month_view_get_date (get_view (it)));

  g_assert_cmpstr (chosen, ==, date);
}

static void
press (CalendarFixture *it, guint key, GdkModifierType modifiers)
{
  g_assert_true (calendar_fixture_press (GTK_WIDGET (get_view (it)), key, modifiers));
}

static void
assert_named (CalendarFixture *it, const char *date, const char *name)
{
  ZerenMonthCell *cell = zeren_month_view_find_cell (get_view (it), on (date));

  g_assert_nonnull (cell);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static GtkWidget *
find (CalendarFixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->page), type, text);
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_read (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_CALENDAR_PAGE, NULL));
}

static void
test_empty_offers_to_plan_the_year (CalendarFixture *it, gconstpointer data)
{
  open_page (it, 900);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_EMPTY);

  g_assert_true (calendar_fixture_says (it->page, "Nothing Is Planned Yet"));
  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Plan the Year…"));
  calendar_fixture_activate (it->page, "calendar.plan-year");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('year', 2026)");
}

static void
test_filters_may_leave_nothing (CalendarFixture *it, gconstpointer data)
{
  ZerenCalendarFilters *filters;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);
  filters = zeren_calendar_page_get_filters (ZEREN_CALENDAR_PAGE (it->page));

  zeren_calendar_filters_select (filters, 0, 0, ZEREN_TASK_LANE_DONE);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (calendar_fixture_says (it->page, "No Deadlines in This Month"));

  calendar_fixture_activate (it->page, "calendar.clear-filters");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_says_why_it_cannot_read (CalendarFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->office->base->folder, "db", NULL);

  calendar_fixture_plan (it, 2026);
  it->shell = zeren_gui_open_shell (folder, "2026-03-05");
  it->page = g_object_new (ZEREN_TYPE_CALENDAR_PAGE, NULL);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);

  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

/* --- what the days say --------------------------------------------------------------------- */

static void
test_days_are_named_with_their_tasks (CalendarFixture *it, gconstpointer data)
{
  gint64 duty = calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  g_autoptr (ZerenTask) january = NULL;

  calendar_fixture_add_duty (it, "汇报", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2026);
  january = calendar_fixture_find_task (it, duty, "2026-01-30");
  g_assert_nonnull (january);
  show_content (it, 1200);

  assert_named (it, "2026-03-31", "31 March, Tuesday, 2 tasks");
  assert_named (it, "2026-03-05", "5 March, Thursday, today");

  zeren_month_view_set_date (get_view (it), on ("2026-01-30"));
  zeren_gui_settle ();
  assert_named (it, "2026-01-30", "30 January, Friday, 1 task, 1 to be verified");
}

static void
test_months_show_days_off_and_made_up (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 1200);

  zeren_month_view_set_date (get_view (it), on ("2026-02-10"));
  zeren_gui_settle ();
  assert_named (it, "2026-02-17", "17 February, Tuesday, day off (Spring Festival)");
  assert_named (it,
                "2026-02-28",
                "28 February, Saturday, make-up working day (Spring Festival), 1 task, 1 to be "
                "verified");
  assert_named (it, "2026-02-07", "7 February, Saturday");
  g_assert_nonnull (find (it, GTK_TYPE_LABEL, "Off"));
  g_assert_nonnull (find (it, GTK_TYPE_LABEL, "Work"));
}

static void
test_a_provisional_year_is_told_of (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  zeren_month_view_set_date (get_view (it), on ("2027-02-10"));
  zeren_gui_settle ();
  g_assert_true (calendar_fixture_says (
    it->page, "There is no whole holiday table for 2027 yet: its dates are provisional."));
  calendar_fixture_activate (it->page, "calendar.holidays");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('holidays', 2027)");
}

/* --- the agenda ---------------------------------------------------------------------------- */

static void
test_the_agenda_tells_why_a_date_moved (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  zeren_month_view_set_date (get_view (it), on ("2026-05-29"));
  zeren_gui_settle ();
  g_assert_true (calendar_fixture_says (it->page, "Friday, 29 May"));
  g_assert_true (calendar_fixture_says (
    it->page, "By the rule on 31 May; Sunday 2026-05-31 is not a working day"));
}

static void
test_an_empty_day_tells_the_next_deadlines (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  g_assert_true (calendar_fixture_says (it->page, "Today, Thursday, 5 March"));
  g_assert_true (calendar_fixture_says (it->page, "Nothing falls due on this day."));
  g_assert_true (calendar_fixture_says (it->page, "The Next Deadlines"));
  g_assert_true (calendar_fixture_says (it->page, "Tuesday, 31 March"));
}

static void
test_a_row_opens_its_task (CalendarFixture *it, gconstpointer data)
{
  gint64 duty = calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  g_autoptr (ZerenTask) task = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *panel, *row;

  calendar_fixture_plan (it, 2026);
  task = calendar_fixture_find_task (it, duty, "2026-03-31");
  show_content (it, 900);
  zeren_month_view_set_date (get_view (it), on ("2026-03-31"));
  zeren_gui_settle ();

  panel = find (it, ZEREN_TYPE_AGENDA_PANEL, NULL);
  row = zeren_gui_find (panel, GTK_TYPE_LIST_BOX_ROW, NULL);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate (row));
  zeren_gui_settle ();
  expected = g_strdup_printf ("open ('task', %d)", (int)zeren_task_get_id (task));
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, expected);
}

/* --- keys ---------------------------------------------------------------------------------- */

static void
test_arrows_move_by_days_and_weeks (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  assert_chosen (it, "2026-03-05");
  press (it, GDK_KEY_Right, 0);
  assert_chosen (it, "2026-03-06");
  press (it, GDK_KEY_Down, 0);
  assert_chosen (it, "2026-03-13");
  press (it, GDK_KEY_Left, 0);
  assert_chosen (it, "2026-03-12");
  press (it, GDK_KEY_Up, 0);
  assert_chosen (it, "2026-03-05");
}

static void
test_other_keys_move_farther (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  press (it, GDK_KEY_Home, 0);
  assert_chosen (it, "2026-03-02");
  press (it, GDK_KEY_End, 0);
  assert_chosen (it, "2026-03-08");
  press (it, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_chosen (it, "2026-03-31");
  press (it, GDK_KEY_Page_Down, 0);
  assert_chosen (it, "2026-04-30");
  press (it, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_chosen (it, "2026-04-01");
  press (it, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_chosen (it, "2026-05-01");
  press (it, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_chosen (it, "2027-05-01");
}

static void
test_the_focus_stays_on_the_chosen_day (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *focus;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (get_view (it))));
  press (it, GDK_KEY_Page_Down, 0);
  press (it, GDK_KEY_Left, 0);
  focus = gtk_root_get_focus (GTK_ROOT (it->shell));
  g_assert_true (ZEREN_IS_MONTH_CELL (focus));
  g_assert_cmpint (
    zeren_date_get_day (zeren_month_cell_get_date (ZEREN_MONTH_CELL (focus))), ==, 4);
}

static void
test_enter_goes_to_the_agenda (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *panel;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);
  panel = find (it, ZEREN_TYPE_AGENDA_PANEL, NULL);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (get_view (it))));
  press (it, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (it->shell)), panel));
}

static void
test_today_comes_back (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  calendar_fixture_activate (it->page, "calendar.next");
  assert_chosen (it, "2026-04-01");
  g_assert_true (calendar_fixture_says (it->page, "Apr 2026"));
  calendar_fixture_activate (it->page, "calendar.today");
  assert_chosen (it, "2026-03-05");
  calendar_fixture_activate (it->page, "calendar.previous");
  assert_chosen (it, "2026-02-01");
}

static void
test_a_month_is_chosen_in_its_year (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *chooser;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);

  chooser = find (it, ZEREN_TYPE_MONTH_CHOOSER, NULL);
  g_signal_emit_by_name (chooser, "month-chosen", 2026, 12);
  assert_chosen (it, "2026-12-01");
  g_signal_emit_by_name (chooser, "month-chosen", 2026, 3);
  assert_chosen (it, "2026-03-05");
}

/* --- filters, list, names ------------------------------------------------------------------ */

static void
test_filters_stand_as_chips (CalendarFixture *it, gconstpointer data)
{
  ZerenCalendarFilters *filters;
  GtkWidget *chip;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 900);
  filters = zeren_calendar_page_get_filters (ZEREN_CALENDAR_PAGE (it->page));

  zeren_calendar_filters_select (filters, it->office->workshop, 0, ZEREN_TASK_LANE_ALL);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  chip = find (it, GTK_TYPE_BUTTON, "Take Off the Filter “工程科”");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  zeren_calendar_filters_select (
    filters, it->office->bureau, it->office->plan, ZEREN_TASK_LANE_OPEN);
  zeren_gui_settle ();
  assert_named (it, "2026-03-31", "31 March, Tuesday, 1 task");
}

static void
test_the_list_has_the_whole_month (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *group;
  ZerenMonthList *list;

  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_add_duty (it, "汇报", 2, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 360);

  group = find (it, ADW_TYPE_TOGGLE_GROUP, NULL);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "list");
  zeren_gui_settle ();
  list = ZEREN_MONTH_LIST (find (it, ZEREN_TYPE_MONTH_LIST, NULL));
  g_assert_cmpuint (zeren_month_list_get_n_items (list), ==, 3);
  g_assert_nonnull (find (it, ZEREN_TYPE_DEADLINE_ROW, NULL));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_controls_have_names (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_MONTH);
  calendar_fixture_plan (it, 2026);
  show_content (it, 1200);

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
  gtk_test_accessible_assert_role (get_view (it), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (get_view (it), GTK_ACCESSIBLE_PROPERTY_LABEL, "March 2026");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/calendar-page/" name,                                                          \
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
  ADD ("empty-offers-to-plan-the-year", test_empty_offers_to_plan_the_year);
  ADD ("filters-may-leave-nothing", test_filters_may_leave_nothing);
  ADD ("says-why-it-cannot-read", test_says_why_it_cannot_read);
  ADD ("days-are-named-with-their-tasks", test_days_are_named_with_their_tasks);
  ADD ("months-show-days-off-and-made-up", test_months_show_days_off_and_made_up);
  ADD ("a-provisional-year-is-told-of", test_a_provisional_year_is_told_of);
  ADD ("the-agenda-tells-why-a-date-moved", test_the_agenda_tells_why_a_date_moved);
  ADD ("an-empty-day-tells-the-next-deadlines", test_an_empty_day_tells_the_next_deadlines);
  ADD ("a-row-opens-its-task", test_a_row_opens_its_task);
  ADD ("arrows-move-by-days-and-weeks", test_arrows_move_by_days_and_weeks);
  ADD ("other-keys-move-farther", test_other_keys_move_farther);
  ADD ("the-focus-stays-on-the-chosen-day", test_the_focus_stays_on_the_chosen_day);
  ADD ("enter-goes-to-the-agenda", test_enter_goes_to_the_agenda);
  ADD ("today-comes-back", test_today_comes_back);
  ADD ("a-month-is-chosen-in-its-year", test_a_month_is_chosen_in_its_year);
  ADD ("filters-stand-as-chips", test_filters_stand_as_chips);
  ADD ("the-list-has-the-whole-month", test_the_list_has_the_whole_month);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
