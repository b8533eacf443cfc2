/* test-docx-office.c: a DOCX opens in LibreOffice with its text whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"
#include "zeren-docx-writer.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static void
delete_tree (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) &&
         child != NULL)
    delete_tree (child);
  g_file_delete (folder, NULL, NULL);
}

static char *
squeeze (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      if (!g_unichar_isspace (point) && point != 0xfeff)
        g_string_append_unichar (kept, point);
    }

  return g_string_free (kept, FALSE);
}

static void
assert_opens_whole (ZerenOfficialDocument *document)
{
  g_autofree char *folder = g_dir_make_tmp ("zeren-office-XXXXXX", NULL);
  g_autoptr (GFile) tree = g_file_new_for_path (folder);
  g_autofree char *path = g_build_filename (folder, "document.docx", NULL);
  g_autofree char *text_path = g_build_filename (folder, "document.txt", NULL);
  const char *command[] = { "timeout",       "60",
                            "soffice",       "--headless",
                            "--convert-to",  "txt:Text (encoded):UTF8",
                            "document.docx", NULL };
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GBytes) docx = zeren_docx_write (document, made_at, NULL);
  g_autofree char *said = zeren_official_document_dup_text (document);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  g_autofree char *squeezed = NULL;

  g_assert_true (zeren_export_save (docx, path, NULL));
  output = sample_run (command, folder);
  g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
  squeezed = squeeze (text);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = squeeze (lines[i]);

      if (strstr (squeezed, line) == NULL)
        g_error ("“%s” is missing in LibreOffice", line);
    }
  delete_tree (tree);
}

static void
test_opens_with_its_text_whole (void)
{
  g_autofree char *tool = g_find_program_in_path ("soffice");
  g_autoptr (ZerenOfficialDocument) red_head = sample_red_head ();
  g_autoptr (ZerenOfficialDocument) minutes = sample_minutes ();
  g_autoptr (ZerenOfficialDocument) letter = sample_letter (TRUE);
  g_autoptr (ZerenCaseFacts) facts = sample_incident_facts ();
  g_autoptr (ZerenOfficialDocument)
    form = zeren_case_draft_new (ZEREN_CASE_DOCUMENT_START_APPROVAL, facts);

  if (tool == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }

  assert_opens_whole (red_head);
  assert_opens_whole (minutes);
  assert_opens_whole (letter);
  assert_opens_whole (form);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/docx/opens-in-libreoffice-with-its-text-whole",
                   test_opens_with_its_text_whole);

  return g_test_run ();
}
