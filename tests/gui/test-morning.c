/* test-morning.c: the due list at the start of a day, the notification of a morning
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-due-dialog.h"
#include "zeren-morning.h"
#include "zeren-reminder-settings.h"
#include "zeren-reminders.h"
#include "zeren-settings.h"
#include "zeren-window.h"

/* On 20 April 2026 two tasks of the office are overdue, and the next is due on Tuesday 30 June. */

typedef struct
{
  guint n_lists;
  guint n_late_lists; /* of these, while the window was open already */
  guint n_notifications;
  guint n_changes;
  char *summary;
  char *lines;
} Said;

static AdwApplication *application;

static void
said_clear (Said *self)
{
  g_free (self->summary);
  g_free (self->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

static void
list_due_cb (ZerenMorning *morning, gboolean was_open, const char *summary, Said *said)
{
  said->n_lists++;
  said->n_late_lists += was_open ? 1 : 0;
  g_set_str (&said->summary, summary);
}

static void
notification_cb (ZerenMorning *morning, const char *summary, const char *lines, Said *said)
{
  said->n_notifications++;
  g_set_str (&said->summary, summary);
  g_set_str (&said->lines, lines);
}

static void
changed_cb (ZerenDatabase *database, ZerenChanges changes, Said *said)
{
  said->n_changes++;
}

static ZerenSession *
get_session (TaskFixture *fixture)
{
  return zeren_shell_get_session (ZEREN_SHELL (fixture->shell));
}

static void
set_now (ZerenSession *session, const char *now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *whole = g_strconcat (now, ":00", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, zone);

  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (zeren_session_get_clock (session)), time);
}

static void
open_office (TaskFixture *fixture, const char *now)
{
  task_fixture_plan (fixture);
  fixture->shell = zeren_gui_open_shell (zeren_context_get_folder (fixture->office->context), now);
}

static ZerenMorning *
start (TaskFixture *fixture, Said *said)
{
  g_autoptr (GSettings) settings = zeren_settings_open ();
  ZerenMorning *morning = zeren_morning_new (get_session (fixture), settings);

  g_signal_connect (morning, "list-due", G_CALLBACK (list_due_cb), said);
  g_signal_connect (morning, "notification", G_CALLBACK (notification_cb), said);
  zeren_morning_begin (morning);
  zeren_gui_settle ();

  return morning;
}

static void
stop (ZerenMorning *morning)
{
  zeren_morning_end (morning);
  g_object_unref (morning);
}

static void
look (TaskFixture *fixture, ZerenMorning *morning, const char *now)
{
  set_now (get_session (fixture), now);
  zeren_morning_look (morning);
  zeren_gui_settle ();
}

static void
assert_since (ZerenMorning *morning, const char *expected)
{
  g_autofree char *since = zeren_date_to_string (zeren_morning_take_since (morning));

  g_assert_cmpstr (since, ==, expected);
}

/* --- what is said when -------------------------------------------------------------------------
 */

static void
test_once_a_day (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-20T09:30");
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 1);
  g_assert_cmpuint (said.n_notifications, ==, 1);
  g_assert_cmpstr (said.summary, ==, "2 tasks overdue");
  g_assert_cmpstr (said.lines, ==, "报送年度报告 (overdue)\n专题研究 (overdue)");
  assert_since (morning, "");
  look (fixture, morning, "2026-04-20T17:00");
  stop (morning);

  morning = start (fixture, &said); /* the second start of the day */
  g_assert_cmpuint (said.n_lists, ==, 1);
  g_assert_cmpuint (said.n_notifications, ==, 1);
  stop (morning);
}

static void
test_nothing_new_is_not_said (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-20T09:30");
  morning = start (fixture, &said);
  zeren_morning_take_since (morning);
  stop (morning);

  set_now (get_session (fixture), "2026-04-21T09:30");
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 1);
  g_assert_cmpuint (said.n_notifications, ==, 1);
  stop (morning);
}

