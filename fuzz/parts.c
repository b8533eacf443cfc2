/* parts.c: the parts of a DOCX, packed so that the checksums of the container are right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "parts.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static void
add_part (struct archive *archive, const char *name, const void *data, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t)size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
}

/* Returns: whether an input is parts and not the bytes of a file */
gboolean
fuzz_has_parts (const uint8_t *data, gsize size)
{
  return size > 0 && memmem (data, size, FUZZ_MARK, strlen (FUZZ_MARK)) != NULL;
}

/* Returns: (transfer full): a ZIP without the parts for which the input holds nothing any more */
GBytes *
fuzz_pack (const FuzzPart *parts, gsize n_parts, const uint8_t *data, gsize size)
{
  struct archive *archive = archive_write_new ();
  gsize capacity = size + 64 * 1024, used = 0;
  guint8 *buffer = g_malloc (capacity);

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, buffer, capacity, &used);
  for (gsize i = 0; i < n_parts; i++)
    {
      const uint8_t *end;
      gsize length, step;

      if (parts[i].content != NULL)
        {
          add_part (archive, parts[i].name, parts[i].content, strlen (parts[i].content));
          continue;
        }
      if (size == 0)
        continue;
      end = memmem (data, size, FUZZ_MARK, strlen (FUZZ_MARK));
      length = end != NULL ? (gsize)(end - data) : size;
      step = MIN (size, length + strlen (FUZZ_MARK));
      add_part (archive, parts[i].name, data, length);
      data += step;
      size -= step;
    }
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}
