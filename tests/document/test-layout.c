/* test-layout.c: pages that are not set in one column of upright lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include <string.h>

/* The text of a PDF and what is said about it. */
static char *
read_with_notes (GBytes *bytes, GStrv *notes)
{
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenText) text = zeren_document_read_text (document, NULL, &error);

  g_assert_no_error (error);
  *notes = zeren_document_dup_notes (document);
  g_bytes_unref (bytes);

  return g_strdup (zeren_text_get_string (text));
}

static void
assert_boxes_lie_on_the_page (ZerenText *text)
{
  gsize length;
  const gunichar *chars = zeren_text_get_chars (text, &length);

  for (gsize i = 0; i < length; i++)
    {
      ZerenBox box;
      const ZerenPageSize *size;

      if (g_unichar_isspace (chars[i]) || !zeren_text_get_char_box (text, i, &box))
        continue;
      size = zeren_text_get_page_size (text, box.page);
      g_assert_cmpfloat (box.x, >=, -0.1);
      g_assert_cmpfloat (box.y, >=, -0.1);
      g_assert_cmpfloat (box.x + box.width, <=, size->width + 0.1);
      g_assert_cmpfloat (box.y + box.height, <=, size->height + 0.1);
    }
}

/* --- pages on their side ---------------------------------------------------------------------- */

static void
draw_table_on_its_side (FixturePdf *pdf)
{
  fixture_pdf_text (pdf, 280, 790, 12, "— 3 —");
  cairo_save (pdf->cr);
  cairo_translate (pdf->cr, 595, 0);
  cairo_rotate (pdf->cr, G_PI / 2);
  fixture_pdf_text (pdf, 300, 60, 16, "冷库巡检安排表");
  for (guint i = 0; i < 4; i++)
    fixture_pdf_rule (pdf, 72, 100 + 40 * i, 700, 100 + 40 * i);
  fixture_pdf_rule (pdf, 72, 100, 72, 220);
  fixture_pdf_rule (pdf, 250, 100, 250, 220);
  fixture_pdf_rule (pdf, 700, 100, 700, 220);
  fixture_pdf_text (pdf, 80, 110, 12, "时间");
  fixture_pdf_text (pdf, 260, 110, 12, "事项");
  fixture_pdf_text (pdf, 80, 150, 12, "三月底前");
  fixture_pdf_text (pdf, 260, 150, 12, "校验温度计");
  fixture_pdf_text (pdf, 80, 190, 12, "九月");
  fixture_pdf_text (pdf, 260, 190, 12, "检查应急电源");
  fixture_pdf_text (pdf, 72, 240, 12, "以上事项由设备科落实，完成后登记。");
  cairo_restore (pdf->cr);
}

static void
test_a_table_on_its_side_is_read_as_if_the_page_were_turned (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  g_autofree char *cells = NULL, *words = NULL;
  g_auto (GStrv) notes = NULL;

  fixture_pdf_begin (&pdf);
  draw_table_on_its_side (&pdf);
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);
  cells = fixture_cells (text);
  words = read_with_notes (g_bytes_ref (bytes), &notes);

  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 1x1 时间\n1:0,1 1x1 事项\n1:1,0 1x1 三月底前\n1:1,1 1x1 校验温度计\n"
                   "1:2,0 1x1 九月\n1:2,1 1x1 检查应急电源\n");
  g_assert_cmpstr (words,
                   ==,
                   "冷库巡检安排表\n时间\t事项\n三月底前\t校验温度计\n九月\t检查应急电源\n"
                   "以上事项由设备科落实，完成后登记。");
  assert_boxes_lie_on_the_page (text);
  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "1"));
}

/* --- vertical writing ------------------------------------------------------------------------- */

static void
draw_down (FixturePdf *pdf, double x, const char *text)
{
  double y = 80;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), y += 20)
    {
      g_autofree char *c = g_strndup (p, g_utf8_next_char (p) - p);

      fixture_pdf_text (pdf, x, y, 16, c);
    }
}

