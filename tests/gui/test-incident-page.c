/* test-incident-page.c: the timeline of an incident and the clocks of what the plans ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"

#include "zeren-choice-row.h"
#include "zeren-incident-entry-dialog.h"
#include "zeren-incident-mark-dialog.h"
#include "zeren-incident-miss-dialog.h"
#include "zeren-incident-page.h"
#include "zeren-incident-step-row.h"
#include "zeren-incidents.h"
#include "zeren-member-row.h"
#include "zeren-time-row.h"

typedef struct
{
  CalendarFixture base;
  gint64 duty;
  gint64 incident;
} Fixture;

static GDateTime *
at (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *whole = g_strconcat (text, ":00", NULL);

  return g_date_time_new_from_iso8601 (whole, zone);
}

/* An incident in the workshop at 8:30, to be reported within 2 hours; the window opens at 9:00. */
static void
set_up (Fixture *it, gconstpointer data)
{
  g_autoptr (GDateTime) when = at ("2026-03-05T08:30");
  g_autoptr (GDateTime) now = at ("2026-03-05T08:40");

  calendar_fixture_set_up (&it->base, NULL);
  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (it->base.office->base->clock), now);
  it->duty = year_fixture_add_duty (it->base.office,
                                    "发生突发事件后2小时内向局值班室报告",
                                    ZEREN_FREQUENCY_EVENT,
                                    1,
                                    ZEREN_PERIOD_NONE,
                                    "2小时内");
  it->incident = zeren_incidents_add (
    it->base.office->context, it->base.office->workshop, "水泵房停机", "equipment", when, NULL);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  calendar_fixture_tear_down (&it->base, NULL);
}

static void
show (Fixture *it, gint64 incident)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_INCIDENT_PAGE, NULL);

  zeren_page_set_subject (page, "incident", incident);
  calendar_fixture_open (&it->base, page, 900, 800);
}

static void
show_content (Fixture *it)
{
  show (it, it->incident);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
}

static GtkWidget *
find (Fixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->base.page), type, text);
}

/* A button in sight */
static GtkWidget *
button (Fixture *it, const char *label)
{
  GtkWidget *found = find (it, GTK_TYPE_BUTTON, label);

  return found != NULL && gtk_widget_get_mapped (found) ? found : NULL;
}

static gboolean
says (Fixture *it, const char *text)
{
  return find (it, GTK_TYPE_LABEL, text) != NULL;
}

typedef struct
{
  Fixture *it;
  const char *text;
} Awaited;

static gboolean
is_said (gpointer data)
{
  const Awaited *awaited = data;

  return says (awaited->it, awaited->text) || button (awaited->it, awaited->text) != NULL;
}

/* What was done is read again, and then seen. */
static void
wait_until_seen (Fixture *it, const char *text)
{
  Awaited awaited = { it, text };

  zeren_gui_wait_until (is_said, &awaited);
}

/* A dialog lies over the page. */
typedef struct
{
  Fixture *it;
  GType type;
} Asked;

static gboolean
has_dialog (gpointer data)
{
  const Asked *asked = data;
  GtkWidget *dialog = zeren_gui_find (GTK_WIDGET (asked->it->base.shell), asked->type, NULL);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static GtkWidget *
find_dialog (Fixture *it, GType type)
{
  Asked asked = { it, type };

  zeren_gui_wait_until (has_dialog, &asked);
  zeren_gui_settle ();

  return zeren_gui_find (GTK_WIDGET (it->base.shell), type, NULL);
}

static void
move_clock (Fixture *it, const char *text)
{
  g_autoptr (GDateTime) now = at (text);

  zeren_fixed_clock_set (
    ZEREN_FIXED_CLOCK (zeren_session_get_clock (zeren_page_get_session (it->base.page))), now);
  zeren_incident_page_update_clocks (ZEREN_INCIDENT_PAGE (it->base.page));
  zeren_gui_settle ();
}

static void
enter (Fixture *it, const char *text, const char *time)
{
  GtkWidget *dialog = find_dialog (it, ZEREN_TYPE_INCIDENT_ENTRY_DIALOG);
  GtkWidget *row = zeren_gui_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_editable_set_text (GTK_EDITABLE (zeren_gui_find (dialog, ZEREN_TYPE_TIME_ROW, NULL)), time);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  g_signal_emit_by_name (zeren_gui_find (dialog, GTK_TYPE_BUTTON, "_Add"), "clicked");
}

static guint
count_entries (Fixture *it)
{
  g_autoptr (GPtrArray)
    entries = zeren_incidents_list_entries (it->base.office->context, it->incident, NULL);

  return entries->len;
}

static void
assert_step (Fixture *it, ZerenIncidentStepState state)
{
  g_autoptr (GPtrArray)
    steps = zeren_incidents_list_steps (it->base.office->context, it->incident, NULL);
  const ZerenIncidentStep *step = steps->pdata[0];

  g_assert_cmpstr (
    zeren_incident_step_state_to_id (step->state), ==, zeren_incident_step_state_to_id (state));
}

/* --- states ---------------------------------------------------------------------------------- */

static void
test_loads_until_it_was_read (Fixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_INCIDENT_PAGE, NULL));
}

