/* zeren-cli-task.c: tasks as rows and as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-task.h"

#include "zeren-cli-report.h"
#include "zeren-duties.h"
#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

struct _ZerenCliNames
{
  ZerenContext *context;
  ZerenDate today;           /* one day for all rows; asking the system for it each time is slow */
  GHashTable *organisations; /* id → name */
  GHashTable *members;
  GHashTable *quotes; /* filled as duties are asked for */
};

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
put (GHashTable *names, gint64 id, const char *name)
{
  g_hash_table_insert (names, g_memdup2 (&id, sizeof id), g_strdup (name));
}

/** zeren_cli_names_new: Returns: (transfer full): the names of the office */
ZerenCliNames *
zeren_cli_names_new (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenCliNames) self = g_new0 (ZerenCliNames, 1);
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenOrganisationRepo) organisation_repo = zeren_organisation_repo_new (database);
  g_autoptr (ZerenMemberRepo) member_repo = zeren_member_repo_new (database);
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (organisation_repo, error);
  g_autoptr (GPtrArray)
    members = organisations != NULL ? zeren_member_repo_list (member_repo, error) : NULL;

  self->context = g_object_ref (context);
  self->today = zeren_context_get_today (context);
  self->organisations = new_names ();
  self->members = new_names ();
  self->quotes = new_names ();
  if (members == NULL)
    return NULL;
  for (guint i = 0; i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);

      put (self->organisations,
           zeren_organisation_get_id (organisation),
           zeren_organisation_get_name (organisation));
    }
  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);

      put (self->members, zeren_member_get_id (member), zeren_member_get_name (member));
    }

  return g_steal_pointer (&self);
}

void
zeren_cli_names_free (ZerenCliNames *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->organisations, g_hash_table_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->quotes, g_hash_table_unref);
  g_free (self);
}

const char *
zeren_cli_names_get_organisation (ZerenCliNames *self, gint64 id)
{
  return g_hash_table_lookup (self->organisations, &id);
}

/** zeren_cli_names_get_member: Returns: (nullable): the name, %NULL for nobody */
const char *
zeren_cli_names_get_member (ZerenCliNames *self, gint64 id)
{
  return g_hash_table_lookup (self->members, &id);
}

/** zeren_cli_names_describe_person: Returns: who answers for @task, as text: a post may be vacant,
 * an organisation may have nobody at its head */
const char *
zeren_cli_names_describe_person (ZerenCliNames *self, ZerenTask *task)
{
  const char *name = zeren_cli_names_get_member (self, zeren_task_get_member (task));

  if (name != NULL)
    return name;

  /* Translators: nobody holds the post */
  return zeren_task_get_post (task) != 0 ? _ ("vacant") : "–";
}

/** zeren_cli_names_get_quote: Returns: (nullable): what the plan says */
const char *
zeren_cli_names_get_quote (ZerenCliNames *self, gint64 duty)
{
  g_autoptr (ZerenDuty) loaded = NULL;

  if (!g_hash_table_contains (self->quotes, &duty))
    {
      loaded = zeren_duties_load (self->context, duty, NULL);
      put (self->quotes, duty, loaded != NULL ? zeren_duty_get_quote (loaded) : NULL);
    }

  return g_hash_table_lookup (self->quotes, &duty);
}

/**
 * zeren_cli_names_find_member:
 * @self: the names
 * @word: the id or the whole name of a member
 *
 * Returns: the id, 0 with an error where there is no such member, or more than one
 */
gint64
zeren_cli_names_find_member (ZerenCliNames *self, const char *word, GError **error)
{
  GHashTableIter iter;
  gpointer id, name;
  gint64 found = 0;

  if (g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, &found, NULL) &&
      zeren_cli_names_get_member (self, found) != NULL)
    return found;

  found = 0;
  g_hash_table_iter_init (&iter, self->members);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      if (g_strcmp0 (name, word) != 0)
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
      found = *(gint64 *)id;
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

