/* test-date-row.c: a date is typed or chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date-row.h"
#include "zeren-gui-fixture.h"

static ZerenDateRow *
create_row (void)
{
  ZerenDateRow *row = g_object_ref_sink (ZEREN_DATE_ROW (zeren_date_row_new ()));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "First Day");
  zeren_date_row_set_today (row, zeren_date_new (2026, 7, 1));

  return row;
}

static void
type (ZerenDateRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
assert_reads (ZerenDateRow *row, const char *text, const char *expected)
{
  g_autofree char *read = NULL;
  ZerenDate date;

  type (row, text);
  g_assert_true (zeren_date_row_get_date (row, &date));
  read = zeren_date_to_string (date);
  g_assert_cmpstr (read, ==, expected);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_reads_what_people_type (void)
{
  g_autoptr (ZerenDateRow) row = create_row ();

  assert_reads (row, "2026-03-05", "2026-03-05");
  assert_reads (row, "2026/3/5", "2026-03-05");
  assert_reads (row, "2026年3月5日", "2026-03-05");
  assert_reads (row, "3月5日", "2026-03-05");
  assert_reads (row, "3-5", "2026-03-05");
}

static void
test_no_date_is_said (void)
{
  const char *warning = "“2026-02-30” is not a date. Write it as year-month-day, for example "
                        "2026-03-31.";
  g_autoptr (ZerenDateRow) row = create_row ();
  guint n_notified = 0;
  GtkWidget *image;
  ZerenDate date;

  g_signal_connect_swapped (row, "notify::valid", G_CALLBACK (count_cb), &n_notified);
  type (row, "2026-02-30");
  g_assert_false (zeren_date_row_get_date (row, &date));
  g_assert_false (zeren_date_is_set (date));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  image = zeren_gui_find (GTK_WIDGET (row), GTK_TYPE_IMAGE, warning);
  g_assert_nonnull (image);
  g_assert_true (gtk_widget_get_visible (image));
  g_assert_cmpuint (n_notified, ==, 0);

  type (row, "2026-02-28");
  g_assert_true (zeren_date_row_get_valid (row));
  g_assert_false (gtk_widget_get_visible (image));
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
test_empty_is_wanting_unless_optional (void)
{
  g_autoptr (ZerenDateRow) row = create_row ();
  ZerenDate date;

  g_assert_false (zeren_date_row_get_date (row, &date));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  zeren_date_row_set_optional (row, TRUE);
  g_assert_true (zeren_date_row_get_date (row, &date));
  g_assert_false (zeren_date_is_set (date));
  type (row, "soon");
  g_assert_false (zeren_date_row_get_valid (row));
}

static void
test_leaving_writes_it_out (void)
{
  g_autoptr (ZerenDateRow) row = create_row ();

  type (row, "3月5日");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2026-03-05");
  type (row, "no date");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "no date");
}

static void
press (GtkWindow *window, const char *label)
{
  GtkWidget *button = zeren_gui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_calendar_begins_at_the_date (void)
{
  ZerenDateRow *row = create_row ();
  GtkWidget *list = adw_preferences_group_new ();
  GtkWindow *window;
  GtkWidget *button, *calendar;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list), "Term");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), GTK_WIDGET (row));
  zeren_date_row_set_date (row, zeren_date_new (2025, 12, 24));
  window = zeren_gui_show (list, 400, 500);
  button = zeren_gui_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON, "Choose in a Calendar");
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  zeren_gui_settle ();
  calendar = zeren_gui_find (GTK_WIDGET (row), GTK_TYPE_CALENDAR, NULL);
  g_assert_nonnull (calendar);
  g_assert_cmpint (gtk_calendar_get_year (GTK_CALENDAR (calendar)), ==, 2025);
  g_assert_cmpint (gtk_calendar_get_month (GTK_CALENDAR (calendar)), ==, 11);
  g_assert_cmpint (gtk_calendar_get_day (GTK_CALENDAR (calendar)), ==, 24);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (list), ==, 0);

  gtk_calendar_set_day (GTK_CALENDAR (calendar), 31);
  press (window, "_Choose");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2025-12-31");
  press (window, "_Today");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2026-07-01");

  gtk_window_destroy (window);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  g_test_add_func ("/gui/date-row/reads-what-people-type", test_reads_what_people_type);
  g_test_add_func ("/gui/date-row/no-date-is-said", test_no_date_is_said);
  g_test_add_func ("/gui/date-row/empty-is-wanting-unless-optional",
                   test_empty_is_wanting_unless_optional);
  g_test_add_func ("/gui/date-row/leaving-writes-it-out", test_leaving_writes_it_out);
  g_test_add_func ("/gui/date-row/calendar-begins-at-the-date", test_calendar_begins_at_the_date);

  return g_test_run ();
}
