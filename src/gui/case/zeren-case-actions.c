/* zeren-case-actions.c: the actions of a window that draft cases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-actions.h"

#include "zeren-cases.h"
#include "zeren-progress-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* Which case it is in the end, and whether it was there before */
typedef struct
{
  gint64 id;
  gboolean is_new;
} Drafted;

static gpointer
draft (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZerenCaseBasis *basis = data;
  g_autofree Drafted *drafted = g_new0 (Drafted, 1);
  g_autoptr (GError) local = NULL;

  drafted->id = zeren_cases_find (context, basis->task, basis->incident, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (drafted->id == 0)
    {
      drafted->is_new = TRUE;
      drafted->id = zeren_cases_draft (context, basis, NULL, cancellable, NULL, error);
    }

  return drafted->id != 0 ? g_steal_pointer (&drafted) : NULL;
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenProgressDialog) progress = user_data;
  GtkWidget *window = GTK_WIDGET (source);
  g_autoptr (GError) error = NULL;
  g_autofree Drafted *drafted = zeren_shell_act_finish (window, result, &error);

  zeren_progress_dialog_end (progress);
  if (drafted == NULL)
    {
      zeren_shell_complain (window, error);
      return;
    }

  zeren_shell_say (window,
                   drafted->is_new ? _ ("Case drafted") : _ ("This case has been drafted already"));
  gtk_widget_activate_action (window, "win.open", "(sx)", "case", drafted->id);
}

static void
start (GtkWidget *window, ZerenCaseBasis basis)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ZerenProgressDialog *progress = zeren_progress_dialog_start (
    window, _ ("Drafting the Case"), cancellable);

  zeren_shell_act_async (window,
                         NULL,
                         draft,
                         g_memdup2 (&basis, sizeof basis),
                         g_free,
                         g_free,
                         cancellable,
                         drafted_cb,
                         progress);
}

static void
draft_task_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  start (window, (ZerenCaseBasis){ .task = g_variant_get_int64 (parameter) });
}

static void
draft_incident_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  start (window, (ZerenCaseBasis){ .incident = g_variant_get_int64 (parameter) });
}

/**
 * zeren_case_actions_add:
 * @map: the actions of @window
 * @window: a #ZerenShell
 *
 * Adds `draft-case-task` (`x`, a task) and `draft-case-incident` (`x`, an incident). They draft the
 * case off the main thread and show it; where there is a case already, they show that.
 */
void
zeren_case_actions_add (GActionMap *map, GtkWidget *window)
{
  static const GActionEntry entries[] = {
    { .name = "draft-case-task", .activate = draft_task_cb, .parameter_type = "x" },
    { .name = "draft-case-incident", .activate = draft_incident_cb, .parameter_type = "x" },
  };

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (ZEREN_IS_SHELL (window));

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), window);
}
