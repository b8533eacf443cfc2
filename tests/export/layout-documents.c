/* layout-documents.c: invented documents of many shapes, for the pages they fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "layout-documents.h"

/* What the text of a document is rich in. */
typedef enum
{
  HAN,
  DIGITS,
  QUOTES,
  LATIN,
  MARKS,
  RARE,
  N_FLAVOURS
} Flavour;

typedef struct
{
  const char *name;
  ZerenOfficialKind kind;
  Flavour flavour;
  guint n_paragraphs;
  guint n_words;
  gboolean headings;
  guint n_recipients;
  guint n_attachments;
  guint n_rows;
  gboolean long_title;
  gboolean long_names;
  gboolean seal;
  gboolean imprint;
} Shape;

#define RED     ZEREN_OFFICIAL_RED_HEAD
#define PLAIN   ZEREN_OFFICIAL_PLAIN
#define FORM    ZEREN_OFFICIAL_FORM
#define MINUTES ZEREN_OFFICIAL_MINUTES
#define LETTER  ZEREN_OFFICIAL_LETTER

static const Shape shapes[] = {
  { "han", PLAIN, HAN, 30, 24 },
  { "han-short", PLAIN, HAN, 60, 5 },
  { "han-long", PLAIN, HAN, 9, 160 },
  { "digits", PLAIN, DIGITS, 30, 24 },
  { "quotes", PLAIN, QUOTES, 30, 24 },
  { "latin", PLAIN, LATIN, 30, 24 },
  { "marks", PLAIN, MARKS, 30, 24 },
  { "marks-long", PLAIN, MARKS, 11, 150 },
  { "rare", PLAIN, RARE, 28, 22 },
  { "headings", PLAIN, HAN, 40, 18, .headings = TRUE },
  { "headings-marks", PLAIN, MARKS, 44, 14, .headings = TRUE },
  { "headings-digits", RED, DIGITS, 38, 20, .headings = TRUE, .n_recipients = 1 },
  { "red-head", RED, HAN, 12, 24, .n_recipients = 1 },
  { "recipients", RED, HAN, 14, 24, .n_recipients = 10, .seal = TRUE },
  { "long-title", RED, QUOTES, 16, 24, .n_recipients = 2, .long_title = TRUE },
  { "attachments", RED, HAN, 13, 20, .n_recipients = 1, .n_attachments = 6, .seal = TRUE },
  { "forty-attachments", RED, DIGITS, 9, 20, .n_recipients = 1, .n_attachments = 40 },
  { "imprint", RED, MARKS, 17, 24, .n_recipients = 3, .seal = TRUE, .imprint = TRUE },
  { "imprint-alone", RED, HAN, 14, 26, .headings = TRUE, .n_recipients = 1, .imprint = TRUE },
  { "table", PLAIN, HAN, 10, 20, .n_rows = 8 },
  { "long-table", RED, DIGITS, 8, 20, .n_recipients = 1, .n_rows = 70 },
  { "form", FORM, MARKS, 0, 0, .n_rows = 45 },
  { "table-and-signature", RED, QUOTES, 6, 20, .n_rows = 24, .seal = TRUE },
  { "minutes", MINUTES, HAN, 16, 22, .headings = TRUE, .n_attachments = 1 },
  { "minutes-long", MINUTES, MARKS, 30, 24, .headings = TRUE },
  { "letter", LETTER, HAN, 12, 20, .n_recipients = 1, .seal = TRUE, .imprint = TRUE },
  { "letter-long", LETTER, DIGITS, 24, 22, .n_recipients = 4, .n_attachments = 3, .n_rows = 12 },
  { "signed-1", RED, HAN, 11, 22, .n_recipients = 1, .seal = TRUE },
  { "signed-2", RED, MARKS, 12, 22, .n_recipients = 1, .seal = TRUE },
  { "signed-3", RED, DIGITS, 13, 22, .n_recipients = 1 },
  { "signed-4", RED, QUOTES, 14, 22, .n_recipients = 1, .n_attachments = 2 },
  { "long-names",
    RED,
    HAN,
    12,
    22,
    .n_recipients = 2,
    .long_names = TRUE,
    .seal = TRUE,
    .imprint = TRUE },
  { "long-names-no-seal", PLAIN, HAN, 17, 22, .long_names = TRUE },
  { "long-names-minutes", MINUTES, HAN, 14, 22, .long_names = TRUE },
  { "long-names-letter", LETTER, HAN, 15, 22, .n_recipients = 1, .long_names = TRUE, .seal = TRUE },
  { "everything",
    RED,
    MARKS,
    60,
    22,
    .headings = TRUE,
    .n_recipients = 6,
    .n_attachments = 12,
    .n_rows = 30,
    .long_title = TRUE,
    .seal = TRUE,
    .imprint = TRUE },
};

