/* cmd-case.c: accountability cases: draft them from recorded facts, look at them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cases.h"
#include "zeren-clause.h"
#include "zeren-cli-drafts.h"
#include "zeren-cli-task.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- draft ------------------------------------------------------------------------------------ */

static gboolean
check_one_basis (ZerenCli *cli, GError **error)
{
  if (zeren_cli_has (cli, "task") != zeren_cli_has (cli, "incident"))
    return TRUE;

  g_set_error_literal (
    error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("Say either --task or --incident."));

  return FALSE;
}

static gboolean
run_draft (ZerenCli *cli, GError **error)
{
  g_autoptr (GArray) grounds = NULL;
  g_auto (GStrv) files = NULL;
  ZerenCaseBasis basis = { 0 };
  ZerenContext *context;
  gint64 id;

  if (!check_one_basis (cli, error) || !zeren_cli_get_id (cli, "task", &basis.task, error) ||
      !zeren_cli_get_id (cli, "incident", &basis.incident, error))
    return FALSE;
  if (zeren_cli_has (cli, "ground"))
    {
      grounds = zeren_cli_dup_ids (cli, "ground", error);
      if (grounds == NULL)
        return FALSE;
      basis.grounds = (const gint64 *)(gpointer)grounds->data;
      basis.n_grounds = grounds->len;
    }
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  id = zeren_cases_draft (
    context, &basis, zeren_cli_get_value (cli, "output"), NULL, &files, error);
  if (id == 0)
    return FALSE;
  zeren_cli_print_id (cli, id);

  return TRUE;
}

/* --- draft anew ------------------------------------------------------------------------------- */

static gboolean
run_redraft (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  ZerenRedraft choice;
  gint64 id;
  guint version;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) || !zeren_cli_get_redraft (cli, &choice, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  version = zeren_cases_redraft (
    context, id, choice, zeren_cli_get_value (cli, "output"), NULL, NULL, error);
  if (version == 0)
    return zeren_cli_explain_redraft (error);
  zeren_cli_print_id (cli, version);

  return TRUE;
}

static gboolean
run_grounds (ZerenCli *cli, GError **error)
{
  g_autoptr (GArray) grounds = NULL;
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  grounds = zeren_cli_has (cli, "ground") ? zeren_cli_dup_ids (cli, "ground", error)
                                          : g_array_new (FALSE, FALSE, sizeof (gint64));
  context = grounds != NULL ? zeren_cli_get_context (cli, error) : NULL;
  if (context == NULL ||
      !zeren_cases_choose_grounds (
        context, id, (const gint64 *)(gpointer)grounds->data, grounds->len, error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_export (ZerenCli *cli, GError **error)
{
  g_auto (GStrv) files = NULL;
  ZerenContext *context;
  gint64 id, version = 0;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error) ||
      (zeren_cli_has (cli, "draft") && !zeren_cli_get_id (cli, "draft", &version, error)))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  files = zeren_cases_export (
    context, id, (guint)MIN (version, G_MAXINT), zeren_cli_get_value (cli, "output"), NULL, error);
  if (files == NULL)
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
    { "task", N_ ("Task") },
    { "incident", N_ ("Incident") },
    { "organisation", NULL },
    { "organisation_name", N_ ("Organization") },
    { "state", N_ ("State") },
    { "opened_at", N_ ("Drafted") },
    { NULL },
  };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  names = context != NULL ? zeren_names_new (context, error) : NULL;
  cases = names != NULL ? zeren_cases_list (context, error) : NULL;
  if (cases == NULL)
    return FALSE;
  for (guint i = 0; i < cases->len; i++)
    {
      ZerenCase *it = g_ptr_array_index (cases, i);
      ZerenCaseState state = zeren_case_get_state (it);

      zeren_cli_table_add_id (table, zeren_case_get_id (it));
      zeren_cli_table_add_id (table, zeren_case_get_task (it));
      zeren_cli_table_add_id (table, zeren_case_get_incident (it));
      zeren_cli_table_add_id (table, zeren_case_get_organisation (it));
      zeren_cli_table_add_string (
        table, zeren_names_get_organisation (names, zeren_case_get_organisation (it)));
      zeren_cli_table_add_word (
        table, zeren_case_state_to_id (state), zeren_case_state_to_label (state));
      zeren_cli_table_add_time (table, zeren_case_get_opened_at (it));
    }
  zeren_cli_table_print (table, cli, _ ("No cases."));

  return TRUE;
}

/* --- show ------------------------------------------------------------------------------------- */

