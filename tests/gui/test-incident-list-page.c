/* test-incident-list-page.c: incidents with their clocks, filters, and the form that records one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"

#include "zeren-choice-row.h"
#include "zeren-date-row.h"
#include "zeren-incident-clock.h"
#include "zeren-incident-form.h"
#include "zeren-incident-list-page.h"
#include "zeren-incident-row.h"
#include "zeren-incidents.h"
#include "zeren-organisation-row.h"
#include "zeren-time-row.h"

#include <string.h>

static GDateTime *
at (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *whole = g_strconcat (text, ":00", NULL);

  return g_date_time_new_from_iso8601 (whole, zone);
}

static void
set_now (CalendarFixture *it, const char *text)
{
  g_autoptr (GDateTime) now = at (text);

  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (it->office->base->clock), now);
}

static gint64
add_incident (CalendarFixture *it, gint64 organisation, const char *title, const char *kind)
{
  g_autoptr (GDateTime) when = at ("2026-03-05T08:30");
  g_autoptr (GError) error = NULL;
  gint64 id;

  set_now (it, "2026-03-05T08:40");
  id = zeren_incidents_add (it->office->context, organisation, title, kind, when, &error);
  g_assert_no_error (error);

  return id;
}

static void
open_page (CalendarFixture *it)
{
  calendar_fixture_open (it, g_object_new (ZEREN_TYPE_INCIDENT_LIST_PAGE, NULL), 900, 700);
}

static void
show_two (CalendarFixture *it)
{
  year_fixture_add_duty (it->office,
                         "发生突发事件后2小时内向局值班室报告",
                         ZEREN_FREQUENCY_EVENT,
                         1,
                         ZEREN_PERIOD_NONE,
                         "2小时内");
  add_incident (it, it->office->workshop, "水泵房停机", "equipment");
  add_incident (it, it->office->office, "档案室进水", "disaster");
  open_page (it);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static GtkWidget *
find (CalendarFixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->page), type, text);
}

typedef struct
{
  CalendarFixture *it;
  const char *gone;
} Leaving;

static gboolean
is_gone (gpointer data)
{
  const Leaving *leaving = data;

  return !calendar_fixture_says (leaving->it->page, leaving->gone);
}

/* A filter leaves out what it leaves out as soon as it was read anew. */
static void
wait_until_gone (CalendarFixture *it, const char *title)
{
  Leaving leaving = { it, title };

  zeren_gui_wait_until (is_gone, &leaving);
}

static gboolean
shows (CalendarFixture *it, const char *title)
{
  return calendar_fixture_says (it->page, title);
}

/* --- states ---------------------------------------------------------------------------------- */

static void
test_loads_until_it_was_read (CalendarFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_INCIDENT_LIST_PAGE, NULL));
}

static void
test_empty_has_the_button_that_records_one (CalendarFixture *it, gconstpointer data)
{
  open_page (it);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);

  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Record an Incident…"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_what_cannot_be_read_is_said (CalendarFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->office->base->folder, "db", NULL);

  it->shell = zeren_gui_open_shell (folder, "2026-03-05");
  zeren_gui_break_database (it->shell);
  it->page = g_object_new (ZEREN_TYPE_INCIDENT_LIST_PAGE, NULL);
  zeren_gui_show_page (it->shell, it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_rows_have_the_nearest_running_clock (CalendarFixture *it, gconstpointer data)
{
  show_two (it);

  g_assert_true (shows (it, "水泵房停机"));
  g_assert_true (shows (it, "档案室进水"));
  g_assert_true (shows (it, "1 hour 30 minutes left, until 2026-03-05 10:30"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_a_row_says_that_a_limit_has_passed_when_it_has (CalendarFixture *it, gconstpointer data)
{
  g_autoptr (GDateTime) noon = at ("2026-03-05T12:00");
  GtkWidget *row, *clock;

  show_two (it);
  row = find (it, ZEREN_TYPE_INCIDENT_ROW, NULL);
  clock = zeren_gui_find (row, ZEREN_TYPE_INCIDENT_CLOCK, NULL);
  zeren_fixed_clock_set (
    ZEREN_FIXED_CLOCK (zeren_session_get_clock (zeren_page_get_session (it->page))), noon);
  zeren_incident_clock_update (ZEREN_INCIDENT_CLOCK (clock));
  zeren_gui_settle ();

  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "1 step to be confirmed"));
}

/* --- filters --------------------------------------------------------------------------------- */

static void
test_filters_leave_what_is_asked_for (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *group;

  show_two (it);
  group = find (it, ADW_TYPE_TOGGLE_GROUP, NULL);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "closed");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);

  calendar_fixture_activate (it->page, "incident.show-all");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (it, GTK_TYPE_DROP_DOWN, NULL)),
                              ZEREN_INCIDENT_DISASTER + 1);
  wait_until_gone (it, "水泵房停机");
  g_assert_true (shows (it, "档案室进水"));
}

static void
test_search_finds_words_of_the_title_and_the_place (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *entry;

  show_two (it);
  g_assert_true (zeren_page_start_search (it->page));
  entry = find (it, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "工程科");
  g_signal_emit_by_name (entry, "search-changed");
  wait_until_gone (it, "档案室进水");
  g_assert_true (shows (it, "水泵房停机"));
}

