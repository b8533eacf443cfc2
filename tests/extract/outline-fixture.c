/* outline-fixture.c: texts laid out in different ways, and findings as short lines to compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-fixture.h"

#include <string.h>

#define GLYPH_WIDTH 16.0
#define LINE_HEIGHT 28.0
#define LEFT        80.0
#define TOP         100.0

static ZerenExtraction *
extract_text (ZerenText *text)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  return zeren_extract (text, vocabulary);
}

ZerenExtraction *
extract_string (const char *string)
{
  g_autoptr (ZerenText) text = zeren_text_new_from_string (string);

  return extract_text (text);
}

/* Breaks each line as a page of @line_chars would, with two blanks before each paragraph. */
char *
wrap_lines (const char *string, guint line_chars)
{
  g_autoptr (GString) wrapped = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (string, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint column = 2;

      if (*lines[i] != '\0')
        g_string_append (wrapped, "　　");
      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p), column++)
        {
          if (column == line_chars)
            {
              g_string_append_c (wrapped, '\n');
              column = 0;
            }
          g_string_append_len (wrapped, p, g_utf8_next_char (p) - p);
        }
      if (lines[i + 1] != NULL)
        g_string_append_c (wrapped, '\n');
    }

  return g_string_free (g_steal_pointer (&wrapped), FALSE);
}

static void
add_furniture (ZerenTextBuilder *builder, guint page)
{
  ZerenBlock block = { .kind = ZEREN_BLOCK_FURNITURE, .page = page };
  g_autofree char *number = g_strdup_printf ("— %u —", page);
  double x = LEFT + 10 * GLYPH_WIDTH;

  zeren_text_builder_begin_block (builder, &block);
  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p), x += GLYPH_WIDTH)
    {
      ZerenBox box = { page, x, 800, GLYPH_WIDTH, GLYPH_WIDTH };

      zeren_text_builder_add_char (builder, g_utf8_get_char (p), &box);
    }
  zeren_text_builder_end_block (builder);
}

/* A line of a page: blanks are not printed, they only move what follows. */
static void
add_line (ZerenTextBuilder *builder, const char *line, guint page, guint row)
{
  ZerenBlock block = {
    .kind = ZEREN_BLOCK_LINE, .page = page, .font_size = GLYPH_WIDTH, .align = ZEREN_ALIGN_LEFT
  };
  double x = LEFT;

  zeren_text_builder_begin_block (builder, &block);
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p), x += GLYPH_WIDTH)
    {
      ZerenBox box = { page, x, TOP + row * LINE_HEIGHT, GLYPH_WIDTH, GLYPH_WIDTH };

      if (!g_unichar_isspace (g_utf8_get_char (p)))
        zeren_text_builder_add_char (builder, g_utf8_get_char (p), &box);
    }
  zeren_text_builder_end_block (builder);
}

/* The same text as a reader gives it for a PDF: lines with boxes, pages with numbers. */
ZerenExtraction *
extract_pages (const char *string, guint line_chars, guint page_lines)
{
  g_autoptr (ZerenTextBuilder) builder = zeren_text_builder_new ();
  g_autofree char *wrapped = wrap_lines (string, line_chars);
  g_auto (GStrv) lines = g_strsplit (wrapped, "\n", -1);
  g_autoptr (ZerenText) text = NULL;
  guint page = 1, row = 0;

  zeren_text_builder_add_page (builder, 595, 842);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      if (row == page_lines)
        {
          add_furniture (builder, page++);
          zeren_text_builder_add_page (builder, 595, 842);
          row = 0;
        }
      add_line (builder, lines[i], page, row++);
    }
  text = zeren_text_builder_finish (builder);

  return extract_text (text);
}

static char *
finish (GString *lines)
{
  return g_string_free (lines, FALSE);
}

char *
describe_clauses (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->clauses->len; i++)
    {
      const ZerenFoundClause *clause = extraction->clauses->pdata[i];
      g_autofree char *flags = g_strjoinv (",", clause->flags);

      g_string_append_printf (lines,
                              "%u %s %s%s%s\n",
                              clause->level,
                              clause->path,
                              clause->heading != NULL ? clause->heading : "-",
                              *flags != '\0' ? " !" : "",
                              flags);
    }

  return finish (lines);
}

