/* container.c: any bytes as a file of unknown kind: ZIP containers, DOCX as a whole, old formats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "reading.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  fuzz_read_document (bytes, FALSE);

  return 0;
}
