/* numeral.c: numbers in Arabic, Chinese and financial figures, read and printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "zeren-number-format.h"
#include "zeren-numeral.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const formats[] = {
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "ideographDigital",
    "ideographTraditional",
    "ideographZodiac",
    "japaneseCounting",
    "decimalEnclosedCircle",
    "decimalFullWidth",
    "taiwaneseCounting",
    "upperRoman",
    "lowerLetter",
    "ideographLegalTraditional",
    "custom",
  };
  g_autofree char *string = g_utf8_make_valid ((const char *)data, size);
  g_autofree gunichar *chars = NULL;
  glong length;

  chars = g_utf8_to_ucs4_fast (string, -1, &length);
  for (glong i = 0; i < length; i++)
    {
      ZerenNumeral numeral = { 0 };
      gsize read = zeren_read_numeral (chars + i, length - i, &numeral);

      g_assert_cmpuint (read, <=, (gsize)(length - i));
      g_assert_true (read == 0 || numeral.low <= numeral.high);
      if (read > 0)
        {
          const char *format = formats[i % G_N_ELEMENTS (formats)];
          g_autofree char *printed = zeren_number_format (format, string, numeral.low);

          g_assert_true (g_utf8_validate (printed, -1, NULL));
        }
    }

  return 0;
}
