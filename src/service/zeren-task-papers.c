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
  ZerenTaskDocumentRepo *repo;
  const ZerenTaskFacts *facts;
  gint64 task;
  GPtrArray *before; /* the papers that there are */
  GPtrArray *made;
} Drafting;

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
  zeren_task_document_set_placeholders (record, (const char *const *)placeholders);
  stem = zeren_task_papers_dup_file_name (record, count_kind (self->before, kind) + 1, "");
  if (!zeren_draft_files_keep (&self->files, document, stem, &docx, &pdf, error))
    return FALSE;

  zeren_task_document_set_file_docx (record, docx);
  zeren_task_document_set_file_pdf (record, pdf);
  g_ptr_array_add (self->made, g_object_ref (record));

  return zeren_task_document_repo_add (self->repo, record, error);
}

static gboolean
draft_papers (Drafting *self, ZerenContext *context, guint kinds, GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);

  if (transaction == NULL)
    return FALSE;
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      if ((kinds >> kind & 1) != 0 && !draft_paper (self, kind, error))
        return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_task_papers_draft:
 * @context: the context
 * @task: a task
 * @kinds: which papers, as bits of #ZerenTaskDocumentKind; 0 for those that usually go with its act
 * @folder: (nullable): where they are written as well, made where it does not exist
 * @cancellable: (nullable): to give up between two files
 * @files: (out) (optional): the files written into @folder
 * @error: return location for a #GError
 *
 * Drafts papers from what is recorded now, each as DOCX and PDF; the drafts of before stay. All or
 * none are kept; where it fails no file is left in @folder.
 *
 * Returns: (transfer full) (element-type ZerenTaskDocument): the new papers; %NULL with an error
 */
GPtrArray *
zeren_task_papers_draft (ZerenContext *context,
                         gint64 task,
                         guint kinds,
                         const char *folder,
                         GCancellable *cancellable,
                         char ***files,
                         GError **error)
{
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (ZerenTaskFacts) facts = NULL;
  g_autoptr (ZerenTaskDocumentRepo) repo = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  Drafting drafting = { .task = task };
  gboolean done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  view = zeren_task_view_load (context, task, error);
  if (view == NULL || !check_has_words (view, error))
    return NULL;
  facts = collect (context, view, error);
  before = facts != NULL ? zeren_task_papers_list (context, task, error) : NULL;
  if (before == NULL ||
      !zeren_draft_files_begin (&drafting.files, context, folder, cancellable, error))
    return NULL;

  drafting.repo = repo = zeren_task_document_repo_new (zeren_context_get_database (context));
  drafting.facts = facts;
  drafting.before = before;
  drafting.made = made;
  done = draft_papers (&drafting, context, kinds != 0 ? kinds : suggest (facts->act), error);

  return zeren_draft_files_finish (&drafting.files, done, files) ? g_steal_pointer (&made) : NULL;
}
