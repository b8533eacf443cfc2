/* zeren-task-papers.c: the papers before the act of a task are drafted and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-papers.h"

#include "zeren-draft-files-private.h"
#include "zeren-office.h"
#include "zeren-service-error.h"
#include "zeren-task-document-repo.h"
#include "zeren-task-paper.h"
#include "zeren-task-views.h"

#include <glib/gi18n-lib.h>

/** zeren_task_papers_list: Returns: (transfer full) (element-type ZerenTaskDocument): the papers of
 * a task in the order of drafting; %NULL with an error */
GPtrArray *
zeren_task_papers_list (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (ZerenTaskDocumentRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_task_document_repo_new (zeren_context_get_database (context));

  return zeren_task_document_repo_list (repo, task, error);
}

/* --- what is recorded ------------------------------------------------------------------------- */

static ZerenActKind
get_act (ZerenTaskView *view)
{
  ZerenDuty *duty = zeren_task_view_get_duty (view);

  return zeren_act_kind_from_words (zeren_duty_get_action (duty) != NULL
                                      ? zeren_duty_get_action (duty)
                                      : zeren_duty_get_quote (duty));
}

static void
add_holders (ZerenTaskFacts *facts, ZerenOffice *office, ZerenPost *post, const char *organisation)
{
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (office, zeren_post_get_id (post));

  for (guint i = 0; i < holders->len; i++)
    zeren_task_facts_add_attendee (facts,
                                   organisation,
                                   zeren_post_get_title (post),
                                   zeren_member_get_name (g_ptr_array_index (holders, i)));
}

/* The office-holders of the organisation and of those below it, as they are on the day. */
static void
add_attendees (ZerenTaskFacts *facts, ZerenOffice *office, gint64 id)
{
  ZerenOrganisation *organisation = zeren_office_find_organisation (office, id);
  GPtrArray *posts = zeren_office_get_posts (office, id);
  GPtrArray *children = zeren_office_get_children (office, id);

  for (guint i = 0; posts != NULL && organisation != NULL && i < posts->len; i++)
    add_holders (
      facts, office, g_ptr_array_index (posts, i), zeren_organisation_get_name (organisation));
  for (guint i = 0; children != NULL && i < children->len; i++)
    add_attendees (facts, office, zeren_organisation_get_id (g_ptr_array_index (children, i)));
}

static gboolean
check_has_words (ZerenTaskView *view, GError **error)
{
  if (zeren_task_view_get_duty (view) != NULL)
    return TRUE;

  g_set_error_literal (
    error,
    ZEREN_SERVICE_ERROR,
    ZEREN_SERVICE_ERROR_INVALID,
    _ ("The duty of this task cannot be read, so nothing can be drafted for it."));

  return FALSE;
}

static ZerenTaskFacts *
collect (ZerenContext *context, ZerenTaskView *view, GError **error)
{
  ZerenDuty *duty = zeren_task_view_get_duty (view);
  ZerenTask *task = zeren_task_view_get_task (view);
  ZerenPassage *passage = zeren_duty_get_passage (duty);
  g_autoptr (ZerenTaskFacts) facts = zeren_task_facts_new ();
  g_autoptr (ZerenOffice) office = zeren_office_load (
    zeren_context_get_database (context), zeren_task_get_due_date (task), error);

  if (office == NULL)
    return NULL;

  facts->act = get_act (view);
  facts->organisation = g_strdup (zeren_task_view_get_organisation_name (view));
  facts->action = g_strdup (zeren_duty_get_action (duty));
  if (zeren_duty_get_plan (duty) != 0)
    facts->plan_title = g_strdup (zeren_task_view_get_plan_title (view));
  facts->clause_path = g_strdup (zeren_duty_get_path (duty));
  facts->page = passage != NULL ? passage->page : 0;
  facts->quote = g_strdup (zeren_duty_get_quote (duty));
  facts->person = g_strdup (zeren_task_view_get_member_name (view));
  facts->post = g_strdup (zeren_task_view_get_post_title (view));
  facts->recipient = g_strdup (zeren_duty_get_recipient (duty));
  facts->due = zeren_task_get_due_date (task);
  add_attendees (facts, office, zeren_task_get_organisation (task));

  return g_steal_pointer (&facts);
}

static guint
suggest (ZerenActKind act)
{
  guint kinds = 0;

  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    kinds |= zeren_act_kind_has_paper (act, kind) ? 1u << kind : 0;

  return kinds;
}

/**
 * zeren_task_papers_suggest:
 * @context: the context
 * @task: a task
 * @error: return location for a #GError
 *
 * Returns: the papers that usually go with its act, as bits of #ZerenTaskDocumentKind; 0 with an
 *   error
 */
guint
zeren_task_papers_suggest (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (ZerenTaskView) view = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);

  view = zeren_task_view_load (context, task, error);

  return view != NULL && check_has_words (view, error) ? suggest (get_act (view)) : 0;
}

