/* zeren-window.c: the window on one database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-window.h"

#include "config.h"
#include "zeren-file-store.h"
#include "zeren-import-dialog.h"
#include "zeren-plan-list-page.h"
#include "zeren-plan-page.h"
#include "zeren-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

struct _ZerenWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwNavigationSplitView *split_view;
  ZerenPlanListPage *list_page;
  ZerenPlanPage *plan_page;

  ZerenSession *session;
  ZerenFileStore *store;
  ZerenPlanList *plans;
  GSettings *settings; /* NULL where the schema is not installed */
  GListModel *waiting; /* files to import once the database is open */
};

G_DEFINE_FINAL_TYPE (ZerenWindow, zeren_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_action_enabled (ZerenWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* --- size ---------------------------------------------------------------------------------- */

static void
restore_size (ZerenWindow *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ZEREN_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
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

/* --- plans --------------------------------------------------------------------------------- */

static void
plan_selected_cb (ZerenWindow *self, ZerenPlan *plan)
{
  const char *sha256 = zeren_plan_get_reading_copy (plan);
  g_autoptr (GFile) copy = NULL;

  if (sha256 == NULL)
    sha256 = zeren_plan_get_file (plan);
  copy = zeren_file_store_get_file (self->store, sha256);
  zeren_plan_page_show_plan (self->plan_page, plan, copy);
}

static void
plan_activated_cb (ZerenWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
plans_changed_cb (ZerenWindow *self)
{
  ZerenPlan *plan = zeren_plan_page_get_plan (self->plan_page);

  if (plan != NULL && zeren_plan_list_find (self->plans, zeren_plan_get_id (plan), NULL) == NULL)
    zeren_plan_page_clear (self->plan_page);
}

static void
show_content (ZerenWindow *self)
{
  ZerenDatabase *database = zeren_session_get_database (self->session);

  self->store = zeren_file_store_new (database);
  self->plans = zeren_plan_list_new (database);
  g_signal_connect_object (
    self->plans, "items-changed", G_CALLBACK (plans_changed_cb), self, G_CONNECT_SWAPPED);
  zeren_plan_list_refresh (self->plans);
  zeren_plan_list_page_set_list (self->list_page, self->plans);
  set_action_enabled (self, "import-plan", TRUE);
  set_action_enabled (self, "search", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* --- opening ------------------------------------------------------------------------------- */

static void
show_open_error (ZerenWindow *self, const GError *error)
{
  /* Translators: why the database cannot be opened, and the folder that it is in */
  g_autofree char *text = g_strdup_printf (
    _ ("%s\n\nFolder: %s"), error->message, zeren_session_get_folder (self->session));

  adw_status_page_set_description (self->error_page, text);
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
  if (waiting != NULL)
    zeren_window_import (self, waiting);
}

static void
open_session (ZerenWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  zeren_session_open_async (self->session, opened_cb, g_object_ref (self));
}

/* --- import -------------------------------------------------------------------------------- */

static void
imported_cb (ZerenWindow *self, gint64 plan)
{
  AdwToast *toast = adw_toast_new (_ ("Plan imported"));

  adw_toast_overlay_add_toast (self->toasts, toast);
  zeren_plan_list_page_select (self->list_page, plan);
  plan_activated_cb (self);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _ ("Plans (PDF, Word, text)"));
  gtk_file_filter_add_suffix (plans, "pdf");
  gtk_file_filter_add_suffix (plans, "docx");
  gtk_file_filter_add_suffix (plans, "txt");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, plans);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenWindow) self = ZEREN_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel)
    files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    zeren_window_import (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
import_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Import a Plan"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (
    dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_object_ref (self));
}

/* --- other actions ------------------------------------------------------------------------- */

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *self = ZEREN_WINDOW (user_data);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  zeren_plan_list_page_start_search (self->list_page);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (zeren_shortcuts_dialog_new (), GTK_WIDGET (user_data));
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_session (ZEREN_WINDOW (user_data));
}

static const GActionEntry actions[] = {
  { "import-plan", import_plan_cb },
  { "search", search_cb },
  { "shortcuts", shortcuts_cb },
  { "retry", retry_cb },
};

/* --- class --------------------------------------------------------------------------------- */

static gboolean
zeren_window_close_request (GtkWindow *window)
{
  save_size (ZEREN_WINDOW (window));

  return GTK_WINDOW_CLASS (zeren_window_parent_class)->close_request (window);
}

static void
zeren_window_dispose (GObject *object)
{
  ZerenWindow *self = ZEREN_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_WINDOW);
  g_clear_object (&self->plans);
  g_clear_object (&self->store);
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

  g_type_ensure (ZEREN_TYPE_PLAN_LIST_PAGE);
  g_type_ensure (ZEREN_TYPE_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenWindow, plan_page);
}

static void
zeren_window_init (ZerenWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_action_enabled (self, "import-plan", FALSE);
  set_action_enabled (self, "search", FALSE);

  g_signal_connect_object (
    self->list_page, "plan-selected", G_CALLBACK (plan_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->list_page, "plan-activated", G_CALLBACK (plan_activated_cb), self, G_CONNECT_SWAPPED);
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
  open_session (self);

  return self;
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
  AdwDialog *dialog;

  g_return_if_fail (ZEREN_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->plans == NULL)
    {
      g_set_object (&self->waiting, files);
      return;
    }

  dialog = zeren_import_dialog_new (self->session, files);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
