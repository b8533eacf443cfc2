/* cmd-task.c: the tasks: list them, record that they were done, confirm that they were not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-saved-views.h"
#include "zeren-task-bulk.h"
#include "zeren-task-sheet.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- list ------------------------------------------------------------------------------------- */

static gboolean
take_state (ZerenCli *cli, ZerenTaskQuery *query, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "state");
  ZerenTaskState state;

  if (word == NULL)
    return TRUE;
  if (zeren_task_state_from_id (word, &state))
    {
      query->states = 1u << state;
      return TRUE;
    }
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               _ ("There is no state “%s”; there are planned, in_progress, submitted, returned, "
                  "to_verify, done, done_late, unperformed, waived and before_start."),
               word);

  return FALSE;
}

/* A saved view says all by itself: which list, and what narrows it. */
static gboolean
check_view_stands_alone (ZerenCli *cli, GError **error)
{
  static const char *const others[] = { "overdue", "state", "from", "to", "duty", "org" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (!zeren_cli_has (cli, others[i]))
        continue;
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_USAGE,
                   /* Translators: %s is an option such as org */
                   _ ("A saved view says all by itself; leave out --%s."),
                   others[i]);
      return FALSE;
    }

  return TRUE;
}

static GPtrArray *
list_of_view (ZerenContext *context, const char *name, GError **error)
{
  g_autoptr (ZerenSavedView) saved = zeren_saved_views_find (context, name, error);
  g_autoptr (ZerenTaskArrangement) arrangement = NULL;
  g_autoptr (GPtrArray) views = NULL;
  GPtrArray *tasks;

  if (saved != NULL)
    arrangement = zeren_task_arrangement_from_json (zeren_saved_view_get_query (saved), error);
  if (arrangement != NULL)
    views = zeren_task_views_list_arranged (context, arrangement, error);
  if (views == NULL)
    return NULL;
  tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (tasks, g_object_ref (zeren_task_view_get_task (g_ptr_array_index (views, i))));

  return tasks;
}

static gboolean
run_view (ZerenCli *cli, const char *name, GError **error)
{
  ZerenContext *context;
  g_autoptr (GPtrArray) tasks = NULL;

  if (!check_view_stands_alone (cli, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  tasks = context != NULL ? list_of_view (context, name, error) : NULL;

  return tasks != NULL && zeren_cli_print_tasks (cli, tasks, _ ("No such tasks."), error);
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  ZerenTaskQuery query = { .overdue = zeren_cli_has (cli, "overdue") };
  g_autoptr (GPtrArray) tasks = NULL;
  ZerenContext *context;

  if (zeren_cli_has (cli, "view"))
    return run_view (cli, zeren_cli_get_value (cli, "view"), error);
  if (!take_state (cli, &query, error) || !zeren_cli_get_date (cli, "from", &query.from, error) ||
      !zeren_cli_get_date (cli, "to", &query.to, error) ||
      !zeren_cli_get_id (cli, "duty", &query.duty, error) ||
      !zeren_cli_get_id (cli, "org", &query.organisation, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  tasks = context != NULL ? zeren_tasks_list (context, &query, error) : NULL;

  return tasks != NULL && zeren_cli_print_tasks (cli, tasks, _ ("No such tasks."), error);
}

/* --- what became of it ------------------------------------------------------------------------ */

/* One id answers as one object; several, which are all taken or none, as an array. */
static gboolean
answer_all (ZerenCli *cli, GPtrArray *tasks)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (tasks == NULL)
    return FALSE;
  if (!zeren_cli_is_json (cli))
    {
      for (guint i = 0; i < tasks->len; i++)
        zeren_cli_answer_task (cli, g_ptr_array_index (tasks, i));
      return TRUE;
    }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < tasks->len; i++)
    zeren_cli_json_task_state (builder, g_ptr_array_index (tasks, i));
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static gboolean
run_bulk (ZerenCli *cli, const ZerenTaskBulk *bulk, GError **error)
{
  g_autoptr (GArray) ids = zeren_cli_dup_arg_ids (cli, error);
  ZerenContext *context = ids != NULL ? zeren_cli_get_context (cli, error) : NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  if (context == NULL)
    return FALSE;
  tasks = zeren_task_bulk_do (context, bulk, ids, NULL, error);

  return answer_all (cli, tasks);
}

static gboolean
run_done (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) files = zeren_cli_dup_files (cli, "evidence");
  g_autoptr (ZerenTask) task = NULL;
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, .files = files };
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) ||
      !zeren_cli_get_date (cli, "on", &bulk.day, error))
    return FALSE;
  if (zeren_cli_get_n_args (cli) > 1)
    return run_bulk (cli, &bulk, error);
  context = zeren_cli_get_context (cli, error);
  task = context != NULL ? zeren_tasks_complete (context, id, bulk.day, files, NULL, error) : NULL;

  return zeren_cli_answer_task (cli, task);
}

static gboolean
run_assign (ZerenCli *cli, GError **error)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_ASSIGN };
  const char *to = zeren_cli_get_value (cli, "to");
  ZerenContext *context;

  if ((to == NULL) == !zeren_cli_has (cli, "nobody"))
    {
      g_set_error_literal (error,
                           ZEREN_CLI_ERROR,
                           ZEREN_CLI_ERROR_USAGE,
                           _ ("Say who has the tasks in hand with --to, or --nobody."));
      return FALSE;
    }
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  if (to != NULL)
    bulk.member = zeren_cli_find_member (context, to, error);

  return (to == NULL || bulk.member != 0) && run_bulk (cli, &bulk, error);
}

