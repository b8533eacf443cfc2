/* zeren-drafts.c: drafts that persons work on: what they change is noticed, kept and compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that somebody works on is only ever read. What is found in it is kept in the file store
 * before the row that names it, so that at any moment it stands in one place at least.
 */

#include "zeren-drafts.h"

#include "zeren-export-error.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-write-failure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** zeren_draft_ref_of_case: Returns: a document of a case as a draft */
ZerenDraftRef
zeren_draft_ref_of_case (ZerenCaseDocument *document)
{
  return (ZerenDraftRef){
    .owner.case_id = zeren_case_document_get_case_id (document),
    .case_document = zeren_case_document_get_id (document),
    .docx = zeren_case_document_get_file_docx (document),
  };
}

/** zeren_draft_ref_of_task: Returns: a paper of a task as a draft */
ZerenDraftRef
zeren_draft_ref_of_task (ZerenTaskDocument *document)
{
  return (ZerenDraftRef){
    .owner.task = zeren_task_document_get_task (document),
    .task_document = zeren_task_document_get_id (document),
    .docx = zeren_task_document_get_file_docx (document),
  };
}

static ZerenDraftRepo *
open_repo (ZerenContext *context)
{
  return zeren_draft_repo_new (zeren_context_get_database (context));
}

static ZerenFileStore *
open_store (ZerenContext *context)
{
  return zeren_file_store_new (zeren_context_get_database (context));
}

/* --- what is known ---------------------------------------------------------------------------- */

/** zeren_drafts_list_edits: Returns: (transfer full) (element-type ZerenDraftEdit): what was made
 * of the drafts of a case or a task by hand, in the order of noticing; %NULL with an error */
GPtrArray *
zeren_drafts_list_edits (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (ZerenDraftRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);

  return zeren_draft_repo_list_edits (repo, owner, error);
}

/** zeren_drafts_list_copies: Returns: (transfer full) (element-type ZerenDraftCopy): where they
 * were written to; %NULL with an error */
GPtrArray *
zeren_drafts_list_copies (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (ZerenDraftRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);

  return zeren_draft_repo_list_copies (repo, owner, error);
}

/**
 * zeren_drafts_find_edit:
 * @edits: (element-type ZerenDraftEdit): those of a case or a task
 * @draft: one of its drafts
 *
 * Returns: (transfer none) (nullable): what was made of it last; %NULL where it is as it was
 *   drafted, or is so again
 */
ZerenDraftEdit *
zeren_drafts_find_edit (GPtrArray *edits, const ZerenDraftRef *draft)
{
  g_return_val_if_fail (edits != NULL && draft != NULL, NULL);

  for (guint i = edits->len; i > 0; i--)
    {
      ZerenDraftEdit *edit = edits->pdata[i - 1];

      if (zeren_draft_edit_get_case_document (edit) == draft->case_document &&
          zeren_draft_edit_get_task_document (edit) == draft->task_document)
        return g_str_equal (zeren_draft_edit_get_file (edit), draft->docx) ? NULL : edit;
    }

  return NULL;
}

static gboolean
is_copy_of (ZerenDraftCopy *copy, const ZerenDraftRef *draft)
{
  return zeren_draft_copy_get_case_document (copy) == draft->case_document &&
         zeren_draft_copy_get_task_document (copy) == draft->task_document;
}

/** zeren_drafts_dup_paths: Returns: (transfer full): where copies of a draft are now */
GStrv
zeren_drafts_dup_paths (GPtrArray *copies, const ZerenDraftRef *draft)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  g_return_val_if_fail (copies != NULL && draft != NULL, NULL);

  for (guint i = 0; i < copies->len; i++)
    {
      const char *path = zeren_draft_copy_get_path (copies->pdata[i]);

      if (is_copy_of (copies->pdata[i], draft) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_strv_builder_add (paths, path);
    }

  return g_strv_builder_end (paths);
}

/* --- noticing --------------------------------------------------------------------------------- */

/* What stands in a copy now. A file that is gone, or on a disk that is not there, is no change. */
static gboolean
load_copy (ZerenDraftCopy *copy,
           GCancellable *cancellable,
           GBytes **bytes,
           char **sha256,
           GError **error)
{
  g_autoptr (GError) reason = NULL;

  *sha256 = NULL;
  *bytes = zeren_draft_text_load (zeren_draft_copy_get_path (copy), cancellable, &reason);
  if (*bytes != NULL)
    {
      *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, *bytes);
      return TRUE;
    }
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY) ||
      g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return TRUE;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (
      error,
      G_IO_ERROR,
      G_IO_ERROR_PERMISSION_DENIED,
      /* Translators: %s is a path */
      _ ("“%s” may not be read, so whether it was changed cannot be told. Allow it to be "
         "read, or move it to another folder."),
      zeren_draft_copy_get_path (copy));
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * zeren_drafts_have_changed:
 * @context: the context, which need not be able to write
 * @owner: a case or a task
 * @error: return location for a #GError
 *
 * Returns: whether a copy differs from what was last seen in it, so that zeren_drafts_notice() has
 *   something to keep; %FALSE with an error where that cannot be told
 */
