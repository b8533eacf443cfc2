/* zeren-text.h: the text of a document with its pages, blocks and the box of every character
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenBox:
 * @page: the page, from 1
 * @x: distance from the page's left edge, in PDF points
 * @y: distance from the page's top edge, in PDF points
 *
 * A rectangle on a page.
 */
typedef struct
{
  guint page;
  double x, y, width, height;
} ZerenBox;

/**
 * ZerenBlockKind:
 * @ZEREN_BLOCK_LINE: a line of a page (PDF)
 * @ZEREN_BLOCK_PARAGRAPH: a whole paragraph (DOCX), or a line of a text file
 * @ZEREN_BLOCK_CELL: the content of a table cell (may hold line breaks)
 * @ZEREN_BLOCK_FURNITURE: a running head, page number or the like: printed, but not part of the
 * text
 */
typedef enum
{
  ZEREN_BLOCK_LINE,
  ZEREN_BLOCK_PARAGRAPH,
  ZEREN_BLOCK_CELL,
  ZEREN_BLOCK_FURNITURE,
} ZerenBlockKind;

typedef enum
{
  ZEREN_ALIGN_UNKNOWN,
  ZEREN_ALIGN_LEFT,
  ZEREN_ALIGN_CENTER,
  ZEREN_ALIGN_RIGHT,
} ZerenAlign;

/**
 * ZerenLineEdges:
 * @start: where the line begins along the direction that it is read in, in points
 * @end: where it ends
 * @top: how far down the page it stands, seen in that direction
 * @left: where the lines of its column begin, 0 where the whole text is one column
 * @right: where they end, 0 as @left
 */
typedef struct
{
  double start, end, top, left, right;
} ZerenLineEdges;

/**
 * ZerenBlock:
 * @kind: what the block is
 * @start: first code point of the block in the text
 * @end: one past its last code point; the separator after it is not part of the block
 * @page: the page that the block begins on, from 1
 * @box: the area of the block on that page; empty where the document has no pages yet
 * @font_size: the size of most of its characters in points, 0 where unknown
 * @weight: the weight of most of its characters (400 normal, 700 bold), 0 where unknown
 * @align: how the block is set
 * @edges: the place of a line of a page; its end is 0 where it is not known
 * @table: number of the table from 1, 0 outside of tables
 * @row: row of the cell from 0
 * @column: column of the cell from 0
 * @row_span: rows that the cell covers, 1 for most
 * @column_span: columns that the cell covers, 1 for most
 */
typedef struct
{
  ZerenBlockKind kind;
  gsize start, end;
  guint page;
  ZerenBox box;
  double font_size;
  guint weight;
  ZerenAlign align;
  ZerenLineEdges edges;
  guint table, row, column, row_span, column_span;
} ZerenBlock;

typedef struct
{
  double width, height;
} ZerenPageSize;

/**
 * ZerenText:
 *
 * What every reader gives: one run of text, in reading order, that the blocks lie in, one after the
 * other. Blocks are separated by one `\n`; the cells of one table row by one `\t`. Positions count
 * Unicode code points. Immutable, reference counted.
 */
typedef struct _ZerenText ZerenText;

#define ZEREN_TYPE_TEXT (zeren_text_get_type ())

GType zeren_text_get_type (void) G_GNUC_CONST;

ZerenText *zeren_text_ref (ZerenText *self);
void zeren_text_unref (ZerenText *self);

const char *zeren_text_get_string (ZerenText *self);
const gunichar *zeren_text_get_chars (ZerenText *self, gsize *length);
char *zeren_text_dup_range (ZerenText *self, gsize start, gsize end);
guint zeren_text_get_n_blocks (ZerenText *self);
const ZerenBlock *zeren_text_get_block (ZerenText *self, guint position);
guint zeren_text_get_n_pages (ZerenText *self);
const ZerenPageSize *zeren_text_get_page_size (ZerenText *self, guint page);
gboolean zeren_text_is_recognized (ZerenText *self, guint page);
guint zeren_text_get_page_at (ZerenText *self, gsize position);
gboolean zeren_text_get_char_box (ZerenText *self, gsize position, ZerenBox *box);
GArray *zeren_text_dup_boxes (ZerenText *self, gsize start, gsize end);

/* A text is put together by a builder, block after block. */

typedef struct _ZerenTextBuilder ZerenTextBuilder;

ZerenTextBuilder *zeren_text_builder_new (void);
void zeren_text_builder_free (ZerenTextBuilder *self);
void zeren_text_builder_add_page (ZerenTextBuilder *self, double width, double height);
void zeren_text_builder_set_recognized (ZerenTextBuilder *self);
void zeren_text_builder_begin_block (ZerenTextBuilder *self, const ZerenBlock *block);
void zeren_text_builder_add_char (ZerenTextBuilder *self, gunichar c, const ZerenBox *box);
void zeren_text_builder_add_string (ZerenTextBuilder *self, const char *string);
void zeren_text_builder_end_block (ZerenTextBuilder *self);
ZerenText *zeren_text_builder_finish (ZerenTextBuilder *self);

ZerenText *zeren_text_new_from_string (const char *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenText, zeren_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTextBuilder, zeren_text_builder_free)

G_END_DECLS