static void
test_the_list_of_open_ones_can_be_asked_for (CalendarFixture *it, gconstpointer data)
{
  show_two (it);
  zeren_page_show_list (it->page, "open");
  zeren_gui_settle ();
  g_assert_cmpstr (
    adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (find (it, ADW_TYPE_TOGGLE_GROUP, NULL))),
    ==,
    "open");
  g_assert_true (shows (it, "水泵房停机"));
}

static void
test_a_row_asks_for_its_incident (CalendarFixture *it, gconstpointer data)
{
  GtkListBoxRow *row;
  g_autofree char *asked = NULL;

  show_two (it);
  row = GTK_LIST_BOX_ROW (find (it, ZEREN_TYPE_INCIDENT_ROW, NULL));
  asked = g_strdup_printf (
    "open ('incident', %" G_GINT64_FORMAT ")",
    zeren_incident_view_get_id (zeren_incident_row_get_view (ZEREN_INCIDENT_ROW (row))));
  gtk_widget_activate (GTK_WIDGET (row));
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);
}

/* --- form ------------------------------------------------------------------------------------ */

static GtkWidget *
find_button (GtkWidget *form)
{
  return zeren_gui_find (form, GTK_TYPE_BUTTON, "_Record");
}

static gboolean
is_open (gpointer shell)
{
  GtkWidget *form = zeren_gui_find (shell, ZEREN_TYPE_INCIDENT_FORM, NULL);
  GtkWidget *record = form != NULL ? find_button (form) : NULL;

  return record != NULL && gtk_widget_get_mapped (record);
}

static GtkWidget *
open_form (CalendarFixture *it)
{
  open_page (it);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);
  calendar_fixture_activate (it->page, "incident.record");
  zeren_gui_wait_until (is_open, it->shell);

  return zeren_gui_find (GTK_WIDGET (it->shell), ZEREN_TYPE_INCIDENT_FORM, NULL);
}

static GtkWidget *
find_row (GtkWidget *form, GType type, const char *title)
{
  GtkWidget *label = zeren_gui_find (form, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, type);
}

static void
fill_form (CalendarFixture *it, GtkWidget *form)
{
  GtkWidget *organisation = zeren_gui_find (form, ZEREN_TYPE_ORGANISATION_ROW, NULL);
  GtkWidget *kind = find_row (form, ZEREN_TYPE_CHOICE_ROW, "Kind");
  GtkWidget *title = find_row (form, ADW_TYPE_ENTRY_ROW, "What happened, in a few words");

  zeren_choice_row_select (ZEREN_CHOICE_ROW (organisation), it->office->workshop);
  zeren_choice_row_select (ZEREN_CHOICE_ROW (kind), ZEREN_INCIDENT_FIRE + 1);
  gtk_editable_set_text (GTK_EDITABLE (title), "库房起火");
  gtk_editable_set_text (GTK_EDITABLE (zeren_gui_find (form, ZEREN_TYPE_TIME_ROW, NULL)), "8:10");
}

static void
test_the_form_refuses_an_empty_title (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *form = open_form (it);
  GtkWidget *title;

  g_assert_nonnull (form);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (form), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (find_button (form)));
  fill_form (it, form);
  g_assert_true (gtk_widget_get_sensitive (find_button (form)));
  title = find_row (form, ADW_TYPE_ENTRY_ROW, "What happened, in a few words");
  gtk_editable_set_text (GTK_EDITABLE (title), "  ");
  g_assert_false (gtk_widget_get_sensitive (find_button (form)));
}

static void
test_the_form_says_where_organisations_come_from (void)
{
  g_autofree char *folder = zeren_gui_make_folder ();
  ZerenTestShell *shell = zeren_gui_open_shell (folder, "2026-03-05");
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (shell));
  g_autoptr (GDateTime) now = at ("2026-03-05T08:30");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOffice) office = zeren_office_load (
    zeren_session_get_database (session), zeren_date_new (2026, 3, 5), &error);
  AdwDialog *form;
  GtkWidget *button;

  g_assert_no_error (error);
  form = zeren_incident_form_new (office, now);
  gtk_window_present (GTK_WINDOW (shell));
  adw_dialog_present (form, GTK_WIDGET (shell));
  zeren_gui_wait_until (is_open, shell);
  button = zeren_gui_find (GTK_WIDGET (form), GTK_TYPE_BUTTON, "_Organizations…");
  g_assert_true (gtk_widget_get_mapped (button));

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (shell), ==, "go 'organisations'");
  zeren_gui_close_shell (shell);
  zeren_gui_remove_folder (folder);
}

static void
test_the_form_refuses_a_time_to_come (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *form = open_form (it);
  GtkWidget *time;

  fill_form (it, form);
  time = zeren_gui_find (form, ZEREN_TYPE_TIME_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (time), "9:01");
  zeren_gui_settle ();
  g_assert_false (gtk_widget_get_sensitive (find_button (form)));
  g_assert_nonnull (zeren_gui_find (form, GTK_TYPE_LABEL, "This time has not come yet."));
  gtk_editable_set_text (GTK_EDITABLE (time), "25:00");
  g_assert_false (gtk_widget_get_sensitive (find_button (form)));
}

