/* zeren-case-redraft.c: the documents of a case are drafted anew, and written out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-collect-private.h"
#include "zeren-case-drafting-private.h"
#include "zeren-case-drafts.h"
#include "zeren-cases.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* --- what was changed by hand ----------------------------------------------------------------- */

/* The newest draft, and what persons have made of it */
typedef struct
{
  GPtrArray *documents; /* all of the case */
  GPtrArray *newest;
  GPtrArray *edits;
  GPtrArray *copies;
} State;

static void
state_clear (State *self)
{
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->newest, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->copies, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, state_clear)

static gboolean
state_load (State *self, ZerenContext *context, gint64 id, GError **error)
{
  ZerenDraftOwner owner = { .case_id = id };

  self->documents = zeren_cases_list_documents (context, id, error);
  if (self->documents == NULL)
    return FALSE;
  self->newest = zeren_cases_pick_version (self->documents,
                                           zeren_cases_count_versions (self->documents));
  self->edits = zeren_drafts_list_edits (context, &owner, error);
  self->copies = self->edits != NULL ? zeren_drafts_list_copies (context, &owner, error) : NULL;

  return self->copies != NULL;
}

static ZerenDraftEdit *
find_edit (const State *self, ZerenCaseDocument *document)
{
  ZerenDraftRef draft = zeren_draft_ref_of_case (document);

  return zeren_drafts_find_edit (self->edits, &draft);
}

static gboolean
check_choice (const State *self, ZerenRedraft choice, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->newest->len; i++)
    {
      if (find_edit (self, self->newest->pdata[i]) != NULL)
        g_ptr_array_add (names, (char *)zeren_case_document_get_name (self->newest->pdata[i]));
    }

  return zeren_drafts_check_choice (names, choice, error);
}

/* --- draft anew ------------------------------------------------------------------------------- */

static ZerenCaseDocument *
dup_document (ZerenCaseDocument *before)
{
  ZerenCaseDocument *after = zeren_case_document_new ();
  guint n_fields;
  const ZerenField *fields = zeren_record_get_fields (ZEREN_RECORD (before), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (before), fields[i].name, &value);
      g_object_set_property (G_OBJECT (after), fields[i].name, &value);
    }

  return after;
}

/* What was changed by hand goes on: the same draft stands under a new number, and what was made of
 * it is made of that. */
static gboolean
carry (ZerenCaseDrafting *self, ZerenCaseDocument *before, ZerenDraftEdit *edit, GError **error)
{
  g_autofree char *digest = zeren_case_facts_dup_sha256 (self->facts);
  g_autoptr (ZerenCaseDocument) record = dup_document (before);
  g_autofree char *stem = NULL;

  zeren_case_document_set_facts_sha256 (record, digest);
  stem = zeren_cases_dup_file_name (record, self->version, "");

  return zeren_case_repo_add_document (self->repo, record, error) &&
         zeren_draft_repo_carry (self->files.drafts,
                                 zeren_case_document_get_id (before),
                                 zeren_case_document_get_id (record),
                                 error) &&
         (self->files.folder == NULL ||
          (zeren_draft_files_copy_out (
             &self->files, zeren_draft_edit_get_file (edit), stem, ".docx", error) &&
           zeren_draft_files_remember (&self->files,
                                       zeren_case_document_get_id (record),
                                       0,
                                       zeren_draft_edit_get_file (edit),
                                       error)));
}

static gboolean
write_beside (ZerenCaseDrafting *self,
              ZerenContext *context,
              const State *state,
              ZerenCaseDocument *before,
              GError **error)
{
  ZerenCaseDocumentKind kind = zeren_case_document_get_kind (before);
  g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, self->facts);
  g_autofree char *stem = zeren_cases_dup_file_name (before, self->version, "");
  ZerenDraftRef draft = zeren_draft_ref_of_case (before);
  g_autofree char *folder = zeren_drafts_dup_folder_beside (
    context, state->copies, &draft, self->files.folder, error);

  return folder != NULL &&
         zeren_draft_files_lay_out (
           &self->files, zeren_template_values_new_for_case (kind, self->facts, document), error) &&
         zeren_draft_files_write_beside (&self->files, document, folder, stem, error);
}

