/* zeren-evidence-dialogs.c: asks which day a file proves, what takes its place, why it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-dialogs.h"

#include "zeren-date-row.h"
#include "zeren-evidence-filing.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

/* What a verb is told */
typedef struct
{
  gint64 task;
  gint64 evidence;
  ZerenDate day;
  char *reason;
  GPtrArray *files;
} Doing;

static Doing *
doing_new (ZerenEvidence *evidence)
{
  Doing *self = g_new0 (Doing, 1);

  self->task = zeren_evidence_get_task (evidence);
  self->evidence = zeren_evidence_get_id (evidence);
  self->day = ZEREN_DATE_NONE;

  return self;
}

static void
doing_free (gpointer data)
{
  Doing *self = data;

  g_free (self->reason);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self);
}

static gpointer
set_date (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;
  g_autoptr (ZerenEvidence)
    evidence = zeren_evidence_filing_set_date (context, doing->evidence, doing->day, error);

  return GINT_TO_POINTER (evidence != NULL);
}

static gpointer
remove_it (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return GINT_TO_POINTER (
    zeren_evidence_filing_remove (context, doing->evidence, doing->reason, error));
}

static gpointer
file_version (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;
  g_autoptr (GPtrArray) filed = zeren_evidence_filing_add (
    context, doing->task, doing->day, doing->files, doing->evidence, cancellable, error);
  const ZerenFiled *one = filed != NULL ? g_ptr_array_index (filed, 0) : NULL;

  if (one == NULL)
    return NULL;
  if (!one->is_known)
    return GINT_TO_POINTER (TRUE);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_EXISTS,
               /* Translators: %s is the name of a file */
               _ ("The task has this content already, as “%s”."),
               zeren_evidence_get_name (one->evidence));

  return NULL;
}

/* --- the forms ----------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *parent;
  AdwAlertDialog *dialog;
  GtkWidget *row;
  ZerenEvidence *evidence;
} Form;

static void
form_free (gpointer data, GClosure *closure)
{
  Form *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->evidence);
  g_free (self);
}

/* A dialog with one row, whose button works as soon as the row is filled in */
static Form *
form_new (GtkWidget *parent,
          ZerenEvidence *evidence,
          const char *title,
          const char *text,
          GtkWidget *row,
          const char *accept)
{
  Form *self = g_new0 (Form, 1);
  GtkWidget *list = gtk_list_box_new ();

  /* not the row itself: it is made anew as soon as something was written */
  self->parent = g_object_ref (GTK_WIDGET (zeren_shell_get (parent)));
  self->evidence = g_object_ref (evidence);
  self->row = row;
  self->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, text));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_alert_dialog_set_extra_child (self->dialog, list);
  adw_alert_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_alert_dialog_set_close_response (self->dialog, "cancel");
  adw_alert_dialog_set_default_response (self->dialog, "accept");
  adw_alert_dialog_set_response_enabled (self->dialog, "accept", FALSE);

  return self;
}

static void
form_present (Form *self, GCallback response, GCallback changed)
{
  g_signal_connect (self->row, "changed", changed, self);
  g_signal_connect_data (self->dialog, "response", response, self, form_free, 0);
  adw_dialog_present (ADW_DIALOG (self->dialog), self->parent);
  gtk_widget_grab_focus (self->row);
}

/* --- the day ------------------------------------------------------------------------------- */

static void
date_response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Form *form = user_data;
  Doing *doing = doing_new (form->evidence);

  if (g_str_equal (response, "accept") &&
      zeren_date_row_get_date (ZEREN_DATE_ROW (form->row), &doing->day))
    zeren_shell_act (form->parent, _ ("Day put right"), set_date, doing, doing_free);
  else
    doing_free (doing);
}

static void
date_changed_cb (GtkWidget *row, gpointer user_data)
{
  Form *form = user_data;
  ZerenDate day;

  adw_alert_dialog_set_response_enabled (
    form->dialog, "accept", zeren_date_row_get_date (ZEREN_DATE_ROW (row), &day));
}

/** zeren_evidence_dialogs_ask_date: asks which day @evidence proves */
void
zeren_evidence_dialogs_ask_date (GtkWidget *parent, ZerenEvidence *evidence, ZerenDate today)
{
  GtkWidget *row = zeren_date_row_new ();
  Form *form;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Proves the day"));
  zeren_date_row_set_today (ZEREN_DATE_ROW (row), today);
  zeren_date_row_set_date (ZEREN_DATE_ROW (row), zeren_evidence_get_proves_on (evidence));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  form = form_new (parent,
                   evidence,
                   _ ("Day That It Proves"),
                   zeren_evidence_get_name (evidence),
                   row,
                   _ ("_Save"));
  adw_alert_dialog_set_response_appearance (form->dialog, "accept", ADW_RESPONSE_SUGGESTED);
  form_present (form, G_CALLBACK (date_response_cb), G_CALLBACK (date_changed_cb));
}

/* --- removing ------------------------------------------------------------------------------ */

static void
removal_response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Form *form = user_data;
  Doing *doing;

  if (!g_str_equal (response, "accept"))
    return;
  doing = doing_new (form->evidence);
  doing->reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (form->row)));
  zeren_shell_act (form->parent, _ ("Evidence removed"), remove_it, doing, doing_free);
}

static void
reason_changed_cb (GtkWidget *row, gpointer user_data)
{
  Form *form = user_data;
  gboolean is_blank = zeren_string_is_blank (gtk_editable_get_text (GTK_EDITABLE (row)));

  adw_alert_dialog_set_response_enabled (form->dialog, "accept", !is_blank);
}

/** zeren_evidence_dialogs_ask_removal: asks why @evidence does not belong there, and takes it out
 */
void
zeren_evidence_dialogs_ask_removal (GtkWidget *parent, ZerenEvidence *evidence)
{
  GtkWidget *row = adw_entry_row_new ();
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (
    _ ("“%s” is evidence of this task no more. The history keeps what it was and the reason; the "
       "version before it, if there is one, counts again."),
    zeren_evidence_get_name (evidence));
  Form *form;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  form = form_new (parent, evidence, _ ("Remove Evidence"), text, row, _ ("_Remove"));
  form_present (form, G_CALLBACK (removal_response_cb), G_CALLBACK (reason_changed_cb));
}

/* --- a newer version ----------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *parent;
  ZerenEvidence *evidence;
} Choosing;

static void
version_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GtkWidget) parent = choosing->parent;
  g_autoptr (ZerenEvidence) evidence = choosing->evidence;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  Doing *doing;

  g_free (choosing);
  if (gtk_widget_in_destruction (parent))
    return;
  if (file == NULL)
    {
      zeren_shell_complain (parent, error);
      return;
    }
  doing = doing_new (evidence);
  doing->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (doing->files, g_steal_pointer (&file));
  zeren_shell_act (parent, _ ("Newer version filed"), file_version, doing, doing_free);
}

/** zeren_evidence_dialogs_ask_version: asks for a file that takes the place of @evidence, and files
 * it */
void
zeren_evidence_dialogs_ask_version (GtkWidget *parent, ZerenEvidence *evidence)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->parent = g_object_ref (GTK_WIDGET (zeren_shell_get (parent)));
  choosing->evidence = g_object_ref (evidence);
  gtk_file_dialog_set_title (dialog, _ ("File a Newer Version"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_File"));
  gtk_file_dialog_open (
    dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, version_chosen_cb, choosing);
}
