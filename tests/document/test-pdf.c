/* test-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include <string.h>

static void
assert_boxes_lie_on_their_pages_and_follow_each_other (ZerenText *text)
{
  gsize length;
  const gunichar *chars = zeren_text_get_chars (text, &length);
  guint last_page = 1;

  for (gsize i = 0; i < length; i++)
    {
      const ZerenPageSize *size;
      ZerenBox box;

      if (g_unichar_isspace (chars[i]))
        continue;
      g_assert_true (zeren_text_get_char_box (text, i, &box));
      size = zeren_text_get_page_size (text, box.page);
      g_assert_nonnull (size);
      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.y, >=, 0);
      g_assert_cmpfloat (box.x + box.width, <=, size->width + 0.01);
      g_assert_cmpfloat (box.y + box.height, <=, size->height + 0.01);
      g_assert_cmpfloat (box.width * box.height, >, 0);
      /* a cell that was cut by the end of a page may go on there before its neighbours do */
      g_assert_cmpuint (box.page + 1, >=, last_page);
      last_page = box.page;
    }
}

static void
test_a_line_says_where_it_is_and_how_it_looks (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  g_autoptr (GArray) boxes = NULL;
  const ZerenBlock *title, *line;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 209, 90, 22, "消防安全责任制");
  fixture_pdf_text (&pdf, 72, 150, 16, "第一条 各科室每季度至少组织一次消防检查，并将");
  fixture_pdf_text (&pdf, 72, 180, 16, "情况报办公室。");
  fixture_pdf_text (&pdf, 420, 210, 16, "青石镇政府");
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);

  g_assert_cmpstr (
    zeren_text_get_string (text),
    ==,
    "消防安全责任制\n第一条 各科室每季度至少组织一次消防检查，并将\n情况报办公室。\n青石镇政府");
  title = zeren_text_get_block (text, 0);
  line = zeren_text_get_block (text, 1);
  g_assert_cmpint (title->kind, ==, ZEREN_BLOCK_LINE);
  g_assert_cmpint (title->align, ==, ZEREN_ALIGN_CENTER);
  g_assert_cmpfloat_with_epsilon (title->font_size, 22, 0.1);
  g_assert_cmpint (line->align, ==, ZEREN_ALIGN_LEFT);
  g_assert_cmpfloat_with_epsilon (line->font_size, 16, 0.1);
  g_assert_cmpint (zeren_text_get_block (text, 3)->align, ==, ZEREN_ALIGN_RIGHT);
  assert_boxes_lie_on_their_pages_and_follow_each_other (text);

  boxes = zeren_text_dup_boxes (text, line->start, line->start + 3);
  g_assert_cmpuint (boxes->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (boxes, ZerenBox, 0).x, 72, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (boxes, ZerenBox, 0).width, 48, 1);
}

static void
test_blanks_are_not_invented_between_han_characters (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  fixture_pdf_begin (&pdf);
  for (guint i = 0; i < 6; i++)
    fixture_pdf_text (
      &pdf, 150 + i * 40, 90, 22, (const char *const[]){ "安", "全", "责", "任", "清", "单" }[i]);
  /* the air that word processors put around digits */
  fixture_pdf_text (&pdf, 72, 150, 16, "自");
  fixture_pdf_text (&pdf, 92, 150, 16, "2025");
  fixture_pdf_text (&pdf, 133, 150, 16, "年起施行");
  fixture_pdf_text (&pdf, 72, 180, 16, "see page two");
  bytes = fixture_pdf_end (&pdf);
  text = fixture_text (g_bytes_ref (bytes));

  g_assert_cmpstr (text, ==, "安全责任清单\n自2025年起施行\nsee page two");
}

static void
draw_page_with_furniture (FixturePdf *pdf, guint page, const char *before, const char *after)
{
  g_autofree char *line = g_strdup_printf ("第%u项工作由综合科负责。", page);
  g_autofree char *foot = g_strdup_printf ("%s%u%s", before, page, after);

  fixture_pdf_text (pdf, 200, 40, 10, "青石镇制度汇编");
  fixture_pdf_text (pdf, 72, 120, 16, line);
  fixture_pdf_text (pdf, 72, 150, 16, "落实情况每月通报。");
  fixture_pdf_text (pdf, 280, 790, 12, foot);
}

