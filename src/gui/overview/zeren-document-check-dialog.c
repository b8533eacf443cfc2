/* zeren-document-check-dialog.c: a DOCX of anybody against the layout of official documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-document-check-dialog.h"

#include "zeren-document-check.h"
#include "zeren-file-drop.h"

#include <glib/gi18n-lib.h>

struct _ZerenDocumentCheckDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *choose_button;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwPreferencesGroup *findings_group;
  AdwPreferencesGroup *fonts_group;

  GPtrArray *rows;        /* lent: those in findings_group */
  GCancellable *checking; /* while it is */
  ZerenPageState state;
};

G_DEFINE_FINAL_TYPE (ZerenDocumentCheckDialog, zeren_document_check_dialog, ADW_TYPE_DIALOG)

static void
set_state (ZerenDocumentCheckDialog *self, ZerenPageState state)
{
  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

static void
stop_checking (ZerenDocumentCheckDialog *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

/* --- rows ----------------------------------------------------------------------------------- */

static void
add_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static char *
dup_place (const ZerenDocxFinding *finding)
{
  g_autofree char *place = NULL;

  if (finding->paragraph == 0)
    /* Translators: “Clause 5.2.1 · on the pages”: where something was found */
    return g_strdup_printf (_ ("Clause %s · on the pages"),
                            zeren_docx_rule_get_clause (finding->rule));
  /* Translators: “Clause 7.3.1 · paragraph 4: “first words”” */
  place = g_strdup_printf (_ ("Clause %s · paragraph %u: “%s”"),
                           zeren_docx_rule_get_clause (finding->rule),
                           finding->paragraph,
                           finding->words != NULL ? finding->words : "");
  if (finding->times == 1)
    return g_steal_pointer (&place);

  g_autofree char *more = g_strdup_printf (
    g_dngettext (
      GETTEXT_PACKAGE, "and in %u more place", "and in %u more places", finding->times - 1),
    finding->times - 1);

  /* Translators: where something was found, and in how many more places */
  return g_strdup_printf (C_ ("place", "%s (%s)"), place, more);
}

static char *
dup_details (const ZerenDocxFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *place = dup_place (finding);

  add_line (text, place);
  if (finding->found != NULL && finding->wanted != NULL)
    {
      /* Translators: what stands in the document, and what should stand there */
      g_autofree char *line = g_strdup_printf (
        _ ("There is: %s. There should be: %s."), finding->found, finding->wanted);

      add_line (text, line);
    }
  add_line (text, zeren_docx_rule_get_fix (finding->rule));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static void
clear_rows (ZerenDocumentCheckDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->findings_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_findings (ZerenDocumentCheckDialog *self, ZerenDocxCheck *check)
{
  guint n_findings = zeren_docx_check_get_n_findings (check);
  g_autofree char *count = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u thing to put right", "%u things to put right", n_findings),
    n_findings);

  clear_rows (self);
  for (guint i = 0; i < n_findings; i++)
    {
      const ZerenDocxFinding *finding = zeren_docx_check_get_finding (check, i);
      g_autofree char *details = dup_details (finding);
      GtkWidget *row = create_row (zeren_docx_rule_get_title (finding->rule), details);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->findings_group, row);
    }
  adw_preferences_group_set_description (self->findings_group, count);
  gtk_accessible_announce (
    GTK_ACCESSIBLE (self), count, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  set_state (self, n_findings > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS);
}

/* --- typefaces ------------------------------------------------------------------------------ */

static char *
dup_substitution (const ZerenFontSubstitution *font)
{
  if (font->used == NULL)
    /* Translators: %s is a typeface */
    return g_strdup_printf (_ ("%s: none of its kind is installed"), font->wanted);
  if (font->exact)
    /* Translators: %s is a typeface */
    return g_strdup_printf (_ ("%s is installed"), font->used);

  /* Translators: both are typefaces */
  return g_strdup_printf (_ ("%s stands in for %s"), font->used, font->wanted);
}

static void
fonts_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDocumentCheckDialog) self = ZEREN_DOCUMENT_CHECK_DIALOG (user_data);
  g_autoptr (GArray) fonts = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; fonts != NULL && self->fonts_group != NULL && i < fonts->len; i++)
    {
      g_autofree char *words = dup_substitution (&g_array_index (fonts, ZerenFontSubstitution, i));

      adw_preferences_group_add (self->fonts_group,
                                 create_row (zeren_official_font_get_label (i), words));
    }
}

