/* zeren-import.c: the ways into an import: files chosen, dropped, pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import.h"

#include "zeren-import-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* NULL where there is no window around, or its database is not open yet. */
static ZerenImportDialog *
create_dialog (GtkWidget *widget)
{
  ZerenShell *shell = zeren_shell_get (widget);
  ZerenSession *session = shell != NULL ? zeren_shell_get_session (shell) : NULL;

  if (session == NULL || zeren_session_get_database (session) == NULL)
    return NULL;

  return ZEREN_IMPORT_DIALOG (zeren_import_dialog_new (session));
}

static void
present (ZerenImportDialog *dialog, GtkWidget *widget)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (gtk_widget_get_root (widget)));
}

/* The dialog over the window, where it imports plans and takes more of them: not while it works,
 * when it cannot be closed. */
static ZerenImportDialog *
find_waiting_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwDialog *dialog = NULL;

  if (ADW_IS_APPLICATION_WINDOW (root))
    dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root));
  else if (ADW_IS_WINDOW (root))
    dialog = adw_window_get_visible_dialog (ADW_WINDOW (root));

  return ZEREN_IS_IMPORT_DIALOG (dialog) && adw_dialog_get_can_close (dialog)
           ? ZEREN_IMPORT_DIALOG (dialog)
           : NULL;
}

static void
present_text (GtkWidget *widget, const char *text)
{
  ZerenImportDialog *dialog = create_dialog (widget);

  if (dialog == NULL)
    return;
  zeren_import_dialog_set_text (dialog, text);
  present (dialog, widget);
}

/**
 * zeren_import_present:
 * @widget: a widget in the window
 * @files: (nullable) (element-type GFile): plans; %NULL to ask for them
 *
 * Shows the dialog that imports plans. Where it is shown already, the files join its list: a plan
 * may be opened with the program while another one is asked about.
 */
void
zeren_import_present (GtkWidget *widget, GListModel *files)
{
  ZerenImportDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  dialog = files != NULL ? find_waiting_dialog (widget) : NULL;
  if (dialog != NULL)
    {
      zeren_import_dialog_add_files (dialog, files);
      return;
    }
  dialog = create_dialog (widget);
  if (dialog == NULL)
    return;
  if (files != NULL)
    zeren_import_dialog_add_files (dialog, files);
  present (dialog, widget);
}

/* --- dropping ------------------------------------------------------------------------------ */

/**
 * zeren_import_get_dropped_files:
 * @value: a #GdkFileList
 *
 * Returns: (transfer full) (element-type GFile): its files
 */
GListModel *
zeren_import_get_dropped_files (const GValue *value)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GSList *list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *file = list; file != NULL; file = file->next)
    g_list_store_append (files, file->data);
  g_slist_free (list);

  return G_LIST_MODEL (files);
}

static void
take (GtkWidget *widget, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListModel) files = zeren_import_get_dropped_files (value);

      if (g_list_model_get_n_items (files) > 0)
        zeren_import_present (widget, files);
    }
  else if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    present_text (widget, g_value_get_string (value));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  take (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), value);

  return TRUE;
}

/**
 * zeren_import_add_drop_target:
 * @widget: a page, or the window
 *
 * From now on plans can be dropped there, as files or as text.
 */
void
zeren_import_add_drop_target (GtkWidget *widget)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, (GType[]){ GDK_TYPE_FILE_LIST, G_TYPE_STRING }, 2);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* --- pasting ------------------------------------------------------------------------------- */

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    take (widget, value);
  else
    zeren_shell_complain (widget, error);
}

/**
 * zeren_import_paste:
 * @widget: a widget in the window
 *
 * Imports what is in the clipboard: files, or the text of a plan.
 */
void
zeren_import_paste (GtkWidget *widget)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  GType type;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  clipboard = gtk_widget_get_clipboard (widget);
  formats = gdk_content_formats_union_deserialize_gtypes (
    gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  type = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ? GDK_TYPE_FILE_LIST
                                                                         : G_TYPE_STRING;
  if (gdk_content_formats_contain_gtype (formats, type))
    gdk_clipboard_read_value_async (
      clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted_cb, g_object_ref (widget));
  else
    zeren_shell_say (widget, _ ("There is neither a file nor text in the clipboard"));
  gdk_content_formats_unref (formats);
}

/* --- choosing ------------------------------------------------------------------------------ */

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
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GListModel *files = gtk_file_dialog_open_multiple_finish (
    GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * zeren_import_choose_files_async:
 * @widget: a widget in the window
 *
 * Lets somebody choose plan files.
 */
void
zeren_import_choose_files_async (GtkWidget *widget,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  GtkRoot *root;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, zeren_import_choose_files_async);
  gtk_file_dialog_set_title (dialog, _ ("Import a Plan"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (
    dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, task);
}

/** zeren_import_choose_files_finish: Returns: (transfer full) (nullable): the files */
GListModel *
zeren_import_choose_files_finish (GtkWidget *widget, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
