/* zeren-official-document.c: what an official document or form says, before it is written anywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-document.h"

#include "zeren-official-title-private.h"

#include <string.h>

#define PLACEHOLDER_OPEN  "【待填"
#define PLACEHOLDER_CLOSE "】"

struct _ZerenOfficialDocument
{
  gatomicrefcount refs;
  ZerenOfficialKind kind;
  gboolean draft;
  gboolean seal;
  char *parts[ZEREN_OFFICIAL_N_PARTS];
  GStrv attachments;
  GStrv attendance; /* a label and the names, in turn */
  GPtrArray *blocks;
};

struct _ZerenOfficialBuilder
{
  ZerenOfficialDocument *document;
  GStrvBuilder *attachments;
  GStrvBuilder *attendance;
  ZerenOfficialParagraph *paragraph; /* unowned: the one that text is appended to */
  ZerenOfficialTable *table;         /* unowned: the one that rows are added to */
};

G_DEFINE_BOXED_TYPE (ZerenOfficialDocument,
                     zeren_official_document,
                     zeren_official_document_ref,
                     zeren_official_document_unref)

static void
free_run (gpointer data)
{
  ZerenOfficialRun *run = data;

  g_free (run->text);
  g_free (run);
}

static ZerenOfficialParagraph *
new_paragraph (guint level)
{
  ZerenOfficialParagraph *paragraph = g_new0 (ZerenOfficialParagraph, 1);

  paragraph->level = level;
  paragraph->runs = g_ptr_array_new_with_free_func (free_run);

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

static void
add_run (GPtrArray *runs, ZerenOfficialRunStyle style, const char *text, gsize length)
{
  ZerenOfficialRun *run;

  if (length == 0)
    return;

  run = g_new0 (ZerenOfficialRun, 1);
  run->style = style;
  run->text = g_strndup (text, length);
  g_ptr_array_add (runs, run);
}

static void
split_into (GPtrArray *runs, const char *text, ZerenOfficialRunStyle style)
{
  const char *open;

  while ((open = strstr (text, PLACEHOLDER_OPEN)) != NULL)
    {
      const char *close = strstr (open, PLACEHOLDER_CLOSE);

      if (close == NULL)
        break;
      close += strlen (PLACEHOLDER_CLOSE);
      add_run (runs, style, text, open - text);
      add_run (runs, ZEREN_OFFICIAL_RUN_PLACEHOLDER, open, close - open);
      text = close;
    }
  add_run (runs, style, text, strlen (text));
}

/**
 * zeren_official_placeholder:
 * @what: what has to be filled in, in Chinese
 *
 * Returns: (transfer full): the visible mark of a fact that is missing (domain.md 2.0)
 */
char *
zeren_official_placeholder (const char *what)
{
  g_return_val_if_fail (what != NULL, NULL);

  return g_strconcat (PLACEHOLDER_OPEN "：", what, PLACEHOLDER_CLOSE, NULL);
}

/**
 * zeren_official_split_runs:
 * @text: a text that may contain placeholders
 * @style: the style of what is no placeholder
 *
 * Returns: (transfer container) (element-type ZerenOfficialRun): the text in runs
 */
GPtrArray *
zeren_official_split_runs (const char *text, ZerenOfficialRunStyle style)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (free_run);

  g_return_val_if_fail (text != NULL, runs);

  split_into (runs, text, style);

  return runs;
}

char *
zeren_official_paragraph_dup_text (const ZerenOfficialParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (paragraph->runs, i);

      g_string_append (text, run->text);
    }

  return g_string_free (text, FALSE);
}

ZerenOfficialDocument *
zeren_official_document_ref (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
zeren_official_document_unref (ZerenOfficialDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < ZEREN_OFFICIAL_N_PARTS; i++)
    g_free (self->parts[i]);
  g_strfreev (self->attachments);
  g_strfreev (self->attendance);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

ZerenOfficialKind
zeren_official_document_get_kind (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, ZEREN_OFFICIAL_PLAIN);

  return self->kind;
}

gboolean
zeren_official_document_is_draft (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->draft;
}

gboolean
zeren_official_document_has_seal (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->seal;
}

/** zeren_official_document_get_part: Returns: (nullable): the text of @part */
const char *
zeren_official_document_get_part (ZerenOfficialDocument *self, ZerenOfficialPart part)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (part < ZEREN_OFFICIAL_N_PARTS, NULL);

  return self->parts[part];
}