static void
test_running_heads_and_page_numbers_are_no_text (void)
{
  const char *const numbers[][2] = {
    { "— ", " —" }, { "- ", " -" }, { "第 ", " 页 共 3 页" }, { "", "" }, { "", "/3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      FixturePdf pdf;
      g_autofree char *text = NULL;

      fixture_pdf_begin (&pdf);
      for (guint page = 1; page <= 3; page++)
        {
          draw_page_with_furniture (&pdf, page, numbers[i][0], numbers[i][1]);
          fixture_pdf_next_page (&pdf);
        }
      text = fixture_text (fixture_pdf_end (&pdf));
      g_test_message ("%s%s", numbers[i][0], numbers[i][1]);
      g_assert_cmpstr (
        text,
        ==,
        "第1项工作由综合科负责。\n落实情况每月通报。\n第2项工作由综合科负责。\n落实情况每月通报。\n"
        "第3项工作由综合科负责。\n落实情况每月通报。");
    }
}

static void
test_text_at_the_edge_of_a_page_stays (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 72, 40, 16, "一、目标");
  fixture_pdf_text (&pdf, 72, 790, 16, "2025年");
  fixture_pdf_next_page (&pdf);
  fixture_pdf_text (&pdf, 72, 40, 16, "二、措施");
  fixture_pdf_text (&pdf, 72, 790, 16, "办公室");
  text = fixture_text (fixture_pdf_end (&pdf));

  g_assert_cmpstr (text, ==, "一、目标\n2025年\n二、措施\n办公室");
}

static void
test_titles_at_the_top_of_pages_stay (void)
{
  const char *const titles[][2] = { { "附件1", "附件2" }, { "安全责任书", "安全责任书" } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      FixturePdf pdf;
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strdup_printf (
        "%s\n落实情况每月通报。\n由办公室负责。\n%s\n检查记录存档备查。",
        titles[i][0],
        titles[i][1]);

      fixture_pdf_begin (&pdf);
      fixture_pdf_text (&pdf, 72, 60, 22, titles[i][0]);
      fixture_pdf_text (&pdf, 72, 120, 16, "落实情况每月通报。");
      fixture_pdf_text (&pdf, 72, 150, 16, "由办公室负责。");
      fixture_pdf_next_page (&pdf);
      fixture_pdf_text (&pdf, 72, 60, 22, titles[i][1]);
      fixture_pdf_text (&pdf, 72, 120, 16, "检查记录存档备查。");
      text = fixture_text (fixture_pdf_end (&pdf));
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_two_columns_are_read_one_after_the_other (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 72, 60, 22, "安全生产工作简报本期内容如下请各单位阅知");
  for (guint i = 0; i < 8; i++)
    {
      fixture_pdf_text (&pdf, 72, 120 + i * 20, 12, "左栏文字左栏文字左栏文字左栏文字");
      fixture_pdf_text (&pdf, 310, 126 + i * 20, 12, "右栏文字右栏文字右栏文字右栏文字");
    }
  fixture_pdf_text (
    &pdf, 72, 320, 12, "报送县应急管理局，并抄送各成员单位、各村委会和辖区内的重点企业存档备查");
  text = fixture_text (fixture_pdf_end (&pdf));
  lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 18);
  for (guint i = 0; i < 8; i++)
    {
      g_assert_true (g_str_has_prefix (lines[1 + i], "左栏"));
      g_assert_true (g_str_has_prefix (lines[9 + i], "右栏"));
    }
  g_assert_true (g_str_has_prefix (lines[17], "报送"));
}

static void
test_a_ruled_table_gives_cells_with_their_spans (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  g_autofree char *cells = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 250, 60, 16, "工作安排");
  for (guint i = 0; i < 5; i++) /* rows at 100, 130 … 220; the first column is merged in two */
    fixture_pdf_rule (&pdf, i == 2 ? 200 : 72, 100 + i * 30, 500, 100 + i * 30);
  fixture_pdf_rule (&pdf, 72, 100, 72, 220);
  fixture_pdf_rule (&pdf, 200, 100, 200, 190); /* the last row is one cell */
  fixture_pdf_rule (&pdf, 350, 100, 350, 190);
  fixture_pdf_rule (&pdf, 500, 100, 500, 220);
  fixture_pdf_text (&pdf, 80, 108, 12, "时间");
  fixture_pdf_text (&pdf, 210, 108, 12, "事项");
  fixture_pdf_text (&pdf, 360, 108, 12, "部门");
  fixture_pdf_text (&pdf, 80, 152, 12, "每年三月");
  fixture_pdf_text (&pdf, 205, 132, 11, "检查灭火器和消火栓登记造");
  fixture_pdf_text (&pdf, 205, 146, 11, "册");
  fixture_pdf_text (&pdf, 210, 168, 12, "更换");
  fixture_pdf_text (&pdf, 360, 168, 12, "后勤科");
  fixture_pdf_text (&pdf, 80, 198, 12, "合计");
  fixture_pdf_text (&pdf, 72, 260, 12, "以上按月调度。");
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);
  cells = fixture_cells (text);

  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 1x1 时间\n1:0,1 1x1 事项\n1:0,2 1x1 部门\n"
                   "1:1,0 2x1 每年三月\n1:1,1 1x1 检查灭火器和消火栓登记造册\n1:1,2 1x1 \n"
                   "1:2,1 1x1 更换\n1:2,2 1x1 后勤科\n1:3,0 1x3 合计\n");
  g_assert_cmpstr (
    zeren_text_get_string (text),
    ==,
    "工作安排\n时间\t事项\t部门\n每年三月\t检查灭火器和消火栓登记造册\t\n更换\t后勤科\n合计\n"
    "以上按月调度。");
  assert_boxes_lie_on_their_pages_and_follow_each_other (text);
}

