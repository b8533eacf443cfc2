/* test-docx-office.c: a DOCX opens in LibreOffice with its text whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-document.h"
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

static char *
name_document (guint number, const char *extension)
{
  return g_strdup_printf ("document-%u.%s", number, extension);
}

static void
write_document (const char *folder, guint number, ZerenOfficialDocument *document)
{
  g_autofree char *name = name_document (number, "docx");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) docx = zeren_docx_write (document, made_at, &error);

  g_assert_no_error (error);
  g_assert_true (zeren_export_save (docx, path, NULL));
}

/* One start for all of them: it takes longer than to open a document. */
static void
convert (const char *folder, guint n_documents)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  static const char *const words[] = { "timeout",    "120",          "soffice",
                                       "--headless", "--convert-to", "txt:Text (encoded):UTF8" };
  g_autofree char *output = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (command, g_strdup (words[i]));
  for (guint i = 0; i < n_documents; i++)
    g_ptr_array_add (command, name_document (i, "docx"));
  g_ptr_array_add (command, NULL);
  output = sample_run ((const char *const *)command->pdata, folder);
}

static void
assert_whole (const char *folder, guint number, ZerenOfficialDocument *document)
{
  g_autofree char *name = name_document (number, "txt");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *said = zeren_official_document_dup_text (document);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_autofree char *text = NULL;
  g_autofree char *squeezed = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("LibreOffice does not open this document:\n%s", said);
  squeezed = squeeze (text);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = squeeze (lines[i]);

      if (strstr (squeezed, line) == NULL)
        g_error ("“%s” is missing in LibreOffice", line);
    }
}

static void
test_opens_with_its_text_whole (void)
{
  g_autofree char *tool = g_find_program_in_path ("soffice");
  g_autofree char *folder = NULL;
  g_autoptr (GFile) tree = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  if (tool == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }

  folder = g_dir_make_tmp ("zeren-office-XXXXXX", NULL);
  tree = g_file_new_for_path (folder);
  documents = every_document ();
  for (guint i = 0; i < documents->len; i++)
    write_document (folder, i, documents->pdata[i]);
  convert (folder, documents->len);
  for (guint i = 0; i < documents->len; i++)
    assert_whole (folder, i, documents->pdata[i]);
  delete_tree (tree);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/docx/opens-in-libreoffice-with-its-text-whole",
                   test_opens_with_its_text_whole);

  return g_test_run ();
}
