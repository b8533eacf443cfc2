/* zeren-case-documents-view.c: the drafted documents of a case, to look at and to take out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-documents-view.h"

#include "zeren-action-table.h"
#include "zeren-case-files.h"
#include "zeren-draft-copies.h"
#include "zeren-drop-down-name.h"
#include "zeren-file-store.h"
#include "zeren-kept-files.h"
#include "zeren-lazy-menu.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenCaseDocumentsView
{
  AdwBin parent_instance;

  GtkDropDown *document_dropdown;
  GtkDropDown *version_dropdown;
  GtkMenuButton *save_button;
  GMenuModel *save_menu;
  AdwBanner *edit_banner;
  AdwBanner *template_banner;
  AdwBanner *placeholder_banner;
  ZerenPreview *preview;

  ZerenSession *session;
  ZerenCaseView *view;
  ZerenCaseDocument *document; /* the one in sight */
  char *file;                  /* what of it is in sight: its PDF, or what was made of it by hand */
  guint n_versions;            /* that the list offers */
  gboolean is_filling;         /* the lists change because they are filled */
};

G_DEFINE_FINAL_TYPE (ZerenCaseDocumentsView, zeren_case_documents_view, ADW_TYPE_BIN)

/* --- what is in sight ---------------------------------------------------------------------- */

static void
show_placeholders (ZerenCaseDocumentsView *self)
{
  const char *const *left = zeren_case_view_get_placeholders (self->view, self->document);
  guint n_left = left != NULL ? g_strv_length ((char **)left) : 0;
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u place in this draft is still to be filled in.",
              "%u places in this draft are still to be filled in.",
              n_left),
    n_left);

  adw_banner_set_title (self->placeholder_banner, text);
  adw_banner_set_revealed (self->placeholder_banner, n_left > 0);
}

static GFile *
get_file (ZerenCaseDocumentsView *self, const char *sha256)
{
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_session_get_database (self->session));

  return zeren_file_store_get_file (store, sha256);
}

/* The PDF is of the draft: what was made of that is printed from the office program. */
static void
show_edit (ZerenCaseDocumentsView *self, ZerenDraftEdit *edit)
{
  g_autofree char *said = edit != NULL ? zeren_draft_copies_say_change (edit) : NULL;

  if (said != NULL)
    adw_banner_set_title (self->edit_banner, said);
  adw_banner_set_revealed (self->edit_banner, edit != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.save-pdf", edit == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.print", edit == NULL);
}

/* Only the DOCX follows the template of the office; what is seen here is the PDF. */
static void
show_template (ZerenCaseDocumentsView *self, const char *name)
{
  /* Translators: %s is a file */
  g_autofree char *said = name != NULL ? g_strdup_printf (_ ("The DOCX follows “%s”. What is shown "
                                                             "here, and the PDF, have our layout."),
                                                          name)
                                       : NULL;

  if (said != NULL)
    adw_banner_set_title (self->template_banner, said);
  adw_banner_set_revealed (self->template_banner, said != NULL);
}

static void
show_document (ZerenCaseDocumentsView *self, ZerenCaseDocument *document)
{
  ZerenDraftEdit *edit = zeren_case_view_find_edit (self->view, document);
  const char *sha256 = edit != NULL ? zeren_draft_edit_get_file (edit)
                                    : zeren_case_document_get_file_pdf (document);
  g_autoptr (GFile) file = NULL;

  if (self->document != NULL &&
      zeren_case_document_get_id (self->document) == zeren_case_document_get_id (document) &&
      g_strcmp0 (self->file, sha256) == 0)
    return;

  g_set_object (&self->document, document);
  g_set_str (&self->file, sha256);
  file = get_file (self, sha256);
  zeren_preview_open (self->preview, file);
  show_edit (self, edit);
  show_template (self, edit == NULL ? zeren_case_document_get_template_name (document) : NULL);
  show_placeholders (self);
}

/* --- what is changed elsewhere ------------------------------------------------------------- */

static void
look (ZerenCaseDocumentsView *self)
{
  ZerenDraftOwner owner = { .case_id = zeren_case_view_get_id (self->view) };

  zeren_draft_copies_look (GTK_WIDGET (self), &owner);
}

static void
focus_cb (ZerenCaseDocumentsView *self)
{
  if (self->view != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
}

static void
show_changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  ZerenDraftEdit *edit = self->document != NULL
                           ? zeren_case_view_find_edit (self->view, self->document)
                           : NULL;
  ZerenDraftRef draft;

  if (edit == NULL)
    return;

  draft = zeren_draft_ref_of_case (self->document);
  zeren_draft_copies_show_changes (
    widget, &draft, edit, zeren_case_document_get_name (self->document));
}

