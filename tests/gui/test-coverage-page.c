/* test-coverage-page.c: what is missing in a year, and the folder for the superior; evidence put
 * right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-coverage-page.h"
#include "zeren-coverage-strip.h"
#include "zeren-date-row.h"
#include "zeren-evidence-filing.h"
#include "zeren-folder-export.h"
#include "zeren-task-page.h"

static void
open_year (TaskFixture *it, gint64 year, int width)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_COVERAGE_PAGE, NULL);

  zeren_page_set_subject (page, "evidence", year);
  task_fixture_open (it, page, width);
}

static void
show_year (TaskFixture *it, int width)
{
  task_fixture_plan (it);
  open_year (it, 0, width);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static gint64
file_for (TaskFixture *it, gint64 task, const char *name, const char *text, gint64 replaces)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, name, text);
  g_autoptr (GPtrArray) filed = NULL;

  year_fixture_set_today (it->office, "2026-04-20");
  filed = zeren_evidence_filing_add (
    it->office->context, task, on ("2026-03-20"), files, replaces, NULL, &error);
  g_assert_no_error (error);

  return zeren_evidence_get_id (((ZerenFiled *)g_ptr_array_index (filed, 0))->evidence);
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_a_session (TaskFixture *it, gconstpointer data)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_COVERAGE_PAGE, NULL);
  GtkWindow *window = zeren_gui_show (GTK_WIDGET (page), 900, 700);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  gtk_window_destroy (window);
}

static void
test_without_tasks_it_is_empty (TaskFixture *it, gconstpointer data)
{
  open_year (it, 2026, 900);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);
  task_fixture_click (it, "_Plan the Year…");
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, "open ('year', 2026)");
}

static void
test_broken_database_is_an_error (TaskFixture *it, gconstpointer data)
{
  it->shell = zeren_gui_open_shell (zeren_context_get_folder (it->office->context), "2026-04-20");
  it->page = g_object_new (ZEREN_TYPE_COVERAGE_PAGE, NULL);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

/* --- cells --------------------------------------------------------------------------------- */

static GtkWidget *
find_cell (TaskFixture *it, const char *sign)
{
  return task_fixture_find (it, GTK_TYPE_BUTTON, sign);
}

static void
test_what_is_not_recorded_is_to_be_verified (TaskFixture *it, gconstpointer data)
{
  show_year (it, 1100);
  g_assert_nonnull (find_cell (it, "?"));
  g_assert_nonnull (find_cell (it, "○"));
  g_assert_null (find_cell (it, "✓"));
  g_assert_null (find_cell (it, "✗"));
}

static void
test_a_cell_leads_to_its_task (TaskFixture *it, gconstpointer data)
{
  g_autofree char *expected = NULL;
  gint64 id;

  task_fixture_plan (it);
  id = task_fixture_first (it, it->study);
  file_for (it, id, "纪要.txt", "纪要", 0);
  open_year (it, 2026, 1100);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  task_fixture_click (it, "✓");
  expected = g_strdup_printf ("open ('task', %d)", (int)id);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, expected);
}