/** zeren_official_document_get_attachments: Returns: the names in the attachment note */
const char *const *
zeren_official_document_get_attachments (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->attachments;
}

/** zeren_official_document_get_attendance: Returns: 出席, 请假 and 列席, each before its names */
const char *const *
zeren_official_document_get_attendance (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->attendance;
}

guint
zeren_official_document_get_n_blocks (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const ZerenOfficialBlock *
zeren_official_document_get_block (ZerenOfficialDocument *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}

/** zeren_official_document_has_imprint: Returns: whether there is anything for the 版记 */
gboolean
zeren_official_document_has_imprint (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->parts[ZEREN_OFFICIAL_COPIES_TO] != NULL ||
         self->parts[ZEREN_OFFICIAL_PRINTING_ORGAN] != NULL ||
         self->parts[ZEREN_OFFICIAL_PRINTING_DATE] != NULL;
}

/** zeren_official_document_dup_title_lines: Returns: (transfer full): the title, shaped in lines */
char **
zeren_official_document_dup_title_lines (ZerenOfficialDocument *self)
{
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  title = self->parts[ZEREN_OFFICIAL_TITLE];

  return zeren_official_shape_title (title != NULL ? title : "");
}

/* Calls @each with every text of the document, in the order of reading. */
static void
visit_texts (ZerenOfficialDocument *self,
             void (*each) (const char *text, gpointer data),
             gpointer data)
{
  for (guint i = 0; i <= ZEREN_OFFICIAL_RECIPIENT; i++)
    {
      if (self->parts[i] != NULL)
        each (self->parts[i], data);
    }

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ZerenOfficialBlock *block = g_ptr_array_index (self->blocks, i);
      g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();

      if (block->paragraph != NULL)
        g_ptr_array_add (paragraphs, block->paragraph);
      for (guint j = 0; block->table != NULL && j < block->table->cells->len; j++)
        {
          const ZerenOfficialCell *cell = g_ptr_array_index (block->table->cells, j);

          g_ptr_array_extend (paragraphs, cell->paragraphs, NULL, NULL);
        }
      for (guint j = 0; j < paragraphs->len; j++)
        {
          g_autofree char *text = zeren_official_paragraph_dup_text (paragraphs->pdata[j]);

          each (text, data);
        }
    }

  for (guint i = 0; self->attachments[i] != NULL; i++)
    each (self->attachments[i], data);
  for (guint i = 0; self->attendance[i] != NULL; i++)
    each (self->attendance[i], data);
  for (guint i = ZEREN_OFFICIAL_ORGAN; i < ZEREN_OFFICIAL_N_PARTS; i++)
    {
      if (self->parts[i] != NULL)
        each (self->parts[i], data);
    }
}

static void
collect_placeholders (const char *text, gpointer data)
{
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);

  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);

      if (run->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
        g_strv_builder_add (data, run->text);
    }
}

/**
 * zeren_official_document_dup_placeholders:
 * @self: a document
 *
 * Returns: (transfer full): every placeholder left, in the order of reading
 */
char **
zeren_official_document_dup_placeholders (ZerenOfficialDocument *self)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  visit_texts (self, collect_placeholders, found);

  return g_strv_builder_end (found);
}

guint
zeren_official_document_count_placeholders (ZerenOfficialDocument *self)
{
  g_auto (GStrv) found = NULL;

  g_return_val_if_fail (self != NULL, 0);

  found = zeren_official_document_dup_placeholders (self);

  return g_strv_length (found);
}

static void
append_text (const char *text, gpointer data)
{
  g_string_append (data, text);
  g_string_append_c (data, '\n');
}

/** zeren_official_document_dup_text: Returns: (transfer full): everything it says, line by line */
char *
zeren_official_document_dup_text (ZerenOfficialDocument *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  visit_texts (self, append_text, all);

  return g_string_free (g_steal_pointer (&all), FALSE);
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
  if (part != ZEREN_OFFICIAL_TITLE)
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
  split_into (self->paragraph->runs, line, style);
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

  split_into (paragraph->runs, text, ZEREN_OFFICIAL_RUN_PLAIN);
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

/** zeren_official_builder_finish: Returns: (transfer full): the document; the builder is spent */
ZerenOfficialDocument *
zeren_official_builder_finish (ZerenOfficialBuilder *self)
{
  g_return_val_if_fail (self != NULL && self->document != NULL, NULL);

  self->document->attachments = g_strv_builder_end (self->attachments);
  self->document->attendance = g_strv_builder_end (self->attendance);

  return g_steal_pointer (&self->document);
}
