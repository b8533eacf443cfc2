/* test-overview-page.c: what the office has to look after, and where each figure leads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "year-fixture.h"
#include "zeren-figure-card.h"
#include "zeren-incidents.h"
#include "zeren-overview-page.h"
#include "zeren-plan-import.h"
#include "zeren-share-row.h"

#include <string.h>

typedef struct
{
  YearFixture *office;
  ZerenTestShell *shell;
  ZerenPage *page;
} Fixture;

static void
set_up (Fixture *it, gconstpointer data)
{
  it->office = year_fixture_new ();
  it->page = g_object_new (ZEREN_TYPE_OVERVIEW_PAGE, NULL);
}

static void
open_page (Fixture *it, const char *folder, const char *now)
{
  it->shell = zeren_gui_open_shell (folder, now);
  gtk_window_set_default_size (GTK_WINDOW (it->shell), 1000, 900);
  zeren_gui_show_page (it->shell, it->page);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  if (it->shell != NULL)
    zeren_gui_close_shell (it->shell);
  else
    g_object_unref (g_object_ref_sink (it->page));
  year_fixture_free (it->office);
}

/* A weekly duty from January on, so that by March some are late and some come next. */
static void
plan_a_year (Fixture *it)
{
  year_fixture_add_bound (
    it->office, "安全检查", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_WEEK, NULL);
  zeren_year_plan_free (year_fixture_plan (it->office, 2026, NULL));
}

static void
show_content (Fixture *it)
{
  plan_a_year (it);
  open_page (it, zeren_context_get_folder (it->office->context), "2026-03-04");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static GtkWidget *
find (Fixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->page), type, text);
}

/* The card with that title */
static ZerenFigureCard *
find_card (Fixture *it, const char *title)
{
  GtkWidget *label = find (it, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return ZEREN_FIGURE_CARD (gtk_widget_get_ancestor (label, ZEREN_TYPE_FIGURE_CARD));
}

static void
assert_hint (Fixture *it, const char *title, const char *hint)
{
  g_autofree char *found = NULL;

  g_object_get (find_card (it, title), "hint", &found, NULL);
  g_assert_cmpstr (found, ==, hint);
}

static void
assert_leads_to (Fixture *it, const char *title, const char *asked)
{
  g_signal_emit_by_name (find_card (it, title), "clicked");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);
}

/* --- the five states ------------------------------------------------------------------------ */

static void
test_loads_until_it_was_read (Fixture *it, gconstpointer data)
{
  g_assert_cmpint (zeren_page_get_state (it->page), ==, ZEREN_PAGE_STATE_LOADING);
  g_assert_nonnull (find (it, ADW_TYPE_SPINNER, NULL));
}

static void
test_empty_database_offers_three_ways (Fixture *it, gconstpointer data)
{
  static const char *const buttons[][2] = {
    { "_Import a Plan…", "import-plan" },
    { "_Restore a Backup…", "restore-backup" },
  };
  g_autofree char *folder = g_build_filename (it->office->base->folder, "empty", NULL);

  open_page (it, folder, "2026-03-04");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);

  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Try the Sample Office"));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_signal_emit_by_name (find (it, GTK_TYPE_BUTTON, buttons[i][0]), "clicked");
      g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, buttons[i][1]);
    }
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_office_without_a_plan_has_nothing_yet (Fixture *it, gconstpointer data)
{
  g_assert_true (zeren_plan_withdraw (it->office->context, it->office->plan, "误导入", NULL));
  open_page (it, zeren_context_get_folder (it->office->context), "2026-03-04");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);

  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Import a Plan…"));
}

static void
test_broken_database_is_an_error (Fixture *it, gconstpointer data)
{
  it->shell = zeren_gui_open_shell (zeren_context_get_folder (it->office->context), "2026-03-04");
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_content_is_named (Fixture *it, gconstpointer data)
{
  ZerenFigureCard *card;
  g_autofree char *name = NULL;

  show_content (it);
  card = find_card (it, "Overdue");

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
  name = g_strdup_printf ("Overdue: %u", zeren_figure_card_get_figure (card));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (
    card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "the day the office works to has passed");
}

/* --- figures -------------------------------------------------------------------------------- */

static void
test_every_figure_opens_its_list (Fixture *it, gconstpointer data)
{
  show_content (it);

  assert_leads_to (it, "This Week", "list ('tasks', 'week')");
  assert_leads_to (it, "Overdue", "list ('tasks', 'overdue')");
  assert_leads_to (it, "To Be Verified", "list ('tasks', 'to-verify')");
  assert_leads_to (it, "Open Incidents", "list ('incidents', 'open')");
  assert_leads_to (it, "Duties to Review", "list ('plans', 'to-review')");
  assert_leads_to (it, "Unbound Duties", "list ('plans', 'unbound')");
}

static void
test_duties_of_one_plan_lead_to_it (Fixture *it, gconstpointer data)
{
  g_autofree char *asked = g_strdup_printf ("open ('plan', %d)", (int)it->office->plan);

  year_fixture_add_duty (
    it->office, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 4, ZEREN_PERIOD_YEAR, NULL);
  show_content (it);

  g_assert_cmpuint (zeren_figure_card_get_figure (find_card (it, "Unbound Duties")), ==, 1);
  assert_leads_to (it, "Unbound Duties", asked);
}

static void
test_rows_open_their_records (Fixture *it, gconstpointer data)
{
  GtkWidget *share, *deadline;
  const char *asked;

  show_content (it);
  share = find (it, ZEREN_TYPE_SHARE_ROW, NULL);
  g_assert_nonnull (share);
  g_signal_emit_by_name (share, "activate");
  asked = zeren_test_shell_get_asked (it->shell);
  g_assert_true (g_str_has_prefix (asked, "open ('organisation', "));

  deadline = find (it, GTK_TYPE_LABEL, "安全检查");
  g_assert_nonnull (deadline);
  g_signal_emit_by_name (gtk_widget_get_ancestor (deadline, GTK_TYPE_LIST_BOX_ROW), "activate");
  asked = zeren_test_shell_get_asked (it->shell);
  g_assert_true (g_str_has_prefix (asked, "open ('task', "));
}

static void
test_year_is_said_in_words (Fixture *it, gconstpointer data)
{
  GtkWidget *label;

  show_content (it);
  label = find (it, GTK_TYPE_LABEL, "0%");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW), "activate");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "list ('tasks', 'done')");
  g_assert_nonnull (find (it, GTK_TYPE_LABEL, "The Year 2026"));
}

