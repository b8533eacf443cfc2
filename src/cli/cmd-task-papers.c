/* cmd-task-papers.c: the papers before the act of a task: draft them, list them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"
#include "zeren-cli-drafts.h"

#include "zeren-task-papers.h"

#include <glib/gi18n-lib.h>

static gboolean
take_kinds (ZerenCli *cli, guint *kinds, GError **error)
{
  const char *const *words = zeren_cli_get_values (cli, "kind");

  *kinds = 0;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      ZerenTaskDocumentKind kind;

      if (!zeren_task_document_kind_from_id (words[i], &kind))
        {
          g_set_error (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_USAGE,
                       _ ("There is no paper “%s”; there are notice, agenda, sign_in, minutes and "
                          "record."),
                       words[i]);
          return FALSE;
        }
      *kinds |= 1u << kind;
    }

  return TRUE;
}

static gboolean
print_papers (ZerenCli *cli, ZerenContext *context, gint64 task, GPtrArray *papers, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "kind", N_ ("Paper") },
    { "name", N_ ("Name") },
    { "drafted_at", N_ ("Drafted") },
    { "docx", NULL },
    { "pdf", NULL },
    { "placeholders", N_ ("To fill in") },
    { "template", NULL },
    ZEREN_CLI_DRAFT_COLUMNS,
    { NULL },
  };
  ZerenDraftOwner owner = { .task = task };
  g_autoptr (GPtrArray) edits = zeren_drafts_list_edits (context, &owner, error);
  g_autoptr (GPtrArray) copies = edits != NULL ? zeren_drafts_list_copies (context, &owner, error)
                                               : NULL;
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  if (copies == NULL)
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      ZerenTaskDocument *it = g_ptr_array_index (papers, i);
      ZerenDraftRef draft = zeren_draft_ref_of_task (it);
      ZerenTaskDocumentKind kind = zeren_task_document_get_kind (it);

      zeren_cli_table_add_id (table, zeren_task_document_get_id (it));
      zeren_cli_table_add_word (
        table, zeren_task_document_kind_to_id (kind), zeren_task_document_kind_to_label (kind));
      zeren_cli_table_add_string (table, zeren_task_document_get_name (it));
      zeren_cli_table_add_time (table, zeren_task_document_get_drafted_at (it));
      zeren_cli_table_add_string (table, zeren_task_document_get_file_docx (it));
      zeren_cli_table_add_string (table, zeren_task_document_get_file_pdf (it));
      zeren_cli_table_add_strv (table, zeren_task_document_get_placeholders (it));
      zeren_cli_table_add_string (table, zeren_task_document_get_template_name (it));
      zeren_cli_table_add_draft (table, edits, copies, &draft);
    }
  zeren_cli_table_print (table, cli, _ ("No papers have been drafted for this task."));

  return TRUE;
}

static gboolean
run_draft (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  ZerenContext *context;
  ZerenRedraft choice;
  gint64 id;
  guint kinds;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !take_kinds (cli, &kinds, error) ||
      !zeren_cli_get_redraft (cli, &choice, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  papers = zeren_task_papers_draft (
    context, id, kinds, choice, zeren_cli_get_value (cli, "output"), NULL, NULL, error);
  if (papers == NULL)
    return zeren_cli_explain_redraft (error);

  return print_papers (cli, context, id, papers, error);
}

static gboolean
run_papers (ZerenCli *cli, GError **error)
{
  ZerenDraftOwner owner = { 0 };
  g_autoptr (GPtrArray) noticed = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  owner.task = id;
  noticed = context != NULL ? zeren_drafts_notice (context, &owner, NULL, error) : NULL;
  papers = noticed != NULL ? zeren_task_papers_list (context, id, error) : NULL;

  return papers != NULL && print_papers (cli, context, id, papers, error);
}

static const ZerenCliOption draft_options[] = {
  { "kind", ZEREN_CLI_VALUES },
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  ZEREN_CLI_REDRAFT_OPTIONS,
  { NULL },
};

const ZerenCliCommand zeren_cli_task_papers_commands[] = {
  { "task",
    "draft",
    "ID [--kind KIND…] -o DIR [--keep-mine | --replace | --beside]",
    N_ ("Draft the papers before the act of a task: notice, agenda, sign-in sheet and so on."),
    1,
    1,
    draft_options,
    run_draft },
  { "task", "papers", "ID", N_ ("List the papers drafted for a task."), 1, 1, NULL, run_papers },
  { NULL },
};
