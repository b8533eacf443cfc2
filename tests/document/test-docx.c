/* test-docx.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include "zeren-document-limits.h"

#define R(text)         "<w:r><w:t>" text "</w:t></w:r>"
#define P(inside)       "<w:p>" inside "</w:p>"
#define FIELD(type)     "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define TC(props, text) "<w:tc><w:tcPr>" props "</w:tcPr>" P (R (text)) "</w:tc>"
#define SPAN(n)         "<w:gridSpan w:val=\"" n "\"/>"
#define RESTART         "<w:vMerge w:val=\"restart\"/>"
#define MERGED          "<w:vMerge/>"
#define TR(cells)       "<w:tr>" cells "</w:tr>"
#define TBL(rows)       "<w:tbl>" rows "</w:tbl>"

static const struct
{
  const char *name;
  const char *body;
  const char *expected;
} cases[] = {
  { "runs are put together", P (R ("每季度") R ("召开") R ("例会")), "每季度召开例会" },
  { "line breaks end a block, page breaks do not",
    P (R ("甲") "<w:r><w:br/></w:r>" R ("乙") "<w:r><w:br w:type=\"page\"/></w:r>" R ("丙")),
    "甲\n乙丙" },
  { "tabs are blanks", P (R ("附件：") "<w:r><w:tab/><w:t>检查表</w:t></w:r>"), "附件： 检查表" },
  { "empty paragraphs are no text", P (R ("甲")) P ("") P (R ("乙")), "甲\n乙" },
  { "soft hyphens are dropped and hard ones kept",
    P ("<w:r><w:t>A</w:t><w:softHyphen/><w:t>B</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>"),
    "AB‑1" },
  { "symbols of Wingdings are characters",
    P ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>合格</w:t></w:r>"),
    "☑合格" },
  { "links and content controls are text",
    P ("<w:hyperlink w:anchor=\"a\">" R ("第一章") "</w:hyperlink><w:sdt><w:sdtContent>" R (
      "总则") "</w:sdtContent></w:sdt>"),
    "第一章总则" },
  { "tracked changes are read as accepted",
    P (R ("每年") "<w:del><w:r><w:delText>一</w:delText></w:r></w:del><w:ins>" R (
      "两") "</w:ins>" R ("次") "<w:moveFrom>" R ("旧") "</w:moveFrom><w:moveTo>" R ("新") "</"
                                                                                           "w:"
                                                                                           "moveTo"
                                                                                           ">"),
    "每年两次新" },
  { "a paragraph whose end was deleted goes on with the next",
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R ("前半") "</w:p>" P (R ("后半")),
    "前半后半" },
  { "deleted rows are gone",
    TBL (TR (TC ("", "甲")) "<w:tr><w:trPr><w:del/></w:trPr>" TC ("", "乙") "</w:tr>" TR (
      TC ("", "丙"))),
    "甲\n丙" },
  { "of a field the result is printed",
    P (R ("共") FIELD ("begin") "<w:r><w:instrText>NUMPAGES</w:instrText></w:r>" FIELD ("separate")
         R ("9") FIELD ("end") R ("页")),
    "共9页" },
  { "fields within fields, over paragraphs",
    P (FIELD ("begin") "<w:r><w:instrText>TOC</w:instrText></w:r>" FIELD ("separate") R ("目录"))
      P (R ("第一章") FIELD ("begin") R ("PAGEREF") FIELD ("separate") R ("3") FIELD ("end"))
        P (FIELD ("end") R ("正文")),
    "目录\n第一章3\n正文" },
  { "hidden text is not printed",
    P (R ("甲") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" R ("乙")),
    "甲乙" },
  { "a text box is read once",
    P (R ("正文") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                  "<w:txbxContent>" P (
                    R ("框内")) "</w:txbxContent></wps:txbx></w:drawing>"
                                "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" P (
                                  R ("框内")) "</w:txbxContent></v:textbox></w:pict></"
                                              "mc:Fallback></mc:AlternateContent></w:r>"),
    "正文\n框内" },
  { "a table in a cell is lines of the cell",
    TBL (TR ("<w:tc>" P (R ("外")) TBL (TR (TC ("", "内一") TC ("", "内二")) TR (TC ("", "内三")))
               P ("") "</w:tc>" TC ("", "旁"))),
    "外\n内一 内二\n内三\t旁" },
};

static void
test_body_is_read_as_word_prints_it (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_text (fixture_docx (cases[i].body, NULL, NULL));

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_merged_cells_span_rows_and_columns (void)
{
  g_autoptr (GBytes) bytes = fixture_docx (
    TBL (TR (TC ("", "时间") TC (SPAN ("2"), "事项") TC ("", "部门"))
           TR (TC (RESTART, "三月") TC ("", "甲") TC ("", "乙") TC (RESTART, "后勤科"))
             TR (TC (MERGED, "") TC (SPAN ("2"), "丙") TC (MERGED, ""))
               TR (TC ("", "") TC (SPAN ("3"), "丁"))),
    NULL,
    NULL);
  g_autoptr (ZerenText) text = fixture_read (bytes);
  g_autofree char *cells = fixture_cells (text);

  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 1x1 时间\n1:0,1 1x2 事项\n1:0,3 1x1 部门\n"
                   "1:1,0 2x1 三月\n1:1,1 1x1 甲\n1:1,2 1x1 乙\n1:1,3 2x1 后勤科\n"
                   "1:2,1 1x2 丙\n"
                   "1:3,0 1x1 \n1:3,1 1x3 丁\n");
}

/* Found by test-mutation: rows that hold nothing but the rest of merged cells, and cells that say
 * they go on with one that is not beside them. */
