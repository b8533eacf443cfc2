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

ZerenGrid *zeren_grid_new (const ZerenPage *page, guint line);
void zeren_grid_free (ZerenGrid *self);
ZerenParagraph *zeren_grid_get_cell (const ZerenGrid *self, guint row, guint column);

gboolean zeren_table_is_tabbed (const ZerenPage *page, guint line);
guint zeren_table_count_heads (const ZerenPage *page, guint line);
gboolean zeren_is_column_word (ZerenRun run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenGrid, zeren_grid_free)

G_END_DECLS