static void
test_every_control_has_a_name_and_a_role (TaskFixture *it, gconstpointer data)
{
  show_year (it, 1100);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
  g_assert_cmpuint (zeren_gui_count_controls_without_role (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_it_fits_a_narrow_window (TaskFixture *it, gconstpointer data)
{
  int width;

  show_year (it, 360);
  zeren_gui_settle ();
  gtk_widget_measure (
    GTK_WIDGET (it->page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  /* there the cells name their months */
  g_assert_nonnull (find_cell (it, "3 ?"));
}

/* --- the folder ---------------------------------------------------------------------------- */

static void
test_the_folder_is_written_and_said (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) target = NULL;
  g_autofree char *path = NULL;
  const ZerenTaskQuery query = { .year = 2026 };

  task_fixture_plan (it);
  file_for (it, task_fixture_first (it, it->study), "纪要.txt", "纪要", 0);
  open_year (it, 2026, 1100);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  target = task_fixture_write (it, "folder.zip", "");
  zeren_folder_export_write (GTK_WIDGET (it->page), &query, target);
  zeren_gui_wait_until_said (it->shell, "Folder written with 1 file");
  path = g_file_get_path (target);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* --- evidence on the page of a task -------------------------------------------------------- */

static gint64
show_task (TaskFixture *it, gint64 id)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);

  zeren_page_set_subject (page, "task", id);
  task_fixture_open (it, page, 1000);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  return id;
}

static GtkWidget *
find_evidence (TaskFixture *it, const char *name)
{
  GtkWidget *label = zeren_gui_find (GTK_WIDGET (it->shell), GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_EXPANDER_ROW);
}

static void
test_a_wrong_file_is_removed_with_a_reason_and_back_again (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *row;

  task_fixture_plan (it);
  file_for (it, task_fixture_first (it, it->study), "菜单.txt", "菜单", 0);
  show_task (it, task_fixture_first (it, it->study));
  gtk_widget_activate_action (find_evidence (it, "菜单.txt"), "evidence.remove", NULL);
  dialog = task_fixture_wait_for_dialog (it);
  row = zeren_gui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  gtk_editable_set_text (GTK_EDITABLE (row), "归错了事项");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response", "accept");
  adw_dialog_force_close (dialog);
  zeren_gui_wait_until_said (it->shell, "Evidence removed");
  g_assert_null (zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_LABEL, "菜单.txt"));

  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_LABEL, "菜单.txt"));
}

static void
test_the_day_is_put_right (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GPtrArray) filed = NULL;
  AdwDialog *dialog;
  GtkWidget *row;

  task_fixture_plan (it);
  file_for (it, task_fixture_first (it, it->study), "纪要.txt", "纪要", 0);
  show_task (it, task_fixture_first (it, it->study));
  gtk_widget_activate_action (find_evidence (it, "纪要.txt"), "evidence.date", NULL);
  dialog = task_fixture_wait_for_dialog (it);
  row = zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_DATE_ROW, NULL);
  zeren_date_row_set_date (ZEREN_DATE_ROW (row), on ("2026-03-18"));
  g_signal_emit_by_name (dialog, "response", "accept");
  adw_dialog_force_close (dialog);
  zeren_gui_wait_until_said (it->shell, "Day put right");
  filed = zeren_evidence_filing_list (it->office->context, 0, FALSE, NULL);
  g_assert_cmpint (zeren_date_compare (zeren_evidence_get_proves_on (g_ptr_array_index (filed, 0)),
                                       on ("2026-03-18")),
                   ==,
                   0);
}

static void
test_older_versions_and_other_tasks_are_shown (TaskFixture *it, gconstpointer data)
{
  gint64 id, draft;

  task_fixture_plan (it);
  id = task_fixture_first (it, it->study);
  draft = file_for (it, id, "初稿.txt", "初稿", 0);
  file_for (it, id, "定稿.txt", "定稿", draft);
  file_for (it, task_fixture_first (it, it->report), "定稿.txt", "定稿", 0);
  show_task (it, id);
  /* older versions are folded */
  g_assert_null (zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_LABEL, "初稿.txt"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_evidence (it, "定稿.txt")), TRUE);
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_LABEL, "初稿.txt"));
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_LABEL, "The same file is also evidence of"));
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, test)                                                                            \
  g_test_add ("/gui/coverage-page/" name,                                                          \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              test,                                                                                \
              task_fixture_tear_down)
  ADD ("loading", test_loads_until_it_has_a_session);
  ADD ("empty", test_without_tasks_it_is_empty);
  ADD ("error", test_broken_database_is_an_error);
  ADD ("to-verify", test_what_is_not_recorded_is_to_be_verified);
  ADD ("cell-leads", test_a_cell_leads_to_its_task);
  ADD ("names", test_every_control_has_a_name_and_a_role);
  ADD ("narrow", test_it_fits_a_narrow_window);
  ADD ("folder", test_the_folder_is_written_and_said);
  ADD ("remove", test_a_wrong_file_is_removed_with_a_reason_and_back_again);
  ADD ("date", test_the_day_is_put_right);
  ADD ("versions", test_older_versions_and_other_tasks_are_shown);

  return g_test_run ();
}