static void
test_odd_merges_do_no_harm (void)
{
  g_autoptr (GBytes)
    bytes = fixture_docx (TBL (TR (TC (RESTART SPAN ("2"), "甲")) TR (TC (MERGED SPAN ("2"), "")))
                            TBL (TR (TC ("", "乙") TC ("", "丙") TC (RESTART, "丁"))
                                   TR (TC (MERGED, "") TC ("<w:hMerge/>", "戊") TC (MERGED, ""))),
                          NULL,
                          NULL);
  g_autoptr (ZerenText) text = fixture_read (bytes);
  g_autofree char *cells = fixture_cells (text);

  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 2x1 甲\n2:0,0 1x1 乙\n2:0,1 1x1 丙\n2:0,2 2x1 丁\n"
                   "2:1,0 1x2 \n");
}

static void
test_grid_lines_that_no_cell_begins_at_are_not_counted (void)
{
  g_autoptr (GBytes) bytes = fixture_docx (TBL (TR (TC (SPAN ("3"), "甲") TC (SPAN ("2"), "乙"))
                                                  TR (TC (SPAN ("3"), "丙") TC (SPAN ("2"), "丁"))),
                                           NULL,
                                           NULL);
  g_autoptr (ZerenText) text = fixture_read (bytes);
  g_autofree char *cells = fixture_cells (text);

  g_assert_cmpstr (cells, ==, "1:0,0 1x1 甲\n1:0,1 1x1 乙\n1:1,0 1x1 丙\n1:1,1 1x1 丁\n");
}

static void
test_size_weight_and_alignment_come_from_run_style_and_defaults (void)
{
  g_autoptr (GBytes) bytes = fixture_docx (
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr>"
    "<w:t>标题</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>一级</w:t></w:r></w:p>" P (R ("正文")),
    NULL,
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz "
    "w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:basedOn w:val=\"B\"/><w:pPr>"
    "<w:jc w:val=\"right\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>");
  g_autoptr (ZerenText) text = fixture_read (bytes);
  const ZerenBlock *title = zeren_text_get_block (text, 0);
  const ZerenBlock *heading = zeren_text_get_block (text, 1);
  const ZerenBlock *body = zeren_text_get_block (text, 2);

  g_assert_cmpint (title->kind, ==, ZEREN_BLOCK_PARAGRAPH);
  g_assert_cmpfloat (title->font_size, ==, 22);
  g_assert_cmpuint (title->weight, ==, 700);
  g_assert_cmpint (title->align, ==, ZEREN_ALIGN_CENTER);
  g_assert_cmpfloat (heading->font_size, ==, 16);
  g_assert_cmpuint (heading->weight, ==, 700);
  g_assert_cmpint (heading->align, ==, ZEREN_ALIGN_RIGHT);
  g_assert_cmpfloat (body->font_size, ==, 12);
  g_assert_cmpuint (body->weight, ==, 400);
  g_assert_cmpint (body->align, ==, ZEREN_ALIGN_LEFT);
}

