/* zeren-official-builder.c: puts an official document together, from top to bottom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-document-private.h"

struct _ZerenOfficialBuilder
{
  ZerenOfficialDocument *document;
  GStrvBuilder *attachments;
  GStrvBuilder *attendance;
  ZerenOfficialParagraph *paragraph; /* unowned: the one that text is appended to */
  ZerenOfficialTable *table;         /* unowned: the one that rows are added to */
};

static ZerenOfficialParagraph *
new_paragraph (guint level)
{
  ZerenOfficialParagraph *paragraph = g_new0 (ZerenOfficialParagraph, 1);

  paragraph->level = level;
  paragraph->runs = g_ptr_array_new_with_free_func (zeren_official_run_free);

  return paragraph;
}

static void
free_paragraph (gpointer data)
{
  ZerenOfficialParagraph *paragraph = data;

  g_ptr_array_unref (paragraph->runs);
  g_free (paragraph);
}

static void
free_cell (gpointer data)
{
  ZerenOfficialCell *cell = data;

  g_ptr_array_unref (cell->paragraphs);
  g_free (cell);
}

static void
free_table (ZerenOfficialTable *table)
{
  g_array_unref (table->shares);
  g_array_unref (table->row_lines);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

static void
free_block (gpointer data)
{
  ZerenOfficialBlock *block = data;

  g_clear_pointer (&block->paragraph, free_paragraph);
  g_clear_pointer (&block->table, free_table);
  g_free (block);
}

/* Without the characters that no file format can hold (control characters from damaged files). */
static char *
clean (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      if (point == '\n' || point == '\t' || (point >= 0x20 && point != 0x7f && point < 0xfffe) ||
          point > 0xffff)
        g_string_append_unichar (kept, point);
    }

  return g_string_free (kept, FALSE);
}

ZerenOfficialBuilder *
zeren_official_builder_new (ZerenOfficialKind kind)
{
  ZerenOfficialBuilder *self = g_new0 (ZerenOfficialBuilder, 1);

  self->document = g_new0 (ZerenOfficialDocument, 1);
  g_atomic_ref_count_init (&self->document->refs);
  self->document->kind = kind;
  self->document->blocks = g_ptr_array_new_with_free_func (free_block);
  self->attachments = g_strv_builder_new ();
  self->attendance = g_strv_builder_new ();

  return self;
}

void
zeren_official_builder_free (ZerenOfficialBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->document, zeren_official_document_unref);
  g_strv_builder_unref (self->attachments);
  g_strv_builder_unref (self->attendance);
  g_free (self);
}

void
zeren_official_builder_set_draft (ZerenOfficialBuilder *self, gboolean draft)
{
  g_return_if_fail (self != NULL);

  self->document->draft = draft;
}

void
zeren_official_builder_set_seal (ZerenOfficialBuilder *self, gboolean seal)
{
  g_return_if_fail (self != NULL);

  self->document->seal = seal;
}

/* The year of a number stands in 六角括号 whatever the clerk typed (domain.md 1.2). */
static char *
normalise_number (const char *number)
{
  g_autoptr (GRegex) year = g_regex_new ("[\\[(〔【（﹝]([0-9]{4})[\\])〕】）﹞]", 0, 0, NULL);

  return g_regex_replace (year, number, -1, 0, "〔\\1〕", 0, NULL);
}

/**
 * zeren_official_builder_set_part:
 * @self: a builder
 * @part: which part
 * @text: (nullable): its text; %NULL or "" leaves the part out
 */
void
zeren_official_builder_set_part (ZerenOfficialBuilder *self,
                                 ZerenOfficialPart part,
                                 const char *text)
{
  g_autofree char *cleaned = NULL;
  char **slot;

  g_return_if_fail (self != NULL);
  g_return_if_fail (part < ZEREN_OFFICIAL_N_PARTS);

  slot = &self->document->parts[part];
  g_clear_pointer (slot, g_free);
  if (text == NULL || *text == '\0')
    return;

  cleaned = clean (text);
  if (part != ZEREN_OFFICIAL_TITLE && part != ZEREN_OFFICIAL_ORGAN)
    g_strdelimit (cleaned, "\r\n\t", ' ');
  *slot = part == ZEREN_OFFICIAL_NUMBER ? normalise_number (cleaned) : g_steal_pointer (&cleaned);
}

void
zeren_official_builder_add_attachment (ZerenOfficialBuilder *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  g_strv_builder_take (self->attachments, clean (name));
}

/** zeren_official_builder_add_attendance: @label is 出席, 请假 or 列席, without its colon */
void
zeren_official_builder_add_attendance (ZerenOfficialBuilder *self,
                                       const char *label,
                                       const char *names)
{
  g_return_if_fail (self != NULL && label != NULL && names != NULL);

  g_strv_builder_take (self->attendance, clean (label));
  g_strv_builder_take (self->attendance, g_strdelimit (clean (names), "\r\n\t", ' '));
}

static ZerenOfficialBlock *
add_block (ZerenOfficialBuilder *self)
{
  ZerenOfficialBlock *block = g_new0 (ZerenOfficialBlock, 1);

  g_ptr_array_add (self->document->blocks, block);
  self->paragraph = NULL;
  self->table = NULL;

  return block;
}

