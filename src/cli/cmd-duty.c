/* cmd-duty.c: the duties of the plans: accept, reject, bind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-plan.h"
#include "zeren-cli-report.h"
#include "zeren-duty-pairs.h"
#include "zeren-post.h"
#include "zeren-reason.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- list and show ---------------------------------------------------------------------------- */

static gboolean
take_state (ZerenCli *cli, ZerenDutyQuery *query, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "state");
  ZerenDutyState state;

  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, "unbound") || g_str_equal (word, "bound"))
    {
      query->states = 1 << ZEREN_DUTY_STATE_ACCEPTED;
      query->unbound = g_str_equal (word, "unbound");
      query->bound = !query->unbound;
      return TRUE;
    }
  if (zeren_duty_state_from_id (word, &state))
    {
      query->states = 1 << state;
      query->withdrawn = TRUE;
      return TRUE;
    }
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               _ ("There is no state “%s”; there are proposed, accepted, rejected, superseded, and "
                  "bound or unbound for accepted ones."),
               word);

  return FALSE;
}

static void
add_json (JsonBuilder *builder, ZerenContext *context, ZerenDuty *duty, GPtrArray *bindings)
{
  json_builder_begin_object (builder);
  zeren_cli_json_duty (builder, duty);
  zeren_cli_json_bool (builder, "bound", bindings->len > 0);
  zeren_cli_json_bindings (builder, context, "bindings", bindings);
  json_builder_end_object (builder);
}

