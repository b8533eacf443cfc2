/* test-holidays-page.c: the days off of a year, imported and set by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"
#include "zeren-holiday-list.h"
#include "zeren-holidays-page.h"
#include "zeren-holidays.h"

static void
open_page (CalendarFixture *it, int year, int width)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_HOLIDAYS_PAGE, NULL);

  zeren_page_set_subject (page, "holidays", year);
  calendar_fixture_open (it, page, width, 900);
}

static void
show_content (CalendarFixture *it, int year)
{
  open_page (it, year, 1000);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static ZerenYearView *
get_view (CalendarFixture *it)
{
  return zeren_holidays_page_get_year_view (ZEREN_HOLIDAYS_PAGE (it->page));
}

static void
choose (CalendarFixture *it, const char *date)
{
  zeren_year_view_set_date (get_view (it), on (date));
}

static void
press (CalendarFixture *it, guint key, GdkModifierType modifiers)
{
  g_assert_true (calendar_fixture_press (GTK_WIDGET (get_view (it)), key, modifiers));
}

static void
assert_chosen (CalendarFixture *it, const char *date)
{
  g_autofree char *chosen = zeren_date_to_string (zeren_year_view_get_date (get_view (it)));

  g_assert_cmpstr (chosen, ==, date);
}

static void
assert_named (CalendarFixture *it, const char *date, const char *name)
{
  ZerenHolidayCell *cell = zeren_year_view_find_cell (get_view (it), on (date));

  g_assert_nonnull (cell);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static GtkWidget *
find (CalendarFixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->page), type, text);
}

static void
show_mode (CalendarFixture *it, const char *mode)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find (it, ADW_TYPE_TOGGLE_GROUP, NULL)),
                                    mode);
  zeren_gui_settle ();
}

static GFile *
write_table (CalendarFixture *it, const char *name, const char *text)
{
  g_autofree char *path = service_fixture_write (it->office->base, name, text);

  return g_file_new_for_path (path);
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_read (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_HOLIDAYS_PAGE, NULL));
}

static void
test_a_year_without_a_table_can_be_entered_by_hand (CalendarFixture *it, gconstpointer data)
{
  open_page (it, 2035, 1000);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_EMPTY);
  g_assert_true (calendar_fixture_says (it->page, "No Holiday Table for 2035"));
  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Import a Holiday Table…"));

  calendar_fixture_activate (it->page, "holidays.by-hand");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  assert_named (it, "2035-10-01", "1 October, Monday, day off (National Day)");
  choose (it, "2035-10-04");
  press (it, GDK_KEY_Return, 0);
  zeren_gui_wait_until_said (it->shell, "4 October is a day off now");
  assert_named (it, "2035-10-04", "4 October, Thursday, day off");
  g_assert_true (calendar_fixture_says (it->page, "Provisional"));
}

static void
test_a_table_may_have_no_such_days (CalendarFixture *it, gconstpointer data)
{
  show_content (it, 2027);
  show_mode (it, "work");

  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  show_mode (it, "off");
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_says_why_it_cannot_read (CalendarFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->office->base->folder, "db", NULL);

  it->shell = zeren_gui_open_shell (folder, "2026-03-05");
  it->page = g_object_new (ZEREN_TYPE_HOLIDAYS_PAGE, NULL);
  zeren_page_set_subject (it->page, "holidays", 2026);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);

  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

/* --- what a year says ---------------------------------------------------------------------- */

static void
test_a_year_says_where_it_is_from (CalendarFixture *it, gconstpointer data)
{
  show_content (it, 2026);

  g_assert_true (calendar_fixture_says (it->page, "Comes with Zeren: 国办发明电〔2025〕7号"));
  g_assert_true (calendar_fixture_says (it->page, "Complete"));
  assert_named (it, "2026-02-17", "17 February, Tuesday, day off (Spring Festival)");
  assert_named (it, "2026-05-09", "9 May, Saturday, make-up working day (Labour Day)");
  assert_named (it, "2026-03-05", "5 March, Thursday, today, working day");
}

static void
test_days_stand_in_a_list (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *row;

  show_content (it, 2026);
  show_mode (it, "off");
  g_assert_true (calendar_fixture_says (it->page, "National Day"));
  g_assert_true (
    calendar_fixture_says (it->page, "Thursday, 1 October to Wednesday, 7 October, 7 days"));

  show_mode (it, "work");
  row = gtk_widget_get_ancestor (find (it, GTK_TYPE_LABEL, "Labour Day"), ADW_TYPE_ACTION_ROW);
  g_assert_true (gtk_widget_activate (row));
  zeren_gui_settle ();
  assert_chosen (it, "2026-05-09");
  g_assert_true (
    calendar_fixture_says (it->page, "Saturday, 9 May · make-up working day (Labour Day)"));
}

