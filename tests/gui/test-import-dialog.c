/* test-import-dialog.c: files and pasted text become plans, or it is said why not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-import-dialog.h"
#include "zeren-import-item.h"
#include "zeren-import.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"

#define FIRE "青禾县消防安全责任制\n一、办公室每季度检查1次消防器材。\n"
#define LIFT "青禾县电梯安全责任制\n一、办公室每月检查1次电梯。\n"

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-01-05");
  gtk_window_set_default_size (GTK_WINDOW (fixture->shell), 700, 700);
  gtk_window_present (GTK_WINDOW (fixture->shell));
  zeren_gui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gpointer
add_organisation (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, "水务局");
  zeren_organisation_set_kind (organisation, "局");

  return zeren_registry_add_organisation (context, organisation, error) ? data : NULL;
}

static void
add_office (Fixture *fixture)
{
  zeren_gui_do (fixture->shell, add_organisation, fixture);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static void
take_dialog (Fixture *fixture)
{
  zeren_gui_settle ();
  fixture->dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->shell));
  g_assert_true (ZEREN_IS_IMPORT_DIALOG (fixture->dialog));
}

/* Opens the dialog on the named files, which end with NULL. */
static void
present (Fixture *fixture, GFile *file, ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  va_list more;

  va_start (more, file);
  for (; file != NULL; file = va_arg (more, GFile *))
    {
      g_list_store_append (files, file);
      g_object_unref (file);
    }
  va_end (more);
  zeren_import_present (GTK_WIDGET (fixture->shell), G_LIST_MODEL (files));
  take_dialog (fixture);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (fixture->dialog), type, text);
}

typedef struct
{
  Fixture *fixture;
  const char *text;
} Expected;

static gboolean
is_seen (gpointer data)
{
  Expected *expected = data;

  return find (expected->fixture, GTK_TYPE_LABEL, expected->text) != NULL;
}

static void
wait_for (Fixture *fixture, const char *text)
{
  Expected expected = { fixture, text };

  zeren_gui_wait_until (is_seen, &expected);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), action, NULL));
}

static void
fill_in (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW)), text);
}

static void
choose (Fixture *fixture, const char *title, guint position)
{
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW)),
                              position);
}

static gpointer
list_plans (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_list (repo, error);
}

static guint
count_plans (Fixture *fixture, ZerenPlanState state)
{
  g_autoptr (GPtrArray) plans = zeren_gui_do (fixture->shell, list_plans, NULL);
  guint count = 0;

  for (guint i = 0; i < plans->len; i++)
    count += zeren_plan_get_state (g_ptr_array_index (plans, i)) == state;

  return count;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      count += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return count;
}

static void
import_one (Fixture *fixture, const char *name, const char *text)
{
  present (fixture, write_file (fixture, name, text), NULL);
  act (fixture, "import.start");
  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
}

/* --- tests --------------------------------------------------------------------------------- */

static void
test_asks_for_files_or_text (Fixture *fixture, gconstpointer data)
{
  zeren_import_present (GTK_WIDGET (fixture->shell), NULL);
  take_dialog (fixture);

  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Choose Files…"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Paste Text…"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->dialog)), ==, 0);
}

static void
test_one_plan_is_imported_and_opened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add_office (fixture);
  import_one (fixture, "fire.txt", FIRE);

  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->shell)));
  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "open ('plan', 1)");
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);

  g_assert_true (zeren_gui_undo (fixture->shell, &error));
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 0);
}

static void
test_first_plan_makes_its_organisation (Fixture *fixture, gconstpointer data)
{
  present (fixture, write_file (fixture, "fire.txt", FIRE), NULL);
  wait_for (fixture, "Name of your organization");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->dialog)), ==, 0);
  fill_in (fixture, "Name of your organization", "水务局");
  fill_in (fixture, "Kind, such as bureau, town or school", "局");
  act (fixture, "import.start");

  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
}