static gboolean
draft_document (ZerenCaseDrafting *self,
                ZerenContext *context,
                const State *state,
                ZerenCaseDocument *before,
                ZerenRedraft choice,
                GError **error)
{
  ZerenDraftEdit *edit = find_edit (state, before);

  if (edit == NULL || choice == ZEREN_REDRAFT_REPLACE)
    return zeren_case_drafting_add (self, zeren_case_document_get_kind (before), error);

  return (choice != ZEREN_REDRAFT_BESIDE || write_beside (self, context, state, before, error)) &&
         carry (self, before, edit, error);
}

static gboolean
draft_documents (ZerenCaseDrafting *self,
                 ZerenContext *context,
                 const State *state,
                 ZerenRedraft choice,
                 GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < state->newest->len; i++)
    {
      if (!draft_document (self, context, state, state->newest->pdata[i], choice, error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_cases_redraft:
 * @context: the context
 * @id: a case
 * @choice: what becomes of documents that were changed by hand
 * @folder: (nullable): where the drafts are written as well
 * @cancellable: (nullable): to give up between two files
 * @files: (out) (optional): the files written
 * @error: return location for a #GError
 *
 * Drafts the documents of a case once more, from what is recorded now. The drafts of before stay,
 * and so does all that persons have made of them, which is looked for and kept first.
 *
 * Returns: the number of the new version, or 0 with an error: %ZEREN_SERVICE_ERROR_CHANGED where
 *   something was changed by hand and @choice is to ask
 */
guint
zeren_cases_redraft (ZerenContext *context,
                     gint64 id,
                     ZerenRedraft choice,
                     const char *folder,
                     GCancellable *cancellable,
                     char ***files,
                     GError **error)
{
  ZerenDraftOwner owner = { .case_id = id };
  g_autoptr (ZerenCaseFacts) facts = NULL;
  g_autoptr (GPtrArray) noticed = NULL;
  g_autoptr (ZerenCaseRepo) repo = NULL;
  g_auto (State) state = { 0 };
  ZerenCaseDrafting drafting = { .id = id };
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);

  facts = zeren_case_collect_again (context, id, NULL, error);
  noticed = facts != NULL ? zeren_drafts_notice (context, &owner, cancellable, error) : NULL;
  if (noticed == NULL || !state_load (&state, context, id, error) ||
      !check_choice (&state, choice, error) ||
      !zeren_draft_files_begin (&drafting.files, context, folder, cancellable, error))
    return 0;

  drafting.version = zeren_cases_count_versions (state.documents) + 1;
  drafting.repo = repo = zeren_case_repo_new (zeren_context_get_database (context));
  drafting.facts = facts;
  done = draft_documents (&drafting, context, &state, choice, error);

  return zeren_draft_files_finish (&drafting.files, done, files) ? drafting.version : 0;
}

static gboolean
compare_document (ZerenContext *context,
                  ZerenDraftFiles *files,
                  const ZerenCaseFacts *facts,
                  ZerenCaseDocument *document,
                  ZerenDraftEdit *edit,
                  GPtrArray *found,
                  GError **error)
{
  ZerenCaseDocumentKind kind = zeren_case_document_get_kind (document);
  g_autoptr (ZerenOfficialDocument) now = zeren_case_draft_new (kind, facts);
  g_autoptr (GBytes) docx = zeren_draft_files_lay_out (
                              files, zeren_template_values_new_for_case (kind, facts, now), error)
                              ? zeren_draft_files_write_docx (files, now, error)
                              : NULL;
  GPtrArray *differences = docx != NULL ? zeren_drafts_compare_with_new (
                                            context, zeren_draft_edit_get_file (edit), docx, error)
                                        : NULL;

  if (differences != NULL)
    g_ptr_array_add (
      found, zeren_draft_comparison_new (zeren_case_document_get_name (document), differences));

  return differences != NULL;
}

/**
 * zeren_cases_compare_with_new:
 * @context: the context
 * @id: a case
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenDraftComparison): for each document of the newest
 *   draft that was changed by hand, how a draft made now would differ from it; %NULL with an error
 */
GPtrArray *
zeren_cases_compare_with_new (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (ZerenCaseFacts) facts = NULL;
  g_auto (State) state = { 0 };
  ZerenDraftFiles files = { 0 };
  gboolean done = TRUE;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  facts = zeren_case_collect_again (context, id, NULL, error);
  if (facts == NULL || !state_load (&state, context, id, error) ||
      !zeren_draft_files_begin (&files, context, NULL, NULL, error))
    return NULL;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_draft_comparison_free);
  for (guint i = 0; i < state.newest->len && done; i++)
    {
      ZerenDraftEdit *edit = find_edit (&state, state.newest->pdata[i]);

      done = edit == NULL ||
             compare_document (context, &files, facts, state.newest->pdata[i], edit, found, error);
    }
  zeren_draft_files_finish (&files, done, NULL);

  return done ? g_steal_pointer (&found) : NULL;
}

/* --- files ------------------------------------------------------------------------------------ */

static gboolean
check_version (guint version, guint n_versions, GError **error)
{
  if (version >= 1 && version <= n_versions)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               _ ("There is no draft number %u of this case."),
               version);

  return FALSE;
}

