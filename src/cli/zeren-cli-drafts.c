/* zeren-cli-drafts.c: what the commands about drafts share: what was changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-drafts.h"

#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/** zeren_cli_get_redraft: Returns: whether at most one of --keep-mine, --replace and --beside is
 * there */
gboolean
zeren_cli_get_redraft (ZerenCli *cli, ZerenRedraft *choice, GError **error)
{
  static const struct
  {
    const char *option;
    ZerenRedraft choice;
  } choices[] = {
    { "keep-mine", ZEREN_REDRAFT_KEEP_MINE },
    { "replace", ZEREN_REDRAFT_REPLACE },
    { "beside", ZEREN_REDRAFT_BESIDE },
  };
  guint n_chosen = 0;

  *choice = ZEREN_REDRAFT_ASK;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (!zeren_cli_has (cli, choices[i].option))
        continue;
      *choice = choices[i].choice;
      n_chosen++;
    }
  if (n_chosen <= 1)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_USAGE,
                       _ ("Say one of --keep-mine, --replace and --beside."));

  return FALSE;
}

/** zeren_cli_explain_redraft: adds to an error that something was changed by hand how the choice is
 * written; Returns: %FALSE */
gboolean
zeren_cli_explain_redraft (GError **error)
{
  GError *reason = *error;

  if (!g_error_matches (reason, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_CHANGED))
    return FALSE;

  *error = NULL;
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_REFUSED,
               /* Translators: %s is a whole sentence before this one */
               _ ("%s Repeat the command with --keep-mine, --replace or --beside."),
               reason->message);
  g_error_free (reason);

  return FALSE;
}

/** zeren_cli_table_add_draft: adds the cells of ZEREN_CLI_DRAFT_COLUMNS */
void
zeren_cli_table_add_draft (ZerenCliTable *table,
                           GPtrArray *edits,
                           GPtrArray *copies,
                           const ZerenDraftRef *draft)
{
  ZerenDraftEdit *edit = zeren_drafts_find_edit (edits, draft);
  g_auto (GStrv) paths = zeren_drafts_dup_paths (copies, draft);

  zeren_cli_table_add_time (table, edit != NULL ? zeren_draft_edit_get_changed_at (edit) : NULL);
  zeren_cli_table_add_string (table, edit != NULL ? zeren_draft_edit_get_who (edit) : NULL);
  zeren_cli_table_add_string (table, edit != NULL ? zeren_draft_edit_get_file (edit) : NULL);
  zeren_cli_table_add_strv (table, (const char *const *)paths);
}

/* --- differences ------------------------------------------------------------------------------ */

static void
build_differences (JsonBuilder *builder, GPtrArray *differences)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < differences->len; i++)
    {
      const ZerenParagraphDifference *it = differences->pdata[i];

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "change", zeren_paragraph_change_to_id (it->change));
      zeren_cli_json_id (builder, "before_at", it->before_at);
      zeren_cli_json_string (builder, "before", it->before);
      zeren_cli_json_id (builder, "after_at", it->after_at);
      zeren_cli_json_string (builder, "after", it->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_differences (ZerenCli *cli, GPtrArray *differences)
{
  if (differences->len == 0)
    zeren_cli_print (cli, "%s\n", _ ("Both say the same."));
  for (guint i = 0; i < differences->len; i++)
    {
      const ZerenParagraphDifference *it = differences->pdata[i];

      if (it->before != NULL)
        zeren_cli_print (cli, "- %u  %s\n", it->before_at, it->before);
      if (it->after != NULL)
        zeren_cli_print (cli, "+ %u  %s\n", it->after_at, it->after);
    }
}

/** zeren_cli_print_differences: prints (element-type ZerenParagraphDifference) @differences: what
 * went after `-`, what came after `+`, each with the number of its paragraph */
void
zeren_cli_print_differences (ZerenCli *cli, GPtrArray *differences)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!zeren_cli_is_json (cli))
    {
      print_differences (cli, differences);
      return;
    }
  builder = json_builder_new ();
  build_differences (builder, differences);
  zeren_cli_print_json (cli, builder);
}

/** zeren_cli_print_comparisons: prints (element-type ZerenDraftComparison) @comparisons */
void
zeren_cli_print_comparisons (ZerenCli *cli, GPtrArray *comparisons)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!zeren_cli_is_json (cli) && comparisons->len == 0)
    zeren_cli_print (cli, "%s\n", _ ("Nothing was changed by hand."));
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const ZerenDraftComparison *it = comparisons->pdata[i];

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "document", it->name);
      json_builder_set_member_name (builder, "differences");
      build_differences (builder, it->differences);
      json_builder_end_object (builder);
      if (zeren_cli_is_json (cli))
        continue;
      zeren_cli_print (cli, "%s\n", it->name);
      print_differences (cli, it->differences);
    }
  json_builder_end_array (builder);
  if (zeren_cli_is_json (cli))
    zeren_cli_print_json (cli, builder);
}
