/* zeren-case-files.c: the drafted documents of a case, outside of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-files.h"

#include "zeren-cases.h"
#include "zeren-file-store.h"
#include "zeren-launch.h"
#include "zeren-shell.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  char *sha256;
  GFile *target;
  char *name; /* of the copy */
  gint64 case_id;
  guint version;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->sha256);
  g_clear_object (&job->target);
  g_free (job->name);
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

/** zeren_case_files_save: writes a file of the database to @target, over what is there */
void
zeren_case_files_save (GtkWidget *widget, const char *sha256, GFile *target)
{
  Job *job = g_new0 (Job, 1);

  job->sha256 = g_strdup (sha256);
  job->target = g_object_ref (target);
  run (widget, save, job, g_free, saved_cb);
}

/* --- all files of a version ---------------------------------------------------------------- */

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

/** zeren_case_files_export: writes all documents of a version into a folder; none is written over
 */
void
zeren_case_files_export (GtkWidget *widget, gint64 case_id, guint version, GFile *folder)
{
  Job *job = g_new0 (Job, 1);

  job->case_id = case_id;
  job->version = version;
  job->target = g_object_ref (folder);
  run (widget, export, job, free_strv, exported_cb);
}

/* --- a copy for the office program --------------------------------------------------------- */

/**
 * zeren_case_files_dup_folder:
 * @database_folder: the folder of the database
 *
 * Copies are kept among the documents of the user, apart for each database, so that nothing that is
 * written into them is lost.
 *
 * Returns: (transfer full): the folder of the copies
 */
char *
zeren_case_files_dup_folder (const char *database_folder)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_path_get_basename (database_folder);

  return g_build_filename (
    documents != NULL ? documents : g_get_user_data_dir (), "Zeren", name, NULL);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error,
               G_IO_ERROR,
               (int)g_io_error_from_errno (errno),
               /* Translators: a path, and why */
               _ ("The folder “%s” cannot be made: %s"),
               folder,
               g_strerror (errno));

  return FALSE;
}

/* A copy that is there already may have been filled in: it is opened as it is. */
static gpointer
copy (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autofree char *folder = zeren_case_files_dup_folder (zeren_context_get_folder (context));
  g_autofree char *path = g_build_filename (folder, job->name, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (ZerenFileStore) store = open_store (context);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) &&
      (!make_folder (folder, error) ||
       !zeren_file_store_copy_out (store, job->sha256, target, cancellable, error)))
    return NULL;

  return g_steal_pointer (&target);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  path = g_file_get_path (file);
  /* Translators: %s is a path */
  said = g_strdup_printf (_ ("Your copy is “%s”"), path);
  zeren_shell_say (widget, said);
  zeren_launch_file (widget, file, TRUE);
}

/** zeren_case_files_open: opens a copy of the document with the program for office documents */
void
zeren_case_files_open (GtkWidget *widget, ZerenCaseDocument *document, guint version)
{
  Job *job = g_new0 (Job, 1);

  job->sha256 = g_strdup (zeren_case_document_get_file_docx (document));
  job->name = zeren_cases_dup_file_name (document, version, ".docx");
  run (widget, copy, job, g_object_unref, copied_cb);
}
