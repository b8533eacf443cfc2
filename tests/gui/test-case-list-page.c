/* test-case-list-page.c: the cases that have been drafted, and the actions that draft one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-fixture.h"

#include "zeren-case-actions.h"
#include "zeren-case-list-page.h"
#include "zeren-case-row.h"
#include "zeren-cases.h"
#include "zeren-incidents.h"

static void
open_page (CaseFixture *it)
{
  case_fixture_open (it, g_object_new (ZEREN_TYPE_CASE_LIST_PAGE, NULL), 900, 700);
}

/* --- states ---------------------------------------------------------------------------------- */

static void
test_loads_until_it_was_read (CaseFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_CASE_LIST_PAGE, NULL));
}

static void
test_empty_leads_to_what_a_case_can_rest_on (CaseFixture *it, gconstpointer data)
{
  open_page (it);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_EMPTY);
  g_signal_emit_by_name (case_fixture_find (it, GTK_TYPE_BUTTON, "Tasks _to Be Verified"),
                         "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, "list ('tasks', 'to-verify')");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
}

static void
test_what_cannot_be_read_is_said (CaseFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->base.office->base->folder, "db", NULL);

  it->base.shell = zeren_gui_open_shell (folder, "2026-04-21");
  zeren_gui_break_database (it->base.shell);
  it->base.page = g_object_new (ZEREN_TYPE_CASE_LIST_PAGE, NULL);
  zeren_gui_show_page (it->base.shell, it->base.page);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_a_row_asks_for_its_case (CaseFixture *it, gconstpointer data)
{
  case_fixture_draft (it);
  open_page (it);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
  gtk_widget_activate (case_fixture_find (it, ZEREN_TYPE_CASE_ROW, NULL));
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, "open ('case', 1)");
}

static void
test_search_finds_words (CaseFixture *it, gconstpointer data)
{
  GtkWidget *entry;

  case_fixture_draft (it);
  open_page (it);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (zeren_page_start_search (it->base.page));
  entry = case_fixture_find (it, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "消防演练");
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_NO_RESULTS);
  gtk_editable_set_text (GTK_EDITABLE (entry), "办公室 自查");
  g_signal_emit_by_name (entry, "search-changed");
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
}

/* --- drafting in one action ------------------------------------------------------------------ */

static void
activate (CaseFixture *it, const char *action, gint64 id)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  zeren_case_actions_add (G_ACTION_MAP (group), GTK_WIDGET (it->base.shell));
  g_action_group_activate_action (G_ACTION_GROUP (group), action, g_variant_new_int64 (id));
}

static guint
count_cases (CaseFixture *it)
{
  g_autoptr (GPtrArray) cases = zeren_cases_list (it->context, NULL);

  return cases->len;
}

static void
test_a_task_is_drafted_in_one_action (CaseFixture *it, gconstpointer data)
{
  open_page (it);
  activate (it, "draft-case-task", it->task);
  zeren_gui_wait_until_said (it->base.shell, "Case drafted");

  g_assert_cmpuint (count_cases (it), ==, 1);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, "open ('case', 1)");
}

static void
test_a_task_with_a_case_shows_that (CaseFixture *it, gconstpointer data)
{
  case_fixture_draft (it);
  open_page (it);
  activate (it, "draft-case-task", it->task);
  zeren_gui_wait_until_said (it->base.shell, "This case has been drafted already");

  g_assert_cmpuint (count_cases (it), ==, 1);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, "open ('case', 1)");
}

static gboolean
has_dialog (gpointer data)
{
  return zeren_gui_find (data, ADW_TYPE_ALERT_DIALOG, NULL) != NULL;
}

static void
test_what_supports_no_case_says_why (CaseFixture *it, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (it->base.office, it->duty);
  gint64 second = zeren_task_get_id (tasks->pdata[1]);

  open_page (it);
  activate (it, "draft-case-task", second);
  zeren_gui_wait_until (has_dialog, it->base.shell);
  g_assert_cmpuint (count_cases (it), ==, 0);
  g_assert_null (zeren_test_shell_get_asked (it->base.shell));
}

static gint64
add_missed_incident (CaseFixture *it)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) when = g_date_time_new (zone, 2026, 4, 18, 8, 30, 0);
  YearFixture *office = it->base.office;
  g_autoptr (GError) error = NULL;
  gint64 step, incident;

  step = year_fixture_add_duty (office,
                                "发生突发事件后1小时内向局值班室报告",
                                ZEREN_FREQUENCY_EVENT,
                                1,
                                ZEREN_PERIOD_NONE,
                                "1小时内");
  incident = zeren_incidents_add (it->context, office->office, "档案室进水", "other", when, &error);
  zeren_incidents_confirm_miss (
    it->context, incident, step, office->clerk, "值班记录中没有报告", &error);
  g_assert_no_error (error);

  return incident;
}

static void
test_an_incident_is_drafted_in_one_action (CaseFixture *it, gconstpointer data)
{
  gint64 incident = add_missed_incident (it);

  open_page (it);
  activate (it, "draft-case-incident", incident);
  zeren_gui_wait_until_said (it->base.shell, "Case drafted");
  g_assert_cmpint (zeren_cases_find (it->context, 0, incident, NULL), ==, 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/case-list-page/" name,                                                         \
              CaseFixture,                                                                         \
              NULL,                                                                                \
              case_fixture_set_up,                                                                 \
              function,                                                                            \
              case_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-was-read", test_loads_until_it_was_read);
  ADD ("empty-leads-to-what-a-case-can-rest-on", test_empty_leads_to_what_a_case_can_rest_on);
  ADD ("what-cannot-be-read-is-said", test_what_cannot_be_read_is_said);
  ADD ("a-row-asks-for-its-case", test_a_row_asks_for_its_case);
  ADD ("search-finds-words", test_search_finds_words);
  ADD ("a-task-is-drafted-in-one-action", test_a_task_is_drafted_in_one_action);
  ADD ("a-task-with-a-case-shows-that", test_a_task_with_a_case_shows_that);
  ADD ("what-supports-no-case-says-why", test_what_supports_no_case_says_why);
  ADD ("an-incident-is-drafted-in-one-action", test_an_incident_is_drafted_in_one_action);

  return g_test_run ();
}
