/* test-reading-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include <string.h>

static void
assert_copy_says_the_same (GBytes *bytes)
{
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (ZerenText) text = zeren_document_read_text (document, NULL, NULL);
  g_autoptr (ZerenText) copy = fixture_read (fixture_reading_copy (document));
  g_autofree char *first = fixture_strip (zeren_text_get_string (text));
  g_autofree char *second = fixture_strip (zeren_text_get_string (copy));
  g_autofree char *first_cells = fixture_cells (text);
  g_autofree char *second_cells = fixture_cells (copy);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first_cells, ==, second_cells);
  g_assert_cmpuint (zeren_text_get_n_pages (text), ==, zeren_text_get_n_pages (copy));
  g_assert_cmpuint (zeren_text_get_n_pages (text), ==, zeren_document_get_n_pages (document));
}

static void
test_the_copy_read_as_pdf_says_the_same (void)
{
  g_autoptr (GBytes) docx = fixture_data ("twin.docx");
  static const char table[] = "时间\t事项\n三月\t疏散演练\n说明：由办公室解释。\n";
  g_autoptr (GBytes) plain = g_bytes_new_static (table, sizeof table - 1);

  assert_copy_says_the_same (docx);
  assert_copy_says_the_same (plain);
}

static void
test_boxes_are_where_the_copy_shows_the_characters (void)
{
  g_autoptr (GBytes) bytes = fixture_data ("twin.docx");
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (ZerenText) text = zeren_document_read_text (document, NULL, NULL);
  g_autoptr (ZerenText) copy = fixture_read (fixture_reading_copy (document));
  gsize length, copy_length, j = 0;
  const gunichar *chars = zeren_text_get_chars (text, &length);
  const gunichar *copy_chars = zeren_text_get_chars (copy, &copy_length);
  guint checked = 0;

  for (gsize i = 0; i < length; i++)
    {
      ZerenBox ours, theirs;

      if (g_unichar_isspace (chars[i]))
        continue;
      while (j < copy_length && g_unichar_isspace (copy_chars[j]))
        j++;
      g_assert_cmphex (chars[i], ==, copy_chars[j]);
      g_assert_true (zeren_text_get_char_box (text, i, &ours));
      g_assert_true (zeren_text_get_char_box (copy, j, &theirs));
      g_assert_cmpuint (ours.page, ==, theirs.page);
      g_assert_cmpfloat_with_epsilon (ours.x + ours.width / 2, theirs.x + theirs.width / 2, 1.5);
      g_assert_cmpfloat_with_epsilon (ours.y + ours.height / 2, theirs.y + theirs.height / 2, 6);
      j++;
      checked++;
    }
  g_assert_cmpuint (checked, >, 1000);
}

static void
test_the_same_file_gives_the_same_bytes (void)
{
  g_autoptr (GBytes) bytes = fixture_data ("twin.docx");
  g_autoptr (ZerenDocument) first = fixture_open (bytes);
  g_autoptr (ZerenDocument) second = NULL;

  g_usleep (1100 * 1000); /* a clock in seconds would have moved on */
  second = fixture_open (bytes);

  g_assert_true (g_bytes_equal (fixture_reading_copy (first), fixture_reading_copy (second)));
}

static void
test_a_pdf_has_none (void)
{
  g_autoptr (GBytes) bytes = fixture_data ("twin.pdf");
  g_autoptr (ZerenDocument) document = fixture_open (bytes);

  g_assert_null (fixture_reading_copy (document));
  g_assert_cmpstr (zeren_document_format_to_id (zeren_document_get_format (document)), ==, "pdf");
}

