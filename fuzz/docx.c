/* docx.c: the parts of a DOCX, packed anew so that the checksums of the container are right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is the parts, in the order of `parts`, with a line "=====" between them.
 */

#include "fuzz.h"
#include "parts.h"
#include "reading.h"

static const FuzzPart parts[] = {
  { "word/document.xml", NULL },
  { "word/numbering.xml", NULL },
  { "word/styles.xml", NULL },
  { "word/part.mht", NULL },
  { "word/_rels/document.xml.rels", NULL },
};

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = fuzz_pack (parts, G_N_ELEMENTS (parts), data, size);

  fuzz_read_document (bytes, FALSE);

  return 0;
}
