/* test-smooth.c: the main thread is never kept for long, whatever the window does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-office.h"
#include "zeren-gui-fixture.h"
#include "zeren-places.h"
#include "zeren-window.h"

#include <time.h>

/* In one turn of the main loop, what the thread computes is counted, not the time that passes: the
 * machine may be busy with something else. Laying out and painting are not counted. For a list, the
 * toolkit makes two hundred rows in one go. */
#define WORKING (G_USEC_PER_SEC / 10)
#define OPENING (G_USEC_PER_SEC / 4)
/* What no wait for a disk or for another thread may take, counted in time that passes. */
#define STALL G_USEC_PER_SEC

/* --- the watchdog --------------------------------------------------------------------------- */

static struct
{
  gint64 cpu, wall;     /* when the last wait ended */
  gint64 painting;      /* when the frame began, in CPU time */
  gint64 painting_wall; /* and in time that passes */
  gint64 painted, painted_wall;
  gint64 longest, longest_wall;
} watch;

static gint64
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Between two waits of the main loop lies one turn of it. */
static gint
watching_poll (GPollFD *fds, guint n_fds, gint timeout)
{
  gint64 spent = cpu_time () - watch.cpu - watch.painted;
  gint64 passed = g_get_monotonic_time () - watch.wall - watch.painted_wall;
  gint result;

  if (watch.cpu != 0)
    {
      watch.longest = MAX (watch.longest, spent);
      watch.longest_wall = MAX (watch.longest_wall, passed);
    }
  result = g_poll (fds, n_fds, timeout);
  watch.cpu = cpu_time ();
  watch.wall = g_get_monotonic_time ();
  watch.painted = watch.painted_wall = 0;

  return result;
}

static void
frame_begins_cb (void)
{
  watch.painting = cpu_time ();
  watch.painting_wall = g_get_monotonic_time ();
}

static void
frame_ends_cb (void)
{
  watch.painted += cpu_time () - watch.painting;
  watch.painted_wall += g_get_monotonic_time () - watch.painting_wall;
}

static void
watch_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_begins_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_ends_cb), NULL);
}

static void
start_watching (void)
{
  watch.longest = watch.longest_wall = 0;
}

static void
assert_smooth (const char *what, gint64 limit)
{
  g_test_message ("%s: %.1f ms computed, %.1f ms passed",
                  what,
                  (double)watch.longest / 1000,
                  (double)watch.longest_wall / 1000);
  g_assert_cmpint (watch.longest, <=, limit);
  g_assert_cmpint (watch.longest_wall, <=, STALL);
}

/* --- the office ----------------------------------------------------------------------------- */

typedef struct
{
  const char *folder;
  ZerenSession *session;
  ZerenWindow *window;
  AdwNavigationView *view;
  gint64 unperformed; /* a task that no case is about yet */
} Fixture;

static AdwApplication *application;
static Fixture office; /* all tests work in */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  *fixture = office;
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (fixture->view);

  return ZEREN_IS_PAGE (page) &&
         zeren_page_get_state (ZEREN_PAGE (page)) != ZEREN_PAGE_STATE_LOADING;
}

static gboolean
is_open (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *view = zeren_gui_find (GTK_WIDGET (fixture->window), ADW_TYPE_NAVIGATION_VIEW, NULL);

  if (view == NULL)
    return FALSE;
  fixture->view = ADW_NAVIGATION_VIEW (view);

  return is_shown (fixture);
}

