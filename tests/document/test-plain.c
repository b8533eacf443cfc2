/* test-plain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include "zeren-plain.h"

#include <string.h>

static const char
  *const sample = "一、工作目标\n每季度组织一次消防检查，结果报送办公室。\n\n（一）疏散演练\n";

static GBytes *
encoded (const char *text, const char *encoding, const char *mark, gsize mark_length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = NULL;
  gsize length;

  converted = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *)mark, mark_length);
  g_byte_array_append (bytes, (const guint8 *)converted, length);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
assert_reads_as (GBytes *bytes, const char *expected)
{
  g_autofree char *text = fixture_text (bytes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_encodings_give_the_same_text (void)
{
  assert_reads_as (encoded (sample, "UTF-8", "", 0), sample);
  assert_reads_as (encoded (sample, "UTF-8", "\xef\xbb\xbf", 3), sample);
  assert_reads_as (encoded (sample, "UTF-16LE", "\xff\xfe", 2), sample);
  assert_reads_as (encoded (sample, "UTF-16BE", "\xfe\xff", 2), sample);
  assert_reads_as (encoded (sample, "GB18030", "", 0), sample);
  /* a character that only the four-byte form of GB18030 has */
  assert_reads_as (encoded ("㐀村安全员", "GB18030", "", 0), "㐀村安全员");
}

static void
test_an_empty_file_is_an_empty_text (void)
{
  static const char *const encodings[] = { "GB18030", "UTF-8", "UTF-16LE", "BIG5-HKSCS" };
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autofree char *text = zeren_plain_decode (nothing);

  g_assert_cmpstr (text, ==, "");
  g_assert_false (zeren_plain_is_doubtful (nothing));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *chosen = zeren_plain_decode_as (nothing, encodings[i]);

      g_assert_cmpstr (chosen, ==, "");
    }
}

static void
test_other_encodings_are_doubtful_and_can_be_chosen (void)
{
  static const char traditional[] = "一、工作目標\n每季度組織一次消防檢查，結果報送辦公室。\n";
  g_autoptr (GBytes) simplified = encoded (sample, "GB18030", "", 0);
  g_autoptr (GBytes) utf8 = encoded (traditional, "UTF-8", "", 0);
  g_autoptr (GBytes) big5 = encoded (traditional, "BIG5", "", 0);
  g_autofree char *chosen = zeren_plain_decode_as (big5, "BIG5-HKSCS");
  g_autofree char *wrong = zeren_plain_decode_as (utf8, "BIG5-HKSCS");

  g_assert_false (zeren_plain_is_doubtful (simplified));
  g_assert_false (zeren_plain_is_doubtful (utf8));
  g_assert_true (zeren_plain_is_doubtful (big5));
  g_assert_cmpstr (chosen, ==, traditional);
  g_assert_cmpstr (wrong, !=, traditional);
}

static void
test_wide_text_without_a_mark_is_told_by_its_characters (void)
{
  g_autoptr (GBytes) little = encoded (sample, "UTF-16LE", "", 0);
  g_autoptr (GBytes) unbroken = encoded ("每季度组织一次消防检查并报送办公室", "UTF-16BE", "", 0);

  g_assert_false (zeren_plain_is_doubtful (little));
  g_assert_false (zeren_plain_is_doubtful (unbroken));
  assert_reads_as (g_steal_pointer (&little), sample);
  assert_reads_as (encoded (sample, "UTF-16BE", "", 0), sample);
  assert_reads_as (g_steal_pointer (&unbroken), "每季度组织一次消防检查并报送办公室");
}

/* 息息 in GB18030 are two Greek letters in UTF-8, if nobody asks. */
static void
test_what_is_utf8_by_chance_is_asked (void)
{
  g_autoptr (GBytes) chance = g_bytes_new_static ("\xcf\xa2\xcf\xa2\n", 5);
  g_autoptr (GBytes) latin = g_bytes_new_static ("plan 2024\n", 10);
  g_autofree char *chosen = zeren_plain_decode_as (chance, "GB18030");

  g_assert_true (zeren_plain_is_doubtful (chance));
  g_assert_cmpstr (chosen, ==, "息息\n");
  g_assert_false (zeren_plain_is_doubtful (latin));
}

static void
test_line_ends_are_made_one (void)
{
  assert_reads_as (g_bytes_new_static ("甲\r\n乙\r丙\n", 13), "甲\n乙\n丙\n");
}

static void
test_lines_with_tabs_are_rows_of_a_table (void)
{
  static const char table[] = "表\n时间\t事项\n三月\t演练\n完\n\t缩进\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, sizeof table - 1);
  g_autoptr (ZerenText) text = fixture_read (bytes);
  g_autofree char *cells = fixture_cells (text);

  g_assert_cmpstr (zeren_text_get_string (text), ==, table);
  g_assert_cmpstr (cells,
                   ==,
                   "1:0,0 1x1 时间\n1:0,1 1x1 事项\n1:1,0 1x1 三月\n1:1,1 1x1 演练\n"
                   "2:0,0 1x1 \n2:0,1 1x1 缩进\n");
}

