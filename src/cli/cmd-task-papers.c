/* cmd-task-papers.c: the papers before the act of a task: draft them, list them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

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

static void
print_papers (ZerenCli *cli, GPtrArray *papers)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "kind", N_ ("Paper") },
    { "name", N_ ("Name") },
    { "drafted_at", N_ ("Drafted") },
    { "docx", NULL },
    { "pdf", NULL },
    { "placeholders", N_ ("To fill in") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < papers->len; i++)
    {
      ZerenTaskDocument *it = g_ptr_array_index (papers, i);
      ZerenTaskDocumentKind kind = zeren_task_document_get_kind (it);

      zeren_cli_table_add_id (table, zeren_task_document_get_id (it));
      zeren_cli_table_add_word (
        table, zeren_task_document_kind_to_id (kind), zeren_task_document_kind_to_label (kind));
      zeren_cli_table_add_string (table, zeren_task_document_get_name (it));
      zeren_cli_table_add_time (table, zeren_task_document_get_drafted_at (it));
      zeren_cli_table_add_string (table, zeren_task_document_get_file_docx (it));
      zeren_cli_table_add_string (table, zeren_task_document_get_file_pdf (it));
      zeren_cli_table_add_strv (table, zeren_task_document_get_placeholders (it));
    }
  zeren_cli_table_print (table, cli, _ ("No papers have been drafted for this task."));
}

static gboolean
run_draft (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  ZerenContext *context;
  gint64 id;
  guint kinds;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !take_kinds (cli, &kinds, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  papers = zeren_task_papers_draft (
    context, id, kinds, zeren_cli_get_value (cli, "output"), NULL, NULL, error);
  if (papers == NULL)
    return FALSE;
  print_papers (cli, papers);

  return TRUE;
}

static gboolean
run_papers (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  papers = context != NULL ? zeren_task_papers_list (context, id, error) : NULL;
  if (papers == NULL)
    return FALSE;
  print_papers (cli, papers);

  return TRUE;
}

static const ZerenCliOption draft_options[] = {
  { "kind", ZEREN_CLI_VALUES },
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { NULL },
};

const ZerenCliCommand zeren_cli_task_papers_commands[] = {
  { "task",
    "draft",
    "ID [--kind KIND…] -o DIR",
    N_ ("Draft the papers before the act of a task: notice, agenda, sign-in sheet and so on."),
    1,
    1,
    draft_options,
    run_draft },
  { "task", "papers", "ID", N_ ("List the papers drafted for a task."), 1, 1, NULL, run_papers },
  { NULL },
};