static void
test_what_came_while_closed_is_said_at_the_next_start (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-20T09:30");
  morning = start (fixture, &said);
  zeren_morning_take_since (morning);
  stop (morning);

  /* 15 and 7 working days before 30 June have passed meanwhile. */
  set_now (get_session (fixture), "2026-06-24T09:30");
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 2);
  g_assert_cmpuint (said.n_notifications, ==, 2);
  g_assert_cmpstr (said.lines, ==, "专题研究 (4 working days left)");
  assert_since (morning, "2026-04-20");
  assert_since (morning, "2026-04-20"); /* also where it is opened again on that day */
  stop (morning);
}

static void
test_a_list_that_nobody_saw_is_said_again (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-20T09:30");
  stop (start (fixture, &said));
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 2);
  g_assert_cmpuint (said.n_notifications, ==, 1);
  stop (morning);
}

static void
test_the_notification_waits_for_the_morning (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-20T06:30");
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 1);
  g_assert_cmpuint (said.n_notifications, ==, 0);
  look (fixture, morning, "2026-04-20T07:59");
  g_assert_cmpuint (said.n_notifications, ==, 0);
  look (fixture, morning, "2026-04-20T08:00");
  g_assert_cmpuint (said.n_notifications, ==, 1);
  look (fixture, morning, "2026-04-20T08:01");
  g_assert_cmpuint (said.n_notifications, ==, 1);
  stop (morning);
}

static void
test_days_off_are_quiet (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-04-19T09:30"); /* a Sunday */
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 1);
  g_assert_cmpuint (said.n_notifications, ==, 0);
  look (fixture, morning, "2026-04-20T08:30");
  g_assert_cmpuint (said.n_notifications, ==, 1);
  stop (morning);
}

static void
test_a_window_left_open_is_with_the_new_day (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  ZerenMorning *morning;

  open_office (fixture, "2026-06-23T17:00"); /* 5 working days before the 30th */
  morning = start (fixture, &said);
  zeren_morning_take_since (morning);
  g_signal_connect (
    zeren_session_get_database (get_session (fixture)), "changed", G_CALLBACK (changed_cb), &said);
  look (fixture, morning, "2026-06-23T23:59");
  g_assert_cmpuint (said.n_changes, ==, 0);
  look (fixture, morning, "2026-06-24T00:00");
  g_assert_cmpuint (said.n_changes, ==, 1); /* pages read the new day */
  g_assert_cmpuint (said.n_lists, ==, 1);   /* and nothing new came with it */
  look (fixture, morning, "2026-06-25T00:00");
  g_assert_cmpuint (said.n_changes, ==, 2);
  g_assert_cmpuint (said.n_late_lists, ==, 1); /* 3 working days before */
  g_assert_cmpuint (said.n_notifications, ==, 1);
  look (fixture, morning, "2026-06-25T08:00");
  g_assert_cmpuint (said.n_notifications, ==, 2);
  stop (morning);
}

static void
test_both_can_be_switched_off (TaskFixture *fixture, gconstpointer data)
{
  g_auto (Said) said = { 0 };
  g_autoptr (GSettings) settings = zeren_settings_open ();
  ZerenMorning *morning;

  g_settings_set_boolean (settings, "due-list-at-start", FALSE);
  g_settings_set_boolean (settings, "morning-notification", FALSE);
  open_office (fixture, "2026-04-20T09:30");
  morning = start (fixture, &said);
  g_assert_cmpuint (said.n_lists, ==, 0);
  g_assert_cmpuint (said.n_notifications, ==, 0);
  g_settings_reset (settings, "morning-notification");
  zeren_morning_look (morning);
  zeren_gui_settle ();
  g_assert_cmpuint (said.n_lists, ==, 0);
  g_assert_cmpuint (said.n_notifications, ==, 1);
  g_settings_reset (settings, "due-list-at-start");
  stop (morning);
}

/* --- the dialog --------------------------------------------------------------------------------
 */

static AdwDialog *
show_dialog (TaskFixture *fixture, const char *since)
{
  AdwDialog *dialog = zeren_due_dialog_new (get_session (fixture),
                                            since != NULL ? on (since) : ZEREN_DATE_NONE);

  gtk_window_set_default_size (GTK_WINDOW (fixture->shell), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->shell));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->shell));
  zeren_gui_settle ();

  return dialog;
}

