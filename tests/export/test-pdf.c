/* test-pdf.c: the geometry of the pages, measured in the files with poppler's tools
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-words.h"
#include "sample-documents.h"
#include "zeren-pdf-writer.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static void
test_a_page_has_22_lines_of_28_characters (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_of_han (1, 28 * 40 + 26);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  guint n_lines = 0;

  if (words == NULL)
    return;

  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      if (word->page != 1 || word->top > MM (37 + 225))
        continue;
      g_assert_cmpint (g_utf8_strlen (word->text, -1), ==, n_lines == 0 ? 26 : 28);
      pdf_words_assert_near (word->top, MM (37) + n_lines * 28.95, 2);
      pdf_words_assert_near (word->left, MM (28) + (n_lines == 0 ? 31.5 : 0), 0.5);
      pdf_words_assert_near (word->right, 595.28 - MM (26), 1);
      n_lines++;
    }
  g_assert_cmpuint (n_lines, ==, 22);
}

static void
test_paper_is_a4 (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_of_han (1, 10);
  char *folder = g_dir_make_tmp ("zeren-pdf-XXXXXX", NULL);
  g_autofree char *path = pdf_words_save (document, folder);
  const char *command[] = { "pdfinfo", path, NULL };
  g_autofree char *info = sample_run (command, folder);

  pdf_words_delete_folder (folder);
  if (info == NULL)
    g_test_skip ("pdfinfo is not installed");
  else
    g_assert_nonnull (strstr (info, "(A4)"));
}

static void
test_page_numbers_stand_on_the_outer_side (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_of_han (1, 28 * 50);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);

  if (words == NULL)
    return;

  for (guint page = 1; page <= 2; page++)
    {
      const PdfWord *dash = NULL;
      double left = 1000, right = 0;

      for (guint i = 0; i < words->len; i++)
        {
          const PdfWord *word = words->pdata[i];

          if (word->page != page || word->top < MM (37 + 225))
            continue;
          left = MIN (left, word->left);
          right = MAX (right, word->right);
          if (strstr (word->text, "—") != NULL)
            dash = word;
        }
      g_assert_nonnull (dash);
      /* a dash lies at about 0.4 of the height of its box above the foot */
      pdf_words_assert_near ((dash->top + dash->bottom) / 2, MM (37 + 225 + 7), 3);
      if (page == 1)
        pdf_words_assert_near (right, MM (28 + 156) - 15.75, 1.5);
      else
        pdf_words_assert_near (left, MM (28) + 15.75, 1.5);
    }
}

static void
test_the_red_head_stands_where_the_standard_says (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  const PdfWord *mark, *number, *copy, *title;

  if (words == NULL)
    return;

  copy = pdf_words_find (words, 1, "000007");
  mark = pdf_words_find (words, 1, "管理局文件");
  number = pdf_words_find (words, 1, "〔2026〕8号");
  title = pdf_words_find (words, 1, "电梯安全检查的通知");
  pdf_words_assert_near (copy->left, MM (28), 1);
  pdf_words_assert_near (copy->top, MM (37), 2);
  pdf_words_assert_near ((mark->top + mark->bottom) / 2, MM (37 + 35) + 21, 4);
  pdf_words_assert_near ((mark->left + mark->right) / 2, MM (28 + 78), 1);
  pdf_words_assert_near ((number->left + number->right) / 2, MM (28 + 78), 1);
  pdf_words_assert_near ((title->left + title->right) / 2, MM (28 + 78), 1);
  g_assert_cmpfloat (number->top - mark->bottom, >, 36);
}

/* domain.md 1.5: mark 35 mm below the type area, organ left and date right above the rule, names
 * below one another behind the colon. */
