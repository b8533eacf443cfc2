/* cmd-task-review.c: tasks are begun, handed in, and accepted or given back by a reviewer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-desk.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

static gboolean
run_begin (ZerenCli *cli, GError **error)
{
  return zeren_cli_run_on_task (cli, zeren_tasks_begin, error);
}

/* Who hands it in: who is named, else who sits at this PC, if that was said. */
static gboolean
find_submitter (ZerenCli *cli, ZerenContext *context, gint64 *member, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "by");
  g_autofree char *login = zeren_desk_dup_login ();
  g_autoptr (ZerenDesk) desk = NULL;

  if (word != NULL)
    {
      *member = zeren_cli_find_member (context, word, error);
      return *member != 0;
    }
  desk = zeren_desk_load (context, login, error);
  if (desk == NULL)
    return FALSE;
  *member = desk->user != NULL ? zeren_desktop_user_get_member (desk->user) : 0;

  return TRUE;
}

static gboolean
run_submit (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) files = zeren_cli_dup_files (cli, "evidence");
  g_autoptr (ZerenTask) task = NULL;
  ZerenContext *context;
  gint64 id, member;
  ZerenDate on;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_date (cli, "on", &on, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !find_submitter (cli, context, &member, error))
    return FALSE;
  task = zeren_tasks_submit (context, id, member, on, files, NULL, error);

  return zeren_cli_answer_task (cli, task);
}

static gboolean
run_accept (ZerenCli *cli, GError **error)
{
  return zeren_cli_run_on_task (cli, zeren_tasks_accept, error);
}

static gboolean
run_return (ZerenCli *cli, GError **error)
{
  return zeren_cli_run_on_task_for (cli, zeren_tasks_return, error);
}

static const ZerenCliOption submit_options[] = {
  { "on", ZEREN_CLI_VALUE, TRUE },
  { "evidence", ZEREN_CLI_VALUES },
  { "by", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption return_options[] = {
  { "reason", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_task_review_commands[] = {
  { "task", "begin", "ID", N_ ("Say that somebody has begun a task."), 1, 1, NULL, run_begin },
  { "task",
    "submit",
    "ID --on DATE [--evidence FILE…] [--by MEMBER]",
    N_ ("Hand in that a task was done, for a reviewer to accept."),
    1,
    1,
    submit_options,
    run_submit },
  { "task",
    "accept",
    "ID",
    N_ ("Accept, as a reviewer, what was submitted: the task is done on that day."),
    1,
    1,
    NULL,
    run_accept },
  { "task",
    "return",
    "ID --reason TEXT",
    N_ ("Give back, as a reviewer, what was submitted."),
    1,
    1,
    return_options,
    run_return },
  { NULL },
};
