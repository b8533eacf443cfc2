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

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  ZerenTextBuilder *builder;
  GByteArray *bytes;
  guint page;
  double y;
  guint table;
} ZerenCopyMaker;

/* A line of a layout, measured from the top of the layout. */
typedef struct
{
  PangoLayoutLine *line; /* lent by the layout */
  double top, height, baseline, x;
} ZerenCopyLine;

void zeren_copy_next_page (ZerenCopyMaker *maker);
PangoLayout *zeren_copy_layout_new (ZerenCopyMaker *maker,
                                    const ZerenFlowText *style,
                                    const char *text,
                                    gssize length,
                                    double width);
double zeren_copy_measure_lines (PangoLayout *layout, GArray *lines);
void zeren_copy_draw_line (ZerenCopyMaker *maker,
                           const ZerenCopyLine *line,
                           double x,
                           double y,
                           ZerenBox *boxes);
void zeren_copy_add_chars (ZerenCopyMaker *maker, const char *text, gsize length, ZerenBox *boxes);

void zeren_copy_add_table (ZerenCopyMaker *maker, const ZerenFlowTable *flow_table);

G_END_DECLS
