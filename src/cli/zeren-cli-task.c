/* zeren-cli-task.c: tasks as rows and as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-task.h"

#include "zeren-cli-report.h"
#include "zeren-member-repo.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/**
 * zeren_cli_find_member:
 * @context: the context
 * @word: the id or the whole name of a member
 *
 * Returns: the id, 0 with an error where there is no such member, or more than one
 */
gint64
zeren_cli_find_member (ZerenContext *context, const char *word, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) members = zeren_member_repo_list (repo, error);
  gint64 asked = 0;
  gint64 found = 0;

  if (members == NULL)
    return 0;
  g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, &asked, NULL);
  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);
      gint64 id = zeren_member_get_id (member);

      if (id == asked)
        return id;
      if (g_strcmp0 (zeren_member_get_name (member), word) != 0)
        continue;
      if (found != 0)
        {
          g_set_error (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_VALUE,
                       _ ("More than one member is called “%s”. Give the id."),
                       word);
          return 0;
        }
      found = id;
    }
  if (found == 0)
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_VALUE,
                 /* Translators: %s is what was typed: an id or a name */
                 _ ("There is no member “%s”. “member list” shows them."),
                 word);

  return found;
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void
add_evidence (JsonBuilder *builder, GPtrArray *evidence)
{
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < evidence->len; i++)
    {
      ZerenEvidence *one = g_ptr_array_index (evidence, i);

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "name", zeren_evidence_get_name (one));
      zeren_cli_json_string (builder, "sha256", zeren_evidence_get_file (one));
      zeren_cli_json_date (builder, "proves_on", zeren_evidence_get_proves_on (one));
      zeren_cli_json_time (builder, "filed_at", zeren_evidence_get_filed_at (one));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What is of use beside the fixed members, after them */
static void
add_details (JsonBuilder *builder, ZerenNames *names, ZerenTask *task)
{
  zeren_cli_json_string (
    builder, "quote", zeren_names_get_quote (names, zeren_task_get_duty (task)));
  zeren_cli_json_string (builder,
                         "organisation_name",
                         zeren_names_get_organisation (names, zeren_task_get_organisation (task)));
  zeren_cli_json_id (builder, "post", zeren_task_get_post (task));
  zeren_cli_json_id (builder, "member", zeren_task_get_member (task));
  zeren_cli_json_string (builder, "period", zeren_task_get_key (task));
  zeren_cli_json_string (
    builder, "rule_source", zeren_rule_source_to_id (zeren_task_get_rule_source (task)));
  zeren_cli_json_date (builder, "lapse_date", zeren_task_get_lapse_date (task));
  zeren_cli_json_bool (builder, "provisional", zeren_task_get_provisional (task));
  zeren_cli_json_string (builder,
                         "unperformed_by",
                         zeren_names_get_member (names, zeren_task_get_unperformed_by (task)));
  zeren_cli_json_string (builder, "unperformed_reason", zeren_task_get_unperformed_reason (task));
  zeren_cli_json_string (
    builder, "assigned_to", zeren_names_get_member (names, zeren_task_get_assigned_to (task)));
  zeren_cli_json_date (builder, "moved_to", zeren_task_get_moved_to (task));
  zeren_cli_json_string (builder, "moved_to_reason", zeren_task_get_moved_to_reason (task));
}

