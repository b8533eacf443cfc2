/* test-page-breaks.c: the DOCX as LibreOffice sets it and our PDF say the same on the same pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "layout-documents.h"
#include "sample-documents.h"
#include "zeren-docx-writer.h"
#include "zeren-official-fonts.h"
#include "zeren-pdf-writer.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

#define MM(millimetres) ((millimetres) * 72.0 / 25.4)

/* What stands on one page within the type area. */
typedef struct
{
  guint n_chars;
  guint last_line; /* how many of them stand on the last line */
} Page;

static void
save (GBytes *content, const char *folder, const char *kind, guint number, const char *ending)
{
  g_autofree char *name = g_strdup_printf ("%s%02u.%s", kind, number, ending);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_nonnull (content);
  g_assert_true (zeren_export_save (content, path, NULL));
}

static int
compare_chars (gconstpointer a, gconstpointer b)
{
  const gunichar *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* Counts what stands in the type area of a page and adds its characters to @all. */
static Page
measure_page (PopplerPage *page, GArray *all)
{
  g_autofree PopplerRectangle *boxes = NULL;
  g_autofree char *text = poppler_page_get_text (page);
  guint n_boxes = 0, i = 0;
  double lowest = 0;
  Page measured = { 0 };

  poppler_page_get_text_layout (page, &boxes, &n_boxes);
  for (const char *c = text; *c != '\0' && i < n_boxes; c = g_utf8_next_char (c), i++)
    {
      gunichar point = g_utf8_get_char (c);
      double middle = (boxes[i].y1 + boxes[i].y2) / 2;

      if (g_unichar_isspace (point) || point == 0x200b || middle > MM (37 + 225) + 4)
        continue;
      g_array_append_val (all, point);
      measured.n_chars++;
      if (middle > lowest + 7)
        measured.last_line = 0;
      if (middle > lowest - 7)
        measured.last_line++;
      lowest = MAX (lowest, middle);
    }

  return measured;
}

/* The pages of a file, and all of its characters sorted. */
static GArray *
measure_file (const char *folder, const char *kind, guint number, GArray *all)
{
  g_autofree char *name = g_strdup_printf ("%s%02u.pdf", kind, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_file (uri, NULL, &error);
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (Page));

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      Page measured = measure_page (page, all);

      g_array_append_val (pages, measured);
    }
  g_array_sort (all, compare_chars);

  return pages;
}

/* Whichever of both pages holds more holds at most one line more. */
static void
compare_pages (guint number, const GArray *ours, const GArray *theirs, GString *differences)
{
  guint end = 0, other_end = 0;

  for (guint i = 0; i < MIN (ours->len, theirs->len); i++)
    {
      const Page *page = &g_array_index (ours, Page, i);
      const Page *other = &g_array_index (theirs, Page, i);

      end += page->n_chars;
      other_end += other->n_chars;
      if (end > other_end + page->last_line || other_end > end + other->last_line)
        {
          g_string_append_printf (differences,
                                  "%s: page %u ends after %u characters, in LibreOffice %u\n",
                                  layout_get_name (number),
                                  i + 1,
                                  end,
                                  other_end);
          return;
        }
    }
  if (ours->len != theirs->len)
    g_string_append_printf (differences,
                            "%s: %u pages, in LibreOffice %u\n",
                            layout_get_name (number),
                            ours->len,
                            theirs->len);
}

static void
compare_files (const char *folder, guint number, GString *differences)
{
  g_autoptr (GArray) our_text = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GArray) their_text = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GArray) ours = measure_file (folder, "pdf", number, our_text);
  g_autoptr (GArray) theirs = measure_file (folder, "docx", number, their_text);

  compare_pages (number, ours, theirs, differences);
  if (our_text->len != their_text->len ||
      memcmp (our_text->data, their_text->data, our_text->len * sizeof (gunichar)) != 0)
    g_string_append_printf (
      differences, "%s: LibreOffice shows another text\n", layout_get_name (number));
}

