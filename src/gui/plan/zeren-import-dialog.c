/* zeren-import-dialog.c: asks what is needed about files and pasted text, and imports them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-import-row.h"
#include "zeren-import-terms.h"
#include "zeren-import-text.h"
#include "zeren-import.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenImportDialog
{
  AdwDialog parent_instance;

  AdwToolbarView *toolbar_view;
  GtkStack *stack;
  GtkStack *bottom_stack;
  AdwStatusPage *error_page;
  ZerenImportText *text;
  AdwPreferencesGroup *files_group;
  GtkWidget *add_button;
  ZerenImportTerms *terms;
  GtkLabel *hint_label;
  GtkWidget *import_button;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkWidget *close_button;

  ZerenSession *session;
  GPtrArray *rows;           /* ZerenImportRow, in the order of the list */
  GPtrArray *running;        /* ZerenImportItem, while they are read and kept */
  GCancellable *cancellable; /* while files are read */
  GCancellable *closed;      /* cancelled with the dialog */
  gboolean arriving;         /* the list has come up, and nothing of it has the focus yet */
};

G_DEFINE_FINAL_TYPE (ZerenImportDialog, zeren_import_dialog, ADW_TYPE_DIALOG)

/* --- what is shown ------------------------------------------------------------------------- */

static ZerenImportItem *
get_item (ZerenImportDialog *self, guint position)
{
  return zeren_import_row_get_item (g_ptr_array_index (self->rows, position));
}

static GPtrArray *
list_wanted (ZerenImportDialog *self)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (zeren_import_item_is_wanted (get_item (self, i)))
        g_ptr_array_add (wanted, g_object_ref (get_item (self, i)));
    }

  return wanted;
}

static gboolean
is_checking (ZerenImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (zeren_import_item_get_state (get_item (self, i)) == ZEREN_IMPORT_CHECKING)
        return TRUE;
    }

  return FALSE;
}

/* Why nothing can be imported yet; %NULL where it can, or where that is said beside the files. */
static const char *
get_hint (ZerenImportDialog *self, GPtrArray *wanted)
{
  if (is_checking (self) || !zeren_import_terms_is_loaded (self->terms))
    return NULL;
  if (wanted->len == 0)
    return _ ("Nothing is left to be imported.");

  return zeren_import_terms_get_missing (self->terms, NULL);
}

/* Where a person goes on: what is still to be said, else the button. */
static void
arrive (ZerenImportDialog *self)
{
  GtkWidget *row;

  if (!self->arriving || is_checking (self) || !zeren_import_terms_is_loaded (self->terms))
    return;
  self->arriving = FALSE;
  if (zeren_import_terms_get_missing (self->terms, &row) != NULL)
    gtk_widget_grab_focus (row);
  else if (!gtk_widget_grab_focus (self->import_button) && self->rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, 0), GTK_DIR_TAB_FORWARD);
}

static void
update (ZerenImportDialog *self)
{
  g_autoptr (GPtrArray) wanted = list_wanted (self);
  const char *hint = get_hint (self, wanted);
  gboolean running = self->running != NULL;
  gboolean one_is_new = wanted->len == 1 &&
                        zeren_import_item_get_existing (g_ptr_array_index (wanted, 0)) == 0;

  if (!running) /* what was said before holds for what is imported now */
    zeren_import_terms_set_can_replace (self->terms, one_is_new);
  gtk_widget_set_sensitive (GTK_WIDGET (self->terms), !running);
  gtk_widget_set_sensitive (self->add_button, !running);
  gtk_label_set_label (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "import.start",
                                 !running && !is_checking (self) && wanted->len > 0 &&
                                   zeren_import_terms_is_loaded (self->terms) && hint == NULL);
  if (!running)
    arrive (self);
}

static gboolean
is_on_page (ZerenImportDialog *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
show_page (ZerenImportDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar_view, g_str_equal (name, "content"));
}

