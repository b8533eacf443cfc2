/* test-numeral.c: numbers as official documents write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-numeral.h"

static void
test_table (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    guint low, high;
  } cases[] = {
    { "2次", 1, 2, 2 },      { "１２次", 2, 12, 12 },   { "两次", 1, 2, 2 },
    { "二次", 1, 2, 2 },     { "十次", 1, 10, 10 },     { "十二次", 2, 12, 12 },
    { "二十日", 2, 20, 20 }, { "二十一日", 3, 21, 21 }, { "一百二十天", 4, 120, 120 },
    { "叁次", 1, 3, 3 },     { "拾日", 1, 10, 10 },     { "三百六十五天", 5, 365, 365 },
    { "1-2次", 3, 1, 2 },    { "1至2次", 3, 1, 2 },     { "一到两次", 3, 1, 2 },
    { "3～5日", 3, 3, 5 },   { "两三次", 2, 2, 3 },     { "二〇二四年", 4, 2024, 2024 },
    { "2-1次", 1, 2, 2 },    { "半年", 0, 0, 0 },       { "若干次", 0, 0, 0 },
    { "几次", 0, 0, 0 },     { "", 0, 0, 0 },           { "123456789012", 0, 0, 0 },
    { "〇", 1, 0, 0 },       { "十", 1, 10, 10 },       { "一千零一", 4, 1001, 1001 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      glong n_chars;
      g_autofree gunichar *chars = g_utf8_to_ucs4_fast (cases[i].text, -1, &n_chars);
      ZerenNumeral numeral = { 0 };
      gsize length = zeren_read_numeral (chars, n_chars, &numeral);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (length, ==, cases[i].length);
      g_assert_cmpuint (numeral.low, ==, cases[i].low);
      g_assert_cmpuint (numeral.high, ==, cases[i].high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/numeral/table", test_table);

  return g_test_run ();
}
