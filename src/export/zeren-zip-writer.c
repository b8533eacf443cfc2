/* zeren-zip-writer.c: a large ZIP container written entry by entry, without holding any of it whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-zip-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

struct _ZerenZipWriter
{
  struct archive *archive;
  locale_t utf8; /* (locale_t) 0 where the system has no such locale */
};

/* Also ends an entry that was given up: archive_write_fail() would not free what compresses it. */
void
zeren_zip_writer_free (ZerenZipWriter *self)
{
  archive_write_free (self->archive);
  if (self->utf8 != (locale_t)0)
    freelocale (self->utf8);
  g_free (self);
}

static gboolean
set_failed (ZerenZipWriter *self, GError **error)
{
  int number = archive_errno (self->archive);

  g_set_error (error,
               G_IO_ERROR,
               number > 0 ? g_io_error_from_errno (number) : G_IO_ERROR_FAILED,
               /* Translators: %s is what the system says */
               _ ("The file cannot be written: %s."),
               number > 0 ? g_strerror (number) : archive_error_string (self->archive));

  return FALSE;
}

/**
 * zeren_zip_writer_new:
 * @fd: an open file, which stays the caller's
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): a container without entries
 */
ZerenZipWriter *
zeren_zip_writer_new (int fd, GError **error)
{
  g_autoptr (ZerenZipWriter) self = g_new0 (ZerenZipWriter, 1);

  self->utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  self->archive = archive_write_new ();
  if (archive_write_set_format_zip (self->archive) != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block (self->archive, 1) != ARCHIVE_OK ||
      archive_write_open_fd (self->archive, fd) != ARCHIVE_OK)
    {
      set_failed (self, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Names are UTF-8 and marked as such (flag bit 11), whatever the locale: libarchive takes the
 * encoding of names from it. */
static gboolean
write_header (ZerenZipWriter *self, struct archive_entry *entry)
{
  locale_t before = self->utf8 != (locale_t)0 ? uselocale (self->utf8) : (locale_t)0;
  gboolean written = archive_write_header (self->archive, entry) == ARCHIVE_OK;

  if (before != (locale_t)0)
    uselocale (before);

  return written;
}

/**
 * zeren_zip_writer_begin:
 * @name: a path without a slash in front, UTF-8
 * @size: how many bytes will be written
 * @when: the time that it bears
 * @packed: whether it is compressed: useless for what already is
 *
 * Returns: whether an entry could be begun; the one before it is ended
 */
gboolean
zeren_zip_writer_begin (ZerenZipWriter *self,
                        const char *name,
                        gint64 size,
                        GDateTime *when,
                        gboolean packed,
                        GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean begun;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, size);
  archive_entry_set_mtime (entry, g_date_time_to_unix (when), 0);
  begun = (packed ? archive_write_zip_set_compression_deflate (self->archive)
                  : archive_write_zip_set_compression_store (self->archive)) == ARCHIVE_OK &&
          write_header (self, entry);
  archive_entry_free (entry);

  return begun || set_failed (self, error);
}

gboolean
zeren_zip_writer_write (ZerenZipWriter *self, const void *bytes, gsize size, GError **error)
{
  return archive_write_data (self->archive, bytes, size) == (la_ssize_t)size ||
         set_failed (self, error);
}

/** zeren_zip_writer_close: Returns: whether the container is whole; the last entry is ended */
gboolean
zeren_zip_writer_close (ZerenZipWriter *self, GError **error)
{
  return archive_write_close (self->archive) == ARCHIVE_OK || set_failed (self, error);
}