static ZerenCaseDocument *
find_document (ZerenCaseDocumentsView *self, ZerenCaseDocumentKind kind, guint version)
{
  GPtrArray *documents = zeren_case_view_get_documents (self->view);

  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *document = documents->pdata[i];

      if (zeren_case_document_get_kind (document) == kind &&
          zeren_cases_find_version (documents, document) == version)
        return document;
    }

  return NULL;
}

static void
show_chosen (ZerenCaseDocumentsView *self)
{
  guint kind = gtk_drop_down_get_selected (self->document_dropdown);
  ZerenCaseDocument *document = find_document (
    self, kind, zeren_case_documents_view_get_version (self));

  if (document != NULL)
    show_document (self, document);
}

static void
chosen_cb (ZerenCaseDocumentsView *self)
{
  if (!self->is_filling && self->view != NULL && self->session != NULL)
    show_chosen (self);
}

/* --- lists --------------------------------------------------------------------------------- */

static void
fill_documents (ZerenCaseDocumentsView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; zeren_case_document_kind_ids[i] != NULL; i++)
    gtk_string_list_append (names, zeren_case_document_kind_to_label (i));
  gtk_drop_down_set_model (self->document_dropdown, G_LIST_MODEL (names));
}

static char *
dup_version_name (ZerenCaseDocumentsView *self, guint version)
{
  ZerenCaseDocument *first = find_document (self, ZEREN_CASE_DOCUMENT_PROPOSAL, version);
  g_autofree char *when = NULL;

  if (first == NULL)
    return g_strdup_printf (_ ("Draft %u"), version);
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  when = g_date_time_format (zeren_case_document_get_drafted_at (first), _ ("%Y-%m-%d %H:%M"));

  /* Translators: the number of a draft, and when it was made */
  return g_strdup_printf (_ ("Draft %u, %s"), version, when);
}

/* The newest first; a new one is shown at once. */
static void
fill_versions (ZerenCaseDocumentsView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint version = self->n_versions; version >= 1; version--)
    {
      g_autofree char *name = dup_version_name (self, version);

      gtk_string_list_append (names, name);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->version_dropdown, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->version_dropdown, 0);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->version_dropdown), self->n_versions > 1);
}

/* --- taking out ---------------------------------------------------------------------------- */

typedef struct
{
  ZerenCaseDocumentsView *self;
  gint64 case_id;
  guint version;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->self);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static GtkWindow *
get_window (ZerenCaseDocumentsView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static char *
dup_file_name (ZerenCaseDocumentsView *self, const char *extension)
{
  return zeren_cases_dup_file_name (
    self->document, zeren_case_documents_view_get_version (self), extension);
}

static void
save_docx_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  g_autofree char *file_name = NULL;
  ZerenDraftRef draft;

  if (self->document == NULL)
    return;

  file_name = dup_file_name (self, ".docx");
  draft = zeren_draft_ref_of_case (self->document);
  zeren_draft_copies_save_as (widget, &draft, file_name);
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  g_autofree char *file_name = NULL;

  if (self->document == NULL)
    return;

  file_name = dup_file_name (self, ".pdf");
  zeren_kept_files_save_as (widget, zeren_case_document_get_file_pdf (self->document), file_name);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)
    folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder == NULL)
    {
      zeren_shell_complain (GTK_WIDGET (saving->self), error);
      return;
    }
  zeren_case_files_export (GTK_WIDGET (saving->self), saving->case_id, saving->version, folder);
}

static void
save_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  g_autoptr (GtkFileDialog) dialog = NULL;
  Saving *saving;

  if (self->document == NULL)
    return;

  saving = g_new0 (Saving, 1);
  saving->self = g_object_ref (self);
  saving->case_id = zeren_case_document_get_case_id (self->document);
  saving->version = zeren_case_documents_view_get_version (self);
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Save All Documents to a Folder"));
  gtk_file_dialog_select_folder (dialog, get_window (self), NULL, folder_chosen_cb, saving);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  g_autofree char *file_name = NULL;
  ZerenDraftRef draft;

  if (self->document == NULL)
    return;

  file_name = dup_file_name (self, ".docx");
  draft = zeren_draft_ref_of_case (self->document);
  zeren_draft_copies_open (widget, &draft, file_name);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenCaseDocumentsView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (widget);
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->document == NULL)
    return;

  file = get_file (self, zeren_case_document_get_file_pdf (self->document));
  dialog = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (dialog, zeren_case_document_get_name (self->document));
  gtk_print_dialog_print_file (
    dialog, get_window (self), NULL, file, NULL, printed_cb, g_object_ref (self));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_case_documents_view_dispose (GObject *object)
{
  ZerenCaseDocumentsView *self = ZEREN_CASE_DOCUMENTS_VIEW (object);

  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CASE_DOCUMENTS_VIEW);
  g_clear_object (&self->document);
  g_clear_pointer (&self->file, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (zeren_case_documents_view_parent_class)->dispose (object);
}