static void
show_bottom (ZerenImportDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->bottom_stack, name);
  /* An entry must not become insensitive while the keys are in it. */
  if (g_str_equal (name, "running"))
    gtk_widget_grab_focus (self->cancel_button);
  gtk_widget_set_visible (GTK_WIDGET (self->terms), !g_str_equal (name, "done"));
  gtk_widget_set_visible (self->add_button, !g_str_equal (name, "done"));
  adw_dialog_set_can_close (ADW_DIALOG (self), !g_str_equal (name, "running"));
  update (self);
}

/* --- items --------------------------------------------------------------------------------- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenImportRow) row = user_data;
  g_autoptr (GError) error = NULL;

  if (!zeren_import_run_check_finish (ZEREN_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zeren_import_item_set_failed (zeren_import_row_get_item (row), error->message);
}

static void
check (ZerenImportDialog *self, ZerenImportRow *row)
{
  zeren_import_run_check_async (
    self->session, zeren_import_row_get_item (row), self->closed, checked_cb, g_object_ref (row));
}

static void
remove_row (ZerenImportDialog *self, ZerenImportRow *row)
{
  adw_preferences_group_remove (self->files_group, GTK_WIDGET (row));
  g_ptr_array_remove (self->rows, row);
}

static void
remove_cb (ZerenImportDialog *self, ZerenImportRow *row)
{
  remove_row (self, row);
  if (self->rows->len == 0)
    show_page (self, "choose");
  else
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
  show_bottom (self, "ready");
}

static void
open_cb (ZerenImportDialog *self, ZerenImportRow *row)
{
  zeren_dialog_leave_for (
    ADW_DIALOG (self), "plan", zeren_import_item_get_plan (zeren_import_row_get_item (row)));
}

static void
add_item (ZerenImportDialog *self, ZerenImportItem *item)
{
  GtkWidget *row = zeren_import_row_new (item);

  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->files_group, row);
  check (self, ZEREN_IMPORT_ROW (row));
  self->arriving = self->arriving || !is_on_page (self, "content");
  show_page (self, "content");
  show_bottom (self, "ready");
}

static gboolean
is_listed (ZerenImportDialog *self, ZerenImportItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_strcmp0 (zeren_import_item_get_path (get_item (self, i)),
                     zeren_import_item_get_path (item)) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_import_dialog_add_files:
 * @files: (element-type GFile): plans
 *
 * Puts files on the list; one that stands there already is not put there again.
 */
void
zeren_import_dialog_add_files (ZerenImportDialog *self, GListModel *files)
{
  g_return_if_fail (ZEREN_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (self->running != NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (ZerenImportItem) item = zeren_import_item_new_file (file);

      if (!is_listed (self, item))
        add_item (self, item);
    }
}

/* --- choosing, dropping, pasting ----------------------------------------------------------- */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel)
    files = zeren_import_choose_files_finish (GTK_WIDGET (source), result, &error);

  if (files != NULL && self->session != NULL)
    zeren_import_dialog_add_files (self, files);
  else if (error != NULL)
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_import_choose_files_async (widget, chosen_cb, NULL);
}