static void
test_vertical_writing_is_read_and_said (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;
  g_auto (GStrv) notes = NULL;

  fixture_pdf_begin (&pdf);
  draw_down (&pdf, 500, "一、值班人员每日登记水位，发现异常的立即报告");
  draw_down (&pdf, 460, "站长︐并通知下游各村︒");
  draw_down (&pdf, 420, "二、站长每月检查登记簿一次。");
  text = read_with_notes (fixture_pdf_end (&pdf), &notes);

  g_assert_cmpstr (text,
                   ==,
                   "一、值班人员每日登记水位，发现异常的立即报告\n站长，并通知下游各村。\n"
                   "二、站长每月检查登记簿一次。");
  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "vertically"));
}

static void
test_a_letter_spaced_title_is_not_vertical (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;
  g_auto (GStrv) notes = NULL;

  fixture_pdf_begin (&pdf);
  for (guint i = 0; i < 4; i++)
    fixture_pdf_text (
      &pdf, 180 + i * 60, 90, 22, (const char *const[]){ "值", "班", "制", "度" }[i]);
  fixture_pdf_text (&pdf, 72, 150, 16, "一、每日登记。");
  fixture_pdf_text (&pdf, 72, 180, 16, "二、每月检查。");
  text = read_with_notes (fixture_pdf_end (&pdf), &notes);

  g_assert_true (g_str_has_suffix (text, "一、每日登记。\n二、每月检查。"));
  g_assert_cmpuint (g_strv_length (notes), ==, 0);
}

/* --- stamps ----------------------------------------------------------------------------------- */

static void
draw_round (FixturePdf *pdf, double x, double y, double radius, const char *text)
{
  double step = 1.6 * G_PI / (g_utf8_strlen (text, -1) - 1);

  cairo_save (pdf->cr);
  cairo_set_source_rgb (pdf->cr, 1, 0, 0);
  cairo_translate (pdf->cr, x, y);
  cairo_rotate (pdf->cr, -0.8 * G_PI);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *c = g_strndup (p, g_utf8_next_char (p) - p);

      fixture_pdf_text (pdf, -7, -radius - 10, 14, c);
      cairo_rotate (pdf->cr, step);
    }
  cairo_restore (pdf->cr);
}

static void
test_a_stamp_of_characters_does_not_fall_between_the_words (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;

  fixture_pdf_begin (&pdf);
  cairo_set_source_rgb (pdf.cr, 1, 0, 0);
  fixture_pdf_text (&pdf, 180, 60, 30, "石桥镇人民政府文件");
  cairo_set_source_rgb (pdf.cr, 0, 0, 0);
  fixture_pdf_text (&pdf, 72, 150, 16, "一、每季度检查一次。");
  fixture_pdf_text (&pdf, 340, 300, 16, "石桥镇人民政府");
  fixture_pdf_text (&pdf, 350, 330, 16, "2026年3月6日");
  draw_round (&pdf, 400, 320, 50, "石桥镇人民政府公章专用");
  text = fixture_text (fixture_pdf_end (&pdf));

  g_assert_cmpstr (
    text, ==, "石桥镇人民政府文件\n一、每季度检查一次。\n石桥镇人民政府\n2026年3月6日");
}

/* --- tables without lines --------------------------------------------------------------------- */

