/* test-template.c: templates of the office are filled, and nothing else of them changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"
#include "template-files.h"
#include "zeren-docx-writer.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

#define ROW(a, b)                                                                                  \
  "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>" a             \
  "</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>"           \
  "<w:p><w:r><w:t>" b "</w:t></w:r></w:p></w:tc></w:tr>"
#define TABLE(rows)                                                                                \
  "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol "                               \
  "w:w=\"3000\"/></w:tblGrid>" rows "</w:tbl><w:p/>"

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static char *
fill_body (const char *body, guint n_attendees)
{
  g_autoptr (GBytes) template = template_new (body, NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, n_attendees, NULL);

  return template_dup_text (filled, "word/document.xml");
}

/* --- words -------------------------------------------------------------------------------- */

static void
test_a_field_divided_over_runs_is_one (void)
{
  g_autoptr (GBytes) template = template_new (
    "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t xml:space=\"preserve\">由{</w:t></w:r>"
    "<w:r><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr><w:t>{单</w:t></w:r>"
    "<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:i/></w:rPr><w:t>位</w:t></w:r>"
    "<w:r><w:t>}}办理</w:t><w:tab/><w:t>，{{ organisation }}</w:t></w:r></w:p>",
    NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *text = template_dup_text (filled, "word/document.xml");
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");

  g_assert_cmpstr (text, ==, "由苗圃管理处办理，苗圃管理处\n");
  assert_has (xml, "<w:jc w:val=\"both\"/>");
  assert_has (xml, "<w:tab/>");
}

static void
test_a_value_looks_like_its_field (void)
{
  g_autoptr (GBytes) template = template_new (
    "<w:p><w:r><w:rPr><w:b/><w:color w:val=\"C00000\"/></w:rPr><w:t>{{单位}}</w:t></w:r>"
    "<w:r><w:t>办公室</w:t></w:r></w:p>",
    NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");

  assert_has (xml,
              "<w:r><w:rPr><w:b/><w:color w:val=\"C00000\"/></w:rPr>"
              "<w:t xml:space=\"preserve\">苗圃管理处</w:t></w:r>");
}

static void
test_values_are_escaped (void)
{
  g_autofree char *text = template_say ("事项：{{事项}}。", 0);

  g_assert_cmpstr (text, ==, "事项：召开<消防 & 安全>例会。\n");
}

static void
test_keyboards_of_all_sorts (void)
{
  g_autofree char *text = template_say (
    "｛｛单位｝｝、{{　单位　}}、{{Organisation}}\n{{每项：附件}}\n{{完}}\n"
    "{{if : attendees}}有人参加",
    0);
  g_autofree char *many = template_say (
    "｛｛each: attendees｝｝\n{{attendees．name}}、{{参加人员。姓名}}\n{{END}}", 2);

  g_assert_cmpstr (text, ==, "苗圃管理处、苗圃管理处、苗圃管理处\n");
  g_assert_cmpstr (many, ==, "人员1、人员1\n人员2、人员2\n");
}

static void
test_what_is_not_recorded_is_seen (void)
{
  g_autoptr (GBytes) template = template_of_lines ("负责人：{{负责人}}，{{单位}}，{{报送对象}}");
  g_auto (GStrv) placeholders = NULL;
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, &placeholders);
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");

  g_assert_cmpuint (g_strv_length (placeholders), ==, 2);
  g_assert_cmpstr (placeholders[0], ==, "【待填：负责人】");
  g_assert_cmpstr (placeholders[1], ==, "【待填：报送对象】");
  assert_has (xml,
              "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>"
              "<w:t xml:space=\"preserve\">【待填：负责人】</w:t>");
}

static void
test_each_line_of_a_text_is_a_paragraph (void)
{
  g_autoptr (GBytes) template = template_new (
    "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr>"
    "<w:t>{{正文}}</w:t></w:r></w:p>",
    NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *text = template_dup_text (filled, "word/document.xml");
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) paragraphs = g_strsplit (xml, "<w:p>", -1);

  g_assert_cmpstr (lines[1], ==, "一、会议内容");
  g_assert_cmpuint (g_strv_length (paragraphs), ==, g_strv_length (lines));
  for (guint i = 1; paragraphs[i] != NULL; i++)
    g_assert_true (
      g_str_has_prefix (paragraphs[i], "<w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr>"));
  assert_has (paragraphs[2], "<w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"32\"/>");
}

/* --- rows, blocks, conditions ------------------------------------------------------------- */

static void
test_a_text_amid_words_has_lines (void)
{
  g_autofree char *text = template_say ("正文：{{正文}}", 0);

  g_assert_true (g_str_has_prefix (text, "正文：根据"));
  g_assert_nonnull (strstr (text, "/一、会议内容/"));
}

static void
test_a_row_is_repeated_for_each (void)
{
  static const char body[] = TABLE (ROW ("序号", "姓名")
                                      ROW ("{{参加人员.序号}}", "{{参加人员.姓名}}"));
  g_autofree char *none = fill_body (body, 0);
  g_autofree char *one = fill_body (body, 1);
  g_autofree char *many = fill_body (body, 3);

  g_assert_cmpstr (none, ==, "序号\n|姓名\n|\n\n");
  g_assert_cmpstr (one, ==, "序号\n|姓名\n|\n1\n|人员1\n|\n\n");
  g_assert_cmpstr (many, ==, "序号\n|姓名\n|\n1\n|人员1\n|\n2\n|人员2\n|\n3\n|人员3\n|\n\n");
}

static void
test_a_table_without_rows_goes (void)
{
  g_autofree char *outer = fill_body (TABLE (ROW ("{{参加人员.序号}}", "{{参加人员.姓名}}")), 0);
  g_autofree char *inner = fill_body (
    "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tbl><w:tblPr/><w:tblGrid/>" ROW (
      "{{参加人员.序号}}", "") "</w:tbl></w:tc></w:tr></w:tbl>",
    0);

  g_assert_cmpstr (outer, ==, "\n");
  g_assert_cmpstr (inner, ==, "\n|\n");
}

static void
test_a_row_has_a_condition (void)
{
  static const char body[] = TABLE (
    ROW ("{{本行如有：参加人员}}参加", "有人") ROW ("{{本行如无：参加人员}}参加", "无人")
      ROW ("{{参加人员.姓名}}{{本行如有：参加人员.职务}}", "{{参加人员.职务}}"));
  g_autofree char *none = fill_body (body, 0);
  g_autofree char *two = fill_body (body, 2);

  g_assert_cmpstr (none, ==, "参加\n|无人\n|\n\n");
  g_assert_cmpstr (two, ==, "参加\n|有人\n|\n人员1\n|组长\n|\n\n");
}

static void
test_paragraphs_are_repeated_for_each (void)
{
  static const char lines[] = "名单\n{{每项：参加人员}}\n{{参加人员.序号}}. {{参加人员.姓名}}\n"
                              "{{如有：参加人员.职务}}职务：{{参加人员.职务}}\n{{完}}\n以上";
  g_autofree char *none = template_say (lines, 0);
  g_autofree char *one = template_say (lines, 1);
  g_autofree char *many = template_say (lines, 2);

  g_assert_cmpstr (none, ==, "名单\n以上\n");
  g_assert_cmpstr (one, ==, "名单\n1. 人员1\n职务：组长\n以上\n");
  g_assert_cmpstr (many, ==, "名单\n1. 人员1\n职务：组长\n2. 人员2\n以上\n");
}

static void
test_conditions_hold_or_do_not (void)
{
  static const char lines[] = "{{如有：参加人员}}\n共有\n{{如有：负责人}}\n由人负责\n{{完}}\n"
                              "{{如无：负责人}}尚未定人\n{{完}}\n{{如无：参加人员}}无人\n末尾";
  g_autofree char *none = template_say (lines, 0);
  g_autofree char *some = template_say (lines, 2);

  g_assert_cmpstr (none, ==, "无人\n末尾\n");
  g_assert_cmpstr (some, ==, "共有\n尚未定人\n末尾\n");
}

static void
test_a_placeholder_is_nothing_known (void)
{
  /* the notice has a placeholder for its number, and a contact with one in it */
  g_autofree char *text = template_say (
    "{{如有：发文字号}}有号\n{{如有：附注}}有附注\n{{发文字号}}", 0);

  g_assert_cmpstr (text, ==, "有附注\n【待填：发文字号】\n");
}

static void
test_a_cell_keeps_a_paragraph (void)
{
  g_autoptr (GBytes) template = template_new (
    TABLE (ROW ("{{如有：负责人}}由{{负责人}}负责", "乙")), NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");

  assert_has (xml, "</w:tcPr><w:p/></w:tc>");
}

/* --- other places ------------------------------------------------------------------------- */

static void
test_headers_and_text_boxes_are_filled (void)
{
  g_autoptr (GBytes) template = template_new (
    "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>框：{{单位}}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r><w:r><w:t>文：{{单位}}</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>{{文件名称}}</w:t></w:r></w:p>");
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *text = template_dup_text (filled, "word/document.xml");
  g_autofree char *header = template_dup_text (filled, "word/header1.xml");

  g_assert_cmpstr (text, ==, "框：苗圃管理处\n文：苗圃管理处\n");
  g_assert_cmpstr (header, ==, "通知\n");
}

static void
test_content_controls_hold_fields (void)
{
  static const char body[] =
    "<w:p><w:r><w:t>由</w:t></w:r><w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:tag w:val=\"单位\"/>"
    "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"Grey\"/></w:rPr>"
    "<w:t>单击此处</w:t></w:r><w:r><w:t>输入</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    "<w:sdt><w:sdtPr><w:tag w:val=\"{{依据}}\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t>"
    "</w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    "<w:sdt><w:sdtPr><w:tag w:val=\"office-own\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>本局"
    "自用</w:t></w:r></w:p></w:sdtContent></w:sdt>";
  g_autoptr (GBytes) template = template_new (body, NULL);
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  g_autofree char *text = template_dup_text (filled, "word/document.xml");
  g_autofree char *xml = template_dup_part (filled, "word/document.xml");

  g_assert_cmpstr (text,
                   ==,
                   "由苗圃管理处\n《苗圃消防安全责任制》“二、（一）”条款（第2页）："
                   "“管理处每季度召开一次消防安全例会。”\n本局自用\n");
  assert_has (xml, "<w:tag w:val=\"单位\"/>");
  g_assert_null (strstr (xml, "showingPlcHdr"));
}

static void
test_nothing_else_changes (void)
{
  g_autoptr (GBytes) template = template_of_lines ("{{标题}}");
  g_autoptr (GBytes) filled = template_fill_notice (template, 0, NULL);
  static const char *const kept[] = {
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/media/seal.png",
  };
  g_autoptr (GBytes) again = template_fill_notice (template, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GBytes) before = sample_read_part (template, kept[i]);
      g_autoptr (GBytes) after = sample_read_part (filled, kept[i]);

      g_assert_true (g_bytes_equal (before, after));
    }
  g_assert_true (g_bytes_equal (filled, again));
}

static void
test_a_draft_says_that_it_is_one (void)
{
  g_autoptr (ZerenTemplateValues) values = template_case_values (ZEREN_CASE_DOCUMENT_PROPOSAL);
  g_autoptr (GBytes) without = template_of_lines ("{{标题}}");
  g_autoptr (GBytes) with = template_new ("<w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p>",
                                          "<w:p><w:r><w:t>{{草稿标记}}</w:t></w:r></w:p>");
  g_autoptr (GBytes) first = zeren_template_file_fill (without, values, NULL, NULL, NULL);
  g_autoptr (GBytes) second = zeren_template_file_fill (with, values, NULL, NULL, NULL);
  g_autofree char *first_text = template_dup_text (first, "word/document.xml");
  g_autofree char *second_text = template_dup_text (second, "word/document.xml");
  g_autofree char *header = template_dup_text (second, "word/header1.xml");

  g_assert_true (g_str_has_prefix (first_text, ZEREN_OFFICIAL_DRAFT_MARK "\n"));
  g_assert_cmpstr (second_text, ==, "绿化养护科\n");
  g_assert_cmpstr (header, ==, ZEREN_OFFICIAL_DRAFT_MARK "\n");
}

/* --- ours to begin with ------------------------------------------------------------------- */

static GBytes *
write_ours (ZerenTemplateKind kind)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_template_file_begin (kind);
  g_autoptr (GDateTime) now = sample_time ();

  return zeren_docx_write (document, now, NULL);
}

