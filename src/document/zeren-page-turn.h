/* zeren-page-turn.h: pages whose text does not stand upright
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

gboolean zeren_page_put_in_columns (GArray *glyphs);
int zeren_page_turns_of (const GArray *glyphs);
gboolean zeren_page_run_stands_upright (const ZerenGlyph *glyphs, guint n_glyphs);
void zeren_page_turn_glyphs (GArray *glyphs, int quarter_turns, const ZerenPageSize *size);
void zeren_page_turn_lattice (ZerenLattice *lattice, int quarter_turns, const ZerenPageSize *size);
void zeren_page_turn_back (ZerenBox *box, int quarter_turns, const ZerenPageSize *size);

G_END_DECLS
