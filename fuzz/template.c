/* template.c: the parts of a DOCX, packed anew, as a template that is checked and filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the texts in the order of `parts`, with a line "=====" between them. One that does
 * not hold such a line is taken for the bytes of a file.
 */

#include "fuzz.h"
#include "parts.h"
#include "zeren-template-file.h"
#include "zeren-template-sample.h"

static const char types[] =
  "<Types "
  "xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
  "<Override PartName='/word/document.xml' ContentType='application/"
  "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
  "</Types>";
static const char package[] = "<R><a Type='/officeDocument' Target='word/document.xml'/></R>";
static const char relations[] = "<R><a Type='/header' Target='header1.xml'/></R>";

static const FuzzPart parts[] = {
  { "[Content_Types].xml", types },
  { "_rels/.rels", package },
  { "word/_rels/document.xml.rels", relations },
  { "word/document.xml", NULL },
  { "word/header1.xml", NULL },
};

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
  g_autoptr (GBytes) docx = fuzz_has_parts (data, size)
                              ? fuzz_pack (parts, G_N_ELEMENTS (parts), data, size)
                              : g_bytes_new (data, size);
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
