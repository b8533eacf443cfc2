/* text.c: any bytes as text, also in the encodings that a person may choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "reading.h"
#include "zeren-plain.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const encodings[] = { "GB18030", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE" };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  zeren_plain_is_doubtful (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *text = zeren_plain_decode_as (bytes, encodings[i]);

      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
  fuzz_read_document (bytes, FALSE);

  return 0;
}