/* --- JSON --------------------------------------------------------------------------------------
 */

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
add_details (JsonBuilder *builder, ZerenCliNames *names, ZerenTask *task)
{
  zeren_cli_json_string (
    builder, "quote", zeren_cli_names_get_quote (names, zeren_task_get_duty (task)));
  zeren_cli_json_string (
    builder,
    "organisation_name",
    zeren_cli_names_get_organisation (names, zeren_task_get_organisation (task)));
  zeren_cli_json_id (builder, "post", zeren_task_get_post (task));
  zeren_cli_json_id (builder, "member", zeren_task_get_member (task));
  zeren_cli_json_string (builder, "period", zeren_task_get_key (task));
  zeren_cli_json_string (
    builder, "rule_source", zeren_rule_source_to_id (zeren_task_get_rule_source (task)));
  zeren_cli_json_date (builder, "lapse_date", zeren_task_get_lapse_date (task));
  zeren_cli_json_bool (builder, "provisional", zeren_task_get_provisional (task));
  zeren_cli_json_string (builder,
                         "unperformed_by",
                         zeren_cli_names_get_member (names, zeren_task_get_unperformed_by (task)));
  zeren_cli_json_string (builder, "unperformed_reason", zeren_task_get_unperformed_reason (task));
}

/** zeren_cli_json_task: adds the members of @task to the object being built */
gboolean
zeren_cli_json_task (JsonBuilder *builder, ZerenCliNames *names, ZerenTask *task, GError **error)
{
  g_autoptr (GPtrArray)
    evidence = zeren_task_get_id (task) != 0
                 ? zeren_tasks_list_evidence (names->context, zeren_task_get_id (task), error)
                 : g_ptr_array_new ();
  ZerenTaskState state;

  if (evidence == NULL)
    return FALSE;
  state = zeren_task_get_state_on (task, names->today);
  zeren_cli_json_id (builder, "id", zeren_task_get_id (task));
  zeren_cli_json_int (builder, "duty", zeren_task_get_duty (task));
  zeren_cli_json_int (builder, "organisation", zeren_task_get_organisation (task));
  zeren_cli_json_string (
    builder, "person", zeren_cli_names_get_member (names, zeren_task_get_member (task)));
  zeren_cli_json_date (builder, "rule_date", zeren_task_get_rule_date (task));
  zeren_cli_json_date (builder, "due_date", zeren_task_get_due_date (task));
  zeren_cli_json_string (builder, "moved_because", zeren_task_get_moved_because (task));
  zeren_cli_json_string (builder, "state", zeren_task_state_to_id (state));
  zeren_cli_json_date (builder, "done_on", zeren_task_get_done_on (task));
  add_evidence (builder, evidence);
  add_details (builder, names, task);

  return TRUE;
}

static gboolean
print_json (ZerenCli *cli, ZerenCliNames *names, GPtrArray *tasks, GError **error)
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

/* --- text --------------------------------------------------------------------------------------
 */

static void
add_row (ZerenCliTable *table, ZerenCliNames *names, ZerenTask *task)
{
  const char *person = zeren_cli_names_describe_person (names, task);
  const char *said = zeren_cli_names_get_quote (names, zeren_task_get_duty (task));
  g_autofree char *quote = zeren_cli_dup_line (said != NULL ? said : "");

  zeren_cli_table_add_id (table, zeren_task_get_id (task));
  zeren_cli_table_add_date (table, zeren_task_get_due_date (task));
  zeren_cli_table_add_string (
    table, zeren_task_state_to_label (zeren_task_get_state_on (task, names->today)));
  zeren_cli_table_add_string (
    table, zeren_cli_names_get_organisation (names, zeren_task_get_organisation (task)));
  zeren_cli_table_add_string (table, person);
  zeren_cli_table_add_string (table, quote);
  zeren_cli_table_add_string (table, zeren_task_get_moved_because (task));
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
  g_autoptr (ZerenCliNames) names = context != NULL ? zeren_cli_names_new (context, error) : NULL;
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
