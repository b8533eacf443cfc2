/* zeren-cases.c: accountability cases are drafted from recorded facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cases.h"

#include "zeren-case-collect-private.h"
#include "zeren-case-drafting-private.h"
#include "zeren-case-drafts.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

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

/**
 * zeren_cases_find:
 * @context: the context
 * @task: a task, or 0
 * @incident: an incident, or 0
 * @error: return location for a #GError
 *
 * Returns: the newest case that rests on the task or on the incident; 0 where there is none, and
 *   with an error
 */
gint64
zeren_cases_find (ZerenContext *context, gint64 task, gint64 incident, GError **error)
{
  g_autoptr (GPtrArray) cases = zeren_cases_list (context, error);
  gint64 found = 0;

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      ZerenCase *it = cases->pdata[i];

      if ((task != 0 && zeren_case_get_task (it) == task) ||
          (incident != 0 && zeren_case_get_incident (it) == incident))
        found = zeren_case_get_id (it);
    }

  return found;
}

/* --- versions --------------------------------------------------------------------------------- */

/**
 * zeren_cases_find_version:
 * @documents: (element-type ZerenCaseDocument): all drafts of a case in the order of drafting
 * @document: one of them
 *
 * Returns: which draft of its kind it is, from 1
 */
guint
zeren_cases_find_version (GPtrArray *documents, ZerenCaseDocument *document)
{
  guint version = 0;

  g_return_val_if_fail (documents != NULL && ZEREN_IS_CASE_DOCUMENT (document), 0);

  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *other = documents->pdata[i];

      version += zeren_case_document_get_kind (other) == zeren_case_document_get_kind (document);
      if (zeren_case_document_get_id (other) == zeren_case_document_get_id (document))
        break;
    }

  return version;
}

/** zeren_cases_count_versions: Returns: how many times the documents of a case have been drafted */
guint
zeren_cases_count_versions (GPtrArray *documents)
{
  guint count = 0;

  g_return_val_if_fail (documents != NULL, 0);

  for (guint i = 0; i < documents->len; i++)
    count = MAX (count, zeren_cases_find_version (documents, documents->pdata[i]));

  return count;
}

/** zeren_cases_pick_version: Returns: (transfer full) (element-type ZerenCaseDocument): the
 * documents of one version, in the order of their kinds */
GPtrArray *
zeren_cases_pick_version (GPtrArray *documents, guint version)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (documents != NULL, picked);

  for (guint i = 0; i < documents->len; i++)
    {
      if (zeren_cases_find_version (documents, documents->pdata[i]) == version)
        g_ptr_array_add (picked, g_object_ref (documents->pdata[i]));
    }

  return picked;
}

/**
 * zeren_cases_dup_file_name:
 * @document: a draft
 * @version: its version
 * @extension: `.docx` or `.pdf`
 *
 * Returns: (transfer full): the name that the file has outside of the database
 */
char *
zeren_cases_dup_file_name (ZerenCaseDocument *document, guint version, const char *extension)
{
  g_autofree char *which = version > 1 ? g_strdup_printf ("-第%u稿", version) : g_strdup ("");

  g_return_val_if_fail (ZEREN_IS_CASE_DOCUMENT (document), NULL);

  return g_strdup_printf ("案卷%" G_GINT64_FORMAT "-%u-%s%s%s",
                          zeren_case_document_get_case_id (document),
                          zeren_case_document_get_kind (document) + 1,
                          zeren_case_document_get_name (document),
                          which,
                          extension);
}

/* --- draft ------------------------------------------------------------------------------------ */

/** zeren_case_drafting_add: Returns: whether a document was drafted from the facts and added */
gboolean
zeren_case_drafting_add (ZerenCaseDrafting *self, ZerenCaseDocumentKind kind, GError **error)
{
  const ZerenCaseFacts *facts = self->facts;
  g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, facts);
  g_auto (GStrv) placeholders = zeren_official_document_dup_placeholders (document);
  g_autofree char *digest = zeren_case_facts_dup_sha256 (facts);
  g_autoptr (ZerenCaseDocument) record = zeren_case_document_new ();
  g_autofree char *stem = NULL;
  g_autofree char *docx = NULL;
  g_autofree char *pdf = NULL;

  zeren_case_document_set_case_id (record, self->id);
  zeren_case_document_set_kind (record, kind);
  zeren_case_document_set_name (record, zeren_case_draft_get_name (kind));
  stem = zeren_cases_dup_file_name (record, self->version, "");
  if (!zeren_draft_files_lay_out (
        &self->files, zeren_template_values_new_for_case (kind, facts, document), error) ||
      !zeren_draft_files_keep (&self->files, document, stem, &docx, &pdf, error))
    return FALSE;

  zeren_case_document_set_file_docx (record, docx);
  zeren_case_document_set_file_pdf (record, pdf);
  zeren_case_document_set_template_name (record, self->files.templated.template_name);
  zeren_case_document_set_placeholders (record,
                                        (const char *const *)(self->files.templated.docx != NULL
                                                                ? self->files.templated.placeholders
                                                                : placeholders));
  zeren_case_document_set_drafted_at (record, self->files.now);
  zeren_case_document_set_facts_sha256 (record, digest);

  return zeren_case_repo_add_document (self->repo, record, error) &&
         zeren_draft_files_remember (
           &self->files, zeren_case_document_get_id (record), 0, docx, error);
}