static void
open_window (Fixture *fixture)
{
  g_autoptr (ZerenClock) clock = sample_office_create_clock (SAMPLE_OFFICE_NOW);

  fixture->session = zeren_session_new (fixture->folder, clock);
  fixture->window = zeren_window_new (GTK_APPLICATION (application), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  zeren_gui_wait_until (is_open, fixture);
  /* the other places are prepared now */
  for (guint i = 0; i < 5; i++)
    zeren_gui_settle ();
  watch_frames (GTK_WIDGET (fixture->window));
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
  zeren_gui_wait_until (is_gone, &session);
}

/* --- tests ---------------------------------------------------------------------------------- */

static void
test_places_open_at_once (Fixture *fixture, gconstpointer data)
{
  const ZerenPlace *places;
  guint n_places;

  open_window (fixture);
  places = zeren_places_get (&n_places);
  for (guint i = 0; i < n_places; i++)
    {
      start_watching ();
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go", "s", places[i].id);
      zeren_gui_wait_until (is_shown, fixture);
      zeren_gui_settle ();
      assert_smooth (places[i].id, OPENING);
    }
}

static void
test_records_open_at_once (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    gint64 id;
  } records[] = {
    { "plan", 1 },   { "duty", 2 }, { "task", 1 },    { "organisation", 1 },
    { "member", 1 }, { "case", 1 }, { "year", 2026 }, { "holidays", 2026 },
  };

  open_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      start_watching ();
      gtk_widget_activate_action (
        GTK_WIDGET (fixture->window), "win.open", "(sx)", records[i].kind, records[i].id);
      zeren_gui_wait_until (is_shown, fixture);
      zeren_gui_settle ();
      assert_smooth (records[i].kind, OPENING);
      adw_navigation_view_pop (fixture->view);
      zeren_gui_settle ();
    }
}

static gboolean
shows_record (gpointer data)
{
  Fixture *fixture = data;
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (fixture->view);

  return ZEREN_IS_PAGE (page) && zeren_page_get_subject (ZEREN_PAGE (page)) != 0 &&
         zeren_page_get_state (ZEREN_PAGE (page)) == ZEREN_PAGE_STATE_CONTENT;
}

/* A plan that takes some seconds to read. */
static GListModel *
write_plan (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "long.txt", NULL);
  g_autoptr (GString) text = g_string_new ("水务局消防安全责任制实施方案\n");
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 1; i <= 1500; i++)
    g_string_append_printf (text,
                            "%s应当保持消防通道畅通，不得占用、堵塞、封闭疏散通道和安全出口。\n",
                            i % 15 == 0 ? "办公室每季度至少开展一次消防演练。各科室" : "各科室");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_list_store_append (files, file);

  return G_LIST_MODEL (files);
}

static gboolean
can_import (gpointer data)
{
  Fixture *fixture = data;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (
    ADW_APPLICATION_WINDOW (fixture->window));
  GtkWidget *button = NULL;

  if (dialog != NULL)
    button = zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Import");

  return button != NULL && gtk_widget_is_sensitive (button);
}

static void
test_import_leaves_the_main_thread_free (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) files = write_plan (fixture);
  AdwDialog *dialog;

  open_window (fixture);
  zeren_window_import (fixture->window, files);
  zeren_gui_wait_until (can_import, fixture);
  zeren_gui_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));

  start_watching ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.start", NULL);
  zeren_gui_wait_until (shows_record, fixture);
  assert_smooth ("import", WORKING);
}

static void
test_drafting_leaves_the_main_thread_free (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);

  start_watching ();
  gtk_widget_activate_action (
    GTK_WIDGET (fixture->window), "win.draft-case-task", "x", fixture->unperformed);
  zeren_gui_wait_until (shows_record, fixture);
  assert_smooth ("draft", WORKING);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/smooth/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int status;

  zeren_gui_test_init (&argc, &argv);
  g_main_context_set_poll_func (NULL, watching_poll);
  application = g_object_new (
    ADW_TYPE_APPLICATION, "application-id", "io.github.zeren_app.ZerenSmooth", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  folder = zeren_gui_make_folder ();
  office.folder = folder;
  office.unperformed = sample_office_fill (folder);

  ADD ("places-open-at-once", test_places_open_at_once);
  ADD ("records-open-at-once", test_records_open_at_once);
  ADD ("import-leaves-the-main-thread-free", test_import_leaves_the_main_thread_free);
  ADD ("drafting-leaves-the-main-thread-free", test_drafting_leaves_the_main_thread_free);

  status = g_test_run ();
  zeren_gui_remove_folder (folder);

  return status;
}
