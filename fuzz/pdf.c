/* pdf.c: any bytes as a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "reading.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  /* what does not begin like one is for other targets */
  g_byte_array_append (file, (const guint8 *)"%PDF-", 5);
  g_byte_array_append (file, data, size);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  fuzz_read_document (bytes, FALSE);

  return 0;
}
