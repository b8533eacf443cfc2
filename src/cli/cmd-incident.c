/* cmd-incident.c: incidents: record them, their timeline, the steps that a plan asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-incidents.h"

#include <glib/gi18n-lib.h>

/* --- record ----------------------------------------------------------------------------------- */

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (GDateTime) at = NULL;
  ZerenContext *context;
  gint64 organisation, id;

  if (!zeren_cli_get_id (cli, "org", &organisation, error) ||
      !zeren_cli_get_time (cli, "at", &at, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  id = zeren_incidents_add (context,
                            organisation,
                            zeren_cli_get_value (cli, "title"),
                            zeren_cli_get_value (cli, "kind"),
                            at,
                            error);
  if (id == 0)
    return FALSE;
  zeren_cli_print_id (cli, id);

  return TRUE;
}

static gboolean
run_entry (ZerenCli *cli, GError **error)
{
  g_autoptr (GDateTime) at = NULL;
  ZerenContext *context;
  gint64 id, entry;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_time (cli, "at", &at, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  if (at == NULL)
    at = zeren_context_dup_now (context);
  entry = zeren_incidents_add_entry (context, id, zeren_cli_get_value (cli, "text"), at, error);
  if (entry == 0)
    return FALSE;
  zeren_cli_print_id (cli, entry);

  return TRUE;
}

static gboolean
run_confirm (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id, duty, member, miss;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_id (cli, "duty", &duty, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  member = context != NULL ? zeren_cli_find_member (context, zeren_cli_get_value (cli, "by"), error)
                           : 0;
  if (member == 0)
    return FALSE;
  miss = zeren_incidents_confirm_miss (
    context, id, duty, member, zeren_cli_get_value (cli, "reason"), error);
  if (miss == 0)
    return FALSE;
  zeren_cli_print_id (cli, miss);

  return TRUE;
}

static gboolean
run_mark (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id, duty, entry;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_id (cli, "duty", &duty, error) ||
      !zeren_cli_get_id (cli, "entry", &entry, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_incidents_mark_step (context, id, duty, entry, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_unmark (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id, duty;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_id (cli, "duty", &duty, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_incidents_unmark_step (context, id, duty, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_close (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_incidents_close (context, id, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

/* --- list ------------------------------------------------------------------------------------- */

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "organisation", NULL },
    { "organisation_name", N_ ("Organization") },
    { "title", N_ ("Incident") },
    { "kind", N_ ("Kind") },
    { "occurred_at", N_ ("Happened") },
    { "state", N_ ("State") },
    { NULL },
  };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) incidents = NULL;

  names = context != NULL ? zeren_names_new (context, error) : NULL;
  incidents = names != NULL ? zeren_incidents_list (context, error) : NULL;
  if (incidents == NULL)
    return FALSE;
  for (guint i = 0; i < incidents->len; i++)
    {
      ZerenIncident *incident = g_ptr_array_index (incidents, i);
      gint64 organisation = zeren_incident_get_organisation (incident);
      ZerenIncidentKind kind = zeren_incident_get_kind (incident);
      ZerenIncidentState state = zeren_incident_get_state (incident);

      zeren_cli_table_add_id (table, zeren_incident_get_id (incident));
      zeren_cli_table_add_id (table, organisation);
      zeren_cli_table_add_string (table, zeren_names_get_organisation (names, organisation));
      zeren_cli_table_add_string (table, zeren_incident_get_title (incident));
      zeren_cli_table_add_word (
        table, zeren_incident_kind_to_id (kind), zeren_incident_kind_to_label (kind));
      zeren_cli_table_add_time (table, zeren_incident_get_occurred_at (incident));
      zeren_cli_table_add_word (
        table, zeren_incident_state_to_id (state), zeren_incident_state_to_label (state));
    }
  zeren_cli_table_print (table, cli, _ ("No incidents."));

  return TRUE;
}

/* --- show ------------------------------------------------------------------------------------- */

/* What `incident show` tells of. */
typedef struct
{
  ZerenCli *cli;
  ZerenNames *names;
  ZerenIncident *incident;
  GPtrArray *entries;
  GPtrArray *steps;
} Shown;

static const char *
limit_kind_id (const ZerenLimit *limit)
{
  return limit->kind == ZEREN_LIMIT_STATED ? "stated" : "reminder";
}

static void
build_entry (JsonBuilder *builder, ZerenIncidentEntry *entry)
{
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", zeren_incident_entry_get_id (entry));
  zeren_cli_json_time (builder, "at", zeren_incident_entry_get_at (entry));
  zeren_cli_json_string (builder, "text", zeren_incident_entry_get_text (entry));
  zeren_cli_json_time (builder, "recorded_at", zeren_incident_entry_get_recorded_at (entry));
  zeren_cli_json_string (builder, "who", zeren_incident_entry_get_who (entry));
  json_builder_end_object (builder);
}

static void
build_step (JsonBuilder *builder, ZerenNames *names, const ZerenIncidentStep *step)
{
  ZerenIncidentMiss *miss = step->miss;

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "duty", zeren_duty_get_id (step->duty));
  zeren_cli_json_string (builder, "quote", zeren_duty_get_quote (step->duty));
  zeren_cli_json_bool (builder, "report", step->is_report);
  zeren_cli_json_time (builder, "limit", step->limit->at);
  zeren_cli_json_string (builder, "limit_kind", limit_kind_id (step->limit));
  zeren_cli_json_string (builder, "state", zeren_incident_step_state_to_id (step->state));
  zeren_cli_json_id (
    builder, "entry", step->met_by != NULL ? zeren_incident_entry_get_id (step->met_by) : 0);
  zeren_cli_json_string (
    builder,
    "confirmed_by",
    miss != NULL ? zeren_names_get_member (names, zeren_incident_miss_get_confirmed_by (miss))
                 : NULL);
  zeren_cli_json_string (
    builder, "reason", miss != NULL ? zeren_incident_miss_get_reason (miss) : NULL);
  json_builder_end_object (builder);
}

static void
print_json (const Shown *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gint64 organisation = zeren_incident_get_organisation (self->incident);

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", zeren_incident_get_id (self->incident));
  zeren_cli_json_int (builder, "organisation", organisation);
  zeren_cli_json_string (
    builder, "organisation_name", zeren_names_get_organisation (self->names, organisation));
  zeren_cli_json_string (builder, "title", zeren_incident_get_title (self->incident));
  zeren_cli_json_string (
    builder, "kind", zeren_incident_kind_to_id (zeren_incident_get_kind (self->incident)));
  zeren_cli_json_time (builder, "occurred_at", zeren_incident_get_occurred_at (self->incident));
  zeren_cli_json_string (
    builder, "state", zeren_incident_state_to_id (zeren_incident_get_state (self->incident)));
  zeren_cli_json_time (builder, "closed_at", zeren_incident_get_closed_at (self->incident));
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->entries->len; i++)
    build_entry (builder, self->entries->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->steps->len; i++)
    build_step (builder, self->names, self->steps->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (self->cli, builder);
}

static char *
format_time (GDateTime *when)
{
  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

static void
print_step (const Shown *self, const ZerenIncidentStep *step)
{
  g_autofree char *limit = format_time (step->limit->at);

  zeren_cli_print (self->cli,
                   "  %s  %s  [%" G_GINT64_FORMAT "] %s\n",
                   limit,
                   zeren_incident_step_state_to_label (step->state),
                   zeren_duty_get_id (step->duty),
                   zeren_duty_get_quote (step->duty));
  if (step->limit->kind != ZEREN_LIMIT_STATED)
    zeren_cli_print (
      self->cli, "    %s\n", _ ("The plan states no length of time; the hour is a reminder."));
  if (step->state == ZEREN_INCIDENT_STEP_TO_CONFIRM)
    zeren_cli_print (
      self->cli, "    %s\n", _ ("No entry tells of it. Not recorded is not the same as not done."));
  if (step->miss != NULL)
    zeren_cli_print (
      self->cli,
      /* Translators: a name, and the reason that this person gave */
      _ ("    Confirmed by %s: %s\n"),
      zeren_names_get_member (self->names, zeren_incident_miss_get_confirmed_by (step->miss)),
      zeren_incident_miss_get_reason (step->miss));
}

static void
print_text (const Shown *self)
{
  g_autofree char *occurred_at = format_time (zeren_incident_get_occurred_at (self->incident));

  zeren_cli_print (
    self->cli,
    "%s  %s\n%s · %s · %s\n",
    occurred_at,
    zeren_incident_get_title (self->incident),
    zeren_names_get_organisation (self->names, zeren_incident_get_organisation (self->incident)),
    zeren_incident_kind_to_label (zeren_incident_get_kind (self->incident)),
    zeren_incident_state_to_label (zeren_incident_get_state (self->incident)));
  zeren_cli_print (self->cli, "\n%s\n", _ ("Timeline"));
  for (guint i = 0; i < self->entries->len; i++)
    {
      ZerenIncidentEntry *entry = self->entries->pdata[i];
      g_autofree char *at = format_time (zeren_incident_entry_get_at (entry));

      zeren_cli_print (self->cli,
                       /* Translators: a time, what was done, and who recorded it */
                       _ ("  %s  %s (%s)\n"),
                       at,
                       zeren_incident_entry_get_text (entry),
                       zeren_incident_entry_get_who (entry));
    }
  zeren_cli_print (self->cli, "\n%s\n", _ ("Steps by the plans"));
  for (guint i = 0; i < self->steps->len; i++)
    print_step (self, self->steps->pdata[i]);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (ZerenIncident) incident = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  Shown shown = { .cli = cli };
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  names = context != NULL ? zeren_names_new (context, error) : NULL;
  incident = names != NULL ? zeren_incidents_load (context, id, error) : NULL;
  entries = incident != NULL ? zeren_incidents_list_entries (context, id, error) : NULL;
  steps = entries != NULL ? zeren_incidents_list_steps (context, id, error) : NULL;
  if (steps == NULL)
    return FALSE;

  shown.names = names;
  shown.incident = incident;
  shown.entries = entries;
  shown.steps = steps;
  if (zeren_cli_is_json (cli))
    print_json (&shown);
  else
    print_text (&shown);

  return TRUE;
}

static const ZerenCliOption add_options[] = {
  { "org", ZEREN_CLI_VALUE, TRUE },
  { "title", ZEREN_CLI_VALUE, TRUE },
  { "at", ZEREN_CLI_VALUE, TRUE },
  { "kind", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption entry_options[] = {
  { "text", ZEREN_CLI_VALUE, TRUE },
  { "at", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption confirm_options[] = {
  { "duty", ZEREN_CLI_VALUE, TRUE },
  { "by", ZEREN_CLI_VALUE, TRUE },
  { "reason", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption mark_options[] = {
  { "duty", ZEREN_CLI_VALUE, TRUE },
  { "entry", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption unmark_options[] = {
  { "duty", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_incident_commands[] = {
  { "incident",
    "add",
    "--org ID --title TEXT --at DATE[THH:MM] --kind KIND",
    N_ ("Record an event in the organization's own area; name no outside person."),
    0,
    0,
    add_options,
    run_add },
  { "incident",
    "entry",
    "ID --text TEXT [--at DATE[THH:MM]]",
    N_ ("Add to the timeline what the organization did; without a time, now."),
    1,
    1,
    entry_options,
    run_entry },
  { "incident",
    "mark",
    "ID --duty ID --entry ID",
    N_ ("Say which entry, of a time within the limit, tells of a step."),
    1,
    1,
    mark_options,
    run_mark },
  { "incident",
    "unmark",
    "ID --duty ID",
    N_ ("Take back what entry tells of a step."),
    1,
    1,
    unmark_options,
    run_unmark },
  { "incident",
    "confirm",
    "ID --duty ID --by MEMBER --reason TEXT",
    N_ ("Confirm, as a named person, that a step was not done within the plan's limit."),
    1,
    1,
    confirm_options,
    run_confirm },
  { "incident", "list", "", N_ ("List the incidents, the newest first."), 0, 0, NULL, run_list },
  { "incident",
    "show",
    "ID",
    N_ ("Show an incident with its timeline and the steps that the plans ask for."),
    1,
    1,
    NULL,
    run_show },
  { "incident", "close", "ID", N_ ("Close an incident."), 1, 1, NULL, run_close },
  { NULL },
};