static gboolean
draft_documents (ZerenCaseDrafting *self, GError **error)
{
  for (ZerenCaseDocumentKind kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      if (!zeren_case_drafting_add (self, kind, error))
        return FALSE;
    }

  return TRUE;
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

/**
 * zeren_cases_draft:
 * @context: the context
 * @basis: what the case rests on
 * @folder: (nullable): where the drafts are written as well, made where it does not exist
 * @cancellable: (nullable): to give up between two files
 * @files: (out) (optional): the files written into @folder
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
                   GCancellable *cancellable,
                   char ***files,
                   GError **error)
{
  g_autoptr (ZerenCaseFacts) facts = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenCaseRepo) repo = NULL;
  g_autoptr (ZerenCase) accountability_case = zeren_case_new ();
  ZerenCaseDrafting drafting = { .version = 1 };
  gint64 organisation = 0;
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (basis != NULL, 0);

  facts = check_basis (basis, error)
            ? zeren_case_collect (context, basis, &organisation, NULL, error)
            : NULL;
  if (facts == NULL ||
      !zeren_draft_files_begin (&drafting.files, context, folder, cancellable, error))
    return 0;

  drafting.facts = facts;
  drafting.repo = repo = open_repo (context);
  zeren_case_set_task (accountability_case, basis->task);
  zeren_case_set_incident (accountability_case, basis->incident);
  zeren_case_set_organisation (accountability_case, organisation);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  done = transaction != NULL &&
         zeren_case_repo_add (repo, accountability_case, basis->grounds, basis->n_grounds, error);
  drafting.id = zeren_case_get_id (accountability_case);
  done = done && draft_documents (&drafting, error) &&
         zeren_transaction_commit (transaction, error);

  return zeren_draft_files_finish (&drafting.files, done, files) ? drafting.id : 0;
}

/* --- draft anew ------------------------------------------------------------------------------- */

/* What a case rests on, as it is stored. */
static GArray *
load_basis (ZerenContext *context, gint64 id, ZerenCaseBasis *basis, GError **error)
{
  g_autoptr (ZerenCase) it = zeren_cases_load (context, id, error);
  g_autoptr (GPtrArray) grounds = it != NULL ? zeren_cases_list_grounds (context, id, error) : NULL;
  g_autoptr (GArray) ids = NULL;

  if (grounds == NULL)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < grounds->len; i++)
    {
      gint64 ground = zeren_ground_get_id (grounds->pdata[i]);

      g_array_append_val (ids, ground);
    }
  *basis = (ZerenCaseBasis){ .task = zeren_case_get_task (it),
                             .incident = zeren_case_get_incident (it),
                             .grounds = (const gint64 *)(gpointer)ids->data,
                             .n_grounds = ids->len };

  return g_steal_pointer (&ids);
}

/**
 * zeren_case_collect_again:
 * @context: the context
 * @id: a case
 * @records: (out) (optional) (element-type ZerenCaseRecord): what the facts are taken from
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what is recorded now, or %NULL with an error, also where the case would
 *   be refused by now
 */
ZerenCaseFacts *
zeren_case_collect_again (ZerenContext *context, gint64 id, GPtrArray **records, GError **error)
{
  ZerenCaseBasis basis;
  g_autoptr (GArray) grounds = load_basis (context, id, &basis, error);
  gint64 organisation;

  return grounds != NULL ? zeren_case_collect (context, &basis, &organisation, records, error)
                         : NULL;
}

/**
 * zeren_cases_choose_grounds:
 * @context: the context
 * @id: a case
 * @grounds: (array length=n_grounds) (nullable): the grounds that a person has chosen now, all of
 *   kind `duty` and of the plan that the case rests on
 * @n_grounds: how many
 * @error: return location for a #GError
 *
 * The drafts that there are stay; those that are made after this cite the grounds.
 *
 * Returns: whether the case has these grounds and no others
 */
gboolean
zeren_cases_choose_grounds (ZerenContext *context,
                            gint64 id,
                            const gint64 *grounds,
                            guint n_grounds,
                            GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = NULL;
  g_autoptr (ZerenCase) it = NULL;
  g_autoptr (ZerenCaseFacts) facts = NULL;
  ZerenCaseBasis basis = { .grounds = grounds, .n_grounds = n_grounds };
  gint64 organisation;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  it = zeren_cases_load (context, id, error);
  if (it == NULL)
    return FALSE;
  basis.task = zeren_case_get_task (it);
  basis.incident = zeren_case_get_incident (it);
  facts = zeren_case_collect (context, &basis, &organisation, NULL, error);
  repo = open_repo (context);

  return facts != NULL && zeren_case_repo_choose_grounds (repo, id, grounds, n_grounds, error);
}
