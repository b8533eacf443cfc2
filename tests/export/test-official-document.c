/* test-official-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"
#include "zeren-official-layout-private.h"
#include "zeren-official-title-private.h"

#include <string.h>

static void
test_year_of_a_number_stands_in_tortoise_brackets (void)
{
  const char *typed[] = { "云园发[2026]8号",   "云园发(2026)8号",   "云园发（2026）8号",
                          "云园发【2026】8号", "云园发﹝2026﹞8号", "云园发〔2026〕8号" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (ZerenOfficialBuilder)
        builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);
      g_autoptr (ZerenOfficialDocument) document = NULL;

      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, typed[i]);
      document = zeren_official_builder_finish (builder);
      g_assert_cmpstr (zeren_official_document_get_part (document, ZEREN_OFFICIAL_NUMBER),
                       ==,
                       "云园发〔2026〕8号");
    }
}

static void
test_placeholders_are_counted_everywhere (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_auto (GStrv) found = NULL;
  const guint shares[] = { 1 };

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "【待填：发文字号】");
  zeren_official_builder_add_paragraph (builder, 0, "由【待填：科室】于【待填：日期】报送。");
  zeren_official_builder_begin_table (builder, shares, 1, 0);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "签名：【待填：姓名】");
  zeren_official_builder_add_attachment (builder, "【待填：附件名称】");
  document = zeren_official_builder_finish (builder);

  found = zeren_official_document_dup_placeholders (document);
  g_assert_cmpuint (zeren_official_document_count_placeholders (document), ==, 5);
  g_assert_cmpstr (found[0], ==, "【待填：发文字号】");
  g_assert_cmpstr (found[3], ==, "【待填：姓名】");
  g_assert_cmpstr (found[4], ==, "【待填：附件名称】");
}

static void
test_brackets_that_are_no_placeholder_are_text (void)
{
  g_autoptr (GPtrArray)
    runs = zeren_official_split_runs ("【注意】事项【待填：未完", ZEREN_OFFICIAL_RUN_PLAIN);

  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpint (((ZerenOfficialRun *)runs->pdata[0])->style, ==, ZEREN_OFFICIAL_RUN_PLAIN);
}

static void
test_long_titles_break_where_the_sense_does (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  const char *title = "云桥市园林管理局关于印发《安全生产责任制实施方案（2026年修订）》的通知";

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
  document = zeren_official_builder_finish (builder);
  lines = zeren_official_document_dup_title_lines (document);
  joined = g_strjoinv ("", lines);

  g_assert_cmpstr (joined, ==, title);
  g_assert_cmpuint (g_strv_length (lines), >=, 2);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 22);
      g_assert_false (g_str_has_prefix (lines[i], "》"));
      g_assert_false (g_str_has_suffix (lines[i], "《"));
      g_assert_null (g_str_has_suffix (lines[i], "20") ? lines[i] : NULL);
    }
}

static guint
width_of_line (const char *line)
{
  guint width = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    width += g_utf8_get_char (c) < 0x2000 ? 1 : 2;

  return width;
}

/* A blank says where a line may end. */
static const char *const long_titles[] = {
  "关于 2026年 度 安全生产 责任制 落实 情况 的报告",
  "云桥市 林业和园林管理局 关于 进一步 明确 安全生产 责任制 落实 情况 报送 要求 的通知",
  "关于 对 北溪 水库 管理站 未按规定 开展 汛前 安全 检查 启动 问责 的请示",
  "青禾镇 人民政府 关于 青禾镇 中心小学 食品 安全 自查 情况 的报告",
  "关于 召开 党风 廉政 建设 和 反腐败 工作 领导小组 第二次 专题 会议 的通知",
  "云桥市 林长制 办公室 关于 报送 第三季度 巡林 护林 台账 和 自查 自纠 情况 的函",
  "关于 召开 2026年 第三季度 安全生产 工作 会议 暨 国庆 中秋 双节 期间 安全 防范 工作 部署会 "
  "的通知",
  "云桥市 国有 资产 监督 管理 委员会 关于 开展 市属 国有 企业 违规 经营 投资 责任 追究 工作 情况 "
  "专项 检查 的通知",
  "云桥市 卫生 健康局 关于 印发 《 医疗机构 感染 防控 工作 责任制 实施 细则 （试行） 》 的通知",
  "中共 云桥市 档案局 党组 关于 2026年 上半年 档案 安全 责任制 落实 情况 及 下半年 工作 打算 "
  "的报告",
  "关于 提请 研究 松涛路 社区 居民 委员会 逾期 未 报送 信访 事项 办理 情况 问题 的请示",
  "关于 青禾镇 燃气 安全 隐患 排查 整治 和 特种设备 使用 管理 问题 限期 整改 的通知书",
};