static void
test_minutes_stand_where_the_standard_says (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_minutes ();
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  const PdfWord *mark, *number, *organ, *date, *present, *more = NULL, *absent;

  if (words == NULL)
    return;

  mark = pdf_words_find (words, 1, "局长办公会议纪要");
  number = pdf_words_find (words, 1, "第3号");
  organ = pdf_words_find (words, 1, "云桥市园林管理局");
  date = pdf_words_find (words, 1, "2026年7月10日");
  present = pdf_words_find (words, 1, "出席：");
  absent = pdf_words_find (words, 1, "请假：");
  pdf_words_assert_near ((mark->top + mark->bottom) / 2, MM (37 + 35) + 21, 4);
  pdf_words_assert_near ((mark->left + mark->right) / 2, MM (28 + 78), 1);
  pdf_words_assert_near ((number->left + number->right) / 2, MM (28 + 78), 1);
  pdf_words_assert_near (organ->top - number->top, 28.95, 0.5);
  pdf_words_assert_near (organ->left, MM (28) + 15.75, 1);
  pdf_words_assert_near (date->right, MM (28 + 156) - 15.75, 1.5);
  pdf_words_assert_near (date->top, organ->top, 1);
  pdf_words_assert_near (present->left, MM (28) + 2 * 15.75, 1);
  pdf_words_assert_near (absent->left, MM (28) + 2 * 15.75, 1);
  /* the lines between the two labels */
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      if (word->page == 1 && word->top > present->top + 20 && word->top < absent->top - 20)
        more = word;
    }
  g_assert_nonnull (more);
  pdf_words_assert_near (more->left, MM (28) + 5 * 15.75, 1);
}

/* How far a row of pixels is red from the left, and how far without a gap; 5 pixels are 1 mm. */
static void
measure_red_row (const guchar *row, int width, int *left, int *length)
{
  *left = *length = 0;
  for (int x = 0, run = 0; x < width; x++)
    {
      const guchar *pixel = row + 3 * (gsize)x;

      run = pixel[0] > 150 && pixel[1] < 120 && pixel[2] < 120 ? run + 1 : 0;
      if (run > *length)
        {
          *length = run;
          *left = x + 1 - run;
        }
    }
}

/* The middles of the red rules of a page that are longer than 160 mm, in mm; thick ones negative.
 */
static GArray *
measure_red_rules (ZerenOfficialDocument *document, const char *page)
{
  char *folder = g_dir_make_tmp ("zeren-pdf-XXXXXX", NULL);
  g_autofree char *path = pdf_words_save (document, folder);
  const char *command[] = {
    "pdftoppm", "-r", "127", "-f", page, "-singlefile", path, "page", NULL
  };
  g_autofree char *picture = g_build_filename (folder, "page.ppm", NULL);
  g_autofree char *output = sample_run (command, folder);
  g_autofree char *pixels = NULL;
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (double));
  int width, height, start = 0, first = -1;
  gsize size;

  g_assert_nonnull (output);
  g_assert_true (g_file_get_contents (picture, &pixels, &size, NULL));
  g_unlink (picture);
  pdf_words_delete_folder (folder);
  g_assert_cmpint (sscanf (pixels, "P6 %d %d 255%n", &width, &height, &start), ==, 2);
  start++;
  g_assert_cmpuint (size, ==, start + 3 * (gsize)width * (gsize)height);
  for (int y = 0; y < height; y++)
    {
      int left, length;

      measure_red_row (
        (const guchar *)pixels + start + 3 * (gsize)y * width, width, &left, &length);
      if (length > 160 * 5)
        {
          pdf_words_assert_near (left / 5.0, 20, 0.5);
          pdf_words_assert_near (length / 5.0, 170, 0.8);
          first = first < 0 ? y : first;
        }
      else if (first >= 0)
        {
          double middle = (first + y) / 2 / 5.0;

          middle = y - first > 3 ? -middle : middle;
          g_array_append_val (rules, middle);
          first = -1;
        }
    }

  return rules;
}

/* domain.md 1.5: mark 30 mm below the edge of the page, rules of 170 mm 4 mm below it (thick over
 * thin) and 20 mm above the foot (thin over thick), no number on the first page. */