static void
take_text (Fixture *fixture, const char *text)
{
  zeren_import_present (GTK_WIDGET (fixture->shell), NULL);
  take_dialog (fixture);
  act (fixture, "import.paste");
  zeren_import_dialog_set_text (ZEREN_IMPORT_DIALOG (fixture->dialog), text);
  zeren_gui_settle ();
  gtk_widget_activate_action (find (fixture, GTK_TYPE_TEXT_VIEW, NULL), "import.take-text", NULL);
  wait_for (fixture, "Pasted text");
}

static gboolean
has_focus (Fixture *fixture, const char *title, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->shell));
  GtkWidget *label = find (
    fixture, type == GTK_TYPE_BUTTON ? GTK_TYPE_BUTTON : GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL &&
         gtk_widget_get_ancestor (focus, type) == gtk_widget_get_ancestor (label, type);
}

static gboolean
is_name_focused (gpointer data)
{
  return has_focus (data, "Name of your organization", ADW_TYPE_ENTRY_ROW);
}

/* What is missing is said, and the keys go there. */
static void
test_what_is_missing_is_asked_for (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  take_text (fixture, LIFT);
  zeren_gui_wait_until (is_name_focused, fixture);
  button = find (fixture, GTK_TYPE_BUTTON, "_Import");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Please enter the name of your organization."));
  g_assert_false (gtk_widget_get_sensitive (button));

  fill_in (fixture, "Name of your organization", "水务局");
  g_assert_nonnull (
    find (fixture, GTK_TYPE_LABEL, "Please enter what kind of organization it is."));
  g_assert_false (gtk_widget_get_sensitive (button));

  fill_in (fixture, "Kind, such as bureau, town or school", "局");
  g_assert_null (find (fixture, GTK_TYPE_LABEL, "Please enter what kind of organization it is."));
  g_assert_true (gtk_widget_get_sensitive (button));

  act (fixture, "import.start");
  g_assert_true (has_focus (fixture, "_Cancel", GTK_TYPE_BUTTON));
  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
}

static gboolean
is_button_focused (gpointer data)
{
  return has_focus (data, "_Import", GTK_TYPE_BUTTON);
}

static void
test_button_is_next_where_nothing_is_missing (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  take_text (fixture, LIFT);

  zeren_gui_wait_until (is_button_focused, fixture);
}

static void
test_pasted_text_becomes_a_plan (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  take_text (fixture, LIFT);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->dialog)), ==, 0);
  wait_for (fixture, "青禾县电梯安全责任制");
  act (fixture, "import.start");

  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
}

static const char *
get_title (Fixture *fixture)
{
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, "Title of the plan");

  return gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW)));
}

/* Whoever pastes into the text has the title too, and keeps one of their own. */
static void
test_title_follows_the_text (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;

  zeren_import_present (GTK_WIDGET (fixture->shell), NULL);
  take_dialog (fixture);
  act (fixture, "import.paste");
  zeren_gui_settle ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture, GTK_TYPE_TEXT_VIEW, NULL)));

  gtk_text_buffer_insert_at_cursor (buffer, LIFT, -1);
  g_assert_cmpstr (get_title (fixture), ==, "青禾县电梯安全责任制");
  g_assert_true (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "C_ontinue")));

  fill_in (fixture, "Title of the plan", "");
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Please enter the title of the plan above."));
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "C_ontinue")));

  fill_in (fixture, "Title of the plan", "电梯");
  gtk_text_buffer_insert_at_cursor (buffer, "二、办公室每年报告1次。\n", -1);
  g_assert_cmpstr (get_title (fixture), ==, "电梯");
}

static void
test_clipboard_is_imported (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->shell)), LIFT);
  zeren_import_paste (GTK_WIDGET (fixture->shell));
  zeren_gui_settle ();
  take_dialog (fixture);

  g_assert_nonnull (find (fixture, GTK_TYPE_TEXT_VIEW, NULL));
}

