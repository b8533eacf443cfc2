/* docx.c: the parts of a DOCX, packed anew so that the checksums of the container are right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the parts, in the order of `names`, with a line "=====" between them.
 */

#include "fuzz.h"
#include "reading.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MARK "\n=====\n"

static const char *const names[] = {
  "word/document.xml", "word/numbering.xml",           "word/styles.xml",
  "word/part.mht",     "word/_rels/document.xml.rels",
};

static void
add_part (struct archive *archive, const char *name, const uint8_t *data, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
}

static GBytes *
pack (const uint8_t *data, gsize size)
{
  struct archive *archive = archive_write_new ();
  gsize capacity = size + 64 * 1024, used = 0;
  guint8 *buffer = g_malloc (capacity);

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, buffer, capacity, &used);
  for (guint i = 0; i < G_N_ELEMENTS (names) && size > 0; i++)
    {
      const uint8_t *end = memmem (data, size, MARK, strlen (MARK));
      gsize length = end != NULL ? (gsize)(end - data) : size;
      gsize step = MIN (size, length + strlen (MARK));

      add_part (archive, names[i], data, length);
      data += step;
      size -= step;
    }
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = pack (data, size);

  fuzz_read_document (bytes, FALSE);

  return 0;
}
