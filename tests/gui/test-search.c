/* test-search.c: everything that is recorded, found as one types, by keys alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "year-fixture.h"
#include "zeren-hit-row.h"
#include "zeren-registry.h"
#include "zeren-search-dialog.h"

typedef struct
{
  YearFixture *office;
  ZerenTestShell *shell;
  ZerenSearchDialog *dialog;
  GtkWidget *entry;
} Fixture;

static void
set_up (Fixture *it, gconstpointer data)
{
  it->office = year_fixture_new ();
  year_fixture_add_bound (
    it->office, "召开消防会议", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "3月31日前");
  zeren_year_plan_free (year_fixture_plan (it->office, 2026, NULL));
  it->shell = zeren_gui_open_shell (zeren_context_get_folder (it->office->context), "2026-03-04");
  gtk_window_set_default_size (GTK_WINDOW (it->shell), 900, 700);
  gtk_window_present (GTK_WINDOW (it->shell));
  zeren_gui_settle ();
  it->dialog = ZEREN_SEARCH_DIALOG (
    zeren_search_dialog_new (zeren_shell_get_session (ZEREN_SHELL (it->shell))));
  g_object_ref_sink (it->dialog);
  adw_dialog_present (ADW_DIALOG (it->dialog), GTK_WIDGET (it->shell));
  zeren_gui_settle ();
  it->entry = zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (it->entry);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (it->dialog));
  g_clear_object (&it->dialog);
  zeren_gui_close_shell (it->shell);
  year_fixture_free (it->office);
}

typedef struct
{
  ZerenSearchDialog *dialog;
  ZerenPageState state;
} Expected;

static gboolean
has_state (gpointer data)
{
  Expected *expected = data;

  return zeren_search_dialog_get_state (expected->dialog) == expected->state;
}

static void
wait_for_state (Fixture *it, ZerenPageState state)
{
  Expected expected = { it->dialog, state };

  zeren_gui_wait_until (has_state, &expected);
}

static void
type (Fixture *it, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (it->entry), words);
}

static gboolean
press (Fixture *it, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (it->entry);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
    }

  return taken;
}

static GtkListBox *
get_list (Fixture *it)
{
  return GTK_LIST_BOX (zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_LIST_BOX, NULL));
}

static GtkWidget *
find (Fixture *it, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_LABEL, text);
}

/* --- the five states ------------------------------------------------------------------------ */

static void
test_nothing_typed (Fixture *it, gconstpointer data)
{
  g_assert_cmpint (zeren_search_dialog_get_state (it->dialog), ==, ZEREN_PAGE_STATE_EMPTY);
  type (it, "消防");
  wait_for_state (it, ZEREN_PAGE_STATE_CONTENT);
  type (it, "  ");
  wait_for_state (it, ZEREN_PAGE_STATE_EMPTY);
}

static void
test_results_stand_under_their_kinds (Fixture *it, gconstpointer data)
{
  type (it, "消防");
  wait_for_state (it, ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();

  g_assert_nonnull (find (it, "Tasks"));
  g_assert_nonnull (find (it, "Duties"));
  g_assert_nonnull (find (it, "召开消防会议"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->dialog)), ==, 0);
}

static void
test_nothing_found (Fixture *it, gconstpointer data)
{
  type (it, "热气球");
  wait_for_state (it, ZEREN_PAGE_STATE_NO_RESULTS);
}

static void
test_error_can_be_tried_again (Fixture *it, gconstpointer data)
{
  zeren_gui_break_database (it->shell);
  type (it, "消防");
  wait_for_state (it, ZEREN_PAGE_STATE_ERROR);
  zeren_gui_settle ();

  g_assert_nonnull (find (it, "The Search Failed"));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_BUTTON, "_Try Again"));
}

/* On the reader thread. */
static gpointer
take_long (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_usleep (G_USEC_PER_SEC / 2);

  return data;
}

static void
keep_busy (Fixture *it)
{
  zeren_session_read_async (
    zeren_shell_get_session (ZEREN_SHELL (it->shell)), take_long, it, NULL, NULL, NULL, NULL, NULL);
}

