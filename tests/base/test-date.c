/* test-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date.h"

#include <gio/gio.h>

static void
assert_date (ZerenDate date, const char *expected)
{
  g_autofree char *text = zeren_date_to_string (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse_reads_what_to_string_writes (void)
{
  g_autoptr (GError) error = NULL;
  ZerenDate date;

  g_assert_true (zeren_date_parse ("2024-02-29", &date, &error));
  g_assert_no_error (error);
  assert_date (date, "2024-02-29");
}

static void
test_parse_refuses_days_that_do_not_exist (void)
{
  const char *wrong[] = { "2025-02-29", "2025-13-01", "2025-1-1", "2025/01/01", "", "20250101xx" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      ZerenDate date;

      g_assert_false (zeren_date_parse (wrong[i], &date, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_months_keep_within_the_month (void)
{
  assert_date (zeren_date_add_months (zeren_date_new (2026, 1, 31), 1), "2026-02-28");
  assert_date (zeren_date_add_months (zeren_date_new (2024, 1, 31), 1), "2024-02-29");
  assert_date (zeren_date_add_months (zeren_date_new (2026, 11, 30), 3), "2027-02-28");
  assert_date (zeren_date_add_months (zeren_date_new (2026, 1, 15), -1), "2025-12-15");
  assert_date (zeren_date_add_months (zeren_date_new (2026, 1, 15), -13), "2024-12-15");
}

static void
test_weekday_counts_from_monday (void)
{
  g_assert_cmpint (zeren_date_get_weekday (zeren_date_new (2026, 11, 22)), ==, 7);
  g_assert_cmpint (zeren_date_get_weekday (zeren_date_new (2026, 11, 23)), ==, 1);
}

static void
test_chinese_form_has_no_zero_padding (void)
{
  g_autofree char *text = zeren_date_to_chinese (zeren_date_new (2026, 3, 6));

  g_assert_cmpstr (text, ==, "2026年3月6日");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/date/parse-reads-what-to-string-writes",
                   test_parse_reads_what_to_string_writes);
  g_test_add_func ("/base/date/parse-refuses-days-that-do-not-exist",
                   test_parse_refuses_days_that_do_not_exist);
  g_test_add_func ("/base/date/months-keep-within-the-month", test_months_keep_within_the_month);
  g_test_add_func ("/base/date/weekday-counts-from-monday", test_weekday_counts_from_monday);
  g_test_add_func ("/base/date/chinese-form-has-no-zero-padding",
                   test_chinese_form_has_no_zero_padding);

  return g_test_run ();
}
