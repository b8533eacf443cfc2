/* test-docx.c: the package, its XML and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-document.h"
#include "sample-documents.h"
#include "zeren-docx-writer.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

static const char *const parts[] = {
  "[Content_Types].xml",
  "_rels/.rels",
  "docProps/core.xml",
  "word/document.xml",
  "word/styles.xml",
  "word/settings.xml",
  "word/_rels/document.xml.rels",
  "word/header1.xml",
  "word/footer1.xml",
  "word/footer2.xml",
  "word/footer3.xml",
};

static GBytes *
write_docx (ZerenOfficialDocument *document)
{
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = zeren_docx_write (document, made_at, &error);

  g_assert_no_error (error);

  return bytes;
}

static xmlDoc *
parse_part (GBytes *docx, const char *path)
{
  g_autoptr (GBytes) part = sample_read_part (docx, path);
  xmlDoc *parsed;

  g_assert_nonnull (part);
  parsed = xmlReadMemory (
    g_bytes_get_data (part, NULL), (int)g_bytes_get_size (part), path, NULL, XML_PARSE_NONET);
  g_assert_nonnull (parsed);

  return parsed;
}

static char *
dup_part (GBytes *docx, const char *path)
{
  g_autoptr (GBytes) part = sample_read_part (docx, path);

  g_assert_nonnull (part);

  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

static void
collect_text (const xmlNode *node, GString *text)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && g_str_equal ((const char *)node->name, "t"))
        {
          xmlChar *content = xmlNodeGetContent (node);

          g_string_append (text, (const char *)content);
          xmlFree (content);
        }
      collect_text (node->children, text);
    }
}

static char *
dup_body_text (GBytes *docx)
{
  xmlDoc *parsed = parse_part (docx, "word/document.xml");
  GString *text = g_string_new (NULL);

  collect_text (xmlDocGetRootElement (parsed), text);
  xmlFreeDoc (parsed);

  return g_string_free (text, FALSE);
}

static void
assert_holds_everything (ZerenOfficialDocument *document)
{
  g_autoptr (GBytes) docx = write_docx (document);
  g_autofree char *body = dup_body_text (docx);
  g_autofree char *all = zeren_official_document_dup_text (document);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (body, lines[i]) == NULL)
        g_error ("“%s” is missing from the DOCX", lines[i]);
    }
}

static void
test_every_part_is_well_formed (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GBytes) docx = write_docx (document);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    xmlFreeDoc (parse_part (docx, parts[i]));
}

static void
test_the_text_is_whole (void)
{
  g_autoptr (ZerenOfficialDocument) red_head = sample_red_head ();
  g_autoptr (ZerenOfficialDocument) minutes = sample_minutes ();
  g_autoptr (ZerenOfficialDocument) letter = sample_letter (TRUE);
  g_autoptr (ZerenOfficialDocument) table = sample_long_table (30);
  g_autoptr (ZerenCaseFacts) facts = sample_incident_facts ();

  assert_holds_everything (red_head);
  assert_holds_everything (minutes);
  assert_holds_everything (letter);
  assert_holds_everything (table);
  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      g_autoptr (ZerenOfficialDocument) draft = zeren_case_draft_new (kind, facts);

      assert_holds_everything (draft);
    }
}

static void
test_the_page_is_that_of_the_standard (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GBytes) docx = write_docx (document);
  g_autofree char *body = dup_part (docx, "word/document.xml");
  g_autofree char *styles = dup_part (docx, "word/styles.xml");

  g_assert_nonnull (strstr (body, "w:w=\"11906\" w:h=\"16838\""));
  g_assert_nonnull (
    strstr (body, "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
  g_assert_nonnull (strstr (styles, "w:line=\"579\" w:lineRule=\"exact\""));
  g_assert_nonnull (strstr (styles, "仿宋_GB2312"));
  g_assert_nonnull (strstr (styles, "方正小标宋简体"));
  g_assert_nonnull (strstr (styles, "楷体_GB2312"));
  g_assert_nonnull (strstr (styles, "黑体"));
  g_assert_nonnull (strstr (styles, "宋体"));
}

/* Word mends a file that ends with a table, and LibreOffice may never come to an end with it. */
static void
test_the_text_ends_with_a_paragraph (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_long_table (3);
  g_autoptr (GBytes) docx = write_docx (document);
  g_autofree char *body = dup_part (docx, "word/document.xml");

  g_assert_nonnull (strstr (body, "</w:tbl><w:p>"));
  g_assert_null (strstr (body, "</w:tbl><w:sectPr>"));
}

/* Word and LibreOffice make one table of two that touch, and then no page repeats the head of the
 * second. */
static void
test_tables_do_not_touch (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autofree char *body = NULL;
  const guint shares[] = { 1 };

  for (guint i = 0; i < 3; i++)
    {
      zeren_official_builder_begin_table (builder, shares, 1, 1);
      zeren_official_builder_begin_row (builder, 1);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, "表头");
    }
  document = zeren_official_builder_finish (builder);
  docx = write_docx (document);
  body = dup_part (docx, "word/document.xml");
  g_assert_null (strstr (body, "</w:tbl><w:tbl>"));
}