static ZerenTemplateValues *
sample_values (ZerenTemplateKind kind)
{
  return kind < ZEREN_TEMPLATE_NOTICE
           ? template_case_values ((ZerenCaseDocumentKind)kind)
           : template_task_values ((ZerenTaskDocumentKind)(kind - ZEREN_TEMPLATE_NOTICE), 3);
}

static GBytes *
fill_ours (ZerenTemplateKind kind)
{
  g_autoptr (GBytes) docx = write_ours (kind);
  g_autoptr (ZerenTemplateValues) values = sample_values (kind);
  g_autoptr (GError) error = NULL;
  GBytes *filled = zeren_template_file_fill (docx, values, NULL, NULL, &error);

  g_assert_no_error (error);

  return filled;
}

static void
test_ours_can_be_used_as_it_is (void)
{
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      g_autoptr (GBytes) docx = write_ours (kind);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenTemplateReport) report = zeren_template_file_check (kind, docx, NULL, &error);
      g_autoptr (GBytes) filled = fill_ours (kind);
      g_autofree char *text = template_dup_text (filled, "word/document.xml");

      g_assert_no_error (error);
      g_assert_cmpuint (report->faults->len, ==, 0);
      g_assert_cmpuint (g_strv_length (report->fields), >=, 2);
      g_assert_null (strstr (text, "{{"));
    }
}

