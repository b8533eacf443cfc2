/* test-string.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-string.h"

static void
test_spaces_of_any_width_are_stripped (void)
{
  g_autofree char *name = zeren_string_dup_stripped ("\t　 \xc2\xa0李 某　\n");
  g_autofree char *nothing = zeren_string_dup_stripped ("　\xe2\x80\x8b ");
  g_autofree char *missing = zeren_string_dup_stripped (NULL);

  g_assert_cmpstr (name, ==, "李 某");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (missing, ==, "");
}

static void
test_what_cannot_be_read_is_blank (void)
{
  g_assert_true (zeren_string_is_blank (NULL));
  g_assert_true (zeren_string_is_blank (""));
  g_assert_true (zeren_string_is_blank (" 　\n"));
  g_assert_false (zeren_string_is_blank ("　无"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/string/spaces-of-any-width-are-stripped",
                   test_spaces_of_any_width_are_stripped);
  g_test_add_func ("/base/string/what-cannot-be-read-is-blank", test_what_cannot_be_read_is_blank);

  return g_test_run ();
}
