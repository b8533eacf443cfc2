/* zeren-folder-export.c: asks where the folder for the superior goes, and writes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-export.h"

#include "zeren-evidence-folder.h"
#include "zeren-progress-dialog.h"
#include "zeren-shell.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* --- writing ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenTaskQuery query;
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

static gpointer
write_folder (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Target *target = data;
  g_autofree ZerenEvidenceFolderResult *result = g_new0 (ZerenEvidenceFolderResult, 1);

  return zeren_evidence_folder_write (context,
                                      &target->query,
                                      target->path,
                                      result,
                                      cancellable,
                                      zeren_progress_report,
                                      target->report,
                                      error)
           ? g_steal_pointer (&result)
           : NULL;
}

typedef struct
{
  GtkWidget *window;
  ZerenProgressDialog *progress;
} Work;

static void
say_written (GtkWidget *window, const ZerenEvidenceFolderResult *result)
{
  g_autofree char *files = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         "Folder written with %u file",
                                                         "Folder written with %u files",
                                                         result->written),
                                            result->written);
  g_autofree char *listed = NULL;
  g_autofree char *text = NULL;

  if (result->listed == 0)
    {
      zeren_shell_say (window, files);
      return;
    }
  listed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u is only listed, with the reason",
                                         "%u are only listed, with the reason",
                                         result->listed),
                            result->listed);
  /* Translators: how many files are in a folder, and how many are only listed */
  text = g_strdup_printf (_ ("%1$s; %2$s"), files, listed);
  zeren_shell_say (window, text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GtkWidget) window = work->window;
  g_autoptr (ZerenProgressDialog) progress = work->progress;
  g_autoptr (GError) error = NULL;
  g_autofree ZerenEvidenceFolderResult *written = zeren_session_run_finish (
    ZEREN_SESSION (source), result, &error);

  g_free (work);
  zeren_progress_dialog_end (progress);
  if (gtk_widget_in_destruction (window))
    return;
  if (written != NULL)
    say_written (window, written);
  else
    zeren_shell_complain (window, error);
}

/**
 * zeren_folder_export_write:
 * @parent: a widget in the window
 * @query: which tasks; its year has to be given
 * @file: where to; its ending says what is made
 *
 * Writes the folder with its progress in a dialog that can be cancelled, and says what is in it.
 */
void
zeren_folder_export_write (GtkWidget *parent, const ZerenTaskQuery *query, GFile *file)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ZerenShell *shell = zeren_shell_get (parent);
  Work *work;
  Target *target;

  g_return_if_fail (shell != NULL);
  g_return_if_fail (query != NULL && query->year != 0);

  work = g_new0 (Work, 1);
  work->window = g_object_ref (GTK_WIDGET (shell));
  work->progress = zeren_progress_dialog_start (
    work->window, _ ("Putting the Folder Together…"), cancellable);
  target = g_new0 (Target, 1);
  target->query = *query;
  target->path = g_file_get_path (file);
  target->report = zeren_progress_report_new (work->progress);
  zeren_session_run_async (zeren_shell_get_session (shell),
                           write_folder,
                           target,
                           target_free,
                           g_free,
                           cancellable,
                           written_cb,
                           work);
}

/* --- asking -------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;
  ZerenTaskQuery query;
} Asking;

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) window = asking->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (gtk_widget_in_destruction (window))
    return;
  if (file == NULL)
    {
      zeren_shell_complain (window, error);
      return;
    }
  if (g_file_peek_path (file) == NULL)
    {
      g_set_error_literal (&error,
                           G_IO_ERROR,
                           G_IO_ERROR_NOT_SUPPORTED,
                           _ ("Choose a file in a folder of this computer."));
      zeren_shell_complain (window, error);
      return;
    }
  zeren_folder_export_write (window, &asking->query, file);
}

static GListModel *
create_filters (gboolean is_pdf)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pdf = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) zip = gtk_file_filter_new ();

  gtk_file_filter_set_name (pdf, _ ("One bound PDF (.pdf)"));
  gtk_file_filter_add_suffix (pdf, "pdf");
  gtk_file_filter_set_name (zip, _ ("ZIP with hashes (.zip)"));
  gtk_file_filter_add_suffix (zip, "zip");
  g_list_store_append (filters, is_pdf ? pdf : zip);
  g_list_store_append (filters, is_pdf ? zip : pdf);

  return G_LIST_MODEL (filters);
}

/** zeren_folder_export_ask: asks where a folder goes, as a ZIP or as one PDF, and writes it */
void
zeren_folder_export_ask (GtkWidget *parent, const ZerenTaskQuery *query, gboolean is_pdf)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (is_pdf);
  g_autofree char *name = zeren_evidence_folder_dup_name (query, is_pdf);
  ZerenShell *shell = zeren_shell_get (parent);
  Asking *asking;

  g_return_if_fail (shell != NULL);

  asking = g_new0 (Asking, 1);
  asking->window = g_object_ref (GTK_WIDGET (shell));
  asking->query = *query;
  gtk_file_dialog_set_title (dialog, _ ("Folder for the Superior"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (asking->window), NULL, place_chosen_cb, asking);
}

/* --- which year ---------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *parent;
  AdwSpinRow *year_row;
  ZerenTaskQuery query;
  gboolean is_pdf;
} Choosing;

static void
year_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Choosing *choosing = user_data;
  g_autoptr (GtkWidget) parent = choosing->parent;
  g_autoptr (AdwSpinRow) year_row = choosing->year_row;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_strcmp0 (answer, "go") != 0 || gtk_widget_get_root (parent) == NULL)
    return;
  choosing->query.year = (guint)adw_spin_row_get_value (year_row);
  zeren_folder_export_ask (parent, &choosing->query, choosing->is_pdf);
}

/** zeren_folder_export_ask_year: asks for which year first, the year of @query unless said
 * otherwise */
void
zeren_folder_export_ask_year (GtkWidget *parent, const ZerenTaskQuery *query, gboolean is_pdf)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Folder of a Year"),
                                            _ ("What was filed in that year for what is chosen."));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_spin_row_new_with_range (1990, 2199, 1);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->parent = g_object_ref (parent);
  choosing->year_row = ADW_SPIN_ROW (g_object_ref_sink (row));
  choosing->query = *query;
  choosing->is_pdf = is_pdf;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Year"));
  adw_spin_row_set_value (ADW_SPIN_ROW (row), query->year);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (
    ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "go", _ ("Choose _Where…"), NULL);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "go");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, year_chosen_cb, choosing);
}