static void
test_an_embedded_file_alone_is_refused_with_advice (void)
{
  fixture_assert_refused (
    fixture_docx ("<w:altChunk r:id=\"r1\"/>", NULL, NULL), ZEREN_DOCUMENT_ERROR_ALT_CHUNK, "Word");
}

static void
test_an_embedded_file_beside_text_is_noted (void)
{
  g_autoptr (GBytes) bytes = fixture_docx (P (R ("正文")) "<w:altChunk r:id=\"r1\"/>", NULL, NULL);
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_auto (GStrv) notes = zeren_document_dup_notes (document);

  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "altChunk"));
}

/* What stands in the head or the foot of every page is not part of the plan. */
static void
test_heads_and_feet_are_left_out (void)
{
  FixturePart parts[] = {
    { "word/document.xml",
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" P (
        R ("正文")) "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
                    "<w:footerReference w:type=\"default\" r:id=\"f1\"/></w:sectPr></w:body>"
                    "</w:document>" },
    { "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"h1\" Target=\"header1.xml\" Type=\"http://schemas.openxmlformats.org/"
      "officeDocument/2006/relationships/header\"/>"
      "<Relationship Id=\"f1\" Target=\"footer1.xml\" Type=\"http://schemas.openxmlformats.org/"
      "officeDocument/2006/relationships/footer\"/></Relationships>" },
    { "word/header1.xml",
      "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" P (
        R ("眉")) "</w:hdr>" },
    { "word/footer1.xml",
      "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" P (
        R ("脚")) "</w:ftr>" },
    { NULL },
  };
  g_autofree char *text = fixture_text (fixture_zip (parts));

  g_strchomp (text);
  g_assert_cmpstr (text, ==, "正文");
}

#define NAMESPACES                                                                                 \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                      \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

/* A DOCX of @body whose relationship r1 leads to a file of @size bytes, 0 for a string. */
static GBytes *
make_wrapper (const char *body, const char *chunk, gsize size)
{
  g_autofree char *document = g_strconcat (
    "<w:document " NAMESPACES "><w:body>", body, "</w:body></w:document>", NULL);
  FixturePart parts[] = {
    { "word/document.xml", document },
    { "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"r1\" Target=\"../chunks/one.bin\" Type=\"http://"
      "schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\"/></Relationships>" },
    { "chunks/one.bin", chunk, size },
    { NULL },
  };

  return fixture_zip (parts);
}

#define CHUNK "<w:altChunk r:id=\"r1\"/>"

static void
test_embedded_files_stand_where_they_are_taken_in (void)
{
  const struct
  {
    const char *chunk, *expected;
  } files[] = {
    { "一、安全科每月检查。\n二、办公室每季度报告。",
      "前\n一、安全科每月检查。\n二、办公室每季度报告。\n后" },
    { "<html><head><title>无</title><style>p{}</style></head><body><p>安全科<b>每月</b>检查。"
      "<p>第一行<br>第二行<ol start=3><li>甲<li>乙</ol><script>x()</script></body></html>",
      "前\n安全科每月检查。\n第一行\n第二行\n3. 甲\n4. 乙\n后" },
    { "<table><tr><th rowspan=2>安全科<th>职责<tr><td>每月检查<br>每年总结</table>",
      "前\n安全科\t职责\n每月检查\n每年总结\n后" },
    { "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n"
      "Content-Type: text/html; charset=\"utf-8\"\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<p>=E6=AF=8F=E6=9C=88=E6=A3=80=\r\n=E6=9F=A5</p>\r\n--x--\r\n",
      "前\n每月检查\n后" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = make_wrapper (P (R ("前")) CHUNK P (R ("后")), files[i].chunk, 0);
      g_autoptr (ZerenDocument) document = fixture_open (bytes);
      g_auto (GStrv) notes = zeren_document_dup_notes (document);
      g_autofree char *text = fixture_text (g_bytes_ref (bytes));

      g_strchomp (text);
      g_assert_cmpstr (text, ==, files[i].expected);
      g_assert_cmpuint (g_strv_length (notes), ==, 0);
    }
}

static void
test_an_embedded_docx_keeps_its_own_numbers (void)
{
  g_autoptr (GBytes) inner = fixture_docx (
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" R (
      "检查") "</w:p>",
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/>"
    "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/><w:suff w:val=\"nothing\"/>"
    "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    NULL);
  gsize size;
  const char *data = g_bytes_get_data (inner, &size);
  g_autoptr (GBytes)
    bytes = make_wrapper (P (R ("前")) TBL (TR ("<w:tc>" CHUNK "</w:tc>")) CHUNK, data, size);
  g_autofree char *text = fixture_text (g_bytes_ref (bytes));

  g_strchomp (text);
  g_assert_cmpstr (text, ==, "前\n二、检查\n二、检查");
}

/* The innermost of five is left out and noted; one file may not be taken in without end. */
static void
test_files_within_files_have_limits (void)
{
  g_autoptr (GBytes) bytes = make_wrapper (P (R ("最里")) CHUNK, "{\\rtf1 x}", 0);
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (ZerenDocument) document = NULL;
  g_auto (GStrv) notes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GBytes) inner = g_steal_pointer (&bytes);
      gsize size;
      const char *data = g_bytes_get_data (inner, &size);

      bytes = make_wrapper (P (R ("外")) CHUNK, data, size);
    }
  document = fixture_open (bytes);
  notes = zeren_document_dup_notes (document);
  text = fixture_text (g_bytes_ref (bytes));
  g_assert_null (strstr (text, "最里"));
  g_assert_cmpuint (g_strv_length (notes), ==, 1);

  for (guint i = 0; i <= ZEREN_LIMIT_CHUNKS; i++)
    g_string_append (many, CHUNK);
  fixture_assert_refused (
    make_wrapper (many->str, "检查。", 0), ZEREN_DOCUMENT_ERROR_TOO_LARGE, "embedded");
}