gboolean
zeren_drafts_have_changed (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (GPtrArray) copies = zeren_drafts_list_copies (context, owner, error);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *sha256 = NULL;

      if (!load_copy (copies->pdata[i], NULL, &bytes, &sha256, failure == NULL ? &failure : NULL))
        continue;
      if (sha256 != NULL && !g_str_equal (sha256, zeren_draft_copy_get_sha256 (copies->pdata[i])))
        return TRUE;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static GDateTime *
dup_changed_at (ZerenContext *context, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) changed = info != NULL ? g_file_info_get_modification_date_time (info)
                                               : NULL;

  return changed != NULL ? g_date_time_to_local (changed) : zeren_context_dup_now (context);
}

/* A file that is being saved at this moment may be half there: it is asked for again later. */
static GStrv
read_words (GBytes *docx, const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GStrv paragraphs = zeren_draft_text_read (docx, &reason);

  if (paragraphs == NULL)
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_INVALID,
                 /* Translators: a path, and a sentence that says why */
                 _ ("“%s” was changed, but what is in it cannot be read now: %s Save it once more "
                    "in the office program and close it there; where it is damaged, move it to "
                    "another folder."),
                 path,
                 reason->message);

  return paragraphs;
}

/* Returns: (transfer full): the new version, which is kept now */
static ZerenDraftEdit *
keep_edit (ZerenContext *context,
           const ZerenDraftOwner *owner,
           ZerenDraftCopy *copy,
           GBytes *bytes,
           GError **error)
{
  const char *path = zeren_draft_copy_get_path (copy);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDateTime) changed_at = dup_changed_at (context, path);
  g_auto (GStrv) paragraphs = read_words (bytes, path, error);
  g_auto (GStrv) left = NULL;
  g_autoptr (ZerenDraftRepo) repo = open_repo (context);
  g_autoptr (ZerenFileStore) store = open_store (context);
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenFile) file = NULL;
  g_autoptr (ZerenDraftEdit) edit = zeren_draft_edit_new ();

  if (paragraphs == NULL)
    return NULL;
  left = zeren_draft_text_list_placeholders ((const char *const *)paragraphs);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  file = transaction != NULL ? zeren_file_store_add_bytes (store, bytes, name, DOCX_TYPE, error)
                             : NULL;
  if (file == NULL)
    return NULL;

  zeren_draft_edit_set_case_document (edit, zeren_draft_copy_get_case_document (copy));
  zeren_draft_edit_set_task_document (edit, zeren_draft_copy_get_task_document (copy));
  zeren_draft_edit_set_file (edit, zeren_file_get_sha256 (file));
  zeren_draft_edit_set_placeholders (edit, (const char *const *)left);
  zeren_draft_edit_set_changed_at (edit, changed_at);
  zeren_draft_copy_set_sha256 (copy, zeren_file_get_sha256 (file));

  return zeren_draft_repo_add_edit (repo, owner, edit, error) &&
             zeren_draft_repo_put_copy (repo, copy, error) &&
             zeren_transaction_commit (transaction, error)
           ? g_steal_pointer (&edit)
           : NULL;
}

static gboolean
notice_copy (ZerenContext *context,
             const ZerenDraftOwner *owner,
             ZerenDraftCopy *copy,
             GPtrArray *noticed,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  ZerenDraftEdit *edit;

  if (!load_copy (copy, cancellable, &bytes, &sha256, error))
    return FALSE;
  if (sha256 == NULL || g_str_equal (sha256, zeren_draft_copy_get_sha256 (copy)))
    return TRUE;
  edit = keep_edit (context, owner, copy, bytes, error);
  if (edit == NULL)
    return FALSE;
  g_ptr_array_add (noticed, edit);

  return TRUE;
}

/**
 * zeren_drafts_notice:
 * @context: the context
 * @owner: a case or a task
 * @cancellable: (nullable): to give up between two files
 * @error: return location for a #GError
 *
 * Looks at every copy that was taken of the drafts, and keeps what was changed in it as a version:
 * when, by whoever works with the database now. The files are only read. One that cannot be read
 * keeps none of the others from being noticed.
 *
 * Returns: (transfer full) (element-type ZerenDraftEdit): the new versions, mostly none; %NULL with
 *   an error
 */