static void
assert_tears_no_word (char **lines, const char *divided)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) ends = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) words = g_strsplit (divided, " ", -1);
  gsize length = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append (text, words[i]);
      g_hash_table_add (ends, GSIZE_TO_POINTER (text->len));
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      length += strlen (lines[i]);
      if (!g_hash_table_contains (ends, GSIZE_TO_POINTER (length)))
        g_error ("a word is torn at the end of “%s”", lines[i]);
    }
  g_assert_cmpuint (length, ==, text->len);
}

/* Lines that grow and then shrink. */
static void
assert_is_trapezoid_or_diamond (char **lines)
{
  gboolean shrinks = FALSE;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      guint above = width_of_line (lines[i - 1]), width = width_of_line (lines[i]);

      if (shrinks && width > above)
        g_error ("“%s” is longer than the line above it, which is shorter than another", lines[i]);
      shrinks |= width < above;
    }
}

static void
test_a_title_tears_no_word_and_has_a_shape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (long_titles); i++)
    {
      g_auto (GStrv) words = g_strsplit (long_titles[i], " ", -1);
      g_autofree char *title = g_strjoinv ("", words);
      g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
      g_autoptr (ZerenOfficialDocument) document = NULL;
      g_auto (GStrv) lines = NULL;

      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
      document = zeren_official_builder_finish (builder);
      lines = zeren_official_document_dup_title_lines (document);
      g_assert_cmpuint (g_strv_length (lines), >=, 2);
      g_assert_cmpuint (g_strv_length (lines), <=, 3);
      for (guint j = 0; lines[j] != NULL; j++)
        g_assert_cmpuint (width_of_line (lines[j]), <=, 40);
      assert_tears_no_word (lines, long_titles[i]);
      assert_is_trapezoid_or_diamond (lines);
    }
}

/* No line is clearly shorter than one above and one below, and no word is torn, whatever the words.
 */
static void
test_titles_of_any_words_have_a_shape (void)
{
  static const char *const words[] = {
    "印发", "进一步", "加强",     "安全生产", "责任制",   "落实",   "情况",       "消防安全",
    "检查", "青禾镇", "人民政府", "办公室",   "2026年",   "第二次", "专题会议",   "的",
    "和",   "工作",   "隐患排查", "整治",     "北溪水库", "管理站", "监督管理局", "上半年",
    "《",   "办法》", "医疗机构", "感染防控", "应急演练", "召开",
  };
  g_autoptr (GRand) dice = g_rand_new_with_seed (9704);

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GString) title = g_string_new ("关于");
      g_auto (GStrv) lines = NULL;
      gsize position = 0;
      guint widest = 0;

      for (gint32 n = g_rand_int_range (dice, 6, 20); n > 0; n--)
        g_string_append (title, words[g_rand_int_range (dice, 0, G_N_ELEMENTS (words))]);
      g_string_append (title, "的通知");
      lines = zeren_official_shape_title (title->str);
      for (guint line = 0; lines[line] != NULL; line++)
        {
          guint width = width_of_line (lines[line]);

          position += (gsize)g_utf8_strlen (lines[line], -1);
          if (zeren_title_tears_word (title->str, position))
            g_error ("a word is torn at the end of “%s”", lines[line]);
          for (guint below = line + 1; lines[below] != NULL; below++)
            if (width + 4 <= MIN (widest, width_of_line (lines[below])))
              g_error ("“%s” is shorter than lines above and below", lines[line]);
          widest = MAX (widest, width);
        }
    }
}

/* What nobody has given words to: a name of thirty characters, and what is longer than a page. */
static void
test_any_title_is_divided_somehow (void)
{
  const char *titles[] = { "龘靐齉爩鱻麤龗灪吁厵滟爨癵籱饢驫鲡鹂鸾麣纞虋讟钃鸜麷鞻韽",
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ",
                           "》》》》》》》》》》》》》》》》》》》》》》》》》》》》",
                           "2026 2026 2026 2026 2026 2026 2026 2026 2026 2026 2026" };
  g_autoptr (GString) endless = g_string_new (NULL);

  for (guint i = 0; i < 90; i++)
    g_string_append (endless, "责任制落实");
  for (guint i = 0; i <= G_N_ELEMENTS (titles); i++)
    {
      const char *title = i < G_N_ELEMENTS (titles) ? titles[i] : endless->str;
      g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
      g_autoptr (ZerenOfficialDocument) document = NULL;
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
      document = zeren_official_builder_finish (builder);
      lines = zeren_official_document_dup_title_lines (document);
      joined = g_strjoinv ("", lines);
      g_assert_cmpstr (joined, ==, title);
    }
}

static void
test_a_line_feed_in_a_title_is_kept (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_auto (GStrv) lines = NULL;

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "上行\n下行");
  document = zeren_official_builder_finish (builder);
  lines = zeren_official_document_dup_title_lines (document);
  g_assert_cmpstrv (lines, ((const char *const[]){ "上行", "下行", NULL }));
}