static void
test_empty_until_an_incident_is_chosen (Fixture *it, gconstpointer data)
{
  calendar_fixture_open (&it->base, g_object_new (ZEREN_TYPE_INCIDENT_PAGE, NULL), 900, 800);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_EMPTY);
  g_assert_true (says (it, "No Incident Chosen"));
}

static void
test_an_incident_that_is_gone_is_said (Fixture *it, gconstpointer data)
{
  show (it, 4711);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_NO_RESULTS);
}

static void
test_what_cannot_be_read_is_said (Fixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->base.office->base->folder, "db", NULL);

  it->base.shell = zeren_gui_open_shell (folder, "2026-03-05");
  zeren_gui_break_database (it->base.shell);
  it->base.page = g_object_new (ZEREN_TYPE_INCIDENT_PAGE, NULL);
  zeren_page_set_subject (it->base.page, "incident", it->incident);
  zeren_gui_show_page (it->base.shell, it->base.page);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_shows_the_steps_with_their_clocks (Fixture *it, gconstpointer data)
{
  show_content (it);

  g_assert_true (says (it, "水泵房停机"));
  g_assert_true (says (it, "1 hour 30 minutes left, until 2026-03-05 10:30"));
  g_assert_nonnull (button (it, "Record What Was Done…"));
  g_assert_null (button (it, "Confirm as Missed…"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
}

/* --- clocks ---------------------------------------------------------------------------------- */

static void
test_clocks_follow_the_clock_of_the_session (Fixture *it, gconstpointer data)
{
  show_content (it);
  move_clock (it, "2026-03-05T10:29");
  g_assert_true (says (it, "1 minute left, until 2026-03-05 10:30"));
  g_assert_null (button (it, "Confirm as Missed…"));

  move_clock (it, "2026-03-05T13:30");
  g_assert_true (says (it, "The limit passed 3 hours ago, and no entry tells of it"));
  g_assert_nonnull (button (it, "Confirm as Missed…"));
}

static void
test_soft_words_are_a_reminder_and_nothing_more (Fixture *it, gconstpointer data)
{
  year_fixture_add_duty (
    it->base.office, "发生突发事件立即处置", ZEREN_FREQUENCY_EVENT, 1, ZEREN_PERIOD_NONE, "立即");
  show_content (it);
  g_assert_true (says (it, "Reminder for 2026-03-05 10:30; the plan states no length of time"));
  move_clock (it, "2026-03-06T10:30");
  g_assert_true (says (it, "Reminder of 2026-03-05 10:30; the plan states no length of time"));
}

/* --- entries --------------------------------------------------------------------------------- */

static void
test_an_entry_that_tells_of_the_step_meets_it (Fixture *it, gconstpointer data)
{
  show_content (it);
  gtk_widget_activate_action (GTK_WIDGET (it->base.page), "incident.add-entry", "x", (gint64)0);
  zeren_gui_settle ();
  enter (it, "已电话报告局值班室", "8:50");
  zeren_gui_wait_until_said (it->base.shell, "Entry added");

  g_assert_cmpuint (count_entries (it), ==, 1);
  assert_step (it, ZEREN_INCIDENT_STEP_MET);
  wait_until_seen (it, "Done in time, 2026-03-05 08:50");
  g_assert_true (says (it, "Entry of 2026-03-05 08:50: “已电话报告局值班室”"));
  g_assert_null (button (it, "Record What Was Done…"));
}

static void
test_an_entry_in_other_words_meets_the_step_it_is_for (Fixture *it, gconstpointer data)
{
  show_content (it);
  g_signal_emit_by_name (button (it, "Record What Was Done…"), "clicked");
  zeren_gui_settle ();
  enter (it, "与局值班室通了电话", "8:50");
  zeren_gui_wait_until_said (it->base.shell, "Entry added");

  assert_step (it, ZEREN_INCIDENT_STEP_MET);
  wait_until_seen (it, "Remove the Mark");
  g_signal_emit_by_name (button (it, "Remove the Mark"), "clicked");
  zeren_gui_wait_until_said (it->base.shell, "Mark removed");
  assert_step (it, ZEREN_INCIDENT_STEP_RUNNING);
}

static void
test_an_entry_of_a_time_to_come_is_refused (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog;

  show_content (it);
  gtk_widget_activate_action (GTK_WIDGET (it->base.page), "incident.add-entry", "x", (gint64)0);
  zeren_gui_settle ();
  enter (it, "已电话报告局值班室", "9:30");
  zeren_gui_settle ();
  dialog = find_dialog (it, ZEREN_TYPE_INCIDENT_ENTRY_DIALOG);
  g_assert_false (gtk_widget_get_sensitive (zeren_gui_find (dialog, GTK_TYPE_BUTTON, "_Add")));
  g_assert_cmpuint (count_entries (it), ==, 0);
}

static void
test_an_entry_that_is_there_is_chosen (Fixture *it, gconstpointer data)
{
  g_autoptr (GDateTime) when = at ("2026-03-05T08:35");
  GtkWidget *dialog;

  zeren_incidents_add_entry (
    it->base.office->context, it->incident, "与局值班室通了电话", when, NULL);
  show_content (it);
  g_signal_emit_by_name (button (it, "Choose an Entry…"), "clicked");
  zeren_gui_settle ();
  dialog = find_dialog (it, ZEREN_TYPE_INCIDENT_MARK_DIALOG);
  gtk_widget_activate (zeren_gui_find (dialog, ADW_TYPE_ACTION_ROW, NULL));
  zeren_gui_wait_until_said (it->base.shell, "Step marked as done");
  assert_step (it, ZEREN_INCIDENT_STEP_MET);
}

/* --- misses ---------------------------------------------------------------------------------- */

static void
test_a_missed_step_is_confirmed_by_a_named_member (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog, *confirm;

  show_content (it);
  move_clock (it, "2026-03-05T13:30");
  g_signal_emit_by_name (button (it, "Confirm as Missed…"), "clicked");
  zeren_gui_settle ();
  dialog = find_dialog (it, ZEREN_TYPE_INCIDENT_MISS_DIALOG);
  confirm = zeren_gui_find (dialog, GTK_TYPE_BUTTON, "C_onfirm");
  g_assert_false (gtk_widget_get_sensitive (confirm));
  gtk_editable_set_text (GTK_EDITABLE (zeren_gui_find (dialog, ADW_TYPE_ENTRY_ROW, NULL)),
                         "值班记录中没有报告");
  g_assert_false (gtk_widget_get_sensitive (confirm));
  zeren_member_row_select (ZEREN_MEMBER_ROW (zeren_gui_find (dialog, ZEREN_TYPE_MEMBER_ROW, NULL)),
                           it->base.office->clerk);
  g_assert_true (gtk_widget_get_sensitive (confirm));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  g_signal_emit_by_name (confirm, "clicked");
  zeren_gui_wait_until_said (it->base.shell, "Missed step confirmed");

  assert_step (it, ZEREN_INCIDENT_STEP_MISSED);
  wait_until_seen (it, "Confirmed as missed");
  g_signal_emit_by_name (button (it, "_Draft a Case"), "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, "draft-case-incident 1");
}

/* --- closing and going on -------------------------------------------------------------------- */

static void
test_closing_says_what_is_still_open (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog;

  show_content (it);
  gtk_widget_activate_action (GTK_WIDGET (it->base.page), "incident.close", NULL);
  zeren_gui_settle ();
  dialog = find_dialog (it, ADW_TYPE_ALERT_DIALOG);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                   ==,
                   "The clock of 1 step is still running.\n\n"
                   "A closed incident takes no more entries.");
  g_signal_emit_by_name (dialog, "response", "close-incident");
  zeren_gui_wait_until_said (it->base.shell, "Incident closed");
  wait_until_seen (it, "工程科 · Equipment or Facility Failure · 2026-03-05 08:30 · Closed");
  g_assert_null (button (it, "_Add an Entry…"));
  g_assert_true (zeren_gui_undo (it->base.shell, NULL));
  wait_until_seen (it, "_Add an Entry…");
}

static void
test_the_source_is_one_click_away (Fixture *it, gconstpointer data)
{
  g_autofree char *asked = g_strdup_printf ("open ('duty', %" G_GINT64_FORMAT ")", it->duty);

  show_content (it);
  g_signal_emit_by_name (button (it, "Show the Source"), "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, asked);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/incident-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-was-read", test_loads_until_it_was_read);
  ADD ("empty-until-an-incident-is-chosen", test_empty_until_an_incident_is_chosen);
  ADD ("an-incident-that-is-gone-is-said", test_an_incident_that_is_gone_is_said);
  ADD ("what-cannot-be-read-is-said", test_what_cannot_be_read_is_said);
  ADD ("shows-the-steps-with-their-clocks", test_shows_the_steps_with_their_clocks);
  ADD ("clocks-follow-the-clock-of-the-session", test_clocks_follow_the_clock_of_the_session);
  ADD ("soft-words-are-a-reminder-and-nothing-more",
       test_soft_words_are_a_reminder_and_nothing_more);
  ADD ("an-entry-that-tells-of-the-step-meets-it", test_an_entry_that_tells_of_the_step_meets_it);
  ADD ("an-entry-in-other-words-meets-the-step-it-is-for",
       test_an_entry_in_other_words_meets_the_step_it_is_for);
  ADD ("an-entry-of-a-time-to-come-is-refused", test_an_entry_of_a_time_to_come_is_refused);
  ADD ("an-entry-that-is-there-is-chosen", test_an_entry_that_is_there_is_chosen);
  ADD ("a-missed-step-is-confirmed-by-a-named-member",
       test_a_missed_step_is_confirmed_by_a_named_member);
  ADD ("closing-says-what-is-still-open", test_closing_says_what_is_still_open);
  ADD ("the-source-is-one-click-away", test_the_source_is_one_click_away);

  return g_test_run ();
}