static char *
squeeze (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      if (!g_unichar_isspace (point) && point != '|' && point != '/' && point != 0x3000)
        g_string_append_unichar (kept, point);
    }

  return g_string_free (kept, FALSE);
}

static void
test_ours_says_what_a_draft_without_it_says (void)
{
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      g_autoptr (ZerenOfficialDocument) document = template_task_document (kind);
      g_autofree char *said = zeren_official_document_dup_text (document);
      g_autoptr (GBytes) filled = fill_ours (ZEREN_TEMPLATE_NOTICE + kind);
      g_autofree char *text = template_dup_text (filled, "word/document.xml");
      g_autofree char *squeezed = squeeze (text);
      g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_autofree char *line = squeeze (lines[i]);

          /* empty lines of a sign-in sheet are numbered by hand */
          if (strspn (line, "0123456789") < strlen (line))
            assert_has (squeezed, line);
        }
    }
}

/* --- other programs ----------------------------------------------------------------------- */

static void
test_what_is_filled_is_valid (void)
{
  const char *folder = g_getenv ("ZEREN_OOXML_XSD");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "wml.xsd", NULL) : NULL;
  xmlSchemaParserCtxt *context;
  xmlSchema *schema;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("ZEREN_OOXML_XSD names no folder with the schemas");
      return;
    }

  context = xmlSchemaNewParserCtxt (path);
  schema = xmlSchemaParse (context);
  xmlSchemaFreeParserCtxt (context);
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      g_autoptr (GBytes) filled = fill_ours (kind);
      g_autofree char *xml = template_dup_part (filled, "word/document.xml");
      xmlDoc *tree = xmlReadMemory (xml, (int)strlen (xml), "document.xml", NULL, 0);
      xmlSchemaValidCtxt *valid = xmlSchemaNewValidCtxt (schema);

      g_assert_cmpint (xmlSchemaValidateDoc (valid, tree), ==, 0);
      xmlSchemaFreeValidCtxt (valid);
      xmlFreeDoc (tree);
    }
  xmlSchemaFree (schema);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/export/template/" name, function)
  ADD ("a-field-divided-over-runs-is-one", test_a_field_divided_over_runs_is_one);
  ADD ("a-value-looks-like-its-field", test_a_value_looks_like_its_field);
  ADD ("values-are-escaped", test_values_are_escaped);
  ADD ("keyboards-of-all-sorts", test_keyboards_of_all_sorts);
  ADD ("what-is-not-recorded-is-seen", test_what_is_not_recorded_is_seen);
  ADD ("each-line-of-a-text-is-a-paragraph", test_each_line_of_a_text_is_a_paragraph);
  ADD ("a-text-amid-words-has-lines", test_a_text_amid_words_has_lines);
  ADD ("a-row-is-repeated-for-each", test_a_row_is_repeated_for_each);
  ADD ("a-table-without-rows-goes", test_a_table_without_rows_goes);
  ADD ("a-row-has-a-condition", test_a_row_has_a_condition);
  ADD ("paragraphs-are-repeated-for-each", test_paragraphs_are_repeated_for_each);
  ADD ("conditions-hold-or-do-not", test_conditions_hold_or_do_not);
  ADD ("a-placeholder-is-nothing-known", test_a_placeholder_is_nothing_known);
  ADD ("a-cell-keeps-a-paragraph", test_a_cell_keeps_a_paragraph);
  ADD ("headers-and-text-boxes-are-filled", test_headers_and_text_boxes_are_filled);
  ADD ("content-controls-hold-fields", test_content_controls_hold_fields);
  ADD ("nothing-else-changes", test_nothing_else_changes);
  ADD ("a-draft-says-that-it-is-one", test_a_draft_says_that_it_is_one);
  ADD ("ours-can-be-used-as-it-is", test_ours_can_be_used_as_it_is);
  ADD ("ours-says-what-a-draft-without-it-says", test_ours_says_what_a_draft_without_it_says);
  ADD ("what-is-filled-is-valid", test_what_is_filled_is_valid);
#undef ADD
  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
