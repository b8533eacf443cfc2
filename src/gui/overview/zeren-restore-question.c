/* zeren-restore-question.c: shows what is in a backup, beside what is here, before it is restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-restore-question.h"

#include "zeren-backup-preview.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  GtkWidget *window;
  GFile *file;
  char *folder;
  ZerenClock *clock;
  ZerenRestoreAgreed agreed;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->window);
  g_object_unref (self->file);
  g_object_unref (self->clock);
  g_free (self->folder);
  g_free (self);
}

/* Of its own thread and connection: the database may be one that cannot be opened. */
static void
read_preview (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;
  g_autofree char *path = g_file_get_path (question->file);
  g_autoptr (ZerenContext) here = NULL;
  ZerenBackupPreview *preview = NULL;
  GError *error = NULL;

  here = zeren_context_open_read_only (question->folder, question->clock, NULL);
  preview = path != NULL ? zeren_backup_preview_new (path, here, &error) : NULL;
  if (path == NULL)
    g_set_error_literal (&error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Choose a file in a folder of this computer."));
  g_clear_object (&here);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify)zeren_backup_preview_free);
  else
    g_task_return_error (task, error);
}

static void
attach (GtkGrid *grid, const char *text, int column, int row, gboolean is_head)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (is_head)
    gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
create_table (const ZerenBackupPreview *preview)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, 3);
  attach (grid, _ ("Recorded"), 0, 0, TRUE);
  attach (grid, _ ("In the backup"), 1, 0, TRUE);
  attach (grid, _ ("Here now"), 2, 0, TRUE);
  for (guint i = 0; i < preview->comparisons->len; i++)
    {
      const ZerenBackupComparison *comparison = g_ptr_array_index (preview->comparisons, i);
      g_autofree char *there = g_strdup_printf ("%" PRId64, comparison->there);
      g_autofree char *here = comparison->here >= 0 ? g_strdup_printf ("%" PRId64, comparison->here)
                                                    : g_strdup ("–");

      attach (grid, zeren_backup_comparison_get_title (comparison), 0, (int)i + 1, FALSE);
      attach (grid, there, 1, (int)i + 1, FALSE);
      attach (grid, here, 2, (int)i + 1, FALSE);
    }

  return GTK_WIDGET (grid);
}

static char *
dup_body (const ZerenBackupPreview *preview)
{
  GString *text = g_string_new (NULL);
  g_autofree char *relation = zeren_backup_preview_dup_relation_words (preview);
  g_autofree char *made_at = preview->made_at != NULL
                               ? g_date_time_format (preview->made_at, "%Y-%m-%d %H:%M")
                               : g_strdup ("–");

  /* Translators: %1$s is a date and time, %2$s a person */
  g_string_append_printf (
    text, _ ("Made at %1$s by %2$s."), made_at, preview->made_by != NULL ? preview->made_by : "–");
  if (preview->from != NULL && preview->to != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %1$s and %2$s are persons */
      g_string_append_printf (
        text, _ ("A hand-over package from %1$s to %2$s."), preview->from, preview->to);
    }
  if (relation != NULL)
    g_string_append_printf (text, "\n%s", relation);
  g_string_append_printf (
    text, "\n%s", _ ("What is here now is moved to a folder beside and not deleted."));

  return g_string_free_and_steal (text);
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;

  if (g_str_equal (response, "restore"))
    question->agreed (question->window, question->file);
}

static void
free_question_cb (gpointer data, GClosure *closure)
{
  question_free (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;
  ZerenBackupPreview *preview = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (gtk_widget_in_destruction (question->window) || preview == NULL)
    {
      if (error != NULL && !gtk_widget_in_destruction (question->window))
        zeren_shell_complain (question->window, error);
      g_clear_pointer (&preview, zeren_backup_preview_free);
      question_free (question);
      return;
    }

  body = dup_body (preview);
  dialog = adw_alert_dialog_new (_ ("Restore This Backup?"), body);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_table (preview));
  adw_alert_dialog_add_responses (
    ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "restore", _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  zeren_backup_preview_free (preview);
  g_signal_connect_data (
    dialog, "response", G_CALLBACK (answered_cb), question, free_question_cb, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, question->window);
}

/**
 * zeren_restore_question_ask:
 * @window: a #ZerenShell
 * @session: what is here, which may be a database that cannot be opened
 * @file: a backup, or the package of a hand-over
 * @agreed: called where the person wants it restored
 *
 * Only the list of contents is read, so it comes at once; restoring checks the rest.
 */
void
zeren_restore_question_ask (GtkWidget *window,
                            ZerenSession *session,
                            GFile *file,
                            ZerenRestoreAgreed agreed)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (ZEREN_IS_SESSION (session));

  question = g_new0 (Question, 1);
  question->window = g_object_ref (window);
  question->file = g_object_ref (file);
  question->folder = g_strdup (zeren_session_get_folder (session));
  question->clock = g_object_ref (zeren_session_get_clock (session));
  question->agreed = agreed;
  task = g_task_new (window, NULL, read_cb, question);
  g_task_set_task_data (task, question, NULL);
  g_task_run_in_thread (task, read_preview);
}