static void
test_letters_stand_where_the_standard_says (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_letter (TRUE);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  g_autoptr (GArray) rules = NULL;
  g_autoptr (GArray) later = NULL;
  const PdfWord *mark, *number, *copy, *urgency, *title, *copies;
  double upper;

  if (words == NULL)
    return;

  mark = pdf_words_find (words, 1, "云桥市园林管理局");
  number = pdf_words_find (words, 1, "〔2026〕5号");
  copy = pdf_words_find (words, 1, "000007");
  urgency = pdf_words_find (words, 1, "加急");
  title = pdf_words_find (words, 1, "的函");
  copies = pdf_words_find (words, 2, "抄送");
  pdf_words_assert_near ((mark->top + mark->bottom) / 2, MM (30) + 21, 4);
  pdf_words_assert_near ((mark->left + mark->right) / 2, MM (28 + 78), 1);
  pdf_words_assert_near (number->right, MM (28 + 156), 1);
  pdf_words_assert_near (copy->left, MM (28), 1);
  pdf_words_assert_near (copy->top, number->top, 0.5);
  pdf_words_assert_near (urgency->top - copy->top, 28.95, 3);
  pdf_words_assert_near (title->top - urgency->top, 16 + 2 * 28.95, 8);
  g_assert_null (pdf_words_find (words, 1, "—"));
  g_assert_nonnull (pdf_words_find (words, 2, "—"));
  g_assert_cmpfloat (copies->bottom, >, MM (37 + 225) - 24);
  for (guint i = 0; i < words->len; i++)
    g_assert_null (strstr (((PdfWord *)words->pdata[i])->text, "印发"));

  rules = measure_red_rules (document, "1");
  later = measure_red_rules (document, "2");
  g_assert_cmpuint (rules->len, ==, 4);
  g_assert_cmpuint (later->len, ==, 0);
  upper = 30 + 42 * 25.4 / 72 + 4;
  pdf_words_assert_near (g_array_index (rules, double, 0), -upper, 0.5);
  pdf_words_assert_near (g_array_index (rules, double, 1), upper + 1, 0.5);
  pdf_words_assert_near (g_array_index (rules, double, 2), 277 - 1, 0.5);
  pdf_words_assert_near (g_array_index (rules, double, 3), -277, 0.5);
  /* 7/8 of a character below the rule */
  pdf_words_assert_near (number->top, MM (g_array_index (rules, double, 1)) + 14, 3);
}

static void
test_organ_is_centred_over_the_date_where_a_seal_comes (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  const PdfWord *organ = NULL, *date;

  if (words == NULL)
    return;

  date = pdf_words_find (words, 2, "2026年7月10日");
  if (date == NULL)
    date = pdf_words_find (words, 1, "2026年7月10日");
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      if (g_str_equal (word->text, "云桥市园林管理局"))
        organ = word;
    }
  pdf_words_assert_near (date->right, MM (28 + 156) - 4 * 15.75, 1);
  pdf_words_assert_near ((organ->left + organ->right) / 2, (date->left + date->right) / 2, 1);
  pdf_words_assert_near (date->top - organ->top, 28.95, 0.5);
}

static void
test_the_imprint_ends_an_even_page (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  const PdfWord *printing = NULL;

  if (words == NULL)
    return;

  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];

      if (strstr (word->text, "7月11日印发") != NULL)
        printing = word;
    }
  g_assert_nonnull (printing);
  g_assert_cmpuint (printing->page % 2, ==, 0);
  pdf_words_assert_near (printing->right, MM (28 + 156) - 13.75, 1);
  g_assert_cmpfloat (printing->bottom, <=, MM (37 + 225));
  g_assert_cmpfloat (printing->bottom, >, MM (37 + 225) - 12);
}

/* However long the text is, the page of the signature has a line of it (no 此页无正文). */
static void
test_signature_and_attachments_stand_with_the_text (void)
{
  for (guint extra = 0; extra < 8; extra++)
    {
      g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
      g_autoptr (ZerenOfficialDocument) document = NULL;
      g_autoptr (GPtrArray) words = NULL;
      guint page;

      for (guint i = 0; i < 14 + extra; i++)
        zeren_official_builder_add_paragraph (builder, 0, "检查记录存档备用。");
      zeren_official_builder_add_paragraph (builder, 0, "最后一行正文。");
      zeren_official_builder_add_attachment (builder, "检查表");
      zeren_official_builder_add_attachment (builder, "电梯清单");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
      document = zeren_official_builder_finish (builder);
      words = pdf_words_measure (document);
      if (words == NULL)
        return;
      page = pdf_words_find (words, 1, "最后一行正文") != NULL ? 1 : 2;
      g_assert_nonnull (pdf_words_find (words, page, "最后一行正文"));
      g_assert_nonnull (pdf_words_find (words, page, "1.检查表"));
      g_assert_nonnull (pdf_words_find (words, page, "2.电梯清单"));
      g_assert_nonnull (pdf_words_find (words, page, "2026年7月10日"));
    }
}