static void
test_a_table_without_lines_is_a_table (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  g_autofree char *cells = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (
    &pdf,
    72,
    80,
    12,
    "各站所按照下表落实林区防火工作，完成情况于次月报镇林业站，逾期不报的予以通报。");
  fixture_pdf_text (&pdf, 72, 120, 12, "时间");
  fixture_pdf_text (&pdf, 190, 120, 12, "工作内容");
  fixture_pdf_text (&pdf, 430, 120, 12, "责任单位");
  fixture_pdf_text (&pdf, 72, 144, 12, "三月底前");
  fixture_pdf_text (&pdf, 190, 144, 12, "检修瞭望塔和蓄水池，补充风力灭");
  fixture_pdf_text (&pdf, 190, 162, 12, "火机的配件");
  fixture_pdf_text (&pdf, 430, 144, 12, "林业站");
  fixture_pdf_text (&pdf, 72, 186, 12, "清明前");
  fixture_pdf_text (&pdf, 190, 186, 12, "设卡检查火种");
  fixture_pdf_text (&pdf, 430, 186, 12, "各村");
  fixture_pdf_text (&pdf, 72, 210, 12, "十月");
  fixture_pdf_text (&pdf, 190, 210, 12, "组织一次扑火演练");
  fixture_pdf_text (&pdf, 430, 210, 12, "应急办");
  fixture_pdf_text (
    &pdf, 72, 250, 12, "护林员每日巡山，巡山记录由村里保存，镇林业站每季度抽查一次并将结果公布。");
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);
  cells = fixture_cells (text);

  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 1x1 时间\n1:0,1 1x1 工作内容\n1:0,2 1x1 责任单位\n1:1,0 1x1 三月底前\n"
                   "1:1,1 1x1 检修瞭望塔和蓄水池，补充风力灭火机的配件\n1:1,2 1x1 林业站\n"
                   "1:2,0 1x1 清明前\n1:2,1 1x1 设卡检查火种\n1:2,2 1x1 各村\n"
                   "1:3,0 1x1 十月\n1:3,1 1x1 组织一次扑火演练\n1:3,2 1x1 应急办\n");
  g_assert_true (g_str_has_prefix (zeren_text_get_string (text), "各站所"));
  g_assert_true (g_str_has_suffix (zeren_text_get_string (text), "公布。"));
}

typedef struct
{
  const char *name;
  const char *rows[5][3];
} Beside;

/* Text beside text that is no table. */
static const Beside no_tables[] = {
  { "names",
    { { "甲某某", "乙某某", "丙某某" },
      { "丁某某", "戊某某", "己某某" },
      { "庚某某", "辛某某", "壬某某" } } },
  { "posts",
    { { "组长：", "甲某某", "镇长" },
      { "副组长：", "乙某某", "副镇长" },
      { "成员：", "丙某某", "民政办主任" } } },
  { "signatures", { { "甲方", "乙方", "见证人" }, { "（盖章）", "（盖章）", "（签字）" } } },
  { "contents",
    { { "总则", "目标", "3" },
      { "职责", "分工", "5" },
      { "考核", "奖惩", "8" },
      { "附则", "施行", "9" } } },
};

static void
test_text_beside_text_is_no_table (gconstpointer data)
{
  const Beside *row = data;
  FixturePdf pdf;
  g_autoptr (ZerenText) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *cells = NULL;

  fixture_pdf_begin (&pdf);
  for (guint i = 0; i < G_N_ELEMENTS (row->rows) && row->rows[i][0] != NULL; i++)
    for (guint k = 0; k < 3; k++)
      fixture_pdf_text (&pdf, 72 + 150 * k, 100 + 24 * i, 12, row->rows[i][k]);
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);
  cells = fixture_cells (text);

  g_assert_cmpstr (cells, ==, "");
}

/* --- footnotes -------------------------------------------------------------------------------- */

static void
test_notes_at_the_foot_do_not_part_a_sentence (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;
  g_auto (GStrv) notes = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 104, 120, 16, "一、食堂每日开展晨检");
  fixture_pdf_text (&pdf, 264, 122, 8, "①");
  fixture_pdf_text (&pdf, 272, 120, 16, "，记录由食品安全员");
  fixture_pdf_text (&pdf, 72, 148, 16, "保存。");
  fixture_pdf_text (&pdf, 104, 176, 16, "二、食品安全总监每周至少组织一次排查，形成");
  fixture_pdf_rule (&pdf, 72, 690, 200, 690);
  fixture_pdf_text (&pdf, 72, 700, 10, "① 晨检指每日上岗前的健康检查。");
  fixture_pdf_text (&pdf, 72, 716, 10, "② 总监的任职文件报县局备案，变更的应当重新");
  fixture_pdf_text (&pdf, 72, 732, 10, "报备。");
  fixture_pdf_text (&pdf, 280, 790, 12, "— 1 —");
  fixture_pdf_next_page (&pdf);
  fixture_pdf_text (&pdf, 72, 120, 16, "排查报告。");
  fixture_pdf_text (&pdf, 104, 148, 16, "三、本制度自印发之日起施行。");
  fixture_pdf_text (&pdf, 280, 790, 12, "— 2 —");
  text = read_with_notes (fixture_pdf_end (&pdf), &notes);

  g_assert_cmpstr (
    text,
    ==,
    "一、食堂每日开展晨检，记录由食品安全员\n保存。\n"
    "二、食品安全总监每周至少组织一次排查，形成\n排查报告。\n三、本制度自印发之日起施行。");
  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "2 footnotes"));
}

