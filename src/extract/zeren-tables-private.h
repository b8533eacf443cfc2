/* zeren-tables-private.h: the cells of a table, whatever it was made with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-lines-private.h"

G_BEGIN_DECLS

/**
 * ZerenGrid:
 * @rows: (element-type GPtrArray): rows of cells, each a ZerenParagraph or NULL where empty
 * @n_columns: how many columns there are
 * @start: where the table begins in the text
 * @end: one past its end
 */
typedef struct
{
  GPtrArray *rows;
  guint n_columns;
  gsize start, end;
} ZerenGrid;

/**
 * ZerenColumns:
 * @kind: what kind of table it is
 * @problem: the column of problems, -1 where there is none
 * @time: the column of times
 * @actor: the column of who is responsible
 * @recipient: the column of those to whom something goes
 * @act_rank: how plainly the best column tells acts; 0 where no head does
 */
typedef struct
{
  ZerenTableKind kind;
  int problem, time, actor, recipient;
  guint act_rank;
} ZerenColumns;

ZerenColumns zeren_columns_read (const ZerenGrid *grid);
gboolean zeren_columns_tell_act (const ZerenColumns *self,
                                 const ZerenGrid *grid,
                                 guint row,
                                 guint column);

ZerenGrid *zeren_grid_new (const ZerenPage *page, guint line);
void zeren_grid_free (ZerenGrid *self);
ZerenParagraph *zeren_grid_get_cell (const ZerenGrid *self, guint row, guint column);

/** A cell of a line that was typed with bars or gaps: a range of the text. */
typedef struct
{
  gsize start, end;
} ZerenTypedCell;

GArray *zeren_page_split_line (const ZerenPage *self, const ZerenLine *line);
GArray *zeren_page_split_row (const ZerenPage *self, const ZerenLine *line, const ZerenLine *head);
gboolean zeren_page_is_typed_rule (const ZerenPage *self, const ZerenLine *line);
guint zeren_page_find_cell_above (const ZerenPage *self, GArray *cells, gsize start);
/** A piece of a cell: a range of the text. */
typedef struct
{
  guint row, column;
  gsize start, end;
} ZerenPlacedCell;

gsize zeren_page_measure_edge (const ZerenPage *self, gsize at);
/* The longest head of a column, and the most heads, where each cell stands on a line of its own */
#define ZEREN_LONGEST_LINE_HEAD 8
#define ZEREN_MOST_LINE_HEADS   8

ZerenRun zeren_page_copy_short_line (const ZerenPage *self,
                                     const ZerenLine *line,
                                     gunichar *chars,
                                     gsize size);
gboolean zeren_page_is_head_line (const ZerenPage *self, const ZerenLine *line, gboolean *is_time);
gboolean zeren_page_is_time_line (const ZerenPage *self, const ZerenLine *line);
gboolean zeren_page_is_one_cell (const ZerenPage *self, const ZerenLine *line);
GArray *zeren_page_place_numbered (const ZerenPage *self, guint from, guint limit, guint *end);
guint zeren_page_find_line_table (const ZerenPage *self, guint from);
guint zeren_page_count_line_heads (const ZerenPage *self, guint from);
guint zeren_page_find_typed_table (const ZerenPage *self, guint from);

gboolean zeren_table_is_tabbed (const ZerenPage *page, guint line);
guint zeren_table_count_heads (const ZerenPage *page, guint line);
gboolean zeren_is_column_word (ZerenRun run);
gboolean zeren_is_time_column_word (ZerenRun run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenGrid, zeren_grid_free)

G_END_DECLS
