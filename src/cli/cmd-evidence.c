/* cmd-evidence.c: the evidence of tasks: list it, file it, date it, take it out, write it out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-evidence-filing.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- list ------------------------------------------------------------------------------------- */

/* Whether another of the list has taken the place of @evidence */
static gboolean
is_replaced (GPtrArray *all, ZerenEvidence *evidence)
{
  for (guint i = 0; i < all->len; i++)
    if (zeren_evidence_get_replaces (g_ptr_array_index (all, i)) ==
        zeren_evidence_get_id (evidence))
      return TRUE;

  return FALSE;
}

static void
print_list (ZerenCli *cli, GPtrArray *evidence)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Id") },
    { "task", N_ ("Task") },
    { "proves_on", N_ ("Proves") },
    { "filed_at", N_ ("Filed") },
    { "name", N_ ("File") },
    { "sha256", NULL },
    { "replaces", N_ ("Replaces") },
    { "is_replaced", N_ ("Replaced") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < evidence->len; i++)
    {
      ZerenEvidence *one = g_ptr_array_index (evidence, i);

      zeren_cli_table_add_id (table, zeren_evidence_get_id (one));
      zeren_cli_table_add_id (table, zeren_evidence_get_task (one));
      zeren_cli_table_add_date (table, zeren_evidence_get_proves_on (one));
      zeren_cli_table_add_time (table, zeren_evidence_get_filed_at (one));
      zeren_cli_table_add_string (table, zeren_evidence_get_name (one));
      zeren_cli_table_add_string (table, zeren_evidence_get_file (one));
      zeren_cli_table_add_id (table, zeren_evidence_get_replaces (one));
      zeren_cli_table_add_bool (table, is_replaced (evidence, one));
    }
  zeren_cli_table_print (table, cli, _ ("No evidence is filed."));
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) evidence = NULL;
  ZerenContext *context;
  gint64 task = 0;

  if (!zeren_cli_get_id (cli, "task", &task, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    evidence = zeren_evidence_filing_list (context, task, task != 0, error);
  if (evidence == NULL)
    return FALSE;
  print_list (cli, evidence);

  return TRUE;
}

/* --- add -------------------------------------------------------------------------------------- */

static void
print_filed_json (ZerenCli *cli, GPtrArray *all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    {
      const ZerenFiled *filed = g_ptr_array_index (all, i);

      json_builder_begin_object (builder);
      zeren_cli_json_id (builder, "id", zeren_evidence_get_id (filed->evidence));
      zeren_cli_json_string (builder, "name", zeren_evidence_get_name (filed->evidence));
      zeren_cli_json_string (builder, "sha256", zeren_evidence_get_file (filed->evidence));
      zeren_cli_json_date (builder, "proves_on", zeren_evidence_get_proves_on (filed->evidence));
      zeren_cli_json_bool (builder, "known", filed->is_known);
      json_builder_set_member_name (builder, "elsewhere");
      json_builder_begin_array (builder);
      for (guint j = 0; j < filed->elsewhere->len; j++)
        json_builder_add_int_value (
          builder, zeren_evidence_get_task (g_ptr_array_index (filed->elsewhere, j)));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_elsewhere (ZerenCli *cli, const ZerenFiled *filed)
{
  for (guint i = 0; i < filed->elsewhere->len; i++)
    {
      ZerenEvidence *other = g_ptr_array_index (filed->elsewhere, i);

      zeren_cli_print (cli,
                       /* Translators: the id of a task, and the name that a file has there */
                       _ ("  The same file is evidence of task %" PRId64 ", as “%s”\n"),
                       zeren_evidence_get_task (other),
                       zeren_evidence_get_name (other));
    }
}

static void
print_filed (ZerenCli *cli, const ZerenFiled *filed)
{
  const char *name = zeren_evidence_get_name (filed->evidence);
  gint64 id = zeren_evidence_get_id (filed->evidence);

  if (filed->is_known)
    /* Translators: the id of evidence, and the name of a file */
    zeren_cli_print (
      cli, _ ("Evidence %" PRId64 " has this content already, as “%s”; nothing filed\n"), id, name);
  else
    /* Translators: the id of evidence, and the name of a file */
    zeren_cli_print (cli, _ ("Evidence %" PRId64 ": %s\n"), id, name);
  print_elsewhere (cli, filed);
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) filed = NULL;
  ZerenContext *context;
  gint64 task, replaces = 0;
  ZerenDate on = ZEREN_DATE_NONE;

  if (!zeren_cli_get_arg_id (cli, 0, &task, error) || !zeren_cli_get_date (cli, "on", &on, error) ||
      !zeren_cli_get_id (cli, "replaces", &replaces, error))
    return FALSE;
  for (guint i = 1; i < zeren_cli_get_n_args (cli); i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (zeren_cli_get_arg (cli, i)));
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    filed = zeren_evidence_filing_add (context, task, on, files, replaces, NULL, error);
  if (filed == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_filed_json (cli, filed);
  else
    for (guint i = 0; i < filed->len; i++)
      print_filed (cli, g_ptr_array_index (filed, i));

  return TRUE;
}

/* --- date, remove, export --------------------------------------------------------------------- */

static gboolean
run_date (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenEvidence) evidence = NULL;
  ZerenContext *context;
  ZerenDate on = ZEREN_DATE_NONE;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  if (!zeren_date_parse (zeren_cli_get_arg (cli, 1), &on, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    evidence = zeren_evidence_filing_set_date (context, id, on, error);
  if (evidence == NULL)
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_remove (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context == NULL ||
      !zeren_evidence_filing_remove (context, id, zeren_cli_get_value (cli, "reason"), error))
    return FALSE;
  zeren_cli_print_changed (cli, id);

  return TRUE;
}

static gboolean
run_export (ZerenCli *cli, GError **error)
{
  ZerenContext *context;
  g_autoptr (GFile) written = NULL;
  g_autofree char *path = NULL;
  gint64 id;

  if (!zeren_cli_get_arg_id (cli, 0, &id, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  if (context != NULL)
    written = zeren_evidence_filing_export (
      context, id, zeren_cli_get_value (cli, "output"), NULL, error);
  if (written == NULL)
    return FALSE;
  path = g_file_get_path (written);
  if (zeren_cli_is_json (cli))
    zeren_cli_print_changed (cli, id);
  else
    zeren_cli_print (cli, "%s\n", path);

  return TRUE;
}

static const ZerenCliOption list_options[] = {
  { "task", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption add_options[] = {
  { "on", ZEREN_CLI_VALUE },
  { "replaces", ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption remove_options[] = {
  { "reason", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

static const ZerenCliOption export_options[] = {
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { NULL },
};

const ZerenCliCommand zeren_cli_evidence_commands[] = {
  { "evidence",
    "list",
    "[--task ID]",
    N_ ("List the evidence that counts; of one task with older versions."),
    0,
    0,
    list_options,
    run_list },
  { "evidence",
    "add",
    "TASK FILE… [--on DATE] [--replaces ID]",
    N_ ("File evidence for a task, or a newer version of it."),
    2,
    ZEREN_CLI_MANY,
    add_options,
    run_add },
  { "evidence", "date", "ID DATE", N_ ("Say which day a file proves."), 2, 2, NULL, run_date },
  { "evidence",
    "remove",
    "ID --reason TEXT",
    N_ ("Take out evidence that was filed wrongly."),
    1,
    1,
    remove_options,
    run_remove },
  { "evidence",
    "export",
    "ID -o DIR",
    N_ ("Write a copy of a file that was filed."),
    1,
    1,
    export_options,
    run_export },
  { NULL },
};
