/* zeren-page-text.h: the text of a document as one points at it, selects it and searches it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

G_BEGIN_DECLS

/**
 * ZerenSpan:
 * @start: first code point
 * @end: one past the last code point
 *
 * A piece of a text.
 */
typedef struct
{
  gsize start, end;
} ZerenSpan;

/**
 * ZerenTextUnit:
 * @ZEREN_TEXT_UNIT_CHAR: a character
 * @ZEREN_TEXT_UNIT_WORD: a word; between Han characters, what stands between two marks
 * @ZEREN_TEXT_UNIT_BLOCK: a line of a page, a paragraph or a table cell
 *
 * How much one click, two and three select.
 */
typedef enum
{
  ZEREN_TEXT_UNIT_CHAR,
  ZEREN_TEXT_UNIT_WORD,
  ZEREN_TEXT_UNIT_BLOCK,
} ZerenTextUnit;

/**
 * ZerenPageText:
 *
 * A #ZerenText with what makes it quick to find what is at a point of a page, and where a phrase
 * stands. Positions are code points of the text, as in #ZerenPassage.
 */
typedef struct _ZerenPageText ZerenPageText;

ZerenPageText *zeren_page_text_new (ZerenText *text);
void zeren_page_text_free (ZerenPageText *self);

ZerenText *zeren_page_text_get_text (ZerenPageText *self);
ZerenSpan zeren_page_text_get_page (ZerenPageText *self, guint page);
gboolean zeren_page_text_is_over (ZerenPageText *self, guint page, double x, double y);
gboolean zeren_page_text_find_position (ZerenPageText *self,
                                        guint page,
                                        double x,
                                        double y,
                                        gsize *position);
gsize zeren_page_text_move_line (ZerenPageText *self, gsize position, int lines);
ZerenSpan zeren_page_text_get_unit (ZerenPageText *self, gsize position, ZerenTextUnit unit);
char *zeren_page_text_dup_copy (ZerenPageText *self, ZerenSpan span);
GArray *zeren_page_text_search (ZerenPageText *self, const char *phrase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPageText, zeren_page_text_free)

G_END_DECLS