static gboolean
says (AdwDialog *dialog, const char *text)
{
  GtkWidget *label = zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_the_dialog_tells_new_from_old (TaskFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  open_office (fixture, "2026-06-25T09:00");
  dialog = show_dialog (fixture, "2026-06-24");
  g_assert_true (says (dialog, "Overdue"));
  g_assert_true (says (dialog, "Due Soon"));
  g_assert_false (says (dialog, "Due Today"));
  g_assert_true (says (dialog, "2 tasks overdue"));
  g_assert_true (says (dialog, "New"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  adw_dialog_force_close (dialog);

  dialog = show_dialog (fixture, NULL); /* the first of all: everything is new, nothing is marked */
  g_assert_true (says (dialog, "Due Soon"));
  g_assert_false (says (dialog, "New"));
}

static void
test_a_row_leads_to_its_task (TaskFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  GtkWidget *row;

  open_office (fixture, "2026-04-20T09:00");
  row = zeren_gui_find (GTK_WIDGET (show_dialog (fixture, NULL)), GTK_TYPE_LABEL, "报送年度报告");
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  zeren_gui_settle ();
  expected = g_strdup_printf ("open ('task', %" G_GINT64_FORMAT ")",
                              task_fixture_first (fixture, fixture->report));
  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, expected);
}

static gpointer
waive (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_tasks_waive (context, *(gint64 *)data, "不再需要", error);
}

static void
test_the_dialog_follows_what_is_done (TaskFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  gint64 report, study;

  open_office (fixture, "2026-04-20T09:00");
  report = task_fixture_first (fixture, fixture->report);
  study = task_fixture_first (fixture, fixture->study);
  dialog = show_dialog (fixture, NULL);
  g_object_unref (zeren_gui_do (fixture->shell, waive, &report));
  g_assert_true (says (dialog, "1 task overdue"));
  g_object_unref (zeren_gui_do (fixture->shell, waive, &study));
  g_assert_true (says (dialog, "Nothing Is Due Soon"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
}

static void
test_the_dialog_says_what_is_wrong (TaskFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  open_office (fixture, "2026-04-20T09:00");
  zeren_gui_break_database (fixture->shell);
  dialog = show_dialog (fixture, NULL);
  g_assert_true (says (dialog, "This Page Cannot Be Shown"));
}

static void
test_the_task_list_is_one_press_away (TaskFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  open_office (fixture, "2026-04-20T09:00");
  dialog = show_dialog (fixture, NULL);
  g_signal_emit_by_name (
    zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Open the _Task List"), "clicked");
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "list ('tasks', 'open')");
}

static char *
load_days (TaskFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = zeren_reminder_days_load (fixture->office->context, &error);

  g_assert_no_error (error);

  return zeren_reminder_days_to_string (days);
}

static void
apply_days (TaskFixture *fixture, GtkEditable *row, const char *text, const char *expected)
{
  g_autofree char *days = NULL;

  gtk_editable_set_text (row, text);
  g_signal_emit_by_name (row, "apply");
  zeren_gui_settle ();
  days = load_days (fixture);
  g_assert_cmpstr (days, ==, expected);
}

static void
test_the_days_are_set_in_a_dialog (TaskFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkEditable *row;

  open_office (fixture, "2026-04-20T09:00");
  gtk_window_present (GTK_WINDOW (fixture->shell));
  dialog = zeren_reminder_settings_new (get_session (fixture));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->shell));
  zeren_gui_settle ();
  row = GTK_EDITABLE (zeren_gui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL));
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "15, 7, 3, 1");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);

  apply_days (fixture, row, "2，10", "10,2");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "10, 2");
  g_assert_cmpstr (zeren_test_shell_get_said (fixture->shell), ==, "Days of reminders changed");
  apply_days (fixture, row, "sometimes", "10,2"); /* refused, and still there to be put right */
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "sometimes");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  apply_days (fixture, row, "", "15,7,3,1");
}

