/* zeren-docx-writer.c: official documents as DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-writer.h"

#include "zeren-docx-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

/* --- XML --- */

static void
note (ZerenXml *self, int result)
{
  self->failed = self->failed || result < 0;
}

void
zeren_xml_init (ZerenXml *self)
{
  self->buffer = xmlBufferCreate ();
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  self->failed = self->writer == NULL;
  if (!self->failed)
    note (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", "yes"));
}

/* The part, or %NULL where something in it could not be written. */
GBytes *
zeren_xml_finish (ZerenXml *self)
{
  GBytes *bytes = NULL;

  if (!self->failed)
    note (self, xmlTextWriterEndDocument (self->writer));
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  if (!self->failed)
    bytes = g_bytes_new (xmlBufferContent (self->buffer), (gsize)xmlBufferLength (self->buffer));
  g_clear_pointer (&self->buffer, xmlBufferFree);

  return bytes;
}

static void
begin_element (ZerenXml *self, const char *name, va_list attributes)
{
  const char *attribute;

  if (self->failed)
    return;

  note (self, xmlTextWriterStartElement (self->writer, BAD_CAST name));
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      note (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST attribute, BAD_CAST value));
    }
}

/* Begins an element with pairs of attribute and value. */
void
zeren_xml_begin (ZerenXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  begin_element (self, name, attributes);
  va_end (attributes);
}

void
zeren_xml_end (ZerenXml *self)
{
  if (!self->failed)
    note (self, xmlTextWriterEndElement (self->writer));
}

void
zeren_xml_empty (ZerenXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  begin_element (self, name, attributes);
  va_end (attributes);
  zeren_xml_end (self);
}

void
zeren_xml_empty_int (ZerenXml *self, const char *name, const char *attribute, int value)
{
  g_autofree char *digits = g_strdup_printf ("%d", value);

  zeren_xml_empty (self, name, attribute, digits, NULL);
}

/* An element with nothing but text; spaces at its ends are kept. */
void
zeren_xml_text (ZerenXml *self, const char *name, const char *text)
{
  if (g_str_equal (name, "w:t"))
    zeren_xml_begin (self, name, "xml:space", "preserve", NULL);
  else
    zeren_xml_begin (self, name, NULL);
  if (!self->failed)
    note (self, xmlTextWriterWriteString (self->writer, BAD_CAST text));
  zeren_xml_end (self);
}

/* --- package --- */

typedef struct
{
  const char *path;
  GBytes *content;
} Part;

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint)length);

  return (la_ssize_t)length;
}

/* No time is set: the entries then carry the first day of the format, whatever the time zone, and
 * the same document gives the same bytes. */
static gboolean
write_part (struct archive *archive, const Part *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length;
  gconstpointer data = g_bytes_get_data (part->content, &length);
  gboolean written;

  archive_entry_set_pathname (entry, part->path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t)length);
  written = archive_write_header (archive, entry) == ARCHIVE_OK &&
            archive_write_data (archive, data, length) == (la_ssize_t)length;
  archive_entry_free (entry);

  return written;
}

static GBytes *
pack (const Part *parts, gsize n_parts)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean good = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                  archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                  archive_write_open (archive, bytes, NULL, append_cb, NULL) == ARCHIVE_OK;

  for (gsize i = 0; good && i < n_parts; i++)
    good = parts[i].content != NULL && write_part (archive, &parts[i]);
  good = archive_write_close (archive) == ARCHIVE_OK && good;
  archive_write_free (archive);

  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * zeren_docx_write:
 * @document: a document
 * @made_at: the time that the file names as that of its making
 * @error: return location for a #ZerenExportError
 *
 * Writes a document as Office Open XML (transitional), laid out as GB/T 9704-2012 asks, in the
 * typefaces that offices use. The same document at the same time gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
zeren_docx_write (ZerenOfficialDocument *document, GDateTime *made_at, GError **error)
{
  GBytes *packed;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (made_at != NULL, NULL);

  gboolean letter = zeren_official_document_get_kind (document) == ZEREN_OFFICIAL_LETTER;
  Part parts[] = {
    { "[Content_Types].xml", zeren_docx_make_content_types (letter) },
    { "_rels/.rels", zeren_docx_make_package_relations () },
    { "docProps/core.xml", zeren_docx_make_core (document, made_at) },
    { "word/document.xml", zeren_docx_make_body (document) },
    { "word/_rels/document.xml.rels", zeren_docx_make_relations (letter) },
    { "word/styles.xml", zeren_docx_make_styles () },
    { "word/settings.xml", zeren_docx_make_settings () },
    { "word/header1.xml", zeren_docx_make_header (zeren_official_document_is_draft (document)) },
    { "word/footer1.xml", zeren_docx_make_footer (TRUE, TRUE, letter) },
    { "word/footer2.xml", zeren_docx_make_footer (TRUE, FALSE, letter) },
    { "word/footer3.xml", zeren_docx_make_footer (FALSE, TRUE, letter) },
    { "word/header2.xml", letter ? zeren_docx_make_letter_header (document) : NULL },
    { "word/footer4.xml", letter ? zeren_docx_make_letter_footer () : NULL },
  };

  packed = pack (parts, G_N_ELEMENTS (parts) - (letter ? 0 : 2));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_clear_pointer (&parts[i].content, g_bytes_unref);
  if (packed == NULL)
    g_set_error_literal (error,
                         ZEREN_EXPORT_ERROR,
                         ZEREN_EXPORT_ERROR_WRITE,
                         _ ("The DOCX file could not be put together."));

  return packed;
}
