/* zeren-draft-files.c: a drafted document becomes a DOCX and a PDF, kept and written out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-files-private.h"

#include "zeren-docx-writer.h"
#include "zeren-pdf-writer.h"
#include "zeren-service-error.h"
#include "zeren-write-failure.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/**
 * zeren_draft_files_begin:
 * @self: what is filled in; cleared by zeren_draft_files_finish()
 * @folder: (nullable): made where it does not exist
 *
 * Returns: whether there is such a folder now
 */
gboolean
zeren_draft_files_begin (ZerenDraftFiles *self,
                         ZerenContext *context,
                         const char *folder,
                         GCancellable *cancellable,
                         GError **error)
{
  if (folder != NULL && !zeren_write_make_folder (folder, 0777, error))
    return FALSE;

  *self = (ZerenDraftFiles){
    .store = zeren_file_store_new (zeren_context_get_database (context)),
    .folder = folder,
    .cancellable = cancellable,
    .now = zeren_context_dup_now (context),
    .written = g_strv_builder_new (),
    .drafts = zeren_draft_repo_new (zeren_context_get_database (context)),
    .context = context,
  };

  return TRUE;
}

/* A draft that somebody has filled in is not written over. */
static gboolean
check_is_free (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_EXISTS,
               /* Translators: %s is a path */
               _ ("“%s” is there already and is not written over. Name another folder."),
               path);

  return FALSE;
}

static void
note_written (ZerenDraftFiles *self, const char *path)
{
  g_strv_builder_add (self->written, path);
  if (!g_str_has_suffix (path, ".docx"))
    return;
  g_free (self->copy);
  self->copy = g_canonicalize_filename (path, NULL);
}

/* Writes the file into the folder, where one was named. */
static gboolean
write_out (ZerenDraftFiles *self, GBytes *bytes, const char *file_name, GError **error)
{
  g_autofree char *path = NULL;

  if (self->folder == NULL)
    return TRUE;
  path = g_build_filename (self->folder, file_name, NULL);
  if (!check_is_free (path, error) || !zeren_export_save (bytes, path, error))
    return FALSE;
  note_written (self, path);

  return TRUE;
}

static char *
keep_file (ZerenDraftFiles *self,
           GBytes *bytes,
           const char *stem,
           const char *extension,
           const char *media_type,
           GError **error)
{
  g_autofree char *file_name = g_strconcat (stem, extension, NULL);
  g_autoptr (ZerenFile) file = NULL;

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;
  file = zeren_file_store_add_bytes (self->store, bytes, file_name, media_type, error);
  if (file == NULL || !write_out (self, bytes, file_name, error))
    return NULL;

  return g_strdup (zeren_file_get_sha256 (file));
}

/**
 * zeren_draft_files_lay_out:
 * @values: (transfer full): what is recorded, by the names of fields
 *
 * The next document that is kept or written follows the template of the office, where it has one
 * for it. Its PDF is laid out by us all the same.
 *
 * Returns: whether it went well, also where there is no template
 */
gboolean
zeren_draft_files_lay_out (ZerenDraftFiles *self, ZerenTemplateValues *values, GError **error)
{
  g_autoptr (ZerenTemplateValues) taken = values;

  zeren_templated_draft_clear (&self->templated);

  return zeren_templated_draft_init (
    &self->templated, self->context, taken, self->cancellable, error);
}

/** zeren_draft_files_write_docx: Returns: (transfer full): what the office program opens */
GBytes *
zeren_draft_files_write_docx (ZerenDraftFiles *self,
                              ZerenOfficialDocument *document,
                              GError **error)
{
  if (self->templated.docx != NULL)
    return g_bytes_ref (self->templated.docx);

  return zeren_docx_write (document, self->now, error);
}

/**
 * zeren_draft_files_keep:
 * @document: what was drafted
 * @stem: the name of its files without their extension
 * @docx: (out): the SHA-256 of the one
 * @pdf: (out): and of the other
 *
 * Returns: whether both are kept, and written out where a folder was named
 */