/* --- versions --------------------------------------------------------------------------------- */

/** zeren_task_papers_find_version: Returns: which draft of its kind @document is among all the
 * papers of its task, from 1 */
guint
zeren_task_papers_find_version (GPtrArray *documents, ZerenTaskDocument *document)
{
  guint version = 0;

  g_return_val_if_fail (documents != NULL && ZEREN_IS_TASK_DOCUMENT (document), 0);

  for (guint i = 0; i < documents->len; i++)
    {
      ZerenTaskDocument *other = g_ptr_array_index (documents, i);

      version += zeren_task_document_get_kind (other) == zeren_task_document_get_kind (document);
      if (zeren_task_document_get_id (other) == zeren_task_document_get_id (document))
        break;
    }

  return version;
}

/**
 * zeren_task_papers_dup_file_name:
 * @document: a paper
 * @version: which draft of its kind
 * @extension: `.docx` or `.pdf`
 *
 * Returns: (transfer full): the name that the file has outside of the database
 */
char *
zeren_task_papers_dup_file_name (ZerenTaskDocument *document, guint version, const char *extension)
{
  g_autofree char *which = version > 1 ? g_strdup_printf ("-第%u稿", version) : g_strdup ("");

  g_return_val_if_fail (ZEREN_IS_TASK_DOCUMENT (document), NULL);

  return g_strdup_printf ("任务%" G_GINT64_FORMAT "-%u-%s%s%s",
                          zeren_task_document_get_task (document),
                          zeren_task_document_get_kind (document) + 1,
                          zeren_task_document_get_name (document),
                          which,
                          extension);
}

static guint
count_kind (GPtrArray *documents, ZerenTaskDocumentKind kind)
{
  guint count = 0;

  for (guint i = 0; i < documents->len; i++)
    count += zeren_task_document_get_kind (g_ptr_array_index (documents, i)) == kind;

  return count;
}

/* --- drafting --------------------------------------------------------------------------------- */

typedef struct
{
  ZerenDraftFiles files;
  ZerenContext *context;
  ZerenTaskDocumentRepo *repo;
  ZerenTaskFacts *facts;
  gint64 task;
  guint kinds;
  ZerenRedraft choice;
  GPtrArray *before; /* the papers that there are */
  GPtrArray *edits;  /* what was made of them by hand */
  GPtrArray *copies; /* where they are worked on */
  GPtrArray *made;
} Drafting;

static void
drafting_clear (Drafting *self)
{
  g_clear_object (&self->repo);
  g_clear_pointer (&self->facts, zeren_task_facts_free);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drafting, drafting_clear)

static gboolean
drafting_load (Drafting *self, ZerenContext *context, gint64 task, guint kinds, GError **error)
{
  ZerenDraftOwner owner = { .task = task };
  g_autoptr (ZerenTaskView) view = zeren_task_view_load (context, task, error);

  if (view == NULL || !check_has_words (view, error))
    return FALSE;
  self->context = context;
  self->task = task;
  self->facts = collect (context, view, error);
  if (self->facts == NULL)
    return FALSE;
  self->kinds = kinds != 0 ? kinds : suggest (self->facts->act);
  self->repo = zeren_task_document_repo_new (zeren_context_get_database (context));
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  self->before = zeren_task_papers_list (context, task, error);
  self->edits = self->before != NULL ? zeren_drafts_list_edits (context, &owner, error) : NULL;
  self->copies = self->edits != NULL ? zeren_drafts_list_copies (context, &owner, error) : NULL;

  return self->copies != NULL;
}