static void
test_a_long_search_says_so_and_the_last_one_counts (Fixture *it, gconstpointer data)
{
  keep_busy (it);
  type (it, "热气球");
  wait_for_state (it, ZEREN_PAGE_STATE_LOADING);
  type (it, "消防");
  wait_for_state (it, ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();

  g_assert_nonnull (find (it, "召开消防会议"));
}

/* --- keys ----------------------------------------------------------------------------------- */

static void
test_arrows_choose_and_enter_opens (Fixture *it, gconstpointer data)
{
  GtkListBoxRow *row;
  g_autofree char *asked = NULL;

  type (it, "消防");
  wait_for_state (it, ZEREN_PAGE_STATE_CONTENT);
  row = gtk_list_box_get_selected_row (get_list (it));
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, 0);

  g_assert_true (press (it, GDK_KEY_Up));
  g_assert_true (press (it, GDK_KEY_Down));
  row = gtk_list_box_get_selected_row (get_list (it));
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, 1);
  asked = g_strdup_printf ("open ('%s', %d)",
                           zeren_hit_row_get_page_id (ZEREN_HIT_ROW (row)),
                           (int)zeren_hit_row_get_shown_by (ZEREN_HIT_ROW (row)));
  g_signal_emit_by_name (it->entry, "activate");

  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);
  zeren_gui_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (it->dialog)));
}

static gpointer
add_stations (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u泵站", i);
      g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

      zeren_organisation_set_name (organisation, name);
      zeren_organisation_set_kind (organisation, "站");
      if (!zeren_registry_add_organisation (context, organisation, error))
        return NULL;
    }

  return data;
}

static guint
count_rows (Fixture *it)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_list (it), (int)n) != NULL)
    n++;

  return n;
}

static gboolean
has_all_rows (gpointer data)
{
  return count_rows (data) == 12;
}

static void
test_all_of_a_kind_can_be_seen (Fixture *it, gconstpointer data)
{
  zeren_gui_do (it->shell, add_stations, it);
  type (it, "泵站");
  wait_for_state (it, ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_settle ();
  g_assert_cmpuint (count_rows (it), ==, 9);
  g_assert_nonnull (find (it, "Organizations: the first 8 of 12"));

  for (guint i = 0; i < 8; i++)
    press (it, GDK_KEY_Down);
  g_assert_nonnull (find (it, "Show All 12"));
  g_signal_emit_by_name (it->entry, "activate");
  zeren_gui_wait_until (has_all_rows, it);

  g_assert_null (zeren_test_shell_get_asked (it->shell));
}

static gboolean
was_asked (gpointer data)
{
  return zeren_test_shell_get_asked (data) != NULL;
}

/* Who types fast presses Enter before anything was found: the first of the right results opens. */
static void
test_enter_waits_for_the_results (Fixture *it, gconstpointer data)
{
  type (it, "消防会议");
  g_signal_emit_by_name (it->entry, "activate");
  g_assert_null (zeren_test_shell_get_asked (it->shell));
  zeren_gui_wait_until (was_asked, it->shell);

  g_assert_true (g_str_has_prefix (zeren_test_shell_get_asked (it->shell), "open ('task', "));
}

static void
test_arrows_are_the_entrys_where_nothing_is_found (Fixture *it, gconstpointer data)
{
  g_assert_false (press (it, GDK_KEY_Down));
}

static void
test_escape_closes (Fixture *it, gconstpointer data)
{
  g_signal_emit_by_name (it->entry, "stop-search");
  zeren_gui_settle ();

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (it->dialog)));
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-typed", test_nothing_typed);
  ADD ("results-stand-under-their-kinds", test_results_stand_under_their_kinds);
  ADD ("nothing-found", test_nothing_found);
  ADD ("error-can-be-tried-again", test_error_can_be_tried_again);
  ADD ("long-search-says-so-and-the-last-one-counts",
       test_a_long_search_says_so_and_the_last_one_counts);
  ADD ("arrows-choose-and-enter-opens", test_arrows_choose_and_enter_opens);
  ADD ("all-of-a-kind-can-be-seen", test_all_of_a_kind_can_be_seen);
  ADD ("enter-waits-for-the-results", test_enter_waits_for_the_results);
  ADD ("arrows-are-the-entrys-where-nothing-is-found",
       test_arrows_are_the_entrys_where_nothing_is_found);
  ADD ("escape-closes", test_escape_closes);
#undef ADD

  return g_test_run ();
}
