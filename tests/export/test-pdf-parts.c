/* test-pdf-parts.c: parts of documents that are longer than usual stand where the standard says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-words.h"
#include "sample-documents.h"

#include <string.h>

#define CHAR  15.75
#define PITCH 28.95

static void
assert_within_the_type_area (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = g_ptr_array_index (words, i);

      g_assert_cmpfloat (word->left, >, MM (28) - 1);
      g_assert_cmpfloat (word->right, <, MM (28 + 156) + 1);
      if (word->top < MM (37 + 225))
        g_assert_cmpfloat (word->bottom, <, MM (37 + 225) + 4);
    }
}

/* domain.md 1.3: flush left, lines after the first too, a colon after the last name. */
static void
test_ten_recipients_stand_flush_left (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  const PdfWord *title, *first, *last, *text;
  guint n_lines = 0;

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发〔2026〕8号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于开展检查的通知");
  zeren_official_builder_set_part (
    builder,
    ZEREN_OFFICIAL_RECIPIENT,
    "各科室，绿化养护中心，市政设施管理所，局属各单位，城南管理站，城北管理站，苗圃与花卉中心，"
    "园林监察大队，公园管理处，机关服务中心");
  zeren_official_builder_add_paragraph (builder, 0, "请逐台登记。");
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  title = pdf_words_find (words, 1, "关于开展");
  first = pdf_words_find (words, 1, "各科室，");
  last = pdf_words_find (words, 1, "机关服务中心：");
  text = pdf_words_find (words, 1, "请逐台");
  g_assert_true (g_str_has_suffix (last->text, "："));
  /* a blank line below the title, none above the text */
  pdf_words_assert_near (
    (first->top + first->bottom - title->top - title->bottom) / 2, 2 * PITCH, 4);
  pdf_words_assert_near (text->top - last->top, PITCH, 0.5);
  pdf_words_assert_near (text->left, MM (28) + 2 * CHAR, 0.5);
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = g_ptr_array_index (words, i);

      if (word->page != 1 || word->top < first->top - 1 || word->top > last->top + 1)
        continue;
      pdf_words_assert_near (word->left, MM (28), 0.5);
      pdf_words_assert_near (word->top, first->top + n_lines * PITCH, 0.5);
      n_lines++;
    }
  g_assert_cmpuint (n_lines, >=, 2);
}

/* domain.md 1.3: 附件： two characters in, numbers behind it below one another, lines after the
 * first below the first character of the name. */
static void
test_forty_attachments_stand_below_one_another (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  const PdfWord *text, *label, *organ;
  guint last_page = 0, n_wrapped = 0;

  zeren_official_builder_add_paragraph (builder, 0, "请逐台登记。");
  for (guint i = 1; i <= 40; i++)
    {
      g_autofree char *name = g_strdup_printf (
        "%s第%u份", i % 5 == 0 ? "城南和城北两个管理站安全生产责任事项分解及完成时限" : "清单", i);

      zeren_official_builder_add_attachment (builder, name);
    }
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  assert_within_the_type_area (words);
  text = pdf_words_find (words, 1, "请逐台");
  label = pdf_words_find (words, 1, "附件：");
  pdf_words_assert_near (label->left, MM (28) + 2 * CHAR, 0.5);
  pdf_words_assert_near (label->top - text->top, 2 * PITCH, 0.5);
  for (guint i = 1; i <= 40; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i);
      const PdfWord *found = NULL;

      for (guint j = 0; j < words->len; j++)
        {
          const PdfWord *word = g_ptr_array_index (words, j);
          const char *mark = g_str_has_prefix (word->text, "附件：")
                               ? word->text + strlen ("附件：")
                               : word->text;

          if (!g_str_has_prefix (mark, number))
            continue;
          g_assert_null (found);
          found = word;
          if (mark == word->text)
            pdf_words_assert_near (word->left, MM (28) + 5 * CHAR, 0.5);
          if (i % 5 == 0)
            {
              const PdfWord *more = g_ptr_array_index (words, j + 1);

              /* a digit is half as wide as a character, a full stop at most */
              g_assert_cmpfloat (more->left - word->left, >, (strlen (number) - 1) * 7.75 + 2);
              g_assert_cmpfloat (more->left - word->left, <, strlen (number) * 7.75 + 1);
              pdf_words_assert_near (more->top - word->top, PITCH, 0.5);
              n_wrapped++;
            }
          last_page = word->page;
        }
      g_assert_nonnull (found);
    }
  g_assert_cmpuint (n_wrapped, ==, 8);
  g_assert_cmpuint (last_page, >, 1);
  organ = pdf_words_find (words, last_page, "云桥市园林管理局");
  g_assert_nonnull (organ);
}

/* domain.md 1.3: each line in the middle, none too wide, two blank lines above, one below. */
static void
test_a_long_title_stands_in_the_middle (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_auto (GStrv) lines = NULL;
  const PdfWord *number, *recipient, *last = NULL;
  double first_top = 0;

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发〔2026〕8号");
  zeren_official_builder_set_part (
    builder,
    ZEREN_OFFICIAL_TITLE,
    "关于进一步落实《安全生产责任制实施办法（试行）》做好下半年电梯燃气和消防设施安全检查及问题"
    "整改工作的通知");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "局属各单位");
  zeren_official_builder_add_paragraph (builder, 0, "请逐台登记。");
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  lines = zeren_official_document_dup_title_lines (document);
  number = pdf_words_find (words, 1, "〔2026〕8号");
  recipient = pdf_words_find (words, 1, "局属各单位：");
  g_assert_cmpuint (g_strv_length (lines), >=, 3);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const PdfWord *word = pdf_words_find (words, 1, lines[i]);

      g_assert_nonnull (word);
      pdf_words_assert_near ((word->left + word->right) / 2, MM (28 + 78), 1);
      g_assert_cmpfloat (word->right - word->left, <=, MM (156) + 0.5);
      first_top = i == 0 ? word->top : first_top;
      pdf_words_assert_near (word->top, first_top + i * PITCH, 0.5);
      last = word;
    }
  pdf_words_assert_near (
    (recipient->top + recipient->bottom - last->top - last->bottom) / 2, 2 * PITCH, 4);
  /* from the number 4 mm to the rule and two lines from there */
  pdf_words_assert_near (first_top, number->top + 16 + MM (4) + 2 * PITCH, 8);
}