static void
zeren_case_documents_view_class_init (ZerenCaseDocumentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_case_documents_view_dispose;

  g_type_ensure (ZEREN_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-case-documents-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, document_dropdown);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, version_dropdown);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, save_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, save_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, placeholder_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, edit_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, template_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseDocumentsView, preview);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);

  gtk_widget_class_install_action (widget_class, "case.save-docx", NULL, save_docx_action);
  gtk_widget_class_install_action (widget_class, "case.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "case.save-all", NULL, save_all_action);
  gtk_widget_class_install_action (widget_class, "case.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "case.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "case.show-changes", NULL, show_changes_action);
}

static void
zeren_case_documents_view_init (ZerenCaseDocumentsView *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_lazy_menu_set (self->save_button, self->save_menu);
  fill_documents (self);
  zeren_drop_down_set_name (self->document_dropdown, _ ("Document"));
  zeren_drop_down_set_name (self->version_dropdown, _ ("Draft"));
  gtk_widget_add_controller (GTK_WIDGET (self),
                             zeren_action_table_create_controller ("case.save-all"));
  gtk_widget_add_controller (GTK_WIDGET (self),
                             zeren_action_table_create_controller ("case.print"));
  zeren_draft_copies_follow_focus (GTK_WIDGET (self), G_CALLBACK (focus_cb));
  self->is_filling = FALSE;
}

/** zeren_case_documents_view_set_session: sets where the files are */
void
zeren_case_documents_view_set_session (ZerenCaseDocumentsView *self, ZerenSession *session)
{
  g_return_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self));

  g_set_object (&self->session, session);
}

/** zeren_case_documents_view_show: shows the documents of a case, the same as before or another */
void
zeren_case_documents_view_show (ZerenCaseDocumentsView *self, ZerenCaseView *view)
{
  guint n_versions;

  g_return_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self));
  g_return_if_fail (self->session != NULL);

  g_set_object (&self->view, view);
  n_versions = zeren_case_view_get_n_versions (view);
  if (self->n_versions != n_versions)
    {
      self->n_versions = n_versions;
      fill_versions (self);
    }
  show_chosen (self);
  look (self);
}

/** zeren_case_documents_view_clear: forgets what it shows */
void
zeren_case_documents_view_clear (ZerenCaseDocumentsView *self)
{
  g_return_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self));

  g_clear_object (&self->view);
  g_clear_object (&self->document);
  g_clear_pointer (&self->file, g_free);
  self->n_versions = 0;
  zeren_preview_close (self->preview);
}

/** zeren_case_documents_view_get_document: Returns: (nullable): the document in sight */
ZerenCaseDocument *
zeren_case_documents_view_get_document (ZerenCaseDocumentsView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self), NULL);

  return self->document;
}

/** zeren_case_documents_view_get_version: Returns: the version in sight, from 1 */
guint
zeren_case_documents_view_get_version (ZerenCaseDocumentsView *self)
{
  guint selected;

  g_return_val_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self), 0);

  selected = gtk_drop_down_get_selected (self->version_dropdown);

  return selected < self->n_versions ? self->n_versions - selected : self->n_versions;
}

/** zeren_case_documents_view_choose: shows one document of one version */
void
zeren_case_documents_view_choose (ZerenCaseDocumentsView *self,
                                  ZerenCaseDocumentKind kind,
                                  guint version)
{
  g_return_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self));
  g_return_if_fail (version >= 1 && version <= self->n_versions);

  gtk_drop_down_set_selected (self->document_dropdown, kind);
  gtk_drop_down_set_selected (self->version_dropdown, self->n_versions - version);
}

ZerenPreview *
zeren_case_documents_view_get_preview (ZerenCaseDocumentsView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_DOCUMENTS_VIEW (self), NULL);

  return self->preview;
}