/* Returns: (transfer none): the newest paper of a kind that is asked for, where it was changed by
 * hand; and what was made of it */
static ZerenTaskDocument *
find_changed (const Drafting *self, ZerenTaskDocumentKind kind, ZerenDraftEdit **edit)
{
  ZerenTaskDocument *newest = NULL;
  ZerenDraftRef draft;

  for (guint i = 0; i < self->before->len && (self->kinds >> kind & 1) != 0; i++)
    {
      if (zeren_task_document_get_kind (self->before->pdata[i]) == kind)
        newest = self->before->pdata[i];
    }
  if (newest == NULL)
    return NULL;
  draft = zeren_draft_ref_of_task (newest);
  *edit = zeren_drafts_find_edit (self->edits, &draft);

  return *edit != NULL ? newest : NULL;
}

static gboolean
check_choice (const Drafting *self, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  ZerenDraftEdit *edit;

  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      ZerenTaskDocument *changed = find_changed (self, kind, &edit);

      if (changed != NULL)
        g_ptr_array_add (names, (char *)zeren_task_document_get_name (changed));
    }

  return zeren_drafts_check_choice (names, self->choice, error);
}

static gboolean
draft_paper (Drafting *self, ZerenTaskDocumentKind kind, GError **error)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, self->facts);
  g_auto (GStrv) placeholders = zeren_official_document_dup_placeholders (document);
  g_autoptr (ZerenTaskDocument) record = zeren_task_document_new ();
  g_autofree char *stem = NULL;
  g_autofree char *docx = NULL;
  g_autofree char *pdf = NULL;

  zeren_task_document_set_task (record, self->task);
  zeren_task_document_set_kind (record, kind);
  zeren_task_document_set_name (record, zeren_task_paper_get_name (kind, self->facts->act));
  stem = zeren_task_papers_dup_file_name (record, count_kind (self->before, kind) + 1, "");
  if (!zeren_draft_files_lay_out (
        &self->files, zeren_template_values_new_for_task (kind, self->facts, document), error) ||
      !zeren_draft_files_keep (&self->files, document, stem, &docx, &pdf, error))
    return FALSE;

  zeren_task_document_set_template_name (record, self->files.templated.template_name);
  zeren_task_document_set_placeholders (record,
                                        (const char *const *)(self->files.templated.docx != NULL
                                                                ? self->files.templated.placeholders
                                                                : placeholders));
  zeren_task_document_set_file_docx (record, docx);
  zeren_task_document_set_file_pdf (record, pdf);
  g_ptr_array_add (self->made, g_object_ref (record));

  return zeren_task_document_repo_add (self->repo, record, error) &&
         zeren_draft_files_remember (
           &self->files, 0, zeren_task_document_get_id (record), docx, error);
}

static gboolean
write_beside (Drafting *self, ZerenTaskDocument *changed, GError **error)
{
  ZerenTaskDocumentKind kind = zeren_task_document_get_kind (changed);
  g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, self->facts);
  ZerenDraftRef draft = zeren_draft_ref_of_task (changed);
  g_autofree char *stem = zeren_task_papers_dup_file_name (
    changed, count_kind (self->before, kind), "");
  g_autofree char *folder = zeren_drafts_dup_folder_beside (
    self->context, self->copies, &draft, self->files.folder, error);

  return folder != NULL &&
         zeren_draft_files_lay_out (
           &self->files, zeren_template_values_new_for_task (kind, self->facts, document), error) &&
         zeren_draft_files_write_beside (&self->files, document, folder, stem, error);
}

/* What was changed by hand goes on as it is, unless the new draft is to take its place. */
static gboolean
draft_or_keep (Drafting *self, ZerenTaskDocumentKind kind, GError **error)
{
  ZerenDraftEdit *edit = NULL;
  ZerenTaskDocument *changed = find_changed (self, kind, &edit);

  if (changed == NULL || self->choice == ZEREN_REDRAFT_REPLACE)
    return draft_paper (self, kind, error);
  g_ptr_array_add (self->made, g_object_ref (changed));

  return self->choice != ZEREN_REDRAFT_BESIDE || write_beside (self, changed, error);
}

