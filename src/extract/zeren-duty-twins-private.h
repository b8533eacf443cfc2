/* zeren-duty-twins-private.h: one duty stated twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"

G_BEGIN_DECLS

void zeren_link_duties (GPtrArray *duties);

G_END_DECLS
