/* zeren-templates.c: the office's own files that drafts are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-templates-private.h"

#include "zeren-docx-writer.h"
#include "zeren-export-error.h"
#include "zeren-file-store.h"
#include "zeren-lock-name.h"
#include "zeren-service-error.h"
#include "zeren-template-repo.h"
#include "zeren-template-sample.h"

#include <glib/gi18n-lib.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/* A template is below 1 MB; one with pictures in its head below this. */
#define LIMIT_FILE (32 * 1024 * 1024)

/** zeren_templates_list: Returns: (transfer full) (element-type ZerenTemplate): the templates of
 * the office, at most one of a kind; %NULL with an error */
GPtrArray *
zeren_templates_list (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenTemplateRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_template_repo_new (zeren_context_get_database (context));

  return zeren_template_repo_list (repo, error);
}

/* --- reading ------------------------------------------------------------------------------ */

static GBytes *
load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GFileInfo)
    info = g_file_query_info (file,
                              G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                              G_FILE_QUERY_INFO_NONE,
                              cancellable,
                              &reason);
  GBytes *bytes;

  if (!zeren_lock_name_check (base, error))
    return NULL;
  if (info != NULL && (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
                       g_file_info_get_size (info) > LIMIT_FILE))
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %d megabytes */
                   _ ("A template is a DOCX of at most %d MB. Choose such a file."),
                   LIMIT_FILE / (1024 * 1024));
      return NULL;
    }
  bytes = info != NULL ? g_file_load_bytes (file, cancellable, NULL, &reason) : NULL;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: %s is a file */
                 _ ("There is no file “%s”."),
                 name);
  else if (bytes == NULL)
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: the first %s is a file, the second says why */
                 _ ("“%s” could not be read: %s"),
                 name,
                 reason->message);

  return bytes;
}

/**
 * zeren_templates_check:
 * @kind: for what document
 * @path: a DOCX
 * @cancellable: (nullable): ends the check
 * @error: return location for a #ZerenServiceError or #ZerenExportError
 *
 * Needs no database.
 *
 * Returns: (transfer full): what the file asks for and what is wrong with it
 */
ZerenTemplateReport *
zeren_templates_check (ZerenTemplateKind kind,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) docx = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  docx = load_file (file, cancellable, error);

  return docx != NULL ? zeren_template_file_check (kind, docx, cancellable, error) : NULL;
}

/* --- adding ------------------------------------------------------------------------------- */

static gboolean
set_faults (GPtrArray *faults, GError **error)
{
  const ZerenTemplateFault *first = g_ptr_array_index (faults, 0);
  guint more = faults->len - 1;
  g_autofree char *rest = NULL;

  if (more > 0)
    rest = g_strdup_printf (ngettext ("There is %u more thing to put right.",
                                      "There are %u more things to put right.",
                                      more),
                            more);
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               "%s%s%s",
               first->message,
               more > 0 ? " " : "",
               more > 0 ? rest : "");

  return FALSE;
}

static gboolean
check_bytes (ZerenTemplateKind kind, GBytes *docx, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenTemplateReport)
    report = zeren_template_file_check (kind, docx, cancellable, error);

  if (report == NULL)
    return FALSE;

  return report->faults->len == 0 || set_faults (report->faults, error);
}

/**
 * zeren_templates_add:
 * @context: the context
 * @kind: for what document
 * @path: a DOCX
 * @cancellable: (nullable): to give up before anything is kept
 * @error: return location for a #GError; what is wrong with the first field, and how much more
 * there is
 *
 * The file is checked, then kept; it takes the place of the template that there was.
 *
 * Returns: whether drafts follow it from now on
 */
gboolean
zeren_templates_add (ZerenContext *context,
                     ZerenTemplateKind kind,
                     const char *path,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GFile) source = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autoptr (ZerenFile) file = NULL;
  g_autoptr (ZerenTemplateRepo) repo = NULL;
  g_autoptr (ZerenTemplate) record = zeren_template_new ();
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  source = g_file_new_for_path (path);
  docx = load_file (source, cancellable, error);
  if (docx == NULL || !check_bytes (kind, docx, cancellable, error))
    return FALSE;

  base = g_file_get_basename (source);
  name = g_filename_display_name (base);
  store = zeren_file_store_new (zeren_context_get_database (context));
  file = zeren_file_store_add_bytes (store, docx, name, DOCX_TYPE, error);
  if (file == NULL)
    return FALSE;
  repo = zeren_template_repo_new (zeren_context_get_database (context));
  zeren_template_set_kind (record, kind);
  zeren_template_set_file (record, zeren_file_get_sha256 (file));
  zeren_template_set_file_name (record, name);

  return zeren_template_repo_put (repo, record, error);
}