static void
build_documents (JsonBuilder *builder, GPtrArray *documents)
{
  json_builder_set_member_name (builder, "documents");
  json_builder_begin_array (builder);
  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *document = documents->pdata[i];

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "id", zeren_case_document_get_id (document));
      zeren_cli_json_string (
        builder, "kind", zeren_case_document_kind_to_id (zeren_case_document_get_kind (document)));
      zeren_cli_json_string (builder, "name", zeren_case_document_get_name (document));
      zeren_cli_json_string (builder, "docx", zeren_case_document_get_file_docx (document));
      zeren_cli_json_string (builder, "pdf", zeren_case_document_get_file_pdf (document));
      zeren_cli_json_strv (
        builder, "placeholders", zeren_case_document_get_placeholders (document));
      zeren_cli_json_string (builder, "template", zeren_case_document_get_template_name (document));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_grounds (JsonBuilder *builder, GPtrArray *grounds)
{
  json_builder_set_member_name (builder, "grounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < grounds->len; i++)
    {
      ZerenGround *ground = grounds->pdata[i];

      json_builder_begin_object (builder);
      zeren_cli_json_int (builder, "id", zeren_ground_get_id (ground));
      zeren_cli_json_string (builder, "path", zeren_ground_get_path (ground));
      zeren_cli_json_string (builder, "quote", zeren_ground_get_quote (ground));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (ZerenCli *cli,
            ZerenNames *names,
            ZerenCase *it,
            GPtrArray *grounds,
            GPtrArray *documents)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gint64 organisation = zeren_case_get_organisation (it);

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", zeren_case_get_id (it));
  zeren_cli_json_id (builder, "task", zeren_case_get_task (it));
  zeren_cli_json_id (builder, "incident", zeren_case_get_incident (it));
  zeren_cli_json_int (builder, "organisation", organisation);
  zeren_cli_json_string (
    builder, "organisation_name", zeren_names_get_organisation (names, organisation));
  zeren_cli_json_string (builder, "state", zeren_case_state_to_id (zeren_case_get_state (it)));
  zeren_cli_json_time (builder, "opened_at", zeren_case_get_opened_at (it));
  build_grounds (builder, grounds);
  build_documents (builder, documents);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_document (ZerenCli *cli, GPtrArray *edits, ZerenCaseDocument *document)
{
  ZerenDraftRef draft = zeren_draft_ref_of_case (document);
  ZerenDraftEdit *edit = zeren_drafts_find_edit (edits, &draft);
  const char *const *placeholders = edit != NULL ? zeren_draft_edit_get_placeholders (edit)
                                                 : zeren_case_document_get_placeholders (document);
  guint n_placeholders = placeholders != NULL ? g_strv_length ((char **)placeholders) : 0;

  zeren_cli_print (
    cli, "  %s  ", zeren_case_document_kind_to_label (zeren_case_document_get_kind (document)));
  zeren_cli_print (
    cli,
    ngettext ("%u placeholder to fill in\n", "%u placeholders to fill in\n", n_placeholders),
    n_placeholders);
}

static void
print_text (ZerenCli *cli,
            ZerenNames *names,
            ZerenCase *it,
            GPtrArray *grounds,
            GPtrArray *documents,
            GPtrArray *edits)
{
  zeren_cli_print (cli,
                   "%s · %s\n",
                   zeren_names_get_organisation (names, zeren_case_get_organisation (it)),
                   zeren_case_state_to_label (zeren_case_get_state (it)));
  zeren_cli_print (cli, "\n%s\n", _ ("Grounds named"));
  for (guint i = 0; i < grounds->len; i++)
    {
      g_autofree char *clause = zeren_clause_path_to_name (
        zeren_ground_get_path (grounds->pdata[i]));

      zeren_cli_print (cli,
                       "  [%" PRId64 "] %s  %s\n",
                       zeren_ground_get_id (grounds->pdata[i]),
                       clause != NULL ? clause : "",
                       zeren_ground_get_quote (grounds->pdata[i]));
    }
  zeren_cli_print (cli, "\n%s\n", _ ("Drafts"));
  for (guint i = 0; i < documents->len; i++)
    print_document (cli, edits, documents->pdata[i]);
}

static gboolean
run_show (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (ZerenCase) it = NULL;
  g_autoptr (GPtrArray) grounds = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  ZerenDraftOwner owner = { 0 };
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  owner.case_id = id;
  context = zeren_cli_get_context (cli, error);
  names = context != NULL ? zeren_names_new (context, error) : NULL;
  it = names != NULL ? zeren_cases_load (context, id, error) : NULL;
  grounds = it != NULL ? zeren_cases_list_grounds (context, id, error) : NULL;
  documents = grounds != NULL ? zeren_cases_list_documents (context, id, error) : NULL;
  edits = documents != NULL ? zeren_drafts_list_edits (context, &owner, error) : NULL;
  if (edits == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_json (cli, names, it, grounds, documents);
  else
    print_text (cli, names, it, grounds, documents, edits);

  return TRUE;
}

static const ZerenCliOption draft_options[] = {
  { "task", ZEREN_CLI_VALUE },
  { "incident", ZEREN_CLI_VALUE },
  { "ground", ZEREN_CLI_VALUES },
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { NULL },
};

static const ZerenCliOption redraft_options[] = {
  { "output", ZEREN_CLI_VALUE, FALSE, 'o' },
  ZEREN_CLI_REDRAFT_OPTIONS,
  { NULL },
};

static const ZerenCliOption grounds_options[] = {
  { "ground", ZEREN_CLI_VALUES },
  { NULL },
};

static const ZerenCliOption export_options[] = {
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { "draft", ZEREN_CLI_VALUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_case_commands[] = {
  { "case",
    "draft",
    "--task ID | --incident ID [--ground ID…] -o DIR",
    N_ ("Draft a case with its three documents from what is recorded and confirmed."),
    0,
    0,
    draft_options,
    run_draft },
  { "case",
    "redraft",
    "ID [-o DIR] [--keep-mine | --replace | --beside]",
    N_ ("Draft the documents of a case once more; those of before are kept."),
    1,
    1,
    redraft_options,
    run_redraft },
  { "case",
    "grounds",
    "ID [--ground ID…]",
    N_ ("Choose the grounds that the next draft names; without any, none."),
    1,
    1,
    grounds_options,
    run_grounds },
  { "case",
    "export",
    "ID -o DIR [--draft NUMBER]",
    N_ ("Write the documents of a case, of the newest draft or of an earlier one."),
    1,
    1,
    export_options,
    run_export },
  { "case", "list", "", N_ ("List the cases."), 0, 0, NULL, run_list },
  { "case", "show", "ID", N_ ("Show a case with its drafts."), 1, 1, NULL, run_show },
  { NULL },
};
