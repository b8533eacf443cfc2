/* zeren-shell.c: what a page or a dialog may ask of the window around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (ZerenShell, zeren_shell, GTK_TYPE_WIDGET)

static void
zeren_shell_default_init (ZerenShellInterface *iface)
{
}

/**
 * zeren_shell_get:
 * @widget: a widget in the window, or in a dialog on it
 *
 * Returns: (transfer none) (nullable): the shell around @widget; %NULL while it is in no window
 */
ZerenShell *
zeren_shell_get (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);

  return ZEREN_IS_SHELL (root) ? ZEREN_SHELL (root) : NULL;
}

ZerenSession *
zeren_shell_get_session (ZerenShell *self)
{
  g_return_val_if_fail (ZEREN_IS_SHELL (self), NULL);

  return ZEREN_SHELL_GET_IFACE (self)->get_session (self);
}

static void
add_toast (ZerenShell *self, AdwToast *toast)
{
  ZEREN_SHELL_GET_IFACE (self)->add_toast (self, toast);
}

/* A toast takes its title as markup where it can. */
static AdwToast *
create_toast (const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

/**
 * zeren_shell_say:
 * @message: what happened
 *
 * Says something in a toast that goes away by itself.
 */
void
zeren_shell_say (GtkWidget *widget, const char *message)
{
  ZerenShell *self = zeren_shell_get (widget);

  if (self != NULL)
    add_toast (self, create_toast (message));
}

/**
 * zeren_shell_complain:
 * @error: why something could not be done
 *
 * Says why in a dialog that stays until it was read; an act that was cancelled needs no words.
 */
void
zeren_shell_complain (GtkWidget *widget, const GError *error)
{
  GtkRoot *root;
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  root = gtk_widget_get_root (widget);
  if (root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (root)))
    {
      g_message ("%s", error->message); /* nobody is looking any more */
      return;
    }

  dialog = adw_alert_dialog_new (_ ("This Could Not Be Done"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, widget);
}

/* --- acts ---------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *widget;
  GtkWidget *root; /* where the widget was when it acted; it may be gone by the end */
  char *said;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->widget);
  g_clear_object (&act->root);
  g_free (act->said);
  g_free (act);
}

static void
announce (Act *act, ZerenUndo *undo)
{
  ZerenShell *shell = ZEREN_SHELL (act->root);
  AdwToast *toast;

  if (undo != NULL)
    ZEREN_SHELL_GET_IFACE (shell)->set_undo (shell, g_object_ref (undo));
  if (act->said == NULL)
    return;

  toast = create_toast (act->said);
  if (undo != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  add_toast (shell, toast);
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Act *act = g_task_get_task_data (task);
  g_autoptr (ZerenUndo) undo = NULL;
  GError *error = NULL;
  gpointer done = zeren_session_act_finish (ZEREN_SESSION (source), result, &undo, &error);

  if (error != NULL)
    {
      /* A dialog that was closed meanwhile has no place of its own to say it. */
      if (gtk_widget_get_root (act->widget) == NULL)
        zeren_shell_complain (act->root, error);
      g_task_return_error (task, error);
      return;
    }

  announce (act, undo);
  g_task_return_pointer (
    task, done, (GDestroyNotify)g_object_get_data (G_OBJECT (task), "result-free"));
}

/**
 * zeren_shell_act_async:
 * @widget: who acts; kept until the end
 * @said: (nullable): what a toast says when it is done; %NULL where what is seen says enough
 * @verb: the act
 * @data: (nullable): handed to @verb
 * @data_free: (nullable): frees @data, on the worker thread
 * @result_free: (nullable): frees what @verb returned where nobody takes it
 *
 * Does something on the writer thread that can be undone afterwards, by the button of the toast or
 * by its key.
 */
void
zeren_shell_act_async (GtkWidget *widget,
                       const char *said,
                       ZerenVerb verb,
                       gpointer data,
                       GDestroyNotify data_free,
                       GDestroyNotify result_free,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  ZerenShell *shell = zeren_shell_get (widget);
  GTask *task;
  Act *act;

  g_return_if_fail (shell != NULL);

  task = g_task_new (widget, cancellable, callback, user_data);
  g_task_set_source_tag (task, zeren_shell_act_async);
  g_task_set_check_cancellable (task, FALSE); /* as the session: what was done is told as done */
  act = g_new0 (Act, 1);
  act->widget = g_object_ref (widget);
  act->root = g_object_ref (GTK_WIDGET (shell));
  act->said = g_strdup (said);
  g_task_set_task_data (task, act, act_free);
  g_object_set_data (G_OBJECT (task), "result-free", (gpointer)result_free);
  zeren_session_act_async (zeren_shell_get_session (shell),
                           verb,
                           data,
                           data_free,
                           result_free,
                           cancellable,
                           acted_cb,
                           task);
}

/**
 * zeren_shell_act_finish:
 *
 * Returns: (transfer full): what the verb returned
 */
gpointer
zeren_shell_act_finish (GtkWidget *widget, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
complain_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (widget, result, &error);
  if (error != NULL && gtk_widget_get_root (widget) != NULL)
    zeren_shell_complain (widget, error);
}

/**
 * zeren_shell_act:
 *
 * As zeren_shell_act_async(), for a @verb whose result nobody needs: it returns anything but %NULL,
 * such as `GINT_TO_POINTER (TRUE)`. What goes wrong is shown.
 */
void
zeren_shell_act (GtkWidget *widget,
                 const char *said,
                 ZerenVerb verb,
                 gpointer data,
                 GDestroyNotify data_free)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  zeren_shell_act_async (widget, said, verb, data, data_free, NULL, NULL, complain_cb, NULL);
}
