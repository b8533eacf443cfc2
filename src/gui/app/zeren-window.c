/* zeren-window.c: the window on one database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-window-private.h"

#include "config.h"
#include "zeren-action-table.h"
#include "zeren-case-actions.h"
#include "zeren-dialogs.h"
#include "zeren-document-check-dialog.h"
#include "zeren-greeter.h"
#include "zeren-import.h"
#include "zeren-places.h"
#include "zeren-search-dialog.h"
#include "zeren-settings.h"
#include "zeren-shell.h"
#include "zeren-shortcuts-dialog.h"
#include "zeren-task-actions.h"

#include <glib/gi18n-lib.h>

static void zeren_window_shell_init (ZerenShellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenWindow,
                               zeren_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (ZEREN_TYPE_SHELL, zeren_window_shell_init))

void
zeren_window_set_action_enabled (ZerenWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* --- size ---------------------------------------------------------------------------------- */

static void
restore_size (ZerenWindow *self)
{
  self->settings = zeren_settings_open ();
  if (self->settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
save_size (ZerenWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (360, width));
  g_settings_set_int (self->settings, "window-height", MAX (294, height));
  g_settings_set_boolean (
    self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* --- acts ---------------------------------------------------------------------------------- */

static ZerenSession *
zeren_window_get_session (ZerenShell *shell)
{
  return ZEREN_WINDOW (shell)->session;
}

static void
zeren_window_add_toast (ZerenShell *shell, AdwToast *toast)
{
  ZerenWindow *self = ZEREN_WINDOW (shell);

  if (self->toasts == NULL) /* closed meanwhile */
    {
      g_object_ref_sink (toast);
      g_object_unref (toast);
      return;
    }

  if (g_strcmp0 (adw_toast_get_action_name (toast), "win.undo") == 0)
    g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Only the last act can be undone, so the toast of the one before has nothing more to offer. */
static void
zeren_window_set_undo (ZerenShell *shell, ZerenUndo *undo)
{
  ZerenWindow *self = ZEREN_WINDOW (shell);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->undo);
  self->undo = undo;
  zeren_window_set_action_enabled (self, "undo", undo != NULL);
}

static void
zeren_window_shell_init (ZerenShellInterface *iface)
{
  iface->get_session = zeren_window_get_session;
  iface->add_toast = zeren_window_add_toast;
  iface->set_undo = zeren_window_set_undo;
}

static gpointer
undo_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean undone = zeren_undo_apply (data, zeren_context_get_database (context), error);

  return undone ? data : NULL;
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  if (gtk_widget_in_destruction (self))
    return;
  if (error != NULL)
    zeren_shell_complain (self, error);
  else
    zeren_shell_say (self, _ ("The last change was undone"));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  ZerenUndo *undo = g_steal_pointer (&self->undo);

  zeren_window_set_undo (ZEREN_SHELL (self), NULL);
  zeren_session_run_async (
    self->session, undo_verb, undo, g_object_unref, NULL, NULL, undone_cb, g_object_ref (self));
}

/* --- going ---------------------------------------------------------------------------------- */

static ZerenPage *
show_place (ZerenWindow *self, const ZerenPlace *place)
{
  AdwNavigationPage *root = ADW_NAVIGATION_PAGE (zeren_page_pool_get_root (self->pool, place));

  if (g_strcmp0 (self->place, place->id) == 0)
    adw_navigation_view_pop_to_page (self->view, root);
  else
    adw_navigation_view_replace (self->view, &root, 1);
  self->place = place->id;
  adw_navigation_page_set_title (self->content_page, _ (place->title));
  zeren_sidebar_set_place (self->sidebar, place->id);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);

  return ZEREN_PAGE (root);
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  const ZerenPlace *place = zeren_places_find (g_variant_get_string (parameter, NULL));

  if (place != NULL)
    show_place (self, place);
}

static void
list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  const char *id, *which;
  const ZerenPlace *place;

  g_variant_get (parameter, "(&s&s)", &id, &which);
  place = zeren_places_find (id);
  if (place != NULL)
    zeren_page_show_list (show_place (self, place), which);
}

static gboolean
is_about (AdwNavigationPage *page, GType type, gint64 id)
{
  return page != NULL && G_OBJECT_TYPE (page) == type &&
         zeren_page_get_subject (ZEREN_PAGE (page)) == id;
}

/* What a page is opened for goes on with its keys, wherever in the window they were before. */
static void
take_focus (ZerenWindow *self, GtkWidget *page)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  const char *kind;
  gint64 id;
  GType type;
  g_autoptr (ZerenPage) page = NULL;

  g_variant_get (parameter, "(&sx)", &kind, &id);
  type = zeren_places_get_page_type (kind);
  if (type == G_TYPE_INVALID ||
      is_about (adw_navigation_view_get_visible_page (self->view), type, id))
    return;

  page = zeren_page_pool_take (self->pool, type);
  zeren_page_set_subject (page, kind, id);
  zeren_page_set_session (page, self->session);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  take_focus (self, GTK_WIDGET (page));
}