static void
test_no_line_begins_with_a_closing_mark (void)
{
  g_autoptr (GPtrArray) words = NULL;
  static const char *const forbidden[] = { "，", "。", "；", "：", "、", "）", "》", "”" };

  for (guint extra = 0; extra < 4; extra++)
    {
      g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
      g_autoptr (ZerenOfficialDocument) document = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 26 + extra; i++)
        g_string_append (text, "档");
      g_string_append (text, "，“检查”。（一）、《记录》；存档备查，备查存档。");
      zeren_official_builder_add_paragraph (builder, 0, text->str);
      document = zeren_official_builder_finish (builder);
      g_clear_pointer (&words, g_ptr_array_unref);
      words = pdf_words_measure (document);
      if (words == NULL)
        return;
      for (guint i = 0; i < words->len; i++)
        for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++)
          {
            const PdfWord *word = words->pdata[i];

            if (word->left < MM (28) + 2)
              g_assert_false (g_str_has_prefix (word->text, forbidden[j]));
          }
    }
}

/* As in Word and WPS: a line is full before “ and after ”, and neither is torn from what it
 * encloses. */
static void
test_lines_end_before_and_after_a_quotation (void)
{
  static const struct
  {
    guint n_before;
    const char *text, *second_line;
  } cases[] = {
    { 26, "“检查”存档", "“检查”存档" },
    { 25, "“检查”存档", "“检查”存档" },
    { 24, "“检查”存档", "查”存档" },
    { 22, "“检查”存档", "存档" },
    { 21, "“检查”，存档", "存档" },
    { 22, "“检查”，存档", "查”，存档" },
    { 26, "‘检查’存档", "‘检查’存档" },
    { 26, "（“检查”）存档", "（“检查”）存档" },
    { 25, "（“检查”）存档", "（“检查”）存档" },
    { 24, "（“检查”）存档", "（“检查”）存档" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
      g_autoptr (ZerenOfficialDocument) document = NULL;
      g_autoptr (GPtrArray) words = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean found = FALSE;

      for (guint j = 0; j < cases[i].n_before; j++)
        g_string_append (text, "档");
      g_string_append (text, cases[i].text);
      zeren_official_builder_add_paragraph (builder, 0, text->str);
      document = zeren_official_builder_finish (builder);
      words = pdf_words_measure (document);
      if (words == NULL)
        return;
      for (guint j = 0; j < words->len; j++)
        {
          const PdfWord *word = words->pdata[j];

          if (word->left < MM (28) + 2)
            {
              g_assert_cmpstr (word->text, ==, cases[i].second_line);
              found = TRUE;
            }
        }
      g_assert_true (found);
    }
}

static void
test_a_long_table_repeats_its_head (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_long_table (60);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  guint last_page = 0;

  if (words == NULL)
    return;

  for (guint i = 0; i < words->len; i++)
    last_page = MAX (last_page, ((PdfWord *)words->pdata[i])->page);
  g_assert_cmpuint (last_page, >=, 3);
  for (guint page = 1; page <= last_page; page++)
    g_assert_nonnull (pdf_words_find (words, page, "表头内容"));
  for (guint row = 1; row <= 60; row++)
    {
      g_autofree char *text = g_strdup_printf ("行%u", row);
      guint found = 0;

      for (guint i = 0; i < words->len; i++)
        found += g_str_equal (((PdfWord *)words->pdata[i])->text, text);
      g_assert_cmpuint (found, ==, 1);
    }
}

/* Lines of eight digits and a Han, which a line of a narrow cell holds less often than it is wide.
 */
static ZerenOfficialDocument *
make_columns (guint narrow, guint wide)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  const guint shares[] = { narrow, wide };
  const char *text = "编号12345678和12345678和12345678和12345678和12345678和12345678和12345678";

  zeren_official_builder_begin_table (builder, shares, 2, 0);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, text);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, text);

  return zeren_official_builder_finish (builder);
}

static void
test_a_narrow_cell_has_no_gaps (void)
{
  g_autoptr (ZerenOfficialDocument) document = make_columns (1, 3);
  g_autoptr (GPtrArray) words = pdf_words_measure (document);
  guint narrow = 0, wide = 0;

  if (words == NULL)
    return;

  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = words->pdata[i];
      guint n_half = 0;

      for (const char *c = word->text; *c != '\0'; c = g_utf8_next_char (c))
        n_half += g_utf8_get_char (c) < 0x2000 ? 1 : 2;
      /* a gap between the characters of a line divides it for pdftotext, or makes it wider */
      if (word->left < MM (28) + 442 / 4.0)
        {
          pdf_words_assert_near (word->right - word->left, n_half * 7, 4);
          g_assert_cmpuint (n_half, >=, 8);
          narrow++;
        }
      else
        wide++;
    }
  g_assert_cmpuint (narrow, >, 5);
  g_assert_cmpuint (wide, >, 0);
}

