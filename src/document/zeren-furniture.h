/* zeren-furniture.h: running heads and page numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

void zeren_furniture_drop (GPtrArray *pages, double body_size);
double zeren_furniture_measure_text (GPtrArray *pages);

G_END_DECLS
