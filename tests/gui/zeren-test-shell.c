/* zeren-test-shell.c: a window around one page, for tests of pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"

#include <sqlite3.h>

struct _ZerenTestShell
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *view;
  ZerenSession *session;
  ZerenUndo *undo;
  char *said;
  char *asked;
};

static ZerenSession *
get_session (ZerenShell *shell)
{
  return ZEREN_TEST_SHELL (shell)->session;
}

static void
add_toast (ZerenShell *shell, AdwToast *toast)
{
  ZerenTestShell *self = ZEREN_TEST_SHELL (shell);

  g_set_str (&self->said, adw_toast_get_title (toast));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
set_undo (ZerenShell *shell, ZerenUndo *undo)
{
  ZerenTestShell *self = ZEREN_TEST_SHELL (shell);

  g_clear_object (&self->undo);
  self->undo = undo;
}

static void
shell_init (ZerenShellInterface *iface)
{
  iface->get_session = get_session;
  iface->add_toast = add_toast;
  iface->set_undo = set_undo;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenTestShell,
                               zeren_test_shell,
                               ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (ZEREN_TYPE_SHELL, shell_init))

/* "open ('task', 3)" and the like */
static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenTestShell *self = user_data;
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (self->asked);
  self->asked = g_strstrip (
    g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target));
}

static const GActionEntry actions[] = {
  { "go", asked_cb, "s" },
  { "list", asked_cb, "(ss)" },
  { "open", asked_cb, "(sx)" },
  { "import-plan", asked_cb },
  { "back-up", asked_cb },
  { "restore-backup", asked_cb },
  { "find-anything", asked_cb },
  { "draft-case-task", asked_cb, "x" },
  { "draft-case-incident", asked_cb, "x" },
};

static void
zeren_test_shell_dispose (GObject *object)
{
  ZerenTestShell *self = ZEREN_TEST_SHELL (object);

  g_clear_object (&self->undo);

  G_OBJECT_CLASS (zeren_test_shell_parent_class)->dispose (object);

  g_clear_object (&self->session);
}

static void
zeren_test_shell_finalize (GObject *object)
{
  ZerenTestShell *self = ZEREN_TEST_SHELL (object);

  g_free (self->said);
  g_free (self->asked);

  G_OBJECT_CLASS (zeren_test_shell_parent_class)->finalize (object);
}

static void
zeren_test_shell_class_init (ZerenTestShellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_test_shell_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_test_shell_finalize;
}

static void
zeren_test_shell_init (ZerenTestShell *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->view));
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
}

/* --- for tests ----------------------------------------------------------------------------- */

typedef struct
{
  gboolean is_over;
  gpointer result;
  GError *error;
} Wait;

static gboolean
is_over (gpointer data)
{
  return ((Wait *)data)->is_over;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  zeren_session_open_finish (ZEREN_SESSION (source), result, &wait->error);
  wait->is_over = TRUE;
}

/**
 * zeren_gui_open_shell:
 * @folder: of a database, made where there is none
 * @now: a day, 2026-03-05, or a time, 2026-03-05T09:30; it stays that time
 *
 * Returns: (transfer none): a window with an open session; zeren_gui_close_shell() ends it
 */
ZerenTestShell *
zeren_gui_open_shell (const char *folder, const char *now)
{
  ZerenTestShell *self = g_object_new (ZEREN_TYPE_TEST_SHELL, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *whole = g_strconcat (
    now, strchr (now, 'T') != NULL ? "" : "T09:00", ":00", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, zone);
  g_autoptr (ZerenClock) clock = zeren_fixed_clock_new (time);
  Wait wait = { 0 };

  self->session = zeren_session_new (folder, clock);
  zeren_session_open_async (self->session, opened_cb, &wait);
  zeren_gui_wait_until (is_over, &wait);
  g_assert_no_error (wait.error);

  return self;
}

void
zeren_gui_close_shell (ZerenTestShell *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
  zeren_gui_settle ();
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Shows a page with the session; in 900 × 700 where gtk_window_set_default_size() was not called.
 */
void
zeren_gui_show_page (ZerenTestShell *self, ZerenPage *page)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width <= 0)
    gtk_window_set_default_size (GTK_WINDOW (self), 900, 700);
  zeren_page_set_session (page, self->session);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (page));
  gtk_window_present (GTK_WINDOW (self));
  zeren_gui_wait_until (is_mapped, page);
}

typedef struct
{
  ZerenPage *page;
  ZerenPageState state;
} Expected;

static gboolean
has_state (gpointer data)
{
  Expected *expected = data;

  return zeren_page_get_state (expected->page) == expected->state;
}

void
zeren_gui_wait_for_state (ZerenPage *page, ZerenPageState state)
{
  Expected expected = { page, state };

  zeren_gui_wait_until (has_state, &expected);
  zeren_gui_settle ();
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->result = zeren_session_run_finish (ZEREN_SESSION (source), result, &wait->error);
  wait->is_over = TRUE;
}

/* Does something on the writer thread, waits for it and for what it changes. */
gpointer
zeren_gui_do (ZerenTestShell *self, ZerenVerb verb, gpointer data)
{
  Wait wait = { 0 };

  zeren_session_run_async (self->session, verb, data, NULL, NULL, NULL, done_cb, &wait);
  zeren_gui_wait_until (is_over, &wait);
  g_assert_no_error (wait.error);
  zeren_gui_settle ();

  return wait.result;
}

static gpointer
undo_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean undone = zeren_undo_apply (data, zeren_context_get_database (context), error);

  return undone ? data : NULL;
}

/* Takes the last act back, as `win.undo` does. */
gboolean
zeren_gui_undo (ZerenTestShell *self, GError **error)
{
  g_autoptr (ZerenUndo) undo = g_steal_pointer (&self->undo);
  Wait wait = { 0 };

  g_assert_nonnull (undo);
  zeren_session_run_async (self->session, undo_verb, undo, NULL, NULL, NULL, done_cb, &wait);
  zeren_gui_wait_until (is_over, &wait);
  zeren_gui_settle ();
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);

  return wait.result != NULL;
}

gboolean
zeren_test_shell_can_undo (ZerenTestShell *self)
{
  return self->undo != NULL;
}

/* The last toast; NULL where there was none */
const char *
zeren_test_shell_get_said (ZerenTestShell *self)
{
  return self->said;
}

/* The last thing asked of the window: "open ('task', 3)"; NULL where there was none */
const char *
zeren_test_shell_get_asked (ZerenTestShell *self)
{
  return self->asked;
}

typedef struct
{
  ZerenTestShell *shell;
  const char *message;
} Said;

static gboolean
was_said (gpointer data)
{
  Said *said = data;

  return g_strcmp0 (said->shell->said, said->message) == 0;
}

void
zeren_gui_wait_until_said (ZerenTestShell *self, const char *message)
{
  Said said = { self, message };

  zeren_gui_wait_until (was_said, &said);
  zeren_gui_settle ();
}

/* What reads first after this fails, so it is called before a page is shown. */
void
zeren_gui_break_database (ZerenTestShell *self)
{
  const char *folder = zeren_session_get_folder (self->session);
  g_autofree char *path = g_build_filename (folder, "zeren.db", NULL);
  sqlite3 *engine = NULL;

  g_assert_cmpint (sqlite3_open (path, &engine), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (engine,
                                 "PRAGMA writable_schema = ON;"
                                 "UPDATE sqlite_schema SET sql = 'CREATE TABLE' "
                                 "WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  sqlite3_close (engine);
}
