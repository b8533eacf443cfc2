/* retype.c: does to a DOCX what a clerk does in an office program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "retype.h"

#include "zeren-docx-writer.h"
#include "zeren-draft-text.h"

#include <string.h>

static void
add_paragraph (ZerenOfficialBuilder *builder, const char *words, const char *old, const char *new)
{
  g_autoptr (GString) text = g_string_new (words);

  if (old != NULL)
    g_string_replace (text, old, new, 0);
  if (text->len > 0)
    zeren_official_builder_add_paragraph (builder, 0, text->str);
}

/**
 * retype:
 * @path: a DOCX
 * @before: (nullable): words in it
 * @after: what stands in their place from now on; a paragraph of which nothing is left goes
 * @added: (nullable): a paragraph put at its end
 *
 * Saves the DOCX again, as another program would: the words are what it is about, not the look.
 */
void
retype (const char *path, const char *before, const char *after, const char *added)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) old = zeren_draft_text_load (path, NULL, &error);
  g_auto (GStrv) paragraphs = old != NULL ? zeren_draft_text_read (old, &error) : NULL;
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 4, 20, 2, 0, 0);
  g_autoptr (GBytes) new = NULL;

  g_assert_no_error (error);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, paragraphs[0]);
  for (guint i = 1; paragraphs[i] != NULL; i++)
    add_paragraph (builder, paragraphs[i], before, after);
  if (added != NULL)
    add_paragraph (builder, added, NULL, NULL);
  document = zeren_official_builder_finish (builder);
  new = zeren_docx_write (document, now, &error);
  g_assert_no_error (error);
  g_assert_true (zeren_export_save (new, path, &error));
  g_assert_no_error (error);
}
