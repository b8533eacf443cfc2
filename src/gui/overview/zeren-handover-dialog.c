/* zeren-handover-dialog.c: asks who hands the work over to whom, and writes the package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-handover-dialog.h"

#include "zeren-handover.h"
#include "zeren-member-row.h"
#include "zeren-progress-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenHandoverDialog
{
  AdwDialog parent_instance;

  GtkWidget *window;
  ZerenSession *session;
  GtkWidget *save_button;
  ZerenMemberRow *from_row;
  ZerenMemberRow *to_row;
  AdwEntryRow *paper_row;
  AdwPreferencesGroup *paper_group;
};

G_DEFINE_FINAL_TYPE (ZerenHandoverDialog, zeren_handover_dialog, ADW_TYPE_DIALOG)

/* --- what is there -------------------------------------------------------------------------- */

typedef struct
{
  ZerenOffice *office;
  char *paper;
} Known;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_clear_pointer (&self->office, zeren_office_unref);
  g_free (self->paper);
  g_free (self);
}

static gpointer
read_known (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Known *known = g_new0 (Known, 1);

  known->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (known->office != NULL && zeren_handover_get_paper (context, &known->paper, error))
    return known;
  known_free (known);

  return NULL;
}

static void
update_cb (ZerenHandoverDialog *self)
{
  gint64 from = zeren_member_row_get_selected_id (self->from_row);
  gint64 to = zeren_member_row_get_selected_id (self->to_row);

  gtk_widget_set_sensitive (self->save_button, from != 0 && to != 0 && from != to);
}

/* What is missing is said before the list is printed, not left to be found on it. */
static void
paper_changed_cb (ZerenHandoverDialog *self)
{
  g_autofree char *note = zeren_handover_dup_paper_note (
    gtk_editable_get_text (GTK_EDITABLE (self->paper_row)));

  adw_preferences_group_set_description (self->paper_group, note);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenHandoverDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Known *known = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  GPtrArray *members;

  if (known == NULL)
    {
      if (self->window != NULL)
        zeren_shell_complain (self->window, error);
      return;
    }
  members = zeren_office_get_members (known->office);
  zeren_member_row_set_members (self->from_row, members, known->office);
  zeren_member_row_set_members (self->to_row, members, known->office);
  gtk_editable_set_text (GTK_EDITABLE (self->paper_row), known->paper != NULL ? known->paper : "");
  paper_changed_cb (self);
  update_cb (self);
  known_free (known);
}

/* --- writing -------------------------------------------------------------------------------- */

typedef struct
{
  ZerenHandoverTerms terms;
  char *paper;
  char *path;
  ZerenProgressReport *report;
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  zeren_progress_report_free (self->report);
  g_free (self->paper);
  g_free (self->path);
  g_free (self);
}

static gpointer
write_package (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;

  if (!zeren_handover_set_paper (context, order->paper, error))
    return NULL;

  return zeren_handover_write (
    context, &order->terms, order->path, cancellable, zeren_progress_report, order->report, error);
}

typedef struct
{
  ZerenHandoverDialog *dialog;
  GtkWidget *window;
  ZerenProgressDialog *progress;
} Work;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (ZerenHandoverDialog) self = work->dialog;
  g_autoptr (GtkWidget) window = work->window;
  g_autoptr (ZerenProgressDialog) progress = work->progress;
  g_autoptr (GError) error = NULL;
  ZerenBackupResult *written = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  g_free (work);
  zeren_progress_dialog_end (progress);
  if (gtk_widget_in_destruction (window))
    {
      g_clear_pointer (&written, zeren_backup_result_free);
      return;
    }
  if (written == NULL)
    {
      zeren_shell_complain (window, error);
      return;
    }
  zeren_backup_result_free (written);
  adw_dialog_force_close (ADW_DIALOG (self));
  zeren_shell_say (window, _ ("Hand-over package written and checked"));
}

/** zeren_handover_dialog_write: writes the package with what is chosen in the dialog */
void
zeren_handover_dialog_write (ZerenHandoverDialog *self, GFile *file)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Order *order;
  Work *work;

  g_return_if_fail (ZEREN_IS_HANDOVER_DIALOG (self));

  order = g_new0 (Order, 1);
  order->terms.from = zeren_member_row_get_selected_id (self->from_row);
  order->terms.to = zeren_member_row_get_selected_id (self->to_row);
  order->terms.on = zeren_clock_today (zeren_session_get_clock (self->session));
  order->paper = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->paper_row)));
  order->path = g_file_get_path (file);
  work = g_new0 (Work, 1);
  work->dialog = g_object_ref (self);
  work->window = g_object_ref (self->window);
  work->progress = zeren_progress_dialog_start (
    self->window, _ ("Writing the Hand-Over Package…"), cancellable);
  order->report = zeren_progress_report_new (work->progress);
  zeren_session_run_async (self->session,
                           write_package,
                           order,
                           order_free,
                           (GDestroyNotify)zeren_backup_result_free,
                           cancellable,
                           written_cb,
                           work);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenHandoverDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self->session == NULL || file == NULL)
    return;
  if (g_file_peek_path (file) != NULL)
    zeren_handover_dialog_write (self, file);
}

static void
save_cb (ZerenHandoverDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = zeren_handover_dup_name (
    zeren_clock_today (zeren_session_get_clock (self->session)));

  gtk_file_dialog_set_title (dialog, _ ("Hand-Over Package"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (
    dialog, GTK_WINDOW (self->window), NULL, place_chosen_cb, g_object_ref (self));
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_handover_dialog_dispose (GObject *object)
{
  ZerenHandoverDialog *self = ZEREN_HANDOVER_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (zeren_handover_dialog_parent_class)->dispose (object);
}

static void
zeren_handover_dialog_class_init (ZerenHandoverDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_handover_dialog_dispose;
}

static ZerenMemberRow *
add_member_row (ZerenHandoverDialog *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = zeren_member_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (
    row, "notify::selected", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return ZEREN_MEMBER_ROW (row);
}

static void
zeren_handover_dialog_init (ZerenHandoverDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Hand Over the Work"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_preferences_group_set_description (
    group,
    _ (
      "One package with everything that is recorded and kept, and a list to be signed: what is "
      "open and until when, what is drafted, what waits to be decided. The successor opens it with "
      "“Restore a Backup”."));
  self->from_row = add_member_row (self, group, _ ("Handed Over By"));
  self->to_row = add_member_row (self, group, _ ("Taken Over By"));
  self->paper_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->paper_row), _ ("Where the Paper Is"));
  g_signal_connect_object (
    self->paper_row, "changed", G_CALLBACK (paper_changed_cb), self, G_CONNECT_SWAPPED);
  self->paper_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_add (self->paper_group, GTK_WIDGET (self->paper_row));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->paper_group);

  self->save_button = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_sensitive (self->save_button, FALSE);
  g_signal_connect_object (
    self->save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * zeren_handover_dialog_new:
 * @window: a #ZerenShell
 * @session: whose work it is
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_handover_dialog_new (GtkWidget *window, ZerenSession *session)
{
  ZerenHandoverDialog *self = g_object_new (ZEREN_TYPE_HANDOVER_DIALOG, NULL);

  self->window = g_object_ref (window);
  self->session = g_object_ref (session);
  zeren_session_read_async (
    session, read_known, NULL, NULL, known_free, NULL, read_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
