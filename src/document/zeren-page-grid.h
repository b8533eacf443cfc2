/* zeren-page-grid.h: tables whose cells have no lines around them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

GPtrArray *zeren_page_grids_find (GPtrArray *runs, guint page);

G_END_DECLS
