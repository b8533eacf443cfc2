/* test-lock-name.c: files that an office program leaves beside what is open in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lock-name.h"

static void
test_the_locks_of_office_programs_are_no_documents (void)
{
  static const char *const locks[] = {
    "/家/~$消防方案.docx", "~$台账.xlsx", ".~消防方案.docx", "/家/.~lock.消防方案.docx#"
  };

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (zeren_lock_name_check (locks[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
    }
}

static void
test_other_names_are_documents (void)
{
  static const char *const names[] = {
    "/~$家/消防方案.docx", "~消防方案.docx", "方案~$1.docx", ".消防方案.docx", "$方案.docx"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      zeren_lock_name_check (names[i], &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/lock-name/the-locks-of-office-programs-are-no-documents",
                   test_the_locks_of_office_programs_are_no_documents);
  g_test_add_func ("/base/lock-name/other-names-are-documents", test_other_names_are_documents);

  return g_test_run ();
}
