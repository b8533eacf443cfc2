/* zeren-sniff.c: told by its first bytes: what a file is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-sniff.h"

#include "zeren-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *data;
  gsize size;
} Head;

static gboolean
begins_with (const Head *head, const char *magic, gsize length)
{
  return head->size >= length && memcmp (head->data, magic, length) == 0;
}

#define BEGINS_WITH(head, magic) begins_with (head, magic, sizeof (magic) - 1)

static gboolean
contains (const char *data, gsize size, const char *needle, gsize length)
{
  return memmem (data, size, needle, length) != NULL;
}

static gboolean
refuse (GError **error, ZerenDocumentError code, const char *message)
{
  g_set_error_literal (error, ZEREN_DOCUMENT_ERROR, code, message);
  return FALSE;
}

/* The old container of Microsoft: .doc, .xls, .wps, .et, and everything with a password. */
static gboolean
refuse_ole (GBytes *bytes, GError **error)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  static const char workbook[] = "W\0o\0r\0k\0b\0o\0o\0k";
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (contains (data, size, encrypted, sizeof encrypted))
    return refuse (
      error,
      ZEREN_DOCUMENT_ERROR_ENCRYPTED,
      _ ("This file is protected by a password. Open it in Word or WPS, save it without "
         "a password, and import that."));
  if (contains (data, size, workbook, sizeof workbook))
    return refuse (
      error,
      ZEREN_DOCUMENT_ERROR_CONVERT,
      _ ("This is a spreadsheet of an old format (.xls or .et). Save it as PDF in Excel "
         "or WPS and import that."));

  return refuse (error,
                 ZEREN_DOCUMENT_ERROR_CONVERT,
                 _ ("This is a document of an old format (.doc or .wps). Save it as DOCX or PDF in "
                    "Word or WPS and import that."));
}

static gboolean
has_name (GPtrArray *names, const char *prefix)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strncasecmp (names->pdata[i], prefix, strlen (prefix)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
sniff_zip (GBytes *bytes, ZerenDocumentFormat *format, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!zeren_zip_check (bytes, names, error))
    return FALSE;
  if (has_name (names, "word/"))
    {
      *format = ZEREN_DOCUMENT_FORMAT_DOCX;
      return TRUE;
    }
  if (has_name (names, "xl/"))
    return refuse (error,
                   ZEREN_DOCUMENT_ERROR_CONVERT,
                   _ ("This is a spreadsheet (.xlsx). Save it as PDF in Excel or WPS and import "
                      "that."));
  if (has_name (names, "ppt/"))
    return refuse (
      error,
      ZEREN_DOCUMENT_ERROR_CONVERT,
      _ ("This is a presentation (.pptx). Save it as PDF in PowerPoint or WPS and import "
         "that."));
  if (has_name (names, "OFD.xml"))
    return refuse (error,
                   ZEREN_DOCUMENT_ERROR_CONVERT,
                   _ ("This is an OFD document. Save it as PDF in an OFD reader and import that."));
  if (has_name (names, "content.xml"))
    return refuse (
      error,
      ZEREN_DOCUMENT_ERROR_CONVERT,
      _ ("This is an OpenDocument file (.odt or .ods). Save it as DOCX or PDF and import "
         "that."));

  return refuse (
    error,
    ZEREN_DOCUMENT_ERROR_UNKNOWN,
    _ ("This is a ZIP archive and not a document. Unpack it and import the document in "
       "it as PDF, DOCX or text."));
}

static gboolean
is_picture (const Head *head)
{
  return BEGINS_WITH (head, "\x89PNG\r\n\x1a\n") || BEGINS_WITH (head, "\xff\xd8\xff") ||
         BEGINS_WITH (head, "GIF8") || BEGINS_WITH (head, "II*\0") || BEGINS_WITH (head, "MM\0*") ||
         (BEGINS_WITH (head, "RIFF") && head->size >= 12 &&
          memcmp (head->data + 8, "WEBP", 4) == 0) ||
         (BEGINS_WITH (head, "BM") && head->size >= 18 &&
          memcmp (head->data + 6, "\0\0\0\0", 4) == 0);
}

/* Web pages, also those that Word and WPS write under the name .doc, and Word's XML of 2003. */
static gboolean
is_markup (const Head *head)
{
  gsize size = MIN (head->size, 4096);
  gsize blank = 0;

  if (BEGINS_WITH (head, "\xef\xbb\xbf"))
    blank = 3;
  while (blank < size && g_ascii_isspace (head->data[blank]))
    blank++;
  if (blank >= size)
    return FALSE;
  if (head->data[blank] == '<')
    {
      g_autofree char *start = g_strndup (head->data + blank, size - blank);
      g_autofree char *lower = g_ascii_strdown (start, -1);

      return g_str_has_prefix (lower, "<!doctype html") || g_str_has_prefix (lower, "<html") ||
             g_str_has_prefix (lower, "<?xml");
    }

  return g_ascii_strncasecmp (head->data + blank, "MIME-Version:", MIN (13, size - blank)) == 0 &&
         size - blank >= 13;
}

/**
 * zeren_sniff:
 * @bytes: what a file holds
 * @format: (out): what it is; anything that has no other mark may still be text
 *
 * The name of the file is not asked: files are renamed, contents are not.
 *
 * Returns: whether it may be read; else an error that says how to make it readable
 */
gboolean
zeren_sniff (GBytes *bytes, ZerenDocumentFormat *format, GError **error)
{
  Head head;

  head.data = g_bytes_get_data (bytes, &head.size);
  if (head.size == 0)
    return refuse (error,
                   ZEREN_DOCUMENT_ERROR_EMPTY,
                   _ ("This file is empty (0 bytes). Get it again from where it came from."));
  if (contains (head.data, MIN (head.size, 1024), "%PDF-", 5))
    {
      *format = ZEREN_DOCUMENT_FORMAT_PDF;
      return TRUE;
    }
  if (BEGINS_WITH (&head, "PK\x03\x04") || BEGINS_WITH (&head, "PK\x05\x06"))
    return sniff_zip (bytes, format, error);
  if (BEGINS_WITH (&head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    return refuse_ole (bytes, error);
  if (BEGINS_WITH (&head, "{\\rtf"))
    return refuse (error,
                   ZEREN_DOCUMENT_ERROR_CONVERT,
                   _ ("This is an RTF document. Save it as DOCX or PDF in Word or WPS and import "
                      "that."));
  if (is_picture (&head))
    return refuse (error,
                   ZEREN_DOCUMENT_ERROR_CONVERT,
                   _ ("This is a picture. Ask for the original document, or make the text readable "
                      "with a text recognition program and import the result as DOCX or PDF."));
  if (is_markup (&head))
    return refuse (
      error,
      ZEREN_DOCUMENT_ERROR_CONVERT,
      _ ("This is a web page or an XML file. Open it in Word or WPS, save it as DOCX or "
         "PDF, and import that."));

  *format = ZEREN_DOCUMENT_FORMAT_TEXT;
  return TRUE;
}
