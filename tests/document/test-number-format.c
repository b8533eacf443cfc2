/* test-number-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-number-format.h"

static const struct
{
  const char *format;
  guint value;
  const char *expected;
} cases[] = {
  { "decimal", 12, "12" },
  { "decimalZero", 7, "07" },
  { "decimalZero", 107, "107" },
  { "upperRoman", 14, "XIV" },
  { "lowerRoman", 49, "xlix" },
  { "upperLetter", 26, "Z" },
  { "upperLetter", 27, "AA" },
  { "lowerLetter", 28, "bb" },
  { "ordinal", 11, "11th" },
  { "ordinal", 22, "22nd" },
  { "none", 3, "" },
  { "chineseCounting", 9, "九" },
  { "chineseCounting", 10, "十" },
  { "chineseCounting", 11, "十一" },
  { "chineseCounting", 20, "二十" },
  { "chineseCounting", 99, "九十九" },
  { "chineseCounting", 102, "一○二" },
  { "chineseCountingThousand", 10, "十" },
  { "chineseCountingThousand", 18, "十八" },
  { "chineseCountingThousand", 100, "一百" },
  { "chineseCountingThousand", 101, "一百零一" },
  { "chineseCountingThousand", 110, "一百一十" },
  { "chineseCountingThousand", 1260, "一千二百六十" },
  { "chineseCountingThousand", 1006, "一千零六" },
  { "taiwaneseCountingThousand", 10000, "一萬" },
  { "japaneseCounting", 11, "十一" },
  { "japaneseCounting", 111, "百十一" },
  { "chineseLegalSimplified", 1, "壹" },
  { "chineseLegalSimplified", 10, "壹拾" },
  { "chineseLegalSimplified", 102, "壹佰零贰" },
  { "ideographLegalTraditional", 23, "貳拾參" },
  { "ideographDigital", 10, "一〇" },
  { "ideographTraditional", 1, "甲" },
  { "ideographTraditional", 10, "癸" },
  { "ideographTraditional", 11, "11" },
  { "ideographZodiac", 12, "亥" },
  { "ideographZodiacTraditional", 13, "丙子" },
  { "ideographEnclosedCircle", 3, "㊂" },
  { "decimalEnclosedCircle", 1, "①" },
  { "decimalEnclosedCircle", 20, "⑳" },
  { "decimalEnclosedCircle", 21, "㉑" },
  { "decimalEnclosedCircleChinese", 50, "㊿" },
  { "decimalEnclosedFullstop", 2, "⒉" },
  { "decimalEnclosedParen", 10, "⑽" },
  { "decimalFullWidth", 105, "１０５" },
  { "numberInDash", 4, "- 4 -" },
  { "hex", 30, "1E" },
  { "hebrew1", 5, "5" },
};

static void
test_formats_print_as_word_does (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = zeren_number_format (cases[i].format, NULL, cases[i].value);

      g_test_message ("%s %u", cases[i].format, cases[i].value);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_a_custom_format_pads_as_its_example (void)
{
  g_autofree char *padded = zeren_number_format ("custom", "001, 002, 003, ...", 12);
  g_autofree char *bare = zeren_number_format ("custom", NULL, 12);

  g_assert_cmpstr (padded, ==, "012");
  g_assert_cmpstr (bare, ==, "12");
}

static void
test_any_number_gives_text (void)
{
  const guint values[] = { 0, 1, 99, 100, 99999, 100000, G_MAXINT };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autofree char *text = zeren_number_format (cases[i].format, NULL, values[j]);

        g_assert_true (g_utf8_validate (text, -1, NULL));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/number-format/formats-print-as-word-does",
                   test_formats_print_as_word_does);
  g_test_add_func ("/document/number-format/a-custom-format-pads-as-its-example",
                   test_a_custom_format_pads_as_its_example);
  g_test_add_func ("/document/number-format/any-number-gives-text", test_any_number_gives_text);

  return g_test_run ();
}
