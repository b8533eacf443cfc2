/* zeren-page-layout.h: the characters of a page put into lines, columns and table cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-lattice.h"
#include "zeren-pdf.h"

G_BEGIN_DECLS

/**
 * ZerenPageLine:
 * @chars: (element-type ZerenPageChar): with the spaces between words
 * @left: the left edge of its column, 0 where the page has one column
 * @right: the right edge, 0 as @left
 * @is_upright: whether it stands upright on a page that is turned for the rest of its text
 */
typedef struct
{
  GArray *chars;
  double x0, y0, x1, y1;
  double left, right;
  gboolean is_upright;
  double size;
  guint weight;
} ZerenPageLine;

typedef struct
{
  gunichar c;
  ZerenBox box; /* page 0: a space or line break that has no place */
} ZerenPageChar;

/**
 * ZerenPageItem:
 * @line: (nullable): a line, or
 * @table: (nullable): a table
 * @cells: (element-type ZerenPageLine) (nullable): the text of each cell of @table, joined
 * @continues: whether @table goes on with the last one of the page before
 * @skipped: how many rows of @table at its top were read there already
 *
 * What stands on a page, in the order that it is read.
 */
typedef struct
{
  ZerenPageLine *line;
  ZerenLattice *table;
  GPtrArray *cells;
  gboolean continues;
  guint skipped;
} ZerenPageItem;

/**
 * ZerenPageLayout:
 * @quarter_turns: how often the page has to be turned to the left for its text to be upright
 * @items: (element-type ZerenPageItem); places are those of the page so turned, boxes are not
 */
typedef struct
{
  guint page;
  ZerenPageSize size;
  int quarter_turns;
  GPtrArray *items;
} ZerenPageLayout;

typedef struct
{
  double left, right;
} ZerenPageColumn;

/** The two columns that the text of the last pages stood in; all 0 where it stood in one. */
typedef struct
{
  ZerenPageColumn columns[2];
} ZerenPageColumns;

ZerenPageLayout *zeren_page_layout_new (guint page,
                                        const ZerenPageSize *size,
                                        GArray *glyphs,
                                        GPtrArray *lattices,
                                        ZerenPageColumns *known);
double zeren_page_layout_get_height (const ZerenPageLayout *self, const ZerenPageLine *line);
void zeren_page_layout_free (ZerenPageLayout *self);
gboolean zeren_page_layout_may_hold_table (const GArray *glyphs);
void zeren_page_item_free (ZerenPageItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPageLayout, zeren_page_layout_free)

G_END_DECLS
