/* zeren-sample-loader.c: fills an empty database with the sample office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-sample-loader.h"

#include "zeren-progress-dialog.h"
#include "zeren-seed.h"
#include "zeren-shell.h"
#include "zeren-year-planner.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *widget;
  ZerenProgressDialog *progress;
} Loading;

static void
loading_free (Loading *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->progress);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

/* On the writer thread. The year is planned too: an office without deadlines shows little. */
static gpointer
load_sample (ZerenContext *context, gpointer report, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = zeren_seed_dup_default_folder ();
  g_autoptr (ZerenSeedResult) result = zeren_seed_load_full (
    context, folder, cancellable, zeren_progress_report, report, error);
  g_autoptr (ZerenYearPlan) plan = NULL;

  if (result == NULL)
    return NULL;
  plan = zeren_year_planner_run (context,
                                 zeren_date_get_year (zeren_context_get_today (context)),
                                 zeren_context_get_today (context),
                                 error);

  return plan != NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  zeren_progress_dialog_end (self->progress);
  if (gtk_widget_get_root (self->widget) == NULL) /* closed meanwhile */
    return;
  if (error != NULL)
    zeren_shell_complain (self->widget, error);
  else
    zeren_shell_say (self->widget, _ ("Sample office loaded"));
}

/**
 * zeren_sample_loader_run:
 * @widget: who asks for it
 * @session: a session on an empty database; it is refused where there is anything
 *
 * Loads the sample office on the writer thread, with its progress in a dialog that can cancel it.
 */
void
zeren_sample_loader_run (GtkWidget *widget, ZerenSession *session)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Loading *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ZEREN_IS_SESSION (session));

  self = g_new0 (Loading, 1);
  self->widget = g_object_ref (widget);
  self->progress = zeren_progress_dialog_start (
    widget, _ ("Loading the Sample Office…"), cancellable);
  zeren_session_run_async (session,
                           load_sample,
                           zeren_progress_report_new (self->progress),
                           (GDestroyNotify)zeren_progress_report_free,
                           NULL,
                           cancellable,
                           loaded_cb,
                           self);
}
