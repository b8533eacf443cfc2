/* test-first-run.c: the ways to begin, and the way back: the sample office, a backup, a restored
 * one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-dialogs.h"
#include "zeren-figure-card.h"
#include "zeren-gui-fixture.h"
#include "zeren-overview-page.h"
#include "zeren-registry.h"
#include "zeren-seed.h"
#include "zeren-window.h"

#include <glib/gstdio.h>

typedef struct
{
  char *base;
  char *folder;
  ZerenWindow *window;
} Fixture;

static AdwApplication *application;

static void
set_up (Fixture *it, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 4, 9, 30, 0);
  g_autoptr (ZerenClock) clock = zeren_fixed_clock_new (now);
  g_autoptr (ZerenSession) session = NULL;

  it->base = zeren_gui_make_folder ();
  it->folder = g_build_filename (it->base, "db", NULL);
  session = zeren_session_new (it->folder, clock);
  it->window = zeren_window_new (GTK_APPLICATION (application), session);
  gtk_window_set_default_size (GTK_WINDOW (it->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (it->window));
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (it->window));
  zeren_gui_settle ();
  zeren_gui_remove_folder (it->base);
  g_clear_pointer (&it->folder, g_free);
  g_clear_pointer (&it->base, g_free);
}

static GtkWidget *
find (Fixture *it, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->window), type, text);
}

typedef struct
{
  Fixture *it;
  const char *text;
} Wanted;

static gboolean
is_said (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *label = find (wanted->it, GTK_TYPE_LABEL, wanted->text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
wait_for (Fixture *it, const char *text)
{
  Wanted wanted = { it, text };

  g_test_message ("waiting for “%s”", text);
  zeren_gui_wait_until (is_said, &wanted);
  zeren_gui_settle ();
}

static void
load_sample (Fixture *it)
{
  wait_for (it, "Welcome to Zeren");
  g_signal_emit_by_name (find (it, GTK_TYPE_BUTTON, "_Try the Sample Office"), "clicked");
  wait_for (it, "The Year 2026");
}

static GFile *
back_up (Fixture *it)
{
  g_autofree char *path = g_build_filename (it->base, "save.zeren-backup", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  zeren_backup_dialogs_back_up_to (
    GTK_WIDGET (it->window), zeren_shell_get_session (ZEREN_SHELL (it->window)), file);
  wait_for (it, "Backup written and checked");

  return g_steal_pointer (&file);
}

static guint
count_aside (Fixture *it)
{
  g_autoptr (GDir) entries = g_dir_open (it->base, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (entries)) != NULL)
    n += g_str_has_prefix (name, "db.before-");

  return n;
}

static void
test_sample_fills_the_window (Fixture *it, gconstpointer data)
{
  load_sample (it);

  g_assert_nonnull (find (it, GTK_TYPE_LABEL, "Next Deadlines"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->window)), ==, 0);
}

static gpointer
add_organisation (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, "Town School");
  zeren_organisation_set_kind (organisation, "school");

  return zeren_registry_add_organisation (context, organisation, error) ? data : NULL;
}

/* Loading stops between two plans, and what was there of the office goes again. */
static void
cancel_cb (const char *message, double fraction, gpointer user_data)
{
  if (fraction > 0)
    g_cancellable_cancel (user_data);
}

static gpointer
load_and_cancel (ZerenContext *context, gpointer data, GCancellable *unused, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = zeren_seed_dup_default_folder ();
  g_autoptr (GError) reason = NULL;

  g_assert_null (
    zeren_seed_load_full (context, folder, cancellable, cancel_cb, cancellable, &reason));
  g_assert_error (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return data;
}

typedef struct
{
  gboolean is_over;
} Wait;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_assert_no_error (error);
  ((Wait *)user_data)->is_over = TRUE;
}

static gboolean
is_over (gpointer data)
{
  return ((Wait *)data)->is_over;
}

static void
run (Fixture *it, ZerenVerb verb)
{
  Wait wait = { FALSE };

  zeren_session_run_async (
    zeren_shell_get_session (ZEREN_SHELL (it->window)), verb, it, NULL, NULL, NULL, done_cb, &wait);
  zeren_gui_wait_until (is_over, &wait);
  zeren_gui_settle ();
}

static void
test_cancelled_sample_leaves_nothing (Fixture *it, gconstpointer data)
{
  wait_for (it, "Welcome to Zeren");
  run (it, load_and_cancel);

  g_assert_nonnull (find (it, GTK_TYPE_BUTTON, "_Try the Sample Office"));
}

static void
test_sample_is_for_an_empty_database_only (Fixture *it, gconstpointer data)
{
  GtkWidget *page;

  wait_for (it, "Welcome to Zeren");
  run (it, add_organisation);
  wait_for (it, "Nothing to Look After Yet");
  page = find (it, ZEREN_TYPE_OVERVIEW_PAGE, NULL);
  gtk_widget_activate_action (page, "overview.try-sample", NULL);

  wait_for (it, "This Could Not Be Done");
}

static void
test_backup_is_restored_and_what_was_there_is_kept (Fixture *it, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  load_sample (it);
  file = back_up (it);
  /* with pages open that read from the session */
  gtk_widget_activate_action (GTK_WIDGET (it->window), "win.open", "(sx)", "plan", (gint64)1);
  zeren_gui_settle ();
  zeren_window_restore (it->window, file);
  wait_for (it, "Backup Restored");
  wait_for (it, "The Year 2026");

  g_assert_cmpuint (count_aside (it), ==, 1);
  g_assert_nonnull (zeren_shell_get_session (ZEREN_SHELL (it->window)));
}

static void
test_damaged_backup_changes_nothing (Fixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->base, "save.zeren-backup", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  wait_for (it, "Welcome to Zeren");
  run (it, add_organisation);
  g_file_set_contents (path, "not a backup", -1, NULL);
  zeren_window_restore (it->window, file);
  wait_for (it, "This Could Not Be Done");
  wait_for (it, "Nothing to Look After Yet");

  g_assert_cmpuint (count_aside (it), ==, 0);
}

static void
test_search_is_a_key_away (Fixture *it, gconstpointer data)
{
  load_sample (it);
  gtk_widget_activate_action (GTK_WIDGET (it->window), "win.find-anything", NULL);

  wait_for (it, "Search Everything");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  zeren_gui_test_init (&argc, &argv);
  application = ADW_APPLICATION (
    adw_application_new ("io.github.zeren_app.Zeren.Test", G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/first-run/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sample-fills-the-window", test_sample_fills_the_window);
  ADD ("cancelled-sample-leaves-nothing", test_cancelled_sample_leaves_nothing);
  ADD ("sample-is-for-an-empty-database-only", test_sample_is_for_an_empty_database_only);
  ADD ("backup-is-restored-and-what-was-there-is-kept",
       test_backup_is_restored_and_what_was_there_is_kept);
  ADD ("damaged-backup-changes-nothing", test_damaged_backup_changes_nothing);
  ADD ("search-is-a-key-away", test_search_is_a_key_away);
#undef ADD

  return g_test_run ();
}