/* Neither elements within elements nor lines of a cell take more time than their number asks. */
static void
test_a_hostile_page_does_no_harm (void)
{
  g_autoptr (GString) deep = g_string_new ("<p>检查");
  g_autoptr (GString) cell = g_string_new ("<table><tr><td>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenDocument) document = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    g_string_append (deep, "<div><thead>");
  bytes = make_wrapper (P (R ("前")) CHUNK, deep->str, 0);
  document = zeren_document_open_bytes (bytes, NULL, NULL);
  g_clear_object (&document);
  g_clear_pointer (&bytes, g_bytes_unref);

  for (guint i = 0; i < 100000; i++)
    g_string_append (cell, "<li>甲");
  bytes = make_wrapper (CHUNK, cell->str, 0);
  document = zeren_document_open_bytes (bytes, NULL, NULL);
  g_assert_nonnull (document);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_TIME_SPAN_SECOND);
}

static void
test_footnotes_are_left_out_and_noted (void)
{
  g_autoptr (GBytes) bytes = fixture_docx (
    P (R ("正文") "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"), NULL, NULL);
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_auto (GStrv) notes = zeren_document_dup_notes (document);

  g_assert_cmpuint (g_strv_length (notes), ==, 1);
}

static void
test_a_file_without_text_is_refused (void)
{
  fixture_assert_refused (fixture_docx (P (""), NULL, NULL), ZEREN_DOCUMENT_ERROR_EMPTY, "text");
}

static void
test_a_broken_part_is_refused (void)
{
  FixturePart parts[] = { { "word/document.xml", "<w:document" }, { NULL } };
  FixturePart none[] = { { "word/media.txt", "x" }, { NULL } };

  fixture_assert_refused (fixture_zip (parts), ZEREN_DOCUMENT_ERROR_DAMAGED, "save it anew");
  fixture_assert_refused (fixture_zip (none), ZEREN_DOCUMENT_ERROR_DAMAGED, "save it anew");
}

