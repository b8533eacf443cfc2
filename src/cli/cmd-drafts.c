/* cmd-drafts.c: what was changed in drafts by hand, and how documents differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"
#include "zeren-cli-drafts.h"

#include "zeren-cases.h"
#include "zeren-task-papers.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

/* --- doc diff --------------------------------------------------------------------------------- */

static gboolean
run_doc_diff (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) differences = zeren_draft_text_compare_files (
    zeren_cli_get_arg (cli, 0), zeren_cli_get_arg (cli, 1), error);

  if (differences == NULL)
    return FALSE;
  zeren_cli_print_differences (cli, differences);

  return TRUE;
}

/* --- case documents --------------------------------------------------------------------------- */

static void
print_documents (ZerenCli *cli, GPtrArray *documents, GPtrArray *edits, GPtrArray *copies)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },     { "draft", N_ ("Draft") },        { "kind", NULL },
    { "name", N_ ("Name") }, { "drafted_at", N_ ("Drafted") }, { "docx", NULL },
    { "pdf", NULL },         ZEREN_CLI_DRAFT_COLUMNS,          { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *it = documents->pdata[i];
      ZerenDraftRef draft = zeren_draft_ref_of_case (it);

      zeren_cli_table_add_id (table, zeren_case_document_get_id (it));
      zeren_cli_table_add_int (table, zeren_cases_find_version (documents, it));
      zeren_cli_table_add_string (
        table, zeren_case_document_kind_to_id (zeren_case_document_get_kind (it)));
      zeren_cli_table_add_string (table, zeren_case_document_get_name (it));
      zeren_cli_table_add_time (table, zeren_case_document_get_drafted_at (it));
      zeren_cli_table_add_string (table, zeren_case_document_get_file_docx (it));
      zeren_cli_table_add_string (table, zeren_case_document_get_file_pdf (it));
      zeren_cli_table_add_draft (table, edits, copies, &draft);
    }
  zeren_cli_table_print (table, cli, _ ("No documents."));
}