#define LONG_NAME "云桥市青禾新区城市建设与园林绿化综合管理委员会安全生产办公室"

static const char *const words[N_FLAVOURS][12] = {
  [HAN] = { "检查",
            "记录",
            "各科室",
            "按照方案",
            "逐项落实",
            "并于月底前报送",
            "档案",
            "完成整改",
            "办公室",
            "存档备查",
            "汇总",
            "值班人员" },
  [DIGITS] = { "2026年7月10日",
               "第3次",
               "12项",
               "98.5%",
               "检查",
               "1,200件",
               "（第4号）",
               "〔2026〕18号",
               "每月5日前",
               "3至5个",
               "登记",
               "24小时" },
  [QUOTES] = { "“回头看”",
               "《检查办法》",
               "按照“谁主管、谁负责”",
               "《台账（试行）》",
               "‘一张表’",
               "检查",
               "“三查三改”",
               "落实",
               "【重点】",
               "登记",
               "《“一岗双责”清单》",
               "办公室" },
  [LATIN] = { "GB/T 9704",
              "A4纸",
              "PDF文件",
              "检查",
              "LED灯",
              "office@example.org",
              "USB-C接口",
              "登记",
              "V2.0版",
              "Excel表格",
              "备查",
              "24h值守" },
  [MARKS] = { "检查——整改",
              "记录……",
              "是否完成？",
              "报送；",
              "（一）查",
              "落实！",
              "甲、乙、丙",
              "时间：每月",
              "责任·分工",
              "50％",
              "5～8项",
              "存档" },
  [RARE] = { "检查",
             "李㛃",
             "王𠮷",
             "䶮先",
             "張喆",
             "堃办",
             "〇二六年",
             "记录",
             "鿏组",
             "昇科",
             "存档",
             "赵㼆" },
};

guint
layout_count_documents (void)
{
  return G_N_ELEMENTS (shapes);
}

const char *
layout_get_name (guint number)
{
  return shapes[number].name;
}

static char *
make_text (GRand *dice, Flavour flavour, guint n_words)
{
  GString *text = g_string_new (NULL);
  guint n = MAX (1, (guint)g_rand_int_range (dice, (gint32)n_words / 2, (gint32)n_words + 1));

  for (guint i = 0; i < n; i++)
    {
      Flavour from = g_rand_int_range (dice, 0, 3) == 0 ? HAN : flavour;

      g_string_append (text, words[from][g_rand_int_range (dice, 0, 12)]);
      if (g_rand_int_range (dice, 0, 4) == 0 && i + 1 < n)
        g_string_append (text, "，");
    }

  return g_string_free (text, FALSE);
}

static void
add_paragraph (ZerenOfficialBuilder *builder, GRand *dice, const Shape *shape, guint number)
{
  static const char *const marks[] = { "", "一、", "（一）", "1.", "（1）" };
  guint level = shape->headings ? (guint)g_rand_int_range (dice, 0, 8) : 0;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  level = level > 4 ? 0 : level;
  if (number == 0)
    level = 0;
  text = make_text (dice, shape->flavour, level == 1 || level == 2 ? 8 : shape->n_words);
  whole = g_strconcat (marks[level], text, level == 1 || number % 5 == 2 ? NULL : "。", NULL);
  zeren_official_builder_add_paragraph (builder, level, whole);
}

static void
add_table (ZerenOfficialBuilder *builder, GRand *dice, const Shape *shape)
{
  static const char *const heads[] = { "序号", "责任事项", "完成时限", "备注" };
  const guint shares[] = { 1, 4, 2, 2 };

  zeren_official_builder_begin_table (builder, shares, 4, 1);
  zeren_official_builder_begin_row (builder, 1);
  for (guint i = 0; i < 4; i++)
    zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, heads[i]);
  for (guint row = 0; row < shape->n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row + 1);
      g_autofree char *text = make_text (dice, shape->flavour, 12);
      gboolean first = row % 6 == 1 && row + 1 < shape->n_rows, second = row % 6 == 2;

      zeren_official_builder_begin_row (builder, row % 9 == 8 ? 3 : 1);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, number);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, text);
      zeren_official_builder_add_cell (
        builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, row % 4 == 0 ? "每季度末月25日前" : "年底前");
      if (!second)
        zeren_official_builder_add_cell (
          builder, ZEREN_OFFICIAL_CELL_TEXT, 1, first ? 2 : 1, row % 5 == 0 ? "一\n二" : "");
    }
}

