/* test-names.c: everything that takes the focus can be told by a screen reader, on every page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-office.h"
#include "zeren-gui-fixture.h"
#include "zeren-places.h"
#include "zeren-window.h"

typedef struct
{
  char *folder;
  ZerenSession *session;
  ZerenWindow *window;
  AdwNavigationView *view;
} Office;

static Office office; /* all tests look at */

static gboolean
is_shown (gpointer data)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (office.view);

  return ZEREN_IS_PAGE (page) &&
         zeren_page_get_state (ZEREN_PAGE (page)) != ZEREN_PAGE_STATE_LOADING;
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *view = zeren_gui_find (GTK_WIDGET (office.window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  if (view == NULL)
    return FALSE;
  office.view = ADW_NAVIGATION_VIEW (view);

  return is_shown (NULL);
}

static void
open_office (AdwApplication *application)
{
  g_autoptr (ZerenClock) clock = sample_office_create_clock (SAMPLE_OFFICE_NOW);

  office.folder = zeren_gui_make_folder ();
  sample_office_fill (office.folder);
  office.session = zeren_session_new (office.folder, clock);
  office.window = zeren_window_new (GTK_APPLICATION (application), office.session);
  gtk_window_set_default_size (GTK_WINDOW (office.window), 1200, 800);
  gtk_window_present (GTK_WINDOW (office.window));
  zeren_gui_wait_until (is_open, NULL);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
close_office (void)
{
  gpointer session = office.session;

  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (office.window));
  g_clear_object (&office.session);
  zeren_gui_wait_until (is_gone, &session);
  zeren_gui_remove_folder (office.folder);
  g_free (office.folder);
}

static void
check_names (GtkWidget *root, const char *what)
{
  guint n_unnamed = zeren_gui_count_unnamed_controls (root);
  guint n_without_role = zeren_gui_count_controls_without_role (root);

  if (n_unnamed + n_without_role == 0)
    return;
  g_test_message ("%s: %u without a name, %u without a role", what, n_unnamed, n_without_role);
  g_test_fail ();
}

static void
test_places (void)
{
  const ZerenPlace *places;
  guint n_places;

  places = zeren_places_get (&n_places);
  for (guint i = 0; i < n_places; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (office.window), "win.go", "s", places[i].id);
      zeren_gui_wait_until (is_shown, NULL);
      zeren_gui_settle ();
      check_names (GTK_WIDGET (office.window), places[i].id);
    }
}

static void
test_records (void)
{
  static const struct
  {
    const char *kind;
    gint64 id;
  } records[] = {
    { "plan", 1 }, { "task", 1 },    { "organisation", 1 }, { "member", 1 },      { "incident", 1 },
    { "case", 1 }, { "year", 2026 }, { "year", 2027 },      { "holidays", 2026 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      gtk_widget_activate_action (
        GTK_WIDGET (office.window), "win.open", "(sx)", records[i].kind, records[i].id);
      zeren_gui_wait_until (is_shown, NULL);
      zeren_gui_settle ();
      g_assert_cmpint (
        zeren_page_get_subject (ZEREN_PAGE (adw_navigation_view_get_visible_page (office.view))),
        ==,
        records[i].id);
      check_names (GTK_WIDGET (office.window), records[i].kind);
      adw_navigation_view_pop (office.view);
      zeren_gui_settle ();
    }
}

static void
test_dialogs (void)
{
  static const char *const actions[] = {
    "win.import-plan",
    "win.find-anything",
    "win.shortcuts",
    NULL,
  };

  for (guint i = 0; actions[i] != NULL; i++)
    {
      AdwDialog *dialog;

      gtk_widget_activate_action (GTK_WIDGET (office.window), actions[i], NULL);
      zeren_gui_settle ();
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (office.window));
      g_assert_nonnull (dialog);
      check_names (GTK_WIDGET (dialog), actions[i]);
      adw_dialog_force_close (dialog);
      zeren_gui_settle ();
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  zeren_gui_test_init (&argc, &argv);
  application = g_object_new (
    ADW_TYPE_APPLICATION, "application-id", "io.github.zeren_app.ZerenNames", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  open_office (application);

  g_test_add_func ("/gui/names/places", test_places);
  g_test_add_func ("/gui/names/records", test_records);
  g_test_add_func ("/gui/names/dialogs", test_dialogs);

  status = g_test_run ();
  close_office ();

  return status;
}
