/* zeren-backup-dialogs.c: asks where a backup goes or which one is restored, and does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-dialogs.h"

#include "zeren-backup.h"
#include "zeren-progress-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* --- files ---------------------------------------------------------------------------------- */

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) backups = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (backups, _ ("Backups"));
  gtk_file_filter_add_suffix (backups, "zeren-backup");
  gtk_file_filter_add_suffix (backups, "zip");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, backups);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* Returns: (transfer full) (nullable): the path of a file on this computer */
static char *
dup_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Choose a file in a folder of this computer."));

  return path;
}

/* --- backing up ----------------------------------------------------------------------------- */

typedef struct
{
  char *path;
  ZerenProgressReport *report;
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_free (target->path);
  zeren_progress_report_free (target->report);
  g_free (target);
}

/* On the writer thread, so that nothing is written meanwhile. */
static gpointer
write_backup (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Target *target = data;

  return zeren_backup_write (
    context, target->path, cancellable, zeren_progress_report, target->report, error);
}

typedef struct
{
  GtkWidget *window;
  ZerenProgressDialog *progress;
} Work;

static Work *
work_new (GtkWidget *window, const char *title, GCancellable *cancellable)
{
  Work *work = g_new0 (Work, 1);

  work->window = g_object_ref (window);
  work->progress = zeren_progress_dialog_start (window, title, cancellable);

  return work;
}

static void
work_free (Work *self)
{
  g_object_unref (self->window);
  g_object_unref (self->progress);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
say_left_out (GtkWidget *window, guint n_files)
{
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u kept file was gone or changed before and could not be saved. “zeren-cli db "
                 "check” names it.",
                 "%u kept files were gone or changed before and could not be saved. “zeren-cli db "
                 "check” names them.",
                 n_files),
    n_files);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Backup Is Not Complete"), text);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, window);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult)
    written = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  zeren_progress_dialog_end (work->progress);
  if (gtk_widget_in_destruction (work->window))
    return;
  if (error != NULL)
    zeren_shell_complain (work->window, error);
  else if (written->left_out > 0)
    say_left_out (work->window, written->left_out);
  else
    zeren_shell_say (work->window, _ ("Backup written and checked"));
}

/**
 * zeren_backup_dialogs_back_up_to:
 * @window: a #ZerenShell
 * @session: what is backed up
 * @file: where to
 *
 * Writes the backup with its progress in a dialog; says whether it is whole.
 */
void
zeren_backup_dialogs_back_up_to (GtkWidget *window, ZerenSession *session, GFile *file)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Target *target;
  Work *work;
  char *path;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (ZEREN_IS_SESSION (session));

  path = dup_path (file, &error);
  if (path == NULL)
    {
      zeren_shell_complain (window, error);
      return;
    }

  work = work_new (window, _ ("Backing Up…"), cancellable);
  target = g_new0 (Target, 1);
  target->path = path;
  target->report = zeren_progress_report_new (work->progress);
  zeren_session_run_async (session,
                           write_backup,
                           target,
                           target_free,
                           (GDestroyNotify)zeren_backup_result_free,
                           cancellable,
                           backed_up_cb,
                           work);
}

typedef struct
{
  GtkWidget *window;
  ZerenSession *session;
} Asking;

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GtkWidget) window = asking->window;
  g_autoptr (ZerenSession) session = asking->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  g_free (asking);
  if (gtk_widget_in_destruction (window))
    return;
  if (file != NULL)
    zeren_backup_dialogs_back_up_to (window, session, file);
  else
    zeren_shell_complain (window, error);
}

/**
 * zeren_backup_dialogs_back_up:
 * @window: a #ZerenShell
 * @session: what is backed up
 *
 * Asks where the backup goes, and writes it.
 */
void
zeren_backup_dialogs_back_up (GtkWidget *window, ZerenSession *session)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  g_autofree char *name = zeren_backup_dup_name (
    zeren_clock_today (zeren_session_get_clock (session)));
  Asking *asking = g_new0 (Asking, 1);

  asking->window = g_object_ref (window);
  asking->session = g_object_ref (session);
  gtk_file_dialog_set_title (dialog, _ ("Back Up"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Back Up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, place_chosen_cb, asking);
}

/* --- choosing a backup ---------------------------------------------------------------------- */

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

/** zeren_backup_dialogs_choose_async: asks which backup is restored */
void
zeren_backup_dialogs_choose_async (GtkWidget *window,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Restore a Backup"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Restore"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog,
                        GTK_WINDOW (window),
                        NULL,
                        backup_chosen_cb,
                        g_task_new (window, NULL, callback, user_data));
}

GFile *
zeren_backup_dialogs_choose_finish (GtkWidget *window, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- restoring ------------------------------------------------------------------------------ */

typedef struct
{
  char *path;
  char *folder;
  ZerenClock *clock;
  ZerenProgressDialog *progress;
  ZerenProgressReport *report;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_free (self->path);
  g_free (self->folder);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->report, zeren_progress_report_free);
  g_clear_object (&self->progress);
  g_free (self);
}

/* On a thread of its own: the session with its threads is closed. */
static void
restore (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;
  g_autoptr (ZerenBackupResult) result = zeren_backup_restore (restoring->path,
                                                               restoring->folder,
                                                               restoring->clock,
                                                               cancellable,
                                                               zeren_progress_report,
                                                               restoring->report,
                                                               &error);

  if (result != NULL)
    g_task_return_pointer (
      task, g_strdup (result->moved_to != NULL ? result->moved_to : ""), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * zeren_backup_dialogs_restore_async:
 * @window: where the progress is shown
 * @file: a backup
 * @folder: the folder of a database whose session is closed
 * @clock: the source of "now"
 *
 * Restores with its progress in a dialog that can cancel it.
 */
void
zeren_backup_dialogs_restore_async (GtkWidget *window,
                                    GFile *file,
                                    const char *folder,
                                    ZerenClock *clock,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (window, cancellable, callback, user_data);
  Restoring *restoring = g_new0 (Restoring, 1);
  GError *error = NULL;

  g_task_set_task_data (task, restoring, restoring_free);
  restoring->folder = g_strdup (folder);
  restoring->clock = g_object_ref (clock);
  restoring->path = dup_path (file, &error);
  if (restoring->path == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  restoring->progress = zeren_progress_dialog_start (
    window, _ ("Restoring the Backup…"), cancellable);
  restoring->report = zeren_progress_report_new (restoring->progress);
  /* What is restored is restored, even where the dialog was closed in the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, restore);
}

/**
 * zeren_backup_dialogs_restore_finish:
 *
 * Returns: (transfer full) (nullable): the folder that what was there before is in now, empty where
 *   nothing was; %NULL where the restoring failed and nothing is changed
 */
char *
zeren_backup_dialogs_restore_finish (GtkWidget *window, GAsyncResult *result, GError **error)
{
  Restoring *restoring;

  g_return_val_if_fail (g_task_is_valid (result, window), NULL);

  restoring = g_task_get_task_data (G_TASK (result));
  if (restoring->progress != NULL)
    zeren_progress_dialog_end (restoring->progress);
  g_clear_object (&restoring->progress); /* here: the thread may be the last to have the task */

  return g_task_propagate_pointer (G_TASK (result), error);
}
