/* cmd-task-given.c: tasks that no plan asks for, and the thread of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-report.h"
#include "zeren-cli-task.h"
#include "zeren-instructions.h"
#include "zeren-task-details.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- add and change --------------------------------------------------------------------------- */

static gboolean
take_kind (ZerenCli *cli, ZerenInstructionKind *kind, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "kind");

  if (word == NULL || zeren_instruction_kind_from_id (word, kind))
    return TRUE;
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               _ ("There is no kind “%s”; there are ad_hoc, instruction and supervision."),
               word);

  return FALSE;
}

static gboolean
take_member (ZerenCli *cli,
             ZerenContext *context,
             const char *option,
             gint64 *member,
             GError **error)
{
  const char *word = zeren_cli_get_value (cli, option);

  if (word == NULL)
    return TRUE;
  *member = zeren_cli_find_member (context, word, error);

  return *member != 0;
}

static gboolean
take_id (ZerenCli *cli, const char *option, gint64 *id, GError **error)
{
  return !zeren_cli_has (cli, option) || zeren_cli_get_id (cli, option, id, error);
}

static gboolean
take_date (ZerenCli *cli, const char *option, ZerenDate *date, GError **error)
{
  return !zeren_cli_has (cli, option) || zeren_cli_get_date (cli, option, date, error);
}

/* What is not said stays as it is in @words. */
static gboolean
take_words (ZerenCli *cli, ZerenContext *context, ZerenInstructionWords *words, GError **error)
{
  if (zeren_cli_has (cli, "org") || zeren_cli_has (cli, "post"))
    words->organisation = words->post = 0;
  if (zeren_cli_has (cli, "title"))
    words->title = zeren_cli_get_value (cli, "title");
  if (zeren_cli_has (cli, "number"))
    words->number = zeren_cli_get_value (cli, "number");

  return take_kind (cli, &words->kind, error) &&
         take_id (cli, "org", &words->organisation, error) &&
         take_id (cli, "post", &words->post, error) && take_date (cli, "due", &words->due, error) &&
         take_date (cli, "on", &words->given_on, error) &&
         take_date (cli, "reply", &words->reply_by, error) &&
         take_member (cli, context, "from", &words->given_by, error) &&
         take_member (cli, context, "to", &words->assigned_to, error);
}

static GFile *
create_file (ZerenCli *cli)
{
  const char *name = zeren_cli_get_value (cli, "file");

  return name != NULL ? g_file_new_for_commandline_arg (name) : NULL;
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  ZerenInstructionWords words = { 0 };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GFile) file = create_file (cli);
  g_autoptr (ZerenTask) task = NULL;

  if (context == NULL || !take_words (cli, context, &words, error))
    return FALSE;
  words.file = file;
  task = zeren_instructions_add (context, &words, NULL, error);
  if (task == NULL)
    return FALSE;
  zeren_cli_print_id (cli, zeren_task_get_id (task));

  return TRUE;
}

static void
fill_words (ZerenTaskDetails *details, ZerenInstructionWords *words)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);
  ZerenInstruction *instruction = details->instruction;

  words->organisation = zeren_task_get_post (task) != 0 ? 0 : zeren_task_get_organisation (task);
  words->post = zeren_task_get_post (task);
  words->title = zeren_task_view_get_title (details->view);
  words->due = zeren_task_get_due_date (task);
  words->assigned_to = zeren_task_get_assigned_to (task);
  if (instruction == NULL)
    return;
  words->kind = zeren_instruction_get_kind (instruction);
  words->given_by = zeren_instruction_get_given_by (instruction);
  words->given_on = zeren_instruction_get_given_on (instruction);
  words->number = zeren_instruction_get_number (instruction);
  words->reply_by = zeren_instruction_get_reply_by (instruction);
}

