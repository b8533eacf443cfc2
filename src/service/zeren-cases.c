/* zeren-cases.c: accountability cases are drafted from recorded facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cases.h"

#include "zeren-case-collect-private.h"
#include "zeren-case-drafts.h"
#include "zeren-docx-writer.h"
#include "zeren-file-store.h"
#include "zeren-pdf-writer.h"
#include "zeren-service-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

static ZerenCaseRepo *
open_repo (ZerenContext *context)
{
  return zeren_case_repo_new (zeren_context_get_database (context));
}

/** zeren_cases_list: Returns: (transfer full) (element-type ZerenCase): in the order of drafting */
GPtrArray *
zeren_cases_list (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = open_repo (context);

  return zeren_case_repo_list (repo, error);
}

/** zeren_cases_load: Returns: (transfer full): the case, or %NULL with an error */
ZerenCase *
zeren_cases_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = open_repo (context);

  return zeren_case_repo_load (repo, id, error);
}

/** zeren_cases_list_grounds: Returns: (transfer full) (element-type ZerenGround): those named */
GPtrArray *
zeren_cases_list_grounds (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = open_repo (context);

  return zeren_case_repo_list_grounds (repo, id, error);
}

/** zeren_cases_list_documents: Returns: (transfer full) (element-type ZerenCaseDocument): the
 * drafts */
GPtrArray *
zeren_cases_list_documents (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = open_repo (context);

  return zeren_case_repo_list_documents (repo, id, error);
}

/* --- draft -------------------------------------------------------------------------------------
 */

typedef struct
{
  ZerenContext *context;
  ZerenCaseRepo *repo;
  ZerenFileStore *store;
  const char *folder;
  gint64 id;
  GStrvBuilder *written;
} Drafting;

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

static char *
keep_file (Drafting *self,
           GBytes *bytes,
           const char *name,
           const char *extension,
           const char *media_type,
           GError **error)
{
  g_autofree char *file_name = g_strconcat (name, extension, NULL);
  g_autofree char *path = g_build_filename (self->folder, file_name, NULL);
  g_autoptr (ZerenFile) file = NULL;

  if (bytes == NULL || !check_is_free (path, error))
    return NULL;
  file = zeren_file_store_add_bytes (self->store, bytes, file_name, media_type, error);
  if (file == NULL || !zeren_export_save (bytes, path, error))
    return NULL;
  g_strv_builder_add (self->written, path);

  return g_strdup (zeren_file_get_sha256 (file));
}

static gboolean
draft_document (Drafting *self,
                ZerenCaseDocumentKind kind,
                const ZerenCaseFacts *facts,
                GError **error)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (self->context);
  g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, facts);
  g_auto (GStrv) placeholders = zeren_official_document_dup_placeholders (document);
  g_autofree char *name = g_strdup_printf (
    "案卷%" G_GINT64_FORMAT "-%u-%s", self->id, kind + 1, zeren_case_draft_get_name (kind));
  g_autoptr (GBytes) docx = zeren_docx_write (document, now, error);
  g_autofree char *docx_file = keep_file (self, docx, name, ".docx", DOCX_TYPE, error);
  g_autoptr (GBytes) pdf = docx_file != NULL ? zeren_pdf_write (document, now, error) : NULL;
  g_autofree char *pdf_file = keep_file (self, pdf, name, ".pdf", "application/pdf", error);
  g_autoptr (ZerenCaseDocument) record = zeren_case_document_new ();

  if (pdf_file == NULL)
    return FALSE;
  zeren_case_document_set_case_id (record, self->id);
  zeren_case_document_set_kind (record, kind);
  zeren_case_document_set_file_docx (record, docx_file);
  zeren_case_document_set_file_pdf (record, pdf_file);
  zeren_case_document_set_name (record, zeren_case_draft_get_name (kind));
  zeren_case_document_set_placeholders (record, (const char *const *)placeholders);
  zeren_case_document_set_drafted_at (record, now);

  return zeren_case_repo_add_document (self->repo, record, error);
}

static gboolean
draft_documents (Drafting *self, const ZerenCaseFacts *facts, GError **error)
{
  for (ZerenCaseDocumentKind kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      if (!draft_document (self, kind, facts, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: a path, and why */
               _ ("The folder “%s” cannot be made: %s"),
               folder,
               g_strerror (errno));

  return FALSE;
}

static gboolean
check_basis (const ZerenCaseBasis *basis, GError **error)
{
  if ((basis->task != 0) != (basis->incident != 0))
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       _ ("A case rests on one task or on one incident."));

  return FALSE;
}

static void
delete_files (char **files)
{
  for (guint i = 0; files[i] != NULL; i++)
    g_unlink (files[i]);
}

/**
 * zeren_cases_draft:
 * @context: the context
 * @basis: what the case rests on
 * @folder: where the drafts are written, made where it does not exist
 * @files: (out) (optional): the files written
 * @error: return location for a #GError
 *
 * Drafts a case with its three documents, each as DOCX and PDF, marked as drafts. The case, the
 * grounds named and the documents are one transaction; where it fails no file is left in @folder.
 *
 * Returns: the id of the new case, or 0 with an error
 */
gint64
zeren_cases_draft (ZerenContext *context,
                   const ZerenCaseBasis *basis,
                   const char *folder,
                   char ***files,
                   GError **error)
{
  g_autoptr (ZerenCaseFacts) facts = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenCaseRepo) repo = NULL;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();
  g_autoptr (ZerenCase) accountability_case = zeren_case_new ();
  g_auto (GStrv) paths = NULL;
  Drafting drafting = { .context = context, .folder = folder, .written = written };
  gint64 organisation = 0;
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (basis != NULL && folder != NULL, 0);

  facts = check_basis (basis, error) ? zeren_case_collect (context, basis, &organisation, error)
                                     : NULL;
  if (facts == NULL || !make_folder (folder, error))
    return 0;

  drafting.repo = repo = open_repo (context);
  drafting.store = store = zeren_file_store_new (zeren_context_get_database (context));
  zeren_case_set_task (accountability_case, basis->task);
  zeren_case_set_incident (accountability_case, basis->incident);
  zeren_case_set_organisation (accountability_case, organisation);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  done = transaction != NULL &&
         zeren_case_repo_add (repo, accountability_case, basis->grounds, basis->n_grounds, error);
  drafting.id = zeren_case_get_id (accountability_case);
  done = done && draft_documents (&drafting, facts, error) &&
         zeren_transaction_commit (transaction, error);

  paths = g_strv_builder_end (written);
  if (!done)
    {
      delete_files (paths);
      return 0;
    }
  if (files != NULL)
    *files = g_steal_pointer (&paths);

  return drafting.id;
}