static gboolean
run_unperformed (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenTask) task = NULL;
  gint64 id, member;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  member = context != NULL ? zeren_cli_find_member (context, zeren_cli_get_value (cli, "by"), error)
                           : 0;
  if (member == 0)
    return FALSE;
  task = zeren_tasks_confirm_unperformed (
    context, id, member, zeren_cli_get_value (cli, "reason"), error);

  return zeren_cli_answer_task (cli, task);
}

static gboolean
run_waive (ZerenCli *cli, GError **error)
{
  return zeren_cli_run_on_task_for (cli, zeren_tasks_waive, error);
}

static gboolean
run_reopen (ZerenCli *cli, GError **error)
{
  return zeren_cli_run_on_task (cli, zeren_tasks_reopen, error);
}

/* --- print ------------------------------------------------------------------------------------ */

/* A week is given by any of its days; without one it is this week. */
static gboolean
take_days (ZerenCli *cli, ZerenContext *context, ZerenDate *from, ZerenDate *to, GError **error)
{
  ZerenDate day;

  if (!zeren_cli_get_date (cli, "from", from, error) ||
      !zeren_cli_get_date (cli, "to", to, error) || !zeren_cli_get_date (cli, "week", &day, error))
    return FALSE;
  if (zeren_date_is_set (*from) != zeren_date_is_set (*to) ||
      (zeren_date_is_set (*from) && zeren_date_is_set (day)))
    {
      g_set_error_literal (error,
                           ZEREN_CLI_ERROR,
                           ZEREN_CLI_ERROR_USAGE,
                           _ ("Give either --week, or both --from and --to."));
      return FALSE;
    }
  if (!zeren_date_is_set (*from))
    zeren_task_sheet_get_week (
      zeren_date_is_set (day) ? day : zeren_context_get_today (context), from, to);

  return TRUE;
}

static GBytes *
write_sheet (ZerenCli *cli, ZerenContext *context, GError **error)
{
  ZerenDate from, to;
  gint64 organisation;

  if (zeren_cli_get_n_args (cli) > 0)
    {
      g_autoptr (GArray) ids = zeren_cli_dup_arg_ids (cli, error);

      return ids != NULL ? zeren_task_sheet_write_tasks (context, ids, error) : NULL;
    }

  return take_days (cli, context, &from, &to, error) &&
             zeren_cli_get_id (cli, "org", &organisation, error)
           ? zeren_task_sheet_write_days (context, from, to, organisation, error)
           : NULL;
}

static gboolean
run_print (ZerenCli *cli, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GBytes) pdf = context != NULL ? write_sheet (cli, context, error) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (pdf == NULL)
    return FALSE;
  file = g_file_new_for_commandline_arg (zeren_cli_get_value (cli, "output"));
  if (g_file_replace_contents (file,
                               g_bytes_get_data (pdf, NULL),
                               g_bytes_get_size (pdf),
                               NULL,
                               FALSE,
                               G_FILE_CREATE_NONE,
                               NULL,
                               NULL,
                               error))
    return TRUE;
  name = g_file_get_basename (file);
  g_prefix_error (error, _ ("%s: "), name);

  return FALSE;
}

static const ZerenCliOption list_options[] = {
  { "overdue", ZEREN_CLI_FLAG }, { "state", ZEREN_CLI_VALUE },
  { "from", ZEREN_CLI_VALUE },   { "to", ZEREN_CLI_VALUE },
  { "duty", ZEREN_CLI_VALUE },   { "org", ZEREN_CLI_VALUE },
  { "view", ZEREN_CLI_VALUE },   { NULL },
};

static const ZerenCliOption done_options[] = {
  { "on", ZEREN_CLI_VALUE, TRUE },
  { "evidence", ZEREN_CLI_VALUES, TRUE },
  { NULL },
};

static const ZerenCliOption assign_options[] = {
  { "to", ZEREN_CLI_VALUE },
  { "nobody", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption unperformed_options[] = {
  { "by", ZEREN_CLI_VALUE, TRUE },
  { "reason", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption print_options[] = {
  { "week", ZEREN_CLI_VALUE },
  { "from", ZEREN_CLI_VALUE },
  { "to", ZEREN_CLI_VALUE },
  { "org", ZEREN_CLI_VALUE },
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { NULL },
};

static const ZerenCliOption waive_options[] = {
  { "reason", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_task_commands[] = {
  { "task",
    "list",
    "[--overdue] [--state STATE] [--from DATE] [--to DATE] [--duty ID] [--org ID]|--view NAME",
    N_ ("List the tasks by due date."),
    0,
    0,
    list_options,
    run_list },
  { "task",
    "done",
    "ID… --on DATE --evidence FILE…",
    N_ ("Record that tasks were done, with the files that show it."),
    1,
    ZEREN_CLI_MANY,
    done_options,
    run_done },
  { "task",
    "assign",
    "ID… --to MEMBER|--nobody",
    N_ ("Say who has tasks in hand."),
    1,
    ZEREN_CLI_MANY,
    assign_options,
    run_assign },
  { "task",
    "unperformed",
    "ID --by MEMBER --reason TEXT",
    N_ ("Confirm, as a named person, that a task to be verified was not done."),
    1,
    1,
    unperformed_options,
    run_unperformed },
  { "task",
    "waive",
    "ID --reason TEXT",
    N_ ("Say why a task is not needed."),
    1,
    1,
    waive_options,
    run_waive },
  { "task",
    "print",
    "[ID…|--week DATE|--from DATE --to DATE] [--org ID] -o FILE",
    N_ ("Write what is due in a week as a list to print (PDF)."),
    0,
    ZEREN_CLI_MANY,
    print_options,
    run_print },
  { "task", "reopen", "ID", N_ ("Put a task back to planned."), 1, 1, NULL, run_reopen },
  { NULL },
};
