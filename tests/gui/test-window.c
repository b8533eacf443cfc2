/* test-window.c: the window opens its database on another thread and shows what is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-member-form.h"
#include "zeren-import-dialog.h"
#include "zeren-plan-fixture.h"
#include "zeren-registry.h"
#include "zeren-window.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  ZerenSession *session;
  ZerenWindow *window;
} Fixture;

static AdwApplication *application;

static ZerenClock *
create_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 5, 9, 30, 0);

  return zeren_fixed_clock_new (now);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
}

static void
open_window (Fixture *fixture)
{
  g_autoptr (ZerenClock) clock = create_clock ();

  fixture->session = zeren_session_new (fixture->folder, clock);
  fixture->window = zeren_window_new (GTK_APPLICATION (application), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer session = fixture->session;

  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  /* nothing of the window keeps the database open for long */
  zeren_gui_wait_until (is_gone, &session);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (fixture->window), type, text);
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *label = zeren_gui_find (wanted->root, GTK_TYPE_LABEL, wanted->text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
wait_for (Fixture *fixture, const char *text)
{
  Wanted wanted = { GTK_WIDGET (fixture->window), text };

  zeren_gui_wait_until (is_there, &wanted);
}

static gboolean
is_open (gpointer data)
{
  GAction *go = g_action_map_lookup_action (data, "go");

  return g_action_get_enabled (go);
}

static void
open_plans (Fixture *fixture)
{
  open_window (fixture);
  zeren_gui_wait_until (is_open, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go", "s", "plans");
}

static void
test_makes_a_database_and_asks_for_a_plan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);

  open_window (fixture);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Opening the Database…"));
  wait_for (fixture, "Welcome to Zeren");

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->window)), ==, 0);
}

static void
test_says_why_the_database_cannot_be_opened (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "This is a shopping list, not a database.\n", -1, &error);
  g_assert_no_error (error);
  open_window (fixture);
  wait_for (fixture, "The Database Cannot Be Opened");

  g_unlink (path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.retry", NULL);
  wait_for (fixture, "Welcome to Zeren");
}

/* A document can be checked from the menu, whatever stands in the database. */
static void
test_checks_a_document (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);
  wait_for (fixture, "Welcome to Zeren");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.check-document", NULL);
  wait_for (fixture, "Check a Document");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->window)), ==, 0);
}

static void
add_plan (Fixture *fixture, const char *title, guint n_pages)
{
  g_autoptr (ZerenDatabase) database = zeren_plan_fixture_open (fixture->folder);
  gint64 organisation = zeren_plan_fixture_add_organisation (database, "Water Bureau");
  g_autoptr (GFile) pdf = zeren_gui_make_pdf (fixture->folder, "plan.pdf", n_pages);
  g_autoptr (GBytes) bytes = g_file_load_bytes (pdf, NULL, NULL, NULL);
  g_autoptr (ZerenPlan)
    plan = zeren_plan_fixture_add (database, organisation, title, bytes, n_pages);
}

static void
test_chosen_plan_shows_its_pages (Fixture *fixture, gconstpointer data)
{
  add_plan (fixture, "Lift Inspection Rules", 3);
  open_plans (fixture);
  wait_for (fixture, "Lift Inspection Rules");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open", "(sx)", "plan", (gint64)1);
  wait_for (fixture, "of 3");
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (data)));

  return focus != NULL && gtk_widget_is_ancestor (focus, data);
}

/* Its keys work at once, also where it was opened from a dialog over the sidebar. */
static void
test_opened_page_takes_the_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *places, *view;

  add_plan (fixture, "Lift Inspection Rules", 3);
  open_plans (fixture);
  wait_for (fixture, "Lift Inspection Rules");
  places = find (fixture, GTK_TYPE_LIST_BOX, NULL);
  view = find (fixture, ADW_TYPE_NAVIGATION_VIEW, NULL);
  gtk_widget_grab_focus (gtk_widget_get_first_child (places));
  g_assert_true (has_focus (places));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open", "(sx)", "plan", (gint64)1);
  wait_for (fixture, "of 3");
  zeren_gui_wait_until (has_focus, view);
}

static gboolean
is_name_focused (gpointer data)
{
  GtkWidget *label = zeren_gui_find (data, GTK_TYPE_LABEL, "Name");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (data));

  return label != NULL && focus != NULL &&
         gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW));
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (data) <= 360;
}

/* Where the window is narrow, dialogs are sheets at its foot. */
static void
test_narrow_dialogs_begin_where_wide_ones_do (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);
  wait_for (fixture, "Welcome to Zeren");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  zeren_gui_wait_until (is_narrow, fixture->window);
  zeren_gui_settle ();
  adw_dialog_present (zeren_member_form_new (NULL), GTK_WIDGET (fixture->window));
  zeren_gui_settle ();

  zeren_gui_wait_until (is_name_focused, fixture->window);
}