static void
test_a_cell_higher_than_a_page_goes_on_on_the_next (void)
{
  g_autoptr (GString) plain = g_string_new ("事项\t");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  const ZerenBlock *cell;
  ZerenBox first, last;

  for (guint i = 0; i < 1500; i++)
    g_string_append (plain, "安全生产");
  bytes = g_bytes_new (plain->str, plain->len);
  text = fixture_read (bytes);
  cell = zeren_text_get_block (text, 1);

  g_assert_true (zeren_text_get_char_box (text, cell->start, &first));
  g_assert_true (zeren_text_get_char_box (text, cell->end - 1, &last));
  g_assert_cmpuint (first.page, ==, 1);
  g_assert_cmpuint (last.page, ==, zeren_text_get_n_pages (text));
  g_assert_cmpuint (last.page, >, 2);
}

static void
test_a_long_paragraph_keeps_every_character_in_place (void)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenText) text = NULL;
  gsize length;

  for (guint i = 0; i < 20000; i++)
    g_string_append_unichar (plain, 0x4E00 + i % 5000);
  bytes = g_bytes_new (plain->str, plain->len);
  text = fixture_read (bytes);
  zeren_text_get_chars (text, &length);

  g_assert_cmpstr (zeren_text_get_string (text), ==, plain->str);
  for (gsize i = 0; i < length; i++)
    {
      ZerenBox box;

      g_assert_true (zeren_text_get_char_box (text, i, &box));
    }
}

/* What Pango sets and what is set without it: lines are full, none begins with a closing mark or
 * ends with an opening one, and a number is not torn apart. */
static void
test_lines_end_where_chinese_lines_may (void)
{
  static const char *const samples[] = {
    "各科室应当于12月31日前报送《消防安全工作总结》（含“三个必须”落实情况），整改期限不超过15日。",
    "各科室应当于12月31日前报送《消防安全工作总结》（含“三个必须”落实情况），见表A，不超过15日。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GString) plain = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ZerenText) text = NULL;
      const gunichar *chars;
      gsize length;
      guint n_lines = 1;

      for (guint j = 0; j < 40; j++)
        g_string_append (plain, samples[i]);
      bytes = g_bytes_new (plain->str, plain->len);
      text = fixture_read (bytes);
      chars = zeren_text_get_chars (text, &length);

      for (gsize j = 1; j < length; j++)
        {
          ZerenBox before, box;

          g_assert_true (zeren_text_get_char_box (text, j - 1, &before));
          g_assert_true (zeren_text_get_char_box (text, j, &box));
          g_assert_cmpfloat (box.x + box.width, <, 595.28 - 71);
          if (box.page == before.page && box.y < before.y + before.height / 2)
            continue;
          n_lines++;
          g_assert_cmpfloat (box.x, <, 73);
          g_assert_cmpfloat (before.x + before.width, >, 595.28 - 72 - 40);
          g_assert_null (g_utf8_strchr ("，。》”）", -1, chars[j]));
          g_assert_null (g_utf8_strchr ("《“（", -1, chars[j - 1]));
          g_assert_false (g_unichar_isdigit (chars[j]) && g_unichar_isdigit (chars[j - 1]));
        }
      g_assert_cmpuint (n_lines, >, 40);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/reading-copy/the-copy-read-as-pdf-says-the-same",
                   test_the_copy_read_as_pdf_says_the_same);
  g_test_add_func ("/document/reading-copy/boxes-are-where-the-copy-shows-the-characters",
                   test_boxes_are_where_the_copy_shows_the_characters);
  g_test_add_func ("/document/reading-copy/the-same-file-gives-the-same-bytes",
                   test_the_same_file_gives_the_same_bytes);
  g_test_add_func ("/document/reading-copy/a-pdf-has-none", test_a_pdf_has_none);
  g_test_add_func ("/document/reading-copy/a-cell-higher-than-a-page-goes-on-on-the-next",
                   test_a_cell_higher_than_a_page_goes_on_on_the_next);
  g_test_add_func ("/document/reading-copy/a-long-paragraph-keeps-every-character-in-place",
                   test_a_long_paragraph_keeps_every_character_in_place);
  g_test_add_func ("/document/reading-copy/lines-end-where-chinese-lines-may",
                   test_lines_end_where_chinese_lines_may);

  return g_test_run ();
}