static void
test_keys_move_over_the_year (CalendarFixture *it, gconstpointer data)
{
  show_content (it, 2026);

  assert_chosen (it, "2026-03-05");
  press (it, GDK_KEY_Down, 0);
  assert_chosen (it, "2026-03-12");
  press (it, GDK_KEY_End, 0);
  assert_chosen (it, "2026-03-31");
  press (it, GDK_KEY_Right, 0);
  assert_chosen (it, "2026-04-01");
  press (it, GDK_KEY_Page_Down, 0);
  assert_chosen (it, "2026-05-01");
  press (it, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_chosen (it, "2026-12-31");
  press (it, GDK_KEY_Right, 0);
  assert_chosen (it, "2026-12-31");
}

/* --- changes ------------------------------------------------------------------------------- */

static void
test_a_day_is_set_by_hand_and_back (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  show_content (it, 2026);
  choose (it, "2026-03-06");
  calendar_fixture_activate (it->page, "holidays.toggle-day");
  zeren_gui_wait_until_said (it->shell, "6 March is a day off now");
  assert_named (it, "2026-03-06", "6 March, Friday, day off");
  g_assert_true (
    calendar_fixture_says (it->page, "Comes with Zeren: 国办发明电〔2025〕7号; 1 day set by hand"));

  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  assert_named (it, "2026-03-06", "6 March, Friday, working day");
}

static void
test_a_table_is_imported (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GFile)
    file = write_table (it,
                        "2028.json",
                        "{\"year\": 2028, \"notice\": \"样例〔2027〕1号\", \"days\": ["
                        "{\"date\": \"2028-01-03\", \"name\": \"元旦\", \"off\": true},"
                        "{\"date\": \"2028-01-08\", \"name\": \"元旦\", \"off\": false}]}");

  show_content (it, 2026);
  zeren_holidays_page_import (ZEREN_HOLIDAYS_PAGE (it->page), file);
  zeren_gui_wait_until_said (it->shell, "Holiday table imported");
  zeren_gui_settle ();

  g_assert_cmpint (zeren_page_get_subject (it->page), ==, 2028);
  g_assert_true (calendar_fixture_says (it->page, "Entered by the office: 样例〔2027〕1号"));
  g_assert_true (calendar_fixture_says (it->page, "Provisional"));
  assert_named (it, "2028-01-08", "8 January, Saturday, make-up working day (New Year)");
}

static void
test_what_is_no_table_is_refused (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GFile) file = write_table (it, "letter.json", "{\"to\": \"someone\"}");
  AdwDialog *dialog;

  show_content (it, 2026);
  zeren_holidays_page_import (ZEREN_HOLIDAYS_PAGE (it->page), file);
  zeren_gui_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (it->shell));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                   ==,
                   "letter.json: The holiday table does not say its “year”.");
  g_assert_true (calendar_fixture_says (it->page, "Comes with Zeren: 国办发明电〔2025〕7号"));
}

static void
test_a_table_is_marked_as_complete (CalendarFixture *it, gconstpointer data)
{
  show_content (it, 2027);
  g_assert_true (calendar_fixture_says (it->page, "Provisional"));
  calendar_fixture_activate (it->page, "holidays.mark-complete");
  zeren_gui_wait_until_said (it->shell, "The table of 2027 is complete");

  g_assert_true (calendar_fixture_says (it->page, "Complete"));
  g_assert_false (gtk_widget_get_visible (find (it, GTK_TYPE_BUTTON, "Mark as _Complete")));
}

static void
test_what_moves_tasks_offers_a_preview (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_add_duty (it, "检查", 1, ZEREN_PERIOD_QUARTER);
  calendar_fixture_plan (it, 2026);
  show_content (it, 2026);
  choose (it, "2026-03-31");
  calendar_fixture_activate (it->page, "holidays.toggle-day");
  zeren_gui_wait_until_said (it->shell, "31 March is a day off now");
  zeren_gui_settle ();

  g_assert_true (calendar_fixture_says (it->page, "1 open task moves when 2026 is planned again."));
  calendar_fixture_activate (it->page, "holidays.plan");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('year', 2026)");
}

static void
test_controls_have_names (CalendarFixture *it, gconstpointer data)
{
  open_page (it, 2026, 360);
  calendar_fixture_assert_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
  show_mode (it, "off");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/holidays-page/" name,                                                          \
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
  ADD ("a-year-without-a-table-can-be-entered-by-hand",
       test_a_year_without_a_table_can_be_entered_by_hand);
  ADD ("a-table-may-have-no-such-days", test_a_table_may_have_no_such_days);
  ADD ("says-why-it-cannot-read", test_says_why_it_cannot_read);
  ADD ("a-year-says-where-it-is-from", test_a_year_says_where_it_is_from);
  ADD ("days-stand-in-a-list", test_days_stand_in_a_list);
  ADD ("keys-move-over-the-year", test_keys_move_over_the_year);
  ADD ("a-day-is-set-by-hand-and-back", test_a_day_is_set_by_hand_and_back);
  ADD ("a-table-is-imported", test_a_table_is_imported);
  ADD ("what-is-no-table-is-refused", test_what_is_no_table_is_refused);
  ADD ("a-table-is-marked-as-complete", test_a_table_is_marked_as_complete);
  ADD ("what-moves-tasks-offers-a-preview", test_what_moves_tasks_offers_a_preview);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