static void
test_a_small_list_at_the_foot_is_no_note (void)
{
  FixturePdf pdf;
  g_autofree char *text = NULL;

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 72, 120, 16, "一、每日开展晨检，记录存档。");
  fixture_pdf_text (&pdf, 72, 148, 16, "二、每周组织一次排查。");
  fixture_pdf_text (&pdf, 72, 176, 16, "附件：");
  fixture_pdf_text (&pdf, 72, 700, 12, "1.晨检登记表");
  fixture_pdf_text (&pdf, 72, 716, 12, "2.排查登记表");
  text = fixture_text (fixture_pdf_end (&pdf));

  g_assert_true (g_str_has_suffix (text, "1.晨检登记表\n2.排查登记表"));
}

/* --- columns ---------------------------------------------------------------------------------- */

static void
test_lines_know_the_column_that_they_stand_in (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;

  fixture_pdf_begin (&pdf);
  for (guint i = 0; i < 8; i++)
    {
      fixture_pdf_text (&pdf, 72, 120 + i * 20, 12, "左栏文字左栏文字左栏文字左栏文字");
      fixture_pdf_text (&pdf, 310, 120 + i * 20, 12, "右栏文字右栏文字右栏文字右栏文字");
    }
  fixture_pdf_next_page (&pdf);
  for (guint i = 0; i < 3; i++) /* too few lines to tell, but for the page before */
    {
      fixture_pdf_text (&pdf, 72, 120 + i * 20, 12, "左栏短句");
      fixture_pdf_text (&pdf, 310, 120 + i * 20, 12, "右栏短句");
    }
  bytes = fixture_pdf_end (&pdf);
  text = fixture_read (bytes);

  g_assert_cmpuint (zeren_text_get_n_blocks (text), ==, 22);
  for (guint i = 0; i < 22; i++)
    {
      const ZerenBlock *block = zeren_text_get_block (text, i);
      gboolean is_left = i < 8 || (i >= 16 && i < 19);

      g_assert_cmpfloat_with_epsilon (block->edges.left, is_left ? 72 : 310, 2);
      g_assert_cmpfloat_with_epsilon (block->edges.right, is_left ? 264 : 502, 4);
      g_assert_cmpfloat_with_epsilon (block->edges.start, block->edges.left, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/layout/a-table-on-its-side-is-read-as-if-the-page-were-turned",
                   test_a_table_on_its_side_is_read_as_if_the_page_were_turned);
  g_test_add_func ("/document/layout/vertical-writing-is-read-and-said",
                   test_vertical_writing_is_read_and_said);
  g_test_add_func ("/document/layout/a-letter-spaced-title-is-not-vertical",
                   test_a_letter_spaced_title_is_not_vertical);
  g_test_add_func ("/document/layout/a-stamp-of-characters-does-not-fall-between-the-words",
                   test_a_stamp_of_characters_does_not_fall_between_the_words);
  g_test_add_func ("/document/layout/a-table-without-lines-is-a-table",
                   test_a_table_without_lines_is_a_table);
  for (guint i = 0; i < G_N_ELEMENTS (no_tables); i++)
    {
      g_autofree char *path = g_strconcat (
        "/document/layout/text-beside-text-is-no-table/", no_tables[i].name, NULL);

      g_test_add_data_func (path, &no_tables[i], test_text_beside_text_is_no_table);
    }
  g_test_add_func ("/document/layout/notes-at-the-foot-do-not-part-a-sentence",
                   test_notes_at_the_foot_do_not_part_a_sentence);
  g_test_add_func ("/document/layout/a-small-list-at-the-foot-is-no-note",
                   test_a_small_list_at_the_foot_is_no_note);
  g_test_add_func ("/document/layout/lines-know-the-column-that-they-stand-in",
                   test_lines_know_the_column_that_they_stand_in);

  return g_test_run ();
}
