/* zeren-task-print.c: a list of tasks goes to a printer, or into a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-print.h"

#include "zeren-shell.h"
#include "zeren-task-list-page.h"
#include "zeren-task-sheet.h"

#include <glib/gi18n-lib.h>

#define PDF_KEY   "zeren-pdf"
#define VIEWS_KEY "zeren-task-views"

/* What is to be printed, and where to: it is handed from thread to thread */
typedef struct
{
  GPtrArray *views; /* of ZerenTaskView, %NULL for what is due this week */
  GFile *target;    /* %NULL for a printer */
} Order;

static Order *
order_new (GPtrArray *views, GFile *target)
{
  Order *self = g_new0 (Order, 1);

  self->views = views != NULL ? g_ptr_array_ref (views) : NULL;
  g_set_object (&self->target, target);

  return self;
}

static void
order_free (gpointer data)
{
  Order *self = data;

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->target);
  g_free (self);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* The window may be gone by the time that something goes wrong. */
static void
complain (GtkWidget *widget, const GError *error)
{
  if (gtk_widget_get_root (widget) != NULL &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    zeren_shell_complain (widget, error);
}

/* --- on the reader thread ------------------------------------------------------------------ */

static GBytes *
write_sheet (ZerenContext *context, const Order *order, GError **error)
{
  ZerenDate from, to;

  if (order->views != NULL)
    return zeren_task_sheet_write_views (context, order->views, error);

  zeren_task_sheet_get_week (zeren_context_get_today (context), &from, &to);

  return zeren_task_sheet_write_days (context, from, to, 0, error);
}

static gpointer
write_bytes (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return write_sheet (context, data, error);
}

static gpointer
write_file (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  g_autoptr (GBytes) pdf = write_sheet (context, order, error);

  if (pdf == NULL || !g_file_replace_contents (order->target,
                                               g_bytes_get_data (pdf, NULL),
                                               g_bytes_get_size (pdf),
                                               NULL,
                                               FALSE,
                                               G_FILE_CREATE_NONE,
                                               NULL,
                                               cancellable,
                                               error))
    return NULL;

  return g_object_ref (order->target);
}

/* --- to a printer -------------------------------------------------------------------------- */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    complain (widget, error);
}

static void
printer_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream)
    printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (printer == NULL)
    {
      complain (widget, error);
      return;
    }
  input = g_memory_input_stream_new_from_bytes (g_object_get_data (source, PDF_KEY));
  g_output_stream_splice_async (printer,
                                input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT,
                                NULL,
                                copied_cb,
                                g_steal_pointer (&widget));
}

static void
written_to_print_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autoptr (GtkPrintDialog) dialog = NULL;

  if (pdf == NULL)
    {
      complain (widget, error);
      return;
    }
  dialog = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (dialog, _ ("Print Tasks"));
  g_object_set_data_full (
    G_OBJECT (dialog), PDF_KEY, g_steal_pointer (&pdf), (GDestroyNotify)g_bytes_unref);
  gtk_print_dialog_print (
    dialog, get_window (widget), NULL, NULL, printer_chosen_cb, g_object_ref (widget));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenShell *shell = zeren_shell_get (widget);
  g_autoptr (GPtrArray) views = zeren_task_list_page_dup_meant (ZEREN_TASK_LIST_PAGE (widget));

  if (shell != NULL)
    zeren_session_read_async (zeren_shell_get_session (shell),
                              write_bytes,
                              order_new (views, NULL),
                              order_free,
                              (GDestroyNotify)g_bytes_unref,
                              NULL,
                              written_to_print_cb,
                              g_object_ref (widget));
}

/* --- into a file --------------------------------------------------------------------------- */

static void
say_where (GtkWidget *widget, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  g_autofree char *said = g_strdup_printf (_ ("The list was saved as “%s”"), name);

  zeren_shell_say (widget, said);
}

static void
written_to_file_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (file == NULL)
    complain (widget, error);
  else if (gtk_widget_get_root (widget) != NULL)
    say_where (widget, file);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  ZerenShell *shell = zeren_shell_get (widget);

  if (file == NULL)
    complain (widget, error);
  else if (shell != NULL)
    zeren_task_print_write (widget, g_object_get_data (source, VIEWS_KEY), file);
}

/* Asks for a file; @views are those of the list, %NULL for what is due this week. */
static void
ask_for_file (GtkWidget *widget, GPtrArray *views)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save List as PDF"));
  /* Translators: the proposed name of a file */
  gtk_file_dialog_set_initial_name (dialog, _ ("Tasks.pdf"));
  if (views != NULL)
    g_object_set_data_full (
      G_OBJECT (dialog), VIEWS_KEY, g_ptr_array_ref (views), (GDestroyNotify)g_ptr_array_unref);
  gtk_file_dialog_save (dialog, get_window (widget), NULL, file_chosen_cb, g_object_ref (widget));
}

static void
save_list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = zeren_task_list_page_dup_meant (ZEREN_TASK_LIST_PAGE (widget));

  ask_for_file (widget, views);
}

static void
save_week_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_for_file (widget, NULL);
}

/**
 * zeren_task_print_write:
 * @widget: a widget in the window
 * @views: (nullable) (element-type ZerenTaskView): the tasks in their order, %NULL for what is due
 *   this week
 * @file: where to
 *
 * Writes the list as PDF.
 */
void
zeren_task_print_write (GtkWidget *widget, GPtrArray *views, GFile *file)
{
  ZerenShell *shell = zeren_shell_get (widget);

  g_return_if_fail (shell != NULL);

  zeren_session_read_async (zeren_shell_get_session (shell),
                            write_file,
                            order_new (views, file),
                            order_free,
                            g_object_unref,
                            NULL,
                            written_to_file_cb,
                            g_object_ref (widget));
}

/** zeren_task_print_install: installs the actions `tasks.print`, `tasks.save-list` and
 * `tasks.save-week` of #ZerenTaskListPage */
void
zeren_task_print_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tasks.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "tasks.save-list", NULL, save_list_cb);
  gtk_widget_class_install_action (widget_class, "tasks.save-week", NULL, save_week_cb);
}

/** zeren_task_print_create_menu: Returns: (transfer full): what these actions do, in a menu */
GMenuModel *
zeren_task_print_create_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Print This List…"), "tasks.print");
  g_menu_append (menu, _ ("_Save This List as PDF…"), "tasks.save-list");
  g_menu_append (menu, _ ("Save What Is Due This _Week as PDF…"), "tasks.save-week");

  return G_MENU_MODEL (menu);
}
