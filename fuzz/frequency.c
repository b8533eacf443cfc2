/* frequency.c: how often and until when, read from any passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "zeren-frequency-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static ZerenVocabulary *vocabulary;
  g_autofree char *string = g_utf8_make_valid ((const char *)data, size);
  g_autofree gunichar *chars = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) readings = NULL;
  glong length;

  if (vocabulary == NULL)
    vocabulary = zeren_vocabulary_new ();
  chars = g_utf8_to_ucs4_fast (string, -1, &length);
  marks = zeren_read_time_marks (chars, length, vocabulary);
  readings = zeren_read_frequencies (chars, length, marks, NULL);
  for (guint i = 0; i < readings->len; i++)
    {
      const ZerenReading *reading = &g_array_index (readings, ZerenReading, i);

      g_assert_cmpuint (reading->start, <=, reading->end);
      g_assert_cmpuint (reading->end, <=, (gsize)length);
      g_assert_cmpuint (reading->from, <=, reading->to);
      g_assert_cmpuint (reading->to, <=, (gsize)length);
    }

  return 0;
}