static void
test_what_is_no_text_is_refused (void)
{
  const struct
  {
    const char *data;
    gsize size;
    ZerenDocumentError code;
    const char *advice;
  } cases[] = {
    { "", 0, ZEREN_DOCUMENT_ERROR_EMPTY, "Get it again" },
    { " \n\t\n", 4, ZEREN_DOCUMENT_ERROR_EMPTY, "Choose" },
    { "a\0b", 3, ZEREN_DOCUMENT_ERROR_UNKNOWN, "save it as DOCX or PDF" },
    { "\x7f"
      "ELF\2\1\1",
      7,
      ZEREN_DOCUMENT_ERROR_UNKNOWN,
      "save it as DOCX or PDF" },
    { "\xff\xfe\x00", 3, ZEREN_DOCUMENT_ERROR_UNKNOWN, "save it as DOCX or PDF" },
    { "\xb0\xb2\xff", 3, ZEREN_DOCUMENT_ERROR_UNKNOWN, "save it as DOCX or PDF" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", 12, ZEREN_DOCUMENT_ERROR_CONVERT, "DOCX or PDF" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0",
      24,
      ZEREN_DOCUMENT_ERROR_CONVERT,
      "PDF" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
      40,
      ZEREN_DOCUMENT_ERROR_ENCRYPTED,
      "without a password" },
    { "{\\rtf1 x}", 9, ZEREN_DOCUMENT_ERROR_CONVERT, "DOCX or PDF" },
    { "\x89PNG\r\n\x1a\nxxxx", 12, ZEREN_DOCUMENT_ERROR_CONVERT, "text recognition" },
    { "\xff\xd8\xff\xe0xx", 6, ZEREN_DOCUMENT_ERROR_CONVERT, "text recognition" },
    { "<html><body>x", 13, ZEREN_DOCUMENT_ERROR_CONVERT, "DOCX or" },
    { "MIME-Version: 1.0\n", 18, ZEREN_DOCUMENT_ERROR_CONVERT, "DOCX or" },
    { "PK\3\4rubbish", 11, ZEREN_DOCUMENT_ERROR_DAMAGED, "save it anew" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      fixture_assert_refused (
        g_bytes_new_static (cases[i].data, cases[i].size), cases[i].code, cases[i].advice);
    }
}

static void
test_other_containers_are_told_by_their_parts (void)
{
  const struct
  {
    const char *part;
    ZerenDocumentError code;
    const char *advice;
  } cases[] = {
    { "xl/workbook.xml", ZEREN_DOCUMENT_ERROR_CONVERT, "Excel" },
    { "ppt/presentation.xml", ZEREN_DOCUMENT_ERROR_CONVERT, "PowerPoint" },
    { "OFD.xml", ZEREN_DOCUMENT_ERROR_CONVERT, "OFD" },
    { "content.xml", ZEREN_DOCUMENT_ERROR_CONVERT, "OpenDocument" },
    { "photo.jpg", ZEREN_DOCUMENT_ERROR_UNKNOWN, "Unpack" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FixturePart parts[] = { { cases[i].part, "x" }, { NULL } };

      fixture_assert_refused (fixture_zip (parts), cases[i].code, cases[i].advice);
    }
}

static void
test_a_missing_file_gives_the_error_of_gio (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_document_open ("/nonexistent/plan.docx", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (zeren_document_open ("/tmp", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/plain/an-empty-file-is-an-empty-text",
                   test_an_empty_file_is_an_empty_text);
  g_test_add_func ("/document/plain/other-encodings-are-doubtful-and-can-be-chosen",
                   test_other_encodings_are_doubtful_and_can_be_chosen);
  g_test_add_func ("/document/plain/encodings-give-the-same-text",
                   test_encodings_give_the_same_text);
  g_test_add_func ("/document/plain/wide-text-without-a-mark-is-told-by-its-characters",
                   test_wide_text_without_a_mark_is_told_by_its_characters);
  g_test_add_func ("/document/plain/what-is-utf8-by-chance-is-asked",
                   test_what_is_utf8_by_chance_is_asked);
  g_test_add_func ("/document/plain/line-ends-are-made-one", test_line_ends_are_made_one);
  g_test_add_func ("/document/plain/lines-with-tabs-are-rows-of-a-table",
                   test_lines_with_tabs_are_rows_of_a_table);
  g_test_add_func ("/document/plain/what-is-no-text-is-refused", test_what_is_no_text_is_refused);
  g_test_add_func ("/document/plain/other-containers-are-told-by-their-parts",
                   test_other_containers_are_told_by_their_parts);
  g_test_add_func ("/document/plain/a-missing-file-gives-the-error-of-gio",
                   test_a_missing_file_gives_the_error_of_gio);

  return g_test_run ();
}
