/* document-fixture.c: small documents that the tests make themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define W    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define ALL                                                                                        \
  W " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""             \
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""                    \
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""                                                   \
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""

static void
add_entry (struct archive *archive, const char *name, const char *content, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_write_data (archive, content, length);
  archive_entry_free (entry);
}

static gsize
length_of (const FixturePart *part)
{
  return part->size > 0 ? part->size : strlen (part->content);
}

/** fixture_zip: @parts ends with a part without a name */
GBytes *
fixture_zip (const FixturePart *parts)
{
  struct archive *archive = archive_write_new ();
  gsize size = 4096, used = 0;
  void *buffer;

  for (guint i = 0; parts[i].name != NULL; i++)
    size += 2 * length_of (&parts[i]) + 1024;
  buffer = g_malloc (size);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, size, &used), ==, ARCHIVE_OK);
  for (guint i = 0; parts[i].name != NULL; i++)
    add_entry (archive, parts[i].name, parts[i].content, length_of (&parts[i]));
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

/** fixture_docx: a DOCX of the insides of w:body, w:numbering and w:styles */
GBytes *
fixture_docx (const char *body, const char *numbering, const char *styles)
{
  g_autofree char *document = g_strconcat (
    HEAD "<w:document " ALL "><w:body>", body, "</w:body></w:document>", NULL);
  g_autofree char *numbers = g_strconcat (
    HEAD "<w:numbering " ALL ">", numbering != NULL ? numbering : "", "</w:numbering>", NULL);
  g_autofree char *looks = g_strconcat (
    HEAD "<w:styles " ALL ">", styles != NULL ? styles : "", "</w:styles>", NULL);
  FixturePart parts[] = {
    { "[Content_Types].xml",
      HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>" },
    { "word/document.xml", document },
    { "word/numbering.xml", numbers },
    { "word/styles.xml", looks },
    { NULL },
  };

  return fixture_zip (parts);
}

/** fixture_data: a file of tests/document/data */
GBytes *
fixture_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "document", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/** fixture_pdf_begin: a PDF of A4 pages */
void
fixture_pdf_begin (FixturePdf *pdf)
{
  pdf->bytes = g_byte_array_new ();
  pdf->surface = cairo_pdf_surface_create_for_stream (write_cb, pdf->bytes, 595, 842);
  pdf->cr = cairo_create (pdf->surface);
}

/** fixture_pdf_text: a line of text whose upper left is at @x, @y */
void
fixture_pdf_text (FixturePdf *pdf, double x, double y, double size, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (pdf->cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Serif CJK SC");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (pdf->cr, x, y);
  pango_cairo_show_layout (pdf->cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

void
fixture_pdf_rule (FixturePdf *pdf, double x0, double y0, double x1, double y1)
{
  cairo_set_line_width (pdf->cr, 0.5);
  cairo_move_to (pdf->cr, x0, y0);
  cairo_line_to (pdf->cr, x1, y1);
  cairo_stroke (pdf->cr);
}

void
fixture_pdf_next_page (FixturePdf *pdf)
{
  cairo_show_page (pdf->cr);
}

/** fixture_pdf_end: the last page need not be shown */
GBytes *
fixture_pdf_end (FixturePdf *pdf)
{
  cairo_destroy (pdf->cr);
  cairo_surface_finish (pdf->surface);
  cairo_surface_destroy (pdf->surface);

  return g_byte_array_free_to_bytes (pdf->bytes);
}

ZerenDocument *
fixture_open (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  ZerenDocument *document = zeren_document_open_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

/** fixture_reading_copy: Returns: (transfer none): the PDF that was laid out, NULL for a PDF */
GBytes *
fixture_reading_copy (ZerenDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *copy = NULL;

  g_assert_true (zeren_document_get_reading_copy (document, &copy, &error));
  g_assert_no_error (error);

  return copy;
}

ZerenText *
fixture_read (GBytes *bytes)
{
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (GError) error = NULL;
  ZerenText *text = zeren_document_read_text (document, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (text);

  return text;
}

/** fixture_text: takes @bytes and gives what they say */
char *
fixture_text (GBytes *bytes)
{
  g_autoptr (ZerenText) text = fixture_read (bytes);

  g_bytes_unref (bytes);

  return g_strdup (zeren_text_get_string (text));
}

/** fixture_strip: without white space */
char *
fixture_strip (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_string_free (bare, FALSE);
}

/** fixture_cells: the cells in one line each, place, spans and text without white space */
char *
fixture_cells (ZerenText *text)
{
  GString *cells = g_string_new (NULL);

  for (guint i = 0; i < zeren_text_get_n_blocks (text); i++)
    {
      const ZerenBlock *block = zeren_text_get_block (text, i);
      g_autofree char *content = zeren_text_dup_range (text, block->start, block->end);
      g_autofree char *bare = fixture_strip (content);

      if (block->kind == ZEREN_BLOCK_CELL)
        g_string_append_printf (cells,
                                "%u:%u,%u %ux%u %s\n",
                                block->table,
                                block->row,
                                block->column,
                                block->row_span,
                                block->column_span,
                                bare);
    }

  return g_string_free (cells, FALSE);
}

/** fixture_assert_refused: takes @bytes; @advice is a word of the message that says what to do */
void
fixture_assert_refused (GBytes *bytes, ZerenDocumentError code, const char *advice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDocument) document = zeren_document_open_bytes (bytes, NULL, &error);
  g_autoptr (ZerenText) text = NULL;

  if (document != NULL)
    text = zeren_document_read_text (document, NULL, &error);
  g_assert_error (error, ZEREN_DOCUMENT_ERROR, (int)code);
  g_assert_null (text);
  g_assert_nonnull (strstr (error->message, advice));
  g_bytes_unref (bytes);
}