static void
test_same_file_is_noticed_before (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  import_one (fixture, "fire.txt", FIRE);
  present (fixture, write_file (fixture, "copy.txt", FIRE), NULL);
  wait_for (fixture, "This file is here already, as “青禾县消防安全责任制”");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->dialog)), ==, 0);
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Open"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Nothing is left to be imported."));

  choose (fixture, "The Same File Again", 1);
  act (fixture, "import.start");
  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  zeren_gui_settle ();
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_WITHDRAWN), ==, 1);
  g_assert_cmpstr (zeren_test_shell_get_asked (fixture->shell), ==, "open ('plan', 2)");
}

static void
test_new_version_takes_the_place_of_an_older_plan (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  import_one (fixture, "fire.txt", FIRE);
  present (fixture, write_file (fixture, "fire-2.txt", FIRE "二、办公室每年报告1次。\n"), NULL);
  choose (fixture, "New version of", 1);
  act (fixture, "import.start");

  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  zeren_gui_settle ();
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_WITHDRAWN), ==, 1);
}

static void
test_several_files_have_a_result_each (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  import_one (fixture, "fire.txt", FIRE);
  present (fixture,
           write_file (fixture, "lift.txt", LIFT),
           write_file (fixture, "broken.pdf", "%PDF-1.7\nnothing more\n"),
           write_file (fixture, "again.txt", FIRE),
           NULL);
  act (fixture, "import.start");
  wait_for (fixture, "Imported");
  wait_for (fixture, "Left out: it is here already, as “青禾县消防安全责任制”");
  zeren_gui_settle ();

  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Back"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Close"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->dialog)), ==, 0);
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 2);

  act (fixture, "import.back");
  zeren_gui_settle ();
  g_assert_null (find (fixture, GTK_TYPE_LABEL, "lift.txt"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "broken.pdf"));
}

static void
test_missing_file_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing.pdf", NULL);

  add_office (fixture);
  present (fixture, g_file_new_for_path (path), NULL);
  wait_for (fixture, "There is no such file.");
}

static gboolean
is_idle (gpointer data)
{
  return find (data, GTK_TYPE_BUTTON, "_Import") != NULL;
}

static void
test_cancelling_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seed = g_build_filename (
    g_getenv ("ZEREN_SOURCE_DIR"), "seeds", "work-safety.pdf", NULL);
  g_autofree char *files = g_build_filename (fixture->folder, "files", NULL);
  gint64 begin;

  add_office (fixture);
  present (fixture, g_file_new_for_path (seed), NULL);
  act (fixture, "import.start");
  begin = g_get_monotonic_time ();
  act (fixture, "import.cancel");
  zeren_gui_wait_until (is_idle, fixture);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);

  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 0);
  g_assert_cmpuint (count_files (files), ==, 0);
}

typedef struct
{
  gint64 last, longest;
} Watch;

static gboolean
watch_cb (gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();

  watch->longest = MAX (watch->longest, now - watch->last);
  watch->last = now;

  return G_SOURCE_CONTINUE;
}

/* Reading this file takes about a second; a window that did it would not move meanwhile. */
static void
test_window_stays_alive_while_it_works (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seed = g_build_filename (
    g_getenv ("ZEREN_SOURCE_DIR"), "seeds", "petitions.pdf", NULL);
  Watch watch = { g_get_monotonic_time (), 0 };
  guint source;

  add_office (fixture);
  present (fixture, g_file_new_for_path (seed), NULL);
  watch.last = g_get_monotonic_time ();
  source = g_timeout_add (5, watch_cb, &watch);
  act (fixture, "import.start");
  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  g_source_remove (source);

  g_test_message ("the main thread was away for %d ms at most", (int)(watch.longest / 1000));
  g_assert_cmpint (watch.longest, <, G_USEC_PER_SEC / 2);
}

static void
test_closing_while_it_works_is_harmless (Fixture *fixture, gconstpointer data)
{
  add_office (fixture);
  present (fixture, write_file (fixture, "fire.txt", FIRE), NULL);
  act (fixture, "import.start");
  adw_dialog_force_close (fixture->dialog);
  zeren_gui_settle ();
}