/**
 * zeren_official_builder_begin_paragraph:
 * @self: a builder
 * @level: 0 for body text, 1 to 4 for a heading or numbered paragraph; the number is in its text
 */
void
zeren_official_builder_begin_paragraph (ZerenOfficialBuilder *self, guint level)
{
  ZerenOfficialBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level <= 4);

  block = add_block (self);
  block->paragraph = self->paragraph = new_paragraph (level);
}

/** zeren_official_builder_append: adds @text to the paragraph begun last */
void
zeren_official_builder_append (ZerenOfficialBuilder *self,
                               ZerenOfficialRunStyle style,
                               const char *text)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL && self->paragraph != NULL);
  g_return_if_fail (text != NULL);

  line = g_strdelimit (clean (text), "\r\n\t", ' ');
  zeren_official_split_into (self->paragraph->runs, line, style);
}

void
zeren_official_builder_add_paragraph (ZerenOfficialBuilder *self, guint level, const char *text)
{
  zeren_official_builder_begin_paragraph (self, level);
  zeren_official_builder_append (self, ZEREN_OFFICIAL_RUN_PLAIN, text);
}

/**
 * zeren_official_builder_begin_table:
 * @self: a builder
 * @shares: (array length=n_columns): the widths of the columns in relation to one another
 * @head_rows: how many of the first rows are repeated on each page
 */
void
zeren_official_builder_begin_table (ZerenOfficialBuilder *self,
                                    const guint *shares,
                                    guint n_columns,
                                    guint head_rows)
{
  ZerenOfficialTable *table;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  table = g_new0 (ZerenOfficialTable, 1);
  table->shares = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (table->shares, shares, n_columns);
  table->row_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  table->cells = g_ptr_array_new_with_free_func (free_cell);
  table->head_rows = head_rows;
  add_block (self)->table = table;
  self->table = table;
}

/** zeren_official_builder_begin_row: begins a row with room for at least @lines lines */
void
zeren_official_builder_begin_row (ZerenOfficialBuilder *self, guint lines)
{
  g_return_if_fail (self != NULL && self->table != NULL);

  g_array_append_val (self->table->row_lines, lines);
}

static gboolean
is_covered (const ZerenOfficialTable *table, guint row, guint column)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const ZerenOfficialCell *cell = g_ptr_array_index (table->cells, i);

      if (row >= cell->row && row < cell->row + cell->row_span && column >= cell->column &&
          column < cell->column + cell->column_span)
        return TRUE;
    }

  return FALSE;
}

static void
add_cell_paragraph (ZerenOfficialCell *cell, const char *text)
{
  ZerenOfficialParagraph *paragraph = new_paragraph (0);

  zeren_official_split_into (paragraph->runs, text, ZEREN_OFFICIAL_RUN_PLAIN);
  g_ptr_array_add (cell->paragraphs, paragraph);
}

/**
 * zeren_official_builder_add_cell:
 * @self: a builder
 * @style: how the cell looks
 * @column_span: how many columns it takes
 * @row_span: how many rows it takes
 * @text: its text; each line is a paragraph
 *
 * Adds a cell to the row begun last, in the first column that is free there.
 */
void
zeren_official_builder_add_cell (ZerenOfficialBuilder *self,
                                 ZerenOfficialCellStyle style,
                                 guint column_span,
                                 guint row_span,
                                 const char *text)
{
  g_autofree char *cleaned = NULL;
  g_auto (GStrv) lines = NULL;
  ZerenOfficialCell *cell;
  guint row, column = 0;

  g_return_if_fail (self != NULL && self->table != NULL && self->table->row_lines->len > 0);
  g_return_if_fail (column_span > 0 && row_span > 0);
  g_return_if_fail (text != NULL);

  row = self->table->row_lines->len - 1;
  while (is_covered (self->table, row, column))
    column++;
  g_return_if_fail (column + column_span <= self->table->shares->len);

  cell = g_new0 (ZerenOfficialCell, 1);
  cell->style = style;
  cell->row = row;
  cell->column = column;
  cell->row_span = row_span;
  cell->column_span = column_span;
  cell->paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  cleaned = clean (text);
  lines = g_strsplit (cleaned, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    add_cell_paragraph (cell, lines[i]);
  if (cell->paragraphs->len == 0)
    add_cell_paragraph (cell, "");
  g_ptr_array_add (self->table->cells, cell);
}

/** zeren_official_builder_finish: Returns: (transfer full): the document; the builder is spent.
 * What a letter does not have (签发人, 印发机关, 印发日期) is left out of one. */
ZerenOfficialDocument *
zeren_official_builder_finish (ZerenOfficialBuilder *self)
{
  g_return_val_if_fail (self != NULL && self->document != NULL, NULL);

  if (self->document->kind == ZEREN_OFFICIAL_LETTER)
    {
      g_clear_pointer (&self->document->parts[ZEREN_OFFICIAL_PRINTING_ORGAN], g_free);
      g_clear_pointer (&self->document->parts[ZEREN_OFFICIAL_PRINTING_DATE], g_free);
      g_clear_pointer (&self->document->parts[ZEREN_OFFICIAL_SIGNATORY], g_free);
    }
  self->document->attachments = g_strv_builder_end (self->attachments);
  self->document->attendance = g_strv_builder_end (self->attendance);

  return g_steal_pointer (&self->document);
}