static gboolean
print_json (ZerenCli *cli, ZerenContext *context, GPtrArray *duties, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      g_autoptr (GPtrArray)
        bindings = zeren_duties_list_bindings (context, zeren_duty_get_id (duty), error);

      if (bindings == NULL)
        return FALSE;
      add_json (builder, context, duty, bindings);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static void
add_row (ZerenCliTable *table, ZerenContext *context, ZerenDuty *duty, GPtrArray *bindings)
{
  g_autofree char *frequency = zeren_frequency_to_label (zeren_duty_get_frequency (duty));
  g_autofree char *bound = zeren_cli_dup_bindings (context, bindings);
  g_autofree char *quote = zeren_cli_dup_line (zeren_duty_get_quote (duty));

  zeren_cli_table_add_id (table, zeren_duty_get_id (duty));
  zeren_cli_table_add_id (table, zeren_duty_get_plan (duty));
  zeren_cli_table_add_string (table, zeren_cli_label_duty (duty));
  zeren_cli_table_add_string (table, frequency);
  zeren_cli_table_add_string (table, zeren_duty_get_actor (duty));
  zeren_cli_table_add_string (table, bound);
  zeren_cli_table_add_string (table, quote);
}

static gboolean
print_text (ZerenCli *cli, ZerenContext *context, GPtrArray *duties, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "plan", N_ ("Plan") },
    { "state", N_ ("State") },
    { "frequency", N_ ("How often") },
    { "actor", N_ ("Who") },
    { "bound", N_ ("Bound to") },
    { "quote", N_ ("The plan says") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      g_autoptr (GPtrArray)
        bindings = zeren_duties_list_bindings (context, zeren_duty_get_id (duty), error);

      if (bindings == NULL)
        return FALSE;
      add_row (table, context, duty, bindings);
    }
  zeren_cli_table_print (table, cli, _ ("No such duties."));

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  ZerenDutyQuery query = { 0 };
  g_autoptr (GPtrArray) duties = NULL;
  ZerenContext *context;

  if (!zeren_cli_get_id (cli, "plan", &query.plan, error) || !take_state (cli, &query, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  duties = context != NULL ? zeren_duties_list (context, &query, error) : NULL;
  if (duties == NULL)
    return FALSE;

  return zeren_cli_is_json (cli) ? print_json (cli, context, duties, error)
                                 : print_text (cli, context, duties, error);
}

static void
print_duty_json (ZerenCli *cli,
                 ZerenContext *context,
                 ZerenDuty *duty,
                 GPtrArray *bindings,
                 GPtrArray *proposals)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_duty (builder, duty);
  zeren_cli_json_bool (builder, "bound", bindings->len > 0);
  zeren_cli_json_bindings (builder, context, "bindings", bindings);
  zeren_cli_json_bindings (builder, context, "proposed", proposals);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_duty (ZerenCli *cli,
            ZerenContext *context,
            ZerenDuty *duty,
            GPtrArray *bindings,
            GPtrArray *proposals)
{
  g_autofree char *frequency = zeren_frequency_to_label (zeren_duty_get_frequency (duty));
  g_auto (GStrv) labels = zeren_reasons_to_labels (zeren_duty_get_reasons (duty));
  g_autofree char *reasons = g_strjoinv (_ ("; "), labels);
  g_autofree char *confidence = g_strdup_printf ("%.2f", zeren_duty_get_confidence (duty));
  g_autofree char *bound = zeren_cli_dup_bindings (context, bindings);
  g_autofree char *proposed = zeren_cli_dup_bindings (context, proposals);

  zeren_cli_print (cli,
                   /* Translators: the id of a duty, how often, and what */
                   _ ("%" PRId64 ". %s: %s\n"),
                   zeren_duty_get_id (duty),
                   frequency,
                   zeren_duty_get_action (duty) != NULL ? zeren_duty_get_action (duty)
                                                        : _ ("no act named"));
  if (zeren_duty_get_plan (duty) != 0)
    zeren_cli_print_quote (cli,
                           zeren_duty_get_path (duty),
                           zeren_duty_get_quote (duty),
                           zeren_duty_get_passage (duty)->page);
  zeren_cli_print_field (cli, _ ("State"), zeren_cli_label_duty (duty));
  zeren_cli_print_field (cli, _ ("Who"), zeren_duty_get_actor (duty));
  zeren_cli_print_field (cli, _ ("To whom"), zeren_duty_get_recipient (duty));
  zeren_cli_print_field (cli, _ ("Result"), zeren_duty_get_deliverable (duty));
  zeren_cli_print_field (cli, _ ("Confidence"), confidence);
  zeren_cli_print_field (cli, _ ("Reasons"), reasons);
  zeren_cli_print_field (cli, _ ("Bound to"), bound);
  zeren_cli_print_field (cli, _ ("Could be bound to"), proposed);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (GPtrArray) bindings = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  duty = context != NULL ? zeren_duties_load (context, id, error) : NULL;
  bindings = duty != NULL ? zeren_duties_list_bindings (context, id, error) : NULL;
  proposals = bindings != NULL ? zeren_duties_propose_bindings (context, duty, error) : NULL;
  if (proposals == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_duty_json (cli, context, duty, bindings, proposals);
  else
    print_duty (cli, context, duty, bindings, proposals);

  return TRUE;
}

/* --- accept and reject ------------------------------------------------------------------------ */

static void
print_ids_json (ZerenCli *cli, const char *key, GArray *ids)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (ids, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

/* What the plan states twice is planned twice where both are accepted. */
static gboolean
note_pairs (ZerenCli *cli, ZerenContext *context, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ZerenDuty) duty = zeren_duties_load (context, id, error);
      g_autoptr (GPtrArray)
        pairs = duty != NULL ? zeren_duties_list_accepted_pairs (context, duty, error) : NULL;

      if (pairs == NULL)
        return FALSE;
      for (guint j = 0; j < pairs->len; j++)
        {
          ZerenDuty *other = g_ptr_array_index (pairs, j);
          g_autofree char *message = g_strdup_printf (
            /* Translators: two ids of duties, and who the plan says has to act */
            _ ("Duty %" PRId64 " asks the same as duty %" PRId64 " of “%s”, which is accepted too: "
               "each has tasks of its own. Reject one of them to have one series."),
            id,
            zeren_duty_get_id (other),
            zeren_duty_get_actor (other));

          zeren_cli_note (cli, message);
        }
    }

  return TRUE;
}

static GArray *
accept_ids (ZerenCli *cli, ZerenContext *context, GError **error)
{
  g_autoptr (GArray) ids = zeren_cli_dup_arg_ids (cli, error);

  if (ids == NULL || !zeren_duties_accept (context, ids, error) ||
      !note_pairs (cli, context, ids, error))
    return NULL;

  return g_steal_pointer (&ids);
}

static gboolean
run_accept (ZerenCli *cli, GError **error)
{
  gboolean confident = zeren_cli_has (cli, "confident");
  g_autoptr (GArray) ids = NULL;
  ZerenContext *context;
  gint64 plan;

  if (confident == (zeren_cli_get_n_args (cli) > 0) || (!confident && zeren_cli_has (cli, "plan")))
    {
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_USAGE,
                   _ ("Please give either the ids of duties or --confident."));
      return FALSE;
    }
  if (!zeren_cli_get_id (cli, "plan", &plan, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  ids = confident ? zeren_duties_accept_confident (context, plan, error)
                  : accept_ids (cli, context, error);
  if (ids == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_ids_json (cli, "accepted", ids);
  else
    zeren_cli_print (cli, _ ("Duties accepted: %u\n"), ids->len);

  return TRUE;
}

static gboolean
run_reject (ZerenCli *cli, GError **error)
{
  g_autoptr (GArray) ids = zeren_cli_dup_arg_ids (cli, error);
  ZerenContext *context = ids != NULL ? zeren_cli_get_context (cli, error) : NULL;

  if (context == NULL || !zeren_duties_reject (context, ids, error))
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_ids_json (cli, "rejected", ids);
  else
    zeren_cli_print (cli, _ ("Duties rejected: %u\n"), ids->len);

  return TRUE;
}

/* --- bind ------------------------------------------------------------------------------------- */

static gboolean
add_targets (ZerenCli *cli, gint64 duty, GPtrArray *bindings, GError **error)
{
  g_autoptr (GArray) organisations = zeren_cli_dup_ids (cli, "org", error);
  g_autoptr (GArray) posts = organisations != NULL ? zeren_cli_dup_ids (cli, "post", error) : NULL;
  const char *const *kinds = zeren_cli_get_values (cli, "kind");
  const char *const *roles = zeren_cli_get_values (cli, "role");
  gboolean each_holder = zeren_cli_has (cli, "each-holder");

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < organisations->len; i++)
    g_ptr_array_add (
      bindings, zeren_binding_new_organisation (duty, g_array_index (organisations, gint64, i)));
  for (; kinds != NULL && *kinds != NULL; kinds++)
    g_ptr_array_add (bindings, zeren_binding_new_organisation_kind (duty, *kinds));
  for (guint i = 0; i < posts->len; i++)
    {
      gint64 post = g_array_index (posts, gint64, i);

      g_ptr_array_add (bindings,
                       each_holder ? zeren_binding_new_each_holder (duty, post, NULL)
                                   : zeren_binding_new_post (duty, post));
    }
  for (; roles != NULL && *roles != NULL; roles++)
    g_ptr_array_add (bindings,
                     zeren_binding_new_each_holder (duty, 0, zeren_post_role_from_word (*roles)));

  return TRUE;
}

/* @actor is %NULL where the plan names nobody. */
static void
refuse_proposals (gint64 id, const char *actor, GError **error)
{
  if (actor == NULL)
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_REFUSED,
                 _ ("Duty %" PRId64 ": the plan does not say here who has to act. Please name it "
                    "with --org, --kind or --post."),
                 id);
  else
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_REFUSED,
                 /* Translators: the id of a duty, and the words of the plan for who has to act */
                 _ ("Duty %" PRId64 ": nothing in the office is certain to be meant by “%s”. "
                    "Please name it with --org, --kind or --post."),
                 id,
                 actor);
}

static GPtrArray *
take_proposals (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenDuty) duty = zeren_duties_load (context, id, error);
  g_autoptr (GPtrArray)
    proposals = duty != NULL ? zeren_duties_propose_bindings (context, duty, error) : NULL;

  if (proposals == NULL)
    return NULL;
  if (proposals->len > 0 || zeren_duty_get_scope (duty) == ZEREN_SCOPE_TEXT)
    return g_steal_pointer (&proposals);
  refuse_proposals (id, zeren_duty_get_actor (duty), error);

  return NULL;
}