char *
describe_documents (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->documents->len; i++)
    {
      const ZerenFoundDocument *document = extraction->documents->pdata[i];
      g_autofree char *issued = zeren_date_is_set (document->issued)
                                  ? zeren_date_to_string (document->issued)
                                  : g_strdup ("-");

      g_string_append_printf (lines,
                              "%s | %s | %s | %s\n",
                              document->title,
                              document->issuer != NULL ? document->issuer : "-",
                              document->number != NULL ? document->number : "-",
                              issued);
    }

  return finish (lines);
}

char *
describe_grounds (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->grounds->len; i++)
    {
      const ZerenFoundGround *ground = extraction->grounds->pdata[i];

      g_string_append_printf (
        lines, "%s %s\n", ground->path != NULL ? ground->path : "-", ground->quote);
    }

  return finish (lines);
}

char *
describe_measures (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->measures->len; i++)
    {
      const ZerenFoundMeasure *measure = extraction->measures->pdata[i];

      g_string_append_printf (
        lines, "%s: %s\n", measure->tier != NULL ? measure->tier : "-", measure->name);
    }

  return finish (lines);
}

char *
describe_tables (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->tables->len; i++)
    {
      const ZerenFoundTable *table = extraction->tables->pdata[i];
      g_autofree char *header = g_strjoinv ("|", table->header);

      g_string_append_printf (lines, "%s %s\n", zeren_table_kind_to_id (table->kind), header);
      for (guint row = 0; row < table->rows->len; row++)
        {
          g_autofree char *cells = g_strjoinv ("|", table->rows->pdata[row]);

          g_string_append_printf (lines, "%s\n", cells);
        }
    }

  return finish (lines);
}

char *
describe_rules (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->rules->len; i++)
    {
      const ZerenFoundRule *rule = extraction->rules->pdata[i];

      g_string_append_printf (lines, "%s: %s\n", rule->key, rule->quote);
    }

  return finish (lines);
}

char *
describe_posts (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->posts->len; i++)
    {
      const ZerenFoundPost *post = extraction->posts->pdata[i];

      g_string_append_printf (
        lines, "%s: %s\n", post->title, post->holder_title != NULL ? post->holder_title : "-");
    }

  return finish (lines);
}

static char *
dup_without_blanks (const char *string)
{
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);

  return g_string_free (g_steal_pointer (&bare), FALSE);
}

static void
assert_place (const ZerenExtraction *extraction, const char *quote, gsize start, gsize end)
{
  g_autofree char *there = zeren_text_dup_range (extraction->text, start, end);
  g_autofree char *bare_there = dup_without_blanks (there);
  g_autofree char *bare_quote = dup_without_blanks (quote);

  g_assert_cmpstr (bare_there, ==, bare_quote);
}

void
assert_places (const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->clauses->len; i++)
    {
      const ZerenFoundClause *clause = extraction->clauses->pdata[i];

      assert_place (extraction, clause->text, clause->start, clause->end);
    }
  for (guint i = 0; i < extraction->grounds->len; i++)
    {
      const ZerenFoundGround *ground = extraction->grounds->pdata[i];

      assert_place (extraction, ground->quote, ground->start, ground->end);
    }
  for (guint i = 0; i < extraction->measures->len; i++)
    {
      const ZerenFoundMeasure *measure = extraction->measures->pdata[i];

      assert_place (extraction, measure->name, measure->start, measure->end);
    }
  for (guint i = 0; i < extraction->rules->len; i++)
    {
      const ZerenFoundRule *rule = extraction->rules->pdata[i];

      assert_place (extraction, rule->quote, rule->start, rule->end);
    }
}

/* kind count/period date|actor|recipient|quote, one duty a line */
char *
describe_duties (const ZerenExtraction *extraction)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < extraction->duties->len; i++)
    {
      const ZerenFoundDuty *duty = extraction->duties->pdata[i];
      const char *period = zeren_period_kind_to_id (duty->frequency->period);

      g_string_append_printf (lines,
                              "%s %u/%s %s|%s|%s|%s\n",
                              zeren_frequency_kind_to_id (duty->frequency->kind),
                              duty->frequency->count,
                              period != NULL ? period : "-",
                              duty->frequency->date != NULL ? duty->frequency->date : "-",
                              duty->actor != NULL ? duty->actor : "-",
                              duty->recipient != NULL ? duty->recipient : "-",
                              duty->quote);
    }

  return g_string_free_and_steal (lines);
}