static void
test_a_narrow_cell_is_set_left (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_long_table (3);
  g_autoptr (GBytes) docx = write_docx (document);
  g_autofree char *body = dup_part (docx, "word/document.xml");
  const char *left = "<w:jc w:val=\"left\"/>";
  const char *wide = strstr (body, "行1<"), *narrow = strstr (body, "合格<");
  g_autofree char *before_wide = g_strndup (body, (gsize)(wide - body));
  g_autofree char *before_narrow = g_strndup (body, (gsize)(narrow - body));

  g_assert_nonnull (wide);
  g_assert_nonnull (narrow);
  g_assert_null (strstr (g_strrstr (before_wide, "<w:p>"), left));
  g_assert_nonnull (strstr (g_strrstr (before_narrow, "<w:p>"), left));
}

static void
test_placeholders_are_highlighted (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GBytes) docx = write_docx (document);
  g_autofree char *body = dup_part (docx, "word/document.xml");

  g_assert_nonnull (strstr (
    body,
    "<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">【待填：牵头科室】</w:t>"));
}

static void
test_a_draft_says_so_and_a_fair_copy_does_not (void)
{
  g_autoptr (ZerenOfficialDocument) draft = sample_red_head ();
  g_autoptr (ZerenOfficialDocument) fair = sample_of_han (1, 40);
  g_autoptr (GBytes) draft_docx = write_docx (draft);
  g_autoptr (GBytes) fair_docx = write_docx (fair);
  g_autofree char *draft_header = dup_part (draft_docx, "word/header1.xml");
  g_autofree char *fair_header = dup_part (fair_docx, "word/header1.xml");

  g_assert_nonnull (strstr (draft_header, "草稿"));
  g_assert_null (strstr (fair_header, "草稿"));
}

static void
test_the_same_document_gives_the_same_bytes (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autoptr (GBytes) first = write_docx (document);
  g_autoptr (GBytes) second = NULL;

  g_setenv ("TZ", "America/Lima", TRUE);
  second = write_docx (document);
  if (zone != NULL)
    g_setenv ("TZ", zone, TRUE);
  else
    g_unsetenv ("TZ");

  g_assert_true (g_bytes_equal (first, second));
}

/* --- against the schemas, where ZEREN_OOXML_XSD names a folder that holds them --- */

static xmlSchema *
load_schema (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  xmlSchemaParserCtxt *context = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (context);

  xmlSchemaFreeParserCtxt (context);
  g_assert_nonnull (schema);

  return schema;
}

static void
validate (GBytes *docx, const char *path, xmlSchema *schema)
{
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema);
  xmlDoc *parsed = parse_part (docx, path);

  if (xmlSchemaValidateDoc (context, parsed) != 0)
    g_error ("%s is not valid", path);
  xmlFreeDoc (parsed);
  xmlSchemaFreeValidCtxt (context);
}

static void
test_every_part_is_valid (void)
{
  const char *folder = g_getenv ("ZEREN_OOXML_XSD");
  g_autoptr (GPtrArray) documents = every_document ();
  xmlSchema *word, *types, *relations;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("ZEREN_OOXML_XSD names no folder with the schemas");
      return;
    }

  word = load_schema (folder, "wml.xsd");
  types = load_schema (folder, "opc-contentTypes.xsd");
  relations = load_schema (folder, "opc-relationships.xsd");
  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (GBytes) docx = write_docx (documents->pdata[i]);

      validate (docx, "[Content_Types].xml", types);
      validate (docx, "_rels/.rels", relations);
      validate (docx, "word/_rels/document.xml.rels", relations);
      validate (docx, "word/document.xml", word);
      validate (docx, "word/styles.xml", word);
      validate (docx, "word/settings.xml", word);
      validate (docx, "word/header1.xml", word);
      validate (docx, "word/footer1.xml", word);
      validate (docx, "word/footer2.xml", word);
      validate (docx, "word/footer3.xml", word);
    }
  xmlSchemaFree (word);
  xmlSchemaFree (types);
  xmlSchemaFree (relations);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/docx/every-part-is-well-formed", test_every_part_is_well_formed);
  g_test_add_func ("/export/docx/the-text-is-whole", test_the_text_is_whole);
  g_test_add_func ("/export/docx/the-page-is-that-of-the-standard",
                   test_the_page_is_that_of_the_standard);
  g_test_add_func ("/export/docx/the-text-ends-with-a-paragraph",
                   test_the_text_ends_with_a_paragraph);
  g_test_add_func ("/export/docx/tables-do-not-touch", test_tables_do_not_touch);
  g_test_add_func ("/export/docx/a-narrow-cell-is-set-left", test_a_narrow_cell_is_set_left);
  g_test_add_func ("/export/docx/placeholders-are-highlighted", test_placeholders_are_highlighted);
  g_test_add_func ("/export/docx/a-draft-says-so-and-a-fair-copy-does-not",
                   test_a_draft_says_so_and_a_fair_copy_does_not);
  g_test_add_func ("/export/docx/the-same-document-gives-the-same-bytes",
                   test_the_same_document_gives_the_same_bytes);
  g_test_add_func ("/export/docx/every-part-is-valid", test_every_part_is_valid);
  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
