/* cmd-plan.c: the plans of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-plan.h"
#include "zeren-cli-task.h"
#include "zeren-plan-import.h"
#include "zeren-plan-posts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <unistd.h>

/* The text of a plan comes from another program, or is typed. */
static ZerenPlanSource *
read_standard_input (ZerenCli *cli, GError **error)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (STDIN_FILENO);
  g_autofree char *text = NULL;
  gsize length;

  if (zeren_cli_get_value (cli, "title") == NULL)
    {
      g_set_error_literal (error,
                           ZEREN_CLI_ERROR,
                           ZEREN_CLI_ERROR_USAGE,
                           _ ("Text from standard input needs --title."));
      return NULL;
    }
  g_io_channel_set_encoding (channel, NULL, NULL);
  if (g_io_channel_read_to_end (channel, &text, &length, error) != G_IO_STATUS_NORMAL)
    return NULL;

  return zeren_plan_source_new_text (zeren_cli_get_value (cli, "title"), text, error);
}

static ZerenPlanSource *
load_source (ZerenCli *cli, const char *path, GError **error)
{
  ZerenPlanSource *source;

  if (g_str_equal (path, "-"))
    return read_standard_input (cli, error);

  source = zeren_plan_source_load (path, NULL, error);
  if (source == NULL)
    g_prefix_error (error, _ ("%s: "), path);
  else
    g_set_str (&source->title, zeren_cli_get_value (cli, "title"));

  return source;
}

static void
print_notes (ZerenCli *cli, const char *path, GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      /* Translators: a file and a sentence about it */
      g_autofree char *message = g_strdup_printf (
        _ ("%s: %s"), path, (const char *)g_ptr_array_index (notes, i));

      zeren_cli_note (cli, message);
    }
}

static gint64
import_file (ZerenCli *cli,
             ZerenContext *context,
             const char *path,
             const ZerenPlanTerms *terms,
             GError **error)
{
  g_autoptr (ZerenPlanSource) source = load_source (cli, path, error);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  ZerenPlanTerms noted = *terms;
  gint64 id;

  if (source == NULL)
    return 0;

  noted.notes = notes;
  noted.pictures = zeren_cli_has (cli, "no-ocr") ? ZEREN_PICTURES_LEFT : ZEREN_PICTURES_RECOGNIZED;
  id = zeren_plan_import_source (context,
                                 source,
                                 zeren_cli_get_value (cli, "encoding"),
                                 &noted,
                                 NULL,
                                 zeren_cli_show_progress,
                                 cli,
                                 error);
  zeren_cli_end_progress (cli);
  if (id != 0)
    print_notes (cli, path, notes);

  return id;
}

/* One file: its id or its error. Several: one after the other; what fails is named on stderr. */
static gboolean
import_one (ZerenCli *cli, ZerenContext *context, const ZerenPlanTerms *terms, GError **error)
{
  gint64 id = import_file (cli, context, zeren_cli_get_arg (cli, 0), terms, error);

  if (id == 0)
    return FALSE;
  zeren_cli_print_id (cli, id);

  return TRUE;
}

static void
import_several (ZerenCli *cli, ZerenContext *context, const ZerenPlanTerms *terms)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < zeren_cli_get_n_args (cli); i++)
    {
      const char *path = zeren_cli_get_arg (cli, i);
      g_autoptr (GError) error = NULL;
      gint64 id = import_file (cli, context, path, terms, &error);

      if (id == 0)
        {
          zeren_cli_complain (cli, error->message);
          continue;
        }
      if (!zeren_cli_is_json (cli))
        zeren_cli_print_id (cli, id);
      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "file", path);
      zeren_cli_json_int (builder, "id", id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (zeren_cli_is_json (cli))
    zeren_cli_print_json (cli, builder);
}

