/* zeren-official-document.h: what an official document or form says, before it is written anywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenOfficialKind:
 * @ZEREN_OFFICIAL_RED_HEAD: a document under a red head (公文, GB/T 9704-2012)
 * @ZEREN_OFFICIAL_FORM: an internal form: title and table (审批表, 记录 …)
 * @ZEREN_OFFICIAL_PLAIN: an internal text without a head (材料 …)
 * @ZEREN_OFFICIAL_MINUTES: 纪要: the mark names the meeting, organ and date stand below the number,
 *   who was there below the text (GB/T 9704-2012 10.3)
 * @ZEREN_OFFICIAL_LETTER: 信函: the mark at the head of the page between red double rules, the
 *   number on the right, the imprint without 印发 and rules (GB/T 9704-2012 10.1)
 */
typedef enum
{
  ZEREN_OFFICIAL_RED_HEAD,
  ZEREN_OFFICIAL_FORM,
  ZEREN_OFFICIAL_PLAIN,
  ZEREN_OFFICIAL_MINUTES,
  ZEREN_OFFICIAL_LETTER,
} ZerenOfficialKind;

/**
 * ZerenOfficialPart:
 * @ZEREN_OFFICIAL_COPY_NUMBER: 份号
 * @ZEREN_OFFICIAL_SECRECY: 密级和保密期限; layout only, the program is not for classified material
 * @ZEREN_OFFICIAL_URGENCY: 紧急程度
 * @ZEREN_OFFICIAL_ORGAN_MARK: 发文机关标志
 * @ZEREN_OFFICIAL_NUMBER: 发文字号
 * @ZEREN_OFFICIAL_SIGNATORY: 签发人, of upward documents only; several names divided by `、`
 * @ZEREN_OFFICIAL_TITLE: 标题; a line feed asks for a new line there
 * @ZEREN_OFFICIAL_RECIPIENT: 主送机关, without the colon
 * @ZEREN_OFFICIAL_ORGAN: 署名; a line feed stands between several organs
 * @ZEREN_OFFICIAL_DATE: 成文日期 as printed
 * @ZEREN_OFFICIAL_NOTE: 附注, without its brackets
 * @ZEREN_OFFICIAL_COPIES_TO: 抄送机关, without the label and the full stop
 * @ZEREN_OFFICIAL_PRINTING_ORGAN: 印发机关
 * @ZEREN_OFFICIAL_PRINTING_DATE: 印发日期 as printed, without 印发
 *
 * The parts of a document that are one short text each (domain.md 1.2 to 1.4).
 */
typedef enum
{
  ZEREN_OFFICIAL_COPY_NUMBER,
  ZEREN_OFFICIAL_SECRECY,
  ZEREN_OFFICIAL_URGENCY,
  ZEREN_OFFICIAL_ORGAN_MARK,
  ZEREN_OFFICIAL_NUMBER,
  ZEREN_OFFICIAL_SIGNATORY,
  ZEREN_OFFICIAL_TITLE,
  ZEREN_OFFICIAL_RECIPIENT,
  ZEREN_OFFICIAL_ORGAN,
  ZEREN_OFFICIAL_DATE,
  ZEREN_OFFICIAL_NOTE,
  ZEREN_OFFICIAL_COPIES_TO,
  ZEREN_OFFICIAL_PRINTING_ORGAN,
  ZEREN_OFFICIAL_PRINTING_DATE,
  ZEREN_OFFICIAL_N_PARTS,
} ZerenOfficialPart;

/**
 * ZerenOfficialRunStyle:
 * @ZEREN_OFFICIAL_RUN_PLAIN: the style of the paragraph
 * @ZEREN_OFFICIAL_RUN_QUOTE: words taken from another document
 * @ZEREN_OFFICIAL_RUN_PLACEHOLDER: `【待填：…】`, highlighted and counted
 */
typedef enum
{
  ZEREN_OFFICIAL_RUN_PLAIN,
  ZEREN_OFFICIAL_RUN_QUOTE,
  ZEREN_OFFICIAL_RUN_PLACEHOLDER,
} ZerenOfficialRunStyle;

typedef struct
{
  ZerenOfficialRunStyle style;
  char *text;
} ZerenOfficialRun;

/**
 * ZerenOfficialParagraph:
 * @level: 0 for body text, 1 to 4 for `一、`, `（一）`, `1.`, `（1）`
 * @runs: (element-type ZerenOfficialRun): its text
 */
typedef struct
{
  guint level;
  GPtrArray *runs;
} ZerenOfficialParagraph;

/**
 * ZerenOfficialCellStyle:
 * @ZEREN_OFFICIAL_CELL_LABEL: the name of a field, centred
 * @ZEREN_OFFICIAL_CELL_TEXT: an entry, flush left
 * @ZEREN_OFFICIAL_CELL_HEAD: the head of a column, centred
 */
typedef enum
{
  ZEREN_OFFICIAL_CELL_LABEL,
  ZEREN_OFFICIAL_CELL_TEXT,
  ZEREN_OFFICIAL_CELL_HEAD,
} ZerenOfficialCellStyle;

/**
 * ZerenOfficialCell:
 * @paragraphs: (element-type ZerenOfficialParagraph): what stands in it
 * @row: its first row, from 0
 * @column: its first column, from 0
 */
