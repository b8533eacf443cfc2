/* zeren-printed-date.c: dates as documents print them, in digits or in characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pieces-private.h"

static guint
read_year (ZerenRun run, gsize *at)
{
  guint value;
  gsize length = zeren_parse_arabic_number (run, *at, &value);

  if (length == 4)
    {
      *at += 4;
      return value;
    }
  value = 0;
  for (gsize i = 0; i < 4; i++)
    {
      guint digit = 0;
      gunichar c = *at + i < run.n_chars ? run.chars[*at + i] : 0;

      if (c != 0x3007 && c != 0x96F6 &&
          zeren_parse_han_number (zeren_run_sub (run, *at + i, *at + i + (c != 0)), 0, &digit) != 1)
        return 0;
      value = value * 10 + digit;
    }
  *at += 4;

  return value;
}

static guint
read_number (ZerenRun run, gsize *at, const char *unit)
{
  guint value;
  gsize length = zeren_parse_arabic_number (run, *at, &value);

  if (length == 0)
    length = zeren_parse_han_number (run, *at, &value);
  if (length == 0 || !zeren_run_starts (zeren_run_sub (run, *at + length, run.n_chars), unit))
    return 0;
  *at += length + 1;

  return value;
}

/** zeren_parse_date_at: Returns: how many characters the date at @from has, 0 where none stands */
gsize
zeren_parse_date_at (ZerenRun run, gsize from, ZerenDate *date)
{
  gsize at = from;
  guint year = read_year (run, &at), month, day;

  if (year < 1900 || year > 2199 || at >= run.n_chars || run.chars[at] != 0x5E74)
    return 0;
  at++;
  month = read_number (run, &at, "月");
  day = read_number (run, &at, "日");
  if (month == 0 || day == 0 || !g_date_valid_dmy (day, month, year))
    return 0;
  *date = zeren_date_new (year, month, day);

  return at - from;
}

/** zeren_parse_printed_date: Returns: whether a date stands in @run; the first one is given */
gboolean
zeren_parse_printed_date (ZerenRun run, ZerenDate *date)
{
  for (gsize i = 0; i + 7 < run.n_chars; i++)
    if (zeren_parse_date_at (run, i, date) > 0)
      return TRUE;

  return FALSE;
}