/* What is said of one plan cannot hold for several. */
static gboolean
check_single (ZerenCli *cli, GError **error)
{
  static const char *const singles[] = { "replaces", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (singles); i++)
    {
      if (zeren_cli_get_n_args (cli) == 1 || zeren_cli_get_value (cli, singles[i]) == NULL)
        continue;
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_USAGE,
                   /* Translators: %s is an option, such as title */
                   _ ("--%s is for one file."),
                   singles[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_import (ZerenCli *cli, GError **error)
{
  ZerenPlanTerms terms = { 0 };
  ZerenContext *context;

  if (!check_single (cli, error) || !zeren_cli_get_id (cli, "org", &terms.organisation, error) ||
      !zeren_cli_get_id (cli, "replaces", &terms.supersedes, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  if (zeren_cli_get_n_args (cli) == 1)
    return import_one (cli, context, &terms, error);
  import_several (cli, context, &terms);

  return TRUE;
}

static gboolean
add_row (ZerenCliTable *table,
         ZerenContext *context,
         ZerenNames *names,
         ZerenPlan *plan,
         GError **error)
{
  gint64 organisation = zeren_plan_get_organisation (plan);
  ZerenDutyQuery query = { .plan = zeren_plan_get_id (plan), .withdrawn = TRUE };
  g_autoptr (GPtrArray) duties = zeren_duties_list (context, &query, error);
  ZerenPlanState state = zeren_plan_get_state (plan);

  if (duties == NULL)
    return FALSE;
  zeren_cli_table_add_id (table, zeren_plan_get_id (plan));
  zeren_cli_table_add_named_id (
    table, organisation, zeren_names_get_organisation (names, organisation));
  zeren_cli_table_add_string (table, zeren_plan_get_title (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_issuer (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_number (plan));
  zeren_cli_table_add_date (table, zeren_plan_get_issued (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_file_name (plan));
  zeren_cli_table_add_string (table, zeren_plan_get_format (plan));
  zeren_cli_table_add_int (table, zeren_plan_get_pages (plan));
  zeren_cli_table_add_int (table, duties->len);
  zeren_cli_table_add_word (
    table, zeren_plan_state_to_id (state), zeren_plan_state_to_label (state));
  zeren_cli_table_add_time (table, zeren_plan_get_imported_at (plan));

  return TRUE;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "organisation", N_ ("Organization") },
    { "title", N_ ("Title") },
    { "issuer", NULL },
    { "number", NULL },
    { "issued", NULL },
    { "file", N_ ("File") },
    { "format", NULL },
    { "pages", N_ ("Pages") },
    { "duties", N_ ("Duties") },
    { "state", N_ ("State") },
    { "imported_at", NULL },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  names = context != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  plans = zeren_plan_repo_list (repo, error);
  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      if (!add_row (table, context, names, g_ptr_array_index (plans, i), error))
        return FALSE;
    }
  zeren_cli_table_print (table, cli, _ ("No plans yet."));

  return TRUE;
}

static void
print_plan_json (ZerenCli *cli, ZerenPlan *plan, const ZerenPlanContents *contents)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_plan_head (builder, plan);
  zeren_cli_json_plan_contents (builder, contents);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (ZerenPlanContents) contents = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  plan = zeren_plan_repo_load (repo, id, error);
  contents = plan != NULL ? zeren_cli_load_plan_contents (context, id, error) : NULL;
  if (contents == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_plan_json (cli, plan, contents);
  else
    zeren_cli_print_plan (cli, plan, contents);

  return TRUE;
}

static gboolean
run_withdraw (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL ||
      !zeren_plan_withdraw (context, id, zeren_cli_get_value (cli, "reason"), error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_restore (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_plan_restore (context, id, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_replace (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 older, newer;

  if (!zeren_cli_get_arg_id (cli, 0, &older, error) || !zeren_cli_get_id (cli, "by", &newer, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL || !zeren_plan_replace (context, older, newer, error))
    return FALSE;
  zeren_cli_print_changed (cli, older);

  return TRUE;
}

/* --- posts ------------------------------------------------------------------------------------ */

static gboolean
add_offer (ZerenCliTable *table, ZerenNames *names, guint number, const ZerenPostOffer *offer)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) holders = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < offer->holders->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (offer->holders, i);

      g_strv_builder_take (builder,
                           g_strdup_printf ("%" PRId64 " %s",
                                            zeren_member_get_id (member),
                                            zeren_member_get_name (member)));
    }
  holders = g_strv_builder_end (builder);
  line = g_strjoinv (_ (", "), holders);
  zeren_cli_table_add_int (table, number);
  zeren_cli_table_add_string (table, offer->title);
  zeren_cli_table_add_named_id (
    table, offer->organisation, zeren_names_get_organisation (names, offer->organisation));
  zeren_cli_table_add_string (table, zeren_plan_post_get_holder_title (offer->named));
  zeren_cli_table_add_string (table, line);
  zeren_cli_table_add_id (table, offer->post != NULL ? zeren_post_get_id (offer->post) : 0);

  return TRUE;
}

static void
print_offers (ZerenCli *cli, ZerenNames *names, GPtrArray *offers)
{
  static const ZerenCliColumn columns[] = {
    { "number", N_ ("Number") },
    { "title", N_ ("Post") },
    { "organisation", N_ ("Organization") },
    { "holder_title", N_ ("Held by") },
    { "holders", N_ ("Members") },
    { "post", NULL },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < offers->len; i++)
    add_offer (table, names, i + 1, g_ptr_array_index (offers, i));
  zeren_cli_table_print (table, cli, _ ("The plan names no posts."));
}

static gboolean
appoint_offer (ZerenCli *cli, ZerenContext *context, GPtrArray *offers, GError **error)
{
  gint64 number, member, id;
  ZerenDate from;

  if (!zeren_cli_get_id (cli, "appoint", &number, error) ||
      !zeren_cli_get_id (cli, "member", &member, error) ||
      !zeren_cli_get_date (cli, "from", &from, error))
    return FALSE;
  if (number < 1 || number > offers->len || member == 0 || !zeren_date_is_set (from))
    {
      g_set_error_literal (error,
                           ZEREN_CLI_ERROR,
                           ZEREN_CLI_ERROR_USAGE,
                           _ ("Please give the number of a post that the plan names, and with it "
                              "--member and --from."));
      return FALSE;
    }
  id = zeren_plan_posts_appoint (
    context, g_ptr_array_index (offers, number - 1), member, from, error);
  if (id != 0)
    zeren_cli_print_id (cli, id);

  return id != 0;
}

static gboolean
run_posts (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  ZerenContext *context;
  gint64 plan;

  if (!zeren_cli_get_arg_id (cli, 0, &plan, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  names = context != NULL ? zeren_names_new (context, error) : NULL;
  offers = names != NULL ? zeren_plan_posts_list (context, plan, error) : NULL;
  if (offers == NULL)
    return FALSE;
  if (zeren_cli_has (cli, "appoint"))
    return appoint_offer (cli, context, offers, error);
  print_offers (cli, names, offers);

  return TRUE;
}

static const ZerenCliOption posts_options[] = {
  { "appoint", ZEREN_CLI_VALUE },
  { "member", ZEREN_CLI_VALUE },
  { "from", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption replace_options[] = {
  { "by", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption import_options[] = {
  { "org", ZEREN_CLI_VALUE, TRUE }, { "replaces", ZEREN_CLI_VALUE }, { "title", ZEREN_CLI_VALUE },
  { "encoding", ZEREN_CLI_VALUE },  { "no-ocr", ZEREN_CLI_FLAG },    { NULL },
};

static const ZerenCliOption withdraw_options[] = {
  { "reason", ZEREN_CLI_VALUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_plan_commands[] = {
  { "plan",
    "import",
    "FILE… --org ID [--replaces ID] [--title TEXT] [--encoding NAME] [--no-ocr]",
    N_ ("Read plan files (or - for text from standard input) and keep what is found as proposals."),
    1,
    ZEREN_CLI_MANY,
    import_options,
    run_import },
  { "plan", "list", "", N_ ("List the plans."), 0, 0, NULL, run_list },
  { "plan",
    "show",
    "ID",
    N_ ("Show a plan with everything that was found in it."),
    1,
    1,
    NULL,
    run_show },
  { "plan",
    "withdraw",
    "ID [--reason TEXT]",
    N_ ("Put a plan out of force; what was done stays."),
    1,
    1,
    withdraw_options,
    run_withdraw },
  { "plan",
    "restore",
    "ID",
    N_ ("Bring a plan that was withdrawn back into force."),
    1,
    1,
    NULL,
    run_restore },
  { "plan",
    "replace",
    "ID --by ID",
    N_ ("Put a plan out of force that a newer one replaces."),
    1,
    1,
    replace_options,
    run_replace },
  { "plan",
    "posts",
    "ID [--appoint NUMBER --member ID --from DATE]",
    N_ ("List the posts that a plan names and who holds such an office; appoint a member to one."),
    1,
    1,
    posts_options,
    run_posts },
  { NULL },
};
