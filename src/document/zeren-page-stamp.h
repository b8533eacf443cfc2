/* zeren-page-stamp.h: stamps that are drawn with characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-pdf.h"

G_BEGIN_DECLS

void zeren_page_drop_stamps (GArray *glyphs);

G_END_DECLS