static void
test_the_form_offers_no_kind_for_what_people_say (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *form = open_form (it);
  GListModel *kinds = adw_combo_row_get_model (
    ADW_COMBO_ROW (find_row (form, ZEREN_TYPE_CHOICE_ROW, "Kind")));

  /* the eight kinds, and that none is chosen yet */
  g_assert_cmpuint (g_list_model_get_n_items (kinds), ==, ZEREN_INCIDENT_OTHER + 2);
}

static gboolean
complains (gpointer form)
{
  return adw_banner_get_revealed (ADW_BANNER (zeren_gui_find (form, ADW_TYPE_BANNER, NULL)));
}

static void
test_what_people_say_is_refused_in_the_form (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *form = open_form (it);
  GtkWidget *title;

  fill_form (it, form);
  title = find_row (form, ADW_TYPE_ENTRY_ROW, "What happened, in a few words");
  gtk_editable_set_text (GTK_EDITABLE (title), "网民发帖评论");
  g_signal_emit_by_name (find_button (form), "clicked");
  zeren_gui_wait_until (complains, form);
  g_assert_true (gtk_widget_get_mapped (form));
  g_assert_null (zeren_test_shell_get_said (it->shell));
}

static void
test_the_form_records_and_shows_the_incident (CalendarFixture *it, gconstpointer data)
{
  GtkWidget *form = open_form (it);
  g_autoptr (GPtrArray) incidents = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  fill_form (it, form);
  gtk_editable_set_text (GTK_EDITABLE (find_row (form, ADW_TYPE_ENTRY_ROW, "What was done")),
                         "已拨打119并疏散");
  g_signal_emit_by_name (find_button (form), "clicked");
  zeren_gui_wait_until_said (it->shell, "Incident recorded");

  incidents = zeren_incidents_list (it->office->context, NULL);
  g_assert_cmpuint (incidents->len, ==, 1);
  g_assert_cmpstr (zeren_incident_get_title (incidents->pdata[0]), ==, "库房起火");
  entries = zeren_incidents_list_entries (
    it->office->context, zeren_incident_get_id (incidents->pdata[0]), NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('incident', 1)");
}

static void
test_times_are_read_as_they_are_written (CalendarFixture *it, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int hour, minute;
  } cases[] = {
    { "14:30", 14, 30 },    { "9:05", 9, 5 },        { "0905", 9, 5 }, { "１４：３０", 14, 30 },
    { "14点30分", 14, 30 }, { "下午2点半", 14, 30 }, { "8时", 8, 0 },  { "上午 8:10", 8, 10 },
  };
  static const char *const wrong[] = { "", "25:00", "14:60", "2", "早", "14:3x", "24:00" };
  int hour, minute;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (zeren_time_parse_typed (cases[i].text, &hour, &minute));
      g_assert_cmpint (hour, ==, cases[i].hour);
      g_assert_cmpint (minute, ==, cases[i].minute);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (zeren_time_parse_typed (wrong[i], &hour, &minute));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/incident-list-page/" name,                                                     \
              CalendarFixture,                                                                     \
              NULL,                                                                                \
              calendar_fixture_set_up,                                                             \
              function,                                                                            \
              calendar_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-was-read", test_loads_until_it_was_read);
  ADD ("empty-has-the-button-that-records-one", test_empty_has_the_button_that_records_one);
  ADD ("what-cannot-be-read-is-said", test_what_cannot_be_read_is_said);
  ADD ("rows-have-the-nearest-running-clock", test_rows_have_the_nearest_running_clock);
  ADD ("a-row-says-that-a-limit-has-passed-when-it-has",
       test_a_row_says_that_a_limit_has_passed_when_it_has);
  ADD ("filters-leave-what-is-asked-for", test_filters_leave_what_is_asked_for);
  ADD ("search-finds-words-of-the-title-and-the-place",
       test_search_finds_words_of_the_title_and_the_place);
  ADD ("the-list-of-open-ones-can-be-asked-for", test_the_list_of_open_ones_can_be_asked_for);
  ADD ("a-row-asks-for-its-incident", test_a_row_asks_for_its_incident);
  ADD ("the-form-refuses-an-empty-title", test_the_form_refuses_an_empty_title);
  g_test_add_func ("/gui/incident-list-page/the-form-says-where-organisations-come-from",
                   test_the_form_says_where_organisations_come_from);
  ADD ("the-form-refuses-a-time-to-come", test_the_form_refuses_a_time_to_come);
  ADD ("the-form-offers-no-kind-for-what-people-say",
       test_the_form_offers_no_kind_for_what_people_say);
  ADD ("what-people-say-is-refused-in-the-form", test_what_people_say_is_refused_in_the_form);
  ADD ("the-form-records-and-shows-the-incident", test_the_form_records_and_shows_the_incident);
  ADD ("times-are-read-as-they-are-written", test_times_are_read_as_they_are_written);

  return g_test_run ();
}