/* --- the window --------------------------------------------------------------------------------
 */

static gboolean
is_prepared (gpointer data)
{
  return zeren_window_is_prepared (data);
}

static AdwDialog *
get_dialog (ZerenWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static gboolean
has_due_dialog (gpointer window)
{
  return ZEREN_IS_DUE_DIALOG (get_dialog (window));
}

static ZerenWindow *
open_window (TaskFixture *fixture, const char *now)
{
  const char *folder = zeren_context_get_folder (fixture->office->context);
  g_autoptr (GDateTime) begin = g_date_time_new_now_local ();
  g_autoptr (ZerenClock) clock = zeren_fixed_clock_new (begin);
  g_autoptr (ZerenSession) session = zeren_session_new (folder, clock);
  ZerenWindow *window = zeren_window_new (GTK_APPLICATION (application), session);

  set_now (session, now);
  zeren_window_greet (window);
  gtk_window_present (GTK_WINDOW (window));
  zeren_gui_wait_until (is_prepared, window);
  zeren_gui_settle ();

  return window;
}

static void
close_window (ZerenWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  zeren_gui_settle ();
}

static void
test_the_window_shows_the_list_at_its_first_start (TaskFixture *fixture, gconstpointer data)
{
  ZerenWindow *window;

  task_fixture_plan (fixture);
  window = open_window (fixture, "2026-04-20T09:00");
  zeren_gui_wait_until (has_due_dialog, window);
  close_window (window);

  window = open_window (fixture, "2026-04-20T10:00");
  g_assert_null (get_dialog (window));
  zeren_window_show_due_list (window); /* as from the notification */
  zeren_gui_wait_until (has_due_dialog, window);
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Tasks"));
  close_window (window);
}

static void
test_the_list_comes_over_no_other_dialog (TaskFixture *fixture, gconstpointer data)
{
  ZerenWindow *window;

  task_fixture_plan (fixture);
  window = open_window (fixture, "2026-04-20T09:00");
  zeren_gui_wait_until (has_due_dialog, window);
  g_assert_true (adw_dialog_close (get_dialog (window)));
  zeren_gui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
  zeren_window_show_due_list (window);
  zeren_gui_settle ();
  g_assert_false (ZEREN_IS_DUE_DIALOG (get_dialog (window)));
  close_window (window);
}

static void
set_up (TaskFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = zeren_settings_open ();

  g_settings_reset (settings, "reminders-shown");
  task_fixture_set_up (fixture, data);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/morning/" name, TaskFixture, NULL, set_up, function, task_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  zeren_gui_test_init (&argc, &argv);
  application = g_object_new (
    ADW_TYPE_APPLICATION, "application-id", "io.github.zeren_app.ZerenTest", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  ADD ("once-a-day", test_once_a_day);
  ADD ("nothing-new-is-not-said", test_nothing_new_is_not_said);
  ADD ("what-came-while-closed", test_what_came_while_closed_is_said_at_the_next_start);
  ADD ("a-list-nobody-saw", test_a_list_that_nobody_saw_is_said_again);
  ADD ("the-notification-waits", test_the_notification_waits_for_the_morning);
  ADD ("days-off-are-quiet", test_days_off_are_quiet);
  ADD ("a-window-left-open", test_a_window_left_open_is_with_the_new_day);
  ADD ("both-can-be-switched-off", test_both_can_be_switched_off);
  ADD ("new-and-old", test_the_dialog_tells_new_from_old);
  ADD ("a-row-leads-to-its-task", test_a_row_leads_to_its_task);
  ADD ("follows-what-is-done", test_the_dialog_follows_what_is_done);
  ADD ("says-what-is-wrong", test_the_dialog_says_what_is_wrong);
  ADD ("the-task-list", test_the_task_list_is_one_press_away);
  ADD ("the-days-are-set", test_the_days_are_set_in_a_dialog);
  ADD ("the-first-start", test_the_window_shows_the_list_at_its_first_start);
  ADD ("no-other-dialog", test_the_list_comes_over_no_other_dialog);

  return g_test_run ();
}