GPtrArray *
zeren_drafts_notice (ZerenContext *context,
                     const ZerenDraftOwner *owner,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) noticed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) copies = zeren_drafts_list_copies (context, owner, error);
  g_autoptr (GError) failure = NULL;

  if (copies == NULL)
    return NULL;
  for (guint i = 0; i < copies->len; i++)
    notice_copy (
      context, owner, copies->pdata[i], noticed, cancellable, failure == NULL ? &failure : NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&noticed);
}

/* --- how texts differ ------------------------------------------------------------------------- */

static GBytes *
load_kept (ZerenContext *context, const char *sha256, GError **error)
{
  g_autoptr (ZerenFileStore) store = open_store (context);
  g_autoptr (GFile) file = zeren_file_store_get_file (store, sha256);

  return zeren_file_store_verify (store, sha256, NULL, error)
           ? g_file_load_bytes (file, NULL, NULL, error)
           : NULL;
}

/** zeren_drafts_compare_kept: Returns: (transfer full) (element-type ZerenParagraphDifference): how
 * two kept DOCX differ, by their SHA-256; %NULL with an error */
GPtrArray *
zeren_drafts_compare_kept (ZerenContext *context,
                           const char *before,
                           const char *after,
                           GError **error)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  first = load_kept (context, before, error);
  second = first != NULL ? load_kept (context, after, error) : NULL;

  return second != NULL ? zeren_draft_text_compare (first, second, error) : NULL;
}

/** zeren_drafts_compare_with_new: as zeren_drafts_compare_kept(), with a DOCX that is not kept */
GPtrArray *
zeren_drafts_compare_with_new (ZerenContext *context,
                               const char *before,
                               GBytes *docx,
                               GError **error)
{
  g_autoptr (GBytes) first = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  first = load_kept (context, before, error);

  return first != NULL ? zeren_draft_text_compare (first, docx, error) : NULL;
}

/** zeren_draft_comparison_new: Returns: (transfer full): takes @differences */
ZerenDraftComparison *
zeren_draft_comparison_new (const char *name, GPtrArray *differences)
{
  ZerenDraftComparison *self = g_new0 (ZerenDraftComparison, 1);

  self->name = g_strdup (name);
  self->differences = differences;

  return self;
}

void
zeren_draft_comparison_free (ZerenDraftComparison *self)
{
  g_free (self->name);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}

/**
 * zeren_drafts_check_choice:
 * @names: (element-type utf8): the documents to be drafted anew that were changed by hand
 * @choice: what becomes of them
 * @error: %ZEREN_SERVICE_ERROR_CHANGED
 *
 * Returns: whether there are none or something was chosen for them
 */
gboolean
zeren_drafts_check_choice (GPtrArray *names, ZerenRedraft choice, GError **error)
{
  g_autofree char *all = NULL;

  if (names->len == 0 || choice != ZEREN_REDRAFT_ASK)
    return TRUE;

  g_ptr_array_add (names, NULL);
  all = g_strjoinv (_ (", "), (char **)names->pdata);
  g_set_error (
    error,
    ZEREN_SERVICE_ERROR,
    ZEREN_SERVICE_ERROR_CHANGED,
    /* Translators: %s are the names of documents */
    ngettext ("%s was changed by hand since it was drafted. Say whether your version is "
              "kept, the new draft takes its place, or the new draft is saved beside it.",
              "%s were changed by hand since they were drafted. Say whether your "
              "versions are kept, the new drafts take their place, or the new drafts "
              "are saved beside them.",
              names->len - 1),
    all);

  return FALSE;
}

/* --- copies to work on ------------------------------------------------------------------------ */

/** zeren_drafts_dup_folder: Returns: (transfer full): where copies are written unless somebody says
 * otherwise: among the documents of the user, apart for each database */
char *
zeren_drafts_dup_folder (ZerenContext *context)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  name = g_path_get_basename (zeren_context_get_folder (context));

  return g_build_filename (
    documents != NULL ? documents : g_get_user_data_dir (), "Zeren", name, NULL);
}

/**
 * zeren_drafts_dup_folder_beside:
 * @context: the context
 * @copies: (element-type ZerenDraftCopy): those of its case or task
 * @draft: a draft
 * @folder: (nullable): the folder that was named
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the folder for what is written beside the copy of a draft
 */
char *
zeren_drafts_dup_folder_beside (ZerenContext *context,
                                GPtrArray *copies,
                                const ZerenDraftRef *draft,
                                const char *folder,
                                GError **error)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *usual = NULL;
  guint n_paths;

  if (folder != NULL)
    return g_strdup (folder);
  paths = zeren_drafts_dup_paths (copies, draft);
  n_paths = g_strv_length (paths);
  if (n_paths > 0)
    return g_path_get_dirname (paths[n_paths - 1]);
  usual = zeren_drafts_dup_folder (context);

  return zeren_write_make_folder (usual, 0700, error) ? g_steal_pointer (&usual) : NULL;
}

