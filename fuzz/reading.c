/* reading.c: opens what may be a document, as a window or the command line does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading.h"

/* Blocks lie one behind the other, and every character that has a place is on a page. */
static void
check_text (ZerenText *text)
{
  gsize length, at = 0;
  guint n_pages = zeren_text_get_n_pages (text);

  g_assert_true (g_utf8_validate (zeren_text_get_string (text), -1, NULL));
  zeren_text_get_chars (text, &length);
  for (guint i = 0; i < zeren_text_get_n_blocks (text); i++)
    {
      const ZerenBlock *block = zeren_text_get_block (text, i);

      g_assert_cmpuint (block->start, >=, at);
      g_assert_cmpuint (block->end, >=, block->start);
      at = block->end;
    }
  g_assert_cmpuint (at, <=, length);
  for (gsize i = 0; i < length; i++)
    {
      ZerenBox box;

      if (zeren_text_get_char_box (text, i, &box))
        g_assert_cmpuint (box.page, <=, n_pages);
    }
}

/**
 * fuzz_read_document:
 * @draw_copy: whether what has no pages is drawn too, which takes most of the time
 *
 * Either a text or an error with a message comes of it; never both, never neither.
 */
void
fuzz_read_document (GBytes *bytes, gboolean draw_copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDocument) document = zeren_document_open_bytes (bytes, NULL, &error);
  g_autoptr (ZerenText) text = NULL;
  g_autoptr (ZerenImage) image = NULL;

  if (document != NULL)
    text = zeren_document_read_text (document, NULL, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  if (text == NULL)
    {
      g_assert_true (error->message != NULL && *error->message != '\0');
      return;
    }

  check_text (text);
  if (draw_copy || zeren_document_get_format (document) == ZEREN_DOCUMENT_FORMAT_PDF)
    image = zeren_document_render (document, 1, NULL, 0.2, NULL, NULL);
}
