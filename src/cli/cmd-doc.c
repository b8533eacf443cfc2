/* cmd-doc.c: doc check and doc fonts: files against the official layout, without a database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"
#include "zeren-cli-report.h"
#include "zeren-document-check.h"

#include <glib/gi18n-lib.h>

static void
add_json (JsonBuilder *builder, const ZerenDocxFinding *finding)
{
  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "rule", zeren_docx_rule_get_id (finding->rule));
  zeren_cli_json_string (builder, "clause", zeren_docx_rule_get_clause (finding->rule));
  zeren_cli_json_id (builder, "paragraph", finding->paragraph);
  zeren_cli_json_string (builder, "words", finding->words);
  zeren_cli_json_int (builder, "times", finding->times);
  zeren_cli_json_string (builder, "problem", zeren_docx_rule_get_title (finding->rule));
  zeren_cli_json_string (builder, "found", finding->found);
  zeren_cli_json_string (builder, "wanted", finding->wanted);
  zeren_cli_json_string (builder, "fix", zeren_docx_rule_get_fix (finding->rule));
  json_builder_end_object (builder);
}

static void
print_json (ZerenCli *cli, ZerenDocxCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "file", zeren_cli_get_arg (cli, 0));
  zeren_cli_json_int (builder, "paragraphs", zeren_docx_check_get_n_paragraphs (check));
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < zeren_docx_check_get_n_findings (check); i++)
    add_json (builder, zeren_docx_check_get_finding (check, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_place (ZerenCli *cli, const ZerenDocxFinding *finding)
{
  g_autofree char *place = NULL;

  if (finding->paragraph == 0)
    return;
  /* Translators: a paragraph by its number and its first words. */
  place = g_strdup_printf (
    _ ("paragraph %u: “%s”"), finding->paragraph, finding->words != NULL ? finding->words : "");
  if (finding->times > 1)
    {
      g_autofree char *once = g_steal_pointer (&place);
      g_autofree char *more = g_strdup_printf (
        /* Translators: in how many more places the same thing is found. */
        ngettext ("and in %u more place", "and in %u more places", finding->times - 1),
        finding->times - 1);

      /* Translators: where something was found, and in how many more places */
      place = g_strdup_printf (C_ ("place", "%s (%s)"), once, more);
    }
  zeren_cli_print (cli, "  %s\n", place);
}

static void
print_finding (ZerenCli *cli, const ZerenDocxFinding *finding)
{
  zeren_cli_print (cli,
                   "%s  %s  %s\n",
                   zeren_docx_rule_get_clause (finding->rule),
                   zeren_docx_rule_get_id (finding->rule),
                   zeren_docx_rule_get_title (finding->rule));
  print_place (cli, finding);
  /* Translators: what stands in the document, before a colon and its words. */
  zeren_cli_print_value (cli, "  ", _ ("There is"), finding->found);
  /* Translators: what should stand in the document, before a colon and its words. */
  zeren_cli_print_value (cli, "  ", _ ("There should be"), finding->wanted);
  zeren_cli_print (cli, "  %s\n", zeren_docx_rule_get_fix (finding->rule));
}

static gboolean
run_check (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenDocxCheck) check = zeren_document_check (zeren_cli_get_arg (cli, 0), NULL, error);
  guint n_findings;
  g_autofree char *summary = NULL;

  if (check == NULL)
    return FALSE;
  n_findings = zeren_docx_check_get_n_findings (check);
  if (zeren_cli_is_json (cli))
    print_json (cli, check);
  else if (n_findings == 0)
    zeren_cli_print (cli, "%s\n", _ ("Nothing was found that GB/T 9704-2012 asks otherwise."));
  for (guint i = 0; i < n_findings && !zeren_cli_is_json (cli); i++)
    print_finding (cli, zeren_docx_check_get_finding (check, i));
  if (n_findings > 0)
    {
      summary = g_strdup_printf (ngettext ("%u thing is not as GB/T 9704-2012 asks.",
                                           "%u things are not as GB/T 9704-2012 asks.",
                                           n_findings),
                                 n_findings);
      zeren_cli_complain (cli, summary);
    }

  return TRUE;
}

static gboolean
run_fonts (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "role", N_ ("Used for") },
    { "wanted", N_ ("Typeface of the standard") },
    { "used", N_ ("Used on this PC") },
    { "exact", NULL },
    { NULL },
  };
  g_autoptr (GArray) fonts = zeren_official_fonts_dup_substitutions ();
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < fonts->len; i++)
    {
      const ZerenFontSubstitution *font = &g_array_index (fonts, ZerenFontSubstitution, i);

      zeren_cli_table_add_word (
        table, zeren_official_font_get_id (i), zeren_official_font_get_label (i));
      zeren_cli_table_add_string (table, font->wanted);
      zeren_cli_table_add_string (table, font->used);
      zeren_cli_table_add_bool (table, font->exact);
    }
  zeren_cli_table_print (table, cli, "");

  return TRUE;
}

const ZerenCliCommand zeren_cli_doc_commands[] = {
  { "doc",
    "check",
    "FILE",
    N_ (
      "Compare a DOCX with the layout of official documents (GB/T 9704-2012); needs no database."),
    1,
    1,
    NULL,
    run_check },
  { "doc",
    "fonts",
    "",
    N_ ("Show which typeface stands in for which of the standard on this PC; needs no database."),
    0,
    0,
    NULL,
    run_fonts },
  { NULL },
};