/* As when one plan after the other is opened with the program. */
static void
test_more_files_join_the_list (Fixture *fixture, gconstpointer data)
{
  AdwDialog *first;

  add_office (fixture);
  present (fixture, write_file (fixture, "fire.txt", FIRE), NULL);
  first = fixture->dialog;
  present (fixture, write_file (fixture, "lift.txt", LIFT), NULL);
  g_assert_true (fixture->dialog == first);
  wait_for (fixture, "fire.txt");
  wait_for (fixture, "lift.txt");

  act (fixture, "import.start");
  zeren_gui_wait_until_said (fixture->shell, "Plans imported");
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 2);
}

/* What works already is left alone. */
static void
test_files_that_come_while_it_works_are_asked_about (Fixture *fixture, gconstpointer data)
{
  AdwDialog *first;

  add_office (fixture);
  present (fixture, write_file (fixture, "fire.txt", FIRE), NULL);
  first = fixture->dialog;
  act (fixture, "import.start");
  present (fixture, write_file (fixture, "lift.txt", LIFT), NULL);
  g_assert_true (fixture->dialog != first);
  zeren_gui_wait_until_said (fixture->shell, "Plan imported");

  take_dialog (fixture);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "lift.txt"));
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
}

static void
test_doubtful_text_is_asked_about (Fixture *fixture, gconstpointer data)
{
  g_autofree char *big5 = g_convert (
    "一、辦公室每季度檢查1次值班記錄。\n", -1, "BIG5", "UTF-8", NULL, NULL, NULL);

  add_office (fixture);
  present (fixture, write_file (fixture, "big5.txt", big5), NULL);
  wait_for (fixture, "Please look whether it is read rightly: 一、辦公室每季度檢查1次值班記錄。");
  act (fixture, "import.start");

  zeren_gui_wait_until_said (fixture->shell, "Plan imported");
  g_assert_cmpuint (count_plans (fixture, ZEREN_PLAN_STATE_ACTIVE), ==, 1);
}

static void
test_second_attempt_forgets_why_the_first_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "消防.txt", FIRE);
  g_autoptr (ZerenImportItem) item = zeren_import_item_new_file (file);

  zeren_import_item_set_failed (item, "The file is gone.");
  zeren_import_item_set_imported (item, 1, NULL);

  g_assert_null (zeren_import_item_get_message (item));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/import-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("asks-for-files-or-text", test_asks_for_files_or_text);
  ADD ("one-plan-is-imported-and-opened", test_one_plan_is_imported_and_opened);
  ADD ("first-plan-makes-its-organisation", test_first_plan_makes_its_organisation);
  ADD ("pasted-text-becomes-a-plan", test_pasted_text_becomes_a_plan);
  ADD ("what-is-missing-is-asked-for", test_what_is_missing_is_asked_for);
  ADD ("button-is-next-where-nothing-is-missing", test_button_is_next_where_nothing_is_missing);
  ADD ("title-follows-the-text", test_title_follows_the_text);
  ADD ("clipboard-is-imported", test_clipboard_is_imported);
  ADD ("same-file-is-noticed-before", test_same_file_is_noticed_before);
  ADD ("new-version-takes-the-place-of-an-older-plan",
       test_new_version_takes_the_place_of_an_older_plan);
  ADD ("several-files-have-a-result-each", test_several_files_have_a_result_each);
  ADD ("missing-file-is-named", test_missing_file_is_named);
  ADD ("cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  ADD ("window-stays-alive-while-it-works", test_window_stays_alive_while_it_works);
  ADD ("closing-while-it-works-is-harmless", test_closing_while_it_works_is_harmless);
  ADD ("more-files-join-the-list", test_more_files_join_the_list);
  ADD ("files-that-come-while-it-works-are-asked-about",
       test_files_that_come_while_it_works_are_asked_about);
  ADD ("doubtful-text-is-asked-about", test_doubtful_text_is_asked_about);
  ADD ("second-attempt-forgets-why-the-first-failed",
       test_second_attempt_forgets_why_the_first_failed);

  return g_test_run ();
}
