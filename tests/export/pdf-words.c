/* pdf-words.c: the words of a PDF with their boxes, as poppler's tools find them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-words.h"

#include "sample-documents.h"
#include "zeren-pdf-writer.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static void
free_word (gpointer data)
{
  PdfWord *word = data;

  g_free (word->text);
  g_free (word);
}

char *
pdf_words_save (ZerenOfficialDocument *document, const char *folder)
{
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = zeren_pdf_write (document, made_at, &error);
  char *path = g_build_filename (folder, "document.pdf", NULL);

  g_assert_no_error (error);
  g_assert_true (zeren_export_save (bytes, path, &error));
  g_assert_no_error (error);

  return path;
}

void
pdf_words_delete_folder (char *folder)
{
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);

  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
}

/* The words of a document with their boxes; %NULL where pdftotext is not installed. */
GPtrArray *
pdf_words_measure (ZerenOfficialDocument *document)
{
  char *folder = g_dir_make_tmp ("zeren-pdf-XXXXXX", NULL);
  g_autofree char *path = pdf_words_save (document, folder);
  const char *command[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *xml = sample_run (command, folder);
  g_auto (GStrv) lines = NULL;
  GPtrArray *words;
  guint page = 0;

  pdf_words_delete_folder (folder);
  if (xml == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }

  words = g_ptr_array_new_with_free_func (free_word);
  lines = g_strsplit (xml, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      PdfWord *word;
      const char *open, *close;

      if (strstr (lines[i], "<page ") != NULL)
        page++;
      if (strstr (lines[i], "<word ") == NULL)
        continue;
      word = g_new0 (PdfWord, 1);
      word->page = page;
      g_assert_cmpint (sscanf (strstr (lines[i], "<word "),
                               "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                               &word->left,
                               &word->top,
                               &word->right,
                               &word->bottom),
                       ==,
                       4);
      open = strchr (lines[i], '>') + 1;
      close = strstr (open, "</word>");
      word->text = g_strndup (open, close - open);
      g_ptr_array_add (words, word);
    }

  return words;
}

const PdfWord *
pdf_words_find (GPtrArray *words, guint page, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      const PdfWord *word = g_ptr_array_index (words, i);

      if (word->page == page && strstr (word->text, text) != NULL)
        return word;
    }

  return NULL;
}

void
pdf_words_assert_near (double value, double expected, double tolerance)
{
  if (fabs (value - expected) > tolerance)
    g_error ("%.2f is not within %.2f of %.2f", value, tolerance, expected);
}