/* A copy has its name once it is whole. */
static gboolean
write_copy (ZerenContext *context, const char *sha256, const char *path, GError **error)
{
  g_autoptr (GBytes) docx = load_kept (context, sha256, error);

  return docx != NULL && zeren_export_save (docx, path, error);
}

static gboolean
remember (ZerenContext *context,
          const ZerenDraftRef *draft,
          const char *path,
          const char *sha256,
          GError **error)
{
  g_autoptr (ZerenDraftRepo) repo = open_repo (context);
  g_autoptr (ZerenDraftCopy) copy = zeren_draft_copy_new ();

  zeren_draft_copy_set_case_document (copy, draft->case_document);
  zeren_draft_copy_set_task_document (copy, draft->task_document);
  zeren_draft_copy_set_path (copy, path);
  zeren_draft_copy_set_sha256 (copy, sha256);

  return zeren_draft_repo_put_copy (repo, copy, error);
}

/* Returns: (transfer full): the SHA-256 of what counts: what was made of the draft by hand, else
 * the draft */
static char *
dup_current (ZerenContext *context, const ZerenDraftRef *draft, GError **error)
{
  g_autoptr (GPtrArray) edits = zeren_drafts_list_edits (context, &draft->owner, error);
  ZerenDraftEdit *edit = edits != NULL ? zeren_drafts_find_edit (edits, draft) : NULL;

  if (edits == NULL)
    return NULL;

  return g_strdup (edit != NULL ? zeren_draft_edit_get_file (edit) : draft->docx);
}

/* Whether a file can be what somebody has made of the draft */
static gboolean
is_made_of (ZerenContext *context, const ZerenDraftRef *draft, const char *path)
{
  g_autoptr (GBytes) docx = load_kept (context, draft->docx, NULL);
  g_autoptr (GBytes) there = docx != NULL ? zeren_draft_text_load (path, NULL, NULL) : NULL;

  return there != NULL && zeren_draft_text_have_same_origin (docx, there);
}

/* A name that nothing has yet: 问责建议（2）.docx */
static void
set_free_path (char **path)
{
  const char *end = strrchr (*path, '.');
  g_autofree char *stem = g_strndup (*path, (gsize)(end - *path));
  g_autofree char *extension = g_strdup (end);

  for (guint i = 2; g_file_test (*path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (*path);
      *path = g_strdup_printf ("%s（%u）%s", stem, i, extension);
    }
}

/**
 * zeren_drafts_make_copy:
 * @context: the context
 * @draft: a draft
 * @name: what its copy is called
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * A copy that is there already is left as it is, whatever was written into it. What has its name
 * and is another document keeps it.
 *
 * Returns: (transfer full): the path of a copy to work on, which is remembered; %NULL with an error
 */
char *
zeren_drafts_make_copy (ZerenContext *context,
                        const ZerenDraftRef *draft,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_auto (GStrv) there = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sha256 = NULL;
  guint n_there;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (draft != NULL && name != NULL, NULL);

  copies = zeren_drafts_list_copies (context, &draft->owner, error);
  sha256 = copies != NULL ? dup_current (context, draft, error) : NULL;
  if (sha256 == NULL)
    return NULL;
  there = zeren_drafts_dup_paths (copies, draft);
  n_there = g_strv_length (there);
  if (n_there > 0)
    return g_strdup (there[n_there - 1]);

  folder = zeren_drafts_dup_folder (context);
  path = g_build_filename (folder, name, NULL);
  /* One of before the database was restored may have been filled in; one of another database of the
   * same name is not ours. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !is_made_of (context, draft, path))
    set_free_path (&path);
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && (!zeren_write_make_folder (folder, 0700, error) ||
                                                  !write_copy (context, sha256, path, error)))
    return NULL;

  return remember (context, draft, path, sha256, error) ? g_steal_pointer (&path) : NULL;
}

/**
 * zeren_drafts_save_copy:
 * @context: the context
 * @draft: a draft
 * @target: where to; a person has said that what is there may go
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Writes what counts of the draft. Where @target is a copy of it that was changed, that is kept
 * before.
 *
 * Returns: whether it is written and remembered
 */
gboolean
zeren_drafts_save_copy (ZerenContext *context,
                        const ZerenDraftRef *draft,
                        GFile *target,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) noticed = NULL;
  g_autoptr (ZerenFileStore) store = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (draft != NULL && G_IS_FILE (target), FALSE);

  noticed = zeren_drafts_notice (context, &draft->owner, cancellable, error);
  sha256 = noticed != NULL ? dup_current (context, draft, error) : NULL;
  store = open_store (context);
  if (sha256 == NULL || !zeren_file_store_copy_out (store, sha256, target, cancellable, error))
    return FALSE;
  path = g_file_get_path (target);

  return path == NULL || remember (context, draft, path, sha256, error);
}