static void
list_fonts_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (
    task, zeren_official_fonts_dup_substitutions (), (GDestroyNotify)g_array_unref);
}

static void
list_fonts (ZerenDocumentCheckDialog *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, fonts_listed_cb, g_object_ref (self));

  g_task_run_in_thread (task, list_fonts_thread);
}

/* --- checking ------------------------------------------------------------------------------- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDocumentCheckDialog) self = ZEREN_DOCUMENT_CHECK_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDocxCheck) check = zeren_document_check_finish (result, &error);

  /* another file was chosen meanwhile, or the dialog is closed */
  if (self->checking != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->checking);
  if (check != NULL)
    show_findings (self, check);
  else
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      set_state (self, ZEREN_PAGE_STATE_ERROR);
    }
}

/**
 * zeren_document_check_dialog_check:
 * @self: the dialog
 * @file: any file
 *
 * Checks a file in the place of the one before.
 */
void
zeren_document_check_dialog_check (ZerenDocumentCheckDialog *self, GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (ZEREN_IS_DOCUMENT_CHECK_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  stop_checking (self);
  self->checking = g_cancellable_new ();
  adw_window_title_set_subtitle (self->window_title, shown);
  set_state (self, ZEREN_PAGE_STATE_LOADING);
  zeren_document_check_async (file, self->checking, checked_cb, g_object_ref (self));
}

ZerenPageState
zeren_document_check_dialog_get_state (ZerenDocumentCheckDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_DOCUMENT_CHECK_DIALOG (self), ZEREN_PAGE_STATE_EMPTY);

  return self->state;
}

static void
cancel_cb (ZerenDocumentCheckDialog *self)
{
  stop_checking (self);
  adw_window_title_set_subtitle (self->window_title, "");
  gtk_widget_grab_focus (self->choose_button);
  set_state (self, ZEREN_PAGE_STATE_EMPTY);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDocumentCheckDialog) self = ZEREN_DOCUMENT_CHECK_DIALOG (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->stack != NULL)
    zeren_document_check_dialog_check (self, file);
}

static void
choose_cb (ZerenDocumentCheckDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_set_name (filter, _ ("Documents (DOCX)"));
  gtk_file_filter_add_suffix (filter, "docx");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Document"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (
    dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, g_object_ref (self));
}

static void
dropped_cb (GtkWidget *widget, GPtrArray *files)
{
  zeren_document_check_dialog_check (ZEREN_DOCUMENT_CHECK_DIALOG (widget), files->pdata[0]);
}

static void
zeren_document_check_dialog_dispose (GObject *object)
{
  ZerenDocumentCheckDialog *self = ZEREN_DOCUMENT_CHECK_DIALOG (object);

  stop_checking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_DOCUMENT_CHECK_DIALOG);

  G_OBJECT_CLASS (zeren_document_check_dialog_parent_class)->dispose (object);
}

static void
zeren_document_check_dialog_finalize (GObject *object)
{
  ZerenDocumentCheckDialog *self = ZEREN_DOCUMENT_CHECK_DIALOG (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (zeren_document_check_dialog_parent_class)->finalize (object);
}

static void
zeren_document_check_dialog_closed (AdwDialog *dialog)
{
  stop_checking (ZEREN_DOCUMENT_CHECK_DIALOG (dialog));
}

static void
zeren_document_check_dialog_class_init (ZerenDocumentCheckDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zeren_document_check_dialog_dispose;
  object_class->finalize = zeren_document_check_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = zeren_document_check_dialog_closed;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-document-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, findings_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenDocumentCheckDialog, fonts_group);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
zeren_document_check_dialog_init (ZerenDocumentCheckDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  set_state (self, ZEREN_PAGE_STATE_EMPTY);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_file_target_new (dropped_cb));
  list_fonts (self);
}

AdwDialog *
zeren_document_check_dialog_new (void)
{
  return g_object_new (ZEREN_TYPE_DOCUMENT_CHECK_DIALOG, NULL);
}
