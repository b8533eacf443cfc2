/* zeren-number-format.c: numbers as Word prints them in automatic numbering
 *
 * The formats are those of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-number-format.h"

#include <string.h>

/* A system that writes the units: 一百零一. */
typedef struct
{
  const char *digits[10];
  const char *units[5]; /* 1, 10, 100, 1000, 10000 */
  gboolean bare_ten;    /* 十 for 10 to 19, not 一十 */
  gboolean bare_units;  /* 百 for 100 too */
  gboolean with_zero;   /* 零 for a gap */
} Counting;

static const Counting chinese = {
  { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
  { "", "十", "百", "千", "万" },
  TRUE,
  FALSE,
  TRUE,
};

static const Counting taiwanese = {
  { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
  { "", "十", "百", "千", "萬" },
  TRUE,
  FALSE,
  TRUE,
};

static const Counting japanese = {
  { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
  { "", "十", "百", "千", "万" },
  TRUE,
  TRUE,
  FALSE,
};

static const Counting legal_simplified = {
  { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" },
  { "", "拾", "佰", "仟", "萬" },
  FALSE,
  FALSE,
  TRUE,
};

static const Counting legal_traditional = {
  { "零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖" },
  { "", "拾", "佰", "仟", "萬" },
  FALSE,
  FALSE,
  TRUE,
};

static const Counting legal_japanese = {
  { "零", "壱", "弐", "参", "四", "伍", "六", "七", "八", "九" },
  { "", "拾", "百", "阡", "萬" },
  FALSE,
  FALSE,
  FALSE,
};

static char *
count_in_units (const Counting *counting, guint value)
{
  GString *text = g_string_new (NULL);
  gboolean gap = FALSE;

  if (value == 0 || value > 99999)
    {
      if (value == 0)
        g_string_append (text, counting->digits[0]);
      else
        g_string_append_printf (text, "%u", value);
      return g_string_free (text, FALSE);
    }

  for (int unit = 4, power = 10000; unit >= 0; unit--, power /= 10)
    {
      guint digit = value / power % 10;
      gboolean bare = digit == 1 && ((counting->bare_ten && unit == 1 && value < 20) ||
                                     (counting->bare_units && unit >= 1 && unit <= 3));

      if (digit == 0)
        {
          gap = text->len > 0;
          continue;
        }
      if (gap && counting->with_zero)
        g_string_append (text, counting->digits[0]);
      gap = FALSE;
      if (!bare)
        g_string_append (text, counting->digits[digit]);
      g_string_append (text, counting->units[unit]);
    }

  return g_string_free (text, FALSE);
}

static char *
count_in_digits (const char *const digits[10], guint value)
{
  g_autofree char *decimal = g_strdup_printf ("%u", value);
  GString *text = g_string_new (NULL);

  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append (text, digits[*p - '0']);

  return g_string_free (text, FALSE);
}

static const char *const ideographs[10] = { "〇", "一", "二", "三", "四",
                                            "五", "六", "七", "八", "九" };
static const char *const circled_zero[10] = { "○",  "一", "二", "三", "四",
                                              "五", "六", "七", "八", "九" };
static const char *const full_width[10] = { "０", "１", "２", "３", "４",
                                            "５", "６", "７", "８", "９" };

/* Written with 十 up to 99 and digit by digit beyond. */
static char *
count_short (guint value)
{
  return value < 100 ? count_in_units (&chinese, value) : count_in_digits (circled_zero, value);
}

static char *
decimal (guint value)
{
  return g_strdup_printf ("%u", value);
}

static char *
roman (guint value, gboolean upper)
{
  static const struct
  {
    guint value;
    const char *text;
  } numerals[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
    { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
    { 5, "v" },    { 4, "iv" },   { 1, "i" },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  if (value == 0 || value > 32767)
    return decimal (value);
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    for (; value >= numerals[i].value; value -= numerals[i].value)
      g_string_append (text, numerals[i].text);

  return upper ? g_ascii_strup (text->str, -1) : g_strdup (text->str);
}

/* a … z, aa, bb … */
static char *
letters (guint value, gunichar first)
{
  GString *text = g_string_new (NULL);
  guint count = value == 0 ? 0 : MIN ((value - 1) / 26 + 1, 30);

  for (guint i = 0; i < count; i++)
    g_string_append_unichar (text, first + (value - 1) % 26);

  return g_string_free (text, FALSE);
}

/* The characters of a row of the standard, and decimals beyond its end. */
static char *
pick (const char *row, guint value)
{
  GString *text;

  if (value == 0 || value > (guint)g_utf8_strlen (row, -1))
    return decimal (value);

  text = g_string_new (NULL);
  g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (row, value - 1)));

  return g_string_free (text, FALSE);
}

static char *
circled (guint value)
{
  GString *text;

  if (value == 0 || value > 50)
    return decimal (value);

  text = g_string_new (NULL);
  g_string_append_unichar (text,
                           value <= 20   ? 0x2460 + value - 1
                           : value <= 35 ? 0x3251 + value - 21
                                         : 0x32B1 + value - 36);

  return g_string_free (text, FALSE);
}

static char *
from_block (gunichar first, guint last, guint value)
{
  GString *text;

  if (value == 0 || value > last)
    return decimal (value);

  text = g_string_new (NULL);
  g_string_append_unichar (text, first + value - 1);

  return g_string_free (text, FALSE);
}

static char *
sexagenary (guint value)
{
  static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };
  static const char *const branches[] = { "子", "丑", "寅", "卯", "辰", "巳",
                                          "午", "未", "申", "酉", "戌", "亥" };

  if (value == 0)
    return decimal (value);

  return g_strconcat (stems[(value - 1) % 10], branches[(value - 1) % 12], NULL);
}

static char *
ordinal (guint value)
{
  const char *ending = "th";

  if (value / 10 % 10 != 1)
    ending = value % 10 == 1 ? "st" : value % 10 == 2 ? "nd" : value % 10 == 3 ? "rd" : "th";

  return g_strdup_printf ("%u%s", value, ending);
}

/* "001, 002, 003, ...": as many digits as the example has. */
static char *
padded (const char *example, guint value)
{
  gsize width = example != NULL ? strspn (example, "0123456789") : 0;

  return g_strdup_printf ("%0*u", (int)CLAMP (width, 1, 9), value);
}

typedef enum
{
  UNITS,
  DIGITS,
  ROW,
  BLOCK,
} Kind;

/* Those that follow one of four rules. */
static const struct
{
  const char *format;
  Kind kind;
  const Counting *counting;
  const char *const *digits;
  const char *row;
  gunichar first;
  guint last;
} regular[] = {
  { "chineseCountingThousand", UNITS, .counting = &chinese },
  { "taiwaneseCountingThousand", UNITS, .counting = &taiwanese },
  { "japaneseCounting", UNITS, .counting = &japanese },
  { "japaneseLegal", UNITS, .counting = &legal_japanese },
  { "chineseLegalSimplified", UNITS, .counting = &legal_simplified },
  { "ideographLegalTraditional", UNITS, .counting = &legal_traditional },
  { "ideographDigital", DIGITS, .digits = ideographs },
  { "japaneseDigitalTenThousand", DIGITS, .digits = ideographs },
  { "taiwaneseDigital", DIGITS, .digits = circled_zero },
  { "decimalFullWidth", DIGITS, .digits = full_width },
  { "decimalFullWidth2", DIGITS, .digits = full_width },
  { "ideographTraditional", ROW, .row = "甲乙丙丁戊己庚辛壬癸" },
  { "ideographZodiac", ROW, .row = "子丑寅卯辰巳午未申酉戌亥" },
  { "ideographEnclosedCircle", ROW, .row = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉" },
  { "aiueoFullWidth", ROW, .row = "アイウエオカキクケコサシスセソタチツテト" },
  { "iroha", ROW, .row = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦ" },
  { "irohaFullWidth", ROW, .row = "イロハニホヘトチリヌルヲ" },
  { "chicago", ROW, .row = "*†‡§" },
  { "ganada", ROW, .row = "가나다라마바사아자차카타파하" },
  { "chosung", ROW, .row = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ" },
  { "decimalEnclosedFullstop", BLOCK, .first = 0x2488, .last = 20 },
  { "decimalEnclosedParen", BLOCK, .first = 0x2474, .last = 20 },
};

static char *
format_regular (guint i, guint value)
{
  switch (regular[i].kind)
    {
    case UNITS:
      return count_in_units (regular[i].counting, value);
    case DIGITS:
      return count_in_digits (regular[i].digits, value);
    case ROW:
      return pick (regular[i].row, value);
    case BLOCK:
    default:
      return from_block (regular[i].first, regular[i].last, value);
    }
}

/**
 * zeren_number_format:
 * @format: the value of `w:numFmt`
 * @custom: (nullable): the example of the format `custom`
 * @value: the number
 *
 * Returns: (transfer full): how Word prints it; in decimals where Word has a system that is not
 * known here (words of a language, Hebrew, Arabic, Thai …)
 */
char *
zeren_number_format (const char *format, const char *custom, guint value)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular); i++)
    if (strcmp (format, regular[i].format) == 0)
      return format_regular (i, value);

  if (strcmp (format, "chineseCounting") == 0 || strcmp (format, "taiwaneseCounting") == 0)
    return count_short (value);
  if (strcmp (format, "none") == 0)
    return g_strdup ("");
  if (strcmp (format, "upperRoman") == 0 || strcmp (format, "lowerRoman") == 0)
    return roman (value, format[0] == 'u');
  if (strcmp (format, "upperLetter") == 0)
    return letters (value, 'A');
  if (strcmp (format, "lowerLetter") == 0)
    return letters (value, 'a');
  if (g_str_has_prefix (format, "decimalEnclosedCircle"))
    return circled (value);
  if (strcmp (format, "decimalZero") == 0)
    return g_strdup_printf ("%02u", value);
  if (strcmp (format, "numberInDash") == 0)
    return g_strdup_printf ("- %u -", value);
  if (strcmp (format, "ideographZodiacTraditional") == 0)
    return sexagenary (value);
  if (strcmp (format, "ordinal") == 0)
    return ordinal (value);
  if (strcmp (format, "hex") == 0)
    return g_strdup_printf ("%X", value);
  if (strcmp (format, "custom") == 0)
    return padded (custom, value);

  return decimal (value);
}