static GPtrArray *
take_bindings (ZerenCli *cli, ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) bindings = NULL;

  if (zeren_cli_has (cli, "proposed"))
    return take_proposals (context, id, error);
  bindings = g_ptr_array_new_with_free_func (g_object_unref);

  return add_targets (cli, id, bindings, error) ? g_steal_pointer (&bindings) : NULL;
}

static void
print_bindings (ZerenCli *cli, ZerenContext *context, gint64 id, GPtrArray *bindings)
{
  g_autofree char *line = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!zeren_cli_is_json (cli))
    {
      line = zeren_cli_dup_bindings (context, bindings);
      zeren_cli_print (cli, "%s\n", bindings->len > 0 ? line : _ ("Bound to nobody."));
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", id);
  zeren_cli_json_bindings (builder, context, "bindings", bindings);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

/* Either targets, or the proposals, or nobody */
static gboolean
check_bind_options (ZerenCli *cli, GError **error)
{
  gboolean targets = zeren_cli_has (cli, "org") || zeren_cli_has (cli, "kind") ||
                     zeren_cli_has (cli, "post") || zeren_cli_has (cli, "role");

  if (targets + zeren_cli_has (cli, "proposed") + zeren_cli_has (cli, "nobody") == 1 &&
      (zeren_cli_has (cli, "post") || !zeren_cli_has (cli, "each-holder")))
    return TRUE;
  g_set_error (
    error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("Please say whom the duty falls on."));

  return FALSE;
}

static gboolean
run_bind (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) bindings = NULL;
  ZerenContext *context;
  gint64 id;
  guint n_tasks = 0;

  if (!check_bind_options (cli, error) || !zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  bindings = context != NULL ? take_bindings (cli, context, id, error) : NULL;
  if (bindings == NULL || !zeren_duties_bind_full (context, id, bindings, &n_tasks, error))
    return FALSE;
  print_bindings (cli, context, id, bindings);
  if (n_tasks > 0)
    {
      g_autofree char *message = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "%u open task follows, from today on.",
                     "%u open tasks follow, from today on.",
                     n_tasks),
        n_tasks);

      zeren_cli_note (cli, message);
    }

  return TRUE;
}