/* A character that the typeface does not have is as wide as any, and its line no higher. */
static void
test_rare_characters_keep_the_grid (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  static const char *const paragraphs[] = { "甲：由经办人登记。",
                                            "乙：由李𠮷、王㛃、赵䶮登记。",
                                            "丙：由经办人登记。" };
  const PdfWord *before, *rare = NULL, *after;
  double right = 0;

  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    zeren_official_builder_add_paragraph (builder, 0, paragraphs[i]);
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  before = pdf_words_find (words, 1, "甲：");
  rare = pdf_words_find (words, 1, "乙：");
  after = pdf_words_find (words, 1, "丙：");
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = g_ptr_array_index (words, i);

      if (word->page == 1 && word->top > before->top + 14 && word->top < after->top - 14)
        right = MAX (right, word->right);
    }
  pdf_words_assert_near (after->top - before->top, 2 * PITCH, 0.5);
  pdf_words_assert_near (right - rare->left, g_utf8_strlen (paragraphs[1], -1) * CHAR, 1.5);
}

static void
test_a_table_stays_within_the_type_area (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_long_table (90);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);

  if (words != NULL)
    assert_within_the_type_area (words);
}

static void
assert_does_not_overlap (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    for (guint j = i + 1; j < words->len; j++)
      {
        const PdfWord *a = words->pdata[i], *b = words->pdata[j];

        if (a->page != b->page || MIN (a->right, b->right) - MAX (a->left, b->left) < 1 ||
            MIN (a->bottom, b->bottom) - MAX (a->top, b->top) < 10)
          continue;
        g_error ("“%s” stands over “%s”", a->text, b->text);
      }
}

/* In the mark, the signature, the line of minutes and the imprint. */
static void
test_a_name_of_thirty_characters_fits (void)
{
  static const struct
  {
    ZerenOfficialKind kind;
    gboolean seal;
  } cases[] = { { ZEREN_OFFICIAL_RED_HEAD, TRUE },
                { ZEREN_OFFICIAL_RED_HEAD, FALSE },
                { ZEREN_OFFICIAL_PLAIN, FALSE },
                { ZEREN_OFFICIAL_MINUTES, FALSE },
                { ZEREN_OFFICIAL_LETTER, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenOfficialDocument) document = sample_long_names (cases[i].kind, cases[i].seal);
      g_autoptr (GPtrArray) words = pdf_words_measure (document);
      const PdfWord *mark;

      if (words == NULL)
        return;
      assert_does_not_overlap (words);
      for (guint j = 0; j < words->len; j++)
        {
          const PdfWord *word = words->pdata[j];

          g_assert_cmpfloat (word->left, >, MM (28) - 1);
          g_assert_cmpfloat (word->right, <, MM (28 + 156) + 1);
        }
      mark = words->pdata[0];
      if (cases[i].kind != ZEREN_OFFICIAL_PLAIN) /* no smaller than the title */
        g_assert_cmpfloat (
          (mark->right - mark->left) / (double)g_utf8_strlen (mark->text, -1), >=, 21.5);
    }
}

/* Each on a line of its own, above the date, as documents of several organs without seals. */
static void
test_three_organs_stand_below_one_another (void)
{
  static const char *const names[] = { "云桥市园林管理局", "云桥市水务局", "云桥市应急管理局" };
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  const PdfWord *first, *date;

  zeren_official_builder_add_paragraph (builder, 0, "请认真落实。");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局\n云桥市水务局\n云桥市应急管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年3月6日");
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  first = pdf_words_find (words, 1, names[0]);
  date = pdf_words_find (words, 1, "2026年3月6日");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PdfWord *name = pdf_words_find (words, 1, names[i]);

      pdf_words_assert_near (name->top, first->top + i * PITCH, 0.5);
      pdf_words_assert_near (name->left + name->right, first->left + first->right, 1);
    }
  pdf_words_assert_near (date->top, first->top + 3 * PITCH, 0.5);
  pdf_words_assert_near (first->right, MM (28 + 156) - 2 * CHAR, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/pdf/ten-recipients-stand-flush-left",
                   test_ten_recipients_stand_flush_left);
  g_test_add_func ("/export/pdf/forty-attachments-stand-below-one-another",
                   test_forty_attachments_stand_below_one_another);
  g_test_add_func ("/export/pdf/a-long-title-stands-in-the-middle",
                   test_a_long_title_stands_in_the_middle);
  g_test_add_func ("/export/pdf/rare-characters-keep-the-grid", test_rare_characters_keep_the_grid);
  g_test_add_func ("/export/pdf/a-name-of-thirty-characters-fits",
                   test_a_name_of_thirty_characters_fits);
  g_test_add_func ("/export/pdf/three-organs-stand-below-one-another",
                   test_three_organs_stand_below_one_another);
  g_test_add_func ("/export/pdf/a-table-stays-within-the-type-area",
                   test_a_table_stays_within_the_type_area);

  return g_test_run ();
}
