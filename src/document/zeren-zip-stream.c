/* zeren-zip-stream.c: a large ZIP container read entry by entry, without holding any of it whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-zip-stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#define BLOCK_SIZE (256 * 1024)

struct _ZerenZipStream
{
  struct archive *archive;
  locale_t utf8; /* (locale_t) 0 where the system has none */
};

void
zeren_zip_stream_free (ZerenZipStream *self)
{
  archive_read_free (self->archive);
  if (self->utf8 != (locale_t)0)
    freelocale (self->utf8);
  g_free (self);
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (
    error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The ZIP container is damaged or incomplete."));
}

/**
 * zeren_zip_stream_open:
 * @path: a file
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): its entries; %NULL where it cannot be read or is no ZIP
 */
ZerenZipStream *
zeren_zip_stream_open (const char *path, GError **error)
{
  g_autoptr (ZerenZipStream) self = g_new0 (ZerenZipStream, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) readable = g_file_read (file, NULL, error);

  self->utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  self->archive = archive_read_new ();
  if (readable == NULL)
    return NULL;

  archive_read_support_format_zip (self->archive);
  if (archive_read_open_filename (self->archive, path, BLOCK_SIZE) != ARCHIVE_OK)
    {
      set_damaged (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Names are UTF-8 whatever the locale, from which libarchive would take their encoding. */
static int
read_header (ZerenZipStream *self, struct archive_entry **entry, const char **name)
{
  locale_t before = self->utf8 != (locale_t)0 ? uselocale (self->utf8) : (locale_t)0;
  int status = archive_read_next_header (self->archive, entry);

  *name = status == ARCHIVE_OK || status == ARCHIVE_WARN ? archive_entry_pathname (*entry) : NULL;
  if (before != (locale_t)0)
    uselocale (before);

  return status;
}

/**
 * zeren_zip_stream_next:
 *
 * Goes on to the next entry that is a file.
 *
 * Returns: (nullable): its name, until the next call; %NULL without an error after the last one
 */
const char *
zeren_zip_stream_next (ZerenZipStream *self, GError **error)
{
  struct archive_entry *entry;
  const char *name;
  int status = read_header (self, &entry, &name);

  if (status == ARCHIVE_EOF)
    return NULL;
  if (name == NULL || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_is_encrypted (entry) || !g_utf8_validate (name, -1, NULL))
    {
      set_damaged (error);
      return NULL;
    }

  return name;
}

/** zeren_zip_stream_read: Returns: how many bytes of the entry were read, 0 at its end, -1 with
 * @error */
gssize
zeren_zip_stream_read (ZerenZipStream *self, void *buffer, gsize size, GError **error)
{
  gssize n = archive_read_data (self->archive, buffer, size);

  if (n >= 0)
    return n;
  set_damaged (error);

  return -1;
}
