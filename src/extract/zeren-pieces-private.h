/* zeren-pieces-private.h: paragraphs on their way to an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-lines-private.h"

G_BEGIN_DECLS

/**
 * ZerenRole:
 * @ZEREN_ROLE_BODY: text, a clause or a heading
 * @ZEREN_ROLE_TITLE: a line of the title of a document
 * @ZEREN_ROLE_SUBTITLE: what stands in brackets below it
 * @ZEREN_ROLE_HEAD: secrecy, urgency, who signs
 * @ZEREN_ROLE_ISSUER: 某某局文件
 * @ZEREN_ROLE_NUMBER: the number of the document
 * @ZEREN_ROLE_ANNEX: 附件 and its list
 * @ZEREN_ROLE_SIGNATURE: who signed
 * @ZEREN_ROLE_DATE: the date below
 * @ZEREN_ROLE_IMPRINT: 抄送, 印发
 */
typedef enum
{
  ZEREN_ROLE_BODY,
  ZEREN_ROLE_TITLE,
  ZEREN_ROLE_SUBTITLE,
  ZEREN_ROLE_HEAD,
  ZEREN_ROLE_ISSUER,
  ZEREN_ROLE_NUMBER,
  ZEREN_ROLE_ANNEX,
  ZEREN_ROLE_SIGNATURE,
  ZEREN_ROLE_DATE,
  ZEREN_ROLE_IMPRINT,
} ZerenRole;

/**
 * ZerenPiece:
 * @paragraph: (nullable): the words; NULL for a table
 * @table_line: for a table its first line
 * @marker: its number
 * @has_successor: whether the next number of its class comes before any other of that class
 * @ends: whether it ends a sentence
 * @ends_with_colon: whether it introduces what follows
 * @indent: blanks before it
 * @font_size: 0 where unknown
 * @document: for a title the document that it names, else -1
 */
typedef struct
{
  ZerenParagraph *paragraph;
  guint table_line;
  ZerenMarker marker;
  gboolean has_successor;
  gboolean ends;
  gboolean ends_with_colon;
  gsize indent;
  double font_size;
  ZerenAlign align;
  ZerenRole role;
  int document;
} ZerenPiece;

/* What the lines of the imprint begin with. */
extern const char *const zeren_imprint_words[];

GPtrArray *zeren_pieces_new (const ZerenPage *page);

/* Titles and what stands around them: roles, and the documents of the file. */
void zeren_pieces_find_documents (GPtrArray *pieces, ZerenText *text, GPtrArray *documents);
void zeren_pieces_read_details (GPtrArray *pieces, ZerenText *text, GPtrArray *documents);
gsize zeren_piece_measure_number (const ZerenPiece *piece);
gsize zeren_run_measure_annex_label (ZerenRun run);
gboolean zeren_run_has_phrase_marks (ZerenRun run);
ZerenRun zeren_strip_title_tail (ZerenRun run);
const char *zeren_match_title_word (ZerenRun run);
gboolean zeren_parse_printed_date (ZerenRun run, ZerenDate *date);
gsize zeren_parse_date_at (ZerenRun run, gsize from, ZerenDate *date);

G_END_DECLS
