/* cmd-duty-write.c: the words of a duty put right, duties by hand, and decisions taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-plan.h"

#include <glib/gi18n-lib.h>

/* --- words ------------------------------------------------------------------------------------ */

static const char *
take_word (ZerenCli *cli, const char *option, const char *before)
{
  const char *word = zeren_cli_get_value (cli, option);

  if (word == NULL)
    return before;

  return *word != '\0' ? word : NULL;
}

static void
take_words (ZerenCli *cli, ZerenDuty *duty)
{
  g_autofree char *actor = g_strdup (take_word (cli, "actor", zeren_duty_get_actor (duty)));
  g_autofree char *action = g_strdup (take_word (cli, "action", zeren_duty_get_action (duty)));
  g_autofree char *recipient = g_strdup (
    take_word (cli, "recipient", zeren_duty_get_recipient (duty)));
  g_autofree char *deliverable = g_strdup (
    take_word (cli, "deliverable", zeren_duty_get_deliverable (duty)));

  zeren_duty_set_actor (duty, actor);
  zeren_duty_set_action (duty, action);
  zeren_duty_set_recipient (duty, recipient);
  zeren_duty_set_deliverable (duty, deliverable);
  if (zeren_cli_has (cli, "point"))
    zeren_duty_set_points (duty, zeren_cli_get_values (cli, "point"));
}

/* --- how often -------------------------------------------------------------------------------- */

static gboolean
refuse_word (const char *option, const char *word, const char *known, GError **error)
{
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_VALUE,
               /* Translators: an option, what was typed after it, and what may be typed there */
               _ ("%s: “%s” is not known here; there are %s."),
               option,
               word,
               known);

  return FALSE;
}

static gboolean
take_kind (ZerenCli *cli, ZerenFrequencyKind *kind, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "often");

  return word == NULL || zeren_frequency_kind_from_id (word, kind) ||
         refuse_word ("--often", word, "at_least, exact, every, date, event", error);
}

static gboolean
take_period (ZerenCli *cli, ZerenPeriodKind *period, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "period");

  return word == NULL || zeren_period_kind_from_id (word, period) ||
         refuse_word ("--period", word, "year, half_year, quarter, month, week, day", error);
}

static gboolean
take_count (ZerenCli *cli, guint *count, GError **error)
{
  const char *word = zeren_cli_get_value (cli, "count");
  gint64 value;

  if (word == NULL)
    return TRUE;
  if (!zeren_cli_parse_int (word, 1, 366, &value, error))
    {
      g_prefix_error (error, "--count: ");
      return FALSE;
    }
  *count = value;

  return TRUE;
}

static gboolean
take_frequency (ZerenCli *cli, ZerenDuty *duty, GError **error)
{
  const ZerenFrequency *before = zeren_duty_get_frequency (duty);
  ZerenFrequencyKind kind = before != NULL ? before->kind : ZEREN_FREQUENCY_EVERY;
  ZerenPeriodKind period = before != NULL ? before->period : ZEREN_PERIOD_NONE;
  guint count = before != NULL ? before->count : 1;
  gboolean each = (before != NULL && before->each) || zeren_cli_has (cli, "each");
  g_autoptr (ZerenFrequency) frequency = NULL;

  if (!zeren_cli_has (cli, "often") && !zeren_cli_has (cli, "period") &&
      !zeren_cli_has (cli, "count") && !zeren_cli_has (cli, "date") && !zeren_cli_has (cli, "each"))
    return TRUE;
  if (!take_kind (cli, &kind, error) || !take_period (cli, &period, error) ||
      !take_count (cli, &count, error))
    return FALSE;
  if (kind == ZEREN_FREQUENCY_DATE || kind == ZEREN_FREQUENCY_EVENT)
    count = 1;
  frequency = zeren_frequency_new (
    kind, count, period, each, take_word (cli, "date", before != NULL ? before->date : NULL));
  zeren_duty_set_frequency (duty, frequency);

  return TRUE;
}