static void
test_a_frame_or_a_rule_is_no_table (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_rule (&pdf, 50, 50, 540, 50);
  fixture_pdf_rule (&pdf, 50, 790, 540, 790);
  fixture_pdf_rule (&pdf, 50, 50, 50, 790);
  fixture_pdf_rule (&pdf, 540, 50, 540, 790);
  fixture_pdf_text (&pdf, 72, 100, 16, "抄送：县应急局");
  fixture_pdf_rule (&pdf, 72, 130, 500, 130);
  fixture_pdf_text (&pdf, 72, 140, 16, "办公室");
  fixture_pdf_text (&pdf, 350, 140, 16, "3月10日印发");
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);

  g_assert_cmpstr (zeren_text_get_string (text), ==, "抄送：县应急局\n办公室 3月10日印发");
}

static void
test_the_same_document_as_pdf_and_docx_gives_the_same_text_and_cells (void)
{
  g_autoptr (GBytes) pdf = fixture_data ("twin.pdf");
  g_autoptr (GBytes) docx = fixture_data ("twin.docx");
  g_autoptr (ZerenText) first = fixture_read (pdf);
  g_autoptr (ZerenText) second = fixture_read (docx);
  g_autofree char *first_text = fixture_strip (zeren_text_get_string (first));
  g_autofree char *second_text = fixture_strip (zeren_text_get_string (second));
  g_autofree char *first_cells = fixture_cells (first);
  g_autofree char *second_cells = fixture_cells (second);

  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpstr (first_cells, ==, second_cells);
  g_assert_nonnull (strstr (first_text, "第十四条责任人"));
  g_assert_null (strstr (first_text, "汇编"));
  assert_boxes_lie_on_their_pages_and_follow_each_other (first);
  assert_boxes_lie_on_their_pages_and_follow_each_other (second);
}

static void
test_a_password_is_asked_for_in_vain (void)
{
  fixture_assert_refused (
    fixture_data ("encrypted.pdf"), ZEREN_DOCUMENT_ERROR_ENCRYPTED, "password");
}

static void
test_a_damaged_file_is_refused (void)
{
  g_autoptr (GBytes) whole = fixture_data ("twin.pdf");

  fixture_assert_refused (
    g_bytes_new_from_bytes (whole, 0, 300), ZEREN_DOCUMENT_ERROR_DAMAGED, "Get the file again");
  fixture_assert_refused (g_bytes_new_static ("%PDF-1.7\nrubbish", 16),
                          ZEREN_DOCUMENT_ERROR_DAMAGED,
                          "Get the file again");
}

static void
test_pages_that_are_pictures_are_refused (void)
{
  FixturePdf pdf;
  cairo_surface_t *scan = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 141);
  cairo_t *cr = cairo_create (scan);

  cairo_set_source_rgb (cr, 0.9, 0.9, 0.8);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_rectangle (cr, 20, 20, 60, 4);
  cairo_fill (cr);
  cairo_destroy (cr);

  fixture_pdf_begin (&pdf);
  for (guint i = 0; i < 2; i++)
    {
      cairo_save (pdf.cr);
      cairo_scale (pdf.cr, 5.95, 5.95);
      cairo_set_source_surface (pdf.cr, scan, 0, 0);
      cairo_paint (pdf.cr);
      cairo_restore (pdf.cr);
      fixture_pdf_text (&pdf, 400, 800, 8, "扫描软件制作");
      fixture_pdf_next_page (&pdf);
    }
  cairo_surface_destroy (scan);

  fixture_assert_refused (
    fixture_pdf_end (&pdf), ZEREN_DOCUMENT_ERROR_IMAGE_ONLY, "text recognition");
}

