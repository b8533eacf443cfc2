/* zeren-numeral.c: numbers as official documents write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-numeral.h"

/* More than this no plan asks for; longer runs of figures are telephone numbers and the like. */
#define MAX_DIGITS 9

static int
arabic_value (gunichar c)
{
  if (c >= '0' && c <= '9')
    return (int)(c - '0');
  if (c >= 0xff10 && c <= 0xff19)
    return (int)(c - 0xff10);

  return -1;
}

static int
chinese_value (gunichar c)
{
  switch (c)
    {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'贰':
      return 2;
    case U'三':
    case U'叁':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
    }
}

static guint
unit_value (gunichar c)
{
  switch (c)
    {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return 0;
    }
}

static gsize
read_arabic (const gunichar *chars, gsize n_chars, guint *value)
{
  gsize length = 0;

  *value = 0;
  while (length < n_chars && arabic_value (chars[length]) >= 0)
    {
      if (length == MAX_DIGITS)
        return 0;
      *value = *value * 10 + (guint)arabic_value (chars[length]);
      length++;
    }

  return length;
}

/* 二〇二四: figures side by side, without units. */
static gsize
read_figures (const gunichar *chars, gsize n_chars, guint *value)
{
  gsize length = 0;

  *value = 0;
  while (length < n_chars && length < MAX_DIGITS && chinese_value (chars[length]) >= 0)
    *value = *value * 10 + (guint)chinese_value (chars[length++]);

  return length;
}

/* 三百六十五, 十二, 二十 */
static gsize
read_with_units (const gunichar *chars, gsize n_chars, guint *value)
{
  guint figure = 0;
  gboolean has_figure = FALSE;
  guint last_unit = 10000;
  gsize length = 0;

  *value = 0;
  for (; length < n_chars; length++)
    {
      int found = chinese_value (chars[length]);
      guint unit = unit_value (chars[length]);

      if (found == 0)
        continue;
      if (found > 0 && !has_figure)
        {
          figure = (guint)found;
          has_figure = TRUE;
        }
      else if (unit != 0 && unit < last_unit)
        {
          *value += (has_figure ? figure : 1) * unit;
          last_unit = unit;
          has_figure = FALSE;
        }
      else
        break;
    }

  *value += has_figure ? figure : 0;
  return length;
}

static gboolean
has_unit_soon (const gunichar *chars, gsize n_chars)
{
  return (n_chars > 0 && unit_value (chars[0]) != 0) ||
         (n_chars > 1 && chinese_value (chars[0]) > 0 && unit_value (chars[1]) != 0);
}

static gsize
read_one (const gunichar *chars, gsize n_chars, guint *value)
{
  gsize length = read_arabic (chars, n_chars, value);

  if (length > 0)
    return length;
  if (has_unit_soon (chars, n_chars))
    return read_with_units (chars, n_chars, value);

  return read_figures (chars, n_chars, value);
}

static gboolean
is_range_sign (gunichar c)
{
  return c == '-' || c == U'—' || c == U'–' || c == U'～' || c == '~' || c == U'至' || c == U'到' ||
         c == U'－';
}

/* 两三次, 三四个: neighbours side by side are a range, not a number of two figures. */
static gboolean
is_neighbours (const gunichar *chars, gsize length)
{
  return length == 2 && arabic_value (chars[0]) < 0 && chinese_value (chars[0]) > 0 &&
         chinese_value (chars[1]) == chinese_value (chars[0]) + 1;
}

/**
 * zeren_read_numeral:
 * @numeral: (out): what was read
 *
 * Reads the number that @chars begins with; 半, 几, 多 and fractions are no numbers.
 *
 * Returns: how many characters it takes, 0 where there is none
 */
gsize
zeren_read_numeral (const gunichar *chars, gsize n_chars, ZerenNumeral *numeral)
{
  guint value, high;
  gsize length = read_one (chars, n_chars, &value);
  gsize more;

  if (length == 0)
    return 0;
  if (is_neighbours (chars, length))
    {
      *numeral = (ZerenNumeral){ value / 10, value % 10 };
      return length;
    }

  *numeral = (ZerenNumeral){ value, value };
  if (length + 1 >= n_chars || !is_range_sign (chars[length]))
    return length;

  more = read_one (chars + length + 1, n_chars - length - 1, &high);
  if (more == 0 || high < value)
    return length;

  numeral->high = high;
  return length + 1 + more;
}