/* Where the window is narrow, its sidebar comes into sight with the menu. */
static void
main_menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  zeren_sidebar_popup_menu (self->sidebar);
}

/* What needs an open database */
static void
set_open (ZerenWindow *self, gboolean is_open)
{
  static const char *const names[] = {
    "due-list", "find-anything", "go", "import-plan", "list", "main-menu", "open", "search",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    zeren_window_set_action_enabled (self, names[i], is_open);
  zeren_window_set_backups_enabled (self, is_open);
}

static void
show_content (ZerenWindow *self)
{
  const ZerenPlace *places;
  guint n_places;

  set_open (self, TRUE);
  self->pool = zeren_page_pool_new (self->view, self->session);
  self->keeper = zeren_backup_keeper_new (GTK_WIDGET (self), self->session);
  zeren_sidebar_set_status (self->sidebar, zeren_backup_keeper_get_status (self->keeper));
  zeren_sidebar_set_session (self->sidebar, self->session);
  places = zeren_places_get (&n_places);
  show_place (self, &places[0]);
  gtk_stack_set_visible_child_name (self->stack, "content");
  self->morning = zeren_morning_new (self->session, self->settings);
  zeren_greeter_connect (ADW_APPLICATION_WINDOW (self), self->morning);
}

/* What was waiting for the database */
static void
begin (ZerenWindow *self, GListModel *waiting)
{
  if (waiting != NULL)
    zeren_window_import (self, waiting);
  if (self->wants_list)
    zeren_window_show_due_list (self);
  self->wants_list = FALSE;
  if (self->greets)
    zeren_morning_begin (self->morning);
}

/* --- opening ------------------------------------------------------------------------------- */

static void
show_open_error (ZerenWindow *self, const GError *error)
{
  /* Translators: why the database cannot be opened, and the folder that it is in */
  g_autofree char *text = g_strdup_printf (
    _ ("%s\n\nFolder: %s"), error->message, zeren_session_get_folder (self->session));

  adw_status_page_set_description (self->error_page, text);
  zeren_window_set_action_enabled (self, "restore-backup", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenWindow) self = ZEREN_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) waiting = g_steal_pointer (&self->waiting);

  if (!zeren_session_open_finish (ZEREN_SESSION (source), result, &error))
    {
      if (self->session != NULL)
        show_open_error (self, error);
      return;
    }
  /* The window may have been closed meanwhile. */
  if (self->session == NULL)
    return;

  show_content (self);
  begin (self, waiting);
}

void
zeren_window_open_session (ZerenWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  zeren_session_open_async (self->session, opened_cb, g_object_ref (self));
}

static void
stop_keeper (ZerenWindow *self)
{
  if (self->keeper == NULL)
    return;
  zeren_backup_keeper_stop (self->keeper);
  if (self->sidebar != NULL)
    zeren_sidebar_set_status (self->sidebar, NULL);
  g_clear_object (&self->keeper);
}

static void
end_morning (ZerenWindow *self)
{
  if (self->morning != NULL)
    zeren_morning_end (self->morning);
  g_clear_object (&self->morning);
}

static void
close_dialog (ZerenWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
}

/* Lets go of everything that reads from the session. */
void
zeren_window_close_session (ZerenWindow *self)
{
  close_dialog (self);
  set_open (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  zeren_window_set_undo (ZEREN_SHELL (self), NULL);
  stop_keeper (self);
  if (self->pool != NULL)
    zeren_page_pool_close (self->pool);
  g_clear_object (&self->pool);
  end_morning (self);
  self->place = NULL;
  zeren_sidebar_set_session (self->sidebar, NULL);
  g_clear_object (&self->session);
}

/* --- import -------------------------------------------------------------------------------- */

static void
import_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zeren_import_present (GTK_WIDGET (user_data), NULL);
}

/* --- other actions ------------------------------------------------------------------------- */

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  if (ZEREN_IS_PAGE (page))
    zeren_page_start_search (ZEREN_PAGE (page));
}

static void
find_anything_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    adw_dialog_present (zeren_search_dialog_new (self->session), GTK_WIDGET (self));
}

static void
check_document_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    adw_dialog_present (zeren_document_check_dialog_new (), GTK_WIDGET (self));
}

static void
due_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  zeren_greeter_show_list (ADW_APPLICATION_WINDOW (self), self->morning);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (zeren_shortcuts_dialog_new (), GTK_WIDGET (user_data));
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zeren_window_open_session (ZEREN_WINDOW (user_data));
}

