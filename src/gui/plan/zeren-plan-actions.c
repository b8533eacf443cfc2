/* zeren-plan-actions.c: what can be done with a plan as a whole, from any widget of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-actions.h"

#include "zeren-file-store.h"
#include "zeren-plan-file-dialog.h"
#include "zeren-plan-withdrawal.h"
#include "zeren-shell.h"
#include "zeren-withdraw-dialog.h"

#include <glib/gi18n-lib.h>

static void
present_withdrawal (GtkWidget *widget, ZerenPlan *plan, gboolean replace)
{
  ZerenShell *shell = zeren_shell_get (widget);

  g_return_if_fail (shell != NULL);

  adw_dialog_present (zeren_withdraw_dialog_new (zeren_shell_get_session (shell), plan, replace),
                      widget);
}

/**
 * zeren_plan_actions_withdraw:
 * @widget: a widget in the window
 * @plan: a plan in force
 *
 * Shows what goes with the plan and what stays, and asks why it is withdrawn.
 */
void
zeren_plan_actions_withdraw (GtkWidget *widget, ZerenPlan *plan)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_PLAN (plan));

  present_withdrawal (widget, plan, FALSE);
}

/**
 * zeren_plan_actions_replace:
 * @widget: a widget in the window
 * @plan: a plan in force
 *
 * As zeren_plan_actions_withdraw(), and asks which plan takes its place.
 */
void
zeren_plan_actions_replace (GtkWidget *widget, ZerenPlan *plan)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_PLAN (plan));

  present_withdrawal (widget, plan, TRUE);
}

static gpointer
restore_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean restored = zeren_plan_restore (context, zeren_plan_get_id (data), error);

  return GINT_TO_POINTER (restored);
}

/**
 * zeren_plan_actions_restore:
 * @widget: a widget in the window
 * @plan: a plan that was withdrawn
 *
 * Brings it back into force.
 */
void
zeren_plan_actions_restore (GtkWidget *widget, ZerenPlan *plan)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_PLAN (plan));

  zeren_shell_act (widget,
                   _ ("Plan in force again; plan the year to make its tasks"),
                   restore_verb,
                   g_object_ref (plan),
                   g_object_unref);
}

/* --- its file ------------------------------------------------------------------------------ */

typedef struct
{
  ZerenPlan *plan;
  GFile *target;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->plan);
  g_object_unref (export->target);
  g_free (export);
}

static gpointer
export_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  gboolean copied = zeren_file_store_copy_out (
    store, zeren_plan_get_file (export->plan), export->target, cancellable, error);

  return GINT_TO_POINTER (copied);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  if (error != NULL)
    zeren_shell_complain (root, error);
  else
    zeren_shell_say (root, _ ("File saved"));
}

typedef struct
{
  GtkWidget *root;
  ZerenPlan *plan;
} Asking;

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) root = asking->root;
  g_autoptr (ZerenPlan) plan = asking->plan;
  g_autoptr (GError) error = NULL;
  GFile *target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Export *export;

  if (target == NULL)
    {
      zeren_shell_complain (root, error);
      return;
    }

  export = g_new0 (Export, 1);
  export->plan = g_steal_pointer (&plan);
  export->target = target;
  zeren_session_read_async (zeren_shell_get_session (ZEREN_SHELL (root)),
                            export_verb,
                            export,
                            export_free,
                            NULL,
                            NULL,
                            exported_cb,
                            g_object_ref (root));
}

/**
 * zeren_plan_actions_export:
 * @widget: a widget in the window
 * @plan: a plan
 *
 * Saves the file that the plan came from, as it came, under a name that somebody chooses.
 */
void
zeren_plan_actions_export (GtkWidget *widget, ZerenPlan *plan)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWidget *root;
  Asking *asking;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_PLAN (plan));

  root = GTK_WIDGET (gtk_widget_get_root (widget));
  asking = g_new0 (Asking, 1);
  asking->root = g_object_ref (root);
  asking->plan = g_object_ref (plan);
  gtk_file_dialog_set_title (dialog, _ ("Save the File of the Plan"));
  gtk_file_dialog_set_initial_name (dialog, zeren_plan_get_file_name (plan));
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, target_cb, asking);
}

/**
 * zeren_plan_actions_show_file:
 * @widget: a widget in the window
 * @plan: a plan
 *
 * Says which file the plan came from and where it is kept.
 */
void
zeren_plan_actions_show_file (GtkWidget *widget, ZerenPlan *plan)
{
  ZerenShell *shell;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_PLAN (plan));

  shell = zeren_shell_get (widget);
  g_return_if_fail (shell != NULL);

  store = zeren_file_store_new (zeren_session_get_database (zeren_shell_get_session (shell)));
  file = zeren_file_store_get_file (store, zeren_plan_get_file (plan));
  adw_dialog_present (zeren_plan_file_dialog_new (plan, file), widget);
}
