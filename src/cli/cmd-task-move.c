/* cmd-task-move.c: tasks are worked to another day, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-task-bulk.h"
#include "zeren-task-moves.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static void
print_task (ZerenCli *cli, ZerenTask *task)
{
  g_autofree char *due = zeren_date_to_string (zeren_task_get_due_date (task));
  g_autofree char *rule = zeren_date_to_string (zeren_task_get_rule_date (task));

  zeren_cli_print (cli,
                   /* Translators: the id of a task, the day it is due, and the day by its rule */
                   _ ("Task %" PRId64 " is due on %s; by its rule on %s.\n"),
                   zeren_task_get_id (task),
                   due,
                   rule);
}

static void
add_task (JsonBuilder *builder, ZerenTask *task)
{
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", zeren_task_get_id (task));
  zeren_cli_json_date (builder, "due_date", zeren_task_get_due_date (task));
  zeren_cli_json_date (builder, "rule_date", zeren_task_get_rule_date (task));
  zeren_cli_json_date (builder, "lapse_date", zeren_task_get_lapse_date (task));
  zeren_cli_json_string (builder, "moved_to_reason", zeren_task_get_moved_to_reason (task));
  json_builder_end_object (builder);
}

/* One task as an object, several as an array */
static void
answer (ZerenCli *cli, GPtrArray *tasks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!zeren_cli_is_json (cli))
    {
      for (guint i = 0; i < tasks->len; i++)
        print_task (cli, g_ptr_array_index (tasks, i));
      return;
    }
  if (tasks->len == 1)
    add_task (builder, g_ptr_array_index (tasks, 0));
  else
    {
      json_builder_begin_array (builder);
      for (guint i = 0; i < tasks->len; i++)
        add_task (builder, g_ptr_array_index (tasks, i));
      json_builder_end_array (builder);
    }
  zeren_cli_print_json (cli, builder);
}

/* The plan's own last day is not moved with the task. */
static void
note_lapse (ZerenCli *cli, GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      ZerenDate lapse = zeren_task_get_lapse_date (task);
      g_autofree char *day = NULL;
      g_autofree char *message = NULL;

      if (!zeren_date_is_set (lapse) ||
          zeren_date_compare (zeren_task_get_due_date (task), lapse) <= 0)
        continue;
      day = zeren_date_to_string (lapse);
      message = g_strdup_printf (
        /* Translators: the id of a task and a date */
        _ ("Task %" PRId64 ": the last day by the plan’s own words stays %s."),
        zeren_task_get_id (task),
        day);
      zeren_cli_note (cli, message);
    }
}

static gboolean
check_options (ZerenCli *cli, GError **error)
{
  gboolean forth = zeren_cli_has (cli, "to") && zeren_cli_has (cli, "reason");
  gboolean some = zeren_cli_has (cli, "to") || zeren_cli_has (cli, "reason");

  if (forth != zeren_cli_has (cli, "back") && (forth || !some))
    return TRUE;
  g_set_error_literal (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_USAGE,
                       _ ("Give the day with --to and why with --reason, or --back."));

  return FALSE;
}

static GPtrArray *
move_back (ZerenContext *context, GArray *ids, GError **error)
{
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; transaction != NULL && i < ids->len; i++)
    {
      ZerenTask *task = zeren_task_moves_move_back (context, g_array_index (ids, gint64, i), error);

      if (task == NULL)
        return NULL;
      g_ptr_array_add (tasks, task);
    }

  return transaction != NULL && zeren_transaction_commit (transaction, error)
           ? g_steal_pointer (&tasks)
           : NULL;
}

static gboolean
run_move (ZerenCli *cli, GError **error)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_MOVE, .reason = zeren_cli_get_value (cli, "reason") };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  ZerenContext *context;

  if (!check_options (cli, error) || !zeren_cli_get_date (cli, "to", &bulk.day, error))
    return FALSE;
  ids = zeren_cli_dup_arg_ids (cli, error);
  context = ids != NULL ? zeren_cli_get_context (cli, error) : NULL;
  if (context == NULL)
    return FALSE;
  tasks = zeren_cli_has (cli, "back") ? move_back (context, ids, error)
                                      : zeren_task_bulk_do (context, &bulk, ids, NULL, error);
  if (tasks == NULL)
    return FALSE;
  answer (cli, tasks);
  note_lapse (cli, tasks);

  return TRUE;
}

static const ZerenCliOption move_options[] = {
  { "to", ZEREN_CLI_VALUE },
  { "reason", ZEREN_CLI_VALUE },
  { "back", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_task_move_commands[] = {
  { "task",
    "move",
    "ID… --to DATE --reason TEXT|--back",
    N_ ("Work tasks to another day, or back to that of their rule."),
    1,
    ZEREN_CLI_MANY,
    move_options,
    run_move },
  { NULL },
};
