/* zeren-outline-private.h: the text of a plan as paragraphs with their place in its outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/**
 * ZerenSection:
 * @ZEREN_SECTION_ORDINARY: text that may hold duties
 * @ZEREN_SECTION_PRINCIPLES: 指导思想, 总体要求, 目的: no duties
 * @ZEREN_SECTION_REQUIREMENTS: 工作要求 and the like: may hold duties, mostly slogans
 * @ZEREN_SECTION_ASSESSMENT: 考核方式 and the like: may hold duties
 * @ZEREN_SECTION_GROUNDS: an item of a list of grounds: no duties
 * @ZEREN_SECTION_MEASURES: a paragraph that names conduct and consequence: no duties
 * @ZEREN_SECTION_ACCOUNTABILITY: other text of an accountability part: no duties
 * @ZEREN_SECTION_DEFINITIONS: 术语, 附则, what a report has to contain: no duties
 * @ZEREN_SECTION_SIGNATURE: titles, signature, date, imprint, list of annexes: no duties
 * @ZEREN_SECTION_TABLE: the content of a table cell
 *
 * What kind of text a paragraph is (domain.md 4.5, sections to skip).
 */
typedef enum
{
  ZEREN_SECTION_ORDINARY,
  ZEREN_SECTION_PRINCIPLES,
  ZEREN_SECTION_REQUIREMENTS,
  ZEREN_SECTION_ASSESSMENT,
  ZEREN_SECTION_GROUNDS,
  ZEREN_SECTION_MEASURES,
  ZEREN_SECTION_ACCOUNTABILITY,
  ZEREN_SECTION_DEFINITIONS,
  ZEREN_SECTION_SIGNATURE,
  ZEREN_SECTION_TABLE,
} ZerenSection;

/**
 * ZerenParagraph:
 * @chars: (array length=n_chars): the joined, normalised text ("shadow"), also zero-terminated:
 *   full-width letters and digits are narrow, （）〔〕，；：are wide, zero is 〇, blanks and
 * dropped characters are left out (one blank stays between two Latin words)
 * @string: the same in UTF-8
 * @map: for each position of @chars its position in the text; rises strictly
 * @body: where the words begin, behind the label of a clause and its blanks; 0 without a label
 * @section: what kind of text it is
 * @clause: id of the clause it belongs to, 0 outside of clauses
 * @document: index into the documents, -1 for an excerpt without a title
 * @table: number of the table from 1 where it is the content of a cell, else 0
 * @row: row from 0, the header is row 0 where the table has one
 * @column: column from 0
 * @is_header: whether the cell belongs to the header
 * @table_kind: kind of that table
 * @column_header: (nullable): the words above its column, normalised
 * @row_time: (nullable): the words of the row's time cell, normalised; where that is empty, of the
 *   nearest filled one above
 * @row_time_start: where these words stand in the text
 * @row_time_end: one past their last character
 * @row_actor: (nullable): who is responsible for the row, from the column for it
 * @row_recipient: (nullable): to whom the row's act goes, from the column for it
 * @is_time_column: whether the column tells when
 * @is_act_column: whether the column tells what is to be done
 *
 * One logical paragraph: lines that belong together, over pages and blank lines.
 */
typedef struct
{
  gunichar *chars;
  gsize n_chars;
  char *string;
  gsize *map;
  gsize body;

  ZerenSection section;
  guint clause;
  int document;

  guint table;
  guint row;
  guint column;
  gboolean is_header;
  ZerenTableKind table_kind;
  char *column_header;
  char *row_time;
  gsize row_time_start, row_time_end;
  char *row_actor, *row_recipient;
  gboolean is_time_column;
  gboolean is_act_column;
} ZerenParagraph;

/**
 * ZerenOutlineClause:
 * @found: the clause as it is shown
 * @first: index of the paragraph that its label stands in
 * @section: what kind of text stands under it
 *
 * Paragraphs of a clause follow @first while their `clause` is its id. Its heading and lead
 * paragraphs tell the actor of the items below; go up by `found->parent`.
 */
typedef struct
{
  ZerenFoundClause *found;
  guint first;
  ZerenSection section;
} ZerenOutlineClause;

/**
 * ZerenOutline:
 * @text: the text read
 * @paragraphs: (element-type ZerenParagraph): in the order of the text
 * @documents: (element-type ZerenFoundDocument): titles in the file
 * @clauses: (element-type ZerenOutlineClause): clause with id N stands at N - 1
 * @tables: (element-type ZerenFoundTable): the tables
 */
typedef struct
{
  ZerenText *text;
  GPtrArray *paragraphs;
  GPtrArray *documents;
  GPtrArray *clauses;
  GPtrArray *tables;
} ZerenOutline;

ZerenOutline *zeren_outline_new (ZerenText *text, const ZerenVocabulary *vocabulary);
void zeren_outline_free (ZerenOutline *self);

const ZerenParagraph *zeren_outline_get_paragraph (const ZerenOutline *self, guint position);
const ZerenOutlineClause *zeren_outline_get_clause (const ZerenOutline *self, guint id);

/* From a range [start, end) of a paragraph to the text: no blanks at either end. */
gsize zeren_paragraph_get_text_start (const ZerenParagraph *self, gsize start);
gsize zeren_paragraph_get_text_end (const ZerenParagraph *self, gsize end);
char *zeren_paragraph_dup_quote (const ZerenParagraph *self,
                                 ZerenText *text,
                                 gsize start,
                                 gsize end);
char *zeren_paragraph_dup_shadow (const ZerenParagraph *self, gsize start, gsize end);

/* The shadow of a single character, 0 for one that is dropped; of a string, without blanks. */
gunichar zeren_shadow_char (gunichar c);
char *zeren_shadow_string (const char *string);

/* Findings: freed by the arrays that own them. */
GPtrArray *zeren_found_duties_new (void);
GPtrArray *zeren_found_softs_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOutline, zeren_outline_free)

G_END_DECLS