/** zeren_templates_remove: Returns: whether drafts are laid out by us from now on */
gboolean
zeren_templates_remove (ZerenContext *context, ZerenTemplateKind kind, GError **error)
{
  g_autoptr (ZerenTemplateRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_template_repo_new (zeren_context_get_database (context));

  return zeren_template_repo_remove (repo, kind, error);
}

/* --- what there is ------------------------------------------------------------------------ */

static gboolean
find (ZerenContext *context, ZerenTemplateKind kind, ZerenTemplate **found, GError **error)
{
  g_autoptr (GPtrArray) all = zeren_templates_list (context, error);

  *found = NULL;
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (zeren_template_get_kind (g_ptr_array_index (all, i)) == kind)
        g_set_object (found, g_ptr_array_index (all, i));
    }

  return all != NULL;
}

/* The template as it was added; one that was changed on the disk since is no longer trusted. */
static GBytes *
load_kept (ZerenContext *context,
           ZerenTemplate *template,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  const char *sha256 = zeren_template_get_file (template);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) failure = NULL;

  if (!zeren_file_store_verify (store, sha256, cancellable, &failure))
    {
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
          g_error_matches (failure, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_DAMAGED))
        g_set_str (&failure->message,
                   _ ("It is gone from the database or was changed there. Choose its file once "
                      "more under Templates of the Office, or remove it there."));
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  file = zeren_file_store_get_file (store, sha256);

  return load_file (file, cancellable, error);
}

static GBytes *
write_ours (ZerenTemplateKind kind, GError **error)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_template_file_begin (kind);
  g_autoptr (GDateTime) begin = g_date_time_new_utc (2026, 1, 1, 0, 0, 0); /* the same each time */

  return zeren_docx_write (document, begin, error);
}

static gboolean
save_new (GBytes *docx, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return zeren_export_save (docx, path, error);

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_EXISTS,
               /* Translators: %s is a path */
               _ ("“%s” is there already and is not written over. Name another file."),
               path);

  return FALSE;
}

/**
 * zeren_templates_save:
 * @context: (nullable): the context, where the office's own is wanted
 * @kind: for what document
 * @ours: our layout with fields, even where the office has its own
 * @path: a file that is not there yet
 * @error: return location for a #GError
 *
 * Returns: whether the template was written, to be changed in a word processor
 */
gboolean
zeren_templates_save (ZerenContext *context,
                      ZerenTemplateKind kind,
                      gboolean ours,
                      const char *path,
                      GError **error)
{
  g_autoptr (ZerenTemplate) template = NULL;
  g_autoptr (GBytes) docx = NULL;

  g_return_val_if_fail (ours || ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!ours && !find (context, kind, &template, error))
    return FALSE;
  docx = template != NULL ? load_kept (context, template, NULL, error) : write_ours (kind, error);

  return docx != NULL && save_new (docx, path, error);
}

/**
 * zeren_templates_try:
 * @kind: for what document
 * @template_path: a DOCX
 * @path: a file that is not there yet
 * @cancellable: (nullable): ends it
 * @error: return location for a #GError
 *
 * Fills a template with invented facts, so that a clerk can look at it. Needs no database.
 *
 * Returns: whether the document was written
 */
gboolean
zeren_templates_try (ZerenTemplateKind kind,
                     const char *template_path,
                     const char *path,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (GBytes) filled = NULL;
  g_autoptr (ZerenTemplateValues) values = NULL;

  g_return_val_if_fail (template_path != NULL && path != NULL, FALSE);

  file = g_file_new_for_path (template_path);
  docx = load_file (file, cancellable, error);
  if (docx == NULL || !check_bytes (kind, docx, cancellable, error))
    return FALSE;
  values = zeren_template_values_new_sample (kind);
  filled = zeren_template_file_fill (docx, values, NULL, cancellable, error);

  return filled != NULL && save_new (filled, path, error);
}

/* --- drafts ------------------------------------------------------------------------------- */

/**
 * zeren_templated_draft_init:
 * @self: what is filled in
 * @context: the context
 * @values: what is recorded
 * @cancellable: (nullable): ends it
 * @error: return location for a #GError
 *
 * Returns: whether it went well, also where the office has no template
 */
gboolean
zeren_templated_draft_init (ZerenTemplatedDraft *self,
                            ZerenContext *context,
                            const ZerenTemplateValues *values,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (ZerenTemplate) template = NULL;
  g_autoptr (GBytes) docx = NULL;

  *self = (ZerenTemplatedDraft){ 0 };
  if (!find (context, values->kind, &template, error))
    return FALSE;
  if (template == NULL)
    return TRUE;

  docx = load_kept (context, template, cancellable, error);
  self->docx = docx != NULL
                 ? zeren_template_file_fill (docx, values, &self->placeholders, cancellable, error)
                 : NULL;
  if (self->docx == NULL)
    {
      /* Translators: %s is a file, before what is wrong with it */
      g_prefix_error (error, _ ("The template “%s”: "), zeren_template_get_file_name (template));
      return FALSE;
    }
  self->template_name = g_strdup (zeren_template_get_file_name (template));

  return TRUE;
}

void
zeren_templated_draft_clear (ZerenTemplatedDraft *self)
{
  g_clear_pointer (&self->docx, g_bytes_unref);
  g_clear_pointer (&self->template_name, g_free);
  g_clear_pointer (&self->placeholders, g_strfreev);
}
