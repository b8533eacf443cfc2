/* zeren-document-error.c: why a document could not be read, and the names of formats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-document.h"

GQuark
zeren_document_error_quark (void)
{
  return g_quark_from_static_string ("zeren-document-error-quark");
}

/** zeren_document_format_to_id: Returns: `pdf`, `docx` or `text` */
const char *
zeren_document_format_to_id (ZerenDocumentFormat format)
{
  switch (format)
    {
    case ZEREN_DOCUMENT_FORMAT_PDF:
      return "pdf";
    case ZEREN_DOCUMENT_FORMAT_DOCX:
      return "docx";
    case ZEREN_DOCUMENT_FORMAT_TEXT:
      return "text";
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
zeren_document_format_get_media_type (ZerenDocumentFormat format)
{
  switch (format)
    {
    case ZEREN_DOCUMENT_FORMAT_PDF:
      return "application/pdf";
    case ZEREN_DOCUMENT_FORMAT_DOCX:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case ZEREN_DOCUMENT_FORMAT_TEXT:
      return "text/plain";
    default:
      g_return_val_if_reached (NULL);
    }
}
