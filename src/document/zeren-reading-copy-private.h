/* zeren-reading-copy-private.h: what paragraphs and tables of a reading copy have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* In points. */
#define ZEREN_COPY_PAGE_WIDTH   595.28
#define ZEREN_COPY_PAGE_HEIGHT  841.89
#define ZEREN_COPY_MARGIN_SIDE  72.0
#define ZEREN_COPY_MARGIN_TOP   72.0
#define ZEREN_COPY_MARGIN_FOOT  72.0
#define ZEREN_COPY_TEXT_WIDTH   (ZEREN_COPY_PAGE_WIDTH - 2 * ZEREN_COPY_MARGIN_SIDE)
#define ZEREN_COPY_TEXT_BOTTOM  (ZEREN_COPY_PAGE_HEIGHT - ZEREN_COPY_MARGIN_FOOT)
#define ZEREN_COPY_LINE_SPACING 1.35
#define ZEREN_COPY_PARAGRAPH    4.0
#define ZEREN_COPY_BODY_SIZE    12.0

/* A font in one size and weight, with the glyphs that were needed so far. */
typedef struct _ZerenCopyFace ZerenCopyFace;

/**
 * ZerenCopyMaker:
 * @cr: what is drawn on; %NULL where text is only given its places
 * @builder: gets the text with its boxes; %NULL where it is only drawn
 * @faces: (element-type ZerenCopyFace)
 */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  ZerenTextBuilder *builder;
  GByteArray *bytes;
  GPtrArray *faces;
  guint page;
  double y;
  guint table;
} ZerenCopyMaker;

/**
 * ZerenCopyLine:
 * @line: lent by the layout; %NULL where the glyphs are our own
 * @start: the first byte of the line in the text
 * @first: the first character of the line, @n_chars how many it has
 * @top: measured from the top of the text, as @baseline
 */
typedef struct
{
  PangoLayoutLine *line;
  gsize start, first, n_chars;
  double top, height, baseline, x;
} ZerenCopyLine;

/**
 * ZerenCopySetting:
 * @layout: %NULL where every character stands alone and is set without Pango
 * @lines: (element-type ZerenCopyLine)
 *
 * A text set in lines of one width.
 */
typedef struct
{
  const char *text; /* lent */
  PangoLayout *layout;
  ZerenCopyFace *face;
  GArray *lines;
  double height;
} ZerenCopySetting;

void zeren_copy_next_page (ZerenCopyMaker *maker);

ZerenCopySetting *zeren_copy_set (ZerenCopyMaker *maker,
                                  const ZerenFlowText *style,
                                  const char *text,
                                  gsize length,
                                  double width);
void zeren_copy_setting_free (ZerenCopySetting *self);
const ZerenCopyLine *zeren_copy_setting_get_line (const ZerenCopySetting *self, guint position);
void zeren_copy_draw_line (ZerenCopyMaker *maker,
                           const ZerenCopySetting *setting,
                           guint position,
                           double x,
                           double y,
                           ZerenBox *boxes);
void zeren_copy_add_chars (ZerenCopyMaker *maker, const char *text, gsize length, ZerenBox *boxes);

PangoFontDescription *zeren_copy_font_new (const ZerenFlowText *style);
ZerenCopyFace *zeren_copy_face_get (ZerenCopyMaker *maker, const ZerenFlowText *style);
void zeren_copy_face_free (ZerenCopyFace *self);
gboolean zeren_copy_face_set (ZerenCopyFace *self,
                              ZerenCopySetting *setting,
                              const ZerenFlowText *style,
                              gsize length,
                              double width);
void zeren_copy_face_draw_line (ZerenCopyFace *self,
                                ZerenCopyMaker *maker,
                                const char *text,
                                const ZerenCopyLine *line,
                                double x,
                                double y,
                                ZerenBox *boxes);

void zeren_copy_add_table (ZerenCopyMaker *maker, const ZerenFlowTable *flow_table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCopySetting, zeren_copy_setting_free)

G_END_DECLS