static gpointer
add_organisation (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  g_assert_true (g_thread_self () != data);
  zeren_organisation_set_name (organisation, "Town School");
  zeren_organisation_set_kind (organisation, "school");
  if (!zeren_registry_add_organisation (context, organisation, error))
    return NULL;

  return g_steal_pointer (&organisation);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  ZerenOrganisation **organisation = user_data;

  *organisation = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static void
count_changes_cb (ZerenDatabase *database, ZerenChanges changes, guint *n_changes)
{
  if ((changes & ZEREN_CHANGES_ORGANISATIONS) != 0)
    (*n_changes)++;
}

static void
test_verbs_run_on_the_worker_and_tell_changes (Fixture *fixture, gconstpointer data)
{
  ZerenOrganisation *organisation = NULL;
  guint n_changes = 0;

  open_plans (fixture);
  wait_for (fixture, "No Plans Yet");
  g_signal_connect (zeren_session_get_database (fixture->session),
                    "changed",
                    G_CALLBACK (count_changes_cb),
                    &n_changes);

  zeren_session_run_async (fixture->session,
                           add_organisation,
                           g_thread_self (),
                           NULL,
                           g_object_unref,
                           NULL,
                           done_cb,
                           &organisation);
  zeren_gui_wait_until (is_set, &organisation);
  zeren_gui_settle ();

  /* and not again by the watch on the file */
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpint (zeren_organisation_get_id (organisation), >, 0);
  g_clear_object (&organisation);
}

static void
test_shows_what_another_program_adds (Fixture *fixture, gconstpointer data)
{
  open_plans (fixture);
  wait_for (fixture, "No Plans Yet");

  add_plan (fixture, "Lift Inspection Rules", 1);
  wait_for (fixture, "Lift Inspection Rules");
}

static void
open_file (Fixture *fixture, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  zeren_window_import (fixture->window, G_LIST_MODEL (files));
}

static void
start_import (Fixture *fixture, const char *path)
{
  open_file (fixture, path);
  wait_for (fixture, "Name of your organization");
}

static void
fill_in (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *label = find (fixture, GTK_TYPE_LABEL, title);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_imports_a_text_for_a_new_organisation (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "fire.txt", NULL);
  AdwDialog *dialog;

  g_file_set_contents (path,
                       "水务局消防安全责任制实施方案\n"
                       "一、主要任务\n"
                       "（一）办公室每季度至少开展一次消防演练。\n",
                       -1,
                       NULL);
  open_plans (fixture);
  wait_for (fixture, "No Plans Yet");
  start_import (fixture, path);

  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  fill_in (fixture, "Name of your organization", "Water Bureau");
  fill_in (fixture, "Kind, such as bureau, town or school", "bureau");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.start", NULL);

  wait_for (fixture, "Plan imported");
  wait_for (fixture, "of 1");
  wait_for (fixture, "水务局消防安全责任制实施方案");
  wait_for (fixture, "The file has no pages of its own. Zeren laid out the pages shown here.");
}

/* Two starts of the program with a file each, while the database is still being opened */
static void
test_takes_every_file_that_waits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fire = g_build_filename (fixture->folder, "fire.txt", NULL);
  g_autofree char *lift = g_build_filename (fixture->folder, "lift.txt", NULL);

  g_assert_true (g_file_set_contents (fire, "一、办公室每季度检查1次消防器材。\n", -1, NULL));
  g_assert_true (g_file_set_contents (lift, "一、办公室每月检查1次电梯。\n", -1, NULL));
  open_window (fixture);
  open_file (fixture, fire);
  open_file (fixture, lift);
  g_assert_null (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));

  wait_for (fixture, "fire.txt");
  wait_for (fixture, "lift.txt");
}

static void
test_says_why_a_file_was_not_imported (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing.pdf", NULL);
  AdwDialog *dialog;

  open_plans (fixture);
  wait_for (fixture, "No Plans Yet");
  start_import (fixture, path);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  wait_for (fixture, "There is no such file.");
  adw_dialog_force_close (dialog);
}

static void
test_may_be_closed_while_it_imports (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lifts.txt", NULL);
  AdwDialog *dialog;

  g_file_set_contents (path, "电梯安全责任制\n一、办公室每月检查一次电梯。\n", -1, NULL);
  open_plans (fixture);
  wait_for (fixture, "No Plans Yet");
  start_import (fixture, path);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  fill_in (fixture, "Name of your organization", "Water Bureau");
  fill_in (fixture, "Kind, such as bureau, town or school", "bureau");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.start", NULL);
  /* tear_down() closes the window at once, and finds that nothing is left over */
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  zeren_gui_test_init (&argc, &argv);
  application = g_object_new (
    ADW_TYPE_APPLICATION, "application-id", "io.github.zeren_app.ZerenTest", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  ADD ("makes-a-database-and-asks-for-a-plan", test_makes_a_database_and_asks_for_a_plan);
  ADD ("says-why-the-database-cannot-be-opened", test_says_why_the_database_cannot_be_opened);
  ADD ("checks-a-document", test_checks_a_document);
  ADD ("chosen-plan-shows-its-pages", test_chosen_plan_shows_its_pages);
  ADD ("opened-page-takes-the-focus", test_opened_page_takes_the_focus);
  ADD ("narrow-dialogs-begin-where-wide-ones-do", test_narrow_dialogs_begin_where_wide_ones_do);
  ADD ("verbs-run-on-the-worker-and-tell-changes", test_verbs_run_on_the_worker_and_tell_changes);
  ADD ("shows-what-another-program-adds", test_shows_what_another_program_adds);
  ADD ("imports-a-text-for-a-new-organisation", test_imports_a_text_for_a_new_organisation);
  ADD ("takes-every-file-that-waits", test_takes_every_file_that_waits);
  ADD ("may-be-closed-while-it-imports", test_may_be_closed_while_it_imports);
  ADD ("says-why-a-file-was-not-imported", test_says_why_a_file_was_not_imported);

  return g_test_run ();
}
