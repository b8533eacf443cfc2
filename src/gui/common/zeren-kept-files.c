/* zeren-kept-files.c: what is kept in the database, taken out of it to work with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-kept-files.h"

#include "zeren-file-store.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *sha256;
  GFile *target;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->sha256);
  g_clear_object (&job->target);
  g_free (job);
}

/* Runs a verb on the reader thread; the widget is kept until it has answered. */
static void
run (GtkWidget *widget,
     ZerenVerb verb,
     Job *job,
     GDestroyNotify result_free,
     GAsyncReadyCallback callback)
{
  ZerenShell *shell = zeren_shell_get (widget);

  g_return_if_fail (shell != NULL);

  zeren_session_read_async (zeren_shell_get_session (shell),
                            verb,
                            job,
                            job_free,
                            result_free,
                            NULL,
                            callback,
                            g_object_ref (widget));
}

static ZerenFileStore *
open_store (ZerenContext *context)
{
  return zeren_file_store_new (zeren_context_get_database (context));
}

/* --- one file ------------------------------------------------------------------------------ */

static gpointer
save (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autoptr (ZerenFileStore) store = open_store (context);

  if (!zeren_file_store_copy_out (store, job->sha256, job->target, cancellable, error))
    return NULL;

  return g_file_get_basename (job->target);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autofree char *said = NULL;

  if (name == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  /* Translators: %s is a file name */
  said = g_strdup_printf (_ ("Saved as “%s”"), name);
  zeren_shell_say (widget, said);
}

/** zeren_kept_files_save: writes a file of the database to @target, over what is there */
void
zeren_kept_files_save (GtkWidget *widget, const char *sha256, GFile *target)
{
  Job *job = g_new0 (Job, 1);

  job->sha256 = g_strdup (sha256);
  job->target = g_object_ref (target);
  run (widget, save, job, g_free, saved_cb);
}

typedef struct
{
  GtkWidget *widget;
  char *sha256;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->widget);
  g_free (saving->sha256);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (gtk_widget_in_destruction (saving->widget))
    return;
  if (target != NULL)
    zeren_kept_files_save (saving->widget, saving->sha256, target);
  else
    zeren_shell_complain (saving->widget, error);
}

/**
 * zeren_kept_files_save_as:
 * @widget: who asks
 * @sha256: a file of the database
 * @name: what it is called unless somebody calls it otherwise
 *
 * Asks where a file is to be written, and writes it there.
 */
void
zeren_kept_files_save_as (GtkWidget *widget, const char *sha256, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  Saving *saving = g_new0 (Saving, 1);

  /* the window: a page that is read again meanwhile makes its rows anew */
  saving->widget = g_object_ref (window);
  saving->sha256 = g_strdup (sha256);
  gtk_file_dialog_set_title (dialog, _ ("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, target_chosen_cb, saving);
}