static gboolean
drop_cb (ZerenImportDialog *self, const GValue *value)
{
  g_autoptr (GListModel) files = zeren_import_get_dropped_files (value);

  if (self->running != NULL)
    return FALSE;
  zeren_import_dialog_add_files (self, files);

  return TRUE;
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  show_page (self, "text");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
text_taken_cb (ZerenImportDialog *self, ZerenPlanSource *source)
{
  g_autoptr (ZerenImportItem) item = zeren_import_item_new_text (source);

  add_item (self, item);
}

/**
 * zeren_import_dialog_set_text:
 * @text: the text of a plan
 *
 * Shows the text, so that somebody can give it a title.
 */
void
zeren_import_dialog_set_text (ZerenImportDialog *self, const char *text)
{
  g_return_if_fail (ZEREN_IS_IMPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  zeren_import_text_set_text (self->text, text);
  show_page (self, "text");
}

/* --- importing ----------------------------------------------------------------------------- */

static void
finish_run (ZerenImportDialog *self)
{
  gboolean failed = FALSE;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->running, g_ptr_array_unref);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZerenImportItem *item = get_item (self, i);

      failed = failed || zeren_import_item_get_state (item) == ZEREN_IMPORT_FAILED;
    }
  gtk_widget_set_visible (self->back_button, failed);
  show_bottom (self, "done");
  gtk_widget_grab_focus (self->close_button);
  /* who has to look at something stays to read what */
  if (self->rows->len == 1 &&
      zeren_import_item_get_state (get_item (self, 0)) == ZEREN_IMPORT_IMPORTED &&
      zeren_import_item_get_message (get_item (self, 0)) == NULL)
    zeren_dialog_leave_for (
      ADW_DIALOG (self), "plan", zeren_import_item_get_plan (get_item (self, 0)));
}

static void
show_outcomes (ZerenImportDialog *self, GPtrArray *outcomes)
{
  for (guint i = 0; i < outcomes->len && i < self->running->len; i++)
    {
      ZerenImportOutcome *outcome = g_ptr_array_index (outcomes, i);
      ZerenImportItem *item = g_ptr_array_index (self->running, i);

      if (outcome->error != NULL)
        zeren_import_item_set_failed (item, outcome->error->message);
      else if (outcome->plan != 0)
        {
          g_auto (GStrv) notes = zeren_document_dup_notes (outcome->reading->document);

          zeren_import_item_set_imported (item, outcome->plan, (const char *const *)notes);
        }
    }
}

static void
fail_all (ZerenImportDialog *self, const char *message)
{
  for (guint i = 0; i < self->running->len; i++)
    {
      ZerenImportItem *item = g_ptr_array_index (self->running, i);

      if (zeren_import_item_get_state (item) != ZEREN_IMPORT_FAILED)
        zeren_import_item_set_failed (item, message);
    }
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) outcomes = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  /* The window was closed meanwhile; what was imported stays. */
  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (outcomes != NULL)
    show_outcomes (self, outcomes);
  else
    fail_all (self, error->message);
  finish_run (self);
}

static guint
count_read (GPtrArray *outcomes)
{
  guint count = 0;

  for (guint i = 0; i < outcomes->len; i++)
    {
      ZerenImportOutcome *outcome = g_ptr_array_index (outcomes, i);

      count += outcome->reading != NULL;
    }

  return count;
}

static void
keep (ZerenImportDialog *self, GPtrArray *outcomes, guint n_read)
{
  const char *said = ngettext ("Plan imported", "Plans imported", n_read);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.cancel", FALSE);
  gtk_label_set_label (self->progress_label, _ ("Keeping what was found…"));
  zeren_shell_act_async (GTK_WIDGET (self),
                         said,
                         zeren_import_run_keep,
                         zeren_import_terms_create_order (self->terms, outcomes),
                         (GDestroyNotify)zeren_import_order_free,
                         (GDestroyNotify)g_ptr_array_unref,
                         NULL,
                         kept_cb,
                         NULL);
}

static void
give_up (ZerenImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZerenImportState state = zeren_import_item_get_state (get_item (self, i));

      if (state == ZEREN_IMPORT_WAITING || state == ZEREN_IMPORT_READING ||
          state == ZEREN_IMPORT_SKIPPED)
        zeren_import_item_set_state (get_item (self, i), ZEREN_IMPORT_READY);
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->running, g_ptr_array_unref);
  show_bottom (self, "ready");
  gtk_widget_grab_focus (self->import_button);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenImportDialog) self = ZEREN_IMPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    outcomes = zeren_import_run_read_finish (ZEREN_SESSION (source), result, &error);
  guint n_read = outcomes != NULL ? count_read (outcomes) : 0;

  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      give_up (self);
      return;
    }
  if (n_read > 0)
    {
      keep (self, outcomes, n_read);
      return;
    }

  if (outcomes != NULL)
    show_outcomes (self, outcomes);
  else
    fail_all (self, error->message);
  finish_run (self);
}