static void
test_cells_take_the_first_free_column (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_long_table (3);
  const ZerenOfficialTable *table = zeren_official_document_get_block (document, 0)->table;
  const ZerenOfficialCell *below = table->cells->pdata[5]; /* beside the merged cell */

  g_assert_cmpuint (below->row, ==, 2);
  g_assert_cmpuint (below->column, ==, 1);
  g_assert_cmpuint (below->column_span, ==, 2);
  g_assert_cmpuint (below->paragraphs->len, ==, 2);
}

static void
test_control_characters_are_left_out (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autofree char *text = NULL;

  zeren_official_builder_add_paragraph (builder, 0, "检\x01查\x0b记\x7f录");
  document = zeren_official_builder_finish (builder);
  text = zeren_official_document_dup_text (document);
  g_assert_cmpstr (text, ==, "检查记录\n");
}

static void
test_each_typeface_says_what_stands_in (void)
{
  g_autoptr (GArray) found = zeren_official_fonts_dup_substitutions ();

  g_assert_cmpuint (found->len, ==, ZEREN_OFFICIAL_N_FONTS);
  g_assert_cmpstr (g_array_index (found, ZerenFontSubstitution, 0).wanted, ==, "方正小标宋简体");
  g_assert_cmpstr (g_array_index (found, ZerenFontSubstitution, ZEREN_OFFICIAL_FONT_BODY).wanted,
                   ==,
                   "仿宋_GB2312");
}

/* The families that the characters of a line are set in; "?" for one that no font here has. */
static GHashTable *
list_families (const ZerenLayoutItem *item)
{
  GHashTable *families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GSList *i = item->line->runs; i != NULL; i = i->next)
    {
      const PangoGlyphItem *run = i->data;
      g_autoptr (PangoFontDescription) font = pango_font_describe (run->item->analysis.font);

      g_hash_table_add (families, g_strdup (pango_font_description_get_family (font)));
      for (int j = 0; j < run->glyphs->num_glyphs; j++)
        {
          if (run->glyphs->glyphs[j].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            g_hash_table_add (families, g_strdup ("?"));
        }
    }

  return families;
}

/* A name with a character that 仿宋 does not have: this one character comes from another family,
 * the others stay. */
static void
test_rare_characters_in_names_come_from_another_family (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (ZerenOfficialLayout) layout = NULL;
  g_autoptr (GHashTable) families = NULL;
  g_autoptr (GArray) fonts = zeren_official_fonts_dup_substitutions ();
  const ZerenLayoutPage *page;
  const char *text_family = g_array_index (fonts, ZerenFontSubstitution, 1).used;

  zeren_official_builder_add_paragraph (builder, 0, "经办人：李𠮷、王㛃、赵䶮。");
  document = zeren_official_builder_finish (builder);
  layout = zeren_official_layout_new (document);
  page = g_ptr_array_index (layout->pages, 0);
  families = list_families (&g_array_index (page->items, ZerenLayoutItem, 0));
  if (g_hash_table_contains (families, "?"))
    {
      g_test_skip ("no font here has the rare characters");
      return;
    }

  g_assert_cmpuint (g_hash_table_size (families), >, 1);
  if (text_family != NULL)
    g_assert_true (g_hash_table_contains (families, text_family));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/document/year-of-a-number-stands-in-tortoise-brackets",
                   test_year_of_a_number_stands_in_tortoise_brackets);
  g_test_add_func ("/export/document/placeholders-are-counted-everywhere",
                   test_placeholders_are_counted_everywhere);
  g_test_add_func ("/export/document/brackets-that-are-no-placeholder-are-text",
                   test_brackets_that_are_no_placeholder_are_text);
  g_test_add_func ("/export/document/long-titles-break-where-the-sense-does",
                   test_long_titles_break_where_the_sense_does);
  g_test_add_func ("/export/document/a-title-tears-no-word-and-has-a-shape",
                   test_a_title_tears_no_word_and_has_a_shape);
  g_test_add_func ("/export/document/titles-of-any-words-have-a-shape",
                   test_titles_of_any_words_have_a_shape);
  g_test_add_func ("/export/document/any-title-is-divided-somehow",
                   test_any_title_is_divided_somehow);
  g_test_add_func ("/export/document/a-line-feed-in-a-title-is-kept",
                   test_a_line_feed_in_a_title_is_kept);
  g_test_add_func ("/export/document/cells-take-the-first-free-column",
                   test_cells_take_the_first_free_column);
  g_test_add_func ("/export/document/control-characters-are-left-out",
                   test_control_characters_are_left_out);
  g_test_add_func ("/export/document/each-typeface-says-what-stands-in",
                   test_each_typeface_says_what_stands_in);

  g_test_add_func ("/export/document/rare-characters-in-names-come-from-another-family",
                   test_rare_characters_in_names_come_from_another_family);

  return g_test_run ();
}