static void
test_entities_are_refused (void)
{
  FixturePart parts[] = {
    { "word/document.xml",
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">"
      "<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      "<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>" },
    { NULL },
  };

  fixture_assert_refused (fixture_zip (parts), ZEREN_DOCUMENT_ERROR_DAMAGED, "save it anew");
}

static void
test_a_part_that_unpacks_to_too_much_is_refused (void)
{
  g_autofree char *bomb = g_malloc (ZEREN_LIMIT_PART_SIZE + 2);
  FixturePart parts[] = { { "word/document.xml", bomb }, { NULL } };

  memset (bomb, ' ', ZEREN_LIMIT_PART_SIZE + 1);
  bomb[ZEREN_LIMIT_PART_SIZE + 1] = '\0';

  fixture_assert_refused (fixture_zip (parts), ZEREN_DOCUMENT_ERROR_TOO_LARGE, "MB");
}

static void
test_deep_nesting_is_refused (void)
{
  g_autoptr (GString) tables = g_string_new (NULL);
  g_autoptr (GString) links = g_string_new (NULL);

  for (guint i = 0; i < ZEREN_LIMIT_TABLE_DEPTH + 2; i++)
    g_string_append (tables, "<w:tbl><w:tr><w:tc>");
  g_string_append (tables, P (R ("深")));
  for (guint i = 0; i < ZEREN_LIMIT_TABLE_DEPTH + 2; i++)
    g_string_append (tables, "</w:tc></w:tr></w:tbl>");
  for (guint i = 0; i < 400; i++)
    g_string_append (links, "<w:smartTag>");
  for (guint i = 0; i < 400; i++)
    g_string_append (links, "</w:smartTag>");

  fixture_assert_refused (
    fixture_docx (tables->str, NULL, NULL), ZEREN_DOCUMENT_ERROR_TOO_LARGE, "Save it as PDF");
  fixture_assert_refused (
    fixture_docx (links->str, NULL, NULL), ZEREN_DOCUMENT_ERROR_DAMAGED, "save it anew");
}

static void
test_too_many_columns_are_refused (void)
{
  fixture_assert_refused (
    fixture_docx (TBL (TR (TC (SPAN ("200"), "甲") TC (SPAN ("200"), "乙"))), NULL, NULL),
    ZEREN_DOCUMENT_ERROR_TOO_LARGE,
    "Import only");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/docx/body-is-read-as-word-prints-it",
                   test_body_is_read_as_word_prints_it);
  g_test_add_func ("/document/docx/merged-cells-span-rows-and-columns",
                   test_merged_cells_span_rows_and_columns);
  g_test_add_func ("/document/docx/odd-merges-do-no-harm", test_odd_merges_do_no_harm);
  g_test_add_func ("/document/docx/grid-lines-that-no-cell-begins-at-are-not-counted",
                   test_grid_lines_that_no_cell_begins_at_are_not_counted);
  g_test_add_func ("/document/docx/size-weight-and-alignment-come-from-run-style-and-defaults",
                   test_size_weight_and_alignment_come_from_run_style_and_defaults);
  g_test_add_func ("/document/docx/an-embedded-file-alone-is-refused-with-advice",
                   test_an_embedded_file_alone_is_refused_with_advice);
  g_test_add_func ("/document/docx/an-embedded-file-beside-text-is-noted",
                   test_an_embedded_file_beside_text_is_noted);
  g_test_add_func ("/document/docx/heads-and-feet-are-left-out", test_heads_and_feet_are_left_out);
  g_test_add_func ("/document/docx/embedded-files-stand-where-they-are-taken-in",
                   test_embedded_files_stand_where_they_are_taken_in);
  g_test_add_func ("/document/docx/an-embedded-docx-keeps-its-own-numbers",
                   test_an_embedded_docx_keeps_its_own_numbers);
  g_test_add_func ("/document/docx/files-within-files-have-limits",
                   test_files_within_files_have_limits);
  g_test_add_func ("/document/docx/a-hostile-page-does-no-harm", test_a_hostile_page_does_no_harm);
  g_test_add_func ("/document/docx/footnotes-are-left-out-and-noted",
                   test_footnotes_are_left_out_and_noted);
  g_test_add_func ("/document/docx/a-file-without-text-is-refused",
                   test_a_file_without_text_is_refused);
  g_test_add_func ("/document/docx/a-broken-part-is-refused", test_a_broken_part_is_refused);
  g_test_add_func ("/document/docx/entities-are-refused", test_entities_are_refused);
  g_test_add_func ("/document/docx/a-part-that-unpacks-to-too-much-is-refused",
                   test_a_part_that_unpacks_to_too_much_is_refused);
  g_test_add_func ("/document/docx/deep-nesting-is-refused", test_deep_nesting_is_refused);
  g_test_add_func ("/document/docx/too-many-columns-are-refused",
                   test_too_many_columns_are_refused);

  return g_test_run ();
}