typedef struct
{
  ZerenOfficialCellStyle style;
  GPtrArray *paragraphs;
  guint row, column;
  guint row_span, column_span;
} ZerenOfficialCell;

/* Ten characters of size 四号, in points. Where a cell has less room for its text, lines keep their
 * own width: set to the full width they would have gaps. */
#define ZEREN_NARROW_CELL 140.0

/**
 * ZerenOfficialTable:
 * @shares: (element-type guint): the widths of the columns in relation to one another
 * @row_lines: (element-type guint): for each row, for how many lines there is room at least
 * @cells: (element-type ZerenOfficialCell): row by row, from the left
 * @head_rows: how many rows are repeated on each page
 */
typedef struct
{
  GArray *shares;
  GArray *row_lines;
  GPtrArray *cells;
  guint head_rows;
} ZerenOfficialTable;

/**
 * ZerenOfficialBlock:
 * @paragraph: (nullable): a paragraph, or
 * @table: (nullable): a table
 */
typedef struct
{
  ZerenOfficialParagraph *paragraph;
  ZerenOfficialTable *table;
} ZerenOfficialBlock;

/** What stands above the type area on every page of a draft. */
#define ZEREN_OFFICIAL_DRAFT_MARK "草稿　仅供核对补充，不作为决定使用"

typedef struct _ZerenOfficialDocument ZerenOfficialDocument;
typedef struct _ZerenOfficialBuilder ZerenOfficialBuilder;

#define ZEREN_TYPE_OFFICIAL_DOCUMENT (zeren_official_document_get_type ())

GType zeren_official_document_get_type (void) G_GNUC_CONST;

ZerenOfficialDocument *zeren_official_document_ref (ZerenOfficialDocument *self);
void zeren_official_document_unref (ZerenOfficialDocument *self);

ZerenOfficialKind zeren_official_document_get_kind (ZerenOfficialDocument *self);
gboolean zeren_official_document_is_draft (ZerenOfficialDocument *self);
gboolean zeren_official_document_has_seal (ZerenOfficialDocument *self);
const char *zeren_official_document_get_part (ZerenOfficialDocument *self, ZerenOfficialPart part);
const char *const *zeren_official_document_get_attachments (ZerenOfficialDocument *self);
const char *const *zeren_official_document_get_attendance (ZerenOfficialDocument *self);
guint zeren_official_document_get_n_blocks (ZerenOfficialDocument *self);
const ZerenOfficialBlock *zeren_official_document_get_block (ZerenOfficialDocument *self,
                                                             guint position);

gboolean zeren_official_document_has_end (ZerenOfficialDocument *self);
gboolean zeren_official_document_has_imprint (ZerenOfficialDocument *self);
char **zeren_official_document_dup_title_lines (ZerenOfficialDocument *self);
char **zeren_official_document_dup_name_lines (ZerenOfficialDocument *self, ZerenOfficialPart part);
char **zeren_official_document_dup_printing_lines (ZerenOfficialDocument *self);
char **zeren_official_document_dup_minutes_lines (ZerenOfficialDocument *self);
char **zeren_official_document_dup_placeholders (ZerenOfficialDocument *self);
guint zeren_official_document_count_placeholders (ZerenOfficialDocument *self);
char *zeren_official_document_dup_text (ZerenOfficialDocument *self);

char *zeren_official_placeholder (const char *what);
GPtrArray *zeren_official_split_runs (const char *text, ZerenOfficialRunStyle style);
char *zeren_official_paragraph_dup_text (const ZerenOfficialParagraph *paragraph);
gboolean zeren_official_paragraph_is_heading (const ZerenOfficialParagraph *paragraph);

/* A document is put together by a builder, from top to bottom. */

ZerenOfficialBuilder *zeren_official_builder_new (ZerenOfficialKind kind);
void zeren_official_builder_free (ZerenOfficialBuilder *self);
void zeren_official_builder_set_draft (ZerenOfficialBuilder *self, gboolean draft);
void zeren_official_builder_set_seal (ZerenOfficialBuilder *self, gboolean seal);
void zeren_official_builder_set_part (ZerenOfficialBuilder *self,
                                      ZerenOfficialPart part,
                                      const char *text);
void zeren_official_builder_add_attachment (ZerenOfficialBuilder *self, const char *name);
void zeren_official_builder_add_attendance (ZerenOfficialBuilder *self,
                                            const char *label,
                                            const char *names);
void zeren_official_builder_begin_paragraph (ZerenOfficialBuilder *self, guint level);
void zeren_official_builder_append (ZerenOfficialBuilder *self,
                                    ZerenOfficialRunStyle style,
                                    const char *text);
void zeren_official_builder_add_paragraph (ZerenOfficialBuilder *self,
                                           guint level,
                                           const char *text);
void zeren_official_builder_begin_table (ZerenOfficialBuilder *self,
                                         const guint *shares,
                                         guint n_columns,
                                         guint head_rows);
void zeren_official_builder_begin_row (ZerenOfficialBuilder *self, guint lines);
void zeren_official_builder_add_cell (ZerenOfficialBuilder *self,
                                      ZerenOfficialCellStyle style,
                                      guint column_span,
                                      guint row_span,
                                      const char *text);
ZerenOfficialDocument *zeren_official_builder_finish (ZerenOfficialBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOfficialDocument, zeren_official_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOfficialBuilder, zeren_official_builder_free)

G_END_DECLS