static void
progress_cb (guint position, const char *message, double fraction, gpointer user_data)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (user_data);
  g_autofree char *label = NULL;
  ZerenImportItem *item;

  if (self->running == NULL)
    return;

  item = g_ptr_array_index (self->running, position);
  if (position > 0)
    zeren_import_item_set_state (g_ptr_array_index (self->running, position - 1),
                                 ZEREN_IMPORT_WAITING);
  zeren_import_item_set_state (item, ZEREN_IMPORT_READING);
  /* Translators: the name of a file, and what is being done with it */
  label = g_strdup_printf (_ ("%s: %s"), zeren_import_item_get_name (item), message);
  gtk_label_set_label (self->progress_label, label);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 (position + fraction) / (double)self->running->len);
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  self->running = list_wanted (self);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->progress_label, "");
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_widget_action_set_enabled (widget, "import.cancel", TRUE);
  show_bottom (self, "running");
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZerenImportItem *item = get_item (self, i);

      if (zeren_import_item_is_wanted (item))
        zeren_import_item_set_state (item, ZEREN_IMPORT_WAITING);
      else if (zeren_import_item_get_state (item) == ZEREN_IMPORT_READY)
        zeren_import_item_set_state (item, ZEREN_IMPORT_SKIPPED);
    }
  zeren_import_run_read_async (self->session,
                               self->running,
                               self->cancellable,
                               progress_cb,
                               self,
                               read_cb,
                               g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* Escape while it works cancels the work, not the dialog. */
static void
close_attempt_cb (ZerenImportDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "import.cancel", NULL);
}

static void
close_cb (ZerenImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* What failed can be tried again, in another way; what is done is off the list. */
static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  for (guint i = self->rows->len; i > 0; i--)
    {
      ZerenImportRow *row = g_ptr_array_index (self->rows, i - 1);
      ZerenImportItem *item = zeren_import_row_get_item (row);

      if (zeren_import_item_get_state (item) != ZEREN_IMPORT_FAILED)
        {
          remove_row (self, row);
          continue;
        }
      zeren_import_item_set_state (item, ZEREN_IMPORT_CHECKING);
      check (self, row);
    }
  show_bottom (self, "ready");
}

static void
choices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenImportDialog) self = ZEREN_IMPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (zeren_import_terms_load_finish (ZEREN_IMPORT_TERMS (source), result, &error) ||
      self->session == NULL)
    return;

  text = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->error_page, text);
  show_page (self, "error");
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_import_dialog_dispose (GObject *object)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->closed);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->running, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (zeren_import_dialog_parent_class)->dispose (object);
}

static void
zeren_import_dialog_finalize (GObject *object)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->closed);

  G_OBJECT_CLASS (zeren_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, bottom_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, text);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, terms);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, hint_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, text_taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
zeren_import_dialog_class_init (ZerenImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_import_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "import.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);

  g_type_ensure (ZEREN_TYPE_IMPORT_TERMS);
  g_type_ensure (ZEREN_TYPE_IMPORT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-import-dialog.ui");
  bind_template (widget_class);
}

static void
zeren_import_dialog_init (ZerenImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->rows = g_ptr_array_new ();
  self->closed = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toolbar_view), GTK_EVENT_CONTROLLER (target));
  show_page (self, "choose");
  show_bottom (self, "ready");
}

/**
 * zeren_import_dialog_new:
 * @session: an open session
 *
 * Returns: (transfer floating): a dialog that asks for files
 */
AdwDialog *
zeren_import_dialog_new (ZerenSession *session)
{
  ZerenImportDialog *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  zeren_import_terms_load_async (self->terms, session, choices_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
