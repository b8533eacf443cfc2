/* zeren-time-numerals.c: Chinese numerals and full-width forms in words of time → plain digits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-words-private.h"

static int
digit_value (gunichar c)
{
  static const gunichar digits[] = { 0x3007 /* 〇 */, 0x4e00 /* 一 */, 0x4e8c /* 二 */,
                                     0x4e09 /* 三 */, 0x56db /* 四 */, 0x4e94 /* 五 */,
                                     0x516d /* 六 */, 0x4e03 /* 七 */, 0x516b /* 八 */,
                                     0x4e5d /* 九 */ };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (digits[i] == c)
      return (int)i;
  if (c == 0x96f6 /* 零 */)
    return 0;

  return c == 0x4e24 /* 两 */ ? 2 : -1;
}

static gboolean
is_ten (gunichar c)
{
  return c == 0x5341; /* 十 */
}

static gboolean
is_numeral (gunichar c)
{
  return digit_value (c) >= 0 || is_ten (c);
}

/* 二十五 → 25, 十 → 10, 二〇二六 → 2026; stops at what is no numeral */
static guint
read_numeral (const gunichar *text, guint *value)
{
  guint length = 0;
  guint total = 0, last = 0;
  gboolean tens = FALSE;

  for (; is_numeral (text[length]); length++)
    {
      if (is_ten (text[length]))
        {
          total = (length == 0 ? 1 : last) * 10;
          last = 0;
          tens = TRUE;
          continue;
        }
      last = tens ? (guint)digit_value (text[length])
                  : last * 10 + (guint)digit_value (text[length]);
    }
  *value = total + last;

  return length;
}

static gunichar
plain_char (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;

  switch (c)
    {
    case '-':
    case '~':
    case 0x2013:
    case 0x2014:
    case 0x2500:
    case 0x6216:     /* 或: of two times the later one counts */
      return 0x81f3; /* 至 */
    case ',':
    case ';':
    case '/':
    case 0x548c:     /* 和 */
    case 0x53ca:     /* 及 */
    case 0x4e0e:     /* 与 */
      return 0x3001; /* 、 */
    case 0x53f7:     /* 号 */
    case 0x5929:     /* 天 */
      return 0x65e5; /* 日 */
    default:
      return c;
    }
}

/**
 * zeren_time_words_normalise:
 * @words: words of time as a plan has them
 *
 * Returns: (transfer full): @words without blanks, with plain digits for numerals, one word for a
 *   day (日), one mark between points (、) and one for ranges (至)
 */
char *
zeren_time_words_normalise (const char *words)
{
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (words, -1, NULL);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; text[i] != 0;)
    {
      guint value;
      guint length = read_numeral (text + i, &value);

      if (length > 0)
        {
          g_string_append_printf (plain, "%u", value);
          i += length;
          continue;
        }
      if (!g_unichar_isspace (text[i]) && text[i] != 0x3000 && text[i] != 0x8005 /* (或)者 */)
        g_string_append_unichar (plain, plain_char (text[i]));
      i++;
    }

  return g_string_free (plain, FALSE);
}
