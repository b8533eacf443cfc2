/* zeren-lattice.h: tables found by the lines that are drawn around their cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

G_BEGIN_DECLS

/**
 * ZerenLatticeCell:
 * @box: the area between the lines
 */
typedef struct
{
  guint row, column, row_span, column_span;
  ZerenBox box;
} ZerenLatticeCell;

/**
 * ZerenLattice:
 * @cells: (element-type ZerenLatticeCell): row after row; a merged cell stands once, at its upper
 * left
 * @columns: (element-type double): where the columns begin, and the right edge
 */
typedef struct
{
  ZerenBox box;
  guint n_rows, n_columns;
  GArray *columns;
  GArray *cells;
} ZerenLattice;

void zeren_lattice_free (ZerenLattice *self);
GPtrArray *zeren_lattice_find (const ZerenImage *image,
                               guint page,
                               double scale,
                               const GArray *glyphs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenLattice, zeren_lattice_free)

G_END_DECLS