gboolean
zeren_draft_files_keep (ZerenDraftFiles *self,
                        ZerenOfficialDocument *document,
                        const char *stem,
                        char **docx,
                        char **pdf,
                        GError **error)
{
  g_autoptr (GBytes) docx_bytes = zeren_draft_files_write_docx (self, document, error);
  g_autofree char *docx_file = keep_file (self, docx_bytes, stem, ".docx", DOCX_TYPE, error);
  g_autoptr (GBytes) pdf_bytes = NULL;
  g_autofree char *pdf_file = NULL;

  if (docx_file == NULL)
    return FALSE;
  pdf_bytes = zeren_pdf_write (document, self->now, error);
  pdf_file = keep_file (self, pdf_bytes, stem, ".pdf", "application/pdf", error);
  if (pdf_file == NULL)
    return FALSE;

  *docx = g_steal_pointer (&docx_file);
  *pdf = g_steal_pointer (&pdf_file);

  return TRUE;
}

/** zeren_draft_files_copy_out: Returns: whether a kept file was written into the folder under this
 * name */
gboolean
zeren_draft_files_copy_out (ZerenDraftFiles *self,
                            const char *sha256,
                            const char *stem,
                            const char *extension,
                            GError **error)
{
  g_autofree char *name = g_strconcat (stem, extension, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);

  if (!check_is_free (path, error) ||
      !zeren_file_store_copy_out (self->store, sha256, target, self->cancellable, error))
    return FALSE;
  note_written (self, path);

  return TRUE;
}

/** zeren_draft_files_remember: Returns: whether it is remembered where the DOCX of a document was
 * written to last, and what it says, so that what a person changes there is noticed; nothing where
 * no folder was named */
gboolean
zeren_draft_files_remember (ZerenDraftFiles *self,
                            gint64 case_document,
                            gint64 task_document,
                            const char *sha256,
                            GError **error)
{
  g_autoptr (ZerenDraftCopy) copy = NULL;

  if (self->copy == NULL)
    return TRUE;

  copy = zeren_draft_copy_new ();
  zeren_draft_copy_set_case_document (copy, case_document);
  zeren_draft_copy_set_task_document (copy, task_document);
  zeren_draft_copy_set_path (copy, self->copy);
  zeren_draft_copy_set_sha256 (copy, sha256);
  g_clear_pointer (&self->copy, g_free);

  return zeren_draft_repo_put_copy (self->drafts, copy, error);
}

/* A name that nothing has yet: `STEM-新稿.docx`, `STEM-新稿2.docx` … */
static char *
dup_free_path (const char *folder, const char *stem, const char *extension)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *count = i > 1 ? g_strdup_printf ("%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (stem, "-新稿", count, extension, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/** zeren_draft_files_write_beside: Returns: whether a document was written as DOCX and PDF beside
 * what a person has made of the draft before; it is not kept in the database */
gboolean
zeren_draft_files_write_beside (ZerenDraftFiles *self,
                                ZerenOfficialDocument *document,
                                const char *folder,
                                const char *stem,
                                GError **error)
{
  g_autofree char *docx_path = dup_free_path (folder, stem, ".docx");
  g_autofree char *pdf_path = dup_free_path (folder, stem, ".pdf");
  g_autoptr (GBytes) docx = zeren_draft_files_write_docx (self, document, error);
  g_autoptr (GBytes) pdf = docx != NULL ? zeren_pdf_write (document, self->now, error) : NULL;

  if (pdf == NULL || !zeren_export_save (docx, docx_path, error))
    return FALSE;
  g_strv_builder_add (self->written, docx_path);
  if (!zeren_export_save (pdf, pdf_path, error))
    return FALSE;
  g_strv_builder_add (self->written, pdf_path);

  return TRUE;
}

/**
 * zeren_draft_files_finish:
 * @done: whether all went well
 * @files: (out) (optional): what was written into the folder
 *
 * Where it did not go well, what was written is taken away again.
 *
 * Returns: @done
 */
gboolean
zeren_draft_files_finish (ZerenDraftFiles *self, gboolean done, char ***files)
{
  g_auto (GStrv) paths = g_strv_builder_end (self->written);

  for (guint i = 0; !done && paths[i] != NULL; i++)
    g_unlink (paths[i]);
  if (done && files != NULL)
    *files = g_steal_pointer (&paths);

  g_clear_object (&self->store);
  g_clear_pointer (&self->now, g_date_time_unref);
  zeren_templated_draft_clear (&self->templated);
  g_clear_pointer (&self->written, g_strv_builder_unref);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->copy, g_free);

  return done;
}