static void
add_quota (JsonBuilder *builder, const ZerenQuota *quota)
{
  json_builder_set_member_name (builder, "quota");
  if (quota == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  zeren_cli_json_quota (builder, quota);
}

/** zeren_cli_json_quota: adds an object with the figures of @quota */
void
zeren_cli_json_quota (JsonBuilder *builder, const ZerenQuota *quota)
{
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "done", quota->n_done);
  zeren_cli_json_int (builder, "asked", quota->n_asked);
  zeren_cli_json_int (builder, "early", quota->n_early);
  json_builder_set_member_name (builder, "done_on");
  json_builder_begin_array (builder);
  for (guint i = 0; i < quota->done_on->len; i++)
    {
      g_autofree char *day = zeren_date_to_string (g_array_index (quota->done_on, ZerenDate, i));

      json_builder_add_string_value (builder, day);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/** zeren_cli_json_task: adds the members of @task to the object being built */
gboolean
zeren_cli_json_task (JsonBuilder *builder, ZerenNames *names, ZerenTask *task, GError **error)
{
  GPtrArray *evidence = zeren_names_get_evidence (names, zeren_task_get_id (task), error);
  g_autofree char *moved = zeren_task_dup_moved_label (task);
  const ZerenQuota *quota;
  guint carried = zeren_names_get_carried_from (names, zeren_task_get_id (task));
  ZerenTaskState state;

  if (evidence == NULL || !zeren_names_find_quota (names, task, &quota, error))
    return FALSE;
  state = zeren_task_get_state_on (task, zeren_names_get_today (names));
  zeren_cli_json_id (builder, "id", zeren_task_get_id (task));
  zeren_cli_json_int (builder, "duty", zeren_task_get_duty (task));
  zeren_cli_json_int (builder, "organisation", zeren_task_get_organisation (task));
  zeren_cli_json_string (
    builder, "person", zeren_names_get_member (names, zeren_task_get_member (task)));
  zeren_cli_json_date (builder, "rule_date", zeren_task_get_rule_date (task));
  zeren_cli_json_date (builder, "due_date", zeren_task_get_due_date (task));
  zeren_cli_json_string (builder, "moved_because", moved);
  zeren_cli_json_string (builder, "state", zeren_task_state_to_id (state));
  zeren_cli_json_date (builder, "done_on", zeren_task_get_done_on (task));
  add_evidence (builder, evidence);
  add_details (builder, names, task);
  zeren_cli_json_id (builder, "carried_from", carried);
  add_quota (builder, quota);

  return TRUE;
}

static gboolean
print_json (ZerenCli *cli, ZerenNames *names, GPtrArray *tasks, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < tasks->len; i++)
    {
      json_builder_begin_object (builder);
      if (!zeren_cli_json_task (builder, names, g_ptr_array_index (tasks, i), error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

/* --- text ------------------------------------------------------------------------------------- */

static char *
describe_state (ZerenNames *names, ZerenTask *task)
{
  const char *state = zeren_task_state_to_label (
    zeren_task_get_state_on (task, zeren_names_get_today (names)));
  guint carried = zeren_names_get_carried_from (names, zeren_task_get_id (task));

  if (carried == 0)
    return g_strdup (state);

  /* Translators: a state of a task such as planned, and a year that is closed */
  return g_strdup_printf (_ ("%s, carried from %u"), state, carried);
}

static void
add_row (ZerenCliTable *table, ZerenNames *names, ZerenTask *task)
{
  g_autofree char *state = describe_state (names, task);
  const char *person = zeren_names_describe_person (names, task);
  const char *said = zeren_names_get_quote (names, zeren_task_get_duty (task));
  g_autofree char *quote = zeren_cli_dup_line (said != NULL ? said : "");
  g_autofree char *moved = zeren_task_dup_moved_label (task);

  zeren_cli_table_add_id (table, zeren_task_get_id (task));
  zeren_cli_table_add_date (table, zeren_task_get_due_date (task));
  zeren_cli_table_add_string (table, state);
  zeren_cli_table_add_string (
    table, zeren_names_get_organisation (names, zeren_task_get_organisation (task)));
  zeren_cli_table_add_string (table, person);
  zeren_cli_table_add_string (table, quote);
  zeren_cli_table_add_string (table, moved);
}

/** zeren_cli_print_tasks: prints @tasks (ZerenTask) as a table, or as a JSON array */
gboolean
zeren_cli_print_tasks (ZerenCli *cli, GPtrArray *tasks, const char *nothing, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "due_date", N_ ("Due") },
    { "state", N_ ("State") },
    { "organisation", N_ ("Organization") },
    { "person", N_ ("Who answers") },
    { "quote", N_ ("The plan says") },
    { "moved_because", N_ ("Moved because") },
    { NULL },
  };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenNames) names = context != NULL ? zeren_names_new (context, error) : NULL;
  g_autoptr (ZerenCliTable) table = NULL;

  if (names == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    return print_json (cli, names, tasks, error);

  table = zeren_cli_table_new (columns);
  for (guint i = 0; i < tasks->len; i++)
    add_row (table, names, g_ptr_array_index (tasks, i));
  zeren_cli_table_print (table, cli, nothing);

  return TRUE;
}

/* --- what became of it ------------------------------------------------------------------------ */

/** zeren_cli_json_task_state: adds an object with the id and the stored state of @task */
void
zeren_cli_json_task_state (JsonBuilder *builder, ZerenTask *task)
{
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", zeren_task_get_id (task));
  zeren_cli_json_string (builder, "state", zeren_task_state_to_id (zeren_task_get_state (task)));
  json_builder_end_object (builder);
}

/** zeren_cli_answer_task: says in which state @task is now; returns whether there is one */
gboolean
zeren_cli_answer_task (ZerenCli *cli, ZerenTask *task)
{
  if (task == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      zeren_cli_json_task_state (builder, task);
      zeren_cli_print_json (cli, builder);
      return TRUE;
    }
  zeren_cli_print (cli,
                   /* Translators: the id of a task, and its state such as done */
                   _ ("Task %" PRId64 ": %s\n"),
                   zeren_task_get_id (task),
                   zeren_task_state_to_label (zeren_task_get_state (task)));

  return TRUE;
}

/** zeren_cli_dup_files: Returns: (transfer full) (element-type GFile): the files that @option names
 */
GPtrArray *
zeren_cli_dup_files (ZerenCli *cli, const char *option)
{
  const char *const *names = zeren_cli_get_values (cli, option);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));

  return files;
}

gboolean
zeren_cli_run_on_task (ZerenCli *cli,
                       ZerenTask *(*verb) (ZerenContext *, gint64, GError **),
                       GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenTask) task = NULL;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    task = verb (context, id, error);

  return zeren_cli_answer_task (cli, task);
}

gboolean
zeren_cli_run_on_task_for (ZerenCli *cli,
                           ZerenTask *(*verb) (ZerenContext *, gint64, const char *, GError **),
                           GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenTask) task = NULL;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    task = verb (context, id, zeren_cli_get_value (cli, "reason"), error);

  return zeren_cli_answer_task (cli, task);
}
