/* zeren-date-typed.c: dates as people type them and as spreadsheets paste them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date-typed.h"

#include "zeren-string.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define MAX_NUMBERS 3

/* What stands between two numbers, or after the last one. */
typedef enum
{
  MARK_NONE,
  MARK_SEPARATOR,
  MARK_YEAR,
  MARK_MONTH,
  MARK_DAY,
} Mark;

typedef struct
{
  int numbers[MAX_NUMBERS];
  guint n_digits[MAX_NUMBERS];
  Mark marks[MAX_NUMBERS];
  guint n;
} Parts;

static Mark
read_mark (gunichar letter)
{
  switch (letter)
    {
    case '-':
    case '/':
    case '.':
    case 0xff0d: /* － */
    case 0xff0f: /* ／ */
    case 0xff0e: /* ． */
    case 0x2013: /* – */
    case 0x2014: /* — */
      return MARK_SEPARATOR;
    case 0x5e74: /* 年 */
      return MARK_YEAR;
    case 0x6708: /* 月 */
      return MARK_MONTH;
    case 0x65e5: /* 日 */
    case 0x53f7: /* 号 */
      return MARK_DAY;
    default:
      return MARK_NONE;
    }
}

static const char *
skip_spaces (const char *at)
{
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* Full-width digits count as digits; numerals of other scripts do not. */
static int
read_digit (gunichar letter)
{
  if (letter >= '0' && letter <= '9')
    return (int)(letter - '0');
  if (letter >= 0xff10 && letter <= 0xff19)
    return (int)(letter - 0xff10);

  return -1;
}

static const char *
read_number (const char *at, Parts *parts)
{
  guint i = parts->n;
  int digit;

  while ((digit = read_digit (g_utf8_get_char (at))) >= 0 && parts->n_digits[i] < 9)
    {
      parts->numbers[i] = parts->numbers[i] * 10 + digit;
      parts->n_digits[i]++;
      at = g_utf8_next_char (at);
    }

  return at;
}

static gboolean
read_parts (const char *text, Parts *parts)
{
  const char *at = skip_spaces (text);

  while (*at != '\0')
    {
      if (parts->n == MAX_NUMBERS)
        return FALSE;
      at = skip_spaces (read_number (at, parts));
      if (parts->n_digits[parts->n] == 0)
        return FALSE;

      parts->marks[parts->n] = read_mark (g_utf8_get_char (at));
      if (parts->marks[parts->n] != MARK_NONE)
        at = skip_spaces (g_utf8_next_char (at));
      else if (*at != '\0')
        return FALSE;
      parts->n++;
    }

  return parts->n > 0;
}

/* The mark after number @i is the one that belongs there; a plain separator only between two. */
static gboolean
is_marked (const Parts *parts, guint i, Mark mark)
{
  gboolean last = i + 1 == parts->n;

  if (parts->marks[i] == mark)
    return TRUE;

  return last ? mark == MARK_DAY && parts->marks[i] == MARK_NONE
              : parts->marks[i] == MARK_SEPARATOR;
}

static ZerenDate
combine (const Parts *parts, int year)
{
  const int *numbers = parts->numbers;

  if (parts->n == 1 && parts->n_digits[0] == 8 && parts->marks[0] == MARK_NONE)
    return zeren_date_new (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  if (parts->n == 2 && parts->n_digits[0] <= 2 && is_marked (parts, 0, MARK_MONTH) &&
      is_marked (parts, 1, MARK_DAY))
    return zeren_date_new (year, numbers[0], numbers[1]);
  if (parts->n == 3 && parts->n_digits[0] == 4 && is_marked (parts, 0, MARK_YEAR) &&
      is_marked (parts, 1, MARK_MONTH) && is_marked (parts, 2, MARK_DAY))
    return zeren_date_new (numbers[0], numbers[1], numbers[2]);

  return ZEREN_DATE_NONE;
}

/**
 * zeren_date_parse_typed:
 * @text: what somebody typed: `2026-03-05`, `2026/3/5`, `2026.3.5`, `20260305`, `2026年3月5日`;
 *   without a year `3月5日`, `3-5`
 * @year: the year that a date without one is in
 * @date: (out): the date
 * @error: return location for a %G_IO_ERROR_INVALID_ARGUMENT
 *
 * A year of two digits and a month without a day are not read: that would be a guess.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
zeren_date_parse_typed (const char *text, int year, ZerenDate *date, GError **error)
{
  Parts parts = { 0 };
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  stripped = zeren_string_dup_stripped (text);
  *date = read_parts (stripped, &parts) ? combine (&parts, year) : ZEREN_DATE_NONE;
  if (zeren_date_is_set (*date))
    return TRUE;

  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: %s is what the user typed */
               _ ("“%s” is not a date. Write it as year-month-day, for example 2026-03-31."),
               stripped);

  return FALSE;
}