/* --- commands --------------------------------------------------------------------------------- */

static gboolean
run_edit (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenDuty) duty = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  duty = context != NULL ? zeren_duties_load (context, id, error) : NULL;
  if (duty == NULL || !take_frequency (cli, duty, error))
    return FALSE;
  take_words (cli, duty);
  if (!zeren_duties_edit (context, duty, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  ZerenContext *context;
  gint64 plan, clause;
  gint64 id;

  if (!zeren_cli_has (cli, "clause") && !zeren_cli_has (cli, "quote"))
    {
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_USAGE,
                   _ ("Please say with --clause or --quote where the plan asks for it."));
      return FALSE;
    }
  if (!zeren_cli_get_id (cli, "plan", &plan, error) ||
      !zeren_cli_get_id (cli, "clause", &clause, error) || !take_frequency (cli, duty, error))
    return FALSE;
  zeren_duty_set_plan (duty, plan);
  zeren_duty_set_clause (duty, clause);
  zeren_duty_set_quote (duty, zeren_cli_get_value (cli, "quote"));
  take_words (cli, duty);
  context = zeren_cli_get_context (cli, error);
  id = context != NULL ? zeren_duties_add (context, duty, error) : 0;
  if (id == 0)
    return FALSE;
  zeren_cli_print_id (cli, id);

  return TRUE;
}

static void
print_reset (ZerenCli *cli, GArray *ids)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!zeren_cli_is_json (cli))
    {
      zeren_cli_print (cli, _ ("Duties proposed again: %u\n"), ids->len);
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "proposed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (ids, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static gboolean
run_reset (ZerenCli *cli, GError **error)
{
  g_autoptr (GArray) ids = zeren_cli_dup_arg_ids (cli, error);
  ZerenContext *context = ids != NULL ? zeren_cli_get_context (cli, error) : NULL;

  if (context == NULL || !zeren_duties_reset (context, ids, error))
    return FALSE;
  print_reset (cli, ids);

  return TRUE;
}

#define WORD_OPTIONS                                                                               \
  { "action", ZEREN_CLI_VALUE }, { "actor", ZEREN_CLI_VALUE }, { "recipient", ZEREN_CLI_VALUE },   \
    { "deliverable", ZEREN_CLI_VALUE }, { "point", ZEREN_CLI_VALUES },                             \
    { "often", ZEREN_CLI_VALUE }, { "count", ZEREN_CLI_VALUE }, { "period", ZEREN_CLI_VALUE },     \
    { "date", ZEREN_CLI_VALUE },                                                                   \
  {                                                                                                \
    "each", ZEREN_CLI_FLAG                                                                         \
  }

#define WORD_USAGE                                                                                 \
  "[--actor WHO] [--recipient WHOM] [--deliverable RESULT] [--point WORDS…] [--often KIND] "       \
  "[--count N] [--period PERIOD] [--date WORDS] [--each]"

static const ZerenCliOption edit_options[] = {
  WORD_OPTIONS,
  { NULL },
};

static const ZerenCliOption add_options[] = {
  { "plan", ZEREN_CLI_VALUE, TRUE },
  { "clause", ZEREN_CLI_VALUE },
  { "quote", ZEREN_CLI_VALUE },
  WORD_OPTIONS,
  { NULL },
};

const ZerenCliCommand zeren_cli_duty_write_commands[] = {
  { "duty",
    "edit",
    "ID [--action ACT] " WORD_USAGE,
    N_ ("Put the words of a duty right; what the plan says stays."),
    1,
    1,
    edit_options,
    run_edit },
  { "duty",
    "add",
    "--plan ID --clause ID | --quote WORDS --action ACT " WORD_USAGE,
    N_ ("Add a duty that was not found, with the words of the plan that ask for it."),
    0,
    0,
    add_options,
    run_add },
  { "duty",
    "reset",
    "ID…",
    N_ ("Take back whether duties were accepted or rejected."),
    1,
    ZEREN_CLI_MANY,
    NULL,
    run_reset },
  { NULL },
};
