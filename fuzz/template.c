/* template.c: the parts of a DOCX, packed anew, as a template that is checked and filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the texts in the order of `names`, with a line "=====" between them. One that does
 * not hold such a line is taken for the bytes of a file.
 */

#include "fuzz.h"
#include "zeren-template-file.h"
#include "zeren-template-sample.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MARK "\n=====\n"

static const char *const names[] = { "word/document.xml", "word/header1.xml" };

static const char types[] =
  "<Types "
  "xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
  "<Override PartName='/word/document.xml' ContentType='application/"
  "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
  "</Types>";
static const char package[] = "<R><a Type='/officeDocument' Target='word/document.xml'/></R>";
static const char relations[] = "<R><a Type='/header' Target='header1.xml'/></R>";

static void
add_part (struct archive *archive, const char *name, const void *data, gsize size)
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
  add_part (archive, "[Content_Types].xml", types, strlen (types));
  add_part (archive, "_rels/.rels", package, strlen (package));
  add_part (archive, "word/_rels/document.xml.rels", relations, strlen (relations));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const uint8_t *end = size > 0 ? memmem (data, size, MARK, strlen (MARK)) : NULL;
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

/* What is filled can be read again, and where nothing was wrong it is filled. */
static void
fill (GBytes *docx, ZerenTemplateKind kind, gboolean good)
{
  g_autoptr (ZerenTemplateValues) values = zeren_template_values_new_sample (kind);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) placeholders = NULL;
  g_autoptr (GBytes) filled = zeren_template_file_fill (docx, values, &placeholders, NULL, &error);
  g_autoptr (ZerenTemplateReport) again = NULL;

  g_assert ((filled != NULL) != (error != NULL));
  g_assert (good || filled == NULL);
  if (filled == NULL)
    return;
  again = zeren_template_file_check (kind, filled, NULL, &error);
  g_assert (again != NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean parts = memmem (data, size, MARK, strlen (MARK)) != NULL;
  g_autoptr (GBytes) docx = parts ? pack (data, size) : g_bytes_new (data, size);
  ZerenTemplateKind kinds[] = { ZEREN_TEMPLATE_SIGN_IN, ZEREN_TEMPLATE_FACTS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenTemplateReport)
        report = zeren_template_file_check (kinds[i], docx, NULL, &error);

      g_assert ((report != NULL) != (error != NULL));
      for (guint j = 0; report != NULL && j < report->faults->len; j++)
        {
          const ZerenTemplateFault *fault = g_ptr_array_index (report->faults, j);

          g_assert (g_utf8_validate (fault->message, -1, NULL));
          g_assert (g_utf8_validate (fault->field, -1, NULL));
        }
      if (report != NULL)
        fill (docx, kinds[i], report->faults->len == 0);
    }

  return 0;
}
