/* check.c: the parts of a DOCX, packed anew, against the layout of official documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the parts, in the order of `names`, with a line "=====" between them. One that does
 * not hold such a line is taken for the bytes of a file.
 */

#include "fuzz.h"
#include "zeren-docx-check.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MARK "\n=====\n"

static const char *const names[] = {
  "word/document.xml", "word/styles.xml",  "word/numbering.xml",           "word/settings.xml",
  "word/footer1.xml",  "word/header1.xml", "word/_rels/document.xml.rels",
};

static void
add_part (struct archive *archive, const char *name, const uint8_t *data, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t)size);
  archive_entry_set_filetype (entry, AE_IFREG);
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
  gboolean parts = memmem (data, size, MARK, strlen (MARK)) != NULL;
  g_autoptr (GBytes) docx = parts ? pack (data, size) : g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDocxCheck) check = zeren_docx_check_new (docx, NULL, &error);

  g_assert ((check != NULL) != (error != NULL));
  for (guint i = 0; check != NULL && i < zeren_docx_check_get_n_findings (check); i++)
    {
      const ZerenDocxFinding *finding = zeren_docx_check_get_finding (check, i);

      g_assert (finding->rule < ZEREN_DOCX_N_RULES && finding->times > 0);
      g_assert (finding->paragraph <= zeren_docx_check_get_n_paragraphs (check));
      g_assert (finding->words == NULL || g_utf8_validate (finding->words, -1, NULL));
      g_assert (finding->found == NULL || g_utf8_validate (finding->found, -1, NULL));
    }

  return 0;
}