/* LibreOffice takes the same typefaces as we do in the place of those that offices have. */
static void
write_font_names (const char *folder)
{
  g_autoptr (GArray) substitutions = zeren_official_fonts_dup_substitutions ();
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autoptr (GString) text = g_string_new (
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
    "<include>/etc/fonts/fonts.conf</include>");

  for (guint i = 0; i < substitutions->len; i++)
    {
      const ZerenFontSubstitution *entry = &g_array_index (substitutions, ZerenFontSubstitution, i);

      if (entry->used != NULL)
        g_string_append_printf (text,
                                "<match><test name=\"family\"><string>%s</string></test>"
                                "<edit name=\"family\" mode=\"assign\" binding=\"same\">"
                                "<string>%s</string></edit></match>",
                                entry->wanted,
                                entry->used);
    }
  g_string_append (text, "</fontconfig>");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) children = g_dir_open (path, 0, NULL);
  const char *name;

  while (children != NULL && (name = g_dir_read_name (children)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        delete_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Marks, with a character that takes no room, that a line may end before “ and after ”. */
static void
allow_breaks_at_quotes (GString *text)
{
  g_string_replace (text, "“", "\u200b“", 0);
  g_string_replace (text, "”", "”\u200b", 0);
  /* but not between two marks */
  for (const char *const *mark =
         (const char *const[]){ "，", "。", "；", "：", "、", "）", "》", NULL };
       *mark != NULL;
       mark++)
    {
      g_autofree char *wrong = g_strconcat ("\u200b", *mark, NULL);

      g_string_replace (text, wrong, *mark, 0);
    }
  g_string_replace (text, "（\u200b", "（", 0);
  g_string_replace (text, "《\u200b", "《", 0);
}

/* What LibreOffice 25.2 does unlike Word: it does not read from DOCX that nothing is put between
 * Han and digits (autoSpaceDE), and takes quotation marks for those of Western text, so that no
 * line ends before or after them. Its own format, which holds everything that it has read, can say
 * both.
 */
static void
set_as_word_does (const char *folder, guint number)
{
  g_autofree char *name = g_strdup_printf ("docx%02u.fodt", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (
    g_string_replace (changed, "autospace=\"ideograph-alpha\"", "autospace=\"none\"", 0), >, 0);
  allow_breaks_at_quotes (changed);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
}

/* Converts all documents in one run of LibreOffice, which takes longest to start. */
static void
convert (const char *folder, const char *from, const char *to)
{
  g_autofree char *setting = g_strdup_printf ("FONTCONFIG_FILE=%s/fonts.conf", folder);
  const char *const fixed[] = { "env",        setting,        "timeout", "150", "soffice",
                                "--headless", "--convert-to", to,        NULL };
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char *output = NULL;

  g_strv_builder_addv (command, (const char **)fixed);
  for (guint i = 0; i < layout_count_documents (); i++)
    g_strv_builder_take (command, g_strdup_printf ("docx%02u.%s", i, from));
  arguments = g_strv_builder_end (command);
  output = sample_run ((const char *const *)arguments, folder);
}

static void
test_pages_end_within_a_line (void)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("zeren-breaks-XXXXXX", NULL);
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GString) differences = g_string_new (NULL);

  if (office == NULL)
    {
      delete_tree (folder);
      g_test_skip ("LibreOffice is not installed");
      return;
    }

  write_font_names (folder);
  for (guint i = 0; i < layout_count_documents (); i++)
    {
      g_autoptr (ZerenOfficialDocument) document = layout_make_document (i);
      g_autoptr (GBytes) docx = zeren_docx_write (document, made_at, NULL);
      g_autoptr (GBytes) pdf = zeren_pdf_write (document, made_at, NULL);

      save (docx, folder, "docx", i, "docx");
      save (pdf, folder, "pdf", i, "pdf");
    }
  convert (folder, "docx", "fodt");
  for (guint i = 0; i < layout_count_documents (); i++)
    set_as_word_does (folder, i);
  convert (folder, "fodt", "pdf");
  for (guint i = 0; i < layout_count_documents (); i++)
    compare_files (folder, i, differences);
  delete_tree (folder);
  g_assert_cmpstr (differences->str, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/page-breaks/pages-end-within-a-line", test_pages_end_within_a_line);

  return g_test_run ();
}