/* Of what was changed by hand there is a DOCX and no PDF: that of the draft says something else. */
static gboolean
export_document (ZerenDraftFiles *self,
                 const State *state,
                 ZerenCaseDocument *document,
                 guint version,
                 GError **error)
{
  ZerenDraftEdit *edit = find_edit (state, document);
  const char *docx = edit != NULL ? zeren_draft_edit_get_file (edit)
                                  : zeren_case_document_get_file_docx (document);
  g_autofree char *stem = zeren_cases_dup_file_name (document, version, "");

  return zeren_draft_files_copy_out (self, docx, stem, ".docx", error) &&
         zeren_draft_files_remember (self, zeren_case_document_get_id (document), 0, docx, error) &&
         (edit != NULL ||
          zeren_draft_files_copy_out (
            self, zeren_case_document_get_file_pdf (document), stem, ".pdf", error));
}

static gboolean
export_version (ZerenDraftFiles *self,
                ZerenContext *context,
                const State *state,
                guint version,
                GError **error)
{
  g_autoptr (GPtrArray) picked = zeren_cases_pick_version (state->documents, version);
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < picked->len; i++)
    {
      if (!export_document (self, state, picked->pdata[i], version, error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_cases_export:
 * @context: the context
 * @id: a case
 * @version: which draft of its documents; 0 for the newest
 * @folder: where the files are written, made where it does not exist
 * @cancellable: (nullable): to give up between two files
 * @error: return location for a #GError
 *
 * Writes the documents of a case as DOCX and PDF; of one that was changed by hand the newest
 * version of that, as DOCX. No file is written over; where one cannot be written, none is left.
 *
 * Returns: (transfer full): the files written, or %NULL with an error
 */
GStrv
zeren_cases_export (ZerenContext *context,
                    gint64 id,
                    guint version,
                    const char *folder,
                    GCancellable *cancellable,
                    GError **error)
{
  ZerenDraftOwner owner = { .case_id = id };
  g_autoptr (GPtrArray) noticed = NULL;
  g_auto (State) state = { 0 };
  ZerenDraftFiles exporting;
  GStrv files = NULL;
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context) && folder != NULL, NULL);

  noticed = zeren_drafts_notice (context, &owner, cancellable, error);
  if (noticed == NULL || !state_load (&state, context, id, error))
    return NULL;
  if (version == 0)
    version = zeren_cases_count_versions (state.documents);
  if (!check_version (version, zeren_cases_count_versions (state.documents), error) ||
      !zeren_draft_files_begin (&exporting, context, folder, cancellable, error))
    return NULL;

  done = export_version (&exporting, context, &state, version, error);

  return zeren_draft_files_finish (&exporting, done, &files) ? files : NULL;
}
