/* zeren-case-files.c: all drafted documents of a case, written into a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-files.h"

#include "zeren-cases.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 case_id;
  guint version;
  GFile *target;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->target);
  g_free (job);
}

static gpointer export (ZerenContext *context,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  const Job *job = data;
  g_autofree char *folder = g_file_get_path (job->target);

  if (folder == NULL)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_NOT_SUPPORTED,
                           _ ("Files can be written only into a folder of this computer."));
      return NULL;
    }

  return zeren_cases_export (context, job->case_id, job->version, folder, cancellable, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autofree char *said = NULL;
  guint n_files;

  if (files == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  n_files = g_strv_length (files);
  said = g_strdup_printf (ngettext ("%u file saved", "%u files saved", n_files), n_files);
  zeren_shell_say (widget, said);
}

static void
free_strv (gpointer strv)
{
  g_strfreev (strv);
}

/** zeren_case_files_export: writes all documents of a version into a folder, off the main thread;
 * none is written over. A toast or a dialog says how it went. */
void
zeren_case_files_export (GtkWidget *widget, gint64 case_id, guint version, GFile *folder)
{
  ZerenShell *shell = zeren_shell_get (widget);
  Job *job;

  g_return_if_fail (shell != NULL);

  job = g_new0 (Job, 1);
  job->case_id = case_id;
  job->version = version;
  job->target = g_object_ref (folder);
  zeren_session_run_async (zeren_shell_get_session (shell),
                           export,
                           job,
                           job_free,
                           free_strv,
                           NULL,
                           exported_cb,
                           g_object_ref (widget));
}
