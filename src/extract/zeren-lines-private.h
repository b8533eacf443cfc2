/* zeren-lines-private.h: the lines of a text and which of them belong together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-marker-private.h"
#include "zeren-outline-private.h"

G_BEGIN_DECLS

/**
 * ZerenLineKind:
 * @ZEREN_LINE_TEXT: words
 * @ZEREN_LINE_BLANK: nothing, or a rule of dashes
 * @ZEREN_LINE_SKIPPED: a page number, running head, teaser or table of contents
 * @ZEREN_LINE_TABLE: a row of a table, or a part of one
 */
typedef enum
{
  ZEREN_LINE_TEXT,
  ZEREN_LINE_BLANK,
  ZEREN_LINE_SKIPPED,
  ZEREN_LINE_TABLE,
} ZerenLineKind;

/**
 * ZerenLine:
 * @start: first character that is not blank
 * @end: one past the last one
 * @n_chars: characters that are not blank
 * @indent: blanks before @start
 * @first_block: the block it stands in; for cells the first of the row
 * @n_blocks: 1, or the number of cells
 * @is_cells: whether it was printed as cells of a row
 * @marker: the number it begins with
 * @table: number of the table from 1 where @kind is ZEREN_LINE_TABLE
 */
typedef struct
{
  ZerenLineKind kind;
  gsize start, end;
  gsize n_chars;
  gsize indent;
  guint first_block, n_blocks;
  gboolean is_cells;
  ZerenMarker marker;
  guint table;
} ZerenLine;

/**
 * ZerenPage:
 *
 * The text with its shadow while it is put together.
 */
typedef struct
{
  ZerenText *text;
  const gunichar *chars;
  gunichar *shadow; /* as long as the text, 0 where dropped */
  gsize n_chars;
  GArray *lines; /* ZerenLine */
} ZerenPage;

ZerenPage *zeren_page_new (ZerenText *text);
void zeren_page_free (ZerenPage *self);
const ZerenLine *zeren_page_get_line (const ZerenPage *self, guint position);
ZerenLine *zeren_page_edit_line (ZerenPage *self, guint position);
guint zeren_page_next_line (const ZerenPage *self, guint position);

/* A paragraph of the non-blank shadow characters of the range(s). */
ZerenParagraph *zeren_paragraph_new (void);
void zeren_paragraph_free (ZerenParagraph *self);
void zeren_paragraph_append (ZerenParagraph *self, const ZerenPage *page, gsize start, gsize end);
void zeren_paragraph_finish (ZerenParagraph *self);
ZerenRun zeren_paragraph_get_run (const ZerenParagraph *self);

/* Whether line @next goes on with the sentence of line @line. */
typedef struct _ZerenJoiner ZerenJoiner;

ZerenJoiner *zeren_joiner_new (const ZerenPage *page);
void zeren_joiner_free (ZerenJoiner *self);
gboolean zeren_joiner_joins (ZerenJoiner *self, guint line, guint next);

/* Tables: which lines are rows of one; what is in them. */
void zeren_page_find_tables (ZerenPage *self);
GPtrArray *zeren_page_read_table (const ZerenPage *self,
                                  guint line,
                                  const ZerenVocabulary *vocabulary,
                                  ZerenFoundTable **table);

/* Lines that are no text of the plan: teaser, table of contents. */
void zeren_page_skip_teaser (ZerenPage *self);
void zeren_page_skip_contents (ZerenPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPage, zeren_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenJoiner, zeren_joiner_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenParagraph, zeren_paragraph_free)

gunichar zeren_page_last_mark (const ZerenPage *page, const ZerenLine *line);
gboolean zeren_page_stops_short (const ZerenPage *page, const ZerenLine *line);
gboolean zeren_page_needs_object (const ZerenPage *page, const ZerenLine *line);
gboolean zeren_page_ends_sentence (const ZerenPage *page, const ZerenLine *line);
int zeren_page_count_open (const ZerenPage *page,
                           const ZerenLine *line,
                           int depth,
                           gboolean *closes);

G_END_DECLS
