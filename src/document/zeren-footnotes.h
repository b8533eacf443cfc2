/* zeren-footnotes.h: notes at the foot of pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

guint zeren_footnotes_drop (GPtrArray *pages, double body_size);

G_END_DECLS
