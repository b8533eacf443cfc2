/* test-date-typed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date-typed.h"

#include <gio/gio.h>
#include <string.h>

static void
test_reads_the_ways_to_write_a_date (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2026-03-05", "2026-03-05" },
    { "2026-3-5", "2026-03-05" },
    { "2026/3/5", "2026-03-05" },
    { "2026/03/05", "2026-03-05" },
    { "2026.3.5", "2026-03-05" },
    { "20260305", "2026-03-05" },
    { "2026年3月5日", "2026-03-05" },
    { "2026 年 3 月 5 日", "2026-03-05" },
    { "2026年3月5号", "2026-03-05" },
    { "2026年3月5", "2026-03-05" },
    { "２０２６－３－５", "2026-03-05" },
    { "２０２６．３．５", "2026-03-05" },
    { "　2026-03-05 ", "2026-03-05" },
    { "3月5日", "2024-03-05" },
    { "3-5", "2024-03-05" },
    { "12/31", "2024-12-31" },
    { "2月29日", "2024-02-29" },
    { "1999–12–31", "1999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      ZerenDate date;

      g_assert_true (zeren_date_parse_typed (cases[i].text, 2024, &date, &error));
      g_assert_no_error (error);
      text = zeren_date_to_string (date);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_guesses_nothing (void)
{
  static const char *const wrong[] = {
    "",     "  ",        "2026",          "2026-03", "2026年3月",      "26-03-05",
    "5",    "3月",       "2025-02-29",    "2月30日", "2026-13-01",     "2026-03-05-",
    "--",   "-3-5",      "2026-03-05 10", "3日5月",  "03/05/2026",     "2026--5",
    "明天", "202603051", "99999999999",   "3月-5",   "2026年3月5日前",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      ZerenDate date;

      if (zeren_date_parse_typed (wrong[i], 2025, &date, &error))
        g_error ("“%s” is read as a date", wrong[i]);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_false (zeren_date_is_set (date));
    }
}

static void
test_refusal_quotes_what_was_typed (void)
{
  g_autoptr (GError) error = NULL;
  ZerenDate date;

  g_assert_false (zeren_date_parse_typed (" 2026-02-31 ", 2026, &date, &error));
  g_assert_nonnull (strstr (error->message, "“2026-02-31”"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/date-typed/reads-the-ways-to-write-a-date",
                   test_reads_the_ways_to_write_a_date);
  g_test_add_func ("/base/date-typed/guesses-nothing", test_guesses_nothing);
  g_test_add_func ("/base/date-typed/refusal-quotes-what-was-typed",
                   test_refusal_quotes_what_was_typed);

  return g_test_run ();
}