static gpointer
add_incident (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *it = data;
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);
  gint64 id = zeren_incidents_add (
    context, it->office->bureau, "泵站停电", "equipment", now, error);

  return id != 0 ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
test_open_incidents_appear_as_they_come (Fixture *it, gconstpointer data)
{
  GtkWidget *label;

  show_content (it);
  g_assert_null (find (it, GTK_TYPE_LABEL, "泵站停电"));
  zeren_gui_do (it->shell, add_incident, it);
  zeren_gui_settle ();

  g_assert_cmpuint (zeren_figure_card_get_figure (find_card (it, "Open Incidents")), ==, 1);
  label = find (it, GTK_TYPE_LABEL, "泵站停电");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW), "activate");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('incident', 1)");
}

static void
test_clocks_are_said_only_where_they_run (Fixture *it, gconstpointer data)
{
  show_content (it);
  zeren_gui_do (it->shell, add_incident, it);
  zeren_gui_settle ();
  assert_hint (it, "Open Incidents", "recorded and not closed yet");

  year_fixture_add_duty (it->office,
                         "发生突发事件后2小时内向局值班室报告",
                         ZEREN_FREQUENCY_EVENT,
                         1,
                         ZEREN_PERIOD_NONE,
                         "2小时内");
  zeren_gui_do (it->shell, add_incident, it);
  zeren_gui_settle ();
  assert_hint (it, "Open Incidents", "not closed yet, 2 clocks are running");
}

/* --- the year ------------------------------------------------------------------------------- */

static gboolean
shows_banner (Fixture *it, const char *words)
{
  GtkWidget *label = find (it, GTK_TYPE_LABEL, words);

  return label != NULL &&
         adw_banner_get_revealed (ADW_BANNER (gtk_widget_get_ancestor (label, ADW_TYPE_BANNER)));
}

static void
test_unplanned_year_is_said (Fixture *it, gconstpointer data)
{
  open_page (it, zeren_context_get_folder (it->office->context), "2026-03-04");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_true (shows_banner (it, "The year 2026 is not planned yet."));
  zeren_gui_settle ();
  /* With nothing below them, the figures are as high as ever. */
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (find_card (it, "This Week"))), <, 200);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "overview.plan-year", NULL);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('year', 2026)");
}

static void
test_provisional_year_is_said (Fixture *it, gconstpointer data)
{
  year_fixture_set_today (it->office, "2031-01-06");
  year_fixture_add_bound (
    it->office, "安全检查", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_MONTH, NULL);
  zeren_year_plan_free (year_fixture_plan (it->office, 2031, NULL));
  open_page (it, zeren_context_get_folder (it->office->context), "2031-01-06");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  g_assert_true (
    shows_banner (it, "There is no whole holiday table for 2031 yet: its dates are provisional."));
  gtk_widget_activate_action (GTK_WIDGET (it->page), "overview.holidays", NULL);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('holidays', 2031)");
}

static void
test_fits_a_narrow_window (Fixture *it, gconstpointer data)
{
  int minimum;

  show_content (it);
  gtk_widget_measure (
    GTK_WIDGET (it->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  g_assert_cmpint (minimum, <=, 360);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/overview-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("loads-until-it-was-read", test_loads_until_it_was_read);
  ADD ("empty-database-offers-three-ways", test_empty_database_offers_three_ways);
  ADD ("office-without-a-plan-has-nothing-yet", test_office_without_a_plan_has_nothing_yet);
  ADD ("broken-database-is-an-error", test_broken_database_is_an_error);
  ADD ("content-is-named", test_content_is_named);
  ADD ("every-figure-opens-its-list", test_every_figure_opens_its_list);
  ADD ("duties-of-one-plan-lead-to-it", test_duties_of_one_plan_lead_to_it);
  ADD ("rows-open-their-records", test_rows_open_their_records);
  ADD ("year-is-said-in-words", test_year_is_said_in_words);
  ADD ("open-incidents-appear-as-they-come", test_open_incidents_appear_as_they_come);
  ADD ("clocks-are-said-only-where-they-run", test_clocks_are_said_only_where_they_run);
  ADD ("unplanned-year-is-said", test_unplanned_year_is_said);
  ADD ("provisional-year-is-said", test_provisional_year_is_said);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window);
#undef ADD

  return g_test_run ();
}