static const GActionEntry actions[] = {
  { "go", go_cb, "s" },
  { "list", list_cb, "(ss)" },
  { "open", open_cb, "(sx)" },
  { "undo", undo_cb },
  { "import-plan", import_plan_cb },
  { "search", search_cb },
  { "find-anything", find_anything_cb },
  { "check-document", check_document_cb },
  { "due-list", due_list_cb },
  { "main-menu", main_menu_cb },
  { "shortcuts", shortcuts_cb },
  { "retry", retry_cb },
};

/* --- class --------------------------------------------------------------------------------- */

static gboolean
zeren_window_close_request (GtkWindow *window)
{
  ZerenBackupKeeper *keeper = ZEREN_WINDOW (window)->keeper;

  if (keeper != NULL && zeren_backup_keeper_hold_closing (keeper))
    return TRUE;
  save_size (ZEREN_WINDOW (window));

  return GTK_WINDOW_CLASS (zeren_window_parent_class)->close_request (window);
}

static void
zeren_window_dispose (GObject *object)
{
  ZerenWindow *self = ZEREN_WINDOW (object);

  if (self->session != NULL)
    close_dialog (self);
  /* Else GTK holds on to what had the focus, and with it to a page and its session. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->sidebar != NULL)
    zeren_sidebar_set_session (self->sidebar, NULL);
  stop_keeper (self);
  if (self->pool != NULL)
    zeren_page_pool_close (self->pool);
  g_clear_object (&self->pool);
  end_morning (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_WINDOW);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->undo);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (zeren_window_parent_class)->dispose (object);
}

static void
zeren_window_class_init (ZerenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = zeren_window_close_request;

  g_type_ensure (ZEREN_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, view);
}

static void
dialog_shown_cb (ZerenWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL)
    zeren_dialog_keep_beginning (dialog);
}

static void
zeren_window_init (ZerenWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  zeren_window_add_backup_actions (self);
  zeren_case_actions_add (G_ACTION_MAP (self), GTK_WIDGET (self));
  zeren_task_actions_add (G_ACTION_MAP (self), GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_strv_contains ((const char *const[]){ "check-document", "shortcuts", "retry", NULL },
                            actions[i].name))
        zeren_window_set_action_enabled (self, actions[i].name, FALSE);
    }
  /* Only where no entry takes the key for itself, unlike the keys of the application. */
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_action_table_create_controller ("win.undo"));
  zeren_import_add_drop_target (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
  restore_size (self);
}

/**
 * zeren_window_new:
 * @application: the application
 * @session: a session; the window opens it
 *
 * Returns: (transfer none): a window that loads
 */
ZerenWindow *
zeren_window_new (GtkApplication *application, ZerenSession *session)
{
  ZerenWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_WINDOW, "application", application, NULL);
  self->session = g_object_ref (session);
  zeren_window_open_session (self);

  return self;
}

/* What was opened first comes first. */
static void
wait_with (ZerenWindow *self, GListModel *files)
{
  if (self->waiting == NULL)
    self->waiting = G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_list_store_append (G_LIST_STORE (self->waiting), file);
    }
}

/**
 * zeren_window_import:
 * @files: (element-type GFile): plans
 *
 * Asks what is needed to import the files; waits where the database is still being opened.
 */
void
zeren_window_import (ZerenWindow *self, GListModel *files)
{
  g_return_if_fail (ZEREN_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->place == NULL)
    {
      wait_with (self, files);
      return;
    }

  zeren_import_present (GTK_WIDGET (self), files);
}

/** zeren_window_is_prepared: Returns: whether the pages that may be asked for next are made */
gboolean
zeren_window_is_prepared (ZerenWindow *self)
{
  g_return_val_if_fail (ZEREN_IS_WINDOW (self), FALSE);

  return self->pool != NULL && zeren_page_pool_is_filled (self->pool);
}

/**
 * zeren_window_greet:
 *
 * From now on the window says at its start and in the morning what is due.
 */
void
zeren_window_greet (ZerenWindow *self)
{
  g_return_if_fail (ZEREN_IS_WINDOW (self));
  g_return_if_fail (!self->greets);

  self->greets = TRUE;
  if (self->morning != NULL)
    zeren_morning_begin (self->morning);
}

static gboolean
show_due_list_cb (gpointer data)
{
  gtk_widget_activate_action (data, "win.due-list", NULL);

  return G_SOURCE_REMOVE;
}

/**
 * zeren_window_show_due_list:
 *
 * Shows the list of tasks with the due list over it; waits where the database is still being
 * opened.
 */
void
zeren_window_show_due_list (ZerenWindow *self)
{
  g_return_if_fail (ZEREN_IS_WINDOW (self));

  if (self->place == NULL)
    {
      self->wants_list = TRUE;
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.list", "(ss)", "tasks", "open");
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_due_list_cb, g_object_ref (self), g_object_unref);
}
