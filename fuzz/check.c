/* check.c: the parts of a DOCX, packed anew, against the layout of official documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the parts, in the order of `parts`, with a line "=====" between them. One that does
 * not hold such a line is taken for the bytes of a file.
 */

#include "fuzz.h"
#include "parts.h"
#include "zeren-docx-check.h"

static const FuzzPart parts[] = {
  { "word/document.xml", NULL },
  { "word/styles.xml", NULL },
  { "word/numbering.xml", NULL },
  { "word/settings.xml", NULL },
  { "word/footer1.xml", NULL },
  { "word/header1.xml", NULL },
  { "word/_rels/document.xml.rels", NULL },
};

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) docx = fuzz_has_parts (data, size)
                              ? fuzz_pack (parts, G_N_ELEMENTS (parts), data, size)
                              : g_bytes_new (data, size);
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