static gboolean
run_case_documents (ZerenCli *cli, GError **error)
{
  ZerenDraftOwner owner = { 0 };
  ZerenContext *context;
  g_autoptr (GPtrArray) noticed = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (ZerenCase) it = NULL;

  if (!zeren_cli_get_arg_id (cli, 0, &owner.case_id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  it = context != NULL ? zeren_cases_load (context, owner.case_id, error) : NULL;
  noticed = it != NULL ? zeren_drafts_notice (context, &owner, NULL, error) : NULL;
  documents = noticed != NULL ? zeren_cases_list_documents (context, owner.case_id, error) : NULL;
  edits = documents != NULL ? zeren_drafts_list_edits (context, &owner, error) : NULL;
  copies = edits != NULL ? zeren_drafts_list_copies (context, &owner, error) : NULL;
  if (copies == NULL)
    return FALSE;
  print_documents (cli, documents, edits, copies);

  return TRUE;
}

/* --- case diff, task diff --------------------------------------------------------------------- */

static gboolean
compare_draft (ZerenContext *context,
               const ZerenDraftRef *draft,
               const char *name,
               GPtrArray *edits,
               GPtrArray *found,
               GError **error)
{
  ZerenDraftEdit *edit = zeren_drafts_find_edit (edits, draft);
  GPtrArray *differences;

  if (edit == NULL)
    return TRUE;
  differences = zeren_drafts_compare_kept (
    context, draft->docx, zeren_draft_edit_get_file (edit), error);
  if (differences == NULL)
    return FALSE;
  g_ptr_array_add (found, zeren_draft_comparison_new (name, differences));

  return TRUE;
}

/* Of the newest draft, from the draft to what was made of it */
static GPtrArray *
compare_case (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_draft_comparison_free);
  g_autoptr (GPtrArray) documents = zeren_cases_list_documents (context, owner->case_id, error);
  g_autoptr (GPtrArray) edits = documents != NULL ? zeren_drafts_list_edits (context, owner, error)
                                                  : NULL;
  guint newest = edits != NULL ? zeren_cases_count_versions (documents) : 0;

  if (edits == NULL)
    return NULL;
  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *it = documents->pdata[i];
      ZerenDraftRef draft = zeren_draft_ref_of_case (it);

      if (zeren_cases_find_version (documents, it) == newest &&
          !compare_draft (context, &draft, zeren_case_document_get_name (it), edits, found, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

/* Of the newest paper of each kind */
static GPtrArray *
compare_task (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_draft_comparison_free);
  g_autoptr (GPtrArray) papers = zeren_task_papers_list (context, owner->task, error);
  g_autoptr (GPtrArray) edits = papers != NULL ? zeren_drafts_list_edits (context, owner, error)
                                               : NULL;
  ZerenTaskDocument *newest[ZEREN_N_TASK_DOCUMENT_KINDS] = { NULL };

  if (edits == NULL)
    return NULL;
  for (guint i = 0; i < papers->len; i++)
    newest[zeren_task_document_get_kind (papers->pdata[i])] = papers->pdata[i];
  for (guint kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      ZerenDraftRef draft;

      if (newest[kind] == NULL)
        continue;
      draft = zeren_draft_ref_of_task (newest[kind]);
      if (!compare_draft (
            context, &draft, zeren_task_document_get_name (newest[kind]), edits, found, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

static GPtrArray *
compare_with_new (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  guint all = (1u << ZEREN_N_TASK_DOCUMENT_KINDS) - 1;

  return owner->case_id != 0
           ? zeren_cases_compare_with_new (context, owner->case_id, error)
           : zeren_task_papers_compare_with_new (context, owner->task, all, error);
}

static gboolean
check_exists (ZerenContext *context, const ZerenDraftOwner *owner, GError **error)
{
  g_autoptr (GObject) found = NULL;

  if (owner->case_id != 0)
    found = (GObject *)zeren_cases_load (context, owner->case_id, error);
  else
    found = (GObject *)zeren_tasks_load (context, owner->task, error);

  return found != NULL;
}

static gboolean
run_diff (ZerenCli *cli, gboolean is_case, GError **error)
{
  ZerenDraftOwner owner = { 0 };
  ZerenContext *context;
  g_autoptr (GPtrArray) noticed = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!zeren_cli_get_arg_id (cli, 0, is_case ? &owner.case_id : &owner.task, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !check_exists (context, &owner, error))
    return FALSE;
  noticed = zeren_drafts_notice (context, &owner, NULL, error);
  if (noticed == NULL)
    return FALSE;
  if (zeren_cli_has (cli, "new"))
    found = compare_with_new (context, &owner, error);
  else
    found = is_case ? compare_case (context, &owner, error) : compare_task (context, &owner, error);
  if (found == NULL)
    return FALSE;
  zeren_cli_print_comparisons (cli, found);

  return TRUE;
}

static gboolean
run_case_diff (ZerenCli *cli, GError **error)
{
  return run_diff (cli, TRUE, error);
}

static gboolean
run_task_diff (ZerenCli *cli, GError **error)
{
  return run_diff (cli, FALSE, error);
}

static const ZerenCliOption diff_options[] = {
  { "new", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_drafts_commands[] = {
  { "case",
    "documents",
    "ID",
    N_ ("List all drafts of a case, what was changed in them by hand, and where their copies are."),
    1,
    1,
    NULL,
    run_case_documents },
  { "case",
    "diff",
    "ID [--new]",
    N_ ("Show what was changed by hand in the newest draft of a case; with --new, how a draft made "
        "now differs from that."),
    1,
    1,
    diff_options,
    run_case_diff },
  { "task",
    "diff",
    "ID [--new]",
    N_ ("Show what was changed by hand in the papers of a task; with --new, how papers drafted now "
        "differ from that."),
    1,
    1,
    diff_options,
    run_task_diff },
  { "doc",
    "diff",
    "BEFORE AFTER",
    N_ ("Show how the words of two DOCX differ, paragraph by paragraph; needs no database."),
    2,
    2,
    NULL,
    run_doc_diff },
  { NULL },
};