static void
test_a_row_higher_than_a_page_is_cut_between_lines (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const guint shares[] = { 1, 3 };

  for (guint i = 0; i < 90; i++)
    g_string_append_printf (text, "%s第%u段", i > 0 ? "\n" : "", i + 1);
  zeren_official_builder_begin_table (builder, shares, 2, 0);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, "事实");
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, text->str);
  document = zeren_official_builder_finish (builder);
  words = pdf_words_measure (document);
  if (words == NULL)
    return;

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *part = g_strdup_printf ("第%u段", i + 1);
      guint found = 0;

      for (guint j = 0; j < words->len; j++)
        {
          const PdfWord *word = words->pdata[j];

          if (!g_str_equal (word->text, part))
            continue;
          found++;
          g_assert_cmpfloat (word->bottom, <=, MM (37 + 225) + 1);
          g_assert_cmpfloat (word->top, >=, MM (37) - 1);
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_every_page_of_a_draft_is_marked (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_incident_facts ();

  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, facts);
      g_autoptr (GPtrArray) words = pdf_words_measure (document);
      guint last_page = 0;

      if (words == NULL)
        return;
      for (guint i = 0; i < words->len; i++)
        last_page = MAX (last_page, ((PdfWord *)words->pdata[i])->page);
      for (guint page = 1; page <= last_page; page++)
        {
          const PdfWord *mark = pdf_words_find (words, page, "草稿");

          g_assert_nonnull (mark);
          g_assert_cmpfloat (mark->bottom, <, MM (37));
        }
    }
}

static void
test_the_same_document_gives_the_same_bytes (void)
{
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (ZerenOfficialDocument) document = sample_red_head ();
  g_autoptr (GBytes) first = zeren_pdf_write (document, made_at, NULL);
  g_autoptr (GBytes) second = zeren_pdf_write (document, made_at, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_a_file_that_cannot_be_written_says_why (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_export_save (bytes, "/nonexistent-folder/document.pdf", &error));
  g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nonexistent-folder"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/pdf/a-page-has-22-lines-of-28-characters",
                   test_a_page_has_22_lines_of_28_characters);
  g_test_add_func ("/export/pdf/paper-is-a4", test_paper_is_a4);
  g_test_add_func ("/export/pdf/page-numbers-stand-on-the-outer-side",
                   test_page_numbers_stand_on_the_outer_side);
  g_test_add_func ("/export/pdf/the-red-head-stands-where-the-standard-says",
                   test_the_red_head_stands_where_the_standard_says);
  g_test_add_func ("/export/pdf/minutes-stand-where-the-standard-says",
                   test_minutes_stand_where_the_standard_says);
  g_test_add_func ("/export/pdf/letters-stand-where-the-standard-says",
                   test_letters_stand_where_the_standard_says);
  g_test_add_func ("/export/pdf/organ-is-centred-over-the-date-where-a-seal-comes",
                   test_organ_is_centred_over_the_date_where_a_seal_comes);
  g_test_add_func ("/export/pdf/the-imprint-ends-an-even-page", test_the_imprint_ends_an_even_page);
  g_test_add_func ("/export/pdf/signature-and-attachments-stand-with-the-text",
                   test_signature_and_attachments_stand_with_the_text);
  g_test_add_func ("/export/pdf/no-line-begins-with-a-closing-mark",
                   test_no_line_begins_with_a_closing_mark);
  g_test_add_func ("/export/pdf/lines-end-before-and-after-a-quotation",
                   test_lines_end_before_and_after_a_quotation);
  g_test_add_func ("/export/pdf/a-narrow-cell-has-no-gaps", test_a_narrow_cell_has_no_gaps);
  g_test_add_func ("/export/pdf/a-long-table-repeats-its-head", test_a_long_table_repeats_its_head);
  g_test_add_func ("/export/pdf/a-row-higher-than-a-page-is-cut-between-lines",
                   test_a_row_higher_than_a_page_is_cut_between_lines);
  g_test_add_func ("/export/pdf/every-page-of-a-draft-is-marked",
                   test_every_page_of_a_draft_is_marked);
  g_test_add_func ("/export/pdf/the-same-document-gives-the-same-bytes",
                   test_the_same_document_gives_the_same_bytes);
  g_test_add_func ("/export/pdf/a-file-that-cannot-be-written-says-why",
                   test_a_file_that_cannot_be_written_says_why);

  return g_test_run ();
}