static void
add_head (ZerenOfficialBuilder *builder, const Shape *shape)
{
  static const char *const recipients[] = { "各科室",         "绿化养护中心", "市政设施管理所",
                                            "局属各单位",     "城南管理站",   "城北管理站",
                                            "苗圃与花卉中心", "园林监察大队", "公园管理处",
                                            "机关服务中心" };
  static const char *const marks[][2] = {
    [RED] = { "云桥市园林管理局文件", "云园发〔2026〕8号" },
    [PLAIN] = { NULL, NULL },
    [FORM] = { NULL, NULL },
    [MINUTES] = { "局长办公会议纪要", "第3号" },
    [LETTER] = { "云桥市园林管理局", "云园函〔2026〕8号" },
  };
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  if (marks[shape->kind][0] != NULL)
    {
      zeren_official_builder_set_part (
        builder, ZEREN_OFFICIAL_ORGAN_MARK, shape->long_names ? LONG_NAME : marks[shape->kind][0]);
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, marks[shape->kind][1]);
    }
  zeren_official_builder_set_part (
    builder,
    ZEREN_OFFICIAL_TITLE,
    shape->long_title
      ? "关于进一步落实《安全生产责任制实施办法（试行）》做好2026年下半年电梯、燃气和"
        "消防设施安全检查及问题整改工作的通知"
      : "关于开展安全检查的通知");
  for (guint i = 0; i < shape->n_recipients; i++)
    g_strv_builder_add (chosen, recipients[i]);
  names = g_strv_builder_end (chosen);
  joined = g_strjoinv ("，", names);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, joined);
}

static void
add_end (ZerenOfficialBuilder *builder, const Shape *shape)
{
  for (guint i = 0; i < shape->n_attachments; i++)
    {
      g_autofree char *name = g_strdup_printf (
        i % 7 == 3 ? "城南、城北两个管理站2026年度安全生产责任事项分解及完成时限清单（%u）"
                   : "责任清单（%u）",
        i + 1);

      zeren_official_builder_add_attachment (builder, name);
    }
  if (shape->kind == MINUTES)
    zeren_official_builder_add_attendance (
      builder,
      "出席",
      "方圆、丁一、何为、于是、安然、常在、向前、高远、成林、万里、东方、左右、平正");
  if (shape->kind != FORM)
    {
      zeren_official_builder_set_part (
        builder, ZEREN_OFFICIAL_ORGAN, shape->long_names ? LONG_NAME : "云桥市园林管理局");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
    }
  if (shape->imprint)
    {
      zeren_official_builder_set_part (
        builder,
        ZEREN_OFFICIAL_COPIES_TO,
        "市安全生产办公室，市市场监督管理局，市消防救援支队，市城市管理局，市住房保障中心");
      zeren_official_builder_set_part (builder,
                                       ZEREN_OFFICIAL_PRINTING_ORGAN,
                                       shape->long_names ? LONG_NAME : "云桥市园林管理局办公室");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "2026年7月11日");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NOTE, "此件公开发布");
    }
}

/* The same document for the same number, in every run. */
ZerenOfficialDocument *
layout_make_document (guint number)
{
  const Shape *shape = &shapes[number];
  g_autoptr (GRand) dice = g_rand_new_with_seed (number + 1);
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (shape->kind);

  zeren_official_builder_set_seal (builder, shape->seal);
  add_head (builder, shape);
  for (guint i = 0; i < shape->n_paragraphs; i++)
    {
      if (shape->n_rows > 0 && i == shape->n_paragraphs / 2)
        add_table (builder, dice, shape);
      add_paragraph (builder, dice, shape, i);
    }
  if (shape->n_paragraphs == 0)
    add_table (builder, dice, shape);
  add_end (builder, shape);

  return zeren_official_builder_finish (builder);
}
