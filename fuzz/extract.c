/* extract.c: the extractor on any text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "zeren-extraction.h"

static void
check_span (gsize start, gsize end, gsize length)
{
  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, length);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static ZerenVocabulary *vocabulary;
  g_autofree char *string = g_utf8_make_valid ((const char *)data, size);
  g_autoptr (ZerenText) text = zeren_text_new_from_string (string);
  g_autoptr (ZerenExtraction) found = NULL;
  gsize length;

  if (vocabulary == NULL)
    vocabulary = zeren_vocabulary_new ();
  found = zeren_extract (text, vocabulary);

  zeren_text_get_chars (text, &length);
  for (guint i = 0; i < found->clauses->len; i++)
    {
      const ZerenFoundClause *clause = found->clauses->pdata[i];

      check_span (clause->start, clause->end, length);
      g_assert_cmpuint (clause->parent, <, clause->id);
    }
  for (guint i = 0; i < found->duties->len; i++)
    {
      const ZerenFoundDuty *duty = found->duties->pdata[i];

      check_span (duty->start, duty->end, length);
      g_assert_true (duty->quote != NULL && duty->frequency != NULL);
    }
  for (guint i = 0; i < found->grounds->len; i++)
    {
      const ZerenFoundGround *ground = found->grounds->pdata[i];

      check_span (ground->start, ground->end, length);
    }

  return 0;
}
