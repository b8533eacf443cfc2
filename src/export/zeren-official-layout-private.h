/* zeren-official-layout-private.h: an official document on its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"
#include "zeren-official-fonts.h"

G_BEGIN_DECLS

/* The geometry of GB/T 9704-2012 (domain.md 1.1), in points. */
#define ZEREN_MM(millimetres) ((millimetres) * 72.0 / 25.4)
#define ZEREN_PAGE_WIDTH      ZEREN_MM (210)
#define ZEREN_PAGE_HEIGHT     ZEREN_MM (297)
#define ZEREN_TYPE_LEFT       ZEREN_MM (28)
#define ZEREN_TYPE_TOP        ZEREN_MM (37)
#define ZEREN_TYPE_WIDTH      ZEREN_MM (156)
#define ZEREN_TYPE_HEIGHT     ZEREN_MM (225)
#define ZEREN_LINE_PITCH      28.95
#define ZEREN_LETTER_SPACING  (-0.25)
#define ZEREN_BODY_SIZE       16.0 /* 三号 */
#define ZEREN_TITLE_SIZE      22.0 /* 二号 */
#define ZEREN_SMALL_SIZE      14.0 /* 四号 */
#define ZEREN_CHAR_PITCH      (ZEREN_BODY_SIZE + ZEREN_LETTER_SPACING)
/* The lines of a mark, in relation to its size. */
#define ZEREN_MARK_PITCH 1.1
/* A paragraph this long at most is not divided before the signature; of a longer one, the last line
 * goes with it. */
#define ZEREN_UNDIVIDED_LINES 6
/* As many attachments stay on one page with the signature. */
#define ZEREN_ATTACHMENTS_TOGETHER 8
/* Where the baseline of a Han character lies below the top of its square. */
#define ZEREN_ASCENT 0.88

/**
 * ZerenLayoutItem:
 * @line: (nullable): a line of text whose baseline begins at @x, @y; without one the item is a
 *   rule from @x, @y over @width and @height, one of which is 0
 * @thickness: of a rule
 * @red: whether it is red
 */
typedef struct
{
  PangoLayoutLine *line;
  double x, y, width, height;
  double thickness;
  gboolean red;
} ZerenLayoutItem;

typedef struct
{
  GArray *items; /* of ZerenLayoutItem, in points from the top left of the page */
  gboolean numbered;
} ZerenLayoutPage;

/**
 * ZerenOfficialLayout:
 * @pages: (element-type ZerenLayoutPage): the pages
 * @texts: (element-type ZerenSetText): what the lines belong to
 * @imprint_page: the page of the 版记, from 1; 0 without one
 * @last_lines: how many lines the last paragraph of the text takes
 * @n_text_chunks: how much of @flow is head and text
 * @last_line_moved: whether a page ends early, so that the last line stands with the signature
 * @text_pages: how many pages the text takes without the 版记
 * @text_end: how much of the last of them it takes
 */
typedef struct
{
  ZerenOfficialDocument *document;
  PangoFontMap *map;
  PangoContext *context;
  GHashTable *fonts;
  GPtrArray *texts;
  GPtrArray *pages;
  GPtrArray *flow; /* of ZerenChunk */
  double y;        /* how far the last page is filled, from the top of the type area */
  guint last_lines;
  guint n_text_chunks;
  gboolean last_line_moved;
  guint imprint_page;
  guint text_pages;
  double text_end;
} ZerenOfficialLayout;

/**
 * ZerenTextStyle:
 * @width: the width that lines are broken to, or 0 for one line
 * @indent: how far the first line is indented
 * @ragged: whether lines keep their own width, where they would be widened to @width
 */
typedef struct
{
  ZerenOfficialFont font;
  double size;
  double width;
  double indent;
  PangoAlignment alignment;
  gboolean ragged;
} ZerenTextStyle;

/**
 * ZerenSetLine:
 * @layout: its text, on one line
 * @x: where it begins, from the left of the text
 */
typedef struct
{
  PangoLayout *layout;
  double x;
} ZerenSetLine;

/**
 * ZerenSetText:
 * @lines: (element-type ZerenSetLine): its lines, one at least
 * @size: of its characters
 * @width: of its widest line
 */
typedef struct
{
  GArray *lines;
  double size;
  double width;
} ZerenSetText;

typedef struct _ZerenTableLayout ZerenTableLayout;

/**
 * ZerenChunk:
 * @height: how much of the page it takes
 * @keep: whether it stays on the page of the chunk that follows
 * @items: (element-type ZerenLayoutItem): from its own top and the left of the type area
 * @table: (nullable): a table, which is cut where the page ends
 */
typedef struct
{
  double height;
  gboolean keep;
  GArray *items;
  ZerenTableLayout *table;
} ZerenChunk;

ZerenOfficialLayout *zeren_official_layout_new (ZerenOfficialDocument *document);
void zeren_official_layout_free (ZerenOfficialLayout *self);

/* Within the layout. */
const PangoFontDescription *zeren_official_layout_get_font (ZerenOfficialLayout *self,
                                                            ZerenOfficialFont font,
                                                            double size);
void zeren_official_layout_add_run_attributes (ZerenOfficialLayout *self,
                                               PangoAttrList *list,
                                               ZerenOfficialRunStyle run_style,
                                               const ZerenTextStyle *style,
                                               guint start,
                                               guint end);
ZerenSetText *zeren_official_layout_set_text (ZerenOfficialLayout *self,
                                              GPtrArray *runs,
                                              const ZerenTextStyle *style);
ZerenSetText *zeren_official_layout_set_string (ZerenOfficialLayout *self,
                                                const char *text,
                                                const ZerenTextStyle *style);
void zeren_set_text_free (ZerenSetText *self);
ZerenChunk *zeren_official_layout_add_chunk (ZerenOfficialLayout *self, double height);
void zeren_official_layout_add_text (GArray *items,
                                     ZerenSetText *text,
                                     double x,
                                     double top,
                                     double pitch);
void zeren_official_layout_add_rule (GArray *items,
                                     double x,
                                     double y,
                                     double width,
                                     double height,
                                     double thickness);
ZerenLayoutPage *zeren_official_layout_begin_page (ZerenOfficialLayout *self);
void zeren_official_layout_draw (ZerenOfficialLayout *self, GArray *items, double top);

void zeren_official_layout_add_head (ZerenOfficialLayout *self);
void zeren_official_layout_add_signature (ZerenOfficialLayout *self);
void zeren_official_layout_add_imprint (ZerenOfficialLayout *self);
void zeren_official_layout_add_marks (ZerenOfficialLayout *self);

ZerenTableLayout *zeren_table_layout_new (ZerenOfficialLayout *layout,
                                          const ZerenOfficialTable *table);
void zeren_table_layout_free (ZerenTableLayout *self);
double zeren_table_layout_get_least_height (ZerenTableLayout *self);
void zeren_table_layout_place (ZerenTableLayout *self, ZerenOfficialLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOfficialLayout, zeren_official_layout_free)

G_END_DECLS