static void
test_one_scanned_page_among_others_is_noted (void)
{
  FixturePdf pdf;
  cairo_surface_t *scan = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 85);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenDocument) document = NULL;
  g_autoptr (ZerenText) text = NULL;
  g_auto (GStrv) notes = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 72, 120, 16, "第一条 各科室每季度至少组织一次消防检查。");
  fixture_pdf_next_page (&pdf);
  cairo_scale (pdf.cr, 9.9, 9.9);
  cairo_set_source_surface (pdf.cr, scan, 0, 0);
  cairo_paint (pdf.cr);
  cairo_surface_destroy (scan);
  bytes = fixture_pdf_end (&pdf);
  document = fixture_open (bytes);
  text = zeren_document_read_text (document, NULL, NULL);
  notes = zeren_document_dup_notes (document);

  g_assert_nonnull (text);
  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "2"));
}

static void
test_drawings_and_empty_pages_are_refused (void)
{
  FixturePdf pdf;

  fixture_pdf_begin (&pdf);
  fixture_pdf_next_page (&pdf);
  fixture_assert_refused (fixture_pdf_end (&pdf), ZEREN_DOCUMENT_ERROR_EMPTY, "Choose");

  fixture_pdf_begin (&pdf);
  cairo_rectangle (pdf.cr, 100, 100, 200, 200);
  cairo_fill (pdf.cr);
  fixture_assert_refused (fixture_pdf_end (&pdf), ZEREN_DOCUMENT_ERROR_IMAGE_ONLY, "original");
}

/* A font that shows characters and does not say which: no ToUnicode, an encoding of its own. */
static void
test_characters_without_meaning_are_refused (void)
{
  static const char pdf[] =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 55>>stream\nBT /F1 24 Tf 72 700 Td <0103020405060708090A0B0C> Tj ET\n"
    "endstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H"
    "/DescendantFonts[6 0 R]>>endobj\n"
    "6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    "/FontDescriptor 7 0 R>>endobj\n"
    "7 0 obj<</Type/FontDescriptor/FontName/Odd/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
    "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj\n"
    "trailer<</Root 1 0 R/Size 8>>\n%%EOF\n";

  fixture_assert_refused (
    g_bytes_new_static (pdf, sizeof pdf - 1), ZEREN_DOCUMENT_ERROR_UNREADABLE, "import it as DOCX");
}

static void
test_reading_can_be_cancelled (void)
{
  g_autoptr (GBytes) bytes = fixture_data ("twin.pdf");
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_document_read_text (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (zeren_document_open_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/pdf/a-line-says-where-it-is-and-how-it-looks",
                   test_a_line_says_where_it_is_and_how_it_looks);
  g_test_add_func ("/document/pdf/blanks-are-not-invented-between-han-characters",
                   test_blanks_are_not_invented_between_han_characters);
  g_test_add_func ("/document/pdf/running-heads-and-page-numbers-are-no-text",
                   test_running_heads_and_page_numbers_are_no_text);
  g_test_add_func ("/document/pdf/text-at-the-edge-of-a-page-stays",
                   test_text_at_the_edge_of_a_page_stays);
  g_test_add_func ("/document/pdf/titles-at-the-top-of-pages-stay",
                   test_titles_at_the_top_of_pages_stay);
  g_test_add_func ("/document/pdf/two-columns-are-read-one-after-the-other",
                   test_two_columns_are_read_one_after_the_other);
  g_test_add_func ("/document/pdf/a-ruled-table-gives-cells-with-their-spans",
                   test_a_ruled_table_gives_cells_with_their_spans);
  g_test_add_func ("/document/pdf/a-frame-or-a-rule-is-no-table",
                   test_a_frame_or_a_rule_is_no_table);
  g_test_add_func ("/document/pdf/the-same-document-as-pdf-and-docx-gives-the-same-text-and-cells",
                   test_the_same_document_as_pdf_and_docx_gives_the_same_text_and_cells);
  g_test_add_func ("/document/pdf/a-password-is-asked-for-in-vain",
                   test_a_password_is_asked_for_in_vain);
  g_test_add_func ("/document/pdf/a-damaged-file-is-refused", test_a_damaged_file_is_refused);
  g_test_add_func ("/document/pdf/pages-that-are-pictures-are-refused",
                   test_pages_that_are_pictures_are_refused);
  g_test_add_func ("/document/pdf/one-scanned-page-among-others-is-noted",
                   test_one_scanned_page_among_others_is_noted);
  g_test_add_func ("/document/pdf/drawings-and-empty-pages-are-refused",
                   test_drawings_and_empty_pages_are_refused);
  g_test_add_func ("/document/pdf/characters-without-meaning-are-refused",
                   test_characters_without_meaning_are_refused);
  g_test_add_func ("/document/pdf/reading-can-be-cancelled", test_reading_can_be_cancelled);

  return g_test_run ();
}