static gboolean
run_edit (ZerenCli *cli, GError **error)
{
  ZerenInstructionWords words = { 0 };
  g_autoptr (GFile) file = create_file (cli);
  g_autoptr (ZerenTaskDetails) details = NULL;
  g_autoptr (ZerenTask) task = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  details = context != NULL ? zeren_task_details_load (context, id, error) : NULL;
  if (details == NULL)
    return FALSE;
  fill_words (details, &words);
  if (!take_words (cli, context, &words, error))
    return FALSE;
  words.file = file;
  task = zeren_instructions_edit (context, id, &words, NULL, error);

  return zeren_cli_answer_task (cli, task);
}

static gboolean
run_withdraw (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_instructions_withdraw (context, id, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_note (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id, entry = 0;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    entry = zeren_instructions_add_entry (context, id, zeren_cli_get_value (cli, "text"), error);
  if (entry == 0)
    return FALSE;
  zeren_cli_print_id (cli, entry);

  return TRUE;
}

/* --- show ------------------------------------------------------------------------------------- */

static void
add_instruction (JsonBuilder *builder, ZerenNames *names, ZerenInstruction *instruction)
{
  json_builder_set_member_name (builder, "instruction");
  if (instruction == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  zeren_cli_json_string (
    builder, "kind", zeren_instruction_kind_to_id (zeren_instruction_get_kind (instruction)));
  zeren_cli_json_string (
    builder,
    "given_by",
    zeren_names_get_member (names, zeren_instruction_get_given_by (instruction)));
  zeren_cli_json_date (builder, "given_on", zeren_instruction_get_given_on (instruction));
  zeren_cli_json_string (builder, "number", zeren_instruction_get_number (instruction));
  zeren_cli_json_date (builder, "reply_by", zeren_instruction_get_reply_by (instruction));
  zeren_cli_json_string (builder, "file", zeren_instruction_get_file_name (instruction));
  zeren_cli_json_string (builder, "sha256", zeren_instruction_get_file (instruction));
  json_builder_end_object (builder);
}

static void
add_entries (JsonBuilder *builder, GPtrArray *entries)
{
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      ZerenTaskEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "id", zeren_task_entry_get_id (entry));
      zeren_cli_json_string (builder, "text", zeren_task_entry_get_text (entry));
      zeren_cli_json_time (builder, "recorded_at", zeren_task_entry_get_recorded_at (entry));
      zeren_cli_json_string (builder, "who", zeren_task_entry_get_who (entry));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_history (JsonBuilder *builder, GPtrArray *events)
{
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < events->len; i++)
    {
      const ZerenEvent *event = g_ptr_array_index (events, i);

      json_builder_begin_object (builder);
      zeren_cli_json_time (builder, "at", event->at);
      zeren_cli_json_string (builder, "who", event->who);
      zeren_cli_json_string (builder, "verb", event->verb);
      zeren_cli_json_string (builder, "note", event->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
print_json (ZerenCli *cli, ZerenNames *names, ZerenTaskDetails *details, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (!zeren_cli_json_task (builder, names, zeren_task_view_get_task (details->view), error))
    return FALSE;
  add_instruction (builder, names, details->instruction);
  add_entries (builder, details->entries);
  add_history (builder, details->events);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static void
print_date (ZerenCli *cli, const char *name, ZerenDate date)
{
  g_autofree char *text = zeren_date_is_set (date) ? zeren_date_to_string (date) : NULL;

  zeren_cli_print_value (cli, "", name, text);
}

static void
print_instruction (ZerenCli *cli, ZerenNames *names, ZerenInstruction *instruction)
{
  zeren_cli_print_value (
    cli,
    "",
    _ ("Given by"),
    zeren_names_get_member (names, zeren_instruction_get_given_by (instruction)));
  print_date (cli, _ ("Given on"), zeren_instruction_get_given_on (instruction));
  print_date (cli, _ ("Report progress by"), zeren_instruction_get_reply_by (instruction));
  zeren_cli_print_value (cli, "", _ ("The paper"), zeren_instruction_get_file_name (instruction));
}

static void
print_entries (ZerenCli *cli, GPtrArray *entries)
{
  if (entries->len > 0)
    zeren_cli_print (cli, "\n%s\n", _ ("Thread"));
  for (guint i = 0; i < entries->len; i++)
    {
      ZerenTaskEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GDateTime) local = g_date_time_to_local (zeren_task_entry_get_recorded_at (entry));
      g_autofree char *when = g_date_time_format (local, "%Y-%m-%d %H:%M");
      g_autofree char *title = g_strdup_printf ("%s %s", when, zeren_task_entry_get_who (entry));

      zeren_cli_print_value (cli, "", title, zeren_task_entry_get_text (entry));
    }
}

static void
print_task (ZerenCli *cli, ZerenNames *names, ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);

  zeren_cli_print (cli, "%s\n", zeren_task_view_get_title (details->view));
  zeren_cli_print_value (
    cli, "", _ ("State"), zeren_task_state_to_label (zeren_task_view_get_state (details->view)));
  zeren_cli_print_value (cli, "", _ ("Why it was returned"), zeren_task_get_returned_reason (task));
  zeren_cli_print_value (cli, "", _ ("Who answers"), zeren_task_view_get_who (details->view));
  print_date (cli, _ ("Due"), zeren_task_get_due_date (task));
  zeren_cli_print_value (cli, "", _ ("Source"), zeren_task_view_get_plan_title (details->view));
  if (details->instruction != NULL)
    print_instruction (cli, names, details->instruction);
  print_entries (cli, details->entries);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenTaskDetails) details = NULL;
  g_autoptr (ZerenNames) names = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  details = context != NULL ? zeren_task_details_load (context, id, error) : NULL;
  names = details != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    return print_json (cli, names, details, error);
  print_task (cli, names, details);

  return TRUE;
}

#define WORDS                                                                                      \
  { "kind", ZEREN_CLI_VALUE }, { "from", ZEREN_CLI_VALUE }, { "on", ZEREN_CLI_VALUE },             \
    { "number", ZEREN_CLI_VALUE }, { "reply", ZEREN_CLI_VALUE }, { "file", ZEREN_CLI_VALUE },      \
    { "to", ZEREN_CLI_VALUE }, { "org", ZEREN_CLI_VALUE },                                         \
  {                                                                                                \
    "post", ZEREN_CLI_VALUE                                                                        \
  }

static const ZerenCliOption add_options[] = {
  { "title", ZEREN_CLI_VALUE, TRUE },
  { "due", ZEREN_CLI_VALUE, TRUE },
  WORDS,
  { NULL },
};

static const ZerenCliOption edit_options[] = {
  { "title", ZEREN_CLI_VALUE },
  { "due", ZEREN_CLI_VALUE },
  WORDS,
  { NULL },
};

static const ZerenCliOption note_options[] = {
  { "text", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_task_given_commands[] = {
  { "task",
    "add",
    "--org ID|--post ID --title TEXT --due DATE [--kind ad_hoc|instruction|supervision] "
    "[--from MEMBER] [--on DATE] [--number N] [--reply DATE] [--file FILE] [--to MEMBER]",
    N_ ("Add a task that no plan asks for: an ad-hoc one, or what a leader has instructed."),
    0,
    0,
    add_options,
    run_add },
  { "task",
    "edit",
    "ID [--title TEXT] [--due DATE] [--org ID|--post ID] [--kind KIND] [--from MEMBER] "
    "[--on DATE] [--number N] [--reply DATE] [--file FILE] [--to MEMBER]",
    N_ ("Put a task right that was added by hand."),
    1,
    1,
    edit_options,
    run_edit },
  { "task",
    "withdraw",
    "ID",
    N_ ("Take away a task that was added by hand and that nothing is kept with."),
    1,
    1,
    NULL,
    run_withdraw },
  { "task",
    "note",
    "ID --text TEXT",
    N_ ("Add to the thread of a task what was done or answered."),
    1,
    1,
    note_options,
    run_note },
  { "task", "show", "ID", N_ ("Show a task with its thread."), 1, 1, NULL, run_show },
  { NULL },
};