static const ZerenCliOption list_options[] = {
  { "plan", ZEREN_CLI_VALUE },
  { "state", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption accept_options[] = {
  { "confident", ZEREN_CLI_FLAG },
  { "plan", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption bind_options[] = {
  { "org", ZEREN_CLI_VALUES },       { "kind", ZEREN_CLI_VALUES },
  { "post", ZEREN_CLI_VALUES },      { "role", ZEREN_CLI_VALUES },
  { "each-holder", ZEREN_CLI_FLAG }, { "proposed", ZEREN_CLI_FLAG },
  { "nobody", ZEREN_CLI_FLAG },      { NULL },
};

const ZerenCliCommand zeren_cli_duty_commands[] = {
  { "duty",
    "list",
    "[--plan ID] [--state STATE]",
    N_ ("List the duties of the plans in force."),
    0,
    0,
    list_options,
    run_list },
  { "duty",
    "show",
    "ID",
    N_ ("Show a duty, and whom it could be bound to."),
    1,
    1,
    NULL,
    run_show },
  { "duty",
    "accept",
    "ID… | --confident [--plan ID]",
    N_ ("Accept duties: those named, or all that the reader is sure of."),
    0,
    ZEREN_CLI_MANY,
    accept_options,
    run_accept },
  { "duty", "reject", "ID…", N_ ("Reject duties."), 1, ZEREN_CLI_MANY, NULL, run_reject },
  { "duty",
    "bind",
    "ID --org ID… | --kind KIND | --post ID [--each-holder] | --role ROLE | --proposed | --nobody",
    N_ ("Say whom a duty falls on."),
    1,
    1,
    bind_options,
    run_bind },
  { NULL },
};
