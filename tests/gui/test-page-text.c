/* test-page-text.c: pointing at text on a page, and searching it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-text.h"

/* Two pages; each line is a block, each character 10 points wide and high, lines 20 apart. */
static ZerenText *
make_text (void)
{
  static const struct
  {
    guint page;
    const char *line;
  } lines[] = {
    { 1, "（一）办公室每季度至少召开一次安全" },
    { 1, "生产会议。Fire drill at" },
    { 1, "the depot." },
    { 2, "（二）各科室每月检查。ＡＢＣ" },
  };
  g_autoptr (ZerenTextBuilder) builder = zeren_text_builder_new ();
  double y = 100;
  guint page = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++, y += 20)
    {
      ZerenBlock block = { .kind = ZEREN_BLOCK_LINE, .page = lines[i].page };
      double x = 50;

      if (lines[i].page != page)
        {
          zeren_text_builder_add_page (builder, 595, 842);
          page = lines[i].page;
          y = 100;
        }
      zeren_text_builder_begin_block (builder, &block);
      for (const char *p = lines[i].line; *p != '\0'; p = g_utf8_next_char (p), x += 10)
        {
          ZerenBox box = { page, x, y, 10, 10 };

          zeren_text_builder_add_char (builder, g_utf8_get_char (p), &box);
        }
      zeren_text_builder_end_block (builder);
    }

  return zeren_text_builder_finish (builder);
}

typedef struct
{
  ZerenText *text;
  ZerenPageText *pages;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->text = make_text ();
  fixture->pages = zeren_page_text_new (fixture->text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->pages, zeren_page_text_free);
  g_clear_pointer (&fixture->text, zeren_text_unref);
}

/* The places found, as one string. */
static char *
search (Fixture *fixture, const char *phrase)
{
  g_autoptr (GArray) found = zeren_page_text_search (fixture->pages, phrase);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      ZerenSpan span = g_array_index (found, ZerenSpan, i);
      g_autofree char *piece = zeren_text_dup_range (fixture->text, span.start, span.end);

      g_string_append_printf (all, "%s[%s]", i > 0 ? " " : "", piece);
    }

  return g_string_free (all, FALSE);
}

static void
assert_found (Fixture *fixture, const char *phrase, const char *expected)
{
  g_autofree char *found = search (fixture, phrase);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_finds_across_the_end_of_a_line (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "安全生产会议", "[安全\n生产会议]");
  assert_found (fixture, "安全 生产", "[安全\n生产]");
  assert_found (fixture, "drill at the depot", "[drill at\nthe depot]");
}

static void
test_ignores_case_and_width (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "FIRE", "[Fire]");
  assert_found (fixture, "abc", "[ＡＢＣ]");
  assert_found (fixture, "(一)", "[（一）]");
}

static void
test_keeps_words_of_letters_apart (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "tthe", "");
  assert_found (fixture, "at the", "[at\nthe]");
}

static void
test_finds_every_place (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "每", "[每] [每]");
  assert_found (fixture, "没有", "");
  assert_found (fixture, "  ", "");
}

static void
test_knows_what_is_on_a_page (Fixture *fixture, gconstpointer data)
{
  ZerenSpan second = zeren_page_text_get_page (fixture->pages, 2);
  g_autofree char *text = zeren_text_dup_range (fixture->text, second.start, second.end);

  g_assert_cmpstr (text, ==, "（二）各科室每月检查。ＡＢＣ");
  g_assert_cmpuint (zeren_page_text_get_page (fixture->pages, 3).end, ==, 0);
}

static void
test_finds_the_place_at_a_point (Fixture *fixture, gconstpointer data)
{
  gsize position;

  g_assert_true (zeren_page_text_find_position (fixture->pages, 1, 81, 105, &position));
  g_assert_cmpuint (position, ==, 3);
  g_assert_true (zeren_page_text_find_position (fixture->pages, 1, 88, 105, &position));
  g_assert_cmpuint (position, ==, 4);
  /* far to the right of the second line is its end */
  g_assert_true (zeren_page_text_find_position (fixture->pages, 1, 580, 126, &position));
  g_assert_cmpuint (position, ==, 18 + 18);
  g_assert_false (zeren_page_text_find_position (fixture->pages, 3, 80, 105, &position));
}

static void
test_knows_where_text_is (Fixture *fixture, gconstpointer data)
{
  g_assert_true (zeren_page_text_is_over (fixture->pages, 1, 81, 105));
  g_assert_false (zeren_page_text_is_over (fixture->pages, 1, 400, 105));
  g_assert_false (zeren_page_text_is_over (fixture->pages, 1, 81, 500));
}

static void
assert_unit (Fixture *fixture, gsize position, ZerenTextUnit unit, const char *expected)
{
  ZerenSpan span = zeren_page_text_get_unit (fixture->pages, position, unit);
  g_autofree char *text = zeren_text_dup_range (fixture->text, span.start, span.end);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_units (Fixture *fixture, gconstpointer data)
{
  assert_unit (fixture, 4, ZEREN_TEXT_UNIT_WORD, "办公室每季度至少召开一次安全");
  assert_unit (fixture, 25, ZEREN_TEXT_UNIT_WORD, "Fire");
  assert_unit (fixture, 4, ZEREN_TEXT_UNIT_BLOCK, "（一）办公室每季度至少召开一次安全");
  assert_unit (fixture, 4, ZEREN_TEXT_UNIT_CHAR, "");
}

static void
test_lines_above_and_below (Fixture *fixture, gconstpointer data)
{
  gsize below = zeren_page_text_move_line (fixture->pages, 3, 1);

  g_assert_cmpuint (below, ==, 18 + 3);
  g_assert_cmpuint (zeren_page_text_move_line (fixture->pages, below, -1), ==, 3);
  g_assert_cmpuint (zeren_page_text_move_line (fixture->pages, 3, -1), ==, 0);
  /* over the end of the page */
  g_assert_cmpuint (zeren_page_text_move_line (fixture->pages, 3, 3),
                    ==,
                    zeren_page_text_get_page (fixture->pages, 2).start + 3);
}

static void
test_copy_joins_broken_lines (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = zeren_page_text_dup_copy (fixture->pages, (ZerenSpan){ 13, 47 });

  /* the second line ends well before the longest one: what follows is a paragraph of its own */
  g_assert_cmpstr (copy, ==, "一次安全生产会议。Fire drill at the depot.");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/page-text/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("finds-across-the-end-of-a-line", test_finds_across_the_end_of_a_line);
  ADD ("ignores-case-and-width", test_ignores_case_and_width);
  ADD ("keeps-words-of-letters-apart", test_keeps_words_of_letters_apart);
  ADD ("finds-every-place", test_finds_every_place);
  ADD ("knows-what-is-on-a-page", test_knows_what_is_on_a_page);
  ADD ("finds-the-place-at-a-point", test_finds_the_place_at_a_point);
  ADD ("knows-where-text-is", test_knows_where_text_is);
  ADD ("units", test_units);
  ADD ("lines-above-and-below", test_lines_above_and_below);
  ADD ("copy-joins-broken-lines", test_copy_joins_broken_lines);

  return g_test_run ();
}
