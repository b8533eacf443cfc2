/* cmd-template.c: the office's own files that drafts are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-report.h"
#include "zeren-templates.h"

#include <glib/gi18n-lib.h>

static gboolean
get_kind (ZerenCli *cli, ZerenTemplateKind *kind, GError **error)
{
  g_autofree char *kinds = NULL;

  if (zeren_template_kind_from_id (zeren_cli_get_arg (cli, 0), kind))
    return TRUE;

  kinds = g_strjoinv (_ (", "), (char **)zeren_template_kind_ids);
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               /* Translators: what was typed, and the ids of all documents */
               _ ("There is no document “%s” that could have a template; there are: %s."),
               zeren_cli_get_arg (cli, 0),
               kinds);

  return FALSE;
}

static ZerenTemplate *
find (GPtrArray *all, ZerenTemplateKind kind)
{
  for (guint i = 0; i < all->len; i++)
    {
      if (zeren_template_get_kind (g_ptr_array_index (all, i)) == kind)
        return g_ptr_array_index (all, i);
    }

  return NULL;
}

static gboolean
run_list (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "kind", N_ ("Document") },
    { "file_name", N_ ("Template") },
    { "added_at", N_ ("Added") },
    { "file", NULL },
    { NULL },
  };
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GPtrArray) all = context != NULL ? zeren_templates_list (context, error) : NULL;
  g_autoptr (ZerenCliTable) table = NULL;

  if (all == NULL)
    return FALSE;
  table = zeren_cli_table_new (columns);
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      ZerenTemplate *it = find (all, kind);

      zeren_cli_table_add_word (
        table, zeren_template_kind_to_id (kind), zeren_template_kind_to_label (kind));
      zeren_cli_table_add_string (table, it != NULL ? zeren_template_get_file_name (it) : NULL);
      zeren_cli_table_add_time (table, it != NULL ? zeren_template_get_added_at (it) : NULL);
      zeren_cli_table_add_string (table, it != NULL ? zeren_template_get_file (it) : NULL);
    }
  zeren_cli_table_print (table, cli, "");

  return TRUE;
}

static gboolean
run_add (ZerenCli *cli, GError **error)
{
  ZerenTemplateKind kind;
  ZerenContext *context;

  if (!get_kind (cli, &kind, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  return context != NULL &&
         zeren_templates_add (context, kind, zeren_cli_get_arg (cli, 1), NULL, error);
}

static gboolean
run_remove (ZerenCli *cli, GError **error)
{
  ZerenTemplateKind kind;
  ZerenContext *context;

  if (!get_kind (cli, &kind, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);

  return context != NULL && zeren_templates_remove (context, kind, error);
}

static gboolean
run_export (ZerenCli *cli, GError **error)
{
  gboolean ours = zeren_cli_has (cli, "ours");
  ZerenTemplateKind kind;
  ZerenContext *context = NULL;

  if (!get_kind (cli, &kind, error))
    return FALSE;
  if (!ours)
    {
      context = zeren_cli_get_context (cli, error);
      if (context == NULL)
        return FALSE;
    }

  return zeren_templates_save (context, kind, ours, zeren_cli_get_value (cli, "output"), error);
}

/* --- check -------------------------------------------------------------------------------- */

static void
print_json (ZerenCli *cli, ZerenTemplateReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "file", zeren_cli_get_arg (cli, 1));
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; report->fields[i] != NULL; i++)
    json_builder_add_string_value (builder, report->fields[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->faults->len; i++)
    {
      const ZerenTemplateFault *fault = g_ptr_array_index (report->faults, i);

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "field", *fault->field != '\0' ? fault->field : NULL);
      zeren_cli_json_string (builder, "place", fault->place);
      zeren_cli_json_string (builder, "message", fault->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_text (ZerenCli *cli, ZerenTemplateReport *report)
{
  g_autofree char *fields = g_strjoinv (_ (", "), report->fields);

  /* Translators: before the names of fields, divided by commas */
  zeren_cli_print_value (cli, "", _ ("Fields"), fields);
  for (guint i = 0; i < report->faults->len; i++)
    {
      const ZerenTemplateFault *fault = g_ptr_array_index (report->faults, i);

      zeren_cli_print (cli, "%s\n", fault->message);
    }
  if (report->faults->len == 0)
    zeren_cli_print (cli, "%s\n", _ ("This file can be used as a template."));
}

static gboolean
run_check (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenTemplateReport) report = NULL;
  g_autofree char *summary = NULL;
  ZerenTemplateKind kind;
  guint n_faults;

  if (!get_kind (cli, &kind, error))
    return FALSE;
  report = zeren_templates_check (kind, zeren_cli_get_arg (cli, 1), NULL, error);
  if (report == NULL)
    return FALSE;
  n_faults = report->faults->len;
  if (zeren_cli_is_json (cli))
    print_json (cli, report);
  else
    print_text (cli, report);
  if (n_faults > 0)
    {
      summary = g_strdup_printf (ngettext ("%u thing keeps this template from being used.",
                                           "%u things keep this template from being used.",
                                           n_faults),
                                 n_faults);
      zeren_cli_complain (cli, summary);
      return TRUE;
    }

  return !zeren_cli_has (cli, "output") ||
         zeren_templates_try (
           kind, zeren_cli_get_arg (cli, 1), zeren_cli_get_value (cli, "output"), NULL, error);
}

static const ZerenCliOption export_options[] = {
  { "output", ZEREN_CLI_VALUE, TRUE, 'o' },
  { "ours", ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption check_options[] = {
  { "output", ZEREN_CLI_VALUE, FALSE, 'o' },
  { NULL },
};

const ZerenCliCommand zeren_cli_template_commands[] = {
  { "template",
    "list",
    "",
    N_ ("Show for each document whether drafts follow a template of the office."),
    0,
    0,
    NULL,
    run_list },
  { "template",
    "add",
    "DOCUMENT FILE",
    N_ ("Check a DOCX with named fields and let drafts of this document follow it."),
    2,
    2,
    NULL,
    run_add },
  { "template",
    "remove",
    "DOCUMENT",
    N_ ("Let drafts of this document be laid out by Zeren again."),
    1,
    1,
    NULL,
    run_remove },
  { "template",
    "export",
    "DOCUMENT [--ours] -o FILE",
    N_ ("Write the template of the office, or ours with fields in it, to be changed."),
    1,
    1,
    export_options,
    run_export },
  { "template",
    "check",
    "DOCUMENT FILE [-o FILE]",
    N_ ("Check a template, and write it filled with invented facts; needs no database."),
    2,
    2,
    check_options,
    run_check },
  { NULL },
};
