/* test-write-failure.c: why a file could not be written, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-write-failure.h"

#include <string.h>

static const struct
{
  GIOErrorEnum gio;
  GFileError glib;
  const char *words;
} failures[] = {
  { G_IO_ERROR_NO_SPACE, G_FILE_ERROR_NOSPC, "no room left for “通知.docx” in “/办公室”" },
  { G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_ACCES, "may not be written in “/办公室”" },
  { G_IO_ERROR_READ_ONLY, G_FILE_ERROR_ROFS, "Take off the write protection" },
  { G_IO_ERROR_NOT_FOUND, G_FILE_ERROR_NOENT, "there is no folder “/办公室”" },
  { G_IO_ERROR_NOT_DIRECTORY, G_FILE_ERROR_NOTDIR, "there is no folder “/办公室”" },
  { G_IO_ERROR_FILENAME_TOO_LONG, G_FILE_ERROR_NAMETOOLONG, "Choose a shorter one" },
  { G_IO_ERROR_IS_DIRECTORY, G_FILE_ERROR_ISDIR, "“/办公室/通知.docx” is a folder" },
  { G_IO_ERROR_FAILED, G_FILE_ERROR_FAILED, "could not be written: .zeren-1: it burns" },
};

static void
assert_says (GQuark domain, int code, const char *words)
{
  g_autoptr (GError) reason = g_error_new_literal (domain, code, ".zeren-1: it burns");
  g_autofree char *text = zeren_write_failure_to_text ("/办公室/通知.docx", reason);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not said in “%s”", words, text);
}

static void
test_each_failure_says_what_to_do (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      assert_says (G_IO_ERROR, failures[i].gio, failures[i].words);
      assert_says (G_FILE_ERROR, failures[i].glib, failures[i].words);
    }
}

static void
test_giving_up_is_no_failure (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up");

  zeren_write_failure_explain (error, "/办公室/通知.docx");

  g_assert_cmpstr (error->message, ==, "given up");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/write-failure/each-says-what-to-do", test_each_failure_says_what_to_do);
  g_test_add_func ("/base/write-failure/giving-up-is-no-failure", test_giving_up_is_no_failure);

  return g_test_run ();
}