static gboolean
draft_papers (Drafting *self, GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (self->context), error);

  if (transaction == NULL)
    return FALSE;
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      if ((self->kinds >> kind & 1) != 0 && !draft_or_keep (self, kind, error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_task_papers_draft:
 * @context: the context
 * @task: a task
 * @kinds: which papers, as bits of #ZerenTaskDocumentKind; 0 for those that usually go with its act
 * @choice: what becomes of those that were changed by hand
 * @folder: (nullable): where they are written as well, made where it does not exist
 * @cancellable: (nullable): to give up between two files
 * @files: (out) (optional): the files written
 * @error: return location for a #GError
 *
 * Drafts papers from what is recorded now, each as DOCX and PDF; the drafts of before stay, and so
 * does all that persons have made of them, which is looked for and kept first. All or none are
 * kept; where it fails no file is left in @folder.
 *
 * Returns: (transfer full) (element-type ZerenTaskDocument): the papers that count now, new ones
 * and those that were left as a person has made them; %NULL with an error,
 *   %ZEREN_SERVICE_ERROR_CHANGED where one was changed by hand and @choice is to ask
 */
GPtrArray *
zeren_task_papers_draft (ZerenContext *context,
                         gint64 task,
                         guint kinds,
                         ZerenRedraft choice,
                         const char *folder,
                         GCancellable *cancellable,
                         char ***files,
                         GError **error)
{
  ZerenDraftOwner owner = { .task = task };
  g_autoptr (GPtrArray) noticed = NULL;
  g_auto (Drafting) drafting = { .choice = choice };
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  noticed = zeren_drafts_notice (context, &owner, cancellable, error);
  if (noticed == NULL || !drafting_load (&drafting, context, task, kinds, error) ||
      !check_choice (&drafting, error) ||
      !zeren_draft_files_begin (&drafting.files, context, folder, cancellable, error))
    return NULL;

  done = draft_papers (&drafting, error);

  return zeren_draft_files_finish (&drafting.files, done, files) ? g_steal_pointer (&drafting.made)
                                                                 : NULL;
}

static gboolean
compare_paper (Drafting *self, ZerenTaskDocumentKind kind, GPtrArray *found, GError **error)
{
  ZerenDraftEdit *edit = NULL;
  ZerenTaskDocument *changed = find_changed (self, kind, &edit);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GBytes) docx = NULL;
  GPtrArray *differences;

  if (changed == NULL)
    return TRUE;
  document = zeren_task_paper_new (kind, self->facts);
  docx = zeren_draft_files_lay_out (
           &self->files, zeren_template_values_new_for_task (kind, self->facts, document), error)
           ? zeren_draft_files_write_docx (&self->files, document, error)
           : NULL;
  differences = docx != NULL ? zeren_drafts_compare_with_new (
                                 self->context, zeren_draft_edit_get_file (edit), docx, error)
                             : NULL;
  if (differences != NULL)
    g_ptr_array_add (
      found, zeren_draft_comparison_new (zeren_task_document_get_name (changed), differences));

  return differences != NULL;
}

/**
 * zeren_task_papers_compare_with_new:
 * @context: the context
 * @task: a task
 * @kinds: as for zeren_task_papers_draft()
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenDraftComparison): for each of these papers that was
 *   changed by hand, how a draft made now would differ from it; %NULL with an error
 */
GPtrArray *
zeren_task_papers_compare_with_new (ZerenContext *context, gint64 task, guint kinds, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_auto (Drafting) drafting = { 0 };
  gboolean done = TRUE;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  if (!drafting_load (&drafting, context, task, kinds, error) ||
      !zeren_draft_files_begin (&drafting.files, context, NULL, NULL, error))
    return NULL;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_draft_comparison_free);
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS && done; kind++)
    done = compare_paper (&drafting, kind, found, error);
  zeren_draft_files_finish (&drafting.files, done, NULL);

  return done ? g_steal_pointer (&found) : NULL;
}
