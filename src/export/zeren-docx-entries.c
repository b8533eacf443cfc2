/* zeren-docx-entries.c: the container of a DOCX, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-entries-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>

typedef struct archive Archive;

static void
free_archive (Archive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_archive)

static ZerenDocxFault
read_entry (Archive *archive, const ZerenDocxLimits *limits, gsize *total, GBytes **content)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      *total += (gsize)n;
      if (bytes->len + (gsize)n > limits->part || *total > limits->all)
        return ZEREN_DOCX_FAULT_TOO_LARGE;
      g_byte_array_append (bytes, buffer, (guint)n);
    }
  if (n < 0)
    return ZEREN_DOCX_FAULT_DAMAGED;
  *content = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return ZEREN_DOCX_FAULT_NONE;
}

/**
 * zeren_docx_entries_read:
 * @docx: any bytes
 *
 * Unpacks what is wanted, one file after the other, and stops at the first fault.
 *
 * Returns: why the rest was not read
 */
ZerenDocxFault
zeren_docx_entries_read (GBytes *docx,
                         const ZerenDocxLimits *limits,
                         const ZerenDocxEntries *entries,
                         gpointer user_data,
                         GCancellable *cancellable)
{
  g_autoptr (Archive) archive = archive_read_new ();
  struct archive_entry *entry;
  gsize size, total = 0;
  gconstpointer data = g_bytes_get_data (docx, &size);
  int status;

  archive_read_support_format_zip (archive);
  if (size == 0 || archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    return ZEREN_DOCX_FAULT_DAMAGED;

  for (guint n = 0; (status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
                    status == ARCHIVE_WARN;
       n++)
    {
      const char *path = archive_entry_pathname (entry);
      g_autoptr (GBytes) content = NULL;
      gboolean wanted = FALSE;
      ZerenDocxFault fault;

      if (g_cancellable_is_cancelled (cancellable))
        return ZEREN_DOCX_FAULT_CANCELLED;
      if (n >= limits->n_entries)
        return ZEREN_DOCX_FAULT_DAMAGED;
      fault = entries->wants (path, &wanted, user_data);
      if (fault == ZEREN_DOCX_FAULT_NONE && wanted)
        fault = read_entry (archive, limits, &total, &content);
      if (fault != ZEREN_DOCX_FAULT_NONE)
        return fault;
      if (content != NULL)
        entries->take (path, content, user_data);
    }

  return status == ARCHIVE_EOF ? ZEREN_DOCX_FAULT_NONE : ZEREN_DOCX_FAULT_DAMAGED;
}

static void
ignore_error_cb (void *context, const xmlError *error)
{
}

/**
 * zeren_docx_entries_parse:
 * @encoding: (nullable): what it is written in whatever it says of itself
 *
 * A part that brings entities of its own is not read: no word processor writes them.
 *
 * Returns: (transfer full) (nullable): its tree
 */
xmlDoc *
zeren_docx_entries_parse (GBytes *part, const char *encoding)
{
  gsize size;
  const char *data = g_bytes_get_data (part, &size);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *tree = NULL;

  if (context != NULL && size > 0)
    {
      xmlSetStructuredErrorFunc (context, (xmlStructuredErrorFunc)ignore_error_cb);
      tree = xmlCtxtReadMemory (context,
                                data,
                                (int)size,
                                NULL,
                                encoding,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    }
  xmlFreeParserCtxt (context);
  if (tree != NULL &&
      (tree->intSubset != NULL || tree->extSubset != NULL || xmlDocGetRootElement (tree) == NULL))
    g_clear_pointer (&tree, xmlFreeDoc);

  return tree;
}
